"""The contents of a book as e-readers list them: EPUB's ``nav``, and the ``ncx`` of older ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count
from typing import Final

from briefing.typesetting.book.chapters import Book, Chapter
from briefing.typesetting.book.xhtml import document

_NCX: Final = "http://www.daisy.org/z3986/2005/ncx/"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents, and those under it."""

    title: str
    file: str
    language: str = ""
    under: tuple[Entry, ...] = ()


def entries(book: Book) -> tuple[Entry, ...]:
    """Return the lines of the contents: the stories under their sections, where there is more than one."""
    listed: list[Entry] = []
    sections = [chapter for chapter in book.chapters if chapter.section]
    for section in _by_section(book.chapters):
        stories = tuple(Entry(each.title, each.file, each.language) for each in section)
        if section[0].section and len(sections) > 1:
            listed.append(Entry(section[0].section, section[0].file, under=stories))
        else:
            listed += stories
    return tuple(listed)


def _by_section(chapters: Sequence[Chapter]) -> Iterator[list[Chapter]]:
    """Yield the chapters of each section together, and any other by itself."""
    held: list[Chapter] = []
    for chapter in chapters:
        goes_on = held and chapter.kind == "story" and not chapter.section
        if held and not goes_on:
            yield held
            held = []
        held.append(chapter)
    if held:
        yield held


def nav(book: Book) -> str:
    """Return the navigation document: the contents, and where the stories and the sources begin."""
    told = next((chapter for chapter in book.chapters if chapter.kind == "story"), book.chapters[0])
    sources = [chapter for chapter in book.chapters if chapter.kind == "sources"]
    marks = [("bodymatter", told), *(("endnotes", chapter) for chapter in sources)]
    landmarks = "".join(
        f'<li><a epub:type="{kind}" href="{chapter.file}">{escape(chapter.section or chapter.title)}</a></li>'
        for kind, chapter in marks
    )
    title = book.contents or book.title
    body = (
        f'<body epub:type="frontmatter">\n<nav epub:type="toc" role="doc-toc">\n<h1>{escape(title)}</h1>\n'
        f"<ol>\n{_items(entries(book))}</ol>\n</nav>\n"
        f'<nav epub:type="landmarks" hidden="hidden">\n<ol>{landmarks}</ol>\n</nav>\n</body>'
    )
    return document(book, title, body)


def _items(listed: Sequence[Entry]) -> str:
    return "".join(
        f'<li{_spoken(entry)}><a href="{entry.file}">{escape(entry.title)}</a>'
        f"{f'<ol>{_items(entry.under)}</ol>' if entry.under else ''}</li>\n"
        for entry in listed
    )


def _spoken(entry: Entry) -> str:
    language = escape(entry.language)
    return f' lang="{language}" xml:lang="{language}"' if language else ""


def ncx(book: Book, identifier: str) -> str:
    """Return the contents for e-readers of before EPUB 3; `identifier` is the book's."""
    listed = entries(book)
    order = {chapter.file: number for number, chapter in enumerate(book.chapters, 1)}
    points = _points(listed, order, count(1))
    depth = 2 if any(entry.under for entry in listed) else 1
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<ncx xmlns="{_NCX}" version="2005-1" xml:lang="{escape(book.language)}">\n<head>\n'
        f'<meta name="dtb:uid" content="{escape(identifier)}"/>\n'
        f'<meta name="dtb:depth" content="{depth}"/>\n'
        '<meta name="dtb:totalPageCount" content="0"/>\n<meta name="dtb:maxPageNumber" content="0"/>\n'
        f"</head>\n<docTitle><text>{escape(book.title)}</text></docTitle>\n<navMap>\n{points}"
        "</navMap>\n</ncx>\n"
    )


def _points(listed: Sequence[Entry], order: Mapping[str, int], numbers: Iterator[int]) -> str:
    # a section and its first story are one place, and so one number in the order of reading
    return "".join(
        f'<navPoint id="point-{next(numbers)}" playOrder="{order[entry.file]}">'
        f'<navLabel><text>{escape(entry.title)}</text></navLabel><content src="{entry.file}"/>'
        f"{_points(entry.under, order, numbers)}</navPoint>\n"
        for entry in listed
    )
