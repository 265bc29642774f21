"""The pages of the site."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

import pytest
from archives import edition, telling

from briefing.errors import TemplateError
from briefing.website.editions import Edition
from briefing.website.following import followed
from briefing.website.pages import LATELY, Site, pages

if TYPE_CHECKING:
    from pathlib import Path

THREAD, OTHER = "2026-11-22-0123abcd", "2026-11-23-ffff0000"
POLICY = "; ".join(
    [
        *("default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src data:", "base-uri 'none'"),
        "form-action 'none'",
    ]
)
HOSTILE = "<script>alert(1)</script> & \"quoted\" 'it' {{ 7 * 7 }}"


class Parsed(HTMLParser):
    """A page, as a browser takes it apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.said = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what the tag says."""
        named = dict(attrs)
        self.tags.append(tag)
        self.ids += [named["id"] or ""] if "id" in named else []
        self.links += [named[name] or "" for name in ("href", "src") if name in named]

    def handle_data(self, data: str) -> None:
        """Keep what is said."""
        self.said += data


def site(*editions: Edition, theme: str = "default", is_listed: bool = True) -> dict[str, str]:
    """Return the pages of these editions by their paths."""
    in_order = tuple(sorted(editions, key=lambda each: (each.day, each.stem), reverse=True))
    whole = Site(
        name="Morning Brief",
        editions=in_order,
        stories=followed(in_order),
        theme=theme,
        is_listed=is_listed,
    )
    return {path: content.decode() for path, content in pages(whole)}


def days(count: int) -> list[Edition]:
    """Return so many editions, day after day, of which each tells one story that goes on."""
    first = date(2026, 1, 1)
    return [edition((first + timedelta(days=n)).isoformat(), telling(thread=THREAD)) for n in range(count)]


def test_every_link_of_the_site_leads_somewhere() -> None:
    """To a page of it, to a place on that page, or to a file of an edition."""
    made = site(*days(70), edition("2026-11-24", title="Harbour, Ltd?", stem="we ird#100%"))
    html = {path: Parsed(text) for path, text in made.items() if path.endswith(".html")}
    stems = {f"morning-brief-{each.day}" for each in days(70)} | {"we ird#100%"}
    known = {f"editions/{stem}.{form}" for stem in stems for form in ("html", "pdf", "md", "json")}
    seen = set()
    for path, page in html.items():
        assert len(set(page.ids)) == len(page.ids), path
        for link in page.links:
            if link.startswith(("https:", "data:")):
                continue
            target, _, place = urljoin(f"/{path}", link)[1:].partition("#")
            seen.add(target)
            assert unquote(target) in {*made, *known, "feed.xml"}, (path, link)
            if target in html and place and place != "search":
                assert unquote(place) in html[target].ids, (path, link)

    assert len(seen & set(html)) == len(html)


def test_a_story_page_shows_each_telling_with_its_places() -> None:
    """The number leads to the sentence in the edition, the publication to the original."""
    made = site(
        edition("2026-11-23", telling("Ferry breaks down", "It broke.", thread=THREAD)),
        edition("2026-11-24", telling("Ferry returns", "It sails.", thread=THREAD, label="Developing")),
    )
    page = Parsed(made[f"stories/morning-brief-{THREAD}.html"])
    said = " ".join(page.said.split())

    assert said.index("Ferry returns") < said.index("24 November") < said.index("It sails.")
    assert said.index("It sails.") < said.index("Ferry breaks down") < said.index("It broke.")
    assert "Told in 2 editions, 23–24 November 2026" in said
    assert "Developing" in said
    for place in (
        "../editions/morning-brief-2026-11-23.html#ferry-returns",
        "../editions/morning-brief-2026-11-23.html#source.1",
        "https://gazette.example/ferry",
    ):
        assert place in page.links


def test_an_edition_leads_to_the_page_of_each_story_that_goes_on() -> None:
    """On the index and on the page of its month; what was told once has none."""
    once = telling("Bell found", thread=OTHER, anchor="bell-found")
    made = site(
        edition("2026-11-23", telling(thread=THREAD)), edition("2026-11-24", telling(thread=THREAD), once)
    )

    assert sorted(path for path in made if path.startswith("stories/")) == [
        f"stories/morning-brief-{THREAD}.html"
    ]
    for path in ("index.html", "2026-11.html"):
        assert made[path].count(f'href="stories/morning-brief-{THREAD}.html"') == 2


def test_the_index_does_not_grow_with_the_archive() -> None:
    """It shows the last editions and a line for each year; all others are one page away."""
    made = site(*days(400))
    index = made["index.html"]

    assert index.count('class="edition"') == LATELY - 1
    assert sorted(path for path in made if path.startswith("20")) == [
        *(f"2026-{month:02}.html" for month in range(1, 13)),
        "2027-01.html",
        "2027-02.html",
    ]
    assert all(f'href="{path}"' in index for path in made if path.startswith("20"))
    assert made["2026-02.html"].count('class="edition"') == 28
    assert 'rel="prev" href="2026-01.html"' in made["2026-02.html"]
    assert 'rel="next" href="2026-03.html"' in made["2026-02.html"]


def test_text_of_strangers_is_text() -> None:
    """Wherever it stands: in titles, names, headlines, sentences, labels, addresses."""
    told = telling(
        HOSTILE, HOSTILE, thread=THREAD, publication=HOSTILE, url="javascript:alert(1)", anchor='"><b>'
    )
    made = site(*[edition(f"2026-11-{day}", told, title=HOSTILE, bottom_line=(HOSTILE,)) for day in (23, 24)])

    for path, text in made.items():
        if path.endswith(".html"):
            page = Parsed(text)
            assert page.tags.count("script") == (path == "index.html"), path
            assert "b" not in page.tags
            assert not any(link.startswith("javascript") for link in page.links)
            assert HOSTILE in page.said
            assert "49" not in page.said


def test_no_page_may_run_or_ask_for_anything_but_its_own() -> None:
    """The policy says so, and the one script is a file of the site."""
    made = site(*days(40))
    html = [text for path, text in made.items() if path.endswith(".html")]

    for text in html:
        policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        assert policy == [POLICY]
        assert not re.search(r"<style|style=|<script(?! src=\"site\.js\" defer></script>)|\son\w+=", text)


def test_an_edition_with_nothing_to_report_says_so() -> None:
    """An empty edition is one."""
    empty = Edition(
        stem="e",
        title="Brief",
        day=date(2026, 11, 24),
        language="en",
        bottom_line=(),
        tellings=(),
        articles=0,
        forms=(),
    )

    assert "Nothing to report" in site(empty)["index.html"]


def test_search_engines_are_told_where_not_to_look() -> None:
    """Only where that was asked for."""
    assert all('name="robots"' not in text for text in site(*days(2)).values())
    hidden = site(*days(2), is_listed=False)

    assert all(
        '<meta name="robots" content="noindex">' in text
        for path, text in hidden.items()
        if path.endswith(".html")
    )


def test_a_theme_may_bring_its_own_pages(tmp_path: Path) -> None:
    """By name, one of them alone, and extending the one it shadows; a mistake is named with file and line."""
    foot = "{% block foot %}<footer>Press office</footer>{% endblock %}"
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "site.html").write_text(f'{{% extends "!briefing/default/site.html" %}}{foot}')
    (theme / "site.css").write_text("/* ours */")
    made = site(*days(2), theme=str(theme))

    assert "<footer>Press office</footer>" in made["index.html"]
    assert made["site.css"].endswith("/* ours */")
    (tmp_path / "site-story.html").write_text("one\n{{ nobody }}\n")
    with pytest.raises(TemplateError, match=r"site-story\.html, line 2: 'nobody' is undefined"):
        site(*days(2), theme=str(tmp_path))
