"""Every link of a page leads somewhere, with the pointer and with the keyboard, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browsers import Tab
from builders import article, brief
from editions import EDITIONS, page

from briefing import pipeline
from briefing.typesetting import themes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

DEAD = """() => [...document.querySelectorAll('a[href^="#"]')]
    .map(link => decodeURIComponent(link.hash.slice(1)))
    .filter(name => document.querySelectorAll('#' + CSS.escape(name)).length !== 1)"""
OUT = """() => [...document.querySelectorAll('a:not([href^="#"])')].map(link => link.protocol)"""
IN_SIGHT = """at => { const box = document.querySelector(at).getBoundingClientRect();
    return box.top >= -1 && box.bottom <= innerHeight + 1 }"""
# where the reader is with the keyboard, and whether it can be seen
FOCUSED = """() => { const at = document.activeElement, style = getComputedStyle(at);
    return [at.matches('summary') ? at.textContent.trim() : at.getAttribute('href'),
        style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2] }"""
IN_ORDER = """() => [...document.querySelectorAll('a[href], summary')]
    .map(each => each.matches('summary') ? each.textContent.trim() : each.getAttribute('href'))"""
# a generated box has no rectangle: it is where the pointer would meet the citation it belongs to
SHOWN = """async at => {
    await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const link = document.querySelector(at), own = link.getBoundingClientRect();
    const line = link.closest('li, p').getBoundingClientRect();
    const is_met = (x, y) => document.elementFromPoint(x, y) === link;
    const along = (end, met) => [...Array(Math.floor(end)).keys()].filter(met);
    const middle = line.x + line.width / 3;
    const rows = along(innerHeight, y => is_met(middle, y) && (y < own.top || y > own.bottom));
    const columns = rows.length ? along(innerWidth, x => is_met(x, rows[0] + 5)) : [];
    return { said: getComputedStyle(link, '::after').content, height: rows.length,
        left: columns[0], right: columns.at(-1) } }"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """Open the edition of the seeds."""
    with Tab.of(browser, page("seeds")) as opened:
        yield opened


@pytest.mark.parametrize("theme", themes.names())
@pytest.mark.parametrize("name", EDITIONS)
def test_links_land(browser: Browser, name: str, theme: str) -> None:
    """On the page each names one place; out of it they lead to web pages alone."""
    with Tab.of(browser, page(name, theme)) as tab:
        assert tab.page.evaluate(DEAD) == []
        assert set(tab.page.evaluate(OUT)) <= {"http:", "https:"}


def test_the_first_stop_leads_past_the_contents(tab: Tab) -> None:
    """It comes into sight when it is reached, and takes the reader to the stories."""
    tab.page.keyboard.press("Tab")
    skip = tab.page.locator(".skip")

    assert tab.page.evaluate(IN_SIGHT, ".skip")
    assert skip.bounding_box()["x"] >= 0  # type: ignore[index]  # it is on the page
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("document.activeElement.closest('main') !== null")


def test_the_keyboard_stops_at_every_link_in_its_order(browser: Browser) -> None:
    """Each shows that it is reached; where sources can be folded is a stop, too."""
    with Tab.of(browser, page("single")) as tab:
        order = tab.page.evaluate(IN_ORDER)
        stops = []
        for _ in order:
            tab.page.keyboard.press("Tab")
            stops.append(tab.page.evaluate(FOCUSED))

        assert stops == [[name, True] for name in order]


@pytest.mark.parametrize("reach", ["hover", "focus"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_citation_shows_its_sentence(browser: Browser, width: int, reach: str) -> None:
    """With whoever printed it and when, inside the window, for the pointer and for the keyboard."""
    with Tab.of(browser, page("seeds"), width=width) as tab:
        link = tab.page.locator("[id='cite.9']")
        before = tab.page.evaluate(SHOWN, "[id='cite.9']")
        link.scroll_into_view_if_needed()
        if reach == "hover":
            link.hover()
        else:
            tab.page.keyboard.press("Tab")  # from here on the browser shows what is reached
            link.focus()
        shown = tab.page.evaluate(SHOWN, "[id='cite.9']")

        assert before["said"] == "none"
        assert "put an arm through the gap" in shown["said"]
        assert "Halder Coast Broadcasting, 22 Nov 2026" in shown["said"]
        assert shown["height"] > 50
        assert shown["left"] >= 0
        assert shown["left"] + 250 < shown["right"] < width


def test_what_is_shown_does_not_leave_the_window(browser: Browser) -> None:
    """It stands above the line where the line is the last in sight, and below where it is the first."""
    with Tab.of(browser, page("seeds"), height=600) as tab:
        for block in ("start", "end"):
            tab.page.evaluate(f"document.getElementById('cite.9').scrollIntoView({{block: '{block}'}})")
            tab.page.locator("[id='cite.9']").hover()

            assert tab.page.evaluate(SHOWN, "[id='cite.9']")["height"] > 50


def test_from_a_sentence_to_its_source_and_back(tab: Tab) -> None:
    """Enter jumps to the source, the next stop is the original, the one behind it the way back."""
    tab.page.locator("[id='cite.9']").focus()
    tab.page.keyboard.press("Enter")

    assert tab.page.evaluate("location.hash") == "#source.9"
    assert tab.page.evaluate(IN_SIGHT, "[id='source.9']:target")
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("document.activeElement.hostname") == "haldercoast.example"
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Enter")
    assert tab.page.evaluate(IN_SIGHT, "[id='cite.9']:target")


def test_folded_sources_open_for_whoever_is_led_there(tab: Tab) -> None:
    """A reader folds what he has read, and follows a number all the same."""
    summaries = tab.page.locator("summary")
    for n in range(summaries.count()):
        summaries.nth(n).press("Enter")
    assert not tab.page.locator("[id='source.9']").is_visible()

    tab.page.locator("[id='cite.9']").click()
    assert tab.page.evaluate(IN_SIGHT, "[id='source.9']")
    assert tab.page.locator("details[open]").count() == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry - closed since May, they said - is back & running at 100%.",
        "Der Preis stieg im „Sommer“ auf 3,5 Kronen, während der Hafen, so die Behörde, " * 2 + "ruhte.",
        "央行周二将基准利率下调至百分之三，这是三年来的首次。",
    ],
)
def test_a_browser_finds_the_sentence_on_its_page(browser: Browser, sentence: str) -> None:
    """The link of a source opens the article where the sentence stands, far below its beginning."""
    edition = brief(article(f"{sentence} It is quiet.", headline="News", url="https://post.example/a?b=c,d"))
    with Tab.of(browser, pipeline.render(edition, "html")) as tab:

        def answer(route: Route) -> None:
            filler = "<p>Nothing of that kind was said here.</p>" * 200
            route.fulfill(
                content_type="text/html; charset=utf-8",
                body=f"{filler}<p id=here>Before it. {sentence.replace('&', '&amp;')} After.</p>{filler}",
            )

        tab.page.route("https://post.example/**", answer)
        tab.page.locator(".citations .where a").first.click()
        tab.page.wait_for_url("https://post.example/**")
        tab.page.wait_for_function("scrollY > 0")

        assert tab.page.evaluate(IN_SIGHT, "#here")
