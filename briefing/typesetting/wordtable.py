"""The table of words of a language: one TOML file, read and checked against the English one.

    bottom_line = "The bottom line"                              words
    published = "Published {period}"                             words with places to fill
    stories = { one = "{n} story", other = "{n} stories" }       forms of a number, by the language's rules
    [dates]                                                      patterns of CLDR

A file may lack what the table under it has; what it says wrongly is named with its line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from briefing.errors import TemplateError, did_you_mean

NUMBER: Final = "n"
"""The place for the number in a form of it; "one" and "two" may say it in words."""

OTHER: Final = "other"
"""The form of numbers for which a language has no form of their own."""

_PLACE: Final = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
_AT_LINE: Final = re.compile(r" \(at line (\d+), column \d+\)")
_DATES: Final = "dates"
_COUNTED: Final = 1000

Forms = Mapping[str, str]
"""A text for each category of numbers: zero, one, two, few, many, other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The words of a page: single ones, forms of numbers, and how days are written."""

    name: str
    """What its speakers call the language."""
    babel: str
    """The locale of CLDR whose months, plurals and lists are used."""
    words: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, Forms] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)


def read(text: str, *, file: str, babel: str, under: Table | None = None, adds: bool = False) -> Table:
    """Return the table that `text` holds, with what it lacks taken from the one `under` it.

    `babel` is its locale where it names none. Keys that the one under it lacks are mistakes, unless it `adds`
    them. Raises `TemplateError` with `file` and line.
    """
    said = _parsed(text, file)
    below = under or Table(name="", babel=babel)
    said = {"babel": babel, **said}
    for key, what in _mistakes(said, below, adds=adds or under is None):
        raise TemplateError(file, _line(text, key), what)
    return Table(
        name=said.get("name", below.name),
        babel=said["babel"],
        words={**below.words, **_only(str, said, without=("name", "babel"))},
        counts={**below.counts, **_only(dict, said, without=(_DATES,))},
        dates={**below.dates, **said.get(_DATES, {})},
    )


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with its places filled; a value may hold braces of its own.

    >>> filled("{page} of {pages}", {"page": "{1}", "pages": "7"})
    '{1} of 7'
    """
    return _PLACE.sub(lambda place: values[place[1]], text)


def pieces(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield what `text` is made of: words, or the name of a place and what stands behind its colon.

    >>> list(pieces("{first:d}–{last:d MMMM}"))
    [('', 'first', 'd'), ('–', '', ''), ('', 'last', 'd MMMM')]
    """
    end = 0
    for place in _PLACE.finditer(text):
        if place.start() > end:
            yield text[end : place.start()], "", ""
        yield "", place[1], place[2] or ""
        end = place.end()
    if end < len(text):
        yield text[end:], "", ""


def places(text: str) -> frozenset[str]:
    """Return the names of the places in `text`."""
    return frozenset(name for _, name, _ in pieces(text) if name)


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        raise TemplateError(file, int(at[1]) if at else 0, _AT_LINE.sub("", str(error))) from error


def _line(text: str, key: str) -> int:
    """Return the number of the line on which `key` is set; 0 where it is none."""
    name = re.compile(rf"\s*\"?{re.escape(key)}\"?\s*[=.]|\s*\[{re.escape(key)}[\].]")
    return next((number for number, line in enumerate(text.split("\n"), 1) if name.match(line)), 0)


def _only(kind: type, said: Mapping[str, Any], *, without: Sequence[str]) -> dict[str, Any]:
    return {key: value for key, value in said.items() if isinstance(value, kind) and key not in without}


def _mistakes(said: Mapping[str, Any], under: Table, *, adds: bool) -> Iterator[tuple[str, str]]:
    """Yield each key that is wrong, and what is wrong with it."""
    known: dict[str, str | Forms] = {"name": "", "babel": "", **under.words, **under.counts, **under.dates}
    if what := _of_locale(said["babel"]):
        yield "babel", what
        return
    for key, value in _flattened(said):
        if key == _DATES:
            yield key, "it must be a table of patterns: [dates]"
        elif key not in known and not adds:
            yield key, f"the page has no words {key!r}{did_you_mean(key, known)}"
        elif isinstance(value, str):
            yield from ((key, what) for what in _of_words(value, known.get(key)))
        elif isinstance(value, dict) and all(isinstance(form, str) for form in value.values()):
            yield from ((key, what) for what in _of_forms(value, known.get(key), said["babel"]))
        else:
            yield key, "it must be words in quotation marks, or forms such as { one = …, other = … }"


def _flattened(said: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each key with its value; those of the dates like all others."""
    for key, value in said.items():
        if key == _DATES and isinstance(value, dict):
            yield from value.items()
        else:
            yield key, value


def _of_locale(name: object) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(str(name))
    except (ValueError, UnknownLocaleError):
        return f"Babel has no locale {name!r}; give one such as 'de' or 'pt_BR'"
    return ""


def _of_words(value: str, base: str | Forms | None) -> Iterator[str]:
    if isinstance(base, Mapping):
        yield "it counts, and must have forms such as { one = …, other = … }"
    elif base and places(value) != places(base):
        yield f"it must hold {_spoken(places(base))}, not {_spoken(places(value))}"


def _of_forms(value: Forms, base: str | Forms | None, babel: str) -> Iterator[str]:
    if isinstance(base, str):
        yield f"it must be words, such as {base!r}"
    wanted, allowed = categories(babel)
    if missing := [each for each in wanted if each not in value]:
        yield f"a form is missing: {', '.join(missing)}"
    if strange := [each for each in value if each not in allowed]:
        yield f"the language has no form {strange[0]!r} (there are: {', '.join(allowed)})"
    for form in value.values():
        if odd := places(form) - {NUMBER}:
            yield f"a form holds {{{NUMBER}}} or nothing, not {_spoken(odd)}"


def categories(babel: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the categories that whole numbers of a page fall into, and all that the language has.

    >>> categories("ru")
    (('few', 'many', 'one'), ('few', 'many', 'one', 'other'))
    """
    from babel import Locale

    rule = Locale.parse(babel).plural_form
    # what begins with a million, as "many" does in Spanish, is on no page
    met = {rule(number) for number in range(_COUNTED)}
    return tuple(sorted(met)), tuple(sorted({*rule.tags, OTHER}))


def _spoken(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no place"
