"""What is known of a picture before anybody has seen it."""

from __future__ import annotations

import pytest

from briefing.models import Picture
from briefing.reading.pictures import LONGEST, MOST, caption_and_credit, chosen, credit, is_sign


@pytest.mark.parametrize(
    "name",
    [
        "logo.png", "site-logo-1200x630.png", "favicon-32x32.png", "apple-touch-icon.png", "og-image.jpg",
        "default.jpg", "social_share.png", "blank.gif", "1x1-pixel.gif", "author-avatar.jpg", "photo.svg",
        "film.mp4", "icon.ico",
    ],
)  # fmt: skip
def test_a_sign_of_a_publication_is_known_by_its_name(name: str) -> None:
    """Icons, pixels that count readers, what is shared where there is nothing to share."""
    assert is_sign(f"https://post.example/a/{name}?v=2")


@pytest.mark.parametrize(
    "name",
    [
        "ferry.jpg", "share-prices-fall-in-tokyo.jpg", "new-logo-on-the-town-hall.jpg", "maxresdefault.jpg",
        "e807df98c5cf11ec87a3e6eaa16af9e2.jpg", "3462306742870148", "icons-of-a-vanished-monastery.webp",
    ],
)  # fmt: skip
def test_a_photograph_is_none_though_a_word_is_the_same(name: str) -> None:
    """A folder named so says nothing, either."""
    assert not is_sign(f"https://post.example/sites/default/files/logo/{name}")


def test_one_picture_under_two_addresses_is_one_with_all_that_is_said() -> None:
    """The address of the first, the words of both."""
    shared = Picture(url="https://post.example/img/harbour-ferry-1200x630.jpg", alt="A ferry")
    shown = Picture(url="https://cdn.example/x/harbour-ferry.jpg?w=640", caption="On Monday", credit="Quill")

    assert chosen([shared, shown]) == (
        Picture(url=shared.url, alt="A ferry", caption="On Monday", credit="Quill"),
    )


def test_pictures_of_everyday_names_are_different_ones() -> None:
    """Half of all cameras call them the same."""
    pictures = [Picture(url=f"https://post.example/{number}/1.jpg") for number in (1, 2)]

    assert chosen(pictures) == tuple(pictures)


def test_the_first_few_are_kept_and_nothing_that_has_no_place() -> None:
    """In their order, without signs."""
    pictures = [Picture(url=f"https://post.example/picture-{letter}.jpg") for letter in "abcdef"]
    given = [Picture(alt="nowhere"), Picture(url="https://post.example/logo.png"), *pictures]

    assert chosen(given) == tuple(pictures[:MOST])


def test_what_is_said_has_an_end_and_no_line_breaks() -> None:
    """A page may say anything."""
    (found,) = chosen([Picture(url="https://post.example/ferry.jpg", alt="A\nferry " * 200)])

    assert len(found.alt) <= LONGEST
    assert "\n" not in found.alt


@pytest.mark.parametrize(
    ("written", "caption", "by"),
    [
        ("The ferry on Monday.", "The ferry on Monday.", ""),
        ("The ferry on Monday. Photo: Ada Quill", "The ferry on Monday.", "Ada Quill"),
        ("The ferry on Monday (Photo: Ada Quill/Post)", "The ferry on Monday", "Ada Quill/Post"),
        ("The ferry (Reuters/Ada Quill)", "The ferry", "Reuters/Ada Quill"),
        ("Die Fähre am Montag. Foto: dpa", "Die Fähre am Montag.", "dpa"),
        ("The ferry | © Ada Quill", "The ferry", "Ada Quill"),
        ("Photograph: Ada Quill/The Post", "", "Ada Quill/The Post"),
        ("Photo by Ada Quill", "", "Ada Quill"),
        ("The mayor (left) and the captain", "The mayor (left) and the captain", ""),
        ("A photo of the ferry", "A photo of the ferry", ""),
        ("", "", ""),
    ],
)
def test_the_words_under_a_picture_are_what_it_shows_and_who_made_it(
    written: str, caption: str, by: str
) -> None:
    """Parted where they say so themselves, and nowhere else."""
    assert caption_and_credit(written) == (caption, by)


@pytest.mark.parametrize(
    ("written", "by"),
    [
        ("Credit: Ada Quill", "Ada Quill"),
        ("© Post", "Post"),
        ("Ada Quill", "Ada Quill"),
        ("(Foto: dpa)", "dpa"),
    ],
)
def test_a_credit_names_who_made_it(written: str, by: str) -> None:
    """Without the word that says that it was them."""
    assert credit(written) == by
