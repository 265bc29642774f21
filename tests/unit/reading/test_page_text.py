"""Of a page the article is read, the whole of it, and nothing that stands around it: class by class."""

from __future__ import annotations

import pytest

from briefing.readers.html import Html

LEDE = "The council approved the new tram line on Monday after a long debate that lasted until midnight."
NEXT = "Work begins in spring, said the mayor, who had promised it for eleven years and two elections."
LAST = "The first trams will run in the autumn of next year, when the bridge has been made wide enough."
BODY = f"<p>{LEDE}</p><p>{NEXT}</p><p>{LAST}</p>"
TEXT = [LEDE, NEXT, LAST]


def paragraphs(markup: str) -> list[str]:
    """Return the paragraphs of the article on a page."""
    (article,) = Html().read(f"<html><body>{markup}</body></html>".encode(), path="page.html")
    return article.text.split("\n\n")


@pytest.mark.parametrize(
    "furniture",
    [
        "<aside><p>Ten things to know about trams before they come to your town.</p></aside>",
        "<figure><img src=a><figcaption>A tram in front of the town hall on Monday.</figcaption></figure>",
        '<div class="wp-caption"><img src=a><p>A tram in front of the town hall on Monday.</p></div>',
        '<div class="media-image"><img src=a><span>A tram stands in front of the town hall.</span></div>',
        '<div class="article__share-bar"><p>Tell your friends about this article, it is quick.</p></div>',
        '<div class="shareBar"><p>Tell your friends about this article, it is quick.</p></div>',
        '<section class="newsletter-box"><p>Every morning the best news in your inbox.</p></section>',
        '<div class="relatedposts"><p>The old tram line was closed in 1964, and nobody knew why.</p></div>',
        '<div class="author-bio"><p>Jane Doe has written about trams for nine years.</p></div>',
        '<div class="cookie-notice"><p>We and our partners store information on your device.</p></div>',
        '<div class="embed third-party"><p>Here you see a post from outside, if you want to.</p></div>',
        '<ul class="breadcrumbs"><li>Home</li><li>Towns and their trams</li></ul>',
        '<div role="complementary"><p>The weather: rain in the morning, snow in the afternoon.</p></div>',
        '<div style="display: none"><p>This text is only shown to those who click here first.</p></div>',
        "<form><label>Your address</label><p>Please tell us where we should send the letter.</p></form>",
        "<p><a href=/1>The old tram line was closed in 1964</a></p>",
        "<ul><li><a href=/1>The old tram line</a></li><li><a href=/2>The mayor at home</a></li></ul>",
        "<p>Photo: Jane Doe / Agency</p>",
        "<p>Foto: Erika Muster</p>",
        "<p>Crédits photos : Agence</p>",
        "<p>© Erika Muster 2026</p>",
        "<p>Share on Facebook</p>",
        "<div>Drucken</div>",
        "<p>Read more: The old tram line was closed in 1964</p>",
        "<p>Lesen Sie auch: Die alte Strecke wurde 1964 geschlossen</p>",
        "<p>Lire aussi : La vieille ligne fermée en 1964</p>",
        "<p>Lea también: La vieja línea se cerró en 1964</p>",
        "<p>Leggi anche: La vecchia linea chiusa nel 1964</p>",
        "<p>Lees ook: De oude lijn werd in 1964 gesloten</p>",
        "<p>Leia também: A velha linha foi fechada em 1964</p>",
        "<p>Follow us on Facebook and Instagram for more news from the town.</p>",
        "<p>Sign up for our newsletter and never miss a tram again.</p>",
        "<p>Already a subscriber? Log in</p>",
        "<div>Advertisement</div>",
        "<div>Published on 3 March 2026</div>",
        "<div>Lesezeit: 3 Minuten</div>",
        "<p>Tel.: 01234 56789</p>",
    ],
)
def test_furniture_inside_the_article_is_left_out(furniture: str) -> None:
    """It is known by its element, its role, its name, its links or its words."""
    page = f"<article><h1>Trams</h1><p>{LEDE}</p>{furniture}<p>{NEXT}</p><p>{LAST}</p></article>"

    assert paragraphs(page) == TEXT


