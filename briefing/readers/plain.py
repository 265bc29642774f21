"""Plain text as a human reads it: the headline, the line under it, who wrote it, then the text.

    headline        a first paragraph that does not end like a sentence
    dek             the second, when it does not either, or when it alone shares a block with the headline
    byline          "By …", "Von …", "Par …", "Por …" right after them
    text            the rest; short unpunctuated lines between its paragraphs are headings

What is nothing but headline is the text: a file of one word is an article, too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from briefing.errors import InputError
from briefing.models import Article
from briefing.text.clean import clean, one_line, unwrap
from briefing.text.decode import decode
from briefing.text.paragraphs import paragraphs

LONGEST_HEADLINE: Final = 200
"""Characters; a first paragraph that is longer is text that lost its full stop."""

LONGEST_DEK: Final = 400
"""Characters; a longer second paragraph is the beginning of the text."""

LONGEST_HEADING: Final = 80
"""Characters of a heading between paragraphs."""

# a full stop and its like in the scripts we meet, or a colon that leads to what follows; then closing marks
_SENTENCE_END: Final = re.compile(r"[.!?…:;,。！？：；،؟۔।॥։።]\s?[\"'”’»“‹›«)\]」』》）]*$")
_BLANK: Final = re.compile(r"\n\s*\n")
_ITEM: Final = re.compile(r"[-*–•‣◦·]\s|\d{1,3}[.)]\s")

_BY: Final = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR):?\s+(?P<names>\S.*)")
_NAME: Final = re.compile(r"[^\W\d_][\w.'’-]*,?")
_BETWEEN_NAMES: Final = frozenset(
    {"and", "und", "et", "y", "e", "&", "de", "da", "do", "du", "del", "der", "den", "di", "la", "le", "van"}
    | {"von", "of", "the", "in", "for"}
)
_MOST_NAMES: Final = 14


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    in_first_block: bool = False
    """Stands before the first blank line, with the headline."""

    @property
    def is_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text))


@dataclass(frozen=True, slots=True)
class PlainText:
    """Reads ``.txt``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the one article of a plain text."""
        found = _paragraphs(_decoded(content, path))
        if not found:
            raise InputError(path, "empty file: there is no text in it")
        return (_article(found, path),)


def _decoded(content: bytes, path: str) -> str:
    try:
        return _BLANK.sub("\n\n", clean(decode(content)))
    except ValueError as error:
        raise InputError(path, f"{error}: save the article as text, Markdown or HTML") from error


def _paragraphs(text: str) -> list[_Paragraph]:
    """Return the paragraphs, unwrapped; the first block by itself: a headline may be wider than the text."""
    head, _, rest = text.strip().partition("\n\n")
    first = [_Paragraph(unwrap(head[start:end]), in_first_block=True) for start, end in paragraphs(head)]
    found = first + [_Paragraph(unwrap(rest[start:end])) for start, end in paragraphs(rest)]
    # rows of signs are rules and underlines
    return [paragraph for paragraph in found if any(map(str.isalnum, paragraph.text))] or found


def _article(found: list[_Paragraph], path: str) -> Article:
    headline, dek, byline, body = _head(found)
    return Article(
        text="\n\n".join(paragraph.text for paragraph in body),
        headline=headline,
        dek=dek,
        byline=byline,
        path=path,
        headings=_headings(body),
    )


def _head(found: list[_Paragraph]) -> tuple[str, str, str, list[_Paragraph]]:
    """Return headline, dek, byline and the rest, which is never empty."""
    if not _is_headline(found):
        return "", "", "", found
    headline, body = found[0], found[1:]
    dek = byline = ""
    if _is_dek(body):
        dek, body = body[0].text, body[1:]
    if len(body) > 1 and (byline := _byline(body[0].text)):
        body = body[1:]
    return one_line(headline.text), one_line(dek), byline, body


def _is_headline(found: list[_Paragraph]) -> bool:
    first, *rest = found
    if not rest or len(first.text) > LONGEST_HEADLINE or _ITEM.match(first.text):
        return False
    # "Who pays for the bridge?" over the text is a headline, too
    is_question = first.text.endswith(("?", "!", "？", "！", "؟")) and not rest[0].in_first_block
    return is_question or not first.is_sentence


def _is_dek(body: list[_Paragraph]) -> bool:
    """Tell whether the first paragraph after the headline is the line under it, with text to follow."""
    first, *rest = body
    if _byline(first.text) or len(first.text) > LONGEST_DEK or _ITEM.match(first.text):
        return False
    if rest and _byline(rest[0].text):
        rest = rest[1:]
    if not rest:
        return False
    alone = first.in_first_block and not rest[0].in_first_block
    return alone or not first.is_sentence


def _byline(text: str) -> str:
    """Return who wrote it when a paragraph says nothing else, as printed but without "By"."""
    found = _BY.fullmatch(text)
    names = found["names"].split() if found else []
    if not names or len(names) > _MOST_NAMES:
        return ""
    return one_line(" ".join(names)) if all(map(_is_part_of_a_name, names)) else ""


def _is_part_of_a_name(word: str) -> bool:
    if word in _BETWEEN_NAMES:
        return True
    return bool(_NAME.fullmatch(word)) and not word[0].islower()


def _headings(body: list[_Paragraph]) -> tuple[int, ...]:
    """Return the numbers of those paragraphs that stand like a heading over the one that follows."""
    like = [_is_like_a_heading(paragraph) for paragraph in body]
    # a row of such lines is a list or a poem, and the last paragraph stands over nothing
    return tuple(
        number
        for number in range(len(body) - 1)
        if like[number] and not like[number + 1] and not (number and like[number - 1])
    )


def _is_like_a_heading(paragraph: _Paragraph) -> bool:
    text = paragraph.text
    if paragraph.is_sentence or len(text) > LONGEST_HEADING or _ITEM.match(text):
        return False
    return not text[0].islower() and any(map(str.isalpha, text))
