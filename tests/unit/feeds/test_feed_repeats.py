"""What a feed holds twice is read once."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.feeds import Entry
from briefing.feeds.repeats import once


def day(number: int) -> datetime:
    """Return a day of November."""
    return datetime(2026, 11, number, tzinfo=UTC)


def test_the_same_entry_stands_once() -> None:
    """By what the feed calls it, or by address and title where it calls it nothing."""
    called = [Entry(guid="1", url="https://a.example/1", headline="A")] * 2
    uncalled = [Entry(url="https://a.example/2", headline="B", text=text) for text in ("x", "y")]

    assert once([*called, *uncalled]) == (called[0], uncalled[0])


def test_of_a_changed_title_the_newest_stays() -> None:
    """It takes the place of the first."""
    old = Entry(guid="1", url="https://a.example/1", headline="Fire in the harbour", published=day(1))
    new = Entry(
        guid="1", url="https://a.example/1", headline="Fire put out", published=day(1), updated=day(2)
    )
    other = Entry(guid="2", headline="Other")

    assert once([old, other, new]) == (new, other)
    assert once([new, other, old]) == (new, other)


def test_of_equal_age_the_first_stays() -> None:
    """Feeds begin with the newest."""
    first, second = (Entry(guid="1", headline=headline) for headline in ("New", "Old"))

    assert once([first, second]) == (first,)


def test_entries_that_share_one_thing_are_different() -> None:
    """A feed may call all its entries the same, link them all to one page, or title them all alike."""
    called_alike = [Entry(guid="x", url=f"https://a.example/{n}", headline=f"A{n}") for n in range(3)]
    linked_alike = [Entry(guid=f"{n}", url="https://a.example/", headline=f"B{n}") for n in range(3)]
    titled_alike = [Entry(guid=f"t{n}", url=f"https://a.example/t{n}", headline="C") for n in range(3)]
    untitled = [Entry(url="https://a.example/", text=f"Text {n}") for n in range(3)]
    every = (*called_alike, *linked_alike, *titled_alike, *untitled)

    assert once(every) == every
