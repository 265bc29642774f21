"""The edition at a glance: what its sections hold, and when its stories were told."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from builders import ENGLISH, edition, story
from drawings import parsed
from fakes import Printed

import briefing
from briefing.models import Briefing, Section
from briefing.typesetting import locales
from briefing.typesetting.overview import of_page

NEWEST = datetime(2026, 11, 24, 5, 40, tzinfo=UTC)


def hours(*back: float) -> list[datetime]:
    """Return times so many hours before the newest."""
    return [NEWEST - timedelta(hours=each) for each in back]


BUSY = {"Dockers end strike": hours(0, 1, 3, 9, 20), "River treaty": hours(30, 31, 33), "Ferry": hours(5, 6)}


def busy(**more: list[datetime]) -> Briefing:
    """Return an edition whose stories have times enough for a timeline."""
    return edition(*(story(name, times) for name, times in (BUSY | more).items()))


def names(of: Briefing) -> list[str]:
    """Return what is shown of the edition as a whole."""
    return [shown.name for shown in of_page(of, ENGLISH)]


def in_sections(*sizes: int) -> Briefing:
    """Return an edition of so many sections, with so many articles in the one story of each."""
    return edition(
        *(
            Section(title=f"Part {n}", stories=(story(f"S{n}", [None] * size),))
            for n, size in enumerate(sizes, 1)
        )
    )


def test_a_timeline_says_in_a_sentence_which_story_has_how_many_articles() -> None:
    """In the order of the page, the lead first."""
    (shown,) = of_page(busy(), ENGLISH)

    assert shown.alt == (
        "The timeline shows when 10 articles appeared, from 22 November 2026 to 24 November 2026:"
        " Dockers end strike (5); River treaty (3); Ferry (2)."
    )
    assert shown.caption == "When the stories were told. Articles every hour"
    labels = [text.text for text in parsed(shown.content).iter("text")]
    assert labels[:2] == ["23 Nov", "12:00"]
    assert labels[-6:] == ["Dockers end strike", "5", "River treaty", "3", "Ferry", "2"]


@pytest.mark.parametrize(
    ("stories", "why"),
    [
        (dict(list(BUSY.items())[:2]), "two stories"),
        (BUSY | {"Ferry": hours(5)}, "the third has one article"),
        ({"A": hours(0, 1, 2), "B": hours(0, 1, 2), "C": hours(1, 2, 3)}, "nine articles"),
        ({name: hours(0.1, 0.2, 0.3, 0.4) for name in "ABC"}, "all in one hour"),
    ],
)
def test_too_little_to_compare_is_no_timeline(stories: dict[str, list[datetime]], why: str) -> None:
    """A timeline of single articles would be a list."""
    assert names(edition(*(story(name, times) for name, times in stories.items()))) == [], why


def test_what_is_older_than_a_week_is_no_news_of_the_period() -> None:
    """An essay of the spring in one feed does not squeeze the week into a line."""
    (shown,) = of_page(busy(Spring=hours(4000, 4001, 4002)), ENGLISH)

    assert "Spring" not in shown.alt
    assert "10 articles" in shown.alt


def test_a_timeline_has_so_many_rows() -> None:
    """Eight, and the paper is as high as they are."""
    many = edition(*(story(f"Story {n}", hours(n, n + 1)) for n in range(12)))
    (shown,) = of_page(many, ENGLISH)

    assert len(re.findall(r"Story \d+ \(", shown.alt)) == 8


def test_sections_are_counted_from_three_on() -> None:
    """Of two the contents say as much; of more than twelve a drawing would be a table."""
    assert [names(in_sections(*[5] * n)) for n in (2, 3, 12, 13)] == [[], ["sections"], ["sections"], []]


def test_a_few_articles_in_many_sections_are_not_counted() -> None:
    """Of nine the reader sees at once what stands where."""
    assert names(in_sections(3, 3, 3)) == []


def test_sections_are_said_in_a_sentence_with_their_figures() -> None:
    """Stories and articles of each."""
    (shown,) = of_page(in_sections(7, 1, 2), ENGLISH)

    assert shown.alt == (
        "The bars show how many articles stand in each section: Part 1 (1 story, 7 articles);"
        " Part 2 (1 story, 1 article); Part 3 (1 story, 2 articles)."
    )


def test_the_page_says_it_in_its_own_language() -> None:
    """Words, days and numbers of the drawing too."""
    (shown,) = of_page(busy(), locales.speech("de"))

    assert shown.alt.startswith("Die Zeitleiste zeigt, wann 10 Artikel erschienen, vom 22. November 2026")
    assert "23. Nov." in [text.text for text in parsed(shown.content).iter("text")]


def test_every_link_still_leads_to_its_story() -> None:
    """The heading over the figures takes its own address, and no story's."""
    page = briefing.render(busy(**{"At a glance": hours(2, 3)}), "html").decode()
    ids = re.findall(r' id="([^"]+)"', page)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert 'id="at-a-glance-1"' in page
    assert re.search(r'<section [^>]*class="glance"[^>]*>\s*<h2[^>]*>At a glance</h2>', page)


def test_the_figures_stand_before_the_stories_under_a_title_each() -> None:
    """The same in all formats: in the Markdown as files, in the PDF as figures that are read aloud."""
    of = edition(
        *(Section(title=f"Part {name}", stories=(story(name, times),)) for name, times in BUSY.items())
    )
    shown = list(of_page(of, ENGLISH))
    page = briefing.render(of, "html").decode()
    glance = page[page.index('class="glance"') : page.index("<main")]

    assert [each.name for each in shown] == ["sections", "timeline"]
    assert re.findall(r"<figcaption>(.*?)</figcaption>\s*<svg", glance) == [each.caption for each in shown]
    assert re.findall("<title>(.*?)</title>", glance) == [each.alt for each in shown]
    assert [path.split("/")[1].split("-")[0] for path in briefing.companions(of)] == ["sections", "timeline"]
    assert Printed(briefing.render(of, "pdf")).figures == [each.alt for each in shown]


HOSTILE = [
    "<script>alert(1)</script>", "]]><svg onload=alert(1)>", "![x](https://evil.example/x.png)",
    '" onload="alert(1)', "a](b) \"c\" 'd'", "\u202egnirts", "W" * 300, "\\", "&lt;b&gt; &amp;amp;",
    "`code` *x* _y_",
]  # fmt: skip


@pytest.mark.parametrize("headline", HOSTILE)
def test_hostile_headlines_are_words_in_every_figure(headline: str) -> None:
    """In the file, in the Markdown beside it, and in the page."""
    of = busy(**{headline: hours(*range(12))})
    page = briefing.render(of, "html").decode()
    files = briefing.companions(of)

    assert len(files) == 2
    assert all(parsed(content).findtext("title") for content in files.values())
    for tag in re.findall(r"<(?:script|svg|img|iframe)\b[^>]*>", page):
        assert tag.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    assert not re.search(r"<[^>]*\son\w+=", page)
    assert page.count("<svg") == 2
    assert all(f"]({path} " in briefing.render(of, "md").decode() for path in files)
