"""A ledger that cannot be written: the edition is built, one line says that it is not remembered, exit 0."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from disks import as_nobody, no_larger_than

from briefing.cli import run
from briefing.ledger.sqlite import Sqlite

MONDAY, TUESDAY = "2026-11-23", "2026-11-24"
FERRY = "The ferry to Great Merrin sails again after nine days in the yard, the harbour office said."
BRIDGE = (
    "A bridge opened in Hallowick, four years late and at twice the price, and the mayor spoke for an hour."
)
CONFIG = """formats = ["md", "json"]
workers = 1
[memory]
path = "kept/ledger.sqlite"
[[source]]
path = "news"
"""


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Stand in a folder for everybody, with an edition of Monday and an article for Tuesday."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        (folder / "news").mkdir()
        (folder / "news" / "ferry.txt").write_text(f"Ferry returns\n\n{FERRY}\n")
        (folder / "briefing.toml").write_text(CONFIG)
        assert run(["build", "--quiet", "--edition", MONDAY]) == 0
        (folder / "news" / "bridge.txt").write_text(f"Bridge opens\n\n{BRIDGE}\n")
        for each in (folder, folder / "output", folder / "cache", *folder.glob("cache/**/*")):
            each.chmod(0o777)
        yield folder


def built(day: str, *flags: str) -> tuple[int, list[str]]:
    """Build an edition; return its exit code and what is said to the user, but how much it tells."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        code = run(["build", "--fresh", "--edition", day, *flags])
    return code, said.getvalue().splitlines()[1:]


def as_somebody_else(day: str) -> Iterator[str]:
    """Yield the same, as lines, of a build by who may not write where the owner did not allow it."""
    code, said = built(day)
    yield from (str(code), *said)


def page(day: str) -> str:
    """Return the Markdown of an edition."""
    return Path(f"output/morning-brief-{day}.md").read_text(encoding="utf-8")


def known() -> list[str]:
    """Return the days of the editions that the ledger knows."""
    with Sqlite("kept/ledger.sqlite") as ledger:
        return [each.day.isoformat() for each in ledger.editions()]


@pytest.mark.usefixtures("press")
def test_on_a_full_disk() -> None:
    """What Monday printed is not told again; of Tuesday nothing is kept, and its files are whole."""
    longer = " ".join(f"{BRIDGE} It is number {number} of its kind." for number in range(3000))
    Path("news/bridge.txt").write_text(f"Bridge opens\n\n{longer}\n")
    with no_larger_than(len(longer) * 3 // 2):  # enough for the files of the edition
        code, said = built(TUESDAY)

    assert (code, len(said)) == (0, 2)
    assert said[0] == "left out: 1 article: printed in the edition of 2026-11-23"
    assert said[1].startswith("this edition is not remembered: ")
    assert "Bridge opens" in page(TUESDAY)
    assert run(["verify", f"output/morning-brief-{TUESDAY}.json"]) == 0
    assert known() == [MONDAY]


def test_with_a_ledger_that_may_only_be_read(press: Path) -> None:
    """Its file is read-only: it is asked, and cannot be told."""
    (press / "kept" / "ledger.sqlite").chmod(0o444)
    (press / "kept").chmod(0o777)
    code, *said = as_nobody(lambda: as_somebody_else(TUESDAY))

    assert (code, said[0]) == ("0", "left out: 1 article: printed in the edition of 2026-11-23")
    assert len(said) == 2
    assert said[1].startswith("this edition is not remembered: kept/ledger.sqlite: ")
    assert "Bridge opens" in page(TUESDAY)
    assert known() == [MONDAY]


def test_in_a_folder_that_may_only_be_read(press: Path) -> None:
    """Nor can SQLite put its log beside the file."""
    (press / "kept" / "ledger.sqlite").chmod(0o444)
    (press / "kept").chmod(0o555)
    code, *said = as_nobody(lambda: as_somebody_else(TUESDAY))

    assert (code, said[0]) == ("0", "left out: 1 article: printed in the edition of 2026-11-23")
    assert len(said) == 2
    assert said[1].startswith("this edition is not remembered: kept/ledger.sqlite: ")
    assert known() == [MONDAY]


def test_where_no_folder_can_be_made_for_it(press: Path) -> None:
    """There is no memory to be had: all is told, and the page says why."""
    (press / "briefing.toml").write_text(CONFIG.replace("kept/", "locked/kept/"))
    (press / "locked").mkdir(mode=0o555)
    code, *said = as_nobody(lambda: as_somebody_else(TUESDAY))

    assert code == "0"
    assert len(said) == 1
    assert said[0].startswith("left out: the memory of earlier editions: locked/kept/ledger.sqlite: ")
    assert "Ferry returns" in page(TUESDAY)
    assert list(Path("locked").iterdir()) == []


@pytest.mark.usefixtures("press")
def test_an_edition_that_was_forgotten_is_told_again() -> None:
    """Built again the day is what it was; and the next edition knows it once more."""
    before = page(MONDAY)
    Path("news/bridge.txt").unlink()
    assert run(["editions", "forget", MONDAY]) == 0
    assert known() == []

    assert run(["build", "--quiet", "--edition", MONDAY]) == 0
    assert page(MONDAY) == before
    assert known() == [MONDAY]
    assert run(["build", "--quiet", "--edition", TUESDAY]) == 3


@pytest.mark.usefixtures("press")
def test_what_only_a_forgotten_edition_printed_may_come_the_next_day() -> None:
    """What another has printed too may not."""
    assert run(["build", "--quiet", "--edition", TUESDAY]) == 0
    assert run(["editions", "forget", TUESDAY]) == 0

    code, said = built("2026-11-25")
    assert (code, said) == (0, ["left out: 1 article: printed in the edition of 2026-11-23"])
    assert "Bridge opens" in page("2026-11-25")
