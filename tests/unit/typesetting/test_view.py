"""What a template is given, and what the page says with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from builders import ENGLISH, article, brief, sentence

from briefing import pipeline
from briefing.models import Article, Before, FullName, KeyPoint, LeftOut, Section, Sentence, Story
from briefing.typesetting.filters import filters
from briefing.typesetting.view import view
from briefing.typesetting.words import anchors, minutes, outlet, quoted

if TYPE_CHECKING:
    from briefing.models import Briefing, Rank

DAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
FERRY = article(
    "The ferry is back. It sails at nine. It is full. It is slow. It is red.",
    headline="Ferry returns",
    byline="Ada Quill",
    publication="Harbour Post",
    url="https://post.example/ferry",
    published=DAY,
)
BRIDGE = article("A bridge opened on Monday.", headline="Bridge opens", path="news/bridge.txt")


def told_by(*articles: Article) -> Story:
    """Return one story that these articles tell."""
    points = tuple(
        KeyPoint(sentence=sentence(origin.text), article=origin, salience=1.0) for origin in articles
    )
    return Story(headline=articles[0].headline, articles=articles, key_points=points)


def test_a_story_that_goes_on_names_the_last_few_editions_that_told_it() -> None:
    """Each day once, the newest first, and how much is new."""
    told = tuple(Before(edition=date(2026, 11, day), headline=f"On {day}") for day in (23, 23, 22, 20, 19))
    (plain,) = brief(FERRY).stories
    story = replace(plain, label="developing", news=plain.articles, before=told)
    made = replace(brief(FERRY), sections=(Section(title="Stories", stories=(story,)),))
    shown = view(made, ENGLISH)["sections"][0]["stories"][0]

    assert (shown["label"], shown["new_articles"]) == ("Developing", 1)
    assert [each["edition"].day for each in shown["before"]] == [23, 22, 20]


def test_the_head_of_the_page_counts_what_is_on_it() -> None:
    """Stories, articles, minutes and the days they were published on."""
    shown = view(brief(FERRY, BRIDGE), ENGLISH)

    assert (shown["title"], shown["edition"], shown["language"]) == (
        "Morning Brief",
        date(2026, 11, 24),
        "en",
    )
    assert (shown["stories"], shown["articles"], shown["minutes"]) == (2, 2, 1)
    assert shown["period"] == "23 November 2026"


def test_a_story_of_one_article_is_shown_with_its_byline_and_day() -> None:
    """As the publication printed them."""
    story = view(brief(FERRY), ENGLISH)["sections"][0]["stories"][0]
    bare = {"context": "", "names": [], "publications": 1, "also_in": [], "more": 0}
    points = [
        {"text": "The ferry is back.", "number": 1, **bare},
        {"text": "It sails at nine.", "number": 2, **bare},
    ]

    assert story == {
        "headline": "Ferry returns",
        "label": "",
        "new_articles": 0,
        "before": [],
        "anchor": "ferry-returns",
        "rank": "lead",
        "watched": [],
        "language": "",
        "publication": "Harbour Post",
        "url": "https://post.example/ferry",
        "publications": ["Harbour Post"],
        "coverage": {"publications": 1, "articles": 1},
        "also_covered": [],
        "not_named": 0,
        "articles": 1,
        "byline": "Ada Quill",
        "published": date(2026, 11, 23),
        "is_excerpt": False,
        "key_points": points,
        "parts": [{"title": "", "key_points": points}],
        "quotes": [],
        "numbers": [],
        "watch": [],
        "differences": [],
        "sparkline": None,
        "picture": None,
        "is_file": False,
    }


def test_a_story_of_several_articles_names_each_publication_once() -> None:
    """And no byline, which would be one of many."""
    others = [replace(FERRY, url="https://post.example/2"), replace(BRIDGE, publication="The Lamp")]
    edition = replace(brief(), sections=(Section(title="Stories", stories=(told_by(FERRY, *others),)),))
    story = view(edition, ENGLISH)["sections"][0]["stories"][0]

    assert (story["publications"], story["articles"]) == (["Harbour Post", "The Lamp"], 3)
    assert story["coverage"] == {"publications": 2, "articles": 3}
    assert (story["byline"], story["published"]) == ("", None)


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        (article(publication="Harbour Post", url="https://x.example/", path="a.txt"), "Harbour Post"),
        (article(publication="\u200b ", url="https://www.x.example/a", path="a.txt"), "x.example"),
        (article(url="not an address", path="news/a.txt"), "a.txt"),
        (article(), "publication not known"),
    ],
)
def test_a_publication_has_a_name_on_the_page(origin: Article, name: str) -> None:
    """Its own, else the host's, else the file's; where there is none, that is said."""
    shown = view(brief(origin), ENGLISH)

    assert shown["sections"][0]["stories"][0]["publications"] == [name]
    assert shown["sources"][0]["publication"].endswith(name)


def test_citations_are_numbered_in_the_order_of_the_stories() -> None:
    """The bottom line quotes sentences of the stories by the same numbers."""
    shown = view(brief(FERRY, BRIDGE), ENGLISH)
    points = chain.from_iterable(story["key_points"] for story in shown["sections"][0]["stories"])

    assert [point["number"] for point in points] == [1, 2, 3]
    assert [(line["number"], line["anchor"]) for line in shown["bottom_line"]] == [
        (1, "ferry-returns"),
        (3, "bridge-opens"),
    ]
    assert [source["number"] for source in shown["sources"]] == [1, 2, 3]


def test_a_source_holds_what_is_needed_to_find_the_sentence() -> None:
    """The sentence, who printed it, when and where."""
    assert view(brief(FERRY), ENGLISH)["sources"][0] == {
        "number": 1,
        "text": "The ferry is back.",
        "publication": "Harbour Post",
        "headline": "Ferry returns",
        "byline": "Ada Quill",
        "published": date(2026, 11, 23),
        "url": "https://post.example/ferry",
        "is_file": False,
    }


def test_a_language_is_said_where_it_is_another_than_the_page_s() -> None:
    """So that it is read aloud and hyphenated rightly."""
    shown = view(brief(FERRY, BRIDGE, article("Le pont est ouvert.", language="fr")), ENGLISH)

    assert [story["language"] for story in shown["sections"][0]["stories"]] == ["", "", "fr"]


@pytest.mark.parametrize("language", ["e", "english", 'en"><script>', "en\nfr", "FR", "--"])
def test_a_language_that_is_no_code_is_not_said(language: str) -> None:
    """An article may say anything of its language."""
    shown = view(brief(FERRY, BRIDGE, article("Le pont est ouvert.", language=language)), ENGLISH)

    assert shown["sections"][0]["stories"][2]["language"] == ""


def test_what_was_left_out_is_listed() -> None:
    """Each with its reason."""
    left = LeftOut(input="a.txt", reason="it is empty")

    assert view(brief(left_out=[left]), ENGLISH)["left_out"] == [{"input": "a.txt", "reason": "it is empty"}]


def test_many_that_one_rule_left_out_are_counted() -> None:
    """The page says how many; each of them stands in the JSON."""
    left = [LeftOut(input=f"{n}.txt", reason="excluded by “stars”", rule="x") for n in range(12)]

    assert view(brief(FERRY, left_out=left), ENGLISH)["left_out"] == [
        {"input": "12 articles", "reason": "excluded by “stars”"}
    ]


def ranked(*ranks: Rank) -> Briefing:
    """Return an edition of one section with a story in each rank, in this order."""
    stories = [replace(told_by(replace(FERRY, headline=f"F{n}")), rank=r) for n, r in enumerate(ranks)]
    return replace(brief(), sections=(Section(title="World", stories=tuple(stories)),))


def test_stories_in_brief_stand_behind_the_others_at_one_address() -> None:
    """They have no headline of their own, and so none in the contents."""
    (section,) = view(ranked("lead", "normal", "short", "brief", "brief"), ENGLISH)["sections"]

    assert [(story["headline"], story["rank"]) for story in section["stories"]] == [
        ("F0", "lead"), ("F1", "normal"), ("F2", "short"),
    ]  # fmt: skip
    assert [(story["headline"], story["anchor"]) for story in section["briefs"]] == [
        ("F3", "in-brief"), ("F4", "in-brief"),
    ]  # fmt: skip
    assert section["briefs_anchor"] == "in-brief"


@pytest.mark.parametrize(("shorts", "last"), [(8, "[F19](#f19)"), (9, "[9 shorter stories](#f12)")])
def test_the_contents_of_a_long_page_do_not_name_its_short_stories(shorts: int, last: str) -> None:
    """They would run over onto the second page; how many there are leads to the first of them."""
    normal: list[Rank] = ["normal"]
    short: list[Rank] = ["short"]
    page = pipeline.render(ranked("lead", *normal * 11, *short * shorts), "md").decode()
    contents = page.partition("## In this edition")[2].partition("\n## ")[0].strip().split("\n")

    assert contents[11] == "- [F11](#f11)"
    assert contents[-1] == f"- {last}"


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        (
            "Ferry [x](javascript:a)",
            "- **[Ferry \\[x\\](javascript:a)](https://post.example/ferry)** The ferry",
        ),
        ("the ferry IS back", "- The ferry"),
        ("", "- The ferry"),
    ],
)
def test_a_line_in_brief_stands_behind_its_headline(headline: str, line: str) -> None:
    """A sentence out of a report says little alone; one that says the headline again needs none."""
    edition = ranked("brief")
    (section,) = edition.sections
    (story,) = section.stories
    told = replace(section, stories=(replace(story, headline=headline),))
    markdown = pipeline.render(replace(edition, sections=(told,)), "md").decode()

    assert markdown.partition("### In brief\n\n")[2].startswith(line)


def test_a_section_without_briefs_has_no_heading_for_them() -> None:
    """Nothing is padded."""
    (section,) = view(ranked("lead", "normal"), ENGLISH)["sections"]

    assert (section["briefs"], section["briefs_anchor"]) == ([], "")


def test_a_section_of_briefs_alone_is_told_all_the_same() -> None:
    """Nobody composes one, but a file may hold one."""
    page = pipeline.render(ranked("brief"), "html").decode()

    assert '<article class="briefs" id="in-brief">' in page


def test_a_brief_that_several_tell_says_how_many() -> None:
    """Not who: that would be a longer line than the news."""
    several = replace(told_by(FERRY, replace(BRIDGE, publication="The Lamp")), rank="brief")
    edition = replace(brief(), sections=(Section(title="World", stories=(several,)),))

    assert "*Harbour Post · 2 publications*" in pipeline.render(edition, "md").decode()


def test_briefs_and_watched_words_are_on_the_page() -> None:
    """A line with citation and publication; what the watch-list found beside it."""
    edition = ranked("lead", "brief")
    (section,) = edition.sections
    watched = tuple(replace(story, watched=("ferry", "<b>")) for story in section.stories)
    markdown = pipeline.render(replace(edition, sections=(replace(section, stories=watched),)), "md").decode()

    assert "*Harbour Post* · Ada Quill · 23 November 2026 · **Watched:** ferry and &lt;b&gt;" in markdown
    assert "*Harbour Post · Watched: ferry and &lt;b&gt;*\n" in markdown.partition("### In brief")[2]


@pytest.mark.parametrize(
    "name", ["In brief", "Morning Brief", "The bottom line", "Stories", "Bridge opens", "In this edition"]
)
@pytest.mark.parametrize("others", [[], [BRIDGE]])
def test_anchors_are_those_that_the_page_has(name: str, others: list[Article]) -> None:
    """A story may be called like a heading of the page, or like another story."""
    edition = brief(*others, replace(FERRY, headline=name))
    page = pipeline.render(edition, "html").decode()

    for story in view(edition, ENGLISH)["sections"][0]["stories"]:
        assert f'id="{story["anchor"]}">\n<h3>{story["headline"]}</h3>' in page


@pytest.mark.parametrize(("words", "said"), [(0, 1), (219, 1), (440, 2), (2200, 10)])
def test_reading_takes_at_least_a_minute(words: int, said: int) -> None:
    """At 220 words a minute."""
    assert minutes(words) == said


def test_what_has_no_spaces_takes_time_to_read_as_well() -> None:
    """Two letters of Chinese or Japanese are read as a word is."""
    long = article("渡轮恢复通航" * 300 + "。", language="zh")
    story = told_by(long)
    edition = replace(brief(), sections=(Section(title="World", stories=(story,)),))

    assert view(edition, ENGLISH)["minutes"] == 4


def test_anchors_are_never_the_same() -> None:
    """Also where one headline is what another's number makes of it."""
    given = anchors(["Ferry", "Ferry 1", "Ferry", "Ferry-1", "!", "?", "Section"])

    assert given == ["ferry", "ferry-1", "ferry-2", "ferry-1-1", "section", "section-1", "section-2"]


