"""From the bytes of a picture to its print: upright, in sRGB or grey, as large as the page shows it.

    header ─▶ too many pixels? too small? of an odd shape?  refused before anything is decoded
    decoded (the first frame) ─▶ upright ─▶ scaled ─▶ without alpha, on white ─▶ sRGB or grey ─▶ JPEG

The same bytes give the same print. `ValueError` says in a reader's words why a picture is not printed.
"""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from briefing.pictures.kinds import KINDS, canvas_of_webp, kind_of
from briefing.pictures.prints import MOST_BYTES, MOST_WIDE, Print, most_high
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

MOST_PIXELS: Final = 40_000_000
"""More than the largest screen and most cameras have; decoded, so many take 660 MB at most."""

FEWEST_WIDE: Final = 300
FEWEST_HIGH: Final = 150
"""Pixels; what is smaller is an icon, or would be a blur."""

WIDEST: Final = 3.0
NARROWEST: Final = 0.5
"""Width by height: beyond them it is a banner or a strip."""

_QUALITIES: Final = (82, 70, 55, 40, 25, 10)
"""The first of which the print is small enough: for photographs mostly the first."""

_DRAWN: Final = frozenset({"image/png", "image/gif"})
"""Kinds that hold drawings and letters, whose colours keep their full resolution."""

_LARGEST_PROFILE: Final = 1024 * 1024
_ORIENTATION: Final = 0x0112
_LYING: Final = frozenset({5, 6, 7, 8})
"""Orientations (EXIF 2.3) in which width and height are exchanged."""


def developed(content: bytes, wide: int = MOST_WIDE) -> Print:
    """Return the print of a picture, at most `wide` pixels wide; `ValueError` says why there is none."""
    kind = kind_of(content)
    if not kind:
        raise ValueError("it is no picture of a kind that is printed: JPEG, PNG, WebP, GIF, AVIF")
    from PIL import Image

    try:
        with warnings.catch_warnings(), _whole_or_not():
            # what a decoder has to say about a file of strangers is not for the terminal
            warnings.simplefilter("ignore")
            return _developed(content, kind, wide)
    except _Refused as refused:
        raise ValueError(str(refused)) from refused
    except MemoryError as error:
        raise ValueError("there is not enough memory to decode it") from error
    except Image.DecompressionBombError as error:
        raise ValueError("it has more pixels than are decoded") from error
    # decoders of other people on bytes of strangers: they may raise anything, and one picture is no edition
    except Exception as error:
        raise ValueError(f"it is broken: {one_line(str(error), 80) or type(error).__name__}") from error


@contextmanager
def _whole_or_not() -> Iterator[None]:
    """Have a picture that was cut short refused: WeasyPrint has Pillow fill it up, in the whole process."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


class _Refused(Exception):
    """It is a picture, and is not printed."""


def _developed(content: bytes, kind: str, wide: int) -> Print:
    from PIL import Image

    if kind == "image/webp":
        # its decoder takes the memory for all pixels when it is opened
        _refuse_too_many(canvas_of_webp(content))
    with Image.open(BytesIO(content), formats=[KINDS[kind]]) as image:
        _refuse_too_many(image.size)
        width, height = _size(_upright_size(image), wide)
        # a JPEG can be decoded at a half, a quarter, an eighth of its size
        image.draft(None, (max(width, height), max(width, height)))
        image.seek(0)
        small = _scaled(image, width, height)
        made = _coloured(small, image.info.get("icc_profile"))
    _refuse_blank(made)
    return Print(_written(made, is_drawn=kind in _DRAWN), made.width, made.height)


def _refuse_too_many(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise _Refused(f"it has {size[0]:,} x {size[1]:,} pixels: more than is decoded")


def _upright_size(image: Image) -> tuple[int, int]:
    width, height = image.size
    return (height, width) if _is_lying(image) else (width, height)


def _is_lying(image: Image) -> bool:
    return image.getexif().get(_ORIENTATION) in _LYING


def _size(size: tuple[int, int], wide: int) -> tuple[int, int]:
    """Return the size of the print; raise where there is none to be made. Nothing is ever made larger."""
    width, height = size
    if width < FEWEST_WIDE or height < FEWEST_HIGH:
        raise _Refused(f"it is too small to be printed: {width} x {height} pixels")
    if not NARROWEST <= width / height <= WIDEST:
        raise _Refused(f"it is a strip: {width} x {height} pixels")
    scale = min(1.0, wide / width, most_high(wide) / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _scaled(image: Image, width: int, height: int) -> Image:
    """Return the picture upright and small; what a palette, an alpha or 16 bits say is kept so far."""
    from PIL import Image as Images
    from PIL import ImageOps

    lying = (height, width) if _is_lying(image) else (width, height)
    small = _plain(image).resize(lying, Images.Resampling.LANCZOS, reducing_gap=3.0)
    return ImageOps.exif_transpose(small)


def _plain(image: Image) -> Image:
    """Return the picture in a mode that can be scaled: grey, RGB or CMYK, grey and RGB maybe with alpha."""
    if image.mode.startswith("I;16"):
        # of 16 bits the upper eight
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    if image.mode in {"L", "RGB", "CMYK", "LA", "RGBA"}:
        return image.convert("RGBA") if "transparency" in image.info else image
    return image.convert("L" if image.mode in {"1", "I", "F"} else "RGB")


def _coloured(image: Image, profile: object) -> Image:
    """Return the picture in sRGB or grey, opaque: what shines through is white."""
    opaque = _opaque(image)
    if isinstance(profile, bytes) and len(profile) <= _LARGEST_PROFILE:
        opaque = _in_srgb(opaque, profile)
    return opaque if opaque.mode in {"L", "RGB"} else opaque.convert("RGB")


def _opaque(image: Image) -> Image:
    from PIL import Image as Images

    if image.mode not in {"LA", "RGBA"}:
        return image
    paper = Images.new("RGBA", image.size, "white")
    return Images.alpha_composite(paper, image.convert("RGBA")).convert("RGB")


def _in_srgb(image: Image, profile: bytes) -> Image:
    """Return the picture as its colour profile means it; a profile that does not fit says nothing."""
    from PIL import ImageCms

    if image.mode == "L":
        return image
    try:
        meant, ours = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, meant, ours, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return image
    return image if converted is None else converted


def _refuse_blank(image: Image) -> None:
    extrema = image.getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    if all(low == high for low, high in bands):
        raise _Refused("it is of one colour and shows nothing")


def _written(image: Image, *, is_drawn: bool) -> bytes:
    """Return a JPEG of at most `MOST_BYTES`, the best that is so small."""
    image.info.clear()
    content = b""
    for quality in _QUALITIES:
        buffer = BytesIO()
        # not optimized: Pillow would have to know beforehand how long it becomes, and of noise does not
        image.save(buffer, "JPEG", quality=quality, subsampling="4:4:4" if is_drawn else "4:2:0")
        content = buffer.getvalue()
        if len(content) <= MOST_BYTES:
            return content
    raise _Refused("its print would be too large")
