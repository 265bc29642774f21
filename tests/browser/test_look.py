"""How a page looks, compared with pictures of it that are stored beside this file.

The type is in the page itself and Chromium brings its own rasteriser, so that another machine sets the same
lines. What may differ still, the grey at the edge of a letter, is averaged over squares of eight pixels; a
line that moves, a rule that is gone or another colour is not. ``pytest --update`` takes the pictures again.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from browsers import SCHEMES, Tab
from editions import page
from PIL import Image, ImageChops

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EXPECTED = Path(__file__).parent / "expected"
SIZES = {390: 2400, 1280: 1700}
"""How much of the page is looked at: CSS pixels from the top, by the width of the window."""

STORED_AT = 2
"""A stored picture is this much smaller than the window."""

_SQUARE = 4
_COLOURS = 64
# of 255; fewer colours make 11 at most of one square, grey instead of red makes more than 16 of one in 130
_FAINT = 16
_MOST = 0.002


def picture(browser: Browser, width: int, scheme: Literal["light", "dark"]) -> Image.Image:
    """Return the top of the page in a window of this width, half as large."""
    with Tab.of(browser, page("short"), width=width, height=SIZES[width], scheme=scheme) as tab:
        tab.page.evaluate("document.fonts.ready")
        taken = Image.open(io.BytesIO(tab.page.screenshot(animations="disabled")))
    return taken.convert("RGB").reduce(STORED_AT)


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Return the share of squares that differ by more than is faint; 1 for pictures of two sizes."""
    if one.size != other.size:
        return 1.0
    channels = ImageChops.difference(one.reduce(_SQUARE), other.reduce(_SQUARE)).split()
    strongest = channels[0]
    for channel in channels[1:]:
        strongest = ImageChops.lighter(strongest, channel)
    return sum(strongest.histogram()[_FAINT + 1 :]) / (strongest.width * strongest.height)


def stored(width: int, scheme: str) -> Path:
    """Return where the picture is kept."""
    return EXPECTED / f"short-{width}-{scheme}.png"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", SIZES)
def test_a_page_looks_as_it_did(
    browser: Browser,
    width: int,
    scheme: Literal["light", "dark"],
    pytestconfig: pytest.Config,
    tmp_path: Path,
) -> None:
    """A change of the page is looked at before it is committed, not met by a reader."""
    taken, kept = picture(browser, width, scheme), stored(width, scheme)
    if pytestconfig.getoption("--update"):
        taken.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(kept, optimize=True)
        return
    taken.save(tmp_path / kept.name)

    assert unlike(taken, Image.open(kept).convert("RGB")) <= _MOST, f"compare {tmp_path / kept.name}"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", SIZES)
def test_a_page_that_is_set_otherwise_is_told_from_it(width: int, scheme: str) -> None:
    """Five lines of pixels further down, or without its colours, it is another page."""
    kept = Image.open(stored(width, scheme)).convert("RGB")

    assert unlike(kept, ImageChops.offset(kept, 0, 5)) > 10 * _MOST
    assert unlike(kept, kept.convert("L").convert("RGB")) > _MOST


def test_every_stored_picture_is_claimed_by_a_test() -> None:
    """An orphan would look like a promise that nobody keeps."""
    assert set(EXPECTED.iterdir()) == {stored(width, scheme) for width in SIZES for scheme in SCHEMES}
