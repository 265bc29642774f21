"""Copies of one text count once: a wire report printed a hundred times must not make its own words common.

    articles ─▶ copies together (text/copies.py) ─▶ parted where more than 72 hours lie between ─▶ voices

Only the fullest text of a voice is compared with other articles; its copies go where it goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.grouping.terms import opening
from briefing.grouping.window import Span, fits, joined
from briefing.models import Article
from briefing.text import copies

Voice = tuple[int, ...]
"""The numbers of articles that print one text, the fullest first, of equals the first."""


def voices(articles: Sequence[Article], spans: Sequence[Span]) -> list[Voice]:
    """Return the articles in voices; `spans` says when each article appeared."""
    same = copies.voices([opening(article) for article in articles])
    parted = (part for voice in same for part in _parted(voice, spans))
    return [tuple(sorted(part, key=lambda at: (-len(articles[at].text), at))) for part in parted]


def span_of(voice: Voice, spans: Sequence[Span]) -> Span:
    """Return the time from the first article of a voice to the last."""
    span = spans[voice[0]]
    for number in voice[1:]:
        span = joined(span, spans[number])
    return span


def _parted(voice: Sequence[int], spans: Sequence[Span]) -> Iterator[list[int]]:
    """Yield the articles of a voice in parts that each fit the window, those without a date in the first."""
    if len(voice) == 1:
        yield list(voice)
        return
    # behind every hour there is stands the infinite one of an article without a date
    dated = sorted(voice, key=lambda number: spans[number])
    undated = [number for number in dated if spans[number][0] > spans[number][1]]
    part: list[int] = []
    for number in dated[: len(dated) - len(undated)]:
        if part and not fits(joined(spans[part[0]], spans[number])):
            yield part + undated
            part, undated = [], []
        part.append(number)
    yield part + undated