@pytest.mark.parametrize("url", ["", "not an address", "https://[", "mailto:a@x.example"])
def test_what_has_no_host_names_no_outlet(url: str) -> None:
    """Nothing is guessed."""
    assert outlet(url) == ""


@pytest.mark.parametrize(
    "text", ["Brief", 'the "new" \\ brief', "x: y # z", "a\nb\x7f\x85\u2028c\udcff", "\x00", "日報 🚢"]
)
def test_a_quoted_text_is_one_string_to_yaml(text: str) -> None:
    """Whatever a title holds, it ends nothing at the top of the file."""
    import yaml

    from briefing.text.clean import one_line

    assert yaml.safe_load(f"title: {quoted(text)}\nb: c") == {"title": one_line(text), "b": "c"}


def test_the_filters_that_are_documented_are_there() -> None:
    """templates/README.md promises them to whoever writes a theme."""
    assert {
        "headline", "sentence", "phrase", "target", "day", "short_day", "long_day", "counted", "quoted",
    } <= set(filters(ENGLISH))  # fmt: skip


def test_what_stands_beside_a_key_point_is_shown_with_it() -> None:
    """The sentence it leans on, who a surname is, and who else says it: each publication once."""
    other = replace(FERRY, publication="The Lamp", url="https://lamp.example/1")
    point = KeyPoint(
        sentence=Sentence(text="It sails at nine.", start=19, end=36, paragraph=0),
        article=FERRY,
        salience=0.5,
        context=Sentence(text="The ferry is back.", start=0, end=18, paragraph=0),
        names=(FullName(surname="Quill", text="Ada Quill", start=0, end=9),),
        carried_by=(FERRY, other, replace(other, url="https://lamp.example/2"), Article(text="?")),
    )
    shown = _shown(point)

    assert shown["context"] == "The ferry is back."
    assert shown["names"] == [{"surname": "Quill", "text": "Ada Quill"}]
    assert (shown["also_in"], shown["more"]) == (["The Lamp"], 0)


def test_key_points_of_a_long_article_are_shown_by_section() -> None:
    """In the order of the text, so that a heading comes once."""
    first = KeyPoint(
        sentence=Sentence(text="The ferry is back.", start=0, end=18, paragraph=0),
        article=FERRY,
        salience=0.5,
    )
    points = (first, replace(first, section="Fares"), replace(first, section="Fares"))
    story = Story(headline="Ferry", articles=(FERRY,), key_points=points)
    edition = replace(brief(FERRY), bottom_line=(), sections=(Section(title="Stories", stories=(story,)),))
    parts = view(edition, ENGLISH)["sections"][0]["stories"][0]["parts"]

    assert [(part["title"], len(part["key_points"])) for part in parts] == [("", 1), ("Fares", 2)]


def _shown(point: KeyPoint) -> dict[str, Any]:
    story = Story(headline="Ferry", articles=point.carried_by or (point.article,), key_points=(point,))
    edition = replace(brief(FERRY), bottom_line=(), sections=(Section(title="Stories", stories=(story,)),))
    found: dict[str, Any] = view(edition, ENGLISH)["sections"][0]["stories"][0]["key_points"][0]
    return found
