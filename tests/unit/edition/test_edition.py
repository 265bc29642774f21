"""What leads the page, what it holds, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from builders import article, sentence

from briefing.edition import bottom_line, compose, main_language
from briefing.interests import Interests, SectionRule
from briefing.models import Article, Briefing, Colophon, KeyPoint, LeftOut, Story

COLOPHON = Colophon(by="briefing 1.0", method="lead")


def point(origin: Article, text: str, salience: float) -> KeyPoint:
    """Return a key point of the article."""
    start = origin.text.index(text)
    return KeyPoint(
        sentence=sentence(origin.text, start, start + len(text)), article=origin, salience=salience
    )


def story(name: str, *saliences: float, language: str = "en") -> Story:
    """Return a story with a key point for each number."""
    texts = [f"{name} says {number}." for number, _ in enumerate(saliences)]
    origin = article(" ".join(texts) or "…", headline=name, language=language)
    points = tuple(point(origin, text, salience) for text, salience in zip(texts, saliences, strict=True))
    return Story(headline=name, articles=(origin,), key_points=points)


def composed(
    *stories: Story,
    at_most: int | None = None,
    sections: tuple[str, ...] = (),
    left_out: tuple[LeftOut, ...] = (),
) -> Briefing:
    """Return their briefing."""
    return compose(
        stories,
        title="Morning Brief",
        edition=date(2026, 11, 24),
        colophon=COLOPHON,
        at_most=at_most,
        interests=Interests(sections=tuple(SectionRule(title=title) for title in sections)),
        left_out=left_out,
    )


def said(edition: Briefing) -> list[tuple[str, str]]:
    """Return what was left out, and why."""
    return [(left.input, left.reason) for left in edition.left_out]


def test_stories_keep_their_order_in_one_section() -> None:
    """The first leads the page."""
    edition = composed(story("Ferry", 0.5), story("Bridge", 0.9))

    assert [told.headline for told in edition.stories] == ["Ferry", "Bridge"]
    assert [section.title for section in edition.sections] == ["Stories"]
    assert [each.headline for each in edition.articles] == ["Ferry", "Bridge"]


def meant_for(section: str, name: str, *saliences: float) -> Story:
    """Return a story of an article that is meant for a section."""
    told = story(name, *saliences)
    (origin,) = (replace(each, section=section) for each in told.articles)
    points = tuple(replace(each, article=origin) for each in told.key_points)
    return replace(told, articles=(origin,), key_points=points)


def test_stories_stand_in_the_sections_their_sources_are_meant_for() -> None:
    """In the order that was asked for; what nobody asked for behind, and what is meant for none last."""
    told = [story("Fair", 0.5), meant_for("Sport", "Cup", 0.5), meant_for("World", "Treaty", 0.5),
            meant_for("Town", "Bridge", 0.5), meant_for("World", "Strike", 0.5)]  # fmt: skip
    edition = composed(*told, sections=("World", "Weather", "Sport"))

    assert [(section.title, [s.headline for s in section.stories]) for section in edition.sections] == [
        ("World", ["Treaty", "Strike"]),
        ("Sport", ["Cup"]),
        ("Town", ["Bridge"]),
        ("Stories", ["Fair"]),
    ]
    assert [each.headline for each in edition.articles] == ["Treaty", "Strike", "Cup", "Bridge", "Fair"]


def test_the_bottom_line_takes_the_first_of_each_section() -> None:
    """Before the second of any."""
    told = [meant_for("World", name, 0.5) for name in ("A", "B", "C")] + [meant_for("Sport", "D", 0.5)]
    edition = composed(*told)

    assert [line.article.headline for line in edition.bottom_line] == ["A", "D", "B"]


def test_an_edition_without_stories_has_no_section() -> None:
    """It is a briefing all the same, and its reasons are in it."""
    reasons = (LeftOut(input="a.txt", reason="it is empty"),)
    edition = composed(left_out=reasons)

    assert (edition.sections, edition.stories, edition.bottom_line) == ((), (), ())
    assert (edition.language, edition.left_out) == ("und", reasons)


def test_a_story_without_a_key_point_is_left_out_with_its_reason() -> None:
    """Nothing vanishes."""
    edition = composed(story("Ferry", 0.5), story("Silence"))

    assert said(edition) == [("Silence", "no sentence in it that could be quoted")]
    assert [told.headline for told in edition.stories] == ["Ferry"]


@pytest.mark.parametrize(
    ("at_most", "reason"), [(1, "the page holds 1 story"), (2, "the page holds 2 stories")]
)
def test_stories_beyond_the_page_are_left_out_with_their_reason(at_most: int, reason: str) -> None:
    """The page holds the first ones; each of the others is named."""
    told = [story(name, 0.5) for name in ("Ferry", "Bridge", "Tunnel", "Bell")]
    edition = composed(*told, at_most=at_most)

    assert [each.headline for each in edition.stories] == ["Ferry", "Bridge", "Tunnel", "Bell"][:at_most]
    assert said(edition) == [(each.headline, reason) for each in told[at_most:]]
    assert [(left.rule, left.standing is None) for left in edition.left_out] == [("stories", False)] * (
        4 - at_most
    )


def test_a_story_without_a_key_point_takes_no_place_on_the_page() -> None:
    """The page is filled with stories that say something."""
    edition = composed(story("Silence"), story("Ferry", 0.5), at_most=1)

    assert [told.headline for told in edition.stories] == ["Ferry"]


def test_reasons_come_in_a_fixed_order() -> None:
    """First what never became an article, then what could not be quoted, then what found no room."""
    before = LeftOut(input="a.txt", reason="it is empty")
    edition = composed(
        story("Ferry", 0.5), story("Bridge", 0.5), story("Silence"), at_most=1, left_out=(before,)
    )

    assert [left.input for left in edition.left_out] == ["a.txt", "Silence", "Bridge"]


def test_the_bottom_line_is_the_most_salient_point_of_each_top_story() -> None:
    """Of equals, the first."""
    lines = bottom_line([story("Ferry", 0.2, 0.9, 0.9), story("Bridge", 0.4, 0.1)])

    assert [line.text for line in lines] == ["Ferry says 1.", "Bridge says 0."]


@pytest.mark.parametrize(
    ("stories", "lines"), [(0, 0), (1, 1), (3, 3), (15, 3), (16, 4), (23, 4), (24, 5), (200, 5)]
)
def test_the_bottom_line_grows_from_three_to_five(stories: int, lines: int) -> None:
    """A fourth from 16 stories on, a fifth from 24."""
    assert len(bottom_line([story(f"Story {number}", 0.5) for number in range(stories)])) == lines


def test_the_language_is_that_of_most_articles() -> None:
    """Of equals the one that comes first; what nobody knows does not count."""
    spoken = [article(language=language) for language in ("", "", "", "fr", "de", "de", "fr")]

    assert main_language(spoken) == "fr"
    assert main_language([article(language="")]) == "und"
