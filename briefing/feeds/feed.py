"""A feed to its entries: which format it is, what is refused, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.feeds.discovery import feeds_in
from briefing.feeds.drafts import Draft, FeedDraft, entry_of
from briefing.feeds.fields import possible
from briefing.feeds.json_feed import draft_of_json
from briefing.feeds.opening import is_page, opened
from briefing.feeds.repeats import once
from briefing.feeds.syndication import draft_of_xml
from briefing.feeds.values import Entry, Feed
from briefing.models import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

MOST_ENTRIES: Final = 1_000
"""The first so many, by the order of the feed; feeds hold 10 to 100."""

_NOTHING: Final = "an entry without a title, a link and text"
_SHOWN: Final = 3
"""So many of a page's feeds are named in a message."""


def read_feed(content: bytes, *, url: str, content_type: str = "", now: datetime | None = None) -> Feed:
    """Return the feed that `content` holds; `url` is its address, `content_type` what the server called it.

    A day before 1990, and one more than a day after `now`, counts as not said: its entry is kept, without it.
    An entry that the feed repeats stands once. What cannot be used is in `left_out`.
    Raises `InputError` with a reader's reason when it is no feed.
    """
    text = opened(content, url, content_type)
    draft = _draft(text, url)
    read = [(number, _read(each, now)) for number, each in enumerate(draft.drafts, start=1)]
    left_out = [
        LeftOut(input=f"{url}, entry {number}", reason=each) for number, each in read if isinstance(each, str)
    ]
    left_out += [LeftOut(input=url, reason=reason) for reason in _missing(draft)]
    return Feed(
        title=draft.title,
        url=draft.url,
        language=draft.language,
        updated=possible(draft.updated, now),
        entries=once(each for _, each in read if isinstance(each, Entry)),
        left_out=tuple(left_out),
    )


def _draft(text: str, url: str) -> FeedDraft:
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return draft_of_json(text, url, MOST_ENTRIES)
    if is_page(text):
        raise InputError(url, _is_a_page(text, url))
    return draft_of_xml(text, url, MOST_ENTRIES)


def _is_a_page(text: str, url: str) -> str:
    found = [link.url for link in feeds_in(text, url)]
    named = f": {', '.join(found[:_SHOWN])}" if found else ""
    return f"it is a web page, not a feed: name the feed's own address{named}"


def _read(draft: Draft | str, now: datetime | None) -> Entry | str:
    return draft if isinstance(draft, str) else entry_of(draft, now) or _NOTHING


def _missing(draft: FeedDraft) -> Iterator[str]:
    """Yield why entries are not there of which nothing was seen."""
    read = len(draft.drafts)
    if draft.entries_left:
        yield f"{draft.entries_left:,} more entries: only the first {read:,} of a feed are read"
    if draft.breaks_off:
        yield f"the feed breaks off: what would follow entry {read:,} is missing"
