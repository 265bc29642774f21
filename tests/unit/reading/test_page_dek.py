"""The line under the headline: a line, of this article, and not of the site; longer ones are text."""

from __future__ import annotations

import pytest

from briefing.models import Article
from briefing.readers.html import Html

LEDE = "The council approved the new tram line on Monday after a long debate that lasted until midnight."
BODY = f"<p>{LEDE}</p><p>Work begins in spring, said the mayor, who had promised it for eleven years.</p>" * 2
LINE = "After eleven years the town gets what it was promised"
LEAD = f"{LINE}. Not everybody is glad about it, and some say that the money was needed for the school. " * 2


def read(top: str, head: str = "") -> Article:
    """Return the article of a page with this above its text."""
    page = f"<head><title>Trams</title>{head}</head><body><article>{top}{BODY}</article></body>"
    return Html().read(f"<html>{page}</html>".encode(), path="a.html")[0]


@pytest.mark.parametrize(
    "name",
    [
        "standfirst",
        "article-dek",
        "subheadline",
        "sottotitolo",
        "bajada",
        "untertitel",
        "sous-titre",
        "chapo",
    ],
)
def test_a_line_that_is_called_so_is_the_dek(name: str) -> None:
    """In the words of several languages; it is not repeated in the text."""
    article = read(f"<h1>Trams</h1><p class='{name}'>{LINE}</p>")

    assert (article.dek, article.text.startswith(LEDE)) == (LINE, True)


def test_a_description_that_stands_above_the_text_is_the_dek() -> None:
    """One that is only in the head is not: nobody saw it on the page."""
    head = f'<meta name="description" content="{LINE}">'

    assert read(f"<h1>Trams</h1><div><span>{LINE}</span></div>", head).dek == LINE
    assert read("<h1>Trams</h1>", head).dek == ""


def test_a_lead_is_text() -> None:
    """Several sentences under the headline are no line."""
    article = read(f"<h1>Trams</h1><div class='standfirst'>{LEAD}</div>")

    assert (article.dek, article.text.split("\n\n")[0]) == ("", LEAD.strip())


@pytest.mark.parametrize(
    "top",
    [
        f"<h1>The Packet</h1><h2>{LINE}</h2><h1>Trams</h1>",
        "<h1>Trams</h1><h2>Trams</h2>",
        "<h1>Trams</h1><p class='subtitle'>By Jane Doe</p>",
        "<h1>Trams</h1><p class='subtitle'>Share on Facebook</p>",
    ],
)
def test_other_lines_are_no_dek(top: str) -> None:
    """What stands under the name of the site, the headline again, the byline, buttons."""
    assert read(top).dek == ""
