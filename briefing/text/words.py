"""Words of a text: what the summarizers count and compare."""

from __future__ import annotations

import re
from typing import Final

# Scripts written without spaces. A run of them is one `\w+`: a whole sentence would be a single word.
SPACELESS: Final = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59"  # Thai, without its currency and section marks
    "\u0e81-\u0edf"  # Lao
    "\u1000-\u1049\u1050-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f"  # Burmese, without its full stops
    "\u1780-\u17d3\u17dc-\u17e9"  # Khmer, without its full stops
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Hiragana, Katakana
    "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"  # Han
)

# `re` counts the vowel signs of Hindi and the points of Hebrew as no letters, and would cut words at them.
MARKS: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u0900-\u0963\u0966-\u0dff\u200c\u200d"
)

_LETTER: Final = rf"[^\W{SPACELESS}]"
_LETTERS: Final = rf"{_LETTER}(?:{_LETTER}|[{MARKS}])*"
_WORD: Final = re.compile(rf"(?P<run>[{SPACELESS}]+)|{_LETTERS}(?:['’.,-]{_LETTERS})*")

# Where a text has neither, a word is simply this, found in half the time.
_SPECIAL: Final = re.compile(f"[{SPACELESS}{MARKS}]")
_PLAIN: Final = re.compile(r"\w+(?:['’.,-]\w+)*")

# In these a capital I is not the capital of i.
_DOTLESS: Final = frozenset({"tr", "az"})
_DOTLESS_CASE: Final = str.maketrans({"I": "ı", "İ": "i"})


def words(text: str, language: str = "en") -> list[str]:
    """Return the words of `text`, lower-cased, in their order; numbers and ``U.S.A`` are words too.

    A word is a run of letters, digits and the marks on them, joined by apostrophes, full stops, commas or
    hyphens inside it. Scripts without spaces give the character bigrams of each run, and a character that
    stands alone itself. `language` is an ISO 639-1 code; it matters for lower-casing Turkish and Azeri.
    Takes time linear in the text.

    >>> words("Don't panic: the U.S.-led talks cost €1,200.50 (or so).")
    ["don't", 'panic', 'the', 'u.s', 'led', 'talks', 'cost', '1,200.50', 'or', 'so']
    >>> words("東京タワー、水。")
    ['東京', '京タ', 'タワ', 'ワー', '水']
    >>> words("ISPARTA", "tr")
    ['ısparta']
    >>> words("… — !")
    []
    """
    return spelled(folded(text, language))


def folded(text: str, language: str) -> str:
    """Return `text` in lower case, as the language has it.

    >>> folded("ISPARTA", "tr"), folded("ISPARTA", "en")
    ('ısparta', 'isparta')
    """
    return (text.translate(_DOTLESS_CASE) if language in _DOTLESS else text).lower()


def spelled(text: str) -> list[str]:
    """Return the words of `text` as they are spelled there, capitals kept; else as `words` does.

    >>> spelled("The U.S.-led talks in Genf")
    ['The', 'U.S', 'led', 'talks', 'in', 'Genf']
    """
    if text.isascii() or not _SPECIAL.search(text):
        return _PLAIN.findall(text)
    return [word for found in _WORD.finditer(text) for word in _parts(found)]


def _parts(found: re.Match[str]) -> list[str]:
    run = found["run"]
    return [found[0]] if run is None else _bigrams(run)


def _bigrams(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
