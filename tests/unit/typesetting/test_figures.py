"""Images of the Markdown as parts of the page."""

from __future__ import annotations

import re

import pytest
from builders import ENGLISH
from pictures import DRAWING, PNG

from briefing.models import Illustration
from briefing.renderers.html import body
from briefing.typesetting.embedding import illustration_of

FILES = {"b/plot.svg": DRAWING, "b/ship.png": PNG}


def find(path: str) -> Illustration | None:
    """Return what the two files show, and nothing else."""
    return illustration_of(FILES[path], name=path)[0] if path in FILES else None


def html(markdown: str) -> str:
    """Return the parts of the page, its drawings cut short."""
    return re.sub(r"(<title>.*?</title>).*?(?=</svg>)", r"\1", body(markdown, ENGLISH, find))


def story(markdown: str) -> str:
    """Return a story of the page that holds `markdown` under its headline."""
    page = html(f"# B\n\n## World\n\n### Ferry\n\n{markdown}\n\n- It is back.\n")
    return page.partition("</h3>")[2].partition("<ul")[0].replace("\n", "")


def test_an_image_alone_is_a_figure_with_its_caption() -> None:
    """Its words for whoever does not see it are the drawing's title."""
    shown = story('![Two bars.](b/plot.svg "Bars a day")')

    assert re.fullmatch(
        r"<figure><svg [^>]*><title>Two bars\.</title></svg><figcaption>Bars a day</figcaption></figure>",
        shown,
    )


def test_a_picture_is_in_the_page_itself_with_its_credit() -> None:
    """As data, with its size, so that nothing jumps; whose it is stands behind the caption."""
    shown = story('![A ship.](b/ship.png "In harbour")\n*Photo: Ada & Co*')

    assert shown.startswith('<figure><img src="data:image/png;base64,')
    assert ' alt="A ship." width="2" height="1">' in shown
    assert '<figcaption>In harbour <em class="credit">Photo: Ada &amp; Co</em></figcaption></figure>' in shown


def test_an_image_in_the_coverage_stands_behind_the_name() -> None:
    """It is the story's sparkline; the dot and the count keep their places."""
    shown = story('*Gazette* · 3 publications, 12 articles · **New**\n![Bars.](b/plot.svg "A day")')

    assert re.fullmatch(
        r'<div class="margin"><p class="coverage"><em>Gazette</em><span class="dot"> · </span>'
        r'<svg [^>]* class="sparkline"><title>Bars\.</title></svg><span class="bars">A day</span>'
        r"3 publications, 12 articles · <strong>New</strong>\s*</p></div>",
        shown,
    )


def test_words_around_an_image_stay_a_paragraph() -> None:
    """An editor's sentence is no caption."""
    assert story("Look: ![A ship.](b/ship.png) there").startswith('<p>Look: <img src="data:')


@pytest.mark.parametrize(
    "image",
    [
        "![gone](b/gone.svg)",
        "![out](https://evil.example/x.png)",
        "![file](file:///etc/passwd)",
        "![data](data:image/svg+xml;base64,AAAA)",
        "![js](javascript:alert(1))",
        '<img src="https://evil.example/x.png">',
        '<img src="b/plot.svg" onerror="alert(1)" srcset="https://evil.example">',
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
    ],
)
def test_what_is_not_beside_the_markdown_leaves_nothing(image: str) -> None:
    """No request, no script; of Markdown no empty paragraph."""
    page = html(f"# B\n\n## World\n\n### Ferry\n\n{image}\n\n- It is back.\n")

    for trace in ("evil", "alert", "onload", "onerror", "srcset", "passwd", "<img"):
        assert trace not in page
    assert "<p></p>" not in page or image.startswith("<")


def test_an_image_without_words_is_called_by_its_own() -> None:
    """A figure that nobody describes fails whoever reads it aloud."""
    assert "<title>Own title.</title>" in story("![](b/plot.svg)")
    assert ' alt="b/ship.png"' in story("![](b/ship.png)")


def test_words_of_strangers_in_a_description_stay_words() -> None:
    """Whatever stands between the brackets is text in the page."""
    shown = story(r'![A &lt;b&gt; "x" \[y\] > z](b/plot.svg "&lt;i&gt; &quot;q&quot;")')

    assert '<title>A &lt;b&gt; "x" [y] &gt; z</title>' in shown
    assert '<figcaption>&lt;i&gt; "q"</figcaption>' in shown


def test_the_same_drawing_twice_is_drawn_twice() -> None:
    """Each with its own words."""
    shown = story("![One.](b/plot.svg)\n\n![Two.](b/plot.svg)")

    assert re.findall("<title>(.*?)</title>", shown) == ["One.", "Two."]
