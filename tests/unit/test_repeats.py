"""Articles that are met twice, each taken once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import article

from briefing.models import Article, LeftOut
from briefing.repeats import Once, Place

FERRY = article("The ferry is back.", headline="Ferry returns", url="https://post.example/ferry")
PAGE = Place("page", is_proof=True)


def taken(*found: tuple[Article, Place, int]) -> tuple[list[Article], list[str]]:
    """Return what is kept of articles found at a place on a visit, and why others are not."""
    once = Once()
    left = [once.take(each, [place], visit=visit) for each, place, visit in found]
    return once.articles, [each.reason for each in left if each]


def test_a_second_address_of_a_page_is_left_out_and_the_first_is_named() -> None:
    """The article keeps the address as it was given first."""
    again = replace(
        FERRY, url="https://m.post.example/ferry?utm_source=x", text="The ferry is back. Share this."
    )
    once = Once()

    assert once.take(FERRY, [PAGE], visit=0) is None
    assert once.take(again, [PAGE], visit=1) == LeftOut(
        input="https://m.post.example/ferry?utm_source=x",
        reason="another address of https://post.example/ferry, which was read",
    )
    assert once.articles == [FERRY]


def test_what_was_read_already_is_no_failure() -> None:
    """Nothing went wrong, and nobody need look after it."""
    once = Once()
    once.take(FERRY, [PAGE], visit=0)
    left = once.take(FERRY, [PAGE], visit=1)

    assert left is not None
    assert left.nothing_failed


def test_the_whole_article_takes_the_place_of_an_excerpt() -> None:
    """A feed could give no more than its opening, another source has it all."""
    excerpt = replace(FERRY, is_excerpt=True, url="https://feeds.example/1")
    kept, reasons = taken(
        (excerpt, PAGE, 0), (replace(FERRY, text="Long. " * 20), PAGE, 1), (excerpt, PAGE, 2)
    )

    assert [each.text for each in kept] == ["Long. " * 20]
    assert reasons == [
        "only a part of https://post.example/ferry, which was read",
        "another address of https://post.example/ferry, which was read",
    ]


def test_of_two_texts_the_much_longer_one_is_the_article() -> None:
    """A mail announces it, the page tells it."""
    whole = replace(FERRY, text=FERRY.text * 3)

    assert taken((FERRY, PAGE, 0), (whole, PAGE, 1))[0] == [whole]
    assert taken((whole, PAGE, 0), (FERRY, PAGE, 1))[0] == [whole]


def test_one_source_may_give_several_articles_for_one_place() -> None:
    """A feed whose entries all link to one page; another source of that page repeats none or each of them."""
    bridge = replace(FERRY, headline="Bridge opens", text="A bridge opened.")
    kept, reasons = taken((FERRY, PAGE, 0), (bridge, PAGE, 0), (bridge, PAGE, 1), (article("New."), PAGE, 1))

    assert [each.text for each in kept] == ["The ferry is back.", "A bridge opened.", "New."]
    assert len(reasons) == 1


def test_where_a_place_proves_nothing_headline_or_text_must_be_the_same() -> None:
    """Pages that all name their home page as their address."""
    home = Place("home", is_proof=False)
    bridge = article("A bridge opened.", headline="Bridge opens")
    retold = replace(FERRY, text="It is back.")

    assert taken((FERRY, home, 0), (bridge, home, 1))[0] == [FERRY, bridge]
    assert taken((FERRY, PAGE, 0), (bridge, Place("page", is_proof=False), 1))[0] == [FERRY, bridge]
    assert taken((FERRY, home, 0), (retold, home, 1))[0] == [FERRY]


def test_what_has_no_place_and_no_headline_is_like_nothing() -> None:
    """No name equals no name."""
    bare = Place("", is_proof=True)

    assert len(taken((article("A."), bare, 0), (article("A."), bare, 1))[0]) == 2
    assert len(taken((article("A."), PAGE, 0), (article("B."), PAGE, 0))[0]) == 2


@pytest.mark.parametrize("places", [("file", "page"), ("page", "file")])
def test_an_article_is_known_by_each_of_its_places(places: tuple[str, str]) -> None:
    """By its file, by its address."""
    once = Once()
    once.take(FERRY, [Place(name, is_proof=True) for name in places], visit=0)

    assert once.take(replace(FERRY, text="?"), [Place("file", is_proof=True)], visit=1)
    assert once.take(replace(FERRY, text="?"), [Place("page", is_proof=True)], visit=2)
