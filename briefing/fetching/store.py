"""What was fetched before, in one SQLite file: bodies with what revalidates them, and redirects.

    find ─▶ Kept | None      keep, forget ─▶ nothing      any fault of the file ─▶ given up, with one notice

A fetch never fails because of its cache. A damaged file is moved aside and a new one begun, once; a disk that
is full or cannot be written, and a file of a newer version, end the cache for this run. Several processes may
use the file at once. Nothing expires by age: the least recently used goes when the file becomes too large.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import suppress
from dataclasses import fields
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar

from briefing.fetching.fetched import Kept
from briefing.sqlite_file import Newer, connected, is_damage, version_of, why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_Outcome = TypeVar("_Outcome")

VERSION: Final = 1
"""Of the tables; a file of an older version is begun anew, one of a newer version is left alone."""

_BUSY_S: Final = 5.0
_ROW: Final = 300
"""Bytes that an entry takes besides its content, roughly."""

_COLUMNS: Final = tuple(field.name for field in fields(Kept) if field.name != "content")
_TABLE: Final = f"""
    CREATE TABLE IF NOT EXISTS kept (
        kind TEXT NOT NULL, url TEXT NOT NULL, used REAL NOT NULL, size INTEGER NOT NULL, digest BLOB,
        {", ".join(_COLUMNS)}, content BLOB NOT NULL, PRIMARY KEY (kind, url)
    )
"""
_EVICTED: Final = """
    DELETE FROM kept WHERE rowid IN (
        SELECT rowid FROM (SELECT rowid, sum(size) OVER (ORDER BY used DESC, rowid DESC) AS so_far FROM kept)
        WHERE so_far > ?
    )
"""
_PREPARED: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA journal_size_limit = 16777216",
)


class Store:
    """The cache file at `path`, or none. `most` bytes are kept; `notice` is told when it cannot be used."""

    def __init__(
        self, path: Path | None, *, most: int, now: Callable[[], float], notice: Callable[[str], None]
    ) -> None:
        self._path = path
        self._most = most
        self._now = now
        self._notice = notice
        self._lock = Lock()
        self._database: sqlite3.Connection | None = None
        self._mended = False

    def find(self, kind: str, url: str) -> Kept | None:
        """Return what is kept of `url`, and None when that is nothing, or is damaged."""
        found = self._use(lambda database: self._found(database, kind, url))
        if found is None:
            return None
        digest, *columns, content = found
        if digest != _digest(columns, content):
            self.forget(kind, url)
            return None
        named = dict(zip(_COLUMNS, columns, strict=True))
        return Kept(**{**named, "permanent": bool(named["permanent"])}, content=content)

    def keep(self, kind: str, url: str, kept: Kept) -> None:
        """Keep the answer of `url` instead of an older one."""
        columns = [getattr(kept, name) for name in _COLUMNS]
        size = len(kept.content) + len(url) + _ROW
        row = (kind, url, self._now(), size, _digest(columns, kept.content), *columns, kept.content)
        self._use(lambda database: self._kept(database, row))

    def forget(self, kind: str, url: str) -> None:
        """Keep nothing of `url`."""
        self._use(
            lambda database: database.execute("DELETE FROM kept WHERE kind = ? AND url = ?", (kind, url))
        )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._closed()

    def _found(self, database: sqlite3.Connection, kind: str, url: str) -> tuple[Any, ...] | None:
        wanted = f"SELECT digest, {', '.join(_COLUMNS)}, content FROM kept WHERE kind = ? AND url = ?"  # noqa: S608 - names of ours
        found: tuple[Any, ...] | None = database.execute(wanted, (kind, url)).fetchone()
        if found:
            # on a full disk it can still be read
            with suppress(sqlite3.OperationalError):
                database.execute(
                    "UPDATE kept SET used = ? WHERE kind = ? AND url = ?", (self._now(), kind, url)
                )
        return found

    def _kept(self, database: sqlite3.Connection, row: tuple[object, ...]) -> None:
        database.execute(f"INSERT OR REPLACE INTO kept VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - only marks
        (total,) = database.execute("SELECT total(size) FROM kept").fetchone()
        if total > self._most:
            database.execute(_EVICTED, (self._most,))

    def _use(self, work: Callable[[sqlite3.Connection], _Outcome]) -> _Outcome | None:
        """Return what `work` does with the file; None when there is none that can be used."""
        with self._lock:
            while self._path is not None:
                try:
                    self._database = self._database or _opened(self._path)
                    return work(self._database)
                except (sqlite3.Error, OSError, Newer) as error:
                    self._failed(self._path, error)
            return None

    def _failed(self, path: Path, error: Exception) -> None:
        """Begin a damaged file anew, once; give up on every other fault."""
        self._closed()
        self._path = None
        if is_damage(error) and not self._mended:
            self._mended = True
            with suppress(OSError):
                _move_aside(path)
                self._path = path
        if self._path is None:
            self._notice(f"{path}: nothing is kept for the next time: {why(error)}")

    def _closed(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


def _opened(path: Path) -> sqlite3.Connection:
    """Open the file, made where there is none; what others fetched is not for everybody to read."""
    database = connected(path, busy_s=_BUSY_S)
    try:
        database.text_factory = lambda octets: octets.decode("utf-8", "replace")
        for pragma in _PREPARED:
            database.execute(pragma)
        if version_of(database) != VERSION:
            _begin_anew(database)
    except BaseException:
        database.close()
        raise
    return database


def _begin_anew(database: sqlite3.Connection) -> None:
    # another process may be at it: what is done twice is done under the lock
    database.execute("BEGIN IMMEDIATE")
    version = version_of(database)
    if version < VERSION:
        database.execute("DROP TABLE IF EXISTS kept")
        database.execute(_TABLE)
        database.execute(f"PRAGMA user_version = {VERSION}")
    database.execute("COMMIT")
    if version > VERSION:
        raise Newer


def _digest(columns: Sequence[object], content: bytes) -> bytes:
    """Return what tells a whole entry from a damaged one; `columns` as SQLite gives them back."""
    plain = [int(value) if isinstance(value, bool) else value for value in columns]
    return hashlib.sha256(repr(plain).encode() + content).digest()


def _move_aside(path: Path) -> None:
    path.replace(path.with_suffix(".damaged"))
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
