"""Web pages come out as the article that a human reads on them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.readers.html import Html

if TYPE_CHECKING:
    from briefing.models import Article

LEDE = "The council approved the new tram line on Monday after a long debate that lasted until midnight."
BODY = f"<p>{LEDE}</p><p>Work begins in spring, said the mayor, who had promised it for eleven years.</p>"


def read(page: str) -> Article:
    """Return the article of a page."""
    (article,) = Html().read(page.encode(), path="news.html")
    return article


def page(body: str = f"<article>{BODY}</article>", head: str = "", lang: str = "") -> str:
    """Return a page with furniture around its body."""
    return (
        f"<!doctype html><html{f' lang={lang!r}' if lang else ''}><head>{head}</head><body>"
        "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/sport>Sport</a></li></ul></nav></header>"
        f"<main>{body}</main><footer><p>All rights reserved.</p></footer></body></html>"
    )


def test_the_article_is_taken_out_of_its_page() -> None:
    """Menus and footers stay behind; paragraphs are separated by a blank line."""
    article = read(page())

    assert article.text.split("\n\n") == [
        LEDE,
        "Work begins in spring, said the mayor, who had promised it for eleven years.",
    ]
    assert article.path == "news.html"


def test_a_page_says_who_published_what_and_when() -> None:
    """Meta elements fill the fields, in the time of the world."""
    article = read(
        page(
            lang="en-GB",
            head='<meta property="og:title" content="Tram approved">'
            '<meta name="author" content="By Jane Doe">'
            '<meta property="og:site_name" content="The Packet"><link rel="canonical" href="https://example.org/a">'
            '<meta property="article:published_time" content="2026-11-23T06:30:00+01:00">',
        )
    )

    assert (article.headline, article.byline, article.publication) == (
        "Tram approved",
        "Jane Doe",
        "The Packet",
    )
    assert article.published == datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
    assert (article.url, article.language) == ("https://example.org/a", "en")


def test_linked_data_goes_before_meta_elements() -> None:
    """JSON-LD names the authors one by one."""
    article = read(
        page(
            head='<meta name="author" content="Newsroom"><script type="application/ld+json">{"@graph": ['
            '{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "datePublished": "2026-11-23",'
            '"author": [{"name": "Jane Doe"}, {"name": "John Roe"}, "https://example.org/staff/3"],'
            '"publisher": {"name": "The Packet"}}]}</script>'
        )
    )

    assert (article.byline, article.publication) == ("Jane Doe, John Roe", "The Packet")
    assert article.published == datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    "broken", ["{", "[" * 100_000, '{"@type": "NewsArticle", "author": 5, "datePublished": []}']
)
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    """What a page says in another place is used."""
    head = f'<script type="application/ld+json">{broken}</script><meta name="author" content="Jane Doe">'

    assert read(page(head=head)).byline == "Jane Doe"


def test_what_a_page_does_not_say_is_empty() -> None:
    """Nothing is guessed, neither a date from the text nor a language from the words."""
    article = read(page(f"<article>{BODY}<p>It was published on 3 March 2026.</p></article>"))

    assert (article.headline, article.byline, article.publication, article.url) == ("", "", "", "")
    assert (article.published, article.language) == (None, "und")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "/a", "data:text/html,x"])
def test_only_an_address_of_the_web_is_the_canonical_one(url: str) -> None:
    """Links come from outside and end up on a page of ours."""
    assert read(page(head=f'<link rel="canonical" href="{url}">')).url == ""


def test_an_impossible_date_is_no_date() -> None:
    """The article is used all the same."""
    head = '<meta property="article:published_time" content="2026-02-30T08:00:00Z">'

    assert read(page(head=head)).published is None


@pytest.mark.parametrize("bar", [" | ", " – ", " - ", " · "])
def test_the_site_behind_a_bar_is_no_part_of_the_headline(bar: str) -> None:
    """The page's own first heading says where the headline ends."""
    article = read(
        page(f"<article><h1>Tram approved</h1>{BODY}</article>", f"<title>Tram approved{bar}Packet</title>")
    )

    assert article.headline == "Tram approved"


