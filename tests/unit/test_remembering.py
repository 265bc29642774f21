"""Builds day after day: what an edition knows of those before it, and what a broken memory costs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from builders import article, brief
from ledgers import question, standing
from presses import Press

from briefing.collecting import Collected, Visit
from briefing.errors import LedgerBusy, LedgerError, NothingBuilt, NothingToReport, UsageError
from briefing.ledger.sqlite import Sqlite
from briefing.mailboxes import Filter, Maildir
from briefing.memory import EVERYTHING, since_of
from briefing.pipeline import Built
from briefing.protocols import Bookkeeper
from briefing.records import Record
from briefing.remembering import Remembrance

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=each) for each in (1, 2, 3))
FERRY = (
    "The ferry to Great Merrin sails again on Monday after nine days in the yard, the harbour office said."
    " It broke down on the tenth of November with forty people on board, and was towed to Port Carrow by a"
    " fishing boat that happened to pass."
)
BRIDGE = "A bridge opened on Monday in Hallowick, four years late and at twice the price. The mayor spoke."
CRACK = (
    " A crack was found in the second engine on Tuesday morning and the ferry was taken out of service again"
    " by its owner, who speaks of weeks. The mayor has asked the region for a replacement."
)


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Return a press that has received one article."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    press = Press(tmp_path)
    press.receive("ferry.md", FERRY)
    return press


def told(built: Built) -> list[tuple[str, str]]:
    """Return the label and headline of each story."""
    return [(story.label, story.headline) for story in built.briefing.stories]


def test_tomorrows_edition_does_not_repeat_todays(press: Press) -> None:
    """What is new is told, the rest is counted in one line."""
    first = press.build(MONDAY)
    press.receive("bridge.md", BRIDGE)
    second = press.build(TUESDAY)

    assert (told(first), told(second)) == ([("", "ferry.md")], [("new", "bridge.md")])
    assert [(left.input, left.reason) for left in second.briefing.left_out] == [
        ("1 article", "printed in the edition of 2026-11-23")
    ]


def test_three_days_read_like_one_newspaper(press: Press) -> None:
    """A story that goes on says so, names where it was told, shows what is new, and keeps its thread."""
    (monday,) = press.build(MONDAY).briefing.stories
    press.receive("bridge.md", BRIDGE)
    press.build(TUESDAY)
    press.receive("ferry.md", f"{FERRY}{CRACK}")
    wednesday = press.build(WEDNESDAY)
    (story,) = wednesday.briefing.stories

    assert (story.label, story.thread) == ("developing", monday.thread)
    assert [(each.edition, each.headline) for each in story.before] == [(MONDAY, "ferry.md")]
    assert "crack" in story.key_points[0].text
    page = (press.output / "morning-brief-2026-11-25.md").read_text()
    assert "**Developing** 1 new article\n" in page
    assert "Reported on 23 November 2026: *ferry.md*\n" in page


def test_the_same_edition_built_again_is_the_same_to_the_byte(press: Press) -> None:
    """What it printed itself was not printed before."""
    press.build(MONDAY)
    press.receive("bridge.md", BRIDGE)
    press.build(TUESDAY)
    before = press.files()
    press.build(TUESDAY)

    assert press.files() == before
    with closing(sqlite3.connect(press.output / "ledger.sqlite")) as ledger:
        assert ledger.execute("SELECT day, state FROM editions ORDER BY day").fetchall() == [
            ("2026-11-23", "printed"),
            ("2026-11-24", "printed"),
        ]


def test_what_is_in_json_comes_back(press: Press) -> None:
    """Label, news, where it was told before, and thread."""
    from briefing import load

    press.build(MONDAY)
    press.receive("ferry.md", f"{FERRY}{CRACK}")
    built = press.build(TUESDAY)
    file = press.output / "morning-brief-2026-11-24.json"
    (story,) = json.loads(file.read_text())["sections"][0]["stories"]

    assert load(file).stories == built.briefing.stories
    assert (story["label"], story["new_articles"]) == ("developing", ["a1"])
    assert story["before"] == [
        {"edition": "2026-11-23", "headline": "ferry.md", "article": "ferry.md", "likeness": None}
    ]


def test_everything_is_told_when_asked_for(press: Press) -> None:
    """And known to be no news."""
    press.build(MONDAY)

    assert told(press.build(TUESDAY, "all")) == [("continuing", "ferry.md")]


def test_nothing_new_is_said_and_nothing_is_printed(press: Press) -> None:
    """Exit code 3; unless an empty edition is asked for."""
    press.build(MONDAY)
    before = press.files()
    with pytest.raises(NothingToReport, match="1 article: printed in the edition of 2026-11-23"):
        press.build(TUESDAY)
    assert press.files() == before

    assert press.build(TUESDAY, even_if_empty=True).briefing.stories == ()
    assert "Nothing to report" in (press.output / "morning-brief-2026-11-24.md").read_text()


def test_after_some_silent_editions_the_sources_are_named(press: Press) -> None:
    """With the day on which each last brought something."""
    press.settings["memory"] = {"quiet_after": 2}
    press.build(MONDAY)
    with pytest.raises(NothingToReport) as first:
        press.build(TUESDAY)
    with pytest.raises(NothingToReport) as second:
        press.build(WEDNESDAY)

    assert "gone quiet" not in str(first.value)
    assert str(second.value).splitlines()[-2:] == [
        "nothing new in 2 editions in a row; gone quiet:",
        f"{press.folder / 'news'}: last brought something new on 2026-11-23",
    ]


def test_a_source_that_fails_is_not_silence(press: Press) -> None:
    """Nobody knows whether it had something new."""
    press.build(MONDAY)
    (press.folder / "news" / "ferry.md").unlink()
    (press.folder / "news" / "broken.txt").write_text("")
    with pytest.raises(NothingBuilt):
        press.build(TUESDAY)

    with Sqlite(str(press.output / "ledger.sqlite")) as ledger:
        assert ledger.recall(question(WEDNESDAY)).silent == 0


def test_an_edition_of_an_earlier_day_knows_nothing_of_later_ones(press: Press) -> None:
    """The clock was set back: it is told again, and mentioned."""
    press.build(WEDNESDAY)
    built = press.build(MONDAY)

    assert told(built) == [("", "ferry.md")]
    assert "an edition of a later day (2026-11-25)" in built.notices[0]


def test_what_was_told_while_the_clock_was_wrong_is_not_told_again(press: Press) -> None:
    """An edition of the past was still before."""
    press.build(MONDAY)
    with pytest.raises(NothingToReport):
        press.build(TUESDAY)


def test_an_edition_of_a_wrong_year_costs_nobody_the_archive(press: Press) -> None:
    """What is too old is counted back from the edition before."""
    press.settings["memory"] = {"keep_days": 1}
    press.build(MONDAY)
    press.receive("bridge.md", BRIDGE)
    press.build(date(2062, 1, 1))
    with Sqlite(str(press.output / "ledger.sqlite")) as ledger:
        assert [kept.day for kept in ledger.editions()] == [date(2062, 1, 1), MONDAY]


def test_what_is_older_than_it_is_to_be_kept_is_forgotten(press: Press) -> None:
    """Edition by edition."""
    press.settings["memory"] = {"keep_days": 1}
    for number, day in enumerate((MONDAY, WEDNESDAY, THURSDAY)):
        press.receive(f"{number}.md", f"Number {number} was drawn. {BRIDGE} And {number} again.")
        press.build(day, "all")
    with Sqlite(str(press.output / "ledger.sqlite")) as ledger:
        assert [kept.day for kept in ledger.editions()] == [THURSDAY, WEDNESDAY]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"not a database" * 100, "damaged"), (b"SQLite format 3\0" + b"\xff" * 5000, "damaged")],
)
def test_a_damaged_ledger_is_left_alone_and_the_edition_is_built(
    press: Press, content: bytes, said: str
) -> None:
    """The page says so, and so does a notice."""
    press.output.mkdir()
    ledger = press.output / "ledger.sqlite"
    ledger.write_bytes(content)
    built = press.build(MONDAY)

    assert ledger.read_bytes() == content
    assert told(built) == [("", "ferry.md")]
    (left,) = built.briefing.left_out
    assert left.input == "the memory of earlier editions"
    assert left.reason.startswith(f"{ledger}: {said}")
    assert not left.nothing_failed
    assert built.briefing.stories[0].thread == ""


def test_without_memory_everything_is_told_every_day(press: Press) -> None:
    """Somebody wants it so: no ledger is made."""
    press.settings["memory"] = {"enabled": False}
    press.build(MONDAY)

    assert told(press.build(TUESDAY)) == [("", "ferry.md")]
    assert not (press.output / "ledger.sqlite").exists()


def test_a_busy_ledger_stops_the_build(press: Press) -> None:
    """Nothing is printed: another build prints the same."""
    place = press.output / "ledger.sqlite"
    press.build(MONDAY)
    with Sqlite(str(place)) as first:
        first.recall(question(TUESDAY))
        second = Remembrance(lambda: Sqlite(str(place), patience_s=0.0), title="Morning Brief", day=TUESDAY)
        with second, pytest.raises(LedgerBusy):
            second.settle()


class Full(Sqlite):
    """A ledger on a disk that is full."""

    def announce(self, record: Record) -> None:
        """Say that nothing more can be kept."""
        raise LedgerError("output/ledger.sqlite", f"database or disk is full: {record.name}")


def test_what_cannot_be_kept_is_said_and_what_is_known_is_used(press: Press, tmp_path: Path) -> None:
    """The edition is printed; the next one will tell the same."""
    press.build(MONDAY)
    place = str(press.output / "ledger.sqlite")
    found = Collected(articles=(), places=(), left_out=())
    with Remembrance(lambda: Full(place), title="Morning Brief", day=TUESDAY) as ledger:
        recalled = ledger.recall(found, (), EVERYTHING)
        ledger.announce(brief(article()), {"a.md": b"# A"}, folder=str(tmp_path))
        ledger.settle()

    assert not recalled.is_first
    assert ledger.left_out == ()
    assert ledger.notices == (
        "this edition is not remembered: output/ledger.sqlite: database or disk is full: morning-brief",
    )


def test_mail_that_was_read_once_is_told_again_in_the_same_edition(press: Press) -> None:
    """Its mailbox gives it once; built again, the edition has it in the place it had, another day has not."""
    letter, note = article("The bell was found.", headline="Bell"), article("A note.", headline="Note")
    mailbox = Visit(place="imap://post.example/INBOX", mailbox=Maildir(str(press.folder), Filter()))
    first = Collected(articles=(letter, note), places=(mailbox.place, "news"), left_out=())
    second = Collected(articles=(note,), places=("news",), left_out=())
    opens = partial(Sqlite, str(press.folder / "ledger.sqlite"))
    with Remembrance(opens, title="Morning Brief", day=MONDAY) as ledger:
        assert ledger.recall(first, (mailbox,), since_of("last", MONDAY)).told == (letter, note)
        ledger.announce(brief(letter, note, edition=MONDAY), {"a.md": b"# A"}, folder="nowhere")
    with opens() as kept:
        kept.settle(standing)

    with Remembrance(opens, title="Morning Brief", day=MONDAY) as ledger:
        assert ledger.recall(second, (mailbox,), since_of("last", MONDAY)).told == (letter, note)
    with Remembrance(opens, title="Morning Brief", day=MONDAY) as ledger:
        # a source that is no longer in the configuration
        assert ledger.recall(second, (), since_of("last", MONDAY)).told == (note,)
    with Remembrance(opens, title="Morning Brief", day=TUESDAY) as ledger:
        assert ledger.recall(second, (mailbox,), since_of("last", TUESDAY)).told == ()


def test_the_ledger_may_be_elsewhere(press: Press) -> None:
    """A path of the configuration."""
    press.settings["memory"] = {"path": str(press.folder / "kept" / "press.sqlite")}
    press.build(MONDAY)

    assert (press.folder / "kept" / "press.sqlite").exists()
    assert not (press.output / "ledger.sqlite").exists()


def test_a_team_shares_its_ledger(
    press: Press, database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What one machine printed, another does not print again; the address is in the environment."""
    monkeypatch.setenv("BRIEF_LEDGER", database)
    press.settings["memory"] = {"database_env": "BRIEF_LEDGER"}
    press.build(MONDAY)
    press.settings["output"] = str(tmp_path / "another")
    with pytest.raises(NothingToReport):
        press.build(TUESDAY)


def test_a_variable_that_is_not_there_is_wrong_usage(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named."""
    monkeypatch.delenv("BRIEF_LEDGER", raising=False)
    press.settings["memory"] = {"database_env": "BRIEF_LEDGER"}
    with pytest.raises(UsageError, match="the environment has no variable BRIEF_LEDGER"):
        press.build(MONDAY)


def test_every_ledger_is_good_for_a_build(press: Press, opened: Callable[[], Bookkeeper]) -> None:
    """Asked, told, settled, and closed."""
    with Remembrance(opened, title="Morning Brief", day=MONDAY) as ledger:
        ledger.settle()
        assert ledger.notices == ()
    assert press.build(MONDAY).files
