"""Which texts hold another one, and whether a sentence stands in one of them."""

from __future__ import annotations

import random

import pytest

from briefing.text.said import Said
from briefing.text.shingles import share_of, shingled

WIRE = (
    "Dockers at Port Carrow voted on Friday to end the strike that had closed the harbour for nine days."
    " Ana Ruiz, who leads their union, said that the contract raises pay by four per cent and ends shifts of"
    " twelve hours. The first ship, the Mirabel, is to be unloaded on Saturday, the harbour office said."
)


def holding(texts: list[str], text: str, share: float = 0.9) -> list[int]:
    """Return which of the texts hold such a share of the text."""
    (read,) = shingled([text])
    return sorted(Said(texts).holding(read.shingles, share))


def test_a_text_that_was_cut_stands_in_the_whole_one() -> None:
    """It says nothing that the whole one does not; that one says more."""
    cut = WIRE[: len(WIRE) * 2 // 3]

    assert holding(["A bridge opens in Hallowick on Monday.", WIRE], cut) == [1]
    assert holding([cut], WIRE) == []


def test_texts_of_which_each_holds_a_part_do_not_hold_the_whole() -> None:
    """Together they say all of it, but no reader has read it in one place."""
    half = len(WIRE) // 2

    assert holding([WIRE[: half + 60], WIRE[half - 60 :]], WIRE) == []


@pytest.mark.parametrize("share", [0.8, 0.9])
def test_what_is_found_is_what_looking_at_every_text_finds(share: float) -> None:
    """Copies with words exchanged, as many as lie on both sides of the share."""
    lot = random.Random(1)  # noqa: S311 - the same every time
    vocabulary = [f"word{number}" for number in range(400)]
    one = lot.choices(vocabulary, k=200)
    texts = []
    for changed in range(12):
        words = list(one)
        for place in lot.sample(range(200), changed):
            words[place] = "other"
        texts.append(" ".join(words))
    texts += [" ".join(lot.choices(vocabulary, k=200)) for _ in range(30)]
    asked, *others = shingled([" ".join(one), *texts])
    wanted = [at for at, each in enumerate(others) if share_of(asked.shingles, each.shingles) >= share]

    assert 0 < len(wanted) < 12
    assert holding(texts, " ".join(one), share) == wanted


def test_a_copy_is_found_among_very_many() -> None:
    """All of them share most of their words, and only so many are looked at."""
    texts = [f"{WIRE} Edition {number} of the Gazette has {number} pages." for number in range(500)]

    assert holding(texts, WIRE)


def test_nothing_was_said_where_there_is_no_text() -> None:
    """The first edition."""
    assert holding([], WIRE) == []
    assert not Said([]).says("The ferry is back.")
    assert not Said([]).says(WIRE)


@pytest.mark.parametrize(
    "sentence",
    [
        "The first ship, the Mirabel, is to be unloaded on Saturday, the harbour office said.",
        "Dockers at Port Carrow voted on Friday to end the strike that had closed the harbour for nine days.",
        "the harbour office said",
    ],
)
def test_a_sentence_of_one_of_the_texts_was_said(sentence: str) -> None:
    """Whatever stands before and behind it, and however short it is."""
    assert Said(["Nothing.", WIRE]).says(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The first ship, the Mirabel, is to be unloaded on Sunday, the harbour office said.",
        "It sails at nine.",
        "dockers at port carrow voted on friday to end the strike that had closed the harbour for nine days.",
    ],
)
def test_a_sentence_with_another_word_was_not(sentence: str) -> None:
    """Nor one in other letters: only what is the same to the letter is left out."""
    assert not Said(["Nothing.", WIRE]).says(sentence)


def test_a_sentence_whose_runs_stand_in_several_texts_was_said_by_none() -> None:
    """Bulletins share their phrases; this one nobody has read."""
    bulletins = [
        "Snow fell in Tarn on Monday morning, and the pass was open.",
        "Rain fell in Tarn on Monday morning, and the pass was closed.",
    ]

    assert not Said(bulletins).says("Snow fell in Tarn on Monday morning, and the pass was closed.")


def test_a_chinese_sentence_is_found() -> None:
    """There are no spaces between its words."""
    said = Said(["周一，渡轮在维修九天后重新起航。市长表示感谢。"])

    assert said.says("渡轮在维修九天后重新起航。")
    assert not said.says("渡轮在维修十天后重新起航。")
