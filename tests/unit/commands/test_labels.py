"""Why a story is new, developing or continuing, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from builders import article, brief

from briefing.commands.labels import why_labelled
from briefing.models import Before

FERRY = article("The ferry is out again. It was towed to Port Carrow.", headline="Ferry out")
STORY = brief(FERRY).stories[0]
MONDAY = date(2026, 11, 23)
TOLD = Before(edition=MONDAY, headline="Ferry returns", article="Ferry sails", likeness=0.3123)


def test_where_nothing_is_remembered_nothing_is_said() -> None:
    """Also of a first edition: everything would be new."""
    assert list(why_labelled(STORY)) == []


def test_a_new_story_is_told_by_no_edition_before() -> None:
    """One line is enough."""
    assert list(why_labelled(replace(STORY, label="new"))) == ["New: no edition before has told it."]


def test_a_developing_story_names_the_edition_and_the_article() -> None:
    """And how alike that one is to the story."""
    assert list(why_labelled(replace(STORY, label="developing", news=(FERRY,), before=(TOLD,)))) == [
        "Developing: 1 of its 1 article is new, and an earlier edition told it.",
        "   2026-11-23  “Ferry returns”, through “Ferry sails”, likeness 0.31",
    ]


def test_an_article_with_the_headline_of_the_story_is_named_once() -> None:
    """It is the central one of that edition."""
    central = replace(TOLD, article="Ferry returns")
    lines = list(why_labelled(replace(STORY, label="developing", news=(FERRY,), before=(central,))))

    assert lines[1] == "   2026-11-23  “Ferry returns”, likeness 0.31"


def test_an_article_that_has_grown_is_the_same_article() -> None:
    """There is no likeness to be spoken of."""
    same = replace(TOLD, likeness=None)
    lines = list(why_labelled(replace(STORY, label="developing", news=(FERRY,), before=(same,))))

    assert lines[1] == "   2026-11-23  “Ferry returns”: the same article, by its address or text"


def test_a_continuing_story_has_no_news() -> None:
    """It is told because everything is."""
    lines = list(why_labelled(replace(STORY, label="continuing", before=(TOLD,))))

    assert lines[0] == "Continuing: an earlier edition told it, and none of its articles is new."


def test_an_edition_of_an_older_version_says_what_it_knows() -> None:
    """It did not write down through which article the story went on."""
    plain = Before(edition=MONDAY, headline="Ferry returns")
    lines = list(why_labelled(replace(STORY, label="continuing", before=(plain,))))

    assert lines[1] == "   2026-11-23  “Ferry returns”"


def test_of_many_editions_the_newest_are_named() -> None:
    """A story may go on for a year."""
    before = tuple(replace(TOLD, edition=MONDAY - timedelta(days=day)) for day in range(7))
    first, *named, last = why_labelled(replace(STORY, label="developing", news=(FERRY,), before=before))

    assert first.endswith("earlier editions told it.")
    assert [line[3:13] for line in named] == [each.edition.isoformat() for each in before[:5]]
    assert last == "   and 2 editions more"
