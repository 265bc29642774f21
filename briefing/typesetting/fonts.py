"""The type of the printed page: the families that come with installation, for WeasyPrint alone.

A browser is not sent there: the HTML names the same families and falls back to the reader's own.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_FAMILIES: Final = (
    # family, package, upright file, slanted file
    (
        "Source Serif 4",
        "fontpkg_source_serif_4",
        "SourceSerif4[opsz,wght].ttf",
        "SourceSerif4-Italic[opsz,wght].ttf",
    ),
    ("Source Sans 3", "fontpkg_source_sans_3", "SourceSans3[wght].ttf", "SourceSans3-Italic[wght].ttf"),
)


def font_folders() -> tuple[Path, ...]:
    """Return the folders that hold font files of the page; missing packages are passed over."""
    found = (find_spec(package) for _, package, _, _ in _FAMILIES)
    return tuple(Path(spec.origin).resolve().parent / "files" for spec in found if spec and spec.origin)


def font_faces() -> str:
    """Return the ``@font-face`` rules for the fonts that are there; none are: the page falls back."""
    return "\n".join(
        _face(family, path, style)
        for family, _, upright, slanted in _FAMILIES
        for name, style in ((upright, "normal"), (slanted, "italic"))
        for path in (folder / name for folder in font_folders())
        if path.is_file()
    )


def state() -> str:
    """Return what changes when fonts are installed or removed: letters ours lack are taken from others."""
    places = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
    known = [*map(os.path.expanduser, places), *map(str, font_folders())]
    folders = (folder for place in known for folder, _, _ in os.walk(place))
    return repr([(folder, Path(folder).stat().st_mtime_ns) for folder in sorted(folders)])


def _face(family: str, path: Path, style: str) -> str:
    return (
        f'@font-face{{font-family:"{family}";font-style:{style};font-weight:200 900;'
        f'src:url("{path.as_uri()}")}}'
    )
