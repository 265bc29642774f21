"""What holds of the one form of an address whatever came in."""

from __future__ import annotations

from string import ascii_letters, digits
from urllib.parse import quote, urlencode

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.text.addresses import canonical
from briefing.text.tracking import CHANNELS, NAMES, PREFIXES, WAYS

PIECES = [
    "http://", "https://", "HTTPS://", "www.", "m.", "mobile.", "amp.", "en.", "gazette",
    ".example", ".co.uk", ":443", ":80", ":8080", "/", "//", "/amp", "/amp/", ".amp", ".amp.html",
    "/..", "/.", "?", "&", "=", "#", "#!", "#/", "%2F", "%2f", "%", "%zz", "é", "日本", " ",
    "\t", "\ud800", "a=1", "utm_source=x", "google.com/url?q=", "google.com/amp/s/",
    "https://l.facebook.com/l.php?u=", "https%3A%2F%2F", "cdn.ampproject.org/c/s/", "@", "[::1]",
    "[", "::", "..", "xn--", "ß", ";", "+", "%20", "ann:pw@",
]  # fmt: skip
ANYTHING = st.text() | st.lists(st.sampled_from(PIECES), max_size=14).map("".join)

_SEGMENT = st.text(ascii_letters + digits + "-_.~é ", min_size=1, max_size=8).filter(
    lambda segment: "amp" not in segment.lower() and segment.strip(".") != ""
)
PATHS = st.lists(_SEGMENT, max_size=4).map(tuple)
_NAMES = st.sampled_from(["id", "p", "page", "story", "ref", "source", "lang", "q"])
PARAMETERS = st.dictionaries(_NAMES, st.text(ascii_letters + digits + " &=é", max_size=6), max_size=3).filter(
    lambda given: not any(value.lower() in CHANNELS for value in given.values())
)
WHERE = st.tuples(PATHS, PARAMETERS)
TRACKING = st.dictionaries(
    st.sampled_from(sorted({*NAMES, *(f"{prefix}x" for prefix in PREFIXES)})), st.text(max_size=5), max_size=3
) | st.tuples(st.sampled_from(sorted(WAYS)), st.sampled_from(sorted(CHANNELS))).map(lambda pair: dict([pair]))


def address(where: tuple[tuple[str, ...], dict[str, str]], host: str = "https://gazette.example") -> str:
    """Return the address of a page."""
    path, parameters = where
    query = f"?{urlencode(parameters)}" if parameters else ""
    return f"{host}/{'/'.join(quote(segment) for segment in path)}{query}"


@example("HTTP:// :443")
@example("https://google.com/url?q=" * 12 + "gazette.example/a")
@example("HTTP://%20")
@given(ANYTHING)
def test_the_form_of_a_form_is_itself(given_address: str) -> None:
    """Whatever was given, and nothing is raised."""
    once = canonical(given_address)

    assert canonical(once) == once


@given(WHERE, WHERE)
def test_addresses_that_differ_in_path_or_parameters_stay_two(
    one: tuple[tuple[str, ...], dict[str, str]], other: tuple[tuple[str, ...], dict[str, str]]
) -> None:
    """And those that do not are one."""
    assert (canonical(address(one)) == canonical(address(other))) is (one == other)


@given(WHERE, TRACKING, st.sampled_from(["https://www.gazette.example", "http://m.GAZETTE.example:80"]))
def test_how_a_reader_came_makes_no_difference(
    where: tuple[tuple[str, ...], dict[str, str]], tracking: dict[str, str], host: str
) -> None:
    """By a campaign, from a telephone, to a place on the page."""
    path, parameters = where
    reached = address((path, {**tracking, **parameters}), host) + "#comments"

    assert canonical(reached) == canonical(address(where)) or set(tracking) & set(parameters)