def test_a_bar_inside_a_headline_stays() -> None:
    """Where neither the heading nor the site's name says so, nothing is cut off."""
    assert read(page(head="<title>Tram approved – at last</title>")).headline == "Tram approved – at last"


@pytest.mark.parametrize(
    "dek",
    [
        '<p class="standfirst">Work begins in spring</p>',
        '<div class="article__sub-title">Work begins in spring</div>',
        "<h2>Work begins in spring</h2>",
    ],
)
def test_headline_and_dek_are_not_repeated_in_the_text(dek: str) -> None:
    """They are fields of the article; so is the byline."""
    article = read(
        page(
            f'<article><h1>Tram approved</h1>{dek}<p class="byline">By Jane Doe</p>{BODY}</article>',
            '<title>Tram approved</title><meta name="author" content="Jane Doe">',
        )
    )

    assert (article.headline, article.dek) == ("Tram approved", "Work begins in spring")
    assert article.text.startswith(LEDE)


def test_a_description_that_is_the_lede_is_no_dek() -> None:
    """The text keeps its first paragraph."""
    article = read(page(head=f'<meta name="description" content="{LEDE}">'))

    assert (article.dek, article.text.startswith(LEDE)) == ("", True)


def test_headings_and_items_are_paragraphs_of_their_own() -> None:
    """Bullets go, the numbers of numbered lists stay, and the headings are told."""
    article = read(
        page(
            f"<article>{BODY}<h2>What it costs</h2><ul><li>Forty million crowns</li><li>Three years of noise"
            f"<ul><li>by day only</li></ul></li></ul><ol><li>Plan</li><li>Build</li></ol>"
            f"<p>{LEDE}</p></article>"
        )
    )
    found = article.text.split("\n\n")

    assert found[2:8] == [
        "What it costs",
        "Forty million crowns",
        "Three years of noise",
        "by day only",
        "1. Plan",
        "2. Build",
    ]
    assert article.headings == (2,)


def test_lists_and_headings_stay_on_a_page_without_an_article_element() -> None:
    """A page saved from an editor has only paragraphs in its body."""
    article = read(
        f"<html><body><h1>Tram</h1>{BODY}<h2>Costs</h2><ul><li>Forty</li></ul>{BODY}</body></html>"
    )

    assert article.text.split("\n\n")[2:4] == ["Costs", "Forty"]
    assert article.headings == (2,)


def test_inline_marks_leave_no_trace() -> None:
    """Emphasis, links and line breaks are read as the words they hold."""
    article = read(
        page(f"<article>{BODY}<p>A <b>bold</b> <a href=x>link</a>,<br>and <i>more</i> words.</p></article>")
    )

    assert article.text.endswith("A bold link, and more words.")


def test_two_line_breaks_separate_paragraphs() -> None:
    """Old pages set their paragraphs with them."""
    article = read(
        f"<html><body><div>{LEDE}<br><br>Work begins in spring.<br />\n<BR>It ends.</div></body></html>"
    )

    assert article.text.split("\n\n") == [LEDE, "Work begins in spring.", "It ends."]


def test_of_tables_only_prose_is_kept() -> None:
    """Figures in a grid are no sentences; a table that only arranges the page holds the article."""
    article = read(
        page(
            f"<article>{BODY}<table><tr><td>12</td><td>14</td></tr><tr><td>{LEDE}!</td></tr></table></article>"
        )
    )

    assert "12" not in article.text
    assert f"{LEDE}!" in article.text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One sentence only.</p>", "One sentence only."),
        ("Word", "Word"),
        ("<html><body>Just text.</body></html>", "Just text."),
        ("<p>Unclosed <b>markup", "Unclosed markup"),
        ("<h1>Only this</h1>", "Only this"),
    ],
)
def test_a_short_page_is_an_article(markup: str, text: str) -> None:
    """A sentence is enough, with or without markup."""
    assert read(markup).text == text


