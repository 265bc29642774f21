"""Which pairs are compared, how crowded a place is, and that large batches stay in bounds."""

from __future__ import annotations

import random

import numpy as np
import pytest
from builders import article

from briefing.grouping import groups
from briefing.grouping.candidates import candidates
from briefing.grouping.density import USUAL, density
from briefing.grouping.likeness import likeness_to_others, likenesses, scaled
from briefing.grouping.vectors import Vectors, vectors
from briefing.models import Article


def numbered(count: int, seed: int) -> list[Article]:
    """Return articles of forty words each, drawn from six hundred."""
    draw = random.Random(seed)  # noqa: S311 - dice, no secret
    return [article(" ".join(f"w{draw.randrange(600):03}" for _ in range(40))) for _ in range(count)]


def of(articles: list[Article]) -> Vectors:
    """Return their vectors."""
    return vectors(articles, "en", np.arange(len(articles)))


def table(found: Vectors) -> np.ndarray:
    """Return a matrix that holds every cell: an article a row, a term a column."""
    cells = np.zeros((len(found), len(found.numbers)))
    cells[np.repeat(np.arange(len(found)), np.diff(found.starts)), found.terms] = found.values
    return cells


def test_every_pair_that_is_alike_is_a_candidate() -> None:
    """None is missed by the index, and the likeness is that of the whole vectors, less on one word."""
    found = of(numbered(120, seed=1))
    near = candidates(found, np.arange(120))
    cells = table(found)
    expected = np.argwhere(np.triu(cells @ cells.T, 1) >= 0.07)
    shared = cells[near.ones] * cells[near.others]
    cosines, beside = shared.sum(axis=1), shared.sum(axis=1) - shared.max(axis=1)

    assert np.column_stack([near.ones, near.others]).tolist() == expected.tolist()
    assert likenesses(found, near.ones, near.others) == pytest.approx(np.minimum(cosines, 2 * beside))
    assert any(2 * beside < cosines)
    assert any(2 * beside > cosines)


def test_only_speakers_are_candidates() -> None:
    """A copy goes where its speaker goes, and is compared with nobody."""
    near = candidates(of(numbered(50, seed=2)), np.arange(0, 50, 2))

    assert len(near.ones)
    assert not any(near.ones % 2) or any(near.others % 2)


def test_likeness_is_less_in_a_crowd() -> None:
    """Twice as dense around both: half as alike."""
    found = of(numbered(60, seed=3))
    pair = np.array([0]), np.array([1])
    crowded = scaled(found, np.full(60, 2 * USUAL))

    assert likenesses(crowded, *pair) == pytest.approx(likenesses(found, *pair) / 2)


def test_likeness_to_others_is_the_mean() -> None:
    """Counted with the sum of all, without comparing each with each."""
    found = of(numbered(30, seed=4))
    story = [3, 8, 21, 29]
    cosines = table(found) @ table(found).T
    expected = [np.mean([cosines[one, other] for other in story if other != one]) for one in story]

    assert likeness_to_others(found, story) == pytest.approx(expected)


def test_density_is_the_mean_of_the_neighbours_from_the_51st_to_the_150th() -> None:
    """Whoever may tell the same event is left out before they are counted."""
    crowd = np.array([0.12] * 50 + [0.08] * 100 + [0.03] * 500)

    assert density(crowd) == pytest.approx(0.08)
    assert density(np.append(crowd, [0.9] * 200)) == pytest.approx(0.08)
    assert density(np.array([0.12] * 50 + [0.08] * 50)) == pytest.approx(0.04)


def test_an_article_without_a_crowd_has_the_usual_density() -> None:
    """Fifty neighbours are none."""
    assert density(np.array([0.12] * 50)) == USUAL
    assert density(np.zeros(1000)) == USUAL


def test_a_story_of_a_hundred_stays_whole_among_a_thousand() -> None:
    """Neither its own size nor the crowd around it tears it."""
    draw = random.Random(5)  # noqa: S311 - dice, no secret
    event = [f"event{number:02}" for number in range(60)]
    others = [f"other{number:04}" for number in range(4000)]

    def telling(words: list[str], share: int) -> Article:
        return article(" ".join([*draw.sample(words, share), *draw.sample(others, 60 - share)]))

    articles = [telling(event, 30) for _ in range(100)] + [telling(others, 30) for _ in range(900)]
    story = groups(articles)[0]

    assert story.members == tuple(range(100))


def test_one_story_told_very_often_is_bounded() -> None:
    """All are alike, so all pairs are candidates; only so many of each article are kept."""
    words = [f"w{number:03}" for number in range(50)]
    draw = random.Random(6)  # noqa: S311 - dice, no secret
    articles = [article(" ".join(draw.sample(words, 40))) for _ in range(4000)]
    near = candidates(of(articles), np.arange(4000))

    assert len(near.ones) <= 1_500_000


def test_one_wire_report_printed_very_often_is_one_story() -> None:
    """However each of two thousand papers ends it."""
    wire = " ".join(f"word{number:02}"[::-1] for number in range(40))
    printed = [article(f"{wire} Page {number}.") for number in range(2000)]

    assert [len(group.members) for group in groups(printed)] == [2000]
