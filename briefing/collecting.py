"""From places to articles: every source is visited in its turn, and nothing is taken twice.

Visit(place, what is wanted) ─▶ its source ─▶ wanted? ─▶ seen before? ─▶ Article | LeftOut
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from briefing import registry
from briefing.models import Article, LeftOut
from briefing.wanted import Wanted, meant_for, wanted_of

_Item = TypeVar("_Item")


class Watch(Protocol):
    """Looks on while a stage works through its items, and hands them through."""

    def __call__(self, stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
        """Return `items`; `total` is how many there are, None when nobody knows."""
        ...


def unwatched(stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
    """Hand `items` through: nobody looks on."""
    del stage, total
    return items


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A place to go to, what is wanted of it, and what is known of all its articles."""

    place: str
    wanted: Wanted = field(default_factory=Wanted)
    section: str = ""
    language: str = ""


def collect(
    visits: Iterable[Visit], *, watch: Watch = unwatched
) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return every wanted article of the places, and for whatever else is there the reason it is left out.

    A file or page that was read already is left out the second time.
    """
    articles: list[Article] = []
    left_out: list[LeftOut] = []
    seen: dict[str, tuple[int, str]] = {}
    for number, found in watch("reading", _each(visits), None):
        if isinstance(found, LeftOut):
            left_out.append(found)
        elif seen.setdefault(_origin(found), (number, found.path)) != (number, found.path):
            left_out.append(LeftOut(input=found.name, reason="named twice: read once"))
        else:
            articles.append(found)
    return tuple(articles), tuple(left_out)


def _origin(article: Article) -> str:
    return str(Path(article.path).resolve()) if article.path else article.url


def _each(visits: Iterable[Visit]) -> Iterator[tuple[int, Article | LeftOut]]:
    source = registry.source("files")
    for number, visit in enumerate(visits):
        found = wanted_of(source(visit.place).collect(), visit.wanted)
        for each in meant_for(found, section=visit.section, language=visit.language):
            yield number, each
