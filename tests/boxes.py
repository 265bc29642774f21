"""PDFs in which every letter is one: what no font of this machine has is a box, and another matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from briefing.typesetting.job import Job


def with_every_letter(job: Job) -> bytes:
    """Return the PDF of a job; the test skips where it has a box, and says what to install."""
    pdf = job.rendered("pdf")
    for said in job.notices:
        if "no font has" in said:
            pytest.skip(said)
    return pdf
