"""What comes out of a feed: the feed, its entries, the links to feeds. Units as in `briefing.models`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.models import UNKNOWN_LANGUAGE, LeftOut, Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece that a feed announces. What the feed did not say is empty, never guessed."""

    headline: str = ""
    url: str = ""
    """Its page: absolute, http or https."""
    byline: str = ""
    publication: str = ""
    """Who published it: its own source where it is taken from another feed, else the title of the feed."""
    published: datetime | None = None
    """When it was published, else when it was updated; None where that cannot be true."""
    updated: datetime | None = None
    categories: tuple[str, ...] = ()
    text: str = ""
    """Its paragraphs, separated by blank lines: the fuller of content and summary."""
    headings: tuple[int, ...] = ()
    """Numbers of the paragraphs of `text` that are headings, counted from 0."""
    is_whole: bool = False
    """Whether `text` is the whole piece and not a teaser of it: see `whole.py`."""
    guid: str = ""
    """What the feed calls it, the same each time it is read."""
    language: str = UNKNOWN_LANGUAGE
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed with its entries, in its own order."""

    title: str = ""
    url: str = ""
    """The home page that it belongs to, empty when the feed does not say."""
    language: str = UNKNOWN_LANGUAGE
    updated: datetime | None = None
    entries: tuple[Entry, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """Where a feed is: `url` its own address, `home` the page it belongs to."""

    title: str = ""
    url: str
    home: str = ""
    folder: str = ""
    """In which folder of a list it stands, ``News/Local`` for a folder in a folder; empty in none."""
