"""Values as they stand in the tables, and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from briefing import wire
from briefing.models import Article


def recorded(article: Article) -> str:
    """Return the article as JSON, all but its text."""
    fields: dict[str, Any] = wire.article_to_wire(article)
    return json.dumps({key: value for key, value in fields.items() if key != "text"}, sort_keys=True)


def article_of(record: str, text: str) -> Article:
    """Return the article that `recorded` wrote down."""
    return wire.article_from_wire({**json.loads(record), "text": text})


def moment(time: datetime) -> str:
    """Return a time in UTC as it stands in the tables.

    >>> moment(datetime(2026, 11, 24, 6, 30, tzinfo=UTC))
    '2026-11-24T06:30:00Z'
    """
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def plain(text: str) -> str:
    """Return text that every database takes: a name of a file may hold octets that are no letters."""
    return text.encode(errors="replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}")
