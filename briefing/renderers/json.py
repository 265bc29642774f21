"""The briefing as data: `briefing.json`, schema ``briefing/1`` (wire/form.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass

from briefing.errors import NotABriefing
from briefing.protocols import PrintJob
from briefing.wire import to_wire


@dataclass(frozen=True, slots=True)
class Json:
    """Prints UTF-8 JSON, indented, keys in the order of the documentation."""

    def render(self, job: PrintJob) -> bytes:
        """Return the JSON."""
        if job.briefing is None:
            raise NotABriefing("this job", "an edited Markdown file has no data of its own")
        return (json.dumps(to_wire(job.briefing), ensure_ascii=False, indent=1) + "\n").encode()
