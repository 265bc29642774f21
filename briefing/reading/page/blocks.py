"""The blocks of a web page: each run of text between the edges of two boxes, with what box it stands in.

    element ─▶ Block (text on one line, its tag, how much of it is linked) …

The element is not changed. What is no text (scripts, pictures) must be gone before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.text.clean import clean, unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOXES: Final = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend",
    "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
}  # fmt: skip
CELLS: Final = frozenset({"td", "th"})

# what a paragraph inside them is: an item, a cell, a quotation; other boxes only arrange
_TELLING: Final = frozenset({"li", "dd", "dt", "td", "th", "blockquote", "pre"})

LONG: Final = 80
"""Characters; a run that is longer is prose, whatever it ends with."""

SENTENCE: Final = 30
"""Characters; a run that is longer and ends like a sentence is prose."""

_ENDING: Final = 20
_SENTENCE_END: Final = re.compile(r"[.!?…:;。！？।؟][\"'”’»“)\]]*$|[”»]$")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Block:
    """One run of text on one line, and where it stands."""

    text: str
    tag: str
    """What it is: a heading, an item, a cell, a quotation, a paragraph; else ``div``."""
    element: HtmlElement
    linked: int
    """So many characters of it are linked."""
    number: int = 0
    """Its place in a numbered list, counted from 1; 0: in none."""
    is_sentence: bool = False
    """Whether it ends like a sentence, however short it is, and is no heading."""
    prose: int = 0
    """How many characters of sentences it holds: none in headings, links and scraps."""

    @property
    def is_heading(self) -> bool:
        """Whether the page sets it as a heading."""
        return self.tag in HEADINGS


def blocks(element: HtmlElement) -> list[Block]:
    """Return the blocks of an element in the order of the page."""
    return list(_Walk(element).blocks(element, "div", linked=False))


class _Walk:
    """A way through the tree: knows which inline elements hold boxes, and are read as boxes."""

    def __init__(self, element: HtmlElement) -> None:
        self._holding = _holding_boxes(element)

    def blocks(self, element: HtmlElement, tag: str, *, linked: bool, number: int = 0) -> Iterator[Block]:
        """Yield the blocks in `element`, which is a `tag`; the first of an item has its number."""
        run, items = _Run(element, tag, number), 0
        run.add(element.text, linked=linked)
        for child in element:
            if child.tag in BOXES or child in self._holding:
                yield from run.block()
                items += child.tag == "li"
                told, place = _told(tag, child.tag), items if element.tag == "ol" else 0
                yield from self.blocks(child, told, linked=linked or child.tag == "a", number=place)
            else:
                _inline(child, run, linked=linked)
            run.add(child.tail, linked=linked)
        yield from run.block()


class _Run:
    """Text of one element, collected until a box begins or ends."""

    def __init__(self, element: HtmlElement, tag: str, number: int) -> None:
        self._element, self._tag, self._number = element, tag, number
        self._pieces: list[str] = []
        self._linked = 0

    def add(self, text: str | None, *, linked: bool) -> None:
        """Add a piece of text."""
        if text:
            self._pieces.append(text)
            self._linked += len(" ".join(text.split())) if linked else 0

    def block(self) -> Iterator[Block]:
        """Yield what was collected, if it says something, and begin again."""
        line = unwrap(clean("".join(self._pieces))) if self._pieces else ""
        linked = min(self._linked, len(line))
        self._pieces, self._linked = [], 0
        if line:
            is_sentence = self._tag not in HEADINGS and bool(_SENTENCE_END.search(line[-_ENDING:]))
            prose = 0 if self._tag in HEADINGS else _prose(len(line), linked, is_sentence=is_sentence)
            yield Block(
                text=line, tag=self._tag, element=self._element, linked=linked,
                number=self._number, is_sentence=is_sentence, prose=prose,
            )  # fmt: skip
            self._number = 0


def _prose(length: int, linked: int, *, is_sentence: bool) -> int:
    said = length - linked
    is_short_one = is_sentence and said >= SENTENCE and 2 * linked < length
    return said if said >= LONG or is_short_one else 0


def _inline(element: HtmlElement, run: _Run, *, linked: bool) -> None:
    if element.tag == "br":
        run.add(" ", linked=False)
    is_linked = linked or element.tag == "a"
    run.add(element.text, linked=is_linked)
    for child in element:
        _inline(child, run, linked=is_linked)
        run.add(child.tail, linked=is_linked)


def _told(around: str, tag: str) -> str:
    """Return what a box is: what it says itself, or what the box around it says."""
    if tag in _TELLING or tag in HEADINGS:
        return tag
    if around in _TELLING:
        return around
    return "p" if tag == "p" else "div"


def _holding_boxes(element: HtmlElement) -> set[HtmlElement]:
    """Return the inline elements with a box inside, however deep."""
    holding: set[HtmlElement] = set()
    for box in element.iter(*BOXES):
        around = box.getparent()
        while around is not None and around.tag not in BOXES and around not in holding:
            holding.add(around)
            around = around.getparent()
    return holding
