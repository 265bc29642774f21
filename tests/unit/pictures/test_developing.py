"""What comes of a picture of strangers: a small plain JPEG, or a reason."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photos import ORIENTATION, bomb, encoded, opened, photo, scene, webp_of
from PIL import Image, ImageCms, ImageFile

from briefing.pictures import KINDS, MOST_BYTES, MOST_WIDE, most_high
from briefing.pictures.developing import developed

if TYPE_CHECKING:
    from collections.abc import Callable

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><image href='http://a.example/b'/></svg>"
NO_PICTURE = "it is no picture of a kind that is printed: JPEG, PNG, WebP, GIF, AVIF"
JPEG_START = b"\xff\xd8\xff"


def reason(content: bytes) -> str:
    """Return why a picture is not printed."""
    with pytest.raises(ValueError, match=r".") as caught:
        developed(content)
    return str(caught.value)


def shade(image: Image.Image, column: int, row: int) -> int:
    """Return how light a picture is at a place: 0 to 255."""
    return image.convert("L").tobytes()[row * image.width + column]


@pytest.mark.parametrize("kind", KINDS.values())
def test_each_kind_becomes_a_jpeg_of_the_size_of_the_page(kind: str) -> None:
    """Whatever it was: 200 dpi of the text column, in the proportions it had."""
    made = developed(photo(1800, 1200, kind=kind))

    assert made.content.startswith(JPEG_START)
    assert opened(made.content).size == (made.width, made.height) == (MOST_WIDE, 641)


def test_a_high_picture_does_not_fill_the_page() -> None:
    """It is scaled by its height."""
    made = developed(photo(1000, 1500))

    assert (made.width, made.height) == (481, 721)


def test_nothing_is_made_larger() -> None:
    """A picture smaller than the column keeps its pixels."""
    made = developed(photo(400, 300))

    assert (made.width, made.height) == (400, 300)


@pytest.mark.parametrize("kind", KINDS.values())
def test_the_same_bytes_give_the_same_print(kind: str) -> None:
    """To the byte."""
    content = photo(1200, 800, kind=kind)

    assert developed(content) == developed(content)


def test_of_moving_pictures_the_first_is_printed() -> None:
    """The others might as well not be there."""
    first, second = scene(seed=1).convert("P"), scene(seed=2).convert("P")
    moving = encoded(first, "GIF", save_all=True, append_images=[second], duration=40)

    assert developed(moving) == developed(encoded(first, "GIF"))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright(orientation: int) -> None:
    """However the camera was held: its upper left corner is dark, the others are not."""
    upright = Image.new("L", (800, 600), 200)
    upright.paste(20, (0, 0, 200, 150))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    held = upright.transpose(UNDO[orientation]) if orientation > 1 else upright
    made = opened(developed(encoded(held, exif=exif)).content)
    corners = [shade(made, *place) for place in ((40, 40), (760, 40), (40, 560), (760, 560))]

    assert made.size == (800, 600)
    assert [value < 100 for value in corners] == [True, False, False, False]


UNDO = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def test_nothing_that_came_along_is_handed_on() -> None:
    """Neither where it was taken, nor by whom, nor with what profile, nor a word of comment."""
    exif = Image.Exif()
    exif[0x010F], exif[0x8298] = "Maker of cameras", "Who holds the rights"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = developed(encoded(scene(), exif=exif, icc_profile=profile, comment=b"hello"))

    assert set(opened(made.content).info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not any(word in made.content for word in (b"Maker", b"rights", b"hello", b"sRGB"))


@pytest.mark.parametrize(
    ("mode", "kind", "printed"),
    [
        ("1", "PNG", "L"), ("L", "PNG", "L"), ("I;16", "PNG", "L"), ("LA", "PNG", "RGB"), ("P", "PNG", "RGB"),
        ("RGB", "PNG", "RGB"), ("RGBA", "PNG", "RGB"), ("CMYK", "JPEG", "RGB"),
    ],
)  # fmt: skip
def test_whatever_its_colours_it_becomes_grey_or_rgb(mode: str, kind: str, printed: str) -> None:
    """Light stays light and dark stays dark."""
    image = Image.linear_gradient("L").resize((600, 400))
    deep = image.convert("I").point(lambda value: value * 256).convert("I;16")
    made = opened(developed(encoded(deep if mode == "I;16" else image.convert(mode), kind)).content)

    assert made.mode == printed
    assert shade(made, 300, 2) < 20
    assert shade(made, 300, 397) > 235


def test_what_shines_through_is_white() -> None:
    """As on paper."""
    image = scene().convert("RGBA")
    image.paste((255, 0, 0, 0), (0, 0, 300, 400))
    made = opened(developed(encoded(image, "PNG")).content)

    assert made.getpixel((100, 200)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", NO_PICTURE),
        (b"<html><p>Not found</p></html>", NO_PICTURE),
        (SVG, NO_PICTURE),
        (b"<?xml version='1.0'?>" + SVG, NO_PICTURE),
        (encoded(scene(), "TIFF"), NO_PICTURE),
        (encoded(scene(), "BMP"), NO_PICTURE),
        (bomb(10_000, 10_000), "it has 10,000 x 10,000 pixels: more than is decoded"),
        (bomb(60_000, 60_000), "it has more pixels than are decoded"),
        (webp_of(16_000, 16_000), "it has 16,000 x 16,000 pixels: more than is decoded"),
        (photo(299, 250), "it is too small to be printed: 299 x 250 pixels"),
        (photo(400, 140), "it is too small to be printed: 400 x 140 pixels"),
        (encoded(Image.new("RGB", (1, 1)), "GIF"), "it is too small to be printed: 1 x 1 pixels"),
        (photo(1000, 300), "it is a strip: 1000 x 300 pixels"),
        (photo(310, 700), "it is a strip: 310 x 700 pixels"),
        (encoded(Image.new("RGB", (600, 400), "red")), "it is of one colour and shows nothing"),
        (b"RIFF\0\0\0\0WEBP", "it is broken: it does not say how large it is"),
    ],
)
def test_what_is_no_picture_for_a_page_says_why(content: bytes, why: str) -> None:
    """In a reader's words."""
    assert reason(content) == why


