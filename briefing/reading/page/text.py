"""The text of an article out of its page: the blocks that belong to it, and what stands above them.

    body ─▶ without furniture ─▶ blocks ─▶ the frame and the lead before it ─▶ without parts and lines

`body` is used up: furniture is taken out of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Final

from briefing.reading.page.blocks import CELLS, Block, blocks
from briefing.reading.page.frame import frame
from briefing.reading.page.furniture import without_furniture, without_sure_furniture
from briefing.reading.page.lines import is_furniture_line
from briefing.reading.page.parts import without_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

LINKED: Final = 0.6
"""A block of which a greater share is linked leads somewhere else …"""

LONGEST_LINK: Final = 200
"""… unless it has so many characters: then it is text."""

SENTENCE_IN_A_LINK: Final = 120
"""… or so many, and ends like a sentence."""

WORDS_OF_A_CELL: Final = 6
"""A cell of a table with fewer words holds a figure or a name."""

_LEAD: Final = 60
"""Characters; a longer heading between the headline and the text is its lead."""

_SCRAP: Final = 40
"""Characters; what is shorter and no sentence does not end a text."""

_NEAR: Final = 2
"""Steps from a paragraph up to the element around the text, where no headline stands above both."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of a page: the text, and what stands above it in the order of the page."""

    text: Sequence[Block]
    above: Sequence[Block]

    @property
    def prose(self) -> int:
        """How many characters of sentences were found."""
        return _prose(self.text)


def main_text(body: HtmlElement) -> Reading:
    """Return the text of the article that the page is about."""
    without_furniture(body)
    found = blocks(body)
    here = frame(body, found)
    inside = set(here.iter())
    first = next((number for number, block in enumerate(found) if block.element in inside), 0)
    kept = [block for block in found if block.element in inside]
    text = _trimmed(_without_lines(without_parts([*_lead(found[:first], here), *kept])))
    start = found.index(text[0]) if text else 0
    return Reading(text, found[:start])


def all_text(body: HtmlElement) -> Reading:
    """Return everything that is text at all: for pages on which nothing stands out."""
    without_sure_furniture(body)
    return Reading(list(_without_figures(blocks(body))), ())


def without_lines(reading: Reading) -> Reading:
    """Return it without lines of furniture, unless it has no others."""
    return Reading(_without_lines(without_parts(list(reading.text))) or reading.text, reading.above)


def _prose(found: Sequence[Block]) -> int:
    return sum(block.prose for block in found)


def _lead(above: Sequence[Block], here: HtmlElement) -> list[Block]:
    """Return the paragraphs between the headline and the element `here` that holds the text."""
    headline = max((number for number, block in enumerate(above) if block.tag == "h1"), default=-1)
    if headline < 0:
        return [block for block in above if block.prose and _is_near(block, here)]
    return [
        block
        for block in above[headline + 1 :]
        if block.prose or (block.is_heading and len(block.text) >= _LEAD)
    ]


def _is_near(block: Block, here: HtmlElement) -> bool:
    around = here.getparent()
    return around is not None and around in islice(block.element.iterancestors(), _NEAR)


def _without_lines(found: Sequence[Block]) -> list[Block]:
    return [block for block in _without_figures(_without_links(found)) if not is_furniture_line(block.text)]


def _without_links(found: Sequence[Block]) -> list[Block]:
    return [block for block in found if not _leads_elsewhere(block)]


def _leads_elsewhere(block: Block) -> bool:
    is_text = len(block.text) >= (SENTENCE_IN_A_LINK if block.is_sentence else LONGEST_LINK)
    return not is_text and block.linked > LINKED * len(block.text)


def _without_figures(found: Sequence[Block]) -> Iterator[Block]:
    """Leave out the cells that hold no prose: figures in a grid are no sentences."""
    for cell, run in groupby(found, key=_cell):
        held = list(run)
        if cell is None or _prose(held) or any(map(_has_many_words, held)):
            yield from held


def _has_many_words(block: Block) -> bool:
    return len(block.text) >= _SCRAP and len(block.text.split()) >= WORDS_OF_A_CELL


def _cell(block: Block) -> HtmlElement | None:
    if block.element.tag in CELLS:
        return block.element
    return next(block.element.iterancestors(*CELLS), None)


def _trimmed(found: list[Block]) -> list[Block]:
    """Leave out headline, bylines, dates above the first sentence, and headings, scraps behind the last."""
    begin = next((n for n, block in enumerate(found) if block.prose), len(found))
    top = [block for block in found[:begin] if block.is_sentence or (block.is_heading and block.tag != "h1")]
    end = next((n for n in range(len(found), begin, -1) if not _is_scrap(found[n - 1])), begin)
    return [*top, *found[begin:end]] if begin < end else []


def _is_scrap(block: Block) -> bool:
    return block.is_heading or (not block.is_sentence and len(block.text) < _SCRAP)
