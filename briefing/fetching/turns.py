"""Taking turns at a host: so many requests at once, a pause between their beginnings, in order of arrival."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition
from typing import TYPE_CHECKING

from briefing.fetching.budget import SLICE_S

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.fetching.budget import Budget


@dataclass(slots=True)
class _Line:
    """The line before one host. `opens` is when the next request may begin."""

    pause_s: float
    waiting: deque[object] = field(default_factory=deque)
    under_way: int = 0
    opens: float = 0.0


class Turns:
    """The lines before all hosts: ``with turns.at("example.org", budget): ask()``."""

    def __init__(self, *, at_once: int, pause_s: float, clock: Callable[[], float]) -> None:
        self._at_once = at_once
        self._pause_s = pause_s
        self._clock = clock
        self._lines: dict[str, _Line] = {}
        self._changed = Condition()

    @contextmanager
    def at(self, host: str, budget: Budget) -> Iterator[None]:
        """Wait for our turn at `host`, and keep the place until the end of the block."""
        with budget.aside():
            self._wait(host, budget)
        try:
            yield
        finally:
            with self._changed:
                self._line(host).under_way -= 1
                self._changed.notify_all()

    def slow_down(self, host: str, pause_s: float) -> None:
        """Leave at least `pause_s` between two requests to `host` from now on."""
        with self._changed:
            line = self._line(host)
            line.opens += max(0.0, pause_s - line.pause_s)
            line.pause_s = max(line.pause_s, pause_s)

    def hold(self, host: str, seconds: float) -> None:
        """Begin no request to `host` for `seconds`: it has asked for it."""
        with self._changed:
            line = self._line(host)
            line.opens = max(line.opens, self._clock() + seconds)

    def _wait(self, host: str, budget: Budget) -> None:
        ticket = object()
        with self._changed:
            line = self._line(host)
            line.waiting.append(ticket)
            try:
                while (wait := self._wait_s(line, ticket)) > 0:
                    self._changed.wait(min(wait, SLICE_S))
                    budget.go_on()
                line.under_way += 1
                line.opens = self._clock() + line.pause_s
            finally:
                line.waiting.remove(ticket)
                self._changed.notify_all()

    def _wait_s(self, line: _Line, ticket: object) -> float:
        if line.waiting[0] is not ticket or line.under_way >= self._at_once:
            return SLICE_S
        return line.opens - self._clock()

    def _line(self, host: str) -> _Line:
        return self._lines.setdefault(host, _Line(self._pause_s))
