"""Which article of a story stands at its centre: its headline is the story's.

    centrality(i) = likeness of i to the others / the highest  +  lede(i) / the highest

lede(i) is the cosine of the article's headline, or of its first 40 words where it has none, with the sum of
the vectors of the story. An article at the centre whose headline leads elsewhere is not the most central.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.likeness import likeness_to_others, total
from briefing.grouping.terms import terms_of

if TYPE_CHECKING:
    from briefing.grouping.batch import Batch
    from briefing.grouping.vectors import Values, Vectors
    from briefing.models import Article

_LEDE: Final = 40
_DIGITS: Final = 6


def by_centrality(batch: Batch, story: Sequence[int]) -> list[int]:
    """Return the numbers of a story's articles, the most central first; of equals the first."""
    if len(story) == 1:
        return list(story)
    whole = total(batch.vectors, story)
    ledes = np.array([_lede(batch.vectors, batch.articles[number], whole) for number in story])
    central = _shares(likeness_to_others(batch.vectors, story)) + _shares(ledes)
    return [story[place] for place in np.argsort(-np.round(central, _DIGITS), kind="stable")]


def _lede(vectors: Vectors, article: Article, whole: Values) -> float:
    cells, values = vectors.vector(terms_of(_first_words(article), article.language))
    return float((whole[cells] * values).sum())


def _first_words(article: Article) -> str:
    return article.headline.strip() or " ".join(article.text[: _LEDE * 20].split()[:_LEDE])


def _shares(values: Values) -> Values:
    highest = float(values.max())
    return values / highest if highest > 0 else values
