"""The styles of a Word file: which paragraphs are headings, hidden, bold, numbered.

A style says little by itself: what it does not say, the style it is based on says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.office.docx_package import W
from briefing.reading.office.styles import LOWEST_LEVEL, NOTHING, Meaning, meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_LONGEST_CHAIN: Final = 12
"""Of styles based on each other; a longer one is a loop, or made to be slow."""

_OFF: Final = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Style:
    """What a style and all it is based on say together."""

    meaning: Meaning = NOTHING
    is_hidden: bool = False
    is_bold: bool = False
    numbering: tuple[str, int] = ("", 0)
    """The list it numbers its paragraphs by, and the level in it."""


class Styles:
    """The styles of a file by their ids."""

    def __init__(self, root: _Element | None) -> None:
        defined = root.iter(f"{W}style") if root is not None else ()
        self._elements = {style.get(f"{W}styleId", ""): style for style in defined}
        self._known: dict[str, Style] = {}

    def style(self, style_id: str) -> Style:
        """Return what the style of this id says; one that is not defined speaks by its id."""
        if style_id not in self._known:
            self._known[style_id] = _style(list(self._chain(style_id)), style_id)
        return self._known[style_id]

    def _chain(self, style_id: str) -> Iterator[_Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(style_id)
            if element is None:
                return
            yield element
            style_id = said(element, "basedOn")


def said(element: _Element | None, name: str) -> str:
    """Return the value of a property, empty when it is not set."""
    found = element.find(f"{W}{name}") if element is not None else None
    return "" if found is None else str(found.get(f"{W}val", ""))


def switch(element: _Element | None, name: str) -> bool | None:
    """Return whether a property is on or off, None when nothing is said."""
    found = element.find(f"{W}{name}") if element is not None else None
    return None if found is None else found.get(f"{W}val", "1").lower() not in _OFF


def outline(properties: _Element | None) -> int | None:
    """Return the level of a heading that the properties of a paragraph set: 0 for text, None for nothing."""
    level = said(properties, "outlineLvl")
    if not level.isdecimal():
        return None
    return int(level) + 1 if int(level) < LOWEST_LEVEL else 0


def numbering(properties: _Element | None) -> tuple[str, int] | None:
    """Return the list and the level that the properties of a paragraph name, None for nothing."""
    listed = properties.find(f"{W}numPr") if properties is not None else None
    if listed is None:
        return None
    level = said(listed, "ilvl")
    return said(listed, "numId"), min(int(level), LOWEST_LEVEL) if level.isdecimal() else 0


def _style(chain: list[_Element], style_id: str) -> Style:
    if not chain:
        return Style(meaning=meaning(style_id))
    of_runs = [style.find(f"{W}rPr") for style in chain]
    listed = (numbering(style.find(f"{W}pPr")) for style in chain)
    return Style(
        meaning=next(filter(None, map(_meaning, chain)), NOTHING),
        is_hidden=_first([switch(run, "vanish") for run in of_runs]),
        is_bold=_first([switch(run, "b") for run in of_runs]),
        numbering=next((found for found in listed if found and found[0]), ("", 0)),
    )


def _first(switches: list[bool | None]) -> bool:
    return next((each for each in switches if each is not None), False)


def _meaning(style: _Element) -> Meaning:
    named = meaning(said(style, "name"))
    return named or Meaning(level=outline(style.find(f"{W}pPr")) or 0)
