"""The briefing as PDF: what it says, where its links lead, and what it never touches."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import article, brief
from fakes import Link, Printed

from briefing import pipeline
from briefing.models import LeftOut
from briefing.renderers.html import body
from briefing.typesetting.enclosures import enclosures
from briefing.typesetting.job import Job
from briefing.typesetting.weasy import fetcher

FERRY = article(
    "The ferry is back after nine days. It sails at nine.",
    headline="Ferry returns to Port Carrow",
    byline="Ada Quill",
    publication="Harbour Post",
    url="https://post.example/ferry",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
)
OTHERS = [
    article(f"Bridge number {n} opened on Monday. It is {n} metres long.", headline=f"Bridge {n} opens")
    for n in range(1, 13)
]
EDITION = brief(FERRY, *OTHERS, left_out=[LeftOut(input="a.txt", reason="it is empty")])
PDF = pipeline.render(EDITION, "pdf")
PRINTED = Printed(PDF)
HOSTILE = """\
---
title: Brief
edition: 2026-11-24
language: en
---
# Brief

<link rel=attachment href=file:///etc/hostname>
<a rel=attachment href=file:///etc/hostname>a</a>
<img src="file:///etc/hostname"><img src="http://127.0.0.1:9/x.png">
<object data="file:///etc/hostname"></object><embed src="file:///etc/hostname">
<style>@import url(http://127.0.0.1:9/x.css); p { background: url(file:///etc/hostname) }</style>
<svg><image href="http://127.0.0.1:9/x.svg"/></svg>

![x](http://127.0.0.1:9/x.png) ![y](file:///etc/hostname)

Words.
"""


def test_every_headline_and_key_point_is_printed() -> None:
    """And the nameplate, the publications and what was left out."""
    text = PRINTED.text
    points = [point.text for story in EDITION.stories for point in story.key_points]

    assert all(story.headline in text for story in EDITION.stories)
    assert all(point in text for point in points)
    assert all(
        word in text for word in ("Morning Brief", "Tuesday, 24 November 2026", "Harbour Post", "a.txt")
    )


def test_each_page_says_which_of_how_many_it_is() -> None:
    """A page that is lost is missed."""
    assert len(PRINTED) > 1
    assert all(f"{n} of {len(PRINTED)}" in page for n, page in enumerate(PRINTED.pages, 1))


def test_the_outline_holds_parts_and_stories() -> None:
    """In the order of the page, each leading to its own."""
    stories = [(1, story.headline) for story in EDITION.stories]

    assert PRINTED.outline == [
        (0, "The bottom line"), (0, "Stories"), *stories, (0, "Analyst’s note"), (0, "What was left out"),
        (0, "Sources"),
    ]  # fmt: skip
    assert PRINTED.outline_pages == sorted(PRINTED.outline_pages)
    assert PRINTED.outline_pages[-1] <= len(PRINTED) - 1


def test_the_file_says_what_it_is() -> None:
    """Title, language, program, and the edition's day for the time it was made; it can be read aloud."""
    said = PRINTED.said

    assert said["Title"] == "Morning Brief, 2026-11-24"
    assert said["Creator"] == EDITION.colophon.by
    assert {said["CreationDate"], said["ModDate"]} == {"D:20261124000000Z"}
    assert (PRINTED.language, PRINTED.is_tagged) == ("en", True)


def test_every_link_lands() -> None:
    """Those into the file reach a page, and the only others lead to articles, at the sentence."""
    links = list(PRINTED.links())
    inside = [link for link in links if not link.address]

    sentence = "The%20ferry%20is%20back%20after%20nine%20days."
    assert {link.address for link in links} == {"", f"https://post.example/ferry#:~:text={sentence}"}
    assert Link() not in links
    assert all(0 <= link.page < len(PRINTED) for link in inside)
    # each citation leads to its source and back
    assert len(inside) >= 2 * len(EDITION.stories)


def test_the_data_and_the_articles_are_attached() -> None:
    """So that the PDF alone proves its sentences, to a program and to a reader."""
    record = pipeline.render(EDITION, "json")
    attached = PRINTED.attachments

    assert attached == {file.name: file.content for file in enclosures(record)}
    assert attached["briefing.json"] == record
    assert attached["article-001-harbour-post-ferry-returns-to-port-carrow.txt"].startswith(b"Ferry returns")
    assert len(attached) > 2


@pytest.mark.parametrize(
    ("page", "size"),
    [
        ("A4", (210, 297)),
        ("Letter", (216, 279)),
        ("A5", (148, 210)),
        ("A4 landscape", (297, 210)),
        ("letter-landscape", (279, 216)),
        ("A5 landscape", (210, 148)),
        ("eink", (91, 122)),
        ("eink-large", (157, 210)),
    ],
)
def test_the_paper_has_the_size_that_was_asked_for(page: str, size: tuple[int, int]) -> None:
    """In millimetres."""
    assert Printed(pipeline.render(brief(FERRY), "pdf", page=page)).size_mm == size


def test_an_edited_file_is_printed_again_without_data_or_with_its_own() -> None:
    """What an editor wrote cannot be proved; the data beside it can still be carried."""
    markdown = pipeline.render(EDITION, "md")
    alone = Job.again({"md": markdown}, theme="default", page="A4").rendered("pdf")
    beside = Job.again({"md": markdown, "json": b"{}\n"}, theme="default", page="A4").rendered("pdf")

    assert Printed(alone).attachments == {}
    assert Printed(alone).text == PRINTED.text
    assert Printed(alone).said["CreationDate"] == "D:20261124000000Z"
    assert Printed(beside).attachments == {"briefing.json": b"{}\n"}


def test_a_file_that_does_not_say_its_day_is_printed_for_none() -> None:
    """The clock is never asked."""
    pdf = Job.again({"md": b"# Mine\n\nWords.\n"}, theme="default", page="A4").rendered("pdf")

    assert Printed(pdf).said["CreationDate"] == ""


@pytest.mark.parametrize("before", [None, "86400"])
def test_the_environment_is_left_as_it_was(before: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day that dates the fonts is nobody else's business, and somebody else's is not ours."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if before is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", before)

    assert pipeline.render(EDITION, "pdf") == PDF
    assert os.environ.get("SOURCE_DATE_EPOCH") == before


def test_a_hostile_page_attaches_nothing() -> None:
    """What could reach a file or an address is taken out before the page is set."""
    pdf = Job.again({"md": HOSTILE.encode()}, theme="default", page="A4").rendered("pdf")

    assert not any(word in body(HOSTILE) for word in ("/etc/hostname", "127.0.0.1"))
    assert Printed(pdf).attachments == {}
    assert "Words." in Printed(pdf).text
    assert Path("/etc/hostname").name not in Printed(pdf).text


def test_the_fetcher_reads_what_lies_in_its_folders(tmp_path: Path) -> None:
    """A theme may bring a picture or a font."""
    (tmp_path / "a b.svg").write_bytes(b"<svg/>")
    answer = fetcher([tmp_path])((tmp_path / "a b.svg").as_uri())

    assert answer.read() == b"<svg/>"
    assert answer.content_type == "image/svg+xml"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/", "https://x.example/", "ftp://x.example/", "data:text/css,p", "//x.example/a",
        "file:///etc/hostname", "FILE:///etc/hostname", "file://localhost{inside}/page.css", "file://x.example/a",
        "file:{inside}/../secret.txt", "file://{inside}/%2e%2e/secret.txt", "file://{inside}/..%2fsecret.txt",
        "file://{inside}/link.txt", "file://{inside}-beside/secret.txt", "{inside}/page.css",
        "file:etc/hostname", "",
        "attach:x", "javascript:x", "file:///dev/zero", "file:///proc/self/environ",
    ],
)  # fmt: skip
def test_the_fetcher_refuses_everything_else(url: str, tmp_path: Path) -> None:
    """No address, no file outside, not by a link, not by two dots, however they are spelled."""
    inside = tmp_path / "theme"
    inside.mkdir()
    (inside / "page.css").write_bytes(b"")
    (tmp_path / "theme-beside").mkdir()
    for secret in (tmp_path / "secret.txt", tmp_path / "theme-beside" / "secret.txt"):
        secret.write_bytes(b"secret")
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")

    with pytest.raises(ValueError, match=r"^refused while printing: "):
        fetcher([inside])(url.format(inside=inside))


