"""Paragraphs that the end of a column or a page has cut, whole again.

What stands between the two parts (a caption, a note at the foot of the page) comes after them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.pdf.hyphens import HYPHENS
from briefing.reading.pdf.paragraphs import ITEM, Paragraph, is_finished

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BETWEEN: Final = 8
"""So many paragraphs may stand between the two parts of one."""

_SMALLER: Final = 0.95
_SPACE: Final = 0.3
_INDENT: Final = 0.7
_AS_WIDE: Final = 0.85


@dataclass(frozen=True, slots=True)
class _Seam:
    """The end of one column and the beginning of the next: how wide they are, how far the first reaches."""

    before: float
    after: float
    edge: float
    is_indented: bool
    """Most paragraphs of the document begin with an indent."""

    @property
    def is_of_one_width(self) -> bool:
        return min(self.before, self.after) >= _AS_WIDE * max(self.before, self.after)


def flowing(blocks: Iterable[list[Paragraph]], body: float) -> list[Paragraph]:
    """Return the paragraphs of all blocks in their order; `body` is the size of the text."""
    columns = [block for block in blocks if block]
    is_indented = _is_indented(columns)
    found: list[Paragraph] = []
    left = right = 0.0
    for block in columns:
        start, end = _edges(block)
        seam = _Seam(right - left, end - start, right, is_indented)
        for number, paragraph in enumerate(block):
            place = _place(found, paragraph, body, None if number else seam)
            if place is None:
                found.append(paragraph)
            else:
                found[place] = Paragraph(found[place].lines + paragraph.lines)
        left, right = start, end
    return found


def _edges(block: list[Paragraph]) -> tuple[float, float]:
    lines = [line for paragraph in block for line in paragraph.lines]
    return min(line.left for line in lines), max(line.right for line in lines)


def _is_indented(blocks: list[list[Paragraph]]) -> bool:
    indents = [_indent(paragraph) for block in blocks for paragraph in block[1:] if len(paragraph.lines) > 1]
    return 2 * sum(indent > _INDENT for indent in indents) > len(indents)


def _indent(paragraph: Paragraph) -> float:
    first, second = paragraph.lines[:2]
    return (first.left - second.left) / first.size


def _place(found: list[Paragraph], paragraph: Paragraph, body: float, seam: _Seam | None) -> int | None:
    """Return the number of the paragraph that this one is the rest of, None when it begins by itself."""
    for number in range(len(found) - 1, max(-1, len(found) - 2 - MOST_BETWEEN), -1):
        opened = found[number]
        if opened.size < _SMALLER * body:
            continue  # small print between the two parts
        # what stands right before in the same column was separated on purpose
        may_be = seam is not None or number < len(found) - 1
        is_rest = _goes_on(opened, paragraph) or (seam and _fills(opened, paragraph, seam))
        return number if may_be and is_rest and opened.is_set_like(paragraph) else None
    return None


def _goes_on(opened: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph goes on with the sentence of one before it."""
    last, first = opened.lines[-1], paragraph.lines[0]
    is_open = not is_finished(last.text) and last.is_bold == first.is_bold
    return is_open and (first.text[0].islower() or last.text[-1] in HYPHENS)


def _fills(opened: Paragraph, paragraph: Paragraph, seam: _Seam) -> bool:
    """Tell whether the first paragraph of a column belongs to the last line of the one before it.

    That line is full, and either stops in mid-sentence, or paragraphs are indented and this one is not.
    """
    last, first = opened.lines[-1], paragraph.lines[0]
    word = len(first.text.split(None, 1)[0]) / len(first.text) * (first.right - first.left)
    is_full = last.right + word + _SPACE * last.size > seam.edge
    if not is_full or last.is_bold or first.is_bold or ITEM.match(first.text):
        return False
    if len(opened.lines) == 1 and not seam.is_of_one_width:
        return False
    is_flush = seam.is_indented and len(paragraph.lines) > 1 and abs(_indent(paragraph)) < _INDENT
    return is_flush or not is_finished(last.text)
