"""What was fetched before, and what may happen to the file that holds it."""

from __future__ import annotations

import random
import resource
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.fetching.fetched import Kept
from briefing.fetching.store import VERSION, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

URL = "https://news.example/a"
PAGE = Kept(
    content=b"<p>The council voted.</p>", media_type="text/html", charset="utf-8", language="en",
    etag='"v1"', last_modified="Mon, 23 Nov 2026 08:00:00 GMT", fresh_until=17.5,
)  # fmt: skip


@dataclass
class Clock:
    """A clock that is set by hand."""

    time: float = 1000.0

    def __call__(self) -> float:
        """Tell the time, a day later each time."""
        self.time += 86_400
        return self.time


@dataclass
class Shelf:
    """A store, and what it has said."""

    path: Path
    most: int = 1_000_000
    notices: list[str] = field(default_factory=list)

    @contextmanager
    def open(self) -> Iterator[Store]:
        """Open the store for the time of a block."""
        store = Store(self.path, most=self.most, now=Clock(), notice=self.notices.append)
        try:
            yield store
        finally:
            store.close()


def _noise(size: int) -> bytes:
    """Return bytes that cannot be packed into fewer."""
    return random.Random(size).randbytes(size)  # noqa: S311 - the same each time


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Give a shelf in a folder that is not there yet."""
    return Shelf(tmp_path / "cache" / "fetched.sqlite")


def test_what_is_kept_is_found_again(shelf: Shelf) -> None:
    """By another run too; a page and a feed of one address are two things."""
    with shelf.open() as store:
        store.keep("page", URL, PAGE)
    with shelf.open() as store:
        assert store.find("page", URL) == PAGE
        assert store.find("feed", URL) is None

    assert shelf.notices == []


def test_the_newer_answer_takes_the_place_of_the_older(shelf: Shelf) -> None:
    """And what is gone is forgotten."""
    moved = Kept(target="https://news.example/b", permanent=True)
    with shelf.open() as store:
        store.keep("page", URL, PAGE)
        store.keep("page", URL, moved)
        assert store.find("page", URL) == moved
        store.forget("page", URL)
        assert store.find("page", URL) is None


def test_without_a_file_nothing_is_kept() -> None:
    """And nothing is said."""
    store = Store(None, most=1, now=Clock(), notice=pytest.fail)
    store.keep("page", URL, PAGE)

    assert store.find("page", URL) is None


def test_the_file_is_for_its_user_alone(shelf: Shelf) -> None:
    """What somebody reads is nobody else's business."""
    with shelf.open() as store:
        store.keep("page", URL, PAGE)

        assert {each.stat().st_mode & 0o077 for each in shelf.path.parent.iterdir()} == {0}
    assert shelf.path.parent.stat().st_mode & 0o077 == 0


def test_the_least_recently_used_goes_first(shelf: Shelf) -> None:
    """When there is no more room."""
    shelf.most = 3000
    with shelf.open() as store:
        for letter in "abc":
            store.keep("page", letter, Kept(content=_noise(500)))
        store.find("page", "a")
        store.keep("page", "d", Kept(content=_noise(500)))

        assert [letter for letter in "abcd" if store.find("page", letter)] == ["a", "c", "d"]


def test_what_is_larger_than_all_the_room_is_not_kept(shelf: Shelf) -> None:
    """Nor does it drive out anything that is not older than itself... but it goes itself."""
    shelf.most = 1000
    with shelf.open() as store:
        store.keep("page", "a", Kept(content=_noise(5000)))

        assert store.find("page", "a") is None


