"""Letters that no installed font has: WeasyPrint prints a box for each, and says so only to a log.

with heard() as letters: … print …      letters ─▶ lacking(letters) ─▶ what to install, in one line
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

SAMPLES: Final = {
    "Latin": "aßø",
    "Greek": "αω",
    "Cyrillic": "бя",
    "Hebrew": "אב",
    "Arabic": "ب",
    "Devanagari": "क",
    "Thai": "ก",
    "Chinese": "新闻",
    "Japanese": "あカ",
    "Korean": "한",
    "emoji": "🚢",
}
"""For each writing that news is printed in a few of its letters."""

_SAID: Final = ".notdef glyph"
_SHOWN: Final = 3
_EMOJI: Final = 0x1F000
_PACKAGES: Final = {
    "emoji": "fonts-noto-color-emoji",
    "Chinese": "fonts-noto-cjk",
    "Japanese": "fonts-noto-cjk",
    "Korean": "fonts-noto-cjk",
}
_OTHERS: Final = "fonts-noto-core"
# by the first word of a letter's name in Unicode
_WRITINGS: Final = {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}


@contextmanager
def heard() -> Iterator[set[str]]:
    """Give the set of letters that are printed as boxes while the block runs; it fills as they are."""
    letters: set[str] = set()
    listener = _Listener(letters)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield letters
    finally:
        logger.removeHandler(listener)


class _Listener(logging.Handler):
    def __init__(self, letters: set[str]) -> None:
        super().__init__(logging.WARNING)
        self._letters = letters

    def emit(self, record: logging.LogRecord) -> None:
        """Take the letter out of what WeasyPrint says of one that has no glyph."""
        if str(record.msg).startswith(_SAID) and isinstance(record.args, tuple) and record.args:
            self._letters.add(str(record.args[0]))


def writing(letter: str) -> str:
    """Return the writing that a letter belongs to.

    >>> writing("क"), writing("新"), writing("🚢"), writing(chr(0xE000))
    ('Devanagari', 'Chinese', 'emoji', 'no writing that is known')
    """
    if ord(letter) >= _EMOJI and unicodedata.category(letter) == "So":
        return "emoji"
    first = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0].capitalize()
    return _WRITINGS.get(first, first) or "no writing that is known"


def lacking(letters: Iterable[str]) -> str:
    """Return in one line which letters are printed as boxes, and what to type; empty where there are none."""
    by_writing: dict[str, list[str]] = {}
    for letter in sorted(letters):
        by_writing.setdefault(writing(letter), []).append(letter)
    if not by_writing:
        return ""
    shown = "; ".join(f"{name}: {' '.join(found[:_SHOWN])}" for name, found in by_writing.items())
    count = sum(map(len, by_writing.values()))
    boxes = (
        "1 letter is a box: no font has it" if count == 1 else f"{count} letters are boxes: no font has them"
    )
    return f"in the PDF {boxes} ({shown}); type: apt-get install {packages(by_writing)}"


def packages(writings: Iterable[str]) -> str:
    """Return the names of Debian's packages that have the letters of these writings."""
    return " ".join(sorted({_PACKAGES.get(name, _OTHERS) for name in writings}))


def wanting() -> tuple[str, ...]:
    """Return the writings of `SAMPLES` that no installed font has letters of.

    Raises `MissingLibrary` where nothing can be printed at all.
    """
    from briefing.typesetting.pango import load_weasyprint

    load_weasyprint()
    from weasyprint import HTML

    with heard() as letters:
        HTML(string=f"<p>{' '.join(SAMPLES.values())}").write_pdf()
    return tuple(name for name, sample in SAMPLES.items() if letters.intersection(sample))
