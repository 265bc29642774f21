"""The pictures that a web page names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.models import Picture
from briefing.readers.html import Html
from briefing.wanted import Parts

WEB = "https://post.example/news/ferry.html"
TEXT = "The ferry sailed again on Monday, after nine days in which nobody could cross the sound. " * 3


def pictures(
    head: str = "", body: str = "", *, path: str = WEB, parts: Parts | None = None
) -> tuple[Picture, ...]:
    """Return the pictures of a page with a text and this beside it."""
    article_of_page = f"<article><h1>Ferry</h1>{body}<p>{TEXT}</p></article>"
    page = f"<html><head><title>Ferry</title>{head}</head><body>{article_of_page}</body></html>"
    (article,) = Html(parts or Parts()).read(page.encode(), path=path)
    return article.pictures


def meta(**named: str) -> str:
    """Return elements of the head: ``og_image="…"`` is ``og:image``."""
    return "".join(
        f'<meta property="{name.replace("_", ":")}" content="{said}">' for name, said in named.items()
    )


def linked(**fields: Any) -> str:
    """Return an article in JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_a_page_without_pictures_has_none() -> None:
    """Nothing is made up."""
    assert pictures() == ()


def test_the_picture_that_a_page_gives_others_to_show_is_the_first() -> None:
    """With the words that the page gives along."""
    head = meta(og_image="/img/ferry.jpg", og_image_alt="A ferry at a pier")

    assert pictures(head) == (Picture(url="https://post.example/img/ferry.jpg", alt="A ferry at a pier"),)


def test_a_picture_that_is_declared_small_is_none() -> None:
    """It would be a stamp on the page."""
    assert pictures(meta(og_image="https://post.example/ferry.jpg", og_image_width="120")) == ()


def test_json_ld_says_who_made_a_picture() -> None:
    """As one thing, with an author who is a thing himself."""
    image = {
        "@type": "ImageObject",
        "url": "https://post.example/ferry.jpg",
        "caption": "The ferry on Monday",
        "author": {"@type": "Person", "name": "Ada Quill"},
    }

    assert pictures(linked(image=image)) == (
        Picture(url="https://post.example/ferry.jpg", caption="The ferry on Monday", credit="Ada Quill"),
    )


@pytest.mark.parametrize(
    "image",
    [
        "https://post.example/ferry.jpg",
        ["https://post.example/ferry.jpg"],
        [{"contentUrl": "https://post.example/ferry.jpg"}],
        {"@id": "#main"},
    ],
)
def test_json_ld_names_a_picture_in_every_way_it_can(image: object) -> None:
    """As an address, in a list, as a thing, by its id."""
    thing = {"@type": "ImageObject", "@id": "#main", "url": "https://post.example/ferry.jpg"}
    graph = f'<script type="application/ld+json">{json.dumps({"@graph": [thing]})}</script>'

    assert [each.url for each in pictures(linked(image=image) + graph)] == ["https://post.example/ferry.jpg"]


@pytest.mark.parametrize(
    "image", [7, {"url": 7}, {"@id": 7}, [[]], {"width": {}}, None, "javascript:alert(1)"]
)
def test_what_json_ld_says_wrongly_is_passed_over(image: object) -> None:
    """Anything may stand there."""
    assert pictures(linked(image=image)) == ()


FIGURE = (
    '<figure><img src="{src}" alt="The ferry at its pier">'
    '<figcaption>The ferry on Monday <span class="photo-credit">Photo: Ada Quill</span></figcaption></figure>'
)


def test_the_first_figure_of_the_text_comes_with_its_words() -> None:
    """What is to be seen on it, what stands under it, who made it."""
    assert pictures(body=FIGURE.format(src="../img/a.jpg")) == (
        Picture(
            url="https://post.example/img/a.jpg",
            alt="The ferry at its pier",
            caption="The ferry on Monday",
            credit="Ada Quill",
        ),
    )


def test_the_words_of_the_figure_are_those_of_the_same_picture_in_the_head() -> None:
    """The head has the better cut of it, the figure the words."""
    head = meta(og_image="https://cdn.example/1200/harbour-ferry.jpg")
    (found,) = pictures(head, FIGURE.format(src="/img/harbour-ferry-640x400.jpg"))

    assert found.url == "https://cdn.example/1200/harbour-ferry.jpg"
    assert (found.caption, found.credit) == ("The ferry on Monday", "Ada Quill")


@pytest.mark.parametrize(
    "image",
    [
        '<img src="data:image/gif;base64,R0lGOD" data-src="/img/ferry.jpg">',
        '<img srcset="/img/small.jpg 320w, /img/ferry.jpg 1024w, /img/large.jpg 2048w">',
        '<picture><source srcset="/img/ferry.jpg 1024w"><img alt=""></picture>',
        '<img srcset="/img/ferry.jpg">',
    ],
)
def test_a_picture_that_is_loaded_late_is_found(image: str) -> None:
    """Of several sizes the smallest that is large enough for the page."""
    found = pictures(body=f"<figure>{image}</figure>")

    assert [each.url for each in found] == ["https://post.example/img/ferry.jpg"]


@pytest.mark.parametrize("around", ["aside", "nav", "footer"])
def test_what_stands_beside_the_text_is_no_picture_of_it(around: str) -> None:
    """Other articles, and who would like to be read."""
    assert pictures(body=f"<{around}>{FIGURE.format(src='/img/a.jpg')}</{around}>") == ()


def test_a_page_in_a_file_names_what_lies_beside_it() -> None:
    """As browsers save it; without an address of its own nothing else can be meant."""
    (found,) = pictures(body=FIGURE.format(src="ferry_files/a.jpg"), path="news/ferry.html")

    assert (found.part, found.url) == ("ferry_files/a.jpg", "")


def test_a_page_in_a_file_names_its_pictures_on_the_web_as_well() -> None:
    """Where it says what its address was."""
    head = '<link rel="canonical" href="https://post.example/news/ferry.html">'
    (found,) = pictures(head, FIGURE.format(src="a/b.jpg"), path="news/ferry.html")

    assert (found.part, found.url) == ("a/b.jpg", "https://post.example/news/a/b.jpg")


@pytest.mark.parametrize(
    "src", ["/etc/a.jpg", "file:///etc/a.jpg", "//cdn.example/a.jpg", "C:/a.jpg", "data:image/png;base64,A"]
)
def test_nothing_else_on_the_disk_is_named(src: str) -> None:
    """No path from the root, no other scheme."""
    assert all(not each.part for each in pictures(body=FIGURE.format(src=src), path="news/ferry.html"))
