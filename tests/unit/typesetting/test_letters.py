"""Letters that no font has are said, and never only a silent box."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from builders import article, brief

from briefing.recall import Recall
from briefing.typesetting.job import Job
from briefing.typesetting.letters import heard, lacking, packages, writing

NOWHERE = chr(0xE000)
"""A letter for private use: no font that is installed by anybody's package has it."""


def test_what_weasyprint_says_of_a_box_is_heard() -> None:
    """And nothing else that it says."""
    logger = logging.getLogger("weasyprint")
    with heard() as letters:
        logger.warning(
            '.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)', "क", 2325
        )
        logger.warning("Unable to save emoji font")
        logger.info('.notdef glyph "%s"', "ก")
    logger.warning('.notdef glyph "%s"', "ก")

    assert letters == {"क"}


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("б", "Cyrillic"),
        ("한", "Korean"),
        ("あ", "Japanese"),
        ("—", "Em"),
        ("🚢", "emoji"),
        ("\U0001d54f", "Mathematical"),
    ],
)
def test_a_letter_has_a_writing(letter: str, expected: str) -> None:
    """As Unicode names it."""
    assert writing(letter) == expected


def test_what_is_lacking_is_said_in_one_line() -> None:
    """A few letters of each writing, and what to type."""
    said = lacking("กขคงक🚢新")

    assert said == (
        "in the PDF 7 letters are boxes: no font has them (Devanagari: क; Thai: ก ข ค; Chinese: 新; "
        "emoji: 🚢); type: apt-get install fonts-noto-cjk fonts-noto-color-emoji fonts-noto-core"
    )
    assert lacking("") == ""
    assert packages(["Korean"]) == "fonts-noto-cjk"


def test_a_page_with_a_letter_that_no_font_has_says_so(tmp_path: Path) -> None:
    """Also where the PDF is recalled, and once."""
    edition = brief(article(f"The ferry {NOWHERE} is back. It sails at nine.", headline="Ferry"))
    said = f"in the PDF 1 letter is a box: no font has it (no writing that is known: {NOWHERE})"
    recall = Recall(tmp_path / "done.sqlite")
    for _ in range(2):
        job = Job(briefing=edition, recall=recall)
        job.rendered("pdf")
        job.rendered("pdf")

        assert [notice.partition(";")[0] for notice in job.notices] == [said]
    recall.close()


def test_a_page_of_letters_that_fonts_have_says_nothing() -> None:
    """Silence is part of it."""
    job = Job(briefing=brief(article("The ferry is back. It sails at nine.", headline="Ferry")))
    job.rendered("pdf")

    assert job.notices == []
