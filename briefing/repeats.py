"""Articles that are met twice, each taken once: under one path, or under addresses that lead to one page.

    article ─▶ its places ─▶ met before? ─┬▶ no ─▶ taken
                                           └▶ yes ─▶ the fuller one stays; the other is left out, and says why

A feed, a list and a mail name one page by different addresses (text/addresses.py). Articles that say the same
text at places of their own are not looked for here: all are kept, and are one voice in their story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from briefing.models import Article, LeftOut

_FULLER: Final = 2
"""How many times as long a text must be to be taken for the whole of one that was met before."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is, in one form for all ways to say it.

    `is_proof` tells whether another source that names it means the same article. The address of a home page
    is no proof, nor is one that a file of the user's gives: there headline or text must be the same as well.
    """

    name: str
    is_proof: bool


@dataclass(frozen=True, slots=True)
class _Met:
    number: int
    visit: int
    is_proof: bool


class Once:
    """The articles taken so far, in the order in which their places were first met."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self._met: dict[str, list[_Met]] = {}

    def take(self, article: Article, places: Iterable[Place], *, visit: int) -> LeftOut | None:
        """Take `article`, which was found on the visit of that number; return what is left out, or None.

        That is `article`, or one taken before of which it is the whole.
        """
        known = [place for place in places if place.name]
        number = next(self._same(article, known, visit), len(self.articles))
        for place in known:
            self._met.setdefault(place.name, []).append(_Met(number, visit, place.is_proof))
        if number == len(self.articles):
            self.articles.append(article)
            return None
        first = self.articles[number]
        if _is_part(first, article):
            self.articles[number] = article
            return _again(first, f"only a part of {article.name}, which was read")
        if article.path or first.name == article.name:
            return _again(article, "named twice: read once")
        return _again(article, f"another address of {first.name}, which was read")

    def _same(self, article: Article, places: Iterable[Place], visit: int) -> Iterator[int]:
        """Yield the numbers of the articles that it is.

        A source that gives several articles for one place means several, as a feed does whose entries all
        link to one page.
        """
        for place in places:
            met = self._met.get(place.name, [])
            is_proved = place.is_proof and len({each.number for each in met}) == 1
            for each in met:
                if (is_proved and each.is_proof and each.visit != visit) or _is_alike(
                    self.articles[each.number], article
                ):
                    yield each.number


def _again(article: Article, reason: str) -> LeftOut:
    return LeftOut(input=article.name, reason=reason, nothing_failed=True)


def _is_alike(one: Article, other: Article) -> bool:
    return one.text == other.text or one.headline == other.headline != ""


def _is_part(one: Article, other: Article) -> bool:
    if one.is_excerpt != other.is_excerpt:
        return one.is_excerpt
    return len(other.text) > _FULLER * len(one.text)
