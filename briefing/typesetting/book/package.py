"""The members of an EPUB: its package document, its contents, its chapters, its pictures.

EPUB 3.3, https://www.w3.org/TR/epub-33/; what is said of reading aloud and of reading without seeing follows
EPUB Accessibility 1.1.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Final, NamedTuple

from briefing.typesetting.book.chapters import Book
from briefing.typesetting.book.contents import nav, ncx
from briefing.typesetting.book.xhtml import Picture, Written, targets, written

MEDIA_TYPE: Final = "application/epub+zip"
_XHTML: Final = "application/xhtml+xml"
_CONTAINER: Final = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_COVER: Final = "cover.png"


class _Item(NamedTuple):
    """A line of the manifest."""

    id: str
    file: str
    media_type: str
    properties: str = ""


def members(book: Book, *, edition: date, made_by: str, style: str, cover: bytes = b"") -> dict[str, bytes]:
    """Return the files of the archive by name, in their order; the first is the one that says it is EPUB.

    `style` is the theme's style sheet, `cover` a PNG or empty. The elements of `book` are changed.
    """
    # the citations of a chapter lead into others, so where everything stands is known before the first
    where = targets(book)
    chapters = [written(chapter, book, where) for chapter in book.chapters]
    pictures = {picture.file: picture for chapter in chapters for picture in chapter.pictures}
    identifier = _identifier(book, edition)
    items = list(_items(book, chapters, list(pictures.values()), has_cover=bool(cover)))
    inside: dict[str, str | bytes] = {
        "package.opf": _package(book, items, identifier=identifier, edition=edition, made_by=made_by),
        "nav.xhtml": nav(book),
        "toc.ncx": ncx(book, identifier),
        "book.css": style,
        **{chapter.file: file.text for chapter, file in zip(book.chapters, chapters, strict=True)},
        **{name: picture.content for name, picture in pictures.items()},
        **({_COVER: cover} if cover else {}),
    }
    files = {"mimetype": MEDIA_TYPE.encode(), "META-INF/container.xml": _CONTAINER.encode()}
    return files | {f"EPUB/{name}": _bytes(content) for name, content in inside.items()}


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _identifier(book: Book, edition: date) -> str:
    """Return what this edition is called among all books: the same whenever it is made."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"briefing {edition} {book.title}").urn


def _items(
    book: Book, chapters: Sequence[Written], pictures: Sequence[Picture], *, has_cover: bool
) -> Iterator[_Item]:
    yield _Item("nav", "nav.xhtml", _XHTML, "nav")
    yield _Item("ncx", "toc.ncx", "application/x-dtbncx+xml")
    yield _Item("style", "book.css", "text/css")
    if has_cover:
        yield _Item("cover", _COVER, "image/png", "cover-image")
    for chapter, file in zip(book.chapters, chapters, strict=True):
        yield _Item(_name(chapter.file), chapter.file, _XHTML, "svg" if file.has_svg else "")
    for number, picture in enumerate(pictures, 1):
        yield _Item(f"picture-{number}", picture.file, picture.media_type)


def _package(book: Book, items: Sequence[_Item], *, identifier: str, edition: date, made_by: str) -> str:
    manifest = "\n".join(map(_line, items))
    read = "".join(f'<itemref idref="{_name(chapter.file)}"/>\n' for chapter in book.chapters)
    direction = ' page-progression-direction="rtl"' if book.direction == "rtl" else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="edition"'
        f' xml:lang="{escape(book.language)}">\n'
        f"{_metadata(book, identifier=identifier, edition=edition, made_by=made_by, items=items)}"
        f'<manifest>\n{manifest}\n</manifest>\n<spine toc="ncx"{direction}>\n{read}</spine>\n</package>\n'
    )


def _line(item: _Item) -> str:
    properties = f' properties="{item.properties}"' if item.properties else ""
    return f'<item id="{item.id}" href="{item.file}" media-type="{item.media_type}"{properties}/>'


def _name(file: str) -> str:
    return file.partition(".")[0]


def _metadata(book: Book, *, identifier: str, edition: date, made_by: str, items: Sequence[_Item]) -> str:
    shows = any(item.media_type.startswith("image/") or item.properties == "svg" for item in items)
    said = [
        f'<dc:identifier id="edition">{identifier}</dc:identifier>',
        f"<dc:title>{escape(book.title)}, {edition}</dc:title>",
        f"<dc:language>{escape(book.language)}</dc:language>",
        f"<dc:date>{edition}</dc:date>",
        f"<dc:contributor>{escape(made_by)}</dc:contributor>",
        # e-readers put the editions of one title on one shelf, in the order of their days
        f'<meta property="belongs-to-collection" id="series">{escape(book.title)}</meta>',
        '<meta refines="#series" property="collection-type">series</meta>',
        f'<meta refines="#series" property="group-position">{edition:%Y%m%d}</meta>',
        f'<meta property="dcterms:modified">{edition}T00:00:00Z</meta>',
        *_accessibility(shows=shows),
        *(['<meta name="cover" content="cover"/>'] if any(item.id == "cover" for item in items) else []),
    ]
    lines = "\n".join(said)
    return f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{lines}\n</metadata>\n'


def _accessibility(*, shows: bool) -> Iterator[str]:
    modes = ("textual", "visual") if shows else ("textual",)
    features = (
        "structuralNavigation",
        "tableOfContents",
        "readingOrder",
        *(["alternativeText"] if shows else []),
    )
    yield from (f'<meta property="schema:accessMode">{mode}</meta>' for mode in modes)
    yield '<meta property="schema:accessModeSufficient">textual</meta>'
    yield from (f'<meta property="schema:accessibilityFeature">{each}</meta>' for each in features)
    yield '<meta property="schema:accessibilityHazard">none</meta>'
