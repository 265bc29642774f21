"""The small interface to a database: statements with ``?`` for values, transactions, an index of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

Row = tuple[Any, ...]

_AT_ONCE: Final = 500
"""Values in one list: databases bound how many a statement takes."""


def marks(values: Sequence[object]) -> str:
    """Return ``?, ?, ?``: a mark for each value."""
    return ", ".join("?" * len(values))


def in_lots(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the values in lots that one statement takes."""
    yield from (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))


class Database(Protocol):
    """One open database. Raises `LedgerError` for every fault of it."""

    @property
    def shared(self) -> bool:
        """Whether other machines write into it too."""
        ...

    def rows(self, statement: str, *values: object) -> list[Row]:
        """Return the rows that a statement gives; none for one that gives none."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """Do all of the block or nothing; what was done is safe on the disk behind it."""
        ...

    def alone(self) -> None:
        """Wait until no other build is at work, and keep others waiting until the database is closed."""
        ...

    def index(self, article: int, words: Sequence[str]) -> None:
        """Make an article be found by its words."""
        ...

    def unindex(self, articles: Sequence[int]) -> None:
        """Make articles be found no longer."""
        ...

    def holding(self, phrases: Sequence[Sequence[str]]) -> tuple[str, tuple[object, ...]]:
        """Return the condition that holds for ``articles.id`` where all phrases stand, and its values."""
        ...

    def close(self) -> None:
        """Close it."""
        ...
