"""Word files come out as the article that Word shows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from zips import docx, p, zipped

from briefing.errors import InputError
from briefing.readers.docx import Docx

if TYPE_CHECKING:
    from briefing.models import Article

LEDE = "The council approved the new tram line on Monday after a long debate."
SECOND = "Work begins in spring, said the mayor."
BODY = p(LEDE) + p(SECOND)


def read(body: str, *, styles: str = "", numbering: str = "", core: str = "") -> Article:
    """Return the article of a Word file."""
    (article,) = Docx().read(docx(body, styles=styles, numbering=numbering, core=core), path="news.docx")
    return article


def paragraphs(body: str, *, styles: str = "", numbering: str = "") -> list[str]:
    """Return the paragraphs of a Word file, its two usual ones before and its headline not counted."""
    return read(BODY + body, styles=styles, numbering=numbering).text.split("\n\n")[2:]


def refused(content: bytes) -> str:
    """Return why a file is not read."""
    with pytest.raises(InputError) as error:
        Docx().read(content, path="news.docx")
    return error.value.reason


def r(inner: str, properties: str = "") -> str:
    """Return a run."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def style(style_id: str, name: str, inner: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """Return the definition of a style."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{based}{inner}</w:style>'


def test_title_subtitle_author_and_date_are_fields_of_the_article() -> None:
    """They are told by their styles, and not repeated in the text."""
    article = read(
        p("Tram line approved", "Title") + p("Work begins in spring", "Subtitle") + p("Jane Doe", "Author")
        + p("23 November 2026", "Date") + BODY
    )  # fmt: skip

    assert (article.headline, article.dek, article.byline) == (
        "Tram line approved",
        "Work begins in spring",
        "Jane Doe",
    )
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)
    assert (article.text, article.path, article.language) == (f"{LEDE}\n\n{SECOND}", "news.docx", "und")


def test_lines_over_a_text_without_styles_are_read_as_they_stand() -> None:
    """A first line that is no sentence, one under it, "By …", a day."""
    article = read(
        p("Tram line approved") + p("Work begins in spring") + p("By Jane Doe") + p("2026-11-23") + BODY
    )

    assert (article.headline, article.dek, article.byline) == (
        "Tram line approved",
        "Work begins in spring",
        "Jane Doe",
    )
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)
    assert article.text == f"{LEDE}\n\n{SECOND}"


def test_the_declared_title_is_found_in_the_text() -> None:
    """The line that says it is the headline; a label over it is not."""
    article = read(
        p("Press release") + p("Tram line approved") + BODY, core="<dc:title>Tram line approved</dc:title>"
    )

    assert (article.headline, article.text.partition("\n\n")[0]) == ("Tram line approved", "Press release")


@pytest.mark.parametrize(
    ("declared", "headline"),
    [
        ("Council approves tram", "Council approves tram"),
        ("Minutes of the annual assembly", ""),
        ("Microsoft Word - draft3.docx", ""),
        ("Document1", ""),
        ("[Title of the document]", ""),
    ],
)
def test_a_declared_title_that_the_text_does_not_show_must_fit_it(declared: str, headline: str) -> None:
    """Copies keep the title of the first file, and programs make titles up."""
    assert read(BODY, core=f"<dc:title>{declared}</dc:title>").headline == headline


@pytest.mark.parametrize(
    ("creator", "byline"),
    [
        ("Jane Doe", "Jane Doe"),
        ("jdoe", ""),
        ("Microsoft Office User", ""),
        ("python-docx", ""),
        ("HP Inc.", ""),
    ],
)
def test_the_declared_author_is_the_byline_when_it_is_a_name(creator: str, byline: str) -> None:
    """Accounts and programs have written nothing."""
    assert read(BODY, core=f"<dc:creator>{creator}</dc:creator>").byline == byline


def test_when_a_file_was_made_is_no_day_of_publication() -> None:
    """A template is years old, and a copy was saved today."""
    core = "<dcterms:created xmlns:dcterms='urn:x'>2013-12-23T23:15:00Z</dcterms:created>"

    assert read(BODY, core=core).published is None


