"""SumBasic: adds the sentence of the likeliest words, then makes those less likely.

Vanderwende, Suzuki, Brockett and Nenkova 2007, "Beyond SumBasic: Task-focused summarization with sentence
simplification and lexical expansion"; Nenkova and Vanderwende 2005. A term is at first as likely, p(w), as it
is often said. Each turn takes, of the sentences that hold the likeliest term of all that are left (of equally
likely terms the first in the text), that whose terms are the likeliest on average, and squares the likelihood
of each term in it, so that what was said is hardly said again. Salience is the turn in which a sentence was
taken.

sumy takes the likeliest sentence whether or not it holds the likeliest term, against the paper, which costs
a ROUGE point; and a sentence that the text repeats gets the turn in which it was taken last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.rating import MOST, by_turn, numbered_terms, preselected, turns
from briefing.summarizers.nutgraf import Nutgraf
from briefing.text.matrix import NOISE, matrix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.models import Document
    from briefing.text.matrix import NumberedTerms, Values


@dataclass(frozen=True, slots=True, kw_only=True)
class SumBasic:
    """SumBasic: adds the sentence of the likeliest words, then makes those less likely.

    Vanderwende et al. 2007.
    """

    sumy_equal: bool = False
    """Whether to choose as sumy does, which need not serve the likeliest word."""
    rates_at_most: int = MOST

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return 1.0 for the sentence that is taken first, then 1/n less for each turn. Quadratic."""
        return preselected(document, self._rate, most=self.rates_at_most, by=Nutgraf())

    def _rate(self, document: Document) -> tuple[float, ...]:
        text = numbered_terms(document)
        if not text.vocabulary:
            return by_turn(document, ())
        order = _order(text, serve_likeliest=not self.sumy_equal)
        return by_turn(document, turns(document, order, sumy_equal=self.sumy_equal))


def _order(text: NumberedTerms, *, serve_likeliest: bool) -> Iterator[int]:
    """Yield the sentences as they are taken; of equally likely ones the first."""
    cells, lengths = matrix(text), np.maximum(text.lengths(), 1)
    starts = np.searchsorted(text.rows, np.arange(text.sentences + 1))
    likely, unsaid = text.frequencies() / len(text.terms), text.frequencies()
    left = np.ones(text.sentences, dtype=bool)
    for _ in range(text.sentences):
        fit = np.flatnonzero(left)
        if serve_likeliest and unsaid.any():
            holding = cells.holders(_first_highest(np.where(unsaid > 0, likely, -1.0)))
            fit = holding[left[holding]]
        best = int(fit[_first_highest((text.sums(likely) / lengths)[fit])] if len(fit) > 1 else fit[0])
        yield best
        left[best] = False
        for term in text.terms[starts[best] : starts[best + 1]].tolist():
            likely[term] *= likely[term]
            unsaid[term] -= 1


def _first_highest(values: Values) -> int:
    return int(np.argmax(values >= values.max() * (1 - NOISE)))
