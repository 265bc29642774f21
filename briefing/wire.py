"""A briefing as the object that `briefing.json` holds (schema ``briefing/1``), and back, proved verbatim.

The shape on the wire is not our shape: this module is the adapter between. Text fields that the
publication did not give are null on the wire and empty here.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, FailFast, Field, ValidationError

from briefing.errors import NotABriefing, NotVerbatim
from briefing.models import (
    UNKNOWN_LANGUAGE,
    Article,
    Briefing,
    Colophon,
    KeyPoint,
    LeftOut,
    Section,
    Sentence,
    Story,
)
from briefing.stories import headline

SCHEMA = "briefing/1"


class _Wire(BaseModel):
    # later versions add fields and rename none, so an older reader passes over what it does not know
    model_config = ConfigDict(frozen=True, extra="ignore")


class WireArticle(_Wire):
    """An article of the edition, with its whole text."""

    id: str = Field(description="Name of the article inside this file: a1, a2, …")
    headline: str | None = Field(default=None, description="As published; null where it has none")
    dek: str | None = Field(default=None, description="The line under the headline")
    publication: str | None = Field(default=None, description="Who published it")
    byline: str | None = Field(default=None, description="Who wrote it, as printed")
    url: str | None = Field(default=None, description="Its page")
    path: str | None = Field(default=None, description="The file it was read from, as the user named it")
    published: datetime | None = Field(default=None, description="When, in UTC")
    language: str = Field(default=UNKNOWN_LANGUAGE, description="ISO 639-1; und: unknown")
    words: int = Field(ge=0, description="Words of the text, parted at white space")
    headings: tuple[int, ...] = Field(
        default=(), description="Numbers of the text's paragraphs, from 0, that are headings"
    )
    sha256: str = Field(description="SHA-256 of the text in UTF-8, in hexadecimal")
    text: str = Field(description="NFC, \\n line ends, one blank line between paragraphs")


class WireKeyPoint(_Wire):
    """A sentence of an article: `text` is `article.text[start:end]`, in Unicode code points."""

    text: str = Field(description="The sentence, as published")
    article: str = Field(description="Id of its article")
    start: int = Field(ge=0, description="Where it begins in the article's text")
    end: int = Field(ge=0, description="The code point after its last")
    salience: float = Field(ge=0, le=1, description="How much of the article it carries")


class WireStory(_Wire):
    """One event, told by one or more articles."""

    id: str = Field(description="Name of the story inside this file: s1, s2, …")
    headline: str = Field(description="The headline of one of its articles")
    articles: tuple[str, ...] = Field(description="Ids of the articles that tell it")
    key_points: tuple[WireKeyPoint, ...] = Field(description="In the order of the text")


class WireSection(_Wire):
    """A named part of the page."""

    title: str
    stories: tuple[WireStory, ...]


class WireLeftOut(_Wire):
    """What was not used, and why."""

    input: str
    reason: str


class WireGenerated(_Wire):
    """How the briefing was made."""

    by: str
    method: str
    settings: dict[str, str | int] = Field(default_factory=dict)


class WireBriefing(_Wire):
    """A briefing: one edition, for one day."""

    schema_: str = Field(alias="schema", pattern=rf"^{SCHEMA}$", description="Name and version of this form")
    title: str
    edition: date = Field(description="The day it is for")
    language: str = Field(default=UNKNOWN_LANGUAGE, description="The one most articles are written in")
    generated: WireGenerated
    articles: Annotated[tuple[WireArticle, ...], FailFast()]
    bottom_line: Annotated[tuple[WireKeyPoint, ...], FailFast()]
    sections: Annotated[tuple[WireSection, ...], FailFast()]
    left_out: Annotated[tuple[WireLeftOut, ...], FailFast()]


def to_wire(briefing: Briefing) -> dict[str, Any]:
    """Return the object of `briefing.json`: only dicts, lists, strings, numbers and None, keys in order."""
    ids = {article: f"a{n}" for n, article in enumerate(dict.fromkeys(briefing.articles), 1)}
    numbers = count(1)
    return {
        "schema": SCHEMA,
        "title": briefing.title,
        "edition": briefing.edition.isoformat(),
        "language": briefing.language,
        "generated": {
            "by": briefing.colophon.by,
            "method": briefing.colophon.method,
            "settings": dict(briefing.colophon.settings),
        },
        "articles": [_article(article, name) for article, name in ids.items()],
        "bottom_line": [_key_point(point, ids) for point in briefing.bottom_line],
        "sections": [
            {
                "title": section.title,
                "stories": [
                    {
                        "id": f"s{next(numbers)}",
                        "headline": story.headline,
                        "articles": [ids[article] for article in story.articles],
                        "key_points": [_key_point(point, ids) for point in story.key_points],
                    }
                    for story in section.stories
                ],
            }
            for section in briefing.sections
        ],
        "left_out": [{"input": left.input, "reason": left.reason} for left in briefing.left_out],
    }


def _article(article: Article, name: str) -> dict[str, Any]:
    return {
        "id": name,
        "headline": article.headline or None,
        "dek": article.dek or None,
        "publication": article.publication or None,
        "byline": article.byline or None,
        "url": article.url or None,
        "path": article.path or None,
        "published": _time(article.published) if article.published else None,
        "language": article.language,
        "words": len(article.text.split()),
        "headings": list(article.headings),
        "sha256": _sha256(article.text),
        "text": article.text,
    }


def _key_point(point: KeyPoint, ids: Mapping[Article, str]) -> dict[str, Any]:
    return {
        "text": point.text,
        "article": ids[point.article],
        "start": point.start,
        "end": point.end,
        "salience": point.salience,
    }


def _time(published: datetime) -> str:
    # a time without a zone is taken for UTC: the machine's own zone is no property of an article
    known = published if published.tzinfo else published.replace(tzinfo=UTC)
    return known.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def parse(content: bytes | str, *, name: str) -> WireBriefing:
    """Return what a `briefing.json` says, its form checked but not its truth; `NotABriefing` says why not."""
    try:
        return WireBriefing.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        if first["type"] == "json_invalid":
            raise NotABriefing(
                name, "it is neither the JSON nor the PDF that `brief build` writes"
            ) from error
        why = "is missing" if first["type"] == "missing" else first["msg"]
        place = ".".join(str(step) for step in first["loc"])
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        raise NotABriefing(name, f"{place + ': ' if place else ''}{why}{more}") from error


def offenders(wire: WireBriefing) -> tuple[str, ...]:
    """Return one line for each sentence or text that is not what the briefing says; empty: all is proved."""
    articles = {article.id: article for article in wire.articles}
    changed = (
        f"article {a.id} ({_called(a)}): its text is not the text that was briefed (sha256 differs)"
        for a in wire.articles
        if _sha256(a.text) != a.sha256
    )
    stories = (story for section in wire.sections for story in section.stories)
    told = (line for story in stories for line in _untold(story, articles))
    points = (*_points(wire), *(("the bottom line", point) for point in wire.bottom_line))
    untrue = (line for place, point in points if (line := _offence(place, point, articles)))
    return (*changed, *_twice(wire), *told, *untrue)


def _twice(wire: WireBriefing) -> list[str]:
    names = Counter(article.id for article in wire.articles)
    return [f"{times} articles are called {name}" for name, times in names.items() if times > 1]


def _untold(story: WireStory, articles: Mapping[str, WireArticle]) -> Iterator[str]:
    """Yield what a story claims of articles that they do not say: that they exist, and its headline."""
    for name in story.articles:
        if name not in articles:
            yield f"story {story.id} names article {name}, which is not in the briefing"
    known = [_read_article(articles[name]) for name in story.articles if name in articles]
    if known and story.headline not in map(headline, known):
        yield f"story {story.id}: the headline “{_shortened(story.headline)}” is none of its articles'"


def _offence(place: str, point: WireKeyPoint, articles: Mapping[str, WireArticle]) -> str:
    article = articles.get(point.article)
    quoted = f"{place}: “{_shortened(point.text)}”"
    if article is None:
        return f"{quoted} cites article {point.article}, which is not in the briefing"
    if point.end > point.start and article.text[point.start : point.end] == point.text:
        return ""
    where = f"article {article.id} ({_called(article)})"
    if point.text and point.text in article.text:
        return f"{quoted} stands in {where}, but not at {point.start} to {point.end}"
    return f"{quoted} is not in {where}"


def _points(wire: WireBriefing) -> Iterator[tuple[str, WireKeyPoint]]:
    for section in wire.sections:
        for story in section.stories:
            for point in story.key_points:
                yield f"story {story.id}", point


def _called(article: WireArticle) -> str:
    return article.path or article.url or article.headline or "without a name"


def _shortened(text: str, at_most: int = 100) -> str:
    return text if len(text) <= at_most else text[: at_most - 1] + "…"


def counted(wire: WireBriefing) -> tuple[int, int]:
    """Return how many different sentences the briefing quotes, and how many of them stand as it says."""
    articles = {article.id: article for article in wire.articles}
    quoted = [*(point for _, point in _points(wire)), *wire.bottom_line]
    verdicts: dict[tuple[str, str, int, int], bool] = {
        (p.article, p.text, p.start, p.end): not _offence("", p, articles) for p in quoted
    }
    return len(verdicts), sum(verdicts.values())


def from_wire(wire: WireBriefing, *, name: str) -> Briefing:
    """Return the briefing that `wire` describes; `NotVerbatim` when a sentence does not stand as it says."""
    if wrong := offenders(wire):
        raise NotVerbatim(name, wrong)
    articles = {article.id: _read_article(article) for article in wire.articles}
    return Briefing(
        title=wire.title,
        edition=wire.edition,
        language=wire.language,
        colophon=Colophon(
            by=wire.generated.by,
            method=wire.generated.method,
            settings=tuple(wire.generated.settings.items()),
        ),
        articles=tuple(articles.values()),
        bottom_line=_read_points(wire.bottom_line, articles),
        sections=tuple(
            Section(title=s.title, stories=tuple(_read_story(story, articles, name) for story in s.stories))
            for s in wire.sections
        ),
        left_out=tuple(LeftOut(input=left.input, reason=left.reason) for left in wire.left_out),
    )


def _read_article(article: WireArticle) -> Article:
    return Article(
        text=article.text,
        headline=article.headline or "",
        dek=article.dek or "",
        byline=article.byline or "",
        publication=article.publication or "",
        url=article.url or "",
        path=article.path or "",
        published=article.published.astimezone(UTC) if article.published else None,
        language=article.language,
        headings=article.headings,
    )


def _read_story(story: WireStory, articles: Mapping[str, Article], name: str) -> Story:
    if not story.articles:
        raise NotABriefing(name, f"story {story.id} names no article")
    unknown = [a for a in story.articles if a not in articles]
    if unknown:
        raise NotABriefing(name, f"story {story.id} names article {unknown[0]}, which is not in it")
    return Story(
        headline=story.headline,
        articles=tuple(articles[a] for a in story.articles),
        key_points=_read_points(story.key_points, articles),
    )


def _read_points(points: Sequence[WireKeyPoint], articles: Mapping[str, Article]) -> tuple[KeyPoint, ...]:
    return tuple(_read_point(point, articles[point.article]) for point in points)


def _read_point(point: WireKeyPoint, article: Article) -> KeyPoint:
    # the paragraph is not on the wire: paragraphs are parted by one blank line, so it can be counted
    paragraph = article.text.count("\n\n", 0, point.start)
    sentence = Sentence(text=point.text, start=point.start, end=point.end, paragraph=paragraph)
    return KeyPoint(sentence=sentence, article=article, salience=point.salience)


@cache
def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of `briefing.json`, as the package ships it in `briefing/schema/`."""
    return {
        **WireBriefing.model_json_schema(by_alias=True, mode="validation"),
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
    }
