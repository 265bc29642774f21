"""The text of an entry: paragraphs without the furniture of feeds, and whether it is whole."""

from __future__ import annotations

import pytest

from briefing.feeds.entry_text import LONGEST, Body, entry_text
from briefing.feeds.whole import is_whole

SENTENCE = "The council approved the new tram line on Monday after a long debate that lasted until midnight."
MORE = "Work begins in spring, said the mayor, who had promised it for eleven years."


def paragraphs(markup: str, headline: str = "") -> list[str]:
    """Return the paragraphs of a piece of HTML."""
    return [paragraph.text for paragraph in entry_text(Body(markup), headline).paragraphs]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("One.<br><br/>Two, <br>still two.", ["One.", "Two, still two."]),
        (
            "<p>A <code>code</code>, a <mark>mark</mark> and a <font>font</font>.</p>",
            ["A code, a mark and a font."],
        ),
        ("<ul><li>One</li><li>Two</li></ul><ol><li>Three</li></ol>", ["One", "Two", "1. Three"]),
        ("Fish &amp; chips", ["Fish & chips"]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", ["One.", "Two."]),
        ("Write &lt;p&gt; for a paragraph", ["Write <p> for a paragraph"]),
        ("<!-- not this --><p>This.</p><script>alert(1)</script><style>p {}</style>", ["This."]),
        ("<?xml version='1.0' encoding='x'?><p>This.</p>", ["This."]),
        ("<p>Text.</p><img width=1 height=1 src='https://tracker.example/1.gif'>", ["Text."]),
        ("<figure><img src=a><figcaption>A ship.</figcaption></figure><p>Text.</p>", ["Text."]),
        ("<div class='wp-caption'><img><p class='wp-caption-text'>A ship.</p></div><p>Text.</p>", ["Text."]),
        ("<p>Text.</p><div class='feedflare'><a href=x>Digg this</a></div>", ["Text."]),
        ("", []),
        ("<img src=a>", []),
    ],
)
def test_markup(markup: str, expected: list[str]) -> None:
    """Blocks are paragraphs; pictures, captions, counters and scripts are none."""
    assert paragraphs(markup) == expected


def test_headings_are_marked() -> None:
    """A heading stays one, and one that repeats the title goes."""
    found = entry_text(Body("<h2>Tram</h2><p>One.</p><h3>Fares</h3><p>Two.</p>"), "Tram").paragraphs

    assert [(paragraph.text, paragraph.is_heading) for paragraph in found] == [
        ("One.", False),
        ("Fares", True),
        ("Two.", False),
    ]


