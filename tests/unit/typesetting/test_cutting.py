"""A face cut from a variable font is that font at one place, and is called by another name."""

from __future__ import annotations

import io
import time
from functools import cache
from itertools import product
from typing import Any

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from briefing.typesetting.cutting import FEATURES, cut, packed
from briefing.typesetting.faces import faces

LETTERS = "ATVWYLPaeotvy.,-й́"
SOURCES = sorted({face.source for face in faces()})
NAMES = {1: "Brief Test", 4: "Brief Test Semibold", 6: "BriefTest-Semibold"}


@cache
def few(source: int) -> bytes:
    """Return a variable font of the page with a few letters, and what a cut can do with them."""
    font = TTFont(SOURCES[source], recalcTimestamp=False)
    options = Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    return saved(font)


def saved(font: TTFont) -> bytes:
    """Return the bytes of a font."""
    content = io.BytesIO()
    font.save(content)
    return content.getvalue()


def opened(content: bytes) -> TTFont:
    """Return the font of these bytes."""
    return TTFont(io.BytesIO(content))


def place(source: int) -> dict[str, float]:
    """Return a place on the axes of a font that no master stands at."""
    return {"wght": 610, "opsz": 11} if "opsz" in SOURCES[source].name else {"wght": 610}


@pytest.mark.parametrize("source", range(len(SOURCES)), ids=lambda n: SOURCES[n].stem)
def test_a_cut_is_the_font_at_its_place(source: int) -> None:
    """Shapes, widths, kerning and where marks are joined: all as fontTools' own instancer makes them."""
    ours = opened(cut(few(source), place(source), NAMES))
    theirs = opened(saved(instantiateVariableFont(opened(few(source)), place(source))))
    letters = sorted(set(map(ord, LETTERS)) & set(theirs.getBestCmap()))

    assert sorted(ours.getBestCmap()) == letters
    assert [outline(ours, letter) for letter in letters] == [outline(theirs, letter) for letter in letters]
    assert kerning(ours, letters) == kerning(theirs, letters)
    assert any(kerning(ours, letters).values())
    assert joints(ours) == joints(theirs)


def outline(font: TTFont, letter: int) -> tuple[object, ...]:
    """Return the width and the points of a letter."""
    name = font.getBestCmap()[letter]
    points, ends, _ = font["glyf"][name].getCoordinates(font["glyf"])
    return font["hmtx"][name], list(points), list(ends)


def kerning(font: TTFont, letters: list[int]) -> dict[tuple[int, int], int]:
    """Return by how much each pair of letters is moved, by the first table of each lookup that has it."""
    cmap = font.getBestCmap()
    return {
        pair: sum(moved(lookup, cmap[pair[0]], cmap[pair[1]]) for lookup in lookups(font, "kern"))
        for pair in product(letters, letters)
    }


def lookups(font: TTFont, feature: str) -> list[list[Any]]:
    """Return the tables of each lookup of a feature of GPOS."""
    gpos = font["GPOS"].table
    numbers = {
        number
        for record in gpos.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for number in record.Feature.LookupListIndex
    }
    every = gpos.LookupList.Lookup
    return [[getattr(t, "ExtSubTable", t) for t in every[n].SubTable] for n in sorted(numbers)]


def moved(tables: list[Any], first: str, second: str) -> int:
    """Return what the first table that has the pair adds to the width of `first`."""
    for table in tables:
        if type(table).__name__ != "PairPos" or first not in table.Coverage.glyphs:
            continue
        if table.Format == 2:
            of_first = table.ClassDef1.classDefs.get(first, 0)
            of_second = table.ClassDef2.classDefs.get(second, 0)
            return advance(table.Class1Record[of_first].Class2Record[of_second].Value1)
        pairs = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        for pair in pairs:
            if pair.SecondGlyph == second:
                return advance(pair.Value1)
    return 0


def advance(value: Any) -> int:
    """Return by how much a value makes a letter wider."""
    return getattr(value, "XAdvance", 0) if value is not None else 0


def joints(font: TTFont) -> list[tuple[int, int]]:
    """Return every point at which a mark is joined, in order."""
    tables = [table for feature in ("mark", "mkmk") for each in lookups(font, feature) for table in each]
    found: list[Any] = []
    for table in tables:
        if type(table).__name__ == "MarkBasePos":
            found += [mark.MarkAnchor for mark in table.MarkArray.MarkRecord]
            found += [anchor for base in table.BaseArray.BaseRecord for anchor in base.BaseAnchor]
        elif type(table).__name__ == "MarkMarkPos":
            found += [mark.MarkAnchor for mark in table.Mark1Array.MarkRecord]
            found += [anchor for mark in table.Mark2Array.Mark2Record for anchor in mark.Mark2Anchor]
    return [(anchor.XCoordinate, anchor.YCoordinate) for anchor in found if anchor is not None]


def test_a_cut_does_not_vary_and_is_the_same_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left of the axes, and the clock is not asked."""
    first = cut(few(0), place(0), NAMES)
    monkeypatch.setattr(time, "time", lambda: 4e9)

    assert cut(few(0), place(0), NAMES) == first
    assert {"fvar", "gvar", "avar", "HVAR", "MVAR", "STAT"}.isdisjoint(opened(first).keys())
    assert packed(first, map(ord, "AT")) == packed(first, map(ord, "AT"))


@pytest.mark.parametrize("browser", [False, True])
def test_copyright_and_licence_stay_and_the_name_does_not(*, browser: bool) -> None:
    """The licence asks for both: “Source” is a reserved name."""
    static = cut(few(0), place(0), NAMES)
    names = opened(packed(static, map(ord, "AT")) if browser else static)["name"]

    assert "with Reserved Font Name" in names.getDebugName(0)
    assert "SIL Open Font License" in names.getDebugName(13)
    assert names.getDebugName(14) == "http://scripts.sil.org/OFL"
    assert {names.getDebugName(n) for n in (1, 4, 6)} == set(NAMES.values())
    assert not any("Source" in (names.getDebugName(n) or "") for n in (1, 2, 3, 4, 6, 16, 17))


def test_a_pack_has_the_letters_that_were_asked_for() -> None:
    """Those that the font has; where it has none of them there is no pack."""
    static = cut(few(0), place(0), NAMES)

    assert packed(static, map(ord, "AT中"))[:4] == b"wOF2"
    assert sorted(opened(packed(static, map(ord, "AT中"))).getBestCmap()) == [ord("A"), ord("T")]
    assert packed(static, map(ord, "中")) == b""
