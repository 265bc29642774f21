"""The words that summarizers count."""

from __future__ import annotations

import pytest

from briefing.text.words import words


def test_words_are_lower_cased_and_lose_their_punctuation() -> None:
    """Quotes, dashes and full stops around a word are not part of it."""
    found = words("“The Council — at last! — voted (7:3).”")

    assert found == ["the", "council", "at", "last", "voted", "7", "3"]


def test_a_word_keeps_the_marks_inside_it() -> None:
    """Apostrophes of both kinds, hyphens, and the points of numbers and abbreviations join."""
    found = words("It's Zoë’s co-op: U.S. GDP grew 1,234.5 points")

    assert found == ["it's", "zoë’s", "co-op", "u.s", "gdp", "grew", "1,234.5", "points"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("東京タワー", ["東京", "京タ", "タワ", "ワー"]),
        ("水。", ["水"]),
        ("สะพาน", ["สะ", "ะพ", "พา", "าน"]),
        ("ຂົວ", ["ຂົ", "ົວ"]),
        ("ស្ពាន។", ["ស្", "្ព", "ពា", "ាន"]),
        ("တံတား။", ["တံ", "ံတ", "တာ", "ား"]),
        ("iPhone発売、2台", ["iphone", "発売", "2", "台"]),
    ],
)
def test_a_script_without_spaces_gives_bigrams(text: str, found: list[str]) -> None:
    """A run of Han, Kana, Thai, Lao, Khmer or Burmese would be one word; its pairs of characters are."""
    assert words(text) == found


def test_vowel_signs_belong_to_their_word() -> None:
    """Hindi, pointed Hebrew and vowelled Arabic are not cut at each sign."""
    found = words("हिन्दी में। שָׁלוֹם مُحَمَّد")

    assert found == ["हिन्दी", "में", "שָׁלוֹם", "مُحَمَّد"]


def test_korean_is_written_with_spaces() -> None:
    """Hangul gives words, not bigrams."""
    assert words("다리를 개통했다.") == ["다리를", "개통했다"]


def test_turkish_has_two_letters_i() -> None:
    """A capital I is lower-cased to ı in Turkish, and İ to i, each one letter."""
    turkish = words("ISPARTA İzmir", "tr")
    english = words("ISPARTA", "en")

    assert (turkish, english) == (["ısparta", "izmir"], ["isparta"])


@pytest.mark.parametrize("text", ["", " \n", "… — !", "😀 🎉"])
def test_a_text_without_letters_and_numbers_has_no_words(text: str) -> None:
    """Punctuation and emoji are no words."""
    assert words(text) == []


def test_a_hundred_thousand_letters_are_one_word() -> None:
    """A text without a blank is not a trap."""
    assert words("x" * 100_000 + "." * 100_000) == ["x" * 100_000]
