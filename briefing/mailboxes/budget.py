"""How long a mail server may take, and how much it may say: for one question, and for all of them.

Only the time of questions is counted, not what the caller does with the answers between them.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.mailboxes.message import MIB
from briefing.mailboxes.trouble import Broken

if TYPE_CHECKING:
    from collections.abc import Callable

PIECE: Final = MIB
"""A message is asked for in pieces of so many bytes, so that no answer is much longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Times in seconds, sizes in bytes; the defaults are the promises of the documentation."""

    connect_s: float = 10.0
    """To look the name up, to connect, and for both sides of TLS to agree."""
    command_s: float = 30.0
    """For one question, the greeting being the answer to the first."""
    collection_s: float = 300.0
    """For all questions of one visit together."""
    most_answer: int = PIECE + MIB
    """What may come in answer to one question."""
    most_heads: int = 5_000
    """So many new messages are looked through for those that are asked for, the newest first."""


class Budget:
    """Counts the seconds and the bytes of a visit; who goes beyond raises `Broken`."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._spent_s = 0.0
        self._began = self._deadline = clock()
        self._limit_s = 0.0
        self._room = 0

    def begin(self, limit_s: float | None = None) -> None:
        """Begin a question, which may take `limit_s` (None: as long as any other)."""
        self._limit_s = self._limits.command_s if limit_s is None else limit_s
        self._began = self._clock()
        self._deadline = self._began + min(self._limit_s, self._limits.collection_s - self._spent_s)
        self._room = self._limits.most_answer

    def end(self) -> None:
        """End a question: what it took is gone."""
        self._spent_s += self._clock() - self._began

    def left_s(self) -> float:
        """Return how long the question may take yet: more than 0."""
        now = self._clock()
        if now < self._deadline:
            return self._deadline - now
        if self._spent_s + (now - self._began) >= self._limits.collection_s:
            raise Broken(f"the server took longer than {self._limits.collection_s:g} s in all")
        raise Broken(f"the server did not answer within {self._limit_s:g} s")

    def count(self, received: int) -> None:
        """Take note of what was received."""
        self.allow(received)
        self._room -= received

    def allow(self, announced: int) -> None:
        """Say whether so much may come, before any of it is waited for."""
        if announced > self._room:
            said = f"{self._limits.most_answer / MIB:g} MiB"
            raise Broken(f"the server sent more than {said} in answer to one question")
