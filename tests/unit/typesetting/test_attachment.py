"""The briefing.json that a PDF carries."""

from __future__ import annotations

import random

import pytest
from builders import article, brief

from briefing import pipeline
from briefing.errors import NotABriefing
from briefing.typesetting.attachment import attached

EDITION = brief(article("The ferry is back. It sails at nine.", headline="Ferry returns"))
PDF = pipeline.render(EDITION, "pdf")


def test_the_attachment_is_the_json_to_the_byte() -> None:
    """So the PDF alone proves what it says."""
    assert attached(PDF, name="brief.pdf") == pipeline.render(EDITION, "json")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"not a PDF", PDF[:2000], PDF[:-2000]])
def test_a_broken_pdf_is_named(content: bytes) -> None:
    """It says that it cannot be read."""
    with pytest.raises(NotABriefing, match=r"^brief\.pdf: not a briefing: the PDF cannot be read"):
        attached(content, name="brief.pdf")


def test_a_pdf_without_the_attachment_is_named() -> None:
    """And what to type to get one with it."""
    from weasyprint import HTML

    plain = HTML(string="<p lang=en>Hello").write_pdf()

    with pytest.raises(NotABriefing, match=r"carries no briefing\.json; print it with `brief build`"):
        attached(plain, name="brief.pdf")


def test_damage_is_never_more_than_a_reason() -> None:
    """Bytes are changed at random: the data comes out, or the file is named."""
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(300):
        damaged = bytearray(PDF)
        for _ in range(chance.choice([1, 5, 50])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            attached(bytes(damaged), name="brief.pdf")
        except NotABriefing as error:
            assert str(error).startswith("brief.pdf: ")  # noqa: PT017 - either outcome is right
