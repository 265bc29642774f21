"""How much room a story has, and who opens a section."""

from __future__ import annotations

from collections import Counter

import pytest
from builders import article

from briefing.edition.ranks import in_front, openers, ranks
from briefing.models import Story


def by(*publications: str) -> Story:
    """Return a story that these publications tell."""
    told = tuple(article(publication=name, url=f"https://{name.lower()}.example/1") for name in publications)
    return Story(headline=" ".join(publications), articles=told, key_points=())


def falling(number: int) -> list[float]:
    """Return as many scores, each lower than the one before."""
    return [1.0 / (place + 1) for place in range(number)]


@pytest.mark.parametrize(
    ("stories", "normal", "short", "brief"),
    [
        (0, 0, 0, 0),
        (1, 1, 0, 0),
        (12, 12, 0, 0),
        (13, 12, 1, 0),
        (24, 12, 12, 0),
        (25, 12, 12, 1),
        (200, 12, 12, 176),
    ],
)
def test_room_goes_by_the_place_among_all_stories(stories: int, normal: int, short: int, brief: int) -> None:
    """Twelve in full, twelve in short, the rest in a line; a short edition has no briefs."""
    found = Counter(ranks(falling(stories)))

    assert (found["normal"], found["short"], found["brief"]) == (normal, short, brief)


def test_equal_standing_is_given_equal_room() -> None:
    """Where nothing tells stories apart, none has less room than another."""
    assert set(ranks([0.25] * 200)) == {"normal"}
    assert Counter(ranks([*falling(6), *[0.1] * 20, 0.05, 0.04])) == {"normal": 26, "brief": 2}


def test_a_reader_may_want_more_or_all_in_full() -> None:
    """As many in short as in full."""
    assert Counter(ranks(falling(50), in_full=20)) == {"normal": 20, "short": 20, "brief": 10}
    assert set(ranks(falling(50), in_full=None)) == {"normal"}


def test_the_first_story_opens_its_section_in_large_letters() -> None:
    """Where there are three stories or it opens the page: small sections have no room for that."""
    one, three = [by("A")], [by("B"), by("C"), by("D")]

    assert openers([one, three, one]) == [(0, "lead"), (0, "lead"), (0, "normal")]


def test_one_publication_leads_three_sections_at_most() -> None:
    """Then the second or third story comes before it, if it is another's; what stands lower is no lead."""
    mixed, alone = [by("A"), by("A"), by("B")], [by("A"), by("A"), by("A"), by("B")]

    assert openers([mixed, mixed, mixed, mixed, alone]) == [
        (0, "lead"), (0, "lead"), (0, "lead"), (2, "lead"), (0, "normal"),
    ]  # fmt: skip


def test_a_story_that_several_tell_is_nobody_s_own() -> None:
    """Neither is one whose publication nobody knows: they lead wherever they stand first."""
    shared = [by("A", "B")] * 3
    unknown = [Story(headline="x", articles=(article(), article()), key_points=())] * 3

    assert openers([shared] * 5) == [(0, "lead")] * 5
    assert openers([unknown] * 5) == [(0, "lead")] * 5


def test_three_of_one_publication_come_to_the_front_before_others() -> None:
    """The fourth stands behind what others print; nothing is dropped."""
    stories = [by("A"), by("A"), by("A"), by("A"), by("B"), by("A"), by("A", "B")]

    assert [s.headline for s in in_front(stories)] == ["A", "A", "A", "B", "A B", "A", "A"]
