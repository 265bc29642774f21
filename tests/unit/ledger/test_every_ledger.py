"""What every ledger does, whichever database keeps it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import article
from ledgers import missing, question, record, standing

from briefing.errors import LedgerBusy
from briefing.protocols import Bookkeeper
from briefing.records import Memory, Record

Opens = Callable[[], Bookkeeper]

TODAY = date(2026, 11, 24)
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
FERRY = article(
    "The ferry to Großmerrin is back. It sails at nine, said Zoë Márquez on Monday.",
    headline="Ferry returns",
    publication="Harbour News",
    url="https://harbour.example/ferry",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
)
BRIDGE = article("The bridge opens on Friday. Nobody knows why.", headline="Bridge to open")
CAT = article("A cat was found.", headline="Cat found")


def print_(opened: Opens, *records: Record) -> None:
    """Print the editions, one after another."""
    for each in records:
        with opened() as ledger:
            ledger.announce(each)
            ledger.settle(standing)


def recalled(opened: Opens, day: date, *articles: object, since: date = date.max) -> Memory:
    """Return what the ledger knows on a day."""
    with opened() as ledger:
        return ledger.recall(question(day, *articles, since=since))  # type: ignore[arg-type]  # articles


def test_a_new_ledger_knows_nothing(opened: Opens) -> None:
    """The first edition has none before it."""
    assert recalled(opened, TODAY, FERRY) == Memory()


def test_what_was_printed_is_known_the_next_day(opened: Opens) -> None:
    """The article comes back as it was, with its edition and the headline of its story."""
    print_(opened, record(FERRY, BRIDGE, day=TODAY))
    memory = recalled(opened, TOMORROW, FERRY)
    (printed,) = memory.printed

    assert (memory.last, printed.article, printed.edition) == (TODAY, FERRY, TODAY)
    assert printed.headline == "Ferry returns"


def test_what_was_printed_in_the_last_days_is_known_unasked(opened: Opens) -> None:
    """A story of today may go on from one that nobody asks for."""
    print_(opened, record(CAT, day=YESTERDAY - timedelta(days=9)), record(FERRY, BRIDGE, day=YESTERDAY))

    assert [each.article for each in recalled(opened, TODAY, since=YESTERDAY).printed] == [FERRY, BRIDGE]


def test_an_edition_does_not_come_before_itself(opened: Opens) -> None:
    """Built again, it is told again: it only knows what it was made of, in that order."""
    print_(opened, record(FERRY, BRIDGE, day=TODAY, left_out=(CAT,), place="imap://post.example/INBOX"))
    memory = recalled(opened, TODAY, FERRY)

    assert (memory.last, memory.printed) == (None, ())
    assert [each.article for each in memory.held] == [FERRY, BRIDGE, CAT]
    assert {each.place for each in memory.held} == {"imap://post.example/INBOX"}


def test_the_day_of_the_edition_decides_not_the_order_of_building(opened: Opens) -> None:
    """An edition of a later day is not before one of today, though it was built before: it is mentioned."""
    print_(opened, record(FERRY, day=TOMORROW))
    memory = recalled(opened, TODAY, FERRY, since=YESTERDAY)

    assert (memory.last, memory.later, memory.printed) == (None, TOMORROW, ())


def test_what_was_announced_does_not_count_before_its_files_stand(opened: Opens) -> None:
    """Who was killed in between printed nothing, if the files are not there."""
    with opened() as ledger:
        ledger.announce(record(FERRY, day=TODAY))
    assert recalled(opened, TOMORROW, FERRY).printed == ()

    with opened() as ledger:
        ledger.settle(missing)
        ledger.settle(standing)
        assert ledger.editions() == ()


def test_what_was_announced_counts_where_its_files_are_found(opened: Opens) -> None:
    """Who was killed after the files took their names has printed."""
    with opened() as ledger:
        ledger.announce(record(FERRY, day=TODAY))
    with opened() as ledger:
        ledger.settle(standing)

    assert len(recalled(opened, TOMORROW, FERRY).printed) == 1


def test_an_edition_that_did_not_come_to_be_leaves_the_earlier_one(opened: Opens) -> None:
    """The second build of a day is killed: what the first printed stays printed."""
    print_(opened, record(FERRY, day=TODAY))
    with opened() as ledger:
        ledger.announce(record(BRIDGE, day=TODAY))
        ledger.settle(missing)

    assert [each.article for each in recalled(opened, TOMORROW, FERRY, BRIDGE).printed] == [FERRY]


def test_the_same_edition_built_again_takes_the_place_of_the_earlier(opened: Opens) -> None:
    """What only the first build printed counts as not printed, and is kept no longer."""
    print_(opened, record(FERRY, CAT, day=TODAY), record(FERRY, BRIDGE, day=TODAY))

    assert [each.article for each in recalled(opened, TOMORROW, since=TODAY).printed] == [FERRY, BRIDGE]
    with opened() as ledger:
        assert [kept.articles for kept in ledger.editions()] == [2]
        assert ledger.search(["cat"]) == ()


def test_what_was_left_out_is_not_printed(opened: Opens) -> None:
    """It may come tomorrow, and is not found in the archive."""
    print_(opened, record(FERRY, day=TODAY, left_out=(CAT,)))

    assert recalled(opened, TOMORROW, CAT).printed == ()
    with opened() as ledger:
        assert ledger.search(["cat"]) == ()


def test_each_state_of_an_article_is_kept(opened: Opens) -> None:
    """An article that changed its text between two editions is known in both."""
    changed = replace(FERRY, text="The ferry is out again. Nobody knows for how long.")
    print_(opened, record(FERRY, day=YESTERDAY), record(changed, day=TODAY))

    assert [each.article for each in recalled(opened, TOMORROW, FERRY).printed] == [FERRY, changed]


def test_briefings_do_not_know_of_each_other(opened: Opens) -> None:
    """The morning brief may tell what the harbour brief has told."""
    print_(opened, record(FERRY, day=TODAY, name="harbour-brief"))

    assert recalled(opened, TOMORROW, FERRY) == Memory()


def test_silent_days_in_a_row_are_counted(opened: Opens) -> None:
    """An edition in between begins the count anew; a day that was silent first and told later is none."""
    days = [TODAY + timedelta(days=each) for each in range(5)]
    print_(opened, record(day=days[0], files=False), record(FERRY, day=days[1]))
    print_(opened, record(day=days[2], files=False), record(day=days[3], files=False))

    assert recalled(opened, days[4]).silent == 2
    print_(opened, record(CAT, day=days[3]))
    assert recalled(opened, days[4]).silent == 0


def test_it_is_known_when_a_place_last_brought_something(opened: Opens) -> None:
    """The newest edition counts, in whichever order they are built."""
    print_(opened, record(FERRY, day=TODAY, place="press"), record(CAT, day=YESTERDAY, place="press"))

    assert recalled(opened, TOMORROW).heard == (("press", TODAY),)


def test_the_archive_lists_editions_the_newest_first(opened: Opens) -> None:
    """Each with its stories and its files."""
    print_(opened, record(FERRY, BRIDGE, day=YESTERDAY), record(CAT, day=TODAY))
    with opened() as ledger:
        newest, older = ledger.editions("morning-brief")
        assert ledger.editions("another") == ()

    assert (newest.day, newest.stories, newest.articles) == (TODAY, (("Cat found", ""),), 1)
    assert older.files == ("morning-brief-2026-11-23.md",)


def test_what_is_forgotten_is_printed_no_longer(opened: Opens) -> None:
    """Neither the build nor the archive knows it."""
    print_(opened, record(FERRY, day=YESTERDAY), record(FERRY, BRIDGE, day=TODAY))
    with opened() as ledger:
        assert ledger.forget("morning-brief", day=TODAY) == 1
        assert ledger.search(["bridge"]) == ()
        assert [hit.edition for hit in ledger.search(["ferry"])] == [YESTERDAY]
        assert ledger.forget("morning-brief", before=TODAY) == 1

    assert recalled(opened, TOMORROW, FERRY) == Memory()


@pytest.mark.parametrize(
    "words", [["ferry"], ["FERRY"], ["grossmerrin"], ["zoe", "marquez"], ["Márquez"], ["ferry", "nine"]]
)
def test_words_are_found_without_capitals_and_accents(opened: Opens, words: list[str]) -> None:
    """The archive is asked as one remembers, not as it was written."""
    print_(opened, record(FERRY, BRIDGE, day=TODAY))
    with opened() as ledger:
        (hit,) = ledger.search(words)

    assert (hit.story, hit.article, hit.edition) == ("Ferry returns", FERRY, TODAY)


@pytest.mark.parametrize(
    "words", [["ferry", "bridge"], ["ferry NOT bridge"], ["fer"], ["nine sails"], ["…"], []]
)
def test_all_words_must_stand_there(opened: Opens, words: list[str]) -> None:
    """Words in one argument stand together in that order."""
    print_(opened, record(FERRY, BRIDGE, day=TODAY))
    with opened() as ledger:
        assert ledger.search(words) == ()


@pytest.mark.parametrize(
    "words", ['"', "ferry*", "folded: ferry", "NEAR(ferry)", "ferry)", "'", "ferry & !x", ":*"]
)
def test_nothing_in_the_words_is_an_instruction(opened: Opens, words: str) -> None:
    """The syntax of the database's own search is only text."""
    print_(opened, record(FERRY, day=TODAY))
    with opened() as ledger:
        assert {hit.article for hit in ledger.search([words])} <= {FERRY}


