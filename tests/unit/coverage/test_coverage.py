"""How many publications and articles tell a story."""

from __future__ import annotations

from itertools import permutations

import pytest
from builders import article, document, sentence

from briefing.coverage import Coverage, carriers, coverage
from briefing.keypoints import voices
from briefing.models import Article, KeyPoint, Story


def by(publication: str, number: int = 1) -> Article:
    """Return an article of a publication."""
    return article(f"{publication} {number}.", url=f"https://{publication}.example/{number}")


def story(*told: tuple[Article, ...]) -> Story:
    """Return a story told in these voices."""
    articles = tuple(each for voice in told for each in voice)
    return Story(headline="", articles=articles, key_points=(), voices=told)


def test_publications_are_counted_and_not_their_articles() -> None:
    """Three reports, two of them by one publication."""
    told = story((by("post", 1),), (by("post", 2),), (by("lamp"),))

    assert coverage(told) == Coverage(publications=2, articles=3)


def test_ten_copies_of_one_wire_are_one_publication_s_report() -> None:
    """Whoever prints them."""
    told = story(tuple(by(f"paper-{number}") for number in range(10)))

    assert coverage(told) == Coverage(publications=1, articles=10)


def test_who_prints_the_wire_and_reports_too_counts_once_and_the_wire_once() -> None:
    """The wire is the other's that prints it."""
    told = story((by("post"), by("lamp")), (by("post", 2),))

    assert coverage(told) == Coverage(publications=2, articles=3)


def test_a_voice_whose_publications_are_all_counted_adds_none() -> None:
    """Two texts of two publications, and a third that both print."""
    told = story((by("post"),), (by("lamp"),), (by("post", 2), by("lamp", 2)))

    assert coverage(told) == Coverage(publications=2, articles=4)


def test_there_are_at_least_as_many_publications_as_different_speakers() -> None:
    """So that no key point is carried by more publications than tell its story."""
    for places in permutations(["p", "x", "y", "z"], 3):
        told = [("p",), ("p", "x"), places, ("y", "x"), ("z", "p", "y")]
        made = story(*(tuple(by(name, n) for name in voice) for n, voice in enumerate(told)))

        assert coverage(made).publications >= len({voice[0] for voice in told})


def test_where_nobody_looked_for_copies_each_article_is_a_voice() -> None:
    """Whoever makes a story by hand need not."""
    told = Story(headline="", articles=(by("post"), by("lamp")), key_points=())

    assert coverage(told) == Coverage(publications=2, articles=2)


def test_a_key_point_counts_the_publications_that_carry_it() -> None:
    """Two feeds of one publication once, and one that comes by mail with that of its name."""
    origin = article("A.", url="https://post.example/1", publication="The Post")
    others = (
        article("B.", url="https://sport.post.example/2"),
        article("C.", publication="Post - World"),
        by("lamp"),
    )
    point = KeyPoint(sentence=sentence("A."), article=origin, salience=1.0, carried_by=(origin, *others))

    assert carriers(point, (origin, *others)) == 2
    assert carriers(KeyPoint(sentence=sentence("A."), article=origin, salience=1.0), (origin,)) == 1


@pytest.mark.parametrize("count", [2, 12, 60])
def test_the_voices_of_a_story_are_counted_as_they_were_found(count: int) -> None:
    """Equal texts at other addresses are one report, however many places print it."""
    wire = "The dockers of Port Carrow voted on Friday to end the strike that closed the harbour."
    copies = [article(wire, url=f"https://paper-{n}.example/") for n in range(count)]
    other = article("A ferry sank off Hallowick at noon; all are saved.", url="https://lamp.example/")
    heard = voices([document(each) for each in (*copies, other)])
    told = story(*(tuple(each.article for each in voice) for voice in heard))

    assert coverage(told) == Coverage(publications=2, articles=count + 1)
