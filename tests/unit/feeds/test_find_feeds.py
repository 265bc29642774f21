"""The feeds that a page names."""

from __future__ import annotations

from briefing.feeds import FeedLink, find_feeds

PAGE = "https://packet.example/news/"


def found(head: str, body: str = "") -> list[str]:
    """Return the addresses of the feeds that a page names."""
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return [link.url for link in find_feeds(page.encode(), url=PAGE)]


def link(href: str, kind: str = "application/rss+xml", title: str = "", rel: str = "alternate") -> str:
    """Return a link of the head."""
    return f'<link rel="{rel}" type="{kind}" title="{title}" href="{href}">'


def test_a_link_has_a_title_and_a_home() -> None:
    """As the page says them."""
    page = f"<head>{link('/feed?a=1&amp;b=2', title='Packet &raquo; Feed')}</head>".encode()

    assert find_feeds(page, url=PAGE) == (
        FeedLink(title="Packet » Feed", url="https://packet.example/feed?a=1&b=2", home=PAGE),
    )


def test_comments_come_last() -> None:
    """Everything else keeps the order of the page, each address once."""
    head = (
        link("/comments/feed/")
        + link("/rss", title="Packet: Kommentare")
        + link("atom.xml", "application/atom+xml; charset=utf-8")
        + link("/feed.json", "application/feed+json")
        + link("/news/atom.xml", "application/atom+xml")
    )

    assert found(head) == [
        "https://packet.example/news/atom.xml",
        "https://packet.example/feed.json",
        "https://packet.example/comments/feed/",
        "https://packet.example/rss",
    ]


def test_what_is_no_feed() -> None:
    """Other alternates, style sheets, scripts, comments, links in the body, addresses that are none."""
    head = (
        link("/en", "text/html")
        + link("/amp", "")
        + link("/wp-json/1", "application/json")
        + link("/oembed", "text/xml+oembed")
        + link("/style", "application/rss+xml", rel="alternate stylesheet")
        + link("javascript:alert(1)")
        + f"<!-- {link('/hidden')} --><script>'{link('/written')}'</script>"
    )

    assert found(head, link("/body")) == []


def test_pages_as_people_write_them() -> None:
    """Without quotes, in capitals, with a base, with a vague type and a clear name."""
    head = (
        "<BASE HREF=https://other.example/a/><LINK REL=ALTERNATE TYPE=APPLICATION/RSS+XML HREF=feed>"
        + link("/rss.xml", "text/xml")
        + "<link rel='feed' type='application/atom+xml' href='/atom'"
        + " />"
    )

    assert found(head) == [
        "https://other.example/a/feed",
        "https://other.example/rss.xml",
        "https://other.example/atom",
    ]


def test_hostile_pages_end() -> None:
    """Each is linear in its length."""
    for piece in (
        "<!--",
        "<script>",
        "<link ",
        "<link a='",
        "<link rel=alternate type=application/rss+xml href=/a>",
    ):
        assert len(found(piece * 40_000)) <= 1
