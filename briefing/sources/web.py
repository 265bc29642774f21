"""Web pages and feeds: the articles behind an address.

    address ─▶ fetched ─┬▶ a page ─▶ its reader ────────────────────────────▶ Article
                        └▶ a feed ─▶ entries ─┬▶ whole in the feed ─────────▶ Article
                                              └▶ its page ─▶ the reader ────▶ Article
                                                 └▶ cannot be had ─▶ what the feed gives, as an excerpt

What a page does not say of itself, its entry in the feed does: headline, byline, day, publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from briefing.enclosed import Origin, with_enclosed
from briefing.errors import InputError
from briefing.models import UNKNOWN_LANGUAGE, Article, LeftOut
from briefing.protocols import Errand, Fetched

if TYPE_CHECKING:
    from briefing.feeds import Entry, Feed

_READERS: Final = {
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/epub+zip": "epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
}
"""Which reader reads what a server sends; anything else is taken for a web page."""

_LOOKED_AT: Final = 4096
_FEED: Final = re.compile(
    rb"<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]|^\{.{0,2000}https?:\\?/\\?/jsonfeed\.org\\?/version",
    re.IGNORECASE | re.DOTALL,
)
_PAGE: Final = re.compile(rb"(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+)?html", re.IGNORECASE)

_SHORTEST_EXCERPT: Final = 20
"""Words; what a feed gives of an article has at least so many, or is none."""


@dataclass(frozen=True, slots=True)
class Web:
    """The article of one web page, or the articles of a feed."""

    errand: Errand

    def collect(self) -> Iterator[Article | LeftOut]:
        """Yield what stands at the address, and for what cannot be had the reason."""
        try:
            fetched = self.errand.desk.get(self.errand.place, kind="any")
        except InputError as error:
            yield LeftOut(input=error.name, reason=error.reason)
            return
        if is_feed(fetched):
            yield from Feeds(self.errand).entries_of(fetched)
            return
        try:
            yield from articles_of(self.errand, fetched)
        except InputError as error:
            yield LeftOut(input=error.name, reason=f"{error.reason}{_feed_named_in(fetched)}")


def _feed_named_in(fetched: Fetched) -> str:
    """Return where the feed of a page is that is no article itself, for whoever named the page meant that."""
    from briefing.feeds import find_feeds

    try:
        feeds = find_feeds(fetched.content, url=fetched.url)
    except InputError:
        return ""
    return f"; it has a feed: {feeds[0].url}" if feeds else ""


def is_feed(fetched: Fetched) -> bool:
    """Tell whether what was fetched is a feed and no page, by its first bytes."""
    head = fetched.content[:_LOOKED_AT].lstrip()
    return _FEED.search(head) is not None and not _PAGE.match(head)


def articles_of(errand: Errand, fetched: Fetched) -> Iterator[Article]:
    """Yield the articles of a page; `InputError` says why there are none."""
    reader = _READERS.get(fetched.media_type, "html")
    found = errand.desk.read(reader, fetched.content, path=fetched.url, parts=errand.wanted.parts)
    if errand.pictures:
        found = tuple(with_enclosed(found, Origin(reader=reader, content=fetched.content), errand.desk))
    for article in found:
        # a path is a file of the user's; what came from the web has an address
        yield replace(article, path="", url=article.url or fetched.url)


@dataclass(frozen=True, slots=True)
class Feeds:
    """The articles of a feed."""

    errand: Errand

    def collect(self) -> Iterator[Article | LeftOut]:
        """Yield the articles of the feed in its order, and for what cannot be had the reason."""
        try:
            fetched = self.errand.desk.get(self.errand.place, kind="feed")
        except InputError as error:
            yield LeftOut(input=error.name, reason=error.reason)
            return
        yield from self.entries_of(fetched)

    def entries_of(self, fetched: Fetched) -> Iterator[Article | LeftOut]:
        """Yield the articles of a feed that was fetched."""
        from briefing.feeds import FEED_READING, FeedBytes

        # of an entry from the future the day is not believed; the future begins with tomorrow
        tomorrow = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        given = FeedBytes(fetched.content, fetched.url, fetched.media_type, tomorrow)
        try:
            feed = self.errand.desk.do(FEED_READING, given)
        except InputError as error:
            yield LeftOut(input=error.name, reason=error.reason)
            return
        yield from feed.left_out
        chosen, unwanted = self._chosen(feed)
        yield from unwanted
        yield from self._told(feed, chosen)

    def _chosen(self, feed: Feed) -> tuple[list[Entry], list[LeftOut]]:
        """Return the entries that are wanted, and why the others are not: no page is fetched for those."""
        wanted = self.errand.wanted
        chosen: list[Entry] = []
        reasons: dict[str, int] = {}
        for entry in feed.entries:
            day = entry.published.astimezone(UTC).date() if entry.published else None
            reason = wanted.why_not(
                headline=entry.headline, url=entry.url, published=day, subjects=entry.categories
            )
            if not reason and wanted.at_most is not None and len(chosen) >= wanted.at_most:
                reason = f"more than the {wanted.at_most} that are wanted of its source"
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
            else:
                chosen.append(entry)
        name = feed.title or self.errand.place
        return chosen, [
            LeftOut(input=f"{name}: {_entries(number)}", reason=reason, nothing_failed=True)
            for reason, number in reasons.items()
        ]

    def _told(self, feed: Feed, entries: Iterable[Entry]) -> Iterator[Article | LeftOut]:
        """Yield the article of each entry, from the feed or from its page, one page after another.

        They mostly stand at one host, which is asked twice a second; feeds do not wait for each other.
        """
        for entry in entries:
            if self._needs_page(entry):
                yield self._from_page(feed, entry)
            else:
                yield _from_feed(feed, entry)

    def _needs_page(self, entry: Entry) -> bool:
        if not entry.url or self.errand.full_text == "feed":
            return False
        return self.errand.full_text == "page" or not entry.is_whole

    def _from_page(self, feed: Feed, entry: Entry) -> Article | LeftOut:
        try:
            fetched = self.errand.desk.get(entry.url, kind="page", updated=entry.updated)
            (page, *_) = articles_of(self.errand, fetched)
        except InputError as error:
            return _excerpt(feed, entry, error.reason)
        known = _from_feed(feed, entry)
        if len(page.text) < len(known.text):
            return replace(known, url=page.url, pictures=page.pictures or known.pictures)
        return replace(
            page,
            headline=page.headline or known.headline,
            byline=page.byline or known.byline,
            publication=page.publication or known.publication,
            published=page.published or known.published,
            subjects=tuple(dict.fromkeys((*known.subjects, *page.subjects))),
            pictures=page.pictures or known.pictures,
            language=known.language if page.language == UNKNOWN_LANGUAGE else page.language,
        )


def _from_feed(feed: Feed, entry: Entry) -> Article:
    return Article(
        text=entry.text,
        headline=entry.headline,
        byline=entry.byline,
        publication=entry.publication or feed.title,
        url=entry.url,
        published=entry.published,
        language=entry.language or feed.language or UNKNOWN_LANGUAGE,
        headings=entry.headings,
        subjects=entry.categories,
        pictures=entry.pictures,
    )


def _excerpt(feed: Feed, entry: Entry, reason: str) -> Article | LeftOut:
    """Return what the feed gives of an article whose page cannot be had; too little is left out."""
    if len(entry.text.split()) < _SHORTEST_EXCERPT:
        return LeftOut(input=entry.url or entry.headline, reason=reason)
    return replace(_from_feed(feed, entry), is_excerpt=True)


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"
