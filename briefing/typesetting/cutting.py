"""Type cut from a variable font: one place on its axes made a font of its own, and smaller ones from that.

    variable font ──cut(places)──▶ static TrueType font, for print ──packed(letters)──▶ WOFF2, for a browser

fontTools cuts shapes and widths; distances are settled before (settling.py), which is ten times as fast.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from briefing.typesetting.settling import settle

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FEATURES: Final = (
    *("ccmp", "kern", "liga", "locl", "mark", "mkmk"),
    *("lnum", "onum", "pnum", "tnum", "case", "sups"),
)
"""What a cut can do: what a font does for text on its own, and the figures a style sheet may ask for."""

_KEPT_NAMES: Final = frozenset({0, 5, 7, 8, 9, 11, 13, 14})
"""Of the name table: copyright, version, trademark, makers, licence and where it is to be read."""

_WINDOWS: Final = (3, 1, 0x409)


def cut(variable: bytes, place: Mapping[str, float], names: Mapping[int, str]) -> bytes:
    """Return the font at one `place` of all axes of a `variable` one, as TrueType, without hints.

    It has all letters and the `FEATURES`. `names` are entries of its name table by number,
    beside the copyright and the licence, which stay. The same font gives the same bytes, whatever the clock.
    """
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    # made of a font as it was, so that it is dated as that one is
    font = TTFont(io.BytesIO(variable), lazy=True, recalcTimestamp=False)
    kept = _names(font, names)
    settle(font, place)
    _without(font, letters=font.getBestCmap(), features=FEATURES)
    font["name"] = kept
    return _saved(instantiateVariableFont(font, dict(place), inplace=True))


def packed(static: bytes, letters: Iterable[int], features: Sequence[str] = FEATURES) -> bytes:
    """Return the `letters` (code points) of a static font as WOFF2; no bytes where it has none of them."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(static), lazy=True, recalcTimestamp=False)
    wanted = font.getBestCmap().keys() & set(letters)
    if not wanted:
        return b""
    kept = font["name"]
    _without(font, letters=wanted, features=features)
    font["name"] = kept
    font.flavor = "woff2"
    return _saved(font)


def _saved(font: TTFont) -> bytes:
    saved = io.BytesIO()
    font.save(saved)
    return saved.getvalue()


def _names(font: TTFont, names: Mapping[int, str]) -> TTFont:
    from fontTools.ttLib import newTable

    kept = newTable("name")
    kept.names = [
        name
        for name in font["name"].names
        if name.nameID in _KEPT_NAMES and (name.platformID, name.platEncID, name.langID) == _WINDOWS
    ]
    for number, name in names.items():
        kept.setName(name, number, *_WINDOWS)
    return kept


def _without(font: TTFont, *, letters: Iterable[int], features: Sequence[str]) -> None:
    """Take out of the font what no text of these letters needs."""
    from fontTools.subset import Options, Subsetter

    options = Options()
    options.layout_features = list(features)
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    # looking for names in every pair of letters is half of the work
    options.drop_tables = [*options.drop_tables, "STAT", "name"]
    del font["name"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
