"""A briefing as `briefing.json`, and back, proved."""

from __future__ import annotations

import copy
import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from builders import article, brief, sentence

from briefing import pipeline
from briefing.errors import NotABriefing, NotVerbatim
from briefing.interests import Interests, SectionRule
from briefing.models import FullName, KeyPoint, LeftOut, Section, Story
from briefing.wire import counted, from_wire, json_schema, offenders, parse, to_wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.models import Briefing

FERRY = article(
    "The ferry is back. It sails at nine.\n\nTickets cost 4 crowns. 🚢 Children sail free.",
    headline="Ferry returns",
    dek="After nine days",
    byline="Ada Quill",
    publication="Harbour Post",
    url="https://post.example/ferry",
    path="news/ferry.html",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
    headings=(),
)
BRIDGE = article("A bridge opened on Monday. It is long.", headline="Bridge opens")
LEFT = (LeftOut(input="news/empty.txt", reason="it is empty"),)


def edition() -> Briefing:
    """Return an edition of two stories, with something left out."""
    return brief(FERRY, BRIDGE, left_out=LEFT)


def wire() -> Any:
    """Return that edition as JSON says it, to be changed."""
    return json.loads(json.dumps(to_wire(edition())))


def offences(changed: Any) -> tuple[str, ...]:
    """Return what is wrong with a changed briefing."""
    return offenders(parse(json.dumps(changed), name="b.json"))


def test_an_article_stands_with_all_that_is_known_of_it() -> None:
    """And with the hash of its text, so that nobody can change it unseen."""
    assert wire()["articles"][0] == {
        "id": "a1",
        "headline": "Ferry returns",
        "dek": "After nine days",
        "publication": "Harbour Post",
        "byline": "Ada Quill",
        "url": "https://post.example/ferry",
        "path": "news/ferry.html",
        "published": "2026-11-23T08:00:00Z",
        "language": "en",
        "words": 16,
        "headings": [],
        "section": None,
        "is_excerpt": False,
        "subjects": [],
        "weight": None,
        "section_by": None,
        "pictures": [],
        "sha256": hashlib.sha256(FERRY.text.encode()).hexdigest(),
        "text": FERRY.text,
    }


def test_what_a_publication_did_not_say_is_null() -> None:
    """Not an empty string, which would be something said."""
    bare = wire()["articles"][1]

    assert {key for key, value in bare.items() if value is None} == {
        "dek", "publication", "byline", "url", "path", "published", "section", "section_by",
        "weight",
    }  # fmt: skip


def test_keys_stand_in_the_order_of_the_documentation() -> None:
    """What the edition is comes first, what was left out last."""
    assert list(wire()) == [
        "schema", "title", "edition", "language", "generated", "articles", "bottom_line", "sections",
        "left_out",
    ]  # fmt: skip


def test_the_head_says_what_it_is_and_how_it_was_made() -> None:
    """Schema, day, method and settings."""
    made = wire()

    assert (made["schema"], made["edition"], made["generated"]["method"]) == (
        "briefing/1",
        "2026-11-24",
        "nutgraf",
    )
    assert made["generated"]["settings"] == {
        "points": "auto", "stories": "all", "in_full": 12, "language": "auto",
    }  # fmt: skip
    assert made["left_out"] == [
        {
            "input": "news/empty.txt",
            "reason": "it is empty",
            "rule": None,
            "headline": None,
            "standing": None,
        }
    ]


def test_a_story_names_its_articles_and_points() -> None:
    """Offsets are code points into the text, where an emoji counts one."""
    story = wire()["sections"][0]["stories"][0]

    assert (story["id"], story["headline"], story["articles"]) == ("s1", "Ferry returns", ["a1"])
    assert all(FERRY.text[p["start"] : p["end"]] == p["text"] for p in story["key_points"])


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (datetime(2026, 11, 23, 8, tzinfo=timezone(timedelta(hours=5))), "2026-11-23T03:00:00Z"),
        (datetime(2026, 11, 23, 8), "2026-11-23T08:00:00Z"),  # noqa: DTZ001 - a time without a zone is the case
        (datetime(2026, 11, 23, 8, 0, 0, 250000, tzinfo=UTC), "2026-11-23T08:00:00.250000Z"),
        (datetime(987, 1, 2, tzinfo=UTC), "0987-01-02T00:00:00Z"),
    ],
)
def test_times_are_in_utc(published: datetime, said: str) -> None:
    """Whatever zone they come in; one without a zone is taken for UTC on every machine."""
    made = to_wire(brief(article(published=published)))

    assert made["articles"][0]["published"] == said


def test_a_briefing_comes_back_as_it_was() -> None:
    """Nothing is lost on the way through JSON."""
    assert from_wire(parse(json.dumps(wire()), name="b.json"), name="b.json") == edition()


