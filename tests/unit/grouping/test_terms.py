"""What an article is about, as weighted terms."""

from __future__ import annotations

import pytest
from builders import article

from briefing.grouping.terms import READ, opening, read, spellings, term_of, terms, terms_of


def test_the_earlier_a_term_stands_the_heavier_it_is() -> None:
    """At the hundredth word it weighs the square root of a half of what it weighs at the head."""
    text = " ".join(["harbour", *["the"] * 99, "lighthouse"])
    found = terms(article(text))

    assert found["harbou"] == 1.0
    assert found["lighth"] == pytest.approx(0.5**0.5)


def test_a_name_weighs_half_as_much_again() -> None:
    """Capitalised inside a sentence, and never in small letters."""
    found = terms_of("we saw Merrin and merlin", "en")
    plain = terms_of("we saw merrin and merlin", "en")

    assert found["merrin"] == pytest.approx(1.5 * plain["merrin"])
    assert found["merlin"] == plain["merlin"]


@pytest.mark.parametrize(
    "text", ["Merrin opened.", "It rained. Merrin opened.", "“Merrin opened.”", "we saw Merrin, a merrin"]
)
def test_a_capital_that_opens_a_sentence_is_no_name(text: str) -> None:
    """Nor is a word that stands in small letters as well."""
    lowered = terms_of(text.replace("Merrin", "merrin"), "en")

    assert terms_of(text, "en")["merrin"] == lowered["merrin"]


def test_what_stands_far_down_is_not_read() -> None:
    """What an article tells stands at its head; a book costs no more than a page."""
    found = terms(article("word " * READ + "harbour"))

    assert "harbou" not in found
    assert len(opening(article("x" * 10**6))) < 10**4


def test_headline_and_dek_are_read_first() -> None:
    """They say what it is about, a line each, so that the next line begins a sentence."""
    told = article("It sails at nine.", headline="Ferry returns", dek="After nine days")

    assert opening(told) == "Ferry returns\nAfter nine days\nIt sails at nine."


@pytest.mark.parametrize(
    ("word", "language", "term"),
    [
        ("Harbours", "en", "harbou"),
        ("harbour’s", "en", "harbou"),
        ("the", "en", ""),
        ("don't", "en", ""),
        ("x", "en", ""),
        ("1,200", "en", "#1,200"),
        ("l’hôpital", "fr", "hôpita"),
        ("ISPARTA", "tr", "ıspart"),
        ("山", "zh", "山"),
        ("Hải Phòng", "vi", "hải phòng"),
    ],
)
def test_a_word_stands_for_a_term(word: str, language: str, term: str) -> None:
    """Six letters without what an apostrophe adds; numbers whole, stop words for nothing."""
    assert term_of(word, language) == term


def test_vietnamese_is_read_in_pairs_of_syllables() -> None:
    """Each with the next one."""
    assert read("cảng Hải Phòng", "vi") == ["cảng Hải", "Hải Phòng"]


def test_a_term_is_spelled_as_it_first_stands() -> None:
    """A reader knows the word, not the stem."""
    assert spellings(article("The Harbours and the harbour")) == {"harbou": "Harbours"}
