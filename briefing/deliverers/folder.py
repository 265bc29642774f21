"""Into a folder: each file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefing.errors import OutputError

_MODE: Final = 0o644
_PREFIX: Final = ".briefing-"
_STALE_S: Final = 600


@dataclass(frozen=True, slots=True)
class Folder:
    """Writes files into the folder `place`, which is made when it is not there."""

    place: str

    def deliver(self, files: Mapping[str, bytes]) -> tuple[str, ...]:
        """Write `files` and return their paths; `OutputError` says what could not be written.

        All contents are on the disk under other names before the first takes its own, so that what stops
        the writing leaves the old edition whole.
        """
        folder = Path(self.place)
        waiting: list[tuple[Path, Path]] = []
        target = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _sweep(folder)
            for name, content in files.items():
                target = folder / name
                if target.is_dir() and not target.is_symlink():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                waiting.append((_write_beside(folder, name, content), target))
            for written, target in waiting:
                written.replace(target)
            _sync(folder)
        except OSError as error:
            raise OutputError(str(target), error.strerror or str(error)) from error
        finally:
            for written, _ in waiting:
                with suppress(OSError):
                    written.unlink(missing_ok=True)
        return tuple(str(target) for _, target in waiting)


def check(place: str) -> str:
    """Return `place` when files can be written into it, made first if need be; else raise `OutputError`."""
    there = Path(place)
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        raise OutputError(place, f"{there} is a file, not a folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise OutputError(place, f"no permission to write into {there}")
    return place


def _write_beside(folder: Path, name: str, content: bytes) -> Path:
    """Return a finished, synced file in `folder` that is not called `name` yet."""
    handle, made = tempfile.mkstemp(prefix=_PREFIX, suffix=f"-{name[-32:]}", dir=folder)
    path = Path(made)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(_MODE & ~_umask())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _sweep(folder: Path) -> None:
    """Remove what a build that was killed left behind; a file of a build that still runs is younger."""
    for path in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > _STALE_S:
                path.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync(folder: Path) -> None:
    """Make the new names last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
