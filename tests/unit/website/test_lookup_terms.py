"""Words as the search looks them up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.website.terms import LONGEST, folded, terms


def test_accents_and_capitals_make_no_difference() -> None:
    """Who types without accents finds what has them, and the other way round."""
    assert list(terms("CAFÉ café Cafe\u0301 İstanbul STRASSE straße ΟΔΟΣ οδός")) == [
        *("cafe", "cafe", "cafe", "istanbul", "strasse", "strasse", "οδοσ", "οδοσ"),
    ]


def test_scripts_without_spaces_give_two_characters_each() -> None:
    """And the last by itself, so that one character is the beginning of some term wherever it stands."""
    assert list(terms("東京都の水、海")) == ["東京", "京都", "都の", "の水", "水", "海"]


def test_vowel_signs_and_points_part_no_word() -> None:
    """Hindi, Hebrew and Arabic are spelt with them."""
    assert list(terms("हिन्दी שָׁלוֹם")) == ["हिन्दी", folded("שָׁלוֹם")]


def test_a_word_without_end_is_cut() -> None:
    """Nobody types it, and an index holds no letter soup."""
    assert list(terms("a" * 1000)) == ["a" * LONGEST]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """What is typed is folded once, what is indexed as well: the two meet."""
    assert folded(folded(text)) == folded(text)
