"""What is no feed is refused in one line, and what is built to do harm is refused at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.feeds import read_feed
from briefing.feeds.entities import MOST_GROWN
from briefing.feeds.opening import MOST_BYTES

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://packet.example/feed.xml"
ATTRIBUTES = " ".join(f"a{number}='1'" for number in range(501))
BROKEN_JSON = b'{"version": "https://jsonfeed.org/version/1",\n "items": ['


def refusal(content: bytes | str) -> str:
    """Return why `content` is refused."""
    with pytest.raises(InputError) as caught:
        read_feed(content if isinstance(content, bytes) else content.encode(), url=URL)
    assert caught.value.name == URL
    assert "\n" not in caught.value.reason
    return caught.value.reason


def channel(inside: str, prolog: str = "") -> str:
    """Return a feed around `inside`."""
    return f"{prolog}<rss><channel><title>Safe</title>{inside}</channel></rss>"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty: there is no feed in it"),
        (b" \n\t", "empty: there is no feed in it"),
        (b"\x00\x01\x02\xff" * 100, "not a feed: binary, not text"),
        (b"x" * (MOST_BYTES + 1), "not a feed: it has more than 10 MiB"),
        (b"Page not found", "not a feed: it begins with 'Page not found'"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", "not a feed: its first element is <urlset>"),
        (b"<opml version='2.0'><body/></opml>", "not a feed: its first element is <opml>"),
        (b"<a", "not a feed: its first element is <a>"),
        (BROKEN_JSON, "not a feed: it looks like JSON, and is broken in line 2"),
        (b'{"items": []}', "not a feed: it is JSON, but not a JSON Feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "not a feed: it is JSON, but not a JSON Feed"),
        (b"[" * 100_000, "not a feed: it looks like JSON, and is broken"),
    ],
)  # fmt: skip
def test_no_feed(content: bytes, reason: str) -> None:
    """Each has its own reason."""
    assert refusal(content) == reason


def test_a_web_page_names_its_feeds() -> None:
    """Who gave the address of a page is told that of its feed."""
    head = '<link rel="alternate" type="application/rss+xml" href="/rss">'

    page = "it is a web page, not a feed: name the feed's own address"
    assert (
        refusal(f"<!doctype html><html><head>{head}</head></html>") == f"{page}: https://packet.example/rss"
    )
    assert refusal("<html><body><p>Nothing.</p></body></html>") == page


def test_entities_that_stand_for_each_other_are_refused() -> None:
    """A billion laughs end after the first."""
    laughs = "".join(f'<!ENTITY a{number + 1} "{f"&a{number};" * 10}">' for number in range(9))

    assert "grow without end" in refusal(channel("&a9;", f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>'))


def test_an_entity_that_is_used_without_end_is_refused() -> None:
    """A long one, many times, is no better."""
    declared = f'<!DOCTYPE x [<!ENTITY a "{"x" * 1000}">]>'

    assert "grow without end" in refusal(
        channel(f"<item><title>{'&a;' * (MOST_GROWN // 1000 + 1)}</title></item>", declared)
    )


def test_what_an_entity_would_load_is_not_loaded(tmp_path: Path) -> None:
    """Neither a file nor an address is opened: the reference stays what it is."""
    secret = tmp_path / "secret"
    secret.write_text("hidden", encoding="utf-8")
    declared = (
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY % b SYSTEM "http://127.0.0.1:9/b">%b;]>'
    )
    feed = read_feed(channel("<item><title>See &a;</title></item>", declared).encode(), url=URL)

    assert feed.entries[0].headline == "See &a;"


@pytest.mark.parametrize("shape", ["{path}", "file://{path}"])
def test_the_name_of_a_file_is_not_opened(tmp_path: Path, shape: str) -> None:
    """Bytes that name a feed on the disk are the name, and not the feed."""
    feed = tmp_path / "feed.xml"
    feed.write_text(channel(""), encoding="utf-8")

    assert refusal(shape.format(path=feed)).startswith("not a feed: it begins with")


@pytest.mark.parametrize("scheme", ["http", "https", "ftp", "feed"])
def test_an_address_is_not_fetched(scheme: str) -> None:
    """Nobody listens there; and nobody is asked."""
    assert (
        refusal(f"{scheme}://127.0.0.1:9/feed") == f"not a feed: it begins with '{scheme}://127.0.0.1:9/feed'"
    )


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<a>" * 200_000, "refused: it is nested too deeply"),
        ("<div>" * 600 + "x" + "</div>" * 600, "refused: it is nested too deeply"),
        (f"<item {ATTRIBUTES}/>", "refused: a tag in it has more than 500 attributes"),
        ("".join(f'<a xmlns:p{n}="u"/>' for n in range(201)), "refused: it declares more than 200 prefixes"),
        ("<a/>" * 250_001, "refused: it has more than 250,000 elements"),
    ],
)
def test_what_keeps_a_parser_busy_is_refused(inside: str, reason: str) -> None:
    """Depth, attributes, prefixes and elements are counted before the parser sees them."""
    assert refusal(channel(inside)) == reason


@pytest.mark.parametrize(
    "inside",
    [
        "<" * 200_000,
        "<a " * 100_000,
        "<a b='" * 100_000,
        "<!--" * 200_000,
        "<![CDATA[" * 100_000,
        "<?" * 200_000,
        "&" * 200_000,
        "</a>" * 200_000,
        f"<item><title>x</title><author>{'a' * 300_000}</author></item>",
        f"<item><title>x</title><author>{'<![CDATA[aaaaaaaaa]]>' * 20_000}</author></item>",
        f"<item><title>x</title>{'<category>c</category>' * 20_000}</item>",
        f"<item><title>x</title><itunes:keywords>{'a,' * 200_000}</itunes:keywords></item>",
        f"<item><title>{'&lt;!--' * 50_000}</title></item>",
        f"<item><title>x</title><description>{'&amp;lt;p ' * 50_000}</description></item>",
        f"<item><title>x</title><description><![CDATA[<br>{' ' * 500_000}x]]></description></item>",
        f"<item><title>x</title><description><![CDATA[<p {'a ' * 100_000}>x]]></description></item>",
        f"<item><title>x</title><description><![CDATA[{'<div>' * 100_000}x]]></description></item>",
    ],
)
def test_hostile_shapes_end(inside: str) -> None:
    """Each is read in a time linear in its length: a quadratic one would keep this test for minutes."""
    assert read_feed(channel(inside).encode(), url=URL).title == "Safe"
