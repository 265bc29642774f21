"""What was printed, edition by edition: listed, searched, forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

from briefing.bookkeeping.columns import article_of
from briefing.bookkeeping.database import Database, Row
from briefing.bookkeeping.passages import passage
from briefing.records import Hit, Kept
from briefing.text.lookup_words import lookup_words

_FOUND: Final = """
    SELECT e.id, e.briefing, e.day, s.number, s.headline, a.id, a.record, a.text
    FROM editions e
    JOIN given g ON g.edition = e.id
    JOIN stories s ON s.edition = e.id AND s.number = g.story
    JOIN articles a ON a.id = g.article
    WHERE e.state = 'printed' AND (? = '' OR e.briefing = ?) AND e.day >= ? AND {condition}
    ORDER BY e.day DESC, e.briefing, s.number, g.number LIMIT ?
"""


def editions(database: Database, name: str) -> Iterator[Kept]:
    """Yield the editions of the briefing `name` (empty: of all), the newest first."""
    rows = database.rows(
        "SELECT id, briefing, title, day, built, state, folder FROM editions"
        " WHERE state <> 'building' AND (? = '' OR briefing = ?) ORDER BY day DESC, briefing, state",
        *(name, name),
    )
    for edition, briefing, title, day, built, state, folder in rows:
        ((articles,),) = database.rows(
            "SELECT count(*) FROM given WHERE edition = ? AND story IS NOT NULL", edition
        )
        yield Kept(
            name=briefing,
            title=title,
            day=date.fromisoformat(day),
            built=datetime.fromisoformat(built),
            state=state,
            stories=tuple(
                (headline, label)
                for headline, label in database.rows(
                    "SELECT headline, label FROM stories WHERE edition = ? ORDER BY number", edition
                )
            ),
            articles=int(articles),
            folder=folder,
            files=tuple(
                file
                for (file,) in database.rows(
                    "SELECT name FROM files WHERE edition = ? ORDER BY name", edition
                )
            ),
        )


def search(
    database: Database, words: Sequence[str], *, name: str, since: date | None, at_most: int
) -> Iterator[Hit]:
    """Yield where all `words` stand in one printed article, the newest edition first, then as on the page.

    What is written between two quotation marks, or joined by a hyphen, stands together. Nothing in `words`
    is an instruction to the database.
    """
    phrases = [phrase for word in words if (phrase := lookup_words(word))]
    if not phrases:
        return
    condition, values = database.holding(phrases)
    first = since.isoformat() if since else ""
    found = database.rows(_FOUND.format(condition=condition), name, name, first, *values, at_most)
    for row in found:
        yield _hit(database, row, phrases)


def _hit(database: Database, row: Row, phrases: Sequence[Sequence[str]]) -> Hit:
    edition, name, day, number, story, row_of, record, text = row
    points = database.rows(
        "SELECT first, behind FROM key_points WHERE edition = ? AND story = ? AND article = ?"
        " ORDER BY number",
        *(edition, number, row_of),
    )
    article = article_of(record, text)
    said, is_key_point = passage(article, [(first, behind) for first, behind in points], phrases)
    return Hit(
        name=name,
        edition=date.fromisoformat(day),
        story=story,
        text=said,
        article=article,
        is_key_point=is_key_point,
    )


def forget(database: Database, name: str, day: date | None, before: date | None) -> int:
    """Forget the edition of a day, or those before one, with what only they held; return how many."""
    condition, asked = ("day = ?", day) if day else ("day < ?", before)
    if asked is None:
        return 0
    of = ("briefing = ? AND state <> 'building' AND " + condition, name, asked.isoformat())
    with database.transaction():
        ((count,),) = database.rows(f"SELECT count(*) FROM editions WHERE {of[0]}", *of[1:])  # noqa: S608 - of ours
        drop(database, *of)
        sweep(database)
    return int(count)


def drop(database: Database, condition: str, *values: object) -> None:
    """Drop editions, with all that hangs on them."""
    database.rows(f"DELETE FROM editions WHERE {condition}", *values)  # noqa: S608 - conditions are written here


def sweep(database: Database) -> None:
    """Drop the articles that no edition holds any longer."""
    orphans = "SELECT id FROM articles WHERE NOT EXISTS (SELECT 1 FROM given WHERE article = articles.id)"
    if gone := [number for (number,) in database.rows(orphans)]:
        database.unindex(gone)
        database.rows(f"DELETE FROM articles WHERE id IN ({orphans})")  # noqa: S608 - of ours
