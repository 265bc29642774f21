"""What the header of a message says, and what it does not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.reading.mail.fields import Header, header_of
from briefing.reading.mail.statement import Statement, headline, statement


def header(*fields: str) -> Header:
    """Return a header."""
    return header_of([field.encode() for field in fields])[0]


def said(*fields: str) -> Statement:
    """Return what a header says."""
    return statement(header(*fields))


@pytest.mark.parametrize(
    ("subject", "read"),
    [
        ("Re: Ferry", "Ferry"),
        ("RE: AW: Fwd: Ferry", "Ferry"),
        ("Re[2]: Ferry", "Ferry"),
        ("回复：渡輪", "渡輪"),
        ("[ferries] Ferry", "Ferry"),
        ("Re: [ferries] Re: Ferry", "Ferry"),
        ("[Update] Ferry", "[Update] Ferry"),
        ("Reading: a Ferry", "Reading: a Ferry"),
        ("Re:", "Re:"),
        ("", ""),
    ],
)
def test_headlines_lose_what_programs_put_before_them(subject: str, read: str) -> None:
    """Answers, forwards, the tag of the list it came by."""
    assert headline(subject, "Friends <ferries@lists.example.org>") == read


@pytest.mark.parametrize(
    ("sender", "byline", "publication"),
    [
        ("Jane Doe <jane@packet.example>", "Jane Doe", "packet.example"),
        ("jane@mail.packet.example", "", "packet.example"),
        ("Jane Doe <jane@gmail.com>", "Jane Doe", ""),
        ("Jane Doe via The Packet <list@x.example>", "Jane Doe", "The Packet"),
        ("'Jane Doe' via Ferries <list@x.example>", "Jane Doe", "Ferries"),
        ('"jane@packet.example" <jane@packet.example>', "", "packet.example"),
        ("A <a@x.example>, B <b@x.example>", "A, B", "x.example"),
        ("<", "", ""),
        ("=?utf-8?q?Evil=0ABcc=3A_x?= <a@x.example>", "Evil Bcc: x", "x.example"),
    ],
)
def test_who_wrote_is_a_name_and_where_it_appeared_a_house(
    sender: str, byline: str, publication: str
) -> None:
    """An address is no name; a letter box publishes nothing."""
    found = said(f"From: {sender}")

    assert (found.byline, found.publication) == (byline, publication)


@pytest.mark.parametrize(
    ("fields", "byline", "publication"),
    [
        (("List-Unsubscribe: <https://x.example/u>",), "", "The Packet"),
        (("Precedence: bulk",), "", "The Packet"),
        (("List-Id: Packet Weekly <weekly.packet.example>",), "The Packet", "Packet Weekly"),
        (("List-Id: The Packet <packet.example>",), "", "The Packet"),
        (("List-Id: <weekly.packet.example>",), "", "The Packet"),
        (("List-Id: 1a2b3c4d5e mc list <1a2b3c.list-id.example.net>",), "", "The Packet"),
        (("List-Unsubscribe: <mailto:x>", "List-Post: <mailto:all@x.example>"), "The Packet", "x.example"),
        (("Precedence: list", "In-Reply-To: <1@x>"), "The Packet", "x.example"),
    ],
)
def test_a_newsletter_is_its_own_publication(fields: tuple[str, ...], byline: str, publication: str) -> None:
    """Its sender's name is not somebody's; on a list to which all write it is."""
    found = said("From: The Packet <news@x.example>", *fields)

    assert (found.byline, found.publication) == (byline, publication)


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        (("Date: Tue, 24 Nov 2026 07:00:00 +0100",), datetime(2026, 11, 24, 6, tzinfo=UTC)),
        (("Date: 24 Nov 2026 07:00:00 -0500 (EST)",), datetime(2026, 11, 24, 12, tzinfo=UTC)),
        (("Date: 2026-11-24T07:00:00Z",), datetime(2026, 11, 24, 7, tzinfo=UTC)),
        (("Date: soon",), None),
        (("Date: Thu, 01 Jan 1970 00:00:00 +0000",), None),
        (("Date: Thu, 99 Nov 2026 07:00:00 +9999",), None),
        (("Received: by x; Tue, 24 Nov 2026 06:00:00 +0000",), datetime(2026, 11, 24, 6, tzinfo=UTC)),
        (
            ("Received: by x; Tue, 24 Nov 2026 06:00:00 +0000", "Date: Tue, 24 Nov 2048 06:00:00 +0000"),
            datetime(2026, 11, 24, 6, tzinfo=UTC),
        ),
        (
            ("Received: by x; Tue, 24 Nov 2026 06:00:00 +0000", "Date: Mon, 23 Nov 2026 06:00:00 +0000"),
            datetime(2026, 11, 23, 6, tzinfo=UTC),
        ),
        ((), None),
    ],
)
def test_a_message_appeared_when_it_was_sent(fields: tuple[str, ...], published: datetime | None) -> None:
    """Else when it was received; a day after that is impossible."""
    assert said(*fields).published == published


def test_the_archive_and_the_language_are_said() -> None:
    """RFC 5064 and 3282."""
    found = said("Archived-At: <https://x.example/1>", "Content-Language: de-AT, en")

    assert (found.url, found.language) == ("https://x.example/1", "de")


def test_nothing_said_is_nothing() -> None:
    """Never guessed."""
    assert said("Subject: Ferry") == Statement(headline="Ferry")
