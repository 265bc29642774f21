"""Words that the end of a line has cut are whole again, and hyphens that were written stay."""

from __future__ import annotations

import pytest

from briefing.reading.pdf.hyphens import Vocabulary, joined


def read(*lines: str, elsewhere: str = "") -> str:
    """Return lines joined as one paragraph of a document that says other things elsewhere."""
    return joined(lines, Vocabulary([*lines, elsewhere]))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("inter-", "national law"), "international law"),
        (("Anglo-", "Saxon law"), "Anglo-Saxon law"),
        (("COVID-", "19 spread"), "COVID-19 spread"),
        (("inter\u2010", "national law"), "international law"),
        (("inter\xad", "National law"), "interNational law"),
        (("Vor-", "und Nachteile"), "Vor-\nund Nachteile"),
        (("pre-", "and post-war"), "pre-\nand post-war"),
        (("state-of-the-", "art port"), "state-of-the-art port"),
        (("pages 212–", "219 of it"), "pages 212–219 of it"),
        (("the end —", "and after"), "the end —\nand after"),
        (("a line", "- an item"), "a line\n- an item"),
        (("no hyphen", "here"), "no hyphen\nhere"),
    ],
)
def test_letters_decide_where_the_text_does_not(lines: tuple[str, str], text: str) -> None:
    """Small letters on both sides: the hyphen belongs to the line."""
    assert read(*lines) == text


def test_the_rest_of_the_text_decides_first() -> None:
    """A word that stands elsewhere in one piece, or with its hyphen, is that word."""
    assert read("a well-", "known port", elsewhere="The well-known mayor") == "a well-known port"
    assert read("the Mc-", "Donald family", elsewhere="Old McDonald") == "the McDonald family"


def test_a_word_is_not_its_own_witness() -> None:
    """What stands cut at the end of a line says nothing about the word."""
    assert read("inter-", "national", elsewhere="inter-") == "international"


def test_who_cuts_with_marks_of_its_own_has_typed_the_hyphens() -> None:
    """Programs that hyphenate write another character than people."""
    assert (
        read("two-", "bedroom flats and rep\u2010", "resentatives") == "two-bedroom flats and representatives"
    )


def test_a_document_that_cuts_no_words_has_typed_its_hyphens() -> None:
    """Of thirty lines one ends with a hyphen."""
    others = [f"line {number} of a long text" for number in range(30)]

    assert (
        joined(("two-", "bedroom flats"), Vocabulary([*others, "two-", "bedroom flats"]))
        == "two-bedroom flats"
    )


def test_a_long_line_costs_no_more_than_its_end() -> None:
    """Only the word before the hyphen is looked at."""
    lines = ["a" * 50_000 + "-", "b" * 50_000] * 10

    assert len(read(*lines)) > 900_000
