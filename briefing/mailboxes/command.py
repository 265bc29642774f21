"""What a program prints: no shell, no input, no waiting for ever, and what it complains of stays unsaid."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT_S: Final = 10.0


class Failed(Exception):
    """A secret cannot be had; says why, never what it is."""


def printed_by(words: Sequence[str], *, most_bytes: int, limit_s: float = LIMIT_S) -> bytes:
    """Return what a program prints, of more than `most_bytes` one byte too many. Raises `Failed`, `OSError`.

    A program that does not end in time is killed, with whatever it has started.
    """
    deadline = time.monotonic() + limit_s
    program = subprocess.Popen(  # noqa: S603 - the user's own command, without a shell
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        process_group=0,
    )
    with program:
        try:
            printed = _read(program, most_bytes, deadline)
            if len(printed) <= most_bytes and (code := program.wait(max(deadline - time.monotonic(), 0))):
                raise Failed(f"it ended with {code}: run it by hand to see why")
        except subprocess.TimeoutExpired:
            raise Failed(f"it did not end within {limit_s:g} s") from None
        finally:
            _end(program)
    return printed


def _end(program: subprocess.Popen[bytes]) -> None:
    # one that has ended is left alone: its number may be another's by now
    if program.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)


def _read(program: subprocess.Popen[bytes], most_bytes: int, deadline: float) -> bytes:
    printed = b""
    pipe = program.stdout
    while pipe and len(printed) <= most_bytes:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            raise subprocess.TimeoutExpired(program.args, 0)
        piece = os.read(pipe.fileno(), most_bytes + 1 - len(printed))
        if not piece:
            break
        printed += piece
    return printed
