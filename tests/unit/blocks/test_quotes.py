"""Quotes: whole sentences that somebody said, with the speaker as printed."""

from __future__ import annotations

import pytest
from builders import article

from briefing.blocks.quotes import quotes
from briefing.documents import segment
from briefing.models import Quote

SAID = "We are going back to work on Monday"


def found(text: str, language: str = "en") -> list[Quote]:
    """Return the quotes in a text."""
    return list(quotes(segment(article(text, language=language))))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"“{SAID},” said Ana Ruiz.", "Ana Ruiz"),
        (f'"{SAID}," said Ana Ruiz, who leads the union.', "Ana Ruiz"),
        (f"“{SAID},” Ana Ruiz said on Monday.", "Ana Ruiz"),
        (f"“{SAID},” Ruiz told reporters who waited outside.", "Ruiz"),
        (f"“{SAID},” Ruiz, the union’s leader, said.", "Ruiz"),
        (f"“{SAID},” said the union’s spokeswoman Ana Ruiz.", "Ana Ruiz"),
        (f"“{SAID},” said lead researcher Ana M. Ruiz of Port Carrow.", "Ana M. Ruiz"),
        (f"“{SAID},” added Dr. Ana de la Ruiz.", "Dr. Ana de la Ruiz"),
        (f"“{SAID},” President Ruiz wrote in a letter.", "President Ruiz"),
        (f"Ana Ruiz said: “{SAID}.”", "Ana Ruiz"),
        (f"Asked about the vote, Ruiz told the council, “{SAID}.”", "Ruiz"),
        (f"But Ruiz said Tuesday, “{SAID}.”", "Ruiz"),
    ],
)
def test_the_speaker_is_who_stands_beside_the_verb(text: str, speaker: str) -> None:
    """Behind the quotation or before it, with a title or a role."""
    (quote,) = found(text)

    assert (quote.words.text, quote.speaker.text) == (SAID + "." * (SAID + "." in text), speaker)


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID},” she said.",
        f"“{SAID},” police said.",
        f"“{SAID},” Police said.",
        f"“{SAID},” the President said.",
        f"“{SAID}.”",
        f"“{SAID},” said Irish officials in Cork.",
        f"“{SAID},” told Ana Ruiz.",
        f"“{SAID},” Ruiz said the others were told.",
        f"“{SAID},” said U.S. Harbour Service volunteer Ana Ruiz.",
        f"A spokesman for Ruiz said: “{SAID}.”",
        f"An official at Harbourwatch said: “{SAID}.”",
        "Ana Ruiz said: “Back to work.”",
        "Ana Ruiz called it “a very good day for all of the dockers here”.",
        "“He is going back to work on Monday,” said Ana Ruiz.",
        "“Why are we going back to work on Monday?” said Ana Ruiz.",
        f"“{SAID},” Ana Ruiz said, “or we are not.”",
        f"“{'A very long speech ' * 24}it was,” said Ana Ruiz.",
    ],
)
def test_in_doubt_nobody_is_quoted(text: str) -> None:
    """Nobody named, half a sentence, somebody else's words, a question, several quotations."""
    assert found(text) == []


def test_every_span_stands_in_the_article() -> None:
    """To the letter, also of a quotation of several sentences."""
    text = "The vote is over. “It rained. We are going back,” said Ana Ruiz, 41. All left."
    (quote,) = found(text)
    spans = (quote.sentence, quote.words, quote.speaker)

    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert quote.sentence.text == "“It rained. We are going back,” said Ana Ruiz, 41."


def test_a_bare_surname_is_given_its_full_name() -> None:
    """From the text before, where it stands to the letter."""
    text = f"Ana Ruiz, 41, leads the union. “{SAID},” Ruiz said."
    (quote,) = found(text)

    assert quote.name is not None
    assert (quote.name.surname, quote.name.text) == ("Ruiz", "Ana Ruiz")
    assert text[quote.name.start : quote.name.end] == "Ana Ruiz"


def test_a_full_name_needs_no_other() -> None:
    """It is printed already."""
    assert found(f"“{SAID},” said Ana Ruiz.")[0].name is None


def test_only_languages_whose_rules_were_read_are_searched() -> None:
    """No others are guessed at."""
    assert found(f"“{SAID},” said Ana Ruiz.", "de") == []


@pytest.mark.parametrize(
    "text", ["", '"', "“" * 500, '"a" ' * 500, "Ana " * 2000 + f"“{SAID}”", "said " * 3000]
)
def test_odd_texts_quote_nobody(text: str) -> None:
    """Nor do they fail."""
    assert found(text) == []
