"""OpenDocument texts come out as the article that people see."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from zips import odt, zipped

from briefing.errors import InputError
from briefing.readers.odt import Odt

if TYPE_CHECKING:
    from briefing.models import Article

LEDE = "The council approved the new tram line on Monday after a long debate."
SECOND = "Work begins in spring, said the mayor."


def p(text: str, style: str = "") -> str:
    """Return a paragraph."""
    return f'<text:p text:style-name="{style}">{text}</text:p>' if style else f"<text:p>{text}</text:p>"


BODY = p(LEDE) + p(SECOND)


def read(text: str, *, automatic: str = "", styles: str = "", meta: str = "") -> Article:
    """Return the article of a text."""
    (article,) = Odt().read(odt(text, automatic=automatic, styles=styles, meta=meta), path="news.odt")
    return article


def paragraphs(text: str, *, automatic: str = "", styles: str = "") -> list[str]:
    """Return the paragraphs of a text, its two usual ones before them not counted."""
    return read(BODY + text, automatic=automatic, styles=styles).text.split("\n\n")[2:]


def style(name: str, inner: str = "", parent: str = "", family: str = "paragraph", more: str = "") -> str:
    """Return the definition of a style."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" style:parent-style-name="{parent}" {more}>'
        f"{inner}</style:style>"
    )


def test_title_and_subtitle_are_fields_of_the_article() -> None:
    """They are told by their styles, also where the program made up another that comes from them."""
    article = read(
        p("Tram line approved", "P1") + p("Work begins in spring", "Subtitle") + p("By Jane Doe") + BODY,
        automatic=style("P1", parent="Title"),
        styles=style("Title", parent="Heading"),
    )

    assert (article.headline, article.dek, article.byline) == (
        "Tram line approved",
        "Work begins in spring",
        "Jane Doe",
    )
    assert (article.text, article.path, article.language) == (f"{LEDE}\n\n{SECOND}", "news.odt", "und")


def test_the_file_says_who_began_it_and_what_somebody_added() -> None:
    """Who saved it last has not written it; when it was saved, it was not published."""
    article = read(
        BODY,
        meta="<dc:title>Council approves tram</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator>"
        "<dc:creator>John Roe</dc:creator><dc:date>2026-11-24T08:00:00</dc:date>"
        "<dc:language>en-GB</dc:language>"
        '<meta:user-defined meta:name="publication">The Packet</meta:user-defined>',
    )

    assert (article.headline, article.byline, article.publication) == (
        "Council approves tram",
        "Jane Doe",
        "The Packet",
    )
    assert (article.published, article.language) == (None, "en")


def test_a_day_under_the_headline_is_that_of_publication() -> None:
    """It stands alone in its paragraph."""
    article = read(p("Tram line approved", "Title") + p("23 November 2026") + BODY)

    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)


def test_headings_are_told_by_element_and_by_style() -> None:
    """A heading may be a paragraph in the style of one."""
    article = read(
        BODY + '<text:h text:outline-level="2">Costs</text:h>' + p("Text.") + p("More", "Heading_20_3")
        + p("Text.") + p("Own", "own") + p("Text."),
        styles=style("own", more='style:default-outline-level="1"'),
    )  # fmt: skip

    assert article.headings == (2, 4, 6)


def test_short_lines_in_bold_are_headings_where_there_are_no_others() -> None:
    """Set by a span, or by the style of the paragraph."""
    bold = '<style:text-properties fo:font-weight="bold"/>'
    automatic = style("T1", bold, family="text") + style("P1", bold)
    text = (
        BODY
        + p('<text:span text:style-name="T1">Costs</text:span>')
        + p("Text.")
        + p("More", "P1")
        + p("Text.")
    )

    assert read(text, automatic=automatic).headings == (2, 4)


def test_what_nobody_sees_is_not_read() -> None:
    """Deletions, comments, notes, contents, hidden text, descriptions of pictures."""
    text = (
        f"<text:tracked-changes><text:changed-region>{p('X')}</text:changed-region>"
        "</text:tracked-changes>"
        + p(
            'It<text:change text:change-id="1"/> <text:change-start/>is<text:change-end/> '
            f"open<office:annotation>{p('X')}</office:annotation>,<text:note>"
            f'{p("X")}</text:note> <text:span text:style-name="H">X</text:span>they'
            " <draw:frame><svg:title>X</svg:title><svg:desc>X</svg:desc></draw:frame>said."
        )
        + p("X", "PH")
        + f"<text:table-of-content>{p('X')}</text:table-of-content>"
        f'<text:section text:display="none">{p("X")}</text:section>'
        f"<text:section>{p('Seen.')}</text:section>"
    )
    hidden = '<style:text-properties text:display="none"/>'
    automatic = style("H", hidden, family="text") + style("PH", hidden)

    assert paragraphs(text, automatic=automatic) == ["It is open, they said.", "Seen."]


