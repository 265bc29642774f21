"""Which sentences become key points."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from builders import article, document, sentence

from briefing.keypoints import LONGEST, budget, key_points
from briefing.models import Article, Document, KeyPoint
from briefing.summarizers.lead import Lead


@dataclass(frozen=True)
class Said:
    """A summarizer that says the numbers it was given."""

    numbers: tuple[float, ...]

    def salience(self, _: Document) -> tuple[float, ...]:
        """Return them."""
        return self.numbers


def texts(points: tuple[KeyPoint, ...]) -> list[str]:
    """Return what the key points say."""
    return [point.text for point in points]


@pytest.mark.parametrize(
    ("sentences", "points"), [(0, 1), (4, 1), (5, 2), (11, 2), (12, 3), (80, 3), (81, 5), (3000, 5)]
)
def test_the_budget_grows_with_the_article(sentences: int, points: int) -> None:
    """1 under 5 sentences, 2 under 12, then 3, and 5 over 80."""
    assert budget(document("Word. " * sentences)) == points


def test_the_sentences_that_carry_most_come_in_the_order_of_the_text() -> None:
    """Salience chooses; the text orders."""
    points = key_points(document("A. B. C. D."), Said((0.1, 0.7, 0.2, 0.9)), at_most=2)

    assert [(point.text, point.salience) for point in points] == [("B.", 0.7), ("D.", 0.9)]


def test_the_earlier_of_two_that_carry_the_same_is_chosen() -> None:
    """A tie goes to the sentence that stands first."""
    points = key_points(document("A. B. C."), Said((0.5, 0.9, 0.5)), at_most=2)

    assert texts(points) == ["A.", "B."]


def test_without_a_number_the_budget_counts() -> None:
    """A dozen sentences give three key points."""
    points = key_points(document("".join(f"Word {number}. " for number in range(12))), Lead())

    assert texts(points) == ["Word 0.", "Word 1.", "Word 2."]


def test_none_are_wanted_none_come() -> None:
    """`at_most` 0 is a number too."""
    assert key_points(document("A. B."), Lead(), at_most=0) == ()


def test_what_was_said_is_not_said_again() -> None:
    """Case, white space and the width of letters make no other sentence."""
    said = document("The bridge is open. THE  BRIDGE is\nopen. Ｔhe bridge is open. It rains.")

    assert texts(key_points(said, Lead(), at_most=3)) == ["The bridge is open.", "It rains."]


def test_a_heading_is_no_key_point() -> None:
    """The paragraphs that the article calls headings are left out."""
    said = document(article("What now?\n\nThe bridge is open. It rains.", headings=(0,)))

    assert texts(key_points(said, Lead(), at_most=3)) == ["The bridge is open.", "It rains."]


@pytest.mark.parametrize("refused", ["word " * (LONGEST // 5) + "end.", "1, 2 + 3.", "Share this"])
def test_a_bad_sentence_is_left_out_even_if_there_is_room(refused: str) -> None:
    """Too long, without a letter, or not closed: no padding."""
    said = document(f"The bridge is open. It rains.\n\n{refused}")

    assert texts(key_points(said, Lead(), at_most=3)) == ["The bridge is open.", "It rains."]


@pytest.mark.parametrize(
    "closed",
    ["It is open!", "Is it?", "And so on…", "“It is open.”", "(It is open.)", "« C’est fini. »", "桥开通了。",
     "「橋が開通した。」", "पुल खुला।", "هل فتح الجسر؟", "پل کھل گیا۔", "He said: 'It is open.'"],
)  # fmt: skip
def test_a_sentence_is_closed_in_its_own_way(closed: str) -> None:
    """Full stops of other scripts count, and quotes and brackets may stand behind them."""
    said = Document(article=article(), sentences=(sentence("Share this"), sentence(closed)))

    assert texts(key_points(said, Lead(), at_most=1)) == [closed]


@pytest.mark.parametrize(
    ("text", "headings", "point"),
    [
        ("What now?\n\n11. 12.\n\nno full stop", (0,), "no full stop"),
        ("...\n\nWhat now?", (1,), "What now?"),
        ("!!!\n\n...", (), "!!!"),
    ],
)
def test_the_rules_are_dropped_in_steps_when_nothing_keeps_them(
    text: str, headings: tuple[int, ...], point: str
) -> None:
    """First that of closing, then those of headings and length, then that of letters."""
    said = document(article(text, headings=headings))

    assert texts(key_points(said, Lead(), at_most=1)) == [point]


def test_a_document_without_sentences_has_no_key_points() -> None:
    """That is no error."""
    assert key_points(Document(article=Article(text=""), sentences=()), Lead()) == ()


def test_a_key_point_says_where_it_stands() -> None:
    """Its text is the article's text from its start to its end."""
    said = document("Rain. The bridge is open.")
    (point,) = key_points(said, Said((0.0, 1.0)), at_most=1)

    assert (point.start, point.end, point.article) == (6, 25, said.article)
    assert said.article.text[point.start : point.end] == point.text