def annotated() -> Briefing:
    """Return an edition whose second point leans on the first, holds a surname and is carried twice."""
    text = "Ana Ruiz, 41, runs the port. The strike is over, Ruiz said."
    first, second = article(text, publication="A"), article(text, publication="B")
    point = KeyPoint(
        sentence=sentence(text, 29, 59),
        article=first,
        salience=0.5,
        context=sentence(text, 0, 28),
        names=(FullName(surname="Ruiz", text="Ana Ruiz", start=0, end=8),),
        section="Ana Ruiz",
        carried_by=(first, second),
    )
    story = Story(
        headline=text[:28], articles=(first, second), key_points=(point,), voices=((second, first),)
    )
    return replace(
        brief(),
        language="en",
        articles=(first, second),
        sections=(Section(title="Stories", stories=(story,)),),
        bottom_line=(point,),
    )


def test_what_stands_beside_a_key_point_comes_back_as_it_was() -> None:
    """Context, full names, section and carriers; each valid by the schema."""
    made = to_wire(annotated())

    jsonschema.validate(made, json_schema())
    assert made["sections"][0]["stories"][0]["key_points"][0]["carried_by"] == ["a1", "a2"]
    assert from_wire(parse(json.dumps(made), name="b.json"), name="b.json") == annotated()


def test_the_central_article_is_named_and_comes_first() -> None:
    """A file that names another is read with that one first; one that names none has its first."""
    made = to_wire(annotated())
    told = made["sections"][0]["stories"][0]

    assert (told["central"], told["articles"]) == ("a1", ["a1", "a2"])
    for central, first in (("a2", "a2"), (None, "a1")):
        told["central"] = central
        read = from_wire(parse(json.dumps(made), name="b.json"), name="b.json")
        names = {article["id"]: article["text"] for article in made["articles"]}
        assert read.stories[0].central.text == names[first]


@pytest.mark.parametrize(
    ("central", "headline", "said"),
    [
        ("a9", None, "story s1 has a9 at its centre, which is none of its articles"),
        ("a1", "Nobody printed this", "“Nobody printed this” is not that of article a1"),
    ],
)
def test_what_stands_at_the_centre_is_proved_as_well(central: str, headline: str | None, said: str) -> None:
    """It must be an article of the story, and the headline its own."""
    made = to_wire(annotated())
    told = made["sections"][0]["stories"][0]
    told["central"], told["headline"] = central, headline or told["headline"]

    assert any(said in line for line in offenders(parse(json.dumps(made), name="b.json")))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"context": {"text": "Ana Ruiz, 42, runs the port.", "start": 0, "end": 28}}, "is not in article"),
        ({"context": {"text": "Ana Ruiz, 41", "start": 1, "end": 13}}, "but not at 1 to 13"),
        ({"names": [{"surname": "Ruiz", "text": "Eva Ruiz", "start": 0, "end": 8}]}, "is not in article a1"),
        ({"names": [{"surname": "Diaz", "text": "Ana Ruiz", "start": 0, "end": 8}]}, "Diaz is not both"),
        ({"context": {"text": "Ruiz said.", "start": 49, "end": 59}}, "does not stand before the sentence"),
        ({"names": [{"surname": "Ruiz", "text": "Ruiz", "start": 49, "end": 53}]}, "does not stand before"),
        ({"section": "Fares"}, "no heading of article a1 is “Fares”"),
        ({"carried_by": ["a1", "a9"]}, "carried by article a9, which is not in the briefing"),
    ],
)
def test_what_stands_beside_a_key_point_is_proved_as_well(change: dict[str, Any], said: str) -> None:
    """A full name or a sentence beside it that nobody published would be worse than none."""
    made = json.loads(json.dumps(to_wire(annotated())))
    made["sections"][0]["stories"][0]["key_points"][0].update(change)

    assert any(said in line for line in offences(made)), offences(made)


def test_a_story_says_who_tells_it_and_how_many() -> None:
    """Copies of one text together, the fullest first, and publications counted."""
    made = to_wire(annotated())
    story = made["sections"][0]["stories"][0]

    assert story["voices"] == [["a2", "a1"]]
    assert story["coverage"] == {"publications": 1, "articles": 2}


