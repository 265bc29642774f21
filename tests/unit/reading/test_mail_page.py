"""The HTML of mail comes out as what is seen of it, top to bottom."""

from __future__ import annotations

import pytest

from briefing.reading.mail.blocks import Block
from briefing.reading.mail.hypertext import language_of_page, page_of
from briefing.reading.mail.page import page_blocks
from briefing.reading.page.parse import MOST_ELEMENTS


def blocks(html: str) -> list[Block]:
    """Return the blocks of a page."""
    return page_blocks(page_of(html))


def read(html: str) -> list[str]:
    """Return the texts of the blocks; a rule is ``---``."""
    return ["---" if block.is_rule else block.text for block in blocks(html)]


def test_layout_tables_are_read_in_order() -> None:
    """Cells hold paragraphs, whatever is nested in what."""
    html = (
        "<table><tr><td><table><tr><td><h2>Ferry</h2></td></tr><tr><td>It is back.</td></tr></table></td>"
        "<td><p>It sails at nine.</p>Tail.</td></tr></table>"
    )

    assert read(html) == ["Ferry", "It is back.", "It sails at nine.", "Tail."]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">Preview</div>',
        '<div style="DISPLAY : NONE !important">Preview</div>',
        '<div style="max-height:0;overflow:hidden">Preview</div>',
        '<div style="max-height:0px">Preview</div>',
        '<div style="height:0px;overflow:hidden">Preview</div>',
        '<div style="font-size:0">Preview</div>',
        '<span style="font-size:1px;color:#fff">Preview</span>',
        '<div style="visibility:hidden">Preview</div>',
        '<div style="opacity:0">Preview</div>',
        "<div hidden>Preview</div>",
        '<div aria-hidden="true">Preview</div>',
        '<div class="x pre">Preview</div>',
        "<div>Preview&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#8203;&#8203;</div>",
        "<script>Preview</script><style>Preview</style><title>Preview</title>",
        '<form><input value="Preview"><button>Preview</button></form>',
        "<!-- Preview --><!--[if mso]>Preview<![endif]-->",
        '<img src="https://x.example/t.gif" width="1" height="1" alt="Preview">',
    ],
)
def test_what_nobody_sees_goes(hidden: str) -> None:
    """Preview lines, pixels, forms, code."""
    sheet = "<style>.pre{display:none} @media(max-width:600px){.wide{display:none}}</style>"

    assert read(f"<html><head>{sheet}</head><body>{hidden}<p class='wide'>Text.</p></body></html>") == [
        "Text."
    ]


@pytest.mark.parametrize(
    "shown",
    [
        '<table style="font-size:0"><tr><td style="font-size:14px">Text.</td></tr></table>',
        '<div style="max-height:0.5em">Text.</div>',
        '<div style="opacity:0.9">Text.</div>',
        '<p style="line-height:0;font-size:12pt">Text.</p>',
        "<p>Te\u200bxt.</p>",
    ],
)
def test_what_is_seen_stays(shown: str) -> None:
    """Layouts are set in size 0, and their cells are not."""
    assert read(shown) == ["Text."]


def test_words_of_persian_keep_their_joiners() -> None:
    """Only runs of invisible signs fill a preview up."""
    assert read("<p>می\u200cخواهم</p>") == ["می\u200cخواهم"]


def test_line_breaks_part_a_heading_from_its_text() -> None:
    """Bold, then a break: the usual way to write a heading in a mail."""
    found = blocks('<p><b><a href="https://x.example/1">Ferry returns</a></b><br>It sails at nine.</p>')

    assert [(block.text, block.is_bold, block.link) for block in found] == [
        ("Ferry returns", True, "https://x.example/1"),
        ("It sails at nine.", False, ""),
    ]


def test_line_breaks_in_prose_are_white_space() -> None:
    """Two of them part paragraphs."""
    wrapped = (
        "The ferry is back after nine days in which nothing came to<br>the island but fog.<br><br>It sails."
    )

    assert read(f"<div>{wrapped}</div>") == [
        "The ferry is back after nine days in which nothing came to the island but fog.",
        "It sails.",
    ]


def test_headings_know_their_level() -> None:
    """Also with other elements inside."""
    (heading, text) = blocks("<h3><span>Ferry</span></h3><p>Text.</p>")

    assert (heading.level, text.level) == (3, 0)


def test_size_and_weight_make_a_heading() -> None:
    """Many mails mark theirs in no other way."""
    found = blocks(
        '<div style="font-size:24px">Large</div><div style="font-weight:700">Bold</div>'
        '<b><span style="font-weight:normal">Not</span></b><div>Plain</div>'
    )

    assert [block.is_bold for block in found] == [True, True, False, False]


def test_figures_and_menus_go() -> None:
    """Rows of three short cells; a row with prose in it is layout."""
    grid = "<tr><td>Gold</td><td>1,904</td><td>+1%</td></tr>"
    prose = f"<tr><td>One.</td><td>Two.</td><td>{'Three is long. ' * 8}</td></tr>"

    assert read(f"<table>{grid}{prose}</table>") == ["One.", "Two.", ("Three is long. " * 8).strip()]


def test_what_is_quoted_goes() -> None:
    """Unless there is nothing else."""
    quoted = (
        '<div class="gmail_attr">On Monday Jane wrote:</div><blockquote type="cite">Is it back?</blockquote>'
    )

    assert read(f"<p>It is.</p>{quoted}") == ["It is."]
    assert read(f"<div>{quoted}</div>")[-1] == "Is it back?"
    assert read("<blockquote>We were surprised.</blockquote>") == ["We were surprised."]


def test_links_keep_their_words() -> None:
    """Those to pages; others are none."""
    ferry, jane = (
        '<a href="https://x.example/1">old <b>ferry</b></a>',
        '<a href="mailto:a@x.example">Jane</a>',
    )
    (block,) = blocks(f"<p>The {ferry} and {jane}</p>")

    assert block.anchors == (("old ferry", "https://x.example/1"),)
    assert block.text == "The old ferry and Jane"


def test_rules_are_kept() -> None:
    """They part the stories of a digest."""
    assert read("<p>One.</p><hr><p>Two.</p>") == ["One.", "---", "Two."]


def test_a_page_may_say_its_language() -> None:
    """As on the web."""
    assert language_of_page(page_of('<html lang="de-CH"><p>Text')) == "de"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<p>" + "<div>" * 3000, "nested too deeply"),
        ("<p>a" * (MOST_ELEMENTS + 1), "more than 50,000 elements"),
        (f"<p {'a=b ' * 30_000}>x", "more than 25,000 attributes"),
        ("<!-- -->", "no text found"),
    ],
)
def test_hostile_pages_are_refused(html: str, reason: str) -> None:
    """In no time."""
    with pytest.raises(ValueError, match=reason):
        page_of(html)
