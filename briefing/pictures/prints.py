"""A picture as it is printed: a JPEG in sRGB or grey, as large as the page shows it and no larger."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

DPI: Final = 200
"""What a good printer shows of a photograph; more only makes the file heavy."""

_COLUMN_MM: Final = 122.0
_MM: Final = 25.4

MOST_WIDE: Final = round(_COLUMN_MM / _MM * DPI)
"""Pixels: the text column of the default page, 122 mm, at 200 dpi."""

HALF_WIDE: Final = round(MOST_WIDE / 2)
"""Pixels: a picture that the text runs beside."""


def most_high(wide: int) -> int:
    """Return how high a picture may be that is so `wide` at most: a higher one would push its story away."""
    return round(wide * 3 / 4)


MOST_BYTES: Final = 256 * 1024
"""Of one print; a photograph of this size takes 60 to 150 KB."""

_HEAD: Final = struct.Struct(">HH")


@dataclass(frozen=True, slots=True)
class Print:
    """The bytes of a JPEG, and its size in pixels."""

    content: bytes
    width: int
    height: int


def packed(made: Print) -> bytes:
    """Return a print as bytes: its size, its content."""
    return _HEAD.pack(made.width, made.height) + made.content


def unpacked(content: bytes) -> Print:
    """Return the print of `packed`; `ValueError` when the bytes are none."""
    if len(content) <= _HEAD.size:
        raise ValueError("no print")
    width, height = _HEAD.unpack_from(content)
    return Print(content[_HEAD.size :], width, height)
