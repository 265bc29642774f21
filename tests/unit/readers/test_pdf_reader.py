"""PDF files come out as the article that a human reads on their pages, whatever draws the letters."""

from __future__ import annotations

import hashlib
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.readers.pdf import MOST_CHARACTERS, Pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.models import Article

DOCUMENTS = Path(__file__).parents[4] / "shared" / "data" / "documents"

SENTENCE = "The council approved the new tram line on Monday after a debate that lasted until midnight."
LONG = (
    f"{SENTENCE} Work begins in spring, said the mayor, who had promised it for eleven years. "
    "Representatives of international organisations had recommended extraordinary infrastructure for the "
    "administration of the harbour, which the neighbouring municipalities consider an embarrassment."
)
OTHER = (
    "Nobody objected when the administration published the agreements. Residents of the northern districts "
    "had collected signatures against the construction, and three of them spoke before the representatives "
    "of the municipality. The harbour will be closed for fourteen weeks, according to the timetable."
)
CSS = (
    "@page { size: A4; margin: 20mm } h1 { font-size: 22pt }"
    "body { font: 10pt/1.35 serif; text-align: justify; hyphens: auto }"
    ".two { columns: 2 } .three { columns: 3 } .two p, .three p { margin: 0; text-indent: 1.2em }"
)
FURNITURE = (
    "@page { @top-center { content: 'The Packet · Issue 12' }"
    " @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } }"
)


def printed(body: str, *, css: str = "", head: str = "", lang: str = "en") -> bytes:
    """Return the PDF of a small page."""
    from weasyprint import HTML

    style = f"<meta charset=utf-8>{head}<style>{CSS}{css}</style>"
    made: bytes = HTML(string=f"<html lang={lang}>{style}{body}</html>").write_pdf()
    return made


def read(content: bytes) -> Article:
    """Return the article of a PDF."""
    (article,) = Pdf().read(content, path="news.pdf")
    return article


def paragraphs(content: bytes) -> list[str]:
    """Return the paragraphs of the text of a PDF."""
    return read(content).text.split("\n\n")


def refused(content: bytes) -> str:
    """Return why a PDF is refused."""
    with pytest.raises(InputError) as error:
        read(content)
    return error.value.reason


def pdf(*objects: str | bytes, trailer: str = "") -> bytes:
    """Return a file of numbered objects; the first is the catalogue."""
    content, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(content))
        body = each if isinstance(each, bytes) else each.encode("latin-1")
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        content
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(content)}\n%%EOF".encode()
    )


def drawn(drawing: str | bytes, *, box: str = "0 0 595 842", trailer: str = "", page: str = "") -> bytes:
    """Return a file with one page and what is drawn on it; the font is called F."""
    stream = drawing if isinstance(drawing, bytes) else drawing.encode("latin-1")
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]{page}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        trailer=trailer,
    )


def line(text: str, x: float = 60, y: float = 700, size: float = 12) -> str:
    """Return the drawing of one line of text."""
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET "


def encrypted(password: bytes, drawing: str) -> bytes:
    """Return a file that needs `password`, in the oldest way: RC4 with 40 bits."""
    pad = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner = rc4(_md5(pad)[:5], (password + pad)[:32])
    key = _md5((password + pad)[:32] + owner + b"\xfc\xff\xff\xff" + b"0" * 16)[:5]
    entry = f"/V 1/R 2/P -4/O<{owner.hex()}>/U<{rc4(key, pad).hex()}>"
    # the drawing is object 4
    content = rc4(_md5(key + bytes([4, 0, 0, 0, 0]))[:10], drawing.encode())
    trailer = f"/Encrypt<</Filter/Standard{entry}>>/ID[<{'30' * 16}><{'30' * 16}>]"
    return drawn(content, trailer=trailer)


