"""Slips in style sheets: what is wrong, and in which line."""

from __future__ import annotations

import pytest

from briefing.typesetting import themes
from briefing.typesetting.style_sheets import first_slip


@pytest.mark.parametrize(
    ("css", "slip"),
    [
        ("h1 {\n color red;\n}", (2, "this is neither a rule nor name: value;")),
        ("h1 { color: red }\n;", (2, "this is neither a rule nor name: value;")),
        ("@media print {\n h1 {\n colr } }", (3, "this is neither a rule nor name: value;")),
        ("\nh1", (2, "this is neither a rule nor name: value;")),
        ("h1 { color: red; }\n}", (2, "this } closes nothing")),
        ("h1 { margin:\n 1) }", (2, "this ) closes nothing")),
        ("h1 { content: ]\n }", (1, "this ] closes nothing")),
        (
            'h1 { content: "abc\n; }',
            (1, "the quotation mark that is opened here is not closed on its line"),
        ),
        ("h1 { background: url(a b) }", (1, "this address cannot be read")),
        ("h1 { color: red }\n\nh2 {\n color: red", (3, "the brace that is opened here is never closed")),
    ],
)
def test_a_slip_is_found_with_its_line(css: str, slip: tuple[int, str]) -> None:
    """The first of them."""
    assert first_slip(css) == slip


@pytest.mark.parametrize(
    "css",
    ["", "/* } */ h1 { a: '}' }", "h1 { a: b; &:hover { c: d } }", "@page { @top-left { content: 'x' } }"],
)
def test_what_is_well_formed_is_left_alone(css: str) -> None:
    """Braces in comments and strings are none, and rules may stand in rules."""
    assert first_slip(css) is None


@pytest.mark.parametrize("theme", themes.names())
def test_shipped_style_sheets_are_well_formed(theme: str) -> None:
    """Ours are not looked at while a page is made."""
    sheets = list((themes.shipped("templates") / theme).rglob("*.css"))

    assert {sheet.name: first_slip(sheet.read_text("utf-8")) for sheet in sheets} == {
        sheet.name: None for sheet in sheets
    }
