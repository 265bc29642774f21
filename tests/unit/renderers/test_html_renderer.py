"""The briefing as one HTML file."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from builders import article, brief

from briefing import pipeline
from briefing.typesetting.job import Job

EDITION = brief(
    article(
        "The ferry is back. It sails at nine.", headline="Ferry returns", url="https://post.example/ferry"
    ),
    article("A bridge opened on Monday.", headline="Bridge opens"),
)


def page(markdown: str = "") -> str:
    """Return the HTML of the edition, or of Markdown that somebody edited."""
    if not markdown:
        return pipeline.render(EDITION, "html").decode()
    return Job.again({"md": markdown.encode()}, theme="default", page="A4").rendered("html").decode()


def test_the_head_says_what_it_is() -> None:
    """Language, title and day."""
    head = page().partition("<style>")[0]

    assert head.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Morning Brief, 2026-11-24</title>" in head
    assert '<meta name="dcterms.created" content="2026-11-24T00:00:00Z">' in head


@pytest.mark.parametrize("language", ["no", "sv"])
def test_a_story_is_in_its_language_and_the_page_in_that_of_its_words(language: str) -> None:
    """Whoever has it read aloud hears each in its own voice; Norwegian is not taken for a refusal."""
    html = pipeline.render(brief(article("Ferja er tilbake.", language=language)), "html").decode()

    assert '<html lang="en">' in html
    assert re.search(rf'<article (?=[^>]*\blang="{language}")', html)
    assert f'<li lang="{language}">' in html.partition("<main")[0]


def test_a_page_speaks_the_language_of_most_articles() -> None:
    """With what else it says: behind links on paper, in its foot, to who reads by keyboard."""
    html = pipeline.render(brief(article("Der Hafen öffnet.", language="de")), "html").decode()

    assert '<html lang="de">' in html
    assert '--folio: counter(page) " von " counter(pages);' in html
    assert '--on-page: "S.\\a0 " target-counter(attr(href), page);' in html
    assert '<a class="skip" href="#main.">Zu den Meldungen springen</a>' in html
    assert 'title="Zurück zur Meldung"' in html


def test_what_the_page_says_in_a_foreign_story_is_in_the_language_of_the_page() -> None:
    """Only what is the publication's is in its language."""
    made = brief(article("The ferry is back."), article("Le pont est ouvert.", language="fr", byline="Ada"))
    html = pipeline.render(made, "html").decode()

    assert '<p class="coverage" lang="en"><em lang="fr">publication not known</em>' in html


def test_a_browser_asks_for_nothing_else() -> None:
    """Style sheets and type are in the file; nothing is to be fetched, not even an icon."""
    html = page().replace('<link rel="icon" href="data:,">', "", 1)

    assert not re.findall(r"<(?:link|script|img|iframe|object|embed|base|form|svg|video|audio)\b", html)
    assert "src:url(data:font/woff2;base64," in html
    assert not re.findall(r"@import|url\s*\((?!data:font/woff2;)|\bsrc\s*=", html)


def test_a_browser_may_use_nothing_but_our_styles() -> None:
    """The policy names each style sheet by its hash; a theme may write one of its own into its page."""
    html = page()
    policy = re.findall('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    styles = re.findall("<style[^>]*>(.*?)</style>", html, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" for style in styles]

    rest = "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    assert policy == [f"default-src 'none'; style-src {' '.join(hashes)}; {rest}"]


def test_only_links_that_a_reader_may_follow_lead_out() -> None:
    """They go to the articles, at the sentence; all others stay on the page."""
    links = re.findall(r'<a\b[^>]* href="([^"]*)"', page())

    assert {link for link in links if not link.startswith("#")} == {
        "https://post.example/ferry#:~:text=The%20ferry%20is%20back."
    }


def test_print_and_screen_have_their_own_sheets() -> None:
    """And share one; the paper's size is the one asked for."""
    letter = pipeline.render(EDITION, "html", page="Letter").decode()

    assert [*re.findall("<style([^>]*)>", page())] == [
        "",
        "",
        ' media="print"',
        ' media="print and (min-width: 0)"',
        ' media="screen"',
        "",
    ]
    assert "@page { size: A4 }" in page()
    assert "@page { size: letter }" in letter


def test_an_edited_file_is_printed_again() -> None:
    """An analyst's note is on the page, and a dropped story is not."""
    edited = (
        pipeline.render(EDITION, "md")
        .decode()
        .replace("## Sources", "## Note\n\nWe *doubt* it.\n\n## Sources")
    )
    html = page(edited.replace("### Bridge opens\n", "").replace("A bridge opened on Monday.", "We saw it."))

    assert "<p>We <em>doubt</em> it.</p>" in html
    assert ">Bridge opens</h3>" not in html
    assert "<title>Morning Brief, 2026-11-24</title>" in html


@pytest.mark.parametrize(
    "markdown", ["# Mine\n\nWords.", "---\ntitle: Mine\n---\n# Mine\n", "\n", "---\nedition: soon\n---\n"]
)
def test_a_file_without_its_lines_at_the_top_is_printed_too(markdown: str) -> None:
    """Somebody wrote it by hand."""
    assert '<html lang="en">' in page(markdown)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_other_systems_print_the_same(end: str) -> None:
    """An editor saved the file anew."""
    markdown = pipeline.render(EDITION, "md").decode()

    assert page(markdown.replace("\n", end)) == page()
