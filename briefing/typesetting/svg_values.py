"""Values of attributes that a drawing may have: each rewritten in one form, or refused.

    "10,-.5 3e-1" ─▶ points ─▶ "10 -0.5 0.3"        "url(#a)" ─▶ colour ─▶ None

Every value is taken apart and put together again, so that whoever draws it meets nothing unexpected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.plots.svg import number

MOST_NUMBERS: Final = 4_000
"""In one list of points or one path."""

_LARGEST: Final = 100_000
_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?")
_BETWEEN: Final = re.compile(r"[\s,]*")
_UNIT: Final = re.compile(r"(px|pt|mm|)\s*")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|[a-zA-Z]{3,20}")
_WORD: Final = re.compile(r"[a-zA-Z0-9-]{1,20}")
_TURN: Final = re.compile(r"\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]{1,200})\)[\s,]*")
_COMMAND: Final = re.compile(r"\s*([MmLlHhVvCcSsQqTtAaZz])\s*")
_TAKES: Final = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_TURNS: Final = {
    "matrix": {6},
    "translate": {1, 2},
    "scale": {1, 2},
    "rotate": {1, 3},
    "skewX": {1},
    "skewY": {1},
}


def length(value: str) -> str | None:
    """Return a length, with its unit where it has one of print or screen.

    >>> length(" 4.50px"), length("12mm"), length("50%")
    ('4.5px', '12mm', None)
    """
    found = _NUMBER.match(value.strip())
    if not found or not _is_small(found[0]) or not (unit := _UNIT.fullmatch(value.strip()[found.end() :])):
        return None
    return f"{number(float(found[0]))}{unit[1]}"


def numbers(value: str) -> str | None:
    """Return a list of numbers, parted by spaces.

    >>> numbers("10,-.5 3e-1"), numbers("10;20")
    ('10 -0.5 0.3', None)
    """
    found = _numbers(value)
    return " ".join(map(number, found)) if found else None


def colour(value: str) -> str | None:
    """Return a colour by its name or its six or three digits; nothing that refers to something else.

    >>> colour("#B3261E"), colour("none"), colour("url(#a)")
    ('#B3261E', 'none', None)
    """
    return value.strip() if _COLOUR.fullmatch(value.strip()) else None


def word(value: str) -> str | None:
    """Return a single word."""
    return value.strip() if _WORD.fullmatch(value.strip()) else None


def transform(value: str) -> str | None:
    """Return what moves, turns or stretches a shape; None when any of it is not known.

    >>> transform("translate(1,2) rotate(45)"), transform("url(#a)")
    ('translate(1 2) rotate(45)', None)
    """
    turns, place = [], 0
    while found := _TURN.match(value, place):
        given = _numbers(found[2]) or []
        if len(given) not in _TURNS[found[1]]:
            return None
        turns.append(f"{found[1]}({' '.join(map(number, given))})")
        place = found.end()
    return " ".join(turns) if turns and place == len(value) else None


def path(value: str) -> str | None:
    """Return the commands of a path; None where one of them has not what it takes.

    >>> path("M0 0 L10,10z"), path("M0"), path("hello")
    ('M0 0 L10 10 z', None, None)
    """
    parts = list(_commands(value))
    if not parts or parts[0] is None or parts[0][0] not in "Mm":
        return None
    return None if None in parts else " ".join(part for part in parts if part)


def _commands(value: str) -> Iterator[str | None]:
    place = 0
    while found := _COMMAND.match(value, place):
        stop = next(
            (at for at in range(found.end(), len(value)) if value[at] in "MmLlHhVvCcSsQqTtAaZz"), None
        )
        stop = len(value) if stop is None else stop
        yield _command(found[1], value[found.end() : stop])
        place = stop
    if value[place:].strip():
        yield None


def _command(letter: str, rest: str) -> str | None:
    takes = _TAKES[letter.lower()]
    if not takes:
        return letter if not rest.strip() else None
    given = _numbers(rest)
    return f"{letter}{' '.join(map(number, given))}" if given and not len(given) % takes else None


def _numbers(value: str) -> list[float] | None:
    """Return the numbers that `value` consists of; None where it holds anything else."""
    found: list[float] = []
    place = _end_of_gap(value, 0)
    while match := _NUMBER.match(value, place):
        if len(found) == MOST_NUMBERS or not _is_small(match[0]):
            return None
        found.append(float(match[0]))
        place = _end_of_gap(value, match.end())
    return found if found and place == len(value) else None


def _end_of_gap(value: str, place: int) -> int:
    gap = _BETWEEN.match(value, place)
    return gap.end() if gap else place


def _is_small(digits: str) -> bool:
    return abs(float(digits)) <= _LARGEST
