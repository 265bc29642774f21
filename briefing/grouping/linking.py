"""Articles to stories: the two that are likest become one, again and again, until none are alike enough.

Average link: the likeness of two stories is the mean over all pairs of an article of the one and an article
of the other, a pair that is no candidate counting 0. (Link by the single best pair makes chains of one story
after another; link by the worst pair tears stories apart.)

Two stories of several articles each must besides be nearly as alike to each other as each is within itself:
two earthquakes told by ten papers each stay two, though any two of their articles alone might be linked.

    pairs ─▶ heap: the likest first ─▶ merge ─▶ new likenesses into the heap ─▶ … until below the threshold

Only pairs that are candidates are ever looked at; E of them take time E · log E.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import Final

from briefing.grouping.window import Span, fits, joined

_LIKENED: Final = 0.65
"""How alike two stories of several articles must be, as a share of the likeness within the looser of them."""

_FAINT: Final = 0.4
"""Share of the threshold below which a pair counts 0: it moves no mean to speak of, and there are many."""

Pair = tuple[int, int, float]
"""Two articles, the lower number first, and their likeness."""


def linked(pairs: Iterable[Pair], spans: Sequence[Span], threshold: float) -> list[list[int]]:
    """Return the numbers of the articles in stories, each story and all of them in rising order.

    `spans` says when each article appeared (`window`). Of pairs equally alike that of lower numbers is first.
    """
    table = _Table(spans, [pair for pair in pairs if pair[2] > _FAINT * threshold], threshold)
    while table.waiting:
        table.next()
    return sorted(sorted(members) for members in table.members if members)


class _Table:
    """The stories as they stand, each under the number of one of its articles."""

    def __init__(self, spans: Sequence[Span], pairs: Sequence[Pair], threshold: float) -> None:
        self.members = [[number] for number in range(len(spans))]
        self.waiting: list[tuple[float, int, int, int, int]] = []
        self._threshold = threshold
        self._spans = list(spans)
        self._changes = [0] * len(spans)
        self._within = [0.0] * len(spans)
        self._links: list[dict[int, float]] = [{} for _ in spans]
        for one, other, likeness in pairs:
            self._links[one][other] = self._links[other][one] = likeness
            if likeness >= threshold:
                self.waiting.append((-round(likeness, 6), one, other, 0, 0))
        heapify(self.waiting)

    def next(self) -> None:
        """Merge the likest two stories, if they still stand as they did and belong together."""
        likeness, one, other, *changes = heappop(self.waiting)
        stands = [self._changes[one], self._changes[other]] == changes
        if stands and -likeness >= self._asked(one, other) and fits(self._span(one, other)):
            # the one with fewer links moves: each link moves at most log n times
            if len(self._links[one]) < len(self._links[other]):
                one, other = other, one
            self._merge(one, other)
            self._offer(one)

    def _asked(self, one: int, other: int) -> float:
        if min(len(self.members[one]), len(self.members[other])) == 1:
            return self._threshold
        return max(self._threshold, _LIKENED * min(self._cohesion(one), self._cohesion(other)))

    def _cohesion(self, story: int) -> float:
        count = len(self.members[story])
        return 2 * self._within[story] / (count * (count - 1))

    def _span(self, one: int, other: int) -> Span:
        return joined(self._spans[one], self._spans[other])

    def _merge(self, one: int, other: int) -> None:
        links, moved = self._links[one], self._links[other]
        self._within[one] += self._within[other] + links.pop(other)
        del moved[one]
        for story, likeness in moved.items():
            theirs = self._links[story]
            del theirs[other]
            links[story] = theirs[one] = links.get(story, 0.0) + likeness
        moved.clear()
        self._spans[one] = self._span(one, other)
        self.members[one] += self.members[other]
        self.members[other] = []
        self._changes[one] += 1
        self._changes[other] += 1

    def _offer(self, one: int) -> None:
        """Put the new likenesses of a story that has grown into the heap."""
        for other, likeness in self._links[one].items():
            mean = likeness / (len(self.members[one]) * len(self.members[other]))
            if mean >= self._threshold:
                first, second = min(one, other), max(one, other)
                changes = self._changes[first], self._changes[second]
                heappush(self.waiting, (-round(mean, 6), first, second, *changes))
