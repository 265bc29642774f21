"""Reading a feed as work that a crew can do, and that is recalled where it was done before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Final

from briefing.feeds.feed import read_feed
from briefing.feeds.values import Feed
from briefing.repeatable import Repeatable

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class FeedBytes:
    """A feed as it was fetched, and the time (`now`) that its entries cannot be much younger than."""

    content: bytes
    url: str
    content_type: str
    now: datetime


def read(given: FeedBytes) -> Feed:
    """Return the feed; `InputError` says why it is none."""
    return read_feed(given.content, url=given.url, content_type=given.content_type, now=given.now)


def _said(given: FeedBytes) -> Sequence[str | bytes]:
    return given.url, given.content_type, given.now.isoformat(), given.content


def _packed(feed: Feed, _: FeedBytes) -> bytes:
    return _feeds().dump_json(feed)


def _unpacked(packed: bytes, _: FeedBytes) -> Feed:
    return _feeds().validate_json(packed)


@cache
def _feeds() -> TypeAdapter[Feed]:
    from pydantic import TypeAdapter

    return TypeAdapter(Feed)


FEED_READING: Final = Repeatable("feed", read, _said, _packed, _unpacked)
"""`read`, recalled where it was done before."""
