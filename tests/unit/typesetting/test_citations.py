"""Citations and their sources, linked both ways."""

from __future__ import annotations

import re

import pytest

from briefing.renderers.html import body

PAGE = """
# Brief

## Stories

### Ferry

- The ferry is back.[^1]
- It sails at nine.[^2]

## Sources

[^1]: The ferry is back.
    [Harbour Post](https://post.example/), 23 Nov 2026

[^2]: It sails at nine.
    Harbour Post
"""


def test_a_citation_leads_to_its_source() -> None:
    """It is a raised number, and has an address to come back to."""
    assert re.search('<sup class="cite"><a [^>]*href="#source.1" id="cite.1">1</a></sup>', body(PAGE))


def test_a_source_holds_the_sentence_and_where_it_stands_and_leads_back() -> None:
    """The link to the article is live."""
    assert (
        '<li id="source.1"><span class="number">1</span> <span class="verbatim">The ferry is back.</span> '
        '<span class="where"><a href="https://post.example/#:~:text=The%20ferry%20is%20back.">'
        "Harbour Post</a>, 23 Nov 2026 "
        '<a class="back" href="#cite.1" title="Back to the story">↑</a></span></li>'
    ) in body(PAGE)


def test_a_last_word_and_its_number_stay_on_one_line() -> None:
    """Otherwise the number wraps alone."""
    assert '<li>It sails at<span> </span><span class="together">nine.<sup class="cite">' in body(PAGE)


def test_a_number_stays_with_its_full_stop_where_no_spaces_are_written() -> None:
    """A line may end before any letter, and so before the number."""
    page = body(PAGE.replace("The ferry is back.[^1]", "渡轮恢复通航。[^1]"))

    assert '<li>渡轮恢复通<span class="together">航。<sup class="cite">' in page


def test_a_word_longer_than_a_line_may_lose_its_number() -> None:
    """Holding it would push it over the edge."""
    page = PAGE.replace("The ferry is back.[^1]", "The " + "x" * 40 + "[^1]")

    assert f'<li>The {"x" * 40}<sup class="cite">' in body(page)


def test_a_source_that_nothing_cites_is_not_printed() -> None:
    """An editor dropped the story."""
    page = body(PAGE.replace("- It sails at nine.[^2]\n", ""))

    assert 'id="source.1"' in page
    assert "It sails at nine." not in page


def test_a_citation_without_a_source_is_not_printed() -> None:
    """Its sentence stays, and the words behind it."""
    page = body(PAGE.replace("The ferry is back.[^1]", "The ferry[^9] is back.[^1]"))

    assert "The ferry is " in page
    assert "9</a>" not in page


def test_a_sentence_that_is_cited_twice_leads_back_to_the_story() -> None:
    """The bottom line quotes it first; both citations have an address of their own."""
    page = body(
        PAGE.replace("## Stories", "## Bottom line\n\n- The ferry is back.[^1] [→](#ferry)\n\n## Stories")
    )
    ids = re.findall(r'id="(cite[^"]*)"', page)

    assert ids == ["cite.1", "cite.1.2", "cite.2"]
    assert '<a class="back" href="#cite.1.2"' in page


def test_two_citations_may_stand_side_by_side() -> None:
    """A sentence may rest on two sources."""
    page = body(PAGE.replace("back.[^1]", "back.[^1][^2]"))

    assert page.count('<sup class="cite">') == 3


def test_sources_without_a_blank_line_between_them_are_told_apart() -> None:
    """So people write them by hand."""
    page = body(PAGE.replace("2026\n\n[^2]", "2026\n[^2]"))

    assert [re.sub("<[^>]*>", "", item) for item in re.findall("<li id=.*", page)] == [
        "1 The ferry is back. Harbour Post, 23 Nov 2026 ↑",
        "2 It sails at nine. Harbour Post ↑",
    ]


def test_names_are_not_only_numbers() -> None:
    """A note of the editor's may have one of its own."""
    page = body(PAGE.replace("[^2]", "[^note-a]"))

    assert 'href="#source.note-a" id="cite.note-a">note-a</a>' in page
    assert '<li id="source.note-a">' in page


@pytest.mark.parametrize("text", ["[^]", "[^ 1]", "[^1", "[^<b>]", "[^" + "x" * 40 + "]"])
def test_what_is_no_citation_is_left_alone(text: str) -> None:
    """Brackets are brackets."""
    assert '<sup class="cite">' not in body(f"Before {text} after.")


def test_a_sentence_read_from_the_right_is_one_run_of_words() -> None:
    """Its last word in a box of its own would be printed first; the line says its direction instead."""
    page = PAGE.replace("It sails at nine.", "قال رئيس الوزراء إن الخطة ستبدأ يوم الأحد.")

    assert '<li dir="rtl">قال رئيس الوزراء إن الخطة ستبدأ يوم الأحد.<sup class="cite">' in body(page)
