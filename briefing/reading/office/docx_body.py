"""The text of a Word file as people see it: insertions in, deletions out, each text box once.

Not read: deleted and hidden text, comments, headers and footers, notes at the foot of a page or at the end,
what a field is made by, lists of contents, the question that an empty form asks, the second form of a drawing
that is there for older programs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.office.blocks import Flow, Office
from briefing.reading.office.docx_fields import Fields, is_contents
from briefing.reading.office.docx_numbering import Numbering
from briefing.reading.office.docx_package import Package, W
from briefing.reading.office.docx_styles import Style, Styles, numbering, outline, said, switch
from briefing.reading.office.said import said as said_by
from briefing.reading.office.styles import Meaning, script
from briefing.reading.trees import local, walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from briefing.reading.archive import Archive

_NEVER_TEXT: Final = frozenset(
    {"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "rubyPr", "rt"}
    | {"del", "moveFrom"}
)  # fmt: skip
_NOTES: Final = ("footnoteReference", "endnoteReference")
_CONTENTS: Final = re.compile(r"table of (?:contents|figures)", re.IGNORECASE)
_PRIVATE_USE: Final = range(0xE000, 0xF900)
_WHITE: Final = re.compile(r"[\t\n\r]")

_MARKS: Final = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class _Run:
    """How a run of text is set."""

    is_bold: bool = False
    language: _Element | None = None


def document(archive: Archive) -> Office:
    """Return what a Word file holds; `ValueError` says why it cannot be read."""
    package = Package(archive)
    root = package.document()
    styles = Styles(package.part("styles"))
    lists = package.part("numbering")
    read = _Reading(styles, Numbering(lists), with_fields=True)
    if not read.through(root):
        # a field that never ends would take all that follows with it
        read = _Reading(styles, Numbering(lists), with_fields=False)
        read.through(root)
    core = package.properties()
    return Office(
        blocks=read.flow.blocks(),
        said=said_by(core, author=core.get("creator", ""), language=read.flow.language),
        pictures=package.pictures(root),
    )


class _Reading:
    """One walk through a document."""

    def __init__(self, styles: Styles, lists: Numbering, *, with_fields: bool) -> None:
        self.flow = Flow()
        self._styles = styles
        self._lists = lists
        self._fields = Fields()
        self._paragraph_styles: list[Style] = []
        self._runs: list[_Run] = [_Run()]
        self._begin: dict[str, Callable[[_Element], None]] = {
            "p": self._begin_paragraph,
            "r": self._begin_run,
            "tr": lambda _: self.flow.begin_row(),
            "tc": lambda _: self.flow.begin_cell(),
            "t": lambda element: self._add(_WHITE.sub(" ", element.text or "")),
            "br": lambda element: self._add(_break(element.get(f"{W}type", ""))),
            "sym": lambda element: self._add(_symbol(element.get(f"{W}char", ""))),
            "instrText": lambda element: self._fields.made_by(element.text or ""),
        }  # fmt: skip
        if with_fields:
            self._begin["fldChar"] = lambda mark: self._fields.mark(mark.get(f"{W}fldCharType", ""))
        self._end: dict[str, Callable[[_Element], None]] = {
            "p": self._end_paragraph,
            "r": lambda _: self._end_run(),
            "tr": lambda _: self.flow.end_row(),
            "tc": lambda _: self.flow.end_cell(),
        }

    def through(self, root: _Element) -> bool:
        """Read all of it; tell whether every field came to its end."""
        for event, element in walk(root, self._is_passed_over):
            name = local(element)
            if event == "start" and name in _MARKS:
                self._add(_MARKS[name])
            elif event != "passed" and (does := (self._begin if event == "start" else self._end).get(name)):
                does(element)
        return self._fields.are_closed

    def _is_passed_over(self, element: _Element) -> bool:
        name = local(element)
        if name in _NEVER_TEXT:
            return True
        asks = _CONDITIONS.get(name)
        return asks(element) if asks else name == "r" and self._is_unseen(element)

    def _is_unseen(self, run: _Element) -> bool:
        """Tell whether a run is hidden, or the mark of a note."""
        if any(run.find(f"{W}{note}") is not None for note in _NOTES):
            return True
        properties = run.find(f"{W}rPr")
        hidden = switch(properties, "vanish")
        if hidden is not None:
            return hidden
        of_paragraph = bool(self._paragraph_styles) and self._paragraph_styles[-1].is_hidden
        return of_paragraph or self._styles.style(said(properties, "rStyle")).is_hidden

    def _begin_paragraph(self, paragraph: _Element) -> None:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.style(said(properties, "pStyle"))
        level = outline(properties)
        found = style.meaning if level is None or style.meaning.role else Meaning(level=level)
        list_id, depth = numbering(properties) or style.numbering
        list_id = list_id or style.numbering[0]
        number = self._lists.next(list_id, depth) if self._fields.show else ""
        is_item = bool(number) if found else list_id not in ("", "0")
        self._paragraph_styles.append(style)
        self.flow.begin(found, "" if found else number, is_item=is_item)

    def _end_paragraph(self, paragraph: _Element) -> None:
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        deleted = mark is not None and any(
            mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom")
        )
        self._paragraph_styles.pop()
        self.flow.end(joins_next=deleted)

    def _begin_run(self, run: _Element) -> None:
        properties = run.find(f"{W}rPr")
        bold = switch(properties, "b")
        if bold is None:
            of_paragraph = bool(self._paragraph_styles) and self._paragraph_styles[-1].is_bold
            bold = of_paragraph or self._styles.style(said(properties, "rStyle")).is_bold
        language = properties.find(f"{W}lang") if properties is not None else None
        self._runs.append(_Run(bold, language))

    def _end_run(self) -> None:
        self._runs.pop()

    def _add(self, text: str) -> None:
        if self._fields.show:
            run = self._runs[-1]
            self.flow.add(text, is_bold=run.is_bold, language=_language(run.language, text))


def _is_contents_or_question(content: _Element) -> bool:
    """Tell whether a structured part holds a list of contents, or asks for what nobody filled in."""
    properties = content.find(f"{W}sdtPr")
    if properties is None:
        return False
    gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
    is_contents = gallery is not None and bool(_CONTENTS.fullmatch(gallery.get(f"{W}val", "")))
    return is_contents or bool(switch(properties, "showingPlcHdr"))


def _is_second_form(form: _Element) -> bool:
    """Tell whether a drawing stands here a second time, in the way of older programs."""
    before = form.getprevious()
    return before is not None and local(before) in ("Choice", "Fallback")


def _is_deleted(row: _Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


_CONDITIONS: Final[dict[str, Callable[[_Element], bool]]] = {
    "tr": _is_deleted,
    "sdt": _is_contents_or_question,
    "Choice": _is_second_form,
    "Fallback": _is_second_form,
    "fldSimple": lambda field: is_contents(field.get(f"{W}instr", "")),
}


def _break(kind: str) -> str:
    """Return the end of a line, or what ends a page or a column."""
    return "\n" if kind in ("", "textWrapping") else "\n\n"


def _symbol(code: str) -> str:
    """Return a character of a symbol font where it means the same in every font."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if number in _PRIVATE_USE or not 0 < number < 0x110000 else chr(number)  # noqa: PLR2004 - Unicode's end


def _language(declared: _Element | None, text: str) -> str:
    """Return the language in which a run is marked: there is one for each family of scripts."""
    if declared is None:
        return ""
    kind = {"east asian": "eastAsia", "right to left": "bidi"}.get(script(text), "val")
    return str(declared.get(f"{W}{kind}", ""))
