"""In which section a story stands, and which rule says so."""

from __future__ import annotations

from dataclasses import replace

from builders import article

from briefing.edition.sections import placed
from briefing.interests import SectionRule
from briefing.models import Article, Story

WORLD = SectionRule(title="World", match=("treaty",), categories=("International*",))
ECONOMY = SectionRule(
    title="Economy", match=("central bank*", "ECB|European Central Bank"), categories=("business",)
)
RULES = (WORLD, ECONOMY)


def of(*articles: Article) -> tuple[str, str]:
    """Return where their story stands, and by which rule."""
    title, rule = placed(Story(headline="x", articles=articles, key_points=()), RULES)
    return (title, rule)


def rates(**fields: object) -> Article:
    """Return an article about a central bank, from a source that is meant for "Town"."""
    return replace(article(headline="The central bank holds"), section="Town", **fields)  # type: ignore[arg-type]


def test_nothing_puts_a_story_anywhere_by_itself() -> None:
    """It stands under the title for all others."""
    assert of(article(headline="Ferry returns")) == ("", "")


def test_a_source_is_the_last_to_say() -> None:
    """Where no pattern and no category does."""
    assert of(replace(article(headline="Fair"), section="Town")) == ("Town", "its source")


def test_a_category_goes_before_the_source() -> None:
    """As a whole, in any case; the pattern says how it may end."""
    fair = replace(article(headline="Fair"), section="Town")

    assert of(replace(fair, subjects=("Fun", "BUSINESS"))) == ("Economy", "category “BUSINESS”")
    assert of(replace(fair, subjects=("internationales",))) == ("World", "category “internationales”")
    assert of(replace(fair, subjects=("Show business",))) == ("Town", "its source")


def test_a_pattern_goes_before_category_and_source() -> None:
    """What the reader says belongs together stands together."""
    assert of(rates(subjects=("International",))) == ("Economy", "match “central bank*”")


def test_of_two_sections_the_first_in_the_file_has_it() -> None:
    """The order of the page is the order of precedence."""
    both = article(headline="ECB signs the treaty")

    assert of(both) == ("World", "match “treaty”")


def test_the_filter_program_goes_before_everything() -> None:
    """It was asked about this very article."""
    assert of(rates(section_by="filter program")) == ("Town", "filter program")


def test_a_story_stands_where_most_of_its_articles_belong() -> None:
    """Articles that belong nowhere have no vote; of equals the first has it."""
    treaty, bank, fair = article(headline="Treaty"), rates(), article(headline="Fair")

    assert of(treaty, bank, bank)[0] == "Economy"
    assert of(fair, fair, treaty)[0] == "World"
    assert of(bank, treaty) == ("Economy", "match “central bank*”")
