"""A page cut into chapters, and what a page shows besides words."""

from __future__ import annotations

import base64
from datetime import date

from briefing.typesetting.book.chapters import book
from briefing.typesetting.book.package import members

DOT = b"\x89PNG\r\n\x1a\n and so on"
FIGURE = (
    '<figure><svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true"><title>Two</title></svg>'
    "</figure>"
)
SHOWN = f'<img src="data:image/png;base64,{base64.b64encode(DOT).decode()}" alt="A dot" onerror="x()">'


def page(story: str = "", *, before: str = "", behind: str = "") -> str:
    """Return a page of one story that holds the markup `story`."""
    return (
        '<!doctype html><html lang="ar" dir="rtl"><body><a class="skip" href="#main.">Skip</a>'
        f'<header class="nameplate"><h1>Brief</h1><p><strong>Tuesday</strong></p></header>{before}'
        '<main id="main."><section class="section"><h2>World</h2>'
        f'<article class="story" id="a"><h3>Ferry</h3>{story}'
        f"</article></section></main>{behind}<script>x()</script></body></html>"
    )


def files(html: str, *, cover: bytes = b"") -> dict[str, str]:
    """Return the text of the members of the book that `html` makes."""
    made = members(
        book(html, title="Brief"),
        edition=date(2026, 11, 24),
        made_by="briefing",
        style="",
        cover=cover,
    )
    return {name: content.decode(errors="replace") for name, content in made.items()}


def test_what_is_for_screens_is_no_part_of_a_book() -> None:
    """The link past the head and the scripts of the page are left out."""
    text = files(page())["EPUB/part-0001.xhtml"]

    assert "Skip" not in text
    assert "x()" not in "".join(files(page()).values())


def test_a_book_opens_on_the_side_its_language_reads_from() -> None:
    """The page's direction is the pages' and the progression's."""
    made = files(page())

    assert ' lang="ar" xml:lang="ar" dir="rtl"' in made["EPUB/part-0001.xhtml"]
    assert 'page-progression-direction="rtl"' in made["EPUB/package.opf"]


def test_a_figure_is_drawn_as_it_was() -> None:
    """SVG spells its attributes in capitals where HTML forgets them, and the manifest says there is some."""
    made = files(page(FIGURE))
    story, package = made["EPUB/part-0002.xhtml"], made["EPUB/package.opf"]

    assert ' viewBox="0 0 10 10" preserveAspectRatio="none"' in story
    assert ' xmlns="http://www.w3.org/2000/svg"' in story
    assert 'href="part-0002.xhtml" media-type="application/xhtml+xml" properties="svg"' in package
    assert "alternativeText" in package


def test_a_picture_is_a_file_of_the_book() -> None:
    """Shown twice it is there once; its handler is not."""
    made = files(page(SHOWN + SHOWN))
    pictures = [name for name in made if name.endswith(".png")]

    assert len(pictures) == 1
    assert made["EPUB/part-0002.xhtml"].count(f'src="{pictures[0].removeprefix("EPUB/")}" alt="A dot"') == 2
    assert "onerror" not in made["EPUB/part-0002.xhtml"]


def test_a_picture_from_elsewhere_is_not_shown() -> None:
    """No book asks for anything: an address, a broken one and SVG of others are dropped."""
    sources = (
        "https://x.example/a.png",
        "data:image/png;base64,%%",
        "data:image/svg+xml;base64,eA==",
        "a.png",
        "",
    )
    made = files(page("".join(f'<img src="{source}" alt="">' for source in sources)))

    assert "<img" not in made["EPUB/part-0002.xhtml"]


def test_parts_that_no_rule_knows_are_kept() -> None:
    """A theme may put what it likes around the stories: nothing of it is lost, nor is a page without any."""
    made = files(page(before="<p>An opening</p>", behind="<aside><h2>Weather</h2>Rain</aside><p>The end</p>"))
    bare = files("<p>Nothing but this</p>")

    assert "An opening" in made["EPUB/part-0001.xhtml"]
    assert "Rain" in made["EPUB/part-0003.xhtml"]
    assert "The end" in made["EPUB/part-0003.xhtml"]
    assert "Nothing but this" in bare["EPUB/part-0001.xhtml"]


def test_the_cover_is_named_to_readers_old_and_new() -> None:
    """EPUB 3 looks at the manifest, older ones at the metadata; without a cover neither speaks of one."""
    with_one, without = files(page(), cover=DOT)["EPUB/package.opf"], files(page())["EPUB/package.opf"]

    assert 'properties="cover-image"' in with_one
    assert '<meta name="cover" content="cover"/>' in with_one
    assert "cover" not in without
