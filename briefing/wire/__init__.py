"""A briefing as the object that `briefing.json` holds (schema ``briefing/1``), and back, proved verbatim.

The shape on the wire is not our shape: this module is the adapter between. Text fields that the
publication did not give are null on the wire and empty here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from itertools import count
from typing import Any

from briefing.coverage import carriers, coverage
from briefing.errors import NotABriefing, NotVerbatim
from briefing.models import (
    Across,
    Article,
    Briefing,
    Colophon,
    FullName,
    KeyPoint,
    Section,
    Sentence,
    Story,
)
from briefing.wire.blocks import blocks_from_wire, blocks_to_wire, span
from briefing.wire.form import (
    SCHEMA,
    WireArticle,
    WireBriefing,
    WireKeyPoint,
    WireSpan,
    WireStory,
    fingerprint,
    json_schema,
    parse,
)
from briefing.wire.pictures import (
    picture_to_wire,
    printed_to_wire,
    read_picture,
    read_printed,
)
from briefing.wire.proof import cited, counted, counted_beside, offenders
from briefing.wire.scalars import paragraph_at, time
from briefing.wire.standings import (
    before_to_wire,
    left_out,
    on_the_page,
    read_before,
    read_left_out,
    read_standing,
)

__all__ = [
    "SCHEMA",
    "WireArticle",
    "WireBriefing",
    "article_from_wire",
    "article_to_wire",
    "cited",
    "counted",
    "counted_beside",
    "from_wire",
    "json_schema",
    "offenders",
    "parse",
    "to_wire",
]


def to_wire(briefing: Briefing) -> dict[str, Any]:
    """Return the object of `briefing.json`: only dicts, lists, strings, numbers and None, keys in order."""
    ids = {article: f"a{n}" for n, article in enumerate(dict.fromkeys(briefing.articles), 1)}
    numbers = count(1)
    carried = {point: number for story in briefing.stories for point, number in _carried(story).items()}
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
        "bottom_line": [_key_point(point, ids, carried) for point in briefing.bottom_line],
        "sections": [
            {
                "title": section.title,
                "stories": [story_to_wire(story, f"s{next(numbers)}", ids) for story in section.stories],
            }
            for section in briefing.sections
        ],
        "left_out": [left_out(left) for left in briefing.left_out],
    }


def story_to_wire(story: Story, name: str, ids: Mapping[Article, str]) -> dict[str, Any]:
    """Return the object of a story that is called `name`; `ids` says what its articles are called."""
    told, carried = coverage(story), _carried(story)
    return {
        "id": name,
        "headline": story.headline,
        "articles": [ids[article] for article in story.articles],
        "central": ids[story.central],
        "coverage": {"publications": told.publications, "articles": told.articles},
        "voices": [[ids[article] for article in voice] for voice in story.voices],
        "key_points": [_key_point(point, ids, carried) for point in story.key_points],
        **on_the_page(story),
        "label": story.label or None,
        "new_articles": [ids[article] for article in story.news],
        "before": list(map(before_to_wire, story.before)),
        "thread": story.thread or None,
        **blocks_to_wire(story, ids),
        "across": [
            {"one": each.one, "other": each.other, "likeness": each.likeness} for each in story.across
        ],
        "picture": printed_to_wire(story.picture, ids),
    }


def _carried(story: Story) -> dict[KeyPoint, int]:
    """Return for each key point how many publications carry it."""
    return {point: carriers(point, story.articles) for point in story.key_points}


def _article(article: Article, name: str) -> dict[str, Any]:
    return {
        "id": name,
        "headline": article.headline or None,
        "dek": article.dek or None,
        "publication": article.publication or None,
        "byline": article.byline or None,
        "url": article.url or None,
        "path": article.path or None,
        "published": time(article.published) if article.published else None,
        "language": article.language,
        "words": len(article.text.split()),
        "headings": list(article.headings),
        "section": article.section or None,
        "is_excerpt": article.is_excerpt,
        "subjects": list(article.subjects),
        "weight": article.weight,
        "section_by": article.section_by or None,
        "pictures": list(map(picture_to_wire, article.pictures)),
        "sha256": fingerprint(article.text),
        "text": article.text,
    }


def _key_point(
    point: KeyPoint, ids: Mapping[Article, str], carried: Mapping[KeyPoint, int]
) -> dict[str, Any]:
    return {
        "text": point.text,
        "article": ids[point.article],
        "start": point.start,
        "end": point.end,
        "salience": point.salience,
        "context": span(point.context) if point.context else None,
        "names": [{"surname": name.surname, **span(name)} for name in point.names],
        "section": point.section or None,
        "carried_by": [ids[article] for article in point.carried_by],
        "publications": carried.get(point, 1),
    }


def article_to_wire(article: Article) -> dict[str, Any]:
    """Return an article alone as it stands in `briefing.json`."""
    return _article(article, "a1")


def article_from_wire(fields: Mapping[str, Any]) -> Article:
    """Return the article that `article_to_wire` wrote; `ValueError` when the fields are none."""
    return _read_article(WireArticle.model_validate(fields))


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
            Section(title=s.title, stories=tuple(read_story(story, articles, name) for story in s.stories))
            for s in wire.sections
        ),
        left_out=tuple(map(read_left_out, wire.left_out)),
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
        section=article.section or "",
        is_excerpt=article.is_excerpt,
        subjects=article.subjects,
        weight=article.weight,
        section_by=article.section_by or "",
        pictures=tuple(map(read_picture, article.pictures)),
    )


def read_story(story: WireStory, articles: Mapping[str, Article], name: str) -> Story:
    """Return the story that `story` describes; `NotABriefing` when it names an article that is not there."""
    if not story.articles:
        raise NotABriefing(name, f"story {story.id} names no article")
    central = (story.central,) if story.central else ()
    spoken = (a for voice in story.voices for a in voice)
    named = (*story.articles, *central, *spoken, *story.new_articles)
    unknown = [a for a in named if a not in articles]
    if unknown:
        raise NotABriefing(name, f"story {story.id} names article {unknown[0]}, which is not in it")
    return Story(
        headline=story.headline,
        articles=tuple(articles[a] for a in dict.fromkeys((*central, *story.articles))),
        key_points=_read_points(story.key_points, articles),
        voices=tuple(tuple(articles[a] for a in voice) for voice in story.voices),
        standing=read_standing(story.standing),
        rank=story.rank,
        placed_by=story.placed_by or "",
        watched=story.watched,
        label=story.label or "",
        news=tuple(articles[a] for a in story.new_articles),
        before=tuple(read_before(told) for told in story.before),
        thread=story.thread or "",
        **blocks_from_wire(story, articles),
        across=tuple(Across(one=each.one, other=each.other, likeness=each.likeness) for each in story.across),
        picture=read_printed(story.picture, articles, name),
    )


def _read_points(points: Sequence[WireKeyPoint], articles: Mapping[str, Article]) -> tuple[KeyPoint, ...]:
    return tuple(_read_point(point, articles) for point in points)


def _read_point(point: WireKeyPoint, articles: Mapping[str, Article]) -> KeyPoint:
    article = articles[point.article]
    return KeyPoint(
        sentence=_read_sentence(point, article),
        article=article,
        salience=point.salience,
        context=_read_sentence(point.context, article) if point.context else None,
        names=tuple(
            FullName(surname=name.surname, text=name.text, start=name.start, end=name.end)
            for name in point.names
        ),
        section=point.section or "",
        carried_by=tuple(articles[name] for name in point.carried_by),
    )


def _read_sentence(words: WireKeyPoint | WireSpan, article: Article) -> Sentence:
    paragraph = paragraph_at(article, words.start)
    return Sentence(text=words.text, start=words.start, end=words.end, paragraph=paragraph)
