"""Web pages and feeds: the articles behind an address."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from desks import Served, Shelf

from briefing.models import Article, LeftOut
from briefing.protocols import Errand, FullText
from briefing.sources.web import Feeds, Web, is_feed
from briefing.wanted import Parts, Wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

WHOLE = " ".join(
    f"Dockers in Port Carrow voted on Friday to end strike number {n} of the year." for n in range(24)
)
TEASER = (
    "Dockers in Port Carrow voted on Friday to end the strike that had closed the harbour for nine days, "
    "and …"
)
FEED = "https://post.example/feed.xml"


def page(headline: str, text: str = WHOLE) -> Served:
    """Return a web page with an article."""
    html = f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>"
    return Served(f"{html}<p>{text}</p><p>{text}</p></article></body></html>".encode())


def item(headline: str, text: str, url: str = "", day: str = "Mon, 23 Nov 2026 08:00:00 GMT") -> str:
    """Return an entry of an RSS feed."""
    link = f"<link>{url}</link><guid>{url}</guid>" if url else ""
    dated = f"<pubDate>{day}</pubDate>"
    return f"<item><title>{headline}</title>{link}{dated}<description>{text}</description></item>"


def feed(*items: str) -> Served:
    """Return an RSS feed."""
    said = f"<rss version='2.0'><channel><title>Harbour Post</title><language>en</language>{''.join(items)}"
    return Served(f"<?xml version='1.0'?>{said}</channel></rss>".encode(), "application/rss+xml")


def told(
    place: str,
    served: Mapping[str, Served],
    *,
    full_text: FullText = "auto",
    wanted: Wanted | None = None,
) -> tuple[list[Article | LeftOut], list[str]]:
    """Return what stands at a place, and what was fetched for it."""
    shelf = Shelf(dict(served))
    errand = Errand(place=place, desk=shelf, full_text=full_text, wanted=wanted or Wanted())
    return list(Web(errand).collect()), shelf.asked


def test_a_page_is_an_article() -> None:
    """Its address is that of the page, and it has no path: that is for files of the user's."""
    (found,), asked = told(
        "https://post.example/ferry", {"https://post.example/ferry": page("Ferry returns")}
    )

    assert isinstance(found, Article)
    assert (found.headline, found.url, found.path) == ("Ferry returns", "https://post.example/ferry", "")
    assert asked == ["any https://post.example/ferry"]


def test_an_address_that_moved_is_the_one_it_moved_to() -> None:
    """A reader can go there."""
    moved = Served(page("Ferry returns").content, url="https://post.example/new")
    (found,), _ = told("https://post.example/old", {"https://post.example/old": moved})

    assert isinstance(found, Article)
    assert found.url == "https://post.example/new"


def test_a_page_that_cannot_be_had_is_left_out_with_the_reason() -> None:
    """One line, with the address."""
    found, _ = told("https://post.example/gone", {})

    assert found == [LeftOut(input="https://post.example/gone", reason="the page is gone (404)")]


def test_a_page_without_an_article_is_left_out() -> None:
    """The reader says why."""
    (found,), _ = told(
        "https://post.example/", {"https://post.example/": Served(b"<html><body></body></html>")}
    )

    assert isinstance(found, LeftOut)
    assert "no article" in found.reason


def test_an_entry_that_is_whole_is_taken_from_the_feed() -> None:
    """No page is fetched for it."""
    served = {FEED: feed(item("Strike ends", WHOLE, "https://post.example/strike"))}
    (found,), asked = told(FEED, served)

    assert isinstance(found, Article)
    assert (found.headline, found.publication, found.language) == ("Strike ends", "Harbour Post", "en")
    assert (found.published, found.url) == (
        datetime(2026, 11, 23, 8, tzinfo=UTC),
        "https://post.example/strike",
    )
    assert (found.is_excerpt, asked) == (False, [f"any {FEED}"])


def test_an_entry_that_is_a_teaser_is_read_on_its_page() -> None:
    """What the page does not say of itself, the feed does."""
    served = {
        FEED: feed(item("Strike ends", TEASER, "https://post.example/strike")),
        "https://post.example/strike": page("Strike ends at last"),
    }
    (found,), asked = told(FEED, served)

    assert isinstance(found, Article)
    assert (found.headline, found.publication) == ("Strike ends at last", "Harbour Post")
    assert found.published == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert found.text.startswith("Dockers in Port Carrow voted on Friday to end strike number 0")
    assert asked[1:] == ["page https://post.example/strike"]


def test_the_rules_of_a_source_are_for_the_pages_of_its_feed() -> None:
    """Where they select nothing any more, what the feed gives is told, and nothing is lost."""
    served = {
        FEED: feed(item("Strike ends", TEASER, "https://post.example/strike")),
        "https://post.example/strike": page("Strike ends at last"),
    }
    (one, gone) = (
        told(FEED, served, wanted=Wanted(parts=Parts(select=(rule,))))[0][0]
        for rule in ("article p:last-child", ".story")
    )

    assert isinstance(one, Article)
    assert one.text == WHOLE
    assert isinstance(gone, Article)
    assert gone.is_excerpt


