"""The cover of a book: its name, its day and its first headlines, drawn like a front page."""

from __future__ import annotations

import io
from datetime import date
from typing import Final

from briefing.typesetting.book.chapters import Book
from briefing.typesetting.locales import speech
from briefing.typesetting.themes import fill
from briefing.typesetting.weasy import fonts_dated, midnight, sheet

_WIDTH: Final = 1200
"""Pixels; e-readers show covers of up to about this width."""

_HEADLINES: Final = 5


def cover(book: Book, *, theme: str, edition: date) -> bytes:
    """Return the cover as a grey PNG, 1200 pixels wide, drawn from the theme's ``cover.html``.

    `MissingLibrary` says what to type where Pango is not installed.
    """
    stories = [chapter for chapter in book.chapters if chapter.kind == "story"]
    values = {
        "title": book.title,
        "language": book.language,
        "direction": book.direction,
        "day": book.day,
        "headlines": [{"text": told.title, "language": told.language} for told in stories[:_HEADLINES]],
    }
    front = sheet(fill(theme, "cover.html", values, speech(book.language, theme)), theme)
    with fonts_dated(midnight(edition)):
        return _drawn(front.html.write_pdf(**front.options))


def _drawn(pdf: bytes) -> bytes:
    """Return the first page of `pdf` as a grey PNG."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        page = document[0]
        picture = page.render(scale=_WIDTH / page.get_width(), grayscale=True).to_pil()
    finally:
        document.close()
    # sixteen greys are what e-ink shows
    buffer = io.BytesIO()
    picture.quantize(16).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
