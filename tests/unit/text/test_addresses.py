"""One form for all addresses of one article."""

from __future__ import annotations

import pytest

from briefing.text.addresses import canonical
from briefing.text.tracking import CHANNELS, NAMES, PREFIXES, WAYS

FERRY = "https://gazette.example/2026/ferry"


@pytest.mark.parametrize(
    "address",
    [
        "https://gazette.example/2026/ferry/",
        "  https://gazette.example/2026/ferry\n",
        "HTTP://WWW.Gazette.Example./2026/ferry",
        "https://gazette.example:443/2026/ferry",
        "http://gazette.example:80/2026/ferry",
        "https://ann:secret@gazette.example/2026/ferry",
        "https://m.gazette.example/2026/ferry",
        "https://mobile.gazette.example/2026/ferry",
        "https://amp.gazette.example/2026/ferry",
        "https://www.m.gazette.example/2026/ferry",
        "https://gazette.example/2026/ferry#comments",
        "https://gazette.example/2026/%66erry",
        "https://gazette.example/2025/../2026/./ferry",
        "https://gazette.example/2026/ferry?",
        "https://gazette.example/2026/ferry?utm_source=rss&UTM_Medium=feed&fbclid=x&gclid=y&mc_cid=z",
        "https://gazette.example/2026/ferry?ref=rss&source=Twitter",
        "https://gazette.example/2026/ferry/amp",
        "https://gazette.example/2026/ferry/amp/",
        "https://gazette.example/2026/ferry/amp.html",
        "https://gazette.example/2026/ferry.amp",
        "https://gazette.example/amp/2026/ferry",
        "https://gazette.example/2026/ferry?amp=1&outputType=amp",
        "https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/2026/ferry/amp",
        "https://cdn.ampproject.org/v/s/gazette.example/2026/ferry?amp_js_v=0.1&usqp=mq331",
        "https://www-gazette-example.cdn.ampproject.org/c/gazette.example/2026/ferry",
        "https://www.google.com/amp/s/amp.gazette.example/2026/ferry",
        "https://www.google.co.uk/amp/gazette.example/2026/ferry",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fgazette.example%2F2026%2Fferry%3Futm_source%3Dx&ved=1",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.gazette.example%2F2026%2Fferry&h=AT1",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgazette.example%2F2026%2Fferry&data=05",
        "https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fgazette.example%2F2026%2Fferry",
    ],
)
def test_addresses_of_one_article_have_one_form(address: str) -> None:
    """However a reader came, on whatever device."""
    assert canonical(address) == FERRY


@pytest.mark.parametrize(
    "address",
    [
        "https://gazette.example/2026/Ferry",
        "https://gazette.example/2026/ferry.html",
        "https://gazette.example/2026//ferry",
        "https://gazette.example/2026%2Fferry",
        "https://gazette.example/2026/ferry?page=2",
        "https://gazette.example/2026/ferry?ref=4711",
        "https://gazette.example/2026/ferry?from=harbour",
        "https://gazette.example:8080/2026/ferry",
        "https://news.gazette.example/2026/ferry",
        "https://gazette.example/2026/ferry#!/photos",
        "https://gazette.example/2026/ferry#/photos",
        "https://gazette.example/2026/ferry-amp",
        "https://gazette.example/2026/ferry/amplifier",
        "https://gazette.example/2026/ferry?amplitude=3",
    ],
)
def test_other_addresses_stay_others(address: str) -> None:
    """A path, a parameter that says which page, a port, a host, a route."""
    assert canonical(address) != FERRY
    assert canonical(address) == canonical(canonical(address))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://gazette.example/?p=7&a=2&a=1", "https://gazette.example?a=2&a=1&p=7"),
        ("https://gazette.example/?4711", "https://gazette.example?4711="),
        ("https://gazette.example/a%c3%a9?q=%c3%a9+b", "https://gazette.example/a%C3%A9?q=%C3%A9+b"),
        ("https://gazette.example/aé?q=é%20b", "https://gazette.example/a%C3%A9?q=%C3%A9+b"),
        ("https://gazette.example/?q=%ff", "https://gazette.example?q=%FF"),
        ("https://gazétte.example/", "https://xn--gaztte-dva.example"),
        ("https://m.co.uk/a", "https://m.co.uk/a"),
        ("https://mobile.de/a", "https://mobile.de/a"),
        ("https://www.example/", "https://www.example"),
        ("https://en.m.pedia.example/wiki/Ferry", "https://en.pedia.example/wiki/Ferry"),
        ("https://gazette.example/amp", "https://gazette.example/amp"),
        ("http://[::1]:8000/a", "https://[::1]:8000/a"),
        ("http://127.0.0.1:8000/a", "https://127.0.0.1:8000/a"),
        ("https://www.google.com/search?q=ferry", "https://google.com/search?q=ferry"),
        ("https://www.google.com/url?q=javascript:x", "https://google.com/url?q=javascript%3Ax"),
    ],
)
def test_the_form_says_which_page_it_is(address: str, expected: str) -> None:
    """Parameters by name, those of one name in their order; bytes as they are."""
    assert canonical(address) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "notes/ferry.txt",
        "mailto:ann@gazette.example",
        "https://",
        "https://[",
        "https://a:99999999/",
        "//a/b",
    ],
)
def test_what_is_no_address_stays_as_it_is(text: str) -> None:
    """Nothing is raised, nothing guessed."""
    assert canonical(text) == text


def test_an_address_without_end_costs_no_time() -> None:
    """A stranger may write any."""
    frames = "https://www.google.com/url?q=" * 200

    viewers = "https://" + "google.com/amp/s/" * 200

    assert canonical(frames + FERRY) == canonical(viewers + FERRY.removeprefix("https://")) == FERRY
    assert canonical("https://gazette.example" + "/amp" * 1500) == "https://gazette.example/amp"
    assert canonical("https://" + "www." * 1500 + "gazette.example").endswith("gazette.example")
    assert canonical("https://gazette.example/" + "a" * 10_000).endswith("aaa")


def test_the_lists_are_in_small_letters() -> None:
    """Names and values are compared so."""
    assert all(name == name.lower() for name in (*PREFIXES, *NAMES, *WAYS, *CHANNELS))
    assert not WAYS & NAMES
