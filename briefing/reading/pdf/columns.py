"""The order in which a page is read: columns, and what spans them.

    pieces of lines ─▶ rows ─▶ bands of rows that leave a gutter free (pdf/bands) ─▶ columns ─▶ whole lines

A column is looked at again by itself, for it may hold narrower ones. What stands side by side and is no
column (the cells of a table, the mark of a list) is read row by row.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from statistics import mean, median
from typing import TYPE_CHECKING, Final

from briefing.reading.pdf.bands import Band, bands, rows
from briefing.reading.pdf.lines import Line, is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST_LINES: Final = 16
"""Characters; what stands side by side in shorter ones on the same baselines is a table."""

MANY_LINES: Final = 12
SHORTEST_OF_MANY: Final = 12
"""So many lines, filled as a table seldom is, may be so short."""

FEW_LINES: Final = 4
WIDER_GUTTER: Final = 1.2
"""Parts of the size of the text: so wide is a gutter between fewer lines."""

NARROWEST_COLUMN: Final = 7.0
"""Parts of the size of the text."""

WIDEST_MARK: Final = 3.0
"""Parts of the size of the text: the number or the mark of a list."""

CELL_GAP: Final = 1.6
"""Parts of the size; justified prose has narrower gaps."""

_MUCH_LARGER: Final = 1.7
_SMALLER: Final = 0.9
_LONGEST_MARK: Final = 4
_LEVEL: Final = 0.2
_MOST_GUTTERS: Final = 8
_DEEPEST: Final = 4
_FEWEST_LINES: Final = 2
_FILLED: Final = 0.55
_WELL_FILLED: Final = 0.75
_ON_ONE_BASELINE: Final = 0.5
_TOUCHING: Final = 0.1

_SMALLEST_GAP: Final = 0.2


def blocks(pieces: list[Line]) -> list[list[Line]]:
    """Return the lines of a page in the order in which they are read, those of each column together."""
    if not pieces:
        return []
    runs_left = is_right_to_left("".join(piece.text for piece in pieces))
    return [_whole_lines(block, runs_left=runs_left) for block in _read(pieces, runs_left=runs_left, depth=0)]


def _read(pieces: list[Line], *, runs_left: bool, depth: int) -> Iterator[list[Line]]:
    """Yield the pieces of each column; bands without columns that follow one another are one block."""
    size = median(piece.size for piece in pieces)
    cut = [_columns(band, size) for band in bands(rows(pieces), size)]
    for is_plain, group in groupby(cut, lambda columns: len(columns) == 1):
        if is_plain:
            yield [piece for (column,) in group for piece in column]
            continue
        for column in (column for columns in group for column in (columns[::-1] if runs_left else columns)):
            yield from _read(column, runs_left=runs_left, depth=depth + 1) if depth < _DEEPEST else [column]


def _columns(band: Band, size: float) -> list[list[Line]]:
    """Return the pieces of each column of a band, from left to right; all in one where it has none."""
    gutters = band.shape.gutters
    if len({round(piece.base) for piece in band.pieces}) < FEW_LINES:
        # the gaps of two lines may meet by chance
        gutters = [(start, end) for start, end in gutters if end - start >= WIDER_GUTTER * size]
    while 0 < len(gutters) <= _MOST_GUTTERS:
        columns = _cut(band.pieces, [end for _, end in gutters])
        bad = next((n for n, column in enumerate(columns) if not _is_column(column, columns, size)), None)
        if bad is None:
            return columns
        if _width(columns[bad]) > WIDEST_MARK * size:
            break
        # the marks of a list belong to what stands right of them
        gutters = [*gutters[:bad], *gutters[bad + 1 :]] if bad < len(gutters) else gutters[:-1]
    return [band.pieces]


def _cut(pieces: list[Line], edges: list[float]) -> list[list[Line]]:
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for piece in pieces:
        columns[sum(piece.left >= edge - _SMALLEST_GAP for edge in edges)].append(piece)
    return columns


def _is_column(column: list[Line], columns: list[list[Line]], size: float) -> bool:
    """Tell whether pieces are prose, or at least do not stand on the lines of their neighbours."""
    if not column:
        return False
    others = {round(piece.base) for other in columns if other is not column for piece in other}
    shared = sum(not others.isdisjoint({round(piece.base) + step for step in (-1, 0, 1)}) for piece in column)
    if shared <= _ON_ONE_BASELINE * len(column):
        return True
    return _width(column) >= NARROWEST_COLUMN * size and _is_prose(_whole_lines(column, runs_left=False))


def _is_prose(lines: list[Line]) -> bool:
    """Tell whether lines are long enough for prose, and fill their column; many of them may be shorter."""
    length = mean(len(line.text) for line in lines)
    filled = median(line.right - line.left for line in lines) / _width(lines)
    if len(lines) >= MANY_LINES:
        return length >= SHORTEST_OF_MANY and filled >= _WELL_FILLED
    return len(lines) >= _FEWEST_LINES and length >= SHORTEST_LINES and filled >= _FILLED


def _width(column: list[Line]) -> float:
    if not column:
        return 0.0
    return max(piece.right for piece in column) - min(piece.left for piece in column)


def _whole_lines(pieces: list[Line], *, runs_left: bool) -> list[Line]:
    """Return the lines of one column from top to bottom, each put together of its pieces."""
    found: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if found and _is_beside(piece, found[-1][0]):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [_joined(parts, runs_left=runs_left) for parts in found]


def _is_beside(piece: Line, first: Line) -> bool:
    small, large = sorted((piece, first), key=lambda each: each.size)
    if large.size > _MUCH_LARGER * small.size and len(small.text) > _LONGEST_MARK:
        return False
    is_raised = small.size < _SMALLER * large.size and len(small.text) <= _LONGEST_MARK
    return abs(first.base - piece.base) < (_ON_ONE_BASELINE if is_raised else _LEVEL) * large.size


def _joined(parts: list[Line], *, runs_left: bool) -> Line:
    """Return the pieces of one row as a line, set as the longest of them is."""
    if len(parts) == 1:
        return parts[0]
    parts = sorted(parts, key=lambda part: -part.right if runs_left else part.left)
    text, cells = parts[0].text, 1
    for before, after in pairwise(parts):
        gap = max(after.left - before.right, before.left - after.right)
        text += f" {after.text}" if gap > _TOUCHING * after.size else after.text
        cells += gap > CELL_GAP * after.size
    left, right = min(part.left for part in parts), max(part.right for part in parts)
    longest = max(parts, key=lambda part: len(part.text))
    is_bold = 2 * sum(len(part.text) for part in parts if part.is_bold) > sum(
        len(part.text) for part in parts
    )
    return replace(longest, text=text, left=left, right=right, is_bold=is_bold, cells=cells)
