"""What was fetched before, in one SQLite file: bodies with what revalidates them, and redirects.

    find ─▶ Kept | None      keep, forget ─▶ nothing      any fault of the file ─▶ cachefile.py

A fetch never fails because of its cache. Bodies lie there packed: of a page a fifth is left. Nothing expires
by age: the least recently used goes when the file becomes too large.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from contextlib import suppress
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from briefing.cachefile import CacheFile, Growth
from briefing.fetching.fetched import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

VERSION: Final = 2
"""Of the table (cachefile.py)."""

_ROW: Final = 300
"""Bytes that an entry takes besides its content, roughly."""

USED_AGAIN_S: Final = 12 * 3600.0
"""An entry that was used so lately is not marked as used again: SQLite would write all of it anew."""

_QUICKLY: Final = 1
_NAME: Final = "kept"
_COLUMNS: Final = tuple(field.name for field in fields(Kept) if field.name != "content")
_TABLE: Final = f"""
    CREATE TABLE IF NOT EXISTS {_NAME} (
        kind TEXT NOT NULL, url TEXT NOT NULL, used REAL NOT NULL, size INTEGER NOT NULL, digest BLOB,
        {", ".join(_COLUMNS)}, content BLOB NOT NULL, PRIMARY KEY (kind, url)
    )
"""


class Store:
    """The cache file at `path`, or none. `most` bytes are kept; `notice` is told when it cannot be used."""

    def __init__(
        self, path: Path | None, *, most: int, now: Callable[[], float], notice: Callable[[str], None]
    ) -> None:
        self._file = CacheFile(path, name=_NAME, table=_TABLE, version=VERSION, notice=notice)
        self._now = now
        self._grown = Growth(_NAME, most)

    def find(self, kind: str, url: str) -> Kept | None:
        """Return what is kept of `url`, and None when that is nothing, or is damaged."""
        found = self._file.use(lambda database: self._found(database, kind, url))
        if found is None:
            return None
        digest, *columns, packed = found
        if digest != _digest(kind, url, columns, packed):
            self.forget(kind, url)
            return None
        named = dict(zip(_COLUMNS, columns, strict=True))
        return Kept(**{**named, "permanent": bool(named["permanent"])}, content=zlib.decompress(packed))

    def keep(self, kind: str, url: str, kept: Kept) -> None:
        """Keep the answer of `url` instead of an older one."""
        columns = [getattr(kept, name) for name in _COLUMNS]
        packed = zlib.compress(kept.content, _QUICKLY)
        size = len(packed) + len(url) + _ROW
        row = (kind, url, self._now(), size, _digest(kind, url, columns, packed), *columns, packed)
        self._file.use(lambda database: self._kept(database, row, size))

    def forget(self, kind: str, url: str) -> None:
        """Keep nothing of `url`."""
        self._file.use(
            lambda database: database.execute("DELETE FROM kept WHERE kind = ? AND url = ?", (kind, url))
        )

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _found(self, database: sqlite3.Connection, kind: str, url: str) -> tuple[Any, ...] | None:
        wanted = f"SELECT used, digest, {', '.join(_COLUMNS)}, content FROM kept WHERE kind = ? AND url = ?"  # noqa: S608 - names of ours
        found: tuple[Any, ...] | None = database.execute(wanted, (kind, url)).fetchone()
        if found is None:
            return None
        used, *rest = found
        # a damaged file may say anything; what it says of the entry itself, its digest tells
        if not isinstance(used, float) or abs(self._now() - used) > USED_AGAIN_S:
            # on a full disk it can still be read
            with suppress(sqlite3.OperationalError):
                database.execute(
                    "UPDATE kept SET used = ? WHERE kind = ? AND url = ?", (self._now(), kind, url)
                )
        return tuple(rest)

    def _kept(self, database: sqlite3.Connection, row: tuple[object, ...], size: int) -> None:
        database.execute(f"INSERT OR REPLACE INTO kept VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - only marks
        self._grown.by(database, size)


def _digest(kind: str, url: str, columns: Sequence[object], content: bytes) -> bytes:
    """Return what tells a whole entry from a damaged one; `columns` as SQLite gives them back.

    Whose it is counts too: a damaged index leads to what is whole, and another's.
    """
    plain = [kind, url, *(int(value) if isinstance(value, bool) else value for value in columns)]
    return hashlib.sha256(repr(plain).encode() + content).digest()
