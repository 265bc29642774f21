"""The numbers of the numbered lists of a Word file, counted as Word counts them.

A file says which list a paragraph belongs to, never its number. Figures, letters and Roman numbers all come
out as figures; what stands around them ("§ 3", "1.2.4") is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.reading.office.docx_package import W
from briefing.reading.office.docx_styles import said

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNNUMBERED: Final = frozenset({"", "bullet", "none"})
_LONGEST_NUMBER: Final = 6


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: _Element | None) -> None:
        defined = root.iter(f"{W}abstractNum") if root is not None else ()
        shapes = {shape.get(f"{W}abstractNumId", ""): shape for shape in defined}
        self._lists = {
            one.get(f"{W}numId", ""): (said(one, "abstractNumId"), one)
            for one in (root.iter(f"{W}num") if root is not None else ())
        }
        self._starts = {name: _starts(shape) for name, shape in shapes.items()}
        self._counted: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next(self, list_id: str, level: int) -> str:
        """Return the number of the next paragraph in a list ("3. "), nothing where it has a bullet."""
        shape, one = self._lists.get(list_id, ("", None))
        start = self._starts.get(shape, {}).get(level)
        if start is None:
            return ""
        counted = self._counted.setdefault(shape, {})
        if one is not None and list_id not in self._begun:
            self._begun.add(list_id)
            counted.update({at: first - 1 for at, first in _restarts(one)})
        for deeper in [at for at in counted if at > level]:
            del counted[deeper]
        counted[level] = counted.get(level, start - 1) + 1
        return f"{counted[level]}. "


def _starts(shape: _Element) -> dict[int, int]:
    """Return the first number of each level that is numbered."""
    return {
        _number(level.get(f"{W}ilvl", "")): _number(said(level, "start") or "1")
        for level in shape.iter(f"{W}lvl")
        if said(level, "numFmt") not in _UNNUMBERED and "%" in said(level, "lvlText")
    }


def _restarts(one: _Element) -> list[tuple[int, int]]:
    """Return the levels that a list of its own begins anew, with their first numbers."""
    return [
        (_number(level.get(f"{W}ilvl", "")), _number(said(level, "startOverride")))
        for level in one.iter(f"{W}lvlOverride")
        if said(level, "startOverride")
    ]


def _number(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) <= _LONGEST_NUMBER else 0
