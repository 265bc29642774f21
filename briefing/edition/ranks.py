"""How much room a story has on the page: four ranks, by its place among all stories.

    lead     first of its section, in large letters     key points as many as its length gives
    normal   the first twelve of the edition            the same
    short    the next twelve                            two of them
    brief    everything behind                          one, in a line under "In brief"

Equal standing is given equal room: where nothing tells stories apart, none has less than another. The first
story of a section is never less than normal, so an edition of up to twice twelve stories has no briefs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from briefing.coverage import publications
from briefing.models import Rank, Story

IN_FULL: Final = 12
"""So many stories are told in full, and as many again in short."""

BUDGETS: Final[dict[Rank, int]] = {"short": 2, "brief": 1}
"""The most key points of a rank; the others have as many as the length of the story gives."""

MOST_LEADS: Final = 3
"""So many sections may one publication lead."""

_NEAR: Final = 3
"""So far down a section its lead is looked for: what stands lower is no lead of anything."""

_LED: Final = 3
"""A section of fewer stories than that has none in large letters, unless it opens the page."""


def ranks(scores: Sequence[float], in_full: int | None = IN_FULL) -> list[Rank]:
    """Return the rank of each story, by scores that fall; `in_full` None: all are told in full.

    >>> ranks([3.0, 2.0, 1.0, 1.0, 0.5], in_full=1)
    ['normal', 'short', 'brief', 'brief', 'brief']
    >>> ranks([1.0, 1.0, 1.0], in_full=1)
    ['normal', 'normal', 'normal']
    """
    if in_full is None or len(scores) <= in_full:
        return ["normal"] * len(scores)
    full, short = scores[in_full - 1], scores[min(2 * in_full, len(scores)) - 1]
    return ["normal" if s >= full else "short" if s >= short else "brief" for s in scores]


def openers(sections: Sequence[Sequence[Story]]) -> list[tuple[int, Rank]]:
    """Return for each section which of its stories opens it, and whether in large letters.

    One publication leads three sections at most: where its fourth would lead, the second or third story opens
    the section if it is another's. A story that several publications tell is nobody's own.
    """
    leads: Counter[str] = Counter()
    found: list[tuple[int, Rank]] = []
    for number, stories in enumerate(sections):
        may = (place for place, story in enumerate(stories[:_NEAR]) if leads[own(story)] < MOST_LEADS)
        place = next(may, None)
        if place is None or (number and len(stories) < _LED):
            found.append((0, "normal"))
        else:
            leads[own(stories[place])] += bool(own(stories[place]))
            found.append((place, "lead"))
    return found


def own(story: Story) -> str:
    """Return the one publication that tells a story; empty where there are several, or nobody known."""
    told_by = dict.fromkeys(publications(story.articles))
    return next(iter(told_by)) if len(told_by) == 1 else ""


def in_front(stories: Sequence[Story]) -> list[Story]:
    """Return stories in the order in which they come to the front: behind three of one publication others."""
    seen: Counter[str] = Counter()
    front: list[Story] = []
    held_back: list[Story] = []
    for story in stories:
        publication = own(story)
        seen[publication] += bool(publication)
        (held_back if seen[publication] > MOST_LEADS else front).append(story)
    return front + held_back
