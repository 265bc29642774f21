"""By the numbers: a sentence that says how much or how many, and its figure."""

from __future__ import annotations

import pytest
from builders import article

from briefing.blocks.numbers import numbers
from briefing.documents import segment
from briefing.models import Figure


def found(text: str, language: str = "en") -> list[Figure]:
    """Return the figures in a text."""
    return list(numbers(segment(article(text, language=language))))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The port of Carrow will pay $2.5 million for the new cranes this year.", "$2.5 million"),
        ("The port of Carrow will pay US$4,500 for every ship that is turned away.", "US$4,500"),
        ("The port of Carrow has paid £40m for the cranes on its northern quay.", "£40m"),
        ("The port of Carrow has lost 12% of its container trade since January.", "12%"),
        ("The port of Carrow has lost 12.5 percent of its container trade this year.", "12.5 percent"),
        ("The port of Carrow has handled 3.1 million tonnes of grain since January.", "3.1 million"),
        ("The port of Carrow has handled 46,000 boxes of grain since last January.", "46,000"),
        ("At least 68 people died when a ferry sank off Port Carrow, officials said.", "68"),
        ("Fire crews moved more than 140 frail residents out of a home in Carrow.", "140"),
    ],
)
def test_the_figure_is_marked(text: str, figure: str) -> None:
    """Money, shares, amounts and counts, without the words around them, where it stands."""
    (counted,) = found(text)

    assert counted.figure.text == figure
    assert text[counted.figure.start : counted.figure.end] == figure


@pytest.mark.parametrize(
    "text",
    [
        "The port of Carrow is home to many cranes, and all of them are new this year.",
        "They have handled 46,000 boxes of grain in Port Carrow since last January.",
        "The 11 passengers had boarded the ferry in Port Carrow early on Monday.",
        "The port of Carrow has between 30 to 40 passengers a day on its ferries.",
        "The port of Carrow saw its trade grow from 50 percent to 70 percent of all.",
        "The next 10 people in the queue at Port Carrow were given their money back.",
        "The bus stopped on November 11 people were told in Port Carrow on Monday.",
        "The port of Carrow paid some £9 (about $15 million in all) for the cranes.",
        "The road from Carrow runs for 46,000 metres along the coast to Stanmere.",
        "Carrow Rovers sold 46,000 seats for the match against Stanmere on Saturday.",
        "We handled 46,000 boxes of grain in Port Carrow between them since January.",
        "The port of Carrow would lose 46,000 boxes of grain a year to other ports.",
        "The union said the port of Carrow “has lost 46,000 boxes” since January.",
        "Two years later, 46,000 boxes of grain had gone through the port of Carrow.",
        "In 1996, 46,000 boxes of grain went through the port of Carrow in all.",
        "In the port of Carrow 46,000 boxes of grain were lost in that accident.",
        "Moving it to the port of Carrow took a week and cost 46,000 crowns in all.",
        "Some 46,000 boxes of grain.",
        f"The port of Carrow has handled 46,000 boxes {'and more ' * 30}since January.",
    ],
)
def test_what_says_little_alone_is_not_taken(text: str) -> None:
    """No figure, one known from before, part of a range, another's measure, sport, advice, what is not so."""
    assert found(text) == []


def test_only_languages_whose_rules_were_read_are_searched() -> None:
    """No others are guessed at."""
    assert found("The port of Carrow has handled 46,000 boxes of grain since January.", "fr") == []
