"""The blocks of a story, and those of an edition: what is chosen of what the rules find."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from builders import article, brief

from briefing import pipeline
from briefing.blocks import with_blocks, within_caps
from briefing.blocks.caps import CAPS
from briefing.blocks.choosing import Sense, chosen
from briefing.blocks.quotes import quotes
from briefing.documents import segment
from briefing.models import Article, KeyPoint, Section, Story

PRINTED = datetime(2026, 11, 23, 8, tzinfo=UTC)
EDITION = date(2026, 11, 24)

VOTED = "Dockers in Port Carrow voted on Sunday to end their strike at the cranes of the northern quay."
QUOTED = "“The dockers won this strike at the northern quay,” said Ana Ruiz."
COUNTED = "The strike of the dockers at the northern quay has cost Port Carrow 2.5 million crowns."
AHEAD = "The cranes of the northern quay will start again on Friday."
REST = "Nine ships waited in the bay for the dockers of the northern quay. Ships burn oil at anchor."
STRIKE = article(
    f"{VOTED} {REST} {QUOTED} {COUNTED} {AHEAD} Fog lay over the bay on Monday.",
    headline="Strike ends",
    published=PRINTED,
)


def told(*articles: Article, points: int = 1, edition: date = EDITION) -> Story:
    """Return the story of these articles with its blocks: its key points are their first sentences."""
    documents = [segment(each) for each in articles]
    first = documents[0]
    chosen_points = tuple(
        KeyPoint(sentence=sentence, article=first.article, salience=1.0)
        for sentence in first.sentences[:points]
    )
    bare = Story(headline="", articles=tuple(d.article for d in documents), key_points=chosen_points)
    return with_blocks(bare, documents, edition)


def texts(story: Story) -> tuple[list[str], list[str], list[str]]:
    """Return the sentences of its quotes, numbers and what to watch."""
    return (
        [each.sentence.text for each in story.quotes],
        [each.sentence.text for each in story.numbers],
        [each.sentence.text for each in story.watch],
    )


def test_a_story_is_given_what_else_its_texts_say() -> None:
    """One quote, one number, what is to come; its key points stay as they are."""
    story = told(STRIKE)

    assert texts(story) == ([QUOTED], [COUNTED], [AHEAD])
    assert [point.text for point in story.key_points] == [VOTED]


def test_a_key_point_is_not_said_again() -> None:
    """Nor is what is much like one."""
    everything = told(STRIKE, points=20)

    assert texts(everything) == ([], [], [])


def test_no_sentence_stands_in_two_blocks() -> None:
    """What is to come is found first."""
    both = "The cranes of the northern quay will move 46,000 boxes for Port Carrow on Friday."
    story = told(article(f"{VOTED} {REST} {both}", published=PRINTED))

    assert texts(story) == ([], [], [both])


def test_what_is_past_on_the_day_of_the_edition_is_not_to_come() -> None:
    """The day of the edition is an argument."""
    assert told(STRIKE, edition=date(2026, 11, 28)).watch == ()


def test_most_central_comes_first_and_asides_not_at_all() -> None:
    """One article often quotes many."""
    aside = "“My neighbour keeps bees and two very old dogs,” said Ida Quill."
    fog = "Fog lay over the bay. Gulls cried. It rained at noon. Nobody was about."
    document = segment(article(f"{VOTED} {REST} {aside} {QUOTED} {COUNTED} {fog}", published=PRINTED))
    found = chosen(quotes(document), Sense([document]), [], at_most=5)

    assert [quote.sentence.text for quote in found] == [QUOTED]


def test_what_two_articles_quote_is_quoted_once() -> None:
    """The same words are the same quote."""
    other = article(f"Port Carrow is open again. {QUOTED} The quay is full.", published=PRINTED)

    assert len(told(STRIKE, other).quotes) == 1


def test_a_text_without_any_gives_none() -> None:
    """And nothing is invented."""
    assert texts(told(article("The ferry is back. It sails at nine."))) == ([], [], [])


def test_an_edition_holds_no_more_than_its_caps() -> None:
    """The first stories of the page are served, in each section in turn."""
    story = told(STRIKE)
    stories = tuple(replace(story, headline=f"Story {n}") for n in range(CAPS["quotes"] + 4))
    sections = (Section(title="World", stories=stories[:7]), Section(title="Science", stories=stories[7:]))
    kept = within_caps(replace(brief(), sections=sections))

    assert sum(len(each.quotes) for each in kept.stories) == CAPS["quotes"]
    assert [len(each.quotes) for each in kept.sections[0].stories] == [1] * 5 + [0] * 2
    assert [len(each.quotes) for each in kept.sections[1].stories] == [1] * 5 + [0] * 2
    assert [each.headline for each in kept.stories] == [each.headline for each in stories]


def test_a_story_with_less_room_has_fewer_blocks() -> None:
    """A short one says what is to come, one in brief nothing else."""
    story = told(STRIKE)
    stories = tuple(replace(story, rank=rank) for rank in ("lead", "normal", "short", "brief"))
    kept = within_caps(replace(brief(), sections=(Section(title="World", stories=stories),))).stories

    assert [(len(s.quotes), len(s.numbers), len(s.watch)) for s in kept] == [
        (1, 1, 1),
        (1, 1, 1),
        (0, 0, 1),
        (0, 0, 0),
    ]


def test_a_build_gives_stories_their_blocks() -> None:
    """On the day of its edition, the same in several processes as in one."""
    edition = pipeline.brief([STRIKE], title="Brief", edition=EDITION, points=1)
    late = pipeline.brief([STRIKE], title="Brief", edition=date(2027, 1, 1), points=1)

    assert texts(edition.stories[0]) == ([QUOTED], [COUNTED], [AHEAD])
    assert texts(late.stories[0]) == ([QUOTED], [COUNTED], [])
