"""Work that need not be done twice: its outcome depends on what it is given alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_Given = TypeVar("_Given")
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True)
class Repeatable(Generic[_Given, _Done]):
    """Work that may be recalled: `said` gives all that its outcome depends on; nothing: not to be recalled.

    `packed` and `unpacked` carry the outcome to bytes and back to what equals it.
    """

    name: str
    work: Callable[[_Given], _Done]
    said: Callable[[_Given], Sequence[str | bytes]]
    packed: Callable[[_Done, _Given], bytes]
    unpacked: Callable[[bytes, _Given], _Done]

    def __call__(self, given: _Given) -> _Done:
        """Do the work."""
        return self.work(given)
