"""Debian's Chromium for tests: one for all of them, headless, a tab of its own for each page.

    with chromium() as browser, Tab.of(browser, page) as tab:
        tab.page.keyboard.press("Tab")

A page is opened as a reader opens it, out of a folder. Whatever it asks for beyond itself is refused and
remembered, and so is all that the browser says on its console.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, Route, sync_playwright

WIDTHS = (320, 390, 768, 1280, 1600)
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
_NAMES = ("chromium", "chromium-browser", "google-chrome")
# letters are painted the same on every machine: as their outlines say, in grey
_ARGUMENTS = ("--font-render-hinting=none", "--disable-lcd-text")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the Chromium of the system, where there is one; nothing is downloaded."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.skip("there is no chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Tab:
    """A page in a browser, with what it asked for and what was said about it."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    """Those that the browser would have sent, and not stopped by itself for the policy of the page."""
    said: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def of(
        cls,
        browser: Browser,
        html: bytes,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Literal["light", "dark"] = "light",
        **settings: Any,
    ) -> Iterator[Tab]:
        """Open the page in a window of its own, `width` by `height` CSS pixels."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.html"
            file.write_bytes(html)
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, **settings
            )
            tab = cls(context.new_page(), file.as_uri())
            tab.listen(context)
            tab.page.goto(tab.address)
            yield tab
            context.close()

    def listen(self, context: BrowserContext) -> None:
        """Refuse and remember every request but the one for the page; remember what is said."""
        context.on("request", self._asked)
        context.route("**", self._answer)
        context.on("console", lambda message: self.said.append(message.text))
        context.on("weberror", lambda error: self.said.append(str(error.error)))
        context.on("dialog", self._interrupted)

    def _interrupted(self, dialog: Dialog) -> None:
        self.said.append(dialog.message)
        dialog.dismiss()

    def _asked(self, request: Request) -> None:
        if request.url.partition("#")[0] != self.address:
            self.requests.append(request.url)

    def _answer(self, route: Route) -> None:
        if route.request.url.partition("#")[0] == self.address:
            route.continue_()
        else:
            self.sent.append(route.request.url)
            route.abort()

    def boxes(self, selectors: Mapping[str, str]) -> dict[str, list[int]]:
        """Return where the first element of each selector stands: left, top, width, height in CSS pixels."""
        measure = """at => { const box = document.querySelector(at)?.getBoundingClientRect();
            return box ? [box.x + scrollX, box.y + scrollY, box.width, box.height].map(Math.round) : [] }"""
        return {name: self.page.evaluate(measure, at) for name, at in selectors.items()}
