"""What is kept of a step is what the step gave."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from builders import article
from encoders import Said

from briefing.feeds import FEED_READING, FeedBytes
from briefing.steps import READING, Sheet, joining, segmenting, telling

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=2)))
STRIKE = (
    "Dockers in Port Carrow voted on Friday to end the strike that had closed the harbour for nine days. "
    "Ana Ruiz, who speaks for the dockers, said the harbour would open on Monday.\n\n"
    "Ruiz said 412 of 520 members had voted for the offer. It raises pay by 4 per cent a year."
)
FIRST = article(
    STRIKE, headline="Strike ends", publication="The Post", url="https://post.example/1", published=NOON
)
SAID = (
    " “Nobody in the harbour wanted nine more days of this,” said Ida Quill. The harbour of Port Carrow "
    "will open for the dockers on Wednesday."
)
OTHER = article(
    "The harbour of Port Carrow opens again on Monday. Dockers in Port Carrow voted on Friday to end the "
    "strike that had closed the harbour for nine days. Ships had waited in the roads for days.\n\n"
    "The mayor called the vote a relief for the shops of the town. Most had lost half of their trade.",
    headline="Harbour opens",
    publication="The Gazette",
    headings=(0,),
)
FEED = (
    "<rss version='2.0'><channel><title>Post</title><item><title>Ferry returns</title>"
    "<link>https://post.example/2</link><category>Port</category><description>It sails at nine.</description>"
    "<pubDate>Mon, 23 Nov 2026 08:00:00 +0200</pubDate></item><item/></channel></rss>"
)


@pytest.mark.parametrize(
    "text", ["Ferry returns\n\nThe ferry is back.\n", "Straße 🚢\n\nNächster Halt: ‘Pier’.\n"]
)
def test_what_was_read_comes_back(text: str) -> None:
    """Every field of every article."""
    sheet = Sheet("txt", text.encode(), "a.txt")
    articles = READING(sheet)

    assert READING.unpacked(READING.packed(articles, sheet), sheet) == articles


def test_the_day_of_an_article_comes_back() -> None:
    """With its zone, at the same moment."""
    packed = READING.packed((FIRST,), Sheet("txt", b"", ""))
    (back,) = READING.unpacked(packed, Sheet("txt", b"", ""))

    assert back == FIRST
    assert back.published == NOON
    assert READING.packed((back,), Sheet("txt", b"", "")) == packed


def test_a_document_comes_back() -> None:
    """Its language known, its sentences in their places."""
    step = segmenting("auto")
    document = step(FIRST)

    assert step.unpacked(step.packed(document, FIRST), FIRST) == document


def test_the_documents_of_each_event_come_back() -> None:
    """In the same order, and they are the very same documents."""
    documents = tuple(
        map(segmenting("en"), (FIRST, article("A cheese took first prize at the fair."), OTHER))
    )
    step = joining(strict=False)
    groups = step(documents)

    assert [len(group.documents) for group in groups] == [2, 1]
    assert step.unpacked(step.packed(groups, documents), documents) == groups
    assert step.said(documents) != joining(strict=True).said(documents)


def test_events_in_two_languages_come_back() -> None:
    """With how alike these are; what another encoder made of the same documents does not."""
    german = article("Der Hafen öffnet am Montag.", language="de")
    documents = tuple(map(segmenting("auto"), (replace(FIRST, language="en"), german)))
    step = joining(strict=False, encoder=Said({"Dockers": 0, "Hafen": 10}))
    (event,) = step(documents)

    assert event.across
    assert step.unpacked(step.packed((event,), documents), documents) == (event,)
    assert step.said(documents) != joining(strict=False).said(documents)


def test_a_story_comes_back() -> None:
    """With all that stands beside its key points, in each of its lengths."""
    documents = tuple(map(segmenting("en"), (replace(FIRST, text=STRIKE + SAID), OTHER)))
    step = telling("nutgraf", 3, DAY)
    told = step(documents)

    assert any(point.carried_by for point in told.full.key_points)
    assert told.full.quotes
    assert told.full.watch
    assert step.unpacked(step.packed(told, documents), documents) == told


@pytest.mark.parametrize(("at_most", "lengths"), [(None, (1, 1, 1)), (3, (3, 2, 1)), (1, (1, 1, 1))])
def test_a_story_with_less_room_has_the_first_of_its_sentences(
    at_most: int | None, lengths: tuple[int, int, int]
) -> None:
    """Those that were chosen first; what stood beside one that is gone is looked for again."""
    documents = (segmenting("en")(FIRST),)
    told = telling("nutgraf", at_most, DAY)(documents)
    texts = [{point.text for point in story.key_points} for story in told]

    assert tuple(map(len, texts)) == lengths
    assert texts[2] <= texts[1] <= texts[0]
    assert told.shorter == {
        rank: telling("nutgraf", most, DAY)(documents).full.key_points
        for rank, most in (("short", lengths[1]), ("brief", lengths[2]))
    }


def test_a_feed_comes_back() -> None:
    """Its entries, and what was left out of it."""
    given = FeedBytes(
        FEED.encode(), "https://post.example/feed", "text/xml", datetime(2026, 11, 25, tzinfo=UTC)
    )
    feed = FEED_READING(given)

    assert feed.entries[0].published
    assert feed.left_out
    assert FEED_READING.unpacked(FEED_READING.packed(feed, given), given) == feed


def test_another_setting_is_another_work() -> None:
    """So that nothing is recalled that was made otherwise."""
    documents = tuple(map(segmenting("en"), (FIRST,)))
    said = {
        tuple(telling(*each).said(documents))
        for each in (
            ("nutgraf", 3, DAY),
            ("lead", 3, DAY),
            ("nutgraf", None, DAY),
            ("nutgraf", 3, DAY + timedelta(days=1)),
        )
    }

    assert len(said) == 4
    assert len({tuple(segmenting(each).said(FIRST)) for each in ("auto", "en")}) == 2


def test_what_somebody_elses_part_makes_is_not_recalled() -> None:
    """It may change without our noticing."""
    assert READING.said(Sheet("theirs", b"x", "a.theirs")) == ()
    assert telling("theirs", 3, DAY).said(()) == ()


def test_sentences_of_one_language_are_chosen_in_the_language_of_the_headline() -> None:
    """In two a story would say the same twice; the other is heard, and counted, all the same."""
    german = replace(
        OTHER,
        text="Die Hafenarbeiter von Port Carrow beenden ihren Streik. Der Hafen öffnet am Montag.",
        language="de",
        headings=(),
    )
    documents = [segmenting("auto")(each) for each in (replace(FIRST, language="en"), german)]
    there, back = (telling("nutgraf", 3, DAY)(told).full for told in (documents, documents[::-1]))

    assert {point.article.language for point in there.key_points} == {"en"}
    assert {point.article.language for point in back.key_points} == {"de"}
    assert len(there.voices) == 2
