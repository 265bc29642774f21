"""The letters of a page of a PDF as people see them: upright, visible, on the page.

    page ─▶ letters with their ink ─▶ those that are seen ─▶ those that run the way most of them do ─▶ Glyph…

pdfium gives text that runs from right to left in the order in which it is read, and that order is kept.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.reading.pdf.ink import Background, Ink, inks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage, PdfTextPage

BREAK: Final = "\n"
"""The text of a glyph that stands for the end of a line."""

GUESSED: Final = "\u2009"
"""The text of a glyph that stands for a space that pdfium has put in."""

_LAST: Final = 0x10FFFF
_NO_LETTERS: Final = frozenset({"Cs", "Co", "Cn"})
# how pdfium gives a hyphen at the end of a line, and old fonts the marks of lists
_SPELT: Final = {
    BREAK: BREAK,
    "\t": " ",
    "\x02": "-",
    **dict.fromkeys("\uf0b7\uf0a7\uf0a8\uf076\uf0d8\uf0fc", "•"),
}
# ligatures, and the shapes of Arabic and Hebrew letters: NFC leaves them as they are
_FORMS: Final = re.compile("[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")


class Glyph(NamedTuple):
    """A letter: where it begins and ends along the line, the height of its baseline, its ink.

    In points, as if the page had been turned until the text was upright; `base` grows upwards.
    """

    text: str
    left: float
    right: float
    base: float
    ink: Ink


class _Letter(NamedTuple):
    """A letter where it stands on the page."""

    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    ink: Ink


def glyphs(page: PdfPage, letters: PdfTextPage) -> list[Glyph]:
    """Return the letters of a page in pdfium's order."""
    found = list(_seen(page, list(_letters(letters))))
    turns = Counter(letter.ink.turn for letter in found if letter.text != BREAK)
    turn = max(turns, key=lambda each: (turns[each], each == 0), default=0)
    # what runs askew has no lines
    return [
        _upright(letter, turn or 0) for letter in found if letter.text == BREAK or letter.ink.turn == turn
    ]


def _letters(letters: PdfTextPage) -> Iterator[_Letter]:
    from pypdfium2 import raw

    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for number, ink in enumerate(inks(letters)):
        text = _text(raw.FPDFText_GetUnicode(letters, number))
        if text == " " and raw.FPDFText_IsGenerated(letters, number):
            text = GUESSED
        if text:
            raw.FPDFText_GetLooseCharBox(letters, number, box)
            raw.FPDFText_GetCharOrigin(letters, number, x, y)
            yield _Letter(text, (box.left, box.bottom, box.right, box.top), (x.value, y.value), ink)


def _text(code: int) -> str:
    """Return what a letter says, nothing for what is none."""
    text = chr(code) if 0 < code <= _LAST else ""
    if not text or text == "\r":
        return ""
    if text in _SPELT:
        return _SPELT[text]
    if _FORMS.match(text):
        return unicodedata.normalize("NFKC", text)
    kind = unicodedata.category(text)
    # a letter that no font names is mostly a space
    return GUESSED if kind == "Cc" else "" if kind in _NO_LETTERS else text


def _seen(page: PdfPage, letters: list[_Letter]) -> Iterator[_Letter]:
    """Yield the letters that are on the page, not hidden, and part of the text."""
    left, bottom, right, top = page.get_bbox()
    background = Background(page)
    is_scan = _is_scan(letters, background)
    are_artifacts = all(letter.ink.is_artifact for letter in letters if letter.ink.size)
    for letter in letters:
        x, y = letter.origin
        is_there = left <= x <= right and bottom <= y <= top and letter.ink.size
        if letter.text == BREAK:
            yield letter
        elif not is_there or (letter.ink.is_artifact and not are_artifacts):
            continue
        elif letter.ink.is_white:
            yield from (letter,) if background.is_dark_at(letter.box) else ()
        elif letter.ink.is_seen or is_scan:
            yield letter


def _is_scan(letters: list[_Letter], background: Background) -> bool:
    """Tell whether the unseen letters are the words of a scanned page, laid over its picture."""
    seen = Counter(letter.ink.is_seen for letter in letters if letter.ink.size)
    return not seen[True] or (seen[False] > seen[True] and background.has_picture())


def _upright(letter: _Letter, turn: int) -> Glyph:
    """Return a letter as if its page were turned back by so many quarters."""
    left, bottom, right, top = letter.box
    x, y = letter.origin
    start, end, base = ((left, right, y), (bottom, top, -x), (-right, -left, -y), (-top, -bottom, x))[turn]
    return Glyph(letter.text, start, end, base, letter.ink)
