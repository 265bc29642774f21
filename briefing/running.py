"""What a program of the user's prints: no shell, no waiting for ever, and none of it left behind.

words ─▶ a process in a group of its own ◀─ what it is given
                │ until it ends, the time is up, or it prints too much
                └─▶ what it printed, or why not; then its whole group is ended
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LIMIT_S: Final = 10.0
_PIECE: Final = 64 * 1024
_LAST_WORDS: Final = 4096
_LOOK_AGAIN_S: Final = 0.01


class NotRun(Exception):
    """A program did not do what it was started for: says why, never what it printed.

    `complaint` is the last line of what it complained of, where that was listened to.
    """

    def __init__(self, why: str, complaint: str = "") -> None:
        super().__init__(why)
        self.complaint = complaint


def printed_by(  # noqa: PLR0913 - settings by keyword
    words: Sequence[str],
    *,
    given: bytes = b"",
    most_bytes: int,
    limit_s: float = LIMIT_S,
    environment: Mapping[str, str] | None = None,
    is_heard: bool = False,
) -> bytes:
    """Return what a program prints, of more than `most_bytes` one byte too many. Raises `NotRun`, `OSError`.

    `given` is what it reads. `environment` None: ours. What it complains of is thrown away unless it
    `is_heard`: it may hold a secret. A program that does not end in time is killed, and whatever it has
    started with it, in any case.
    """
    deadline = time.monotonic() + limit_s
    program = subprocess.Popen(  # noqa: S603 - the user's own command, without a shell
        words,
        stdin=subprocess.PIPE if given else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if is_heard else subprocess.DEVNULL,
        env=None if environment is None else dict(environment),
        process_group=0,
        bufsize=0,
    )
    talk = _Talk(program, given, most_bytes)
    with program:
        try:
            talk.until(deadline)
            if len(talk.printed) <= most_bytes:
                _await(program, deadline)
        except subprocess.TimeoutExpired:
            raise NotRun(f"it did not end within {limit_s:g} s", talk.complaint) from None
        finally:
            _end(program)
    if len(talk.printed) <= most_bytes and program.returncode:
        raise NotRun(f"it ended with {program.returncode}: run it by hand to see why", talk.complaint)
    return bytes(talk.printed)


@dataclass(slots=True)
class _Talk:
    """What is said to a program and by it, each as it is ready for it: neither waits for the other."""

    program: subprocess.Popen[bytes]
    given: bytes
    most_bytes: int
    told: int = 0
    printed: bytearray = field(default_factory=bytearray)
    complained: bytearray = field(default_factory=bytearray)

    @property
    def complaint(self) -> str:
        """The last line that it complained of."""
        lines = self.complained.decode(errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")

    def until(self, deadline: float) -> None:
        """Talk until everything is said, or too much. Raises `TimeoutExpired`."""
        with selectors.DefaultSelector() as ready:
            self._listen(ready)
            while ready.get_map() and len(self.printed) <= self.most_bytes:
                left = deadline - time.monotonic()
                turns = ready.select(left) if left > 0 else []
                if not turns:
                    raise subprocess.TimeoutExpired(self.program.args, 0)
                for key, _ in turns:
                    if not key.data(key.fd):
                        ready.unregister(key.fd)
                        if self.program.stdin and key.events == selectors.EVENT_WRITE:
                            # it ends when it knows that nothing more comes
                            self.program.stdin.close()

    def _listen(self, ready: selectors.BaseSelector) -> None:
        if self.program.stdout:
            ready.register(self.program.stdout.fileno(), selectors.EVENT_READ, self._print)
        if self.program.stderr:
            ready.register(self.program.stderr.fileno(), selectors.EVENT_READ, self._complain)
        if self.program.stdin:
            os.set_blocking(self.program.stdin.fileno(), False)
            ready.register(self.program.stdin.fileno(), selectors.EVENT_WRITE, self._give)

    def _print(self, pipe: int) -> bool:
        piece = os.read(pipe, min(_PIECE, self.most_bytes + 1 - len(self.printed)))
        self.printed += piece
        return bool(piece)

    def _complain(self, pipe: int) -> bool:
        piece = os.read(pipe, _PIECE)
        self.complained = (self.complained + piece)[-_LAST_WORDS:]
        return bool(piece)

    def _give(self, pipe: int) -> bool:
        try:
            self.told += os.write(pipe, self.given[self.told : self.told + _PIECE])
        except BrokenPipeError:  # it has heard enough
            self.told = len(self.given)
        return self.told < len(self.given)


def _await(program: subprocess.Popen[bytes], deadline: float) -> None:
    while not _has_ended(program):
        if time.monotonic() >= deadline:
            raise subprocess.TimeoutExpired(program.args, 0)
        time.sleep(_LOOK_AGAIN_S)


def _has_ended(program: subprocess.Popen[bytes]) -> bool:
    if not hasattr(os, "waitid"):  # macOS before Python 3.13
        return program.poll() is not None
    # it is not buried yet: so long, the number of its group is nobody else's
    return os.waitid(os.P_PID, program.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None


def _end(program: subprocess.Popen[bytes]) -> None:
    """End whatever is left of the group; one that was buried already is left alone."""
    if program.returncode is None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(program.pid, signal.SIGKILL)
