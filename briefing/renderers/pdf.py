"""The briefing as PDF: its HTML through WeasyPrint, with `briefing.json` and the cited articles attached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from briefing.errors import NotABriefing
from briefing.protocols import PrintJob
from briefing.typesetting.archival import written
from briefing.typesetting.enclosures import enclosures
from briefing.typesetting.frontmatter import front_matter
from briefing.typesetting.letters import heard, lacking
from briefing.typesetting.locales import speech
from briefing.typesetting.weasy import fonts_dated, sheet

if TYPE_CHECKING:
    from weasyprint import Attachment


@dataclass(frozen=True, slots=True)
class Pdf:
    """Prints a tagged, outlined PDF whose bytes depend on the edition alone, not on the clock."""

    def render(self, job: PrintJob) -> bytes:
        """Return the PDF. `MissingLibrary` says what to type where Pango is not installed."""
        page = sheet(job.rendered("html").decode(), job.theme)
        made = _edition_time(job)
        with fonts_dated(made), heard() as letters:
            document = page.html.render(**page.options)
            pdf = written(document, page.html.etree_element, lambda: _attachments(job, made))
        if letters:
            job.notice(lacking(letters))
        return pdf


def _attachments(job: PrintJob, made: datetime) -> list[Attachment]:
    from weasyprint import Attachment

    language = front_matter(job.rendered("md").decode())[0]["language"]
    said = speech(language, job.theme).words["record"]
    return [
        Attachment(
            string=file.content,
            name=file.name,
            description=file.said,
            relationship=file.relationship,
            created=made,
            modified=made,
        )
        for record in _record(job)
        for file in enclosures(record, said=said)
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
