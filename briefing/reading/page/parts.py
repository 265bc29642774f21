"""The parts of a page under heads like "Related articles" or "About the author", which are no text of it.

    blocks ─▶ up to where the text ends (comments, "subscribe to read on") ─▶ without small parts of furniture

Linear in the number of blocks: what comes next is looked up, not searched for.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from briefing.reading.page.lines import is_end_of_text, is_head_of_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reading.page.blocks import Block

SMALL_PART: Final = 0.35
"""A part under the head "Related articles" holds less than this share of the prose."""

MOST_OF_THE_TEXT: Final = 0.5
"""Where all parts together hold more than the rest, they are the text."""

BEFORE_THE_END: Final = 400
"""Characters; so much is told before comments begin."""

_LOWEST: Final = 6
"""The rank of an `h6`; what is no heading ranks below."""


def without_parts(found: list[Block]) -> list[Block]:
    """Return the blocks that stand under no head of furniture."""
    told = _until_its_end(found)
    ahead, kept, at = _Ahead(told), list[int](), 0
    while at < len(told):
        end = ahead.end_of_part(at) if is_head_of_furniture(told[at].text) else at
        if end > at and ahead.prose(at, end) <= SMALL_PART * ahead.prose(0, len(told)):
            at = end
        else:
            kept.append(at)
            at += 1
    left = [told[number] for number in kept]
    return (
        left if sum(block.prose for block in left) >= MOST_OF_THE_TEXT * ahead.prose(0, len(told)) else told
    )


def _until_its_end(found: list[Block]) -> list[Block]:
    """Leave out what readers write below a text, and what the publisher asks for to read on."""
    told = accumulate(block.prose for block in found)
    for number, (block, until) in enumerate(zip(found, told, strict=True)):
        if until >= BEFORE_THE_END and is_end_of_text(block.text):
            return found[:number]
    return found


class _Ahead:
    """Knows for every block where the next prose and the next heading of each rank stand."""

    def __init__(self, found: Sequence[Block]) -> None:
        self._ranks = [int(block.tag[1]) if block.is_heading else _LOWEST + 1 for block in found]
        self._sums = list(accumulate((block.prose for block in found), initial=0))
        self._prose = _places([block.prose > 0 for block in found])
        self._headings = [_places([each <= rank for each in self._ranks]) for rank in range(_LOWEST + 1)]

    def prose(self, start: int, end: int) -> int:
        """Return how many characters of sentences stand there."""
        return self._sums[end] - self._sums[start]

    def end_of_part(self, start: int) -> int:
        """Return where the part ends: at a heading of its rank; what no heading opens, at the next prose."""
        rank = self._ranks[start]
        if rank <= _LOWEST:
            return self._headings[rank][start + 1]
        end = self._headings[_LOWEST][start + 1]
        is_last = not self.prose(end, len(self._ranks))
        return end if is_last else min(end, self._prose[start + 1])


def _places(stands: Sequence[bool]) -> list[int]:
    """Return for each place the first one from there on where it stands: the length when it does nowhere."""
    places = [len(stands)] * (len(stands) + 1)
    for number in range(len(stands) - 1, -1, -1):
        places[number] = number if stands[number] else places[number + 1]
    return places
