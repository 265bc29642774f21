"""What the page says in its language: words, counted nouns, names in a row, numbers and days.

    speech.say("published", period="…")   Published 22–24 November 2026   Erschienen 22.–24. November 2026
    speech.counted(3, "stories")          3 stories                       3 Meldungen
    speech.listed(["A", "B"], more=2)     A, B and 2 more                 A, B und 2 weitere

The words are those of a table (wordtable.py); the rules of the language are CLDR's, out of Babel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from briefing.typesetting.wordtable import NUMBER, OTHER, Table, filled, pieces

if TYPE_CHECKING:
    from babel import Locale

# the day of the month in a pattern of CLDR, where what stands in apostrophes is said as it is
_DAY: Final = re.compile(r"'[^']*'|(?<![A-Za-z])d(?![A-Za-z])")


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The language that a page speaks. `code` is what its HTML says: ISO 639-1, maybe with a region."""

    code: str
    table: Table

    @property
    def words(self) -> dict[str, str]:
        """The single words by their keys."""
        return dict(self.table.words)

    @property
    def direction(self) -> str:
        """How its lines are read: ``"ltr"`` from the left or ``"rtl"`` from the right."""
        return self._locale.text_direction

    def say(self, key: str, **values: str) -> str:
        """Return the words of `key` with their places filled. Raises `KeyError`."""
        return filled(self.table.words[key], values)

    def counted(self, number: int, key: str) -> str:
        """Return `number` with the noun of `key`, in the form that goes with it. Raises `KeyError`."""
        forms = self.table.counts[key]
        form = forms.get(self._locale.plural_form(number)) or forms[OTHER]
        return filled(form, {NUMBER: self.number(number)})

    def number(self, number: int) -> str:
        """Return a whole number, its thousands set apart as the language does it."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._locale)

    def listed(self, names: Iterable[str], more: int = 0) -> str:
        """Return `names` as a list in a sentence; `more` are counted behind them."""
        from babel.lists import format_list

        behind = [self.counted(more, "more")] if more else []
        return format_list([*names, *behind], locale=self._locale)

    def day(self, when: date) -> str:
        """Return a day, in English as "4 November 2026"."""
        return self._written(when, "day")

    def short_day(self, when: date) -> str:
        """Return a day for narrow places: "4 Nov 2026"."""
        return self._written(when, "short_day")

    def day_month(self, when: date) -> str:
        """Return a day whose year is known: "4 Nov"."""
        return self._written(when, "day_month")

    def long_day(self, when: date) -> str:
        """Return a day with that of the week, to stand at the head of a line: "Tuesday, 24 November 2026"."""
        return _capital(self._written(when, "long_day"))

    def month(self, when: date) -> str:
        """Return the month of a day, to stand at the head of a line: "November 2026"."""
        return _capital(self._written(when, "month"))

    def month_alone(self, when: date) -> str:
        """Return the month of a day, where its year stands beside it: "November"."""
        return _capital(self._written(when, "month_alone"))

    def period(self, first: date, last: date) -> str:
        """Return the days from `first` to `last` without saying anything twice: "22–24 November 2026"."""
        if first == last:
            return self.day(last)
        key = (
            "years" if first.year != last.year else "same_year" if first.month != last.month else "same_month"
        )
        days = {"first": first, "last": last}
        return "".join(
            self._pattern(days[name], pattern) if name else said
            for said, name, pattern in pieces(self.table.dates[key])
        )

    def _written(self, when: date, key: str) -> str:
        return self._pattern(when, self.table.dates[key])

    def _pattern(self, when: date, pattern: str) -> str:
        from babel.dates import format_date

        if when.day == 1:
            first = f"'{self.table.dates['first_day']}'"
            pattern = _DAY.sub(lambda found: found[0] if found[0] != "d" else first, pattern)
        return format_date(when, pattern, locale=self._locale)

    @property
    def _locale(self) -> Locale:
        return _locale(self.table.babel)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


@cache
def _locale(name: str) -> Locale:
    from babel import Locale

    return Locale.parse(name)
