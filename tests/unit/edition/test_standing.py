"""Where a story stands among the others, part by part."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from math import log2

import pytest
from builders import article

from briefing.edition.standing import standing
from briefing.interests import Interests, SectionRule
from briefing.models import Article, Standing, Story

DAY = date(2026, 11, 24)
END = datetime(2026, 11, 25, tzinfo=UTC)


def told_by(*articles: Article) -> Story:
    """Return a story without key points: they have no say."""
    return Story(headline="Ferry returns", articles=articles, key_points=())


def at(hours_before: float, **fields: str) -> Article:
    """Return an article published so many hours before the edition's day ends."""
    return article(published=END - timedelta(hours=hours_before), **fields)  # type: ignore[arg-type]


def stands(*articles: Article, interests: Interests | None = None, section: str = "") -> Standing:
    """Return where the story of these articles stands on 24 November 2026."""
    return standing(told_by(*articles), edition=DAY, interests=interests or Interests(), section=section)


@pytest.mark.parametrize(("publications", "score"), [(1, 1.0), (3, 2.0), (7, 3.0)])
def test_each_doubling_of_publications_counts_the_same(publications: int, score: float) -> None:
    """One makes 1, three make 2, seven make 3: log2(1 + n)."""
    told = [at(0, publication=f"Post {n}", url=f"https://post{n}.example/a") for n in range(publications)]
    found = stands(*told)

    assert (found.publications, found.score) == (publications, score)


@pytest.mark.parametrize("hours", [0.3, 7.77, 23.4, 61.9])
def test_what_is_printed_multiplies_to_what_is_printed(hours: float) -> None:
    """Whoever reckons it again with a pencil finds the score."""
    told = (at(hours, publication=f"Post {n}", url=f"https://post{n}.example/a") for n in range(4))
    found = stands(*told, interests=Interests(boost=(("bridge", 1.7),)))

    assert found.weight == 1.7
    assert found.score == round(log2(1 + found.publications) * found.recency * found.weight, 4)


def test_ten_articles_of_one_publication_are_one_publication() -> None:
    """Who writes most does not stand highest."""
    assert stands(*(at(0, publication="Post", url=f"https://post.example/{n}") for n in range(10))).score == 1


@pytest.mark.parametrize(
    ("hours", "recency"), [(0, 1.0), (12, 0.7071), (24, 0.5), (48, 0.25), (240, 0.001), (1e6, 0.0)]
)
def test_each_day_of_age_halves(hours: float, recency: float) -> None:
    """Counted to the end of the edition's day in UTC."""
    found = stands(at(hours))

    assert (found.age_h, found.recency, found.score) == (hours, recency, recency)


def test_the_newest_article_gives_the_age() -> None:
    """A story that goes on is as new as what was written last."""
    assert stands(at(60), article(), at(6), at(30)).age_h == 6


@pytest.mark.parametrize("later", [1, 24, 10_000])
def test_an_article_of_the_future_is_as_new_as_the_edition(later: int) -> None:
    """A wrong clock gains nothing."""
    assert stands(at(-later)) == stands(at(0))


def test_an_edition_may_be_of_the_last_day_of_the_calendar() -> None:
    """There is no day behind it."""
    told = told_by(article(published=datetime(9999, 12, 31, 18, tzinfo=UTC)))

    assert standing(told, edition=date.max, interests=Interests(), section="").age_h == 6


def test_a_story_without_a_date_stands_as_one_of_the_day_before() -> None:
    """Like a date without a time: neither fresh nor stale. That it has none is kept."""
    undated, dated = stands(article()), stands(article(published=datetime(2026, 11, 23, tzinfo=UTC)))

    assert (undated.age_h, undated.recency) == (None, dated.recency)
    assert undated.score == dated.score


def test_zones_are_reckoned_to_utc() -> None:
    """A time without a zone is one in UTC."""
    east = timezone(timedelta(hours=8))
    moment = datetime(2026, 11, 24, 8, tzinfo=east)

    assert stands(article(published=moment)).age_h == 24
    assert stands(article(published=datetime(2026, 11, 24))).age_h == 24  # noqa: DTZ001 - the point of it


def test_without_a_word_of_the_reader_the_weight_is_one() -> None:
    """And nothing gave it."""
    found = stands(at(0))

    assert (found.weight, found.weight_by) == (1.0, "")


def test_the_highest_weight_that_was_given_counts() -> None:
    """Of a source, of the section, of a pattern; who gave it is told."""
    ferry = replace(at(0, headline="Ferry returns", path="ferry.txt"), weight=0.5)
    interests = Interests(
        boost=(("ferr*", 1.5), ("tunnel", 4.0)), sections=(SectionRule(title="Port", weight=2.0),)
    )

    alone = stands(ferry)
    boosted = stands(ferry, interests=interests)
    placed = stands(ferry, interests=interests, section="Port")
    assert (alone.weight, alone.weight_by) == (0.5, "the source of ferry.txt")
    assert (boosted.weight, boosted.weight_by) == (1.5, "“ferr*”")
    assert (placed.weight, placed.weight_by, placed.score) == (2.0, "the section Port", 2.0)


def test_a_boosted_word_counts_where_the_article_is_about_it() -> None:
    """Not where it is only mentioned further down."""
    told = at(0, text="The town voted.\n\nThe ferry waited.")

    assert stands(told, interests=Interests(boost=(("ferry", 4.0),))).weight == 1
