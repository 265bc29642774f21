"""What an edition was built of, and what an earlier build of it had: a mailbox gives its letters once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from briefing.memory.keys import unread
from briefing.models import Article
from briefing.records import Given


def as_read(given: Iterable[Given], read: Iterable[Article]) -> tuple[Given, ...]:
    """Return what was given, each article as the edition holds it, where it does."""
    known = {unread(article): article for article in read}
    return tuple(replace(each, article=known.get(unread(each.article), each.article)) for each in given)


def again(articles: Sequence[Given], held: Sequence[Given], places: Container[str]) -> tuple[Given, ...]:
    """Return `articles` and what else an earlier build of the edition `held` of `places`, where it stood.

    A mailbox is read once: what an edition had of it is there for that edition alone.
    """
    known = {given.key for given in articles}
    merged = _Merged(articles)
    for given in held:
        if given.key in known:
            merged.pass_by(given.key)
        elif given.place in places:
            merged.add(given)
    return merged.all()


class _Merged:
    """Articles in their order, and others put behind the last of them that was passed."""

    def __init__(self, articles: Sequence[Given]) -> None:
        self._articles = articles
        self._behind: list[list[Given]] = [[] for _ in range(len(articles) + 1)]
        self._places: dict[str, list[int]] = {}
        for place, given in enumerate(articles, 1):
            self._places.setdefault(given.key, []).append(place)
        self._at = 0

    def pass_by(self, key: str) -> None:
        """Go on behind the next article that is known by `key`, if it comes further on."""
        place = bisect_right(self._places[key], self._at)
        if place < len(self._places[key]):
            self._at = self._places[key][place]

    def add(self, given: Given) -> None:
        """Put an article where it has come to."""
        self._behind[self._at].append(given)

    def all(self) -> tuple[Given, ...]:
        """Return all of them."""
        first, *later = self._behind
        pairs = zip(self._articles, later, strict=True)
        return (*first, *chain.from_iterable((given, *behind) for given, behind in pairs))
