"""Whose messages are asked for, told by their heads; and what a server is asked."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from briefing.mailboxes import Filter
from briefing.mailboxes.searching import narrow, wide


def admits(asked: Filter, head: str) -> bool:
    """Whether a message with this head is asked for; whatever its body says."""
    body = b"From: news@example.org\r\nList-Id: <weekly.example.org>\r\n"
    return asked.admits(head.encode() + b"\r\n\r\n" + body)


@pytest.mark.parametrize(
    ("sender", "field", "fits"),
    [
        ("news@example.org", "From: Harbour <NEWS@Example.org>", True),
        ("news@example.org", "From: a@example.org, news@example.org", True),
        ("news@example.org", "From:\r\n news@example.org", True),
        ("news@example.org", 'From: "news@example.org" <evil@example.net>', False),
        ("news@example.org", "From: bad-news@example.org", False),
        ("@example.org", "From: a@example.org", True),
        ("@example.org", "From: a@mail.EXAMPLE.org", True),
        ("@example.org", "From: a@badexample.org", False),
        ("@example.org", "From: a@example.org.example.net", False),
        ("Harbour Weekly", "From: The harbour weekly <x@example.net>", True),
        ("Fähre", "From: =?utf-8?q?F=C3=A4hre?= <x@example.net>", True),
        ("Fähre", "From: =?nonsense?q?F=C3=A4hre?= <x@example.net>", False),
        ("Fähre", "Subject: Fähre", False),
        ("news@example.org", "Subject: nobody", False),
        ("news@example.org", "", False),
    ],
)
def test_senders(sender: str, field: str, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    """An address, a domain, or words as people see them."""
    assert admits(Filter(senders=(sender,)), field) is fits


@pytest.mark.parametrize(
    ("wanted", "field", "fits"),
    [
        ("weekly.example.org", "List-Id: Harbour Weekly <Weekly.Example.org>", True),
        ("weekly.example.org", "List-ID: weekly.example.org", True),
        ("weekly.example.org", "List-Id: <bi-weekly.example.org>", False),
        ("weekly.example.org", "List-Id: <weekly.example.org> <other.example.org>", False),
        ("*", "List-Id: <any>", True),
        ("*", "Subject: none", False),
    ],
)
def test_lists(wanted: str, field: str, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    """The identifier, whole."""
    assert admits(Filter(list_ids=(wanted,)), field) is fits


def test_of_several_one_must_fit_and_of_both_kinds_both() -> None:
    """Whoever names senders and lists wants those senders in those lists."""
    asked = Filter(senders=("a@example.org", "b@example.org"), list_ids=("x", "y"))

    assert admits(asked, "From: b@example.org\r\nList-Id: <x>")
    assert not admits(asked, "From: b@example.org")
    assert not admits(asked, "List-Id: <x>")


def test_strange_heads_are_no_matter() -> None:
    """Whatever the bytes, there is an answer."""
    asked = Filter(senders=("a@example.org",), list_ids=("*",))

    for head in (
        b"",
        b"\xff\xfe",
        b"From: " + b"(" * 100_000,
        b"From: \xff\r\n\r\n",
        b"From:" + b"<a@" * 50_000,
    ):
        assert asked.admits(head) is False


def test_days_are_those_of_utc() -> None:
    """As everywhere; a message without a time may be of any day."""
    asked = Filter(since=date(2026, 11, 24))
    east = timezone(timedelta(hours=9))

    assert asked.is_recent(datetime(2026, 11, 24, tzinfo=UTC))
    assert not asked.is_recent(datetime(2026, 11, 24, 8, tzinfo=east))
    assert asked.is_recent(None)


def test_the_server_is_asked_for_what_it_can_find() -> None:
    """A day more than is wanted, since it counts days where it stands; each of several values."""
    asked = Filter(
        senders=("news@example.org", "@example.net"), list_ids=("a", "*", "c"), since=date(2026, 11, 24)
    )
    new = ["UNDELETED", "UID", "8:*", "SINCE", date(2026, 11, 23)]

    assert wide(asked, 7) == new
    assert narrow(asked, 7) == [
        *new, "OR", "FROM", "news@example.org", "FROM", "example.net",
        "OR", "HEADER", "List-Id", "a", "OR", "HEADER", "List-Id", "", "HEADER", "List-Id", "c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sender", ["Harbour Weekly", "fähre@example.org", 'a"b@example.org', "a b@example.org"]
)
def test_the_server_is_not_asked_for_what_it_cannot_find(sender: str) -> None:
    """Words may stand encoded in the field; other letters would need a charset, marks a quotation."""
    assert narrow(Filter(senders=("a@example.org", sender)), 0) == wide(Filter(), 0)


def test_the_library_is_loaded_when_somebody_connects() -> None:
    """A Maildir costs no IMAP."""
    code = "import sys, briefing.mailboxes; print('imapclient' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"
