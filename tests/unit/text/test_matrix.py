"""A text as arrays of numbers."""

from __future__ import annotations

import numpy as np
import pytest

from briefing.text.matrix import matrix, numbered, shares_of_rows, walk

TEXTS = ["apple pear apple", "", "pear plum", "plum apple plum grape"]
# rows: the sentences; columns: apple, pear, plum, grape
DENSE = np.array([[2, 1, 0, 0], [0, 0, 0, 0], [0, 1, 1, 0], [1, 0, 2, 1]], dtype=float)


def test_the_cells_are_those_of_the_matrix() -> None:
    """How often each sentence says each term, column after column."""
    cells = matrix(numbered(TEXTS, "en"))
    dense = np.zeros((cells.sentences, cells.vocabulary))
    dense[cells.rows, cells.columns] = cells.counts

    assert dense.tolist() == DENSE.tolist()
    assert cells.columns.tolist() == sorted(cells.columns.tolist())


def test_what_the_text_counts() -> None:
    """Terms of each sentence, uses of each term, sentences that hold it."""
    text = numbered(TEXTS, "en")
    cells = matrix(text)

    assert text.lengths().tolist() == [3, 0, 2, 4]
    assert text.frequencies().tolist() == [3, 2, 3, 1]
    assert text.sums(np.array([1.0, 10.0, 100.0, 1000.0])).tolist() == [12, 0, 110, 1201]
    assert cells.held_by().tolist() == [2, 2, 2, 1]
    assert cells.holders(2).tolist() == [2, 3]
    assert cells.sums(cells.counts).tolist() == [3, 0, 2, 4]


def test_each_two_sentences_are_multiplied() -> None:
    """As the whole matrix with its transpose."""
    cells = matrix(numbered(TEXTS, "en"))

    assert cells.products(cells.counts).tolist() == (DENSE @ DENSE.T).tolist()


def test_more_terms_than_a_slice_holds_are_multiplied_alike() -> None:
    """The slices add up: 1,300 terms that two sentences share, three times each."""
    shared = " ".join(f"n{number}" for number in range(1300))
    cells = matrix(numbered([shared, shared, "harbour"], "en"))

    assert cells.products(3 * cells.counts).tolist() == [[11700, 11700, 0], [11700, 11700, 0], [0, 0, 9]]


@pytest.mark.parametrize("texts", [[], [""], ["", "..."]])
def test_a_text_without_terms_has_an_empty_matrix(texts: list[str]) -> None:
    """And products that are zero."""
    cells = matrix(numbered(texts, "en"))

    assert (len(cells.rows), cells.vocabulary) == (0, 0)
    assert not cells.products(cells.counts).any()


def test_rows_are_shared_out() -> None:
    """Each row adds up to 1; one of zeros stays."""
    assert shares_of_rows(np.array([[1.0, 3.0], [0.0, 0.0]])).tolist() == [[0.25, 0.75], [0, 0]]


def test_a_walker_is_met_where_the_power_iteration_comes_to_rest() -> None:
    """Both find how likely each place is."""
    steps = shares_of_rows(DENSE)
    likely = np.full(4, 0.25)
    for _ in range(300):
        likely = 0.15 / 4 + 0.85 * steps.T @ likely

    assert walk(steps, jump=0.15) == pytest.approx(likely, abs=1e-14)


def test_a_walker_who_always_jumps_is_met_everywhere() -> None:
    """Each of n places as often."""
    assert walk(np.eye(5), jump=1.0).tolist() == [0.2] * 5
