"""Addresses of pages: what they say, what is not fetched, and what is shown of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetching.refusals import Refused
from briefing.fetching.urls import followed, shown, target

DOWNGRADED = "it redirects from https to http, which is not followed: give the http address if you mean it"


def why_not(text: str) -> str:
    """Return why nothing is asked at `text`."""
    with pytest.raises(Refused) as caught:
        target(text)
    return caught.value.reason


def lands(here: str, location: str) -> str:
    """Return where `here` sends us, or why nowhere."""
    try:
        return followed(target(here), location).url
    except Refused as refused:
        return refused.reason


@pytest.mark.parametrize(
    ("text", "host", "place"),
    [
        ("http://Example.ORG/a", "example.org", "example.org:80"),
        ("https://example.org./", "example.org", "example.org:443"),
        (" https://example.org:8443/ ", "example.org", "example.org:8443"),
        ("https://bücher.example/", "xn--bcher-kva.example", "xn--bcher-kva.example:443"),
        ("http://[::1]:8080/", "::1", "[::1]:8080"),
        ("http://2130706433/", "2130706433", "2130706433:80"),
        ("http://example.org@127.0.0.1/", "127.0.0.1", "127.0.0.1:80"),
        ("http://example.org\\@127.0.0.1/", "127.0.0.1", "127.0.0.1:80"),
        ("http://a@b@example.org/", "example.org", "example.org:80"),
    ],
)
def test_the_host_is_read_once_for_all(text: str, host: str, place: str) -> None:
    """There are no two opinions on which host an address names."""
    found = target(text)

    assert (found.host, found.place) == (host, place)


def test_fragment_and_login_are_no_part_of_the_address() -> None:
    """The login is kept beside it; the fragment is nobody's business but the reader's."""
    found = target("https://ann:p%40ss@example.org/a b?q=ü#part")

    assert found.url == "https://example.org/a%20b?q=%C3%BC"
    assert found.login == ("ann", "p@ss")
    assert "p@ss" not in repr(found)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not an address: begin it with https://"),
        ("example.org/news", "not an address: begin it with https://"),
        ("file:///etc/passwd", "file addresses are not fetched: give one with http or https"),
        ("ftp://example.org/", "ftp addresses are not fetched: give one with http or https"),
        ("data:text/html,hello", "data addresses are not fetched: give one with http or https"),
        ("javascript:alert(1)", "javascript addresses are not fetched: give one with http or https"),
        ("http://", "not an address: it names no host"),
        ("http:///x", "not an address: it names no host"),
        ("http://./", "not an address: it names no host"),
        ("http://example.org:0/", "not an address: there is no such port"),
        ("http://example.org:65536/", "not an address: there is no such port"),
        ("http://example.org:-1/", "not an address: there is no such port"),
        ("http://example.org:http/", "not an address that can be read: check its spelling"),
        ("http://0177.0.0.1/", "not an address that can be read: check its spelling"),
        ("http://1.2.3.999/", "not an address that can be read: check its spelling"),
        ("http://[::1/", "not an address that can be read: check its spelling"),
        ("http://example.org/\nHost: evil", "not an address that can be read: check its spelling"),
        (f"http://example.org/{'a' * 9000}", "not an address: too long"),
        (f"http://example.org/{'ü' * 2000}", "not an address: too long"),
    ],
)
def test_what_is_no_address_is_said(text: str, reason: str) -> None:
    """In a reader's words."""
    assert why_not(text) == reason


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/b", "https://example.org/b"),
        ("b?c", "https://example.org/dir/b?c"),
        ("//other.example/", "https://other.example/"),
        ("https://other.example/#part", "https://other.example/"),
        ("http://example.org/", DOWNGRADED),
        ("file:///etc/passwd", "it redirects to file:, which is not followed"),
        ("data:text/html,x", "it redirects to data:, which is not followed"),
        ("https:///x", "it redirects to something that is no address"),
        ("https:b", "it redirects to something that is no address"),
        ("https://example.org:x/", "it redirects to something that is no address"),
        ("https://[::1", "it redirects to something that is no address"),
        ("https://exa\x00mple.org/", "it redirects to something that is no address"),
    ],
)  # fmt: skip
def test_a_redirect_leads_only_to_where_one_may_go(location: str, there: str) -> None:
    """Relative to the address that sends us there."""
    assert lands("https://example.org/dir/a", location) == there


def test_a_login_goes_no_further_than_its_own_host() -> None:
    """Nor does one that a redirect brings along."""
    here = target("http://ann:secret@example.org/")

    assert followed(here, "/b").login == ("ann", "secret")
    assert followed(here, "http://example.org:8080/").login is None
    assert followed(here, "https://example.org/").login is None
    assert followed(here, "http://eve:x@other.example/").login is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("https://ann:secret@example.org/a", "https://example.org/a"),
        ("https://example.org/@ann/a", "https://example.org/@ann/a"),
        ("https://example.org/f?api_key=abc&p=2&Token=d#x", "https://example.org/f?api_key=…&p=2&Token=…#x"),
        ("http://ann:se/cret@example.org", "http://example.org"),
        ("ftp://ann:secret@example.org/", "ftp://example.org/"),
        ("http://example.org/\x1b[31m\nx", "http://example.org/[31m x"),
        ("not an address", "not an address"),
    ],
)
def test_no_login_and_no_secret_is_ever_shown(text: str, printed: str) -> None:
    """Reports are passed on."""
    assert shown(text) == printed


def test_a_long_address_is_cut_where_it_is_shown() -> None:
    """A line of a report is a line."""
    assert len(shown("https://example.org/" + "a" * 5000)) <= 300


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_an_address_or_is_not(text: str, more: str) -> None:
    """Nothing else comes of it, and what is shown is one line."""
    for each in (
        text,
        f"http://{text}",
        f"https://example.org{text}",
        f"http://{text}@{more}/",
        f"{text}\ud800",
    ):
        assert lands_or_not(each)
        assert "\n" not in shown(each)
        assert lands("https://example.org/", each)


@given(st.from_regex(r"[a-z/?#@:\[\]\\%]{0,8}", fullmatch=True))
def test_no_password_is_shown_however_odd_the_address(rest: str) -> None:
    """Where it cannot be read either."""
    for address in (
        f"http://ann:hunter2@{rest}",
        f"http://ann:hunter2{rest}@example.org/",
        f"x://hunter2{rest}@",
    ):
        if "@" in address.partition("hunter2")[2]:
            assert "hunter2" not in shown(address) or target(address).login is None


def lands_or_not(text: str) -> bool:
    """Return True: either `text` is an address, or it is refused."""
    try:
        return target(text).url.isascii()
    except Refused as refused:
        return bool(refused.reason)
