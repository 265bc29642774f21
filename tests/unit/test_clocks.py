"""Clocks and dates that are wrong, and days that have 23 hours: what was printed stays printed once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from presses import Press

from briefing.errors import NothingToReport

SUMMER_BEGINS, SUMMER_ENDS = date(2026, 3, 29), date(2026, 10, 25)
TEXTS = (
    "The ferry to Great Merrin sails again after nine days in the yard, the harbour office said.",
    "Librarians in Tarn have found the bell of the coaster Perpetua inside a crate of hymn books.",
    "Snow closed the pass above Ettal for the first time this autumn, and lorries waited at the inn.",
    "A pupil of nine has beaten the chess champion of Karsk in twenty-six moves, and apologised.",
)


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Press]:
    """Return a press in Berlin."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield Press(tmp_path)
    monkeypatch.undo()
    time.tzset()


def told(press: Press, day: date, since: str = "last") -> list[str]:
    """Return the headlines of a day's edition; none where there is nothing new."""
    try:
        return sorted(story.headline for story in press.build(day, since).briefing.stories)
    except NothingToReport:
        return []


@pytest.mark.parametrize("day", [SUMMER_BEGINS, SUMMER_ENDS])
def test_around_a_change_of_the_clock_each_article_is_printed_once(press: Press, day: date) -> None:
    """Of an hour that does not exist, of one that comes twice, and of those beside them."""
    hours = ("01:59:00+01:00", "02:30:00+01:00", "02:30:00+02:00", "03:00:00+02:00")
    printed = []
    for number in (-1, 0, 1):
        today = day + timedelta(days=number)
        for hour, text in zip(hours, TEXTS, strict=True):
            press.receive(
                f"{today}-{hour[:5]}{hour[9:11]}.md", f"{text} So on {today}.", published=f"{today}T{hour}"
            )
        printed.append(told(press, today))

    assert [len(each) for each in printed] == [4, 4, 4]
    assert len({headline for each in printed for headline in each}) == 12


@pytest.mark.parametrize("day", [SUMMER_BEGINS, SUMMER_ENDS])
def test_a_day_back_has_24_hours_also_then(press: Press, day: date) -> None:
    """Hours are counted in UTC from the beginning of the day: no summer time in it."""
    before = day - timedelta(days=1)
    press.receive("old.md", TEXTS[0], published=f"{before - timedelta(days=1)}T23:59:00Z")
    press.receive("new.md", TEXTS[1], published=f"{before}T00:00:00Z")

    assert told(press, day, "24h") == ["new.md"]


def test_an_article_from_the_future_is_printed_once(press: Press) -> None:
    """A publication has a wrong clock: today, and not again when its day has come."""
    press.receive("ferry.md", TEXTS[0], published="2026-12-24T08:00:00Z")

    assert told(press, date(2026, 11, 23)) == ["ferry.md"]
    assert [told(press, day) for day in (date(2026, 11, 24), date(2026, 12, 24))] == [[], []]


def test_a_story_of_the_future_is_no_older_than_new(press: Press) -> None:
    """Its date gives it no more than an article of this hour has."""
    press.receive("ferry.md", TEXTS[0], published="2031-12-24T08:00:00Z")
    (story,) = press.build(date(2026, 11, 23)).briefing.stories

    assert story.standing
    assert story.standing.recency <= 1


def test_a_headline_that_changes_is_no_news(press: Press) -> None:
    """Nor does it make the story go on: nothing is told."""
    press.receive("ferry.md", TEXTS[0], "Ferry returns")
    assert told(press, date(2026, 11, 23)) == ["Ferry returns"]
    press.receive("ferry.md", TEXTS[0], "Ferry sails after nine days")

    assert told(press, date(2026, 11, 24)) == []


def test_after_an_edition_of_an_earlier_day_the_later_ones_stand(press: Press) -> None:
    """The clock was set back by two days and forward again: what each has told is told by no later one."""
    days = [date(2026, 11, each) for each in (25, 23, 26)]
    headlines = []
    for number, day in enumerate(days):
        press.receive(f"{number}.md", TEXTS[number])
        headlines.append(told(press, day))

    assert headlines == [["0.md"], ["0.md", "1.md"], ["2.md"]]
    assert sorted(press.files()) == sorted(
        f"morning-brief-{day}.{form}" for day in days for form in ("md", "json")
    )
