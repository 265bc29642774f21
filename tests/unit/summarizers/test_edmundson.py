"""Edmundson: cue, title and place."""

from __future__ import annotations

from builders import article, document
from sumys import told

from briefing.summarizers.edmundson import Edmundson, bonus_terms, stigma_terms

MIDDLE = "First here. Then there.\n\n{} They left early. More of it.\n\nLast here. And there."


def test_a_sentence_that_says_the_headline_carries_more() -> None:
    """Words of headline and dek are bonus words."""
    texts = ["It rains.", "Old news.", "Nothing new here.", "A ferry sank.", "The end."]
    plain = Edmundson().salience(told(texts, headline="Weather"))
    sunk = Edmundson().salience(told(texts, headline="Ferry sank"))

    assert sunk[3] > plain[3]


def test_bonus_terms_are_those_of_headline_and_dek() -> None:
    """Without either the ten most frequent ones, of equals the first."""
    said = [["harbou", "strike"], ["harbou"]]

    assert bonus_terms(article(headline="The ferry", dek="It sank again"), said) == {"ferry", "sank"}
    assert bonus_terms(article(), said) == {"harbou", "strike"}
    assert bonus_terms(article(), [[f"n{number}" for number in range(30)]]) == {f"n{n}" for n in range(10)}


def test_stigma_terms_are_english() -> None:
    """They are cut as terms are; other languages do without."""
    assert "howeve" in stigma_terms("en")
    assert stigma_terms("fr") == frozenset()


def test_a_hedge_costs_as_much_as_a_bonus_gives() -> None:
    """The first sentence of a paragraph inside, with and without."""
    plain, hedged = (
        Edmundson().salience(document(article(MIDDLE.format(said), headline="Zebra")))
        for said in ("The bridge is late.", "Perhaps the bridge is late.")
    )

    assert plain[2] == 0.5
    assert hedged[2] == 0.0 + (1 - 1) / 2


def test_place_counts_once_for_the_paragraph_and_once_in_it() -> None:
    """First and last paragraph, first and last sentence of each; no bonus word stands in the text."""
    read = document(article(MIDDLE.format("The bridge is late."), headline="Zebra"))

    assert Edmundson().salience(read) == (1.0, 1.0, 0.5, 0.0, 0.5, 1.0, 1.0)


def test_equal_sentences_stand_where_the_first_stands() -> None:
    """To sumy where the last does."""
    read = document(
        article(
            "Bridge late. Ferry sank.\n\nHarbour open. Bridge late. Rain fell.\n\nThe end.", headline="Zebra"
        )
    )

    assert Edmundson().salience(read)[3] == 1.0
    assert Edmundson(sumy_equal=True).salience(read)[0] == 0.0
