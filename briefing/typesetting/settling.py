"""Distances of a variable font settled at one place of its axes: kerning, and where marks are joined.

fontTools takes 5 CPU seconds a face for that: it lines up all tables of pairs against each other, in case
masters disagree about them. There is one master here, so that each value of GPOS can be moved by its own
delta where it stands. What comes of it shapes text as fontTools' own does (tests/unit/typesetting).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables.otBase import BaseTable

    Delta = Callable[[BaseTable | None], int]

_VARIES: Final = 0x8000
"""OpenType's format of a device table that names a variation."""

_STATIC: Final = 0x000F
"""The bits of a value format that stand for distances; those above stand for device tables."""

_ANCHOR_WITH_DEVICES: Final = 3
_WITHOUT_VARIATIONS: Final = {True: 0x00010002, False: 0x00010000}
_DEVICES: Final = (
    ("XPlaDevice", "XPlacement"),
    ("YPlaDevice", "YPlacement"),
    ("XAdvDevice", "XAdvance"),
    ("YAdvDevice", "YAdvance"),
)


def settle(font: TTFont, place: Mapping[str, float]) -> None:
    """Move each value of GPOS by what the axes add to it at `place`, so that none varies any more."""
    from fontTools.misc.roundTools import otRound
    from fontTools.varLib.instancer import AxisLimits
    from fontTools.varLib.varStore import VarStoreInstancer

    definitions = font["GDEF"].table
    store = getattr(definitions, "VarStore", None)
    if store is None:
        return
    limits = AxisLimits(place).limitAxesAndPopulateDefaults(font).normalize(font)
    added = VarStoreInstancer(store, font["fvar"].axes, {axis: at.default for axis, at in limits.items()})

    def delta(device: BaseTable | None) -> int:
        if device is None or device.DeltaFormat != _VARIES:
            return 0
        moved: int = otRound(added[(device.StartSize << 16) + device.EndSize])
        return moved

    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            positions = getattr(table, "ExtSubTable", table)
            _move(positions, delta)
    definitions.VarStore = None
    definitions.Version = _WITHOUT_VARIATIONS[bool(getattr(definitions, "MarkGlyphSetsDef", None))]


def _move(positions: BaseTable, delta: Delta) -> None:
    for value in _values(positions):
        for device, distance in _DEVICES:
            moved = value.__dict__.pop(device, None)
            if moved is not None:
                setattr(value, distance, getattr(value, distance, 0) + delta(moved))
    for formats in ("ValueFormat", "ValueFormat1", "ValueFormat2"):
        if hasattr(positions, formats):
            setattr(positions, formats, getattr(positions, formats) & _STATIC)
    for anchor in _anchors(positions):
        if anchor.Format == _ANCHOR_WITH_DEVICES:
            anchor.XCoordinate += delta(anchor.XDeviceTable)
            anchor.YCoordinate += delta(anchor.YDeviceTable)
            anchor.Format = 1


def _values(positions: BaseTable) -> Iterator[BaseTable]:
    """Yield every value of a table that moves single letters or pairs."""
    kind = type(positions).__name__
    pairs: Iterable[BaseTable] = ()
    if kind == "SinglePos":
        yield from positions.Value if positions.Format != 1 else (positions.Value,)
    elif kind == "PairPos" and positions.Format == 1:
        pairs = (pair for pairs in positions.PairSet for pair in pairs.PairValueRecord)
    elif kind == "PairPos":
        pairs = (pair for first in positions.Class1Record for pair in first.Class2Record)
    for pair in pairs:
        yield from (value for value in (pair.Value1, pair.Value2) if value is not None)


def _anchors(positions: BaseTable) -> Iterator[BaseTable]:
    """Yield every point at which a mark is joined to a letter or to another mark."""
    kind = type(positions).__name__
    if kind == "MarkBasePos":
        marks, bases = positions.MarkArray, (base.BaseAnchor for base in positions.BaseArray.BaseRecord)
    elif kind == "MarkMarkPos":
        marks, bases = positions.Mark1Array, (mark.Mark2Anchor for mark in positions.Mark2Array.Mark2Record)
    else:
        return
    anchors = (
        *(mark.MarkAnchor for mark in marks.MarkRecord),
        *(anchor for base in bases for anchor in base),
    )
    yield from (anchor for anchor in anchors if anchor is not None)
