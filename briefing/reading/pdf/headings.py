"""What is no paragraph of the text: headings, and on page one the headline and the line under it.

The outline of the file goes before type. A heading is larger or bolder than the text, short, and stands over
text or over a heading that is not larger than itself; so the lines under a headline (who wrote it, and when)
are none.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from briefing.reading.front_lines import key
from briefing.reading.pdf.paragraphs import Paragraph
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.reading.pdf.file import Entry
    from briefing.reading.pdf.lines import Line

LONGEST_HEADING: Final = 200
"""Characters."""

LONGEST_BOLD: Final = 120
"""Characters of a heading that is no larger than the text."""

LONGEST_SENTENCE: Final = 60
"""Characters of a heading that ends with a full stop."""

_LARGER: Final = 1.12
_AS_LARGE: Final = 0.97
_ROW: Final = 4
_NUMBERED: Final = re.compile(r"^(?:chapter|section|kapitel|chapitre)?\s*[\dIVXLC.]+[.:)]?\s+", re.IGNORECASE)
_OPEN_ENDED: Final = re.compile(r"[,;:]$")


class Type:
    """How the text of a document is set: the size of most of it, and whether most of it is bold."""

    def __init__(self, lines: Iterable[Line]) -> None:
        sizes: Counter[float] = Counter()
        weights: Counter[bool] = Counter()
        for line in lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
            weights[line.is_bold] += len(line.text)
        self.size = max(sizes, key=lambda size: (sizes[size], -size), default=0.0)
        self.is_bold = weights[True] > weights[False]

    def is_larger(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is set in larger letters than the text."""
        return paragraph.size >= _LARGER * self.size

    def is_bolder(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is as large as the text, and bold where that is not."""
        return paragraph.is_bold and not self.is_bold and paragraph.size >= _AS_LARGE * self.size


def headings(found: Sequence[Paragraph], type_: Type, outline: Iterable[Entry]) -> set[int]:
    """Return the numbers of those paragraphs that are headings."""
    titles = {(key(entry.title), entry.page) for entry in outline}
    named = {number for number, paragraph in enumerate(found) if _is_named(paragraph, titles)}
    like = [number in named or _is_like_one(paragraph, type_) for number, paragraph in enumerate(found)]
    numbers = set(named)
    for number in range(len(found) - 2, -1, -1):
        if like[number] and _stands_over(number, found, like, numbers):
            numbers.add(number)
    return (numbers - {len(found) - 1}) - (_rows(numbers) - named)


def _is_named(paragraph: Paragraph, titles: set[tuple[str, int | None]]) -> bool:
    """Tell whether the outline names a paragraph, with or without its number."""
    text = one_line(paragraph.text)
    if len(text) > LONGEST_HEADING:
        return False
    bare = _NUMBERED.sub("", text, count=1)
    return any((key(said), page) in titles for said in (text, bare) for page in (paragraph.page, None))


def _is_like_one(paragraph: Paragraph, type_: Type) -> bool:
    text = one_line(paragraph.text)
    if not any(map(str.isalpha, text)) or len(text) > LONGEST_HEADING or _OPEN_ENDED.search(text):
        return False
    if type_.is_larger(paragraph):
        return len(text) <= LONGEST_SENTENCE or not text.endswith((".", "…"))
    is_short = len(text) <= LONGEST_BOLD and not text.endswith((".", "…"))
    return is_short and type_.is_bolder(paragraph) and not text[0].islower()


def _stands_over(number: int, found: Sequence[Paragraph], like: list[bool], headings: set[int]) -> bool:
    """Tell whether text follows, or a heading that is no larger."""
    if not like[number + 1]:
        return True
    paragraph, after = found[number], found[number + 1]
    return (
        number + 1 in headings
        and paragraph.size >= _AS_LARGE * after.size
        and paragraph.is_bold >= after.is_bold
    )


def _rows(numbers: set[int]) -> set[int]:
    """Return those that follow one another without text between them, too many to be headings."""
    found: set[int] = set()
    for _, group in groupby(enumerate(sorted(numbers)), lambda each: each[1] - each[0]):
        row = [number for _, number in group]
        found.update(row if len(row) >= _ROW else ())
    return found
