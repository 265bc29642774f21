"""A Maildir: every message in the order it arrived, and nothing is touched."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from mail_servers import message

from briefing.mailboxes import Filter, Maildir, Message
from briefing.mailboxes import message as sizes
from briefing.models import LeftOut

if TYPE_CHECKING:
    from pathlib import Path

SIX = 1_795_500_000
"""A second of 24 November 2026, some minutes before six in the morning."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make an empty Maildir."""
    for room in ("new", "cur", "tmp"):
        (tmp_path / "Mail" / room).mkdir(parents=True)
    return tmp_path / "Mail"


def put(place: Path, name: str, content: bytes | None = None) -> Path:
    """Put a message into a room."""
    path = place / name
    path.write_bytes(message(name) if content is None else content)
    return path


def visit(place: Path, asked: Filter | None = None) -> list[str]:
    """Return the names of the messages, each in its room, and what was left out with the reason."""
    return [
        f"{one.input}: {one.reason}".removeprefix(f"{place}/")
        if isinstance(one, LeftOut)
        else one.name.removeprefix(f"{place}/")
        for one in Maildir(str(place), asked or Filter()).messages()
    ]


def test_a_message_comes_as_it_lies_there(place: Path) -> None:
    """Its name says when it arrived."""
    path = put(place, f"new/{SIX}.M1.host", b"Subject: One\n\nText.\n")

    (found,) = Maildir(str(place)).messages()

    assert found == Message(
        content=b"Subject: One\n\nText.\n", name=str(path), received=datetime.fromtimestamp(SIX, UTC)
    )


def test_both_rooms_are_read_in_the_order_of_arrival(place: Path) -> None:
    """By time, then by name; `tmp`, folders, hidden files and deleted messages apart."""
    for name in ("cur/1700000002.b:2,S", "new/1700000001.c", "cur/1700000002.a:2,", "new/1700000003.a",
                 "tmp/1700000000.a", "cur/1700000000.b:2,ST", "cur/.hidden"):  # fmt: skip
        put(place, name)
    (place / "cur" / "1700000000.folder").mkdir()

    assert visit(place) == [
        "new/1700000001.c", "cur/1700000002.a:2,", "cur/1700000002.b:2,S", "new/1700000003.a",
    ]  # fmt: skip


def test_a_name_without_a_time_is_told_by_its_file(place: Path) -> None:
    """As programs leave it that do not know how names are made."""
    path = put(place, "new/letter.eml")
    os.utime(path, (SIX, SIX))
    put(place, f"new/{SIX - 1}.before")

    assert visit(place) == [f"new/{SIX - 1}.before", "new/letter.eml"]


def test_nothing_is_changed(place: Path) -> None:
    """No file is moved, renamed or written."""
    put(place, f"new/{SIX}.a")
    put(place, f"cur/{SIX}.b:2,")
    before = {path: path.stat().st_mtime_ns for path in place.rglob("*")}
    visit(place)

    assert {path: path.stat().st_mtime_ns for path in place.rglob("*")} == before


def test_senders_days_and_numbers_are_chosen(place: Path) -> None:
    """As in a folder on a server."""
    put(place, "new/1700000001.a", message("A", sender="news@weekly.example.org"))
    put(place, "new/1700000002.b", message("B", fields="List-Id: <weekly.example.org>\r\n"))
    put(place, f"new/{SIX}.c", message("C", sender="anna@example.net"))
    older = f"{place}: older messages left alone: 2, since the 1 newest are wanted"

    assert visit(place, Filter(senders=("@weekly.example.org",))) == ["new/1700000001.a", "new/1700000002.b"]
    assert visit(place, Filter(list_ids=("weekly.example.org",))) == ["new/1700000002.b"]
    assert visit(place, Filter(since=date(2026, 11, 24))) == [f"new/{SIX}.c"]
    assert visit(place, Filter(at_most=1)) == [older, f"new/{SIX}.c"]


def test_links_out_of_the_folder_are_not_followed(place: Path, tmp_path: Path) -> None:
    """Neither those of messages nor those of rooms."""
    outside = put(tmp_path, "outside", message("Secret"))
    (place / "new" / f"{SIX}.a").symlink_to(outside)
    put(place, f"cur/{SIX}.b")
    (place / "new" / f"{SIX}.c").symlink_to(place / "cur" / f"{SIX}.b")

    assert visit(place) == [f"new/{SIX}.a: a link out of the folder", f"cur/{SIX}.b", f"new/{SIX}.c"]
    assert visit(place, Filter(senders=("nobody@example.org",))) == [f"new/{SIX}.a: a link out of the folder"]

    (place / "other").mkdir()
    for room in ("new", "cur"):
        (place / "other" / room).symlink_to(place / room)
    assert visit(place / "other") == ["new: a link out of the folder"]


def test_what_cannot_be_read_is_named(place: Path) -> None:
    """A pipe does not block, and a large message is not read."""
    os.mkfifo(place / "new" / f"{SIX}.pipe")
    with put(place, f"new/{SIX}.large").open("wb") as file:
        file.truncate(sizes.MOST_BYTES + 1)

    assert visit(place) == [f"new/{SIX}.large: larger than 25 MiB", f"new/{SIX}.pipe: not a regular file"]


def test_a_file_that_is_renamed_meanwhile_is_found(place: Path) -> None:
    """A mail program has looked at it: it moves to `cur`, and flags are added to its name."""
    put(place, "new/1700000001.a")
    put(place, "new/1700000002.b")
    put(place, "cur/1700000003.c:2,")
    messages = Maildir(str(place)).messages()
    next(messages)
    (place / "new" / "1700000002.b").rename(place / "cur" / "1700000002.b:2,S")
    (place / "cur" / "1700000003.c:2,").rename(place / "cur" / "1700000003.c:2,RS")

    assert [one.content for one in messages if isinstance(one, Message)] == [
        message("new/1700000002.b"),
        message("cur/1700000003.c:2,"),
    ]


def test_a_file_that_is_gone_meanwhile_is_no_news(place: Path) -> None:
    """Somebody has deleted it."""
    put(place, "new/1700000001.a")
    gone = put(place, "new/1700000002.b")
    messages = Maildir(str(place)).messages()
    next(messages)
    gone.unlink()

    assert list(messages) == []


@pytest.mark.parametrize("missing", ["new", "cur"])
def test_what_is_no_maildir_is_said(place: Path, missing: str) -> None:
    """The reason names what is missing."""
    (place / missing).rmdir()

    (found,) = Maildir(str(place)).messages()

    assert isinstance(found, LeftOut)
    assert found.reason == f"not a Maildir: its folder {missing}: no such file or folder"


def test_names_that_no_page_should_show(place: Path) -> None:
    """A message may be called anything; what is shown is safe to print."""
    put(place, "new/1700000001.a\n\u202eb")

    assert visit(place) == ["new/1700000001.a��b"]
