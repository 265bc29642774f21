"""Seconds and peak memory of the process that develops pictures, for each kind, up to the largest.

    python benchmarks/photographs.py

Each line is a process of its own; memory is the peak of its resident pages, as Linux counts it.
"""

from __future__ import annotations

import random
import re
import time
from io import BytesIO
from multiprocessing import active_children
from pathlib import Path
from typing import Final

from PIL import Image

from briefing.darkroom import Darkroom, Negative
from briefing.errors import InputError

KINDS: Final = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
PHOTO: Final = (4000, 3000)
LARGEST: Final = (7900, 5000)
BOMB: Final = (10_000, 10_000)


def scene(width: int, height: int) -> Image.Image:
    """Return a picture with light, shade and grain."""
    noise = random.Random(1).randbytes(120_000)  # noqa: S311 - the same each time
    grain = Image.frombytes("L", (400, 300), noise).resize((width, height))
    light = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (light, grain, Image.blend(light, grain, 0.5)))


def encoded(image: Image.Image, kind: str) -> bytes:
    """Return the picture as a file of that kind, packed quickly."""
    buffer = BytesIO()
    quickly = {"PNG": {"compress_level": 1}, "WEBP": {"method": 0}, "AVIF": {"speed": 10}}
    image.save(buffer, kind, **quickly.get(kind, {}))
    return buffer.getvalue()


def measure(name: str, content: bytes) -> None:
    """Print what a picture costs, and what comes of it."""
    with Darkroom() as room:
        started = time.perf_counter()
        try:
            made = room.develop(Negative(content))
            outcome = f"{made.width} x {made.height}, {len(made.content) / 1024:.0f} KB"
        except InputError as error:
            outcome = error.reason
        seconds = time.perf_counter() - started
        (process,) = active_children()
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    peak = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]  # Linux says so
    print(f"{name:<28} {len(content) / 1024:>9.0f} KB {seconds:>7.2f} s {peak:>6.0f} MB   {outcome}")


def main() -> None:
    """Measure photographs, the largest that are decoded, and one that is not."""
    for size in (PHOTO, LARGEST):
        image = scene(*size)
        for kind in KINDS:
            measure(f"{kind} {size[0]} x {size[1]}", encoded(image, kind))
    measure("PNG, 100 megapixels", encoded(Image.new("1", BOMB), "PNG"))


if __name__ == "__main__":
    main()
