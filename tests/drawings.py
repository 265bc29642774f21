"""Drawings looked at as data: what is in them, and whether it lies on their paper."""

from __future__ import annotations

from xml.etree import ElementTree as ET

_NAMESPACE = "{http://www.w3.org/2000/svg}"


def parsed(content: bytes) -> ET.Element:
    """Return the root of an SVG file, its elements by their names without namespace."""
    root = ET.fromstring(content)  # noqa: S314 - a file of ours
    for element in root.iter():
        element.tag = str(element.tag).removeprefix(_NAMESPACE)
    return root


def inside(drawing: ET.Element, *, slack: float = 0.02) -> bool:
    """Tell whether every shape and the start of every text lies in the view box, and has a size."""
    left, top, width, height = map(float, drawing.get("viewBox", "").split())
    for part in drawing.iter():
        if part.tag not in {"rect", "text"}:
            continue
        x, y, wide, high = (float(part.get(name, "0")) for name in ("x", "y", "width", "height"))
        if part.tag == "rect" and not (wide > 0 and high > 0):
            return False
        if x < left - slack or y < top - slack:
            return False
        if x + wide > left + width + slack or y + high > top + height + slack:
            return False
    return True
