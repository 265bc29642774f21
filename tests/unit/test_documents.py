"""Articles read into sentences."""

from __future__ import annotations

import pytest
from builders import article

from briefing.documents import segment


def test_sentences_stand_where_they_say() -> None:
    """Offsets are into the article's text, and paragraphs are counted from 0."""
    text = "The ferry is back. It sails at nine.\n\nTickets cost 4 crowns."
    found = segment(article(text))

    assert [text[each.start : each.end] for each in found.sentences] == [
        each.text for each in found.sentences
    ]
    assert [each.paragraph for each in found.sentences] == [0, 0, 1]


def test_stamp_and_dateline_are_no_part_of_the_first_sentence() -> None:
    """What a site and an agency put before a report is not what the reporter wrote."""
    text = "Updated Nov 23, 2026 6:40 PM ET PORT CARROW (AP) — The ferry is back. It sails at nine."
    first = segment(article(text)).sentences[0]

    assert first.text == "The ferry is back."
    assert text[first.start : first.end] == first.text


def test_further_down_capitals_before_a_dash_are_words() -> None:
    """A dateline stands at the top, or under a line that is no sentence."""
    text = "The ferry is back.\n\nIt sails at nine.\n\nPORT CARROW — The other ferry stays."

    assert segment(article(text)).sentences[-1].text == "PORT CARROW — The other ferry stays."


@pytest.mark.parametrize(
    ("said", "wanted", "known"),
    [("fr", "auto", "fr"), ("fr", "en", "en"), ("und", "auto", "de"), ("und", "en", "en")],
)
def test_the_language_is_what_was_wanted_else_said_else_found(said: str, wanted: str, known: str) -> None:
    """Detection costs something, so that an article that says its language is believed."""
    text = "Die Fähre ist wieder da. Sie fährt um neun Uhr nach Hallowick."

    assert segment(article(text, language=said), language=wanted).article.language == known
