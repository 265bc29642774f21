"""Short ways to say a value: ``article("Text.", headline="News")``, ``document("One. Two.")``."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.models import (
    UNKNOWN_LANGUAGE,
    Article,
    Briefing,
    Colophon,
    Document,
    KeyPoint,
    LeftOut,
    Rank,
    Section,
    Sentence,
    Story,
)
from briefing.text.slug import slug
from briefing.typesetting import locales

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

ENGLISH = locales.speech()
"""How a page speaks unless told otherwise."""

_PARAGRAPH_BREAK = "\n\n"
# up to a full stop and a blank, or to the end: a test that needs more says its sentences itself
_NAIVE_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|(?=\s*\Z))", re.DOTALL)


def article(  # noqa: PLR0913 - as many as an article has
    text: str = "The town opened a bridge on Monday.",
    *,
    headline: str = "",
    dek: str = "",
    byline: str = "",
    publication: str = "",
    url: str = "",
    path: str = "",
    published: datetime | None = None,
    language: str = "en",
    headings: tuple[int, ...] = (),
) -> Article:
    """Return an article that says `text`, in English unless told otherwise."""
    return Article(
        text=text,
        headline=headline,
        dek=dek,
        byline=byline,
        publication=publication,
        url=url,
        path=path,
        published=published,
        language=language or UNKNOWN_LANGUAGE,
        headings=headings,
    )


def brief(
    *articles: Article,
    title: str = "Morning Brief",
    edition: date = date(2026, 11, 24),
    left_out: Sequence[LeftOut] = (),
    stories: int | None = None,
) -> Briefing:
    """Return the edition of these articles, for 24 November 2026 unless told otherwise."""
    return pipeline.brief(articles, title=title, edition=edition, left_out=left_out, stories=stories)


def document(said: str | Article = "One is here. Two is there.") -> Document:
    """Return the text or article read into sentences: each ends at ``.``, ``!`` or ``?`` before a blank.

    A blank line begins a paragraph.
    """
    origin = article(said) if isinstance(said, str) else said
    return Document(article=origin, sentences=tuple(_sentences(origin.text)))


def _sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for number, paragraph in enumerate(text.split(_PARAGRAPH_BREAK)):
        for found in _NAIVE_SENTENCE.finditer(paragraph):
            yield sentence(text, start + found.start(), start + found.end(), paragraph=number)
        start += len(paragraph) + len(_PARAGRAPH_BREAK)


def sentence(text: str, start: int = 0, end: int | None = None, *, paragraph: int = 0) -> Sentence:
    """Return the sentence that stands at `start` to `end` of `text`: all of it unless told otherwise."""
    stop = len(text) if end is None else end
    return Sentence(text=text[start:stop], start=start, end=stop, paragraph=paragraph)


def story(
    headline: str, times: Sequence[datetime | None] = (None,), *, rank: Rank = "normal", language: str = "en"
) -> Story:
    """Return a story of one article for each of the `times`; the first one's sentence is its key point."""
    text = "The town opened a bridge on Monday."
    told = tuple(
        article(
            text,
            headline=headline,
            publication=f"Paper {number}",
            url=f"https://paper.example/{slug(headline)}/{number}",
            published=when,
            language=language,
        )
        for number, when in enumerate(times, 1)
    )
    point = KeyPoint(sentence=sentence(text), article=told[0], salience=1.0)
    return Story(headline=headline, articles=told, key_points=(point,), rank=rank)


def edition(*stories: Story | Section, title: str = "Morning Brief") -> Briefing:
    """Return the edition of these stories, in sections where they are given so, for 24 November 2026."""
    loose = tuple(each for each in stories if isinstance(each, Story))
    sections = tuple(each for each in stories if isinstance(each, Section))
    if loose:
        sections = (*sections, Section(title="Stories", stories=loose))
    articles = tuple(each for section in sections for told in section.stories for each in told.articles)
    return Briefing(
        title=title,
        edition=date(2026, 11, 24),
        language="en",
        colophon=Colophon(by="briefing 0.1.0", method="nutgraf"),
        articles=articles,
        sections=sections,
    )
