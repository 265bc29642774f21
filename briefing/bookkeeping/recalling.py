"""What a build asks before it decides: what editions of earlier days printed, and what it held itself."""

from __future__ import annotations

from datetime import date
from itertools import takewhile
from typing import Final

from briefing.bookkeeping.columns import article_of
from briefing.bookkeeping.database import Database, Row, in_lots, marks
from briefing.records import Given, Memory, Printed, Question

_PRINTED: Final = """
    SELECT a.key, a.record, a.text, e.day, s.thread, s.headline, e.id, g.number FROM editions e
    JOIN given g ON g.edition = e.id
    JOIN stories s ON s.edition = e.id AND s.number = g.story
    JOIN articles a ON a.id = g.article
    WHERE e.briefing = ? AND e.state = 'printed' AND e.day < ? AND
"""
_HELD: Final = """
    SELECT a.key, a.record, a.text, g.place FROM editions e
    JOIN given g ON g.edition = e.id
    JOIN articles a ON a.id = g.article
    WHERE e.briefing = ? AND e.state = 'printed' AND e.day = ? ORDER BY g.number
"""
_LAST: Final = """
    SELECT max(CASE WHEN day < ? THEN day END), max(CASE WHEN day > ? THEN day END) FROM editions
    WHERE briefing = ? AND state = 'printed'
"""
_STORIES: Final = """
    SELECT e.day, count(s.number) FROM editions e LEFT JOIN stories s ON s.edition = e.id
    WHERE e.briefing = ? AND e.state <> 'building' AND e.day < ? GROUP BY e.day ORDER BY e.day DESC
"""


def recall(database: Database, question: Question) -> Memory:
    """Return what the ledger knows of editions before the day of this one."""
    name, day = question.briefing, question.day.isoformat()
    ((last, later),) = database.rows(_LAST, day, day, name)
    return Memory(
        last=_date(last),
        later=_date(later),
        printed=tuple(map(_printed, _rows(database, question))),
        held=tuple(
            Given(key=key, article=article_of(record, text), place=place)
            for key, record, text, place in database.rows(_HELD, name, day)
        ),
        silent=_silences(database.rows(_STORIES, name, day)),
        heard=tuple(
            (place, date.fromisoformat(heard))
            for place, heard in database.rows(
                "SELECT place, heard FROM sources WHERE briefing = ? ORDER BY place", name
            )
        ),
    )


def _rows(database: Database, question: Question) -> list[Row]:
    """Return the rows of what was printed: since a day, and of the keys that are asked for."""
    before = (question.briefing, question.day.isoformat())
    found = database.rows(f"{_PRINTED} e.day >= ?", *before, question.since.isoformat())
    for keys in in_lots(question.keys):
        found += database.rows(f"{_PRINTED} a.key IN ({marks(keys)})", *before, *keys)
    once = {(row[3], *row[-2:]): row for row in found}  # day, edition, place in it
    return [once[place] for place in sorted(once)]


def _printed(row: Row) -> Printed:
    key, record, text, day, thread, headline, *_ = row
    return Printed(
        key=key,
        article=article_of(record, text),
        edition=date.fromisoformat(day),
        thread=thread,
        headline=headline,
    )


def _silences(stories: list[Row]) -> int:
    """Return on how many days in a row, the newest first, nothing was told though it was tried."""
    return len(list(takewhile(lambda row: not row[1], stories)))


def _date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
