"""What an article is known by: from day to day, and before and after its language was known."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from briefing.models import Article
from briefing.text.addresses import canonical, is_home


def key_of(article: Article) -> str:
    """Return what an article is known by from day to day: its address; without one of its own, its text."""
    if article.url and not is_home(article.url):
        return canonical(article.url)
    return f"text:{hashlib.sha256(article.text.encode()).hexdigest()}"


def unread(article: Article) -> Article:
    """Return the article as it was before its language was known: reading it sets that."""
    return replace(article, language="")
