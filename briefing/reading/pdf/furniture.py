"""Running heads, footers and page numbers: what stands at the edge of several pages, apart from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from briefing.reading.pdf.bands import Row, rows
from briefing.reading.pdf.lines import Line
from briefing.reading.pdf.paragraphs import is_finished

EDGE_ROWS: Final = 3
"""So many rows at the top and at the foot of a page may be furniture."""

LONGEST: Final = 150
"""Characters; what is longer is text."""

_APART: Final = 1.5
"""Parts of the size of the text; furniture is farther from it than paragraphs are from each other."""

_SAME_PLACE: Final = 3.0
_FIGURES: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:page|pages?|seite|página|pagina|pág\.?|str\.?|стр\.?|p\.|s\.)?\s*"
    r"(?P<number>\d{1,4}|[ivxlc]{1,7})(?P<of>\s*(?:/|\||of|von|de|di|sur|из)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row near the edge of a page."""

    row: Row
    page: int
    text: str

    @property
    def key(self) -> str:
        """What it says, whatever the numbers are."""
        is_number = _PAGE_NUMBER.fullmatch(self.text)
        return "0" if is_number else _FIGURES.sub("0", self.text).casefold()

    @property
    def place(self) -> int:
        return round(self.row[0].base / _SAME_PLACE)

    @property
    def count(self) -> int | None:
        """Return how far its number is from that of the page, None when it says none."""
        found = _PAGE_NUMBER.fullmatch(self.text)
        return int(found["number"]) - self.page if found and found["number"].isdecimal() else None


def without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """Return the pieces of each page without its running heads, footers and page numbers."""
    edges = [edge for number, pieces in enumerate(pages) for edge in _edges(pieces, number)]
    places = Counter((edge.key, edge.place) for edge in edges)
    counts = Counter(edge.count for edge in edges if edge.count is not None)
    found = {
        id(piece)
        for edge in edges
        if _repeats(edge, places) or _is_page_number(edge, counts, len(pages))
        for piece in edge.row
    }
    return [[piece for piece in pieces if id(piece) not in found] for pieces in pages]


def _edges(pieces: list[Line], page: int) -> Iterator[_Edge]:
    """Yield the rows at the top and at the foot of a page that stand apart from its text."""
    found = rows(pieces)
    top, foot = _apart(found), _apart(found[::-1])
    # a page of nothing else has no text to stand apart from
    for row in {id(row): row for row in (*top, *foot)}.values() if len(found) > 1 else ():
        text = " ".join(piece.text for piece in sorted(row, key=lambda piece: piece.left))
        if len(text) <= LONGEST:
            yield _Edge(row, page, text)


def _apart(found: Iterable[Row]) -> list[Row]:
    """Return the first rows up to the last gap between them that is wide."""
    near = list(found)[: EDGE_ROWS + 1]
    wide = [
        n
        for n, (row, following) in enumerate(pairwise(near), 1)
        if _gap(row, following) > _APART * following[0].size
    ]
    return near[: max(wide, default=0)]


def _gap(row: Row, other: Row) -> float:
    upper, lower = (row, other) if row[0].base > other[0].base else (other, row)
    return min(piece.bottom for piece in upper) - max(piece.top for piece in lower)


def _repeats(edge: _Edge, places: Counter[tuple[str, int]]) -> bool:
    """Tell whether other pages say the same at the same place; for a sentence two are needed."""
    pages = sum(places[edge.key, edge.place + step] for step in (-1, 0, 1))
    return pages > 1 + is_finished(edge.text)


def _is_page_number(edge: _Edge, counts: Counter[int], pages: int) -> bool:
    """Tell whether a row is a number that grows with the pages, or the 1 of a single one."""
    if edge.count is None:
        return False
    return counts[edge.count] > 1 or (pages == 1 and edge.count == 1)
