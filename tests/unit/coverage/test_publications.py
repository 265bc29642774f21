"""Who published an article."""

from __future__ import annotations

import pytest
from builders import article

from briefing.coverage.newsrooms import _DOMAINS, CARRIERS, NEWSROOMS
from briefing.coverage.publications import host, publications, registrable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.gazette.co.uk/a", "https://feeds.gazette.co.uk/b"),
        ("https://www.bbc.co.uk/news/1", "https://bbc.com/sport/2"),
        ("https://GAZETTE.example./a", "http://gazette.example:8080/b"),
    ],
)
def test_hosts_of_one_publication_are_one(one: str, other: str) -> None:
    """Of one registered domain, or of one newsroom."""
    first, second = publications([article(url=one), article(url=other)])

    assert first == second != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://gazette.co.uk/", "https://post.co.uk/"),
        ("https://ann.blogspot.com/", "https://ben.blogspot.com/"),
        ("https://gazette.example/", "https://gazette.test/"),
    ],
)
def test_hosts_of_two_publications_are_two(one: str, other: str) -> None:
    """Under one public suffix anybody may register; so may guests of a host of sites."""
    first, second = publications([article(url=one), article(url=other)])

    assert first != second


def test_under_a_carrier_s_domain_the_name_tells_who_published() -> None:
    """A portal prints what others wrote."""
    url = "https://news.yahoo.com/{0}"
    found = publications(
        [
            article(url=url.format(1), publication="The Gazette"),
            article(url=url.format(2), publication="Harbour Post"),
            article(url="https://gazette.example/", publication="Gazette"),
            article(url=url.format(3)),
        ]
    )

    assert found == ("gazette.example", "harbour post", "gazette.example", "news.yahoo.com")


def test_a_name_that_is_a_domain_is_taken_for_one() -> None:
    """As feeds without a title give it."""
    assert publications([article(publication="www.BBC.co.uk")]) == ("bbc.com",)


def test_what_nobody_knows_is_one_publication_at_most() -> None:
    """Two files of unknown origin do not make two publications."""
    assert publications([article("A."), article("B."), article(url="https://[")]) == ("", "", "")


def test_an_article_without_a_name_is_not_given_to_a_domain_without_one() -> None:
    """No name equals no name."""
    assert publications([article(url="https://gazette.example/"), article("B.")]) == ("gazette.example", "")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "co.uk", "", "::1", "a b.example", "."])
def test_what_nobody_registered_is_no_domain(name: str) -> None:
    """Numbers, names of one part, public suffixes."""
    assert registrable(name) == ""


def test_on_a_host_that_is_a_number_names_tell() -> None:
    """And where there is none, the number."""
    found = publications(
        [article(url="http://127.0.0.1:8000/a", publication="Post"), article(url="http://127.0.0.1:8000/b")]
    )

    assert found == ("post", "127.0.0.1")
    assert host("http://[::1]/") == "::1"


def test_each_domain_of_a_newsroom_is_one_that_was_registered() -> None:
    """A host or a public suffix would never be found; none stands twice, none is a carrier too."""
    listed = " ".join(_DOMAINS).split()

    assert [domain for domain in listed if registrable(domain) != domain] == []
    assert len(listed) == len(set(listed))
    assert not CARRIERS & set(listed)
    assert set(NEWSROOMS.values()) <= set(NEWSROOMS)
