"""What a picture is, by its first bytes: what a server or a name calls it is not believed.

SVG is none of these: it is a program's text, with scripts, links and fonts in it, and is never taken.
"""

from __future__ import annotations

import re
from typing import Final

KINDS: Final = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/avif": "AVIF",
}
"""The media types that are printed, and what Pillow calls them."""

_BEGINNINGS: Final = (
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    # what it is compatible with is listed behind its main brand
    (re.compile(rb"....ftyp(?:....){0,16}?avi[fs]", re.DOTALL), "image/avif"),
)
_LOOKED_AT: Final = 128

_WEBP_CHUNK: Final = 20
"""Where the first chunk of a WebP begins, behind its name and its length."""

_LOSSY: Final = b"\x9d\x01\x2a"


def kind_of(content: bytes) -> str:
    r"""Return the media type of a picture that can be printed; empty when it is none.

    >>> kind_of(b"\xff\xd8\xff\xe0"), kind_of(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    ('image/jpeg', '')
    """
    start = content[:_LOOKED_AT]
    return next((kind for beginning, kind in _BEGINNINGS if beginning.match(start)), "")


def canvas_of_webp(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels that a WebP announces.

    The three kinds of first chunk are those of the WebP container specification. `ValueError` for any other.
    """
    chunk, body = content[12:16], content[_WEBP_CHUNK : _WEBP_CHUNK + 10]
    if chunk == b"VP8X" and len(body) == 10:  # noqa: PLR2004 - its length
        return _number(body[4:7]) + 1, _number(body[7:10]) + 1
    if chunk == b"VP8 " and body[3:6] == _LOSSY and len(body) == 10:  # noqa: PLR2004 - its length
        return _number(body[6:8]) & 0x3FFF, _number(body[8:10]) & 0x3FFF
    if chunk == b"VP8L" and body[:1] == b"\x2f":
        bits = _number(body[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise ValueError("it does not say how large it is")


def _number(octets: bytes) -> int:
    return int.from_bytes(octets, "little")
