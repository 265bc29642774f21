"""Rows of cells are no sentences: tables and lists of contents are taken out of the lines of a column."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from briefing.reading.pdf.paragraphs import TABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reading.pdf.lines import Line

FEWEST_ROWS: Final = 3
"""So many rows after one another are a table."""

_HEADING_WORDS: Final = 3
_LEADERS: Final = re.compile(r"(?:\s?[.·…]){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$")
_LONGEST_END: Final = 40
_ENDS_WITH_NUMBER: Final = re.compile(r"\s\d{1,4}$")


def without_tables(block: Sequence[Line]) -> list[Line]:
    """Return the lines of a column without tables and contents, nor the heading of the latter."""
    kept: list[Line] = []
    for is_row, group in groupby(block, _is_row):
        lines = list(group)
        if not is_row or len(lines) < FEWEST_ROWS:
            kept += lines
        elif kept and sum(map(_is_entry, lines)) == len(lines) and _is_over(kept[-1], lines[0]):
            kept.pop()
    return kept


def _is_row(line: Line) -> bool:
    return line.cells >= TABLE or _is_entry(line)


def _is_entry(line: Line) -> bool:
    """Tell whether a line looks like one of a list of contents: it leads to a number at its end."""
    return bool(
        _LEADERS.search(line.text[-_LONGEST_END:]) or (line.cells > 1 and _ENDS_WITH_NUMBER.search(line.text))
    )


def _is_over(line: Line, first: Line) -> bool:
    return line.size >= first.size and len(line.text.split()) <= _HEADING_WORDS
