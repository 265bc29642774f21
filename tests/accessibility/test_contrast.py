"""The contrast of all text with all that it may stand on, computed from the style sheets of each theme.

WCAG 2.2, 1.4.3: at least 4.5 to 1. A rule that sets both colour and background is judged by itself; any other
colour of text may stand on any background, unless nothing is written on it (``content: ""``).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
import tinycss2
from tinycss2.color4 import Color, parse_color

from briefing.typesetting import themes

MEDIA = {
    "print": (("base.css", "print.css"), False),
    "screen, light": (("base.css", "screen.css"), False),
    "screen, dark": (("base.css", "screen.css"), True),
}
DARK = "prefers-color-scheme: dark"
# colours of the reader's system, and those of whoever asks for more contrast than there has to be
ASKED_FOR = ("forced-colors", "prefers-contrast")
Rule = dict[str, str]


def rules(theme: str, sheets: tuple[str, ...], *, dark: bool) -> Iterator[Rule]:
    """Yield the declarations of each rule that counts on paper, or on a light or dark screen."""
    for sheet in sheets:
        text = themes.text_of(theme, sheet)
        yield from _rules(
            tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), dark=dark
        )


def _rules(nodes: list[tinycss2.ast.Node], *, dark: bool) -> Iterator[Rule]:
    for node in nodes:
        assert node.type != "error", node.message
        if node.content is None:
            continue
        within = list(node.content)
        if node.type == "at-rule" and node.lower_at_keyword == "media":
            said = tinycss2.serialize(node.prelude)
            if (DARK not in said or dark) and not any(wish in said for wish in ASKED_FOR):
                yield from _rules(
                    tinycss2.parse_rule_list(within, skip_comments=True, skip_whitespace=True), dark=dark
                )
            continue
        parsed = tinycss2.parse_blocks_contents(within, skip_comments=True, skip_whitespace=True)
        yield {d.lower_name: tinycss2.serialize(d.value).strip() for d in parsed if d.type == "declaration"}
        yield from _rules([inner for inner in parsed if inner.type == "at-rule"], dark=dark)


def pairs(found: list[Rule]) -> Iterator[tuple[str, str]]:
    """Yield each colour of text with each background it may stand on."""
    names = {name: value for rule in found for name, value in rule.items() if name.startswith("--")}
    inks, grounds = [], []
    for rule in found:
        ink, ground = (_resolved(rule.get(name, ""), names) for name in ("color", "background"))
        if ink and ground:
            yield ink, ground
        elif ink:
            inks.append(ink)
        elif ground and rule.get("content") != '""':
            grounds.append(ground)
    yield from product(dict.fromkeys(inks), dict.fromkeys(grounds))


def _resolved(value: str, names: Rule) -> str:
    while value.startswith("var("):
        value = names[value[4:-1].strip()]
    return "" if value in {"", "none", "inherit", "transparent", "currentcolor"} else value


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(parse_color(c)) for c in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    assert colour.alpha == 1
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.to("srgb").coordinates
    ]
    red, green, blue = parts
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("theme", themes.names())
def test_all_text_can_be_read(theme: str, medium: str) -> None:
    """On paper, and on a screen by day and by night."""
    sheets, dark = MEDIA[medium]
    found = list(pairs(list(rules(theme, sheets, dark=dark))))
    faint = [
        (ink, ground, f"{contrast(ink, ground):.2f}") for ink, ground in found if contrast(ink, ground) < 4.5
    ]

    assert found
    assert faint == []


def test_nothing_makes_text_fainter_than_its_colour() -> None:
    """Opacity and blending would escape the arithmetic."""
    used = {
        name
        for theme in themes.names()
        for s, _ in MEDIA.values()
        for rule in rules(theme, s, dark=True)
        for name in rule
    }

    assert not used & {"opacity", "mix-blend-mode", "filter"}


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#fff", 21), ("#777", "#fff", 4.48), ("red", "red", 1)]
)
def test_the_arithmetic_is_that_of_the_recommendation(one: str, other: str, ratio: float) -> None:
    """Black on white is 21 to 1, and the grey that just fails is known from its documents."""
    assert round(contrast(one, other), 2) == ratio
