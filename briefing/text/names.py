"""Who a bare surname is: the one full name that stands before it in the same text.

    "Ana Ruiz, 41, runs the port."  …  "The strike is over, Ruiz said."   ─▶   Ruiz is Ana Ruiz

Only what is certain is said. Something must show a person: a title, an age, a verb of speech. The full name
must stand before the surname, and no other given name may stand with that surname before it: of two
brothers Ruiz neither is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefing.text.leaning_words import BY_LANGUAGE, UNKNOWN
from briefing.text.name_words import (
    AMBIGUOUS,
    ENDINGS,
    INSTITUTIONS,
    PARTICLES,
    PLACE_PREPOSITIONS,
    SAYING,
    TITLES,
)
from briefing.text.stopwords import stop_words

_GREAT: Final = r"[^\W\d_a-zß-öø-ÿа-яёά-ώ]"
_WORD: Final = rf"(?:{_GREAT}\.)+|{_GREAT}(?:[^\W\d_]|['’-](?=[^\W\d_]))*\.?"
_TOKEN: Final = re.compile(rf"(?<![\w-])(?:{_WORD}|(?:{'|'.join(PARTICLES)})(?=[ \u00a0]))")
_SPACES: Final = " \u00a0"
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_MOST: Final = 3
"""Words of a full name, particles and initials not counted; more is a name with a post before it."""

_SHORTEST: Final = 3
_AGE: Final = re.compile(r",? \(?\d{1,3}[,)]")
_NEXT: Final = re.compile(r",? ([^\W\d_]+)")
_BEFORE: Final = re.compile(r"([^\W\d_]+),? $")
_LOOKED_AT: Final = 24
_LONGEST: Final = 80

Span = tuple[int, int]


class _Run(NamedTuple):
    """Capitalised words in a row that may be a name, without title and ending; the row stops at `stop`."""

    start: int
    end: int
    stop: int
    tokens: tuple[str, ...]
    is_titled: bool


def full_names(text: str, start: int, end: int, language: str) -> list[tuple[str, int, int]]:
    """Return each bare surname of ``text[start:end]`` with start and end of the full name before it.

    `language` is an ISO 639-1 code; it says which words are titles and which are no names.

    >>> text = "Ana Ruiz, 41, runs the port. The strike is over, Ruiz said."
    >>> full_names(text, 29, 59, "en")
    [('Ruiz', 0, 8)]
    """
    found: dict[str, Span] = {}
    for run in _runs(text, start, end, language):
        surname = run.tokens[0]
        if len(run.tokens) > 1 or surname in found or not _is_preceded(text, surname, start):
            continue
        if _is_word(text, run, start, language):
            continue
        if span := _defined(_around(text, surname, language), text, start):
            found[surname] = span
    said = text[start:end]
    return [(surname, *span) for surname, span in found.items() if text[span[0] : span[1]] not in said]


def _is_preceded(text: str, surname: str, end: int) -> bool:
    """Tell whether before `end` the word stands somewhere behind a capitalised word or a particle."""
    at = text.find(surname, 0, end)
    while at >= 0:
        before = text[max(0, at - _LOOKED_AT) : at].split()[-1:]
        if before and (before[0][:1].isupper() or before[0] in PARTICLES):
            return True
        at = text.find(surname, at + 1, end)
    return False


def _around(text: str, surname: str, language: str) -> list[_Run]:
    """Return the names that end with `surname`, wherever they stand in the text."""
    runs: dict[int, _Run] = {}
    at = text.find(surname)
    while at >= 0:
        # a row of capitalised words begins behind a space, and is no longer than that
        begin = text.find(" ", max(0, at - _LONGEST)) if at > _LONGEST else 0
        stop = at + len(surname)
        for run in _runs(text, min(begin, at), min(len(text), stop + _LOOKED_AT), language):
            if run.tokens[-1] == surname and run.start <= at < run.end:
                runs.setdefault(run.start, run)
        at = text.find(surname, stop)
    return list(runs.values())


def _is_word(text: str, run: _Run, start: int, language: str) -> bool:
    """Tell whether the capitalised word may be no surname here: a month, a place, the first word."""
    token = run.tokens[0]
    lowered = token.lower()
    if len(token) < _SHORTEST or lowered in AMBIGUOUS or lowered in stop_words(language):
        return True
    before = _BEFORE.search(text, max(0, run.start - _LOOKED_AT), run.start)
    if before and before[1].lower() in PLACE_PREPOSITIONS:
        return True
    return run.start == start and re.search(rf"(?<!\w){re.escape(lowered)}(?!\w)", text) is not None


def _defined(runs: Sequence[_Run], text: str, start: int) -> Span | None:
    """Return where the only full name with that surname first stands before `start`, if it is a person's."""
    full = [run for run in runs if run.end <= start and len(run.tokens) > 1]
    shortest = min(full, key=lambda run: len(run.tokens), default=None)
    if shortest is None or not all(_ends_alike(run.tokens, shortest.tokens) for run in full):
        return None
    same = next(run for run in full if run.tokens == shortest.tokens)
    return (same.start, same.end) if any(_is_person(text, run) for run in runs) else None


