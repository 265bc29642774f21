"""The feed of editions, read by what reads feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree.ElementTree import fromstring

import feedparser  # type: ignore[import-untyped]  # ships no type information
from archives import edition

from briefing.typesetting.locales import speech
from briefing.website.atom import ENTRIES, NAMESPACE, feed

if TYPE_CHECKING:
    from briefing.website.editions import Edition

URL = "https://press.example/brief/"


def editions(count: int) -> list[Edition]:
    """Return so many editions, the newest first."""
    return [edition(f"2026-{11 - number // 28:02}-{28 - number % 28:02}") for number in range(count)]


def test_each_edition_is_an_entry_with_its_bottom_line() -> None:
    """A reader of feeds shows day, bottom line and PDF, and finds the page."""
    read = feedparser.parse(
        feed(
            "Morning Brief",
            [edition("2026-11-24", bottom_line=("Ferry & <b>bus</b>.",))],
            speech=speech(),
            url=URL,
        )
    )
    (entry,) = read.entries

    assert not read.bozo
    assert (read.feed.title, read.feed.id, read.feed.author) == ("Morning Brief", URL, "Morning Brief")
    assert entry.title == "Morning Brief, Tuesday, 24 November 2026"
    assert entry.link == f"{URL}editions/morning-brief-2026-11-24.html"
    assert entry.id == "tag:press.example,2026-11-24:morning-brief-2026-11-24"
    assert entry.summary == "<ul><li>Ferry &amp; &lt;b&gt;bus&lt;/b&gt;.</li></ul>"
    assert [each.href for each in entry.enclosures] == [f"{URL}editions/morning-brief-2026-11-24.pdf"]


def test_the_feed_has_what_rfc_4287_wants() -> None:
    """Of feed and entry one id, title and time each; an author; no relative address where one is known."""
    root = fromstring(feed("Morning Brief", editions(3), speech=speech(), url=URL))  # noqa: S314 - ours
    names = {"atom": NAMESPACE}

    for element in (root, *root.findall("atom:entry", names)):
        assert [len(element.findall(f"atom:{name}", names)) for name in ("id", "title", "updated")] == [
            1,
            1,
            1,
        ]
    assert root.find("atom:author/atom:name", names) is not None
    links = root.findall(".//atom:link", names)
    assert {link.get("rel") for link in links} == {"alternate", "self", "enclosure"}
    assert all(link.get("href", "").startswith(URL) for link in links)


def test_without_an_address_ids_are_still_of_the_editions() -> None:
    """Links are relative; the ids are URNs, the same whenever it is made and different for each edition."""
    once, again = (feedparser.parse(feed("Morning Brief", editions(3), speech=speech())) for _ in range(2))
    ids = [entry.id for entry in once.entries]

    assert ids == [entry.id for entry in again.entries]
    assert len(set(ids)) == 3
    assert all(each.startswith("urn:uuid:") for each in ids)
    assert urljoin(URL, once.entries[0].link) == f"{URL}editions/morning-brief-2026-11-28.html"


def test_a_feed_is_of_the_newest_editions() -> None:
    """It is fetched again and again: it does not grow with the archive."""
    read = feedparser.parse(feed("Morning Brief", editions(ENTRIES + 5), speech=speech()))

    assert len(read.entries) == ENTRIES
    assert read.feed.updated == read.entries[0].updated == "2026-11-28T00:00:00Z"
