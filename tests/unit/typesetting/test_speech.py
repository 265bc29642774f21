"""What the page says in its language: counted nouns, lists, numbers and days."""

from __future__ import annotations

from datetime import date

import pytest
from builders import ENGLISH

from briefing.typesetting.locales import speech

GERMAN = speech("de")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", ["1 сюжет", "2 сюжета", "5 сюжетов", "11 сюжетов", "21 сюжет"]),
        ("ar", ["خبر واحد", "خبران", "5 أخبار", "11 خبرًا", "21 خبرًا"]),
        ("ja", ["ニュース1件", "ニュース2件", "ニュース5件", "ニュース11件", "ニュース21件"]),
    ],
)
def test_a_language_has_as_many_forms_as_it_needs(language: str, said: list[str]) -> None:
    """Three in Russian, six in Arabic, one in Japanese."""
    assert [speech(language).counted(number, "stories") for number in (1, 2, 5, 11, 21)] == said


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "1 May 2026", "2 May 2026"),
        ("fr", "1er mai 2026", "2 mai 2026"),
        ("pt", "1º de maio de 2026", "2 de maio de 2026"),
        ("zh", "2026年5月1日", "2026年5月2日"),
    ],
)
def test_the_first_of_a_month_has_a_word_of_its_own(language: str, first: str, second: str) -> None:
    """In French and Portuguese; nothing else in the pattern is touched."""
    assert speech(language).day(date(2026, 5, 1)) == first
    assert speech(language).day(date(2026, 5, 2)) == second


def test_a_line_that_opens_with_a_day_opens_with_a_capital() -> None:
    """Days of the week are written small in most languages."""
    assert speech("fr").long_day(date(2026, 11, 24)) == "Mardi 24 novembre 2026"


def test_lines_are_read_from_the_side_of_the_language() -> None:
    """Arabic from the right."""
    assert [speech(code).direction for code in ("ar", "ja", "de")] == ["rtl", "ltr", "ltr"]


def test_words_are_said_with_their_places_filled() -> None:
    """A value may hold braces of its own: it is not looked into."""
    assert ENGLISH.say("published", period="{today}") == "Published {today}"
    assert GERMAN.say("folio", page="2", pages="7") == "2 von 7"


def test_words_that_are_not_there_are_a_mistake() -> None:
    """Of whoever wrote the template; it is named with its line (test_themes.py)."""
    with pytest.raises(KeyError):
        ENGLISH.say("nowhere")


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 story"),
        ("en", 3000, "3,000 stories"),
        ("de", 0, "0 Meldungen"),
        ("de", 3000, "3.000 Meldungen"),
    ],
)
def test_a_number_stands_with_the_form_that_goes_with_it(language: str, number: int, said: str) -> None:
    """By the rules of the language, the thousands set apart as it does."""
    assert speech(language).counted(number, "stories") == said


@pytest.mark.parametrize(
    ("names", "more", "english", "german"),
    [
        (["A"], 0, "A", "A"),
        (["A", "B"], 0, "A and B", "A und B"),
        (["A", "B", "C"], 0, "A, B and C", "A, B und C"),
        (["A", "B"], 1, "A, B and 1 more", "A, B und 1 weiteres"),
        (["A"], 2000, "A and 2,000 more", "A und 2.000 weitere"),
    ],
)
def test_names_in_a_row_end_as_a_sentence_does(
    names: list[str], more: int, english: str, german: str
) -> None:
    """What is not named is counted behind them."""
    assert (ENGLISH.listed(names, more), GERMAN.listed(names, more)) == (english, german)


def test_days_are_said_as_a_reader_says_them() -> None:
    """Without a zero before the day; the longest stands at the head of a line."""
    when = date(2026, 11, 4)

    assert ENGLISH.long_day(when) == "Wednesday, 4 November 2026"
    assert (ENGLISH.day(when), ENGLISH.short_day(when)) == ("4 November 2026", "4 Nov 2026")
    assert (GERMAN.day(when), GERMAN.short_day(when)) == ("4. November 2026", "4. Nov. 2026")


@pytest.mark.parametrize(
    ("first", "last", "english", "german"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), "24 November 2026", "24. November 2026"),
        (date(2026, 11, 22), date(2026, 11, 24), "22–24 November 2026", "22.–24. November 2026"),
        (
            date(2026, 10, 30),
            date(2026, 11, 2),
            "30 October – 2 November 2026",
            "30. Oktober – 2. November 2026",
        ),
        (
            date(2025, 11, 30),
            date(2026, 11, 2),
            "30 November 2025 – 2 November 2026",
            "30. November 2025 – 2. November 2026",
        ),
    ],
)
def test_a_period_says_nothing_twice(first: date, last: date, english: str, german: str) -> None:
    """Month and year stand once where they are the same."""
    assert (ENGLISH.period(first, last), GERMAN.period(first, last)) == (english, german)
