"""A text as arrays of numbers: which terms each sentence holds, and what follows from it by linear algebra.

n sentences hold N terms, v of them different; a term is what `vectors.terms` says. No array here is n × v:
a text of 1,000 sentences has some 10,000 terms, and nearly all of those 10,000,000 cells would be 0.
Sums are in double precision, and BLAS may add in another order on another machine: relative noise of 1e-12.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.text.vectors import terms_of_each

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]
    Values = NDArray[np.float64]

NOISE: Final = 1e-12
"""What two ways to calculate one value may differ by, relative to it: so close together are equals."""

# terms taken at a time: 1,000 sentences by 512 terms are 4 MB
_WIDTH: Final = 512


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NumberedTerms:
    """The terms of a text in their order; a term's number is its place among the first uses of all."""

    sentences: int
    """n, sentences without terms included."""
    vocabulary: int
    """v, the number of different terms."""
    terms: Numbers
    """(N,) The number of each term, 0..v-1."""
    rows: Numbers
    """(N,) The sentence each stands in, 0..n-1, never falling."""

    def lengths(self) -> Values:
        """Return (n,): how many terms each sentence holds."""
        return np.bincount(self.rows, minlength=self.sentences).astype(np.float64)

    def frequencies(self) -> Numbers:
        """Return (v,): how often each term stands in the text."""
        return np.bincount(self.terms, minlength=self.vocabulary)

    def sums(self, of_terms: Values) -> Values:
        """Return (n,): the sum over the terms of each sentence, when each of the v terms is worth this."""
        return _binned(self.rows, of_terms[self.terms], self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TermMatrix:
    """The cells of the n × v matrix that are not 0, column after column: three arrays of one length."""

    sentences: int
    vocabulary: int
    rows: Numbers
    columns: Numbers
    counts: Values
    """How often the sentence (row) says the term (column), 1 or more."""

    def held_by(self) -> Numbers:
        """Return (v,): in how many sentences each term stands."""
        return np.bincount(self.columns, minlength=self.vocabulary)

    def holders(self, term: int) -> Numbers:
        """Return the sentences in which the term stands, in their order."""
        return self.rows[slice(*np.searchsorted(self.columns, (term, term + 1)))]

    def sums(self, values: Values) -> Values:
        """Return (n,): the sum of the cells of each sentence, when the cells are `values`."""
        return _binned(self.rows, values, self.sentences)

    def products(self, values: Values) -> Values:
        """Return (n, n): the dot product of each two sentences, when the cells are `values`.

        A term of one sentence alone adds to the diagonal only. The rest is multiplied in slices of the
        matrix, `_WIDTH` terms wide.
        """
        shared = self.held_by() > 1
        among = np.cumsum(shared) - 1
        kept = shared[self.columns]
        rows, columns, cells = self.rows[kept], among[self.columns[kept]], values[kept]
        product = np.zeros((self.sentences, self.sentences))
        for start in range(0, int(shared.sum()), _WIDTH):
            at = slice(*np.searchsorted(columns, (start, start + _WIDTH)))
            dense = np.zeros((self.sentences, _WIDTH))
            dense[rows[at], columns[at] - start] = cells[at]
            product += dense @ dense.T
        np.fill_diagonal(product, self.sums(values * values))
        return product


def _binned(bins: Numbers, values: Values, count: int) -> Values:
    return np.bincount(bins, weights=values, minlength=count).astype(np.float64, copy=False)


def numbered(texts: Iterable[str], language: str) -> NumberedTerms:
    """Return the terms of the sentences `texts`, in time linear in their words."""
    said = terms_of_each(texts, language)
    spoken = list(chain.from_iterable(said))
    numbers = {term: number for number, term in enumerate(dict.fromkeys(spoken))}
    return NumberedTerms(
        sentences=len(said),
        vocabulary=len(numbers),
        terms=np.fromiter(map(numbers.__getitem__, spoken), np.intp, len(spoken)),
        rows=np.repeat(np.arange(len(said)), [len(each) for each in said]),
    )


def matrix(text: NumberedTerms) -> TermMatrix:
    """Return how often each sentence says each term."""
    cells, counts = np.unique(text.terms * text.sentences + text.rows, return_counts=True)
    columns, rows = np.divmod(cells, max(text.sentences, 1))
    return TermMatrix(
        sentences=text.sentences,
        vocabulary=text.vocabulary,
        rows=rows,
        columns=columns,
        counts=counts.astype(np.float64),
    )


def shares_of_rows(weights: Values) -> Values:
    """Return the matrix with each row divided by its sum; a row of zeros stays one."""
    sums = weights.sum(axis=1, keepdims=True)
    return weights / np.where(sums > 0, sums, 1.0)


def walk(steps: Values, *, jump: float) -> Values:
    """Return (n,) how likely a walker is met at each of n places: p = jump / n + (1 - jump) · stepsᵀ p.

    `steps[i, j]` is how likely the walker goes from i to j. This is where the power iteration of PageRank
    comes to rest, found at once, by solving the equation: its condition is at most (2 - jump) / jump.
    """
    count = len(steps)
    return np.linalg.solve(np.eye(count) - (1 - jump) * steps.T, np.full(count, jump / count))
