"""What a PNG or JPEG says of itself at its beginning: that it is one, and how large."""

from __future__ import annotations

import struct
from typing import Final, Literal, NamedTuple

from briefing.errors import InputError
from briefing.pictures import kind_of

MOST_BYTES: Final = 8 * 1024**2
MOST_PIXELS: Final = 40_000_000
"""A picture unpacked takes four bytes for each of them."""

_PNG_MARK: Final = 8
"""Bytes before the first part of a PNG."""

# of JPEG, the markers of a frame, which say the size; the others in their range are tables
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MARK: Final = 0xFF
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})


class Raster(NamedTuple):
    """Which format a picture has, and its pixels."""

    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int


def raster(content: bytes, *, name: str) -> Raster:
    """Return what a picture says of itself; `InputError` when it is neither PNG nor JPEG, or too large."""
    if len(content) > MOST_BYTES:
        raise InputError(name, f"larger than {MOST_BYTES // 1024**2} MiB")
    try:
        found = _SIZED[kind](content) if (kind := kind_of(content)) in _SIZED else None
    except (struct.error, IndexError) as error:
        raise InputError(name, "broken: it ends before it says how large it is") from error
    if found is None:
        raise InputError(name, "not an SVG, PNG or JPEG")
    if not 0 < found.width * found.height <= MOST_PIXELS:
        raise InputError(name, f"{found.width} × {found.height} pixels: not between 1 and {MOST_PIXELS:,}")
    return found


def _png(content: bytes) -> Raster | None:
    length, kind, width, height = struct.unpack_from(">I4sII", content, _PNG_MARK)
    return Raster("image/png", width, height) if (length, kind) == (13, b"IHDR") else None


def _jpeg(content: bytes) -> Raster | None:
    """Walk from marker to marker until a frame says the size."""
    place = 2
    while content[place] == _MARK:
        marker = content[place + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return Raster("image/jpeg", width, height)
        if marker == _MARK:
            # it may come any number of times before a marker, to fill up
            place += 1
        elif marker in _ALONE:
            place += 2
        else:
            place += 2 + struct.unpack_from(">H", content, place + 2)[0]
    return None


_SIZED: Final = {"image/png": _png, "image/jpeg": _jpeg}
