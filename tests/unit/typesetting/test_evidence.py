"""What the pages of a PDF and its enclosures say of the data it carries."""

from __future__ import annotations

import json
from typing import Any

import pytest
from builders import article, brief

from briefing import pipeline, wire
from briefing.errors import NotABriefing
from briefing.typesetting.evidence import Evidence, evidence
from briefing.typesetting.job import Job

LONG = " ".join(f"number {n} of the harbour rules, which nobody reads," for n in range(20))
EDITION = brief(
    article(
        "The first official ﬁnding of the flood inquiry named nine engi­neers on Monday.", headline="Inquiry"
    ),
    article(f"On Monday the council voted for {LONG} and went home.", headline="Rules"),
    article(
        "“Well-known” ferries returned to the Sound after nine long days of storm.", headline="Ferry returns"
    ),
    article(
        "عاد العبّار إلى الميناء بعد تسعة أيام من التوقف في يوم الاثنين.",
        headline="عودة العبّار",
        language="ar",
    ),
)
RECORD = pipeline.render(EDITION, "json")
MARKDOWN = pipeline.render(EDITION, "md")


def shown(markdown: bytes, record: bytes = RECORD) -> Evidence:
    """Return the evidence of a page printed from Markdown with this data."""
    pdf = Job.again({"md": markdown, "json": record}, theme="default", page="A4").rendered("pdf")
    return evidence(pdf, wire.parse(record, name="x"), name="x.pdf")


def test_every_key_point_is_found_on_the_page() -> None:
    """However it is broken into lines and pages, cut at 600 letters, hyphened, or set with ligatures.

    What is read from the right is not looked for.
    """
    assert shown(MARKDOWN) == Evidence(printed=3, sought=3, enclosed=4)


def test_a_sentence_that_was_changed_on_the_page_is_found() -> None:
    """The data still proves itself; the reader would have been told something else."""
    found = shown(MARKDOWN.replace(b"nine long days", b"two short days"))

    assert (found.printed, found.sought) == (2, 3)
    assert len(found.wrong) == 1
    assert "ferries returned to the Sound" in found.wrong[0]
    assert "is printed otherwise than it was published" in found.wrong[0]


def test_a_sentence_that_was_left_out_is_no_lie() -> None:
    """An editor may drop a story, and a theme print fewer points; they are not counted as printed."""
    kept = b"\n".join(line for line in MARKDOWN.split(b"\n") if b"ferries returned" not in line)

    assert shown(kept) == Evidence(printed=2, sought=3, enclosed=4)


def test_a_page_of_none_of_it_is_said_to_be_one() -> None:
    """The data may be true, and yet not of this page."""
    assert shown(b"# Another page\n\nWords.\n").wrong == ("none of its key points is on its pages",)


def _changed(change: Any) -> bytes:
    record = json.loads(RECORD)
    change(record)
    return json.dumps(record).encode()


def test_an_enclosed_article_that_is_not_the_data_s_is_found() -> None:
    """Whoever changes one of the two changes what the other proves."""
    pdf = Job.again({"md": MARKDOWN, "json": RECORD}, theme="default", page="A4").rendered("pdf")
    other = wire.parse(_changed(lambda r: r["articles"][0].update(byline="Somebody Else")), name="x")
    fewer = wire.parse(
        _changed(lambda r: (r.update(bottom_line=[]), r["sections"][0]["stories"].pop())), name="x"
    )

    assert evidence(pdf, other, name="x").enclosed == 3
    assert any(
        line.endswith("is not the article that briefing.json holds")
        for line in evidence(pdf, other, name="x").wrong
    )
    assert any(line.endswith("is none of its articles") for line in evidence(pdf, fewer, name="x").wrong)


def test_a_file_that_cannot_be_read_is_named() -> None:
    """As everywhere."""
    with pytest.raises(NotABriefing, match=r"^x\.pdf: not a briefing: the PDF cannot be read"):
        evidence(b"%PDF-1.7", wire.parse(RECORD, name="x"), name="x.pdf")
