"""The text of one page of a book: all of it, for a chapter has no furniture around it.

    page ─▶ notes, page numbers, pictures and their captions gone ─▶ runs of text between blocks ─▶ Block…

`prose` looks for the article amid the furniture of a web page, and would take short chapters for furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from briefing.models import Picture
from briefing.reading.books.navigation import UNREAD_KINDS
from briefing.reading.declared import web_address
from briefing.reading.office.blocks import Flow
from briefing.reading.office.styles import Meaning
from briefing.reading.pictures import caption_and_credit
from briefing.reading.trees import local, text_of, value, walk
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from briefing.reading.office.blocks import Block

_NEVER_TEXT: Final = frozenset(
    {"head", "script", "style", "template", "noscript", "nav", "svg", "math", "audio", "video", "object"}
    | {"iframe", "form", "button", "figcaption", "rt", "rp"}
)  # fmt: skip
_NEVER_KINDS: Final = frozenset(
    {"noteref", "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "pagebreak"}
    | {"annoref", "annotation", "doc-noteref", "doc-footnote", "doc-endnote", "doc-endnotes", "doc-pagebreak"}
    | {"doc-toc", "doc-backlink"}
)  # fmt: skip
_NEVER_CLASSES: Final = frozenset(
    {"footnote-ref", "footnotes", "pg-boilerplate", "calibre_navbar", "sourceCode"}
)
_INLINE: Final = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em"}
    | {"font", "i", "img", "ins", "kbd", "label", "mark", "q", "rb", "ruby", "s", "samp", "small", "span"}
    | {"strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
_HEADING: Final = re.compile(r"h[1-6]")
_WHITE: Final = re.compile(r"[ \t\n\r\f]+")
_HIDDEN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NOTE_MARK: Final = re.compile(r"\s*[\[(]?(?:\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶]{1,3})[\])]?\s*")
_MOST_PIECES: Final = 4
_MOST_PICTURES: Final = 3
_MOSTLY: Final = 0.8


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds."""

    blocks: tuple[Block, ...]
    is_unread: bool = False
    """It is a cover, a title page, an imprint, a list of contents."""
    url: str = ""
    """Where on the web it was taken from, when it says so."""
    pictures: tuple[Picture, ...] = ()
    """The first that it shows, under the name by which the page calls it."""


def read(root: _Element) -> Page:
    """Return what the page with this root holds."""
    body = next(root.iter("{*}body"), root)
    reading = _Reading()
    reading.through(body)
    return Page(
        blocks=reading.flow.blocks(),
        is_unread=bool(_kinds(body) & UNREAD_KINDS) or reading.is_all_links(),
        url=_taken_from(body),
        pictures=tuple(islice(_pictures(body), _MOST_PICTURES)),
    )


def _pictures(body: _Element) -> Iterator[Picture]:
    """Yield the pictures of a page with the words under them."""
    for image in body.iter("{*}img"):
        figure = next(image.iterancestors("{*}figure"), None)
        under = figure.find("{*}figcaption") if figure is not None else None
        caption, by = caption_and_credit(text_of(under)) if under is not None else ("", "")
        yield Picture(
            part=image.get("src", ""), alt=one_line(image.get("alt", "")), caption=caption, credit=by
        )


def _taken_from(body: _Element) -> str:
    """Return the address of the article that a page was made of, as calibre notes it."""
    links = body.iter("{*}a")
    return next(
        (web_address(a.get("href", "")) for a in links if a.get("rel") == "calibre-downloaded-from"), ""
    )


def _kinds(body: _Element) -> set[str]:
    """Return what a page is called: by its body, and by the one section that holds all of it."""
    found = _kind(body)
    here = body
    while len(here) == 1 and local(here[0]) in ("section", "div", "article"):
        here = here[0]
        found |= _kind(here)
    return found


