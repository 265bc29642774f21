"""Feeds: what a feed says, as values. Pure: bytes in, values out; who fetched them does not matter.

    bytes ─▶ text (opening.py) ─▶ well-formed XML (tidy.py) ─▶ feedparser (syndication.py) ─┐
                              └─▶ JSON (json_feed.py) ──────────────────────────────────────┴▶ Draft ─▶ Entry

`read_feed` reads RSS 0.9 to 2.0, Atom 0.3 and 1.0 and JSON Feed; `find_feeds` finds the feeds that a web
page names; `read_opml` and `write_opml` carry lists of feeds from one program to another.
"""

from __future__ import annotations

from briefing.feeds.discovery import find_feeds
from briefing.feeds.feed import read_feed
from briefing.feeds.opml import read_opml, write_opml
from briefing.feeds.reading import FEED_READING, FeedBytes
from briefing.feeds.values import Entry, Feed, FeedLink

__all__ = [
    "FEED_READING",
    "Entry",
    "Feed",
    "FeedBytes",
    "FeedLink",
    "find_feeds",
    "read_feed",
    "read_opml",
    "write_opml",
]
