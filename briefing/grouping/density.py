"""How crowded the neighbourhood of an article is: in a crowd, likeness says less.

In a batch of thousands everything on a war, a league or a company is alike. The likeness of two articles is
therefore divided by the square root of the densities of both (`likeness`); without that, no one threshold
serves ten articles and three thousand. The step is known as local scaling from work on hubs among neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from briefing.grouping.vectors import Values

USUAL: Final = 0.017
"""The density of an article without a crowd around it; none is given less."""

# so alike are tellings of one event, and a story of a hundred articles is no crowd around each of them
_OWN_STORY: Final = 0.13
# the neighbours that are counted, by rank of likeness
_FROM: Final = 50
_TO: Final = 150
# what is less alike cannot bring the mean of a hundred above the usual
_FAR: Final = 0.004


def density(likeness: Values) -> float:
    """Return the mean likeness of the 51st to the 150th neighbour, at least `USUAL`.

    Neighbours that may tell the same event are left out before they are ranked, missing ranks count 0.

    >>> density(np.zeros(20)), density(np.full(150, 0.1))
    (0.017, 0.1)
    """
    crowd = likeness[(likeness > _FAR) & (likeness < _OWN_STORY)]
    if len(crowd) <= _FROM:
        return USUAL
    if len(crowd) > _TO:
        crowd = np.partition(crowd, len(crowd) - _TO)[-_TO:]
    ranked = np.sort(crowd)[::-1]
    return max(USUAL, float(round(ranked[_FROM:].sum() / (_TO - _FROM), 9)))
