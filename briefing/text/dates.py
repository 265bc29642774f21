"""Which days the words of a text mean: "25 November", "next week", "by 2030", seen from the day of print.

    words ─▶ form (a day, a month, a weekday, …) ─▶ first and last day; do they hold whenever it was printed?

Only English. A day without a year is the one to come, unless it is past by less than two months; a bare
weekday is the first from the day of print on; "next Friday", which some say of this week's and some of the
next, is both. What has no certain end ("soon", "in the coming weeks") or differs from place to place ("this
summer", "next season") is not read. Years are read from 2000 to 2099.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from briefing.text import periods
from briefing.text.periods import Period

_PAST: Final = timedelta(days=60)
"""A day without a year that lies no further back is past; one further back is next year's."""

_MONTH: Final = (
    r"(?P<{}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_YEAR: Final = r"(?P<{}>20\d\d)(?![\d.,]*\d|-)"
_NUMBER: Final = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO: Final = r"(?:-|–| to | through | and )"
_WEEKDAY: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_COUNT: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART: Final = r"(?P<{}>(?:early|mid|late)[ -]|the (?:start|beginning|middle|end) of )?"
# "May 5 percent", "May 5:30", "May 5 p.m." name no day
_NO_DAY: Final = r"(?!,?\d|[-–:.]\d|%| (?:percent|per cent|million|billion|p\.?m|a\.?m))"

_AHEAD: Final = r"(?:['’] time| from now|(?<=days|eeks)(?! of))"

_DAY_AND_MONTH: Final = (
    rf"(?:(?:{_WEEKDAY}),? )?(?:the )?{_NUMBER.format('day_before')}(?: of)? {_MONTH.format('month_behind')}"
    rf"(?:,? {_YEAR.format('year_behind')})?"
)
_MONTH_AND_DAY: Final = (
    rf"(?:(?P<week>week (?:of|starting|beginning) )|(?:{_WEEKDAY}),? )?{_MONTH.format('month_before')} "
    rf"{_NUMBER.format('day_behind')}(?:{_TO}{_NUMBER.format('until')}(?!\d))?{_NO_DAY}"
    rf"(?:,? {_YEAR.format('year_of_day')})?"
)
_WHOLE_MONTH: Final = (
    rf"{_PART.format('part_of_month')}{_MONTH.format('month')}"
    rf"(?:,? (?:of )?{_YEAR.format('year_of_month')}|(?! \d))"
)
_FORMS: Final = (
    _DAY_AND_MONTH,
    _MONTH_AND_DAY,
    _WHOLE_MONTH,
    r"(?P<fraction>(?:the )?(?:first|second|third|fourth) (?:half|quarter)) of "
    + _YEAR.format("year_of_fraction"),
    rf"{_PART.format('part_of_year')}{_YEAR.format('year')}",
    rf"(?P<which>next|this|this coming|the coming|coming) (?P<weekday>{_WEEKDAY})",
    rf"(?P<bare_weekday>{_WEEKDAY})",
    "(?P<tomorrow>tomorrow)",
    "(?P<today>tonight|today|this (?:morning|afternoon|evening))",
    "later (?:this|in the) (?P<rest>week|month|year)",
    "the end of (?P<end_of>the|this|next) (?P<ending>week|month|year)",
    "(?P<near>next|this) (?P<unit>week|weekend|month|year)",
    # not "the fifth in four years"
    rf"in (?P<count>\d{{1,2}}|{_COUNT}) (?P<units>days|weeks|months|years){_AHEAD}",
)
_WORDS: Final = re.compile(rf"(?<![\w$€£-])(?<!\d[,.])(?:{'|'.join(_FORMS)})(?!\w)")
_YEARS: Final = ("year_behind", "year_of_day", "year_of_month", "year_of_fraction", "year")


class When(NamedTuple):
    """The words ``text[start:end]``, and the days they mean; absolute: whenever they were printed."""

    start: int
    end: int
    first: date
    last: date
    is_absolute: bool


def dates(text: str, published: date | None, language: str = "en") -> Iterator[When]:
    """Yield the days that `text`, printed on the day `published`, names, in its order.

    Without that day only those are known that name their year. `language` is an ISO 639-1 code.

    >>> [str(when.last) for when in dates("on Friday, or by May 2027", date(2026, 11, 24))]
    ['2026-11-27', '2027-05-31']
    """
    for found in _WORDS.finditer(text) if language == "en" else ():
        is_absolute = any(found[year] for year in _YEARS)
        # a day to reckon from changes nothing where the year is named
        origin = published or (date.min if is_absolute else None)
        try:
            period = _meant(found, origin) if origin else None
        except (ValueError, OverflowError):
            # "31 June"; a day outside the calendar
            continue
        if period and period[0] <= period[1]:
            yield When(*found.span(), *period, is_absolute=is_absolute)


def _meant(found: re.Match[str], published: date) -> Period | None:
    return next(reader(found, published) for form, reader in _READERS.items() if found[form])


def _day(published: date, number: str, month: str, year: str | None) -> date:
    """Return a day of the year that is named, or of that which is meant."""
    of = periods.month_number(month)
    if year:
        return date(int(year), of, int(number))
    this_year = date(published.year, of, int(number))
    return this_year if this_year >= published - _PAST else date(published.year + 1, of, int(number))


def _day_and_month(found: re.Match[str], published: date) -> Period:
    day = _day(published, found["day_before"], found["month_behind"], found["year_behind"])
    return day, day


def _month_and_day(found: re.Match[str], published: date) -> Period:
    day = _day(published, found["day_behind"], found["month_before"], found["year_of_day"])
    if found["week"]:
        return day, day + timedelta(days=6)
    return day, day.replace(day=int(found["until"])) if found["until"] else day


def _month(found: re.Match[str], published: date) -> Period:
    number = periods.month_number(found["month"])
    of = periods.month(int(found["year_of_month"] or published.year), number)
    if not found["year_of_month"] and of[1] < published - _PAST:
        of = periods.month(published.year + 1, number)
    return periods.part(found["part_of_month"] or "", of)


def _year(found: re.Match[str], _: date) -> Period:
    return periods.part(found["part_of_year"] or "", periods.year(int(found["year"])))


def _fraction(found: re.Match[str], _: date) -> Period | None:
    return periods.fraction(found["fraction"], int(found["year_of_fraction"]))


def _bare_weekday(found: re.Match[str], published: date) -> Period:
    day = periods.weekday(found["bare_weekday"], published)
    return day, day


def _named_weekday(found: re.Match[str], published: date) -> Period:
    first = periods.weekday(found["weekday"], published + timedelta(days=1))
    is_of_this_week = first.isocalendar()[:2] == published.isocalendar()[:2]
    return first, first + timedelta(days=7 if found["which"] == "next" and is_of_this_week else 0)


def _tomorrow(_: re.Match[str], published: date) -> Period:
    return published + timedelta(days=1), published + timedelta(days=1)


def _today(_: re.Match[str], published: date) -> Period:
    return published, published


def _rest(found: re.Match[str], published: date) -> Period:
    return published, periods.unit(found["rest"], published, 0)[1]


def _ending(found: re.Match[str], published: date) -> Period:
    return published, periods.unit(found["ending"], published, int(found["end_of"] == "next"))[1]


def _unit(found: re.Match[str], published: date) -> Period:
    first, last = periods.unit(found["unit"], published, int(found["near"] == "next"))
    return max(first, published), last


def _units(found: re.Match[str], published: date) -> Period:
    """Return the day, week, month or year that lies so many ahead."""
    said = found["count"]
    count = int(said) if said.isdigit() else _COUNT.split("|").index(said) + 1
    if found["units"] == "days":
        day = published + timedelta(days=count)
        return day, day
    return periods.unit(found["units"].removesuffix("s"), published, count)


_READERS: Final[dict[str, Callable[[re.Match[str], date], Period | None]]] = {
    "day_before": _day_and_month,
    "day_behind": _month_and_day,
    "month": _month,
    "fraction": _fraction,
    "year": _year,
    "weekday": _named_weekday,
    "bare_weekday": _bare_weekday,
    "tomorrow": _tomorrow,
    "today": _today,
    "rest": _rest,
    "ending": _ending,
    "unit": _unit,
    "units": _units,
}
"""What each form means, by a group that only it fills."""
