"""An edition on its way in: announced before its files take their names, settled once they have.

What stops a build between the two leaves an edition in the state 'building'. Its files say what became of
it: they stand as announced, and it was printed, or they do not, and it was not.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator, Mapping
from typing import Final

from briefing.bookkeeping.archive import drop, sweep
from briefing.bookkeeping.columns import moment, plain, recorded
from briefing.bookkeeping.database import Database
from briefing.models import Article, Story
from briefing.protocols import Whole
from briefing.records import Given, Record
from briefing.text.lookup_words import lookup_words

_INDEXED: Final = 200_000
"""So many characters of an article are looked up: PostgreSQL takes no more than a megabyte of words."""


def announce(database: Database, record: Record) -> None:
    """Keep an edition in the state 'building'; one without files as 'silent', which needs no settling."""
    state = "building" if record.files else "silent"
    with database.transaction():
        drop(database, "briefing = ? AND day = ? AND state = ?", record.name, _day(record), state)
        edition = _edition(database, record, state)
        _files(database, edition, record)
        articles = {given.article: _article(database, given, _day(record)) for given in record.given}
        _stories(database, edition, record, articles)
        _given(database, edition, record, articles)
        sweep(database)


def settle(database: Database, whole: Whole) -> None:
    """Turn every announced edition into a printed one where its files stand, and drop it where they do not.

    One that another machine announced, and whose files are not to be seen from here, waits for that machine.
    """
    announced = database.rows("SELECT id, host, folder FROM editions WHERE state = 'building' ORDER BY id")
    for edition, host, folder in announced:
        files = database.rows("SELECT name, sha256 FROM files WHERE edition = ? ORDER BY name", edition)
        stands = whole(folder, dict(files))
        with database.transaction():
            if stands:
                _printed(database, edition)
            elif not database.shared or host == platform.node():
                drop(database, "id = ?", edition)
                sweep(database)


def _printed(database: Database, edition: int) -> None:
    ((name, day),) = database.rows("SELECT briefing, day FROM editions WHERE id = ?", edition)
    # the same edition built again takes the place of the earlier one
    drop(database, "briefing = ? AND day = ? AND state <> 'building'", name, day)
    database.rows("UPDATE editions SET state = 'printed' WHERE id = ?", edition)
    database.rows(
        """
        INSERT INTO sources (briefing, place, heard)
        SELECT DISTINCT ?, g.place, ? FROM given g
        WHERE g.edition = ? AND g.place <> '' AND g.story IS NOT NULL
        ON CONFLICT (briefing, place) DO UPDATE SET heard = CASE
            WHEN excluded.heard > sources.heard THEN excluded.heard ELSE sources.heard END
        """,
        *(name, day, edition),
    )
    sweep(database)


def _edition(database: Database, record: Record, state: str) -> int:
    ((edition,),) = database.rows(
        "INSERT INTO editions (briefing, title, day, state, built, host, folder)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        *(record.name, plain(record.briefing.title), _day(record), state),
        *(moment(record.built), platform.node(), plain(record.folder)),
    )
    return int(edition)


def _files(database: Database, edition: int, record: Record) -> None:
    for file in record.files:
        database.rows(
            "INSERT INTO files (edition, name, sha256, size) VALUES (?, ?, ?, ?)",
            *(edition, file.name, file.sha256, file.size),
        )


def _article(database: Database, given: Given, day: str) -> int:
    """Return the number of the article's row, made if there is none."""
    article = given.article
    record = recorded(article)
    digest = hashlib.sha256(f"{given.key}\n{record}\n".encode() + article.text.encode()).hexdigest()
    if known := database.rows("SELECT id FROM articles WHERE digest = ?", digest):
        return int(known[0][0])
    ((number,),) = database.rows(
        "INSERT INTO articles (digest, key, url, headline, publication, published, first_seen, record, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        *(digest, given.key, plain(article.url), plain(article.headline), plain(article.publication)),
        *(moment(article.published) if article.published else "", day, record, article.text),
    )
    database.index(number, lookup_words(f"{article.headline}\n{article.text[:_INDEXED]}"))
    return int(number)


def _stories(database: Database, edition: int, record: Record, articles: Mapping[Article, int]) -> None:
    for number, story in enumerate(record.briefing.stories, 1):
        database.rows(
            "INSERT INTO stories (edition, number, thread, label, headline) VALUES (?, ?, ?, ?, ?)",
            *(edition, number, story.thread, story.label, plain(story.headline)),
        )
        _key_points(database, edition, (number, story), articles)


def _key_points(
    database: Database, edition: int, told: tuple[int, Story], articles: Mapping[Article, int]
) -> None:
    place, story = told
    for number, point in enumerate(story.key_points, 1):
        if point.article in articles:
            database.rows(
                "INSERT INTO key_points (edition, story, number, article, first, behind, text)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                *(edition, place, number, articles[point.article], point.start, point.end, point.text),
            )


def _given(database: Database, edition: int, record: Record, articles: Mapping[Article, int]) -> None:
    told = dict(_told(record))
    for number, given in enumerate(record.given, 1):
        database.rows(
            "INSERT INTO given (edition, number, article, place, story) VALUES (?, ?, ?, ?, ?)",
            *(edition, number, articles[given.article], plain(given.place), told.get(given.article)),
        )


def _told(record: Record) -> Iterator[tuple[Article, int]]:
    for number, story in enumerate(record.briefing.stories, 1):
        yield from ((article, number) for article in story.articles)


def _day(record: Record) -> str:
    return record.briefing.edition.isoformat()
