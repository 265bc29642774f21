"""Which spans of a text lean on quotation marks that stand outside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

# opening and closing marks; „ closes with “ in German and with ” in Polish, “ opens where there is no „
_PAIRS: Final = (("«", "»"), ("「", "」"), ("『", "』"), ("‹", "›"))


def torn(text: str, spans: Iterable[tuple[int, int, int]]) -> list[bool]:
    """Return for each span (start, end, paragraph) whether a quotation reaches over its beginning or end.

    Such a span is half a quotation, or a piece from the middle of one that shows no mark at all. Marks are
    counted from the first span of a paragraph on; single quotes are left alone, most are apostrophes.

    >>> text = "“It rains. It pours,” she said. We stay."
    >>> torn(text, [(0, 10, 0), (11, 31, 0), (32, 40, 0)])
    [True, True, False]
    """
    verdicts = []
    at, inside = -1, False
    for start, end, paragraph in spans:
        if paragraph != at:
            at, inside = paragraph, False
        before = inside
        inside = before != is_open(text[start:end])
        verdicts.append(before or inside)
    return verdicts


def is_open(span: str) -> bool:
    """Tell whether the marks of `span` open and close unevenly.

    >>> is_open("“It rains."), is_open("“It rains,” she said.")
    (True, False)
    """
    if span.count('"') % 2 or any(span.count(first) != span.count(last) for first, last in _PAIRS):
        return True
    low, left, right = span.count("„"), span.count("“"), span.count("”")
    return low != left + right if low else left != right
