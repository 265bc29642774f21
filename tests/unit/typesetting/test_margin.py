"""What stands in the margin of a story, and what has no room there."""

from __future__ import annotations

import re

import pytest

from briefing.renderers.html import body

SOURCES = "\n".join(f"\n[^{n}]: Sentence {n}." for n in range(1, 9))
NUMBERS = "**By the numbers.** Insurers expect claims of **40 million** crowns.[^4]"


def story(*blocks: str, points: int = 3, words: int = 24) -> str:
    """Return the HTML of a story with these blocks behind its key points, of two lines each."""
    coverage = "*Harbour Post* · 3 articles"
    said = "\n".join(f"- The ferry {'is back ' * (words // 2)}again.[^{n}]" for n in range(1, points + 1))
    told = "\n\n".join(["## Stories", "### Ferry returns", coverage, said, *blocks, "## Sources"])
    return body(f"{told}\n{SOURCES}\n").partition('<section class="sources">')[0]


def test_coverage_stands_in_the_margin_behind_the_headline() -> None:
    """A reader who hears the page hears the headline first."""
    assert re.search(r'<h3>Ferry returns</h3>\s*<div class="margin">\s*<p class="coverage">', story())


def test_a_story_without_coverage_has_no_margin() -> None:
    """An empty part leaves no hole."""
    assert "margin" not in body("## Stories\n\n### Ferry\n\n- It is back.[^1]\n\n## S\n\n[^1]: It is back.\n")


def test_a_number_stands_large_above_its_sentence() -> None:
    """The sentence stays whole, with its citation."""
    page = story(NUMBERS)

    assert '<p class="label"><strong>By the numbers</strong></p>' in page
    assert '<p><span class="figure">40 million</span> Insurers expect claims of 40 million' in page
    assert page.index('class="numbers"') < page.index('class="key-points"')
    assert "By the numbers." not in page


def test_each_of_several_numbers_has_its_own_paragraph() -> None:
    """They are cut behind their citations."""
    page = story(f"{NUMBERS} Some **9** ships wait.[^5]", points=6)

    assert re.findall('<span class="figure">(.*?)</span>', page) == ["40 million", "9"]


@pytest.mark.parametrize(
    "block",
    [
        "**What to watch.** It sails on Friday.[^4]",
        "**What to watch.** It sails on Friday.[^4] *(27 November 2026)*",
        "**By the numbers.** Insurers expect **40** to **50** claims.[^4]",
        "**By the numbers.** Insurers expect **40** claims, without a source.",
    ],
)
def test_what_is_no_number_stays_in_the_text(block: str) -> None:
    """A number is a sentence that marks one figure and cites."""
    page = story(block)

    assert 'class="numbers"' not in page
    assert '<p class="block"><strong>' in page


def test_a_number_stays_in_the_text_where_the_margin_has_no_room() -> None:
    """One key point is not as high as coverage and number."""
    page = story(NUMBERS, points=1)

    assert 'class="numbers"' not in page
    assert "<strong>By the numbers.</strong>" in page


def test_a_page_break_does_not_part_a_story_from_a_high_margin() -> None:
    """Two key points stay with their headline anyway; what is higher keeps the list whole."""
    wordy = NUMBERS.replace("crowns", "crowns and more " * 12)

    assert 'class="numbers"' in story(wordy, points=5)
    assert '<article class="story lead numbered" ' in story(wordy, points=5)
    assert '<article class="story lead" ' in story(wordy, points=5, words=120)


def test_a_number_of_another_language_says_so() -> None:
    """So that it is read aloud rightly, and its source as well."""
    page = story(f"{NUMBERS}\n\n<!-- lang: fr -->")

    assert '<div class="numbers" lang="fr">' in page


def test_sources_stand_in_the_order_of_their_numbers() -> None:
    """Though the page tells a number before the key points."""
    told = "## Stories\n\n### Ferry\n\n*Post*\n\n" + "".join(
        f"- {'It is back ' * 12}.[^{n}]\n" for n in (1, 2, 3)
    )
    page = body(f"{told}\n{NUMBERS}\n\n## Sources\n{SOURCES}\n")

    assert re.findall(r'<li id="source\.(\d)"', page) == ["1", "2", "3", "4"]
