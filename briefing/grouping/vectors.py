"""Articles as unit vectors of their terms, kept sparse: three arrays, however many articles there are.

    starts  0        3     5          the cells of article i are those from starts[i] to starts[i + 1]
    terms   4  0  9  0  2             the number of each cell's term
    values  .7 .6 .4 .9 .4            its weight times its idf, each article brought to length 1

idf = ln((N + 1) / (df + 0.5)), where N and df count the articles at hand and those behind the table of the
language (`background`). A term that stands nearly everywhere, with an idf below 0, weighs nothing.

In a batch of fewer than a hundred each other article counts for several, up to ten, as if there were more: a
town paper names its town in every article, no table knows that town, and what all ten articles share must not
make one story of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.background import background
from briefing.grouping.terms import Terms, terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.models import Article

    Numbers = NDArray[np.int64]
    Values = NDArray[np.float64]

_COUNTS_AS: Final = 100
_MOST_COUNTED: Final = 10
"""How many articles a smaller batch counts as, and one of them at most; see the head of this module."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vectors:
    """n articles that hold v different terms."""

    starts: Numbers
    """(n + 1,) where the cells of each article begin, and where the last ends."""
    terms: NDArray[np.int32]
    """The number of each cell's term, 0..v-1."""
    values: Values
    idf: Values
    """(v,) how rare each term is, 0 and up."""
    held_by: Numbers
    """(v,) how many articles hold each term, of copies one."""
    numbers: Mapping[str, int]
    """The number of each term, in the order of their numbers."""

    def __len__(self) -> int:
        return len(self.starts) - 1

    def cells(self, of: Sequence[int] | Numbers) -> tuple[Numbers, Numbers]:
        """Return the places of all cells of some articles, and for each the place of its article in `of`."""
        articles = np.asarray(of, np.int64)
        lengths = self.starts[articles + 1] - self.starts[articles]
        return ranges(self.starts[articles], lengths), np.repeat(np.arange(len(articles)), lengths)

    def vector(self, found: Terms) -> tuple[Numbers, Values]:
        """Return other words as numbers and values of their terms, at length 1; unknown terms are dropped."""
        known = [(self.numbers[term], weight) for term, weight in found.items() if term in self.numbers]
        cells = np.array([number for number, _ in known], dtype=np.int64)
        values = np.array([weight for _, weight in known]) * self.idf[cells]
        length = float(np.sqrt((values * values).sum()))
        return cells, values / (length or 1.0)


def ranges(starts: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers from each start on, as many as its length says, one range after the other.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


def summed(bins: Numbers, values: Values, count: int) -> Values:
    """Return (count,) the sum of the values that fall in each bin."""
    return np.bincount(bins, weights=values, minlength=count).astype(np.float64, copy=False)


def vectors(articles: Iterable[Article], language: str, speakers: Numbers) -> Vectors:
    """Return the vectors of articles that are all written in `language`, in their order.

    `speakers` are the numbers of those that count in idf: one of each text that several print (`voices`).
    """
    numbers: dict[str, int] = {}
    # filled while the articles are read: no list of all terms of all articles ever exists
    cells, weights, ends = array("i"), array("f"), array("q", [0])
    for article in articles:
        found = terms(article)
        cells.extend([numbers.setdefault(term, len(numbers)) for term in found])
        weights.extend(found.values())
        ends.append(len(cells))
    starts, held = np.array(ends, np.int64), np.array(cells, np.int32)
    counting = held[ranges(starts[speakers], starts[speakers + 1] - starts[speakers])]
    held_by = np.bincount(counting, minlength=len(numbers))
    idf = _idf(held_by, len(speakers), _in_general(numbers, language), background(language).articles)
    values = np.array(weights, np.float64) * idf[held]
    rows = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    lengths = np.sqrt(summed(rows, values * values, len(starts) - 1))
    values /= np.where(lengths > 0, lengths, 1.0)[rows]
    return Vectors(starts=starts, terms=held, values=values, idf=idf, held_by=held_by, numbers=numbers)


def _in_general(numbers: Mapping[str, int], language: str) -> Numbers:
    table = background(language).held_by
    return np.fromiter((table.get(term, 0) for term in numbers), np.int64, len(numbers))


def _idf(held_by: Numbers, count: int, in_general: Numbers, general: int) -> Values:
    counts_for = max(1.0, min(_MOST_COUNTED, _COUNTS_AS / max(count, 1)))
    articles = 1 + (count - 1) * counts_for + general
    holders = 1 + np.maximum(held_by - 1, 0) * counts_for + in_general
    return np.maximum(np.log((articles + 1) / (holders + 0.5)), 0.0)
