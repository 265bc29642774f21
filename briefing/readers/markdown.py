"""Markdown as a human reads it: what the front matter says, then the text without the marks.

    --- front matter ---   headline, dek, byline, publication, published, url, language
    # first heading        the headline, when the front matter has none
    the rest               paragraphs, headings, list items (reading/markdown_blocks.py)

The front matter is read as text, never as dates, numbers or objects: a title may be ``2026`` or ``Yes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.models import Article
from briefing.reading.declared import language, listed, moment, web_address
from briefing.reading.markdown_blocks import Block, blocks
from briefing.text.clean import clean, one_line
from briefing.text.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from yaml import Event, YAMLError

_HEADLINE: Final = ("headline", "title")
_DEK: Final = ("dek", "description", "subtitle", "standfirst")
_BYLINE: Final = ("byline", "author", "authors")
_PUBLICATION: Final = ("publication", "site", "site_name")
_PUBLISHED: Final = ("published", "date")
_URL: Final = ("url", "link", "canonical")
_LANGUAGE: Final = ("language", "lang")
_SUBJECTS: Final = ("section", "categories", "category", "subjects", "tags", "keywords")

_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
_FENCE: Final = re.compile(r"-{3}[ ]*\n")
_FENCE_END: Final = re.compile(r"^(?:-{3}|\.{3})[ ]*$", re.MULTILINE)
_KEY: Final = re.compile(r"[\w \"'-]{1,40}:(?:\s|$)")
_LONGEST_FRONT_MATTER: Final = 16 * 1024
_DEEPEST: Final = 8


@dataclass(frozen=True, slots=True)
class Markdown:
    """Reads ``.md``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the one article of a Markdown file."""
        source = _decoded(content, path)
        if not source.strip():
            raise InputError(path, "empty file: there is no text in it")
        said, body = _front_matter(source, path)
        return (_article(said, blocks(body), path),)


def _decoded(content: bytes, path: str) -> str:
    try:
        return clean(decode(content)).strip("\n")
    except ValueError as error:
        raise InputError(path, f"{error}: save the article as text, Markdown or HTML") from error


def _article(said: dict[str, str], found: list[Block], path: str) -> Article:
    headline, body = _headline(_first(said, _HEADLINE), found)
    if not body:
        raise InputError(path, "no article text found in this file: there is nothing but markup in it")
    return Article(
        text="\n\n".join(block.text for block in body),
        headline=headline,
        dek=_first(said, _DEK),
        byline=_first(said, _BYLINE),
        publication=_first(said, _PUBLICATION),
        url=web_address(_first(said, _URL)),
        path=path,
        published=moment(_first(said, _PUBLISHED)),
        language=language(_first(said, _LANGUAGE)),
        headings=_headings(body),
        subjects=listed(said.get(name, "") for name in _SUBJECTS),
    )


def _headings(body: list[Block]) -> tuple[int, ...]:
    """Return the numbers of the headings; where nothing stands under them they are the text."""
    numbers = tuple(number for number, block in enumerate(body) if block.level)
    return numbers if len(numbers) < len(body) else ()


def _headline(declared: str, found: list[Block]) -> tuple[str, list[Block]]:
    """Return the headline and the blocks without it; what is nothing but a headline is the text."""
    first = next((block for block in found if block.level == 1), None) or _opening_heading(found)
    if first is None or (declared and one_line(first.text) != declared):
        return declared, found
    rest = [block for block in found if block is not first]
    return (one_line(first.text), rest) if rest else (declared, found)


def _opening_heading(found: list[Block]) -> Block | None:
    return found[0] if found and found[0].level else None


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _front_matter(source: str, path: str) -> tuple[dict[str, str], str]:
    """Return what the front matter says, and the text after it; without front matter nothing and all."""
    opening = _FENCE.match(source)
    if not opening or not _KEY.match(source, opening.end()):
        return {}, source  # a rule, or nothing of the kind
    closing = _FENCE_END.search(source, opening.end())
    if not closing:
        raise InputError(path, "the front matter that begins in line 1 is never closed: end it with ---")
    inside = source[opening.end() : closing.start()]
    if len(inside) > _LONGEST_FRONT_MATTER:
        raise InputError(path, "the front matter is larger than 16 KiB")
    return _said(inside, path), source[closing.end() :]


def _said(inside: str, path: str) -> dict[str, str]:
    import yaml

    try:
        for depth, event in _nested(yaml.parse(inside)):
            # aliases make megabytes of a few lines, and every level costs as much as all before it
            if isinstance(event, yaml.AliasEvent):
                raise InputError(path, "the front matter uses an alias (*name): write the value itself")
            if depth > _DEEPEST:
                raise InputError(path, "the front matter is nested too deeply")
        # BaseLoader makes nothing but text, lists and mappings
        loaded = yaml.load(inside, Loader=yaml.BaseLoader)  # noqa: S506 - it is safer than safe_load
    except yaml.YAMLError as error:
        raise InputError(path, f"the front matter is not right{_what(error)}") from error
    if not isinstance(loaded, dict):
        raise InputError(path, "the front matter is not right: write lines of the form name: value")
    return {str(name).strip().lower(): _value(value) for name, value in loaded.items()}


def _nested(events: Iterable[Event]) -> Iterator[tuple[int, Event]]:
    """Yield the events of YAML with the depth at which each stands."""
    from yaml import CollectionEndEvent, CollectionStartEvent

    depth = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        yield depth, event


def _what(error: YAMLError) -> str:
    """Return the line of a mistake in the front matter and what it is."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    # the fence is line 1, and YAML counts from 0
    return f", line {mark.line + 2}: {one_line(problem, 100)}" if mark else f": {one_line(problem, 100)}"


def _value(value: object) -> str:
    """Return a value on one line; the members of a list joined with a comma."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_value, value)))
    if isinstance(value, dict):
        return _value(value.get("name", ""))
    text = one_line(str(value))
    return "" if text in _NOTHING else text
