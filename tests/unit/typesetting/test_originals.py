"""Addresses that take a browser to a sentence on the page it comes from."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.renderers.html import body
from briefing.typesetting.originals import WHOLE, at_sentence, directive

LONG = (
    "The harbour, closed since May, opened at nine - " + "and so it went on and on, " * 6 + "until the end."
)


def test_a_short_sentence_is_named_in_full() -> None:
    """Every letter of it, marks among them."""
    assert directive("It sails at nine.") == "text=It%20sails%20at%20nine."


def test_of_a_long_sentence_its_ends_are_named() -> None:
    """Six words each, so that what a page has between them does not matter."""
    start, end = directive(LONG).removeprefix("text=").split(",")

    assert unquote(start) == "The harbour, closed since May, opened"
    assert LONG.endswith(unquote(end))
    assert len(unquote(end).split()) == 6


@given(st.text(min_size=1, max_size=400))
def test_what_means_something_in_a_directive_is_quoted(sentence: str) -> None:
    """A comma and a dash separate its parts, an ampersand ends it: none stands in it by itself."""
    said = directive(sentence.encode("utf-8", "ignore").decode())

    assert re.fullmatch(r"(text=[\w.~%]+(,[\w.~%]+)?)?", said, re.ASCII)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=400))
def test_what_is_named_stands_in_the_sentence(sentence: str) -> None:
    """The first words at its beginning, the last at its end; white space counts for nothing."""
    start, _, end = directive(sentence).removeprefix("text=").partition(",")

    assert sentence.strip().startswith(unquote(start))
    assert sentence.strip().endswith(unquote(end))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("央行下调基准利率，这是三年来的首次。" * 6, ("央行下调基准利率，这是三年来的首次。",)),
        ("ธนาคาร" * 40, ("ธนาคาร" * 40,)),
    ],
)
def test_where_words_are_not_separated_nothing_is_cut_within_one(
    sentence: str, said: tuple[str, ...]
) -> None:
    """A browser finds whole words only: cut is at marks, and where there are none nowhere."""
    start = directive(sentence).removeprefix("text=").partition(",")[0]

    assert unquote(start).startswith(said[0])
    assert sentence[: len(unquote(start))] == unquote(start)


def test_a_sentence_that_the_page_cut_is_found_by_its_beginning() -> None:
    """Its end is our ellipsis, which no article holds."""
    assert directive("word " * 120 + "…") == "text=word%20word%20word%20word%20word%20word"


@pytest.mark.parametrize(
    ("url", "led"),
    [
        ("https://post.example/a", "https://post.example/a#:~:text=It%20sails."),
        ("http://post.example/a?b=c", "http://post.example/a?b=c#:~:text=It%20sails."),
        ("https://post.example/a#top", "https://post.example/a#top:~:text=It%20sails."),
        ("https://post.example/#:~:text=x", "https://post.example/#:~:text=x"),
        ("mailto:desk@post.example", "mailto:desk@post.example"),
        ("", ""),
    ],
)
def test_only_pages_are_asked_to_find_a_sentence(url: str, led: str) -> None:
    """An address keeps the fragment that it has."""
    assert at_sentence(url, "It sails.") == led


def test_every_source_leads_to_its_sentence() -> None:
    """As it reads, not as it is written in Markdown; a second link of an editor's is left alone."""
    page = body(
        "# Brief\n\n## Stories\n\n### Ferry\n\n- A \\*b\\* & c_d.[^1]\n\n## Sources\n\n"
        "[^1]: A \\*b\\* & c\\_d &lt;e.\n    [Post](https://post.example/a), [copy](https://copy.example/)\n"
    )

    assert 'href="https://post.example/a#:~:text=A%20%2Ab%2A%20%26%20c_d%20%3Ce."' in page
    assert 'href="https://copy.example/"' in page
    assert len("A *b* & c_d <e.") < WHOLE
