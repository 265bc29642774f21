"""Values that are written differently on the wire than here."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.models import Article


def time(published: datetime) -> str:
    """Return the time as the wire writes it: in UTC, with a Z."""
    # a time without a zone is taken for UTC: the machine's own zone is no property of an article
    known = published if published.tzinfo else published.replace(tzinfo=UTC)
    return known.astimezone(UTC).isoformat().replace("+00:00", "Z")


def paragraph_at(article: Article, start: int) -> int:
    """Return the number of the paragraph, which is not on the wire: one blank line parts two of them."""
    return article.text.count("\n\n", 0, start)
