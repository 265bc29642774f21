"""An SVG from outside, drawn anew of what is known to be harmless.

    bytes ─▶ small enough? ─▶ XML without a DTD (reading/trees.py) ─▶ known elements and attributes ─▶ Shape

What stands in the page is never the file itself. Of its elements the shapes, groups and texts below are
kept, of their attributes those listed here, and of those only values that can be read: numbers, colours,
words. Scripts, styles, links, images, entities, patterns, `use` and what else could act, load or multiply
have no name here (docs/decisions/0024).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.plots.svg import COLOURS, FAMILY, NAMESPACE, Shape, number
from briefing.reading.trees import tree
from briefing.text.clean import clean
from briefing.typesetting.svg_values import colour, length, numbers, path, transform, word

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES: Final = 256 * 1024
MOST_SHAPES: Final = 4_000
MOST_TEXT: Final = 1_000
MOST_PIXELS: Final = 4_000
"""Of the width and of the height."""

_DEPTH: Final = 16
_SIDES: Final = 4
_SPACES: Final = re.compile(r"\s+")

_Known = dict[str, Callable[[str], str | None]]

_PAINT: Final[_Known] = {
    "class": lambda said: said if said in COLOURS else None,
    "fill": colour,
    "fill-opacity": length,
    "fill-rule": word,
    "opacity": length,
    "stroke": colour,
    "stroke-dasharray": numbers,
    "stroke-linecap": word,
    "stroke-linejoin": word,
    "stroke-opacity": length,
    "stroke-width": length,
    "transform": transform,
}
_LETTERS: Final[_Known] = {
    "direction": word,
    "font-size": length,
    "font-style": word,
    "font-weight": word,
    "text-anchor": word,
}


def _lengths(*names: str) -> _Known:
    return dict.fromkeys(names, length)


_KNOWN: Final[dict[str, _Known]] = {
    "svg": {"viewBox": numbers, **_lengths("width", "height")},
    "title": {},
    "desc": {},
    "g": {**_PAINT, **_LETTERS},
    "rect": {**_lengths("x", "y", "width", "height", "rx", "ry"), **_PAINT},
    "circle": {**_lengths("cx", "cy", "r"), **_PAINT},
    "ellipse": {**_lengths("cx", "cy", "rx", "ry"), **_PAINT},
    "line": {**_lengths("x1", "y1", "x2", "y2"), **_PAINT},
    "polyline": {"points": numbers, **_PAINT},
    "polygon": {"points": numbers, **_PAINT},
    "path": {"d": path, **_PAINT},
    "text": {**_lengths("x", "y", "dx", "dy"), **_LETTERS, **_PAINT},
    "tspan": {**_lengths("x", "y", "dx", "dy"), **_LETTERS, **_PAINT},
}
_SAYS: Final = {"title", "desc", "text", "tspan"}
# what an SVG may well hold without anything being lost by leaving it out
_UNSEEN: Final = {"metadata", "namedview", "defs", "RDF"}


def drawn(content: bytes, *, name: str) -> tuple[Shape, tuple[str, ...]]:
    """Return the drawing that an SVG file holds, and what in it is left out because nobody knows it here.

    Raises `InputError` when it is no SVG, is broken, or is too large to be a drawing.
    """
    if len(content) > MOST_BYTES:
        raise InputError(name, f"larger than a drawing may be, {MOST_BYTES // 1024} KiB")
    try:
        root = tree(content, name)
    except ValueError as error:
        raise InputError(name, f"not an SVG that can be drawn: {error}") from error
    if _name(root) != "svg":
        raise InputError(name, "not an SVG")
    if sum(1 for _ in root.iter()) > MOST_SHAPES:
        raise InputError(name, f"more than {MOST_SHAPES} shapes: save it as PNG")
    lost: dict[str, None] = {}
    children = tuple(_children(root, lost, _DEPTH))
    return Shape("svg", _frame(root, name), children), tuple(lost)


def _frame(root: _Element, name: str) -> tuple[tuple[str, str], ...]:
    """Return the attributes of the drawing: it says how large it is, or its view box does."""
    known = dict(_attributes(root, "svg"))
    box = [float(part) for part in known.get("viewBox", "").split()]
    if len(box) != _SIDES:
        box = [0, 0, _pixels(known.get("width", "")), _pixels(known.get("height", ""))]
    width, height = _pixels(known.get("width", "")) or box[2], _pixels(known.get("height", "")) or box[3]
    if not all(0 < side <= MOST_PIXELS for side in (width, height, box[2], box[3])):
        raise InputError(name, f"says no size between 1 and {MOST_PIXELS} pixels")
    return (
        ("xmlns", NAMESPACE),
        ("viewBox", " ".join(map(number, box))),
        ("width", number(width)),
        ("height", number(height)),
        ("role", "img"),
    )


def _pixels(length: str) -> float:
    in_pixels = {"mm": 96 / 25.4, "pt": 96 / 72, "px": 1.0}
    unit = length[-2:] if length[-2:] in in_pixels else ""
    return float(length.removesuffix(unit)) * in_pixels.get(unit, 1.0) if length else 0


def _children(element: _Element, lost: dict[str, None], depth: int) -> Iterator[Shape | str]:
    says = _name(element) in _SAYS
    if says and element.text:
        yield from _said(element.text)
    for child in element:
        kept = _kept(child, lost, depth)
        if kept:
            yield kept
        if says and child.tail:
            yield from _said(child.tail)


def _said(text: str) -> Iterator[str]:
    # the lines and indents of a file are no words; a space beside a word is
    if text.strip():
        yield _SPACES.sub(" ", clean(text))[:MOST_TEXT]


def _kept(element: _Element, lost: dict[str, None], depth: int) -> Shape | None:
    name = _name(element)
    if name not in _KNOWN or name == "svg" or not depth:
        if name not in _UNSEEN:
            lost.setdefault(name or "what is not SVG")
        return None
    attributes = tuple(_attributes(element, name))
    if "style" in element.attrib:
        lost.setdefault("style")
    # letters are of the page's own family: another would have to be looked for
    family = (("font-family", FAMILY),) if name == "text" else ()
    return Shape(name, (*attributes, *family), tuple(_children(element, lost, depth - 1)))


def _attributes(element: _Element, name: str) -> Iterator[tuple[str, str]]:
    known = _KNOWN[name]
    for key, value in element.attrib.items():
        read = known.get(str(key))
        if read and (said := read(str(value))) is not None:
            yield str(key), said


def _name(element: _Element) -> str:
    """Return the name of an element of SVG; empty for one of another namespace."""
    namespace, _, name = str(element.tag).rpartition("}")
    return name if namespace in ("", f"{{{NAMESPACE}") or name in _UNSEEN else ""
