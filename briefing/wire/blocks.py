"""The blocks of a story on the wire, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.models import Article, Difference, Figure, FullName, Prospect, Quote, Sentence, Span, Story
from briefing.wire.form import (
    WireDifference,
    WireFigure,
    WireProspect,
    WireQuote,
    WireSentence,
    WireSpan,
    WireStory,
)
from briefing.wire.scalars import paragraph_at, time

Ids = Mapping[Article, str]
Articles = Mapping[str, Article]
_Instance = Quote | Figure | Prospect


def blocks_to_wire(story: Story, ids: Ids) -> dict[str, Any]:
    """Return the four fields of a story that hold its blocks."""
    return {
        "quotes": [_quote(quote, ids) for quote in story.quotes],
        "numbers": [_figure(number, ids) for number in story.numbers],
        "watch": [_prospect(prospect, ids) for prospect in story.watch],
        "differences": [_difference(difference, ids) for difference in story.differences],
    }


def _quote(quote: Quote, ids: Ids) -> dict[str, Any]:
    name = {"surname": quote.name.surname, **span(quote.name)} if quote.name else None
    return {
        **_sentence(quote, ids),
        "quote": span(quote.words),
        "speaker": span(quote.speaker),
        "name": name,
    }


def _figure(number: Figure, ids: Ids) -> dict[str, Any]:
    return {**_sentence(number, ids), "figure": span(number.figure)}


def _prospect(prospect: Prospect, ids: Ids) -> dict[str, Any]:
    days = {"from": prospect.first.isoformat(), "to": prospect.last.isoformat()}
    return {**_sentence(prospect, ids), "when": span(prospect.when), **days}


def _difference(difference: Difference, ids: Ids) -> dict[str, Any]:
    return {
        "kind": difference.kind,
        "reports": [
            {
                **_figure(report, ids),
                "published": time(report.article.published) if report.article.published else None,
            }
            for report in difference.reports
        ],
    }


def _sentence(of: _Instance, ids: Ids) -> dict[str, Any]:
    return {
        "text": of.sentence.text,
        "article": ids[of.article],
        "start": of.sentence.start,
        "end": of.sentence.end,
    }


def span(words: Sentence | FullName | Span) -> dict[str, Any]:
    """Return words of an article with their place."""
    return {"text": words.text, "start": words.start, "end": words.end}


def blocks_from_wire(story: WireStory, articles: Articles) -> dict[str, Any]:
    """Return the fields of `Story` that hold the blocks of `story`."""
    return {
        "quotes": tuple(_read_quote(quote, articles) for quote in story.quotes),
        "numbers": tuple(_read_figure(number, articles) for number in story.numbers),
        "watch": tuple(_read_prospect(prospect, articles) for prospect in story.watch),
        "differences": tuple(_read_difference(each, articles) for each in story.differences),
    }


def _read_quote(quote: WireQuote, articles: Articles) -> Quote:
    name = quote.name
    return Quote(
        **_read_place(quote, articles),
        words=_read_span(quote.quote),
        speaker=_read_span(quote.speaker),
        name=FullName(surname=name.surname, text=name.text, start=name.start, end=name.end) if name else None,
    )


def _read_figure(number: WireFigure, articles: Articles) -> Figure:
    return Figure(**_read_place(number, articles), figure=_read_span(number.figure))


def _read_prospect(prospect: WireProspect, articles: Articles) -> Prospect:
    place = _read_place(prospect, articles)
    return Prospect(**place, when=_read_span(prospect.when), first=prospect.from_, last=prospect.to)


def _read_difference(difference: WireDifference, articles: Articles) -> Difference:
    reports = tuple(_read_figure(report, articles) for report in difference.reports)
    return Difference(kind=difference.kind, reports=reports)


def _read_place(of: WireSentence, articles: Articles) -> dict[str, Any]:
    article = articles[of.article]
    paragraph = paragraph_at(article, of.start)
    return {
        "sentence": Sentence(text=of.text, start=of.start, end=of.end, paragraph=paragraph),
        "article": article,
    }


def _read_span(words: WireSpan) -> Span:
    return Span(text=words.text, start=words.start, end=words.end)
