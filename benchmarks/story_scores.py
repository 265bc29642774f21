"""How good a grouping is: BCubed and pairwise figures, singles in stories, the worst merges.

BCubed (Bagga and Baldwin 1998): for each article, of those in its story the share that tell its event
(precision), and of those that tell its event the share in its story (recall); means over all articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from story_sets import Told

Grouping = Sequence[Sequence[int]]
"""Stories, each the numbers of its articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of one grouping, 0..1."""

    precision: float
    recall: float
    pair_f1: float
    of_events: float
    """Precision of the articles of events alone."""
    noise: float
    """Share of the real singles that stand in a story of several articles."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)


def scored(told: Sequence[Told], grouping: Grouping) -> Score:
    """Return the figures of a grouping of `told`."""
    events = _events(told)
    size = Counter(events)
    right, wrong, precision, recall = 0, 0, {}, {}
    noisy = 0
    for story in grouping:
        counts = Counter(events[number] for number in story)
        right += sum(n * (n - 1) // 2 for n in counts.values())
        wrong += len(story) * (len(story) - 1) // 2 - sum(n * (n - 1) // 2 for n in counts.values())
        noisy += sum(_is_noise(told[number]) for number in story) if len(story) > 1 else 0
        for number in story:
            precision[number] = counts[events[number]] / len(story)
            recall[number] = counts[events[number]] / size[events[number]]
    pairs = sum(n * (n - 1) // 2 for n in size.values())
    of_events = [precision[number] for number, each in enumerate(told) if each.event]
    return Score(
        precision=_mean(precision.values()),
        recall=_mean(recall.values()),
        pair_f1=_harmonic(right / (right + wrong or 1), right / (pairs or 1)),
        of_events=_mean(of_events),
        noise=noisy / (sum(map(_is_noise, told)) or 1),
    )


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of each figure."""
    names: Final = ("precision", "recall", "pair_f1", "of_events", "noise")
    return Score(**{name: _mean(getattr(score, name) for score in scores) for name in names})


def best_threshold(score: Callable[[float], float], candidates: Sequence[float]) -> float:
    """Return the candidate with the highest score; of equals the first."""
    return max(candidates, key=score)


def worst_merges(told: Sequence[Told], grouping: Grouping, at_most: int) -> list[tuple[int, list[int]]]:
    """Return the stories with most wrong pairs: how many, and an article of each event in them."""
    found = []
    for story in grouping:
        first = {_events(told)[number]: number for number in reversed(story)}
        counts = Counter(_events(told)[number] for number in story)
        wrong = (len(story) ** 2 - sum(n * n for n in counts.values())) // 2
        if wrong:
            found.append((wrong, sorted(first.values())))
    return sorted(found, key=lambda each: (-each[0], each[1]))[:at_most]


def _events(told: Sequence[Told]) -> list[str]:
    return [each.event or f"single {number}" for number, each in enumerate(told)]


def _is_noise(told: Told) -> bool:
    return told.is_real and not told.event


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
