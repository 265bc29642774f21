"""Articles as sparse unit vectors, and how common a term is in general."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from builders import article

from briefing.grouping import background as tables
from briefing.grouping.background import ARTICLES, LANGUAGES, background
from briefing.grouping.vectors import Vectors, vectors


def of(*texts: str, language: str = "en") -> Vectors:
    """Return the vectors of these texts, none a copy of another."""
    return vectors([article(text, language=language) for text in texts], language, np.arange(len(texts)))


def idf(found: Vectors, term: str) -> float:
    """Return how rare the term is."""
    return float(found.idf[found.numbers[term]])


def test_vectors_have_length_one() -> None:
    """Their product is a cosine; that of an article without terms is nothing."""
    found = of("The ferry is back.", "", "A tram, a bus and a ferry")
    squares = np.bincount(
        np.repeat(np.arange(3), np.diff(found.starts)), weights=found.values**2, minlength=3
    )

    assert squares.tolist() == pytest.approx([1.0, 0.0, 1.0])


def test_idf_by_hand() -> None:
    """ln((N + 1) / (df + .5)), N: a hundred articles, and the eight hundred of a table that knows no term."""
    texts = ["ferry", *["tram"] * 99]
    found = of(*texts, language="tlh")

    assert idf(found, "ferry") == pytest.approx(np.log(901 / 1.5))
    assert idf(found, "tram") == pytest.approx(np.log(901 / 99.5))


def test_a_small_batch_counts_as_a_hundred() -> None:
    """Each other article counts for ten in a batch of ten, and so does each other holder of a term."""
    found = of(*["ferry"] * 4, *["tram"] * 6, language="tlh")

    assert idf(found, "ferry") == pytest.approx(np.log((1 + 9 * 10 + 800 + 1) / (1 + 3 * 10 + 0.5)))


def test_copies_do_not_make_their_words_common() -> None:
    """Only speakers count, but copies have vectors as well."""
    articles = [article(text) for text in ("ferry", "ferry", "tram")]
    counted = vectors(articles, "en", np.array([0, 2]))

    assert counted.held_by[counted.numbers["ferry"]] == 1
    assert np.diff(counted.starts).tolist() == [1, 1, 1]


def test_the_table_makes_common_words_light() -> None:
    """A batch of two cannot know that a year is in every second article."""
    found = of("year Withernay", "tram")

    assert idf(found, "year") < 0.4 * idf(found, "wither")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_says_how_many_articles_hold_a_term(language: str) -> None:
    """From one to all of them, each term once, none longer than a stem."""
    table = background(language)

    assert table.articles == ARTICLES
    assert len(table.held_by) >= 600
    assert all(1 <= number <= ARTICLES for number in table.held_by.values())
    assert all(len(term) <= 6 for term in table.held_by)


def test_the_tables_are_small_and_say_whose_they_are() -> None:
    """Sixty kilobytes at most, and the licence beside them."""
    folder = Path(tables.__file__).parent / "tables"
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}

    assert sum(sizes.values()) <= 60_000
    assert set(sizes) == {"LICENSE.txt", *(f"{language}.txt" for language in LANGUAGES)}
    assert "CC BY-SA" in (folder / "LICENSE.txt").read_text() or "ShareAlike" in (
        folder / "LICENSE.txt"
    ).read_text(encoding="utf-8")


def test_a_language_without_a_table_has_an_empty_one() -> None:
    """Its batches speak for themselves."""
    assert background("mn") == background("und")
    assert not background("mn").held_by


def test_other_words_become_a_vector_of_the_batch() -> None:
    """Terms that the batch does not know are dropped; without any there is nothing left."""
    found = of("ferry tram", "bus")
    cells, values = found.vector({"ferry": 1.0, "zeppel": 5.0})

    assert cells.tolist() == [found.numbers["ferry"]]
    assert values.tolist() == pytest.approx([1.0])
    assert found.vector({"zeppel": 1.0})[1].tolist() == []
