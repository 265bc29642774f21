"""Which articles tell one event: two harbours, one strike, and the days between them."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from builders import article

from briefing.grouping import Group, groups, why
from briefing.models import UNKNOWN_LANGUAGE, Article

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)

STRIKE = (
    """Dockers at Port Carrow voted on Friday to end the strike that had closed the harbour for nine days.
    Ana Ruiz, who leads the dockers' union, said the new contract raises pay by 4%.""",
    """The harbour of Port Carrow opens again after dockers accepted a new contract. The strike lasted nine
    days, and the union of Ana Ruiz won a raise of 4%.""",
    """A raise of 4% ended the strike of the dockers. Ana Ruiz, the union's leader, said Port Carrow would
    unload its first ship on Saturday, nine days after the harbour fell silent.""",
)
TELESCOPE = (
    """Astronomers at Mount Orrin saw two neutron stars collide on Sunday, the nearest such merger on record.
    The Lindqvist telescope followed the afterglow for six hours.""",
    """The nearest merger of two neutron stars on record was seen by the Lindqvist telescope on Mount Orrin.
    Its afterglow lasted six hours, astronomers said.""",
)
CHEESE = "A cheese that ripens in an old railway tunnel took first prize at the fair of Gretna on Thursday."


def told(*texts: str, language: str = "en") -> list[Article]:
    """Return an article for each of the texts."""
    return [article(text, language=language) for text in texts]


def members(articles: list[Article], *, strict: bool = False) -> list[tuple[int, ...]]:
    """Return the groups as the numbers of their articles."""
    return [group.members for group in groups(articles, strict=strict)]


def test_tellings_of_one_event_are_one_group() -> None:
    """Groups come in the order of their first articles, members in the order of arrival."""
    articles = told(STRIKE[0], TELESCOPE[0], CHEESE, STRIKE[1], TELESCOPE[1], STRIKE[2])

    assert members(articles) == [(0, 3, 5), (1, 4), (2,)]


def test_no_articles_are_no_groups() -> None:
    """An empty edition is nobody's fault."""
    assert groups([]) == ()


@pytest.mark.parametrize("text", ["", "…", "The of and.", STRIKE[0]])
def test_an_article_alone_is_a_group_of_one(text: str) -> None:
    """It is as like itself as can be, also where it says nothing."""
    assert groups(told(text)) == (Group(members=(0,), by_centrality=(0,), likeness=(1.0,)),)


def test_articles_that_say_nothing_stay_apart() -> None:
    """Nothing in common is no likeness."""
    assert members(told("", "…", "The of and.")) == [(0,), (1,), (2,)]


TOWN = (
    "A bridge opened on Monday in Hallowick, after four years of work. It carries two lanes and a path.",
    "Librarians in Hallowick have found the bell of a ship lost in 1871. It will hang in the reading room.",
    "The council of Hallowick voted for a new school on Harbour Street. Building begins in May.",
    "Hallowick United lost the cup final on penalties. The coach said it was the best game of the year.",
    "A fire destroyed a barn near Hallowick on Sunday night. Nobody was hurt.",
    "The ferry between Hallowick and Merrin is running again after the storm. The first boat leaves at nine.",
    "After two days of storm the ferry from Hallowick to Merrin is back. The first sailing was at nine.",
)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_notes_from_one_town_are_not_one_story(count: int) -> None:
    """Each names the town, which no table knows, and few words beside it."""
    assert members(told(*TOWN[:count])) == [(number,) for number in range(count)]


def test_two_notes_on_one_event_in_the_town_are() -> None:
    """They share more than its name."""
    assert members(told(*TOWN))[-1] == (5, 6)


def test_the_partition_does_not_depend_on_the_order_of_arrival() -> None:
    """The same articles stand together, under the same most central one, with the same likeness."""
    articles = told(*STRIKE, *TELESCOPE, CHEESE)
    shuffled = articles.copy()
    random.Random(7).shuffle(shuffled)  # noqa: S311 - dice, no secret

    first, second = _described(articles), _described(shuffled)

    assert first == second
    assert shuffled != articles


def _described(articles: list[Article]) -> set[tuple[tuple[str, ...], tuple[tuple[str, float], ...]]]:
    return {
        (
            tuple(articles[number].text for number in group.by_centrality),
            tuple(sorted(zip((articles[n].text for n in group.members), group.likeness, strict=True))),
        )
        for group in groups(articles)
    }


def test_two_processes_agree() -> None:
    """Nothing depends on how a process hashes its strings."""
    script = (
        "import json, sys; from briefing.grouping import groups; from briefing.models import Article\n"
        "found = groups([Article(text=text, language='en') for text in json.load(sys.stdin)])\n"
        "print([(g.members, g.by_centrality, g.likeness) for g in found])"
    )
    given = json.dumps([*STRIKE, *TELESCOPE, CHEESE])
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=given,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(said) == 1


def test_a_story_has_one_language() -> None:
    """The same text said to be in two languages is two stories; of unknown language is a batch as well."""
    english, german, unknown = (told(*STRIKE[:2], language=code) for code in ("en", "de", UNKNOWN_LANGUAGE))

    assert members([*english, *german, *unknown]) == [(0, 1), (2, 3), (4, 5)]


def test_more_than_three_days_apart_is_not_one_event() -> None:
    """72 hours are one event, an hour more is another; whoever has no date goes where it is alike."""
    first, second = told(*STRIKE[:2])
    on_monday = replace(first, published=MONDAY)
    later = [replace(second, published=MONDAY + timedelta(hours=hours)) for hours in (72, 73)]

    assert members([on_monday, later[0]]) == [(0, 1)]
    assert members([on_monday, later[1]]) == [(0,), (1,)]
    assert members([on_monday, second]) == [(0, 1)]


