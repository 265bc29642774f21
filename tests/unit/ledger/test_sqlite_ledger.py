"""The ledger in a file: who may read it, what it does about faults, and that a damaged one is left alone."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from builders import article
from disks import as_nobody, no_larger_than
from ledgers import question, record, standing

from briefing.bookkeeping.tables import VERSION
from briefing.errors import LedgerError
from briefing.ledger.sqlite import Sqlite, SqliteFile
from briefing.records import Memory

TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)
CAT = article("A cat was found.")
FERRY = article("The ferry is back. It sails at nine.", headline="Ferry returns")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a ledger that holds an edition."""
    path = tmp_path / "output" / "ledger.sqlite"
    with Sqlite(str(path)) as ledger:
        ledger.announce(record(FERRY, day=TODAY))
        ledger.settle(standing)
    return path


def refused(path: Path) -> str:
    """Return what is said when a ledger is asked; not an octet of the file changes."""
    before = path.read_bytes()
    with Sqlite(str(path)) as ledger, pytest.raises(LedgerError) as caught:
        ledger.recall(question(TODAY))
    with Sqlite(str(path)) as ledger, pytest.raises(LedgerError):
        ledger.announce(record(FERRY, day=TODAY))
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name]
    return str(caught.value)


def test_it_is_for_its_owner_alone(path: Path) -> None:
    """What somebody reads is not for everybody; when it is closed there is one file."""
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["ledger.sqlite"]


def test_an_empty_file_is_a_new_ledger(tmp_path: Path) -> None:
    """Somebody touched it."""
    path = tmp_path / "ledger.sqlite"
    path.touch()
    with Sqlite(str(path)) as ledger:
        assert ledger.recall(question(TODAY)) == Memory()


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    """It may be anything, and it is not ours."""
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"These are my notes of Monday. " * 100)

    assert refused(path).startswith(f"{path}: damaged (")


def test_a_damaged_ledger_is_named_and_left_alone(path: Path) -> None:
    """It is not begun anew: it may be mended, or put back from a copy."""
    content = path.read_bytes()
    path.write_bytes(content[:100] + os.urandom(4000) + content[4100:])

    assert "it is left as it is" in refused(path)


def test_a_ledger_of_a_newer_version_is_left_alone(path: Path) -> None:
    """An older program would write what the newer one does not understand."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")

    assert refused(path) == f"{path}: it was made by a newer version of briefing; it is left as it is"


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A wrong path in the configuration costs nobody his data."""
    path = tmp_path / "photos.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE photos (name TEXT)")

    assert refused(path) == f"{path}: cannot be used: a database of another program"


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    """There is no ledger to be had."""
    with Sqlite(str(tmp_path)) as ledger, pytest.raises(LedgerError, match="cannot be used"):
        ledger.recall(question(TODAY))


def test_on_a_full_disk_it_says_so_and_keeps_what_it_had(path: Path) -> None:
    """The edition that did not fit is not there, the one before is."""
    large = article("The ferry is back. " * 20_000, headline="Long")
    with (
        no_larger_than(150_000),
        Sqlite(str(path)) as ledger,
        pytest.raises(LedgerError, match="cannot be used"),
    ):
        ledger.announce(record(large, day=TOMORROW))
    with Sqlite(str(path)) as ledger:
        ledger.settle(standing)
        assert [kept.day for kept in ledger.editions()] == [TODAY]


def test_a_ledger_that_may_only_be_read_is_read() -> None:
    """It still says what was printed; that nothing can be kept is said when something is to be."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "ledger.sqlite"
        with Sqlite(str(path)) as ledger:
            ledger.announce(record(FERRY, day=TODAY))
            ledger.settle(standing)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        known, kept = as_nobody(lambda: told(path))

    assert known == "2026-11-24"
    assert "readonly" in kept


def told(path: Path) -> Iterator[str]:
    """Yield what the ledger knows, and what it says when it is to keep something."""
    with Sqlite(str(path)) as ledger:
        yield str(ledger.recall(question(TOMORROW)).last)
        try:
            ledger.announce(record(FERRY, day=TOMORROW))
        except LedgerError as error:
            yield str(error)


def test_a_second_build_waits_for_the_first(path: Path) -> None:
    """It goes on as soon as the first has closed its ledger, and knows what that one printed."""
    known: list[Memory] = []

    def second() -> None:
        with Sqlite(str(path)) as ledger:
            known.append(ledger.recall(question(TOMORROW, FERRY)))

    with Sqlite(str(path)) as first:
        first.recall(question(TODAY))
        waiting = threading.Thread(target=second)
        waiting.start()
        first.announce(record(FERRY, day=TODAY, left_out=(CAT,)))
        first.settle(standing)
        assert known == []
    waiting.join()

    assert known[0].last == TODAY


def test_anybodys_sqlite_reads_it(path: Path) -> None:
    """Days and headlines stand there as they are read."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute(
            "SELECT e.day, s.headline, a.text FROM editions e JOIN stories s ON s.edition = e.id"
            " JOIN given g ON g.edition = e.id AND g.story = s.number JOIN articles a ON a.id = g.article"
        ).fetchall()
        words = database.execute("SELECT rowid FROM words WHERE words MATCH 'ferry'").fetchall()
        (safe,) = database.execute("PRAGMA integrity_check").fetchone()

    assert rows == [("2026-11-24", "Ferry returns", FERRY.text)]
    assert (words, safe) == ([(1,)], "ok")


def test_what_is_committed_is_on_the_disk(path: Path) -> None:
    """A power cut after a commit takes nothing away."""
    file = SqliteFile(path)
    ((level,),) = file.rows("PRAGMA synchronous")
    ((journal,),) = file.rows("PRAGMA journal_mode")
    file.close()

    assert (level, journal) == (2, "wal")
