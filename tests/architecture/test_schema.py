"""The JSON Schema in the package describes what is written."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema

import briefing
from briefing import wire

if TYPE_CHECKING:
    import pytest

SCHEMA = Path(wire.__file__).parent.parent / "schema" / "briefing-1.json"


def test_the_schema_in_the_package_is_the_one_that_is_checked(pytestconfig: pytest.Config) -> None:
    """`make golden` writes it again; a difference here is a change of the contract."""
    if pytestconfig.getoption("--update"):
        written = json.dumps(wire.json_schema(), ensure_ascii=False, indent=1)
        SCHEMA.write_text(f"{written}\n", encoding="utf-8")

    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == wire.json_schema()


def test_a_briefing_fits_the_schema() -> None:
    """What the JSON renderer writes is valid by the published schema."""
    article = briefing.Article(text="The ferry is back. It sails at nine.", headline="Ferry returns")
    left = briefing.LeftOut(input="broken.txt", reason="empty file")
    edition = briefing.brief([article], title="Brief", edition=date(2026, 11, 24), left_out=[left])

    jsonschema.validate(json.loads(briefing.render(edition, "json")), wire.json_schema())
