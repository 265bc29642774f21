"""Whatever was written, what feedparser gets is well-formed, and says the same where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.feeds.attributes import attributes
from briefing.feeds.entities import Entities
from briefing.feeds.opening import opened
from briefing.feeds.tidy import tidied

if TYPE_CHECKING:
    from collections.abc import Sequence


X = ' xmlns:x="urn:prefix:x"'
M = ' xmlns:m="http://search.yahoo.com/mrss/"'


def tidy(text: str, most_entries: int = 10) -> str:
    """Return the tidied XML of a text that begins with its root."""
    return tidied(text, text.index("<"), Entities(""), most_entries).xml


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<rss><a b='c'>x</a></rss>", '<rss><a b="c">x</a></rss>'),
        ("<rss><a/></rss>", "<rss><a></a></rss>"),
        ("<rss><a><b>x</a></rss>", "<rss><a><b>x</b></a></rss>"),
        ("<rss></b>x</rss>", "<rss>x</rss>"),
        ("<rss><A>x</a>", "<rss><A>x</A></rss>"),
        ("<rss>a & b &amp; &nbsp;&eacute;</rss>", "<rss>a &amp; b &amp; \xa0é</rss>"),
        ("<rss>&bogus; &#65;&#0;</rss>", "<rss>&amp;bogus; &#65;</rss>"),
        ("<rss>1 < 2</rss>", "<rss>1 &lt; 2</rss>"),
        ("<rss><a b=c b=d e='&'/></rss>", '<rss><a b="c" e="&amp;"></a></rss>'),
        ("<rss><dc:a>x</dc:a></rss>", '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:a>x</dc:a></rss>'),
        ("<rss><x:a y:b='c'/></rss>", f'<rss{X} xmlns:y="urn:prefix:y"><x:a y:b="c"></x:a></rss>'),
        ("<rss><a xmlns:x='u'><x:b/></a></rss>", '<rss><a xmlns:x="u"><x:b></x:b></a></rss>'),
        ("<rss><!-- a --><?b?><!c>d</rss>e", "<rss>d</rss>"),
        ("<rss>a<!-- b</rss>", "<rss>a b</rss>"),
        ("<rss><a><![CDATA[<b>&]]></a></rss>", "<rss><a><![CDATA[<b>&]]></a></rss>"),
        ("<rss><a><![CDATA[b</a></rss>", "<rss><a>b</a></rss>"),
        ("<rss><item>1<item>2</rss>", "<rss><item>1</item><item>2</item></rss>"),
        ("<rss><p>a<br>b</p></rss>", "<rss><p>a<br></br>b</p></rss>"),
        (f"<rss{X}><x:title>a</x:title></rss>", f"<rss{X}><x:title>a</x:title></rss>"),
        (f"<rss{M}><m:title>a</m:title></rss>", f"<rss{M}><m:other-title>a</m:other-title></rss>"),
        ("<rss>]]<!---->></rss>", "<rss>]]&gt;</rss>"),
    ],
)  # fmt: skip
def test_what_was_meant(written: str, meant: str) -> None:
    """Written by hand, and read as a reader would."""
    assert tidy(written) == meant


def test_the_entries_after_the_first_are_counted() -> None:
    """And what stands behind them is kept."""
    found = tidied("<rss><item>1</item><item>2</item><item>3</item><a>x</a></rss>", 0, Entities(""), 1)

    assert (found.xml, found.entries_left) == ("<rss><item>1</item><a>x</a></rss>", 2)


def test_attributes() -> None:
    """Each once, whatever the quotes; a name has one colon, and nobody declares what is declared already."""
    assert attributes(""" a="1" B='x"y' c=z a="2" d:e:f="3" xmlns:xml="u" xmlns:p="" """) == {
        "a": "1",
        "B": "x&quot;y",
        "c": "z",
        "d-e:f": "3",
    }


PIECES: Sequence[str] = (
    "<a>", "</a>", "<b c='d'>", "</b>", "<item>", "</item>", "<x:y z:w=1>", "</x:y>", "<![CDATA[", "]]>",
    "<!--", "-->", "<?", "?>", "<", ">", "&", "&amp;", "&#x41;", '"', "'", "<xmlns:q>", "<a:>", "</rss>",
    "<channel>", "<a:b:c xmlns:a=' u v '>", "<br>", "text", " ", "\n", "é", "<media:title>", "<category>",
    "<author>", "\ufffe", "/>",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_is_written_is_well_formed(text: str) -> None:
    """By the parser that feedparser uses, with prefixes."""
    xml = tidy(opened(f"<rss>{text}".encode(), "a feed"))
    parser = expat.ParserCreate(namespace_separator=" ")

    assert parser.Parse(xml.encode(), True) == 1  # noqa: FBT003  # expat's own signature
