"""Pictures that stand in the file of an article: what it calls them, and their bytes by that name."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from zipfile import ZipFile

import pytest
from photos import photo
from zips import epub, zipped

from briefing.protocols import HoldsPictures
from briefing.readers.docx import Docx
from briefing.readers.eml import Eml
from briefing.readers.epub import Epub
from briefing.readers.odt import Odt

PHOTO = photo()
TEXT = "The ferry sailed again on Monday. Nobody had crossed the sound for nine days."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word() -> bytes:
    """Return a Word file with a drawing."""
    drawing = (
        '<w:drawing><inline xmlns="urn:wp"><docPr id="1" descr="A ferry at a pier"/>'
        '<blip xmlns="urn:a" xmlns:r="urn:r" r:embed="rId9"/></inline></w:drawing>'
    )
    return zipped(
        {
            "_rels/.rels": '<Relationships><Relationship Id="r" Type="http://x/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body><w:p><w:r>{drawing}</w:r></w:p>'
            f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>",
            "word/_rels/document.xml.rels": '<Relationships><Relationship Id="rId9" Type="http://x/image"'
            ' Target="media/image1.jpeg"/></Relationships>',
            "word/media/image1.jpeg": PHOTO,
        }
    )


def text_document() -> bytes:
    """Return an OpenDocument text with a picture in a frame."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"'
        for name, kind in (
            ("office", "office"),
            ("text", "text"),
            ("draw", "drawing"),
            ("svg", "svg-compatible"),
        )
    )
    frame = (
        '<draw:frame><draw:image xmlns:xlink="urn:xlink" xlink:href="Pictures/a.jpg"/>'
        "<svg:desc>A ferry at a pier</svg:desc></draw:frame>"
    )
    return zipped(
        {
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {names}><office:body><office:text>"
            f"<text:p>{frame}</text:p><text:p>{TEXT}</text:p>"
            "</office:text></office:body></office:document-content>",
            "Pictures/a.jpg": PHOTO,
        }
    )


def book() -> bytes:
    """Return a book with a picture and the words under it, in a folder of its own."""
    figure = (
        '<figure><img src="img/ferry%20boat.jpg" alt="A ferry at a pier"/>'
        "<figcaption>The ferry on Monday. Photo: Ada Quill</figcaption></figure>"
    )
    plain = ZipFile(BytesIO(epub({"a": f"{figure}<p>{TEXT}</p>"})))
    members = {name: plain.read(name) for name in plain.namelist()}
    return zipped({**members, "book/img/ferry boat.jpg": PHOTO})


def mail(html: str, content_id: str = "<ferry@post.example>") -> bytes:
    """Return a message with a picture in it, as newsletters send them."""
    return (
        "From: Post <news@post.example>\nSubject: Ferry\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="b"\n\n'
        f"--b\nContent-Type: text/html; charset=utf-8\n\n{html}<p>{TEXT}</p>\n"
        f"--b\nContent-Type: image/jpeg\nContent-ID: {content_id}\nContent-Transfer-Encoding: base64\n\n"
        f"{b64encode(PHOTO).decode()}\n--b--\n"
    ).encode()


INLINE = '<img src="cid:ferry@post.example" alt="A ferry at a pier">'


@pytest.mark.parametrize(
    ("reader", "content", "part"),
    [
        (Docx(), word(), "word/media/image1.jpeg"),
        (Odt(), text_document(), "Pictures/a.jpg"),
        (Epub(), book(), "book/img/ferry boat.jpg"),
        (Eml(), mail(INLINE), "cid:ferry@post.example"),
    ],
)
def test_a_picture_in_a_file_is_found_by_what_the_article_calls_it(
    reader: HoldsPictures, content: bytes, part: str
) -> None:
    """With what is said of it; its bytes stay in the file until somebody wants them."""
    (article,) = reader.read(content, path="a")  # type: ignore[attr-defined]  # each is a reader as well
    (found,) = article.pictures

    assert (found.part, found.url, found.alt) == (part, "", "A ferry at a pier")
    assert reader.picture(content, part) == PHOTO
    assert reader.picture(content, "no/such.jpg") == b""


def test_the_words_under_a_picture_of_a_book_are_kept() -> None:
    """Who made it apart from what it shows."""
    (article,) = Epub().read(book(), path="a")

    assert (article.pictures[0].caption, article.pictures[0].credit) == ("The ferry on Monday.", "Ada Quill")


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://post.example/ferry.jpg" width="600">',
        '<img src="https://count.example/open?who=you" width="1" height="1">',
        '<img src="cid:ferry@post.example" width="16">',
        '<img src="cid:logo.png@post.example">',
        '<img src="file:///etc/passwd">',
    ],
)
def test_nothing_that_a_mail_would_have_fetched_is_a_picture(html: str) -> None:
    """Whoever fetches it tells the sender that it was read; icons are none, either."""
    (article,) = Eml().read(mail(html), path="a")

    assert article.pictures == ()
