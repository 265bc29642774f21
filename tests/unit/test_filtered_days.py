"""Days on which rules leave nothing to print: what ledger and mailboxes know of them afterwards."""

from __future__ import annotations

import mailbox
from datetime import date, timedelta
from pathlib import Path

import pytest
from presses import Press

from briefing.errors import NothingToReport
from briefing.ledger.sqlite import Sqlite
from briefing.records import Kept

MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=each) for each in (1, 2, 3))
FERRY = "The ferry to Great Merrin sails again after nine days in the yard, the harbour office said."
BELL = "Librarians in Tarn have found the bell of the coaster Perpetua inside a crate of hymn books."
SNOW = "Snow closed the pass above Ettal for the first time this autumn, and lorries waited at the inn."
STARS = {"filter": {"exclude": ["bell", "snow", "ferry"]}}


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Return a press that reads a folder and a mailbox, and has printed an edition on Monday."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    letters(tmp_path)
    press = Press(
        tmp_path, {"source": [{"path": str(tmp_path / "news")}, {"path": str(tmp_path / "letters")}]}
    )
    press.receive("ferry.md", FERRY)
    press.build(MONDAY)
    return press


def letters(folder: Path) -> mailbox.Maildir:
    """Return the mailbox."""
    return mailbox.Maildir(folder / "letters", create=True)


def write(press: Press, subject: str, text: str) -> None:
    """Send a letter."""
    head = f"From: Anna <anna@post.example>\nSubject: {subject}\nMessage-ID: <{subject}@post.example>"
    letters(press.folder).add(f"{head}\n\n{text}\n")


def unwanted(press: Press, day: date) -> str:
    """Build a day of which the rules leave nothing; return what is said."""
    press.settings |= STARS
    with pytest.raises(NothingToReport) as caught:
        press.build(day)
    del press.settings["filter"]
    return str(caught.value)


def told(press: Press, day: date) -> list[str]:
    """Return the headlines of a day's edition."""
    return sorted(story.headline for story in press.build(day).briefing.stories)


def kept(press: Press) -> tuple[Kept, ...]:
    """Return the editions that the ledger knows."""
    with Sqlite(str(press.output / "ledger.sqlite")) as ledger:
        return ledger.editions()


def test_a_day_of_which_nothing_is_wanted_is_nothing_new(press: Press) -> None:
    """Exit code 3, each article named with its rule, no file, and no edition in the ledger."""
    files = press.files()
    press.receive("snow.md", SNOW)
    write(press, "Bell", BELL)
    said = unwanted(press, TUESDAY)

    assert "excluded by “snow”" in said
    assert "excluded by “bell”" in said
    assert press.files() == files
    assert [each.day for each in kept(press)] == [MONDAY]


def test_the_day_after_without_the_rule_nothing_is_lost(press: Press) -> None:
    """Letter and article are told, once."""
    press.receive("snow.md", SNOW)
    write(press, "Bell", BELL)
    unwanted(press, TUESDAY)

    assert told(press, WEDNESDAY) == ["Bell", "snow.md"]
    with pytest.raises(NothingToReport):
        press.build(THURSDAY)


def test_the_same_day_without_the_rule_it_is_told(press: Press) -> None:
    """Somebody sees his mistake, and builds again."""
    write(press, "Bell", BELL)
    unwanted(press, TUESDAY)

    assert told(press, TUESDAY) == ["Bell"]


def test_a_source_whose_news_nobody_wants_has_not_gone_quiet(press: Press) -> None:
    """It brings something new every day; what is missing is not news but an interest in it."""
    press.settings["memory"] = {"quiet_after": 2}
    said = []
    for number, day in enumerate((TUESDAY, WEDNESDAY, THURSDAY)):
        press.receive(f"snow-{number}.md", f"{SNOW} It was {number} metres deep.")
        said.append(unwanted(press, day))

    assert "gone quiet" not in "\n".join(said)


def test_a_program_that_drops_all_is_the_same(press: Press) -> None:
    """It is asked again the next day."""
    program = press.folder / "drops-all"
    program.write_text('#!/bin/sh\nsed \'s/.*\\("id": "[^"]*"\\).*/{\\1, "keep": false}/\'\n')
    program.chmod(0o755)
    write(press, "Bell", BELL)
    press.settings["filter"] = {"program": [str(program)]}
    with pytest.raises(NothingToReport):
        press.build(TUESDAY)
    del press.settings["filter"]

    assert told(press, TUESDAY) == ["Bell"]
