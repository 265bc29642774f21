"""What a template is given of the blocks of a story, and what the page makes of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from builders import ENGLISH, article, brief, sentence

from briefing import pipeline
from briefing.models import (
    Article,
    Briefing,
    Difference,
    Figure,
    FullName,
    KeyPoint,
    Prospect,
    Quote,
    Section,
    Span,
    Story,
)
from briefing.typesetting.block_view import days
from briefing.typesetting.encode import marked
from briefing.typesetting.view import view

FERRY = article(
    "“It sank at noon,” Ruiz said. It killed 14 people. It will sail on Friday.",
    headline="Ferry sinks",
    publication="Harbour Post",
    published=datetime(2026, 11, 23, 8, 30, tzinfo=UTC),
)
OTHER = article("It killed 19 people.", headline="Ship lost", publication="The Lamp")


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
    speaker=words(FERRY, "Ruiz"),
    name=FullName(surname="Ruiz", text="Ana Ruiz", start=0, end=0),
)
DEAD = Figure(**place(FERRY, "It killed 14 people."), figure=words(FERRY, "14"))
MORE = Figure(**place(OTHER, "It killed 19 people."), figure=words(OTHER, "19"))
FRIDAY = Prospect(
    **place(FERRY, "It will sail on Friday."),
    when=words(FERRY, "Friday"),
    first=date(2026, 11, 27),
    last=date(2026, 11, 27),
)
STORY = Story(
    headline="Ferry sinks",
    articles=(FERRY, OTHER),
    key_points=(KeyPoint(**place(FERRY, "It killed 14 people."), salience=1.0),),
)
FULL = replace(
    STORY,
    quotes=(QUOTE,),
    numbers=(MORE,),
    watch=(FRIDAY,),
    differences=(Difference(kind="dead", reports=(DEAD, MORE)),),
)


def edition(story: Story) -> Briefing:
    """Return the edition of that one story."""
    return replace(brief(FERRY), sections=(Section(title="Stories", stories=(story,)),), bottom_line=())


def shown(story: Story) -> dict[str, Any]:
    """Return what a template is given of it."""
    return dict(view(edition(story), ENGLISH)["sections"][0]["stories"][0])


def printed(story: Story, form: str = "md") -> str:
    """Return the edition of that story as a file."""
    return pipeline.render(edition(story), form).decode()


def test_a_quote_is_shown_with_the_full_name_of_its_speaker() -> None:
    """As printed where there is no other."""
    assert shown(FULL)["quotes"] == [
        {
            "text": "It sank at noon",
            "speaker": "Ana Ruiz",
            "sentence": "“It sank at noon,” Ruiz said.",
            "number": 3,
            "language": "",
        }
    ]
    assert shown(replace(FULL, quotes=(replace(QUOTE, name=None),)))["quotes"][0]["speaker"] == "Ruiz"


def test_a_number_is_shown_in_three_pieces() -> None:
    """So that the figure can be marked."""
    assert shown(FULL)["numbers"] == [
        {
            "text": "It killed 19 people.",
            "before": "It killed ",
            "figure": "19",
            "after": " people.",
            "number": 2,
            "language": "",
        }
    ]


def test_blocks_say_where_they_are_in_another_language_than_the_story() -> None:
    """The rules know English; a story with a French headline quotes its English reports."""
    french = article("Le ferry a coulé. Il était midi.", headline="Le ferry a coulé", language="fr")
    point = KeyPoint(**place(french, "Le ferry a coulé."), salience=1.0)
    told = replace(FULL, headline=french.headline, articles=(french, FERRY, OTHER), key_points=(point,))

    story = printed(told, "html").partition("<main")[2].partition("</article>")[0]

    assert re.findall(r'<(article|blockquote|li|p)\b[^>]* lang="(\w+)"', story) == [
        ("article", "fr"),
        ("p", "en"),
        ("li", "en"),
        ("li", "en"),
        ("blockquote", "en"),
        ("p", "en"),
        ("p", "en"),
        ("li", "en"),
        ("li", "en"),
    ]
    assert printed(told).count("<!-- lang: en -->") == 7


def test_reports_that_differ_say_who_and_when() -> None:
    """To the minute, where it is known: figures grow."""
    reports = shown(FULL)["differences"][0]["reports"]

    assert [(r["publication"], r["published"]) for r in reports] == [
        ("Harbour Post", "23 November 2026, 08:30 UTC"),
        ("The Lamp", ""),
    ]


def test_every_sentence_of_a_block_is_cited_once() -> None:
    """Behind the key points, in the order of the page; a key point keeps its number."""
    sources = view(edition(FULL), ENGLISH)["sources"]

    assert [(source["number"], source["text"]) for source in sources] == [
        (1, "It killed 14 people."),
        (2, "It killed 19 people."),
        (3, "“It sank at noon,” Ruiz said."),
        (4, "It will sail on Friday."),
    ]
    assert [r["number"] for r in shown(FULL)["differences"][0]["reports"]] == [1, 2]


@pytest.mark.parametrize(
    ("said", "first", "last", "expected"),
    [
        ("Friday", date(2026, 11, 27), date(2026, 11, 27), "27 November 2026"),
        ("next week", date(2026, 11, 30), date(2026, 12, 6), "30 November – 6 December 2026"),
        ("next month", date(2026, 12, 1), date(2026, 12, 31), "1–31 December 2026"),
        ("next year", date(2027, 1, 1), date(2027, 12, 31), "2027"),
        ("later this year", date(2026, 11, 23), date(2026, 12, 31), ""),
        ("27 November", date(2026, 11, 27), date(2026, 11, 27), ""),
        ("Nov. 27", date(2026, 11, 27), date(2026, 11, 27), ""),
        ("by 2027", date(2027, 1, 1), date(2027, 12, 31), ""),
    ],
)
def test_days_are_reckoned_out_where_the_sentence_does_not_name_them(
    said: str, first: date, last: date, expected: str
) -> None:
    """And where that helps: nobody needs to be told of five weeks day by day."""
    ahead = replace(FRIDAY, when=Span(text=said, start=0, end=0), first=first, last=last)

    assert days(ahead, ENGLISH) == expected


def test_the_markdown_reads_as_plain_text() -> None:
    """Block by block, in the order of the page."""
    assert """\
