"""The structure of a printed page, as a program that reads aloud meets it."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from briefing.typesetting.job import Job
from briefing.typesetting.read_aloud import read_aloud

PAGE = """\
---
title: Brief
edition: 2026-11-24
language: en
---
# Brief

**Tuesday**

## Contents

- [The harbour of Carrow is closed for a week and nobody knows who closed it or when it opens again](#harbour)

## Stories

### Harbour

*Gazette*

- The harbour is closed, *said nobody*, and the ferry with it.[^1]

### Le port est fermé

<!-- lang: fr -->

*Gazette* · 2 articles

- Le port est fermé depuis lundi.[^2]

##### Five

A paragraph that is long enough to be broken into several lines on a page of this size, as most of them
are, and that should be heard as one.

## Sources

[^1]: The harbour is closed.
    [Gazette](https://gazette.example/1)

[^2]: Le port est fermé depuis lundi.
    [Gazette](https://gazette.example/2)
"""
PDF = Job.again({"md": PAGE.encode()}, theme="default", page="A4").rendered("pdf")


def said(function: Any, *of: Any) -> str:
    """Return what a function of PDFium's writes into a buffer."""
    size = function(*of, None, 0)
    buffer = ctypes.create_string_buffer(size)
    function(*of, buffer, size)
    return buffer.raw[: max(size - 2, 0)].decode("utf-16-le")


def elements() -> Iterator[tuple[str, str, int]]:
    """Yield kind, language and number of kids of each element, in the order of reading."""
    document = pypdfium2.PdfDocument(PDF)
    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        for n in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _below(raw.FPDF_StructTree_GetChildAtIndex(tree, n))
        raw.FPDF_StructTree_Close(tree)
    document.close()


def _below(element: Any) -> Iterator[tuple[str, str, int]]:
    kids = raw.FPDF_StructElement_CountChildren(element)
    yield said(raw.FPDF_StructElement_GetType, element), said(raw.FPDF_StructElement_GetLang, element), kids
    for n in range(kids):
        if kid := raw.FPDF_StructElement_GetChildAtIndex(element, n):
            yield from _below(kid)


FOUND = list(elements())


def test_the_page_is_read_in_its_order_and_without_its_furniture() -> None:
    """Headlines before what stands in the margin beside them, sources last, running heads and feet never."""
    heard = " ".join(read_aloud(PDF, name="x").split())
    order = [
        "Brief",
        "Tuesday",
        "Contents",
        "Stories",
        "Harbour",
        "Gazette",
        "The harbour is",
        "Le port",
        "Sources",
    ]
    places = [heard.find(words) for words in order]

    assert places == sorted(places)
    assert -1 not in places
    assert not re.search(r"\d of \d", heard)


def test_lines_and_spans_are_no_elements() -> None:
    """A paragraph of two lines is one thing that is said, and holds its words itself."""
    assert "Span" not in {kind for kind, _, _ in FOUND}
    assert ("P", "", 2) in FOUND


def test_a_link_that_breaks_is_one_link() -> None:
    """The contents, both citations there and back, and both publications: seven, though one has two lines."""
    assert [kind for kind, _, _ in FOUND].count("Link") == 7


def test_what_is_in_another_language_says_so() -> None:
    """The story, but not what the page says of it in the margin, and what is quoted under the sources."""
    spoken = [(kind, language) for kind, language, _ in FOUND if language]

    assert spoken == [(kind, "fr") for kind in ("H3", "NonStruct", "L", "H4", "P", "NonStruct")]


def test_no_heading_skips_a_level() -> None:
    """The editor's fifth follows the third, and is read as the fourth."""
    assert [kind for kind, _, _ in FOUND if re.fullmatch(r"H\d", kind)] == [
        "H1", "H2", "H2", "H3", "H3", "H4", "H2", "H3", "H3",
    ]  # fmt: skip


def test_each_link_says_where_it_leads() -> None:
    """In words of the page, not by the name of an anchor."""
    document = pypdfium2.PdfDocument(PDF)
    contents = []
    for page in document:
        for n in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            annotation = raw.FPDFPage_GetAnnot(page.raw, n)
            size = raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFAnnot_GetStringValue(
                annotation, b"Contents", ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size
            )
            contents.append(buffer.raw[: size - 2].decode("utf-16-le"))
            assert raw.FPDFAnnot_GetFlags(annotation) & 4, "it is not printed with the page"
            raw.FPDFPage_CloseAnnot(annotation)
    document.close()

    assert {"Harbour", "Gazette", "Back to the story"} <= set(contents)
    assert not any("source." in said or "cite." in said for said in contents)
