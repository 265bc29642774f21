"""What opens a report and is no part of its first sentence."""

from __future__ import annotations

import pytest

from briefing.text.datelines import dateline


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("PORT CARROW, 23 November — Ships must stop.", "Ships must stop."),
        ("ST. MADDOC (AP) — A ferry sank.", "A ferry sank."),
        ("ORVANNE  (CNN)  -- The mayor resigned.", "The mayor resigned."),
        ("Orvanne (AFP) – The mayor resigned.", "The mayor resigned."),
        ("(CNN)Nobody was hurt.", "Nobody was hurt."),
        ("Orvanne (CNN)The mayor resigned.", "The mayor resigned."),
        ("Port Carrow, Halder (CNN)“Go,” she said.", "“Go,” she said."),
        ("(The Fathom Line)Whales are heard.", "Whales are heard."),
        ("Vigo, 5 abr (EFE).- El puerto abre.", "El puerto abre."),
        (".- El puerto abre.", "El puerto abre."),
        ("(Fathom Line) -- Whales are heard.", "Whales are heard."),
        ("SÃO ORRIN – O porto abriu.", "O porto abriu."),
        ("HOHENWIEK - Der Hafen ist offen.", "Der Hafen ist offen."),
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(line: str, rest: str) -> None:
    """Place, date and agency say where a report was written, not what happened."""
    assert line[dateline(line) :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "NATO — the alliance — agreed.",
        "Maubrey (MBY) — Shares rose.",
        "A man — John — left.",
        "The deal (2016) – which failed – is dead.",
        "PORT CARROW —",
        "(The) ferry is back.",
        "(Hallowick)s bell is back.",
        "Ships of the line (CNN) are shown.",
        "",
    ],
)
def test_what_only_looks_like_a_dateline_stays(line: str) -> None:
    """A dash or brackets near the start make no dateline."""
    assert dateline(line) == 0