def test_plain_text_is_plain() -> None:
    """Atom's plain texts keep their angle brackets, unless they are markup that nobody declared."""
    assert [each.text for each in entry_text(Body("if a < b: List<String>", is_markup=False)).paragraphs] == [
        "if a < b: List<String>"
    ]
    assert [each.text for each in entry_text(Body("<p>One.</p><p>Two.</p>", is_markup=False)).paragraphs] == [
        "One.",
        "Two.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<p>The post <a>Tram</a> appeared first on <a>The Packet</a>.</p>",
        "<p>Der Beitrag Tram erschien zuerst auf Das Paket.</p>",
        "<p>L’article Tram est apparu en premier sur Le Paquet.</p>",
        "<p>La entrada Tram se publicó primero en El Paquete.</p>",
        "<p>Share this: Twitter, Facebook</p>",
        "<p>Tweet | Share | Print</p>",
        "<p><a>[link]</a> <a>[comments]</a></p>",
        "<p>submitted by /u/somebody</p>",
        "<p>Filed under: Transport, Harbour</p>",
        "<p>Photograph: Jane Doe</p>",
        "<p>Comments</p>",
        "<p>Advertisement</p>",
        "<p>Sign up for our daily newsletter</p>",
    ],
)
def test_furniture_goes(line: str) -> None:
    """It is no text, and no sign that the text is cut."""
    found = entry_text(Body(f"<p>{SENTENCE}</p>{line}"))

    assert [paragraph.text for paragraph in found.paragraphs] == [SENTENCE]
    assert not found.is_cut


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("<p><a>Continue reading “Tram”</a></p>", SENTENCE),
        ("<p><a>Read more »</a></p>", SENTENCE),
        ("<p><a>Weiterlesen …</a></p>", SENTENCE),
        ("<p><a class='more-link' href=x>→</a></p>", SENTENCE),
        ("<p>And then the […]</p>", "And then the…"),
        ("<p>And then the [...]</p>", "And then the…"),
        ("<p>And then the ...</p>", "And then the…"),
        ("<p>And then it rained. Read the full story</p>", "And then it rained."),
        ("<p>And then… Continue reading on the site →</p>", "And then…"),
    ],
)
def test_a_link_to_the_rest_shows_that_the_text_is_cut(end: str, last: str) -> None:
    """It goes as well, and an omission is marked in one way."""
    found = entry_text(Body(f"<p>{SENTENCE}</p>{end}"))

    assert found.paragraphs[-1].text == last
    assert found.is_cut


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more books and fewer feeds, said the librarian who has kept this house for thirty years.",
        "The post that he held until last year appeared to be vacant.",
        "Comments were not allowed.",
        "People read more.",
    ],
)
def test_sentences_are_not_furniture(sentence: str) -> None:
    """Whatever they begin with."""
    found = entry_text(Body(f"<p>{SENTENCE}</p><p>{sentence}</p><p>{MORE}</p>"))

    assert sentence in [paragraph.text for paragraph in found.paragraphs]
    assert not found.is_cut


def test_an_endless_text_is_cut() -> None:
    """So that one entry does not cost minutes; pictures inside the text do not count."""
    long = entry_text(Body(f"<p>{SENTENCE}</p>" * (LONGEST // len(SENTENCE))))
    picture = entry_text(
        Body(f"<p>{SENTENCE}</p><img src='data:image/png;base64,{'A' * 2 * LONGEST}'><p>{MORE}</p>")
    )

    assert long.is_cut
    assert ([each.text for each in picture.paragraphs], picture.is_cut) == ([SENTENCE, MORE], False)


@pytest.mark.parametrize(
    ("markup", "beside", "whole"),
    [
        (f"<p>{SENTENCE}</p>", 0, False),  # one short paragraph
        (f"<p>{SENTENCE * 7}</p>", 0, False),  # one long paragraph, as long teasers are
        (f"<p>{SENTENCE}</p>" * 3, 0, False),  # its first paragraphs
        (f"<p>{SENTENCE}</p>" * 5, 0, True),  # several
        (f"<p>{SENTENCE}</p>" * 5 + "<p>And then</p>", 0, False),  # no end
        (f"<p>{SENTENCE}</p>" * 5 + "<p>And then […]</p>", 0, False),  # a mark
        (f"<p>{SENTENCE}</p>" * 20 + "<p><a>Read more</a></p>", 0, False),  # long, and goes on elsewhere
        (f"<p>{SENTENCE}</p>" * 16, 0, True),  # long
        (f"<p>{SENTENCE * 16}</p>", 0, True),  # long, in one paragraph
        (f"<p>{SENTENCE * 2}</p><p>{SENTENCE * 2}</p>", 100, True),  # four times the summary beside it
        (f"<p>{SENTENCE * 2}</p><p>{SENTENCE * 2}</p>", 300, False),  # as long as the summary
        (f"<p>{'渡轮恢复通航。' * 20}</p>" * 4, 0, True),  # words without spaces
        ("", 0, False),
    ],
)
def test_wholeness(markup: str, beside: int, whole: bool) -> None:  # noqa: FBT001  # a column of the table
    """By length, marks, paragraphs, and what stands beside it."""
    assert is_whole(entry_text(Body(markup)), beside=beside) is whole
