"""When the stories of an edition were told: a row for each, all on one scale of time and of height.

Dockers end strike at Har…    ▁  ▂▁▃▂▅▃█▃▂   24
River treaty: six states…   ▃▁▂▂▃▁▁        ▁   14
                            |22 Nov     |23 Nov
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefing.plots.labels import fitting, label
from briefing.plots.svg import Shape, drawing, rectangle

FEWEST_ROWS: Final = 3
"""One story has its sparkline; two can be compared without."""

MOST_ROWS: Final = 8

WIDTH: Final = 460.0
"""The text column of a page of A4, in CSS pixels."""

_ROW: Final = 23.0
_BASE: Final = 17.0
_HIGHEST: Final = 14.0
_LOWEST: Final = 1.6
_AXIS: Final = 17.0
_BARS: Final = 214.0
"""Where the bars begin, behind the names."""

_SPAN: Final = 206.0
_NEEDS: Final = 56.0
"""Pixels that a label under the axis needs, on a narrow screen too."""


class Row(NamedTuple):
    """A story: what it is called, how many articles tell it, and how many of them in each step."""

    name: str
    total: str
    counts: tuple[int, ...]


class Tick(NamedTuple):
    """A moment that is named under the axis: where in the window it lies (0..1), and what it is called."""

    place: float
    name: str


def timeline(rows: Sequence[Row], ticks: Sequence[Tick], *, title: str) -> Shape:
    """Return the `rows` in their order over one axis; the newest step of all is in the accent."""
    height = len(rows) * _ROW + _AXIS
    highest = max(1, *(max(row.counts) for row in rows))
    parts = [part for place, row in enumerate(rows) for part in _row(row, place * _ROW, highest)]
    return drawing(WIDTH, height, title, *_axis(ticks, len(rows) * _ROW), *parts)


def ticks_that_fit(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """Return those of the `ticks` that have room for their names, each beginning at its moment."""
    kept: list[Tick] = []
    for tick in ticks:
        x = _BARS + tick.place * _SPAN
        if x + _NEEDS <= WIDTH and (not kept or (tick.place - kept[-1].place) * _SPAN >= _NEEDS):
            kept.append(tick)
    return tuple(kept)


def _axis(ticks: Sequence[Tick], y: float) -> Iterator[Shape]:
    for tick in ticks_that_fit(ticks):
        x = _BARS + tick.place * _SPAN
        yield rectangle(x, 0, 0.6, y + _AXIS, "rule")
        yield label(x + 4, y + _AXIS - 4, tick.name, "mute")


def _row(row: Row, y: float, highest: int) -> Iterator[Shape]:
    pitch = _SPAN / len(row.counts)
    yield label(0, y + _BASE - 2, fitting(row.name, _BARS - 8), weight=600)
    yield rectangle(_BARS, y + _BASE, _SPAN, 0.6, "rule")
    for place, count in enumerate(row.counts):
        if count:
            bar = max(_LOWEST, count / highest * _HIGHEST)
            kind = "latest" if place == len(row.counts) - 1 else "bar"
            yield rectangle(_BARS + place * pitch, y + _BASE - bar, pitch * 0.8, bar, kind)
    yield label(WIDTH, y + _BASE - 2, row.total, anchor="end")
