"""Documents to stories: which articles tell one event, and under which headline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from briefing.grouping import Group, Told, groups
from briefing.models import Across, Article, Document, KeyPoint, Rank, Story
from briefing.protocols import Encoder
from briefing.text.clean import one_line
from briefing.text.sentences import sentences

NORMAL: Final = "normal"
STRICT: Final = "strict"
GROUPINGS: Final = (NORMAL, STRICT)
"""How much alike articles must be to be one story: as much as usual, or more."""

# of a text without a headline, so much of its first words serves as one
_OPENING = 110
_LOOKED_AT = 1000


def grouped(
    documents: Iterable[Document], *, strict: bool = False, encoder: Encoder | None = None
) -> tuple[Told, ...]:
    """Return the documents that tell one event together, the most central first.

    Events come in the order in which their first documents do. `strict` joins only what is more alike; an
    `encoder` joins what is told in several languages.
    """
    read = tuple(documents)
    told = groups([document.article for document in read], strict=strict, encoder=encoder)
    return tuple(_told(read, group) for group in told)


def _told(read: Sequence[Document], group: Group) -> Told:
    likeness = dict(zip(group.members, group.likeness, strict=True))
    return Told(
        documents=tuple(read[number] for number in group.by_centrality),
        likeness=tuple(likeness[number] for number in group.by_centrality),
        across=group.across,
    )


def of_one_language(documents: Sequence[Document]) -> list[Document]:
    """Return the documents whose sentences may be key points: those in the language of the headline.

    Told in several languages a story says the same in each, and nothing here would see that it does.
    """
    return [each for each in documents if each.article.language == documents[0].article.language]


def spoken(across: Iterable[Across], articles: Iterable[Article]) -> tuple[Across, ...]:
    """Return what of `across` is said of the languages of these articles."""
    languages = {article.language for article in articles}
    return tuple(each for each in across if {each.one, each.other} <= languages)


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
    """Return the story that `documents` tell, under the headline of the first, the most central.

    `voices` are the same documents, copies of one text together.
    """
    articles = tuple(document.article for document in documents)
    return Story(
        headline=headline(articles[0]),
        articles=articles,
        key_points=tuple(points),
        voices=_articles_of(voices),
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
