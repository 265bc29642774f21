"""LSA: sentences that are strong in the main topics of the text.

Steinberger and Ježek 2004, "Using Latent Semantic Analysis in Text Summarization and Summary Evaluation".
The singular value decomposition of the terms-by-sentences matrix A = U Σ Vᵀ finds topics; σ_k is the strength
of a topic in the text, v_ik that of the topic in the sentence i:

    A[t, i] = 0.4 + 0.6 tf / (highest tf of the sentence)   for a term in the sentence, else 0
    rating(i) = √ Σ_k σ_k² v_ik²                            over the topics with σ_k ≥ 0.7 σ_1

σ² and v are the eigenvalues and eigenvectors of AᵀA, (n, n), so that A itself, (v, n), is never made. sumy
keeps every topic, and lets a term that is not in the sentence count 0.4: its rating is the length of the
sentence's column, √ Σ_t A[t, i]², with no topic in it, and is calculated as that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.rating import MOST, by_share, numbered_terms, preselected
from briefing.summarizers.nutgraf import Nutgraf
from briefing.text.matrix import matrix

if TYPE_CHECKING:
    from briefing.models import Document
    from briefing.text.matrix import TermMatrix, Values

_SMOOTH: Final = 0.4
# the authors take 0.5 and leave it open: 0.7 chose better on two sets of news (docs/decisions/0004)
_MAIN: Final = 0.7
_NOISE: Final = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Lsa:
    """LSA: sentences strong in the main topics of the word matrix (Steinberger & Ježek 2004)."""

    sumy_equal: bool = False
    """Whether to rate as sumy does, which keeps all topics: mostly, the longer the higher."""
    rates_at_most: int = MOST

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return each sentence's strength in the topics, over the highest. Cubic."""
        return preselected(document, self._rate, most=self.rates_at_most, by=Nutgraf())

    def _rate(self, document: Document) -> tuple[float, ...]:
        text = numbered_terms(document)
        if not text.vocabulary:
            return by_share(document, ())
        cells = matrix(text)
        return by_share(document, (_of_columns(cells) if self.sumy_equal else _of_topics(cells)).tolist())


def _frequencies(cells: TermMatrix) -> Values:
    """Return the cells: each count against the highest of its sentence, smoothed."""
    highest = np.ones(cells.sentences)
    np.maximum.at(highest, cells.rows, cells.counts)
    return _SMOOTH + (1 - _SMOOTH) * cells.counts / highest[cells.rows]


def _of_topics(cells: TermMatrix) -> Values:
    squares, topics = np.linalg.eigh(cells.products(_frequencies(cells)))
    main = squares >= squares[-1] * (_MAIN**2 - _NOISE)
    ratings: Values = np.sqrt(topics[:, main] ** 2 @ squares[main])
    return ratings


def _of_columns(cells: TermMatrix) -> Values:
    squares = cells.sums(_frequencies(cells) ** 2 - _SMOOTH**2) + _SMOOTH**2 * cells.vocabulary
    ratings: Values = np.sqrt(np.where(cells.sums(cells.counts) > 0, squares, 0.0))
    return ratings
