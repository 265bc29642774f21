"""What holds for the briefing of any articles."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime

from builders import brief
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.models import Article, Briefing, KeyPoint, LeftOut
from briefing.wire import counted, from_wire, offenders, parse, to_wire

WORDS = st.sampled_from(
    [
        "the",
        "ferry",
        "harbour",
        "council",
        "said",
        "on",
        "Monday",
        "4.5",
        "Mr.",
        "U.S.",
        "crowns",
        "“quoted”",
        "le",
        "pont",
        "über",
        "Straße",
        "🚢",
        "é",
        "港口",
        "&",
        "<b>",
        "*",
    ]
)
SENTENCES = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(WORDS, min_size=1, max_size=8),
    st.sampled_from([".", "!", "?", "。", ".”", ""]),
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=4).map("\n\n".join)
LINES = st.one_of(st.just(""), st.lists(WORDS, min_size=1, max_size=5).map(" ".join))
# texts as a reader hands them over, and texts of any characters as the library may be given
ANY_TEXT = st.one_of(TEXTS, st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
ARTICLES = st.lists(
    st.builds(
        Article,
        text=ANY_TEXT,
        headline=LINES,
        dek=LINES,
        byline=LINES,
        publication=LINES,
        url=st.sampled_from(["", "https://post.example/a?b=c&copy;=d", "javascript:alert(1)"]),
        path=st.sampled_from(["", "a.txt", "b.md"]),
        published=st.one_of(st.none(), st.datetimes(timezones=st.just(UTC))),
        language=st.sampled_from(["en", "de", "fr", "zh"]),
        headings=st.sampled_from([(), (0,), (0, 2)]),
    ),
    max_size=6,
)
LEFT_OUT = st.lists(st.builds(LeftOut, input=LINES, reason=LINES), max_size=3)
NUMBERS = st.one_of(st.none(), st.integers(1, 4))
EDITIONS = st.builds(
    lambda articles, points, stories, left_out: pipeline.brief(
        articles,
        title="Morning Brief",
        edition=date(2026, 11, 24),
        points=points,
        stories=stories,
        left_out=left_out,
    ),
    ARTICLES,
    NUMBERS,
    NUMBERS,
    LEFT_OUT,
)


def quoted(edition: Briefing) -> list[KeyPoint]:
    """Return every sentence that the edition quotes."""
    return [*(point for story in edition.stories for point in story.key_points), *edition.bottom_line]


@given(EDITIONS)
def test_every_quoted_sentence_is_verbatim(edition: Briefing) -> None:
    """The article says it, to the letter, at the place that the key point names."""
    assert all(point.article.text[point.start : point.end] == point.text != "" for point in quoted(edition))
    assert all(point.article in edition.articles for point in quoted(edition))
    assert offenders(parse(json.dumps(to_wire(edition)), name="b.json")) == ()


@given(ARTICLES, NUMBERS, LEFT_OUT)
def test_nothing_is_silently_lost(
    articles: list[Article], stories: int | None, left_out: list[LeftOut]
) -> None:
    """Each article that was given is told, or left out with a reason."""
    edition = brief(*articles, stories=stories, left_out=left_out)

    assert len(edition.articles) + len(edition.left_out) == len(articles) + len(left_out)
    assert edition.left_out[: len(left_out)] == tuple(left_out)
    assert all(left.reason for left in edition.left_out[len(left_out) :])


def on_the_wire(edition: Briefing) -> Briefing:
    """Return the edition without what is not on the wire: paragraphs, and most digits of a salience."""

    def plain(point: KeyPoint) -> KeyPoint:
        return replace(
            point, sentence=replace(point.sentence, paragraph=0), salience=round(point.salience, 4)
        )

    return replace(
        edition,
        bottom_line=tuple(map(plain, edition.bottom_line)),
        sections=tuple(
            replace(
                section,
                stories=tuple(
                    replace(story, key_points=tuple(map(plain, story.key_points)))
                    for story in section.stories
                ),
            )
            for section in edition.sections
        ),
    )


@given(EDITIONS)
def test_a_briefing_comes_back_from_its_json(edition: Briefing) -> None:
    """As it was, and the count of its sentences says that all are verbatim."""
    wire = parse(pipeline.render(edition, "json"), name="b.json")

    assert on_the_wire(from_wire(wire, name="b.json")) == on_the_wire(edition)
    assert len(set(counted(wire))) == 1


@settings(max_examples=50)
@given(ARTICLES)
def test_the_same_in_gives_the_same_out(articles: list[Article]) -> None:
    """Markdown, HTML and JSON, to the byte."""
    one, two = brief(*articles), brief(*(replace(each) for each in articles))

    assert one == two
    assert all(pipeline.render(one, form) == pipeline.render(two, form) for form in ("md", "html", "json"))


@settings(max_examples=50)
@given(EDITIONS)
def test_every_edition_can_be_printed(edition: Briefing) -> None:
    """Its Markdown has a line for each story, and its page an article."""
    markdown = pipeline.render(edition, "md").decode()
    page = pipeline.render(edition, "html").decode()

    assert len(re.findall("^### ", markdown, re.MULTILINE)) == len(edition.stories)
    assert page.count("<article ") == len(edition.stories)


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_time_comes_back_from_its_json(published: datetime) -> None:
    """Whatever the year."""
    edition = brief(Article(text="The ferry is back.", published=published, language="en"))
    back = from_wire(parse(json.dumps(to_wire(edition)), name="b.json"), name="b.json")

    assert back.articles[0].published == published
