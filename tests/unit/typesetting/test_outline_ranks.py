"""How large a story is set, and the stories in brief."""

from __future__ import annotations

import re

import pytest

from briefing.renderers.html import body

PAGE = """
# Morning Brief

## World

### Ferry returns

*Harbour Post*

- The ferry is back.[^1]

### Bridge opens
<!-- rank: short -->

*The Lamp*

- A bridge opened.[^2]

### In brief

- **[Bell rings](https://post.example/bell)** The bell rang.[^3] *Harbour Post · Watched: bell*
- Le pont est ouvert.[^4] *Le Phare* <!-- lang: fr -->

## Town

### Fair opens
<!-- lang: de -->
<!-- rank: lead -->

*The Lamp*

- Der Markt ist offen.[^5]

## Sources

[^1]: The ferry is back.
    Harbour Post

[^3]: The bell rang.
    Harbour Post

[^4]: Le pont est ouvert.
    Le Phare
"""


def parts(markdown: str) -> list[str]:
    """Return the opening tags of what stands in the sections."""
    return re.findall("<article[^>]*>", body(markdown))


def test_a_rank_is_said_under_the_headline() -> None:
    """Nothing said is normal; the first of the page leads it in any case."""
    assert parts(PAGE) == [
        '<article class="story lead" id="ferry-returns">',
        '<article class="story short" id="bridge-opens">',
        '<article class="briefs" id="in-brief">',
        '<article class="story lead" id="fair-opens" lang="de">',
    ]


def test_a_brief_is_a_line_with_its_citation_and_its_publication() -> None:
    """In its language, which is taken off the line."""
    page = body(PAGE)

    assert '<li><span class="verbatim">' not in page
    assert re.search(r'<li lang="fr">Le pont est.*?href="#source.4".*?<em>Le Phare</em></li>', page)
    assert "<em>Harbour Post · Watched: bell</em>" in page
    assert "lang:" not in re.sub(r'lang="', "", page)


def test_sources_of_briefs_stand_under_their_heading() -> None:
    """As those of a story do."""
    sources = body(PAGE).partition(' class="sources">')[2]

    assert re.findall('<h3>(.*)</h3>|<li id="(.*?)"', sources) == [
        ("Ferry returns", ""), ("", "source.1"), ("In brief", ""), ("", "source.3"), ("", "source.4"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "under",
    [
        "- A bridge opened.",
        "- A bridge opened.[^2]",
        "*The Lamp*\n\n- A bridge opened.[^2] *The Lamp*",
        "- A bridge opened.[^2] *The Lamp*\n\nA word of the editor's.",
        "- A bridge *opened*.[^2]",
        "- **Bridge opens** A bridge opened.[^2]",
        "",
    ],
)
def test_a_story_of_another_form_is_a_story(under: str) -> None:
    """What an editor writes under a headline is not taken for a list of briefs."""
    before = "# Brief\n\n## World\n\n### Ferry\n\n*Post*\n\n- x[^1]\n\n"
    page = f"{before}### Bridge\n\n{under}\n\n[^2]: A bridge opened."

    assert '<article class="story" id="bridge">' in parts(page)


@pytest.mark.parametrize("mark", ["<!-- rank: huge -->", "<!-- rank: -->", '<!-- lang: x" onload=1 -->'])
def test_a_mark_that_says_nothing_known_is_a_comment(mark: str) -> None:
    """It changes no class and no language."""
    tags = parts(PAGE.replace("<!-- rank: short -->", mark))

    assert '<article class="story" id="bridge-opens">' in tags


def test_a_line_that_names_an_earlier_edition_is_set_small() -> None:
    """Words, a colon, and its headline in emphasis; a note of the editor's stays as it is."""
    told = "Reported on 22 November 2026: *Ferry sails*"
    page = body(
        PAGE.replace(
            "- The ferry is back.[^1]", f"- The ferry is back.[^1]\n\n{told}\n\nSee: *Ferry*, there."
        )
    )

    assert '<p class="before">Reported on 22 November 2026: <em>Ferry sails</em></p>' in page
    assert "<p>See: <em>Ferry</em>, there.</p>" in page
