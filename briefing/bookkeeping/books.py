"""A ledger over any database: the sockets `Ledger` and `Archive`, each method one call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Self

from briefing.bookkeeping import archive, recalling, recording
from briefing.bookkeeping.database import Database
from briefing.protocols import Whole
from briefing.records import Hit, Kept, Memory, Question, Record


class Books:
    """What is kept in a database, for the time of a ``with`` block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def recall(self, question: Question) -> Memory:
        """Return what is known before an edition."""
        self._database.alone()
        return recalling.recall(self._database, question)

    def announce(self, record: Record) -> None:
        """Keep what is about to be printed."""
        self._database.alone()
        recording.announce(self._database, record)

    def settle(self, whole: Whole) -> None:
        """Count what was announced as printed where its files stand."""
        self._database.alone()
        recording.settle(self._database, whole)

    def editions(self, name: str = "") -> tuple[Kept, ...]:
        """Return the editions of the briefing `name`, empty: of all; the newest first."""
        return tuple(archive.editions(self._database, name))

    def search(
        self, words: Sequence[str], *, name: str = "", since: date | None = None, at_most: int = 20
    ) -> tuple[Hit, ...]:
        """Return where all `words` stand in one article, the newest edition first."""
        return tuple(archive.search(self._database, words, name=name, since=since, at_most=at_most))

    def forget(self, name: str, *, day: date | None = None, before: date | None = None) -> int:
        """Forget the edition of a day, or those before one; return how many there were."""
        self._database.alone()
        return archive.forget(self._database, name, day, before)
