"""The sections of an edition at a glance: how many stories and articles stand in each.

            stories  articles
World             3        44
▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
Economy           2        14
▇▇▇▇▇▇▇▇▇
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefing.plots.labels import fitting, label
from briefing.plots.svg import Shape, drawing, rectangle

FEWEST: Final = 3
"""Sections; of fewer the contents say as much."""

MOST: Final = 12

WIDTH: Final = 174.0
"""The margin column of a page of A4, in CSS pixels."""

_HEAD: Final = 14.0
_ROW: Final = 23.0
_LINE: Final = 14.0
_BAR: Final = 3.6
_TITLE: Final = 92.0
_STORIES: Final = 118.0
"""Where the numbers of stories end; those of articles end at the edge."""


class Bar(NamedTuple):
    """A section: its title, its stories and its articles as they are written, and how many articles."""

    title: str
    stories: str
    articles: str
    length: int


def at_a_glance(bars: Sequence[Bar], columns: tuple[str, str], *, title: str) -> Shape:
    """Return a row for each section, in their order, under the names of the two columns of numbers."""
    head = [
        label(_STORIES, _HEAD - 4, columns[0], "mute", anchor="end"),
        label(WIDTH, _HEAD - 4, columns[1], "mute", anchor="end"),
    ]
    longest = max(1, *(bar.length for bar in bars))
    rows = [
        part
        for place, bar in enumerate(bars)
        for part in _row(bar, _HEAD + place * _ROW, bar.length / longest)
    ]
    return drawing(WIDTH, _HEAD + len(bars) * _ROW, title, *head, *rows)


def _row(bar: Bar, y: float, share: float) -> Iterator[Shape]:
    yield label(0, y + _LINE, fitting(bar.title, _TITLE), weight=600)
    yield label(_STORIES, y + _LINE, bar.stories, anchor="end")
    yield label(WIDTH, y + _LINE, bar.articles, anchor="end")
    yield rectangle(0, y + _ROW - _BAR - 0.6, max(_BAR, share * WIDTH), _BAR, "bar")
