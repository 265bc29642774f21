"""What a page says about itself: who wrote it, who published it, when, where it lives, in which language."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html

from briefing.reading.webpage import Statement, statement

BYLINES = [
    ("By Jane Doe", "Jane Doe"),
    ("by Jane Doe and John Roe", "Jane Doe and John Roe"),
    ("Von Erika Muster", "Erika Muster"),
    ("Text: Erika Muster", "Erika Muster"),
    ("Par Marie Exemple", "Marie Exemple"),
    ("Por Juan Ejemplo", "Juan Ejemplo"),
    ("di Mario Esempio", "Mario Esempio"),
    ("Door Jan Voorbeeld", "Jan Voorbeeld"),
    ("Jane Doe | 3 March 2026, 10:40", "Jane Doe"),
    ("By Jane Doe, 3 March 2026", "Jane Doe"),
    ("Jane Doe • Updated yesterday", "Jane Doe"),
    ("Von Erika Muster, aktualisiert am 3.3.2026", "Erika Muster"),
    ("Ian Byrne", "Ian Byrne"),
    ("https://example.org/staff/3", ""),
    ("jane@example.org", ""),
    ("No Author", ""),
    ("admin", ""),
    ("<a href='/staff/3'>Jane Doe</a>", "Jane Doe"),
    ("x" * 200, ""),
]


def said(head: str = "", body: str = "", lang: str = "") -> Statement:
    """Return what a page says."""
    return statement(
        html.document_fromstring(f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>")
    )


def linked(**fields: Any) -> str:
    """Return an article in JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def canonical(address: str) -> str:
    """Return a link to the page's own address."""
    return f'<link rel="canonical" href="{address}">'


def shared(address: str) -> str:
    """Return the address under which the page is shared."""
    return f'<meta property="og:url" content="{address}">'


@pytest.mark.parametrize(("written", "name"), BYLINES)
def test_a_byline_is_read_as_names(written: str, name: str) -> None:
    """No "By", no date, no address, no markup."""
    assert said(linked(author=written)).author == name


def test_several_authors_are_joined() -> None:
    """Each once."""
    authors = [{"name": "Jane Doe"}, "John Roe", ["Max Muster"], {"name": "Jane Doe"}]

    assert said(linked(author=authors)).author == "Jane Doe, John Roe, Max Muster"


def test_authors_are_looked_for_place_by_place() -> None:
    """JSON-LD, meta elements, marks, classes."""
    meta = '<meta name="author" content="Meta Doe">'
    marks = '<a rel="author" href="/x">Rel Doe</a>'
    byline = '<p class="article__byline">By Class Doe</p>'

    assert said(linked(author="Linked Doe") + meta, marks + byline).author == "Linked Doe"
    assert said(meta, marks + byline).author == "Meta Doe"
    assert said("", marks + byline).author == "Rel Doe"
    assert said("", byline).author == "Class Doe"


def test_the_publication_is_the_author_only_where_nobody_is_named() -> None:
    """Many pages name themselves first."""
    head = '<meta property="og:site_name" content="The Packet">' + linked(author={"name": "The Packet"})

    assert said(head, '<span class="byline">By Jane Doe</span>').author == "Jane Doe"
    assert said(head).author == "The Packet"


def test_things_are_found_by_their_ids() -> None:
    """Authors and publishers may stand beside the article in the graph."""
    graph = [
        {"@type": "Article", "author": {"@id": "#jane"}, "publisher": {"@id": "#packet"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe"},
        {"@type": "Organization", "@id": "#packet", "name": "The Packet"},
    ]
    found = said(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>')

    assert (found.author, found.site) == ("Jane Doe", "The Packet")


def test_an_address_is_no_name_of_a_publication() -> None:
    """The next place is asked."""
    head = '<meta property="og:site_name" content="https://www.example.org">'

    assert said(head + linked(publisher={"name": "The Packet"})).site == "The Packet"
    assert said('<meta property="og:site_name" content="www.example.org">').site == ""


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (canonical("https://example.org/a"), "https://example.org/a"),
        (canonical("https://other.example/a"), "https://other.example/a"),
        (canonical("/a") + shared("https://example.org/b"), "https://example.org/a"),
        ('<base href="https://example.org/x/">' + canonical("a"), "https://example.org/x/a"),
        (canonical("https://example.org/") + shared("https://example.org/b"), "https://example.org/b"),
        (canonical("https://example.org"), ""),
        (canonical("https://example.org/?p=12"), "https://example.org/?p=12"),
        (canonical("http://["), ""),
        (canonical(""), ""),
    ],
)
def test_the_canonical_address_is_absolute_and_no_home_page(head: str, url: str) -> None:
    """One on another host is believed: that of the publication where the article came from."""
    assert said(head).url == url


@pytest.mark.parametrize(
    ("head", "lang", "code"),
    [
        ("", "de-AT", "de"),
        ('<meta property="og:locale" content="fr_FR">', "", "fr"),
        ('<meta http-equiv="content-language" content="nl">', "", "nl"),
        (linked(inLanguage="pt-BR"), "", "pt"),
        ("", "", "und"),
    ],
)
def test_the_language_is_what_the_page_says(head: str, lang: str, code: str) -> None:
    """The document, the article, the meta elements."""
    assert said(head, lang=lang).language == code


def test_a_marked_time_is_the_day_of_publication() -> None:
    """In UTC."""
    published = said(
        "", '<time class="entry-date" datetime="2026-11-23T08:00:00+01:00">today</time>'
    ).published

    assert str(published) == "2026-11-23 07:00:00+00:00"


def test_a_text_in_linked_data_is_told_as_it_is() -> None:
    """With its lines; what is no text is none."""
    assert said(linked(articleBody="One.\nTwo.")).body == "One.\nTwo."
    assert said(linked(articleBody=["One."])).body == ""


def test_what_is_for_some_people_only_is_told() -> None:
    """As a boolean or as a word; who says nothing is free."""
    assert not said(linked(isAccessibleForFree=False)).is_free
    assert not said(linked(isAccessibleForFree="False")).is_free
    assert said(linked()).is_free


def test_what_a_page_is_filed_under() -> None:
    """By JSON-LD first, then by its meta elements; each subject once, whatever its case."""
    linked = {"@type": "NewsArticle", "articleSection": ["Economy", 7], "keywords": "Central bank, rates"}
    head = (
        f"<script type='application/ld+json'>{json.dumps(linked)}</script>"
        "<meta property='article:tag' content='Rates'><meta property='article:tag' content='Euro'>"
        "<meta name='Keywords' content='euro, , Frankfurt'><meta name='section' content='no'>"
    )

    assert said(head).subjects == ("Economy", "Central bank", "rates", "Euro", "Frankfurt")
    assert said().subjects == ()


def test_a_keyword_that_is_a_sentence_is_none_and_not_every_keyword_is_kept() -> None:
    """Pages that want to be found give hundreds."""
    many = ",".join(f"word {number}" for number in range(500))
    head = f"<meta name='keywords' content='{'long ' * 30}, {many}'>"

    assert len(said(head).subjects) == 50
    assert said(head).subjects[0] == "word 0"
