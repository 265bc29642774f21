"""What to watch: sentences about what is to come, and the days they name."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from builders import article

from briefing.blocks.watch import watch
from briefing.documents import segment
from briefing.models import Prospect

PRINTED = datetime(2026, 11, 24, 8, tzinfo=UTC)
EDITION = date(2026, 11, 24)


def found(
    text: str, published: datetime | None = PRINTED, edition: date = EDITION, language: str = "en"
) -> list[Prospect]:
    """Return what a text announces, printed on Tuesday, 24 November 2026 unless told otherwise."""
    return list(watch(segment(article(text, published=published, language=language)), edition))


@pytest.mark.parametrize(
    ("text", "when", "first", "last"),
    [
        ("The court in Carrow will hear both sides on Friday.", "Friday", "2026-11-27", "2026-11-27"),
        ("The cranes of Carrow are due to be repaired next week.", "next week", "2026-11-30", "2026-12-06"),
        ("The council of Carrow plans to vote on 3 December.", "3 December", "2026-12-03", "2026-12-03"),
        ("The tunnel under the sound opens in March 2029.", "March 2029", "2029-03-01", "2029-03-31"),
        ("The trial of Ana Ruiz is set for early December.", "early December", "2026-12-01", "2026-12-11"),
        (
            "The cranes of Carrow are scheduled for repair from Friday through Sunday.",
            "Friday through Sunday",
            "2026-11-27",
            "2026-11-29",
        ),
        (
            "The council of Carrow will vote this year at its meeting on 3 December.",
            "3 December",
            "2026-12-03",
            "2026-12-03",
        ),
        (
            "The council of Carrow will vote on the matter in November.",
            "November",
            "2026-11-24",
            "2026-11-30",
        ),
    ],
)
def test_what_is_announced_is_known_with_its_days(text: str, when: str, first: str, last: str) -> None:
    """The narrowest of those that are named; of a month that has begun what is left."""
    days = [(each.when.text, str(each.first), str(each.last)) for each in found(text)]

    assert days == [(when, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "The court in Carrow heard both sides on Monday.",
        "The court in Carrow will hear both sides soon.",
        "The court in Carrow will not hear both sides on Friday.",
        "The court in Carrow could hear both sides, and will vote on Friday.",
        "If Ana Ruiz wins, the court in Carrow will hear both sides on Friday.",
        "The council of Carrow does not believe that it will vote on Friday.",
        "The season in Port Carrow generally begins in December.",
        "The court in Carrow will hear both sides, Ana Ruiz said on Monday.",
        "The cranes of Carrow will be shown in the December issue of the Gazette.",
        "The port of Carrow will play a part in today's world of trade.",
        "Ana Ruiz of Port Carrow, the painter, will turn 36 on Friday.",
        "We will hear both sides in Port Carrow again on Friday.",
        "They will hear both sides in Port Carrow again on Friday.",
        "The court said it “will hear both sides” in Carrow on Friday.",
        "It will open on Friday.",
    ],
)
def test_what_is_no_announcement_is_not_taken(text: str) -> None:
    """The past, a wish, a condition, a custom, another's day, a birthday, a quotation."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("edition", "is_shown"),
    [(date(2026, 11, 24), True), (date(2026, 11, 27), True), (date(2026, 11, 28), False)],
)
def test_what_is_past_on_the_day_of_the_edition_is_dropped(edition: date, *, is_shown: bool) -> None:
    """On the day itself it is still to come."""
    text = "The court in Carrow will hear both sides on Friday."

    assert bool(found(text, edition=edition)) == is_shown


def test_an_edition_before_the_article_changes_nothing() -> None:
    """What was past when it was printed is past."""
    text = "The court in Carrow will hear both sides on 3 December 2025."

    assert found(text, edition=date(2025, 1, 1)) == []


@pytest.mark.parametrize(("day", "is_shown"), [("3 December 2026", True), ("3 December", False)])
def test_without_a_day_of_print_a_year_must_be_named(day: str, *, is_shown: bool) -> None:
    """Else nobody knows which is meant."""
    text = f"The court in Carrow will hear both sides on {day}."

    assert bool(found(text, published=None)) == is_shown


def test_every_span_stands_in_the_article() -> None:
    """To the letter."""
    text = "It rained. The court in Carrow will hear both sides on Friday."
    (each,) = found(text)

    assert text[each.sentence.start : each.sentence.end] == each.sentence.text
    assert text[each.when.start : each.when.end] == each.when.text == "Friday"


def test_only_languages_whose_rules_were_read_are_searched() -> None:
    """No others are guessed at."""
    assert found("The court in Carrow will hear both sides on Friday.", language="es") == []
