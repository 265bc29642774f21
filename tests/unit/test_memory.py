"""What is told of today's articles, knowing what was printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import article, brief, document

from briefing.documents import segment
from briefing.errors import UsageError
from briefing.grouping import Told
from briefing.memory import Recollection, Since, again, key_of, recollect, since_of
from briefing.models import Article, Before, Document
from briefing.records import Given, Memory, Printed

TODAY = date(2026, 11, 24)
YESTERDAY = TODAY - timedelta(days=1)
FERRY_TEXT = (
    "The ferry to Great Merrin sails again on Monday after nine days in the yard, the harbour office said."
    " It broke down on the tenth of November with forty people on board, and was towed to Port Carrow by a"
    " fishing boat that happened to pass. Tickets that were bought for those days remain valid until March."
)
MORE = (
    " A crack was found in the second engine on Tuesday morning and the ferry was taken out of service again"
    " by its owner, who speaks of weeks. The mayor has asked the region for a replacement, and the school of"
    " Great Merrin stays closed because its teachers live on the mainland."
)
FERRY = article(FERRY_TEXT, headline="Ferry returns", url="https://harbour.example/ferry")
BRIDGE = article("The bridge opens on Friday.", headline="Bridge to open", url="https://post.example/bridge")


def printed(one: Article, edition: date = YESTERDAY, thread: str = "t1") -> Printed:
    """Return the article as an earlier edition printed it."""
    return Printed(key=key_of(one), article=one, edition=edition, thread=thread, headline=one.headline)


def knowing(*each: Printed) -> Memory:
    """Return a memory of these."""
    return Memory(last=max((one.edition for one in each), default=YESTERDAY), printed=each)


def told(one: Article, memory: Memory, since: Since = Since()) -> bool:  # noqa: B008 - frozen
    """Tell whether the article is told."""
    return recollect([one], memory, since).told == (one,)


def test_what_was_printed_is_not_told_again() -> None:
    """It is counted for its edition, in one line, and nothing went wrong."""
    memory = knowing(printed(FERRY), printed(BRIDGE, YESTERDAY - timedelta(days=1)))
    recalled = recollect([FERRY, BRIDGE, article("New.")], memory, Since())

    assert [each.text for each in recalled.told] == ["New."]
    assert [(left.input, left.reason) for left in recalled.left_out] == [
        ("1 article", "printed in the edition of 2026-11-23"),
        ("1 article", "printed in the edition of 2026-11-22"),
    ]
    assert all(left.nothing_failed for left in recalled.left_out)


def test_another_headline_makes_no_other_article() -> None:
    """Publications change headlines all day."""
    assert not told(replace(FERRY, headline="Ferry sails on Monday"), knowing(printed(FERRY)))


def test_an_address_with_another_fragment_is_the_same() -> None:
    """What comes behind # is a place in the page."""
    assert key_of(replace(FERRY, url=f"{FERRY.url}#comments")) == key_of(FERRY)


def test_a_text_that_has_grown_is_news() -> None:
    """At the same address, half of it was not there yesterday."""
    assert told(replace(FERRY, text=FERRY_TEXT + MORE), knowing(printed(FERRY)))


def test_a_text_with_a_few_other_words_is_not() -> None:
    """A correction, a new opening hour."""
    assert not told(replace(FERRY, text=FERRY_TEXT.replace("March", "April")), knowing(printed(FERRY)))


