"""Bytes put by for a while, by their SHA-256: in a file without a name, so that they take no memory."""

from __future__ import annotations

import hashlib
import tempfile
from threading import Lock
from typing import IO, Final

MOST: Final = 512 * 1024 * 1024
"""Bytes; an edition of a thousand illustrated newsletters has as many."""


class Stash:
    """Keeps bytes until it is closed; several threads may ask. The file is made when the first are kept."""

    def __init__(self, *, most: int = MOST) -> None:
        self._most = most
        self._file: IO[bytes] | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0
        self._lock = Lock()

    def keep(self, content: bytes) -> str:
        """Keep `content`; return its SHA-256 in hexadecimal, nothing when there is no more room for it."""
        name = hashlib.sha256(content).hexdigest()
        with self._lock:
            if name in self._places:
                return name
            if self._end + len(content) > self._most:
                return ""
            self._file = self._file or tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
            self._file.seek(self._end)
            self._file.write(content)
            self._places[name] = (self._end, len(content))
            self._end += len(content)
            return name

    def get(self, name: str) -> bytes:
        """Return what is kept under that name; nothing where that is nothing."""
        with self._lock:
            if self._file is None or name not in self._places:
                return b""
            start, size = self._places[name]
            self._file.seek(start)
            return self._file.read(size)

    def close(self) -> None:
        """Let go of all of it."""
        with self._lock:
            if self._file is not None:
                self._file.close()
            self._file, self._places, self._end = None, {}, 0
