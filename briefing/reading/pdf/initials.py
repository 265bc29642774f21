"""The large initials that a chapter or an article begins with, put before the word they belong to."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Final

from briefing.reading.pdf.lines import INITIAL

if TYPE_CHECKING:
    from briefing.reading.pdf.lines import Line

MOST_INITIALS: Final = 20
"""A page with more is set in another way."""

_LONGEST: Final = 2
_NEAR: Final = 1.5
_HIGHER: Final = 0.4
_LEVEL: Final = 0.3


def with_initials(pieces: list[Line]) -> list[Line]:
    """Return the pieces of a page, each large initial with the line that begins beside its top."""
    if not pieces:
        return pieces
    size = median(piece.size for piece in pieces)
    initials = [n for n, piece in enumerate(pieces) if _is_initial(piece, size)]
    found = list(pieces)
    for number in initials if len(initials) <= MOST_INITIALS else ():
        initial = pieces[number]
        beside = [n for n, piece in enumerate(found) if _begins_beside(piece, initial)]
        if beside:
            first = max(beside, key=lambda n: found[n].base)
            line = found[first]
            found[first] = replace(line, text=initial.text + line.text, left=initial.left)
            found[number] = replace(initial, text="")
    return [piece for piece in found if piece.text]


def _is_initial(piece: Line, size: float) -> bool:
    return len(piece.text) <= _LONGEST and piece.text[-1].isupper() and piece.size >= INITIAL * size


def _begins_beside(piece: Line, initial: Line) -> bool:
    """Tell whether a piece begins at the top of an initial, or behind one that stands on its line."""
    room = piece.left - initial.right
    is_level = abs(piece.base - initial.base) < _LEVEL * piece.size and -1 <= room < _LEVEL * piece.size
    is_near = initial.left - 1 <= piece.left < initial.right + _NEAR * piece.size
    is_high = initial.base + _HIGHER * piece.size < piece.base < initial.top
    return (is_level or (is_near and is_high)) and piece.size * INITIAL <= initial.size
