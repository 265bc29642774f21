"""What a ledger is told of an edition, and what it tells: the values that pass through its sockets.

    Question ─▶ Memory(Printed…, Given…)      what earlier editions printed, before a build decides
    Record(Briefing, Given…, files)           what a build is about to print
    Kept, Hit                                 what the archive lists and finds

A briefing is known by its name, the slug of its title; an edition by that name and its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from briefing.models import Article, Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An article that an edition was built of, and the place it came from."""

    key: str
    """What it is known by from day to day (`memory.key_of`)."""
    article: Article
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a build wants to know before it decides: all that was printed since a day, and of these keys."""

    briefing: str
    day: date
    """The day of the edition: only editions of earlier days come before it, whatever the clock says."""
    since: date
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An article that an earlier edition printed, and in which story."""

    key: str
    article: Article
    edition: date
    thread: str
    """The story's name from day to day."""
    headline: str
    """The headline of its story in that edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What a ledger knows on the day of an edition."""

    last: date | None = None
    """The day of the edition before; None: there was none."""
    later: date | None = None
    """The day of the newest edition that lies after it; None: there is none."""
    printed: tuple[Printed, ...] = ()
    """By earlier editions, the oldest first."""
    held: tuple[Given, ...] = ()
    """What an earlier build of the same edition was made of, in its order."""
    silent: int = 0
    """So many editions in a row before it had nothing to report."""
    heard: tuple[tuple[str, date], ...] = ()
    """For each place the day on which it last brought something new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMark:
    """A file of an edition: its name, and what tells whether it is whole."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An edition as it is about to be printed; without files: as it had nothing to report."""

    name: str
    briefing: Briefing
    built: datetime
    folder: str = ""
    files: tuple[FileMark, ...] = ()
    given: tuple[Given, ...] = ()
    """Every article that it was built of, also those that it left out, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An edition in the archive."""

    name: str
    title: str
    day: date
    built: datetime
    state: Literal["printed", "silent"]
    stories: tuple[tuple[str, str], ...]
    """The headline of each story and its label, in the order of the page."""
    articles: int
    folder: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A sentence that was found in an edition, and where it stands."""

    name: str
    edition: date
    story: str
    """The headline of its story."""
    text: str
    article: Article
    is_key_point: bool
