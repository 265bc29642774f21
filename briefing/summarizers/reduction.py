"""Reduction: the sum of a sentence's likeness to all others, TextRank without the walk.

Named after its program (github.com/adamfabish/Reduction); there is no paper.

    rating(i) = Σ_j≠i Σ_t tf_i tf_j / (ln |i| + ln |j|)     |i|: the terms of sentence i

where two sentences of one term each count nothing. |j| is all that a sentence j adds to a pair but its terms,
so all sentences of one length are added up first: time is linear in the text, times the different lengths.
sumy adds the ratings of equal sentences together, so that a line said five times rates five times too high.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.rating import by_share, numbered_terms, summed_for_equals
from briefing.text.matrix import matrix

if TYPE_CHECKING:
    from briefing.models import Document
    from briefing.text.matrix import NumberedTerms, Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduction:
    """Reduction: the sum of a sentence's likeness to all others, TextRank without the walk."""

    sumy_equal: bool = False
    """Whether to rate as sumy does, which adds the ratings of equal sentences together."""

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return each sentence's likeness to the others, over the highest."""
        text = numbered_terms(document)
        ratings = _likeness(text).tolist()
        return by_share(document, summed_for_equals(document, ratings) if self.sumy_equal else ratings)


def _likeness(text: NumberedTerms) -> Values:
    cells, lengths = matrix(text), text.lengths()
    logs = np.log(np.maximum(lengths, 1))
    total = -_shares(cells.sums(cells.counts * cells.counts), 2 * logs)
    for length in np.unique(lengths):
        said = np.bincount(
            cells.columns,
            weights=np.where(lengths[cells.rows] == length, cells.counts, 0.0),
            minlength=cells.vocabulary,
        )
        total += _shares(cells.sums(cells.counts * said[cells.columns]), logs + np.log(max(length, 1)))
    return total


def _shares(common: Values, logs: Values) -> Values:
    return np.divide(common, logs, out=np.zeros_like(common), where=logs > 0)
