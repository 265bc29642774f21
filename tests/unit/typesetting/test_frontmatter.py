"""What a Markdown briefing says of itself at its top."""

from __future__ import annotations

import pytest

from briefing.typesetting.frontmatter import front_matter

NOTHING = {"title": "", "edition": "", "language": "", "made_by": ""}
HEAD = """\
---
title: "Morning Brief"
edition: 2026-11-24
language: en
made by: briefing 0.1.0
---

# Morning Brief
"""


@pytest.mark.parametrize("text", [HEAD, HEAD.replace("\n", "\r\n"), "\N{BYTE ORDER MARK}" + HEAD])
def test_the_lines_at_the_top_are_read(text: str) -> None:
    """Whatever editor saved them."""
    said, markdown = front_matter(text)

    assert said == {
        "title": "Morning Brief", "edition": "2026-11-24", "language": "en", "made_by": "briefing 0.1.0",
    }  # fmt: skip
    assert markdown == "\n# Morning Brief\n"


@pytest.mark.parametrize(
    "text", ["# Brief\n", "", "---", "---\ntitle: x\n", "-- -\ntitle: x\n---\n", "\n---\ntitle: x\n---\n"]
)
def test_without_them_nothing_is_said_and_the_text_is_whole(text: str) -> None:
    """A rule is a rule."""
    assert front_matter(text) == (NOTHING, text)


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ("language: no", "language", "no"),
        ("title: 0123", "title", "0123"),
        ("title: yes", "title", "yes"),
        ("title: 2026-11-24", "title", "2026-11-24"),
        ("title:", "title", ""),
        ("title: 'it''s'", "title", "it's"),
    ],
)
def test_everything_is_text(line: str, key: str, said: str) -> None:
    """Norwegian is a language, and a number is a title."""
    assert front_matter(f"---\n{line}\n---\n# Brief")[0][key] == said


@pytest.mark.parametrize(
    "head",
    [
        "title: [",
        "a: b: c",
        "- list",
        "just text",
        "\tx: y",
        "title: \x07",
        "[" * 5000,
        "!!python/name:os.system",
    ],
)
def test_a_mistake_in_them_is_no_end(head: str) -> None:
    """Nothing is said, nothing is run, and the page is printed."""
    assert front_matter(f"---\n{head}\n---\n# Brief") == (NOTHING, "# Brief")


def test_what_else_they_say_is_passed_over() -> None:
    """Other programs may keep their notes there."""
    assert front_matter("---\ntags: [a, b]\ntitle: Brief\n---\n")[0] == NOTHING | {"title": "Brief"}