def test_a_text_that_was_cut_is_not() -> None:
    """All that it says was printed."""
    cut = replace(FERRY, text=FERRY_TEXT[: len(FERRY_TEXT) * 2 // 3])

    assert not told(cut, knowing(printed(FERRY)))


def test_a_short_text_that_changes_is_news() -> None:
    """Of twenty words a share means nothing."""
    assert told(replace(BRIDGE, text="The bridge opens on Sunday."), knowing(printed(BRIDGE)))


def test_the_day_after_a_copy_elsewhere_says_nothing_new() -> None:
    """A wire report that another publication prints a day later."""
    copy = replace(FERRY, url="https://mail.example/1", text=f"{FERRY_TEXT} (Wire)")

    assert not told(copy, knowing(printed(FERRY)))
    assert told(article(MORE), knowing(printed(FERRY)))


def test_a_bulletin_in_the_sentences_of_yesterday_is_news() -> None:
    """At another address a few other words are more than a correction."""
    bulletin = FERRY_TEXT.replace("Monday after nine", "Tuesday after ten")

    assert not told(replace(FERRY, text=bulletin), knowing(printed(FERRY)))
    assert told(replace(FERRY, text=bulletin, url="https://harbour.example/2"), knowing(printed(FERRY)))


def test_articles_at_a_home_page_are_known_by_their_texts() -> None:
    """A feed whose entries all lead to the front page has more than one article."""
    assert key_of(replace(FERRY, url="https://harbour.example/")).startswith("text:")


def test_an_article_without_an_address_is_known_by_its_text() -> None:
    """The name of its file may be another."""
    note = article("A note of Monday.", path="notes/monday.txt")

    assert not told(replace(note, path="old/monday.txt"), knowing(printed(note)))


def test_everything_is_told_when_it_is_asked_for() -> None:
    """And what of it is news is still known."""
    new = article("New.")
    recalled = recollect([FERRY, new], knowing(printed(FERRY)), Since(everything=True))

    assert (recalled.told, recalled.left_out) == ((FERRY, new), ())
    assert recalled.news == {replace(new, language="")}


def test_since_a_day_what_later_editions_printed_is_told_again() -> None:
    """What editions before it printed is not, nor what was published before it."""
    since = since_of("2026-11-20", TODAY)
    dated = replace(BRIDGE, published=datetime(2026, 11, 19, 23, tzinfo=UTC))
    memory = knowing(printed(FERRY, date(2026, 11, 21)))

    assert told(FERRY, memory, since)
    assert recollect([FERRY], memory, since).news == frozenset()
    assert not told(FERRY, knowing(printed(FERRY, date(2026, 11, 19))), since)
    assert [left.reason for left in recollect([dated], memory, since).left_out] == [
        "published before 2026-11-20"
    ]


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("24h", datetime(2026, 11, 23, tzinfo=UTC)),
        ("36h", datetime(2026, 11, 22, 12, tzinfo=UTC)),
        ("7d", datetime(2026, 11, 17, tzinfo=UTC)),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC)),
        ("last", None),
    ],
)
def test_since_is_counted_from_the_day_of_the_edition(said: str, start: datetime | None) -> None:
    """Built again in the evening, the edition tells the same; no clock is asked, and no summer time."""
    assert since_of(said, TODAY) == Since(start=start)


@pytest.mark.parametrize("said", ["", "yesterday", "24", "h", "-3d", "2026-13-01", "24 h"])
def test_since_something_else_is_wrong_usage(said: str) -> None:
    """It says what would be right."""
    with pytest.raises(UsageError, match=r"--since: .* is neither last, nor like 24h, 7d or 2026-11-20"):
        since_of(said, TODAY)


def test_an_article_from_the_future_is_told_once() -> None:
    """Its date says nothing of the edition that prints it."""
    future = replace(FERRY, published=datetime(2031, 1, 1, tzinfo=UTC))

    assert told(future, knowing())
    assert not told(future, knowing(printed(future)))


def test_a_time_without_a_zone_is_taken_for_utc() -> None:
    """As everywhere else."""
    naive = replace(BRIDGE, published=datetime(2026, 11, 23))  # noqa: DTZ001 - that is the case

    assert told(naive, knowing(), since_of("24h", TODAY))


def group(*documents: Document) -> Told:
    """Return the documents as one group, each less like the others than the one before it."""
    return Told(documents=documents, likeness=tuple(0.5 / number for number, _ in enumerate(documents, 1)))


def labelled(recalled: Recollection, *remembered: Article) -> tuple[str, tuple[Before, ...], str]:
    """Return what the story of all told articles is called, who told it before, and its thread."""
    (story, *_) = brief(*recalled.told).stories
    story = replace(story, articles=recalled.told)
    shown = recalled.labelled(story, group(*map(document, (*recalled.told, *remembered))), TODAY)
    return shown.label, shown.before, shown.thread


def test_the_first_edition_labels_nothing() -> None:
    """Everything would be new."""
    label, before, thread = labelled(recollect([FERRY], Memory(), Since()))

    assert (label, before) == ("", ())
    assert thread.startswith("2026-11-24-")


def test_a_story_that_nobody_told_is_new() -> None:
    """Whatever else was told."""
    assert labelled(recollect([FERRY], knowing(printed(BRIDGE)), Since()))[0] == "new"


