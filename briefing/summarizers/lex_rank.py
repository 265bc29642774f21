"""LexRank: a sentence matters when many sentences are like it that matter themselves.

Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization". Sentences
are linked when their idf-modified cosine is above 0.1, and a walker goes along the links, or with likelihood
0.15 jumps anywhere; the rating of a sentence is how likely the walker is met there:

    idf(w) = ln(n / (1 + n_w))          for a term w that stands in n_w of the n sentences
    cos(i, j) = Σ_w tf_i tf_j idf² / (|i| |j|)      with |i|² = Σ_w (tf_i idf)²
    p = 0.15 / n + 0.85 Bᵀ p            B: the links (n, n), each row divided by its sum

A sentence is linked to itself, as in the paper. sumy never jumps, brings p to length 1, and stops when it
changes by less than 0.1, mostly after two steps: an artefact, near to counting the links.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.rating import MOST, by_share, numbered_terms, preselected
from briefing.summarizers.nutgraf import Nutgraf
from briefing.text.matrix import NOISE, TermMatrix, matrix, shares_of_rows, walk

if TYPE_CHECKING:
    from briefing.models import Document
    from briefing.text.matrix import Values

_LINKED: Final = 0.1
_JUMP: Final = 0.15
_SUMYS_EPSILON: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class LexRank:
    """LexRank: sentences like many sentences that are like many (Erkan & Radev 2004)."""

    sumy_equal: bool = False
    """Whether to rate as sumy does, which stops the walk at once."""
    rates_at_most: int = MOST

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return each sentence's likelihood to meet the walker, over the highest. Quadratic."""
        return preselected(document, self._rate, most=self.rates_at_most, by=Nutgraf())

    def _rate(self, document: Document) -> tuple[float, ...]:
        text = numbered_terms(document)
        links = shares_of_rows((_likeness(matrix(text)) > _LINKED * (1 + NOISE)).astype(np.float64))
        return by_share(document, self._walked(links).tolist() if links.any() else ())

    def _walked(self, links: Values) -> Values:
        return _sumys_walk(links) if self.sumy_equal else walk(links, jump=_JUMP)


def _likeness(cells: TermMatrix) -> Values:
    """Return (n, n): the idf-modified cosine of each two sentences."""
    idf = np.log(cells.sentences / (1 + cells.held_by()))
    weights = cells.counts * idf[cells.columns]
    lengths = np.sqrt(cells.sums(weights * weights))
    return cells.products(weights / np.where(lengths > 0, lengths, 1.0)[cells.rows])


def _sumys_walk(links: Values) -> Values:
    likely: Values = np.full(len(links), 1 / len(links))
    while True:
        before, likely = likely, likely @ links
        likely /= np.linalg.norm(likely)
        if np.linalg.norm(likely - before) <= _SUMYS_EPSILON:
            return likely
