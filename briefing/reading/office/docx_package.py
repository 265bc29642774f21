"""The parts of a Word file: which XML is its text, which its styles; found by what they are to each other.

_rels/.rels ─▶ the document ─▶ word/_rels/document.xml.rels ─▶ styles, numbering
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from briefing.models import Picture
from briefing.reading.archive import beside
from briefing.reading.trees import local, text_of, tree, value
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from briefing.reading.archive import Archive

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML, as lxml writes it before a name."""

# the namespace of ISO/IEC 29500 Strict, which Word writes on request, and the one that everybody writes
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_MOST_PICTURES: Final = 3

_NO_DOCUMENT: Final = "there is no Word document in it: save it again as .docx"


class Package:
    """The parts of a Word file by what they are to the document; `ValueError` says why one is not read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._name = _related(archive, "").get("officeDocument", "word/document.xml")
        self._parts = _related(archive, self._name)
        self._ids = _by_id(archive, self._name)

    def document(self) -> _Element:
        """Return the root of the text."""
        content = self._archive.read(self._name)
        if not content:
            raise ValueError(_NO_DOCUMENT)
        return _tree(content, self._name)

    def part(self, kind: str) -> _Element | None:
        """Return the root of the part that is the document's `kind` ("styles"), None when it has none."""
        name = self._parts.get(kind, "")
        content = self._archive.read(name) if name else b""
        return _tree(content, name) if content else None

    def pictures(self, root: _Element) -> tuple[Picture, ...]:
        """Return the first pictures of the text, as the file calls them."""
        drawn = islice(root.iter("{*}drawing"), _MOST_PICTURES)
        return tuple(found for drawing in drawn if (found := self._drawn(drawing)))

    def _drawn(self, drawing: _Element) -> Picture | None:
        image = next(drawing.iter("{*}blip"), None)
        described = next(drawing.iter("{*}docPr"), None)
        part = self._ids.get(value(image, "embed"), "") if image is not None else ""
        return (
            Picture(part=part, alt=one_line(value(described, "descr")))
            if part and described is not None
            else None
        )

    def properties(self) -> dict[str, str]:
        """Return the core properties by their names in small letters, and those that somebody added."""
        related = _related(self._archive, "")
        found: dict[str, str] = {}
        for name in (
            related.get("core-properties", "docProps/core.xml"),
            related.get("custom-properties", ""),
        ):
            content = self._archive.read(name) if name else b""
            for element in tree(content, name) if content else ():
                found.setdefault((value(element, "name") or local(element)).casefold(), text_of(element))
        return found


def _tree(content: bytes, name: str) -> _Element:
    return tree(content.replace(_STRICT, _USUAL), name)


def _related(archive: Archive, name: str) -> dict[str, str]:
    """Return the names of the parts related to the part `name`, by the last word of how they are related."""
    return _targets(archive, name, lambda related: value(related, "Type").rpartition("/")[2])


def _by_id(archive: Archive, name: str) -> dict[str, str]:
    """Return the names of the parts related to the part `name`, by the ids that stand for them in it."""
    return _targets(archive, name, lambda related: value(related, "Id"))


def _targets(archive: Archive, name: str, called: Callable[[_Element], str]) -> dict[str, str]:
    folder, _, file = name.rpartition("/")
    held = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
    content = archive.read(held)
    found: dict[str, str] = {}
    for related in tree(content, held) if content else ():
        if value(related, "TargetMode") != "External":
            found.setdefault(called(related), beside(folder, value(related, "Target")))
    return found
