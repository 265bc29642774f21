"""Reports give different figures: of the dead and the injured, in articles of one story."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from builders import article

from briefing.blocks.casualties import Kind, counted
from briefing.blocks.choosing import Sense
from briefing.blocks.differences import differences
from briefing.documents import segment
from briefing.models import Difference

MORNING = datetime(2026, 11, 23, 8, tzinfo=UTC)
BEHIND = " The harbour was closed. Ships waited outside. Fog lay over the bay."


def told(*texts: str, dated: bool = True) -> tuple[Difference, ...]:
    """Return the differences between articles that say so, each an hour younger than the next."""
    documents = [
        segment(article(text + BEHIND, published=MORNING - timedelta(hours=n) if dated else None))
        for n, text in enumerate(texts)
    ]
    return differences(documents, Sense(documents))


FOURTEEN = "At least 14 people were killed when a ferry sank off Port Carrow."
NINETEEN = "The ferry that sank off Port Carrow killed 19 people."


def test_different_counts_of_the_dead_are_shown_side_by_side() -> None:
    """The earliest report first, each with its figure where it stands."""
    (difference,) = told(NINETEEN, FOURTEEN)
    texts = [report.article.text for report in difference.reports]

    assert difference.kind == "dead"
    assert [report.figure.text for report in difference.reports] == ["14", "19"]
    assert [t[r.figure.start : r.figure.end] for t, r in zip(texts, difference.reports, strict=True)] == [
        "14",
        "19",
    ]


def test_reports_of_unknown_time_come_in_their_order() -> None:
    """Nothing says which was first."""
    (difference,) = told(NINETEEN, FOURTEEN, dated=False)

    assert [report.figure.text for report in difference.reports] == ["19", "14"]


def test_counts_of_the_injured_are_compared_with_each_other() -> None:
    """Not with those of the dead."""
    found = told(
        "The ferry that sank off Port Carrow killed 14 people and injured 60.",
        "The ferry that sank off Port Carrow killed 14 people and injured 75.",
    )

    assert [(d.kind, [r.figure.text for r in d.reports]) for d in found] == [("injured", ["75", "60"])]


@pytest.mark.parametrize(
    "other",
    [
        FOURTEEN,  # the same
        "A storm tore the roof off a school in Stanmere, killing 19 people.",  # another event
        "The ferry that sank off Port Carrow killed 19 people. Early reports said 14 people died.",
        "The ferry that sank off Port Carrow killed 600 people.",  # counts something else
        "The ferry that sank off Port Carrow in 1997 killed 19 people.",  # of another year
        "Another 19 people were killed when a ferry sank off Port Carrow.",  # part of more
    ],
)
def test_what_is_no_difference_is_not_shown(other: str) -> None:
    """Nor where an article gives both numbers."""
    assert told(FOURTEEN, other) == ()


def test_one_article_does_not_differ_from_itself() -> None:
    """However many numbers it gives."""
    assert told(f"{FOURTEEN} {NINETEEN}") == ()


def test_no_more_than_three_reports_are_shown() -> None:
    """A fourth figure says nothing new."""
    texts = [f"The ferry that sank off Port Carrow killed {n} people." for n in (14, 15, 16, 17)]

    assert [len(difference.reports) for difference in told(*texts)] == [3]


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("killed at least 1,400 people", "dead", "1,400"),
        ("fourteen people have been killed", "dead", "fourteen"),
        ("leaving 14 people dead", "dead", "14"),
        ("the death toll rose to 14", "dead", "14"),
        ("claimed 14 lives", "dead", "14"),
        ("14 deaths", "dead", "14"),
        ("14 others were wounded", "injured", "14"),
        ("injuring about 14 people", "injured", "14"),
        ("left 14 people injured", "dead", None),
        ("claimed 14 seats", "dead", None),
        ("Ana Ruiz, 14, was killed", "dead", None),
        ("another 14 were killed", "dead", None),
        ("killed one of 14 people", "dead", None),
        ("14.5 killed", "dead", None),
        ("killed 170, 000 people", "dead", None),
    ],
)
def test_the_first_count_of_its_kind_is_found(text: str, kind: Kind, said: str | None) -> None:
    """In figures or written out; ages, parts and others' counts are none."""
    count = counted(text, kind)

    assert (text[count.start : count.end] if count else None) == said
