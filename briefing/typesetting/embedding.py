"""Illustrations put into the page itself, which asks for nothing: drawings as SVG, pictures as data.

    file ─▶ illustration_of ─▶ Illustration
                                   │
    <img src="path" alt="…">  ─▶ embed ─▶ <svg …><title>…</title>…</svg>   or   <img src="data:…" alt="…">

Drawings stand in the page as elements, so that its style sheet can give them the colours of a dark screen,
and always as typesetting/drawings.py draws them anew: one that this program has just made goes the same way
as one that somebody has edited.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from html import escape, unescape
from typing import Final

from briefing.models import Illustration
from briefing.plots.svg import Shape, file_of, titled, written
from briefing.typesetting.drawings import drawn
from briefing.typesetting.rasters import raster

# as nh3 writes a tag: no quotation mark stands inside an attribute
_IMAGE: Final = re.compile(r'<img((?: [a-z-]+="[^"]*")*)>')
_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)="([^"]*)"')


def illustration_of(content: bytes, *, name: str) -> tuple[Illustration, tuple[str, ...]]:
    """Return what a file shows, and what of a drawing is left out; `InputError` when it is not shown."""
    if b"<" in content[:1]:
        drawing, lost = drawn(content, name=name)
        return Illustration(
            name="drawing", media_type="image/svg+xml", content=file_of(drawing), alt=_title(drawing)
        ), lost
    found = raster(content, name=name)
    return Illustration(name="picture", media_type=found.media_type, content=content, alt=""), ()


def embed(page: str, find: Callable[[str], Illustration | None]) -> str:
    """Return the clean HTML `page` with every image in it; those that nobody finds are taken out."""

    def embedded(match: re.Match[str]) -> str:
        said = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[1])}
        illustration = find(said["src"]) if "src" in said else None
        return _embedded(illustration, said) if illustration else ""

    return _IMAGE.sub(embedded, page)


def _embedded(illustration: Illustration, said: dict[str, str]) -> str:
    alt = said.get("alt", "").strip() or illustration.alt or said["src"]
    if illustration.media_type == "image/svg+xml":
        drawing, _ = drawn(illustration.content, name=said["src"])
        return written(_classed(titled(drawing, alt), said.get("class", "")))
    found = raster(illustration.content, name=said["src"])
    data = b64encode(illustration.content).decode()
    size = f'width="{found.width}" height="{found.height}"'
    return f'<img{_class(said)} src="data:{found.media_type};base64,{data}" alt="{escape(alt)}" {size}>'


def _classed(drawing: Shape, name: str) -> Shape:
    kept = (("class", name),) if name else ()
    return Shape(drawing.name, (*drawing.attributes, *kept), drawing.children)


def _class(said: dict[str, str]) -> str:
    return f' class="{escape(said["class"])}"' if "class" in said else ""


def _title(drawing: Shape) -> str:
    titles = (child for child in drawing.children if isinstance(child, Shape) and child.name == "title")
    return "".join(said for title in titles for said in title.children if isinstance(said, str)).strip()
