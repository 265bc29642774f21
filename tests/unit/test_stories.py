"""Which articles tell one event, and what it is called."""

from __future__ import annotations

import pytest
from builders import article, document

from briefing.models import KeyPoint
from briefing.stories import grouped, headline, story


def test_articles_of_one_event_are_a_story_in_the_order_of_arrival() -> None:
    """The most central article of each comes first; a story stands where its first article did."""
    read = [
        document("Dockers at Port Carrow voted to end the strike. Ana Ruiz leads the union."),
        document("A cheese that ripens in a railway tunnel took first prize."),
        document("The strike of the dockers at Port Carrow is over, said Ana Ruiz. The union voted."),
    ]

    assert [{*told.documents} for told in grouped(read)] == [{read[0], read[2]}, {read[1]}]


def test_strict_joins_less() -> None:
    """What is barely alike stays apart."""
    ends, shops = (
        """Ana Ruiz of the dockers said the contract raises pay. The strike in Port Carrow is over, she told
        members at the gates with their families, banners, drums, soup, bread, tea and a brass band.""",
        """The strike in Port Carrow is over, the dockers say. Shops on the quay, a chandler, two cafés and a
        sail maker reckon they lost a tenth of a year's takings while lorries queued along the ring road.""",
    )
    barely = [document(ends), document(shops)]

    assert (len(grouped(barely)), len(grouped(barely, strict=True))) == (1, 2)


def test_a_story_has_the_headline_of_its_first_article() -> None:
    """That is the most central one, whichever has the most salient sentence."""
    read = [
        document(article("The ferry is back.", headline="Ferry")),
        document(article("The ferry sails again.", headline="Port")),
    ]
    points = [
        KeyPoint(sentence=each.sentences[0], article=each.article, salience=salience)
        for each, salience in zip(read, [0.3, 0.4], strict=True)
    ]

    told = story(read, points)

    assert (told.headline, told.articles, told.key_points) == (
        "Ferry",
        (read[0].article, read[1].article),
        tuple(points),
    )
    assert told.central is read[0].article


def test_an_article_without_key_points_is_a_story_as_well() -> None:
    """Whether it reaches the page is decided later, where it can be listed as left out."""
    found = story([document(article("…", headline="Nothing"))], ())

    assert (found.headline, found.key_points) == ("Nothing", ())


def test_the_headline_is_the_article_s_own() -> None:
    """It is never written by us."""
    assert headline(article("The ferry is back.", headline="Ferry returns")) == "Ferry returns"


@pytest.mark.parametrize("blank", ["", " ", "\n", "\u200b", "\x00"])
def test_a_headline_that_nobody_can_see_is_none(blank: str) -> None:
    """A story without a name could not be found in the contents."""
    assert headline(article("The ferry is back.", headline=blank)) == "The ferry is back."


def test_opening_words_serve_as_a_headline() -> None:
    """The first sentence, cut at a word with an ellipsis where it is long."""
    text = "The harbour office opens again on Monday morning. It had been closed for nine days."
    long = f"The harbour office, {'closed and closed again, ' * 10} opens again on Monday morning."

    assert headline(article(text)) == "The harbour office opens again on Monday morning."
    assert headline(article(long)).endswith("…")
    assert len(headline(article(long))) <= 110


def test_the_headline_comes_of_the_first_paragraph() -> None:
    """What stands in the next one is not part of it, and blank lines before it are passed over."""
    assert headline(article("\n\nThe ferry\n\nIt is back.")) == "The ferry"


def test_a_word_without_end_is_cut() -> None:
    """A line of it is kept."""
    assert headline(article("x" * 200)) == "x" * 109 + "…"
