"""Which texts are one text: wire copies, cut short, lengthened or edited here and there.

A shingle is a run of five words; a copy shares most of the shingles of the shorter text (containment;
Broder 1997, "On the resemblance and containment of documents"). Two reporters who tell one event in their
own words share few, even where they quote the same speaker.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import combinations
from typing import Final

from briefing.text.words import words

_RUN: Final = 5

SAME: Final = 0.5
"""Share of the shingles of the shorter text that make it a copy. Of 327 pairs of reports of one event, seven
share .67 and more, and are copies; all others share .41 or less."""


def voices(texts: Sequence[str]) -> list[list[int]]:
    """Return the numbers of `texts` in groups, each a text with its copies, in the order of arrival.

    >>> wire = "The dockers of Port Carrow voted on Friday to end the strike that closed the harbour."
    >>> voices([wire, "A new bridge opens in Hallowick on Monday, after four years.", wire + " More soon."])
    [[0, 2], [1]]
    """
    shingles = [_shingles(text) for text in texts]
    home = list(range(len(texts)))
    for one, other in combinations(range(len(texts)), 2):
        if home[one] != home[other] and containment(shingles[one], shingles[other]) >= SAME:
            first, second = sorted((home[one], home[other]))
            home = [first if place == second else place for place in home]
    return [[at for at, place in enumerate(home) if place == group] for group in sorted(set(home))]


def containment(one: frozenset[Hashable], other: frozenset[Hashable]) -> float:
    """Return the share of the smaller set that is in the larger one; 0 when one of them is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _shingles(text: str) -> frozenset[Hashable]:
    said = words(text)
    # a text shorter than a run is one shingle: all of it
    return (
        frozenset(tuple(said[at : at + _RUN]) for at in range(max(1, len(said) - _RUN + 1)))
        if said
        else frozenset()
    )
