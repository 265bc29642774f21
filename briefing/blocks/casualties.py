"""How many a sentence says are dead, and how many injured.

"… killed at least 14 people and injured 60 …"     ─▶     dead: 14, injured: 60
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from briefing.blocks.words import ABOUT, BEING, CASUALTIES, NUMERALS, one_of

Kind = Literal["dead", "injured"]
KINDS: Final[tuple[Kind, ...]] = ("dead", "injured")

_NUMBER: Final = (
    # "another four" are part of more
    r"(?<!\b[Aa]nother )(?<!\b[Oo]ther )(?<!\b[Ff]urther )"
    r"(?P<n>(?<![\w.,$€£-])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?!\d|[,.-] ?\d|-|%)"
    rf"|\b(?:{one_of(NUMERALS)})\b(?! (?:of|dozen|hundred|thousand|million)))"
)
_WHO: Final = rf"(?:(?: (?!who\b|and\b)[A-Za-z]+)? (?:{one_of(CASUALTIES)}))?"
_BEING: Final = rf"(?: (?:(?:{one_of(BEING)}) ?)+)?"
_ABOUT: Final = rf"(?: (?:{one_of(ABOUT)}))?"
_DEAD: Final = r"(?:killed|dead|died|deaths|fatalities|lost their lives)"
_HURT: Final = r"(?:injured|wounded|hurt|injuries)"
_KILLED: Final = r"(?:killed|killing|kills|claimed the lives of|took the lives of)"

_FORMS: Final[dict[Kind, tuple[re.Pattern[str], ...]]] = {
    "dead": (
        re.compile(rf"{_NUMBER}{_WHO}{_BEING} ?{_DEAD}\b"),
        re.compile(rf"\b{_KILLED}{_ABOUT} {_NUMBER}{_WHO}(?! ?{_HURT}\b)"),
        re.compile(rf"\b(?:leaving|left|claimed){_ABOUT} {_NUMBER}{_WHO} (?:dead|lives)\b"),
        re.compile(
            rf"\bdeath toll\b[^.;\d]{{0,60}}?\b(?:to|at|of|was|is|reached|hit|passed){_ABOUT} {_NUMBER}"
        ),
    ),
    "injured": (
        re.compile(rf"{_NUMBER}{_WHO}{_BEING} ?{_HURT}\b"),
        re.compile(rf"\b(?:injured|wounded|injuring|wounding|hurt|hurting){_ABOUT} {_NUMBER}"),
    ),
}
_AGE: Final = re.compile(r",|years?\b|-year")


class Count(NamedTuple):
    """A figure of the text: ``text[start:end]``, and the number it says."""

    start: int
    end: int
    number: int


def counted(text: str, kind: Kind) -> Count | None:
    """Return the first count of that kind in `text`; None where it counts none.

    >>> counted("The blast killed at least 14 people and injured 60.", "dead")
    Count(start=26, end=28, number=14)
    """
    return min(_counts(text, kind), default=None)


def _counts(text: str, kind: Kind) -> Iterator[Count]:
    for form in _FORMS[kind]:
        for found in form.finditer(text):
            start, end = found.span("n")
            # ", 15, was killed"
            if not (text[:start].endswith(", ") and _AGE.match(text, end)):
                yield Count(start, end, _value(found["n"]))


def _value(said: str) -> int:
    return NUMERALS.index(said) + 2 if said in NUMERALS else int(said.replace(",", ""))
