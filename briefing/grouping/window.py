"""When articles appeared: what lies more than three days apart is not one event.

Two earthquakes in one region are told in the same words; only the days tell them apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Final

from briefing.models import Article

HOURS: Final = 72.0
"""The most hours between the first and the last article of a story."""

Span = tuple[float, float]
"""First and last hour of a story; one without a single date has none: its first lies behind its last."""

_UNDATED: Final[Span] = (float("inf"), float("-inf"))


def spans(articles: Iterable[Article]) -> list[Span]:
    """Return the hour at which each article appeared, as a span that begins and ends with it."""
    return [_span(article) for article in articles]


def _span(article: Article) -> Span:
    if article.published is None:
        return _UNDATED
    # a time without a zone is taken for UTC: the machine's own zone is no property of an article
    when = article.published if article.published.tzinfo else article.published.replace(tzinfo=UTC)
    hour = when.timestamp() / 3600
    return hour, hour


def joined(one: Span, other: Span) -> Span:
    """Return the span that holds both.

    >>> joined((3.0, 5.0), (4.0, 9.0)), joined((3.0, 5.0), (float("inf"), float("-inf")))
    ((3.0, 9.0), (3.0, 5.0))
    """
    return min(one[0], other[0]), max(one[1], other[1])


def fits(span: Span) -> bool:
    """Tell whether a story may last so long."""
    return span[1] - span[0] <= HOURS
