"""Luhn's method: a sentence matters when frequent words stand close together in it.

Luhn 1958, "The Automatic Creation of Literature Abstracts". Significant are the most frequent terms that are
said more than once: a tenth as many as the text has terms in all, or ten if that is more. Significant terms
of a sentence with at most three others between each two are a cluster:

    rating = max over the clusters of (significant terms)² / (terms from the first to the last of them)

and a cluster of one counts nothing. sumy means to take 1 % of the terms and takes 100 %: every term that is
said twice, so that nearly all of a sentence is one cluster; an artefact that costs a ROUGE point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.rating import by_share, numbered_terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.models import Document
    from briefing.text.matrix import NumberedTerms, Values

# a cluster ends before the fourth term in a row that is not significant
_REACH: Final = 4
_FEWEST: Final = 10
_TERMS_PER_SIGNIFICANT: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Luhn:
    """Luhn's method: sentences with dense clusters of frequent words (Luhn 1958)."""

    sumy_equal: bool = False
    """Whether to rate as sumy does, for which each word said twice is significant."""

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return the rating of each sentence's densest cluster, over the highest. Linear."""
        text = numbered_terms(document)
        ratings = _densest_clusters(text, self._significant(text))
        return by_share(document, ratings.tolist())

    def _significant(self, text: NumberedTerms) -> NDArray[np.bool_]:
        """Return (v,): which terms are significant; of equally frequent ones the earlier come first."""
        frequencies = text.frequencies()
        significant = frequencies > 1
        if not self.sumy_equal:
            places = max(_FEWEST, len(text.terms) // _TERMS_PER_SIGNIFICANT)
            significant[np.argsort(-frequencies, kind="stable")[places:]] = False
        return significant


def _densest_clusters(text: NumberedTerms, significant: NDArray[np.bool_]) -> Values:
    ratings = np.zeros(text.sentences)
    places = np.flatnonzero(significant[text.terms])
    if not len(places):
        return ratings
    rows = text.rows[places]
    begins = np.append(True, (np.diff(places) > _REACH) | (np.diff(rows) > 0))
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(places)) - 1
    sizes = last - first + 1
    rating = np.where(sizes > 1, sizes**2 / (places[last] - places[first] + 1), 0.0)
    np.maximum.at(ratings, rows[first], rating)
    return ratings