def _ends_alike(tokens: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return tokens[-len(shorter) :] == shorter


def _is_person(text: str, run: _Run) -> bool:
    """Tell whether a title, an age or a verb of speech stands beside the name."""
    after = _NEXT.match(text, run.stop)
    before = _BEFORE.search(text, max(0, run.start - _LOOKED_AT), run.start)
    beside = {found[1].lower() for found in (after, before) if found}
    has_title = run.is_titled or (before is not None and before[1].lower() in TITLES)
    return has_title or not beside.isdisjoint(SAYING) or _AGE.match(text, run.stop) is not None


def _runs(text: str, start: int, end: int, language: str) -> Iterator[_Run]:
    return (run for row in _rows(text, start, end) if (run := _name(row, language)))


def _rows(text: str, start: int, end: int) -> Iterator[list[re.Match[str]]]:
    """Yield the capitalised words that stand in a row, parted by single spaces."""
    row: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start, end):
        if row and not (
            _joins(row[-1])
            and text[row[-1].end() : token.start()] in _SPACES
            and token.start() > row[-1].end()
        ):
            yield row
            row = []
        row.append(token)
    if row:
        yield row


def _joins(token: re.Match[str]) -> bool:
    """Tell whether a name may go on behind the word: a full stop ends it but for a title or an initial."""
    said = token[0]
    return not said.endswith(".") or said[:-1].lower() in TITLES or len(said) <= len("J.")


def _name(row: Sequence[re.Match[str]], language: str) -> _Run | None:
    """Return the name that a row of words holds; None when it is no person's."""
    words = [_POSSESSIVE.sub("", token[0].rstrip(".")) for token in row]
    # the M. of "M. Ruiz" is a title, that of "Ana M. Ruiz" an initial
    titles = [at for at, word in enumerate(words) if word.lower() in TITLES and (at == 0 or len(word) > 1)]
    first = titles[-1] + 1 if titles else 0
    last = len(words)
    while last > first and (words[last - 1].lower() in ENDINGS or words[last - 1] in PARTICLES):
        last -= 1
    while first < last and (
        _is_before_a_name(words[first], language) or (last - first >= _MOST and _is_no_given_name(row[first]))
    ):
        first += 1
    tokens = tuple(word for word in words[first:last] if len(word) > 1 and word not in PARTICLES)
    if not 1 <= len(tokens) <= _MOST or any(word.lower() in INSTITUTIONS for word in tokens):
        return None
    end = row[last - 1].start() + len(words[last - 1])
    return _Run(row[first].start(), end, row[-1].end(), tokens, is_titled=bool(titles))


def _is_no_given_name(token: re.Match[str]) -> bool:
    """Tell whether the first of three words is somebody's ("Gazette's Ana Ruiz") or an everyday word."""
    if _POSSESSIVE.search(token[0]):
        return True
    return re.search(rf"(?<!\w){re.escape(token[0].lower())}(?!\w)", token.string) is not None


def _is_before_a_name(word: str, language: str) -> bool:
    """Tell whether the word opens a sentence, names a day, or is the acronym of somebody's office."""
    known = BY_LANGUAGE.get(language, UNKNOWN)
    return (
        word.lower() in stop_words(language)
        or word.lower() in known.calendar
        or (len(word) > 1 and word.isupper())
    )
