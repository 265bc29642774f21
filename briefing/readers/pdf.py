"""PDF: the article out of the letters on its pages.

    bytes ─▶ letters ─▶ lines ─▶ without furniture ─▶ columns ─▶ paragraphs ─▶ front and headings ─▶ Article

A PDF says where each letter stands and seldom what it belongs to. Each step is a module of `reading`, whose
name begins with ``pdf_``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.models import Article
from briefing.reading.declared import language
from briefing.reading.pdf.columns import blocks
from briefing.reading.pdf.file import Entry, declared_language, field, opened, outline, pages
from briefing.reading.pdf.flow import flowing
from briefing.reading.pdf.front import Front, Said, front
from briefing.reading.pdf.furniture import without_furniture
from briefing.reading.pdf.glyphs import glyphs
from briefing.reading.pdf.headings import Type, headings
from briefing.reading.pdf.hyphens import Vocabulary, joined
from briefing.reading.pdf.initials import with_initials
from briefing.reading.pdf.lines import Line, lines
from briefing.reading.pdf.paragraphs import MARK, Paragraph, paragraphs
from briefing.reading.pdf.tables import without_tables
from briefing.text.clean import clean, unwrap

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_CHARACTERS: Final = 5_000_000
"""In all pages together; ten thick books have as many."""

_NO_TEXT: Final = "no text in it, only pictures: run it through text recognition (OCR) first"
_UNREADABLE: Final = "no text in it that can be seen and read: run it through text recognition (OCR) first"
_UNKNOWN_LETTER: Final = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class _Content:
    """What is taken from a file while it is open."""

    pages: list[list[Line]]
    has_letters: bool
    outline: list[Entry]
    said: Said
    language: str


@dataclass(frozen=True, slots=True)
class Pdf:
    """Reads ``.pdf``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the one article of a PDF."""
        try:
            with opened(content) as document:
                found = _content(document)
        except ValueError as error:
            raise InputError(path, str(error)) from error
        return (_article(found, path),)


def _content(document: PdfDocument) -> _Content:
    found, characters = _pages(document)
    return _Content(
        pages=found,
        has_letters=characters > 0,
        outline=outline(document),
        said=Said(*(field(document, name) for name in ("Title", "Author", "CreationDate"))),
        language=language(declared_language(document)),
    )


def _pages(document: PdfDocument) -> tuple[list[list[Line]], int]:
    """Return the lines of each page, and how many characters the file has for them."""
    characters = 0
    found = []
    for number, page, letters in pages(document):
        characters += letters.count_chars()
        if characters > MOST_CHARACTERS:
            raise ValueError(
                f"more than {MOST_CHARACTERS:,} characters: give the part of it that is the article"
            )
        found.append(with_initials(lines(glyphs(page, letters), number)))
    return found, characters


def _article(content: _Content, path: str) -> Article:
    found, type_ = _paragraphs(content)
    if not found or not _is_readable(found):
        raise InputError(path, _UNREADABLE if content.has_letters else _NO_TEXT)
    over = front(found, type_, content.said)
    is_heading = headings(found, type_, content.outline)
    kept = [number for number in range(len(found)) if number not in over.numbers]
    if not kept:
        # what is nothing but a headline is the text
        over, kept = Front(), list(range(len(found)))
    words = Vocabulary(line.text for paragraph in found for line in paragraph.lines)
    return Article(
        text="\n\n".join(_text(found[number], words) for number in kept),
        headline=over.headline,
        dek=over.dek,
        byline=over.byline,
        path=path,
        published=over.published,
        language=content.language,
        headings=tuple(place for place, number in enumerate(kept) if number in is_heading),
    )


def _paragraphs(content: _Content) -> tuple[list[Paragraph], Type]:
    """Return the paragraphs of all pages in reading order, and how most of them are set."""
    columns = [block for page in without_furniture(content.pages) for block in blocks(page)]
    text = [without_tables(block) for block in columns]
    columns = text if any(text) else columns
    type_ = Type(line for block in columns for line in block)
    found = flowing(map(paragraphs, columns), type_.size)
    # rows of signs are rules and ornaments
    return [paragraph for paragraph in found if any(map(str.isalnum, paragraph.text))], type_


def _is_readable(found: list[Paragraph]) -> bool:
    """Tell whether the fonts say what most of their letters are."""
    text = "".join(paragraph.text for paragraph in found)
    return 2 * text.count(_UNKNOWN_LETTER) < len(text)


def _text(paragraph: Paragraph, words: Vocabulary) -> str:
    text = unwrap(clean(joined((line.text for line in paragraph.lines), words)))
    return MARK.sub("", text, count=1)
