"""The words of a tagged PDF in the order in which they are read: page by page, down its structure.

What no element holds is not read: running heads and feet, and whatever somebody drew over the page.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefing.errors import NotABriefing

if TYPE_CHECKING:
    from pypdfium2 import PdfPage


def read_aloud(pdf: bytes, *, name: str) -> str:
    """Return the words of `pdf`, the lines as they are set; `NotABriefing` when it cannot be read."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(pdf)
    except PdfiumError as error:
        raise NotABriefing(name, f"the PDF cannot be read ({error})") from error
    try:
        return "\n".join(line for page in document for line in _lines(page))
    except PdfiumError as error:
        raise NotABriefing(name, f"a page cannot be read ({error})") from error
    finally:
        document.close()


def _lines(page: PdfPage) -> list[str]:
    from pypdfium2 import raw

    words = _marked(page)
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return []
    try:
        tops = (
            raw.FPDF_StructTree_GetChildAtIndex(tree, n)
            for n in range(raw.FPDF_StructTree_CountChildren(tree))
        )
        return [words[mark] for top in tops for mark in _marks(top)]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _marks(element: Any) -> Iterator[int]:  # noqa: ANN401 - a pointer of PDFium's
    """Yield the numbers of the content that stands in `element`, in its order."""
    from pypdfium2 import raw

    for n in range(raw.FPDF_StructElement_CountChildren(element) if element else 0):
        if kid := raw.FPDF_StructElement_GetChildAtIndex(element, n):
            yield from _marks(kid)
        elif (mark := raw.FPDF_StructElement_GetChildMarkedContentID(element, n)) >= 0:
            yield mark


def _marked(page: PdfPage) -> dict[int, str]:
    """Return the words of each content of the page by its number."""
    from pypdfium2 import raw

    words: dict[int, str] = defaultdict(str)
    text = page.get_textpage()
    for n in range(raw.FPDFPage_CountObjects(page.raw)):
        thing = raw.FPDFPage_GetObject(page.raw, n)
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT:
            words[raw.FPDFPageObj_GetMarkedContentID(thing)] += _said(thing, text.raw)
    return words


def _said(thing: Any, text: Any) -> str:  # noqa: ANN401
    from pypdfium2 import raw

    size = raw.FPDFTextObj_GetText(thing, text, None, 0)
    if size < 2:  # noqa: PLR2004 - the zero behind every text
        return ""
    said = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(thing, text, ctypes.cast(said, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return said.raw[: size - 2].decode("utf-16-le", "replace")
