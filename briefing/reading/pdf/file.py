"""A PDF opened: its pages one by one, its outline, and what it declares.

pdfium runs on one thread at a time, and here that is seen to. What it cannot read is a `ValueError` that says
why.
"""

from __future__ import annotations

import ctypes
import logging
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Final

from briefing.reading.pdf.streams import refuse_bombs
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MOST_PAGES: Final = 2_000
"""A file with more is no article: a thick book has half of them."""

MOST_ENTRIES: Final = 5_000
"""So much of an outline is read."""

_MARK: Final = b"%PDF-"
_MARK_WITHIN: Final = 4096
_DEEPEST: Final = 6
_LONGEST_FIELD: Final = 500
_ONE_AT_A_TIME: Final = Lock()

# FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of pdfium
_REASONS: Final = {
    4: "encrypted: save it without a password",
    5: "encrypted in a way that cannot be read: save it without a password",
}
_DAMAGED: Final = "damaged or cut off: save or download it again"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an outline: its words and the number of the page it leads to, None when it says none."""

    title: str
    page: int | None


@contextmanager
def opened(content: bytes) -> Iterator[PdfDocument]:
    """Give the document of `content` to a ``with`` block; `ValueError` says why it cannot be read."""
    from pypdfium2 import PdfDocument, PdfiumError

    if not content.strip():
        raise ValueError("empty file: there is no text in it")
    if _MARK not in content[:_MARK_WITHIN]:
        raise ValueError("no PDF, whatever its name says: give it the ending of what it is")
    refuse_bombs(content)
    _hush()
    with _ONE_AT_A_TIME:
        try:
            document = PdfDocument(content)
        except PdfiumError as error:
            raise ValueError(_REASONS.get(getattr(error, "err_code", 0), _DAMAGED)) from error
        with closing(document):
            if len(document) > MOST_PAGES:
                raise ValueError(f"more than {MOST_PAGES:,} pages: give the part of it that is the article")
            yield document


def pages(document: PdfDocument) -> Iterator[tuple[int, PdfPage, PdfTextPage]]:
    """Yield number, page and letters of each page; they are closed when the next is asked for."""
    from pypdfium2 import PdfiumError

    for number in range(len(document)):
        try:
            page = document[number]
            letters = page.get_textpage()
        except PdfiumError as error:
            # half an article would look like a whole one
            raise ValueError(f"page {number + 1} cannot be read: {_DAMAGED}") from error
        with closing(page), closing(letters):
            yield number, page, letters


def outline(document: PdfDocument) -> list[Entry]:
    """Return the entries of the outline in its order, those with words in them."""
    entries = []
    for bookmark in islice(document.get_toc(max_depth=_DEEPEST), MOST_ENTRIES):
        destination = bookmark.get_dest()
        title = one_line(bookmark.get_title(), _LONGEST_FIELD)
        entries.append(Entry(title, destination.get_index() if destination else None))
    return [entry for entry in entries if entry.title]


def field(document: PdfDocument, name: str) -> str:
    """Return what the file says under `name` ("Title", "Author", "CreationDate"), on one line."""
    return one_line(document.get_metadata_value(name)[: 2 * _LONGEST_FIELD], _LONGEST_FIELD)


def declared_language(document: PdfDocument) -> str:
    """Return the language that the file declares for all of its text, empty when it declares none."""
    from pypdfium2 import raw

    size = raw.FPDFCatalog_GetLanguage(document, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", "replace").partition("\0")[0]


def _hush() -> None:
    """Keep pypdfium2's warnings from the terminal: what cannot be used is said by the caller."""
    logger = logging.getLogger("pypdfium2")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
