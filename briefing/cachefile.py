"""A SQLite file that may be lost: what is in it can be had again, so no fault of it stops the work.

    use(work) ─▶ what work returns      any fault of the file ─▶ given up, with one notice ─▶ None

A damaged file, and one that holds what was not made here, is moved aside and a new one begun, once; a disk
that is full or cannot be written, and a file of a newer version, end it for this run. Several threads and
several processes may use the file at once.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final, TypeVar

from briefing.sqlite_file import Newer, connected, is_damage, is_locked, version_of, why

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_Outcome = TypeVar("_Outcome")

_BUSY_S: Final = 5.0
_PAUSE_S: Final = 0.05
_PREPARED: Final = (
    "PRAGMA synchronous = NORMAL",
    "PRAGMA journal_size_limit = 16777216",
)


class _Foreign(sqlite3.DatabaseError):
    """There is something in the file that was not made here."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


class CacheFile:
    """The file at `path`, or none; `table` is the SQL that makes its one table, of the name `name`.

    A file of an older `version` is begun anew, one of a newer version is left alone. `notice` is told, in one
    line, when the file cannot be used.
    """

    def __init__(
        self, path: Path | None, *, name: str, table: str, version: int, notice: Callable[[str], None]
    ) -> None:
        self._path = path
        self._name = name
        self._table = table
        self._version = version
        self._notice = notice
        self._lock = Lock()
        self._database: sqlite3.Connection | None = None
        self._mended = False

    def use(self, work: Callable[[sqlite3.Connection], _Outcome]) -> _Outcome | None:
        """Return what `work` does with the file; None when there is none that can be used."""
        with self._lock:
            while self._path is not None:
                try:
                    self._database = self._database or self._opened(self._path)
                    return work(self._database)
                except (sqlite3.Error, OSError, UnicodeDecodeError, Newer) as error:
                    self._failed(self._path, error)
            return None

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._closed()

    def _failed(self, path: Path, error: Exception) -> None:
        """Begin a damaged file anew, once; give up on every other fault."""
        self._closed()
        self._path = None
        if _is_damage(error) and not self._mended:
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

    def _opened(self, path: Path) -> sqlite3.Connection:
        """Open the file, made where there is none; what is kept is not for everybody to read."""
        database = connected(path, busy_s=_BUSY_S)
        try:
            database.text_factory = lambda octets: octets.decode("utf-8", "replace")
            _shared(database)
            for pragma in _PREPARED:
                database.execute(pragma)
            if version_of(database) != self._version:
                self._begin_anew(database)
            self._check(database)
        except BaseException:
            database.close()
            raise
        return database

    def _check(self, database: sqlite3.Connection) -> None:
        """Raise where the table does not stand there alone and as it was made: a view may never end."""
        made = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        columns = self._table.strip().partition(self._name)[2]
        if made != [(f"CREATE TABLE {self._name}{columns}",)]:
            raise _Foreign("it holds what was not made here")

    def _begin_anew(self, database: sqlite3.Connection) -> None:
        # another process may be at it: what is done twice is done under the lock
        database.execute("BEGIN IMMEDIATE")
        version = version_of(database)
        if version < self._version:
            database.execute(f"DROP TABLE IF EXISTS {self._name}")
            database.execute(self._table)
            database.execute(f"PRAGMA user_version = {self._version}")
        database.execute("COMMIT")
        if version > self._version:
            raise Newer


class Growth:
    """How far the rows of a table have grown together; beyond `most` bytes the least recently used go.

    The table has the columns ``used``, a time, and ``size``, in bytes.
    """

    def __init__(self, table: str, most: int) -> None:
        self._total = f"SELECT total(size) FROM {table}"  # noqa: S608 - a name of ours
        self._evict = f"""
            DELETE FROM {table} WHERE rowid IN (
                SELECT rowid FROM
                    (SELECT rowid, sum(size) OVER (ORDER BY used DESC, rowid DESC) AS so_far FROM {table})
                WHERE so_far > ?
            )
        """  # noqa: S608 - a name of ours
        self._most = most
        self._known: float | None = None

    def by(self, database: sqlite3.Connection, size: int) -> None:
        """Take note of a row of `size` bytes more. All rows are counted only where it may matter."""
        self._known = None if self._known is None else self._known + size
        if self._known is None or self._known > self._most:
            (self._known,) = database.execute(self._total).fetchone()
            if self._known > self._most:
                database.execute(self._evict, (self._most,))
                (self._known,) = database.execute(self._total).fetchone()


def _shared(database: sqlite3.Connection) -> None:
    """Let others read while one writes. SQLite does not wait where two open a new file at once: we do."""
    end = time.monotonic() + _BUSY_S
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_locked(error) or time.monotonic() > end:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _move_aside(path: Path) -> None:
    path.replace(path.with_suffix(".damaged"))
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _is_damage(error: Exception) -> bool:
    # where a damaged name stands in SQLite's own message, Python cannot read the message
    return isinstance(error, UnicodeDecodeError) or is_damage(error)
