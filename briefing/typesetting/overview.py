"""The edition at a glance: what its sections hold, and when its stories were told.

three sections, ten articles                                   their stories and articles
three stories of two articles or more, ten articles in all     a timeline
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import chain
from typing import Final

from briefing.models import Briefing, Illustration, Section, Story
from briefing.plots.coverage import FEWEST, FEWEST_BARS
from briefing.plots.sections import FEWEST as FEWEST_SECTIONS
from briefing.plots.sections import MOST, Bar, at_a_glance
from briefing.plots.svg import Shape, file_of
from briefing.plots.timeline import FEWEST_ROWS, MOST_ROWS, Row, Tick, timeline
from briefing.plots.windows import Window, window
from briefing.text.clean import one_line
from briefing.typesetting.headings import title_of
from briefing.typesetting.speech import Speech

_PERIOD: Final = timedelta(days=7)
"""Before the newest article; an older one is no news of the period."""

_SEVERAL: Final = 2
_MOST_STEPS: Final = 72
_STEPS_H: Final = (1, 2, 3, 4, 6, 8, 12)
_TICKS_H: Final = (3, 6, 12, 24, 48, 72)
_MOST_TICKS: Final = 5
_NAMED: Final = 40
"""Letters of a headline where it is said rather than shown."""

_BETWEEN: Final = "; "


def of_page(briefing: Briefing, speech: Speech) -> Iterator[Illustration]:
    """Yield what is shown of the edition as a whole; nothing where that would say nothing."""
    newest = max((each.published for each in briefing.articles if each.published), default=None)
    told = [(story, _times(story, newest)) for story in briefing.stories if story.rank != "brief"]
    rows = [(story, times) for story, times in told if len(times) >= _SEVERAL][:MOST_ROWS]
    all_times = list(chain.from_iterable(times for _, times in rows))
    shared = window(all_times, most_steps=_MOST_STEPS, steps_h=_STEPS_H)
    if FEWEST_SECTIONS <= len(briefing.sections) <= MOST and len(briefing.articles) >= FEWEST:
        yield _sections(briefing, speech)
    if shared and len(rows) >= FEWEST_ROWS and len(all_times) >= FEWEST and _is_spread(shared, all_times):
        yield _timeline(rows, shared, speech)


def _is_spread(shared: Window, times: Sequence[datetime]) -> bool:
    return sum(count > 0 for count in shared.counts(times)) >= FEWEST_BARS


def _times(story: Story, newest: datetime | None) -> list[datetime]:
    """Return when the articles of the story appeared, as far as that is in the period before `newest`."""
    published = (article.published for article in story.articles)
    return [when.astimezone(UTC) for when in published if when and newest and newest - when < _PERIOD]


def _timeline(
    rows: Sequence[tuple[Story, Sequence[datetime]]], shared: Window, speech: Speech
) -> Illustration:
    shown = [
        Row(one_line(story.headline), speech.number(len(times)), shared.counts(times))
        for story, times in rows
    ]
    said = [speech.say("row", name=one_line(row.name, _NAMED), held=row.total) for row in shown]
    alt = speech.say(
        "timeline_says",
        articles=speech.counted(sum(sum(row.counts) for row in shown), "articles"),
        first=speech.day(shared.start.date()),
        last=speech.day((shared.end - timedelta(seconds=1)).date()),
        rows=_BETWEEN.join(said),
    )
    step = speech.say("every_day") if shared.is_by_day else speech.counted(shared.step_h, "every_hours")
    caption = speech.say("timeline", step=step)
    return _drawn("timeline", timeline(shown, _ticks(shared, speech), title=alt), alt, caption)


def _ticks(shared: Window, speech: Speech) -> tuple[Tick, ...]:
    """Return the moments that the axis names: midnights by their day, others by the clock."""
    hours = shared.step_h * shared.steps
    every = next((step for step in _TICKS_H if hours / step <= _MOST_TICKS), _TICKS_H[-1])
    midnight = datetime.combine(shared.start, time(), tzinfo=UTC)
    moments = (midnight + timedelta(hours=every * n) for n in range((hours + 24) // every + 1))
    return tuple(
        Tick((when - shared.start) / (shared.end - shared.start), _name(when, speech))
        for when in moments
        if shared.start <= when < shared.end
    )


def _name(when: datetime, speech: Speech) -> str:
    return speech.day_month(when.date()) if when.time() == time() else f"{when:%H:%M}"


def _sections(briefing: Briefing, speech: Speech) -> Illustration:
    bars = [
        Bar(one_line(title_of(section, speech)), speech.number(len(section.stories)), speech.number(n), n)
        for section in briefing.sections
        for n in [_articles(section)]
    ]
    said = (_holds(section, speech) for section in briefing.sections)
    alt = speech.say("sections_say", rows=_BETWEEN.join(said))
    columns = (speech.say("column_stories"), speech.say("column_articles"))
    return _drawn("sections", at_a_glance(bars, columns, title=alt), alt, speech.say("sections_hold"))


def _holds(section: Section, speech: Speech) -> str:
    stories = speech.counted(len(section.stories), "stories")
    held = speech.say("holds", stories=stories, articles=speech.counted(_articles(section), "articles"))
    return speech.say("row", name=one_line(title_of(section, speech), _NAMED), held=held)


def _articles(section: Section) -> int:
    return sum(len(story.articles) for story in section.stories)


def _drawn(name: str, drawing: Shape, alt: str, caption: str) -> Illustration:
    return Illustration(
        name=name, media_type="image/svg+xml", content=file_of(drawing), alt=alt, caption=caption
    )
