"""The likest two become one, until none are alike enough."""

from __future__ import annotations

import random

import pytest

from briefing.grouping.linking import Pair, linked
from briefing.grouping.window import Span

ALWAYS: Span = (float("inf"), float("-inf"))


def stories(pairs: list[Pair], count: int, spans: list[Span] | None = None) -> list[list[int]]:
    """Return the numbers 0 to `count` - 1 in stories, linked from .2 on."""
    return linked(pairs, spans or [ALWAYS] * count, 0.2)


def test_the_mean_over_all_pairs_decides() -> None:
    """0 and 1 are one; 2 is .3 like the one and not like the other: .15, too little."""
    assert stories([(0, 1, 0.5), (1, 2, 0.3)], 3) == [[0, 1], [2]]
    assert stories([(0, 1, 0.5), (1, 2, 0.3), (0, 2, 0.12)], 3) == [[0, 1, 2]]


def test_a_pair_at_the_threshold_is_linked() -> None:
    """It is the least that links, and a hair below it does not."""
    assert stories([(0, 1, 0.2)], 2) == [[0, 1]]
    assert stories([(0, 1, 0.1999)], 2) == [[0], [1]]


def test_of_equals_the_lower_numbers_go_first() -> None:
    """1 could go to 0 or to 2, not to both."""
    assert stories([(0, 1, 0.3), (1, 2, 0.3)], 3) == [[0, 1], [2]]


def test_two_stories_join_only_when_nearly_as_alike_as_each_within() -> None:
    """.3 between, .5 within: less than .65 of it. At .33 they are one."""
    within = [(0, 1, 0.5), (2, 3, 0.5)]

    def between(likeness: float) -> list[Pair]:
        return [(one, other, likeness) for one in (0, 1) for other in (2, 3)]

    assert stories([*within, *between(0.32)], 4) == [[0, 1], [2, 3]]
    assert stories([*within, *between(0.33)], 4) == [[0, 1, 2, 3]]


def test_a_single_article_joins_at_the_threshold() -> None:
    """How alike it would have to be within itself, nobody can say."""
    assert stories([(0, 1, 0.9), (0, 2, 0.2), (1, 2, 0.2)], 3) == [[0, 1, 2]]


def test_no_story_outgrows_the_window() -> None:
    """The third day is within reach of the second, but not of the first."""
    all_alike = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.8)]

    assert stories(all_alike, 3, [(0.0, 0.0), (48.0, 48.0), (96.0, 96.0)]) == [[0, 1], [2]]
    assert stories(all_alike, 3, [(0.0, 0.0), ALWAYS, (72.0, 72.0)]) == [[0, 1, 2]]


@pytest.mark.parametrize("seed", range(5))
def test_average_link_as_the_definition_says(seed: int) -> None:
    """Against the slow way: all pairs of stories compared anew after each merger of single articles."""
    draw = random.Random(seed)  # noqa: S311 - dice, no secret
    count = 14
    pairs = [(i, j, draw.uniform(0.1, 0.6)) for i in range(count) for j in range(i + 1, count)]

    assert stories(pairs, count) == _slowly(pairs, count, 0.2)


def _slowly(pairs: list[Pair], count: int, threshold: float) -> list[list[int]]:
    alike = {(i, j): s for i, j, s in pairs}
    found = [[number] for number in range(count)]

    def mean(one: list[int], other: list[int]) -> float:
        total = sum(alike.get((min(i, j), max(i, j)), 0.0) for i in one for j in other)
        return total / (len(one) * len(other))

    def within(story: list[int]) -> float:
        inner = [alike.get((i, j), 0.0) for i in sorted(story) for j in sorted(story) if i < j]
        return sum(inner) / len(inner)

    def asked(one: list[int], other: list[int]) -> float:
        if min(len(one), len(other)) == 1:
            return threshold
        return max(threshold, 0.65 * min(within(one), within(other)))

    while True:
        ready = [
            (mean(one, other), a, b)
            for a, one in enumerate(found)
            for b, other in enumerate(found)
            if a < b and mean(one, other) >= asked(one, other)
        ]
        if not ready:
            return sorted(sorted(story) for story in found)
        _, a, b = max(ready)
        found[a] += found.pop(b)
