"""The briefing as EPUB 3, for e-readers: the parts of its HTML as the chapters of a book."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from briefing.errors import MissingLibrary
from briefing.protocols import PrintJob
from briefing.typesetting.book.chapters import Book, book
from briefing.typesetting.book.cover import cover
from briefing.typesetting.book.package import members
from briefing.typesetting.frontmatter import edition_day, front_matter
from briefing.typesetting.themes import text_of


@dataclass(frozen=True, slots=True)
class Epub:
    """Prints one file that holds all it needs; its bytes depend on the edition alone, not on the clock."""

    def render(self, job: PrintJob) -> bytes:
        """Return the EPUB; where Pango is not installed it has no cover, and a notice says so."""
        head = front_matter(job.rendered("md").decode())[0]
        told = book(job.rendered("html").decode(), title=head["title"])
        edition = edition_day(job)
        return zipped(
            members(
                told,
                edition=edition,
                made_by=head["made_by"] or "briefing",
                style=text_of(job.theme, "book.css"),
                cover=_cover(job, told, edition),
            )
        )


def _cover(job: PrintJob, told: Book, edition: date) -> bytes:
    try:
        return cover(told, theme=job.theme, edition=edition)
    except MissingLibrary as error:
        job.notice(f"the EPUB has no cover: {error}")
        return b""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return the archive of `files`: the first as it is, so that its bytes say what the archive is."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for number, (name, content) in enumerate(files.items()):
            # 1980 is as early as a zip can say; the clock stays out of it
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(info, content, ZIP_DEFLATED if number else ZIP_STORED)
    return buffer.getvalue()
