"""The pictures that a feed gives of its entries."""

from __future__ import annotations

import json

import pytest

from briefing.feeds import read_feed
from briefing.models import Picture

MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'


def pictures(item: str) -> tuple[Picture, ...]:
    """Return the pictures of an entry of RSS."""
    entry = f"<item><title>A</title>{item}</item>"
    feed = f"<rss version='2.0' {MEDIA}><channel><title>Post</title>{entry}</channel></rss>"
    return read_feed(feed.encode(), url="https://post.example/feed.xml").entries[0].pictures


def urls(item: str) -> list[str]:
    """Return the names of the pictures of an entry."""
    return [each.url.rpartition("/")[2] for each in pictures(item)]


def test_media_rss_gives_a_picture_with_its_words() -> None:
    """The size that is large enough for the page goes first, small ones are none."""
    item = """
    <media:content url="/img/bridge-a.jpg" medium="image" width="140"/>
    <media:content url="/img/bridge-b.jpg" medium="image" width="460"/>
    <media:content url="/img/bridge-c.jpg" medium="image" width="1200">
      <media:credit>Photograph: Ada Quill</media:credit><media:description>A bridge</media:description>
    </media:content>"""

    assert urls(item) == ["bridge-c.jpg", "bridge-b.jpg"]
    assert pictures(item)[0] == Picture(
        url="https://post.example/img/bridge-c.jpg", caption="A bridge", credit="Ada Quill"
    )


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ('<enclosure url="https://post.example/ferry.jpg" type="image/jpeg" length="9"/>', ["ferry.jpg"]),
        ('<enclosure url="https://post.example/ferry.mp3" type="audio/mpeg" length="9"/>', []),
        ('<media:thumbnail url="https://post.example/ferry.jpg"/>', ["ferry.jpg"]),
        ('<media:thumbnail url="https://post.example/ferry.jpg" width="80"/>', []),
        ('<media:content url="https://post.example/ferry.mp4" type="video/mp4"/>', []),
        ('<media:content url="https://post.example/ferry.webp"/>', ["ferry.webp"]),
        ('<media:content url="javascript:alert(1)" medium="image"/>', []),
        ('<media:content url="https://post.example/ferry.jpg" medium="image" width="x"/>', ["ferry.jpg"]),
    ],
)
def test_an_entry_names_pictures_in_many_ways(item: str, found: list[str]) -> None:
    """Sound and film are none."""
    assert urls(item) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>A <img src='/ferry.jpg' alt='The ferry &amp; its pier'> B</p>", ["ferry.jpg"]),
        ("<img width='1' height='1' src='https://count.example/a.gif'><img src=/ferry.jpg>", ["ferry.jpg"]),
        ("<p>No picture</p>", []),
        ("<img src='data:image/png;base64,AAAA'>", []),
    ],
)
def test_the_first_picture_in_the_text_is_one(text: str, found: list[str]) -> None:
    """None that counts who reads it."""
    assert urls(f"<content:encoded><![CDATA[{text}]]></content:encoded>") == found


def test_what_a_picture_in_the_text_shows_is_said() -> None:
    """Without the entities of HTML."""
    (found,) = pictures(
        "<description>&lt;img src='/ferry.jpg' alt='Ship &amp;amp; pier'&gt; Text</description>"
    )

    assert found.alt == "Ship & pier"


def test_a_json_feed_gives_a_picture() -> None:
    """Its image goes before its banner."""
    item = {"id": "1", "title": "A", "image": "/ferry.jpg", "banner_image": "/pier.jpg"}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [item]}
    (entry,) = read_feed(json.dumps(feed).encode(), url="https://post.example/feed.json").entries

    assert [each.url for each in entry.pictures] == [
        "https://post.example/ferry.jpg",
        "https://post.example/pier.jpg",
    ]
