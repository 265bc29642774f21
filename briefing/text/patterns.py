r"""Words to look for, as a reader writes them; the one language of all filters, sections and watch-lists.

    central bank*                  these words in a row; * at the end of a word: any ending
    ECB|European Central Bank      one or the other
    ECB                            a word of capitals is meant as it stands; any other in any case

A word is found as a word: ``port`` is not in "transport". Scripts without spaces have no such borders, so
there a pattern is found wherever it stands. Between two words may stand blanks or a hyphen, as in
"central-bank-holds-rates". A pattern is never an expression of the reader's: its words are quoted, and no
text takes longer than its length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from briefing.text.words import MARKS, SPACELESS

OR: Final = "|"
ANY: Final = "*"

LONGEST: Final = 500
"""Characters of a pattern: to work out one of thousands of words would take minutes."""

_LETTER: Final = rf"[^\W_{SPACELESS}]"
_BEGINS: Final = rf"(?<!{_LETTER})(?<![{MARKS}])"
_ENDS: Final = rf"(?!{_LETTER}|[{MARKS}])"
_ENDING: Final = rf"(?:[^\W_]|[{MARKS}])*+"
_BETWEEN: Final = r"[\s_\-\u2010-\u2015]++"
_ANY_OF: Final = ({"-", "\u2010", "\u2011"}, {"'", "\u2019"})
"""Signs that printers take for one another."""

_TAKEN_FOR_OTHERS: Final = re.compile(r"[\s*'\u2019\u2010\u2011iı-]+")
"""Where a pattern is cut to find its probe; a dotted i and one without dot are the same to an expression."""

_BORDERED: Final = re.compile(rf"{_LETTER}|[{MARKS}]")


def mistake_in(pattern: str) -> str:
    """Return what is wrong with a pattern, to be said after its name; empty when nothing is.

    >>> mistake_in("bank*"), mistake_in("ECB|")
    ('', 'has nothing on one side of a |')
    >>> mistake_in("*bank")
    'has a * that is not at the end of a word'
    """
    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters: write several"
    for alternative in pattern.split(OR):
        words = alternative.split()
        if not words:
            return "has nothing on one side of a |" if OR in pattern else "is empty"
        if any(ANY in word[:-1] or word == ANY for word in words):
            return "has a * that is not at the end of a word"
    return ""


def is_in(pattern: str, text: str) -> bool:
    """Tell whether `text`, in NFC, holds what `pattern` means. A pattern with a mistake raises `ValueError`.

    >>> is_in("central bank*", "The Central Banks met"), is_in("port", "Transport is late")
    (True, False)
    >>> is_in("US|America", "They told us so")
    False
    """
    return bool(found_in([pattern], text))


def is_all_of(pattern: str, text: str) -> bool:
    """Tell whether `text`, blanks around it aside, is what `pattern` means and nothing else.

    >>> is_all_of("business*", "Businesses"), is_all_of("business*", "Show business")
    (True, False)
    """
    return _expression(pattern).fullmatch(text.strip()) is not None


def found_in(patterns: Iterable[str], text: str) -> tuple[str, ...]:
    """Return the patterns that `text` holds, in their order."""
    return tuple(_found(patterns, text))


def first_in(patterns: Iterable[str], text: str) -> str:
    """Return the first pattern that `text` holds; empty when it holds none."""
    return next(_found(patterns, text), "")


def _found(patterns: Iterable[str], text: str) -> Iterator[str]:
    folded = text.casefold()
    for pattern in patterns:
        # most texts do not even hold the letters: looking for these takes a twentieth of the time
        if any(probe in folded for probe in _probes(pattern)) and _expression(pattern).search(text):
            yield pattern


# the patterns are the reader's own, never a stranger's: however many there are, each is worked out once, and
# an expression only for what may be found
@cache
def _probes(pattern: str) -> tuple[str, ...]:
    """Return for each alternative letters that every text it is in must hold."""
    return tuple(map(_probe, _alternatives(pattern)))


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(OR.join(map(_alternative, _alternatives(pattern))))


def _alternatives(pattern: str) -> list[str]:
    if mistake := mistake_in(pattern):
        raise ValueError(f"{pattern!r} {mistake}")
    return unicodedata.normalize("NFC", pattern).split(OR)


def _probe(written: str) -> str:
    """Return the longest run of signs that no printer takes for others."""
    return max(_TAKEN_FOR_OTHERS.split(written.casefold()), key=len)


def _alternative(written: str) -> str:
    return _BETWEEN.join(map(_word, written.split()))


def _word(written: str) -> str:
    """Return the expression of one word: capitals as they stand, others in any case."""
    stem = written.removesuffix(ANY)
    begins = _BEGINS if _BORDERED.match(stem[0]) else ""
    ends = _ENDS if _BORDERED.match(stem[-1]) else ""
    signs = "".join(map(_sign, stem))
    is_of_capitals = any(map(str.isupper, stem)) and not any(map(str.islower, stem))
    cased = signs if is_of_capitals else f"(?i:{signs})"
    return begins + cased + (_ENDING if stem != written else ends)


def _sign(character: str) -> str:
    alike = next((signs for signs in _ANY_OF if character in signs), None)
    return f"[{''.join(map(re.escape, sorted(alike)))}]" if alike else re.escape(character)
