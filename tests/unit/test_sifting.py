"""Which articles are told, and how those that are not are counted."""

from __future__ import annotations

import pytest
from builders import article

from briefing.interests import Interests, head_of
from briefing.models import LeftOut
from briefing.sifting import sifted, summed

FERRY = article("The ferry sails at nine.\n\nA horoscope hangs in the bar.", headline="Ferry returns")
STARS = article("Aries will travel.", headline="Your horoscope", url="https://www.post.example/stars")


def test_without_a_wish_everything_is_told() -> None:
    """In its order."""
    assert sifted([STARS, FERRY], Interests()) == ((STARS, FERRY), ())


def test_what_is_excluded_is_left_out_with_its_rule() -> None:
    """An article that mentions the word further down is not about it."""
    kept, dropped = sifted([FERRY, STARS], Interests(exclude=("horoscope*",)))

    assert kept == (FERRY,)
    assert [(left.input, left.reason, left.rule) for left in dropped] == [
        ("https://www.post.example/stars", "excluded by “horoscope*”", "filter: exclude “horoscope*”")
    ]
    assert dropped[0].nothing_failed


def test_only_what_is_included_is_told() -> None:
    """The reason names the first patterns, of which none was met."""
    kept, dropped = sifted([FERRY, STARS], Interests(include=("ferry", "a1", "b2", "c3")))

    assert kept == (FERRY,)
    assert dropped[0].reason == "about nothing that is to be included: “ferry”, “a1”, “b2” and others"


def test_what_is_excluded_stays_so_whatever_includes_it() -> None:
    """An exception to an exception would be read by nobody."""
    kept, _ = sifted([STARS], Interests(include=("horoscope",), exclude=("post.example",)))

    assert kept == ()


@pytest.mark.parametrize(
    ("told", "is_in_it"),
    [
        (article("x", headline="Ferry"), True),
        (article("x", dek="The ferry is back"), True),
        (article("The ferry is back."), True),
        (article("x", url="https://post.example/ferry-returns"), True),
        (article("x", url="https://ferry.example/news"), False),
        (article("x", publication="Ferry Post"), False),
        (article("x\n\nThe ferry is back."), False),
        (article("word " * 200 + "ferry"), False),
        (article("x", url="https://[bad/ferry"), False),
    ],
)
def test_the_head_of_an_article_says_what_it_is_about(told: object, is_in_it: bool) -> None:  # noqa: FBT001 - a column of the table
    """Headline, dek, opening and path do; publication, host and the rest of the text do not."""
    assert ("ferry" in head_of(told).casefold()) is is_in_it  # type: ignore[arg-type]


def test_a_few_are_named_and_many_are_counted() -> None:
    """Three articles that one rule left out are named, four are a number; failures are named always."""

    def left(number: int, reason: str, rule: str) -> LeftOut:
        return LeftOut(input=f"{number}.txt", reason=reason, rule=rule)

    few = [left(n, "excluded by “a”", "a") for n in range(3)]
    many = [left(n, "excluded by “b”", "b") for n in range(4)]
    failed = [left(n, "no answer in 30 s", "") for n in range(9)]
    mixed = [many[0], failed[0], *few, *many[1:], *failed[1:]]

    assert [(each.input, each.reason) for each in summed(mixed)] == [
        ("4 articles", "excluded by “b”"),
        ("0.txt", "no answer in 30 s"),
        *((f"{n}.txt", "excluded by “a”") for n in range(3)),
        *((f"{n}.txt", "no answer in 30 s") for n in range(1, 9)),
    ]
