"""Feeds of every format come out as the same values."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from textwrap import dedent

import pytest

from briefing.feeds import Entry, Feed, read_feed
from briefing.feeds.feed import MOST_ENTRIES
from briefing.models import LeftOut

URL = "https://packet.example/feed.xml"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def read(text: str, content_type: str = "") -> Feed:
    """Return the feed of a text."""
    return read_feed(dedent(text).lstrip().encode(), url=URL, content_type=content_type, now=NOW)


def entries(items: str) -> tuple[Entry, ...]:
    """Return the entries of an RSS feed that holds `items`."""
    return read(f'<rss version="2.0"><channel><title>The Packet</title>{items}</channel></rss>').entries


RSS = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel>
        <title>The Packet &amp; Post</title>
        <link>https://packet.example/</link>
        <language>en-GB</language>
        <lastBuildDate>Mon, 23 Nov 2026 09:00:00 GMT</lastBuildDate>
        <item>
          <title>Ferry returns after &lt;i&gt;nine&lt;/i&gt; days</title>
          <link>/news/ferry</link>
          <guid isPermaLink="false">ferry-1</guid>
          <dc:creator>Jane Doe</dc:creator><dc:creator>By John Roe</dc:creator>
          <pubDate>Mon, 23 Nov 2026 08:00:00 CET</pubDate>
          <category>Harbour</category><category>Transport</category>
          <description>The ferry is back.</description>
          <content:encoded><![CDATA[
            <p>The ferry is <b>back</b>.</p><h2>Fares</h2><p>Tickets cost 4 crowns.</p>
          ]]></content:encoded>
        </item>
      </channel>
    </rss>
"""


def test_rss() -> None:
    """Every field of RSS 2.0; the fuller of content and description is the text."""
    assert read(RSS) == Feed(
        title="The Packet & Post",
        url="https://packet.example/",
        language="en",
        updated=datetime(2026, 11, 23, 9, tzinfo=UTC),
        entries=(
            Entry(
                headline="Ferry returns after nine days",
                url="https://packet.example/news/ferry",
                byline="Jane Doe, John Roe",
                publication="The Packet & Post",
                published=datetime(2026, 11, 23, 7, tzinfo=UTC),
                categories=("Harbour", "Transport"),
                text="The ferry is back.\n\nFares\n\nTickets cost 4 crowns.",
                headings=(1,),
                guid="ferry-1",
                language="en",
            ),
        ),
    )


def test_atom() -> None:
    """Every field of Atom 1.0; addresses are resolved against xml:base; entries have the feed's author."""
    feed = read("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://packet.example/blog/" xml:lang="de">
          <title type="html">Das &lt;em&gt;Paket&lt;/em&gt;</title>
          <link rel="self" href="feed.xml"/><link rel="alternate" type="text/html" href="../"/>
          <updated>2026-11-23T10:00:00+01:00</updated>
          <author><name>Anna Au</name><email>anna@packet.example</email></author>
          <entry>
            <title>Fähre fährt wieder</title>
            <link rel="alternate" type="text/html" href="faehre"/>
            <id>tag:packet.example,2026:1</id>
            <published>2026-11-23T08:00:00+01:00</published><updated>2026-11-23T09:30:00Z</updated>
            <category term="hafen" label="Hafen"/>
            <content type="xhtml">
              <div xmlns="http://www.w3.org/1999/xhtml"><p>Sie fährt.</p><p>Täglich.</p></div>
            </content>
          </entry>
          <entry xml:lang="fr">
            <title>Reprise</title><link href="https://autre.example/a"/><id>2</id>
            <updated>2026-11-22T08:00:00Z</updated>
            <source><title>L’Autre</title></source>
            <summary>Une brève.</summary>
          </entry>
        </feed>
    """)

    assert (feed.title, feed.url, feed.language) == ("Das Paket", "https://packet.example/", "de")
    first, second = feed.entries
    assert first == Entry(
        headline="Fähre fährt wieder",
        url="https://packet.example/blog/faehre",
        byline="Anna Au",
        publication="Das Paket",
        published=datetime(2026, 11, 23, 7, tzinfo=UTC),
        updated=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        categories=("Hafen",),
        text="Sie fährt.\n\nTäglich.",
        guid="tag:packet.example,2026:1",
        language="de",
    )
    assert (second.publication, second.text, second.language) == ("L’Autre", "Une brève.", "fr")
    assert second.published == datetime(2026, 11, 22, 8, tzinfo=UTC)


def test_old_atom_and_old_rss() -> None:
    """Atom 0.3, RSS 0.91 and RSS 1.0 (RDF) are read as well."""
    atom = read("""
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title>
        <entry><title>One</title><link rel="alternate" type="text/html" href="http://old.example/1"/>
        <issued>2003-12-31T10:14:55Z</issued>
        <content type="text/html" mode="escaped">&lt;p&gt;Text.&lt;/p&gt;</content>
        </entry></feed>
    """)
    rss = read("""
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://dtd.example/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Older</title>
        <item><title>Two</title><link>http://old.example/2</link></item></channel></rss>
    """)
    rdf = read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="http://old.example/"><title>Graph</title><link>http://old.example/</link></channel>
        <item rdf:about="http://old.example/3"><title>Three</title><link>http://old.example/3</link>
        <dc:date>2004-01-02T03:04:05+02:00</dc:date><dc:subject>Sea</dc:subject></item></rdf:RDF>
    """)

    (one,), (two,), (three,) = atom.entries, rss.entries, rdf.entries
    assert (one.headline, one.text, one.published) == (
        "One",
        "Text.",
        datetime(2003, 12, 31, 10, 14, 55, tzinfo=UTC),
    )
    assert (two.headline, two.url, two.publication) == ("Two", "http://old.example/2", "Older")
    assert (three.guid, three.publication, three.categories) == ("http://old.example/3", "Graph", ("Sea",))
    assert three.published == datetime(2004, 1, 2, 1, 4, 5, tzinfo=UTC)


