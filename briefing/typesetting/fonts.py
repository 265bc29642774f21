"""The type of the page as rules for its style sheets: for WeasyPrint, and for a browser.

    faces.py ─┬▶ font_faces()        TrueType, fetched by fetched() under addresses of their own
              └▶ screen_faces(page)  WOFF2 in the page itself, only the pieces that its letters need

A page that names the fonts themselves, as themes did before there were faces, gets them whole in print.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from briefing.typesetting.faces import PIECES, Face, Piece, faces, folders, printed, shown

SCHEME: Final = "brief-type:"
"""What the address of a face begins with; nothing but `fetched` knows such addresses."""

_VARIABLE: Final = (
    # family, how its files begin
    ("Source Serif 4", "SourceSerif4"),
    ("Source Sans 3", "SourceSans3"),
)
_EMBEDDED: Final = re.compile(r"@font-face\{[^{}]*url\(data:font/woff2;base64,[^{}]*\}\n?")


def font_folders() -> tuple[Path, ...]:
    """Return the folders that hold font files of the page; missing packages are passed over."""
    return folders()


def font_faces(page: str = "") -> str:
    """Return the rules for print; the variable fonts are among them only where the `page` names them."""
    cuts = [_rule(face, f"{SCHEME}{face.name}") for face in faces()]
    return "\n".join([*cuts, *_variable(page)])


def fetched(address: str) -> bytes:
    """Return the face that a rule of `font_faces` names; `ValueError` where there is none."""
    for face in faces():
        if address == f"{SCHEME}{face.name}":
            return printed(face)
    raise ValueError(f"no face has the address {address[:200]}")


def screen_faces(page: str) -> str:
    """Return the rules for a browser that shows `page`: what its style sheets and its letters ask for."""
    letters = {ord(letter) for letter in set(page)}
    pieces = [piece for piece in PIECES if any(letters.intersection(each) for each in piece.ranges)]
    return "\n".join(
        _rule(face, f"data:font/woff2;base64,{b64encode(woff2).decode()}", _ranges(piece))
        for face in faces()
        if face.on_screen and _names(page, face.family)
        for piece in pieces
        if (woff2 := shown(face, piece))
    )


def without_screen_faces(page: str) -> str:
    """Return the HTML `page` without the type that is in it for browsers; print has its own."""
    head, end, body = page.partition("</head>")
    return _EMBEDDED.sub("", head) + end + body


def state() -> str:
    """Return what changes when fonts are installed or removed: letters ours lack are taken from others."""
    places = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
    known = [*map(os.path.expanduser, places), *map(str, font_folders())]
    found = (folder for place in known for folder, _, _ in os.walk(place))
    return repr([(folder, Path(folder).stat().st_mtime_ns) for folder in sorted(found)])


def _names(page: str, family: str) -> bool:
    return re.search(rf"{family}(?! Display)", page) is not None


def _rule(face: Face, address: str, ranges: str = "") -> str:
    style = "italic" if face.is_italic else "normal"
    only = f";unicode-range:{ranges}" if ranges else ""
    return (
        f'@font-face{{font-family:"{face.family}";font-style:{style};font-weight:{face.weight};'
        f"src:url({address}){only}}}"
    )


def _ranges(piece: Piece) -> str:
    return ",".join(f"U+{each.start:X}-{each.stop - 1:X}" for each in piece.ranges)


def _variable(page: str) -> Iterable[str]:
    for family, stem in _VARIABLE:
        files = (path for folder in font_folders() for path in sorted(folder.glob(f"{stem}*.ttf")))
        for path in files if _names(page, family) else ():
            style = "italic" if "-Italic" in path.name else "normal"
            yield (
                f'@font-face{{font-family:"{family}";font-style:{style};font-weight:200 900;'
                f'src:url("{path.as_uri()}")}}'
            )
