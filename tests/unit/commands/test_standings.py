"""Where stories stand, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import article, brief

from briefing.commands.standings import called, overview, why_not, why_there
from briefing.models import LeftOut, Section, Standing, Story


def stands(score: float, **parts: object) -> Standing:
    """Return a standing of that score."""
    known = Standing(score=score, publications=3, age_h=6.0, recency=0.8409, weight=1.0)
    return replace(known, **parts)  # type: ignore[arg-type]


def story(name: str, score: float | None, **parts: object) -> Story:
    """Return a story of that name and standing."""
    standing = None if score is None else stands(score, **parts)
    return Story(headline=name, articles=(article(),), key_points=(), standing=standing)


def told(name: str, *stories: Story) -> list[str]:
    """Return why the story of that name stands where it does in a section of these."""
    (wanted,) = (story for story in stories if story.headline == name)
    section = Section(title="Town", stories=stories)
    return list(why_there(wanted, place=1, of=len(stories), section=section))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, "3 publications 2.00 × 6 h old 0.84 × weight 1.00."),
        ({"publications": 1, "age_h": 100.0}, "1 publication 1.00 × 4 days old 0.84 × weight 1.00."),
        ({"age_h": None, "recency": 0.25}, "3 publications 2.00 × no date 0.25 × weight 1.00."),
        ({"weight": 2.0, "weight_by": "“ferry”"}, "6 h old 0.84 × weight 2.00 (“ferry”)."),
    ],
)
def test_the_parts_are_printed_as_they_are_reckoned(parts: dict[str, object], said: str) -> None:
    """Each with what it is."""
    line = told("Ferry", story("Ferry", 1.68, **parts))[1]

    assert line.startswith("Standing 1.68 = ")
    assert line.endswith(said)


def test_a_rule_and_a_watched_word_are_named() -> None:
    """Where there are any."""
    ferry = replace(story("Ferry", 1.0), placed_by="match “ferry”", watched=("a", "b"))

    assert (
        told("Ferry", ferry)[0]
        == "Story 1 of 1 on the page, rank normal, in “Town”, put there by match “ferry”."
    )
    assert told("Ferry", ferry)[-1] == "On the watch-list: “a”, “b”."


def test_a_story_out_of_its_order_says_why() -> None:
    """The one that was brought forward, and the one that it was brought before; no other."""
    stories = (story("Lamp", 0.5), story("Post", 0.9), story("Late", 0.1))

    assert "before a higher one" in told("Lamp", *stories)[-1]
    assert told("Post", *stories)[-1].startswith("Another opens its section")
    assert told("Late", *stories)[-1].startswith("Standing")


def test_a_briefing_of_an_earlier_version_says_that_it_does_not_know() -> None:
    """Nothing is guessed."""
    assert "by a version that did not write it down" in told("Ferry", story("Ferry", None))[1]


def test_what_was_left_out_says_its_rule_and_where_it_would_stand() -> None:
    """As much as is known of it."""
    beyond = LeftOut(
        input="a.txt",
        reason="the page holds 2 stories",
        rule="stories",
        headline="Ferry",
        standing=stands(0.5),
    )
    bare = LeftOut(input="b.txt", reason="it is empty")

    assert list(why_not(beyond))[:3] == [
        "Left out: the page holds 2 stories.", "Rule: stories.", "Article: a.txt",
    ]  # fmt: skip
    assert list(why_not(beyond))[3].startswith("Standing 0.50 = ")
    assert list(why_not(bare)) == ["Left out: it is empty."]
    assert (called(beyond), called(bare)) == ("Ferry", "b.txt")


def test_an_overview_has_a_line_for_each() -> None:
    """Stories by section, then what was left out."""
    lines = list(
        overview(brief(article(headline="Ferry"), left_out=[LeftOut(input="b.txt", reason="empty")]))
    )

    assert lines[2:] == [
        "Stories",
        "s1   lead     0.25  Ferry",
        "",
        "left out",
        "x1               —  b.txt: empty",
    ]
