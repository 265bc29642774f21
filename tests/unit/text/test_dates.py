"""Which days the words of a text mean, seen from the day of print."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.text.dates import dates

TUESDAY = date(2026, 11, 24)


def meant(text: str, published: date | None = TUESDAY) -> list[tuple[str, str, str]]:
    """Return the words found, with the first and the last day they mean."""
    return [(text[w.start : w.end], str(w.first), str(w.last)) for w in dates(text, published)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("25 November", "2026-11-25", "2026-11-25"),
        ("the 25th of November", "2026-11-25", "2026-11-25"),
        ("November 25", "2026-11-25", "2026-11-25"),
        ("Nov. 25th", "2026-11-25", "2026-11-25"),
        ("Wednesday, November 25, 2026", "2026-11-25", "2026-11-25"),
        ("25 November 2027", "2027-11-25", "2027-11-25"),
        ("March 3", "2027-03-03", "2027-03-03"),
        ("October 30", "2026-10-30", "2026-10-30"),
        ("December 5-7", "2026-12-05", "2026-12-07"),
        ("December 10 and 11", "2026-12-10", "2026-12-11"),
        ("week starting December 7", "2026-12-07", "2026-12-13"),
        ("December", "2026-12-01", "2026-12-31"),
        ("February", "2027-02-01", "2027-02-28"),
        ("May 2028", "2028-05-01", "2028-05-31"),
        ("early December", "2026-12-01", "2026-12-11"),
        ("the end of December", "2026-12-21", "2026-12-31"),
        ("2030", "2030-01-01", "2030-12-31"),
        ("mid-2027", "2027-05-02", "2027-09-01"),
        ("the first quarter of 2027", "2027-01-01", "2027-03-31"),
        ("second half of 2027", "2027-07-01", "2027-12-31"),
        ("Wednesday", "2026-11-25", "2026-11-25"),
        ("Tuesday", "2026-11-24", "2026-11-24"),
        ("Monday", "2026-11-30", "2026-11-30"),
        ("next Monday", "2026-11-30", "2026-11-30"),
        ("next Friday", "2026-11-27", "2026-12-04"),
        ("this Friday", "2026-11-27", "2026-11-27"),
        ("tomorrow", "2026-11-25", "2026-11-25"),
        ("tonight", "2026-11-24", "2026-11-24"),
        ("this week", "2026-11-24", "2026-11-29"),
        ("next week", "2026-11-30", "2026-12-06"),
        ("this weekend", "2026-11-28", "2026-11-29"),
        ("next month", "2026-12-01", "2026-12-31"),
        ("next year", "2027-01-01", "2027-12-31"),
        ("later this year", "2026-11-24", "2026-12-31"),
        ("the end of the month", "2026-11-24", "2026-11-30"),
        ("the end of next year", "2026-11-24", "2027-12-31"),
        ("in three days", "2026-11-27", "2026-11-27"),
        ("in 2 weeks' time", "2026-12-07", "2026-12-13"),
        ("in two years' time", "2028-01-01", "2028-12-31"),
    ],
)
def test_words_mean_days(words: str, first: str, last: str) -> None:
    """Of all forms, seen from Tuesday, 24 November 2026."""
    assert meant(f"It opens {words}.") == [(words, first, last)]


@pytest.mark.parametrize(
    "words",
    [
        "soon",
        "in the coming weeks",
        "this summer",
        "next season",
        "31 June",
        "the third half of 2027",
        "the mayor may go",
        "$2030",
        "2030-31",
        "12,2030",
        "1999",
        "in two days of talks",
        "the fifth bridge in four years",
        "Mondays",
    ],
)
def test_what_is_not_certain_means_no_days(words: str) -> None:
    """Nor do numbers that look like years, days that do not exist, and verbs."""
    assert meant(f"It opens {words}.") == []


@pytest.mark.parametrize("words", ["May 5 percent", "May 5:30", "May 10,000", "December 5 p.m."])
def test_a_number_behind_a_month_is_not_always_a_day(words: str) -> None:
    """Shares, times and amounts follow months as well."""
    assert all(first != last for _, first, last in meant(f"It rose in {words}."))


@pytest.mark.parametrize(
    ("words", "are_known"),
    [("May 2028", True), ("25 November 2027", True), ("2030", True), ("May", False), ("Friday", False)],
)
def test_without_the_day_of_print_only_named_years_are_known(words: str, *, are_known: bool) -> None:
    """Whatever else is said is reckoned from a day that nobody knows."""
    found = list(dates(f"It opens in {words}.", None))

    assert bool(found) == are_known
    assert all(when.is_absolute for when in found)


def test_days_of_print_at_the_ends_of_the_year_lead_into_the_next() -> None:
    """A week, a month and a weekday may lie in the year that follows."""
    found = meant("next week, next month, Friday", date(2026, 12, 31))

    assert found == [
        ("next week", "2027-01-04", "2027-01-10"),
        ("next month", "2027-01-01", "2027-01-31"),
        ("Friday", "2027-01-01", "2027-01-01"),
    ]


def test_the_29th_of_february_is_only_in_leap_years() -> None:
    """A day that does not exist that year is no day."""
    assert meant("on February 29", date(2027, 1, 5)) == []
    assert meant("on February 29", date(2028, 1, 5)) == [("February 29", "2028-02-29", "2028-02-29")]


def test_dates_come_in_the_order_of_the_text() -> None:
    """Each once."""
    assert [words for words, _, _ in meant("From Friday to 3 December, or in 2028")] == [
        "Friday",
        "3 December",
        "2028",
    ]


def test_only_english_is_read() -> None:
    """No days are guessed in a language whose words nobody has checked."""
    assert list(dates("am 25. November 2026", TUESDAY, "de")) == []


@pytest.mark.parametrize("far", [date(9999, 12, 31), date(1, 1, 1)])
def test_the_ends_of_the_calendar_are_no_error(far: date) -> None:
    """An article may claim any day."""
    words = "tomorrow, next week, next year, Monday, next Friday, May, in 12 years, later this year, 3 May"

    assert all(when.first <= when.last for when in dates(words, far))
