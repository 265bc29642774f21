"""Which picture is printed with which story."""

from __future__ import annotations

from dataclasses import replace

from builders import article, brief

from briefing.errors import InputError
from briefing.lead_pictures import MOST_TRIED, with_pictures
from briefing.models import Article, Briefing, Picture, Rank, Story
from briefing.pictures import HALF_WIDE, MOST_WIDE, Print

TOLD = {
    "The ferry opens": "The ferry sails again from Port Carrow. Its engine had been under repair since June.",
    "The bridge opens": "Engineers finished the new bridge over the Elm. Lorries may use it from spring.",
    "The market opens": "Traders moved back into the timber hall of Linden. Rents there stay as they were.",
}


def at(url: str, **said: str) -> Picture:
    """Return a picture at an address."""
    return Picture(url=f"https://post.example/{url}", **said)


def told(number: int, *pictures: Picture) -> Article:
    """Return an article about something of its own, with these pictures."""
    headline, text = list(TOLD.items())[number]
    return replace(article(text, headline=headline, publication="Post"), pictures=pictures)


class Lab:
    """Develops a picture to what its address says, but not those that are `broken`."""

    def __init__(self, *broken: str) -> None:
        self.broken = broken
        self.asked: list[str] = []
        self.wide: list[int] = []

    def develop(self, picture: Picture, wide: int) -> Print:
        """Return a print: of ``…/a.jpg`` and ``…/a.jpg?w=9`` the same."""
        self.wide.append(wide)
        name = picture.url.rpartition("/")[2]
        self.asked.append(name)
        if name in self.broken:
            raise InputError(picture.url, "it is broken")
        return Print(name.partition("?")[0].encode(), 961, 641)


def shown(briefing: Briefing) -> dict[str, str]:
    """Return the address of the picture of each story."""
    return {
        story.headline: story.picture.picture.url.rpartition("/")[2] if story.picture else ""
        for story in briefing.stories
    }


def test_each_story_gets_the_first_picture_of_its_article() -> None:
    """And one whose articles have none stays as it is."""
    edition = brief(told(0, at("a.jpg"), at("b.jpg")), told(1), told(2, at("c.jpg")))
    found = with_pictures(edition, Lab().develop)

    assert shown(found.briefing) == {
        "The ferry opens": "a.jpg",
        "The bridge opens": "",
        "The market opens": "c.jpg",
    }
    assert sorted(found.prints.values()) == [b"a.jpg", b"c.jpg"]
    assert {s.picture.sha256 for s in found.briefing.stories if s.picture} == set(found.prints)


def test_where_the_first_cannot_be_printed_the_next_is() -> None:
    """Nobody needs to know."""
    found = with_pictures(brief(told(0, at("a.jpg"), at("b.jpg"))), Lab("a.jpg").develop)

    assert shown(found.briefing) == {"The ferry opens": "b.jpg"}
    assert found.briefing.left_out == ()


def test_where_none_can_be_printed_the_page_says_why_of_the_first() -> None:
    """The story stays; it is no failure of a source."""
    found = with_pictures(brief(told(0, at("a.jpg"), at("b.jpg"))), Lab("a.jpg", "b.jpg").develop)
    (left,) = found.briefing.left_out

    assert shown(found.briefing) == {"The ferry opens": ""}
    assert left.input == "https://post.example/a.jpg"
    assert left.reason == "no picture is printed with “The ferry opens”: it is broken"
    assert left.nothing_failed


def test_not_more_than_a_few_pictures_of_a_story_are_asked_for() -> None:
    """An article may name as many as it likes."""
    names = [f"p{number}.jpg" for number in range(9)]
    lab = Lab(*names)
    with_pictures(brief(told(0, *map(at, names))), lab.develop)

    assert lab.asked == names[:MOST_TRIED]


def test_one_picture_is_printed_once() -> None:
    """With the first story that has it, whatever address the other names."""
    found = with_pictures(brief(told(0, at("a.jpg")), told(1, at("a.jpg?w=9"))), Lab().develop)

    assert list(shown(found.briefing).values()) == ["a.jpg", ""]
    assert list(found.prints.values()) == [b"a.jpg"]


def test_what_many_articles_share_is_no_picture_of_any() -> None:
    """It is the sign of their publication, and not even asked for."""
    lab = Lab()
    found = with_pictures(brief(*(told(number, at("everyone.jpg")) for number in range(3))), lab.develop)

    assert lab.asked == []
    assert set(shown(found.briefing).values()) == {""}
    assert found.briefing.left_out == ()


def test_the_lead_has_a_large_picture_and_the_others_a_small_one() -> None:
    """Each as large as its place on the page."""
    lab = Lab()
    edition = brief(told(0, at("a.jpg")))
    with_pictures(ranked(edition, "lead"), lab.develop)
    with_pictures(ranked(edition, "normal"), lab.develop)

    assert lab.wide == [MOST_WIDE, HALF_WIDE]


def ranked(edition: Briefing, rank: Rank) -> Briefing:
    """Return an edition whose stories all have this rank."""
    section = edition.sections[0]
    stories = tuple(replace(story, rank=rank) for story in section.stories)
    return replace(edition, sections=(replace(section, stories=stories),))


def test_a_story_in_short_has_no_picture() -> None:
    """It has room for two sentences."""
    lab = Lab()
    with_pictures(ranked(brief(told(0, at("a.jpg"))), "short"), lab.develop)

    assert lab.asked == []


def test_the_most_central_article_is_asked_first_then_the_others() -> None:
    """A story of several has the first picture of any of them."""
    first, second = told(0), told(0, at("second.jpg"))
    second = replace(second, publication="Gazette")
    edition = brief(first)
    story = Story(headline=first.headline, articles=(first, second), key_points=edition.stories[0].key_points)
    section = replace(edition.sections[0], stories=(story,))
    found = with_pictures(
        replace(edition, articles=(first, second), sections=(section,)), Lab().develop
    ).briefing.stories[0]

    assert found.picture is not None
    assert found.picture.article == second
    assert found.picture.credit == "Gazette"


def test_a_picture_is_described_by_what_its_publication_says() -> None:
    """By the words for those who do not see it, those under it, or what it belongs to; and whose it is."""
    pictures = (at("a.jpg", alt="A ferry", credit="Ada Quill"), at("b.jpg", caption="In June"), at("c.jpg"))
    edition = brief(*(told(number, picture) for number, picture in enumerate(pictures)))
    stories = with_pictures(edition, Lab().develop).briefing.stories

    assert [(s.picture.alt, s.picture.credit) for s in stories if s.picture] == [
        ("A ferry", "Ada Quill"),
        ("In June", "Post"),
        ("The market opens", "Post"),
    ]