WATCHED = """
import sys
from pathlib import Path
import briefing, weasyprint, jinja2, markdown, nh3, pydantic, yaml, json
from datetime import date
from briefing.typesetting.job import Job
from briefing.typesetting.fonts import font_folders
from briefing.typesetting.themes import shipped

edition = briefing.brief(
    [briefing.Article(text="The ferry is back. It sails at nine.", headline="Ferry", language="en")],
    title="Brief", edition=date(2026, 11, 24),
)
# once unwatched: modules and tables that are loaded on first use are no business of the page
briefing.render(edition, "pdf")
Job.again({"md": HOSTILE.encode()}, theme="default", page="A4").rendered("pdf")
allowed = [shipped("templates"), *font_folders()]
seen = []

def watch(event, args):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        seen.append(f"{event} {args}")
    if event == "open" and isinstance(args[0], (str, bytes)):
        path = Path(args[0] if isinstance(args[0], str) else args[0].decode()).resolve()
        fonts = path.suffix in (".ttf", ".otf", ".ttc", ".woff2", ".pfb", ".conf")
        colours = path.name == "sRGB2014.icc" and "weasyprint" in path.parts  # an archive says what they mean
        temporary = "weasyprint-" in str(path)  # fonts of the page, written down for fontconfig
        if not (fonts or colours or temporary or any(path.is_relative_to(folder) for folder in allowed)):
            seen.append(f"open {path}")

sys.addaudithook(watch)
Job(briefing=edition).rendered("pdf")
Job.again({"md": HOSTILE.encode()}, theme="default", page="A4").rendered("pdf")
open(sys.executable, "rb").close()  # what a watch that works must see
print(json.dumps(seen))
"""


def test_printing_opens_no_connection_and_no_file_but_the_theme_s() -> None:
    """Python reports every socket, program and file opened: theme and fonts, nothing else."""
    done = subprocess.run(
        [sys.executable, "-c", f"HOSTILE = {HOSTILE!r}\n{WATCHED}"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(done.stdout) == [f"open {Path(sys.executable).resolve()}"]
