"""What was done before, recalled; and what may happen to the file that keeps it."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from briefing.recall import Recall, program
from briefing.repeatable import Repeatable
from briefing.workers import Crew

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass
class Bell:
    """Work that remembers how often it was done."""

    rung: list[str] = field(default_factory=list)
    name: str = "ring"

    @property
    def work(self) -> Repeatable[str, str]:
        """The work: what is said, twice."""
        return Repeatable(
            name=self.name,
            work=self._ring,
            said=_said,
            packed=lambda done, _: done.encode(),
            unpacked=lambda packed, _: packed.decode(),
        )

    def _ring(self, said: str) -> str:
        self.rung.append(said)
        return said * 2


def _said(said: str) -> Sequence[str]:
    return () if said == "secret" else (said,)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a file in a folder that is not there yet."""
    return tmp_path / "cache" / "done.sqlite"


def done_again(place: Path, bell: Bell, *given: str, made_by: bytes = b"this") -> list[str]:
    """Return what the bell makes of each, in a run of its own."""
    with closing(Recall(place, made_by=made_by)) as recall:
        return [recall.done(bell.work, each) for each in given]


def test_what_was_done_is_not_done_again(place: Path) -> None:
    """By another run neither."""
    bell = Bell()

    assert done_again(place, bell, "a", "b", "a") == ["aa", "bb", "aa"]
    assert done_again(place, bell, "b", "c") == ["bb", "cc"]
    assert bell.rung == ["a", "b", "c"]


def test_another_program_and_another_work_do_it_anew(place: Path) -> None:
    """What is kept can never be out of date."""
    bell, gong = Bell(), Bell(name="beat")
    done_again(place, bell, "a")
    done_again(place, bell, "a", made_by=b"that")
    done_again(place, gong, "a")

    assert (bell.rung, gong.rung) == (["a", "a"], ["a"])


def test_parts_that_are_cut_elsewhere_are_another_work(place: Path) -> None:
    """Of "ab" and "c" nothing is recalled for "a" and "bc"."""
    parts: Repeatable[tuple[str, str], str] = Repeatable(
        name="join",
        work="-".join,
        said=lambda given: given,
        packed=lambda done, _: done.encode(),
        unpacked=lambda packed, _: packed.decode(),
    )
    with closing(Recall(place)) as recall:
        assert [recall.done(parts, each) for each in (("ab", "c"), ("a", "bc"))] == ["ab-c", "a-bc"]


def test_what_names_nothing_is_done_each_time(place: Path) -> None:
    """Nor is what no encoding takes kept."""
    bell = Bell()
    done_again(place, bell, "secret", "\ud800")
    done_again(place, bell, "secret", "\ud800")

    assert bell.rung == ["secret", "\ud800"] * 2


def test_without_a_file_nothing_is_kept() -> None:
    """And nothing is said."""
    bell = Bell()
    with closing(Recall(None)) as recall:
        assert [recall.done(bell.work, "a"), recall.done(bell.work, "a")] == ["aa", "aa"]
        assert recall.notices == ()

    assert bell.rung == ["a", "a"]


def test_a_damaged_outcome_is_made_again(place: Path) -> None:
    """Wherever a bit is turned, what comes is right."""
    bell = Bell()
    done_again(place, bell, *(str(number) * 500 for number in range(40)))
    whole = place.read_bytes()
    draw = random.Random(5)  # noqa: S311 - the same places every time
    for _ in range(40):
        broken = bytearray(whole)
        for _ in range(20):
            broken[draw.randrange(len(broken))] ^= 1 << draw.randrange(8)
        place.write_bytes(broken)

        assert done_again(place, bell, *(str(number) * 500 for number in range(40))) == [
            str(number) * 1000 for number in range(40)
        ]


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TABLE done (else_)",
        """CREATE VIEW done AS WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n)
        SELECT k AS key, 1.0 AS used, 1 AS size, x'00' AS digest, x'00' AS outcome FROM n""",
    ],
)
def test_a_file_that_holds_something_else_is_begun_anew(place: Path, made: str) -> None:
    """Columns of another table would never be found, and a view may never end."""
    place.parent.mkdir()
    with closing(sqlite3.connect(place)) as database:
        database.execute(made)
        database.execute("PRAGMA user_version = 1")
    bell = Bell()

    assert done_again(place, bell, "a") == done_again(place, bell, "a") == ["aa"]
    assert bell.rung == ["a"]
    assert place.with_suffix(".damaged").exists()


def test_an_outcome_that_cannot_be_unpacked_is_made_again(place: Path) -> None:
    """As when somebody else wrote it."""
    bell = Bell()
    done_again(place, bell, "a")
    unreadable = Repeatable(
        name="ring",
        work=bell.work.work,
        said=_said,
        packed=lambda done, _: done.encode(),
        unpacked=lambda packed, _: packed[100:].decode("ascii")[0],
    )
    with closing(Recall(place, made_by=b"this")) as recall:
        assert recall.done(unreadable, "a") == "aa"


def test_the_least_recently_used_goes_first(place: Path) -> None:
    """When there is no more room; used is what was found, too."""
    days = iter(range(0, 10**9, 86_400))
    noise = {name: random.Random(name).randbytes(600).hex() for name in "abcd"}  # noqa: S311 - the same each time
    bell = Bell()
    with closing(Recall(place, most=2200, now=lambda: float(next(days)))) as recall:
        for name in "abc":
            recall.done(bell.work, noise[name])
        recall.done(bell.work, noise["a"])
        recall.done(bell.work, noise["d"])

        assert [name for name in "abcd" if recall.found(bell.work, noise[name])] == ["a", "c", "d"]


def test_where_nothing_can_be_written_the_work_goes_on(tmp_path: Path) -> None:
    """One notice says so."""
    (tmp_path / "file").write_text("")
    bell = Bell()
    with closing(Recall(tmp_path / "file" / "done.sqlite")) as recall:
        assert [recall.done(bell.work, each) for each in "ab"] == ["aa", "bb"]
        (said,) = recall.notices

    assert "nothing is kept for the next time" in said


def test_a_file_of_a_newer_version_is_left_alone(place: Path) -> None:
    """Whoever made it still needs it."""
    place.parent.mkdir()
    with closing(sqlite3.connect(place)) as database:
        database.execute("PRAGMA user_version = 99")
    before = place.read_bytes()[100:]
    done_again(place, Bell(), "a")

    assert place.read_bytes()[100:] == before


def test_a_crew_recalls_in_order(place: Path) -> None:
    """What is known and what is not come in the order of what is given, and each is done once."""
    bell = Bell()
    with closing(Recall(place)) as recall:
        crew = Crew(1, recall=recall)
        list(crew.in_order(bell.work, "bd"))

        assert list(crew.in_order(bell.work, "abcde")) == ["aa", "bb", "cc", "dd", "ee"]
        assert crew.do(bell.work, "e") == "ee"
    assert bell.rung == ["b", "d", "a", "c", "e"]


def test_a_program_is_known_by_its_files() -> None:
    """The same run gives the same, 32 bytes."""
    assert program() == program()
    assert len(program()) == 32
