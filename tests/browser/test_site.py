"""The archive in a browser, opened out of a folder: found, followed, quiet, for every reader."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

import pytest
from archives import edition, telling
from axe_playwright_python.sync_playwright import Axe
from browsers import SCHEMES, WIDTHS

from briefing.text.words import SPACELESS
from briefing.typesetting.locales import speech
from briefing.website.following import followed, pages_of
from briefing.website.lookup import index
from briefing.website.pages import Site, pages
from briefing.website.terms import folded, terms

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog, Page, Request

EDITIONS = "[id='editions.']"
THREAD = "2026-11-22-0123abcd"
PAGES = (
    *("index.html", "index.html#q=ferry", "index.html#q=alert", "2026-11.html"),
    f"stories/morning-brief-{THREAD}.html",
)
HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)> \u2028 & "quoted"'
FILLER = "The council of {0} met for an hour, voted on the lamps of {0} street, and rose before lunch."
PLACES = ("Hallowick", "Tarn", "Ettal", "Karsk", "Lowmere", "Stanmere", "Maddoc", "Orrin")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a site of sixty days into a folder."""
    place = tmp_path_factory.mktemp("site")
    of = [
        edition(
            f"2026-{9 + day // 30:02}-{day % 30 + 1:02}",
            *[telling(f"Council of {name}, day {day}", FILLER.format(name)) for name in PLACES],
            bottom_line=(FILLER.format("Hallowick"),),
        )
        for day in range(60)
    ]
    of += [
        edition("2026-11-23", telling("Ferry breaks down", "The ferry broke.", thread=THREAD)),
        edition(
            "2026-11-24",
            telling("Ferry returns to Zürich", "The Ferry sails; der Fährmann ist froh.", thread=THREAD),
            telling("東京の橋が開通", "東京都の橋が水曜日に開通した。", language="ja", publication="朝刊"),
            telling(HOSTILE, f"{HOSTILE} is what it said.", publication=HOSTILE),
        ),
    ]
    of.sort(key=lambda each: each.day, reverse=True)
    stories = followed(of)
    whole = Site(name="Morning Brief", editions=tuple(of), stories=stories, theme="default")
    found = ((f"search/{name}", content) for name, content in index(of, pages_of(stories), speech()))
    for path, content in (*pages(whole), *found):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    return place


@contextmanager
def opened(
    browser: Browser, site: Path, path: str = "index.html", **settings: Any
) -> Iterator[tuple[Page, list[str]]]:
    """Open a page of the site; give it, and whatever the browser complains of or is asked for elsewhere."""
    context = browser.new_context(**settings)
    wrong: list[str] = []
    page = context.new_page()

    def answered(dialog: Dialog) -> None:
        wrong.append(dialog.message)
        dialog.dismiss()

    def heard(request: Request) -> None:
        if not request.url.startswith((f"{site.as_uri()}/", "data:")):
            wrong.append(request.url)

    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", answered)
    page.on("request", heard)
    page.goto(f"{site.as_uri()}/{path}")
    yield page, wrong
    context.close()


def results(page: Page, typed: str) -> list[str]:
    """Return the headlines that are found for what is typed."""
    page.get_by_role("searchbox").fill(typed)
    page.keyboard.press("Enter")
    page.locator("#search-found[aria-busy=false]").wait_for(state="attached")
    return page.locator("#search-found li h2").all_inner_texts()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ferry", "Ferry returns to Zürich"),
        ("FERRY broke", "Ferry breaks down"),
        ("zurich", "Ferry returns to Zürich"),
        ("faehrmann", ""),
        ("FÄHRMANN", "Ferry returns to Zürich"),
        ("fahr", "Ferry returns to Zürich"),
        ("fahr ", ""),
        ("東京", "東京の橋が開通"),
        ("曜", "東京の橋が開通"),
        ("朝刊 橋", "東京の橋が開通"),
        ("ferry 東京", ""),
        ("alert", HOSTILE.replace("\u2028", " ")),
        ("constructor", ""),
        ("__proto__", ""),
        ("ettal lamps", "Council of Ettal, day 59"),
    ],
)
def test_what_is_typed_is_found(browser: Browser, site: Path, typed: str, first: str) -> None:
    """All its words, the last may go on; without accents and capitals; the newest first."""
    with opened(browser, site) as (page, wrong):
        found = results(page, typed)

        assert " ".join("".join(found[:1]).split()) == " ".join(first.split())
        assert (
            page.locator("#search-count").inner_text()
            == ("Nothing found." if not first else f"Results: {page.locator('#search-found li').count()}")
            or len(found) == 20
        )
        assert wrong == []


def test_a_hit_shows_its_sentence_and_leads_to_it(browser: Browser, site: Path) -> None:
    """The words are marked, the publication stands beside, the story so far is one click away."""
    with opened(browser, site) as (page, _):
        results(page, "ferry sail")
        hit = page.locator("#search-found li")

        assert hit.locator("mark").all_inner_texts() == ["Ferry", "Ferry", "sails"]
        assert "24 November 2026" in hit.inner_text()
        assert "Harbour Gazette" in hit.inner_text()
        assert [link.get_attribute("href") for link in hit.locator("a").all()] == [
            "editions/morning-brief-2026-11-24.html#ferry-returns",
            f"stories/morning-brief-{THREAD}.html",
        ]