@pytest.mark.parametrize("content", [b"this is no database" * 100, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_is_moved_aside_and_begun_anew(shelf: Shelf, content: bytes) -> None:
    """The fetch goes on, and the damaged file can be looked at."""
    shelf.path.parent.mkdir()
    shelf.path.write_bytes(content)
    with shelf.open() as store:
        store.keep("page", URL, PAGE)
        assert store.find("page", URL) is None or store.find("page", URL) == PAGE
        store.keep("page", URL, PAGE)
        assert store.find("page", URL) == PAGE

    assert shelf.path.with_suffix(".damaged").read_bytes() == content
    assert shelf.notices == []


def test_a_file_of_a_newer_version_is_left_alone(shelf: Shelf) -> None:
    """Whoever made it still needs it."""
    shelf.path.parent.mkdir()
    with sqlite3.connect(shelf.path) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
        database.execute("CREATE TABLE theirs (a)")
    database.close()
    before = shelf.path.read_bytes()[100:]
    with shelf.open() as store:
        store.keep("page", URL, PAGE)
        assert store.find("page", URL) is None

    (said,) = shelf.notices
    assert said.endswith("it was made by a newer version of briefing")
    assert shelf.path.read_bytes()[100:] == before


def test_a_file_of_an_older_version_is_begun_anew(shelf: Shelf) -> None:
    """What it held can be fetched again."""
    shelf.path.parent.mkdir()
    with sqlite3.connect(shelf.path) as database:
        database.execute("CREATE TABLE kept (something)")
    database.close()
    with shelf.open() as store:
        store.keep("page", URL, PAGE)
        assert store.find("page", URL) == PAGE


@pytest.mark.parametrize("place", ["/proc/nowhere/fetched.sqlite", "/dev/null/fetched.sqlite", "/dev"])
def test_where_nothing_can_be_written_nothing_is_kept(place: str) -> None:
    """One notice, whatever is asked of it afterwards."""
    shelf = Shelf(Path(place))
    with shelf.open() as store:
        for _ in range(3):
            store.keep("page", URL, PAGE)
            assert store.find("page", URL) is None

    (said,) = shelf.notices
    assert said.startswith(f"{place}: nothing is kept for the next time: ")


@contextmanager
def nothing_larger_than(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size`, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_ends_the_cache_and_not_the_fetch(shelf: Shelf) -> None:
    """What was there before is whole afterwards."""
    with shelf.open() as store:
        store.keep("page", "before", PAGE)
    with shelf.open() as store, nothing_larger_than(100_000):
        for number in range(3):
            store.keep("page", f"{number}", Kept(content=_noise(200_000)))

    assert len(shelf.notices) == 1
    with shelf.open() as store:
        assert store.find("page", "before") == PAGE


def test_no_damaged_content_is_ever_served(shelf: Shelf) -> None:
    """Wherever a bit is turned: the entry is whole, or it is not there. SQLite does not look at contents."""
    kept = Kept(content=b"The council voted on Monday. " * 300, media_type="text/html", etag='"v1"')
    with shelf.open() as store:
        store.keep("page", URL, kept)
    whole = shelf.path.read_bytes()
    draw = random.Random(7)  # noqa: S311 - the same places every time
    served = set()
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(8):
            broken[draw.randrange(len(broken))] ^= 1 << draw.randrange(8)
        shelf.path.write_bytes(broken)
        with shelf.open() as store:
            served.add(store.find("page", URL))

    assert served <= {None, kept}


_OTHER = """
import sys, time
from pathlib import Path
from briefing.fetching.fetched import Kept
from briefing.fetching.store import Store
store = Store(Path(sys.argv[1]), most=10**9, now=time.time, notice=sys.exit)
for number in range(100):
    store.keep("page", f"{sys.argv[2]}{number}", Kept(content=bytes(2000)))
store.close()
"""


def test_two_processes_use_it_at_once(shelf: Shelf) -> None:
    """Neither waits for long, neither loses anything."""
    others = [subprocess.Popen([sys.executable, "-c", _OTHER, str(shelf.path), name]) for name in "ab"]

    assert [other.wait(20) for other in others] == [0, 0]
    with shelf.open() as store:
        assert all(store.find("page", f"{name}{number}") for name in "ab" for number in range(100))