def test_scripts_without_spaces_are_found(opened: Opens) -> None:
    """A word in the middle of a run of characters is a word."""
    tower = article("昨日、東京タワーが開いた。", headline="東京", language="ja")
    print_(opened, record(tower, day=TODAY))
    with opened() as ledger:
        assert [hit.article for hit in ledger.search(["タワー"])] == [tower]
        assert ledger.search(["ワタ"]) == ()


def test_a_hit_shows_the_sentence_with_the_words(opened: Opens) -> None:
    """A key point where one holds them, else any sentence, as published."""
    long = article(
        "The mayor opened the harbour of Carrow on Monday. It rained all day. Then a whale was seen.",
        headline="Mayor opens the harbour",
    )
    print_(opened, record(long, day=TODAY))
    with opened() as ledger:
        (whale,) = ledger.search(["whale"])
        (mayor,) = ledger.search(["mayor"])

    assert (whale.text, whale.is_key_point) == ("Then a whale was seen.", False)
    assert (mayor.text, mayor.is_key_point) == ("The mayor opened the harbour of Carrow on Monday.", True)


def test_hits_come_newest_first_and_not_without_end(opened: Opens) -> None:
    """Since a day, and so many."""
    days = [TODAY - timedelta(days=each) for each in range(3)]
    print_(opened, *(record(FERRY, day=day) for day in days))
    with opened() as ledger:
        assert [hit.edition for hit in ledger.search(["ferry"])] == days
        assert [hit.edition for hit in ledger.search(["ferry"], at_most=1)] == days[:1]
        assert [hit.edition for hit in ledger.search(["ferry"], since=days[1])] == days[:2]


