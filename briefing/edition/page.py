"""The page: stories in their order, within their caps, each in its section and with the room of its rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final, NamedTuple

from briefing.edition.ranks import BUDGETS, in_front, openers, ranks
from briefing.edition.standing import UNKNOWN_AGE_H
from briefing.interests import SectionRule
from briefing.models import KeyPoint, LeftOut, Rank, Section, Standing, Story
from briefing.text.counted import counted

SECTION_TITLE: Final = "Stories"
"""Over what is meant for no section."""

Shorter = Mapping[Rank, tuple[KeyPoint, ...]]
"""The key points of a story where it has less room."""


class Placed(NamedTuple):
    """A story that knows where it stands, the title of its section, and its points where it has less room."""

    story: Story
    title: str
    shorter: Shorter


def falling(placed: Placed) -> tuple[float, int, float]:
    """Order stories: the higher score, of equals more publications, then the newer; then as they came."""
    at = known(placed.story)
    return (-at.score, -at.publications, UNKNOWN_AGE_H if at.age_h is None else at.age_h)


def within(
    order: Sequence[Placed], sections: Sequence[SectionRule], at_most: int | None
) -> tuple[list[Placed], list[LeftOut]]:
    """Return the stories that the caps of sections and page let pass, and the others with their standing."""
    most = {section.title: section.at_most for section in sections}
    counts: Counter[str] = Counter()
    kept: list[Placed] = []
    beyond = []
    for each in order:
        within = most.get(each.title)
        if within is not None and counts[each.title] >= within:
            holds = f"the section {each.title} holds {counted(within, 'story', 'stories')}"
            beyond += set_aside(each.story, holds, f"at_most of the section {each.title}")
        elif at_most is not None and len(kept) >= at_most:
            holds = f"the page holds {counted(at_most, 'story', 'stories')}"
            beyond += set_aside(each.story, holds, "stories")
        else:
            counts[each.title] += 1
            kept.append(each)
    return kept, beyond


def titles(told: Sequence[Placed], sections: Sequence[SectionRule]) -> list[str]:
    """Return the titles in the order of the page: the reader's, those of sources as they came, none."""
    meant = dict.fromkeys((*(section.title for section in sections), *(each.title for each in told)))
    return [*(title for title in meant if title), ""]


def page(kept: Sequence[Placed], order: Sequence[str], in_full: int | None) -> tuple[Section, ...]:
    """Return the sections that have stories, in the `order` of their titles, each story in its rank."""
    parts: dict[str, list[tuple[Placed, Rank]]] = {title: [] for title in order}
    for each, rank in zip(kept, ranks([known(one.story).score for one in kept], in_full), strict=True):
        parts[each.title].append((each, rank))
    full = [(title, part) for title, part in parts.items() if part]
    opening = openers([[each.story for each, _ in part] for _, part in full])
    return tuple(
        Section(title=title or SECTION_TITLE, stories=_opened(part, *opener))
        for (title, part), opener in zip(full, opening, strict=True)
    )


def _opened(part: Sequence[tuple[Placed, Rank]], opener: int, rank: Rank) -> tuple[Story, ...]:
    """Return the stories of a section in their ranks, the one that opens it first."""
    first = _in_rank(part[opener][0], rank)
    others = (_in_rank(*each) for place, each in enumerate(part) if place != opener)
    return (first, *others)


def _in_rank(placed: Placed, rank: Rank) -> Story:
    points = placed.shorter.get(rank, placed.story.key_points)
    return replace(placed.story, rank=rank, key_points=points)


def front(sections: Sequence[Section]) -> list[Story]:
    """Return the stories as they come to the front: the highest first, of equals sections take turns."""
    turns = zip_longest(*(section.stories for section in sections))
    in_turns = [story for turn in turns for story in turn if story]
    in_order = sorted(in_turns, key=lambda story: -known(story).score)
    in_full = [story for story in in_order if story.rank not in BUDGETS]
    return in_front(in_full) + [story for story in in_order if story.rank in BUDGETS]


def known(story: Story) -> Standing:
    """Return the standing of a story that has one."""
    if story.standing is None:
        raise ValueError(f"nobody said where {story.headline!r} stands")
    return story.standing


def set_aside(story: Story, reason: str, rule: str = "") -> list[LeftOut]:
    """Return each article of a story as left out, with what is known of the story."""
    return [
        LeftOut(input=a.name, reason=reason, rule=rule, headline=story.headline, standing=story.standing)
        for a in story.articles
    ]
