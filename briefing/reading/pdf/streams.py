"""How much the packed streams of a PDF unpack to, pictures apart: what pdfium would hold at once.

A file of 150 KB may unpack to 150 MB of drawing. Streams are found by their words alone, wherever they stand,
so that a file that lies about its structure is measured all the same.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

MOST_UNPACKED: Final = 64 * 1024 * 1024
"""Bytes of all streams together; a book of 1,000 pages has some 20 MB of them."""

_STREAM: Final = re.compile(rb"stream\r?\n")
_OBJECT: Final = re.compile(rb"\bobj\b")
_PICTURE: Final = re.compile(rb"/Image\b|/ICCBased\b|/FontFile|/Length1\b|/XML\b")
_DICTIONARY: Final = 2_048
_PIECE: Final = 64 * 1024


def refuse_bombs(content: bytes) -> None:
    """Raise `ValueError` when the streams of a PDF unpack to more than `MOST_UNPACKED` bytes."""
    left = MOST_UNPACKED
    for found in _STREAM.finditer(content):
        dictionary = content[max(0, found.start() - _DICTIONARY) : found.start()]
        begins = [each.end() for each in _OBJECT.finditer(dictionary)]
        said = dictionary[begins[-1] if begins else 0 :]
        if b"/Fl" not in said or _PICTURE.search(said):
            continue
        left -= _unpacked(content, found.end(), left)
        if left < 0:
            limit = MOST_UNPACKED // 1024**2
            raise ValueError(
                f"unpacked it is larger than {limit} MiB: give the part of it that is the article"
            )


def _unpacked(content: bytes, start: int, at_most: int) -> int:
    """Return how much the stream at `start` unpacks to, or something more than `at_most`."""
    unpack = zlib.decompressobj()
    total, at = 0, start
    try:
        while total <= at_most and not unpack.eof and (unpack.unconsumed_tail or at < len(content)):
            piece = unpack.unconsumed_tail
            if not piece:
                piece, at = content[at : at + _PIECE], at + _PIECE
            total += len(unpack.decompress(piece, 16 * _PIECE))
    except zlib.error:
        pass  # encrypted, or no stream after all: pdfium will say
    return total
