"""The parts of a long document: sections, or windows of sixty sentences."""

from __future__ import annotations

import pytest
from builders import article, document

from briefing.keypoints import key_points
from briefing.keypoints.parts import LONG, heading_over, part, parts
from briefing.models import Document
from briefing.summarizers.nutgraf import Nutgraf

_TOPICS = ("harbour", "tunnel", "school", "library")


def sectioned(*lengths: int) -> Document:
    """Return a document of sections of so many sentences, each about a topic of its own."""
    paragraphs = []
    headings = []
    for number, length in enumerate(lengths):
        topic = _TOPICS[number % len(_TOPICS)]
        headings.append(2 * number)
        paragraphs.append(f"The {topic}")
        paragraphs.append(
            " ".join(
                f"Visitor number {place} of the {topic} came early that morning." for place in range(length)
            )
        )
    return document(article("\n\n".join(paragraphs), headings=tuple(headings)))


def flat(length: int) -> Document:
    """Return a document of so many sentences in one paragraph."""
    return document(" ".join(f"Visitor number {place} came early." for place in range(length)))


@pytest.mark.parametrize("length", [0, 1, 60, LONG])
def test_a_document_that_is_not_long_is_one_part(length: int) -> None:
    """Headings of a short article part nothing."""
    read = flat(length)

    assert parts(read) == (range(len(read.sentences)),)


@pytest.mark.parametrize("length", [121, 180, 181, 3000])
def test_a_long_document_without_headings_is_cut_into_equal_windows(length: int) -> None:
    """Each of at most sixty sentences, together all of them."""
    spans = parts(flat(length))

    assert [place for span in spans for place in span] == list(range(length))
    assert max(map(len, spans)) <= 60
    assert max(map(len, spans)) - min(map(len, spans)) <= 1


def test_sections_are_parts() -> None:
    """A part begins behind its heading, which belongs to the part before."""
    read = sectioned(50, 50, 50)

    assert [read.sentences[span.start].text.split()[5] for span in parts(read)[1:]] == ["tunnel", "school"]


def test_a_section_of_a_few_sentences_joins_the_part_before() -> None:
    """A heading over two sentences opens no part of its own."""
    assert len(parts(sectioned(70, 2, 70))) == 2


def test_a_long_section_is_cut_into_windows() -> None:
    """Or the first pages of it would win."""
    assert len(parts(sectioned(70, 300))) > 5


def test_each_part_has_its_turn() -> None:
    """Of four sections each gives a point before one gives a second."""
    read = sectioned(40, 40, 40, 40)
    points = key_points(read, Nutgraf(), at_most=4)

    assert [point.section for point in points] == ["The harbour", "The tunnel", "The school", "The library"]


def test_a_sentence_of_a_short_article_stands_under_no_heading() -> None:
    """Its story is short enough to be read as one."""
    read = sectioned(10, 10)

    assert heading_over(read, 5) == ""
    assert {point.section for point in key_points(read, Nutgraf(), at_most=3)} == {""}


def test_what_stands_above_all_headings_is_under_none() -> None:
    """The heading of a sentence is the last one before it, as it stands in the text."""
    text = "One is here. " * 130 + "\n\nA heading. In two\n\n" + "Two are there. " * 10
    read = document(article(text, headings=(1,)))

    assert heading_over(read, 0) == ""
    assert heading_over(read, len(read.sentences) - 1) == "A heading. In two"


def test_a_part_is_a_document_of_its_sentences() -> None:
    """Their places in the article stay as they are."""
    read = flat(10)

    assert part(read, range(3, 5)).sentences == read.sentences[3:5]
    assert part(read, range(3, 5)).article is read.article
