"""The briefing as data."""

from __future__ import annotations

import json

import pytest
from builders import article, brief

from briefing import pipeline
from briefing.errors import NotABriefing
from briefing.typesetting.job import Job
from briefing.wire import to_wire

EDITION = brief(article("Le café est ouvert. 🚢 Départ à neuf heures.", headline="Café"))


def test_the_file_is_the_briefing_on_the_wire() -> None:
    """UTF-8, as it is: letters are not escaped."""
    data = pipeline.render(EDITION, "json")

    assert json.loads(data) == to_wire(EDITION)
    assert "Le café est ouvert.".encode() in data
    assert "🚢".encode() in data


def test_the_file_can_be_read_by_people() -> None:
    """Indented, with one line end at the end."""
    data = pipeline.render(EDITION, "json").decode()

    assert data.startswith(
        '{\n "schema": "briefing/1",\n "title": "Morning Brief",\n "edition": "2026-11-24",\n'
    )
    assert data.endswith("\n}\n")


def test_an_edited_markdown_file_has_no_data_of_its_own() -> None:
    """What somebody wrote is not what an article says."""
    with pytest.raises(NotABriefing, match="an edited Markdown file has no data of its own"):
        Job.again({"md": b"# Mine"}, theme="default", page="A4").rendered("json")