def rc4(key: bytes, content: bytes) -> bytes:
    """Return `content` encrypted."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    return bytes(byte ^ mask for byte, mask in zip(content, _masks(state), strict=False))


def _masks(state: list[int]) -> Iterator[int]:
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) % 256]


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).digest()


def test_a_page_comes_out_as_its_paragraphs() -> None:
    """Each on one line, the words whole that were cut, with one blank line between them."""
    assert paragraphs(printed(f"<p>{LONG}</p><p>{OTHER}</p>")) == [LONG, OTHER]


def test_a_file_says_what_it_is() -> None:
    """Title, author and language are declared, the day stands under the headline."""
    article = read(
        printed(
            f"<h1>Tram line approved</h1><p>By Jane Doe</p><p>23 November 2026</p><p>{LONG}</p>",
            head="<title>Tram line approved</title>",
            lang="en-GB",
        )
    )

    assert (article.headline, article.byline, article.language) == ("Tram line approved", "Jane Doe", "en")
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)
    assert (article.text, article.path) == (LONG, "news.pdf")


def test_a_title_that_page_one_does_not_show_is_none() -> None:
    """Templates leave titles behind; the largest letters are the headline then."""
    body = f"<h1>Tram line approved</h1><p>{LONG}</p>"

    assert read(printed(body, head="<title>Annual report 2019</title>")).headline == "Tram line approved"
    assert read(printed(body, head="<title>Microsoft Word - a.docx</title>")).headline == "Tram line approved"


def test_the_line_under_the_headline_is_the_dek() -> None:
    """It is larger than the text, and smaller than the headline."""
    dek = "Work begins in spring and will take eleven years"
    article = read(printed(f"<h1>Tram</h1><p style='font-size: 13pt'>{dek}</p><p>{LONG}</p>"))

    assert (article.headline, article.dek, article.text) == ("Tram", dek, LONG)


def test_the_day_a_file_was_made_counts_when_page_one_prints_it() -> None:
    """Files are made again years later; then the day is only theirs."""
    made = "<meta name=dcterms.created content=2026-11-23>"

    printed_too = read(printed(f"<p>Port Carrow, 23 November 2026. {LONG}</p>", head=made))
    assert printed_too.published == datetime(2026, 11, 23, tzinfo=UTC)
    assert read(printed(f"<p>{LONG}</p>", head=made)).published is None


@pytest.mark.parametrize("columns", ["two", "three"])
def test_columns_are_read_one_after_the_other(columns: str) -> None:
    """A heading over all of them comes before them, and one in a column stays where it is."""
    article = read(
        printed(
            f"<h1>Tram line approved</h1><div class={columns}>{f'<p>{LONG}</p>' * 4}"
            f"<h2>What it costs</h2>{f'<p>{OTHER}</p>' * 4}</div>"
        )
    )

    assert article.text.split("\n\n") == [LONG] * 4 + ["What it costs"] + [OTHER] * 4
    assert article.headings == (4,)


def test_what_spans_the_columns_stands_between_them() -> None:
    """The columns over a heading come before it, those under it after it."""
    found = paragraphs(
        printed(
            f"<div class=two>{f'<p>{LONG}</p>' * 3}</div><h2>A second part</h2>"
            f"<div class=three>{f'<p>{OTHER}</p>' * 3}</div>"
        )
    )

    assert found == [LONG] * 3 + ["A second part"] + [OTHER] * 3


def test_running_heads_and_page_numbers_are_no_text() -> None:
    """They stand on each page at the same place, with other numbers; a paragraph over two pages is one."""
    found = paragraphs(printed(f"<p>{LONG}</p>" * 20 + f"<p>{OTHER} {LONG}</p>" * 10, css=FURNITURE))

    assert found == [LONG] * 20 + [f"{OTHER} {LONG}"] * 10


def test_a_line_that_two_pages_share_by_chance_is_text() -> None:
    """What stands in the text is no running head, however often it is said."""
    found = paragraphs(printed(f"<p>{SENTENCE}</p><p>{OTHER}</p><p style='break-before:page'>{SENTENCE}</p>"))

    assert found == [SENTENCE, OTHER, SENTENCE]


def test_a_box_is_not_mixed_into_the_text_around_it() -> None:
    """Its lines follow the paragraph, or stand before it."""
    box = "<div class=box><p>Key facts</p><p>Twelve ships call at three harbours each week.</p></div>"
    css = ".box { float: right; width: 40mm; font-size: 8pt; padding: 2mm; text-align: left }"
    found = paragraphs(printed(f"<p>{OTHER}</p>{box}<p>{LONG}</p><p>{OTHER}</p>", css=css))

    assert found.count(LONG) == 1
    assert {"Key facts", "Twelve ships call at three harbours each week."} <= set(found)


def test_a_note_stands_after_the_paragraph_it_would_cut() -> None:
    """The number that leads to it goes, a power stays."""
    note = "<span style='float: footnote; font-size: 8pt'>Counted by the office.</span>"
    found = paragraphs(printed(f"<p>{LONG}{note} The park has 12 km<sup>2</sup>.</p><p>{OTHER}</p>" * 8))

    assert found.count(f"{LONG} The park has 12 km².") == 8
    assert sum("Counted by the office." in paragraph for paragraph in found) == 8


def test_lists_keep_their_items_and_lose_their_marks() -> None:
    """As on a web page."""
    items = f"<ul><li>Forty million crowns<li>{OTHER}<li>Three years</ul>"

    assert paragraphs(printed(f"<p>{LONG}</p>{items}")) == [
        LONG,
        "Forty million crowns",
        OTHER,
        "Three years",
    ]


def test_a_table_is_no_text() -> None:
    """Figures in a grid are no sentences."""
    rows = "".join(f"<tr><td>Port {n}<td>{n * 17}<td>{n * 3} %<td>open</tr>" for n in range(6))
    found = paragraphs(
        printed(f"<p>{LONG}</p><table>{rows}</table><p>{OTHER}</p>", css="td {padding: 0 9mm}")
    )

    assert found == [LONG, OTHER]


def test_a_large_initial_belongs_to_its_word() -> None:
    """It reaches down beside lines that are none of its own."""
    lines = line("The council", 80, 712) + line("approved it.", 80, 698) + line("A", 58, 698, 30)

    assert paragraphs(drawn(lines.replace("(The", "(t the")))[0].startswith("At the council approved it")


def test_text_from_right_to_left_is_in_the_order_of_reading() -> None:
    """With a number in it; a ligature comes the wrong way round and is turned."""
    # drawn as it is seen, from left to right: a full stop, meem, lam with alef, seen
    letters = "1 beginbfrange <61> <61> <0645> endbfrange 2 beginbfchar <62> <06440627> <63> <0633> endbfchar"
    mapping = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange {letters} endcmap"
    content = drawn(line(".abc 12 abc")).replace(b"/Helvetica>>", b"/Helvetica/ToUnicode 6 0 R>>")
    stream = f"6 0 obj\n<</Length {len(mapping)}>>stream\n{mapping}\nendstream\nendobj\nxref\n".encode()

    assert read(content.replace(b"xref\n", stream, 1)).text == "سلام 12 سلام."


def test_ligatures_and_letters_set_wide_apart_are_words() -> None:
    """Spaces are where the gaps say."""
    wide = "<p style='letter-spacing: .2em'>Official figures</p>"
    found = paragraphs(printed(f"<p>{LONG}</p>{wide}<p>The office ﬁnds ﬂats difficult.</p>"))

    assert found == [LONG, "Official figures", "The office finds flats difficult."]


@pytest.mark.parametrize("turn", ["/Rotate 90", "/Rotate 180", "/Rotate 270", ""])
def test_a_turned_page_reads_like_any_other(turn: str) -> None:
    """Its text is upright for whoever turns the page."""
    assert paragraphs(drawn(line("The council met.") + line("Nobody spoke.", y=660), page=turn)) == [
        "The council met.",
        "Nobody spoke.",
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        "1 g " + line("Praise the council."),
        line("Praise the council.", size=0.4),
        line("Praise the council.", y=900),
        "BT /F 12 Tf 3 Tr 60 600 Td (Praise the council.) Tj ET",
        "BT /F 12 Tf 0 1 -1 0 30 300 Tm (Praise the council.) Tj ET",
        "BT /F 40 Tf .7 .7 -.7 .7 200 200 Tm (Praise the council.) Tj ET",
        f"/Artifact <</Type/Pagination>> BDC {line('Praise the council.', y=800)} EMC",
    ],
    ids=["white", "tiny", "outside", "without ink", "sideways", "askew", "artifact"],
)
def test_what_people_do_not_read_is_no_text(unseen: str) -> None:
    """White, too small, outside, without ink, along the edge, across the page, or marked as no text."""
    assert paragraphs(drawn(line("The council met on Monday.", y=640) + unseen)) == [
        "The council met on Monday."
    ]


def test_white_letters_on_a_dark_box_are_read() -> None:
    """People see them."""
    assert read(drawn("0 g 40 690 300 30 re f 1 g " + line("The council met."))).text == "The council met."


def test_the_recognised_words_of_a_scan_are_its_text() -> None:
    """They have no ink, so that the picture is seen."""
    assert read(drawn("BT /F 12 Tf 3 Tr 60 700 Td (The council met.) Tj ET")).text == "The council met."


def test_a_page_of_pictures_is_refused_with_what_to_do() -> None:
    """There is nothing to choose a sentence from."""
    assert refused(drawn("0 g 40 690 300 30 re f")) == (
        "no text in it, only pictures: run it through text recognition (OCR) first"
    )
    assert refused(drawn("1 g " + line("Praise."))).startswith("no text in it that can be seen and read")


def test_a_password_is_asked_for_and_an_empty_one_is_tried() -> None:
    """Many files are encrypted only against printing."""
    drawing = line("The council met.")

    assert read(encrypted(b"", drawing)).text == "The council met."
    assert refused(encrypted(b"secret", drawing)) == "encrypted: save it without a password"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_refused(share: float) -> None:
    """Half an article would look like a whole one."""
    content = printed(f"<p>{LONG}</p>")

    assert refused(content[: int(share * len(content))]).startswith("damaged or cut off")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty file"), (b" \n", "empty file"), (b"hello", "no PDF"), (b"%PDF-1.7\n%%EOF", "damaged")],
)
def test_what_is_no_pdf_is_refused(content: bytes, reason: str) -> None:
    """Whatever its name says."""
    assert refused(content).startswith(reason)


@pytest.mark.parametrize("box", ["0 0 0 0", "595 842 0 0", "0 0 1e38 1e38", "nan inf x", "-1e9 -1e9 1e9 1e9"])
def test_a_page_may_lie_about_its_size(box: str) -> None:
    """Its text is read all the same."""
    assert read(drawn(line("The council met."), box=box)).text == "The council met."


def test_a_page_tree_that_leads_back_to_itself_is_refused() -> None:
    """It has no pages that could be read."""
    loop = pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
        "<</Type/Pages/Kids[2 0 R]/Count 5/Parent 2 0 R>>",
    )

    assert refused(loop) == "page 1 cannot be read: damaged or cut off: save or download it again"


def test_ten_thousand_pages_are_refused() -> None:
    """However little stands on them."""
    many = pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{'3 0 R ' * 10_000}]/Count 10000>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    )

    assert refused(many) == "more than 2,000 pages: give the part of it that is the article"


def test_too_many_characters_are_refused() -> None:
    """Before any of them is looked at."""
    rows = "".join(f"({number:05}{'a' * 495}) Tj 0 -.078 Td " for number in range(MOST_CHARACTERS // 500 + 1))
    many = drawn(f"BT /F 1 Tf 30 820 Td {rows} ET")

    assert refused(many).startswith("more than 5,000,000 characters")


def test_an_outline_that_leads_back_to_itself_is_read_in_silence(caplog: pytest.LogCaptureFixture) -> None:
    """Each entry once; the terminal belongs to the commands."""
    content = drawn(line("The council met.")).replace(
        b"/Pages 2 0 R>>", b"/Pages 2 0 R/Outlines<</First 6 0 R>>>>"
    )
    looped = content.replace(b"xref\n", b"6 0 obj\n<</Title(A)/Next 6 0 R/First 6 0 R>>\nendobj\nxref\n", 1)

    assert read(looped).text == "The council met."
    assert logging.getLogger("pypdfium2").handlers
    assert not [record for record in caplog.records if record.levelno > logging.WARNING]


def test_two_columns_of_latex_are_read_in_order() -> None:
    """Three pages of two columns with hyphens, made by TeX."""
    if not DOCUMENTS.exists():
        pytest.skip("the shared documents are not beside this checkout (../shared/data/documents)")
    article = read((DOCUMENTS / "multicolumn.pdf").read_bytes())
    found = article.text.split("\n\n")

    assert article.headline == "Two-Column Document with Lorem Ipsum"
    assert [found[number] for number in article.headings] == ["Abstract"]
    assert "Donec nonummy pellentesque ante." in article.text
    assert "-" not in article.text


@pytest.mark.parametrize(
    ("name", "beginning", "count"),
    [
        ("002-trivial-libre-office-writer", "Lorem ipsum dolor sit amet, consetetur", 1),
        ("minimal-document", "Lorem ipsum dolor sit amet, consetetur", 1),
        ("crazyones-pdfa", "Heres to the crazy ones.", 7),
        ("google-doc-document", "Beautiful is better than ugly.", 20),
        ("habibi", "حَبيبي", 1),
        ("pdflatex-outline", "1 Foo", 18),
    ],
)
def test_the_files_of_many_makers_are_read(name: str, beginning: str, count: int) -> None:
    """LibreOffice, TeX, Ghostscript, Google Docs, WeasyPrint."""
    if not DOCUMENTS.exists():
        pytest.skip("the shared documents are not beside this checkout (../shared/data/documents)")
    found = paragraphs((DOCUMENTS / f"{name}.pdf").read_bytes())

    assert (found[0][: len(beginning)], len(found)) == (beginning, count)