def _kind(element: _Element) -> set[str]:
    epub = value(element, "type") or str(element.get("epub:type", ""))
    role = element.get("role", "")
    return {*epub.lower().split(), *role.lower().split()}


class _Reading:
    """One walk through a page, a paragraph open from its first word to the next border of a block."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._is_open = False
        self._level = 0
        self._number = ""
        self._lists: list[int | None] = []
        """How far each open list has been counted; None for one that is not numbered."""
        self._preformatted = 0
        self._links = 0
        self._linked = self._written = 0

    def through(self, body: _Element) -> None:
        """Read all of it."""
        for event, element in walk(body, self._is_passed_over):
            name = local(element)
            if event == "start":
                self._begin(element, name)
                self._add(element.text)
            elif event == "end":
                self._end(name)
            if event != "start" and element is not body:
                self._add(element.tail)
        self._border()

    def is_all_links(self) -> bool:
        """Tell whether it is a list of contents, whatever it is called."""
        return self._linked > _MOSTLY * self._written > 0

    def _is_passed_over(self, element: _Element) -> bool:
        name = local(element)
        if name in _NEVER_TEXT or element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if _HIDDEN.search(element.get("style", "")) or not _NEVER_KINDS.isdisjoint(_kind(element)):
            return True
        if not _NEVER_CLASSES.isdisjoint(element.get("class", "").split()):
            return True
        if name == "pre":
            return element.find("{*}code") is not None
        return name in ("a", "sup") and _is_note_mark(element)

    def _begin(self, element: _Element, name: str) -> None:
        if name == "br":
            self._add_raw("\n")
        elif name not in _INLINE:
            self._border()
        if _HEADING.fullmatch(name):
            self._level = int(name[1])
        elif name in ("ol", "ul"):
            self._lists.append(_start(element) if name == "ol" else None)
        elif name == "li":
            self._item()
        elif name == "tr":
            self.flow.begin_row()
        elif name in ("td", "th"):
            self.flow.begin_cell()
        self._preformatted += name == "pre"
        self._links += name == "a"

    def _end(self, name: str) -> None:
        if name not in _INLINE:
            self._border()
        if _HEADING.fullmatch(name):
            self._level = 0
        elif name in ("ol", "ul"):
            self._lists.pop()
        elif name == "tr":
            self.flow.end_row()
        elif name in ("td", "th"):
            self.flow.end_cell()
        self._preformatted -= name == "pre"
        self._links -= name == "a"

    def _item(self) -> None:
        counted = self._lists[-1] if self._lists else None
        self._number = "" if counted is None else f"{counted + 1}. "
        if counted is not None:
            self._lists[-1] = counted + 1

    def _border(self) -> None:
        if self._is_open:
            self.flow.end()
        self._is_open = False

    def _add(self, text: str | None) -> None:
        if text:
            self._add_raw(text if self._preformatted else _WHITE.sub(" ", text))

    def _add_raw(self, text: str) -> None:
        written = len(text.strip())
        if not self._is_open and not written:
            return
        if not self._is_open:
            number, self._number = self._number, ""
            self.flow.begin(Meaning(level=self._level), number, is_item=bool(self._lists))
            self._is_open = True
        self._written += written
        self._linked += written if self._links else 0
        self.flow.add(text)


def _start(element: _Element) -> int:
    """Return the number before the first of a numbered list."""
    start = element.get("start", "")
    return int(start) - 1 if start.isdecimal() and len(start) < 7 else 0  # noqa: PLR2004 - no list is that long


def _is_note_mark(element: _Element) -> bool:
    """Tell whether it is a raised figure that leads to a note, in books that do not say so."""
    is_raised = local(element) == "sup" or element.find("{*}sup") is not None
    is_link = local(element) == "a" or element.find("{*}a") is not None
    if not (is_raised and is_link):
        return False
    # a mark is short: of links in links in links not all is looked at for each
    return bool(_NOTE_MARK.fullmatch("".join(map(str, islice(element.itertext(), _MOST_PIECES)))))
