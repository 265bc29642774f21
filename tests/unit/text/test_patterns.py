"""Words to look for, as a reader writes them."""

from __future__ import annotations

import pytest

from briefing.text.patterns import first_in, found_in, is_all_of, is_in, mistake_in


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("bank", "The BANK, they say, is shut."),
        ("bank", "the bank’s vaults"),
        ("central bank*", "Two central banks met"),
        ("central bank*", "a central-bank digital currency"),
        ("central bank*", "/2026/central_bank_holds"),
        ("central bank*", "the central\nbank"),
        ("ECB|European Central Bank", "The European central bank held"),
        ("ECB|European Central Bank", "said the ECB."),
        ("US economy", "the US Economy grew"),
        ("o'neill", "Mr O’Neill resigned"),
        ("covid-19", "Covid\u201119 cases"),
        ("C++", "learn C++ in a day"),
        ("U.S.", "the U.S. economy"),
        ("москв*", "в Москве"),
        ("市場", "東京市場が反発"),
        ("G7サミット", "今年のG7サミットは"),
        ("भारत", "आज भारत ने कहा"),
        ("cafe\u0301", "a caf\u00e9 in town"),
    ],
)
def test_a_pattern_is_found(pattern: str, text: str) -> None:
    """As a word, in any case, with the ending and the alias it allows; blanks may be hyphens."""
    assert is_in(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("port", "transport and airports"),
        ("ai", "training"),
        ("bank", "banks"),
        ("bank*", "embankment"),
        ("US", "they told us"),
        ("US economy", "tell us: economy first"),
        ("ECB", "ecb.example"),
        ("central bank", "central. Bank"),
        ("central bank", "bank central"),
        ("G7サミット", "BIG7サミット"),
        ("भार", "भारत"),
        ("भ", "भा"),
        ("9", "1984 and 19"),
        ("b.nk", "the bank"),
        ("[a-z]", "abc"),
        ("straße", "STRASSE"),
    ],
)
def test_what_a_pattern_does_not_mean_is_not_found(pattern: str, text: str) -> None:
    """No part of a word, no words with a full stop between them; capitals stay capitals, signs signs."""
    assert not is_in(pattern, text)


def test_a_name_is_all_of_what_it_names() -> None:
    """A category is compared as a whole: "Show business" is not business."""
    assert is_all_of("business*|economy", " Economy ")
    assert not is_all_of("business*|economy", "Show business")
    assert not is_all_of("business", "")


@pytest.mark.parametrize(
    ("pattern", "mistake"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("ECB|", "has nothing on one side of a |"),
        ("x|" * 4000 + "y", "is longer than 500 characters: write several"),
        ("|ECB", "has nothing on one side of a |"),
        ("*", "has a * that is not at the end of a word"),
        ("*bank", "has a * that is not at the end of a word"),
        ("ba*nk", "has a * that is not at the end of a word"),
        ("bank**", "has a * that is not at the end of a word"),
        ("bank * rate", "has a * that is not at the end of a word"),
    ],
)
def test_a_mistake_in_a_pattern_is_said(pattern: str, mistake: str) -> None:
    """Before it is looked for; whoever looks all the same learns the same."""
    assert mistake_in(pattern) == mistake
    with pytest.raises(ValueError, match=mistake.replace("*", r"\*").replace("|", r"\|")):
        is_in(pattern, "bank")


def test_of_several_patterns_all_or_the_first_are_told() -> None:
    """In the order of the list, not of the text."""
    patterns = ("ferry", "bridge*", "tunnel")

    assert found_in(patterns, "Bridges, then a ferry") == ("ferry", "bridge*")
    assert first_in(patterns, "Bridges, then a ferry") == "ferry"
    assert first_in(patterns, "a train") == ""


@pytest.mark.parametrize("text", ["a" * 200_000, "a " * 100_000, "a-" * 100_000, "ba" * 100_000 + "nk"])
def test_no_text_makes_a_pattern_slow(text: str) -> None:
    """The work grows with the text; if it grew faster, this would not end."""
    assert not is_in("a a a a a a a a a* b|ba* nk*", text)


def test_thousands_of_patterns_are_each_worked_out_once() -> None:
    """And only where their letters are found: worked out for every text anew, these would take minutes."""
    names = [f"name{number}* other{number}|third{number}" for number in range(6000)]
    text = "The harbour bridge is shut. " * 50 + "Third5999 is open."

    assert [found_in(names, f"{text} {number}") for number in range(40)] == [(names[-1],)] * 40
