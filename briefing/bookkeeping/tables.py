"""What a ledger keeps, table by table, in the SQL that SQLite and PostgreSQL both speak.

    editions ─┬─ files         what was written, with the fingerprint of each
              ├─ stories       as they stand on the page; `thread` names a story from day to day
              │    └─ key_points
              └─ given ─▶ articles     what the edition was built of, in its order; left out: no story
    sources                    when a place last brought something new

Days and times are text (``2026-11-24``, ``2026-11-24T06:30:00Z``), so that anybody's ``sqlite3`` shows them.
An article is kept once for each state in which it was given: another headline or text is another row, under
the same `key`. `record` is the article as in briefing.json but for its text, which has a column of its own.
"""

from __future__ import annotations

from typing import Final

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        """
        CREATE TABLE editions (
            id {identity},
            briefing TEXT NOT NULL,   -- the slug of its title: its files begin with it
            title TEXT NOT NULL,
            day TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('building', 'printed', 'silent')),
            built TEXT NOT NULL,
            host TEXT NOT NULL,
            folder TEXT NOT NULL,
            UNIQUE (briefing, day, state)
        )
        """,
        """
        CREATE TABLE files (
            edition {reference} NOT NULL REFERENCES editions ON DELETE CASCADE,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            size {reference} NOT NULL,
            PRIMARY KEY (edition, name)
        )
        """,
        """
        CREATE TABLE stories (
            edition {reference} NOT NULL REFERENCES editions ON DELETE CASCADE,
            number INTEGER NOT NULL,  -- from 1, in the order of the page
            thread TEXT NOT NULL,     -- the same story has the same thread in every edition
            label TEXT NOT NULL,
            headline TEXT NOT NULL,
            PRIMARY KEY (edition, number)
        )
        """,
        """
        CREATE TABLE articles (
            id {identity},
            digest TEXT NOT NULL UNIQUE,
            key TEXT NOT NULL,        -- its address, or the fingerprint of its text
            url TEXT NOT NULL,
            headline TEXT NOT NULL,
            publication TEXT NOT NULL,
            published TEXT NOT NULL,
            first_seen TEXT NOT NULL,
            record TEXT NOT NULL,     -- JSON
            text TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE given (
            edition {reference} NOT NULL REFERENCES editions ON DELETE CASCADE,
            number INTEGER NOT NULL,  -- from 1, in the order of arrival
            article {reference} NOT NULL REFERENCES articles,
            place TEXT NOT NULL,      -- the source it came from
            story INTEGER,            -- NULL: it was left out
            PRIMARY KEY (edition, number)
        )
        """,
        """
        CREATE TABLE key_points (
            edition {reference} NOT NULL REFERENCES editions ON DELETE CASCADE,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL,
            article {reference} NOT NULL REFERENCES articles,
            first INTEGER NOT NULL,   -- its place in the text, in code points
            behind INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (edition, story, number)
        )
        """,
        """
        CREATE TABLE sources (
            briefing TEXT NOT NULL,
            place TEXT NOT NULL,
            heard TEXT NOT NULL,      -- the day of the last edition to which it brought something new
            PRIMARY KEY (briefing, place)
        )
        """,
        "CREATE INDEX articles_by_key ON articles (key)",
        "CREATE INDEX given_by_article ON given (article)",
        "CREATE INDEX key_points_by_article ON key_points (article)",
        "{words}",
    ),
)
"""One group of statements for each version; a later version is added behind, never put into one before."""

VERSION: Final = len(MIGRATIONS)
