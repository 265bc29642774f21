"""A page is as wide as its window, from 320 to 1600 pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsers import WIDTHS, Tab
from editions import EDITIONS, page

from briefing.typesetting import themes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# what stands out of the window to a side, to be named when there is something
OUTSIDE = """() => [...document.body.querySelectorAll('*')].filter(each => {
    const box = each.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
}).map(each => each.tagName + '.' + each.className)"""


@pytest.mark.parametrize("theme", themes.names())
@pytest.mark.parametrize("name", EDITIONS)
def test_no_page_scrolls_sideways(browser: Browser, name: str, theme: str) -> None:
    """Endless words are broken, and nothing stands half outside."""
    with Tab.of(browser, page(name, theme)) as tab:
        for width in WIDTHS:
            tab.page.set_viewport_size({"width": width, "height": 800})

            assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
            assert tab.page.evaluate(OUTSIDE) == []
