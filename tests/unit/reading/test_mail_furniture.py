"""The furniture of newsletters is known by its words, and prose about it stays."""

from __future__ import annotations

import pytest

from briefing.reading.mail.blocks import Block, headings
from briefing.reading.mail.furniture import on_the_web, without_furniture

LINK = (("here", "https://x.example/1"),)
PROSE = "The ferry to the island sailed again on Monday after nine days of fog, the harbour office said."


def text(words: str = PROSE) -> Block:
    """Return a paragraph."""
    return Block(text=words)


def linked(words: str, *, share: float = 1.0) -> Block:
    """Return a line with a link in it."""
    return Block(text=words, anchors=((words, "https://x.example/1"),), linked=share)


def read(*blocks: Block) -> list[str]:
    """Return the texts that are left."""
    return [block.text for block in without_furniture(blocks)]


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser",
        "Read online",
        "Having trouble viewing this email? Click here",
        "Newsletter im Browser ansehen",
        "Lire en ligne",
        "Ver en el navegador",
        "Webversion",
        "Unsubscribe",
        "Manage your preferences",
        "Newsletter abbestellen",
        "Se désabonner",
        "Facebook",
        "Share this post",
        "Follow us on Mastodon",
        "Privacy policy",
    ],
)
def test_lines_of_furniture_go(line: str) -> None:
    """In several languages."""
    assert read(linked(line), text()) == [PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Users may unsubscribe at any time, the company told the court.",
        "The council wants people to view the plans online before they vote.",
        "Facebook lost the case.",
        "In the browser war nobody won.",
    ],
)
def test_prose_about_it_stays(line: str) -> None:
    """It has no link, and is a sentence."""
    assert read(text(), text(line)) == [PROSE, line]


def test_the_footer_goes_as_a_whole() -> None:
    """From the line on that says why one gets it; the address of the house above it as well."""
    found = read(
        text(),
        text("The Packet, 12 Quay Street, 1234 Harbour"),
        linked("You are receiving this email because you signed up. Unsubscribe", share=0.2),
        text("The Packet is a company of the island with limited liability."),
        text("© 2026 The Packet"),
    )

    assert found == [PROSE]


def test_a_goodbye_at_the_top_ends_nothing() -> None:
    """Some set the link to unsubscribe beside that to the web."""
    assert read(linked("View online | Unsubscribe"), text(), text("It sails.")) == [PROSE, "It sails."]


def test_labelled_advertisements_go_with_what_they_label() -> None:
    """Up to their call, a rule, or the next heading."""
    label, heading = text("Advertisement"), Block(text="Boots that never leak", level=3)
    advert, following = text("Buy the boots that every captain wears."), Block(text="Council", level=2)

    assert read(text(), label, heading, advert, linked("Learn more"), text("It sails.")) == [
        PROSE,
        "It sails.",
    ]
    assert read(text(), label, heading, advert, Block(is_rule=True), text("It sails.")) == [
        PROSE,
        "",
        "It sails.",
    ]
    assert read(text(), label, advert, following, text("It sails.")) == [PROSE, "Council", "It sails."]


def test_a_label_without_an_end_is_only_a_label() -> None:
    """Rather an advertisement on the page than an article off it."""
    assert read(text("Anzeige"), text(), text("It sails.")) == [PROSE, "It sails."]


@pytest.mark.parametrize("row", ["News | Sport | Weather", "Facebook Twitter Instagram"])
def test_rows_of_links_go(row: str) -> None:
    """Menus and networks."""
    anchors = tuple((word, f"https://x.example/{word}") for word in row.split())

    assert read(text(), Block(text=row, anchors=anchors, linked=0.9)) == [PROSE]


def test_calls_stay() -> None:
    """They tell a digest where each story goes on."""
    assert read(text(), linked("Read more →"), text()) == [PROSE, "Read more →", PROSE]


def test_the_place_on_the_web_is_found() -> None:
    """By the words of the link, or by those around its only link."""
    assert on_the_web([text(), linked("Read online")]) == "https://x.example/1"
    assert (
        on_the_web([Block(text="Can't read this email? Click here", anchors=LINK)]) == "https://x.example/1"
    )
    assert on_the_web([Block(text=PROSE, anchors=LINK)]) == ""


def test_headings_stand_over_text() -> None:
    """Marked ones anywhere, unmarked ones not in a row, none at the end."""
    marked, bold, plain = Block(text="A", level=2), Block(text="B", is_bold=True), Block(text="Short line")

    assert headings([marked, text(), bold, text(), plain, text()]) == (0, 2, 4)
    assert headings([plain, plain, text(), marked]) == ()
    assert headings([marked, marked, text()]) == (0, 1)
