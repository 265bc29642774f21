"""What two texts share, word for word: runs of five words, as numbers that can be compared fast.

    text ─▶ words ─▶ a number for each word ─▶ a number for each run of five ─▶ sorted, each once

A copy shares most of the shingles of the shorter text (containment; Broder 1997, "On the resemblance and
containment of documents"): what was cut off or added leaves it alone. Two reporters who tell one event in
their own words share few, even where they quote the same speaker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.text.words import words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]

SAME: Final = 0.5
"""Share of the shingles of the shorter text that make it a copy (docs/quality.md, "Copies")."""

ENOUGH: Final = 20
"""Shingles; a text with fewer is a copy only when it stands in the other one whole."""

FEWEST: Final = 8
"""Shingles, twelve words; with fewer it is a copy of a text that says the same words, and of no other."""

RUN: Final = 5
"""Words in a shingle; a text with fewer is a single one."""
_ODD: Final = 0x9E3779B97F4A7C15
"""The 64-bit golden ratio (Knuth 6.4): multiplying by it spreads neighbouring numbers."""
_HALF: Final = 32


class Shingled(NamedTuple):
    """A text as numbers: one for all its words in their order, and its shingles, sorted, each once."""

    words: bytes
    shingles: Numbers


class _Codes(dict[str, int]):
    """A number of 64 bits for each word, the same in every process."""

    def __missing__(self, word: str) -> int:
        code = int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little")
        self[word] = code
        return code


def shingled(texts: Iterable[str]) -> Iterator[Shingled]:
    """Yield each text as numbers; one shorter than a run is a single shingle, one without words has none."""
    import numpy as np

    codes = _Codes()
    for text in texts:
        said = np.array([codes[word] for word in words(text)], dtype=np.uint64)
        yield Shingled(_digest(said.tobytes()), np.unique(_runs(said)))


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest() if content else b""


def _runs(said: Numbers) -> Numbers:
    """Return one number for each run of five: a polynomial of its words modulo 2^64, well mixed."""
    import numpy as np

    odd = np.uint64(_ODD)
    count = max(1, len(said) - RUN + 1) if len(said) else 0
    runs = np.zeros(count, dtype=np.uint64)
    for at in range(min(RUN, len(said))):
        runs = runs * odd + said[at : at + count]
    # the sketch takes the low bits, which a product leaves poorly mixed
    return (runs ^ (runs >> np.uint64(_HALF))) * odd


def containment(one: Numbers, other: Numbers) -> float:
    """Return the share of the smaller set that is in the larger one, both sorted; 0 when one is empty."""
    return share_of(*sorted((one, other), key=len))


def share_of(one: Numbers, other: Numbers) -> float:
    """Return the share of `one` that is in `other`, both sorted; 0 when one is empty."""
    import numpy as np

    if not len(one) or not len(other):
        return 0.0
    places = np.minimum(np.searchsorted(other, one), len(other) - 1)
    return float(np.count_nonzero(other[places] == one)) / len(one)


def is_copy(one: Numbers, other: Numbers) -> bool:
    """Tell whether the shorter of two texts was taken from the longer one, or both from a third.

    Half of its shingles stand in the other; of a short text all, for it is soon half a quotation.
    """
    fewer = min(len(one), len(other))
    return fewer >= FEWEST and containment(one, other) >= (SAME if fewer >= ENOUGH else 1.0)
