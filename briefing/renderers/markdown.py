"""The briefing as Markdown: the theme's ``briefing.md``, filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from briefing.errors import NotABriefing
from briefing.protocols import PrintJob
from briefing.typesetting.locales import speech
from briefing.typesetting.themes import fill
from briefing.typesetting.view import view

_GAPS: Final = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Markdown:
    """Prints UTF-8 Markdown that reads well as it is, and that an editor may change and print again."""

    def render(self, job: PrintJob) -> bytes:
        """Return the Markdown. `TemplateError` names file and line of a mistake in the theme."""
        if job.briefing is None:
            raise NotABriefing("this job", "it has neither a briefing nor its Markdown")
        spoken = speech(job.briefing.language, job.theme)
        values = view(job.briefing, spoken, folder=job.folder, prints=job.prints)
        filled = fill(job.theme, "briefing.md", values, spoken)
        # parts that are empty leave gaps behind; one blank line parts the rest
        return (_GAPS.sub("\n\n", filled).strip() + "\n").encode()

    def companions(self, job: PrintJob) -> Mapping[str, bytes]:
        """Return what the edition shows, as far as the theme's Markdown refers to it."""
        text = job.rendered("md").decode()
        return {path: shown.content for path, shown in job.illustrations().items() if f"]({path}" in text}
