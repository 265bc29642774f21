"""Whatever an article says, the page keeps its shape, and the reader sees what was said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import pytest
from builders import article
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing import pipeline
from briefing.edition import compose
from briefing.models import (
    Article,
    Briefing,
    Colophon,
    Difference,
    Figure,
    KeyPoint,
    LeftOut,
    Prospect,
    Quote,
    Sentence,
    Span,
    Story,
)
from briefing.renderers.html import body
from briefing.text.clean import one_line
from briefing.typesetting.encode import HEADLINE, PHRASE, SENTENCE, inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>now</b>",
    "</li></ul><h2>Fake</h2>",
    "<textarea>",
    "<!-- lang: fr -->",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?php",
    "</title><script>",
    "<https://x.example>",
    "[Buy](javascript:alert(1))",
    "[Buy](https://evil.example)",
    "![](https://evil.example/x.png)",
    "]:",
    "now]: https://evil.example",
    "now]: x 'y'",
    "[1]: https://evil.example",
    "[^1]",
    "[^1]: No.",
    "[^2]",
    "[ref][1]",
    "[x](#source.1)",
    "[ ] task",
    "# Fake",
    "### Fake",
    "Fake\n===",
    "Fake\n---",
    "===",
    "=",
    "--",
    "---",
    "***",
    "___",
    "- item",
    "* item",
    "+ item",
    "1. item",
    "12) item",
    "> quoted",
    "```",
    "~~~",
    "`code`",
    "``",
    "    indented",
    "\tindented",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "term\n: definition",
    "*[HTML]: Hyper",
    "{: onclick=alert(1) }",
    "{#id .class}",
    "~~gone~~",
    "H~2~O",
    "x^2^",
    "**bold**",
    "_em_",
    "__init__",
    "a*b*c",
    "snake_case_name",
    "\\",
    "\\\\",
    "\\*",
    "a\\",
    "*",
    "**",
    "_",
    "$x$",
    "$$",
    "&lt;script&gt;",
    "&#60;b&#62;",
    "&#x3c;",
    "&amp;",
    "&copy;",
    "&copy",
    "&",
    "AT&T; R&D",
    "&\N{LATIN SMALL LETTER E WITH ACUTE};",
    "https://evil.example/a_b?c=(d)&e",
    "http://x.example",
    "ftp://x.example",
    "www.evil.example",
    "a@evil.example",
    "mailto:a@x.example",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# #}",
    "=?utf-8?q?A=0D=0ABcc?=",
    "\r\nBcc: x@evil.example",
    "..\\..\\",
    "../../etc/passwd",
    "\N{RIGHT-TO-LEFT OVERRIDE}evil\N{POP DIRECTIONAL FORMATTING}",
    "\N{LEFT-TO-RIGHT ISOLATE}",
    "\N{ZERO WIDTH SPACE}",
    "\N{ZERO WIDTH JOINER}",
    "\x00",
    "\x02",
    "\x03",
    "\x02amp\x03",
    "\x0elang:fr",
    "\x1b[31m",
    "\x7f",
    "\x85",
    "\N{LINE SEPARATOR}",
    "\N{NO-BREAK SPACE}",
    "\N{BYTE ORDER MARK}",
    "\ufffe",
    "\ud800",
    "klzzwxh:0001",
    "\x02klzzwxh:0001\x03",
    "\x02wzxhzdk:1\x03",
    "\x0242\x03",
    "\N{SMILING FACE WITH SUNGLASSES}",
    "\N{REGIONAL INDICATOR SYMBOL LETTER N}\N{REGIONAL INDICATOR SYMBOL LETTER O}",
    "e" + "\N{COMBINING ACUTE ACCENT}" * 20,
    "Main",
    "main.",
    "Source 1",
    "source-1",
    "cite-1",
    "The bottom line",
    "In this edition",
    "Sources",
    "What was left out",
    "x" * 700,
    "word " * 200,
    "[" * 300,
    "\N{ARABIC-INDIC DIGIT ONE}. one",
    "1\\. one",
    "\N{MIDDLE DOT}",
    " \N{MIDDLE DOT} ",
    "\N{RIGHTWARDS ARROW}",
]
CHARACTERS = st.text(
    "\\`*_{}[]()<>#+-.!|~^$=:;&\"'/@%?, \n\t0123456789abcxyzABCXYZ\xe9\u4e2d\u200d\u202e\u0301", max_size=6
)
NASTY = st.lists(
    st.one_of(st.sampled_from(PAYLOADS), CHARACTERS, st.text(max_size=4)), min_size=1, max_size=7
).map("".join)
SEEN = NASTY.filter(one_line)
# a sentence that is too long for the page is cut, and its figure not marked
SHORT = SEEN.filter(lambda text: len(text) <= SENTENCE // 4)
VOID = frozenset({"br", "hr", "img", "meta", "input", "link"})
DAY = datetime(2026, 11, 23, tzinfo=UTC)


@dataclass
class Node:
    """An element of the page: what it is, and what stands in it."""

    tag: str
    attributes: dict[str, str]
    inside: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    def all(self, tag: str, name: str = "") -> list[Node]:
        """Return the elements in it that are called `tag`, of the class `name`."""
        found = []
        for part in self.inside:
            if isinstance(part, Node):
                if part.tag == tag and name in [*part.attributes.get("class", "").split(), ""]:
                    found.append(part)
                found += part.all(tag, name)
        return found

    def shape(self) -> tuple[object, ...]:
        """Return the tree of elements without text, and without what is made of headlines."""
        inside: list[object] = []
        for part in self.inside:
            if isinstance(part, Node):
                # whether a last word is held to its number depends on how long it is
                held = part.attributes.get("class") == "together"
                gap = part.tag == "span" and not part.attributes
                # the name of a file is set as code unless it holds what could end that
                named = part.tag == "code" and not part.attributes
                inside += part.shape()[2:] if held or gap or named else [part.shape()]
        # "dir" follows the script of the text: it is how the text is read, not what it made
        said = ((key, value) for key, value in self.attributes.items() if key != "dir")
        # "long" says that a headline or a quotation is, and nothing of what is in it
        sized = (
            (key, value.removesuffix("long").rstrip() if key == "class" else value) for key, value in said
        )
        kept = tuple(sorted((key, self._kept(key, value)) for key, value in sized if value or key != "class"))
        return (self.tag, kept, *inside)

    def _kept(self, key: str, value: str) -> str:
        if self.tag in {"h1", "h2", "h3", "article"} and key == "id":
            return "made of the headline"
        if key == "aria-labelledby":
            return "the id of a heading"
        if key == "href" and value.startswith("#") and not value.startswith(("#source.", "#cite.", "#main.")):
            return "leads to a headline"
        if key in {"data-said", "data-from"}:
            return "what the source says"
        if key == "href" and ":~:text=" in value:
            return f"{value.partition(':~:')[0]} at the sentence"
        return value


class Tree(HTMLParser):
    """Reads clean HTML into nodes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.root = Node("", {})
        self._open = [self.root]
        self.feed(html)
        self.close()
        assert self._open == [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = Node(tag, {key: value or "" for key, value in attrs})
        self._open[-1].inside.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close the one that is open."""
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self._open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        """Fail: no page holds a comment."""
        raise AssertionError(f"a comment: {data}")


@dataclass(frozen=True)
class Said:
    """What the outside says in each position of the page."""

    title: str = "Morning Brief"
    headline: str = "Ferry returns"
    publication: str = "Harbour Post"
    byline: str = "Ada Quill"
    key_point: str = "The ferry is back."
    path: str = "news/ferry.txt"
    left_input: str = "news/empty.txt"
    left_reason: str = "it is empty"
    method: str = "lead"
    quoted: str = "We are going back to work"
    speaker: str = "Ada Quill"
    before: str = "It has"
    figure: str = "4,500"
    after: str = "seats."
    ahead: str = "It will sail on Friday."


HARMLESS = Said()
SAID = st.builds(Said, *[SEEN] * 11, *[SHORT] * 3, SEEN)


def sentence_at(start: int, text: str) -> Sentence:
    """Return a sentence that stands there: nothing here looks whether it does."""
    return Sentence(text=text, start=start, end=start + len(text), paragraph=0)


def blocks(said: Said, told: Article) -> dict[str, Any]:
    """Return the blocks of a story that say what they are told to."""
    start, text = 3000, f"{said.before} {said.figure} {said.after}"
    at = start + len(said.before) + 1
    counted = Figure(
        sentence=sentence_at(start, text),
        article=told,
        figure=Span(text=said.figure, start=at, end=at + len(said.figure)),
    )
    again = replace(
        counted,
        sentence=sentence_at(7000, text),
        figure=replace(counted.figure, start=at + 4000, end=at + 4000 + len(said.figure)),
    )
    words = Span(text=said.quoted, start=0, end=0)
    day = date(2026, 11, 27)
    return {
        "quotes": (
            Quote(
                sentence=sentence_at(9000, said.quoted),
                article=told,
                words=words,
                speaker=Span(text=said.speaker, start=0, end=0),
            ),
        ),
        "numbers": (counted,),
        "watch": (
            Prospect(
                sentence=sentence_at(12000, said.ahead),
                article=told,
                when=Span(text=said.ahead, start=0, end=0),
                first=day,
                last=day + timedelta(days=300),
            ),
        ),
        "differences": (Difference(kind="dead", reports=(again, counted)),),
    }


def edition(said: Said) -> Briefing:
    """Return two stories: one that says what it is told to, and one without a publication."""
    first = article(
        said.key_point,
        headline=said.headline,
        publication=said.publication,
        byline=said.byline,
        published=DAY,
    )
    second = article(f"{said.key_point} Again.", headline="Bridge opens", path=said.path)
    stories = [
        Story(
            headline=told.headline,
            articles=(told,),
            key_points=(KeyPoint(sentence=sentence_at(0, said.key_point), article=told, salience=1.0),),
        )
        for told in (first, second)
    ]
    stories[0] = replace(stories[0], **blocks(said, first))
    return compose(
        stories,
        title=said.title,
        edition=date(2026, 11, 24),
        colophon=Colophon(by="briefing", method=said.method),
        left_out=[LeftOut(input=said.left_input, reason=said.left_reason)],
    )


def page(said: Said) -> Node:
    """Return the body of the HTML of that edition."""
    html = pipeline.render(edition(said), "html").decode()
    return Tree(html).root.all("body")[0]


SHAPE = page(HARMLESS).shape()


@pytest.fixture(autouse=True, scope="module")
def numbers_in_the_text() -> Iterator[None]:
    """Whether a number stands in the margin depends on how high its story is: here none does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing.typesetting.margin._beside", lambda _: 0.0)
        yield


@settings(max_examples=250)
@given(SAID)
@example(Said(*["<script>[^1](#x)*_` {{ 7 }}"] * 15))
@example(Said(headline="Source 1", publication="main", title="Sources"))
@example(Said(title="In this edition"))
@example(Said(headline="Buy now]: https://evil.example", publication="Buy]: now"))
def test_nothing_an_article_says_changes_the_shape_of_the_page(said: Said) -> None:
    """The same elements, classes, ids and links come of nasty words as of harmless ones."""
    shown = page(said)

    assert shown.shape() == SHAPE


@settings(max_examples=250)
@given(SAID)
@example(Said(headline="Fish &amp; chips", key_point="AT&T; said &copy 2026.", byline="&lt;b&gt;"))
def test_a_reader_sees_what_the_article_says(said: Said) -> None:
    """Each field stands on the page to the letter, cleaned and cut, wherever it is printed."""
    shown = page(said)
    headline, sentence = one_line(said.headline, HEADLINE), one_line(said.key_point, SENTENCE)
    publication, path = one_line(said.publication, PHRASE), one_line(said.path, PHRASE)
    *where, elsewhere = (place.text for place in shown.all("span", "where"))
    quoted, ahead = one_line(said.quoted, SENTENCE), one_line(said.ahead, SENTENCE)
    counted = one_line(f"{said.before} {said.figure} {said.after}")

    assert [h1.text for h1 in shown.all("h1")] == [one_line(said.title, HEADLINE)]
    assert [h3.text for h3 in shown.all("h3")] == [headline, "Bridge opens"] * 2
    assert [li.text for li in shown.all("nav")[0].all("li")] == [headline, "Bridge opens"]
    assert [ul.all("li")[0].text for ul in shown.all("ul", "key-points")] == [
        f"{sentence}1",
        f"{counted}2\n  {publication}, 23 November 2026",
        f"{sentence}6",
    ]
    assert [p.text for p in shown.all("blockquote")[0].all("p")] == [
        f"“{quoted}”4",
        f"— {one_line(said.speaker, PHRASE)}",
    ]
    assert [strong.text for strong in shown.all("article")[0].all("strong")] == [
        "Reports give different figures of the dead",
        *[one_line(said.figure)] * 2,
        "By the numbers.",
        one_line(said.figure),
        "What to watch.",
    ]
    assert {f"By the numbers. {counted}3", f"What to watch. {ahead}5"} <= {p.text for p in shown.all("p")}
    assert [text.text for text in shown.all("span", "verbatim")] == [
        sentence,
        counted,
        counted,
        quoted,
        ahead,
        sentence,
    ]
    stories = [em.text for story in shown.all("article") for em in story.all("em")]
    name = one_line(PurePath(one_line(said.path)).name, PHRASE) or "publication not known"
    assert stories == [publication, *[f"{publication}, 23 November 2026"] * 2, name]
    assert (where, elsewhere) == ([f"{publication}, 23 Nov 2026 ↑"] * 5, f"{path} ↑")
    assert (
        shown.all("p", "coverage")[0].text
        == f"{publication} · {one_line(said.byline, PHRASE)} · 23 November 2026"
    )
    assert shown.all("section", "note")[0].all("li")[0].text == (
        f"{one_line(said.left_input, PHRASE)} {one_line(said.left_reason, SENTENCE)}"
    )
    assert f"the method “{one_line(said.method, PHRASE)}”" in shown.all("footer")[0].text


@settings(max_examples=150)
@given(SAID)
@example(Said(headline="Fish", key_point="AT&amp;T &lt;b&gt; \"x\" &copy 'y'", publication='&amp; "Post"'))
def test_a_citation_shows_what_its_source_says(said: Said) -> None:
    """To the letter: the sentence that the reader is led to, and the line under it without the way back."""
    shown = page(said)
    sources = {
        f"#{item.attributes['id']}": (
            item.all("span", "verbatim")[0].text,
            item.all("span", "where")[0].text.removesuffix(" ↑"),
        )
        for listing in shown.all("ol", "citations")
        for item in listing.all("li")
    }
    links = [raised.all("a")[0].attributes for raised in shown.all("sup")]

    assert {link["href"] for link in links} == set(sources)
    assert [(link["data-said"], link["data-from"]) for link in links] == [
        tuple(" ".join(text.split()) for text in sources[link["href"]]) for link in links
    ]


@settings(max_examples=150)
@given(SAID)
@example(Said(headline="In this edition", title="Source 1"))
@example(Said(headline="Morning  Brief", title="Morning\nBrief"))
@example(Said(headline="main"))
@example(Said(headline="Bridge opens"))
@example(Said(headline="Bridge opens 1"))
def test_every_link_into_the_page_lands(said: Said) -> None:
    """No two elements share an id, and the contents lead to the stories whatever they are called."""
    shown = page(said)
    ids = [node.attributes["id"] for tag in NAMED for node in shown.all(tag) if "id" in node.attributes]
    stories = [story.attributes["id"] for story in shown.all("article")]

    assert len(ids) == len(set(ids))
    assert shown.all("nav")[0].attributes["aria-labelledby"] in ids
    assert {link.attributes["href"].removeprefix("#") for link in shown.all("a")} <= set(ids)
    assert [link.attributes["href"] for link in shown.all("nav")[0].all("a")] == [
        f"#{name}" for name in stories
    ]


NAMED = (
    "h1",
    "h2",
    "h3",
    "article",
    "main",
    "a",
    "li",
    "section",
    "nav",
    "header",
    "footer",
    "p",
    "div",
    "span",
)

CONTEXTS = {
    "a heading": "# {}",
    "a list item": "- {}",
    "a paragraph": "{}",
    "the second line of a paragraph": "Before\n{}",
    "a label of a link": "[{}](#there)",
    "emphasis": "*{}*",
    "strong emphasis": "**{}** after",
    "a quotation": "> {}",
    "a numbered item": "1. {}",
}
PLACES = pytest.mark.parametrize("place", CONTEXTS)


def read(html: str) -> Node:
    """Return the tree of a piece of HTML."""
    return Tree(html).root


PROGRAMS: dict[str, Callable[[str], str]] = {
    "ours": body,
    # code hosts add tables and struck words to CommonMark
    "CommonMark": MarkdownIt("commonmark").enable(["table", "strikethrough"]).render,
}
READ_BY = pytest.mark.parametrize("program", PROGRAMS)


def compare(program: str, place: str, said: str) -> None:
    """Assert that `said` is seen to the letter in that place, and that nothing else has changed."""
    shown = read(PROGRAMS[program](CONTEXTS[place].format(inert(said))))
    harmless = read(PROGRAMS[program](CONTEXTS[place].format("words")))

    assert shown.shape() == harmless.shape(), said
    assert shown.text == harmless.text.replace("words", one_line(said, SENTENCE)), said


@READ_BY
@PLACES
@settings(max_examples=100)
@given(SEEN)
def test_inert_text_is_nothing_but_text(program: str, place: str, said: str) -> None:
    """In every place where Markdown can hold text, its shape stays and its words are seen."""
    compare(program, place, said)


@READ_BY
@PLACES
def test_no_known_trick_works(program: str, place: str) -> None:
    """Each classic is tried alone and with a word behind it, in every place."""
    for said in filter(one_line, PAYLOADS):
        compare(program, place, said)
        compare(program, place, f"{said} word")


@settings(max_examples=200)
@given(NASTY, st.integers(1, 80))
def test_inert_text_is_one_line_that_is_not_too_long(said: str, at_most: int) -> None:
    """Escapes apart, no more than was asked for is left."""
    assume(one_line(said, at_most))
    shown = read(body(f"Before\n{inert(said, at_most)}")).text.strip().removeprefix("Before\n")

    assert "\n" not in inert(said, at_most)
    assert shown == one_line(said, at_most)
    assert len(shown) <= at_most
