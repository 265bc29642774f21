"""The HTML of a mail as blocks: what a human reads of it, top to bottom, whatever tables it is laid out with.

    page ─▶ hidden parts, images, forms gone ─▶ runs of inline text between blocks ─▶ Block…

A web page is furniture with an article in it, and `prose` looks for that; a mail is all text, with furniture
at both ends that `mail/furniture` knows, and its headings and links tell where one story ends.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.reading.mail.blocks import Block, address
from briefing.reading.mail.style import Look, hidden_classes, inside, is_hidden
from briefing.text.clean import clean, one_line, unwrap
from briefing.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element
    from lxml.html import HtmlElement


_NEVER_TEXT: Final = frozenset(
    {
        "script",
        "style",
        "head",
        "title",
        "noscript",
        "template",
        "form",
        "button",
        "select",
        "textarea",
        "input",
    }
    | {"svg", "img", "object", "embed", "iframe", "video", "audio", "map", "canvas"}
)
_INLINE: Final = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
    }
    | {
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
    }
    | {"tt", "u", "var", "wbr", "o:p", "p:p"}
)
_HEADING: Final = re.compile(r"h[1-6]")
_SPACE: Final = re.compile(r"[ \t\n\r\f]+")

# what fills a preview up so that no text follows it there
_FILLER: Final = (
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff]"
)
_FILLERS: Final = re.compile(f"{_FILLER}(?:[\\s\u00a0\u2007]*{_FILLER})+[\\s\u00a0\u2007]*")
_MOST_FILLERS: Final = 5

PROSE_CELL: Final = 80
"""Characters; a row of three cells and more that are all shorter is a menu, or figures in a grid."""

_FEWEST_CELLS: Final = 3

_Piece = tuple[str, Look]


def page_blocks(page: HtmlElement) -> list[Block]:
    """Return the blocks of a page; what it quotes of earlier mails only where there is nothing else."""
    own = list(_Walk(page, with_quotations=False).blocks())
    return own if any(block.text for block in own) else list(_Walk(page, with_quotations=True).blocks())


class _Walk:
    """One walk through a page, collecting inline text until a block begins or ends."""

    def __init__(self, page: HtmlElement, *, with_quotations: bool) -> None:
        self._page = page
        self._with_quotations = with_quotations
        self._hidden = hidden_classes(page)
        self._pieces: list[_Piece] = []
        self._level = 0

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in the order of the page."""
        from lxml import etree

        body = self._page.find("body")
        looks = [Look()]
        walk = etree.iterwalk(self._page if body is None else body, events=("start", "end"))
        for event, element in walk:
            if event == "start" and self._is_passed_over(element):
                walk.skip_subtree()
                looks.append(looks[-1])
            elif event == "start":
                yield from self._begin(element)
                looks.append(_inside(looks[-1], element))
                self._add(element.text, looks[-1])
            else:
                looks.pop()
                yield from self._end(element)
                self._add(element.tail, looks[-1])
        yield from self._flush()

    def _begin(self, element: _Element) -> Iterator[Block]:
        if element.tag == "br":
            if self._pieces and all(look.stands_out for text, look in self._pieces if text.strip()):
                yield from self._flush()  # a heading and its text, with nothing between but this
            self._pieces.append(("\n", Look()))
        elif element.tag not in _INLINE:
            yield from self._flush()
            self._level = int(element.tag[1]) if _HEADING.fullmatch(str(element.tag)) else self._level
            if element.tag == "hr":
                yield Block(is_rule=True)

    def _end(self, element: _Element) -> Iterator[Block]:
        if element.tag not in _INLINE and element.tag != "br":
            yield from self._flush()
            self._level = 0 if _HEADING.fullmatch(str(element.tag)) else self._level

    def _is_passed_over(self, element: _Element) -> bool:
        if not isinstance(element.tag, str) or element.tag in _NEVER_TEXT or is_hidden(element, self._hidden):
            return True
        if not self._with_quotations and _is_quotation(element):
            return True
        return element.tag == "tr" and _is_grid(element)

    def _add(self, text: str | None, look: Look) -> None:
        if text and look.is_seen:
            self._pieces.append((_SPACE.sub(" ", text), look))

    def _flush(self) -> Iterator[Block]:
        pieces, self._pieces = self._pieces, []
        raw = "".join(text for text, _ in pieces)
        if len(re.findall(_FILLER, raw)) < _MOST_FILLERS or not _FILLERS.search(raw):
            yield from _blocks_of(pieces, self._level)


def _inside(look: Look, element: _Element) -> Look:
    found = inside(look, element)
    return replace(found, link=address(element.get("href") or "")) if element.tag == "a" else found


def _is_quotation(element: _Element) -> bool:
    """Tell whether an element holds an earlier mail, or the line that introduces it."""
    classes = (element.get("class") or "").split()
    if element.tag == "blockquote":
        return element.get("type") == "cite" or "gmail_quote" in classes
    return not {"moz-cite-prefix", "yahoo_quoted", "gmail_attr"}.isdisjoint(classes)


def _is_grid(row: _Element) -> bool:
    """Tell whether a row of a table holds figures, or a menu: three cells or more, no prose in any."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < _FEWEST_CELLS or row.find(".//table") is not None:
        return False
    texts = [" ".join("".join(map(str, cell.itertext())).split()) for cell in cells]
    held = [text for text in texts if text]
    return len(held) >= _FEWEST_CELLS and all(len(text) < PROSE_CELL for text in held)


def _blocks_of(pieces: list[_Piece], level: int) -> Iterator[Block]:
    """Yield the paragraphs of a run of inline text; single line breaks in it may be wrapped lines."""
    cleaned = [(clean(_FILLERS.sub(" ", text)), look) for text, look in pieces]
    spans = paragraphs("".join(text for text, _ in cleaned))
    for run in _runs(cleaned, spans):
        block = _block(run, level)
        if block.text:
            yield block


def _runs(pieces: list[_Piece], spans: list[tuple[int, int]]) -> Iterator[list[_Piece]]:
    """Yield for each span of the joined text the pieces in it, in one pass."""
    number, at = 0, 0
    for start, end in spans:
        while at + len(pieces[number][0]) <= start:
            at += len(pieces[number][0])
            number += 1
        run: list[_Piece] = []
        here, position = number, at
        while here < len(pieces) and position < end:
            text, look = pieces[here]
            run.append((text[max(start - position, 0) : end - position], look))
            position += len(text)
            here += 1
        yield run


def _block(pieces: list[_Piece], level: int) -> Block:
    text = unwrap("".join(text for text, _ in pieces))
    anchors: dict[str, str] = {}
    for words, look in pieces:
        if look.link:
            anchors[look.link] = f"{anchors.get(look.link, '')}{words}"
    letters = sum(len(words.strip()) for words, _ in pieces) or 1
    return Block(
        text=text,
        level=level,
        is_bold=all(look.stands_out for words, look in pieces if words.strip()),
        anchors=tuple((one_line(words), link) for link, words in anchors.items()),
        linked=sum(len(words.strip()) for words, look in pieces if look.link) / letters,
    )