@pytest.mark.parametrize("kind", KINDS.values())
def test_a_picture_cut_short_is_broken(kind: str) -> None:
    """Half of it is not printed, whatever another part of the program has asked of the decoders."""
    content = photo(1200, 800, kind=kind)
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, True
    try:
        said = reason(content[: len(content) // 2])

        assert said.startswith("it is broken")
        assert ImageFile.LOAD_TRUNCATED_IMAGES
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


@pytest.mark.parametrize("kind", KINDS.values())
def test_bytes_turned_over_never_stop_the_program(kind: str) -> None:
    """Whatever decoders say to it, it is a print of the usual size or a reason."""
    content, chance = photo(400, 300, kind=kind), random.Random(7)  # noqa: S311 - the same each time
    for _ in range(40):
        changed = bytearray(content)
        for _ in range(12):
            changed[chance.randrange(12, len(changed))] = chance.randrange(256)
        outcome = tried(developed, bytes(changed))

        assert outcome is None or len(outcome) <= MOST_BYTES


def tried(develop: Callable[[bytes], object], content: bytes) -> bytes | None:
    """Return the bytes of the print; None where there is a reason against it."""
    try:
        made = develop(content)
    except ValueError:
        return None
    found = getattr(made, "content", b"")
    return bytes(found)


@given(
    st.integers(300, 1400), st.floats(0.55, 1.9), st.integers(0, 3), st.sampled_from(["JPEG", "PNG", "WEBP"])
)
def test_no_print_is_larger_than_it_may_be(width: int, shape: float, seed: int, kind: str) -> None:
    """In pixels and in bytes, of pure noise too, which nothing can pack."""
    height = max(150, round(width / shape))
    chance = random.Random(seed)  # noqa: S311 - the same each time
    noise = Image.frombytes("RGB", (width, height), chance.randbytes(3 * width * height))
    made = developed(encoded(noise, kind))

    assert len(made.content) <= MOST_BYTES
    assert made.width <= min(width, MOST_WIDE)
    assert made.height <= min(height, most_high(MOST_WIDE))
