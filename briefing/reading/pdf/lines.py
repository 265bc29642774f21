"""The letters of a page set into pieces of lines, with the spaces between the words.

    Glyph… ─▶ runs on one baseline ─▶ pieces between wide gaps ─▶ Line…

A piece is a line of its column, or a part of one: `pdf/columns` puts together what stands in one row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from briefing.reading.pdf.glyphs import BREAK, GUESSED, Glyph

if TYPE_CHECKING:
    from collections.abc import Iterator

DESCENT: Final = 0.2
ASCENT: Final = 0.72
"""What a line takes below and above its baseline, in parts of its size."""

WIDE_GAP: Final = 0.9
"""Parts of the size; a wider gap may lie between two columns."""

_WORD_GAP: Final = 0.15
"""Parts of the size; so much more than between the letters around it separates words."""

INITIAL: Final = 1.9
"""Times the size of the text; larger letters that begin it are an initial."""

_LEAST_GAP: Final = 0.06
"""Parts of the size; a space that the file itself writes is at least as wide."""

_NEXT_LINE: Final = 0.55
"""Parts of the size; a larger step of the baseline leads to another line."""

_UNBREAKABLE: Final = ("\xa0", "\u202f")
_SMALLER: Final = 0.95
_RAISED: Final = 0.15
_FEW: Final = 6

_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SUPERSCRIPTS: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
# a raised number behind a word or a full stop leads to a note, behind a unit or a number it is a power
_BEFORE_A_NOTE: Final = re.compile(r"(?:[^\W\d_]{3}|[^\w\s])$")
_NOTE: Final = re.compile(r"[\d,\s]{1,7}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or a piece of one: where it stands, and how most of it is set."""

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    page: int = 0
    cells: int = 1
    """How many pieces with gaps as in a table it was put together of."""

    @property
    def bottom(self) -> float:
        """The height down to which its letters reach."""
        return self.base - DESCENT * self.size

    @property
    def top(self) -> float:
        """The height up to which its letters reach."""
        return self.base + ASCENT * self.size


def is_right_to_left(text: str) -> bool:
    """Tell whether most letters of `text` are Arabic, Hebrew or of another script that runs that way."""
    return 2 * len(_RIGHT_TO_LEFT.findall(text)) > sum(map(str.isalpha, text))


def lines(glyphs: list[Glyph], page: int) -> list[Line]:
    """Return the pieces of lines that the letters of a page make, in pdfium's order."""
    found = (_line(piece, page) for run in _runs(glyphs) for piece in _pieces(run))
    return [line for line in found if line.text]


def _runs(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield letters that follow one another on one baseline, or nearly."""
    run: list[Glyph] = []
    base = size = 0.0
    for glyph in glyphs:
        if glyph.text == BREAK or (run and _is_elsewhere(glyph, base, size)):
            yield run
            run, size = [], 0.0
        if glyph.text == BREAK:
            continue
        run.append(glyph)
        # what is raised is smaller, and does not move the line
        if glyph.ink.size >= _SMALLER * size:
            base, size = glyph.base, glyph.ink.size
    yield run


def _is_elsewhere(glyph: Glyph, base: float, size: float) -> bool:
    """Tell whether a letter stands on another line, or is so much larger or smaller that it is an initial."""
    small, large = sorted((glyph.ink.size, size))
    return large > INITIAL * small or abs(glyph.base - base) > _NEXT_LINE * large


def _pieces(run: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the parts of a run that wide gaps separate, each in the order of the run."""
    inked = sorted((glyph.left, glyph.right, glyph.ink.size) for glyph in run if not glyph.text.isspace())
    starts, reach = [], float("-inf")
    for left, right, size in inked:
        if left - reach > WIDE_GAP * size:
            starts.append(left)
        reach = max(reach, right)
    if len(starts) < 2:  # noqa: PLR2004 - one piece
        yield from (run,) if starts else ()
        return
    pieces: list[list[Glyph]] = [[] for _ in starts]
    at = 0
    for glyph in run:
        at = at if glyph.text.isspace() else bisect_right(starts, glyph.left) - 1
        pieces[at].append(glyph)
    yield from filter(None, pieces)


def _line(piece: list[Glyph], page: int) -> Line:
    inked = [glyph for glyph in piece if not glyph.text.isspace()]
    if not inked:
        return Line("", 0, 0, 0, 0)
    most = Counter(glyph.ink.size for glyph in inked).most_common(1)[0][0]
    size = max((g.ink.size for g in inked if abs(g.ink.size - most) < _RAISED * most), default=most)
    main = [glyph for glyph in inked if glyph.ink.size == most]
    return Line(
        text=_words(piece, size, main[0].base),
        left=min(glyph.left for glyph in inked),
        right=max(glyph.right for glyph in inked),
        base=main[0].base,
        size=size,
        is_bold=2 * sum(glyph.ink.is_bold for glyph in inked) > len(inked),
        page=page,
    )


def _words(piece: list[Glyph], size: float, base: float) -> str:
    text = "".join(glyph.text for glyph in piece)
    if _RIGHT_TO_LEFT.search(text):
        return _in_reading_order(piece)
    words = ""
    for is_raised, part in groupby(_spaced(piece), lambda each: _is_raised(each[0], size, base)):
        said = "".join(space + glyph.text for glyph, space in part)
        words += _marked(words, said) if is_raised else said
    words = words.strip()
    # a soft hyphen is only written where it is seen: at the end of a line, or for a hard one
    return words[:-1].replace("\xad", "-") + words[-1:]


def _is_raised(glyph: Glyph, size: float, base: float) -> bool:
    return glyph.ink.size < _SMALLER * size and glyph.base > base + _RAISED * size


def _marked(before: str, raised: str) -> str:
    """Return what is raised as a power of what stands before it; the number of a note is left out."""
    if before and _NOTE.fullmatch(raised):
        return "" if _BEFORE_A_NOTE.search(before[-3:]) else raised.translate(_SUPERSCRIPTS)
    return raised


def _spaced(piece: list[Glyph]) -> Iterator[tuple[Glyph, str]]:
    """Yield the letters of a piece, each with the space before it: by the gaps, whatever the file says."""
    usual = _letter_gap(piece)
    space, last = "", None
    for glyph in piece:
        if glyph.text.isspace():
            space = space if glyph.text == GUESSED else glyph.text
            continue
        gap = glyph.left - last.right - usual if last else 0.0
        # a space that takes no room splits a word
        is_apart = gap > (_LEAST_GAP if space else _WORD_GAP) * glyph.ink.size
        yield glyph, (space if space in _UNBREAKABLE else " ") if is_apart else ""
        space, last = "", glyph


def _letter_gap(piece: list[Glyph]) -> float:
    """Return how far apart the letters of a word are set; 0 where they touch as usual."""
    gaps = [
        right.left - left.right
        for left, right in pairwise(glyph for glyph in piece if glyph.text != GUESSED)
        if left.text.isalpha() and right.text.isalpha()
    ]
    return max(median(gaps), 0.0) if len(gaps) >= _FEW else 0.0


def _in_reading_order(piece: list[Glyph]) -> str:
    """Return text that runs from right to left; the letters of a ligature come the wrong way round."""
    said = ""
    for _, letters in groupby(piece, lambda glyph: (glyph.text.isspace(), glyph.left, glyph.right)):
        ligature = "".join(glyph.text for glyph in letters)
        said += ligature[::-1] if _RIGHT_TO_LEFT.search(ligature) else ligature
    return " ".join(said.split())
