"""Periods of the calendar: the first and the last day of weeks, months and years, and of their parts.

Weeks begin on Monday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

Period = tuple[date, date]
"""First and last day."""

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_QUARTERS: Final = ("first", "second", "third", "fourth")


def month_number(name: str) -> int:
    """Return the number of a month by its English name, whole or short.

    >>> month_number("Sept.")
    9
    """
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def month(year: int, number: int) -> Period:
    """Return the days of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number: int) -> Period:
    """Return the days of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def unit(name: str, day: date, ahead: int) -> Period:
    """Return the ``week``, ``weekend``, ``month`` or ``year`` that lies so many `ahead` of that of `day`.

    >>> [str(each) for each in unit("week", date(2026, 11, 24), 1)]
    ['2026-11-30', '2026-12-06']
    """
    if name == "year":
        return year(day.year + ahead)
    if name == "month":
        months = day.year * 12 + day.month - 1 + ahead
        return month(months // 12, months % 12 + 1)
    monday = day - timedelta(days=day.weekday() - 7 * ahead)
    return monday + timedelta(days=5 if name == "weekend" else 0), monday + timedelta(days=6)


def weekday(name: str, day: date) -> date:
    """Return the first day of that name from `day` on."""
    return day + timedelta(days=(WEEKDAYS.index(name.lower()) - day.weekday()) % 7)


def part(said: str, of: Period) -> Period:
    """Return the third of a period that "early", "mid", "the end of" and their like mean; else all of it."""
    first, last = of
    third = timedelta(days=((last - first).days + 1) // 3)
    if said.startswith("early") or "start" in said or "beginning" in said:
        return first, first + third
    if said.startswith("mid") or "middle" in said:
        return first + third, last - third
    return (last - third, last) if said else of


def fraction(said: str, number: int) -> Period | None:
    """Return "the first half" or "the third quarter" of a year; None for a third half.

    >>> [str(each) for each in fraction("the second half", 2027) or ()]
    ['2027-07-01', '2027-12-31']
    """
    at = next(n for n, word in enumerate(_QUARTERS) if word in said)
    months = 6 if "half" in said else 3
    last = (at + 1) * months
    return (date(number, at * months + 1, 1), month(number, last)[1]) if last <= len(MONTHS) else None
