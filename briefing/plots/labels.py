"""Words in a drawing: as much of them as there is room for, measured without a font.

A plot is drawn before anybody knows which font its words are printed in. So each letter is given the width of
its kind in a sans-serif, rather too much than too little.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from briefing.plots.svg import COLOURS, FAMILY, Shape, number

SIZE: Final = 10.5
"""Of a label, in pixels: 7.9 points on paper."""

LARGEST: Final = 13.0
"""What a narrow screen makes of it, where the whole drawing is made smaller."""

_NARROW: Final = frozenset("iljtfrI.,:;|!'’‘·()[]- ")
_WIDTHS: Final = {"narrow": 0.32, "plain": 0.54, "capital": 0.68, "wide": 1.0}


def label(  # noqa: PLR0913 - as many as a label has
    x: float, y: float, text: str, kind: str = "ink", *, anchor: str = "", weight: int = 0
) -> Shape:
    """Return `text` on the line `y`, beginning at `x`, or ending there with the anchor ``"end"``."""
    said = (
        ("x", number(x)),
        ("y", number(y)),
        ("font-size", number(SIZE)),
        *((("font-weight", str(weight)),) if weight else ()),
        *((("text-anchor", anchor),) if anchor else ()),
        ("class", kind),
        ("fill", COLOURS[kind]),
        ("font-family", FAMILY),
    )
    return Shape("text", said, (text,) if text else ())


def width_of(text: str, size: float = LARGEST) -> float:
    """Return about how many pixels `text` takes, rather too many."""
    return size * sum(_WIDTHS[_kind(letter)] for letter in text)


def fitting(text: str, width: float) -> str:
    """Return `text`, or what of it fits into `width` pixels, with an ellipsis.

    >>> fitting("Dockers end strike at Harrow harbour", 120)
    'Dockers end strike…'
    """
    if width_of(text) <= width:
        return text
    kept = text
    while kept and width_of(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _kind(letter: str) -> str:
    if unicodedata.combining(letter):
        return "narrow"
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return "wide"
    if letter in _NARROW:
        return "narrow"
    return "capital" if letter.isupper() or letter in "mwMW—…%&@" else "plain"
