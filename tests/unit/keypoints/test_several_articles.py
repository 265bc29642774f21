"""Key points of one event that several articles tell."""

from __future__ import annotations

from itertools import pairwise

import pytest
from builders import article

from briefing import registry
from briefing.documents import segment
from briefing.keypoints import key_points_of_story
from briefing.keypoints.voices import voices
from briefing.models import Document, KeyPoint
from briefing.summarizers.lead import Lead
from briefing.summarizers.nutgraf import Nutgraf, support, terms_of
from briefing.text.vectors import added, bags, likeness, unit

WIRE = (
    "Dockers in Port Carrow voted on Friday to end a strike that had closed the harbour for nine days. "
    "The harbour will open on Monday, and 46 ships wait at anchor outside Port Carrow. "
    "Wages rise by 4% in January under the agreement that both sides signed."
)
OTHER = (
    "The nine-day strike in the harbour of Port Carrow is over after a vote of the dockers on Friday. "
    "Automated cranes stay out of the harbour until the end of next year. "
    "Bakers in the old town lost a third of their customers while the harbour was closed."
)


def told(*texts: str) -> list[Document]:
    """Return articles of publications A, B, C … read."""
    return [segment(article(text, publication=chr(65 + number))) for number, text in enumerate(texts)]


def said(points: tuple[KeyPoint, ...]) -> list[str]:
    """Return what the key points say."""
    return [point.text for point in points]


def carriers(point: KeyPoint) -> list[str]:
    """Return the publications that carry a key point."""
    return [origin.publication for origin in point.carried_by]


def test_points_come_from_several_articles_and_do_not_repeat_each_other() -> None:
    """The end of the strike is told once, by one of the two that tell it."""
    points = key_points_of_story(told(WIRE, OTHER), Nutgraf(), at_most=3)
    ends = [text for text in said(points) if "strike" in text]

    assert len(ends) == 1
    assert {point.article.publication for point in points} == {"A", "B"}


def test_a_point_says_which_publications_carry_it() -> None:
    """Its own first; what one alone says is carried by that one."""
    points = key_points_of_story(told(WIRE, OTHER), Nutgraf(), at_most=5)
    by_text = {point.text: carriers(point) for point in points}

    assert sorted(next(names for text, names in by_text.items() if "strike" in text)) == ["A", "B"]
    assert next(names for text, names in by_text.items() if "Wages" in text) == ["A"]


def test_a_story_of_one_article_names_no_carriers() -> None:
    """Its publication stands beside it already."""
    assert all(point.carried_by == () for point in key_points_of_story(told(WIRE), Nutgraf(), at_most=2))


def test_copies_of_one_wire_are_one_voice() -> None:
    """The fullest copy speaks: cut at the end, with a line added, or lightly edited."""
    cut = WIRE.rpartition(" Wages")[0]
    longer = WIRE + " The agreement holds for two years, the union said on Saturday evening."
    edited = WIRE.replace("46 ships", "Forty-six ships")
    heard = voices(told(cut, OTHER, WIRE, longer, edited))

    assert [[document.article.publication for document in voice] for voice in heard] == [
        ["B"],
        ["D", "A", "C", "E"],
    ]


def test_ten_copies_of_a_wire_do_not_outvote_another_voice() -> None:
    """Nor do they change what is chosen, or count as ten publications that carry it."""
    two = key_points_of_story(told(OTHER, WIRE), Nutgraf(), at_most=4)
    eleven = key_points_of_story(told(OTHER, *[WIRE] * 10), Nutgraf(), at_most=4)

    assert said(eleven) == said(two)
    assert [carriers(point) for point in eleven] == [carriers(point) for point in two]


def test_what_other_tellings_say_too_is_supported() -> None:
    """The end of the strike more than the bakers, by terms that the two share."""
    first, second = terms_of(told(WIRE, OTHER))

    assert first[0].support == 1.0 or second[0].support == 1.0
    assert second[0].support > second[2].support


def test_one_article_alone_has_no_support() -> None:
    """The term is for other tellings of the event."""
    assert {terms.support for terms in terms_of(told(WIRE))[0]} == {0.0}


def test_support_is_the_mean_likeness_to_the_other_tellings() -> None:
    """What takes linear time is what would take quadratic time telling by telling."""
    text = bags(
        (s, "en") for s in ("Red ferries sail.", "The ferry sails.", "A red bridge.", "Blue ferries.")
    )
    starts = [0, 2, 3, 4]
    said_by = [unit(added(text.vectors[a:b])) for a, b in pairwise(starts)]
    teller = [0, 0, 1, 2]
    means = [
        sum(likeness(vector, other) for number, other in enumerate(said_by) if number != teller[at]) / 2
        for at, vector in enumerate(text.vectors)
    ]

    assert support(text, starts) == pytest.approx([mean / max(means) for mean in means])


@pytest.mark.parametrize("method", registry.names("summarizer"))
def test_every_method_reads_several_articles(method: str) -> None:
    """One that cannot weigh tellings reads them as one text; nothing is said twice to the letter."""
    documents = told(
        WIRE, OTHER, WIRE.partition(". ")[0] + ". The rest of this report is told by nobody else."
    )
    points = key_points_of_story(documents, registry.summarizer(method)(), at_most=9)

    assert 4 <= len(points) <= 8
    assert len(set(said(points))) == len(points)
    assert all(p.article.text[p.start : p.end] == p.text for p in points)


def test_articles_come_in_the_order_of_their_most_salient_sentence() -> None:
    """And sentences in the order of the text."""
    points = key_points_of_story(told(OTHER, WIRE), Nutgraf(), at_most=6)
    order = [point.article.publication for point in points]
    best = max(points, key=lambda point: point.salience)

    assert order[0] == best.article.publication
    assert order == sorted(order, key=order.index)


@pytest.mark.parametrize(("words", "points"), [(1, 1), (19, 1), (20, 2), (1000, 6)])
def test_a_budget_of_words_is_filled_with_whole_sentences(words: int, points: int) -> None:
    """The sentence that passes the limit is the last."""
    assert len(key_points_of_story(told(WIRE, OTHER), Lead(), words=words)) == points


def test_words_and_points_hold_together() -> None:
    """Whichever is spent first."""
    assert len(key_points_of_story(told(WIRE, OTHER), Lead(), words=1000, at_most=2)) == 2


def test_without_a_budget_the_longest_article_sets_it() -> None:
    """Three sentences give one point, however many articles tell them."""
    assert len(key_points_of_story(told(WIRE, OTHER), Nutgraf())) == 1


def test_no_articles_have_no_key_points() -> None:
    """That is no error."""
    assert key_points_of_story([], Nutgraf()) == ()
    assert key_points_of_story(told("", ""), Nutgraf()) == ()
