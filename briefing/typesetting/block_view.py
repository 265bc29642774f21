"""The blocks of a story as plain values for a template: what else its texts say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, timedelta
from typing import Any, Final

from briefing.models import Article, Figure, Prospect, Quote, Story
from briefing.typesetting.speech import Speech
from briefing.typesetting.tellings import foreign, is_file, publication

Numbered = Callable[["Instance"], int]
"""The number of the citation of a passage."""

Instance = Quote | Figure | Prospect

_LONGEST: Final = timedelta(days=31)
"""A longer period is no better known for being reckoned out, but for a whole year."""


def instances(story: Story) -> Iterator[Instance]:
    """Yield what the blocks of a story quote, in the order of the page."""
    for difference in story.differences:
        yield from difference.reports
    yield from story.quotes
    yield from story.numbers
    yield from story.watch


def shown_blocks(story: Story, number: Numbered, speech: Speech) -> dict[str, Any]:
    """Return the values of a story's four blocks; templates/README.md lists them."""
    return {
        "quotes": [
            {**_quote(quote, number), "language": foreign(quote.article, story)} for quote in story.quotes
        ],
        "numbers": [
            {**_marked(figure, number), "language": foreign(figure.article, story)}
            for figure in story.numbers
        ],
        "watch": [
            {
                "text": ahead.sentence.text,
                "number": number(ahead),
                "days": days(ahead, speech),
                "language": foreign(ahead.article, story),
            }
            for ahead in story.watch
        ],
        "differences": [
            {
                "kind": difference.kind,
                "label": speech.words[difference.kind],
                "reports": [
                    {
                        **_marked(report, number),
                        "language": foreign(report.article, story),
                        "publication": publication(report.article, speech),
                        "is_file": is_file(report.article),
                        "published": _time(report.article, speech),
                    }
                    for report in difference.reports
                ],
            }
            for difference in story.differences
        ],
    }


def _quote(quote: Quote, number: Numbered) -> dict[str, Any]:
    return {
        "text": quote.words.text,
        "speaker": quote.name.text if quote.name else quote.speaker.text,
        "sentence": quote.sentence.text,
        "number": number(quote),
    }


def _marked(counted: Figure, number: Numbered) -> dict[str, Any]:
    text, start = counted.sentence.text, counted.figure.start - counted.sentence.start
    end = start + len(counted.figure.text)
    return {
        "text": text,
        "before": text[:start],
        "figure": text[start:end],
        "after": text[end:],
        "number": number(counted),
    }


def _time(article: Article, speech: Speech) -> str:
    """Return the day and, where it is known, the time of publication: figures grow by the hour."""
    if article.published is None:
        return ""
    known = article.published.astimezone(UTC) if article.published.tzinfo else article.published
    said = speech.day(known.date())
    if (known.hour, known.minute) == (0, 0):
        return said
    return speech.say("at", day=said, time=f"{known:%H:%M}")


def days(ahead: Prospect, speech: Speech) -> str:
    """Return the days that are meant, where the sentence does not give them itself: "on Wednesday"."""
    if f"{ahead.first:%b}" in ahead.when.text or str(ahead.last.year) in ahead.when.text:
        return ""
    if (ahead.first, ahead.last) == (date(ahead.first.year, 1, 1), date(ahead.first.year, 12, 31)):
        return str(ahead.first.year)
    return speech.period(ahead.first, ahead.last) if ahead.last - ahead.first <= _LONGEST else ""
