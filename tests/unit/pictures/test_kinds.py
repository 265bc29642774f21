"""What a picture is, by its first bytes."""

from __future__ import annotations

import pytest
from photos import encoded, photo, scene, webp_of

from briefing.pictures import KINDS, Print, kind_of, packed, unpacked
from briefing.pictures.kinds import canvas_of_webp


@pytest.mark.parametrize(("media_type", "name"), KINDS.items())
def test_each_kind_is_known_by_its_beginning(media_type: str, name: str) -> None:
    """Whatever a server says."""
    assert kind_of(photo(kind=name)) == media_type


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF", b"GIF88a", b"RIFF....WAVE", b"....ftypmp42....isom", b"<svg/>", b"%PDF-1.7", b"BM"],
)
def test_anything_else_is_none(content: bytes) -> None:
    """Sound, films, documents, and kinds that pages do not use."""
    assert kind_of(content) == ""


@pytest.mark.parametrize("settings", [{}, {"lossless": True}])
def test_the_canvas_of_a_webp_is_read_without_its_decoder(settings: dict[str, bool]) -> None:
    """Lossy and lossless."""
    assert canvas_of_webp(encoded(scene(321, 234), "WEBP", **settings)) == (321, 234)


def test_the_canvas_of_an_extended_webp_is_read() -> None:
    """One with frames, alpha or a profile."""
    assert canvas_of_webp(webp_of(16_383, 9)) == (16_383, 9)


def test_a_print_comes_back_as_it_was_packed() -> None:
    """With its size."""
    made = Print(b"\xff\xd8\xff...", 961, 641)

    assert unpacked(packed(made)) == made


def test_no_bytes_are_no_print() -> None:
    """Whoever kept them lost them."""
    with pytest.raises(ValueError, match="no print"):
        unpacked(b"\0\1\0\1")
