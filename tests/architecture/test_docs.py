"""The documentation names what there is, and nothing that is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

from briefing import registry
from briefing.cli import app
from briefing.config import Config
from briefing.typesetting import filters, locales, pages

ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # the app is a group
REFERENCE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
TEMPLATES = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    """A command that stands neither in the README nor in the reference does not exist for a reader."""
    assert f"brief {name}" in README
    assert f"## `brief {name}" in REFERENCE


@pytest.mark.parametrize(
    "flag", [name for each in COMMANDS["build"].params for name in each.opts if "--" in name]
)
def test_every_flag_of_build_is_documented(flag: str) -> None:
    """Scripts rely on these flags."""
    assert f"`{flag}" in REFERENCE


def test_no_command_is_documented_that_is_not_there() -> None:
    """A feature that is not there is not mentioned."""
    mentioned = set(re.findall(r"`?brief ([a-z]+)", README + REFERENCE)) - {"and"}

    assert mentioned <= set(COMMANDS)


@pytest.mark.parametrize("key", [field.alias or name for name, field in Config.model_fields.items()])
def test_every_key_of_the_configuration_is_documented(key: str) -> None:
    """What briefing.toml may say stands in docs/configuration.md."""
    assert re.search(rf"^(?:{key} = |\[\[?{key}\]\]?)", CONFIGURATION, re.MULTILINE)


@pytest.mark.parametrize("name", filters.filters(locales.speech()))
def test_every_filter_is_documented(name: str) -> None:
    """A writer of templates finds each filter in templates/README.md."""
    assert re.search(rf"`{name}[`(]", TEMPLATES)


def test_every_method_and_page_size_is_named() -> None:
    """What can be chosen by name stands where it is looked for."""
    assert all(name in REFERENCE for name in registry.names("summarizer"))
    assert all(size in REFERENCE for size in pages.PAGES)
