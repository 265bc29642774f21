"""The briefing as PDF: its HTML through WeasyPrint, with `briefing.json` attached."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefing.errors import NotABriefing
from briefing.protocols import PrintJob
from briefing.typesetting.attachment import NAME
from briefing.typesetting.fonts import font_faces, font_folders
from briefing.typesetting.frontmatter import front_matter
from briefing.typesetting.letters import heard, lacking
from briefing.typesetting.pango import load_weasyprint
from briefing.typesetting.themes import folders

if TYPE_CHECKING:
    from weasyprint import Attachment
    from weasyprint.urls import URLFetcherResponse


@dataclass(frozen=True, slots=True)
class Pdf:
    """Prints a tagged, outlined PDF whose bytes depend on the edition alone, not on the clock."""

    def render(self, job: PrintJob) -> bytes:
        """Return the PDF. `MissingLibrary` says what to type where Pango is not installed."""
        page = job.rendered("html").decode()
        load_weasyprint()
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration

        made = _edition_time(job)
        fonts = FontConfiguration()
        type_sheet = CSS(string=font_faces(), font_config=fonts, url_fetcher=fetcher(font_folders()))
        base = folders(job.theme)[0].resolve().as_uri() + "/"
        document = HTML(string=page, base_url=base, url_fetcher=fetcher(folders(job.theme)))
        with _fonts_dated(made), heard() as letters:
            pdf: bytes = document.write_pdf(
                stylesheets=[type_sheet],
                font_config=fonts,
                attachments=_attachments(job, made),
                pdf_tags=True,
            )
        if letters:
            job.notice(lacking(letters))
        return pdf


@contextmanager
def _fonts_dated(made: datetime) -> Iterator[None]:
    """Date the cuts of variable fonts by the edition; fontTools would write the clock's time into them."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = str(int(made.timestamp()))
    try:
        yield
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before


def _attachments(job: PrintJob, made: datetime) -> list[Attachment]:
    from weasyprint import Attachment

    said = "The briefing as data, with every article cited"
    return [
        Attachment(
            string=content, name=NAME, description=said, relationship="Data", created=made, modified=made
        )
        for content in _record(job)
    ]


def _record(job: PrintJob) -> tuple[bytes, ...]:
    """Return the JSON to attach; none for an edited Markdown file that has none beside it."""
    try:
        return (job.rendered("json"),)
    except NotABriefing:
        return ()


def _edition_time(job: PrintJob) -> datetime:
    """Return the time the PDF says it was made: the start of the edition's day, never the clock's."""
    if job.briefing is not None:
        day = job.briefing.edition
    else:
        said = front_matter(job.rendered("md").decode())[0]["edition"]
        day = _day(said) or date(1970, 1, 1)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def fetcher(allowed: Sequence[Path]) -> Callable[[str], URLFetcherResponse]:
    """Return a fetcher for WeasyPrint that reads files inside the folders `allowed` and refuses the rest."""
    roots = [folder.resolve() for folder in allowed]

    def fetch(url: str) -> URLFetcherResponse:
        from weasyprint.urls import URLFetcherResponse

        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
        if parts.scheme != "file" or parts.netloc or not any(path.is_relative_to(root) for root in roots):
            raise ValueError(f"refused while printing: {url[:200]}")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    return fetch
