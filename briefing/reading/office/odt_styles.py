"""The styles of an OpenDocument text: which paragraphs are headings, hidden, bold, which lists are numbered.

styles.xml   the styles that people choose by name
content.xml  those that the program made up for what was set by hand, each with the named one it comes from
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.office.styles import LOWEST_LEVEL, NOTHING, Meaning, meaning
from briefing.reading.trees import local, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_LONGEST_CHAIN: Final = 12
"""Of styles that come from each other; a longer one is a loop, or made to be slow."""

_BOLD: Final = frozenset({"bold", "600", "700", "800", "900"})
_NO_LANGUAGE: Final = frozenset({"none", "zxx"})


@dataclass(frozen=True, slots=True)
class Style:
    """What a style and all it comes from say together."""

    meaning: Meaning = NOTHING
    is_hidden: bool = False
    is_bold: bool = False
    languages: tuple[str, str] = ("", "")
    """Of Latin and its like, and of East Asian script; of the style itself, not of the template's."""


class Styles:
    """The styles of a document by family and name."""

    def __init__(self, roots: Iterable[_Element | None]) -> None:
        self._elements: dict[tuple[str, str], _Element] = {}
        self._numbered: dict[str, frozenset[int]] = {}
        self._known: dict[tuple[str, str], Style] = {}
        for root in roots:
            for element in root.iter("{*}style", "{*}list-style") if root is not None else ():
                self._keep(element)

    def style(self, family: str, name: str) -> Style:
        """Return what the style of this name says; one that is not defined speaks by its name."""
        known = self._known.get((family, name))
        if known is None:
            chain = list(self._chain(family, name))
            known = self._known[family, name] = _style(chain) if chain else Style(meaning=meaning(name))
        return known

    def is_numbered(self, name: str, depth: int) -> bool:
        """Tell whether a list of this style counts its items at this depth, 1 the outermost."""
        return depth in self._numbered.get(name, frozenset())

    def _keep(self, element: _Element) -> None:
        name = value(element, "name")
        if local(element) == "list-style":
            levels = [level for level in element if local(level) == "list-level-style-number"]
            depths = (value(level, "level") for level in levels if value(level, "num-format"))
            self._numbered[name] = frozenset(
                int(depth) for depth in depths if depth.isdecimal() and len(depth) <= LOWEST_LEVEL
            )
        else:
            self._elements[value(element, "family"), name] = element

    def _chain(self, family: str, name: str) -> Iterator[_Element]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get((family, name))
            if element is None:
                return
            yield element
            name = value(element, "parent-style-name")


def _style(chain: list[_Element]) -> Style:
    text = [properties for style in chain for properties in style if local(properties) == "text-properties"]
    own = text[0] if text and text[0].getparent() is chain[0] else None
    weight = next((said for properties in text if (said := value(properties, "font-weight"))), "")
    display = next((said for properties in text if (said := value(properties, "display"))), "")
    return Style(
        meaning=next(filter(None, map(_meaning, chain)), NOTHING),
        is_hidden=display in ("none", "true"),
        is_bold=weight in _BOLD,
        languages=(_language(own, "language"), _language(own, "language-asian")),
    )


def _meaning(style: _Element) -> Meaning:
    named = meaning(value(style, "display-name") or value(style, "name"))
    level = value(style, "default-outline-level")
    is_level = level.isdecimal() and 0 < int(level[:2]) <= LOWEST_LEVEL
    return named or Meaning(level=int(level[:2]) if is_level else 0)


def _language(properties: _Element | None, name: str) -> str:
    found = value(properties, name) if properties is not None else ""
    return "" if found in _NO_LANGUAGE else found
