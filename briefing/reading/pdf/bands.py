"""Rows of a page of a PDF, and bands of them between which the same gutter stays free.

A band ends where a row closes its last gutter: a headline over two columns is a band of its own, and the
columns under it are another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial, reduce
from typing import Final

from briefing.reading.pdf.lines import Line

Row = list[Line]
Span = tuple[float, float]

NARROWEST_GUTTER: Final = 0.5
"""Parts of the size of the text."""

_MOST_SPANS: Final = 64
_LONGEST_HEADING: Final = 3
_NEARER: Final = 1.2
_NEARER_IF_SET_APART: Final = 0.5
_LARGER: Final = 1.08
_KEPT: Final = 0.5
_APART: Final = 0.6
_AHEAD: Final = 4
_INFINITE: Final = float("inf")


@dataclass(frozen=True, slots=True)
class Shape:
    """What rows leave free, with the margins, and how far they reach."""

    free: list[Span]
    left: float
    right: float

    @property
    def gutters(self) -> list[Span]:
        """What is free with text on both sides of it, from left to right."""
        return [(start, end) for start, end in self.free if start > self.left and end < self.right]


@dataclass(frozen=True, slots=True)
class Band:
    """Rows that follow one another, and their shape."""

    rows: list[Row]
    shape: Shape

    @property
    def pieces(self) -> list[Line]:
        """All that stands in it."""
        return [piece for row in self.rows for piece in row]


def rows(pieces: Iterable[Line]) -> list[Row]:
    """Return what stands side by side, from top to bottom; rows do not overlap in height."""
    found: list[Row] = []
    bottom = _INFINITE
    for piece in sorted(pieces, key=lambda piece: (-piece.top, piece.left)):
        if not found or piece.top <= bottom:
            found.append([])
            bottom = piece.bottom
        found[-1].append(piece)
        bottom = min(bottom, piece.bottom)
    return found


def bands(found: list[Row], size: float) -> Iterator[Band]:
    """Yield the bands of a page or a column from top to bottom; `size` is that of its text."""
    narrowest = NARROWEST_GUTTER * size
    band = Band([], Shape([(-_INFINITE, _INFINITE)], _INFINITE, -_INFINITE))
    shapes = [_shape(row, narrowest) for row in found]
    for number, (row, alone) in enumerate(zip(found, shapes, strict=True)):
        ahead = reduce(partial(_both, narrowest=narrowest), shapes[number : number + _AHEAD])
        if band.rows and _is_closed(band, row, (alone, ahead), size):
            heading = _heading(band, row, size)
            yield Band(band.rows[: len(band.rows) - len(heading)], band.shape)
            band = Band(heading, _shape([piece for each in heading for piece in each], narrowest))
        band = Band(band.rows, _both(band.shape, alone, narrowest=narrowest))
        band.rows.append(row)
    if band.rows:
        yield band


def _is_closed(band: Band, row: Row, shapes: tuple[Shape, Shape], size: float) -> bool:
    """Tell whether a row ends the band above it: it closes the gutter, or the next rows have another one.

    `shapes` are those of the row alone, and of it and the next rows together.
    """
    alone, ahead = shapes
    both, coming = (_both(band.shape, shape, narrowest=NARROWEST_GUTTER * size) for shape in shapes)
    if band.shape.gutters:
        # the last line of a column stands close to the others
        is_apart = _gap(band.rows[-1], row) > _APART * size
        return not both.gutters or bool(is_apart and ahead.gutters and not coming.gutters)
    return not _keeps(coming, ahead) if ahead.gutters else not _keeps(both, alone)


def _keeps(both: Shape, shape: Shape) -> bool:
    """Tell whether most of each gutter of `shape` stays free in the shape of `both`."""
    return all(
        any(min(end, stop) - max(start, begin) >= _KEPT * (end - start) for begin, stop in both.gutters)
        for start, end in shape.gutters
    )


def _shape(row: Row, narrowest: float) -> Shape:
    free: list[Span] = []
    reach = -_INFINITE
    for piece in sorted(row, key=lambda piece: piece.left):
        free.append((reach, piece.left))
        reach = max(reach, piece.right)
    left = min((piece.left for piece in row), default=_INFINITE)
    return Shape(_widest([*free, (reach, _INFINITE)], narrowest), left, reach)


def _both(one: Shape, other: Shape, *, narrowest: float) -> Shape:
    """Return the shape of the rows of both."""
    common: list[Span] = []
    mine, theirs = iter(one.free), iter(other.free)
    span, gap = next(mine, None), next(theirs, None)
    while span and gap:
        common.append((max(span[0], gap[0]), min(span[1], gap[1])))
        if span[1] < gap[1]:
            span = next(mine, None)
        else:
            gap = next(theirs, None)
    return Shape(_widest(common, narrowest), min(one.left, other.left), max(one.right, other.right))


def _widest(free: list[Span], narrowest: float) -> list[Span]:
    wide = [(start, end) for start, end in free if end - start >= narrowest]
    if len(wide) <= _MOST_SPANS:
        return wide
    return sorted(sorted(wide, key=lambda span: span[0] - span[1])[:_MOST_SPANS])


def _heading(band: Band, row: Row, size: float) -> list[Row]:
    """Return the last rows of a band that belong to the `row` after it: a short heading over all columns."""
    edge = band.shape.gutters[0][0] if band.shape.gutters else -_INFINITE
    found: list[Row] = []
    for above, last in zip(band.rows[-2::-1], band.rows[::-1], strict=False):
        is_left = max(piece.right for piece in last) <= edge
        is_set_apart = all(piece.is_bold or piece.size > _LARGER * size for piece in last)
        nearer = _NEARER_IF_SET_APART if is_set_apart else _NEARER
        is_nearer = _gap(above, last) > nearer * _gap(last, found[0] if found else row)
        if not (is_left and is_nearer) or len(found) == _LONGEST_HEADING:
            break
        found.insert(0, last)
    return found


def _gap(upper: Row, lower: Row) -> float:
    return min(piece.bottom for piece in upper) - max(piece.top for piece in lower)
