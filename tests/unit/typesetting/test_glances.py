"""What a citation shows of its source at a glance."""

from __future__ import annotations

import re
from html import unescape

import pytest

from briefing.renderers.html import body

PAGE = """
# Brief

## The bottom line

- The ferry is back.[^1]

## Stories

### Ferry

- The ferry is back.[^1]
- It sails.[^2]

## Sources

[^1]: {said}
    [Harbour *Post*](https://post.example/), 23 Nov 2026

[^2]: It sails.
"""


def shown(said: str = "The ferry is back.") -> list[tuple[str, str]]:
    """Return what each citation shows, and of whom."""
    links = re.findall(r'<sup class="cite"><a ([^>]*)>', body(PAGE.format(said=said)))
    return [(_value(link, "data-said"), _value(link, "data-from")) for link in links]


def _value(link: str, name: str) -> str:
    found = re.search(f'{name}="([^"]*)"', link)
    return unescape(found[1]) if found else ""


def test_a_citation_shows_the_sentence_and_where_it_stands() -> None:
    """Each time it is cited, without the way back and without marks."""
    assert shown() == [
        ("The ferry is back.", "Harbour Post, 23 Nov 2026"),
        ("The ferry is back.", "Harbour Post, 23 Nov 2026"),
        ("It sails.", ""),
    ]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (r"\*A\* \[b\] c\_d", "*A* [b] c_d"),
        ("AT&T &amp;amp; &amp;lt; &lt;b&gt;", "AT&T &amp; &lt; <b>"),
        ('"Back", it\'s', '"Back", it\'s'),
        ("قال رئيس الوزراء", "قال رئيس الوزراء"),
    ],
)
def test_it_reads_as_the_source_does(said: str, read: str) -> None:
    """Escapes and entities are resolved, and what looks like one is not."""
    assert shown(said)[0][0] == read


def test_the_words_of_the_page_are_there_once() -> None:
    """What only screens show is no text of the page."""
    words = re.sub("<[^>]*>", "", body(PAGE.format(said="The ferry is back.")))

    assert words.count("The ferry is back.") == 3
