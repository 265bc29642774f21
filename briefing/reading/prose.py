"""The prose of a web page, without its furniture: paragraphs, headings, list items.

    page ─▶ the text of its article (page/text.py) ─▶ Paragraph…
            where that finds little: all of its text, or the text that the page gives to machines

Of a table only cells that hold prose are kept: figures in a grid are no sentences.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.reading.page.parse import page_of
from briefing.reading.page.text import Reading, all_text, main_text, without_lines
from briefing.text.clean import clean, unwrap

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefing.reading.page.blocks import Block

SHORT_TEXT: Final = 250
"""Characters; when less is found, it is looked for again in a more generous way."""

_MUCH_MORE: Final = 2
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph on one line, or a heading."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Prose:
    """The paragraphs of an article, and the lines that its page sets above them."""

    paragraphs: tuple[Paragraph, ...] = ()
    above: tuple[str, ...] = ()


def prose(page: HtmlElement) -> list[Paragraph]:
    """Return the paragraphs of the main text of `page`, none when there is none."""
    return list(prose_of(page).paragraphs)


def prose_of(page: HtmlElement, told: str = "") -> Prose:
    """Return the main text of `page` with what stands above it; `told` is the text in its JSON-LD."""
    body = page.find("body")
    if body is None:
        return Prose(_told(told))
    found = main_text(deepcopy(body))
    if found.prose >= SHORT_TEXT:
        return _prose_of(found)
    found = _fuller(found, without_lines(all_text(deepcopy(body))))
    instead = _told(told) if len(told) > max(SHORT_TEXT, _MUCH_MORE * found.prose) else ()
    return Prose(instead) if instead else _prose_of(found)


def fragment(page: HtmlElement) -> list[Paragraph]:
    """Return all paragraphs of a piece of HTML that is a text already, as the entry of a feed."""
    body = page.find("body")
    return [] if body is None else list(map(_paragraph, all_text(deepcopy(body)).text))


def _fuller(found: Reading, everything: Reading) -> Reading:
    much_more = everything.prose > _MUCH_MORE * found.prose
    return everything if much_more or not found.text else found


def _prose_of(found: Reading) -> Prose:
    return Prose(tuple(map(_paragraph, found.text)), tuple(block.text for block in found.above))


def _told(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text that a script would put on the page: marked up, or line by line."""
    if _TAG.search(text):
        try:
            return tuple(fragment(page_of(text.encode(errors="replace"), "")))
        except InputError:
            return ()
    return tuple(Paragraph(line) for given in text.splitlines() if (line := unwrap(clean(unescape(given)))))


def _paragraph(block: Block) -> Paragraph:
    line = f"{block.number}. {block.text}" if block.number else block.text
    return Paragraph(line, block.is_heading)
