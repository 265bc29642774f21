"""When a story was told: a bar for each step of the edition's window, no larger than a word or two.

    ▁▁▂▃▅▃▃▂▁▂▆█     the newest step in the accent; the highest bar is as high as there is room

After E. R. Tufte's sparklines (Beautiful Evidence, 2006): data ink only, no axis, the figures in the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.plots.svg import Shape, drawing, rectangle

FEWEST: Final = 10
"""Articles of known time under which bars would show chance rather than coverage."""

FEWEST_BARS: Final = 3
"""Steps with articles in them: one or two bars say no more than the count beside them."""

_HEIGHT: Final = 24.0
_PITCH: Final = 6.0
_GAP: Final = 1.2
_FLOOR: Final = 0.8


def says_something(counts: Sequence[int]) -> bool:
    """Tell whether bars of these heights are worth looking at."""
    return sum(counts) >= FEWEST and sum(count > 0 for count in counts) >= FEWEST_BARS


def sparkline(counts: Sequence[int], *, title: str) -> Shape:
    """Return a bar for each of the `counts`, in their order; a step without an article is a hairline."""
    highest = max(1, *counts)
    bars = [
        _bar(place, count / highest, is_last=place == len(counts) - 1) for place, count in enumerate(counts)
    ]
    return drawing(len(counts) * _PITCH - _GAP, _HEIGHT, title, *bars)


def _bar(place: int, share: float, *, is_last: bool) -> Shape:
    height = max(_FLOOR, share * _HEIGHT)
    kind = "rule" if not share else "latest" if is_last else "bar"
    return rectangle(place * _PITCH, _HEIGHT - height, _PITCH - _GAP, height, kind)
