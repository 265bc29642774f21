"""Into a folder: each file whole or not at all.

    output/morning-brief-2026-11-24.md
    output/morning-brief-2026-11-24/coverage-3f9a2c1b07.svg     what the Markdown shows, by what is in it

What stands beside a Markdown file is cleared of what an earlier build of the edition left there; a file that
somebody else put there, or changed, is not what its name says, and stays.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefing.errors import OutputError

_MODE: Final = 0o644
_PREFIX: Final = ".briefing-"
_STALE_S: Final = 600
# of a file beside the Markdown: the first digits of its SHA-256 (typesetting/illustrations.py)
_BY_CONTENT: Final = re.compile(r".+-([0-9a-f]{10})\.[a-z]{3}")


@dataclass(frozen=True, slots=True)
class Folder:
    """Writes files into the folder `place`, which is made when it is not there."""

    place: str

    def deliver(self, files: Mapping[str, bytes]) -> tuple[str, ...]:
        """Write `files` and return their paths; `OutputError` says what could not be written.

        A name may have one folder in it. All contents are on the disk under other names before the first
        takes its own, so that what stops the writing leaves the old edition whole.
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
            inner = {target.parent: None for _, target in waiting if target.parent != folder}
            for target in inner:
                _make_inside(target)
            for written, target in waiting:
                written.replace(target)
            for kept in (*inner, folder):
                _sync(kept)
            _clear(folder, files)
        except OSError as error:
            raise OutputError(str(target), error.strerror or str(error)) from error
        finally:
            for written, _ in waiting:
                with suppress(OSError):
                    written.unlink(missing_ok=True)
        return tuple(str(target) for _, target in waiting)


def stands(place: str, files: Mapping[str, str]) -> bool:
    """Tell whether `files` (name to SHA-256) stand in the folder `place`, each as it was to be delivered.

    A delivery that was killed while files took their names is brought to its end first: all contents were on
    the disk before, under other names.
    """
    folder = Path(place)
    missing = {name: digest for name, digest in files.items() if _digest(folder / name) != digest}
    if len(missing) == len(files):
        return False
    waiting = {name: _waiting(folder, name, digest) for name, digest in missing.items()}
    found = {name: path for name, path in waiting.items() if path}
    if len(found) < len(missing):
        return False
    for name, path in found.items():
        (folder / name).parent.mkdir(exist_ok=True)
        path.replace(folder / name)
    if found:
        _sync(folder)
    return True


def _waiting(folder: Path, name: str, digest: str) -> Path | None:
    """Return a finished file that has not taken its name yet."""
    there = sorted(folder.glob(f"{_PREFIX}*"))
    return next(
        (path for path in there if path.name.endswith(_ending(name)) and _digest(path) == digest), None
    )


def _digest(path: Path) -> str:
    """Return the SHA-256 of a file; empty where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _ending(name: str) -> str:
    return f"-{name.replace('/', '-')[-32:]}"


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
    handle, made = tempfile.mkstemp(prefix=_PREFIX, suffix=_ending(name), dir=folder)
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


def _make_inside(folder: Path) -> None:
    """Make a folder in the one that is written into; one that is a link would lead out of it."""
    if folder.is_symlink():
        raise NotADirectoryError(errno.ENOTDIR, "a link, not a folder")
    folder.mkdir(exist_ok=True)


def _clear(folder: Path, files: Collection[str]) -> None:
    """Remove what earlier Markdown of these files showed and theirs does not."""
    for name in files:
        beside = folder / Path(name).stem
        if name.endswith(".md") and beside.is_dir() and not beside.is_symlink():
            for path in _ours(beside):
                if f"{beside.name}/{path.name}" not in files:
                    with suppress(OSError):
                        path.unlink()
            with suppress(OSError):
                beside.rmdir()


def _ours(folder: Path) -> Iterator[Path]:
    """Yield the files that are as their names say, which only this program writes."""
    for path in sorted(folder.iterdir()):
        named = _BY_CONTENT.fullmatch(path.name)
        if named and not path.is_symlink() and path.is_file() and _digest(path).startswith(named[1]):
            yield path


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
