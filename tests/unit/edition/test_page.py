"""The page as a whole: order, caps, room, and what is left out with its standing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from builders import article, sentence

from briefing.edition import Shorter, compose
from briefing.interests import Interests, SectionRule
from briefing.models import Briefing, Colophon, KeyPoint, Story

END = datetime(2026, 11, 25, tzinfo=UTC)


def story(name: str, *, hours: float | None = None, publication: str = "Post", section: str = "") -> Story:
    """Return a story of one article with three key points, published so long before the day's end."""
    origin = replace(
        article(
            f"{name} one. {name} two. {name} three.",
            headline=name,
            publication=publication,
            published=None if hours is None else END - timedelta(hours=hours),
        ),
        section=section,
    )
    return Story(headline=name, articles=(origin,), key_points=tuple(points(origin.text, name, origin)))


def points(text: str, name: str, origin: object) -> list[KeyPoint]:
    """Return the three sentences of the article as key points."""
    found = []
    for said in (f"{name} one.", f"{name} two.", f"{name} three."):
        start = text.index(said)
        found.append(
            KeyPoint(sentence=sentence(text, start, start + len(said)), article=origin, salience=0.5)  # type: ignore[arg-type]
        )
    return found


def composed(*stories: Story, **settings: object) -> Briefing:
    """Return their briefing of 24 November 2026, each with its points where it has less room."""
    less: list[Shorter] = [{"short": s.key_points[:2], "brief": s.key_points[:1]} for s in stories]
    return compose(
        stories,
        title="Brief",
        edition=date(2026, 11, 24),
        colophon=Colophon(by="briefing", method="lead"),
        shorter=less,
        **settings,  # type: ignore[arg-type]
    )


def headlines(edition: Briefing) -> list[str]:
    """Return the headlines in the order of the page."""
    return [told.headline for told in edition.stories]


def test_the_newest_comes_first_and_equals_as_they_arrived() -> None:
    """What has no date stands with the day before."""
    edition = composed(
        story("Undated"), story("Old", hours=60), story("New", hours=3), story("Yesterday", hours=48)
    )

    assert headlines(edition) == ["New", "Undated", "Yesterday", "Old"]


def test_of_equal_scores_the_newer_comes_first() -> None:
    """Very old stories all score nothing, and are still in order."""
    edition = composed(story("Older", hours=3000), story("Old", hours=2000))

    assert {told.standing.score for told in edition.stories if told.standing} == {0.0}
    assert headlines(edition) == ["Old", "Older"]


def test_a_weight_brings_a_story_to_the_front() -> None:
    """And the page knows why."""
    interests = Interests(boost=(("harbour", 4.0),), watch=("harbour", "ferry", "two"))
    edition = composed(story("New", hours=3), story("Harbour", hours=20), interests=interests)

    first, second = edition.stories
    assert first.headline == "Harbour"
    assert first.standing is not None
    assert (first.standing.weight, first.standing.weight_by) == (4.0, "“harbour”")
    assert (first.watched, second.watched) == (("harbour", "two"), ("two",))


def test_a_long_edition_tells_its_last_stories_in_a_line() -> None:
    """With as many points as their rank has room for; a section's first is never less than normal."""
    late = story("Late", hours=90, section="Town")
    edition = composed(*(story(f"S{n:02}", hours=n) for n in range(30)), late)

    room = Counter((told.rank, len(told.key_points)) for told in edition.stories)
    assert room == {("lead", 3): 2, ("normal", 3): 11, ("short", 2): 12, ("brief", 1): 6}
    assert [(each.title, each.stories[0].rank) for each in edition.sections] == [
        ("Town", "lead"),
        ("Stories", "lead"),
    ]


def test_without_shorter_points_a_story_keeps_all() -> None:
    """Who composes without them does not lose any."""
    stories = [story(f"S{n:02}", hours=n) for n in range(30)]
    edition = compose(
        stories, title="Brief", edition=date(2026, 11, 24), colophon=Colophon(by="b", method="lead")
    )

    assert edition.stories[-1].rank == "brief"
    assert {len(told.key_points) for told in edition.stories} == {3}


def test_a_section_holds_no_more_than_it_may() -> None:
    """The highest stay; the others are left out with the rule, and with where they would stand."""
    interests = Interests(sections=(SectionRule(title="Town", at_most=1),))
    stories = [story("Fair", hours=20, section="Town"), story("Vote", hours=2, section="Town")]
    edition = composed(*stories, story("Strike", hours=30), interests=interests)

    (left,) = edition.left_out
    assert headlines(edition) == ["Vote", "Strike"]
    assert (left.headline, left.reason) == ("Fair", "the section Town holds 1 story")
    assert left.rule == "at_most of the section Town"
    assert left.standing is not None
    assert left.standing.age_h == 20


def test_what_a_section_leaves_out_takes_no_place_on_the_page() -> None:
    """The cap of the page counts what stands on it."""
    interests = Interests(sections=(SectionRule(title="Town", at_most=1),))
    stories = [story(f"T{n}", hours=n, section="Town") for n in range(3)] + [story("Strike", hours=30)]

    assert headlines(composed(*stories, interests=interests, at_most=2)) == ["T0", "Strike"]


def test_the_bottom_line_tells_the_highest_of_all_sections() -> None:
    """Of one publication three, while another has one that is told in full, never one told in short."""
    interests = Interests(sections=(SectionRule(title="World"), SectionRule(title="Town")))
    town = [story(f"T{n:02}", hours=n, section="Town") for n in range(30)]
    lamps = [story("Lamp", hours=9.5, publication="Lamp"), story("Late", hours=41, publication="Late")]

    front = composed(story("W", hours=40, section="World"), *town[:3], interests=interests).bottom_line
    mixed = composed(*town, *lamps).bottom_line
    assert [line.article.headline for line in front] == ["T00", "T01", "T02"]
    assert [line.article.headline for line in mixed] == ["T00", "T01", "T02", "Lamp", "T03"]


def test_the_order_of_arrival_does_not_matter_where_stories_differ() -> None:
    """Same in, same out; and the same page from the same stories in another order."""
    stories = [story(f"S{n:02}", hours=n) for n in range(30)]

    assert composed(*reversed(stories)).sections == composed(*stories).sections
