"""The files that a printed briefing carries."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from builders import article, brief

from briefing import pipeline, wire
from briefing.models import Briefing
from briefing.typesetting.enclosures import MOST, NAME, Enclosure, enclosures, texts

FERRY = article(
    "The ferry is back after nine days. It sails at nine.",
    headline="Ferry returns to\nPort Carrow",
    byline="Ada Quill",
    publication="Harbour Post",
    url="https://post.example/ferry",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
)


def carried(edition: Briefing) -> tuple[Enclosure, ...]:
    """Return what the PDF of an edition carries."""
    return enclosures(pipeline.render(edition, "json"))


def test_an_article_is_enclosed_as_a_reader_would_cut_it_out() -> None:
    """Headline, who published it, day and address above its text, and nothing that is empty."""
    text, data = carried(brief(FERRY))

    assert text.content.decode() == (
        "Ferry returns to Port Carrow\nHarbour Post, Ada Quill\n2026-11-23\nhttps://post.example/ferry\n\n"
        "The ferry is back after nine days. It sails at nine.\n"
    )
    assert (text.name, text.said) == (
        "article-001-harbour-post-ferry-returns-to-port-carrow.txt",
        "Ferry returns to Port Carrow, Harbour Post",
    )
    assert (text.relationship, data.relationship, data.name) == ("Source", "Data", NAME)


def test_names_are_ascii_and_in_their_order() -> None:
    """So that every program that lists them lists them so; the number remains of what cannot be written."""
    mill = article("Die Mühle läuft wieder seit Montag.", headline="Mühle!", language="de")
    edition = brief(mill, article("渡轮回来了。", headline="渡轮回来了", language="zh"))

    assert [file.name for file in carried(edition)] == ["article-001-muhle.txt", "article-002.txt", NAME]


def test_only_what_the_page_cites_is_enclosed_and_first_what_it_cites_first() -> None:
    """An article of which no sentence is printed is in the data alone."""
    others = [
        article(f"Bridge {n} opened on Monday. It is {n} metres.", headline=f"Bridge {n}") for n in range(3)
    ]
    edition = brief(FERRY, *others)
    story = replace(edition.stories[0], key_points=(), quotes=(), numbers=(), watch=(), differences=())
    section = replace(edition.sections[0], stories=(story, *edition.stories[1:]))
    silent = replace(edition, sections=(section,), bottom_line=())
    record = wire.parse(pipeline.render(silent, "json"), name="x")
    headlines = [text.said for text in texts(record)]

    assert edition.stories[0].headline.replace("\n", " ") not in " ".join(headlines)
    assert headlines == [s.headline for s in edition.stories[1:]]


def test_a_list_of_files_stays_one_that_can_be_looked_through() -> None:
    """Of an edition that cites more, the others are in the data."""
    points = [article(f"Number {n} was drawn on Monday.", headline=f"Number {n}") for n in range(MOST + 5)]
    edition = brief(points[0])
    story = edition.stories[0]
    point = story.key_points[0]
    all_cited = tuple(
        replace(point, article=each, sentence=replace(point.sentence, text=each.text, end=len(each.text)))
        for each in points
    )
    section = replace(
        edition.sections[0], stories=(replace(story, articles=tuple(points), key_points=all_cited),)
    )
    files = carried(replace(edition, articles=tuple(points), sections=(section,)))

    assert len(files) == MOST + 1
    assert len(json.loads(files[-1].content)["articles"]) == MOST + 5


def test_data_that_is_no_briefing_is_carried_alone() -> None:
    """An editor's own file goes with the page as it is."""
    assert [file.content for file in enclosures(b"{}\n")] == [b"{}\n"]
