"""A process in which pictures are developed: what a picture of strangers does to a decoder ends there.

    bytes ─▶ pipe ─▶ the process: little memory, no files, no core ─▶ pipe ─▶ Print, or the reason

The process is started for the first picture. One that is killed, runs out of memory or takes too long costs
its picture; the next one gets a new process. What comes back is bytes, never an object that would be rebuilt.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from briefing.errors import InputError
from briefing.pictures import MOST_WIDE, Print, packed, unpacked
from briefing.repeatable import Repeatable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

MOST_MEMORY: Final = 1024**3
"""Bytes of address space: the largest picture that is decoded takes 660 MB."""

LONGEST_S: Final = 30.0
"""For one picture; the largest takes three seconds."""

_WIDE: Final = struct.Struct(">H")
_MADE: Final = b"+"
_REFUSED: Final = b"-"
_GONE: Final = "the process that decoded it was killed, or had no memory left"


class Negative(NamedTuple):
    """The bytes of a picture, and how `wide` its print may be, in pixels."""

    content: bytes
    wide: int = MOST_WIDE


class Darkroom:
    """``with Darkroom() as room: room.develop(Negative(content))``; one picture at a time."""

    def __init__(self, *, most_memory: int = MOST_MEMORY, longest_s: float = LONGEST_S) -> None:
        self._most_memory = most_memory
        self._longest_s = longest_s
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process, if there is one."""
        self._end()

    @property
    def developing(self) -> Repeatable[Negative, Print]:
        """`develop`, recalled where it was done before."""
        return Repeatable(
            name="develop",
            work=self.develop,
            said=lambda given: (str(given.wide), given.content),
            packed=lambda made, _: packed(made),
            unpacked=lambda kept, _: unpacked(kept),
        )

    def develop(self, given: Negative) -> Print:
        """Return the print of a picture; `InputError`, without a name, says why there is none."""
        line = self._line or self._begun()
        try:
            line.send_bytes(_WIDE.pack(given.wide) + given.content)
            answer = line.recv_bytes() if line.poll(self._longest_s) else None
        except (EOFError, OSError) as error:
            self._end()
            raise InputError("", _GONE) from error
        if answer is None:
            self._end()
            raise InputError("", f"it was not decoded within {self._longest_s:.0f} seconds")
        if answer[:1] != _MADE:
            raise InputError("", answer[1:].decode("utf-8", "replace"))
        return unpacked(answer[1:])

    def _begun(self) -> Connection:
        from multiprocessing import get_context

        # spawned: a fork copies the locks of other threads, and all that the build holds in memory
        context = get_context("spawn")
        self._line, its = context.Pipe()
        self._process = context.Process(target=_work, args=(its, self._most_memory), daemon=True)
        self._process.start()
        its.close()
        return self._line

    def _end(self) -> None:
        if self._line:
            self._line.close()
        if self._process:
            self._process.kill()
            self._process.join()
        self._line = self._process = None


def _work(line: Connection, most_memory: int) -> None:
    """Develop what comes down the line, until nobody is there any more."""
    _confine(most_memory)
    with suppress(EOFError, OSError):
        while True:
            line.send_bytes(_answer(line.recv_bytes()))


def _answer(asked: bytes) -> bytes:
    from briefing.pictures.developing import developed

    try:
        (wide,) = _WIDE.unpack_from(asked)
        return _MADE + packed(developed(asked[_WIDE.size :], wide))
    except ValueError as error:
        return _REFUSED + str(error).encode("utf-8", "replace")


def _confine(most_memory: int) -> None:
    """Take from this process what decoding does not need: memory, files, a terminal, Ctrl-C."""
    import os
    import resource
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # libraries in C write to it by themselves
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    for kind, most in (
        (resource.RLIMIT_AS, most_memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        # some systems have no such limit; the others still hold
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
