"""Drawings as values, and as the text of an SVG file that stands alone or in a page.

    Shape("svg", …, (Shape("title", …), Shape("rect", …), …))  ─▶  <svg …><title>…</title><rect …/></svg>

Each part has the colour that it is printed in as an attribute, which is all that a PDF and a code host look
at, and a class by which the style sheet of a screen can give it another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from xml.sax.saxutils import escape, quoteattr

NAMESPACE: Final = "http://www.w3.org/2000/svg"
FAMILY: Final = "Brief Sans, Helvetica Neue, Arial, Noto Sans, DejaVu Sans, sans-serif"
"""The family of labels, as the page has it."""

COLOURS: Final = {
    "ink": "#17191c",
    "mute": "#5b6067",
    "bar": "#868b92",
    "rule": "#c9ccd0",
    "latest": "#b3261e",
    "paper": "#ffffff",
}
"""What each class of part is printed in: text at 4.5 to 1 on paper or more, bars at 3 to 1."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An element of a drawing: what it is called, its attributes in their order, and what is in it."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Shape | str, ...] = ()

    def get(self, attribute: str) -> str:
        """Return an attribute, empty where it is not set."""
        return dict(self.attributes).get(attribute, "")


def drawing(width: float, height: float, title: str, *shapes: Shape, more: str = "") -> Shape:
    """Return the drawing of these shapes on paper of that size, in CSS pixels.

    `title` says what it shows to whoever does not see it; `more` what a long description adds.
    """
    said = [Shape("title", children=(title,)), *([Shape("desc", children=(more,))] if more else [])]
    paper = rectangle(0, 0, width, height, "paper")
    attributes = (
        ("xmlns", NAMESPACE),
        ("viewBox", f"0 0 {number(width)} {number(height)}"),
        ("width", number(width)),
        ("height", number(height)),
        ("role", "img"),
    )
    return Shape("svg", attributes, (*said, paper, *shapes))


def rectangle(x: float, y: float, width: float, height: float, kind: str) -> Shape:
    """Return a rectangle of a kind that `COLOURS` names."""
    return Shape("rect", (*_numbers(x=x, y=y, width=width, height=height), *_filled(kind)))


def titled(shape: Shape, title: str) -> Shape:
    """Return the drawing `shape` with another title."""
    kept = tuple(child for child in shape.children if isinstance(child, str) or child.name != "title")
    return replace(shape, children=(Shape("title", children=(title,)), *kept))


def written(shape: Shape) -> str:
    """Return the text of the drawing, on one line.

    >>> written(Shape("text", (("x", "1"),), ("Fish & chips",)))
    '<text x="1">Fish &amp; chips</text>'
    """
    tag = " ".join([shape.name, *(f"{name}={quoteattr(value)}" for name, value in shape.attributes)])
    if not shape.children:
        return f"<{tag}/>"
    inside = "".join(escape(child) if isinstance(child, str) else written(child) for child in shape.children)
    return f"<{tag}>{inside}</{shape.name}>"


def file_of(shape: Shape) -> bytes:
    """Return the drawing as the bytes of a file."""
    return f"{written(shape)}\n".encode()


def number(value: float) -> str:
    """Return a length with two decimals at most.

    >>> number(12), number(1 / 3), number(-0.001)
    ('12', '0.33', '0')
    """
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def _numbers(**lengths: float) -> tuple[tuple[str, str], ...]:
    return tuple((name, number(value)) for name, value in lengths.items())


def _filled(kind: str) -> tuple[tuple[str, str], ...]:
    return (("class", kind), ("fill", COLOURS[kind]))