def test_no_story_lasts_longer_than_three_days() -> None:
    """A running story is cut, though each article lies a day from the next."""
    days = [replace(article(STRIKE[day % 3]), published=MONDAY + timedelta(days=day)) for day in range(7)]

    for group in groups(days):
        when = [days[number].published or MONDAY for number in group.members]
        assert max(when) - min(when) <= timedelta(hours=72)
    assert len(groups(days)) < len(days)


def test_a_time_without_a_zone_is_taken_for_utc() -> None:
    """So a briefing does not depend on where it is made."""
    first, second = told(*STRIKE[:2])
    naive = replace(first, published=MONDAY.replace(tzinfo=None))

    assert members([naive, replace(second, published=MONDAY + timedelta(hours=72))]) == [(0, 1)]
    assert members([naive, replace(second, published=MONDAY + timedelta(hours=73))]) == [(0,), (1,)]


def test_strict_asks_for_more_likeness() -> None:
    """What it joins is joined without it as well, and not the other way round."""
    loosely = told(
        """Ana Ruiz of the dockers said the contract raises pay. The strike in Port Carrow is over, she told
        members who had gathered at the gates with their families, banners, drums, soup and a brass band.""",
        """The strike in Port Carrow is over, the dockers say. Shops on the quay, a chandler, two cafés and a
        sail maker reckon they lost a tenth of a year's takings while lorries queued along the ring road.""",
    )

    assert (members(loosely), members(loosely, strict=True)) == ([(0, 1)], [(0,), (1,)])


def test_what_every_article_of_a_town_paper_says_makes_no_story() -> None:
    """Its names stand everywhere, and no table of common words knows them."""
    names = "PORT CARROW, Halder Coast. The Withernay council met. "
    events = [" ".join(f"event{event}word{number}"[::-1] for number in range(40)) for event in range(10)]

    assert members(told(*(names + event for event in events))) == [(number,) for number in range(10)]


def test_copies_of_one_text_are_together() -> None:
    """However many there are, and whatever is cut off or added; they do not make its words common."""
    copies = [STRIKE[0] + f" Printed by paper number {number}." for number in range(120)]
    articles = told(*copies, STRIKE[1], TELESCOPE[0])

    assert members(articles) == [tuple(range(121)), (121,)]


def test_copies_that_lie_days_apart_are_two_stories() -> None:
    """A text printed again next week is not the news of today."""
    days = [replace(article(STRIKE[0]), published=MONDAY + timedelta(days=day)) for day in (0, 1, 7)]

    assert members(days) == [(0, 1), (2,)]


def test_vietnamese_is_compared_by_two_syllables_at_a_time() -> None:
    """A syllable stands in many words; the pair is the word."""
    texts = (
        "Công nhân cảng Hải Phòng kết thúc đình công sau chín ngày, tiền lương tăng bốn phần trăm.",
        "Cảng Hải Phòng mở lại: công nhân chấp nhận tiền lương tăng bốn phần trăm sau chín ngày đình công.",
        "Công ty cảng biển mở chín lớp học miễn phí cho học sinh nghèo ở ngày hội thanh niên.",
    )

    assert members(told(*texts, language="vi")) == [(0, 1), (2,)]


def test_chinese_is_compared_by_two_characters_at_a_time() -> None:
    """There are no spaces between its words."""
    texts = (
        "卡罗港的码头工人周五投票结束了九天的罢工,工资上涨百分之四。",
        "码头工人接受新合同,卡罗港在九天的罢工之后重新开放,工资上涨百分之四。",
        "天文学家在奥林山上观测到两颗中子星相撞,余辉持续了六个小时。",
    )

    assert members(told(*texts, language="zh")) == [(0, 1), (2,)]


def test_inflected_words_are_one_term() -> None:
    """Six letters are the stem, so that a case ending does not hide what two articles share."""
    texts = (
        "Докеры Каррова завершили забастовку. Профсоюз добился повышения зарплаты на четыре процента.",
        "Забастовка докеров Каррова завершена: профсоюзом согласовано повышение зарплат на четыре процента.",
        "Астрономы обсерватории увидели столкновение двух нейтронных звёзд.",
    )

    assert members(told(*texts, language="ru")) == [(0, 1), (2,)]


def test_the_likest_article_comes_first() -> None:
    """Whose headline fits what all of them say; the story takes it."""
    telling = [
        article(STRIKE[0], headline="Port Carrow dockers end nine-day strike"),
        article(STRIKE[1], headline="What to do this weekend"),
        article(STRIKE[2], headline="Letters"),
    ]

    assert groups(telling)[0].by_centrality[0] == 0


def test_why_names_the_words_that_hold_a_story_together() -> None:
    """As the article spells them, the heaviest first; they add up to no more than the likeness."""
    articles = told(*STRIKE, *TELESCOPE, CHEESE)
    group = groups(articles)[0]
    reasons = why(articles, group.members)

    assert [round(reason.likeness, 3) for reason in reasons] == [round(each, 3) for each in group.likeness]
    for reason, number in zip(reasons, group.members, strict=True):
        words, adds = zip(*reason.terms, strict=True)
        assert len(words) == 6
        assert all(word in articles[number].text for word in words)
        assert list(adds) == sorted(adds, reverse=True)
        assert 0 < sum(adds) <= reason.likeness + 0.001


def test_of_a_story_of_one_there_is_nothing_to_say() -> None:
    """It is in no company."""
    assert why(told(CHEESE, *STRIKE), [0]) == ()
