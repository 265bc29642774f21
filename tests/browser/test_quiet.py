"""A page asks for nothing and complains of nothing, whatever its articles hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browsers import Tab
from editions import EDITIONS, page

from briefing.typesetting import themes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# all that a stylesheet could hide or a handler could wait for: hover, focus, click
PROVOKE = """async () => {
    for (const each of document.querySelectorAll('body *')) {
        for (const kind of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'toggle', 'load', 'error'])
            each.dispatchEvent(new Event(kind, { bubbles: true }));
        if (each.tagName !== 'A' || each.getAttribute('href').startsWith('#')) each.click();
    }
    await new Promise(done => setTimeout(done, 50));
}"""
ACTIVE = "body script, body style, img, iframe, form, base, [onerror], [onload], [href^=javascript]"
# what nh3 would have let through; it is over when the picture has failed
INJECT = """() => new Promise(done => {
    const page = document.body;
    page.insertAdjacentHTML('beforeend', `
        <style>h1 { display: none !important }</style>
        <p style="background: url(https://collector.example/bg.png)">x</p>
        <iframe src="https://collector.example/"></iframe>
        <img src="https://collector.example/pixel.png" onerror="document.title = 'handler'">`);
    const script = document.createElement('script');
    script.textContent = "document.title = 'script'";
    page.append(script);
    page.querySelector('img').addEventListener('error', () => setTimeout(done));
})"""


@pytest.mark.parametrize("theme", themes.names())
@pytest.mark.parametrize("name", EDITIONS)
def test_a_page_asks_for_nothing_and_says_nothing(browser: Browser, name: str, theme: str) -> None:
    """It is whole in itself: no request leaves it, and the console of the browser stays empty."""
    with Tab.of(browser, page(name, theme)) as tab:
        tab.page.emulate_media(media="print")
        tab.page.emulate_media(media="screen", color_scheme="dark")

        assert tab.page.title()
        assert tab.requests == []
        assert tab.said == []


def test_text_of_strangers_does_nothing(browser: Browser) -> None:
    """Scripts, handlers, frames and addresses in articles are words: the reader sees them, nothing runs."""
    with Tab.of(browser, page("odd")) as tab:
        tab.page.evaluate(PROVOKE)

        assert tab.requests == []
        assert tab.said == []
        assert tab.page.locator(ACTIVE).count() == 0
        assert "alert('handler')" in tab.page.inner_text("main")
        assert tab.page.url.partition("#")[0] == tab.address


def test_the_policy_stops_what_gets_into_a_page(browser: Browser) -> None:
    """Were the other walls to fall: neither script, nor handler, nor foreign style, nor request."""
    with Tab.of(browser, page("single")) as tab:
        title = tab.page.title()
        tab.page.evaluate(INJECT)

        assert tab.page.title() == title
        assert tab.page.locator("h1").is_visible()
        assert tab.sent == []
        assert any("Content Security Policy" in said for said in tab.said)
