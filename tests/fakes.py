"""Real classes that look closely at what we print; nothing patches a name inside briefing."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Link:
    """A link on a page of a PDF: the page it leads to, counted from 0, or the address."""

    page: int = -1
    address: str = ""


class Printed:
    """A PDF as a reader's program sees it."""

    def __init__(self, content: bytes) -> None:
        self._pdf = pypdfium2.PdfDocument(content)

    def __len__(self) -> int:
        return len(self._pdf)

    @property
    def pages(self) -> list[str]:
        """The text of each page, white space folded."""
        # PDFium writes a hyphen at the end of a line as U+0002
        shown = (page.get_textpage().get_text_bounded().replace("\x02", "-") for page in self._pdf)
        return [" ".join(text.split()) for text in shown]

    @property
    def text(self) -> str:
        """The words of the whole file in reading order, white space folded."""
        return " ".join(self.pages)

    @property
    def outline(self) -> list[tuple[int, str]]:
        """Level and title of each bookmark."""
        return [(mark.level, mark.get_title()) for mark in self._pdf.get_toc()]

    @property
    def outline_pages(self) -> list[int]:
        """The page each bookmark leads to, counted from 0."""
        return [mark.get_dest().get_index() for mark in self._pdf.get_toc()]

    @property
    def said(self) -> dict[str, str]:
        """What the file says of itself."""
        return dict(self._pdf.get_metadata_dict())

    @property
    def language(self) -> str:
        """The language of the document."""
        length = raw.FPDFCatalog_GetLanguage(self._pdf.raw, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFCatalog_GetLanguage(
            self._pdf.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
        )
        return buffer.raw.decode("utf-16-le").rstrip("\0")

    @property
    def is_tagged(self) -> bool:
        """Whether a program can read it aloud in order."""
        return bool(self._pdf.is_tagged())

    @property
    def figures(self) -> list[str]:
        """What is read aloud of each figure, in the order of the pages."""
        return [alt for page in self._pdf for alt in _figures_of(page.raw)]

    @property
    def size_mm(self) -> tuple[int, int]:
        """Width and height of the first page in whole millimetres."""
        width, height = self._pdf[0].get_size()
        return round(width / 72 * 25.4), round(height / 72 * 25.4)

    @property
    def attachments(self) -> dict[str, bytes]:
        """Name and content of each file that is attached."""
        found = (self._pdf.get_attachment(n) for n in range(self._pdf.count_attachments()))
        return {attached.get_name(): bytes(attached.get_data()) for attached in found}

    def links(self) -> Iterator[Link]:
        """Yield every link of every page; one that leads nowhere has neither page nor address."""
        for page in self._pdf:
            place, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(page.raw, place, link):
                target = raw.FPDFLink_GetDest(self._pdf.raw, link)
                if target:
                    yield Link(page=raw.FPDFDest_GetDestPageIndex(self._pdf.raw, target))
                else:
                    yield Link(address=self._address(raw.FPDFLink_GetAction(link)))

    def _address(self, action: object) -> str:
        length = raw.FPDFAction_GetURIPath(self._pdf.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(self._pdf.raw, action, buffer, length)
        return buffer.value.decode()


def _figures_of(page: object) -> Iterator[str]:
    tree = raw.FPDF_StructTree_GetForPage(page)
    waiting = [
        raw.FPDF_StructTree_GetChildAtIndex(tree, n) for n in range(raw.FPDF_StructTree_CountChildren(tree))
    ]
    while waiting:
        element = waiting.pop(0)
        if _text(raw.FPDF_StructElement_GetType, element) == "Figure":
            yield _text(raw.FPDF_StructElement_GetAltText, element)
        children = range(raw.FPDF_StructElement_CountChildren(element))
        inner = [raw.FPDF_StructElement_GetChildAtIndex(element, n) for n in children]
        waiting[:0] = [child for child in inner if child]
    raw.FPDF_StructTree_Close(tree)


def _text(ask: Callable[..., int], element: object) -> str:
    buffer = ctypes.create_string_buffer(ask(element, None, 0))
    ask(element, buffer, len(buffer))
    return buffer.raw.decode("utf-16-le").rstrip("\0")
