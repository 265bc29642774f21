"""How alike two articles are: the cosine of their vectors, less in a crowd, and less on one word alone.

    likeness(i, j) = cosine(i, j) · u / √(d(i) · d(j))      d: density of each, u: the usual one

That is a plain product when the vector of each article is scaled by √(u / d): scaled so, the likeness of an
article to a whole story is one product as well, with the sum of the story's vectors.

Two short notes from one town share its name and nothing else, and that name may be half of what they say. So
of a pair what does not rest on its heaviest word counts twice at most: two articles that share one word
are not alike at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.grouping.density import USUAL
from briefing.grouping.vectors import summed

if TYPE_CHECKING:
    from briefing.grouping.vectors import Numbers, Values, Vectors


_BESIDE: Final = 2.0
"""So many times what two articles share beside their heaviest word is the most that they are alike."""


def scaled(vectors: Vectors, densities: Values) -> Vectors:
    """Return the vectors, each scaled so that their products are likenesses."""
    scale = np.sqrt(USUAL / densities)
    return replace(vectors, values=vectors.values * np.repeat(scale, np.diff(vectors.starts)))


def likenesses(vectors: Vectors, ones: Numbers, others: Numbers) -> Values:
    """Return the likeness of each pair of scaled vectors; `ones` must never fall."""
    dense = np.zeros(len(vectors.numbers))
    articles, firsts = np.unique(ones, return_index=True)
    found = [np.zeros(0)]
    for article, (first, last) in zip(articles, pairwise([*firsts, len(ones)]), strict=True):
        own = slice(vectors.starts[article], vectors.starts[article + 1])
        dense[vectors.terms[own]] = vectors.values[own]
        found.append(_tempered(vectors, others[first:last], dense))
        dense[vectors.terms[own]] = 0.0
    return np.concatenate(found)


def _tempered(vectors: Vectors, articles: Numbers, dense: Values) -> Values:
    """Return the likeness of each of the `articles` to one, which is little where one word makes it."""
    cells, rows = vectors.cells(articles)
    shared = dense[vectors.terms[cells]] * vectors.values[cells]
    heaviest = np.zeros(len(articles))
    np.maximum.at(heaviest, rows, shared)
    whole = summed(rows, shared, len(articles))
    return np.minimum(whole, _BESIDE * (whole - heaviest))


def products(vectors: Vectors, articles: Sequence[int] | Numbers, dense: Values) -> Values:
    """Return the product of the vector of each of the `articles` with one (v,) vector."""
    cells, rows = vectors.cells(articles)
    weights = dense[vectors.terms[cells]] * vectors.values[cells]
    return summed(rows, weights, len(articles))


def total(vectors: Vectors, articles: Sequence[int]) -> Values:
    """Return (v,) the sum of the vectors of `articles`."""
    cells, _ = vectors.cells(articles)
    return summed(vectors.terms[cells].astype(np.int64), vectors.values[cells], len(vectors.numbers))


def likeness_to_others(vectors: Vectors, articles: Sequence[int]) -> Values:
    """Return the mean likeness of each of the `articles` to the others of them; two at least."""
    cells, rows = vectors.cells(articles)
    own = summed(rows, vectors.values[cells] ** 2, len(articles))
    return (products(vectors, articles, total(vectors, articles)) - own) / (len(articles) - 1)
