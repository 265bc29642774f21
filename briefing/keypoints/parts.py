"""The parts of a long document: its sections, or windows of a fixed length where it has none.

A report of a thousand sentences is many texts under one cover: rated as one, its first pages win. So each
part is rated by itself, and the parts take turns: the best of each, then the second of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import Final

from briefing.models import Document

WINDOW: Final = 60
"""Sentences of a part at most, where no headings part the text."""

LONG: Final = 2 * WINDOW
"""Sentences; a document of more is read in parts."""

# a heading over less than that opens no part of its own
_SHORTEST: Final = 5


def parts(document: Document) -> tuple[range, ...]:
    """Return which sentences belong together: one range over all of them, or the parts of a long document.

    Sections are what stands between two headings; those of fewer than five sentences join the part before
    them, and those longer than `LONG` are cut into equal windows of at most `WINDOW`.
    """
    count = len(document.sentences)
    if count <= LONG:
        return (range(count),)
    marks = [0, *_openings(document), count]
    return tuple(window for a, b in pairwise(marks) for window in _windows(a, b))


def part(document: Document, places: range) -> Document:
    """Return the document of these sentences alone."""
    return replace(document, sentences=document.sentences[places.start : places.stop])


def heading_over(document: Document, place: int) -> str:
    """Return the heading that a sentence of a long document stands under; empty where there is none."""
    if len(document.sentences) <= LONG:
        return ""
    above = document.sentences[place].paragraph
    over = max((number for number in document.article.headings if number < above), default=-1)
    heading = [sentence for sentence in document.sentences if sentence.paragraph == over]
    return document.article.text[heading[0].start : heading[-1].end] if heading else ""


def _openings(document: Document) -> Iterator[int]:
    """Yield where a part begins under a heading of the text, the first and too short ones left out."""
    last, count = 0, len(document.sentences)
    for place in _under_headings(document):
        if place - last >= _SHORTEST and count - place >= _SHORTEST:
            last = place
            yield place


def _under_headings(document: Document) -> Iterator[int]:
    headings = set(document.article.headings)
    for place, (before, sentence) in enumerate(pairwise(document.sentences), 1):
        if before.paragraph in headings and sentence.paragraph not in headings:
            yield place


def _windows(start: int, stop: int) -> Iterator[range]:
    count = stop - start
    if count <= LONG:
        yield range(start, stop)
        return
    windows = ceil(count / WINDOW)
    marks = [start + count * number // windows for number in range(windows + 1)]
    for a, b in pairwise(marks):
        yield range(a, b)
