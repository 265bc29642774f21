"""Disks that are full, and files that may not be written."""

from __future__ import annotations

import os
import resource
import stat
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def no_larger_than(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size`, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def as_nobody(lines: Callable[[], Iterable[str]]) -> list[str]:
    """Return the lines, made in a process that may not write where its owner did not allow it.

    The test skips where nobody but its owner may read the checkout: that process could not either.
    """
    if os.getuid() == 0 and not all(
        folder.stat().st_mode & stat.S_IXOTH for folder in Path(__file__).parents
    ):
        pytest.skip("the checkout may be read by its owner alone: put it where others may")
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # nothing of the threads is used in the child
        child = os.fork()
    if not child:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(65_534)
                os.setuid(65_534)
            os.write(writing, "\n".join(lines()).encode())
        except BaseException as error:  # noqa: BLE001 - a child of pytest must not go on as pytest
            os.write(writing, repr(error).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as said:
        answer = said.read().splitlines()
    os.waitpid(child, 0)
    return answer