def test_where_the_page_cannot_be_had_the_teaser_is_an_excerpt() -> None:
    """Marked as one."""
    (found,), _ = told(FEED, {FEED: feed(item("Strike ends", TEASER, "https://post.example/strike"))})

    assert isinstance(found, Article)
    assert found.is_excerpt
    assert found.text.startswith("Dockers")


def test_next_to_nothing_is_no_excerpt() -> None:
    """The reason of the page stands in the briefing."""
    (found,), _ = told(FEED, {FEED: feed(item("Strike ends", "Read on …", "https://post.example/strike"))})

    assert found == LeftOut(input="https://post.example/strike", reason="the page is gone (404)")


@pytest.mark.parametrize(("full_text", "pages"), [("feed", 0), ("page", 2), ("auto", 1)])
def test_the_user_says_where_the_text_comes_from(full_text: FullText, pages: int) -> None:
    """Out of the feed, off the pages, or wherever it is whole."""
    served = {
        FEED: feed(item("A", WHOLE, "https://post.example/a"), item("B", TEASER, "https://post.example/b")),
        "https://post.example/a": page("A"),
        "https://post.example/b": page("B"),
    }
    found, asked = told(FEED, served, full_text=full_text)

    assert len(found) == 2
    assert len(asked) - 1 == pages


def test_no_page_is_fetched_for_an_entry_that_is_not_wanted() -> None:
    """By its words, its day or its number; each reason once, with how many it holds for."""
    served = {
        FEED: feed(
            item("Advert", TEASER, "https://post.example/1"),
            item("Old", TEASER, "https://post.example/2", "Mon, 02 Nov 2026 08:00:00 GMT"),
            item("Strike", TEASER, "https://post.example/3"),
            item("Ferry", TEASER, "https://post.example/4"),
            item("Bridge", TEASER, "https://post.example/5"),
        ),
        "https://post.example/3": page("Strike"),
    }
    wanted = Wanted(exclude=("advert",), since=date(2026, 11, 20), at_most=1)
    found, asked = told(FEED, served, wanted=wanted)

    assert [each.name for each in found if isinstance(each, Article)] == ["https://post.example/3"]
    assert [each.input for each in found if isinstance(each, LeftOut)] == [
        "Harbour Post: 1 entry",
        "Harbour Post: 1 entry",
        "Harbour Post: 2 entries",
    ]
    assert asked[1:] == ["page https://post.example/3"]


def test_a_feed_that_is_named_as_one_is_fetched_as_one() -> None:
    """It needs no permission of robots.txt; a page in its place is refused."""
    shelf = Shelf({FEED: feed(item("Strike ends", WHOLE)), "https://post.example/": page("Home")})
    found = list(Feeds(Errand(place=FEED, desk=shelf)).collect())
    (refused,) = Feeds(Errand(place="https://post.example/", desk=shelf)).collect()

    assert [each.headline for each in found if isinstance(each, Article)] == ["Strike ends"]
    assert isinstance(refused, LeftOut)
    assert "web page" in refused.reason
    assert shelf.asked[0] == f"feed {FEED}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", True),
        (b"\n<feed xmlns='http://www.w3.org/2005/Atom'>", True),
        (b"<rdf:RDF xmlns:rdf='x'>", True),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', True),
        (b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}', True),
        (b"<!doctype html><p>How to write &lt;rss&gt; <rss ></p>", False),
        (b"<html><body><feed></body></html>", False),
        (b"Plain text about rss", False),
        (b"", False),
    ],
)
def test_a_feed_is_known_by_its_first_bytes(content: bytes, expected: bool) -> None:  # noqa: FBT001 - the value
    """Servers send it as anything."""
    assert is_feed(Served(content)) is expected


def test_the_categories_of_an_entry_are_subjects_of_its_article() -> None:
    """Before what its page says it is filed under."""
    filed = item("Ferry", TEASER, "https://post.example/1").replace(
        "</item>", "<category>Transport</category><category>Harbour, old</category></item>"
    )
    linked = page("Ferry").content.replace(
        b"<head>", b"<head><meta name='keywords' content='ferry, transport'>"
    )
    whole = item("Bridge", WHOLE * 2).replace("</item>", "<category>Town</category></item>")
    (ferry, bridge), _ = told(FEED, {FEED: feed(filed, whole), "https://post.example/1": Served(linked)})

    assert isinstance(ferry, Article)
    assert isinstance(bridge, Article)
    assert ferry.subjects == ("Transport", "Harbour, old", "ferry", "transport")
    assert bridge.subjects == ("Town",)
