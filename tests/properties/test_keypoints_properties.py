"""What holds for the key points of every document and every summarizer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builders import article, document
from hypothesis import given
from hypothesis import strategies as st

from briefing.keypoints import budget, key_points

if TYPE_CHECKING:
    from briefing.models import Document

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12)
SENTENCES = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(WORDS, min_size=1, max_size=6),
    st.sampled_from([".", "!", "?", "", ".”", "。"]),
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=5).map(" ".join), max_size=6).map("\n\n".join)
DOCUMENTS = st.builds(
    lambda text, headings: document(article(text, headings=tuple(sorted(headings)))),
    TEXTS,
    st.sets(st.integers(0, 5), max_size=2),
)


@dataclass(frozen=True)
class Cyclic:
    """A summarizer that says some numbers over and over."""

    numbers: tuple[float, ...]

    def salience(self, document: Document) -> tuple[float, ...]:
        """Return as many as there are sentences."""
        count = len(document.sentences)
        return (self.numbers * (count // len(self.numbers) + 1))[:count]


SUMMARIZERS = st.builds(Cyclic, st.lists(st.floats(0, 1), min_size=1, max_size=8).map(tuple))
AT_MOST = st.one_of(st.none(), st.integers(0, 9))


@given(DOCUMENTS, SUMMARIZERS, AT_MOST)
def test_every_key_point_is_verbatim(read: Document, method: Cyclic, at_most: int | None) -> None:
    """The article says it, to the letter, at the place that the key point names."""
    points = key_points(read, method, at_most=at_most)

    assert all(read.article.text[point.start : point.end] == point.text for point in points)
    assert all(point.sentence in read.sentences for point in points)


@given(DOCUMENTS, SUMMARIZERS, AT_MOST)
def test_key_points_stand_in_the_order_of_the_text(
    read: Document, method: Cyclic, at_most: int | None
) -> None:
    """They never overlap, and none comes twice."""
    points = key_points(read, method, at_most=at_most)
    starts = [point.start for point in points]

    assert starts == sorted(set(starts))
    assert len({point.text.casefold() for point in points}) == len(points)


@given(DOCUMENTS, SUMMARIZERS, AT_MOST)
def test_there_are_no_more_than_wanted(read: Document, method: Cyclic, at_most: int | None) -> None:
    """The budget holds, and a document with sentences has a key point unless none is wanted."""
    wanted = budget(read) if at_most is None else at_most
    points = key_points(read, method, at_most=at_most)

    assert len(points) <= wanted
    assert bool(points) == bool(read.sentences and wanted)


@given(DOCUMENTS, SUMMARIZERS, AT_MOST)
def test_the_same_in_gives_the_same_out(read: Document, method: Cyclic, at_most: int | None) -> None:
    """Nothing is drawn by lot."""
    assert key_points(read, method, at_most=at_most) == key_points(read, method, at_most=at_most)


@given(DOCUMENTS)
def test_the_builder_tells_the_truth(read: Document) -> None:
    """The sentences of `builders.document` stand where they say: the other tests lean on it."""
    assert all(read.article.text[one.start : one.end] == one.text for one in read.sentences)
