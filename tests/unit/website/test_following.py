"""Which tellings of different days are one story."""

from __future__ import annotations

from datetime import date

from archives import edition, telling

from briefing.website.following import Followed, followed, pages_of

THREAD, OTHER = "2026-11-22-0123abcd", "2026-11-23-ffff0000"


def days(story: Followed) -> list[str]:
    """Return the days on which a story was told, in its order."""
    return [told.day.isoformat() for told, _ in story.tellings]


def test_a_thread_is_followed_from_the_newest_day_back() -> None:
    """Whatever the order of the editions; its page is named after the thread, so that its address stays."""
    editions = [edition(f"2026-11-{day}", telling(f"Day {day}", thread=THREAD)) for day in (23, 24, 22)]
    (story,) = followed(editions)

    assert days(story) == ["2026-11-24", "2026-11-23", "2026-11-22"]
    assert story.headline == "Day 24"
    assert story.page == f"morning-brief-{THREAD}"
    assert followed(editions[::-1]) == (story,)


def test_what_one_edition_alone_told_has_no_page() -> None:
    """Its place is in that edition, also where two of its stories have come to one thread."""
    once = edition("2026-11-24", telling("One", thread=THREAD), telling("Two", thread=THREAD))

    assert followed([once, edition("2026-11-25", telling("Three", thread=OTHER))]) == ()


def test_threads_of_two_briefings_are_two_stories() -> None:
    """A team's two press reviews know nothing of each other, though one folder holds both."""
    editions = [
        edition("2026-11-22", telling(thread=THREAD), title="World"),
        edition("2026-11-23", telling(thread=THREAD), title="Harbour"),
    ]

    assert followed(editions) == ()


def test_threads_that_meet_are_linked_and_stay_two() -> None:
    """One story would swallow the other, and in a year of news all of them."""
    strike = [
        edition("2026-11-22", telling("Strike begins", thread=THREAD)),
        edition("2026-11-23", telling("Port fills", thread=OTHER)),
    ]
    before = ((date(2026, 11, 23), "Port fills"), (date(2026, 11, 22), "Strike begins"))
    both = edition("2026-11-24", telling("Strike fills port", thread=THREAD, before=before))
    after = edition("2026-11-25", telling("Port empties", thread=OTHER))
    port, told = followed([*strike, both, after])

    assert (days(port), days(told)) == (["2026-11-25", "2026-11-23"], ["2026-11-24", "2026-11-22"])
    assert (port.from_, told.from_) == ((), (port.page,))


def test_a_thread_that_is_no_file_name_is_made_one() -> None:
    """It stands in a file that anybody may have written."""
    editions = [edition(f"2026-11-{day}", telling(thread="../../etc/passwd")) for day in (23, 24)]
    (story,) = followed(editions)

    assert story.page == "morning-brief-3754d6cb3a38e118"


def test_without_memory_a_story_goes_on_with_its_article() -> None:
    """Editions that were built without a ledger have no threads; three days may lie between."""
    ferry = telling(keys=("https://gazette.example/ferry",))
    more = telling("More", keys=("https://post.example/7", "https://gazette.example/ferry"))
    other = telling("Other", keys=("https://post.example/8",))
    editions = [
        edition("2026-11-20", ferry),
        edition("2026-11-23", more),
        edition("2026-11-24", other),
        edition("2026-11-27", ferry),
    ]
    (story,) = followed(editions)

    assert days(story) == ["2026-11-23", "2026-11-20"]


def test_a_telling_knows_the_page_of_its_story() -> None:
    """So that an edition's headline leads to it."""
    editions = [edition(f"2026-11-{day}", telling(thread=THREAD)) for day in (23, 24)]

    assert pages_of(followed(editions)) == {
        (f"morning-brief-2026-11-{day}", "ferry-returns", "Ferry returns"): f"morning-brief-{THREAD}"
        for day in (23, 24)
    }
