"""The blocks of a story in `briefing.json`, and back, proved."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from builders import article, brief, sentence

from briefing.errors import NotVerbatim
from briefing.models import Difference, Figure, FullName, Prospect, Quote, Section, Span, Story
from briefing.wire import counted, counted_beside, from_wire, json_schema, offenders, parse, to_wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.models import Article, Briefing

FERRY = article(
    "Ana Ruiz, 41, runs it. “It sank at noon,” Ruiz said. It killed 14 people. It will sail on Friday.",
    headline="Ferry sinks",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
)
OTHER = article("It killed 19 people. 🚢", headline="Ship lost")


def place(of: Article, text: str) -> dict[str, Any]:
    """Return the sentence that stands there, and its article."""
    start = of.text.index(text)
    return {"sentence": sentence(of.text, start, start + len(text)), "article": of}


def words(of: Article, text: str) -> Span:
    """Return words of an article with their place."""
    start = of.text.index(text)
    return Span(text=text, start=start, end=start + len(text))


QUOTE = Quote(
    **place(FERRY, "“It sank at noon,” Ruiz said."),
    words=words(FERRY, "It sank at noon"),
    speaker=Span(text="Ruiz", start=42, end=46),
    name=FullName(surname="Ruiz", text="Ana Ruiz", start=0, end=8),
)
DEAD = Figure(**place(FERRY, "It killed 14 people."), figure=words(FERRY, "14"))
MORE = Figure(**place(OTHER, "It killed 19 people."), figure=words(OTHER, "19"))
FRIDAY = Prospect(
    **place(FERRY, "It will sail on Friday."),
    when=words(FERRY, "Friday"),
    first=date(2026, 11, 27),
    last=date(2026, 11, 27),
)


def edition() -> Briefing:
    """Return an edition of one story that has every block."""
    empty = brief(FERRY, OTHER)
    story = Story(
        headline="Ferry sinks",
        articles=(FERRY, OTHER),
        key_points=empty.stories[0].key_points,
        quotes=(QUOTE,),
        numbers=(DEAD,),
        watch=(FRIDAY,),
        differences=(Difference(kind="dead", reports=(DEAD, MORE)),),
    )
    return replace(empty, sections=(Section(title="Stories", stories=(story,)),), bottom_line=(), left_out=())


def wire() -> Any:
    """Return that edition as JSON says it, to be changed."""
    return json.loads(json.dumps(to_wire(edition())))


def story_of(changed: Any) -> Any:
    """Return the story of that JSON."""
    return changed["sections"][0]["stories"][0]


def test_blocks_stand_with_every_place() -> None:
    """In code points of the article's text."""
    story = story_of(wire())
    passage = {"text": "“It sank at noon,” Ruiz said.", "article": "a1", "start": 23, "end": 52}
    killed = {"text": "It killed 14 people.", "article": "a1", "start": 53, "end": 73}
    fourteen = {"text": "14", "start": 63, "end": 65}

    assert story["quotes"] == [
        {
            **passage,
            "quote": {"text": "It sank at noon", "start": 24, "end": 39},
            "speaker": {"text": "Ruiz", "start": 42, "end": 46},
            "name": {"surname": "Ruiz", "text": "Ana Ruiz", "start": 0, "end": 8},
        }
    ]
    assert story["numbers"] == [{**killed, "figure": fourteen}]
    assert story["watch"] == [
        {
            "text": "It will sail on Friday.",
            "article": "a1",
            "start": 74,
            "end": 97,
            "when": {"text": "Friday", "start": 90, "end": 96},
            "from": "2026-11-27",
            "to": "2026-11-27",
        }
    ]
    assert story["differences"][0]["kind"] == "dead"
    assert story["differences"][0]["reports"][0] == {
        **killed,
        "figure": fourteen,
        "published": "2026-11-23T08:00:00Z",
    }
    assert story["differences"][0]["reports"][1]["published"] is None


def test_blocks_come_back_as_they_were() -> None:
    """Loaded equals saved."""
    assert from_wire(parse(json.dumps(wire()), name="b.json"), name="b.json") == edition()


def test_an_older_briefing_has_no_blocks() -> None:
    """Fields may be added; a file without them is read."""
    old = wire()
    for block in ("quotes", "numbers", "watch", "differences"):
        del story_of(old)[block]
    story = from_wire(parse(json.dumps(old), name="b.json"), name="b.json").stories[0]

    assert (story.quotes, story.numbers, story.watch, story.differences) == ((), (), (), ())


def test_the_schema_accepts_blocks() -> None:
    """As it is published."""
    jsonschema.Draft202012Validator(json_schema()).validate(wire())


def test_sentences_beside_key_points_are_counted_by_themselves() -> None:
    """Each once, though it stands in two blocks."""
    parsed = parse(json.dumps(wire()), name="b.json")

    assert counted_beside(parsed) == (4, 4)
    assert counted(parsed) == (len(edition().stories[0].key_points),) * 2


def change(path: str, value: object) -> Callable[[Any], None]:
    """Return what changes one field of the story: ``quotes.0.speaker.text``."""

    def made(story: Any) -> None:
        *steps, last = path.split(".")
        for step in steps:
            story = story[int(step) if step.isdigit() else step]
        story[last] = value

    return made


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("quotes.0.text", "“It sank at one,” Ruiz said.", "is not in article a1"),
        ("quotes.0.article", "a9", "cites article a9, which is not in the briefing"),
        ("quotes.0.quote.text", "It swam at noon", "marked: “It swam at noon” is not in article a1"),
        ("quotes.0.speaker", {"text": "Ruiz", "start": 4, "end": 8}, "is marked outside its sentence"),
        ("quotes.0.speaker.start", 41, "stands in article a1 (Ferry sinks), but not at 41 to 46"),
        ("quotes.0.name.text", "Eva Ruiz", "beside a quote: “Eva Ruiz” is not in article a1"),
        ("quotes.0.name.surname", "Quill", "Quill is not both the speaker and in the full name"),
        ("numbers.0.figure.text", "15", "is not in article a1"),
        ("numbers.0.start", 52, "but not at 52 to 73"),
        ("watch.0.when", {"text": "It", "start": 53, "end": 55}, "is marked outside its sentence"),
        ("watch.0.to", "2026-11-26", "ends on 2026-11-26, before it begins"),
        ("differences.0.reports.1.figure.text", "14", "is not in article a2"),
        ("differences.0.reports.0.published", None, "was not published at the time that its report gives"),
        ("differences.0.reports", [], "no two articles give different figures of dead"),
    ],
)
def test_whatever_is_not_so_is_named(path: str, value: object, said: str) -> None:
    """And the briefing is not read."""
    changed = wire()
    change(path, value)(story_of(changed))
    parsed = parse(json.dumps(changed), name="b.json")

    assert any(said in line for line in offenders(parsed)), offenders(parsed)
    with pytest.raises(NotVerbatim):
        from_wire(parsed, name="b.json")
