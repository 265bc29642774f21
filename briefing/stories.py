"""Key points to stories: which articles tell one event. For now each article is a story of its own."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.models import Article, KeyPoint, Story
from briefing.text.clean import one_line
from briefing.text.sentences import sentences

# of a text without a headline, so much of its first words serves as one
_OPENING = 110
_LOOKED_AT = 1000


def stories(told: Iterable[tuple[Article, tuple[KeyPoint, ...]]]) -> tuple[Story, ...]:
    """Return one story for each article and its key points, in the order of arrival."""
    return tuple(
        Story(headline=headline(article), articles=(article,), key_points=points) for article, points in told
    )


def headline(article: Article) -> str:
    """Return the article's headline; where it has none, the opening words of its text, cut with an ellipsis.

    >>> headline(Article(text="The ferry is back.", headline="Ferry returns"))
    'Ferry returns'
    >>> headline(Article(text="The ferry is back."))
    'The ferry is back.'
    """
    if one_line(article.headline):
        return article.headline
    opening = article.text.strip()[:_LOOKED_AT]
    first = next((opening[start:end] for start, end, _ in sentences(opening, article.language)), opening)
    return one_line(first, _OPENING)
