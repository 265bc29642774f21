"""What a publication is called, whatever its feeds add."""

from __future__ import annotations

import pytest

from briefing.coverage.names import plain


@pytest.mark.parametrize(
    "name",
    [
        "Gazette", "The Gazette", "THE GAZETTE", "gazette.com", "www.gazette.co.uk", "Gazette - World",
        "Gazette | RSS", "Gazette » Latest news", "World news | The Gazette", "Gazette: Top stories",
        "Gazette > World > Africa", "Gazette – Sport", "  Gazette\nOnline ", "Gazette RSS | Gazette",
    ],
)  # fmt: skip
def test_feeds_of_one_publication_have_one_name(name: str) -> None:
    """The section, the kind of feed and the ending of the domain are not its name."""
    assert plain(name) == "gazette"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("World News", "world news"),
        ("The Local - World", "local"),
        ("USA Today - Money", "usa today"),
        ("Daily Mail | Home", "daily mail"),
        ("Saint-Denis - La Une", "saint-denis"),
        ("Die Zeit", "zeit"),
        ("The", "the"),
        ("朝日新聞 - 国際", "朝日新聞"),
        ("", ""),
        (" \u200b", ""),
    ],
)
def test_a_name_is_left_standing(name: str, expected: str) -> None:
    """Also where all its words are those of feeds."""
    assert plain(name) == expected


@pytest.mark.parametrize("one", ["Daily Mail", "New York Times", "Morning Post"])
@pytest.mark.parametrize("other", ["Daily Mirror", "York Times", "Post"])
def test_publications_with_a_word_in_common_have_two_names(one: str, other: str) -> None:
    """A guess would merge what is not one."""
    assert plain(one) != plain(other)


def test_a_long_name_of_a_stranger_costs_no_time() -> None:
    """Separators without end."""
    assert plain(" - " * 100_000 + "Gazette") != "Gazette"
    assert plain("a: " * 100_000)[:1] == "a"
