"""An SVG from outside, drawn anew of what is known to be harmless."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.plots.svg import Shape, file_of, written
from briefing.typesetting.drawings import MOST_BYTES, MOST_SHAPES, drawn

OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"'
)
ACTIVE = [
    "<script>alert(1)</script>",
    '<g onload="alert(1)"/>',
    '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
    '<a xlink:href="https://evil.example"><text>here</text></a>',
    '<image href="https://evil.example/x.png"/>',
    '<image xlink:href="file:///etc/passwd"/>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '<style>@import "https://evil.example";</style>',
    '<rect style="background:url(https://evil.example)" width="1" height="1"/>',
    '<rect fill="url(https://evil.example#a)" width="1" height="1"/>',
    '<use href="#a"/><use xlink:href="https://evil.example#a"/>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<defs><pattern id="a"><rect/></pattern></defs>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>',
    '<text><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></text>',
    "<title><script>alert(1)</script></title>",
    "<svg><script>alert(1)</script></svg>",
    '<rect id="main." class="a b" width="1" height="1"/>',
    '<text font-family="url(https://evil.example)">x</text>',
]


def svg(inner: str = "", more: str = "") -> bytes:
    """Return a drawing of ten by ten that holds `inner`."""
    return f"{OPEN}{more}>{inner}</svg>".encode()


def redrawn(inner: str = "", more: str = "") -> str:
    """Return what is left of it."""
    return written(drawn(svg(inner, more), name="a.svg")[0])


@pytest.mark.parametrize("inner", ACTIVE)
def test_nothing_that_acts_or_loads_is_left(inner: str) -> None:
    """Only shapes and words come through, whatever is around them."""
    left = redrawn(inner, ' onload="alert(1)" onclick="x()" xml:base="https://evil.example"')

    for active in (
        "script",
        "alert",
        "href",
        "evil",
        "javascript",
        "onload",
        "url(",
        "style",
        "iframe",
        "id=",
    ):
        assert active not in left.removeprefix('<svg xmlns="http://www.w3.org/2000/svg"')


def test_the_page_paints_only_what_is_painted_as_a_plot() -> None:
    """A class of the page's own would put a drawing where it does not belong."""
    left = redrawn('<rect class="bar" width="1" height="1"/><rect class="skip" width="2" height="1"/>')

    assert 'class="bar"' in left
    assert "skip" not in left


def test_what_is_left_out_is_named_once() -> None:
    """Whoever drew it should know why it looks different."""
    _, lost = drawn(svg('<use href="#a"/><use href="#b"/><image/><rect style="fill:red"/>'), name="a.svg")

    assert lost == ("use", "image", "style")


def test_shapes_and_words_come_through_as_they_are() -> None:
    """In their order, with the attributes that paint them."""
    left = redrawn(
        '<g transform="translate(1,2)"><path d="M0 0L10,10z" stroke="#b3261e" fill="none"/></g>'
        '<text x="1" y="9" font-size="3px">a <tspan font-weight="600">b</tspan> c</text>'
    )

    assert '<g transform="translate(1 2)"><path d="M0 0 L10 10 z" stroke="#b3261e" fill="none"/></g>' in left
    assert "a <tspan" in left
    assert ">b</tspan> c</text>" in left


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('viewBox="0 0 20 10"', ("20", "10")),
        ('viewBox="0 0 20 10" width="40" height="20px"', ("40", "20")),
        ('width="25.4mm" height="72pt"', ("96", "96")),
        ('viewBox="0,0,20,10" width="100%" height="100%"', ("20", "10")),
    ],
)
def test_a_drawing_has_a_size(said: str, size: tuple[str, str]) -> None:
    """In pixels, its own or that of its view box."""
    drawing, _ = drawn(f'<svg xmlns="http://www.w3.org/2000/svg" {said}/>'.encode(), name="a.svg")

    assert (drawing.get("width"), drawing.get("height")) == size


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<svg", "not an SVG that can be drawn"),
        (b"<html/>", "not an SVG"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "says no size"),
        (svg(more=' width="-5" height="3"'), "says no size"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"/>', "says no size"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99999 99999"/>', "says no size"),
        (svg("<g>" * 300 + "</g>" * 300), "nested too deeply"),
        (svg("<rect/>" * (MOST_SHAPES + 1)), "more than"),
        (svg(" " * MOST_BYTES), "larger than"),
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("<text>&a;</text>"), "entities"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>"), "entities"),
    ],
)
def test_what_cannot_be_drawn_says_why(content: bytes, reason: str) -> None:
    """In one line that names the file."""
    with pytest.raises(InputError, match=f"^a.svg: .*{reason}"):
        drawn(content, name="a.svg")


def test_a_bomb_of_entities_is_refused_before_it_is_read() -> None:
    """A billion laughs in a few hundred bytes."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    bomb = f"<!DOCTYPE svg [{entities}]>".encode() + svg("<text>&a9;</text>")

    with pytest.raises(InputError):
        drawn(bomb, name="a.svg")


def test_a_bomb_of_references_is_no_reference_any_more() -> None:
    """Groups that each use the one before twice: thirty of them are a billion shapes to whoever follows."""
    groups = "".join(f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, 31))
    drawing, lost = drawn(svg(f'<rect id="g0" width="1" height="1"/>{groups}'), name="a.svg")

    assert lost == ("use",)
    assert written(drawing).count("<") < 100


@pytest.mark.parametrize(
    "value", ["1" * 50_000, "1 " * 50_000, "-" * 50_000, "M" * 50_000, "rotate(" * 9_000, "1e99", "#"]
)
@pytest.mark.parametrize("attribute", ["d", "points", "transform", "x", "fill", "class"])
def test_hostile_values_end_soon_and_are_not_drawn(value: str, attribute: str) -> None:
    """No pattern backtracks, and no number is beyond what can be drawn."""
    tag = {"d": "path", "points": "polyline"}.get(attribute, "text")
    drawing, _ = drawn(svg(f'<{tag} {attribute}="{value}"/>'), name="a.svg")

    (part,) = (child for child in drawing.children if isinstance(child, Shape))
    assert not part.get(attribute)


@given(
    st.text(max_size=300), st.sampled_from(["d", "points", "transform", "x", "fill", "class", "font-size"])
)
def test_any_value_is_drawn_the_same_again_or_not_at_all(value: str, attribute: str) -> None:
    """What was rewritten once is not changed by being rewritten again."""
    from xml.sax.saxutils import quoteattr

    from briefing.text.clean import one_line

    tag = {"d": "path", "points": "polyline"}.get(attribute, "text")
    first, _ = drawn(svg(f"<{tag} {attribute}={quoteattr(one_line(value))}/>"), name="a.svg")

    assert drawn(file_of(first), name="a.svg")[0] == first


@given(st.binary(max_size=400) | st.text(max_size=300).map(svg))
def test_any_bytes_are_drawn_or_refused(content: bytes) -> None:
    """Nothing else is raised."""
    with suppress(InputError):
        drawing, _ = drawn(content, name="a.svg")

        assert drawing.name == "svg"
