"""What stands at each source: how much, how new, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.collecting import LISTS, Visit, collect, feeds_of, is_remote
from briefing.errors import InputError
from briefing.models import Article, LeftOut

if TYPE_CHECKING:
    from briefing.protocols import Desk, Fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One source: `kind` is ``"files"``, ``"mail"``, ``"page"``, ``"feed"`` or ``"list of feeds"``.

    `found` counts its articles (of a feed: its entries; of a list: its feeds), `newest` is when the newest of
    them was published, `wrong` what is wrong with it, in a reader's words; empty: nothing.
    """

    place: str
    kind: str
    title: str = ""
    found: int = 0
    newest: datetime | None = None
    wrong: str = ""
    answered: datetime | None = None
    """Of a place on the network with which something is wrong: when it last answered as it should."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedThere:
    """A feed that was found at an address or named by the page there."""

    url: str
    title: str
    entries: int


def feed_at(url: str, desk: Desk) -> FeedThere:
    """Return the feed at `url`, or the first that the page there names; `InputError` when there is none."""
    from briefing.feeds import find_feeds, read_feed
    from briefing.sources.web import is_feed

    fetched = desk.get(url, kind="any")
    if not is_feed(fetched):
        named = find_feeds(fetched.content, url=fetched.url)
        if not named:
            raise InputError(url, "no feed, and the page names none")
        fetched = desk.get(named[0].url, kind="feed")
    feed = read_feed(fetched.content, url=fetched.url, content_type=fetched.media_type)
    return FeedThere(url=fetched.url, title=feed.title, entries=len(feed.entries))


def checked(visits: Iterable[Visit], desk: Desk) -> Iterator[Checked]:
    """Yield what stands at each place, in order. Of a feed no page is fetched, only the feed itself."""
    for visit in visits:
        # asked before it is tried: a page that is gone is forgotten
        answered = desk.answered(visit.place, kind=visit.kind) if is_remote(visit.place) else None
        try:
            if visit.place.lower().endswith(LISTS):
                yield Checked(place=visit.place, kind="list of feeds", found=len(feeds_of(visit.place, desk)))
            elif is_remote(visit.place):
                yield _remote(visit, desk)
            else:
                yield _local(visit, desk)
        except InputError as error:
            kind = "feed" if visit.kind == "feed" else "page" if is_remote(visit.place) else "files"
            yield Checked(place=visit.place, kind=kind, wrong=error.reason, answered=answered)


def _remote(visit: Visit, desk: Desk) -> Checked:
    from briefing.sources.web import is_feed

    fetched = desk.get(visit.place, kind=visit.kind)
    if visit.kind == "feed" or is_feed(fetched):
        return _feed(visit, fetched)
    articles = desk.read("html", fetched.content, path=fetched.url, parts=visit.wanted.parts)
    return _summed(visit, "page", articles, ())


def _feed(visit: Visit, fetched: Fetched) -> Checked:
    from briefing.feeds import read_feed

    feed = read_feed(fetched.content, url=fetched.url, content_type=fetched.media_type)
    return Checked(
        place=visit.place,
        kind="feed",
        title=feed.title,
        found=len(feed.entries),
        newest=max((entry.published for entry in feed.entries if entry.published), default=None),
        wrong="" if feed.entries else "no entries in it",
    )


def _local(visit: Visit, desk: Desk) -> Checked:
    articles, left_out = collect([Visit(place=visit.place, mailbox=visit.mailbox)], desk)
    return _summed(visit, "mail" if visit.mailbox else "files", articles, left_out)


def _summed(visit: Visit, kind: str, articles: tuple[Article, ...], left_out: tuple[LeftOut, ...]) -> Checked:
    reasons = [f"{left.input}: {left.reason}" for left in left_out]
    more = f" (and {len(reasons) - 1} more)" if len(reasons) > 1 else ""
    return Checked(
        place=visit.place,
        kind=kind,
        title=articles[0].headline if kind == "page" and articles else "",
        found=len(articles),
        newest=max((article.published for article in articles if article.published), default=None),
        wrong=f"{reasons[0]}{more}" if reasons else "",
    )