def test_the_charset_that_a_page_declares_is_believed() -> None:
    """Older pages say it in a meta element or in the declaration of XML."""
    html = b"<html><head><meta charset='windows-1250'></head><body><p>\x8eivot</p></body></html>"
    xml = b"<?xml version='1.0' encoding='iso-8859-2'?><html><body><p>\xaeivot</p></body></html>"

    assert Html().read(html, path="a")[0].text == "Život"
    assert Html().read(xml, path="a")[0].text == "Život"


def test_entities_bring_nothing_unseen_in() -> None:
    """What is written as an entity is cleaned as well."""
    assert read("<p>Pay&#x202e;ment&#xfeff; is due.</p>").text == "Payment is due."


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("", "empty file: there is no text in it"),
        (" \n", "empty file: there is no text in it"),
        ("<html><head><title>T</title></head></html>", "no article text found in this page"),
        ("<frameset><frame src=x></frameset>", "no article text found in this page"),
        ("<body><nav><a href=/>Home</a></nav></body>", "no article text found in this page"),
        (
            "<body><noscript>Please switch on JavaScript</noscript></body>",
            "needs JavaScript: there is no text in it",
        ),
        ("<!-- never closed", "no article text found in this page"),
        ("<div>" * 20000 + "text", "the page is nested too deeply to be read whole"),
        ("<p>text</p>" * 60000, "no article: the page has more than 50,000 elements"),
        ("<ul><li>" * 400 + "text", "the page is nested too deeply to be read whole"),
    ],
)
def test_a_page_without_an_article_is_refused_with_its_reason(markup: str, reason: str) -> None:
    """Never an empty article, and never half of one."""
    with pytest.raises(InputError) as error:
        read(markup)

    assert error.value.reason.startswith(reason)


@pytest.mark.parametrize(
    "markup",
    [
        "<p " + " ".join(f"a{number}=1" for number in range(5000)) + ">Text.",
        "<blockquote>" * 200 + "Text.",
        "<table><tr><td>" * 80 + "Text.",
        "<br>" * 20000 + "Text.",
        "Text. " + "<" * 50000,
        "<x<svg>Text.",
        '<script type="application/ld+json">[' + '{"@graph":[]},' * 20000 + "{}]</script>Text.",
    ],
)
def test_hostile_pages_are_read_or_refused(markup: str) -> None:
    """What breaks a parser ends in a sentence, not in a traceback."""
    try:
        text = read(markup).text
    except InputError as error:
        text = f"Text. {error.reason}"

    assert "Text." in text


def test_a_binary_file_is_refused() -> None:
    """Whatever its name says."""
    with pytest.raises(InputError, match="binary, not text: save the page as"):
        Html().read(bytes(range(256)), path="news.html")


def test_attributes_without_number_are_refused() -> None:
    """The parser compares each with all others: twenty thousand take a second, ten times as many minutes."""
    page = "<html><body><p {}>The council met on Monday. It spoke for an hour.</p></body></html>"
    many, too_many = (" ".join(f"a{n}=1" for n in range(count)) for count in (20_000, 60_000))

    assert "The council met" in Html().read(page.format(many).encode(), path="a.html")[0].text
    with pytest.raises(InputError, match="more than 25,000 attributes"):
        Html().read(page.format(too_many).encode(), path="a.html")


def test_what_a_page_hides_is_not_its_text() -> None:
    """A reader of the page never saw it, so nobody published it as a sentence."""
    page = (
        "<html><body><article><p hidden>Hidden words stand here in front.</p>"
        "<p>The council met on Monday.</p></article></body></html>"
    )

    assert "Hidden" not in Html().read(page.encode(), path="a.html")[0].text
