"""JSON Feed, version 1 and 1.1."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from briefing.feeds import Entry, Feed, read_feed
from briefing.models import LeftOut

URL = "https://packet.example/feed.json"


def read(items: list[object], **feed: object) -> Feed:
    """Return the feed with these items."""
    written = {"version": "https://jsonfeed.org/version/1.1", "title": "The Packet", **feed, "items": items}
    return read_feed(b"\xef\xbb\xbf" + json.dumps(written).encode(), url=URL)


def test_every_field() -> None:
    """Of the feed and of an item."""
    item = {
        "id": 7,
        "url": "/ferry",
        "title": "Ferry <returns>",
        "content_html": "<p>It sails.</p><p>Daily.</p>",
        "content_text": "not this",
        "summary": "Short.",
        "date_published": "2026-11-23T08:00:00+01:00",
        "date_modified": "2026-11-23T09:00:00Z",
        "authors": [{"name": "Jane Doe"}, {"url": "https://packet.example/x"}, {"name": "John Roe"}],
        "tags": ["Harbour", 3],
        "language": "de-AT",
    }
    feed = read([item], home_page_url="https://packet.example/", language="en")

    assert (feed.title, feed.url, feed.language) == ("The Packet", "https://packet.example/", "en")
    assert feed.entries == (
        Entry(
            headline="Ferry <returns>",
            url="https://packet.example/ferry",
            byline="Jane Doe, John Roe",
            publication="The Packet",
            published=datetime(2026, 11, 23, 7, tzinfo=UTC),
            updated=datetime(2026, 11, 23, 9, tzinfo=UTC),
            categories=("Harbour",),
            text="It sails.\n\nDaily.",
            guid="7",
            language="de",
        ),
    )


def test_version_one() -> None:
    """One author, plain text, an address elsewhere; what an item does not say the feed says for it."""
    first, second = read(
        [
            {"id": "1", "content_text": "One.\n\nTwo <three>.", "external_url": "https://other.example/a"},
            {"id": "2", "content_text": "Three.", "author": {"name": "Jane Doe"}},
        ],
        version="https://jsonfeed.org/version/1",
        author={"name": "The Desk"},
        language="fr",
    ).entries

    assert (first.text, first.url) == ("One.\n\nTwo <three>.", "https://other.example/a")
    assert (first.byline, first.language) == ("The Desk", "fr")
    assert second.byline == "Jane Doe"


def test_what_is_wrong_costs_what_is_wrong() -> None:
    """Items and fields of another shape are left, and the others read."""
    feed = read(
        [
            None,
            {"id": {"a": 1}, "title": ["x"], "tags": "x", "authors": [None, "x"], "date_published": 3},
            {"id": "1", "title": "Half a pair: \ud83d", "url": "https://packet.example/1"},
        ]
    )

    assert feed.entries[0].headline == "Half a pair:"
    assert feed.left_out == (
        LeftOut(input=f"{URL}, entry 1", reason="an entry that is no object of JSON"),
        LeftOut(input=f"{URL}, entry 2", reason="an entry without a title, a link and text"),
    )


def test_only_the_first_thousand_are_read() -> None:
    """As of any feed."""
    feed = read([{"id": str(number), "title": str(number)} for number in range(1_002)])

    assert len(feed.entries) == 1_000
    assert [left.reason for left in feed.left_out] == [
        "2 more entries: only the first 1,000 of a feed are read"
    ]
