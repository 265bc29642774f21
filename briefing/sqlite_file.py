"""An SQLite file, opened for its owner alone, and what its faults mean.

What is done about a fault is for others to decide: a cache begins anew, a ledger is left alone.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_LOCKED: Final = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_CLOSED: Final = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})


class Newer(Exception):
    """The file is of a version that is not known here."""


def connected(path: Path, *, busy_s: float) -> sqlite3.Connection:
    """Open the file, made with mode 0600 where there is none, its folder too; nothing is read yet.

    Statements commit by themselves; a lock of another process is waited for `busy_s` seconds. Raises
    `OSError` and `sqlite3.Error`.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    return sqlite3.connect(path, timeout=busy_s, isolation_level=None, check_same_thread=False)


def version_of(database: sqlite3.Connection) -> int:
    """Return the version of the tables: 0 in a new file."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_damage(error: Exception) -> bool:
    """Tell whether the file is no database, or not a whole one."""
    return _code(error) in _DAMAGE


def is_locked(error: Exception) -> bool:
    """Tell whether another process kept the file longer than was waited for."""
    return _code(error) in _LOCKED


def is_closed(error: Exception) -> bool:
    """Tell whether the file cannot be written, though it may be read."""
    return isinstance(error, OSError) or _code(error) in _CLOSED


def why(error: Exception) -> str:
    """Return in one phrase what is wrong."""
    if isinstance(error, Newer):
        return "it was made by a newer version of briefing"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{error}"


def _code(error: Exception) -> int:
    # the code of SQLite, without what it adds in the upper bytes
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
