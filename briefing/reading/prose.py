"""The prose of a web page, without its furniture: paragraphs, headings, list items.

    page ─▶ trafilatura's main text (where it finds little: the whole page) ─▶ Paragraph…

Of a table only cells that hold prose are kept: figures in a grid are no sentences.
"""

from __future__ import annotations

import logging
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.text.clean import clean, unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element
    from lxml.html import HtmlElement

SHORT_TEXT: Final = 250
"""Characters; when less is found, it is looked for again in a more generous way."""

PROSE_CELL: Final = 80
"""Characters; a longer cell of a table holds prose: the table only arranges the page."""

_INLINE: Final = frozenset(
    {"hi", "ref", "lb", "del", "graphic", "formula"}  # trafilatura's
    | {"span", "a", "b", "i", "em", "strong", "u", "s", "small", "sub", "sup", "q", "cite", "abbr", "time"}
)

# where trafilatura finds nothing: what is certainly no text, and trafilatura's names for what is
_NEVER_TEXT: Final = ("script", "style", "noscript", "template", "nav")
_FURNITURE: Final = (
    "svg", "header", "footer", "aside", "form", "button",
    "select", "textarea", "iframe", "object", "figure", "video", "audio", "h1",
)  # fmt: skip
_NAMES: Final = {
    "h2": "head", "h3": "head", "h4": "head", "h5": "head", "h6": "head",
    "ul": "list", "ol": "list", "li": "item", "br": "lb", "td": "cell", "th": "cell",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph on one line, or a heading."""

    text: str
    is_heading: bool = False


def prose(page: HtmlElement) -> list[Paragraph]:
    """Return the paragraphs of the main text of `page`, none when there is none.

    Raises `ValueError` when the page breaks the parser.
    """
    if page.find("body") is None:
        return []
    found: list[Paragraph] = []
    for smallest in (0, SHORT_TEXT):
        body = _main_text(page, smallest)
        more = list(_paragraphs(body)) if body is not None else []
        found = more if _size(more) > 2 * _size(found) else found
        if _size(found) >= SHORT_TEXT:
            break
    if _size(found) < SHORT_TEXT and not _is_more_than_furniture(page):
        return []
    return found or list(_paragraphs(_whole(page)))


def _is_more_than_furniture(page: HtmlElement) -> bool:
    """Tell whether there is text besides menus and "please switch on JavaScript"."""
    return bool(str(_without(page.find("body"), *_NEVER_TEXT).text_content()).strip())


def _size(found: list[Paragraph]) -> int:
    return sum(len(paragraph.text) for paragraph in found)


def _main_text(page: HtmlElement, smallest: int) -> _Element | None:
    """Return trafilatura's body; below `smallest` characters it turns to ways that lose the paragraphs."""
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    _hush()
    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(smallest)
    try:
        document = bare_extraction(
            _framed(deepcopy(page)), fast=True, include_comments=False, include_formatting=True, config=config
        )
    # somebody else's parser on somebody's page: it may raise anything, and one page must not stop the others
    except Exception as error:
        raise ValueError(f"the page breaks the parser: {type(error).__name__}: {error}") from error
    return getattr(document, "body", None)


def _hush() -> None:
    """Keep trafilatura's warnings from the terminal: what cannot be used is said by the caller."""
    for name in ("trafilatura", "htmldate"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _framed(page: HtmlElement) -> HtmlElement:
    """Mark the element with most of the paragraphs as the article, where the page marks none.

    Without a frame trafilatura collects paragraphs only, and lists and headings are lost.
    """
    parents = Counter(paragraph.getparent() for paragraph in page.iter("p"))
    frame, held = next(iter(parents.most_common(1)), (None, 0))
    if frame is None or 2 * held <= parents.total() or page.xpath("//article | //main"):
        return page
    article = frame.makeelement("article")
    article.text, frame.text = frame.text, None
    article.extend(list(frame))
    frame.append(article)
    return page


def _whole(page: HtmlElement) -> _Element:
    """Return all of the page but what is certainly no text of it, in trafilatura's names."""
    body = _without(page.find("body"), *_NEVER_TEXT, *_FURNITURE)
    for element in body.iter(*_NAMES):
        element.tag = _NAMES[element.tag]
    return body


def _without(element: HtmlElement, *names: str) -> HtmlElement:
    """Return a copy without the elements of these names, with the text behind them."""
    from lxml import etree

    copied = deepcopy(element)
    etree.strip_elements(copied, *names, with_tail=False)
    return copied


def _paragraphs(element: _Element) -> Iterator[Paragraph]:
    """Yield the paragraphs in an element: runs of inline text, and what the blocks between them hold."""
    inline = element.text or ""
    for child in element:
        if child.tag in _INLINE:
            inline += _inline(child)
        else:
            yield from _paragraph(inline)
            yield from _block(child)
            inline = ""
        inline += child.tail or ""
    yield from _paragraph(inline)


def _paragraph(text: str, *, is_heading: bool = False) -> Iterator[Paragraph]:
    if line := unwrap(clean(text)):
        yield Paragraph(line, is_heading)


def _inline(element: _Element) -> str:
    return " " if element.tag == "lb" else "".join(map(str, element.itertext()))


def _block(element: _Element) -> Iterator[Paragraph]:
    if element.tag == "head":
        yield from _paragraph(_inline(element), is_heading=True)
    elif element.tag == "list":
        yield from _items(element)
    elif element.tag == "cell":
        found = list(_paragraphs(element))
        yield from found if _size(found) >= PROSE_CELL else ()
    else:
        yield from _paragraphs(element)


def _items(element: _Element) -> Iterator[Paragraph]:
    is_numbered = element.get("rend") == "ol"
    for number, item in enumerate(element.iterchildren("item"), start=1):
        first, *others = [*_paragraphs(item)] or [Paragraph("")]
        if first.text:
            yield Paragraph(f"{number}. {first.text}" if is_numbered else first.text, first.is_heading)
        yield from others
