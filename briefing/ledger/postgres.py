"""A ledger in PostgreSQL, for a team that shares one: the same tables, its own search.

The place is an address ``postgresql://…`` as libpq reads it. Builds of all machines take turns by an advisory
lock, which the server gives up when a connection ends.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from briefing.bookkeeping import Books
from briefing.bookkeeping.database import Row
from briefing.bookkeeping.tables import MIGRATIONS, VERSION
from briefing.errors import LedgerBusy, LedgerError

if TYPE_CHECKING:
    import psycopg

PATIENCE_S: Final = 60.0
"""So long a build waits for another one."""

_CONNECT_S: Final = 10
_KEY: Final = 0x62726965
"""Of the advisory lock: the octets of “brie”."""

_DIALECT: Final = {
    "identity": "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    "reference": "BIGINT",
    "words": """
        CREATE TABLE words (article BIGINT PRIMARY KEY, folded TSVECTOR NOT NULL);
        CREATE INDEX words_folded ON words USING gin (folded)
    """,
}


class Postgres(Books):
    """The ledger in the database that `place` is the address of."""

    def __init__(self, place: str, *, patience_s: float = PATIENCE_S) -> None:
        super().__init__(Server(place, patience_s=patience_s))


class Server:
    """The database as a `Database`; a connection is opened when it is first asked."""

    shared = True

    def __init__(self, address: str, *, patience_s: float = PATIENCE_S) -> None:
        self._address = address
        self._patience_s = patience_s
        self._connection: psycopg.Connection[Row] | None = None
        self._is_alone = False

    def rows(self, statement: str, *values: object) -> list[Row]:
        """Return the rows that a statement gives."""
        with self._named():
            return _rows(self._open(), statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or nothing."""
        with self._named(), self._open().transaction():
            yield

    def alone(self) -> None:
        """Take the lock of the ledger; wait for who has it."""
        if self._is_alone:
            return
        with self._named():
            connection = self._open()
            connection.execute(f"SET lock_timeout = {max(1, int(self._patience_s * 1000))}")
            connection.execute("SELECT pg_advisory_lock(%s)", [_KEY])
            connection.execute("RESET lock_timeout")
        self._is_alone = True

    def index(self, article: int, words: Sequence[str]) -> None:
        """Make an article be found by its words."""
        self.rows(
            "INSERT INTO words (article, folded) VALUES (?, to_tsvector('simple', ?))",
            article,
            " ".join(words),
        )

    def unindex(self, articles: Sequence[int]) -> None:
        """Make articles be found no longer."""
        self.rows("DELETE FROM words WHERE article = ANY(?)", list(articles))

    def holding(self, phrases: Sequence[Sequence[str]]) -> tuple[str, tuple[object, ...]]:
        """Return the condition for articles that hold all phrases."""
        asked = " && ".join(["phraseto_tsquery('simple', ?)"] * len(phrases))
        return (
            f"a.id IN (SELECT article FROM words WHERE folded @@ ({asked}))",  # noqa: S608 - only marks
            tuple(" ".join(phrase) for phrase in phrases),
        )

    def close(self) -> None:
        """Close the connection, and with it the lock."""
        if self._connection is not None:
            # the server notices a closed connection a little later; a lost one has lost its lock already
            with suppress(_psycopg().Error):
                self._connection.execute("SELECT pg_advisory_unlock_all()")
            self._connection.close()
            self._connection = None
        self._is_alone = False

    def _open(self) -> psycopg.Connection[Row]:
        if self._connection is None:
            # libpq repeats an address that it does not understand, and that may be a password
            if not self._name:
                raise LedgerError("postgresql", "the address is not of the form postgresql://user@host/name")
            connection = _psycopg().connect(
                self._address, autocommit=True, connect_timeout=_CONNECT_S, application_name="briefing"
            )
            try:
                _migrate(connection, self._name)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Turn every fault into one that names the database, without the password of its address."""
        library = _psycopg()
        try:
            yield
        except library.errors.LockNotAvailable as error:
            raise LedgerBusy(
                self._name, "another build is at work on it: try again when it has ended"
            ) from error
        except library.Error as error:
            raise LedgerError(self._name, f"cannot be used: {_said(error)}") from error

    @property
    def _name(self) -> str:
        return _place(self._address)


def _psycopg() -> Any:  # noqa: ANN401 - an extra: mypy has no module to name where it is not installed
    try:
        return importlib.import_module("psycopg")
    except ImportError as error:
        raise LedgerError(
            "postgresql", "psycopg is missing; type: pip install 'briefing-press[postgres]'"
        ) from error


def _place(address: str) -> str:
    """Return what to call a database: host and name, nothing else of its address; empty for no address."""
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts = conninfo_to_dict(address)
    except _psycopg().Error:
        return ""
    return f"postgresql://{parts.get('host', '')}/{parts.get('dbname', '')}"


def _said(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def _rows(connection: psycopg.Connection[Row], statement: str, values: Sequence[object]) -> list[Row]:
    done = connection.execute(statement.replace("%", "%%").replace("?", "%s"), values)
    return done.fetchall() if done.description else []


def _migrate(connection: psycopg.Connection[Row], name: str) -> None:
    """Bring the tables up to date; a ledger of a newer version is left alone."""
    with connection.transaction():
        # two builds of a new team may come at the same time
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_KEY + 1])
        version = _version(connection)
        if version > VERSION:
            raise LedgerError(name, "it was made by a newer version of briefing; it is left as it is")
        for statements in MIGRATIONS[version:]:
            for statement in statements:
                connection.execute(statement.format(**_DIALECT))
        if version < VERSION:
            connection.execute("DELETE FROM briefing_version")
            connection.execute("INSERT INTO briefing_version (version) VALUES (%s)", [VERSION])


def _version(connection: psycopg.Connection[Row]) -> int:
    connection.execute("CREATE TABLE IF NOT EXISTS briefing_version (version INTEGER NOT NULL)")
    row = connection.execute("SELECT version FROM briefing_version").fetchone()
    return int(row[0]) if row else 0
