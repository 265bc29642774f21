"""The folder of the site: what has changed is written, what is gone removed, and what is others' left alone.

    announce   the paths that will be ours; they stand in the manifest before the first of them is written
    write      each file whole or not at all, and only where it says something else
    finish     what we wrote once and no longer need goes, if nobody has changed it; the manifest is exact

A file that stands in the way and is not in the manifest is somebody else's: nothing is written at all. One
process is at work on a folder; others wait for it.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from briefing import registry
from briefing.errors import OutputError

MANIFEST: Final = ".briefing-site.json"
_FORM: Final = "briefing-site/1"
_PATIENCE_S: Final = 60.0
_TURN_S: Final = 0.1
_AT_ONCE: Final = 64
"""So many files wait for their names together."""


@dataclass(slots=True)
class Place:
    """A folder that this process is alone at, what is known of it, and what was done there."""

    folder: Path
    ours: dict[str, str]
    """The files that we wrote, by path: the hash of what we wrote; empty: it was about to be written."""
    announced: tuple[str, ...] = ()
    """The files that the site is to have."""
    kept: dict[str, str] = field(default_factory=dict)
    """Those that belong to the site as it is now."""
    is_begun: bool = False
    written: int = 0
    removed: int = 0
    left: list[str] = field(default_factory=list)
    """Files that are no longer part of the site, but were changed by somebody."""

    def announce(self, paths: Iterable[str]) -> None:
        """Make `paths` known as ours. Raises `OutputError` where one is somebody else's."""
        wanted = tuple(paths)
        for path in wanted:
            if path not in self.ours and (self.folder / path).is_symlink() | (self.folder / path).exists():
                why = "it is there, and not of this site: move it away, or name another folder"
                raise OutputError(str(self.folder / path), why)
        self.announced = wanted

    def write(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Write what has changed, of `files` by their announced paths."""
        waiting: dict[str, dict[str, bytes]] = {}
        count = 0
        for path, content in files:
            self.kept[path] = sha256(content).hexdigest()
            if _holds(self.folder / path, content):
                continue
            # the last folder belongs to the name: delivered into that itself, a Markdown file would be taken
            # for an edition, and what stands beside it be cleared
            parts = path.split("/")
            waiting.setdefault("/".join(parts[:-2]), {})["/".join(parts[-2:])] = content
            count += 1
            if count % _AT_ONCE == 0:
                self._deliver(waiting)
        self._deliver(waiting)
        self.written += count

    def _deliver(self, waiting: dict[str, dict[str, bytes]]) -> None:
        if waiting and not self.is_begun:
            # from here on they are ours whatever they say: this may be the last that is done
            self.is_begun = True
            self._keep_manifest(self.ours | dict.fromkeys(self.announced, ""))
        for folder, files in waiting.items():
            registry.deliverer("folder")(str(self.folder / folder)).deliver(files)
        waiting.clear()

    def finish(self) -> None:
        """Remove what is no longer part of the site, and write down what is."""
        left = {}
        for path in sorted(set(self.ours) - set(self.kept)):
            if self._remove(path, self.ours[path]):
                self.removed += 1
            elif (self.folder / path).exists():
                left[path] = self.ours[path]
                self.left.append(path)
        self._keep_manifest(left | self.kept)

    def _remove(self, path: str, digest: str) -> bool:
        """Remove a file that says what we wrote, and its folder when that is empty then."""
        there = self.folder / path
        try:
            if there.is_symlink() or (digest and sha256(there.read_bytes()).hexdigest() != digest):
                return False
            there.unlink()
        except OSError:
            return False
        with suppress(OSError):
            for parent in list(there.parents)[: path.count("/")]:
                parent.rmdir()
        return True

    def _keep_manifest(self, files: Mapping[str, str]) -> None:
        said = {_FORM: dict(sorted(files.items()))}
        content = (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode()
        if not _holds(self.folder / MANIFEST, content):
            registry.deliverer("folder")(str(self.folder)).deliver({MANIFEST: content})


@contextmanager
def placed(folder: Path, *, patience_s: float = _PATIENCE_S) -> Iterator[Place]:
    """Open the folder of a site, made where there is none, alone for the time of the block.

    Raises `OutputError` when another process does not leave it for `patience_s` seconds.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise OutputError(str(folder), error.strerror or str(error)) from error
    try:
        _wait_for(lock, folder, monotonic() + patience_s)
        yield Place(folder, _manifest(folder / MANIFEST))
    finally:
        os.close(lock)


def _wait_for(lock: int, folder: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= until:
                raise OutputError(str(folder), "another brief site is at work on it") from None
            sleep(_TURN_S)
        else:
            return


def _manifest(path: Path) -> dict[str, str]:
    """Return the files that we wrote, of which none lies outside the folder: anybody may have edited it."""
    try:
        # a form that we do not know has no files that we know
        files = json.loads(path.read_bytes())[_FORM].items()
        return {name: digest for name, digest in files if isinstance(digest, str) and _is_inside(name)}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise OutputError(str(path), "damaged: remove the site's folder and build it anew") from error


def _is_inside(name: str) -> bool:
    """Tell whether a path is one that we write: in the folder, or in one of its folders."""
    return all(part and not part.startswith(".") for part in name.split("/")) and "\0" not in name


def _holds(path: Path, content: bytes) -> bool:
    """Tell whether a file is there already, and says that."""
    try:
        if path.is_symlink() or path.stat().st_size != len(content):
            return False
        return path.read_bytes() == content
    except OSError:
        return False
