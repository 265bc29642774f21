"""What the style of an element does to its words: hidden, bold, or set too small to be read.

Newsletters hide the line that inboxes show as a preview, and show it nowhere else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_HIDDEN: Final = re.compile(
    r"(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9]))",
    re.IGNORECASE,
)
_CLIPPED: Final = re.compile(r"(?:^|[;\s])height\s*:\s*[01](?:px)?\s*(?:;|!|$)", re.IGNORECASE)
_OVERFLOW: Final = re.compile(r"overflow\s*:\s*hidden", re.IGNORECASE)
_WEIGHT: Final = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_SIZE: Final = re.compile(r"font-size\s*:\s*([\d.]{1,6})\s*(px|pt|em|rem|%)?", re.IGNORECASE)
_PIXELS: Final = {"px": 1.0, "": 1.0, "pt": 1.33, "em": 16.0, "rem": 16.0, "%": 0.16}
_TOO_SMALL: Final = 2.0
_LARGE: Final = 20.0

_LONGEST_SHEET: Final = 256 * 1024
_BRACE: Final = re.compile(r"([{}])")
_CSS_COMMENT: Final = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|<!--|-->")
_CLASS: Final = re.compile(r"(?:[a-z]+)?\.([\w-]+)", re.IGNORECASE)
_BOLD_TAGS: Final = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set inside an element."""

    is_bold: bool = False
    size: float = 16.0
    """Pixels."""
    link: str = ""

    @property
    def is_seen(self) -> bool:
        """Tell whether anybody can read it; the tables of a layout are set in size 0, their cells are not."""
        return self.size > _TOO_SMALL

    @property
    def stands_out(self) -> bool:
        """Tell whether it is set like a heading."""
        return self.is_bold or self.size >= _LARGE


def is_hidden(element: _Element, hidden_classes: frozenset[str]) -> bool:
    """Tell whether an element and all that is in it are not shown."""
    style = element.get("style") or ""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true" or _HIDDEN.search(style):
        return True
    if _CLIPPED.search(style) and _OVERFLOW.search(style):
        return True
    return bool(hidden_classes) and not hidden_classes.isdisjoint((element.get("class") or "").split())


def inside(look: Look, element: _Element) -> Look:
    """Return how words are set inside an element that stands where words are set like `look`."""
    tag, style = str(element.tag), element.get("style") or ""
    if tag in _BOLD_TAGS:
        look = replace(look, is_bold=True)
    if weight := _WEIGHT.search(style):
        look = replace(look, is_bold=weight[1].lower() in ("bold", "bolder", "600", "700", "800", "900"))
    if size := _SIZE.search(style):
        look = replace(look, size=_number(size[1]) * _PIXELS[(size[2] or "").lower()])
    return look


def _number(digits: str) -> float:
    try:
        return float(digits)
    except ValueError:
        return Look().size


def hidden_classes(page: _Element) -> frozenset[str]:
    """Return the classes that the page's own style sheets hide on every screen."""
    found: set[str] = set()
    for element in page.iter("style"):
        for selectors, declarations in _rules((element.text or "")[:_LONGEST_SHEET]):
            if _HIDDEN.search(declarations):
                names = (_CLASS.fullmatch(selector.strip()) for selector in selectors.split(","))
                found.update(name[1] for name in names if name)
    return frozenset(found)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and declarations outside of @media: what is inside holds on some screens only."""
    depth, selectors = 0, ""
    for piece in _BRACE.split(_CSS_COMMENT.sub("", sheet)):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(depth - 1, 0)
        elif depth == 0:
            selectors = piece
        elif depth == 1 and not selectors.lstrip().startswith("@"):
            yield selectors, piece