def test_text_out_of_the_index_is_text(browser: Browser, site: Path) -> None:
    """Nothing in it becomes an element or is run."""
    with opened(browser, site) as (page, wrong):
        results(page, "alert")

        assert page.locator("#search-found img, #search-found script").count() == 0
        assert "</script><script>alert(1)" in page.locator("#search-found li").inner_text()
        assert wrong == []


def test_many_hits_come_in_turns_and_by_the_keyboard(browser: Browser, site: Path) -> None:
    """Twenty first; the button brings more and hands the focus to the first of them."""
    with opened(browser, site) as (page, _):
        assert len(results(page, "council")) == 20
        assert page.locator("#search-count").inner_text() == "Results: 480"
        page.get_by_role("button", name="Show more").focus()
        page.keyboard.press("Enter")
        # not by a function that waits: Playwright evaluates it in the page, whose policy forbids that
        page.locator("#search-found li:nth-child(21) :focus").wait_for()

        assert page.locator("#search-found li").count() == 40
        assert page.evaluate("document.activeElement.closest('li').matches(':nth-child(21)')")


def test_a_search_is_an_address(browser: Browser, site: Path) -> None:
    """It can be kept and sent; cleared, the editions are there again."""
    with opened(browser, site, "index.html#q=ferry%20broke") as (page, wrong):
        page.wait_for_selector("#search-found li")
        assert page.get_by_role("searchbox").input_value() == "ferry broke"
        assert page.locator(EDITIONS).is_hidden()
        page.get_by_role("searchbox").fill("")
        page.locator(EDITIONS).wait_for(state="visible")

        assert page.locator("#search-found").is_hidden()
        assert page.url.endswith("index.html#")
        assert wrong == []


@pytest.mark.parametrize("hash_", ["#q=%", "#q=%ff", "#search", "#<img>"])
def test_an_odd_address_is_no_fault(browser: Browser, site: Path, hash_: str) -> None:
    """Somebody may have cut it."""
    with opened(browser, site, f"index.html{hash_}") as (page, wrong):
        page.locator("#search").wait_for()

        assert page.locator(EDITIONS).is_visible()
        assert wrong == []


def test_an_index_that_has_changed_is_said(browser: Browser, site: Path, tmp_path: Path) -> None:
    """A page that was open while the site was made anew asks for pieces that are gone."""
    old = shutil.copytree(site, tmp_path / "old")
    with opened(browser, old) as (page, _):
        for piece in (old / "search").glob("texts-*"):
            piece.unlink()

        assert results(page, "ferry") == []
        assert "load it again" in page.locator("#search-count").inner_text()


def test_a_question_loads_little_of_the_index(browser: Browser, site: Path) -> None:
    """Its head, a piece of words, and the pieces of the texts that are shown."""
    with opened(browser, site) as (page, _):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("-")[0]))
        results(page, "ferry")

        assert asked == ["index.js", "words", "texts"]


def test_without_scripts_the_lists_remain(browser: Browser, site: Path) -> None:
    """No field that does nothing, and every edition within two clicks."""
    with opened(browser, site, java_script_enabled=False) as (page, _):
        assert page.locator("#search").is_hidden()
        assert page.locator("#search-found").is_hidden()
        assert page.get_by_role("heading", name="Monday, 23 November 2026").is_visible()
        page.get_by_role("link", name="September 30").click()

        assert page.locator("article.edition").count() == 30


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_fault(
    browser: Browser, site: Path, path: str, scheme: Literal["light", "dark"]
) -> None:
    """Landmarks, headings, labels, contrast as it is painted; light and dark, with hits and without."""
    with opened(browser, site, path, color_scheme=scheme) as (page, wrong):
        if "#q=" in path:
            page.wait_for_selector("#search-found li")
        # axe asks for the style sheet itself, and is refused
        assert wrong == []
        found = Axe().run(page).response

        assert {fault["id"]: [node["html"] for node in fault["nodes"]] for fault in found["violations"]} == {}
        assert "color-contrast" in {rule["id"] for rule in found["passes"]}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_window(browser: Browser, site: Path, path: str, width: int) -> None:
    """From a telephone to a wide screen."""
    with opened(browser, site, path, viewport={"width": width, "height": 800}) as (page, _):
        if "#q=" in path:
            page.wait_for_selector("#search-found li")

        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_browsers_fold_and_cut_words_as_the_index_does(browser: Browser, site: Path) -> None:
    """Every letter, digit and mark of Unicode, alone and between two letters."""
    known = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code))[0] in "LMN"]
    script = (site / "site.js").read_text()
    cut = script.replace("return { begin,", "return { terms, folded, load, begin,")
    (site / "tested.html").write_text(
        (site / "index.html").read_text().replace('src="site.js"', 'src="tested.js"'), encoding="utf-8"
    )
    (site / "tested.js").write_text(cut, encoding="utf-8")
    texts = [f"a{letter}b" for letter in known] + known
    with opened(browser, site, "tested.html") as (page, _):
        said = page.evaluate(
            "async texts => { await archive.load('index.js');"
            " return texts.map(text => [archive.folded(text), archive.terms(text)]) }",
            texts,
        )
    wrong = [
        (text.encode("unicode-escape"), theirs)
        for text, theirs in zip(texts, said, strict=True)
        if theirs != [folded(text), list(dict.fromkeys(_asked(text)))]
    ]

    assert wrong == []


def _asked(text: str) -> Iterator[str]:
    """Yield the terms of a question: of a run of two and more not the last character by itself."""
    before = ""
    for term in terms(text):
        if not (len(term) == 1 and before[1:] == term and re.match(f"[{SPACELESS}]", term)):
            yield term
        before = term
