"""Documents to stories: which articles tell one event, and under which headline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.models import Article, Document, KeyPoint, Rank, Story
from briefing.text.clean import one_line
from briefing.text.sentences import sentences

# of a text without a headline, so much of its first words serves as one
_OPENING = 110
_LOOKED_AT = 1000


def grouped(documents: Iterable[Document]) -> tuple[tuple[Document, ...], ...]:
    """Return the documents that tell one event together, in the order of arrival: each for itself."""
    return tuple((document,) for document in documents)


class Telling(NamedTuple):
    """A story with as many key points as its length gives, and the same with two and with one of them."""

    full: Story
    short: Story
    brief: Story

    @property
    def shorter(self) -> dict[Rank, tuple[KeyPoint, ...]]:
        """Its key points where it has less room."""
        return {"short": self.short.key_points, "brief": self.brief.key_points}


def story(
    documents: Sequence[Document], points: Sequence[KeyPoint], voices: Sequence[Sequence[Document]] = ()
) -> Story:
    """Return the story that `documents` tell, under the headline of the one with the most salient point.

    `voices` are the same documents, copies of one text together.
    """
    articles = tuple(document.article for document in documents)
    central = max(points, key=lambda point: point.salience).article if points else articles[0]
    return Story(
        headline=headline(central), articles=articles, key_points=tuple(points), voices=_articles_of(voices)
    )


def _articles_of(voices: Sequence[Sequence[Document]]) -> tuple[tuple[Article, ...], ...]:
    return tuple(tuple(document.article for document in voice) for voice in voices)


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
