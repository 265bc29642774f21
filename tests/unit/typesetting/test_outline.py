"""The outline of a Markdown briefing turned into the parts of a page."""

from __future__ import annotations

import re

import pytest

from briefing.renderers.html import body

PAGE = """
# Morning Brief

**Tuesday, 24 November 2026**
2 stories from 2 articles

## The bottom line

- The ferry is back.[^1] [→](#ferry-returns)

## In this edition

- [Ferry returns](#ferry-returns)
- [Le pont est ouvert](#le-pont-est-ouvert)

## Stories

### Ferry returns

*Harbour Post* · Ada Quill · 23 November 2026

- The ferry is back.[^1]

### Le pont est ouvert
<!-- lang: fr -->

*Le Phare*

- Le pont est ouvert.[^2]

## What was left out

- **a.txt** it is empty

## Sources

[^1]: The ferry is back.
    Harbour Post

[^2]: Le pont est ouvert.
    Le Phare

---

How this was made.
"""


def parts(markdown: str) -> list[str]:
    """Return the opening tags of the parts of the page, in order."""
    return re.findall(r"<(?:header|section|nav|main|article|footer|div|details)[^>]*>", body(markdown))


def test_the_parts_of_a_page_are_told_by_where_they_stand() -> None:
    """Nothing in the Markdown names them."""
    assert parts(PAGE) == [
        '<header class="nameplate">',
        '<div class="front">',
        '<section aria-labelledby="the-bottom-line" class="bottom-line">',
        '<nav aria-labelledby="in-this-edition" class="contents">',
        '<main id="main.">',
        '<section class="section">',
        '<article class="story lead" id="ferry-returns">',
        '<div class="margin">',
        '<article class="story" id="le-pont-est-ouvert" lang="fr">',
        '<div class="margin">',
        '<section aria-labelledby="what-was-left-out" class="note">',
        '<section aria-labelledby="sources" class="sources">',
        '<details class="group" open="">',
        '<details class="group" lang="fr" open="">',
        '<footer class="colophon">',
    ]


def test_a_story_has_its_coverage_and_its_key_points() -> None:
    """The dot behind the publication can go where lines are narrow."""
    page = body(PAGE)

    assert (
        '<p class="coverage"><em>Harbour Post</em><span class="dot"> · </span>'
        "Ada Quill · 23 November 2026</p>"
    ) in page
    assert '<p class="coverage" lang="en"><em lang="fr">Le Phare</em></p>' in page
    assert page.count('<ul class="key-points">') == 2


def test_a_paragraph_that_opens_in_bold_is_a_block() -> None:
    """One that is all bold is the heading of a part; bold inside a sentence is nothing."""
    page = body("## Stories\n\n### Ferry\n\n**By the numbers.** Nine.\n\n**Nine**\n\nOne **nine** more.\n")

    assert '<p class="block"><strong>By the numbers.</strong> Nine.</p>' in page
    assert "<p><strong>Nine</strong></p>" in page
    assert "<p>One <strong>nine</strong> more.</p>" in page


def test_sources_stand_under_the_headline_of_their_story() -> None:
    """As the reader met them."""
    sources = body(PAGE).partition(' class="sources">')[2]

    assert re.findall('<h3>(.*)</h3>|<li id="(.*?)"', sources) == [
        ("Ferry returns", ""), ("", "source.1"), ("Le pont est ouvert", ""), ("", "source.2"),
    ]  # fmt: skip


def test_a_source_of_the_bottom_line_alone_is_printed_without_a_headline() -> None:
    """An editor dropped the story but kept its sentence."""
    page = PAGE.replace("- The ferry is back.[^1]\n\n###", "###")
    sources = body(page).partition(' class="sources">')[2]

    assert re.findall('<h3>(.*)</h3>|<li id="(.*?)"', sources) == [
        ("Le pont est ouvert", ""), ("", "source.2"), ("", "source.1"),
    ]  # fmt: skip


def test_an_editor_s_note_is_a_note() -> None:
    """Any other heading behind the stories, and whatever stands in it."""
    page = PAGE.replace(
        "## What was", "## A word\n\nWe think so.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## What was"
    )

    assert [part for part in parts(page) if "note" in part] == [
        '<section aria-labelledby="a-word" class="note">',
        '<section aria-labelledby="what-was-left-out" class="note">',
    ]
    assert "<table>" in body(page)


def test_a_page_without_stories_is_a_page() -> None:
    """An empty edition says that it is empty."""
    page = body("# Brief\n\nNothing to report.\n\n---\n\nMade so.")

    assert page == (
        '<header class="nameplate">\n<h1 id="brief">Brief</h1>\n<p>Nothing to report.</p>\n</header>\n'
        '<main id="main."></main>\n<footer class="colophon">\n<p>Made so.</p>\n</footer>'
    )


