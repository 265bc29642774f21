"""What a text document is made of once its format is forgotten: paragraphs, headings, rows of tables.

    body of a .docx or .odt, walked once ─▶ Flow (open paragraphs, open cells) ─▶ Block…

A row of a table is one paragraph, its cells joined with " | ": a line that does not end like a sentence is
never quoted as one, and nothing of the text is lost. A row that holds prose only arranges the page: each of
its paragraphs stands by itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from briefing.models import Picture
from briefing.reading.office.said import Said
from briefing.reading.office.styles import Meaning
from briefing.text.clean import clean, unwrap
from briefing.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

PROSE_CELL: Final = 80
"""Characters; a longer cell of a table holds prose."""

MOST_CHARACTERS: Final = 5_000_000
"""Of one text; ten thick books have as many."""

TOO_LONG: Final = f"more than {MOST_CHARACTERS:,} characters: give the part of it that is the article"

BETWEEN_CELLS: Final = " | "


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph on one line, a heading, or the row of a table."""

    text: str
    level: int = 0
    """1 to 9 of a heading, 0 of text."""
    role: str = ""
    """`office/styles.Meaning.role`."""
    is_bold: bool = False
    """All of it is set in bold."""
    is_item: bool = False
    """It stands in a list or a table, or is numbered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A document read: its blocks in their order, and what it says about itself."""

    blocks: tuple[Block, ...]
    said: Said
    pictures: tuple[Picture, ...] = ()


@dataclass(slots=True)
class _Open:
    """A paragraph while it is read."""

    meaning: Meaning
    number: str = ""
    is_item: bool = False
    pieces: list[str] = field(default_factory=list)
    light: int = 0
    """Characters that are not bold."""


class Flow:
    """The paragraphs and rows of a document while it is walked.

    A text box may stand in a paragraph and a table in a cell, so both are kept as stacks.
    """

    def __init__(self) -> None:
        self._inside: list[list[_Open | Block]] = [[]]  # the document, then each cell that is open
        self._open: list[_Open] = []
        self._rows: list[list[list[Block]]] = []
        self._unended: _Open | None = None
        self._spoken: Counter[str] = Counter()

    def begin(self, meaning: Meaning, number: str = "", *, is_item: bool = False) -> None:
        """Begin a paragraph, or go on with one whose end was deleted."""
        paragraph, self._unended = self._unended, None
        if paragraph is None:
            paragraph = _Open(meaning, number, is_item)
            self._inside[-1].append(paragraph)
        self._open.append(paragraph)

    def add(self, text: str, *, is_bold: bool = False, language: str = "") -> None:
        """Add text to the open paragraph; a line break is a line break."""
        if not self._open or not text:
            return
        self._open[-1].pieces.append(text)
        written = len(text.strip())
        self._spoken[language] += written
        if not is_bold:
            self._open[-1].light += written

    def end(self, *, joins_next: bool = False) -> None:
        """End the open paragraph; where its end was deleted the next one goes on in it."""
        paragraph = self._open.pop()
        self._unended = paragraph if joins_next and not self._open else None

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._unended = None
        self._rows.append([])

    def begin_cell(self) -> None:
        """Begin a cell."""
        self._inside.append([])

    def end_cell(self) -> None:
        """End a cell; one outside of a row is read as if there were no table."""
        self._unended = None
        held = list(_blocks(self._inside.pop()))
        if self._rows:
            self._rows[-1].append(held)
        else:
            self._inside[-1] += held

    def end_row(self) -> None:
        """End a row of a table."""
        self._inside[-1] += _row([cell for cell in self._rows.pop() if cell])

    def blocks(self) -> tuple[Block, ...]:
        """Return what has been read, in its order."""
        return tuple(_blocks(self._inside[0]))

    @property
    def language(self) -> str:
        """The language in which most of the text is marked, empty where most is not marked."""
        most, held = next(iter(self._spoken.most_common(1)), ("", 0))
        return most if 2 * held > self._spoken.total() else ""


def _blocks(held: list[_Open | Block]) -> Iterator[Block]:
    for one in held:
        if isinstance(one, Block):
            yield one
        elif one.meaning.role != "unread":
            yield from _paragraphs(one)


def _paragraphs(read: _Open) -> Iterator[Block]:
    text = clean("".join(read.pieces))
    # a single line break is white space or the end of a paragraph: that shows in the lines
    is_broken = "\n" in text and not read.meaning
    spans = paragraphs(text) if is_broken else [(0, len(text))]
    for place, (start, end) in enumerate(spans):
        if line := unwrap(text[start:end]):
            yield Block(
                text=f"{read.number}{line}" if not place else line,
                level=read.meaning.level,
                role=read.meaning.role,
                is_bold=not read.light,
                is_item=read.is_item,
            )


def _row(cells: list[list[Block]]) -> list[Block]:
    """Return the paragraphs of a row: one, where its cells hold words and figures; all of prose."""
    if len(cells) <= 1 or any(_is_prose(cell) for cell in cells):
        return [block for cell in cells for block in cell]
    return [Block(text=BETWEEN_CELLS.join(cell[0].text for cell in cells), is_item=True)]


def _is_prose(cell: list[Block]) -> bool:
    return len(cell) > 1 or len(cell[0].text) >= PROSE_CELL or bool(cell[0].level)
