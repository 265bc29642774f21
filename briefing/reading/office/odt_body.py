"""The text of an OpenDocument file as people see it: insertions in, deletions out.

Not read: deleted and hidden text, comments, notes at the foot of a page or at the end, lists of contents and
indexes, the descriptions of pictures, the forms and scripts of the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from briefing.models import Picture
from briefing.reading.office.blocks import Flow, Office
from briefing.reading.office.odt_styles import Style, Styles
from briefing.reading.office.said import Said, said
from briefing.reading.office.styles import LOWEST_LEVEL, Meaning, script
from briefing.reading.trees import local, text_of, tree, value, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from briefing.reading.archive import Archive

_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_PASSED_OVER: Final = frozenset(
    {"tracked-changes", "annotation", "note", "forms", "script", "event-listeners", "ruby-text", "number"}
    | {"table-of-content", "illustration-index", "table-index", "object-index", "user-index"}
    | {"alphabetical-index", "bibliography", "placeholder", "covered-table-cell"}
)  # fmt: skip
_WHITE: Final = re.compile(r"[ \t\n\r]+")
_MOST_PICTURES: Final = 3
_MARKS: Final = {"s": " ", "tab": "\t", "line-break": "\n"}

_NO_DOCUMENT: Final = "there is no OpenDocument text in it: save it again as .odt"
_PASSWORD: Final = "protected with a password: save it without one"  # noqa: S105 - it is a sentence


@dataclass(slots=True)
class _List:
    """A list that is open: its style, how deep it is, how many of its items have been counted."""

    style: str
    depth: int
    counted: int = 0
    is_at_item: bool = False
    """An item has begun, and no paragraph in it yet."""


def document(archive: Archive) -> Office:
    """Return what an OpenDocument text holds; `ValueError` says why it cannot be read."""
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise ValueError(_PASSWORD)
    root = _part(archive, "content.xml")
    text = root.find("{*}body/{*}text") if root is not None else None
    if root is None or text is None:
        raise ValueError(_NO_DOCUMENT)
    read = _Reading(Styles([_part(archive, "styles.xml"), root]))
    read.through(text)
    return Office(
        blocks=read.flow.blocks(), said=_said(archive, read.flow.language), pictures=tuple(_pictures(text))
    )


def _pictures(text: _Element) -> Iterator[Picture]:
    """Yield the first pictures of the text, as the file calls them."""
    for image in islice(text.iter("{*}image"), _MOST_PICTURES):
        frame = image.getparent()
        said = (
            []
            if frame is None
            else [each for name in ("desc", "title") for each in frame.iter(f"{_SVG}{name}")]
        )
        part = value(image, "href").removeprefix("./")
        if part and ":" not in part:
            yield Picture(part=part, alt=next((text_of(each) for each in said), ""))


def _part(archive: Archive, name: str) -> _Element | None:
    content = archive.read(name)
    return tree(content, name) if content else None


def _said(archive: Archive, language: str) -> Said:
    meta = _part(archive, "meta.xml")
    found: dict[str, str] = {}
    for element in meta.iter() if meta is not None else ():
        name = value(element, "name") if local(element) == "user-defined" else local(element)
        found.setdefault(name.casefold(), str(element.text or ""))
    # dc:creator is who saved it last
    return said(found, author=found.get("initial-creator", "") or found.get("creator", ""), language=language)


class _Reading:
    """One walk through a document."""

    def __init__(self, styles: Styles) -> None:
        self.flow = Flow()
        self._styles = styles
        self._looks: list[Style] = [Style()]
        self._lists: list[_List] = []
        self._counted: dict[tuple[str, int], int] = {}
        self._begin: dict[str, Callable[[_Element], None]] = {
            "p": self._begin_paragraph,
            "h": self._begin_paragraph,
            "span": self._begin_span,
            "list": self._begin_list,
            "list-item": self._begin_item,
            "table-row": lambda _: self.flow.begin_row(),
            "table-cell": lambda _: self.flow.begin_cell(),
        }
        self._end: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "h": self._end_paragraph,
            "span": lambda: _drop(self._looks),
            "list": self._end_list,
            "table-row": self.flow.end_row,
            "table-cell": self.flow.end_cell,
        }

    def through(self, root: _Element) -> None:
        """Read all of it."""
        for event, element in walk(root, self._is_passed_over):
            name = local(element)
            if event == "start":
                if does := self._begin.get(name):
                    does(element)
                self._add(_MARKS.get(name, "") or _collapsed(element.text))
            else:
                if event == "end" and (ends := self._end.get(name)):
                    ends()
                self._add(_collapsed(element.tail))

    def _is_passed_over(self, element: _Element) -> bool:
        name = local(element)
        if name in _PASSED_OVER or element.tag in (f"{_SVG}title", f"{_SVG}desc"):
            return True
        if name == "span":
            return self._styles.style("text", value(element, "style-name")).is_hidden
        if name in ("p", "h"):
            return self._styles.style("paragraph", value(element, "style-name")).is_hidden
        is_hidden = value(element, "display") == "none" or value(element, "is-hidden") == "true"
        return is_hidden and name in ("section", "hidden-text")

    def _begin_paragraph(self, paragraph: _Element) -> None:
        style = self._styles.style("paragraph", value(paragraph, "style-name"))
        found = style.meaning
        if local(paragraph) == "h" and not found.role:
            found = Meaning(level=_level(value(paragraph, "outline-level")) or found.level or 1)
        number = self._number()
        is_item = bool(number if found else self._lists)
        self._looks.append(style)
        self.flow.begin(found, "" if found else number, is_item=is_item)

    def _end_paragraph(self) -> None:
        _drop(self._looks)
        self.flow.end()

    def _begin_span(self, span: _Element) -> None:
        style, outer = self._styles.style("text", value(span, "style-name")), self._looks[-1]
        languages = style.languages if any(style.languages) else outer.languages
        self._looks.append(Style(is_bold=style.is_bold or outer.is_bold, languages=languages))

    def _begin_list(self, element: _Element) -> None:
        outer = self._lists[-1].style if self._lists else ""
        begun = _List(value(element, "style-name") or outer, len(self._lists) + 1)
        if value(element, "continue-numbering") == "true" or value(element, "continue-list"):
            begun.counted = self._counted.get((begun.style, begun.depth), 0)
        self._lists.append(begun)

    def _end_list(self) -> None:
        ended = self._lists.pop()
        self._counted[ended.style, ended.depth] = ended.counted

    def _begin_item(self, item: _Element) -> None:
        if self._lists:
            self._lists[-1].is_at_item = True
            start = value(item, "start-value")
            if start.isdecimal() and len(start) <= LOWEST_LEVEL:
                self._lists[-1].counted = int(start) - 1

    def _number(self) -> str:
        """Return the number of the item that a paragraph begins, where its list is numbered."""
        if not self._lists or not self._lists[-1].is_at_item:
            return ""
        inner = self._lists[-1]
        inner.is_at_item = False
        if not self._styles.is_numbered(inner.style, inner.depth):
            return ""
        inner.counted += 1
        return f"{inner.counted}. "

    def _add(self, text: str) -> None:
        look = self._looks[-1]
        language = look.languages[script(text) == "east asian"]
        self.flow.add(text, is_bold=look.is_bold, language=language)


def _drop(looks: list[Style]) -> None:
    looks.pop()


def _collapsed(text: str | None) -> str:
    return _WHITE.sub(" ", text) if text else ""


def _level(written: str) -> int:
    return min(int(written), LOWEST_LEVEL) if written.isdecimal() and len(written) <= LOWEST_LEVEL else 0
