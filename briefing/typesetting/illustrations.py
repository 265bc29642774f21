"""What an edition shows beside its words, and what each of its files is called.

    Briefing ─▶ plots/ ─▶ Illustration ─▶ coverage-3f9a2c1b07.svg     beside the Markdown, which refers to it
                                        ─▶ <svg>…</svg>                in the HTML, and so in the PDF

The name of a file says what is in it: the first digits of its SHA-256. So no file is ever changed under the
Markdown that refers to it, two that are the same are one, and whoever clears up knows which of the files in a
folder are as this program wrote them (deliverers/folder.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from briefing.models import Briefing, Illustration, PrintedPicture, Rank, Story
from briefing.plots.coverage import FEWEST, says_something, sparkline
from briefing.plots.svg import file_of
from briefing.plots.windows import Window, together
from briefing.text.clean import one_line
from briefing.text.slug import slug
from briefing.typesetting.encode import PHRASE
from briefing.typesetting.overview import of_page
from briefing.typesetting.speech import Speech

_ENDINGS: Final = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}
_DIGITS: Final = 10
_SAID: Final = 300
"""Characters of what is said of a picture."""

NOTHING: Final[Mapping[str, bytes]] = MappingProxyType({})


def file_name(illustration: Illustration) -> str:
    """Return what the file of an illustration is called."""
    digest = hashlib.sha256(illustration.content).hexdigest()[:_DIGITS]
    return f"{illustration.name}-{digest}.{_ENDINGS[illustration.media_type]}"


def folder_of(briefing: Briefing) -> str:
    """Return what the files of an edition are called, and the folder beside them with what it shows."""
    return f"{slug(briefing.title)}-{briefing.edition}"


def illustrations(
    briefing: Briefing, speech: Speech, prints: Mapping[str, bytes] = NOTHING
) -> tuple[Illustration, ...]:
    """Return everything that the edition shows, in the order of the page; `prints` are its pictures.

    They are JPEG, by their SHA-256; a picture that is not there is not shown.
    """
    window = window_of(briefing)
    of_stories = (each for story in briefing.stories for each in of_story(story, window, speech, prints))
    return (*of_page(briefing, speech), *of_stories)


def window_of(briefing: Briefing) -> Window | None:
    """Return the time that the bars of all stories share; None where no story has enough articles."""
    all_times = [_times(story) for story in _told(briefing)]
    return together(times for times in all_times if len(times) >= FEWEST)


def of_story(
    story: Story, window: Window | None, speech: Speech, prints: Mapping[str, bytes] = NOTHING
) -> Iterator[Illustration]:
    """Yield the coverage of the story, where there is enough of it to show something, and its picture."""
    counts = window.counts(_times(story)) if window else ()
    if window and story.rank != "brief" and says_something(counts):
        alt = _coverage_said(counts, window, speech)
        drawing = sparkline(counts, title=alt)
        yield Illustration(
            name="coverage",
            media_type="image/svg+xml",
            content=file_of(drawing),
            alt=alt,
            caption=_coverage_caption(window, speech),
        )
    if story.picture and story.picture.sha256 in prints:
        yield _picture(story.picture, prints[story.picture.sha256], story.rank, speech)


def _picture(shown: PrintedPicture, content: bytes, rank: Rank, speech: Speech) -> Illustration:
    """Return a picture with the words of its publication; a small one has no room for those under it.

    Words that only repeat the headline are none.
    """
    alt, caption = one_line(shown.alt, _SAID), one_line(shown.picture.caption, _SAID)
    is_news = rank == "lead" and caption != one_line(shown.article.headline)
    credit = one_line(shown.credit, PHRASE)
    return Illustration(
        name="picture",
        media_type="image/jpeg",
        content=content,
        alt=alt or speech.words["picture"],
        caption=caption if is_news else "",
        credit=speech.say("pictured_by", name=credit) if credit else "",
    )


def _coverage_said(counts: Sequence[int], window: Window, speech: Speech) -> str:
    last = window.end - timedelta(days=1)
    values = {
        "articles": speech.counted(sum(counts), "articles"),
        "most": speech.number(max(counts)),
        "latest": speech.number(counts[-1]),
    }
    if window.is_by_day:
        days = {"first": speech.day(window.start.date()), "last": speech.day(last.date())}
        return speech.say("bars_by_days", **values, **days)
    times = {"first": _moment(window.start, speech), "last": _moment(window.end, speech)}
    return speech.say("bars_by_hours", **values, **times, hours=speech.number(window.step_h))


def _coverage_caption(window: Window, speech: Speech) -> str:
    return speech.say("every_day") if window.is_by_day else speech.counted(window.step_h, "every_hours")


def _moment(when: datetime, speech: Speech) -> str:
    return speech.say("at", day=speech.day(when.date()), time=f"{when:%H:%M}")


def _told(briefing: Briefing) -> Iterable[Story]:
    return (story for story in briefing.stories if story.rank != "brief")


def _times(story: Story) -> list[datetime]:
    return [article.published.astimezone(UTC) for article in story.articles if article.published]
