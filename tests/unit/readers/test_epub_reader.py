"""A book comes out as one article with headings, an issue of a periodical as its articles."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from zips import epub, zipped

from briefing.errors import InputError
from briefing.readers.epub import Epub

if TYPE_CHECKING:
    from briefing.models import Article

GONE = "<manifest><item id='a' href='gone' media-type='text/html'/></manifest>"
LEDE = "<p>The council approved the new tram line on Monday.</p>"
TITLE = "<dc:title>The Tram Years</dc:title>"


def book(
    *bodies: str, metadata: str = TITLE, more: dict[str, str] | None = None, package: str = ""
) -> tuple[Article, ...]:
    """Return the articles of a book whose pages hold these bodies; they are called a, b, c."""
    pages = dict(zip("abcdefgh", bodies, strict=False))
    return Epub().read(epub(pages, metadata=metadata, more=more, package=package), path="book.epub")


def paragraphs(body: str) -> list[str]:
    """Return the paragraphs of a book of one page, a usual one before them not counted."""
    return book(LEDE + body)[0].text.split("\n\n")[1:]


def nav(*entries: tuple[str, str], kind: str = "toc") -> dict[str, str]:
    """Return the navigation of EPUB 3 with these entries: address and words."""
    links = "".join(f'<li><a epub:type="toc" href="{address}">{words}</a></li>' for address, words in entries)
    space = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    return {"nav.xhtml": f'<html {space}><body><nav epub:type="{kind}"><ol>{links}</ol></nav></body></html>'}


def test_a_book_is_one_article_in_the_order_of_its_pages() -> None:
    """Its headings are those of the chapters."""
    (article,) = book(f"<h1>The plan</h1>{LEDE}", "<h1>The works</h1><p>It took eleven years.</p>")

    assert article.text.split("\n\n")[::2] == ["The plan", "The works"]
    assert (article.headline, article.headings, article.path) == ("The Tram Years", (0, 2), "book.epub")


def test_a_book_says_what_it_is() -> None:
    """Translators have not written it, and when the file was changed it was not published."""
    (article,) = book(
        LEDE,
        metadata='<dc:title id="s">A history in nine lines</dc:title>'
        '<dc:title id="t">The Tram Years</dc:title>'
        '<meta refines="#s" property="title-type">subtitle</meta>'
        '<meta refines="#t" property="title-type">main</meta>'
        '<dc:creator id="j">Jane Doe</dc:creator><dc:creator id="x">Xaver Roe</dc:creator>'
        "<dc:creator>Unknown</dc:creator>"
        '<meta refines="#x" property="role">trl</meta><dc:publisher>Packet Press</dc:publisher>'
        '<dc:date event="modification">2026-11-25</dc:date><dc:date>2026-11-23</dc:date>'
        "<dc:language>en-GB</dc:language>"
        "<dc:source>https://example.org/tram</dc:source>",
    )

    assert (article.headline, article.dek) == ("The Tram Years", "A history in nine lines")
    assert (article.byline, article.publication) == ("Jane Doe", "Packet Press")
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)
    assert (article.language, article.url) == ("en", "https://example.org/tram")


@pytest.mark.parametrize(
    "dates",
    [
        "<dc:date>2026-11-24T10:34Z</dc:date><meta property='dcterms:modified'>2026-11-24T10:35Z</meta>",
        "<dc:date>0101-01-01T00:00:00+00:00</dc:date>",
        "<dc:date>2026</dc:date>",
    ],
)
def test_a_date_that_a_program_made_up_is_none(dates: str) -> None:
    """Converters write when they made the file, or the year 101; a year is no day."""
    assert book(LEDE, metadata=TITLE + dates)[0].published is None


def test_the_navigation_says_the_titles_that_pages_do_not() -> None:
    """A page that says its title in a plain paragraph has a heading; one that goes on has none."""
    (article,) = book(
        LEDE, "<p>The works</p><p>It took years.</p>", "<p>It goes on.</p>",
        more=nav(("a.xhtml", "The plan"), ("b.xhtml#top", "The works")),
    )  # fmt: skip

    assert article.text.split("\n\n")[::2] == ["The plan", "The works", "It goes on."]
    assert article.headings == (0, 2)


def point(words: str, name: str) -> str:
    """Return an entry in the navigation of EPUB 2 that is not ended: others may stand under it."""
    return f"<navPoint><navLabel><text>{words}</text></navLabel><content src='{name}.xhtml'/>"


def test_the_navigation_of_older_books_is_read() -> None:
    """Their entries stand in a file of their own, which may be broken."""
    (article,) = book(
        LEDE, more={"toc.ncx": f"<ncx><navMap>{point('The plan', 'a')}</navPoint></navMap></ncx>"}
    )

    assert article.text.startswith("The plan\n\n")
    assert book(LEDE, more={"toc.ncx": "<ncx><navMap>&"})[0].headings == ()


def test_cover_contents_and_imprint_are_no_text() -> None:
    """Told by their kind, the guide, the landmarks, their label, or by being nothing but links."""
    links = "".join(f'<p><a href="{n}">Chapter {n}</a></p>' for n in range(9))
    bodies = (
        '<body epub:type="cover"><p>X</p></body>', '<section epub:type="titlepage"><p>X</p></section>',
        f"<div>{links}</div>", "<h1>Copyright</h1><p>X</p>", "<p>X</p>", "<p>X</p>", LEDE,
        "<p>The Tram Years</p>",
    )  # fmt: skip
    (article,) = book(
        *bodies,
        more=nav(("e.xhtml", "X"), kind="landmarks"),
        package='<guide><reference type="copyright-page" href="f.xhtml"/>'
        '<reference type="toc" href="g.xhtml#toc"/></guide>',
    )

    assert article.text == "The council approved the new tram line on Monday."


def test_what_stands_beside_the_text_is_not_read() -> None:
    """The spine says which pages are read on the way."""
    content = epub({"a": LEDE, "b": "<p>Solutions.</p>"}, aside="b")

    assert "Solutions" not in Epub().read(content, path="a")[0].text


@pytest.mark.parametrize(
    "mark",
    [
        '<a epub:type="noteref" href="#n">1</a>',
        '<a role="doc-noteref" href="#n">1</a>',
        '<sup><a href="#n">12</a></sup>',
        '<a href="#n"><sup>*</sup></a>',
        '<span epub:type="pagebreak">7</span>',
        "<ruby><rt>x</rt></ruby>",
        "<span hidden=''>x</span>",
        "<span style='color: red; display: none'>x</span>",
    ],
)
def test_marks_within_a_sentence_are_not_read(mark: str) -> None:
    """Notes, numbers of pages, how to pronounce it."""
    assert paragraphs(f"<p>It is{mark} open.</p>") == ["It is open."]


def test_notes_captions_and_code_are_not_read() -> None:
    """They are not the text; a raised figure that leads nowhere is."""
    beside = (
        '<aside epub:type="footnote"><p>X</p></aside><section role="doc-endnotes"><p>X</p></section>'
        "<figure><img/><figcaption>X</figcaption></figure><pre><code>X</code></pre>"
        "<div class='pg-boilerplate'>X</div>"
    )

    assert paragraphs(f"{beside}<p>E = mc<sup>2</sup></p>") == ["E = mc2"]


def test_blocks_lists_and_tables() -> None:
    """As in web pages: numbers stay, bullets go; a row of a table is a paragraph."""
    body = (
        "<div>Loose <i>words</i><p>A <b>bold</b>\n word.</p>tail</div><ul><li>Bullet</li></ul>"
        '<ol start="3"><li><p>Three</p><p>more</p></li><li>Four</li></ol>'
        "<table><tr><th>Name</th><th>Votes</th></tr><tr><td>Ann</td><td>12</td></tr></table>"
        "<p>One is here.<br/>Two is there.</p><pre>Roses are red,\n\nviolets blue</pre>"
    )

    assert paragraphs(body) == [
        "Loose words", "A bold word.", "tail", "Bullet", "3. Three", "more", "4. Four", "Name | Votes",
        "Ann | 12",
        "One is here.", "Two is there.", "Roses are red,", "violets blue",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sign",
    [
        '<meta name="calibre:publication_type" content="periodical:newspaper:The Packet"/>',
        "<dc:type>magazine</dc:type>",
        "<dc:identifier>urn:issn:1234-5678</dc:identifier>",
        '<x-metadata><output content-type="application/x-mobipocket-subscription-magazine"/></x-metadata>',
    ],
)
def test_an_issue_of_a_periodical_is_its_articles(sign: str) -> None:
    """Each entry of the navigation is one, with the pages that go on from it."""
    link = '<a rel="calibre-downloaded-from" href="https://example.org/b">x</a>'
    from_web = f'<div class="calibre_navbar">{link}</div>'
    bodies = (
        "<p>News</p>",
        f"<h1>Tram approved</h1><p>By Jane Doe</p>{LEDE}",
        "<p>It goes on.</p>",
        f"<p>Sport.</p>{from_web}",
    )
    section = f"{point('News', 'a')}{point('Tram approved', 'b')}</navPoint>"
    first, second = book(
        *bodies,
        metadata=f"<dc:title>The Packet</dc:title><dc:date>2026-11-23</dc:date>{sign}",
        more={"toc.ncx": f"<ncx><navMap>{section}</navPoint>{point('Cup', 'd')}</navPoint></navMap></ncx>"},
    )  # fmt: skip

    assert (first.headline, first.byline, first.publication) == ("Tram approved", "Jane Doe", "The Packet")
    assert first.text == "The council approved the new tram line on Monday.\n\nIt goes on."
    assert (second.headline, second.text, second.url) == ("Cup", "Sport.", "https://example.org/b")
    assert first.published == second.published == datetime(2026, 11, 23, tzinfo=UTC)


def test_a_periodical_without_navigation_is_one_article() -> None:
    """There is nothing that says where one begins."""
    assert len(book(LEDE, metadata="<dc:type>magazine</dc:type>")) == 1


def test_a_book_without_a_title_is_called_by_its_first_heading() -> None:
    """It is then not repeated in the text; what is nothing but a heading is the text."""
    assert book(f"<h1>The plan</h1>{LEDE}", metadata="")[0].headline == "The plan"
    assert book("<h1>The plan</h1>", metadata="")[0].text == "The plan"


def encrypted(algorithm: str) -> dict[str, str]:
    """Return what a book says about a member that is encrypted."""
    return {
        "META-INF/encryption.xml": "<encryption xmlns:e='http://www.w3.org/2001/04/xmlenc#'><e:EncryptedData>"
        f"<e:EncryptionMethod Algorithm='{algorithm}'/></e:EncryptedData></encryption>"
    }


def test_a_book_for_one_shop_s_program_is_refused() -> None:
    """Fonts that are garbled against copying are nobody's loss."""
    assert book(LEDE, more=encrypted("http://www.idpf.org/2008/embedding"))

    with pytest.raises(InputError, match=r"protected against copying \(DRM\): it cannot be read"):
        book(LEDE, more=encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (epub({}), "there is no text in it, only pictures"),
        (epub({"a": "<img/>"}, metadata=TITLE), "there is no text in it, only pictures"),
        (zipped({"a.txt": "text"}), "there is no book in it: download it again"),
        (epub({"a": "<div>" * 10_000 + "</div>" * 10_000}), "nested too deeply to be read whole"),
        (epub({"a": f"<p>{'word ' * 1_000_001}</p>"}), "more than 5,000,000 characters"),
        (epub({"a": LEDE}, package=GONE), "damaged: book/gone is not in it"),
        (b"text", "not what its ending says: it is no zip archive"),
    ],
    ids=range(7),
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    """One line says what is wrong and what to do."""
    with pytest.raises(InputError) as error:
        Epub().read(content, path="book.epub")

    assert error.value.reason.startswith(reason)