def test_a_key_point_counts_publications_and_not_articles() -> None:
    """Two articles of one, and one of another."""
    told = annotated()
    post, also, lamp = (
        replace(told.articles[n % 2], url=f"https://{host}.example/{n}")
        for n, host in enumerate(("post", "post", "lamp"))
    )
    (point,) = told.bottom_line
    point = replace(point, article=post, carried_by=(post, also, lamp))
    story = Story(headline=point.text, articles=(post, also, lamp), key_points=(point,))
    made = to_wire(
        replace(
            told,
            articles=story.articles,
            sections=(Section(title="Stories", stories=(story,)),),
            bottom_line=(point,),
        )
    )

    assert made["sections"][0]["stories"][0]["coverage"] == {"publications": 2, "articles": 3}
    assert made["sections"][0]["stories"][0]["key_points"][0]["publications"] == 2
    assert made["bottom_line"][0]["publications"] == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"coverage": {"publications": 1, "articles": 9}}, "story s1 counts 9 articles, and names 2"),
        ({"coverage": {"publications": 3, "articles": 2}}, "story s1 counts 3 publications, and has 1 texts"),
        ({"voices": [["a1"]]}, "story s1: its voices are not its articles, each once"),
        ({"voices": [["a1", "a2"], ["a2"]]}, "story s1: its voices are not its articles, each once"),
        ({"voices": [["a1", "a7"]]}, "story s1: its voices are not its articles, each once"),
    ],
)
def test_what_a_story_counts_is_proved_as_well(change: dict[str, Any], said: str) -> None:
    """Nobody can make seven publications of one."""
    made = json.loads(json.dumps(to_wire(annotated())))
    made["sections"][0]["stories"][0].update(change)

    assert said in offences(made)


def test_a_briefing_of_an_earlier_version_has_no_voices() -> None:
    """Fields that it does not have are empty."""
    made = json.loads(json.dumps(to_wire(annotated())))
    for name in ("voices", "coverage"):
        del made["sections"][0]["stories"][0][name]

    (story,) = from_wire(parse(json.dumps(made), name="b.json"), name="b.json").stories
    assert story.voices == ()


def test_where_stories_stand_comes_back_as_it_was() -> None:
    """On the page and beside it; and what is known of an article that put it there."""
    interests = Interests(
        watch=("ferry",), boost=(("bridge*", 2.0),), sections=(SectionRule(title="Port", match=("ferry",)),)
    )
    weighed = replace(FERRY, subjects=("Transport",), weight=0.5, section="Port", section_by="filter program")
    made = pipeline.brief(
        [weighed, BRIDGE], title="Brief", edition=date(2026, 11, 24), stories=1, interests=interests
    )
    said = json.loads(json.dumps(to_wire(made)))

    assert from_wire(parse(json.dumps(said), name="b.json"), name="b.json") == made
    (story,), (left,) = said["sections"][0]["stories"], said["left_out"]
    assert {story["rank"], story["placed_by"]} <= {"lead", "", None, "filter program"}
    assert left["rule"] == "stories"
    assert left["headline"] in {"Ferry returns", "Bridge opens"}
    assert sorted([story["standing"]["weight"], left["standing"]["weight"]]) == [0.5, 2.0]


def test_a_briefing_of_an_earlier_version_has_no_standing() -> None:
    """Every story is told as it was: normal, and nobody says why it is there."""
    said = wire()
    for key in ("standing", "rank", "placed_by", "watched"):
        del said["sections"][0]["stories"][0][key]
    for key in ("rule", "headline", "standing"):
        del said["left_out"][0][key]
    first = from_wire(parse(json.dumps(said), name="b.json"), name="b.json").stories[0]

    assert (first.standing, first.rank, first.placed_by, first.watched) == (None, "normal", "", ())


def test_an_empty_briefing_comes_back_as_it_was() -> None:
    """An edition without stories is an edition."""
    empty = brief(left_out=LEFT)

    assert from_wire(parse(json.dumps(to_wire(empty)), name="b.json"), name="b.json") == empty


def test_fields_of_a_later_version_are_passed_over() -> None:
    """Later versions add fields and rename none."""
    later = wire()
    later["figures"] = [1]
    later["sections"][0]["stories"][0]["quotes"] = []

    assert from_wire(parse(json.dumps(later), name="b.json"), name="b.json") == edition()


def test_a_true_briefing_has_no_offenders() -> None:
    """Each sentence stands where it says."""
    told = parse(json.dumps(wire()), name="b.json")

    assert offenders(told) == ()
    assert counted(told) == (2, 2)


def change_text(made: Any) -> None:
    """Let a key point say what nobody wrote."""
    made["sections"][0]["stories"][0]["key_points"][0]["text"] = "The ferry is gone."


def move(made: Any) -> None:
    """Let a key point stand elsewhere."""
    made["sections"][0]["stories"][0]["key_points"][0]["start"] += 1


def blame(made: Any) -> None:
    """Let another article have said it."""
    made["sections"][0]["stories"][0]["key_points"][0]["article"] = "a2"


def invent(made: Any) -> None:
    """Let an article have said it that is not there."""
    made["sections"][0]["stories"][0]["key_points"][0]["article"] = "a9"


