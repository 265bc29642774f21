"""What stands beside a key point: the sentence it leans on, and full names."""

from __future__ import annotations

import pytest
from builders import article, document

from briefing.keypoints import key_points_of_story
from briefing.keypoints.beside import context, names
from briefing.models import KeyPoint
from briefing.summarizers.lead import Lead

VOTED = "Dockers in Port Carrow voted on Friday to end their strike."


@pytest.mark.parametrize(
    "leaning",
    [
        "He said the vote was close.",
        "However, the cranes stay.",
        "The decision surprised nobody.",
        "“It is over.”",
    ],
)
def test_a_sentence_that_leans_on_the_one_before_carries_it(leaning: str) -> None:
    """Pronouns, connectives, anaphors and bare quotations."""
    before = context(document(f"{VOTED} {leaning}"), 1)

    assert before is not None
    assert before.text == VOTED


def test_a_sentence_that_stands_alone_carries_nothing() -> None:
    """Most do."""
    assert context(document(f"{VOTED} The harbour opens on Monday at six."), 1) is None


def test_the_first_sentence_carries_nothing() -> None:
    """There is none before it."""
    assert context(document("He said the vote was close."), 0) is None


@pytest.mark.parametrize(
    "before",
    ["Follow us on every channel!", "Share this", "said the whole bridge is down.”", "word " * 130 + "end."],
)
def test_what_is_no_sentence_to_print_helps_nobody(before: str) -> None:
    """Boilerplate, an open end, half a quotation, a sentence of a page."""
    assert context(document(f"{before}\n\nHe said the vote was close."), 1) is None


def test_a_heading_is_no_context() -> None:
    """It is not the sentence that was said before."""
    read = document(article("What now for the harbour.\n\nHe said the vote was close.", headings=(0,)))

    assert context(read, 1) is None


def test_a_context_that_is_printed_itself_is_not_printed_again() -> None:
    """The list reads on."""
    read = [document(f"{VOTED} He said the vote was close.")]

    assert [point.context for point in key_points_of_story(read, Lead(), at_most=2)] == [None, None]


def test_a_full_name_stands_in_the_article() -> None:
    """Word for word, where it says."""
    read = document("Ana Ruiz, 41, runs the port. The ferry is late. The strike is over, Ruiz said.")
    (name,) = names(read, 2, [])

    assert (name.surname, name.text) == ("Ruiz", "Ana Ruiz")
    assert read.article.text[name.start : name.end] == "Ana Ruiz"


def test_a_name_is_given_once_in_a_story() -> None:
    """Not again beside each point, nor where the headline or a point before has it."""
    text = "Ana Ruiz, 41, runs the port. The strike is over, Ruiz said. The cranes stay out, Ruiz added."
    whole = [document(article(text))]
    headed = document(article(text, headline="Ana Ruiz runs the port"))

    assert [point.names for point in key_points_of_story(whole, Lead(), at_most=3)] == [(), (), ()]
    assert names(headed, 1, [headed.article.headline]) == ()
    assert [n.text for n in names(headed, 1, [])] == ["Ana Ruiz"]


def test_the_second_point_does_not_repeat_the_name_of_the_first() -> None:
    """Who Ruiz is stands beside the first point that needs it."""
    text = "Ana Ruiz, 41, runs the port. The strike is over, Ruiz said. The cranes stay out, Ruiz added."
    points = key_points_of_story([document(article(text))], _Last(), at_most=2)

    assert [len(point.names) for point in points] == [1, 0]


class _Last:
    """The later, the better."""

    def salience(self, _: object) -> tuple[float, ...]:
        """Return a number that grows."""
        return (0.1, 0.2, 0.3)


def test_a_key_point_is_never_changed() -> None:
    """Whatever stands beside it, its text is the article's."""
    text = f"{VOTED} But Ruiz said nothing. {VOTED}"
    points: tuple[KeyPoint, ...] = key_points_of_story([document(text)], _Last(), at_most=1)

    assert all(text[point.start : point.end] == point.text for point in points)
