"""What a robots.txt asks for."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetching.robots import MOST_BYTES, rules, rules_of


def allowed(text: str, path: str) -> bool:
    """Return whether a robots.txt lets us fetch `path`."""
    return rules(text).allow(path)


@pytest.mark.parametrize(
    ("rule", "path", "fits"),
    [
        ("/a", "/a", True), ("/a", "/ab/c", True), ("/a", "/b", False), ("/a/", "/a", False),
        ("/A", "/a", False),
        ("/*.pdf", "/x/y.pdf?z", True), ("/*.pdf$", "/x/y.pdf", True), ("/*.pdf$", "/y.pdf?z", False),
        ("/a$", "/a", True), ("/a$", "/ab", False), ("/a*$", "/ab", True), ("/a*b*c", "/axxbxxcxx", True),
        ("/a*b*c", "/axxcxxb", False), ("/a*b$", "/ab/ab", True), ("/a*a$", "/a", False), ("*", "/x", True),
        ("/", "/x", True), ("private", "/private", False), ("/*?", "/x?y", True), ("/*?", "/x", False),
        ("/a%3cd", "/a%3Cd", True), ("/a<d", "/a%3Cd", True), ("/%7ejoe", "/~joe", True),
        ("/ツ", "/%E3%83%84", True),
        ("/a%2fb", "/a/b", False), ("/a%2Fb", "/a%2fb", True), ("/a%2Ab", "/a*b", True),
        ("/a%24", "/a$", True),
        ("/100%", "/100%25", True), ("/100%", "/100%", True),
    ],
)  # fmt: skip
def test_a_rule_fits_as_the_rfc_says(rule: str, path: str, fits: bool) -> None:  # noqa: FBT001 - a table
    """RFC 9309, 2.2.2 and 2.2.3: prefixes, ``*``, ``$``, and one spelling of what is encoded."""
    assert allowed(f"User-agent: *\nDisallow: {rule}", path) is not fits


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Allow: /a\nDisallow: /a/b", "/a/b/c", False),
        ("Disallow: /a\nAllow: /a", "/a", True),
        ("Disallow: /\nAllow: /$", "/", True),
        ("Disallow: /\nAllow: /$", "/news", False),
        ("Disallow:", "/a", True),
        ("Disallow: # all is yours", "/a", True),
        ("  disallow :/a # not this", "/a", False),
    ],
)
def test_the_longest_rule_decides(text: str, path: str, expected: bool) -> None:  # noqa: FBT001 - a table
    """Where two are equally long, the one that allows."""
    assert allowed(f"User-agent: *\n{text}", path) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("User-agent: briefing\nDisallow: /", False),
        ("User-Agent: Briefing/2.0\nDisallow: /", False),
        ("User-agent: briefing-bot\nDisallow: /", True),
        ("User-agent: brief\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: briefing\nAllow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: briefing\n", True),
        ("User-agent: briefing\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: a\nUser-agent: briefing\nDisallow: /", False),
        ("User-agent: briefing\nDisallow: /b\n\nUser-agent: briefing\nDisallow: /a", False),
        ("User-agent: briefing\n\n\nDisallow: /", False),
        ("User-agent: briefing\nSitemap: https://x.example/\nDisallow: /", False),
        ("User-agent: briefing\rDisallow: /", False),
        ("\ufeffUser-agent: *\r\nDisallow: /", False),
        ("Disallow: /", True),
        ("<!doctype html><p>User-agent: *</p>", True),
        ("", True),
    ],
)
def test_our_own_groups_count_and_else_those_of_everybody(text: str, expected: bool) -> None:  # noqa: FBT001
    """All groups that name us, and never a mixture of theirs and ours."""
    assert allowed(text, "/a") is expected


@pytest.mark.parametrize(
    ("said", "seconds"), [("2", 2.0), ("0.5", 0.5), ("-1", 0.0), ("1e9", 0.0), ("inf", 0.0), ("soon", 0.0)]
)
def test_a_crawl_delay_is_a_number_of_seconds(said: str, seconds: float) -> None:
    """Anything else is none."""
    assert rules(f"User-agent: *\nCrawl-delay: {said}\nDisallow: /a").delay_s == seconds


def test_only_the_beginning_of_a_huge_file_is_read() -> None:
    """A line that is cut there is not taken for a shorter one."""
    cut = b"User-agent: *\nDisallow: /secret\n".ljust(MOST_BYTES - 12, b"#") + b"\nDisallow: /a-long-path"

    assert rules_of(cut[:MOST_BYTES]).allow("/a")
    assert not rules_of(cut[:MOST_BYTES]).allow("/secret")


def test_many_agents_and_many_rules_cost_their_sum() -> None:
    """Not their product, as where every agent of a group is given every rule."""
    agents = "".join(f"User-agent: a{number}\n" for number in range(12_000))
    text = agents + "".join(f"Disallow: /*{number}*b\n" for number in range(12_000))
    since = time.process_time()

    assert allowed(f"{text}User-agent: *\n{text.partition('Disallow')[2]}", f"/{'ab' * 4000}")
    assert time.process_time() - since < 5  # with the product it would be hours


@given(st.text(max_size=200), st.text(max_size=50))
def test_any_text_is_a_robots_txt(text: str, path: str) -> None:
    """It allows or it does not; it never fails."""
    assert isinstance(rules(f"User-agent: *\nDisallow: {text}").allow(f"/{path}"), bool)
