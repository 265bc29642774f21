r"""Clean text: what everything that comes in from outside passes through, once.

    clean     the text as people see it, in NFC with ``\n`` line ends
    unwrap    one paragraph on one line
    one_line  a field (a headline, a name) on one line, cut when it is too long

Nothing visible is changed except that a letter keeps at most eight marks.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST_MARKS: Final = 8
"""So many combining marks in a row are kept: no script needs more, and hundreds cover the lines above."""

# ends of lines: carriage return, NEL, line and paragraph separator; VT and FF break lines as well
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

# ZWNJ and ZWJ (U+200C, U+200D) are not here: Persian, Hindi and emoji are spelt with them
_UNSEEN: Final = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls
    "\xad\u200b\u2060\ufeff"  # soft hyphen and spaces without width
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides, isolates: they reorder what follows
    "\ud800-\udfff\ufdd0-\ufdef"  # lone surrogates, noncharacters
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)

# marks are no word characters and no ASCII: a cheap way to find the few places to look at closely
_MANY_MARKS: Final = re.compile(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")

_WRAPPED: Final = re.compile(r"[ ]*\n[ \n]*")
_SPACES: Final = re.compile(r"[ ]{2,}")

# scripts that put no space between words: Han, kana, and their punctuation and full-width forms
_UNSPACED: Final = "[\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
_WRAPPED_UNSPACED: Final = re.compile(f"(?<={_UNSPACED})[ ]*\n[ \n]*(?={_UNSPACED})")


def clean(text: str) -> str:
    r"""Return `text` as people see it: NFC, ``\n`` line ends, tabs as spaces, nothing invisible.

    Control characters, bidi controls, zero-width characters, lone surrogates and noncharacters go.
    Cleaning twice changes nothing more.

    >>> clean("Cafe\u0301\r\n\u202eopen\ufeff")
    'Café\nopen'
    """
    seen = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    return _MANY_MARKS.sub(_fewer_marks, unicodedata.normalize("NFC", seen))


def unwrap(text: str) -> str:
    r"""Return one paragraph on one line: its lines joined with one space, no-break spaces kept.

    Between Chinese or Japanese characters no space is put.

    >>> unwrap("The bridge \n  is open. ")
    'The bridge is open.'
    """
    joined = _WRAPPED.sub(" ", _WRAPPED_UNSPACED.sub("", text.strip()))
    return _SPACES.sub(" ", joined)


def one_line(text: str, at_most: int | None = None) -> str:
    r"""Return `text` cleaned, on one line with single spaces; longer than `at_most`: cut at a word, with "…".

    >>> one_line("The  council\nvotes", at_most=12)
    'The council…'
    """
    line = " ".join(clean(text).split())
    if at_most is None or len(line) <= at_most:
        return line
    return f"{_whole_words(line, at_most - 1)}…"[:at_most]


def _whole_words(line: str, at_most: int) -> str:
    """Return the words that fit; a single word that does not fit is cut."""
    if line[at_most : at_most + 1] == " ":
        return line[:at_most].rstrip()
    fitting = line[: max(at_most, 0)]
    return fitting.rpartition(" ")[0].rstrip() or fitting


def _fewer_marks(match: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in match.group():
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
