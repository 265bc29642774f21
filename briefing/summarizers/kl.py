"""KLSum: adds the sentence that keeps the words of the summary closest to those of the text.

Haghighi and Vanderwende 2009, "Exploring Content Models for Multi-Document Summarization". With P(w) the
share of term w in all that the text says, Q(w) that in the summary S and L(S) its length in terms, each turn
takes the sentence whose addition makes the divergence the smallest:

    KL(P ‖ Q) = Σ_w P(w) ln (P(w) / Q(w))           Q(w) = (times w is in S + 1) / (L(S) + v)

over all v terms of the text; the 1 (Laplace) keeps Q above 0. sumy does not smooth, and leaves the terms out
that the summary lacks: what it makes the smallest is no divergence and falls below 0, and a term that is
missing, which ought to cost the most, costs nothing. That artefact costs three ROUGE points.

sumy counts all words again for each sentence of each turn, cubic in the sentences; here a turn adds what each
sentence would change to a running sum. Salience is the turn in which a sentence was taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.rating import MOST, by_turn, numbered_terms, preselected, turns
from briefing.summarizers.nutgraf import Nutgraf
from briefing.text.matrix import NOISE, matrix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.models import Document
    from briefing.text.matrix import TermMatrix

_SMOOTH: Final = 1
_LAST: Final = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Kl:
    """KLSum: adds the sentence that keeps the summary's words closest to the text's.

    Haghighi & Vanderwende 2009.
    """

    sumy_equal: bool = False
    """Whether to choose as sumy does, for which a word that is missing costs nothing."""
    rates_at_most: int = MOST

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return 1.0 for the sentence that is taken first, then 1/n less for each turn. Quadratic."""
        return preselected(document, self._rate, most=self.rates_at_most, by=Nutgraf())

    def _rate(self, document: Document) -> tuple[float, ...]:
        text = numbered_terms(document)
        if not text.vocabulary:
            return by_turn(document, ())
        order = _order(matrix(text), smooth=0 if self.sumy_equal else _SMOOTH)
        return by_turn(document, turns(document, order, sumy_equal=self.sumy_equal))


def _order(cells: TermMatrix, *, smooth: int) -> Iterator[int]:
    """Yield the sentences, each the one that makes the divergence the smallest; of equals the first.

    The divergence is Σ P ln P - Σ P ln (count + smooth) + Σ P · ln (length + smooth · v), each Σ over the
    terms that are in the summary, or that smoothing puts there. Of that only what differs between the
    sentences is calculated, cell by cell; the logarithms of whole numbers come from a table.
    """
    counts, lengths = cells.counts.astype(np.intp), cells.sums(cells.counts).astype(np.intp)
    share = np.bincount(cells.columns, weights=cells.counts) / lengths.sum()
    shares, entropies = share[cells.columns], (share * np.log(share))[cells.columns]
    said, length = np.full(cells.vocabulary, smooth), smooth * cells.vocabulary
    log = np.log(np.maximum(np.arange(length + smooth + 2 * lengths.sum() + 1), 1))
    # what adds no term would often do the least harm: it comes last
    taken = np.where((lengths > 0) | (smooth == 0), 0.0, _LAST)
    for _ in range(cells.sentences):
        before = said[cells.columns]
        new = before == 0
        change = np.where(new, entropies, 0.0) - shares * (log[before + counts] - log[before])
        covered = share[said > 0].sum() + cells.sums(np.where(new, shares, 0.0))
        divergence = cells.sums(change) + covered * log[length + lengths] + taken
        best = int(np.argmax(divergence <= divergence.min() + NOISE))
        yield best
        mine = cells.rows == best
        said[cells.columns[mine]] += counts[mine]
        length += int(lengths[best])
        lengths[best], taken[best] = 0, np.inf
