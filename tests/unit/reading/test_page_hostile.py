"""Pages that are built to keep a reader busy are read in linear time, or refused."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.readers.html import Html

LINE = "The council met on Monday and spoke for an hour about the tram. "


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 10_000 + LINE,
        "<p>" + LINE * 20_000,
        "<p>" + '."""' * 200_000,
        "<p>" + ("\0" + LINE) * 1_000,
        "<article>" + ("<nav>x</nav>" + LINE) * 6_000,
        "<p>" + ("<span class=share>x</span>" + LINE) * 6_000,
        "<ol>" + ("<li>" + LINE) * 6_000,
        "<div class=image>" * 3 + "<img>" * 20_000 + LINE,
        "<article>" + "<p>Read also</p>" * 10_000 + LINE,
        "<article>" + ("<h2>Related articles</h2><p>" + LINE) * 5_000,
        "<title>" + "x | " * 200_000 + "</title><p>" + LINE,
        "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>" + LINE + "&b;" * 1_000,
        '<script type="application/ld+json">{"@type": "Article", "articleBody": "<p '
        + " ".join(f"a{number}" for number in range(40_000))
        + '>"}</script>'
        + LINE,
        '<script type="application/ld+json">{"@type": "Article", "articleBody": "'
        + "<div>" * 40_000
        + '"}</script>'
        + LINE,
        "<noscript>" + "java script " * 20_000 + "</noscript><p>" + LINE,
    ],
)
def test_hostile_pages_are_read_in_linear_time(markup: str) -> None:
    """Each takes a fraction of a second, and minutes where something is quadratic."""
    try:
        text = Html().read(f"<html><body>{markup}".encode(), path="a.html")[0].text
    except InputError as error:
        text = f"The council: {error.reason}"

    assert "The council" in text or '."""' in text
