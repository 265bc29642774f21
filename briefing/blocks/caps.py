"""How many blocks an edition holds: the first stories of its page are served first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from briefing.models import Briefing, Rank, Story

BLOCKS: Final = ("quotes", "numbers", "watch", "differences")

ROOM: Final[dict[Rank, tuple[str, ...]]] = {
    "lead": BLOCKS,
    "normal": BLOCKS,
    "short": ("watch", "differences"),
    "brief": (),
}
"""The blocks that a story has room for, by its rank."""

CAPS: Final = {"quotes": 10, "numbers": 10, "watch": 12}
"""Instances of each block in one edition. Differences are rare, and none is held back."""


def within_caps(briefing: Briefing) -> Briefing:
    """Return the edition with no more of each block than `CAPS`, the first stories of the page served first.

    No story has a block that its rank has no room for (`ROOM`).
    Sections take turns: the first story of each, then the second of each.
    """
    turns = zip_longest(*(section.stories for section in briefing.sections))
    order = [story for turn in turns for story in turn if story]
    kept = dict(zip(map(id, order), _served(order), strict=True))
    sections = (
        replace(section, stories=tuple(kept[id(story)] for story in section.stories))
        for section in briefing.sections
    )
    return replace(briefing, sections=tuple(sections))


def _served(stories: Sequence[Story]) -> Iterator[Story]:
    left = dict(CAPS)
    for story in stories:
        room = ROOM[story.rank]
        served = {block: getattr(story, block)[: left.get(block) if block in room else 0] for block in BLOCKS}
        left = {block: most - len(served[block]) for block, most in left.items()}
        yield replace(story, **served)
