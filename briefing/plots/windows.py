"""The time that the plots of an edition share, cut into equal steps: whole days, or 2 to 12 hours.

first article ▏▏▏▏▏▏▏▏▏▏▏▏ newest      every story on one scale, so that their plots can be compared
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, datetime, time, timedelta
from itertools import chain
from typing import Final

MOST_STEPS: Final = 24
"""So many hours' steps at most: more bars than that are too thin for a margin."""

MOST_DAYS: Final = 31

_STEPS_H: Final = (2, 3, 4, 6, 8, 12)
_DAY_H: Final = 24
# one in so many times that is midnight sharp says that days were given, not times
_MIDNIGHTS: Final = 4


@dataclass(frozen=True, slots=True)
class Window:
    """So many steps of equal length from `start` on, in UTC."""

    start: datetime
    step_h: int
    steps: int

    @property
    def end(self) -> datetime:
        """Where the last step ends."""
        return self.start + timedelta(hours=self.step_h * self.steps)

    @property
    def is_by_day(self) -> bool:
        """Whether each step is a day."""
        return self.step_h == _DAY_H

    def counts(self, times: Iterable[datetime]) -> tuple[int, ...]:
        """Return how many of the `times` lie in each step; those outside the window are not counted."""
        counted = [0] * self.steps
        for when in times:
            step = (when - self.start) // timedelta(hours=self.step_h)
            if 0 <= step < self.steps:
                counted[step] += 1
        return tuple(counted)


def window(
    times: Sequence[datetime], *, most_steps: int = MOST_STEPS, steps_h: Sequence[int] = _STEPS_H
) -> Window | None:
    """Return the shortest of the `steps_h` that hold all `times`, or days; None over a month of them.

    None, too, where a time lies in the first or the last year that Python knows.

    Where publications give the day alone, the steps are days. No more than `most_steps` of hours are taken.
    """
    # a day before or behind the first and the last year cannot be said, and no press printed in them
    if not times or not MINYEAR < min(times).year <= max(times).year < MAXYEAR:
        return None
    first, last = min(times).astimezone(UTC), max(times).astimezone(UTC)
    day = datetime.combine(first, time(), tzinfo=UTC)
    for step_h in () if _are_days(times) else steps_h:
        start = day + (first - day) // timedelta(hours=step_h) * timedelta(hours=step_h)
        steps = (last - start) // timedelta(hours=step_h) + 1
        if steps <= most_steps:
            return Window(start, step_h, steps)
    days = (last - day).days + 1
    return Window(day, _DAY_H, days) if days <= MOST_DAYS else None


def together(stories: Iterable[Sequence[datetime]]) -> Window | None:
    """Return the window that holds the times of all `stories`."""
    return window(list(chain.from_iterable(stories)))


def _are_days(times: Sequence[datetime]) -> bool:
    midnights = sum(when.astimezone(UTC).time() == time() for when in times)
    return midnights * _MIDNIGHTS >= len(times)