@pytest.mark.parametrize(
    "sentence",
    [
        "Photographs of the old trams hang in the town hall.",
        "Share prices fell.",
        "Like the others, he wrote on Facebook that he would not come.",
        "Sweden is already a member of the union, and Norway is not.",
        "Support for the party fell to 23 percent in one week.",
        "Read more than one book a year, she said.",
        "Comments were few.",
        "Related industries lost nothing.",
        "Published in 2020, the report was forgotten.",
        "Die Anzeige wurde am Montag erstattet.",
        "Mehr Geld gibt es nicht.",
        "Plus de 300 personnes sont venues.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    """News may be about photographs, members and comments."""
    assert paragraphs(f"<article><p>{LEDE}</p><p>{sentence}</p><p>{NEXT}</p></article>") == [
        LEDE,
        sentence,
        NEXT,
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Related articles", "More from this town", "You may also like", "About the author", "Sources",
        "12 Comments", "Articoli correlati", "Meest gelezen", "Notícias relacionadas",
        "Weitere Artikel", "Mehr zum Thema", "Das könnte Sie auch interessieren", "Über die Autorin",
        "Pressekontakt", "Articles similaires", "Sur le même sujet", "Noticias relacionadas",
        "Te puede interesar",
    ],
)  # fmt: skip
def test_a_part_under_such_a_head_is_left_out(head: str) -> None:
    """Up to the next heading of its rank; the text goes on after it."""
    part = f"<h3>{head}</h3><p>The old tram line was closed in 1964, and nobody knew why.</p>"
    page = f"<article>{BODY}{part}<h3>What it costs</h3><p>{LAST[::-1]}.</p></article>"

    assert paragraphs(page) == [*TEXT, "What it costs", f"{LAST[::-1]}."]


@pytest.mark.parametrize(
    "head", ["Plus de 300 morts", "More rain for the valley", "Share buyback begins", "Mehr Geld"]
)
def test_a_heading_of_the_article_opens_no_such_part(head: str) -> None:
    """It only begins alike."""
    assert paragraphs(f"<article>{BODY}<h2>{head}</h2>{BODY}</article>") == [*TEXT, head, *TEXT]


def test_large_parts_are_the_text() -> None:
    """A page of reviews has such headings all over."""
    page = "".join(f"<h2>Reviews</h2>{BODY}" for _ in range(6))

    assert paragraphs(f"<article>{page}</article>").count(LEDE) == 6


def test_what_readers_write_is_not_the_article() -> None:
    """However much it is: by its name, or from the line that says how many there are."""
    theirs = "<p>I have always said that the tram would come, and here it is now, at long last.</p>" * 40
    article = f"<h1>Trams</h1>{BODY}{BODY}"

    assert paragraphs(f"<div>{article}<div class='comments-area'>{theirs}</div></div>") == TEXT * 2
    assert paragraphs(f"<div>{article}<h3>40 comments</h3>{theirs}</div>") == TEXT * 2


def test_the_demand_to_subscribe_ends_the_text() -> None:
    """What it is worth to subscribe is no news."""
    offer = "<ul><li>You get a tote bag made in our own town by people who know how.</li></ul>"
    page = f"<article>{BODY * 3}<p>To read the full story, please subscribe.</p>{offer}</article>"

    assert paragraphs(page) == TEXT * 3


@pytest.mark.parametrize(
    "name",
    ["layout-with-sidebar", "menu-item", "page--related", "field--label-hidden", "has-newsletter", "widget"],
)
def test_what_holds_the_article_is_kept_whatever_it_is_called(name: str) -> None:
    """Names say what an element has, or what it once was."""
    assert paragraphs(f"<div class='{name}'><h1>Trams</h1>{BODY}</div><p>Short.</p>") == TEXT


@pytest.mark.parametrize("around", ["form", "aside", "footer", "noscript", "div role=dialog"])
def test_an_element_that_holds_most_of_the_prose_is_kept(around: str) -> None:
    """Some systems wrap the whole page in a form."""
    assert paragraphs(f"<{around}>{BODY}{BODY}</{around.split(maxsplit=1)[0]}>") == TEXT * 2


def test_a_sentence_keeps_the_words_in_its_middle() -> None:
    """Whatever the element around them is called."""
    page = f"<article>{BODY}<p>The mayor, <i class=author>Jane Doe</i>, and <a class=tags>all</a> agreed.</p>"

    assert paragraphs(page)[-1] == "The mayor, Jane Doe, and all agreed."


def test_what_is_taken_out_parts_the_text_around_it() -> None:
    """Two paragraphs do not become one because a box between them is gone."""
    assert paragraphs(f"<article>{LEDE}<div class=share>Share</div>{NEXT}</article>") == [LEDE, NEXT]


def test_a_lead_outside_the_text_is_read() -> None:
    """Between the headline and the element that holds the rest."""
    lead = f"<h1>Trams</h1><div class=intro><p>{LEDE}</p></div>"

    assert (
        paragraphs(f"<main>{lead}<div class=text>{BODY.replace(LEDE, LAST)}{BODY}{BODY}</div></main>")[0]
        == LEDE
    )


def test_text_in_boxes_and_links_is_text() -> None:
    """Not every page sets its paragraphs as such."""
    page = f"<div><div>{LEDE}</div><div>{NEXT} <a href=x>{LAST[:40]}</a>{LAST[40:]}</div></div>"

    assert paragraphs(page) == [LEDE, f"{NEXT} {LAST}"]


def test_quotations_lists_and_definitions_are_text() -> None:
    """In their order."""
    rest = f"<blockquote>{NEXT}</blockquote><dl><dt>Tram</dt><dd>{LAST}</dd></dl>"
    page = f"<article><p>{LEDE}</p>{rest}</article>"

    assert paragraphs(page) == [LEDE, NEXT, "Tram", LAST]


def test_of_several_articles_the_one_that_stands_out_is_read() -> None:
    """The others are teasers."""
    teaser = "<article><h2>Snow</h2><p>It snowed on Monday in the valley, and more is expected.</p></article>"

    assert paragraphs(f"<main><article>{BODY}</article>{teaser * 4}</main>") == TEXT


def test_articles_that_are_all_alike_are_read_together() -> None:
    """A page that is a list of short pieces has no other text."""
    pieces = [
        f"Piece {number} tells that the council met on Monday and spoke about trams." for number in range(6)
    ]

    assert paragraphs("".join(f"<article><p>{piece}</p></article>" for piece in pieces)) == pieces


def test_short_sentences_at_the_end_stay_and_labels_do_not() -> None:
    """A text ends with a sentence."""
    assert paragraphs(f"<article>{BODY}<p>It ends.</p><p>Town</p><h2>More</h2></article>") == [
        *TEXT,
        "It ends.",
    ]


def test_bylines_and_dates_above_the_text_are_not_text() -> None:
    """They are fields, and no sentences."""
    top = "<h1>Trams</h1><div>By Jane Doe</div><div>Monday, 3 March 2026</div>"

    assert paragraphs(f"<article>{top}{BODY}</article>") == TEXT


def test_cells_with_words_are_text_and_figures_are_not() -> None:
    """A comparison in a table is read, a table of results is not."""
    table = "<table><tr><td>12</td><td>The old line was shorter than people say</td></tr></table>"

    assert paragraphs(f"<article>{BODY}{table}</article>") == [
        *TEXT,
        "The old line was shorter than people say",
    ]


def test_a_text_that_only_machines_are_given_is_read_where_the_page_has_none() -> None:
    """A script would put it there; a page that shows its text is believed."""
    plain = told("\\n".join(TEXT))

    assert paragraphs(f"{plain}<div id=root></div>") == TEXT
    assert paragraphs(told(BODY) + "<noscript>Please enable JavaScript.</noscript>") == TEXT
    assert paragraphs(f"{told(LEDE * 9)}<article>{BODY}</article>") == TEXT


def told(text: str) -> str:
    """Return an article in JSON-LD with this text."""
    return f'<script type="application/ld+json">{{"@type": "Article", "articleBody": "{text}"}}</script>'
