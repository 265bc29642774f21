"""What holds of cleaned text whatever came in."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.clean import clean, one_line, unwrap

MARKS = "\u0301\u0335\u0323\u20dd\u093c"
PIECES = [
    "\r\n",
    "\u2028",
    "\t",
    "\x00",
    "\u202e",
    "\ufeff",
    "e",
    "한",
    "ᄒ",
    "ᅡ",
    "ᆫ",
    *MARKS,
    MARKS * 3,
    "\ud800",
]
ANY_TEXT = st.text(st.characters()) | st.lists(st.sampled_from(PIECES)).map("".join)


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Text that was cleaned is clean."""
    cleaned = clean(text)

    assert clean(cleaned) == cleaned


@given(ANY_TEXT)
def test_clean_text_is_in_nfc_and_can_be_written(text: str) -> None:
    """It is NFC, encodes to UTF-8, and its only control character is the line end."""
    cleaned = clean(text)

    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode().decode() == cleaned
    assert {character for character in cleaned if unicodedata.category(character) == "Cc"} <= {"\n"}


@given(st.text("abc äß.,\n"))
def test_plain_text_comes_through_unchanged(text: str) -> None:
    """Letters, marks of punctuation and line ends are left as they are."""
    assert clean(text) == text


@given(ANY_TEXT, st.integers(1, 40))
def test_a_field_is_never_longer_than_allowed(text: str, at_most: int) -> None:
    """One line, within the limit, without white space at its ends."""
    line = one_line(text, at_most)

    assert len(line) <= at_most
    assert line == " ".join(line.split())


@given(ANY_TEXT)
def test_an_unwrapped_paragraph_is_one_line(text: str) -> None:
    """Unwrapping leaves no line end, and doing it twice changes nothing more."""
    line = unwrap(clean(text))

    assert "\n" not in line
    assert unwrap(line) == line
