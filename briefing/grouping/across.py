"""Groups of different languages that tell one event, joined by what they mean.

    group (en) ─▶ opening of its central article ─┐
    group (de) ─▶ opening of its central article ─┼─▶ Encoder ─▶ unit vectors ─▶ the likest pair first
    group (fr) ─▶ opening of its central article ─┘                              average link, 72 hours

What a text means comes as numbers through the socket `Encoder`: the likeness of two openings is the cosine
of their vectors. Two groups of one language were judged apart in their own language, where more is known of
them: nothing joins them here, not even a third that is like both. Articles in a language that the encoder
does not know are left as they are. Threshold and length of the opening are measured
(benchmarks/languages.py): docs/decisions/0020-across-languages.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.group import Group
from briefing.grouping.order import own_order
from briefing.grouping.window import Span, fits, joined, spans
from briefing.models import Across, Article
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.protocols import Encoder

    Vector = NDArray[np.float32]

LIKE: Final = 0.6
"""How alike two groups must be: the mean cosine over all pairs of their languages."""

OPENING: Final = 250
"""Characters of an article's text that are read behind its headline."""

_ROWS: Final = 512
_DIGITS: Final = 4

Pair = tuple[float, int, int]


@dataclass(slots=True, eq=False)
class _Event:
    """Groups that are one event as far as is known, one of each language."""

    groups: list[int]
    languages: set[str]
    span: Span
    whole: Vector
    """The sum of their vectors."""

    def likeness(self, other: _Event) -> float:
        """Return the mean cosine over all pairs of a group of the one and a group of the other."""
        pairs = len(self.groups) * len(other.groups)
        return round(float(self.whole @ other.whole) / pairs, _DIGITS)

    def take(self, other: _Event) -> None:
        """Become one event with `other`."""
        self.groups += other.groups
        self.languages |= other.languages
        self.span = joined(self.span, other.span)
        self.whole = self.whole + other.whole


def across(
    articles: Sequence[Article], groups: Sequence[Group], encoder: Encoder, *, like: float = LIKE
) -> list[Group]:
    """Return the groups, those of different languages that tell one event joined, none of one language.

    The partition does not depend on the order of `groups`. Time grows with the square of their number, but
    what takes time is to encode them; that is only done where the encoder knows two of their languages.
    """
    known = sorted(
        (group for group in groups if _language(articles, group) in encoder.languages),
        key=lambda group: own_order(articles[group.by_centrality[0]]),
    )
    if len({_language(articles, group) for group in known}) < 2:  # noqa: PLR2004 - across takes two
        return list(groups)
    vectors = encoder.vectors([opening(articles[group.by_centrality[0]]) for group in known])
    others = [group for group in groups if _language(articles, group) not in encoder.languages]
    rooms = Counter(article.language for article in articles)
    return others + [
        _joined(articles, [(known[number], vectors[number]) for number in event.groups], rooms)
        for event in _events(articles, known, vectors, like)
    ]


def opening(article: Article) -> str:
    """Return what is read of an article: its headline and the head of its text, each in one line."""
    return "\n".join(filter(None, (one_line(article.headline), one_line(article.text[:OPENING]))))


def _language(articles: Sequence[Article], group: Group) -> str:
    return articles[group.members[0]].language


def _events(
    articles: Sequence[Article], groups: Sequence[Group], vectors: Vector, like: float
) -> Iterator[_Event]:
    """Yield the groups in events: the likest two that may be one are joined first."""
    languages = [_language(articles, group) for group in groups]
    event_of = [
        _Event([number], {languages[number]}, _span(articles, group), vectors[number])
        for number, group in enumerate(groups)
    ]
    for _, one, other in sorted(_pairs(languages, vectors, like)):
        here, there = event_of[one], event_of[other]
        if _may_join(here, there) and here.likeness(there) >= like:
            here.take(there)
            for number in there.groups:
                event_of[number] = here
    yield from {id(event): event for event in event_of}.values()


def _may_join(one: _Event, other: _Event) -> bool:
    return one.languages.isdisjoint(other.languages) and fits(joined(one.span, other.span))


def _span(articles: Sequence[Article], group: Group) -> Span:
    first, *rest = spans(articles[member] for member in group.members)
    for span in rest:
        first = joined(first, span)
    return first


def _pairs(languages: Sequence[str], vectors: Vector, like: float) -> Iterator[Pair]:
    """Yield the pairs of groups of two languages that are alike enough: their likeness, negative."""
    codes = np.unique(np.array(languages), return_inverse=True)[1]
    for first in range(0, len(languages), _ROWS):
        alike = np.round((vectors[first : first + _ROWS] @ vectors.T).astype(np.float64), _DIGITS)
        alike[codes[first : first + _ROWS, None] == codes] = 0.0
        for row, other in np.argwhere(alike >= like).tolist():
            if first + row < other:
                yield -float(alike[row, other]), first + row, other


def _joined(articles: Sequence[Article], told: Sequence[tuple[Group, Vector]], rooms: Counter[str]) -> Group:
    """Return one group of several, that of the language in which most of `articles` are written first."""
    if len(told) == 1:
        return told[0][0]
    ordered = sorted(
        ((_language(articles, group), group, vector) for group, vector in told),
        key=lambda each: (-rooms[each[0]], each[0]),
    )
    pairs = tuple(
        Across(one=one, other=other, likeness=round(float(here @ there), _DIGITS))
        for (one, _, here), (other, _, there) in combinations(ordered, 2)
    )
    alike = {
        member: like
        for language, group, _ in ordered
        for member, like in zip(group.members, _likeness(group, language, pairs), strict=True)
    }
    return Group(
        members=tuple(sorted(alike)),
        by_centrality=tuple(member for _, group, _ in ordered for member in group.by_centrality),
        likeness=tuple(alike[member] for member in sorted(alike)),
        across=pairs,
    )


def _likeness(group: Group, language: str, pairs: Sequence[Across]) -> Sequence[float]:
    """Return how alike each member is to those of its language; of one alone, to other languages."""
    if len(group.members) > 1:
        return group.likeness
    own = [pair.likeness for pair in pairs if language in {pair.one, pair.other}]
    return (round(sum(own) / len(own), _DIGITS),)