@pytest.mark.parametrize(
    ("styles", "style_id"),
    [
        ("", "Heading2"),
        (style("berschrift2", "heading 2"), "berschrift2"),
        (style("h", "Überschrift 2"), "h"),
        (style("own", "Between", based_on="x") + style("x", "heading 2"), "own"),
        (style("own", "Between", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'), "own"),
    ],
)
def test_a_heading_is_told_by_its_style(styles: str, style_id: str) -> None:
    """By its id, its name in any language, what it is based on, its place in the outline."""
    article = read(BODY + p("What it costs", style_id) + p("Forty million crowns."), styles=styles)

    assert article.headings == (2,)


def test_a_heading_is_told_by_its_outline_level() -> None:
    """Set by hand; the tenth level is that of text."""
    level = '<w:outlineLvl w:val="{}"/>'
    article = read(BODY + p("Costs", properties=level.format(0)) + p("Text.", properties=level.format(9)))

    assert article.headings == (2,)


def test_short_lines_in_bold_are_headings_where_there_are_no_others() -> None:
    """Many people set them so."""
    bold = (
        p("What it costs", run="<w:b/>") + p("Forty million crowns.") + p("In all:", run='<w:b w:val="0"/>')
    )

    assert read(BODY + bold + p("Much.")).headings == (2,)
    assert read(BODY + p("Real", "Heading1") + bold).headings == (2,)


def test_a_numbered_heading_among_others_is_no_headline() -> None:
    """It stands over a part, not over the whole."""
    article = read(p("1. Introduction", "Heading1") + BODY + p("2. Methods", "Heading1") + p("Text."))

    assert (article.headline, article.headings) == ("", (0, 3))
    assert (
        read(p("Tram approved", "Heading1") + BODY + p("Costs", "Heading1") + p("T.")).headline
        == "Tram approved"
    )


def test_a_headline_without_text_is_the_text() -> None:
    """There is no article without a word."""
    article = read(p("Tram line approved", "Title"))

    assert (article.headline, article.text, article.headings) == ("", "Tram line approved", ())


def test_insertions_are_kept_and_deletions_are_not() -> None:
    """Moved text stands once, and a row that was deleted is gone."""
    changed = (
        f"<w:p>{r('<w:t>It </w:t>')}<w:ins>{r('<w:t>costs</w:t>')}</w:ins>"
        f"<w:del>{r('<w:delText>X</w:delText>')}</w:del>"
        f"<w:moveFrom>{r('<w:t>Y</w:t>')}</w:moveFrom><w:moveTo>{r('<w:t> much.</w:t>')}</w:moveTo></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('Z')}</w:tc></w:tr></w:tbl>"
    )

    assert paragraphs(changed) == ["It costs much."]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    """Two paragraphs have become one."""
    first = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('<w:t>The line </w:t>')}</w:p>"

    assert paragraphs(first + p("is long.")) == ["The line is long."]


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    """Word writes it a second time for older programs; some programs write only that."""
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    forms = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    old = f"<mc:AlternateContent><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    assert paragraphs(f"<w:p>{r(both)}{r('<w:t>Around it.</w:t>')}</w:p>") == ["Around it.", "In the box."]
    assert paragraphs(f"<w:p>{r(old)}</w:p>") == ["In the box."]


def field(instruction: str, result: str, end: str = "end") -> str:
    """Return the runs of a field."""
    marks = {kind: r(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")}
    made_by = r(f"<w:instrText>{instruction}</w:instrText>")
    return f"{marks['begin']}{made_by}{marks['separate']}{result}{marks.get(end, '')}"


def test_of_a_field_its_result_is_read() -> None:
    """What it is made by is not, even where another field stands in that."""
    inner = field("HYPERLINK x", r("<w:t>our page</w:t>"))
    nested = field(
        f"</w:instrText></w:r>{field('PAGE', r('<w:t>7</w:t>'))}<w:r><w:instrText>", r("<w:t>seen</w:t>")
    )

    assert paragraphs(f"<w:p>{r('<w:t>See </w:t>')}{inner}{r('<w:t>.</w:t>')}</w:p>") == ["See our page."]
    assert paragraphs(f"<w:p>{nested}</w:p>") == ["seen"]
    assert paragraphs(f"<w:p>{field('X', r('<w:t>a</w:t>'), end='')}</w:p>{p('b')}") == ["a", "b"]
    begun = r('<w:fldChar w:fldCharType="begin"/>')
    assert paragraphs(f"<w:p>{begun}</w:p>{p('b')}") == ["b"]


def test_a_list_of_contents_is_no_text() -> None:
    """Whether a field makes it, a style marks it or a structured part holds it."""
    made = f"<w:p>{field(' TOC x ', r('<w:t>Costs 7</w:t>'))}</w:p>"
    marked = p("Costs 7", "TOC1")
    held = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>"
    )

    assert paragraphs(made + marked + held + p("Text.")) == ["Text."]


def test_notes_comments_and_hidden_text_are_not_read() -> None:
    """Neither are the marks that lead to a note, nor the question of an empty form, nor captions."""
    hidden = (
        "<w:p>"
        + r("<w:t>Seen</w:t>")
        + r("<w:t>X</w:t>", "<w:vanish/>")
        + r("<w:t>X</w:t>", '<w:rStyle w:val="h"/>')
        + r("<w:t>*</w:t><w:footnoteReference/>")
        + r("<w:commentReference/>")
        + r("<w:t>.</w:t>", '<w:vanish w:val="0"/>')
        + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>{r('<w:t>X</w:t>')}</w:sdt></w:p>"
    )
    styles = style("h", "Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")

    assert paragraphs(hidden + p("Figure 1: a tram", "Caption"), styles=styles) == ["Seen."]


def test_signs_within_a_line() -> None:
    """Tabs are blanks, soft hyphens nothing; a symbol is kept where it means the same in every font."""
    inner = (
        "<w:t>a</w:t><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t>"
        '<w:sym w:char="20AC"/><w:sym w:char="F0E0"/><w:sym w:char="no"/>'
        "<w:ruby><w:rt><w:r><w:t>X</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby>"
    )

    assert paragraphs(f"<w:p>{r(inner)}</w:p>") == ["a coop-x€y"]


def test_a_line_break_ends_a_paragraph_or_is_white_space() -> None:
    """Lines that end like sentences are paragraphs; a page ends one always; a heading stays whole."""
    broken = r("<w:t>One is here.</w:t><w:br/><w:t>Two is there.</w:t>")
    paged = r('<w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t>')
    set_as_heading = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    heading = f"<w:p>{set_as_heading}{r('<w:t>What</w:t><w:br/><w:t>It costs</w:t>')}</w:p>"

    assert paragraphs(f"<w:p>{broken}</w:p><w:p>{paged}</w:p>{heading}") == [
        "One is here.", "Two is there.", "one", "two", "What It costs",
    ]  # fmt: skip


def listed(text: str, level: int = 0, list_id: int = 1) -> str:
    """Return an item of a list."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def levels(*formats: str) -> str:
    """Return the levels of a list."""
    return "".join(
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{"•" if form == "bullet" else "%1."}"/></w:lvl>'
        for number, form in enumerate(formats)
    )


def test_numbered_items_keep_their_numbers_and_others_their_words() -> None:
    """As in web pages: letters come out as figures, deeper levels begin anew, a list of its own does, too."""
    numbering = (
        f'<w:abstractNum w:abstractNumId="a">{levels("decimal", "lowerLetter")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="b">{levels("bullet")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="a"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="b"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="a"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = (
        listed("Plan") + listed("slowly", 1) + listed("surely", 1) + listed("Build") + listed("again", 1)
        + listed("Bullet", list_id=2) + listed("Five", list_id=3) + listed("No", list_id=0)
        + listed("?", list_id=9)
    )  # fmt: skip

    assert paragraphs(body, numbering=numbering) == [
        "1. Plan", "1. slowly", "2. surely", "2. Build", "1. again", "Bullet", "5. Five", "No", "?",
    ]  # fmt: skip


def row(*cells: str) -> str:
    """Return a row of a table."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_a_row_of_a_table_is_a_paragraph() -> None:
    """Cells that hold prose stand by themselves: such a table only arranges the page."""
    inner = f"<w:tbl>{row(p('a'), p('b'))}</w:tbl>{p('')}"
    table = (
        f"<w:tbl>{row(p('Name'), p('Votes'), p(''))}{row(p(LEDE * 2), p('12'))}{row(inner, p('c'))}</w:tbl>"
    )

    assert paragraphs(table) == ["Name | Votes", LEDE * 2, "12", "a | b | c"]


def lang(tag: str) -> str:
    """Return a mark of language."""
    return f'<w:lang w:val="{tag}" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'


def test_the_language_is_that_in_which_most_of_the_text_is_marked() -> None:
    """Each family of scripts has its own; the template's is not asked, it is that of the program."""
    assert read(p(LEDE, run=lang("de-DE")) + p("Short.", run=lang("en-US"))).language == "de"
    assert read(p("橋が開いた。町は静かだった。", run=lang("en-US"))).language == "ja"
    assert (
        read(
            p(LEDE),
            styles=f"<w:docDefaults><w:rPrDefault>{lang('en-US')}</w:rPrDefault></w:docDefaults>",
        ).language
        == "und"
    )
    assert read(p(LEDE), core="<dc:language>fr-FR</dc:language>").language == "fr"


def test_properties_that_somebody_named_are_read_like_front_matter() -> None:
    """Converters keep there what they have no other place for."""
    content = docx(
        BODY,
        core='<p name="Publication">The Packet</p><p name="url">https://example.org/a</p>'
        '<p name="published">2026-11-23</p>',
    )
    (article,) = Docx().read(content, path="a.docx")

    assert (article.publication, article.url) == ("The Packet", "https://example.org/a")
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)


def test_the_strict_form_of_the_format_is_read() -> None:
    """Its namespace differs, and its document may have any name."""
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    content = zipped(
        {
            "_rels/.rels": '<R><r Type="http://x/officeDocument" Target="/word/document2.xml"/></R>',
            "word/document2.xml": f'<w:document xmlns:w="{strict}"><w:body>{BODY}</w:body></w:document>',
        }
    )

    assert Docx().read(content, path="a.docx")[0].text == f"{LEDE}\n\n{SECOND}"


def test_styles_that_are_based_on_each_other_end() -> None:
    """A loop says nothing."""
    loop = style("a", "One", based_on="b") + style("b", "Other", based_on="a")

    assert read(p(LEDE, "a"), styles=loop).text == LEDE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (docx(""), "there is no text in it"),
        (docx(p(" ") + p("X", "Caption")), "there is no text in it"),
        (zipped({"a.xml": "<a/>"}), "there is no Word document in it: save it again as .docx"),
        (docx("<w:p>" * 10_000 + "</w:p>" * 10_000), "nested too deeply to be read whole"),
        (docx("<w:p>"), "damaged: word/document.xml is not right XML"),
        (docx(p("word " * 1_000_001)), "more than 5,000,000 characters"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", "an old Word file: save it as .docx"),
    ],
    ids=range(7),
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    """One line says what is wrong and what to do."""
    assert refused(content).startswith(reason)