**Reports give different figures of the dead**

- It killed **14** people.[^1]
  *Harbour Post, 23 November 2026, 08:30 UTC*
- It killed **19** people.[^2]
  *The Lamp*

> “It sank at noon”[^3]
>
> — Ana Ruiz

**By the numbers.** It killed **19** people.[^2]

**What to watch.** It will sail on Friday.[^4] *(27 November 2026)*
""" in printed(FULL)


def test_a_block_without_instances_leaves_no_trace() -> None:
    """No heading, no empty line more than before."""
    bare = printed(STORY)

    assert "By the numbers" not in bare
    assert "What to watch" not in bare
    assert "different figures" not in bare
    assert "\n\n\n" not in bare.partition("## Stories")[2].partition("## Sources")[0]


def test_a_quote_becomes_a_quotation_on_the_page() -> None:
    """With its speaker under it, and its number led back to."""
    page = printed(FULL, "html")

    assert '<blockquote class="quote">' in page
    assert "<p>— Ana Ruiz</p>" in page
    assert 'href="#source.3" id="cite.3">3</a>' in page


def test_the_minutes_count_what_is_in_the_blocks() -> None:
    """They are read as well."""
    long = article(f"It killed 19 people{' and more' * 400}.", headline="Long")
    counted = Figure(**place(long, long.text), figure=words(long, "19"))

    assert (
        view(edition(replace(STORY, numbers=(counted,))), ENGLISH)["minutes"]
        > view(edition(STORY), ENGLISH)["minutes"]
    )


@pytest.mark.parametrize(
    ("before", "figure", "after", "markdown"),
    [
        ("It cost ", "$5 million", ".", "It cost **\\$5 million**."),
        ("", "34.2%", " of all.", "**34.2%** of all."),
        ("1. It has ", "46,000", " [sic] seats.", "1\\. It has **46,000** \\[sic\\] seats."),
        ("It has **", "5", "** seats.", "It has \\*\\***5**\\*\\* seats."),
        ("It has ", "\u200b", " seats.", "It has seats."),
        ("It has ", "5", f" seats{' and more' * 100}.", None),
    ],
)
def test_a_figure_is_marked_and_nothing_else_is_said(
    before: str, figure: str, after: str, markdown: str | None
) -> None:
    """The pieces are inert; what is too long is cut and not marked."""
    made = marked({"before": before, "figure": figure, "after": after})

    assert made == markdown if markdown else "**" not in made
