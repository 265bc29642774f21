"""Groups of different languages that tell one event become one, by what an encoder says they mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from builders import article
from encoders import Said

from briefing.grouping import groups, why
from briefing.grouping.across import LIKE, OPENING, opening
from briefing.models import Across, Article

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)

ENGLISH = article("The ferry to Kastrel burned on Tuesday night, and all on board were saved.")
ENGLISH_AGAIN = article("All on board were saved when the ferry to Kastrel burned on Tuesday night.")
GERMAN = article("Die Fähre nach Kastrel stand am Dienstag in Flammen.", language="de")
GERMAN_OTHER = article("Bienen zählen mit einer Hälfte des Gehirns bis vier.", language="de")
FRENCH = article("Le navire de Kastrel a pris feu dans la nuit de mardi.", language="fr")

SAME = Said({"ferry": 0, "Fähre": 30, "navire": 40})
"""One event in three languages, less alike the further apart in degrees."""


def members(articles: list[Article], encoder: Said) -> list[tuple[int, ...]]:
    """Return the groups as the numbers of their articles."""
    return [group.members for group in groups(articles, encoder=encoder)]


def test_what_means_the_same_is_one_group() -> None:
    """Each language is grouped by its own words before."""
    articles = [ENGLISH, GERMAN, GERMAN_OTHER, ENGLISH_AGAIN, FRENCH]

    assert members(articles, SAME) == [(0, 1, 3, 4), (2,)]


def test_without_an_encoder_languages_stay_apart() -> None:
    """Words alone say nothing across languages."""
    assert [group.members for group in groups([ENGLISH, GERMAN, FRENCH])] == [(0,), (1,), (2,)]


def test_a_group_knows_how_alike_its_languages_are() -> None:
    """The cosine for each two of them: of 30, 40 and 10 degrees."""
    (group,) = groups([ENGLISH, ENGLISH_AGAIN, GERMAN, FRENCH], encoder=SAME)

    assert group.across == (
        Across(one="en", other="de", likeness=0.866),
        Across(one="en", other="fr", likeness=0.766),
        Across(one="de", other="fr", likeness=0.9848),
    )
    assert group.likeness[2:] == (0.9254, 0.8754)


def test_the_language_of_most_articles_leads() -> None:
    """Whoever reads mostly German reads the German headline, though more tell it in English."""
    articles = [ENGLISH, ENGLISH_AGAIN, GERMAN]
    german = [article(f"Meldung {n}: {word}.", language="de") for n, word in enumerate(["Käse", "Teleskop"])]

    assert groups(articles, encoder=SAME)[0].by_centrality[-1] == 2
    assert groups([*articles, *german], encoder=SAME)[0].by_centrality[0] == 2


def test_two_groups_of_one_language_are_never_joined_by_a_third() -> None:
    """Their own language judged them apart; the third goes where it is most alike."""
    encoder = Said({"ferry": 0, "Fähre": 20, "Bienen": -10})

    assert members([ENGLISH, GERMAN, GERMAN_OTHER], encoder) == [(0, 2), (1,)]


def test_a_third_language_must_be_like_both() -> None:
    """The mean counts: 50 degrees from one and 95 from the other are too far."""
    encoder = Said({"ferry": 0, "Fähre": 45, "navire": 95})

    assert members([ENGLISH, GERMAN, FRENCH], encoder) == [(0, 1), (2,)]


@pytest.mark.parametrize(("degrees", "stories"), [(53.0, 1), (53.3, 2)])
def test_the_threshold_is_a_cosine(degrees: float, stories: int) -> None:
    """It lies between 53.0 and 53.3 degrees."""
    assert LIKE == 0.6
    assert len(groups([ENGLISH, GERMAN], encoder=Said({"ferry": 0, "Fähre": degrees}))) == stories


@pytest.mark.parametrize(("hours", "stories"), [(72, 1), (73, 2)])
def test_no_story_lasts_longer_in_several_languages(hours: int, stories: int) -> None:
    """The first and the last article of all languages lie at most three days apart."""
    early = article(ENGLISH.text, published=MONDAY)
    again = article(ENGLISH_AGAIN.text, published=MONDAY + timedelta(hours=1))
    late = article(GERMAN.text, language="de", published=MONDAY + timedelta(hours=hours))

    assert len(groups([again, late, early], encoder=SAME)) == stories


@pytest.mark.parametrize("language", ["", "vi"])
def test_a_language_that_the_encoder_does_not_know_is_left_alone(language: str) -> None:
    """Nor one that nobody knows."""
    encoder = Said({"ferry": 0})
    other = article("On the ferry.", language=language)

    assert members([ENGLISH, other], encoder) == [(0,), (1,)]
    assert encoder.asked == []


def test_of_one_language_nothing_is_encoded() -> None:
    """Most editions have one language; they cost nothing more."""
    encoder = Said({"ferry": 0})

    assert members([ENGLISH, ENGLISH_AGAIN], encoder) == [(0, 1)]
    assert encoder.asked == []


def test_the_order_of_arrival_changes_nothing() -> None:
    """The same articles are together, and the same one is the most central."""
    articles = [ENGLISH, GERMAN, GERMAN_OTHER, FRENCH]
    found = set()
    for arrived in permutations(articles):
        told = groups(arrived, encoder=Said({"ferry": 0, "Fähre": 20, "Bienen": -20, "navire": 5}))
        found.add(frozenset(tuple(arrived[n].text for n in group.by_centrality) for group in told))

    assert len(found) == 1


def test_headline_and_head_of_the_text_are_read() -> None:
    """A line each, whatever the text is broken into."""
    long = article("One two.\n\nThree " + "four " * 100, headline="Head\nline")

    assert opening(long) == f"Head line\n{' '.join(long.text[:OPENING].split())}"
    assert opening(article("Text.")) == "Text."


def test_each_article_is_held_by_those_of_its_language() -> None:
    """One that is alone in its language is held by no word."""
    held = why([ENGLISH, GERMAN, ENGLISH_AGAIN], [0, 2, 1])

    assert [bool(reason.terms) for reason in held] == [True, True, False]
    assert held[2].likeness == 1.0