def test_a_story_with_a_remembered_member_is_developing() -> None:
    """It keeps the name it had, and says where it was told."""
    recalled = recollect([article("The ferry is out again.")], knowing(printed(FERRY)), Since())

    assert recalled.remembered == (FERRY,)
    assert labelled(recalled, FERRY) == (
        "developing",
        (Before(edition=YESTERDAY, headline="Ferry returns", article="Ferry returns", likeness=0.25),),
        "t1",
    )


def test_a_text_that_has_grown_is_told_from_where_it_has() -> None:
    """What an edition could have printed is no sentence to choose; a story of nothing else is told whole."""
    grown = segment(replace(FERRY, text=FERRY_TEXT + MORE), language="auto")
    recalled = recollect([grown.article], knowing(printed(FERRY)), Since())
    ((told_of, _),) = recalled.of_today([group(grown)], [grown])

    assert "".join(f" {each.text}" for each in told_of[0].sentences) == MORE
    same = segment(FERRY, language="auto")
    whole = recollect([FERRY], knowing(printed(FERRY)), Since(everything=True))
    assert whole.of_today([group(same)], [same])[0][0] == (same,)


def test_a_group_of_yesterdays_articles_alone_is_no_story() -> None:
    """They are there to be joined."""
    old, new = segment(FERRY, language="auto"), segment(BRIDGE, language="auto")
    recalled = recollect([BRIDGE], knowing(printed(FERRY)), Since())

    assert recalled.of_today([group(old), group(new)], [new]) == [((new,), group(new))]


def test_a_context_that_does_not_stand_before_its_point_is_not_shown() -> None:
    """A sentence between them was printed before."""
    text = "The owner spoke. The ferry is back. He was glad of it, and so was the town of Carrow on Monday."
    new = article(text, headline="Owner")
    first, _, last = segment(new, language="auto").sentences
    recalled = recollect([new], knowing(printed(article("The ferry is back."))), Since())
    (story,) = brief(new).stories
    point = replace(story.key_points[0], sentence=last, context=first)
    old = recalled.remembered
    shown = recalled.labelled(replace(story, key_points=(point,)), group(*map(document, (new, *old))), TODAY)

    assert shown.key_points[0].context is None


def test_a_text_that_has_grown_goes_on_with_its_own_story() -> None:
    """What it said before is not told beside it."""
    grown = replace(FERRY, text=FERRY_TEXT + MORE)
    recalled = recollect([grown], knowing(printed(FERRY)), Since())

    assert recalled.remembered == ()
    assert labelled(recalled)[::2] == ("developing", "t1")


def test_a_story_without_news_is_continuing() -> None:
    """It is told because everything is."""
    recalled = recollect([FERRY], knowing(printed(FERRY)), Since(everything=True))

    assert labelled(recalled)[::2] == ("continuing", "t1")


def test_a_story_that_joins_two_has_the_name_of_the_newer() -> None:
    """Of equals the first in the alphabet: the same whatever order they come in."""
    memory = knowing(printed(FERRY, YESTERDAY, "b"), printed(BRIDGE, YESTERDAY - timedelta(days=1), "a"))
    recalled = recollect([article("Both are closed.")], memory, Since())

    assert labelled(recalled, BRIDGE, FERRY)[2] == "b"


def test_a_developing_story_shows_first_what_is_new() -> None:
    """Behind it what an earlier edition could have printed word for word."""
    new = article("It sails at nine. The ferry is out of order again, the owner said.", headline="Ferry out")
    old = article("It sails at nine. The ferry is back.", headline="Ferry returns")
    recalled = recollect([new], knowing(printed(old)), Since())
    (plain,) = brief(new).stories
    points = [replace(plain.key_points[0], sentence=each) for each in segment(new, language="auto").sentences]
    story = replace(plain, key_points=tuple(points))
    shown = recalled.labelled(story, group(document(new), document(old)), TODAY)

    assert story.key_points[0].text == "It sails at nine."
    assert shown.key_points[-1].text == "It sails at nine."


def test_what_only_an_earlier_build_held_stands_where_it_stood() -> None:
    """A mailbox is read once; the same edition built again has its articles all the same."""
    one, two, three, four = (Given(key=str(n), article=article(f"{n}."), place="mail") for n in range(4))
    feed = replace(four, place="feed")

    assert again([two, four], [one, two, three, four], {"mail"}) == (one, two, three, four)
    assert again([four, two], [one, two, three], {"mail"}) == (one, four, two, three)
    assert again([], [one], {"mail"}) == (one,)
    assert again([one], [], {"mail"}) == (one,)
    assert again([one, two], [one, feed, two, three], {"mail"}) == (one, two, three)