def test_an_empty_feed_is_a_feed() -> None:
    """A feed that announces nothing today is no error."""
    assert read('<rss version="2.0"><channel><title>Quiet</title></channel></rss>') == Feed(title="Quiet")


def test_one_broken_entry_loses_one_entry() -> None:
    """Who writes nothing into an entry, and who closes nothing in it, costs no other entry."""
    feed = read("""
        <rss version="2.0"><channel><title>F</title>
        <item><title>First & foremost</title><link>https://packet.example/1</link></item>
        <item><guid isPermaLink="false">nothing</guid></item>
        <item><title>Unclosed <description>Some <b>text<br>and more
        <item><title>Not ended</title><description><![CDATA[<p>Lost?</description></item>
        <item><title>Last</title><description><![CDATA[<p>Kept.</p>]]></description></item>
        </channel></rss>
    """)

    assert [entry.headline for entry in feed.entries][0::3] == ["First & foremost", "Last"]
    assert [entry.text for entry in feed.entries][2:] == ["Lost?", "Kept."]
    assert feed.left_out == (
        LeftOut(input=f"{URL}, entry 2", reason="an entry without a title, a link and text"),
    )


def test_a_feed_that_breaks_off_keeps_what_came() -> None:
    """A connection that broke gives the entries before."""
    whole = dedent(RSS).strip()
    feed = read(whole[: whole.index("</b>.</p>") + 2])

    assert [(entry.headline, entry.text) for entry in feed.entries] == [
        ("Ferry returns after nine days", "The ferry is back.")
    ]
    assert [left.reason for left in feed.left_out] == [
        "the feed breaks off: what would follow entry 1 is missing"
    ]


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("<pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate>", datetime(2026, 11, 23, 7, tzinfo=UTC)),
        ("<pubDate>23 Nov 2026 08:00 EST</pubDate>", datetime(2026, 11, 23, 13, tzinfo=UTC)),
        ("<pubDate>2026-11-23 08:00:00</pubDate>", datetime(2026, 11, 23, 8, tzinfo=UTC)),
        ("<pubDate>Κυρ, 11 Ιούλ 2004 12:00:00 EST</pubDate>", datetime(2004, 7, 11, 17, tzinfo=UTC)),
        ("<pubDate>soon</pubDate>", None),
        ("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", None),
        ("<pubDate>Wed, 25 Nov 2026 11:00:00 GMT</pubDate>", datetime(2026, 11, 25, 11, tzinfo=UTC)),
        ("<pubDate>Wed, 25 Nov 2026 13:00:00 GMT</pubDate>", None),
        ("<pubDate>Tue, 31 Feb 2026 13:00:00 GMT</pubDate>", None),
    ],
)
def test_days(written: str, moment: datetime | None) -> None:
    """In UTC; what cannot be true, or is not understood, is not said."""
    (entry,) = entries(f"<item><title>A</title>{written}</item>")

    assert entry.published == moment


