"""A web page without its furniture: what is no text of the article by its element, its role or its name.

    page ─▶ pictures with their captions ─▶ no text at all (scripts) ─▶ by element, role or name

Only little things are believed: what holds much of the prose of the page is kept, whatever it is called.
Pages call the element around the whole of an article "sidebar-layout" or "with-comments".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from briefing.reading.page.blocks import BOXES, blocks
from briefing.reading.page.names import is_comments, is_for_machines, is_furniture, is_picture
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from briefing.reading.page.blocks import Block

MOST_OF_THE_PROSE: Final = 0.3
"""What holds a greater share of the prose of the page is no furniture."""

LONGEST_CAPTION: Final = 300
"""Characters; an element with a picture and more text is no picture with its caption."""

_NO_TEXT: Final = (
    "script", "style", "template", "svg", "math", "iframe", "object", "embed", "video", "audio", "picture",
    "img", "select", "textarea", "input", "dialog", "map", "canvas", "datalist", "progress", "rt", "rp",
    "link", "meta", "title", "head", "area", "param", "source", "track", "frameset", "noframes",
)  # fmt: skip
_SURE: Final = ("noscript", "nav", "header", "footer", "aside", "form", "button", "figure")
_FURNITURE: Final = frozenset(
    {"nav", "aside", "footer", "form", "button", "label", "noscript", "figcaption", "menu"}
)
_ROLES: Final = frozenset({
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu",
    "menubar", "toolbar", "tablist", "tooltip", "alert", "status", "button", "form",
})  # fmt: skip
_HELD_BY_FIGURES: Final = ("table", "blockquote", "pre")
_PICTURES: Final = ("img", "picture", "amp-img", "video", "iframe")
_AROUND_PICTURES: Final = ("div", "figure", "td", "dl", "section", "a", "span")
_STEPS: Final = 3
"""Elements around a picture that may hold its caption."""

_BEFORE_COMMENTS: Final = 200
"""Characters of prose; so much stands before what readers write below it."""


def without_furniture(body: HtmlElement) -> None:
    """Empty the furniture in `body`: what is left of it separates the text around it, and says nothing."""
    for caption in list(_captions(body)):
        _empty(caption)
    _strip(body, *_NO_TEXT)
    judge = _Judge(weights_of(blocks(body)), body)
    waiting = [body]
    while waiting:
        for element in waiting.pop():
            if judge.is_furniture(element):
                _empty(element)
            else:
                waiting.append(element)


def without_sure_furniture(body: HtmlElement) -> None:
    """Take out of `body` what is no text by its element alone, however much it holds."""
    _strip(body, *_NO_TEXT, *_SURE)


def weights_of(found: list[Block]) -> Counter[HtmlElement]:
    """Return how many characters of prose each element holds, itself or in what it holds."""
    weights: Counter[HtmlElement] = Counter()
    for block in found:
        if block.prose:
            weights[block.element] += block.prose
            for around in block.element.iterancestors():
                weights[around] += block.prose
    return weights


def _strip(body: HtmlElement, *names: str) -> None:
    from lxml import etree

    etree.strip_elements(body, *names, with_tail=False)


def _empty(element: HtmlElement) -> None:
    element.clear(keep_tail=True)


def _captions(body: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that hold a picture and little text, and are called like one."""
    looked_at: set[HtmlElement] = set()
    for picture in body.iter(*_PICTURES):
        for around in islice(picture.iterancestors(*_AROUND_PICTURES), _STEPS):
            if around in looked_at:
                break
            looked_at.add(around)
            if _is_captioned(around):
                yield around
                break


def _is_captioned(element: HtmlElement) -> bool:
    if not is_picture(element) or _holds(element, "h1", "h2"):
        return False
    return len(one_line(element.text_content())) <= LONGEST_CAPTION


def _holds(element: HtmlElement, *names: str) -> bool:
    return next(element.iterdescendants(*names), None) is not None


@dataclass(frozen=True, slots=True)
class _Judge:
    """Knows how much prose each element of the page holds."""

    weights: Counter[HtmlElement]
    body: HtmlElement

    def is_furniture(self, element: HtmlElement) -> bool:
        if element.tag in {"main", "h1"}:
            return False
        if _looks_like_furniture(element):
            is_little = self.weights[element] <= MOST_OF_THE_PROSE * self.weights[self.body]
            return is_little and not _holds(element, "h1")
        return is_comments(element) and self._may_be_comments(element)

    def _may_be_comments(self, element: HtmlElement) -> bool:
        total = self.weights[self.body]
        is_below_text = total - self.weights[element] >= min(_BEFORE_COMMENTS, total / 2)
        return is_below_text and not _holds(element, "h1", "main", "article")


def _looks_like_furniture(element: HtmlElement) -> bool:
    if element.tag == "figure":
        return not _holds(element, *_HELD_BY_FIGURES)
    if element.tag == "header":
        return next(element.iterancestors("article", "main"), None) is None
    return (
        element.tag in _FURNITURE
        or (element.get("role") or "").lower() in _ROLES
        or _is_hidden(element)
        or is_for_machines(element)
        or (element.tag != "article" and is_furniture(element) and not _is_in_a_sentence(element))
    )


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _is_in_a_sentence(element: HtmlElement) -> bool:
    """Tell whether an inline element has words beside it: a sentence must not lose those in its middle."""
    if element.tag in BOXES:
        return False
    before, around = element.getprevious(), element.getparent()
    beside = (before.tail if before is not None else around.text, element.tail)
    return any(text and not text.isspace() for text in beside)
