"""What was read and chosen before, kept by what it was made of, so that the same work is not done twice.

    Repeatable(given) ─▶ key: the program, the work, what is given ─▶ found? ─┬▶ as it was
                                                                             └▶ done, and kept

Only work whose outcome depends on what it is given alone is repeatable; a key names all of it, the program's
own files included, so that nothing that is kept can be out of date. The file may be lost (cachefile.py).
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from time import time
from typing import Any, Final, TypeVar

from briefing.cachefile import CacheFile, Growth
from briefing.repeatable import Repeatable

_Given = TypeVar("_Given")
_Done = TypeVar("_Done")

MOST_BYTES: Final = 256 * 1024 * 1024
"""So much is kept, packed; the least recently used goes first."""

_VERSION: Final = 1
_LARGEST: Final = 32 * 1024 * 1024
_USED_AGAIN_S: Final = 12 * 3600.0
_QUICKLY: Final = 1
_TABLE: Final = """
    CREATE TABLE IF NOT EXISTS done (
        key BLOB PRIMARY KEY, used REAL NOT NULL, size INTEGER NOT NULL,
        digest BLOB NOT NULL, outcome BLOB NOT NULL
    )
"""


class Recall:
    """What was done before, in the file at `path`; with None nothing is kept. Several threads may ask.

    `made_by` stands for the program that does the work: this very one, where it is not given.
    """

    def __init__(
        self,
        path: Path | None,
        *,
        most: int = MOST_BYTES,
        now: Callable[[], float] = time,
        made_by: bytes = b"",
    ) -> None:
        self._made_by = made_by or (program() if path else b"")
        self._notices: list[str] = []
        self._file = CacheFile(path, name="done", table=_TABLE, version=_VERSION, notice=self._notices.append)
        self._keeps = path is not None
        self._grown = Growth("done", most)
        self._now = now

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know though nothing failed: one line when the file cannot be used."""
        return tuple(self._notices)

    def found(self, work: Repeatable[_Given, _Done], given: _Given) -> _Done | None:
        """Return what `work` made of `given` before; None when that is not known."""
        key = self._key(work, given)
        if key is None:
            return None
        row = self._file.use(lambda database: self._row(database, key))
        if row is None or row[0] != _digest(key, row[1]):
            return None
        # kept by other hands than ours: whatever is wrong with it, it can be made again
        with suppress(ValueError, LookupError, TypeError):
            return work.unpacked(zlib.decompress(row[1]), given)
        return None

    def keep(self, work: Repeatable[_Given, _Done], given: _Given, done: _Done) -> None:
        """Keep what `work` made of `given`."""
        key = self._key(work, given)
        if key is None:
            return
        try:
            packed = zlib.compress(work.packed(done, given), _QUICKLY)
        except ValueError:
            return
        if len(packed) <= _LARGEST:
            row = (key, self._now(), len(packed) + len(key), _digest(key, packed), packed)
            self._file.use(lambda database: self._kept(database, row))

    def done(self, work: Repeatable[_Given, _Done], given: _Given) -> _Done:
        """Return what `work` makes of `given`, recalled or done."""
        known = self.found(work, given)
        if known is None:
            known = work(given)
            self.keep(work, given, known)
        return known

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _key(self, work: Repeatable[_Given, Any], given: _Given) -> bytes | None:
        """Return what stands for the work and all that it is given; None where nothing is to be kept."""
        if not self._keeps:
            return None
        try:
            said = [each if isinstance(each, bytes) else each.encode() for each in work.said(given)]
        except ValueError:
            # half a character, which no encoding takes
            return None
        lengths = repr([work.name, *map(len, said)]).encode()
        return hashlib.sha256(b"".join((self._made_by, lengths, *said))).digest() if said else None

    def _row(self, database: sqlite3.Connection, key: bytes) -> tuple[bytes, bytes] | None:
        row = database.execute("SELECT used, digest, outcome FROM done WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        used, digest, outcome = row
        if not isinstance(used, float) or abs(self._now() - used) > _USED_AGAIN_S:
            with suppress(sqlite3.OperationalError):
                database.execute("UPDATE done SET used = ? WHERE key = ?", (self._now(), key))
        return digest, outcome

    def _kept(self, database: sqlite3.Connection, row: tuple[Any, ...]) -> None:
        database.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?)", row)
        self._grown.by(database, row[2])


def _digest(key: bytes, outcome: object) -> bytes:
    # the key is in it: a damaged index leads to what is whole, and another's
    return hashlib.sha256(key + (outcome if isinstance(outcome, bytes) else b"")).digest()


@cache
def program() -> bytes:
    """Return what stands for this very program: its own files, Python, and every package beside it."""
    own = Path(__file__).parent
    files = sorted(
        (str(path.relative_to(own)), (found := path.stat()).st_size, found.st_mtime_ns)
        for path in own.rglob("*")
        if path.suffix != ".pyc" and path.is_file()
    )
    beside = sorted(
        path.name
        for folder in dict.fromkeys(sys.path)
        if Path(folder).is_dir()
        for path in Path(folder).iterdir()
        if path.suffix in {".dist-info", ".egg-info"}
    )
    return hashlib.sha256(repr((sys.version, files, beside)).encode("utf-8", "replace")).digest()
