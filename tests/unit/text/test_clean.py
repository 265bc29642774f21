"""Cleaning: nothing invisible comes in, nothing visible is lost."""

from __future__ import annotations

import pytest

from briefing.text.clean import MOST_MARKS, clean, one_line, unwrap


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    """Windows, old Macs, mainframes and Unicode's own separators end lines alike."""
    assert clean(f"The bridge{end}is open") == "The bridge\nis open"


@pytest.mark.parametrize(
    "unseen", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200b", "\u2060", "\ufeff", "\xad"]
)
def test_what_nobody_sees_goes(unseen: str) -> None:
    """Controls, bidi overrides and isolates, zero-width characters and soft hyphens leave no trace."""
    assert clean(f"The bri{unseen}dge") == "The bridge"


@pytest.mark.parametrize(
    "broken", [chr(0xD83D), chr(0xDC80), "\ufffe", "\uffff", "\ufdd0", "\U0001ffff", "\U0010fffe"]
)
def test_what_is_no_character_goes(broken: str) -> None:
    """Lone surrogates and noncharacters could not even be written to a file."""
    cleaned = clean(f"The {broken}bridge")

    assert cleaned.encode() == b"The bridge"


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍ष", "👩‍👩‍👧", "בית\u200fספר"])
def test_joiners_and_direction_marks_stay(text: str) -> None:
    """Persian, Hindi and emoji are spelt with zero-width joiners and non-joiners."""
    assert clean(text) == text


def test_a_tab_becomes_a_space() -> None:
    """A tab separates words and must not glue them."""
    assert clean("one\ttwo") == "one two"


def test_letters_are_composed() -> None:
    """Two spellings of one letter are the same text: NFC."""
    assert clean("Cafe\u0301") == "Café"


def test_a_letter_keeps_at_most_eight_marks() -> None:
    """Hundreds of combining marks would cover the lines above; no script needs more than eight in a row."""
    cleaned = clean("x" + "\u0335" * 3000 + "yz")

    assert cleaned == "x" + "\u0335" * MOST_MARKS + "yz"


def test_marks_of_different_letters_do_not_add_up() -> None:
    """Scripts that set a mark on every letter keep all of them."""
    text = "กี่ปีที่แล้ว หนังสือพิมพ์" * 5

    assert clean(text) == text


def test_the_lines_of_a_paragraph_are_joined_with_one_space() -> None:
    """A hard-wrapped paragraph reads as one line."""
    assert unwrap("The bridge  \n   is open\nagain. ") == "The bridge is open again."


def test_no_space_comes_between_chinese_lines() -> None:
    """Chinese and Japanese put no space between words, so that a line end is not one either."""
    assert unwrap("市议会批准了\n新电车线路。") == "市议会批准了新电车线路。"


def test_no_break_spaces_stay() -> None:
    """A French quotation and a number keep the space that must not break."""
    assert unwrap("«\xa0Oui\xa0», 4\u202f000\nfrancs") == "«\xa0Oui\xa0», 4\u202f000 francs"


def test_a_field_is_one_line() -> None:
    """All white space is folded, also that which does not break."""
    assert one_line(" The\n\tbridge\xa0 \u2028is open ") == "The bridge is open"


@pytest.mark.parametrize(
    ("at_most", "cut"),
    [
        (30, "The council votes"),
        (17, "The council votes"),
        (16, "The council…"),
        (12, "The council…"),
        (11, "The…"),
    ],
)
def test_a_long_field_is_cut_at_a_word(at_most: int, cut: str) -> None:
    """The ellipsis counts, and no word is cut in two."""
    assert one_line("The council votes", at_most=at_most) == cut


def test_a_single_long_word_is_cut() -> None:
    """Where there is no word to cut at, the limit still holds."""
    assert one_line("x" * 50, at_most=10) == "x" * 9 + "…"
