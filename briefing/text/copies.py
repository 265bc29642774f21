"""Which texts are one text: equal, or copies that were cut short, lengthened or edited here and there.

    texts ─▶ equal ones are one ─▶ pairs that share shingles of a sketch ─▶ those that are copies ─▶ groups

Not every pair is looked at, which would be quadratic: a shingle that several texts have makes pairs of them,
and what shares a quarter of a sketch of the shorter text is compared in full. Where many texts have one
shingle, each is paired with the fullest of them and with those next to it in length: copies of copies still
meet, and the number of pairs stays in proportion to the texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from briefing.text.shingles import FEWEST, Shingled, is_copy, shingled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]
    Places = NDArray[np.int64]

_SKETCH: Final = 64
"""Shingles of a text that are looked up, at least: of a longer text every second, every fourth …"""
_SHARED: Final = 0.25
"""Share of the shorter text's sketch that makes two texts worth comparing: far below what makes a copy."""
_FULLEST: Final = 16
_NEXT: Final = 2


def voices(texts: Sequence[str]) -> list[list[int]]:
    """Return the numbers of `texts` in groups, each a text with its copies, in the order of arrival.

    >>> wire = "The dockers of Port Carrow voted on Friday to end the strike that closed the harbour."
    >>> voices([wire, "A new bridge opens in Hallowick on Monday, after four years.", wire + " More soon."])
    [[0, 2], [1]]
    """
    read = list(shingled(texts))
    groups = _Groups(len(texts))
    for one, other in _equal(read):
        groups.join(one, other)
    several = sorted(
        (at for at in groups.firsts() if len(read[at].shingles) >= FEWEST),
        key=lambda at: (-len(read[at].shingles), at),
    )
    sets = [read[at].shingles for at in several]
    for one, other in _pairs(sets):
        if not groups.together(several[one], several[other]) and is_copy(sets[one], sets[other]):
            groups.join(several[one], several[other])
    return groups.all()


def _equal(read: Sequence[Shingled]) -> Iterator[tuple[int, int]]:
    """Yield each text that says the words of an earlier one, with that; one without words is unlike all."""
    first: dict[bytes, int] = {}
    for at, text in enumerate(read):
        if text.words and first.setdefault(text.words, at) != at:
            yield first[text.words], at


def _pairs(sets: Sequence[Numbers]) -> list[tuple[int, int]]:
    """Return the pairs worth comparing, those that share most first; `sets` come the largest first."""
    import numpy as np

    if len(sets) < 2:  # noqa: PLR2004 - a pair
        return []
    texts = len(sets)
    sizes = np.array([len(each) for each in sets], dtype=np.uint64)
    every = 2 ** np.floor(np.log2(np.maximum(sizes // _SKETCH, 1))).astype(np.uint64)
    pairs, shared = np.unique(np.concatenate(list(_meetings(sets, every))), return_counts=True)
    smaller, larger = np.divmod(pairs, texts)
    looked_up = np.array([np.count_nonzero(each % step == 0) for each, step in zip(sets, every, strict=True)])
    share = shared / np.maximum(looked_up[smaller], 1)
    order = np.lexsort((pairs, -share))
    order = order[share[order] >= _SHARED]
    return list(zip(smaller[order].tolist(), larger[order].tolist(), strict=True))


def _meetings(sets: Sequence[Numbers], every: Numbers) -> Iterator[Places]:
    """Yield a number for each shingle of a text's sketch and each larger text that has it: both in one."""
    import numpy as np

    several = _shared(sets)
    found = np.concatenate(several)
    owner = np.repeat(np.arange(len(sets)), [len(each) for each in several])
    order = np.argsort(found, kind="stable")
    found, owner = found[order], owner[order]
    at = np.arange(len(found))
    is_first = np.append(True, found[1:] != found[:-1])
    first = np.maximum.accumulate(np.where(is_first, at, 0))
    at = at[~is_first & (found % every[owner] == 0)]
    for step in range(_FULLEST):
        at = at[first[at] + step < at]
        yield owner[at] * len(sets) + owner[first[at] + step]
    for step in range(1, _NEXT + 1):
        at = at[first[at] + _FULLEST <= at - step]
        yield owner[at] * len(sets) + owner[at - step]


def _shared(sets: Sequence[Numbers]) -> list[Numbers]:
    """Return of each text the shingles that another may have too: most stand in one, and need no sorting.

    They are counted in buckets, four for each shingle of all texts; what is alone in its bucket is alone.
    """
    import numpy as np

    buckets = 1 << (4 * sum(map(len, sets))).bit_length()
    bucket = np.uint64(buckets - 1)
    seen = np.zeros(buckets, dtype=np.uint8)
    for each in sets:
        at = each & bucket
        seen[at] = np.minimum(seen[at] + 1, 2)
    return [each[seen[each & bucket] > 1] for each in sets]


class _Groups:
    """Which numbers belong together: disjoint sets, each called by its first."""

    def __init__(self, count: int) -> None:
        self._home = list(range(count))

    def join(self, one: int, other: int) -> None:
        """Put the groups of two numbers together."""
        first, second = sorted((self._first(one), self._first(other)))
        self._home[second] = first

    def together(self, one: int, other: int) -> bool:
        """Tell whether two numbers are in one group."""
        return self._first(one) == self._first(other)

    def firsts(self) -> list[int]:
        """Return the first of each group."""
        return [at for at, home in enumerate(self._home) if at == home]

    def all(self) -> list[list[int]]:
        """Return the groups, in the order of their first."""
        groups: dict[int, list[int]] = {}
        for at in range(len(self._home)):
            groups.setdefault(self._first(at), []).append(at)
        return list(groups.values())

    def _first(self, at: int) -> int:
        while self._home[at] != at:
            self._home[at] = at = self._home[self._home[at]]
        return at
