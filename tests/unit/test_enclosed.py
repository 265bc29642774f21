"""Pictures that came with an article, put by at the desk."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from desks import Shelf, errand
from photos import photo
from zips import docx, p

from briefing.models import Article
from briefing.sources.files import Files

if TYPE_CHECKING:
    from pathlib import Path

PHOTO = photo()
NAME = hashlib.sha256(PHOTO).hexdigest()
TEXT = "The ferry sailed again on Monday, after nine days in which nobody could cross the sound. " * 3
PAGE = (
    "<html><head>{head}</head><body><article><h1>Ferry</h1><figure><img src='{src}' alt='A ferry'></figure>"
    f"<p>{TEXT}</p></article></body></html>"
)


def collected(place: Path, *, pictures: bool = True) -> tuple[Article, Shelf]:
    """Return the article of a place, and the desk that it went over."""
    sent = errand(str(place), pictures=pictures)
    (article,) = Files(sent).collect()
    assert isinstance(article, Article)
    assert isinstance(sent.desk, Shelf)
    return article, sent.desk


def page(folder: Path, src: str, head: str = "") -> Path:
    """Write a page that shows a picture, and return where."""
    folder.mkdir(exist_ok=True)
    path = folder / "ferry.html"
    path.write_text(PAGE.format(src=src, head=head), encoding="utf-8")
    return path


def test_a_picture_beside_a_page_is_put_by(tmp_path: Path) -> None:
    """In a folder of its own, as browsers save it, a blank in its name."""
    path = page(tmp_path / "news", "ferry%20files/a.jpg")
    (tmp_path / "news/ferry files").mkdir()
    (tmp_path / "news/ferry files/a.jpg").write_bytes(PHOTO)
    article, desk = collected(path)

    assert [each.sha256 for each in article.pictures] == [NAME]
    assert desk.kept == {NAME: PHOTO}


def test_what_is_there_goes_before_what_would_be_fetched(tmp_path: Path) -> None:
    """The head names one on the web, the text shows one that was saved along."""
    head = "<meta property='og:image' content='https://post.example/pier-at-night.jpg'>"
    path = page(tmp_path, "a-ferry.jpg", head)
    (tmp_path / "a-ferry.jpg").write_bytes(PHOTO)
    article, desk = collected(path)

    assert [each.sha256 or each.url for each in article.pictures] == [
        NAME,
        "https://post.example/pier-at-night.jpg",
    ]
    assert desk.asked == []


def test_without_the_wish_for_pictures_none_is_read(tmp_path: Path) -> None:
    """Whatever lies beside the page."""
    path = page(tmp_path, "a.jpg")
    (tmp_path / "a.jpg").write_bytes(PHOTO)
    _, desk = collected(path, pictures=False)

    assert desk.kept == {}


@pytest.mark.parametrize("src", ["../secret.jpg", "link.jpg", "folder/../../secret.jpg", "%2e%2e/secret.jpg"])
def test_nothing_is_read_out_of_the_folder(tmp_path: Path, src: str) -> None:
    """By no path and by no link: neither that of a page alone, nor that of all pages."""
    (tmp_path / "secret.jpg").write_bytes(PHOTO)
    path = page(tmp_path / "news", src)
    (tmp_path / "news/folder").mkdir()
    (tmp_path / "news/link.jpg").symlink_to(tmp_path / "secret.jpg")
    for place in (path, tmp_path / "news"):
        sent = errand(str(place), pictures=True)
        (found,) = [each for each in Files(sent).collect() if isinstance(each, Article)]

        assert found.pictures == ()
        assert isinstance(sent.desk, Shelf)
        assert sent.desk.kept == {}


def test_a_page_may_show_what_lies_in_another_folder_of_the_input(tmp_path: Path) -> None:
    """As copies of whole sites do."""
    page(tmp_path / "news", "../img/a.jpg")
    (tmp_path / "img").mkdir()
    (tmp_path / "img/a.jpg").write_bytes(PHOTO)
    sent = errand(str(tmp_path), pictures=True)
    articles = [each for each in Files(sent).collect() if isinstance(each, Article)]

    assert [each.sha256 for article in articles for each in article.pictures] == [NAME]


@pytest.mark.parametrize("content", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", b"no picture at all"])
def test_what_is_no_picture_is_not_put_by(tmp_path: Path, content: bytes) -> None:
    """By its bytes, whatever it is called."""
    path = page(tmp_path, "a.jpg")
    (tmp_path / "a.jpg").write_bytes(content)
    article, desk = collected(path)

    assert article.pictures == ()
    assert desk.kept == {}


def test_a_picture_in_an_office_file_is_put_by(tmp_path: Path) -> None:
    """And a file that has none is read like any other."""
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("The ferry sailed again on Monday. It sails at nine.")))
    article, desk = collected(path)

    assert (article.pictures, desk.kept) == ((), {})
