"""The article that a web page describes in JSON-LD (schema.org).

Broken and hostile blocks are passed over: the page says it in another place, or not at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from briefing.text.clean import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST_BODY: Final = 500_000
"""Characters; a longer text in JSON-LD is not read."""

_ARTICLE: Final = re.compile(r"\w*(?:Article|Posting)|Report")
_MOST_PICTURES: Final = 5
_DEEPER: Final = ("mainEntityOfPage", "mainEntity", "@graph")
_NO: Final = frozenset({"false", "no", "0"})

Thing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Linked:
    """What is linked: the article, and the things on the page that it names by their ids."""

    article: Thing = field(default_factory=dict)
    by_id: dict[str, Thing] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a field that is a text on one line, else nothing."""
        value = self.article.get(name)
        return one_line(value) if isinstance(value, str) else ""

    @property
    def body(self) -> str:
        """The text of the article as it is given, nothing where it is none or beyond all measure."""
        value = self.article.get("articleBody")
        return value if isinstance(value, str) and len(value) <= LONGEST_BODY else ""

    @property
    def author(self) -> list[object]:
        """Those who wrote it, as things or as names."""
        return self._named("author") or self._named("creator")

    @property
    def publisher(self) -> list[object]:
        """Those who published it."""
        return self._named("publisher")

    @property
    def pictures(self) -> list[object]:
        """Its pictures, as things or as addresses."""
        given = _listed(self.article.get("image")) + _listed(self.article.get("thumbnailUrl"))
        return [self._referred(value) for value in given[:_MOST_PICTURES] if value]

    @property
    def is_free(self) -> bool:
        """Whether the article is not said to be for some people only."""
        return str(self.article.get("isAccessibleForFree", True)).strip().lower() not in _NO

    def _named(self, name: str) -> list[object]:
        return [self._resolved(value) for value in _listed(self.article.get(name)) if value]

    def _referred(self, value: object) -> object:
        name = value.get("@id") if isinstance(value, dict) else None
        return self.by_id.get(name, value) if isinstance(name, str) else value

    def _resolved(self, value: object) -> object:
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value


def linked_article(page: HtmlElement) -> Linked:
    """Return the first article that the page describes, nothing where it describes none."""
    articles: list[Thing] = []
    by_id: dict[str, Thing] = {}
    for thing in _things(page):
        if isinstance(thing.get("@id"), str) and (isinstance(thing.get("name"), str) or _is_picture(thing)):
            by_id.setdefault(thing["@id"], thing)
        if _is_article(thing):
            articles.append(thing)
    return Linked(articles[0] if articles else {}, by_id)


def _things(page: HtmlElement) -> Iterator[Thing]:
    """Yield every thing that the page describes, in its order."""
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting: list[object] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            here = waiting.pop()
            if isinstance(here, list):
                waiting += reversed(here)
            elif isinstance(here, dict):
                yield here
                waiting += [here[key] for key in _DEEPER if key in here]


def _is_article(thing: Thing) -> bool:
    kinds = _listed(thing.get("@type"))
    return any(isinstance(kind, str) and _ARTICLE.fullmatch(kind) for kind in kinds)


def _is_picture(thing: Thing) -> bool:
    return "ImageObject" in _listed(thing.get("@type"))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
