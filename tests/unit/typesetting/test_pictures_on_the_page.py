"""A picture with its story, in every format."""

from __future__ import annotations

import hashlib
import re
import zlib
from contextlib import suppress
from dataclasses import replace
from html import unescape

import pytest
from builders import article, brief
from photos import photo

from briefing import pipeline, wire
from briefing.models import Briefing, Picture, PrintedPicture, Rank
from briefing.pictures.developing import developed
from briefing.typesetting.job import Job

MADE = developed(photo(800, 600))
NAME = hashlib.sha256(MADE.content).hexdigest()
FILE = f"morning-brief-2026-11-24/picture-{NAME[:10]}.jpg"
FERRY = article("The ferry is back. It sails at nine.", headline="Ferry returns", publication="Harbour Post")


def edition(rank: Rank = "lead", **said: str) -> Briefing:
    """Return an edition of one story with a picture of which this is said."""
    return showing(Picture(url="https://post.example/ferry.jpg", **said), rank)


def showing(shown: Picture, rank: Rank = "lead") -> Briefing:
    """Return an edition of one story with this picture."""
    ferry = replace(FERRY, pictures=(shown,))
    plain = brief(ferry)
    (section,) = plain.sections
    printed = PrintedPicture(article=ferry, picture=shown, sha256=NAME, width=800, height=600)
    stories = tuple(replace(story, rank=rank, picture=printed) for story in section.stories)
    return replace(plain, sections=(replace(section, stories=stories),))


def job(briefing: Briefing) -> Job:
    """Return a print job that has the picture at hand."""
    return Job(briefing=briefing, prints={NAME: MADE.content})


def unpacked(content: bytes) -> bytes:
    """Return a PDF with all that it holds packed behind it, as far as it can be unpacked."""
    pieces = [content]
    for stream in re.finditer(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        with suppress(zlib.error):
            pieces.append(zlib.decompressobj().decompress(stream[1]))
    return b"".join(pieces)


def test_the_markdown_shows_a_picture_with_its_words_and_credit() -> None:
    """As a file beside it, which is handed over with it."""
    made = job(edition(alt="A ferry", caption="The ferry on Monday", credit="Ada Quill"))
    files, _ = pipeline.pressed(made, ["md"], name="morning-brief-2026-11-24")

    assert (
        f'![A ferry]({FILE} "The ferry on Monday")\n*Picture: Ada Quill*\n'
        in files["morning-brief-2026-11-24.md"].decode()
    )
    assert files[FILE] == MADE.content


def test_the_html_holds_the_picture_itself() -> None:
    """A figure with what is to be seen on it, the words under it, and who made it; nothing is asked for."""
    page = job(edition(alt="A ferry", caption="On Monday", credit="Ada Quill")).rendered("html").decode()

    assert re.search(r'<img src="data:image/jpeg;base64,[^"]+" alt="A ferry" width="800" height="600">', page)
    assert '<figcaption>On Monday <em class="credit">Picture: Ada Quill</em></figcaption>' in page


def test_the_pdf_says_what_is_to_be_seen() -> None:
    """And holds the JPEG as it was made, without pixels that a printer would invent."""
    content = job(edition(alt="A ferry at a pier")).rendered("pdf")

    assert b"/Alt (A ferry at a pier)" in unpacked(content)
    assert MADE.content[200:2000] in content
    assert b"/Interpolate true" not in unpacked(content)


@pytest.mark.parametrize(
    ("said", "alt", "credit"),
    [
        ({}, "Ferry returns", "Picture: Harbour Post"),
        ({"caption": "On Monday"}, "On Monday", "Picture: Harbour Post"),
        ({"alt": "  "}, "Ferry returns", "Picture: Harbour Post"),
        ({"alt": "<b onload=x()>", "credit": "*A* [b](c)"}, "<b onload=x()>", "Picture: *A* [b](c)"),
    ],
)
def test_no_picture_is_without_words_and_without_a_name(said: dict[str, str], alt: str, credit: str) -> None:
    """What its publication says is text, whatever it holds."""
    page = job(showing(Picture(url="https://post.example/ferry.jpg", **said))).rendered("html").decode()
    found = re.search(r'<img src="data:[^"]+" alt="([^"]*)"', page)
    named = re.search(r'<em class="credit">(.*?)</em>', page)

    assert found is not None
    assert named is not None
    assert unescape(found[1]) == alt
    assert unescape(named[1]) == credit


def test_words_that_only_repeat_the_headline_are_not_said_again() -> None:
    """Nor is there room under a small picture."""
    again = job(edition(caption="Ferry returns")).rendered("md").decode()
    small = job(edition("normal", caption="On Monday, in the rain", alt="A ferry")).rendered("md").decode()

    assert f"![Ferry returns]({FILE})" in again
    assert f"![A ferry]({FILE})" in small


def test_without_the_bytes_the_page_is_as_if_there_were_no_picture() -> None:
    """A briefing that was loaded knows which it was, and holds none."""
    bare = Job(briefing=edition(alt="A ferry"))

    assert "![" not in bare.rendered("md").decode()
    assert "<img" not in bare.rendered("html").decode()


def test_a_briefing_with_a_picture_comes_back_from_its_json() -> None:
    """Equal to what was saved, and proved."""
    first = edition(alt="A ferry", caption="On Monday", credit="Ada Quill")
    content = job(first).rendered("json")

    assert wire.from_wire(wire.parse(content, name="a"), name="a") == first
    assert b"base64" not in content


def test_two_prints_of_a_job_are_the_same() -> None:
    """To the byte."""
    said = edition(alt="A ferry", caption="On Monday")

    assert [job(said).rendered(form) for form in ("md", "html", "pdf")] == [
        job(said).rendered(form) for form in ("md", "html", "pdf")
    ]
