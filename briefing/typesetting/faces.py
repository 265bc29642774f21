"""The faces of the page: which cuts of the fonts that come with installation it is set in.

| family | for | cut |
|---|---|---|
| Brief Serif | what is read | small text: open and sturdy at 8 to 12 pt |
| Brief Serif Display | headlines | display: finer, closer |
| Brief Sans | labels, figures, furniture | there is one |

They are Adobe's Source Serif 4 and Source Sans 3 under the SIL Open Font License, in which “Source” is a
reserved name: what is changed must be called otherwise. Copyright and licence stay in each file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from briefing.typesetting.cutting import cut, packed
from briefing.typesetting.typecase import kept


@dataclass(frozen=True, slots=True)
class Face:
    """One face: the family, what it is cut from and where, and whether a browser is sent it too."""

    family: str
    source: Path
    place: tuple[tuple[str, float], ...]
    is_italic: bool = False
    on_screen: bool = True

    @property
    def weight(self) -> int:
        """From 100 to 900; 400 is regular."""
        return int(dict(self.place)["wght"])

    @property
    def name(self) -> str:
        """The name for PostScript, and of the file."""
        return f"{self.family.replace(' ', '')}-{self.style.replace(' ', '')}"

    @property
    def style(self) -> str:
        """The weight and slope in words, as font menus show them."""
        words = (_WEIGHTS[self.weight], "Italic" if self.is_italic else "")
        return " ".join(filter(None, words)).removeprefix("Regular ")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that a browser is sent together, where the page has one of them."""

    name: str
    ranges: tuple[range, ...]
    features: tuple[str, ...]


def _in(said: str) -> tuple[range, ...]:
    """Return the ranges of code points that are said as CSS says them, without its ``U+``."""
    ends = (each.partition("-") for each in said.split())
    return tuple(range(int(first, 16), int(last or first, 16) + 1) for first, _, last in ends)


_WEIGHTS: Final = {400: "Regular", 600: "Semibold", 700: "Bold"}
_TEXT_PT: Final = 10.0
_DISPLAY_PT: Final = 40.0

_PAIRED: Final = ("ccmp", "kern", "liga", "locl", "lnum", "pnum", "tnum")
# an accented letter mostly stands beside one of another piece: no pair of both is kerned
_ALONE: Final = ("ccmp", "locl", "mark", "mkmk")

PIECES: Final = (
    Piece(
        "basic",
        _in("20-7E A0 A3 A7 A9 AB AD AE B0 B1 B7 BB D7 2002-2026 202F-203A 20AC 2190-2193 2212"),
        _PAIRED,
    ),
    Piece("western", _in("BF-D6 D8-F6 F8-FF 152 153 178"), _ALONE),
    Piece(
        "extended",
        _in("A1 A2 A4-A6 A8 AA AC AF B2-B6 B8-BA BC-BE F7 100-151 154-177 179-36F 1D00-1EFF "
            "203B-20AB 20AD-218F 2194-2211 2213-25FF"),
        _ALONE,
    ),
    Piece("greek", _in("370-3FF 1F00-1FFF"), _PAIRED),
    Piece("cyrillic", _in("400-52F"), (*_PAIRED, "mark")),
)  # fmt: skip


@cache
def faces() -> tuple[Face, ...]:
    """Return the faces whose fonts are installed."""
    serif, serif_italic = _files("fontpkg_source_serif_4", "SourceSerif4", "opsz,wght")
    sans, sans_italic = _files("fontpkg_source_sans_3", "SourceSans3", "wght")
    text, display = ("opsz", _TEXT_PT), ("opsz", _DISPLAY_PT)
    every = (
        Face("Brief Serif", serif, (text, ("wght", 400))),
        Face("Brief Serif", serif, (text, ("wght", 600))),
        Face("Brief Serif", serif_italic, (text, ("wght", 400)), is_italic=True),
        Face("Brief Serif Display", serif, (display, ("wght", 600))),
        Face("Brief Serif Display", serif_italic, (display, ("wght", 400)), is_italic=True, on_screen=False),
        Face("Brief Sans", sans, (("wght", 400),)),
        Face("Brief Sans", sans, (("wght", 600),)),
        Face("Brief Sans", sans, (("wght", 700),)),
        Face("Brief Sans", sans_italic, (("wght", 400),), is_italic=True, on_screen=False),
    )
    return tuple(face for face in every if face.source.is_file())


@cache
def printed(face: Face) -> bytes:
    """Return a face for print: TrueType, every letter of its font."""
    return kept(f"{face.name}.ttf", lambda: cut(face.source.read_bytes(), dict(face.place), _names(face)))


@cache
def shown(face: Face, piece: Piece) -> bytes:
    """Return a piece of a face for a browser: WOFF2; no bytes where the font has none of its letters."""
    letters = (letter for several in piece.ranges for letter in several)
    return kept(f"{face.name}.{piece.name}.woff2", lambda: packed(printed(face), letters, piece.features))


def folders() -> tuple[Path, ...]:
    """Return the folders of the variable fonts that faces are cut from."""
    return tuple(dict.fromkeys(face.source.parent for face in faces()))


def _files(package: str, stem: str, axes: str) -> tuple[Path, Path]:
    spec = find_spec(package)
    folder = Path(spec.origin).resolve().parent / "files" if spec and spec.origin else Path()
    return folder / f"{stem}[{axes}].ttf", folder / f"{stem}-Italic[{axes}].ttf"


def _names(face: Face) -> Mapping[int, str]:
    return {
        1: f"{face.family} {face.style}",
        2: "Regular",
        3: f"{face.name}; cut by briefing",
        4: f"{face.family} {face.style}",
        6: face.name,
        16: face.family,
        17: face.style,
    }
