"""What the site knows of an edition: no more than its pages, its index and its feed are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, Final

from briefing.memory import key_of
from briefing.models import Briefing, Story
from briefing.text.clean import one_line
from briefing.text.slug import slug
from briefing.typesetting.block_view import Instance, instances
from briefing.typesetting.encode import HEADLINE, PHRASE, SENTENCE
from briefing.typesetting.locales import speech
from briefing.typesetting.speech import Speech
from briefing.typesetting.tellings import publication
from briefing.typesetting.themes import DEFAULT
from briefing.typesetting.view import view

_LANGUAGE: Final = re.compile(r'<html lang="([A-Za-z-]{2,20})"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A key point, and where its edition and its publication print it."""

    text: str
    number: int
    """Of its citation in the edition; 0: the page of the edition has none such."""
    publication: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A story as one edition tells it."""

    headline: str
    anchor: str
    """Where it stands on the page of the edition; empty: nobody knows."""
    thread: str
    """Its name from day to day; empty where the edition was built without memory."""
    before: tuple[tuple[date, str], ...]
    """The earlier editions that told it: day, and headline in that edition."""
    keys: tuple[str, ...]
    """What its articles are known by from day to day (`memory.key_of`)."""
    label: str
    language: str
    publication: str
    url: str
    """Of the article whose headline it has."""
    publications: int
    articles: int
    points: tuple[Point, ...]
    beside: tuple[tuple[str, str], ...]
    """What else the edition quotes of it, each with its publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition: its files are called after `stem`."""

    stem: str
    title: str
    day: date
    language: str
    bottom_line: tuple[str, ...]
    tellings: tuple[Telling, ...]
    articles: int
    forms: tuple[str, ...]
    """In which formats it is there beside HTML."""

    @property
    def name(self) -> str:
        """Of which briefing it is an edition."""
        return slug(self.title)


@dataclass(frozen=True, slots=True)
class _Printed:
    """An edition as it stands on its page."""

    html: str
    speech: Speech
    """How the page speaks: as it says itself."""
    shown: dict[str, Any]
    """What it was filled with."""

    def has(self, name: str) -> bool:
        """Tell whether something on the page has that id."""
        return f'id="{escape(name)}"' in self.html

    def source(self, number: int) -> dict[str, Any]:
        """Return the source of that number."""
        found: dict[str, Any] = self.shown["sources"][number - 1]
        return found


def edition_of(
    briefing: Briefing, *, stem: str, page: str, forms: Sequence[str] = (), theme: str = DEFAULT
) -> Edition:
    """Return what the site knows of an edition whose HTML is `page`.

    Where its stories and citations stand is believed only if the page has them: somebody may have edited it.
    """
    said = _LANGUAGE.search(page)
    spoken = speech(said[1] if said else briefing.language, theme)
    shown = view(briefing, spoken)
    return Edition(
        stem=stem,
        title=one_line(briefing.title, HEADLINE),
        day=briefing.edition,
        language=spoken.code,
        bottom_line=tuple(one_line(point["text"], SENTENCE) for point in shown["bottom_line"]),
        tellings=tuple(_tellings(briefing, _Printed(page, spoken, shown))),
        articles=len(briefing.articles),
        forms=tuple(forms),
    )


def _tellings(briefing: Briefing, printed: _Printed) -> Iterator[Telling]:
    for section, values in zip(briefing.sections, printed.shown["sections"], strict=True):
        # the page puts what it tells in brief behind the rest of the section
        told = sorted(section.stories, key=lambda story: story.rank == "brief")
        for story, said in zip(told, (*values["stories"], *values["briefs"]), strict=True):
            yield _telling(story, said, printed)


def _telling(story: Story, said: dict[str, Any], printed: _Printed) -> Telling:
    return Telling(
        headline=one_line(story.headline, HEADLINE),
        anchor=said["anchor"] if printed.has(said["anchor"]) else "",
        thread=story.thread,
        before=tuple((told.edition, told.headline) for told in story.before),
        keys=tuple(map(key_of, story.articles)),
        label=said["label"],
        language=said["language"],
        publication=one_line(said["publication"], PHRASE),
        url=said["url"],
        publications=said["coverage"]["publications"],
        articles=said["coverage"]["articles"],
        points=tuple(_point(point["text"], point["number"], printed) for point in said["key_points"]),
        beside=tuple(
            (
                one_line(each.sentence.text, SENTENCE),
                one_line(publication(each.article, printed.speech), PHRASE),
            )
            for each in instances(story)
        ),
    )


def _beside(quoted: Instance, spoken: Speech) -> tuple[str, str]:
    name = publication(quoted.article, spoken)
    return one_line(quoted.sentence.text, SENTENCE), one_line(name, PHRASE)


def _point(text: str, number: int, printed: _Printed) -> Point:
    source = printed.source(number)
    return Point(
        text=one_line(text, SENTENCE),
        number=number if printed.has(f"source.{number}") else 0,
        publication=one_line(source["publication"], PHRASE),
        url=source["url"],
    )
