"""The navigation of a book: its entries, and which pages are no part of its text.

nav.xhtml (EPUB 3), else toc.ncx (EPUB 2)      ─▶ Entry…
landmarks (EPUB 3) and guide (EPUB 2), labels  ─▶ cover, title page, contents, imprint
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.archive import beside
from briefing.reading.front_lines import LONGEST_HEADLINE
from briefing.reading.trees import page, text_of, value
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from briefing.reading.archive import Archive
    from briefing.reading.books.package import Package

UNREAD_KINDS: Final = frozenset(
    {"cover", "titlepage", "halftitlepage", "title-page", "toc", "landmarks", "page-list", "index"}
    | {"loi", "lot", "loa", "lov", "copyright-page", "imprint", "imprimatur", "colophon", "other-credits"}
    | {"contributors", "footnotes", "endnotes", "rearnotes", "notes"}
)  # fmt: skip
"""What pages are called in the vocabularies of EPUB 2 and 3 that hold nothing of the text."""

_UNREAD_LABELS: Final = frozenset(
    {"cover", "title page", "titlepage", "half title", "half title page", "copyright", "copyright page"}
    | {"contents", "table of contents", "toc", "imprint", "colophon", "index", "list of illustrations"}
    | {"also by the author", "umschlag", "titel", "titelseite", "titelblatt", "impressum", "inhalt"}
    | {"inhaltsverzeichnis", "register", "couverture", "page de titre", "page de copyright", "sommaire"}
    | {"mentions légales", "table des matières", "cubierta", "portada", "portadilla", "créditos", "índice"}
    | {"copertina", "frontespizio", "indice", "capa", "omslag", "titelpagina", "inhoud", "colofon"}
)  # fmt: skip
_PERIODICAL: Final = re.compile(r"\b(?:periodical|magazine|newspaper|journal)\b", re.IGNORECASE)
_ISSN: Final = re.compile(r"(?:urn:)?issn[:\s]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its words, the page it leads to, and whether others stand under it."""

    title: str
    name: str
    is_section: bool = False


def entries(archive: Archive, book: Package) -> list[Entry]:
    """Return the entries of the navigation in their order: those with words that lead to a page."""
    return list(_from_nav(archive, book)) or list(_from_ncx(archive, book))


def unread(archive: Archive, book: Package) -> frozenset[str]:
    """Return the names of the pages that the book itself calls no part of its text."""
    said = [
        (value(each, "type"), value(each, "href"), book.folder)
        for each in book.root.iterfind("{*}guide/{*}reference")
    ]
    folder = book.navigation.rpartition("/")[0]
    for nav in _navs(archive, book, "landmarks"):
        said += [(_type(link), value(link, "href"), folder) for link in nav.iter("{*}a")]
    # an address with a place in it leads to a part of a page that holds more
    return frozenset(
        beside(where, href)
        for kind, href, where in said
        if "#" not in href and UNREAD_KINDS & set(kind.lower().split())
    )


def is_unread_label(title: str) -> bool:
    """Tell whether a page of this title is no part of the text."""
    return title.casefold().strip(" .:") in _UNREAD_LABELS


def is_periodical(book: Package) -> bool:
    """Tell whether the package says that it is an issue of something, so that its pages are articles."""
    for said in book.root.iterfind("{*}metadata//{*}*"):
        kind = f"{value(said, 'name')} {value(said, 'property')}".casefold()
        words = f"{value(said, 'content')} {said.text or ''} {value(said, 'content-type')}"
        name = str(said.tag).rpartition("}")[2]
        if name == "identifier" and _ISSN.match(f"{value(said, 'scheme')} {said.text or ''}".strip()):
            return True
        is_about_kind = name in ("type", "output") or "publication_type" in kind or "dcterms:type" in kind
        if is_about_kind and _PERIODICAL.search(words):
            return True
    return False


def _from_nav(archive: Archive, book: Package) -> Iterator[Entry]:
    folder = book.navigation.rpartition("/")[0]
    for nav in _navs(archive, book, "toc"):
        for link in nav.iter("{*}a"):
            item = link.getparent()
            is_section = item is not None and item.find("{*}ol") is not None
            yield from _entry(text_of(link), value(link, "href"), folder, is_section=is_section)


def _from_ncx(archive: Archive, book: Package) -> Iterator[Entry]:
    content = archive.read(book.ncx) if book.ncx else b""
    folder = book.ncx.rpartition("/")[0]
    for point in page(content, book.ncx).iter("{*}navPoint") if content else ():
        label, target = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and target is not None:
            is_section = point.find("{*}navPoint") is not None
            yield from _entry(text_of(label), value(target, "src"), folder, is_section=is_section)


def _entry(title: str, address: str, folder: str, *, is_section: bool) -> Iterator[Entry]:
    path = address.partition("#")[0]
    if title and path:
        yield Entry(one_line(title, LONGEST_HEADLINE), beside(folder, path), is_section)


def _navs(archive: Archive, book: Package, kind: str) -> list[_Element]:
    content = archive.read(book.navigation) if book.navigation else b""
    found = page(content, book.navigation).iter("{*}nav") if content else ()
    # the first: one in another would be read twice
    return [nav for nav in found if kind in _type(nav).split()][:1]


def _type(element: _Element) -> str:
    return value(element, "type") or str(element.get("epub:type", ""))