def empty(made: Any) -> None:
    """Let a key point say nothing, which stands everywhere."""
    made["sections"][0]["stories"][0]["key_points"][0] |= {"text": "", "start": 5, "end": 5}


def rewrite(made: Any) -> None:
    """Change a sentence and the article with it."""
    change_text(made)
    made["articles"][0]["text"] = made["articles"][0]["text"].replace("ferry is back", "ferry is gone")


def change_bottom_line(made: Any) -> None:
    """Change what stands at the top."""
    made["bottom_line"][0]["text"] = "The ferry is gone."


@pytest.mark.parametrize(
    ("forge", "said"),
    [
        (change_text, "story s1: “The ferry is gone.” is not in article a1 (news/ferry.html)"),
        (move, "story s1: “The ferry is back.” stands in article a1 (news/ferry.html), but not at 1 to 18"),
        (blame, "story s1: “The ferry is back.” is not in article a2 (Bridge opens)"),
        (invent, "story s1: “The ferry is back.” cites article a9, which is not in the briefing"),
        (empty, "story s1: “” is not in article a1 (news/ferry.html)"),
        (
            rewrite,
            "article a1 (news/ferry.html): its text is not the text that was briefed (sha256 differs)",
        ),
        (change_bottom_line, "the bottom line: “The ferry is gone.” is not in article a1 (news/ferry.html)"),
    ],
)
def test_every_forgery_is_named(forge: Callable[[Any], None], said: str) -> None:
    """The story, the sentence, the article and the difference."""
    forged = wire()
    forge(forged)

    assert said in offences(forged)
    with pytest.raises(NotVerbatim, match=r"^b\.json: "):
        from_wire(parse(json.dumps(forged), name="b.json"), name="b.json")


def test_a_forged_sentence_is_counted() -> None:
    """The bottom line still quotes it as it stands, so there is one sentence more, and it is not verbatim."""
    forged = wire()
    change_text(forged)

    assert counted(parse(json.dumps(forged), name="b.json")) == (3, 2)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "neither the JSON nor the PDF"),
        ("[]", "object"),
        ("{}", "schema"),
        ('{"schema": "briefing/2"}', "schema"),
        ("\x00" * 40, "neither the JSON nor the PDF"),
        (b"\xff\xfe", "neither the JSON nor the PDF"),
        ("[" * 100_000, "neither the JSON nor the PDF"),
        ('{"schema": "briefing/1", "title": "\\ud800"}', "neither the JSON nor the PDF"),
    ],
)
def test_what_is_no_briefing_is_said_in_one_line(content: str | bytes, said: str) -> None:
    """The file is named and the first thing that is wrong; nothing else is raised."""
    with pytest.raises(NotABriefing) as caught:
        parse(content, name="b.json")

    assert str(caught.value).startswith("b.json: not a briefing: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_wrong_field_is_named_by_its_place() -> None:
    """So that whoever edited the file finds it."""
    edited = wire()
    edited["sections"][0]["stories"][0]["key_points"][0]["start"] = "early"

    with pytest.raises(NotABriefing, match=r"sections\.0\.stories\.0\.key_points\.0\.start: "):
        parse(json.dumps(edited), name="b.json")


def test_a_story_of_an_article_that_is_not_there_is_refused() -> None:
    """Its coverage would be claimed, and not proved."""
    edited = wire()
    edited["sections"][0]["stories"][0]["articles"] = ["a9"]

    with pytest.raises(NotVerbatim, match="story s1 names article a9"):
        from_wire(parse(json.dumps(edited), name="b.json"), name="b.json")


def test_the_schema_accepts_what_is_written() -> None:
    """Anybody can check a briefing with a JSON Schema of 2020-12."""
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.Draft202012Validator(json_schema()).validate(wire())


@pytest.mark.parametrize(
    "missing", ["schema", "title", "edition", "generated", "articles", "sections", "left_out"]
)
def test_the_schema_refuses_what_lacks_a_part(missing: str) -> None:
    """As the program does."""
    cut = copy.deepcopy(wire())
    del cut[missing]

    assert not jsonschema.Draft202012Validator(json_schema()).is_valid(cut)
    with pytest.raises(NotABriefing):
        parse(json.dumps(cut), name="b.json")


def test_a_headline_that_nobody_printed_is_named() -> None:
    """Headlines are the articles' own: one that was changed in the file is found, like a sentence."""
    edited = wire()
    edited["sections"][0]["stories"][0]["headline"] = "A headline nobody wrote"

    with pytest.raises(NotVerbatim, match="A headline nobody wrote"):
        from_wire(parse(json.dumps(edited), name="b.json"), name="b.json")
