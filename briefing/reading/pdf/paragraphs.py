"""Paragraphs out of lines: by the gaps between them, their indents, where they end, and how they are set."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles
from typing import Final

from briefing.reading.pdf.lines import Line, is_right_to_left
from briefing.text.abbreviations import EVERYWHERE_NEVER

SAME_SIZE: Final = 0.07
"""Parts of the size; what differs more is set in another size."""

_FINISHED: Final = re.compile(r"[.!?…。！？؟۔।॥።](?:\s?[\"'”’»“«)\]」』】）⁰¹²³⁴⁵⁶⁷⁸⁹])*$")
ITEM: Final = re.compile(r"(?:[•‣▪◦●○■□►▶⁃∙]\s*|[-–*]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z]\)\s+)\S")
MARK: Final = re.compile(r"^[•‣▪◦●○■□►▶⁃∙]\s*(?=\S)")

TABLE: Final = 3
"""So many cells make the row of a table."""

_STEP: Final = 1.35
_WIDER: Final = 1.27
_MUCH_WIDER: Final = 1.6
_INDENT: Final = 0.7
_CENTRED: Final = 0.4
_NEAR: Final = 4
_MOSTLY: Final = 0.75
_FEW: Final = 3
_SPACE: Final = 0.8
_HALF_EMPTY: Final = 0.4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The lines of one paragraph."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its lines as they stand."""
        return "\n".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.is_bold for line in self.lines)

    @property
    def page(self) -> int:
        """The page on which it begins, from 0."""
        return self.lines[0].page

    def is_set_like(self, other: Paragraph) -> bool:
        """Tell whether both have letters of one size."""
        return abs(self.size - other.size) <= SAME_SIZE * max(self.size, other.size)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a block is set: its usual step from line to line, in parts of the size, and its indents."""

    step: float
    is_hanging: bool = False
    """The first line of a paragraph stands out, and those after it are indented."""


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line, between it and the one after it; `right` is how far the lines around it reach."""

    line: Line
    after: Line
    right: float
    is_first: bool = False
    """The line is the first of its paragraph."""
    is_listed: bool = False
    """Most lines around it end like sentences."""

    @property
    def is_finished(self) -> bool:
        return is_finished(self.line.text)

    @property
    def runs_on(self) -> bool:
        return not self.is_finished and self.after.text[0].islower()

    @property
    def room(self) -> float:
        """What the line leaves free at its end behind the next word, in points; less than 0: it was full."""
        word = (
            len(self.after.text.split(None, 1)[0])
            / len(self.after.text)
            * (self.after.right - self.after.left)
        )
        return self.right - self.line.right - word - _SPACE * self.line.size

    @property
    def indent(self) -> float:
        """How far the next line is indented against this one, in parts of the size."""
        return (self.after.left - self.line.left) / self.line.size

    @property
    def step(self) -> float:
        return (self.line.base - self.after.base) / max(self.line.size, self.after.size)

    @property
    def is_centred(self) -> bool:
        middle = (self.line.left + self.line.right - self.after.left - self.after.right) / 2
        return abs(middle) < _CENTRED * self.line.size and abs(self.indent) > _CENTRED

    @property
    def is_of_one_size(self) -> bool:
        return abs(self.line.size - self.after.size) <= SAME_SIZE * max(self.line.size, self.after.size)


def is_finished(text: str) -> bool:
    """Tell whether a line ends like a sentence; "Mr." does not."""
    return bool(_FINISHED.search(text)) and text.rsplit(None, 1)[-1][:-1].casefold() not in EVERYWHERE_NEVER


def paragraphs(block: Sequence[Line]) -> list[Paragraph]:
    """Return the paragraphs of the lines of one column."""
    if not block:
        return []
    breaks = _breaks(_mirrored(block))
    setting = _setting(breaks)
    found = [[block[0]]]
    for end, line in zip(breaks, block[1:], strict=True):
        if _separates(replace(end, is_first=len(found[-1]) == 1), setting):
            found.append([])
        found[-1].append(line)
    return [Paragraph(tuple(lines)) for lines in found]


def _mirrored(block: Sequence[Line]) -> Sequence[Line]:
    """Return lines that run from right to left as if they ran from left to right."""
    if not is_right_to_left("".join(line.text for line in block)):
        return block
    return [replace(line, left=-line.right, right=-line.left) for line in block]


def _breaks(block: Sequence[Line]) -> list[_Break]:
    found = []
    for number, (line, after) in enumerate(pairwise(block)):
        near = block[max(0, number - _NEAR) : number + _NEAR + 1]
        alike = [other for other in near if abs(other.size - line.size) <= SAME_SIZE * line.size]
        finished = sum(is_finished(other.text) for other in alike)
        is_listed = len(alike) >= _FEW and finished >= _MOSTLY * len(alike)
        found.append(_Break(line, after, max(other.right for other in alike), is_listed=is_listed))
    return found


def _setting(breaks: list[_Break]) -> _Setting:
    steps = sorted(end.step for end in breaks if end.is_of_one_size and end.step > 0)
    # most lines of a list or a poem are paragraphs: the narrow steps are those within one
    usual = quantiles(steps, n=4)[0] if len(steps) >= _FEW else min([_STEP, *steps])
    indented = [end for end in breaks if end.indent > _INDENT and end.is_of_one_size and end.room < 0]
    hanging = sum(not end.is_finished for end in indented)
    return _Setting(step=usual, is_hanging=2 * hanging > len(indented))


def _separates(end: _Break, setting: _Setting) -> bool:
    """Tell whether a paragraph ends with a line."""
    are_rows = min(end.line.cells, end.after.cells) >= TABLE and end.room > 0
    if not end.is_of_one_size or are_rows or MARK.match(end.after.text):
        return True
    if end.step > (_MUCH_WIDER if end.runs_on else _WIDER) * setting.step:
        return True
    if end.runs_on or (end.is_centred and not end.is_finished and end.line.is_bold == end.after.is_bold):
        return False
    if end.line.is_bold != end.after.is_bold or (end.is_finished and _is_last(end, setting)):
        return True
    if ITEM.match(end.after.text) and (end.is_finished or end.room > 0 or ITEM.match(end.line.text)):
        return True
    return _is_indented(end, setting)


def _is_last(end: _Break, setting: _Setting) -> bool:
    """Tell whether a line that ends like a sentence is the last of its paragraph."""
    return end.room > 0 or (end.is_listed and not (setting.is_hanging and end.indent > _INDENT))


def _is_indented(end: _Break, setting: _Setting) -> bool:
    """Tell whether indents or an empty end of a line separate it from the next one."""
    if end.indent > _INDENT:
        return not setting.is_hanging if end.is_finished else end.room > 0
    if end.indent < -_INDENT and not end.is_first:
        return end.is_finished or end.room > 0
    return not end.is_finished and end.room > _HALF_EMPTY * (end.right - end.line.left)
