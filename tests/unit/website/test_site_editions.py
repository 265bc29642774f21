"""What the site knows of an edition."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import article, brief

import briefing
from briefing.models import Before, Briefing, Section
from briefing.website.editions import Edition, edition_of

FERRY = article(
    "The ferry is back after nine days. It sails at nine on Monday.\n\n“We are glad,” said Ana Ruiz.",
    headline="Ferry returns",
    publication="Harbour Gazette",
    url="https://gazette.example/ferry",
)
BELL = article("A bell was found in Tarn.\n\nIt sank in 1931.", headline="Bell found", path="press/bell.txt")


def known(made: Briefing, page: str = "") -> Edition:
    """Return what is known of an edition by its page: the one it was printed on, unless another is given."""
    html = page or briefing.render(made, "html").decode()
    return edition_of(made, stem="morning-brief-2026-11-24", page=html)


def test_each_story_is_known_with_its_place_on_the_page() -> None:
    """Its heading's address, and the numbers of its citations, as the page has them."""
    made = known(brief(FERRY, BELL))
    ferry, bell = made.tellings

    assert (ferry.headline, ferry.anchor) == ("Ferry returns", "ferry-returns")
    assert (bell.headline, bell.anchor) == ("Bell found", "bell-found")
    assert (ferry.publication, bell.publication) == ("Harbour Gazette", "bell.txt")
    assert [point.number for point in (*ferry.points, *bell.points)] != [0, 0]
    assert ferry.points[0].url == "https://gazette.example/ferry"
    assert made.bottom_line[0] == ferry.points[0].text


def test_places_are_believed_only_where_the_page_has_them() -> None:
    """Somebody may have edited it: a link then leads to the edition, and not to nowhere."""
    made = brief(FERRY, BELL)
    page = briefing.render(made, "html").decode().replace('id="bell-found"', 'id="other"')
    ferry, bell = known(made, page).tellings

    assert (ferry.anchor, bell.anchor) == ("ferry-returns", "")
    assert known(made, "<html></html>").tellings[0].points[0].number == 0


def test_a_story_in_brief_is_known_as_well() -> None:
    """It stands behind the others of its section, whatever its place among them was."""
    made = brief(FERRY, BELL)
    first, second = made.stories
    told = replace(made, sections=(Section(title="Stories", stories=(replace(first, rank="brief"), second)),))
    bell, ferry = known(told).tellings

    assert (bell.headline, ferry.headline) == ("Bell found", "Ferry returns")
    assert ferry.anchor == "in-brief"


@pytest.mark.parametrize("thread", ["", "2026-11-22-0123abcd"])
def test_what_a_story_goes_on_from_is_kept(thread: str) -> None:
    """Its thread, its earlier tellings, and what its articles are known by."""
    made = brief(FERRY)
    day = made.edition.replace(day=22)
    story = replace(made.stories[0], thread=thread, before=(Before(edition=day, headline="Ferry stops"),))
    (telling,) = known(replace(made, sections=(Section(title="Stories", stories=(story,)),))).tellings

    assert (telling.thread, telling.before) == (thread, ((day, "Ferry stops"),))
    assert telling.keys == ("https://gazette.example/ferry",)
