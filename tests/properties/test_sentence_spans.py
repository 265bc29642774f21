"""What holds of paragraphs and sentences whatever the text is."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.paragraphs import paragraphs
from briefing.text.sentences import LONGEST_SENTENCE, sentences

PIECES = [
    *("The bridge opened", "nobody came", "Mr", "U.S", "3.5", "J", "z.B", "г", "桥开了", "पुल", "افتتح"),
    *("Ελλάδα", "e\u0301", "he said", "http://example.org/a.b", "x" * 2100, "***", "[1]", "[...]"),
    *(
        ".",
        "...",
        "…",
        "?",
        "!",
        "。",
        "।",
        "؟",
        ";",
        ":",
        ",",
        '"',
        "“",
        "”",
        "„",
        "«",
        "»",
        "「",
        "」",
        "'",
    ),
    *("’", "(", ")", "[", "]", "• ", "- ", "* ", "– ", "1. ", "2) ", "a) "),
    *(" ", "  ", "\n", "\r\n", "\n\n", "\t", "\xa0", "\u3000", "\u2028"),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ru", "el", "zh", "ja", "ar", "hi", "hy", "und", ""])
BULLETS = re.compile(r"[•‣▪◦●○■□►▶⁃∙*–·\s-]*")


@given(TEXTS)
def test_paragraphs_are_stripped_and_in_order(text: str) -> None:
    """They are never empty and never overlap."""
    spans = paragraphs(text)

    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(TEXTS)
def test_paragraphs_leave_out_nothing_but_white_space(text: str) -> None:
    """What stands between two of them is blank."""
    spans = paragraphs(text)
    gaps = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)

    assert not any(text[start:end].strip() for start, end in gaps)


@given(TEXTS, LANGUAGES)
def test_sentences_are_stripped_and_in_order(text: str, language: str) -> None:
    """They are never empty, never too long, and never overlap."""
    found = sentences(text, language)

    assert all(text[start:end] == text[start:end].strip() != "" for start, end, _ in found)
    assert all(end - start <= LONGEST_SENTENCE for start, end, _ in found)
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(found))


@given(TEXTS, LANGUAGES)
def test_a_sentence_lies_inside_its_paragraph(text: str, language: str) -> None:
    """The number it carries is that of the paragraph that holds it."""
    whole = paragraphs(text)

    assert all(whole[n][0] <= start < end <= whole[n][1] for start, end, n in sentences(text, language))


@given(TEXTS, LANGUAGES)
def test_nothing_but_white_space_and_bullets_is_left_out(text: str, language: str) -> None:
    """What stands between two sentences is white space or the bullet before the second."""
    found = sentences(text, language)
    gaps = zip(
        [0, *(end for _, end, _ in found)], [*(start for start, _, _ in found), len(text)], strict=True
    )

    assert all(BULLETS.fullmatch(text[start:end]) for start, end in gaps)


@given(TEXTS, LANGUAGES)
def test_the_same_text_is_cut_the_same_way(text: str, language: str) -> None:
    """Two readings of one text are equal."""
    assert sentences(text, language) == sentences(text, language)
