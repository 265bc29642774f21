"""An order of articles that does not depend on the order in which they came."""

from __future__ import annotations

from briefing.models import Article


def own_order(article: Article) -> tuple[str, ...]:
    """Return what an article is sorted by: when it appeared, then what it says, then where."""
    when = article.published.isoformat() if article.published else ""
    said = (article.headline, article.dek, article.text, article.byline, article.section)
    return (when, *said, article.publication, article.url, article.path)
