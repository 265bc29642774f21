"""Which pairs of articles may tell one event: found by an inverted index, never by comparing all with all.

    article ─▶ its 80 heaviest terms ─▶ for each, the articles that hold it ─▶ likeness to all that share one

A term that more than a thousand articles hold says little and would link nearly all with all: it has no place
in the index. So one article costs at most 80 · 1,000 additions, and n articles cost n times that. The
likeness here is a little below the true one, which `likeness` calculates for the pairs that are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.density import USUAL, density
from briefing.grouping.vectors import Vectors, ranges, summed

if TYPE_CHECKING:
    from briefing.grouping.vectors import Numbers, Values

_HEAVIEST: Final = 80
_FEWEST_HOLDERS: Final = 2
_MOST_HOLDERS: Final = 1000
_LEAST: Final = 0.07
"""Likeness below which a pair is no candidate: far below what links two articles."""

# Of one story told ten thousand times every pair is a candidate: only the likest of each article are kept.
_MOST_PAIRS: Final = 1_500_000
_MOST_EACH: Final = 512
_FEWEST_EACH: Final = 32

# additions, and sums, that are made at a time: 8 MB an array
_ADDITIONS: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidates:
    """Pairs of articles that may tell one event, and how dense the neighbourhood of each article is."""

    ones: Numbers
    """The lower number of each pair, never falling."""
    others: Numbers
    """The higher number of each pair."""
    densities: Values
    """(n,) see `density`; the usual one for what is no speaker."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Index:
    """The heaviest terms of each article, and for each term the articles that hold it."""

    starts: Numbers
    terms: Numbers
    values: Values
    posted: Numbers
    """Where the holders of each term begin among `holders`, and where the last end."""
    holders: Numbers
    held: Values


def candidates(vectors: Vectors, speakers: Numbers) -> Candidates:
    """Return the pairs of `speakers`, numbers of articles, that are alike enough to be compared in full."""
    count = len(vectors)
    index = _index(vectors, speakers)
    densities = np.full(count, USUAL)
    most = max(_FEWEST_EACH, min(_MOST_EACH, _MOST_PAIRS // max(count, 1)))
    near = [np.zeros(0, np.int64)]
    for article, likeness in _likenesses(index, count):
        densities[article] = density(likeness)
        likest = _likest(likeness, most)
        near.append(np.minimum(article, likest) * count + np.maximum(article, likest))
    ones, others = np.divmod(np.unique(np.concatenate(near)), max(count, 1))
    return Candidates(ones=ones, others=others, densities=densities)


def _index(vectors: Vectors, speakers: Numbers) -> _Index:
    count = len(vectors)
    cells, places = vectors.cells(speakers)
    rows, terms, values = speakers[places], vectors.terms[cells].astype(np.int64), vectors.values[cells]
    holders = vectors.held_by[terms]
    kept = (holders >= _FEWEST_HOLDERS) & (holders <= _MOST_HOLDERS) & (values > 0)
    rows, terms, values = rows[kept], terms[kept], values[kept]
    heaviest_first = np.lexsort((terms, -values, rows))
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    cells = heaviest_first[rank < _HEAVIEST]
    rows, terms, values = rows[cells], terms[cells], values[cells]
    by_term = np.argsort(terms, kind="stable")
    return _Index(
        starts=np.searchsorted(rows, np.arange(count + 1)),
        terms=terms,
        values=values,
        posted=np.searchsorted(terms[by_term], np.arange(len(vectors.numbers) + 1)),
        holders=rows[by_term],
        held=values[by_term],
    )


def _likenesses(index: _Index, count: int) -> Iterator[tuple[int, Values]]:
    """Yield each article's number with its likeness to all n, 0 to itself."""
    most = max(int(np.diff(index.posted).max(initial=1)), 1)
    rows = max(1, min(_ADDITIONS // (most * _HEAVIEST), _ADDITIONS // max(count, 1)))
    for first in range(0, count, rows):
        last = min(first + rows, count)
        table = _sums(index, first, last, count)
        table[np.arange(last - first), np.arange(first, last)] = 0.0
        yield from enumerate(table, first)


def _sums(index: _Index, first: int, last: int, count: int) -> Values:
    """Return the likeness of the articles from `first` on to all: (last - first, n)."""
    start, stop = index.starts[first], index.starts[last]
    terms, values = index.terms[start:stop], index.values[start:stop]
    lengths = index.posted[terms + 1] - index.posted[terms]
    found = ranges(index.posted[terms], lengths)
    row = np.repeat(np.arange(last - first), np.diff(index.starts[first : last + 1]))
    added = summed(
        np.repeat(row * count, lengths) + index.holders[found],
        np.repeat(values, lengths) * index.held[found],
        (last - first) * count,
    )
    return added.reshape(last - first, count)


def _likest(likeness: Values, most: int) -> Numbers:
    near = np.flatnonzero(likeness >= _LEAST)
    return near if len(near) <= most else near[np.lexsort((near, -likeness[near]))[:most]]
