"""The briefing as PDF: its HTML through WeasyPrint, with `briefing.json` and the cited articles attached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.errors import NotABriefing
from briefing.protocols import PrintJob
from briefing.typesetting.archival import written
from briefing.typesetting.enclosures import enclosures
from briefing.typesetting.frontmatter import edition_day, front_matter
from briefing.typesetting.letters import heard, lacking
from briefing.typesetting.locales import speech
from briefing.typesetting.weasy import fonts_dated, midnight, sheet

if TYPE_CHECKING:
    from weasyprint import Attachment


@dataclass(frozen=True, slots=True)
class Pdf:
    """Prints a tagged, outlined PDF whose bytes depend on the edition alone, not on the clock."""

    def render(self, job: PrintJob) -> bytes:
        """Return the PDF. `MissingLibrary` says what to type where Pango is not installed."""
        page = sheet(job.rendered("html").decode(), job.theme)
        # the start of the edition's day, never the clock's
        made = midnight(edition_day(job))
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
