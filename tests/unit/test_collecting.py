"""Every source in its turn, nothing twice, the network all at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from desks import Served, Shelf

from briefing.collecting import Visit, collect, is_remote
from briefing.protocols import Kind
from briefing.wanted import Wanted

PAGE = "<html><body><article><h1>{0}</h1><p>{1}</p><p>{1}</p></article></body></html>"
SAID = "Dockers in Port Carrow voted on Friday to end the strike that had closed the harbour. " * 4


def page(headline: str) -> Served:
    """Return a web page with an article."""
    return Served(PAGE.format(headline, SAID).encode())


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test stands in a folder with one article."""
    monkeypatch.chdir(tmp_path)
    Path("ferry.txt").write_text("Ferry returns\n\nThe ferry is back. It sails at nine.\n", encoding="utf-8")
    return tmp_path


def test_what_is_found_comes_in_the_order_of_the_places() -> None:
    """Files and pages as they were named, whichever is there first."""
    desk = Shelf({f"https://post.example/{n}": page(f"Page {n}") for n in range(3)})
    places = ["https://post.example/2", "ferry.txt", "https://post.example/0", "https://post.example/1"]
    articles, left_out = collect([Visit(place=place) for place in places], desk)

    assert [each.headline for each in articles] == ["Page 2", "Ferry returns", "Page 0", "Page 1"]
    assert left_out == ()


@pytest.mark.parametrize("again", ["./ferry.txt", "https://post.example/1"])
def test_what_was_read_already_is_left_out_the_second_time(again: str) -> None:
    """A file under another name of its path, a page under the same address."""
    desk = Shelf({"https://post.example/1": page("Page")})
    places = ["ferry.txt", "https://post.example/1", again]
    articles, left_out = collect([Visit(place=place) for place in places], desk)

    assert len(articles) == 2
    assert [each.reason for each in left_out] == ["named twice: read once"]


def test_what_is_known_of_a_source_is_known_of_its_articles() -> None:
    """Their section and language; and what is not wanted of it is left out."""
    visits = [
        Visit(place="ferry.txt", section="Port", language="en"),
        Visit(place="ferry.txt", wanted=Wanted(exclude=("ferry",))),
    ]
    articles, left_out = collect(visits, Shelf())

    assert [(each.section, each.language) for each in articles] == [("Port", "en")]
    assert [(left.input, left.reason) for left in left_out] == [("ferry.txt", "excluded by “ferry”")]


@pytest.mark.parametrize(
    ("place", "expected"),
    [("https://post.example", True), ("HTTP://post.example", True), ("http.txt", False), ("ftp://x", False)],
)
def test_an_address_is_on_the_network(place: str, expected: bool) -> None:  # noqa: FBT001 - the value
    """By its scheme."""
    assert is_remote(place) is expected


def test_an_error_of_ours_in_a_visit_is_not_hidden() -> None:
    """It is a mistake in the program, and must be seen."""

    class Broken(Shelf):
        def get(self, url: str, *, kind: Kind, updated: datetime | None = None) -> Served:
            raise TypeError(f"{kind} {url} {updated}")

    with pytest.raises(TypeError, match=r"any https://post\.example"):
        collect([Visit(place="https://post.example/")], Broken())


def test_a_page_under_two_addresses_is_read_once() -> None:
    """A feed, a list and a friend name it differently; the first address stays."""
    addresses = [
        "https://www.post.example/1?utm_source=rss",
        "http://m.post.example/1/",
        "https://www.google.com/url?q=https://post.example/1&sa=D",
        "https://post.example/1?page=2",
    ]
    desk = Shelf({address: page(f"Page {number}") for number, address in enumerate(addresses)})
    articles, left_out = collect([Visit(place=place) for place in addresses], desk)

    assert [each.url for each in articles] == [addresses[0], addresses[3]]
    assert [(each.input, each.reason) for each in left_out] == [
        (address, f"another address of {addresses[0]}, which was read") for address in addresses[1:3]
    ]


def test_entries_that_all_link_to_the_home_page_are_kept() -> None:
    """Each has a text of its own."""
    entry = (
        "<item><title>{0}</title><link>https://post.example/</link><description>{0}. {1}</description></item>"
    )
    entries = "".join(entry.format(name, SAID) for name in ("Ferry", "Bridge"))
    feed = Served(f"<rss version='2.0'><channel><title>Post</title>{entries}</channel></rss>".encode())
    desk = Shelf({"https://post.example/feed": feed})
    visits = [Visit(place="https://post.example/feed", kind="feed", full_text="feed")] * 2
    articles, left_out = collect(visits, desk)

    assert [each.headline for each in articles] == ["Ferry", "Bridge"]
    assert [each.reason for each in left_out] == ["named twice: read once"] * 2
