"""Where stories stand, in words: what `brief explain` prints before the sentences of a story.

s1   lead     2.45  Ferry returns
Standing 2.45 = 7 publications 3.00 × 7 h old 0.82 × weight 1.00.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, Final

from briefing.text.clean import one_line
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.models import Briefing, LeftOut, Section, Standing, Story

FORMULA: Final = "standing = log2(1 + publications) × recency × weight; recency halves with each day of age"
_DAYS_FROM_H: Final = 72


def overview(briefing: Briefing) -> Iterator[str]:
    """Yield a line for each story, section by section, and one for whatever was left out."""
    yield f"{counted(len(briefing.stories), 'story', 'stories')}; {FORMULA}"
    number = 0
    for section in briefing.sections:
        yield from ("", section.title)
        for story in section.stories:
            number += 1
            yield f"{f's{number}':4} {story.rank:6} {_short(story.standing)}  {one_line(story.headline)}"
    if briefing.left_out:
        yield from ("", "left out")
    for number, left in enumerate(briefing.left_out, 1):
        yield f"{f'x{number}':4} {'':6} {_short(left.standing)}  {called(left)}: {left.reason}"


def called(left: LeftOut) -> str:
    """Return what to call a thing that was left out: its headline, else where it came from."""
    return one_line(left.headline) or left.input


def why_there(story: Story, *, place: int, of: int, section: Section) -> Iterator[str]:
    """Yield why a story stands where it does: its place, its section and its standing, a line each."""
    by = f", put there by {story.placed_by}" if story.placed_by else ""
    yield f"Story {place} of {of} on the page, rank {story.rank}, in “{section.title}”{by}."
    yield f"Standing {_parts(story.standing)}."
    yield from _out_of_order(story, section)
    if story.watched:
        yield f"On the watch-list: {', '.join(f'“{pattern}”' for pattern in story.watched)}."


def _out_of_order(story: Story, section: Section) -> Iterator[str]:
    """Yield why a story does not stand where its standing puts it: one publication leads three sections."""
    first = section.stories[0]
    if story is first and any(_score(story) < _score(other) for other in section.stories):
        yield "It opens its section before a higher one, whose publication leads three sections already."
    elif _score(story) > _score(first):
        yield "Another opens its section: its own publication leads three sections already."


def _score(story: Story) -> float:
    return story.standing.score if story.standing else 0.0


def why_not(left: LeftOut) -> Iterator[str]:
    """Yield why something is not on the page: the reason, the rule, and where it would stand."""
    yield f"Left out: {left.reason}."
    if left.rule:
        yield f"Rule: {left.rule}."
    if left.headline:
        yield f"Article: {left.input}"
    if left.standing:
        yield f"Standing {_parts(left.standing)}."


def _short(standing: Standing | None) -> str:
    return f"{standing.score:6.2f}" if standing else f"{'—':>6}"


def _parts(standing: Standing | None) -> str:
    """Return the score with its parts, as it is reckoned."""
    if standing is None:
        return "unknown: the briefing was made by a version that did not write it down"
    publications = counted(standing.publications, "publication", "publications")
    given = f" ({standing.weight_by})" if standing.weight_by else ""
    return (
        f"{standing.score:.2f} = {publications} {log2(1 + standing.publications):.2f}"
        f" × {_age(standing.age_h)} {standing.recency:.2f} × weight {standing.weight:.2f}{given}"
    )


def _age(age_h: float | None) -> str:
    if age_h is None:
        return "no date"
    return f"{age_h:.0f} h old" if age_h < _DAYS_FROM_H else f"{age_h / 24:.0f} days old"
