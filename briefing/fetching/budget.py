"""How much one address may still cost: time, until somebody stops it, and bytes.

Every wait of a fetch goes through here, so that no server can make one longer than the deadline.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from briefing.fetching.refusals import Refused, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from threading import Event

SLICE_S: Final = 0.1
"""No wait is longer than this without a look at whether everything is to stop."""


class Budget:
    """The time that is left for one address: ``Budget(30, stop, time.monotonic)``."""

    def __init__(self, seconds: float, stop: Event, clock: Callable[[], float]) -> None:
        self.stop = stop
        self._seconds = seconds
        self._clock = clock
        self._end = clock() + seconds

    def left_s(self) -> float:
        """Return the seconds that are left. Raises `Refused` when there are none, `Stopped` at the end."""
        self.go_on()
        left = self._end - self._clock()
        if left <= 0:
            raise Refused(f"no complete answer within {self._seconds:g} seconds")
        return left

    def go_on(self) -> None:
        """Raise `Stopped` when everything is to stop."""
        if self.stop.is_set():
            raise Stopped

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let what happens meanwhile cost no time: waiting in line is not the fault of who is waited for."""
        since = self._clock()
        try:
            yield
        finally:
            self._end += self._clock() - since


class Meter:
    """Counts the bytes of one answer. Raises `Refused` when it sends more than `most`."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.received = 0
        self.ended = False

    def count(self, size: int) -> None:
        """Count `size` bytes; none means that the other side has closed."""
        self.received += size
        self.ended = not size
        if self.received > self._most:
            raise too_large(self._most)


def too_large(most: int) -> Refused:
    """Return the refusal of an answer of more than `most` bytes."""
    size = f"{most / 1024 / 1024:g} MiB" if most >= 1024 * 1024 else f"{most / 1024:g} KiB"
    return Refused(f"larger than {size}")
