"""axe-core finds nothing to complain of, in any edition or theme, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import SCHEMES, Tab
from editions import EDITIONS, page

from briefing.typesetting import themes

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("theme", themes.names())
@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_fault(
    browser: Browser, name: str, theme: str, scheme: Literal["light", "dark"]
) -> None:
    """Every rule of axe-core, best practices among them; contrast is measured as it is painted."""
    with Tab.of(browser, page(name, theme), scheme=scheme) as tab:
        found = Axe().run(tab.page).response

        assert {fault["id"]: [node["html"] for node in fault["nodes"]] for fault in found["violations"]} == {}
        assert "color-contrast" in {rule["id"] for rule in found["passes"]}
