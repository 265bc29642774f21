"""Word files: the article as Word shows it, its styles read as what they mean.

    bytes ─▶ guarded zip (reading/archive.py)
          ─▶ paragraphs (reading/office/docx_body.py) ─▶ article (reading/office/article.py)

What the file is made of, and what of it nobody reads, stands in these three.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.reading.archive import Archive
from briefing.reading.office.article import article
from briefing.reading.office.docx_body import document

if TYPE_CHECKING:
    from briefing.models import Article


@dataclass(frozen=True, slots=True)
class Docx:
    """Reads ``.docx``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the one article of a Word file."""
        try:
            return (article(document(Archive(content)), path),)
        except ValueError as error:
            raise InputError(path, str(error)) from error

    def picture(self, content: bytes, part: str) -> bytes:
        """Return the bytes of a picture in the file."""
        return Archive(content).read(part)