def test_white_space_is_what_the_elements_say() -> None:
    """Line ends in the file are blanks; a line break ends a paragraph where the lines look so."""
    assert paragraphs(p('a\n  b<text:s text:c="9999999999"/>c<text:tab/>d')) == ["a b c d"]
    assert paragraphs(p("One is here.<text:line-break/>Two is there.")) == ["One is here.", "Two is there."]


def test_a_text_box_comes_after_its_paragraph() -> None:
    """And what stands around it stays together."""
    box = f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"

    assert paragraphs(p(f"Around {box}it.")) == ["Around it.", "In the box."]


def items(*inner: str, more: str = 'text:style-name="L"') -> str:
    """Return a list."""
    held = "".join(f"<text:list-item>{each}</text:list-item>" for each in inner)
    return f"<text:list {more}>{held}</text:list>"


def test_numbered_items_keep_their_numbers_and_others_their_words() -> None:
    """An item that goes on has one number; a list may go on as well, or begin elsewhere."""
    numbered = '<text:list-level-style-number text:level="{}" style:num-format="1"/>'
    shape = f'{numbered.format(1)}<text:list-level-style-bullet text:level="2"/>'
    automatic = f'<text:list-style style:name="L">{shape}</text:list-style>'
    text = (
        items(p("Plan") + p("slowly"), p("Build") + items(p("bullet"), more=""))
        + p("Between.")
        + items(p("Open"), more='text:style-name="L" text:continue-numbering="true"')
        + items(p("Bullet"), more='text:style-name="other"')
        + items(p("Seven")).replace("list-item>", 'list-item text:start-value="7">', 1)
    )

    assert paragraphs(text, automatic=automatic) == [
        "1. Plan", "slowly", "2. Build", "bullet", "Between.", "3. Open", "Bullet", "7. Seven",
    ]  # fmt: skip


def test_a_row_of_a_table_is_a_paragraph() -> None:
    """Cells that are covered by another say nothing; cells of prose stand by themselves."""
    cell = "<table:table-cell>{}</table:table-cell>"
    covered = f"<table:covered-table-cell>{p('X')}</table:covered-table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    table = (
        row.format(cell.format(p("Name")) + cell.format(p("Votes")) + covered)
        + row.format(cell.format(p(LEDE * 2)) + cell.format(p("12")))
    )  # fmt: skip

    assert paragraphs(f"<table:table>{table}</table:table>") == ["Name | Votes", LEDE * 2, "12"]


def test_the_language_is_that_in_which_most_of_the_text_is_marked() -> None:
    """Chinese and its like have a language of their own."""
    german = '<style:text-properties fo:language="de" style:language-asian="ja"/>'

    assert read(p(LEDE, "P1"), automatic=style("P1", german)).language == "de"
    assert read(p("橋が開いた。", "P1"), automatic=style("P1", german)).language == "ja"
    assert read(p(LEDE, "P1"), automatic=style("P1", german.replace("de", "zxx"))).language == "und"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (odt(""), "there is no text in it"),
        (odt(p(LEDE), manifest="<encryption-data/>"), "protected with a password: save it without one"),
        (zipped({"a.xml": "<a/>"}), "there is no OpenDocument text in it: save it again as .odt"),
        (zipped({"content.xml": "<a/>"}), "there is no OpenDocument text in it: save it again as .odt"),
        (zipped({"content.xml": "<a>"}), "damaged: content.xml is not right XML"),
        (odt("<text:span>" * 10_000 + "</text:span>" * 10_000), "nested too deeply to be read whole"),
        (b"text", "not what its ending says: it is no zip archive"),
    ],
    ids=range(7),
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    """One line says what is wrong and what to do."""
    with pytest.raises(InputError) as error:
        Odt().read(content, path="news.odt")

    assert error.value.reason.startswith(reason)
