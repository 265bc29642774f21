"""TextRank: PageRank over the words that sentences share.

Mihalcea and Tarau 2004, "TextRank: Bringing Order into Texts". Each two sentences are linked by a weight,
and a walker goes along the links by their weights, or with likelihood 0.15 jumps anywhere:

    w(i, j) = Σ_t tf_i tf_j / (ln |i| + ln |j|)     |i|: the terms of sentence i; two of one term each: Σ
    p = 0.15 / n + 0.85 Wᵀ p                        W: the weights (n, n), each row divided by its sum

The rating of a sentence is p, how likely the walker is met there. sumy links each sentence to itself as well,
by far the heaviest of its links, which keeps the walker where it is, and stops when p changes by less than
1e-4: artefacts that cost a ROUGE point (docs/decisions/0004-sumys-methods-in-numpy.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.rating import MOST, by_share, numbered_terms, preselected
from briefing.summarizers.nutgraf import Nutgraf
from briefing.text.matrix import matrix, shares_of_rows, walk

if TYPE_CHECKING:
    from briefing.models import Document
    from briefing.text.matrix import NumberedTerms, Values

_JUMP: Final = 0.15
_SUMYS_EPSILON: Final = 1e-4
_SUMYS_ZERO: Final = 1e-7


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRank:
    """TextRank: PageRank over the words that sentences share (Mihalcea & Tarau 2004)."""

    sumy_equal: bool = False
    """Whether to rate as sumy does, which links sentences to themselves and stops early."""
    rates_at_most: int = MOST

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return each sentence's likelihood to meet the walker, over the highest. Quadratic."""
        return preselected(document, self._rate, most=self.rates_at_most, by=Nutgraf())

    def _rate(self, document: Document) -> tuple[float, ...]:
        text = numbered_terms(document)
        weights = _weights(text)
        if not weights.any():
            return by_share(document, ())
        return by_share(document, (_sumys_walk(weights) if self.sumy_equal else _walked(weights)).tolist())


def _weights(text: NumberedTerms) -> Values:
    """Return (n, n): how much each two sentences share, and each with itself."""
    cells = matrix(text)
    log = np.log(np.maximum(text.lengths(), 1))
    logs = log[:, np.newaxis] + log
    return cells.products(cells.counts) / np.where(logs > 0, logs, 1.0)


def _walked(weights: Values) -> Values:
    np.fill_diagonal(weights, 0.0)
    return walk(shares_of_rows(weights), jump=_JUMP)


def _sumys_walk(weights: Values) -> Values:
    count = len(weights)
    steps = _JUMP / count + (1 - _JUMP) * weights / (weights.sum(axis=1, keepdims=True) + _SUMYS_ZERO)
    likely: Values = np.full(count, 1 / count)
    while True:
        before, likely = likely, likely @ steps
        if np.linalg.norm(likely - before) <= _SUMYS_EPSILON:
            return likely
