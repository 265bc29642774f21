"""Every PDF that we print, held against the rules of PDF/UA-1 and PDF/A-3 by a program that is not ours.

`page-validation` knows nothing of WeasyPrint or of us, and is not veraPDF, the reference: what can be said of
our files is that they pass its rules.
"""

from __future__ import annotations

from functools import cache

import page
import pytest
from boxes import with_every_letter
from fakes import Printed
from judged_editions import EDITED, NAMELESS, long, odd, seeds

from briefing.typesetting import themes
from briefing.typesetting.job import Job

EDITIONS = {"seeds": seeds, "odd": odd, "long": long}
EDITED_FILES = {"edited": EDITED, "nameless": NAMELESS}
PROFILES = ("ua1", "3a")


@cache
def job(name: str, theme: str) -> Job:
    """Return what prints one of the editions or edited files in a theme."""
    if name in EDITED_FILES:
        return Job.again({"md": EDITED_FILES[name].encode()}, theme=theme, page="A4")
    return Job(briefing=EDITIONS[name](), theme=theme)


def broken(pdf: bytes, profile: str) -> list[str]:
    """Return the rules of the profile that a PDF breaks, and how."""
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert report.rules.total > 100, "the validator looked at next to nothing"
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("theme", themes.names())
@pytest.mark.parametrize("name", [*EDITIONS, *EDITED_FILES])
def test_what_is_printed_breaks_no_rule(name: str, theme: str, profile: str) -> None:
    """Of PDF/UA-1, for who hears the page, and of PDF/A-3, for who opens it in thirty years."""
    assert broken(with_every_letter(job(name, theme)), profile) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_the_rules_are_looked_at(profile: str) -> None:
    """The validator finds what WeasyPrint alone leaves out, so that its silence means something."""
    from weasyprint import HTML

    plain = HTML(string="<title>t</title><p lang=en><a href=https://x.example>x</a>").write_pdf()

    assert len(broken(plain, profile)) > 2


def test_the_long_edition_is_long() -> None:
    """Its stories break over pages, its contents fill more than one column."""
    assert len(Printed(job("long", themes.DEFAULT).rendered("pdf"))) >= 30
