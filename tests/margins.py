"""Where the words of a PDF stand: nothing that is printed may leave the margins of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

_MM: float = 72 / 25.4
_TOLERANCE_MM = 1.2
"""Italic letters and combining marks lean out of their boxes by as much."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A run of text on a page, counted from 1, that stands where none may: how far out, in millimetres."""

    page: int
    text: str
    out_mm: float


def strays(pdf: bytes, *, sides_mm: float, head_mm: float = 0.0, foot_mm: float = 0.0) -> list[Stray]:
    """Return each line of text that leaves the margins: those at the sides, and at head and foot."""
    document = PdfDocument(pdf)
    try:
        return [
            stray
            for number, page in enumerate(document, 1)
            for stray in _on_page(page, number, (sides_mm * _MM, head_mm * _MM, foot_mm * _MM))
        ]
    finally:
        document.close()


def _on_page(page: PdfPage, number: int, margins: tuple[float, float, float]) -> Iterator[Stray]:
    width, height = page.get_size()
    sides, head, foot = margins
    text = page.get_textpage()
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        out = max(sides - left, right - (width - sides), foot - bottom, top - (height - head)) / _MM
        if out > _TOLERANCE_MM:
            yield Stray(number, text.get_text_bounded(left, bottom, right, top).strip(), round(out, 1))
