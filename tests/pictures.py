"""Small pictures made here, byte for byte: nobody else's."""

from __future__ import annotations

import struct
import zlib

from briefing.plots.svg import drawing, file_of, rectangle

DRAWING = file_of(
    drawing(20, 10, "Own title.", rectangle(1, 2, 3, 8, "bar"), rectangle(6, 1, 3, 9, "latest"))
)
"""Two bars."""


def png(width: int = 2, height: int = 1, colour: bytes = b"\xb3\x26\x1e") -> bytes:
    """Return a PNG of one colour."""
    rows = (b"\0" + colour * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG = png()
