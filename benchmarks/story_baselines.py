"""What grouping is compared with: likeness of titles, and tf-idf with average and with single link.

All compare every article with every other, and take the threshold that suits them best. The texts have no
titles: their first sentence serves as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from briefing.text.vectors import terms
from briefing.text.words import words

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from story_scores import Grouping
    from story_sets import Told

    Likeness = NDArray[np.float64]

TITLES: Final = tuple(round(0.1 + 0.05 * step, 2) for step in range(11))
TEXTS: Final = tuple(round(0.06 + 0.02 * step, 2) for step in range(16))
_READ: Final = 400


def titles(told: Sequence[Told]) -> Likeness:
    """Return (n, n): the Jaccard likeness of the words of two titles."""
    said = [set(terms(words(each.text.split("\n")[0].split(". ")[0]), "en")) for each in told]
    counts = _counts([Counter(each) for each in said])
    shared = counts @ counts.T
    sizes = counts.sum(axis=1)
    jaccard: Likeness = shared / np.maximum(sizes[:, None] + sizes[None, :] - shared, 1)
    return jaccard


def texts(told: Sequence[Told]) -> Likeness:
    """Return (n, n): the cosine of tf-idf, (1 + ln tf) · ln(n / df), of the first 400 words."""
    counts = _counts([Counter(terms(words(each.text)[:_READ], "en")) for each in told])
    weights = np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0)
    weights *= np.log(len(told) / np.maximum((counts > 0).sum(axis=0), 1))
    weights /= np.maximum(np.sqrt((weights**2).sum(axis=1, keepdims=True)), 1e-12)
    return weights @ weights.T


def single_link(likeness: Likeness, threshold: float) -> Grouping:
    """Return the articles in stories: all that a chain of alike pairs joins."""
    home = np.arange(len(likeness))
    for one, other in np.argwhere(np.triu(likeness, 1) >= threshold):
        home[home == home[other]] = home[one]
    return [np.flatnonzero(home == story).tolist() for story in np.unique(home)]


def average_link(likeness: Likeness, threshold: float) -> Grouping:
    """Return the articles in stories, merged while the mean likeness of the best two is high enough."""
    means = likeness.astype(float).copy()
    np.fill_diagonal(means, -1.0)
    stories = [[number] for number in range(len(means))]
    while len(means) > 1:
        one, other = sorted(np.unravel_index(int(np.argmax(means)), means.shape))
        if means[one, other] < threshold:
            break
        a, b = len(stories[one]), len(stories[other])
        merged = (a * means[one] + b * means[other]) / (a + b)
        means[one], means[:, one] = merged, merged
        means[one, one] = -1.0
        means[other], means[:, other] = -1.0, -1.0
        stories[one] += stories[other]
        stories[other] = []
    return [story for story in stories if story]


def _counts(bags: Sequence[Counter[str]]) -> Likeness:
    numbers = {term: n for n, term in enumerate(dict.fromkeys(term for bag in bags for term in bag))}
    counts = np.zeros((len(bags), len(numbers)))
    for row, bag in enumerate(bags):
        counts[row, [numbers[term] for term in bag]] = list(bag.values())
    return counts