@pytest.mark.parametrize("text", ["---", "word", "## Only", "### Only", "- a\n- b", "[^1]: x\n    y"])
def test_anything_is_a_page(text: str) -> None:
    """An editor may leave whatever they like."""
    assert '<main id="main.">' in body(text)


def test_only_what_stands_behind_the_last_rule_is_the_colophon() -> None:
    """A rule before a heading parts something else."""
    page = body("# Brief\n\nOne.\n\n---\n\nTwo.\n\n## Stories\n\n### Ferry\n\n- Back.\n")

    assert "<footer" not in page
    assert "<hr>" in page


def test_headings_get_the_ids_that_code_hosts_give_them() -> None:
    """A link into the page works there as well; one that comes again gets a number."""
    headings = [
        "Rents rise 6.8%, the “most” since",
        "À Port-Lannec",
        "A *b* `c` \\* &lt;d&gt; &amp;",
        "Ferry",
        "Ferry",
        "🚢",
        "snake\\_case",
    ]
    page = body("## Stories\n\n" + "\n\n".join(f"### {heading}" for heading in headings))

    assert re.findall('<article class="[^"]*" id="([^"]*)"', page) == [
        "rents-rise-68-the-most-since", "à-port-lannec", "a-b-c--d-", "ferry", "ferry-1", "section",
        "snake_case",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["main", "source.1", "Source 1", "cite.1", "cite-1"])
def test_no_headline_takes_the_place_of_a_part(name: str) -> None:
    """No two elements share an id, whatever a story is called."""
    page = body(PAGE.replace("### Ferry returns", f"### {name}"))
    ids = re.findall(r' id="([^"]*)"', page)

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("markdown", "gone"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<img src=x onerror=alert(1)>", "img"),
        ("![a](https://evil.example/x.png)", "img"),
        ("<link rel=attachment href=file:///etc/hostname>", "link"),
        ("<style>@import url(https://evil.example)</style>", "style"),
        ("<iframe src=https://evil.example></iframe>", "iframe"),
        ("<object data=file:///etc/hostname></object>", "object"),
        ("<embed src=file:///etc/hostname>", "embed"),
        ("<base href=https://evil.example>", "base"),
        ("<form action=https://evil.example><input></form>", "form"),
        ("<svg><image href=file:///etc/hostname></svg>", "svg"),
        ("<meta http-equiv=refresh content=0>", "meta"),
        ("[a](javascript:alert(1))", "javascript"),
        ("[a](data:text/html,x)", "data:"),
        ("[a](file:///etc/hostname)", "file:"),
        ('<p style="background:url(x)" onclick="x()">a</p>', "style"),
        ('<p onclick="x()">a</p>', "onclick"),
    ],
)
def test_what_an_edited_file_holds_of_active_markup_is_taken_out(markdown: str, gone: str) -> None:
    """The second wall: nothing that fetches or runs is left, even if somebody wrote it by hand."""
    page = body(f"# Brief\n\nBefore.\n\n{markdown}\n\nAfter.")

    assert gone not in page
    assert "Before." in page
    assert "After." in page


def test_an_editor_may_write_links_by_reference() -> None:
    """What stands behind a bracket that is escaped is none."""
    page = body(
        "# Brief\n\n[there][1] and [Buy now\\]: x](#y)\n\n[Buy now\\]: x](#z)\n\n[1]: https://post.example/\n"
    )

    assert '<a href="https://post.example/">there</a> and <a href="#y">Buy now]: x</a>' in page
    assert '<a href="#z">Buy now]: x</a>' in page


def test_links_to_a_story_that_an_editor_dropped_go_with_it() -> None:
    """The contents must not list, nor the bottom line point to, what is not on the page."""
    page = (
        "# Brief\n\n## The bottom line\n\n- The ferry is back. [→](#gone)\n\n## In this edition\n\n"
        "- [Gone](#gone)\n- [Here](#here)\n\n## Stories\n\n### Here\n\n- It sails.\n"
    )

    html = body(page)

    assert "#gone" not in html
    assert "The ferry is back." in html
    assert html.count("<li>") == 3


def test_a_line_in_a_list_may_be_in_another_language() -> None:
    """So may anything else under a headline; the sources it cites are, too."""
    page = body(
        PAGE.replace(
            "- The ferry is back.[^1]\n",
            "- The ferry is back.\n\n> Le bac est de retour.[^1]\n\n<!-- lang: fr -->\n\n"
            "- *Bote*: Die Fähre ist zurück <!-- lang: de -->\n  *auch*\n- *Post*: Ferry\n",
        )
    )

    assert re.findall(r'<(\w+)[^>]* lang="(\w+)"', page.partition("<main")[2].partition("</article>")[0]) == [
        ("blockquote", "fr"),
        ("li", "de"),
    ]
    assert '<li id="source.1" lang="fr">' in page
    assert "lang:" not in page
    assert "<em>auch</em>" in page
