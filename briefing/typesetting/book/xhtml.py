"""A chapter as XHTML: what EPUB allows of it, links that cross files, citations that an e-reader can show."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.typesetting.book.chapters import Book, Chapter

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XHTML: Final = "http://www.w3.org/1999/xhtml"
OPS: Final = "http://www.idpf.org/2007/ops"
"""The namespace of ``epub:type``."""

_SVG: Final = "http://www.w3.org/2000/svg"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TYPE: Final = f"{{{OPS}}}type"

_KINDS: Final = {"front": "titlepage", "story": "chapter", "sources": "endnotes", "note": "appendix"}
"""What a chapter is, in the words of the EPUB Structural Semantics Vocabulary."""

_ATTRIBUTES: Final = frozenset(
    {"id", "class", "lang", "dir", "title", "href", "src", "alt", "width", "height", "start", "colspan",
     "rowspan", "scope"}
)  # fmt: skip
# what HTML parsers write in small letters, and SVG does not
_SVG_NAMES: Final = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}
_ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"}


class Picture(NamedTuple):
    """A picture of the book as a file of its own: its name, what it is, its bytes."""

    file: str
    media_type: str
    content: bytes


class Written(NamedTuple):
    """A chapter as a file: its text, the pictures it shows, and whether it holds SVG."""

    text: str
    pictures: tuple[Picture, ...]
    has_svg: bool


def targets(book: Book) -> dict[str, str]:
    """Return in which file each id of the book stands."""
    return {
        name: chapter.file
        for chapter in book.chapters
        for part in chapter.parts
        for element in part.iter()
        if (name := element.get("id"))
    }


def written(chapter: Chapter, book: Book, where: Mapping[str, str]) -> Written:
    """Return `chapter` as XHTML; `where` says in which file each id stands (see `targets`).

    Changes the elements of the chapter.
    """
    from lxml import etree

    pictures: list[Picture] = []
    for part in chapter.parts:
        for element in list(part.iter()):
            _dress(element, where)
        pictures += _taken_out(part)
    body = etree.Element("body", {_TYPE: _KINDS[chapter.kind]}, nsmap={"epub": OPS})
    body.extend(chapter.parts)
    said = document(book, chapter.title, etree.tostring(body, encoding="unicode"))
    return Written(said, tuple(pictures), body.find(".//svg") is not None)


def document(book: Book, title: str, body: str) -> str:
    """Return the XHTML document with this `title`, and `body` as markup."""
    language = escape(book.language)
    direction = f' dir="{escape(book.direction)}"' if book.direction else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{_XHTML}" xmlns:epub="{OPS}" lang="{language}" xml:lang="{language}"{direction}>\n'
        f"<head>\n<title>{escape(title)}</title>\n"
        '<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n'
        f"{body}\n</html>\n"
    )


def _dress(element: HtmlElement, where: Mapping[str, str]) -> None:
    """Take from `element` what EPUB has no use for, and say what it is in EPUB's words."""
    if _in_svg(element):
        _spell_svg(element)
        return
    for name in set(element.attrib) - _ATTRIBUTES:
        del element.attrib[name]
    if language := element.get("lang"):
        element.set(_XML_LANG, language)
    if element.tag == "a":
        _lead(element, where)
    elif element.tag == "nav":
        # the contents as the page prints them; what e-readers call the contents is a file of its own
        element.tag = "section"
    elif element.tag == "li" and (element.get("id") or "").startswith("source."):
        element.set(_TYPE, "footnote")


def _in_svg(element: HtmlElement) -> bool:
    return element.tag == "svg" or any(True for _ in element.iterancestors("svg"))


def _spell_svg(element: HtmlElement) -> None:
    if element.tag == "svg":
        element.set("xmlns", _SVG)
    for plain, spelled in _SVG_NAMES.items():
        if plain in element.attrib:
            element.set(spelled, element.attrib.pop(plain))
    for name in [name for name in element.attrib if name.startswith(("aria-", "data-"))]:
        del element.attrib[name]


def _lead(link: HtmlElement, where: Mapping[str, str]) -> None:
    """Send `link` to the file where its target stands now; what leads nowhere is no link any more."""
    href = link.get("href") or ""
    if href.startswith("#"):
        if href[1:] not in where:
            del link.attrib["href"]
            return
        link.set("href", f"{where[href[1:]]}{href}")
    parent = link.getparent()
    if parent is not None and parent.get("class") == "cite":
        link.set(_TYPE, "noteref")
        link.set("role", "doc-noteref")
    elif "back" in (link.get("class") or "").split():
        link.set("role", "doc-backlink")


def _taken_out(part: HtmlElement) -> Iterator[Picture]:
    """Yield the pictures of `part`, and have it show them as files of the book."""
    for image in list(part.iter("img")):
        picture = _picture(image.get("src") or "")
        if picture is None:
            image.drop_tree()
            continue
        image.set("src", picture.file)
        yield picture


def _picture(source: str) -> Picture | None:
    """Return the picture in a ``data:`` address; None for any other, which no book may show."""
    head, comma, data = source.partition(",")
    media_type = head.removeprefix("data:").removesuffix(";base64")
    if not comma or media_type not in _ENDINGS or not head.endswith(";base64"):
        return None
    try:
        content = base64.b64decode(data, validate=True)
    except (ValueError, binascii.Error):
        return None
    name = f"{hashlib.sha256(content).hexdigest()[:16]}.{_ENDINGS[media_type]}"
    return Picture(name, media_type, content)