def test_without_now_the_future_is_believed() -> None:
    """Only who knows the day can tell that a date lies ahead."""
    item = "<item><title>A</title><pubDate>Mon, 01 Jan 2035 00:00:00 GMT</pubDate></item>"
    feed = read_feed(f"<rss><channel>{item}</channel></rss>".encode(), url=URL)

    assert feed.entries[0].published == datetime(2035, 1, 1, tzinfo=UTC)


def test_the_captions_of_pictures_are_not_the_text() -> None:
    """What media RSS says of a picture is neither title nor text of the entry; of a film it is the text."""
    picture, film = entries("""
        <item xmlns:m="http://search.yahoo.com/mrss/"><title>Ferry</title><description>It sails.</description>
        <m:content url="a.jpg"><m:title>A ship</m:title><m:description>A ship in the harbour at dusk, seen
        from the north pier. Photograph: Jane Doe</m:description></m:content></item>
        <item xmlns:media="http://search.yahoo.com/mrss/"><title>Film</title><link>https://packet.example/f</link>
        <media:group><media:title>Other</media:title>
        <media:description>A film.</media:description></media:group></item>
    """)

    assert (picture.headline, picture.text) == ("Ferry", "It sails.")
    assert (film.headline, film.text) == ("Film", "A film.")


def test_links_go_past_who_counts_readers() -> None:
    """FeedBurner says where an entry really is; what is no address of the web is none."""
    counted, script, spaced = entries("""
        <item xmlns:f="http://rssnamespace.org/feedburner/ext/1.0"><title>A</title>
        <link>http://feeds.example/~r/1</link><f:origLink>https://packet.example/a</f:origLink></item>
        <item><title>B</title><link>javascript:alert(1)</link></item>
        <item><title>C</title><link>
            https://packet.example/a b
        </link></item>
    """)

    assert [entry.url for entry in (counted, script, spaced)] == [
        "https://packet.example/a",
        "",
        "https://packet.example/a%20b",
    ]


def test_only_the_first_thousand_entries_are_read() -> None:
    """A feed of a hundred thousand entries costs no more than its size, and says how many are left."""
    items = "".join(f"<item><title>{number}</title></item>" for number in range(20_000))
    feed = read(f"<rss><channel><title>F</title>{items}<language>fr</language></channel></rss>")

    assert [entry.headline for entry in feed.entries] == [str(number) for number in range(MOST_ENTRIES)]
    assert feed.language == "fr"
    assert feed.left_out == (
        LeftOut(input=URL, reason="19,000 more entries: only the first 1,000 of a feed are read"),
    )


@pytest.mark.parametrize(
    ("declared", "encoding", "content_type"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-16", "utf-16", ""),
        ("iso-8859-1", "utf-8", ""),  # a lie
        ("utf-8", "cp1252", ""),  # another
        ("windows-1252", "cp1252", ""),
        ("utf-8", "cp1252", "text/xml; charset=windows-1252"),
        ("nonsense", "utf-8", "text/xml; charset=rot13"),
    ],
)
def test_charsets(declared: str, encoding: str, content_type: str) -> None:
    """What the bytes are goes before what they are said to be."""
    title = "Käse über Größe: die schönen Äpfel fallen früher"
    xml = f'<?xml version="1.0" encoding="{declared}"?><rss><channel><title>{title}</title></channel></rss>'

    assert read_feed(xml.encode(encoding), url=URL, content_type=content_type).title == title


def test_several_threads_may_read() -> None:
    """The same feed read by many threads at once is the same feed."""
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(read, [RSS] * 32))

    assert found == {read(RSS)}


def test_nothing_heavy_is_loaded_until_a_feed_is_read() -> None:
    """`brief --help` does not wait for feedparser."""
    asked = (
        "import sys, briefing.feeds; print({'feedparser', 'lxml', 'charset_normalizer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"
