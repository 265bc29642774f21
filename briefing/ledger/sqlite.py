"""A ledger in one SQLite file, which anybody's ``sqlite3`` can read (bookkeeping/tables.py).

A file that is damaged, of a newer version or somebody else's is named and left alone: not a byte of it
changes. One that may only be read is read, and says so when something is to be kept. Builds take turns:
the folder of the file is locked, which ends with the process however that ends. It is locked before there is
a file: of two builds that both would print the first edition, the second knows what the first has printed.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from briefing.bookkeeping import Books
from briefing.bookkeeping.database import Row
from briefing.bookkeeping.tables import MIGRATIONS, VERSION
from briefing.errors import LedgerBusy, LedgerError
from briefing.protocols import Whole
from briefing.records import Memory, Question
from briefing.sqlite_file import Newer, connected, is_closed, is_damage, is_locked, version_of, why

MARK: Final = 0x62726965
"""``application_id`` of the file: the octets of “brie”."""

PATIENCE_S: Final = 60.0
"""So long a build waits for another one."""

_BUSY_S: Final = 10.0
_TURN_S: Final = 0.05
# where a damaged name stands in the message of SQLite, Python cannot read the message
_FAULTS: Final = (sqlite3.Error, OSError, UnicodeDecodeError, Newer)
_DIALECT: Final = {
    # never used again, so that the index of words cannot lead to another article
    "identity": "INTEGER PRIMARY KEY AUTOINCREMENT",
    "reference": "INTEGER",
    # the words come folded and cut (text/lookup_words.py); content is kept so that a row can be removed
    "words": "CREATE VIRTUAL TABLE words USING fts5(folded, tokenize = 'unicode61 remove_diacritics 0')",
}


class Sqlite(Books):
    """The ledger at the path `place`, made when something is to be kept and there is none."""

    def __init__(self, place: str, *, patience_s: float = PATIENCE_S) -> None:
        self._file = SqliteFile(Path(place), patience_s=patience_s)
        super().__init__(self._file)

    def recall(self, question: Question) -> Memory:
        """Return what is known before an edition; where there is no file, nothing."""
        self._file.alone()
        return super().recall(question) if self._file.is_there() else Memory()

    def settle(self, whole: Whole) -> None:
        """Count what was announced as printed where its files stand."""
        self._file.alone()
        if self._file.is_there():
            super().settle(whole)


class SqliteFile:
    """The file as a `Database`; it is opened when it is first asked."""

    shared = False

    def __init__(self, path: Path, *, patience_s: float = PATIENCE_S) -> None:
        self._path = path
        self._patience_s = patience_s
        self._connection: sqlite3.Connection | None = None
        self._lock: int | None = None
        self._made: tuple[Path, ...] = ()

    def is_there(self) -> bool:
        """Tell whether there is a file."""
        return self._path.exists()

    def rows(self, statement: str, *values: object) -> list[Row]:
        """Return the rows that a statement gives."""
        with self._named():
            return self._open().execute(statement, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or nothing."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            # a disk that was full has rolled it back already
            if self._connection and self._connection.in_transaction:
                self.rows("ROLLBACK")
            raise

    def alone(self) -> None:
        """Lock the folder of the file, made where there is none; wait for who has it."""
        until = monotonic() + self._patience_s
        while self._lock is None:
            with self._named():
                self._lock = self._locked(until)

    def _locked(self, until: float) -> int | None:
        """Return the folder, open and locked; None where it went away while this build waited for it."""
        folder = self._path.parent
        self._made = tuple(each for each in (folder, *folder.parents) if not each.exists())
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except FileNotFoundError:
            return None
        try:
            self._wait_for(lock, until)
        except BaseException:
            os.close(lock)
            raise
        if _is_open_at(folder, lock):
            return lock
        os.close(lock)
        return None

    def _wait_for(self, lock: int, until: float) -> None:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if monotonic() >= until:
                    raise self._busy() from None
                sleep(_TURN_S)
            else:
                return

    def index(self, article: int, words: Sequence[str]) -> None:
        """Make an article be found by its words."""
        self.rows("INSERT INTO words (rowid, folded) VALUES (?, ?)", article, " ".join(words))

    def unindex(self, articles: Sequence[int]) -> None:
        """Make articles be found no longer."""
        for article in articles:
            self.rows("DELETE FROM words WHERE rowid = ?", article)

    def holding(self, phrases: Sequence[Sequence[str]]) -> tuple[str, tuple[object, ...]]:
        """Return the condition for articles that hold all phrases; quoted, nothing is a command."""
        asked = " ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
        return "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (asked,)

    def close(self) -> None:
        """Close the file, and let the next build at it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._lock is not None:
            self._unmake()
            os.close(self._lock)
            self._lock = None

    def _unmake(self) -> None:
        """Remove the folders that were made to be locked, where nothing has come into them."""
        with suppress(OSError):
            for folder in self._made:
                folder.rmdir()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            try:
                self._connection = _opened(self._path)
            except _FAULTS as error:
                if not is_closed(error) or not self._path.is_file():
                    raise
                self._connection = _to_read(self._path)
        return self._connection

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Turn every fault into one that names the file and says what to do."""
        try:
            yield
        except _FAULTS as error:
            if is_locked(error):
                raise self._busy() from error
            raise LedgerError(str(self._path), _advice(error)) from error

    def _busy(self) -> LedgerBusy:
        return LedgerBusy(str(self._path), "another build is at work on it: try again when it has ended")


def _is_open_at(folder: Path, lock: int) -> bool:
    """Tell whether the folder that was opened still has its name: who had it first may have removed it."""
    try:
        return os.path.samestat(folder.stat(), os.fstat(lock))
    except FileNotFoundError:
        return False


def _advice(error: Exception) -> str:
    if is_damage(error) or isinstance(error, UnicodeDecodeError):
        return f"damaged ({error}); it is left as it is: move it away to begin a new one, or put a copy back"
    if isinstance(error, Newer):
        return f"{why(error)}; it is left as it is"
    return f"cannot be used: {why(error)}"


def _opened(path: Path) -> sqlite3.Connection:
    # the folder is the editions', not ours alone
    path.parent.mkdir(parents=True, exist_ok=True)
    database = connected(path, busy_s=_BUSY_S)
    try:
        _check(database)
        # from here on the file may change
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            database.execute(f"PRAGMA {pragma}")
        _migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def _to_read(path: Path) -> sqlite3.Connection:
    # in a folder that cannot be written SQLite reads only what it is told does not change
    still = "" if os.access(path.parent, os.W_OK) or _is_under_way(path) else "&immutable=1"
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{still}", uri=True, timeout=_BUSY_S)
    try:
        _check(database)
    except BaseException:
        database.close()
        raise
    return database


def _is_under_way(path: Path) -> bool:
    """Tell whether somebody has the file open, or was killed at it: the log beside it holds the rest."""
    return path.with_name(f"{path.name}-wal").exists()


def _check(database: sqlite3.Connection) -> None:
    """Raise what is wrong with a file that is not ours to write into."""
    (mark,) = database.execute("PRAGMA application_id").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and mark != MARK:
        raise OSError("a database of another program")
    if version_of(database) > VERSION:
        raise Newer


def _migrate(database: sqlite3.Connection) -> None:
    if version_of(database) == VERSION:
        return
    # another process may be at it: what is done twice is done under the lock
    database.execute("BEGIN IMMEDIATE")
    for statements in MIGRATIONS[version_of(database) :]:
        for statement in statements:
            database.execute(statement.format(**_DIALECT))
    database.execute(f"PRAGMA application_id = {MARK}")
    database.execute(f"PRAGMA user_version = {VERSION}")
    database.execute("COMMIT")
