"""The passages of a document: its sentences, those of one quotation together."""

from __future__ import annotations

import pytest
from builders import article, document

from briefing.blocks.passages import LONGEST, names_first, passages


def texts(said: str) -> list[str]:
    """Return the passages of a text."""
    return [passage.text for passage in passages(document(said))]


def test_a_sentence_is_a_passage() -> None:
    """Most are."""
    assert texts("It rains. We stay.") == ["It rains.", "We stay."]


def test_the_sentences_of_one_quotation_are_one_passage() -> None:
    """Its place is that of the first to the last."""
    said = "The day began. “It rains. It pours,” she said. We stay."
    found = passages(document(said))

    assert [said[p.start : p.end] for p in found] == [p.text for p in found]
    assert [p.text for p in found] == ["The day began.", "“It rains. It pours,” she said.", "We stay."]


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    """What stands in it is in no passage; the next paragraph is."""
    assert texts("“It rains. It pours.\n\nWe stay.") == ["We stay."]


def test_a_quotation_of_a_page_is_no_passage() -> None:
    """Nobody prints that beside key points."""
    assert texts(f"“{'It rains. ' * (LONGEST // 10)}” she said.\n\nWe stay.") == ["We stay."]


def test_quotations_may_follow_each_other() -> None:
    """Each with its own beginning and end, in marks of any kind."""
    said = '"It rains. It pours," she said. “We stay. We wait,” he said.'

    assert texts(said) == ['"It rains. It pours," she said.', "“We stay. We wait,” he said."]


def test_headings_are_no_passages() -> None:
    """Nobody said them."""
    read = document(article("What now.\n\nWe stay.", headings=(0,)))

    assert [passage.text for passage in passages(read)] == ["We stay."]


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Ana Ruiz lost her seat.", True),
        ("On Monday Ruiz lost her seat.", True),
        ("The plan cost her the seat.", False),
        ("Moving it took six days.", False),
        ("The town pays for it.", True),
    ],
)
def test_somebody_is_named_before_a_pronoun(text: str, *, is_named: bool) -> None:
    """Else the sentence leans on what stands before it."""
    assert names_first(text) == is_named
