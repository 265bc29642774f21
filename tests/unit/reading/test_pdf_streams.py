"""What the streams of a PDF unpack to."""

from __future__ import annotations

import zlib

import pytest

from briefing.reading.pdf.streams import MOST_UNPACKED, refuse_bombs


def stream(packed: bytes, said: bytes = b"<< /Filter /FlateDecode >>") -> bytes:
    """Return an object with a stream."""
    return b"1 0 obj\n" + said + b"\nstream\n" + packed + b"\nendstream\nendobj\n"


def bomb(size: int) -> bytes:
    """Return bytes that unpack to `size`."""
    return zlib.compress(b"A" * size, 9)


@pytest.mark.parametrize(
    "content",
    [
        stream(bomb(MOST_UNPACKED + 1)),
        stream(bomb(MOST_UNPACKED // 3)) * 4,
        stream(bomb(MOST_UNPACKED + 1), b"<</Filter[/Fl]>>"),
    ],
    ids=["one", "together", "short name"],
)
def test_streams_that_unpack_to_too_much_are_refused(content: bytes) -> None:
    """One, or all of them together."""
    with pytest.raises(ValueError, match="unpacked it is larger than 64 MiB"):
        refuse_bombs(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        stream(bomb(1000)) * 100,
        stream(b"no packed stream"),
        stream(bomb(MOST_UNPACKED + 1), b"<< /Subtype /Image /Filter /FlateDecode >>"),
        stream(b"x" * 1000, b"<< /Length 1000 >>"),
        b"stream\n" * 10_000,
    ],
    ids=["nothing", "many", "broken", "picture", "plain", "words alone"],
)
def test_what_unpacks_to_little_is_let_through(content: bytes) -> None:
    """So are pictures, which nobody unpacks here."""
    refuse_bombs(content)