def test_names_with_octets_that_are_no_letters_are_kept(opened: Opens) -> None:
    """A path may hold anything; the article comes back as it was."""
    odd = article("The ferry is back.", headline="Fe\udce9rry", path="new\udce9s\x01.txt")
    print_(opened, record(odd, day=TODAY, place="pre\udce9ss"))

    assert [each.article for each in recalled(opened, TOMORROW, odd).printed] == [odd]


def test_thousands_of_keys_are_asked_for_at_once(opened: Opens) -> None:
    """More than a database takes in one statement."""
    print_(opened, record(FERRY, CAT, day=TODAY))
    many = [article(f"Text {number}.", url=f"https://x.example/{number}") for number in range(3000)]

    assert len(recalled(opened, TOMORROW, CAT, *many, FERRY).printed) == 2


def test_a_second_build_is_told_that_the_ledger_is_busy(opened: Opens) -> None:
    """It has waited as long as it may; when the first is done, it goes on."""
    with opened() as ledger:
        ledger.recall(question(TODAY))
        with opened() as second, pytest.raises(LedgerBusy, match="another build is at work"):
            second.recall(question(TODAY))
        with opened() as reader:
            assert reader.editions() == ()

    assert recalled(opened, TODAY) == Memory()


def test_a_hit_shows_a_sentence_rather_than_the_headline_above_it(opened: Opens) -> None:
    """The headline stands in the first line of a hit: twice it would tell nothing."""
    ship = article(
        "It rained. The Mirabel came on Friday. The harbour master waited for it, and so did the whole town.",
        headline="Mirabel comes",
    )
    bare = replace(record(ship, day=TODAY).briefing.stories[0], key_points=())
    kept = record(ship, day=TODAY)
    sections = tuple(replace(each, stories=(bare,)) for each in kept.briefing.sections)
    print_(opened, replace(kept, briefing=replace(kept.briefing, sections=sections)))
    with opened() as ledger:
        (hit,) = ledger.search(["mirabel"])

    assert (hit.story, hit.text) == ("Mirabel comes", "The Mirabel came on Friday.")
