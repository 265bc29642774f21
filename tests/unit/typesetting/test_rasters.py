"""What a PNG or JPEG says of itself at its beginning."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.typesetting.rasters import MOST_BYTES, raster

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab"


def png(width: int, height: int) -> bytes:
    """Return the beginning of a PNG of that size."""
    return PNG + struct.pack(">I4sII", 13, b"IHDR", width, height)


def jpeg(width: int, height: int, *, between: bytes = b"", frame: int = 0xC0) -> bytes:
    """Return the beginning of a JPEG of that size, with `between` before the frame that says so."""
    return JPEG + between + struct.pack(">BBHBHH", 0xFF, frame, 17, 8, height, width)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (png(640, 480), "image/png"),
        (jpeg(640, 480), "image/jpeg"),
        (jpeg(640, 480, frame=0xC2), "image/jpeg"),
        (jpeg(640, 480, between=b"\xff\xff\xff\xc4\x00\x05abc"), "image/jpeg"),
        (jpeg(640, 480, between=b"\xff\x01"), "image/jpeg"),
    ],
)
def test_format_and_size_are_read(content: bytes, kind: str) -> None:
    """Whatever tables come before."""
    assert raster(content, name="a") == (kind, 640, 480)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not an SVG, PNG or JPEG"),
        (b"GIF89a", "not an SVG, PNG or JPEG"),
        (PNG, "broken"),
        (JPEG[:5], "broken"),
        (JPEG + b"\xff\xd9", "broken"),
        (JPEG + b"no marker here", "not an SVG, PNG or JPEG"),
        (png(0, 10), "0 × 10 pixels"),
        (png(2**31, 2**31), "pixels: not between"),
        (jpeg(65_535, 65_535), "65535 × 65535 pixels"),
        (png(1, 1) + b" " * MOST_BYTES, "larger than 8 MiB"),
    ],
)
def test_what_is_no_picture_says_why(content: bytes, reason: str) -> None:
    """A bomb of pixels is known by its first line, before anything is unpacked."""
    with pytest.raises(InputError, match=f"^a.jpg: .*{reason}"):
        raster(content, name="a.jpg")


@given(st.binary(max_size=200).map(lambda rest: JPEG[:3] + rest) | st.binary(max_size=100).map(PNG.__add__))
def test_any_bytes_are_a_picture_or_refused(content: bytes) -> None:
    """Nothing else is raised, and nothing runs past the end."""
    try:
        found = raster(content, name="a")
    except InputError:
        return

    assert found.width * found.height > 0
