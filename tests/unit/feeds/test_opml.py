"""Lists of feeds."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.feeds import FeedLink, read_opml, write_opml


def read(text: str) -> tuple[FeedLink, ...]:
    """Return the feeds of a list."""
    return read_opml(dedent(text).lstrip().encode())


def test_folders_in_folders() -> None:
    """An outline that is no feed is a folder."""
    found = read("""
        <?xml version="1.0"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline text="News">
            <outline text="Local">
              <outline type="rss" text="The Packet" xmlUrl="https://packet.example/f?a=1&b=2" htmlUrl="https://packet.example/"/>
            </outline>
            <outline type="rss" title="The Post" text="Other" xmlUrl="https://post.example/f"/>
          </outline>
          <outline type="rss" text="Bare" xmlUrl="https://bare.example/f"/>
        </body></opml>
    """)

    assert found == (
        FeedLink(
            title="The Packet",
            url="https://packet.example/f?a=1&b=2",
            home="https://packet.example/",
            folder="News/Local",
        ),
        FeedLink(title="The Post", url="https://post.example/f", folder="News"),
        FeedLink(title="Bare", url="https://bare.example/f"),
    )


def test_lists_as_programs_write_them() -> None:
    """Names in any case, `url` for `xmlUrl`, an address twice, no end."""
    found = read("""
        <OPML><BODY><Outline TEXT="A" XMLURL="https://a.example/f"/>
        <outline text="B &eacute;" type="rss" url="https://b.example/f">
        <outline text="A again" xmlurl="https://a.example/f"/>
        <outline text="A page" type="link" url="https://c.example/"/>
        <outline text="A script" type="rss" xmlUrl="javascript:alert(1)"/>
    """)

    assert [(link.title, link.url) for link in found] == [
        ("A", "https://a.example/f"),
        ("B é", "https://b.example/f"),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty: there is no feed in it"),
        (b"<rss/>", "not a list of feeds: there is no OPML in it"),
        (b"<opml>" + b"<outline text='a'>" * 1_000, "refused: it is nested too deeply"),
        (
            b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;">]><opml/>',
            "refused: its entities stand for each other",
        ),
    ],
)
def test_refusals(content: bytes, reason: str) -> None:
    """In one line, with the name of the list."""
    with pytest.raises(InputError) as caught:
        read_opml(content, name="mine.opml")

    assert str(caught.value).startswith(f"mine.opml: {reason}")


names = st.text("abcÄé &<>\"'", min_size=1, max_size=8).map(lambda text: " ".join(text.split())).filter(bool)
links = st.lists(
    st.builds(
        FeedLink,
        title=names,
        url=st.integers(0, 10**6).map(lambda number: f"https://a.example/{number}?x=1&y=2"),
        folder=st.lists(names, max_size=3).map("/".join),
    ),
    unique_by=lambda link: link.url,
    max_size=8,
)


@given(links)
def test_what_is_written_is_read_again(given_links: list[FeedLink]) -> None:
    """The same links, the feeds of a folder together."""
    found = read_opml(write_opml(given_links, "My feeds & more"))

    assert sorted(found, key=repr) == sorted(given_links, key=repr)
    assert write_opml(found, "My feeds & more") == write_opml(given_links, "My feeds & more")


def test_an_empty_list() -> None:
    """Is a list."""
    assert read_opml(write_opml([], "None")) == ()
