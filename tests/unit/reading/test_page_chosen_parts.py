"""A reader's own rules say which parts of a page are the article."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.readers.html import Html
from briefing.reading.page.chosen_parts import is_selector
from briefing.steps import READING, Sheet
from briefing.wanted import Parts

LEDE = "The council approved the new tram line on Monday after a long debate that lasted until midnight."
REST = "Work begins in spring, said the mayor, who had promised the line for eleven years and two elections."
PROMO = "Our readers save forty per cent on the printed edition when they order before the end of the week."
LINKED = (
    f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{PROMO} {LEDE}"}}</script>'
)
PAGE = (
    f"<html><head><title>Tram approved</title>{LINKED}</head><body><h1>Tram approved</h1>"
    f"<div class='story'><p>{LEDE}</p><div class='promo'><p>{PROMO}</p></div></div>"
    f"<div class='extra'><p>{PROMO}</p></div>"
    f"<section id='more'><p>{REST}</p></section></body></html>"
)


def text_of(*, select: tuple[str, ...] = (), remove: tuple[str, ...] = (), page: str = PAGE) -> str:
    """Return the text of the page's article, with these rules."""
    (article,) = Html().taking(Parts(select=select, remove=remove)).read(page.encode(), path="tram.html")
    assert article.headline == "Tram approved"
    return article.text


def test_only_what_is_selected_is_the_article() -> None:
    """In the order of the page, whatever the order of the rules; the headline stays the page's."""
    assert text_of(select=("#more", ".story > p")) == f"{LEDE}\n\n{REST}"


def test_what_is_removed_is_not() -> None:
    """Though it lies within what is selected."""
    assert text_of(select=(".story", "#more"), remove=(".promo",)) == f"{LEDE}\n\n{REST}"
    assert PROMO not in text_of(remove=(".promo, .extra",), page=PAGE.replace(LINKED, ""))


def test_a_part_within_a_part_is_taken_once() -> None:
    """However many rules match it."""
    assert (
        text_of(select=(".story", ".story p", "p", "div"), remove=(".promo", ".extra")) == f"{LEDE}\n\n{REST}"
    )


def test_a_rule_that_matches_nothing_any_more_is_said() -> None:
    """A site that was rebuilt would else give an empty article, or a wrong one, in silence."""
    with pytest.raises(
        InputError, match=r"nothing on the page is selected by “\.body”: has the site changed\?"
    ):
        text_of(select=(".body",))


def test_a_rule_that_finds_nothing_to_remove_is_no_fault() -> None:
    """A banner is not there every day."""
    assert LEDE in text_of(remove=(".banner",))


@pytest.mark.parametrize("rule", ["body", "*"])
@pytest.mark.parametrize("select", [(), ("title",), ("html",)])
def test_where_all_is_removed_nothing_is_left(rule: str, select: tuple[str, ...]) -> None:
    """That is said, and nothing breaks."""
    with pytest.raises(InputError, match=r"no article text|nothing on the page"):
        text_of(select=select, remove=(rule,), page=PAGE.replace(LINKED, ""))


@pytest.mark.parametrize(
    ("rule", "good"),
    [
        ("article > .story", True),
        ("p:nth-child(2)", True),
        ("[data-x='y']", True),
        ("div >", False),
        ("::", False),
    ],
)
def test_a_rule_is_checked_before_it_is_followed(rule: str, good: bool) -> None:  # noqa: FBT001 - the value
    """The configuration is told at once."""
    assert is_selector(rule) is good


def test_other_readers_pass_over_the_rules() -> None:
    """A text has no parts of a page."""
    parts = Parts(select=(".story",))

    assert READING(Sheet("txt", b"Tram approved\n\nThe tram comes.\n", "tram.txt", parts))
