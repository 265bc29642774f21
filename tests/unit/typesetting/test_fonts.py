"""The type of the page: what print and browsers are given, and that it is installed."""

from __future__ import annotations

import io
import re

import pytest
from fontTools.ttLib import TTFont

from briefing.typesetting.faces import PIECES, faces, printed, shown
from briefing.typesetting.fonts import (
    SCHEME,
    fetched,
    font_faces,
    font_folders,
    screen_faces,
    without_screen_faces,
)

SERIF = 'p { font-family: "Brief Serif" }'


def test_the_type_of_the_page_comes_with_installation() -> None:
    """Three families out of two packages, each face under a name of its own."""
    assert len(font_folders()) == 2
    assert {face.family for face in faces()} == {"Brief Serif", "Brief Serif Display", "Brief Sans"}
    assert len({face.name for face in faces()}) == len(faces()) == font_faces().count("@font-face")


def test_a_rule_leads_to_its_face() -> None:
    """TrueType for print; an address that is none of ours leads nowhere."""
    address = re.findall(r"src:url\((.*?)\)", font_faces())[0]

    assert address == f"{SCHEME}BriefSerif-Regular"
    assert fetched(address)[:4] == b"\x00\x01\x00\x00"
    with pytest.raises(ValueError, match="no face has the address"):
        fetched(f"{SCHEME}../secret")


def test_a_page_that_names_the_fonts_themselves_gets_them() -> None:
    """Themes that were written before there were faces print as they did."""
    rules = font_faces('p { font-family: "Source Serif 4" }')

    assert rules.count('font-family:"Source Serif 4"') == 2
    assert "Source" not in font_faces(SERIF)


def test_a_browser_is_sent_the_families_that_the_page_names() -> None:
    """And none that it does not."""
    assert set(re.findall(r'font-family:"(.*?)"', screen_faces(SERIF))) == {"Brief Serif"}
    assert screen_faces("p { font-family: serif }") == ""
    assert set(re.findall(r'font-family:"(.*?)"', screen_faces(SERIF.replace("Serif", "Serif Display")))) == {
        "Brief Serif Display"
    }


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("Ferry returns – “at nine”", ["basic"]),
        ("Fährt wieder à nouveau", ["basic", "western"]),
        ("Prom wraca do Łodzi", ["basic", "extended"]),
        ("Το πλοίο επέστρεψε", ["basic", "greek"]),
        ("Паром вернулся", ["basic", "cyrillic"]),
        ("العبارة عادت", ["basic"]),
    ],
)
def test_a_browser_is_sent_the_pieces_that_the_letters_need(words: str, pieces: list[str]) -> None:
    """Each with the ranges it is for, so that a browser takes no other's letters from it."""
    ranges = dict.fromkeys(re.findall(r"unicode-range:(U\+[0-9A-F]+)", screen_faces(SERIF + words)))
    first = {f"U+{piece.ranges[0].start:X}": piece.name for piece in PIECES}

    assert [first[each] for each in ranges] == pieces


def test_no_letter_is_in_two_pieces() -> None:
    """What a browser holds twice was sent for nothing."""
    letters = [letter for piece in PIECES for each in piece.ranges for letter in each]

    assert len(letters) == len(set(letters))


@pytest.mark.parametrize("family", ["Brief Serif", "Brief Sans"])
def test_every_letter_of_the_fonts_is_in_a_piece(family: str) -> None:
    """But dingbats, ligatures that text gets by itself, and letters for private use."""
    letters = {letter for piece in PIECES for each in piece.ranges for letter in each}
    face = next(face for face in faces() if face.family == family)
    missing = {letter for letter in TTFont(io.BytesIO(printed(face))).getBestCmap() if letter not in letters}

    assert min(missing) >= 0x2600


def test_a_piece_has_no_letters_but_its_own() -> None:
    """Greek is not sent to who reads Latin."""
    basic = PIECES[0]
    cmap = TTFont(io.BytesIO(shown(faces()[0], basic))).getBestCmap()

    assert all(any(letter in each for each in basic.ranges) for letter in cmap)
    assert set(map(ord, "azAZ09–“”’→€")) <= set(cmap)


def test_print_takes_the_type_of_the_screen_out_of_the_head_alone() -> None:
    """What an article says of fonts stands."""
    faces_of_screen = screen_faces(SERIF)
    page = f"<head><style>{faces_of_screen}</style></head><body>{faces_of_screen}</body>"

    assert without_screen_faces(page) == f"<head><style></style></head><body>{faces_of_screen}</body>"
