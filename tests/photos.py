"""Small photographs, and files that only claim to be some, made in memory: always the same bytes."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO

from PIL import Image

ORIENTATION = 0x0112


def scene(width: int = 600, height: int = 400, *, seed: int = 1) -> Image.Image:
    """Return a picture with light, shade and grain, another one for each seed."""
    noise = random.Random(seed).randbytes(1200)  # noqa: S311 - the same each time
    grain = Image.frombytes("L", (40, 30), noise).resize((width, height))
    light = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (light, grain, Image.blend(light, grain, 0.5)))


def encoded(image: Image.Image, kind: str = "JPEG", **settings: object) -> bytes:
    """Return the picture as a file of that kind."""
    buffer = BytesIO()
    image.save(buffer, kind, **settings)
    return buffer.getvalue()


def photo(width: int = 600, height: int = 400, *, seed: int = 1, kind: str = "JPEG") -> bytes:
    """Return the file of a photograph."""
    return encoded(scene(width, height, seed=seed), kind)


def opened(content: bytes) -> Image.Image:
    """Return the picture that a file holds."""
    return Image.open(BytesIO(content))


def bomb(width: int, height: int) -> bytes:
    """Return a PNG that announces so many pixels, and holds none of them."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(b"")),
            (b"IEND", b""),
        )
    )


def webp_of(width: int, height: int) -> bytes:
    """Return the beginning of a WebP with a canvas of that size."""
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunk = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk
