"""Which articles of a source are wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import article

from briefing.models import Article, LeftOut
from briefing.wanted import Wanted, meant_for, wanted_of

FERRY = article(
    headline="Ferry returns", url="https://post.example/ferry", published=datetime(2026, 11, 23, tzinfo=UTC)
)
BRIDGE = article(headline="Bridge opens", path="news/bridge.txt")
GONE = LeftOut(input="gone.txt", reason="empty file")


def reasons(wanted: Wanted, *found: Article | LeftOut) -> list[str]:
    """Return for each of `found` why it is left out; empty for what is taken."""
    return [each.reason if isinstance(each, LeftOut) else "" for each in wanted_of(found, wanted)]


def test_without_a_word_everything_is_wanted() -> None:
    """And what was left out before stays left out, for its own reason."""
    assert reasons(Wanted(), FERRY, GONE, BRIDGE) == ["", "empty file", ""]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(include=("Ferr*",)), ["", "about nothing that is to be included: “Ferr*”"]),
        (Wanted(include=("news", "x")), ["about nothing that is to be included: “news”, “x”", ""]),
        (Wanted(exclude=("post.example",)), ["excluded by “post.example”", ""]),
        (Wanted(since=date(2026, 11, 24)), ["older than 2026-11-24", ""]),
        (Wanted(since=date(2026, 11, 23)), ["", ""]),
        (Wanted(at_most=1), ["", "more than the 1 that are wanted of its source"]),
    ],
)
def test_what_is_not_wanted_is_left_out_with_its_reason(wanted: Wanted, expected: list[str]) -> None:
    """By its words, its day, or its number; an article without a day is never too old."""
    assert reasons(wanted, FERRY, BRIDGE) == expected


@pytest.mark.parametrize("pattern", ["post", "example", "ferr", "FERRY", "bridges"])
def test_a_word_is_no_part_of_another_and_no_part_of_a_host(pattern: str) -> None:
    """Who prints an article does not say what it is about; capitals are meant as they stand."""
    assert reasons(Wanted(exclude=(pattern,)), FERRY, BRIDGE) == ["", ""]


def test_the_rule_that_left_an_article_out_goes_with_it() -> None:
    """With its headline, so that it can be told from others."""
    (left,) = wanted_of([FERRY], Wanted(exclude=("ferry",)))

    assert isinstance(left, LeftOut)
    assert (left.rule, left.headline, left.nothing_failed) == ("excluded by “ferry”", "Ferry returns", True)


def test_what_is_not_wanted_does_not_count() -> None:
    """At most one of those that are wanted."""
    assert reasons(Wanted(at_most=1, exclude=("ferry",)), FERRY, BRIDGE)[1] == ""


def test_subjects_are_looked_at_too() -> None:
    """A feed says what an entry is about."""
    wanted = Wanted(include=("transport",))

    assert wanted.why_not(headline="Ferry", url="", published=None, subjects=("Transport",)) == ""


def test_articles_are_meant_for_the_section_of_their_source() -> None:
    """And in its language, where it says one."""
    (ferry, gone) = meant_for([FERRY, GONE], section="World", language="de")

    assert isinstance(ferry, Article)
    assert (ferry.section, ferry.language, gone) == ("World", "de", GONE)
    assert list(meant_for([FERRY], section="", language="")) == [FERRY]


def test_articles_carry_the_weight_of_their_source() -> None:
    """A source without one takes nothing away from what a reader of mail or files gave before."""
    weighed = replace(FERRY, weight=0.5)

    assert [a.weight for a in meant_for([FERRY], section="", language="", weight=2.0)] == [2.0]  # type: ignore[union-attr]
    assert list(meant_for([weighed], section="", language="")) == [weighed]
