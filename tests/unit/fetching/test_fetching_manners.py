"""Politeness: a name, permission, pauses, patience, and never asking twice for what has not changed."""

from __future__ import annotations

import re
import time
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from misbehaving import (
    FEED,
    PAGE,
    PUBLIC,
    Client,
    Misbehaving,
    Net,
    fetcher,
    for_ever,
    one_after_another,
    raw,
    reason,
    redirect,
    refused,
    reply,
)

from briefing.fetching.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from threading import Event

NOT_MODIFIED = reply(b"", 304)
RULES = b"User-agent: *\nDisallow: /closed\nCrawl-delay: 0.05\n"
FORBIDDEN = "its robots.txt asks programs not to fetch it"
UNREADABLE = "its robots.txt cannot be read, so nothing else is asked for: "


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    """Give a server on loopback that does what it is told."""
    with Misbehaving() as running:
        yield running


class Slept:
    """A world in which nobody really waits: the waits are written down."""

    def __init__(self, now: float = 1_795_521_600.0) -> None:
        self.waits: list[float] = []
        self.now = now

    def world(self) -> World:
        """Return the world."""
        return World(rest=self._rest, now=lambda: self.now, proxies=dict)

    def _rest(self, stop: Event, seconds: float) -> None:
        del stop
        self.waits.append(seconds)


def test_we_say_who_we_are(server: Misbehaving) -> None:
    """And what we take."""
    server.at("/", reply())
    server.at("/feed", reply(FEED, Content_Type="application/rss+xml"))
    with fetcher(server) as ours:
        ours.get(server.url())
        ours.get(server.url("/feed"), kind="feed")

    robots, page, feed = server.asked
    assert {re.sub(r"\d+", "1", asked.headers["user-agent"]) for asked in server.asked} == {"briefing/1.1.1"}
    assert {asked.headers["accept-encoding"] for asked in server.asked} == {"gzip, deflate"}
    assert page.headers["accept"].startswith("text/html")
    assert feed.headers["accept"].startswith("application/atom+xml")
    assert robots.path == "/robots.txt"


def test_what_the_server_says_of_it_comes_along(server: Misbehaving) -> None:
    """Type, charset, language, date."""
    said: Any = {"Content_Language": "de-AT, en", "Last_Modified": "Mon, 23 Nov 2026 08:00:00 GMT"}
    url = server.at("/", reply(Content_Type="Text/HTML; Charset=ISO-8859-15", **said))
    with fetcher(server) as ours:
        found = ours.get(f"{url}#part")

    assert (found.url, found.content, found.from_cache, found.moved_to) == (url, PAGE, False, "")
    assert (found.media_type, found.charset, found.language) == ("text/html", "iso-8859-15", "de-at")
    assert found.last_modified == "Mon, 23 Nov 2026 08:00:00 GMT"


@pytest.mark.parametrize("kind", ["page", "any"])
def test_robots_txt_is_obeyed_for_pages(server: Misbehaving, kind: str) -> None:
    """It is asked for once, on every host that a redirect leads to."""
    server.at("/robots.txt", reply(RULES))
    server.at("/closed/a", reply())
    server.at("/open/b", redirect("/closed/a"))
    with fetcher(server) as ours:
        assert reason(ours, server.url("/closed/a"), kind) == FORBIDDEN
        assert reason(ours, server.url("/open/b"), kind) == FORBIDDEN

    assert [asked.path for asked in server.asked] == ["/robots.txt", "/open/b"]


def test_feeds_need_no_permission(server: Misbehaving) -> None:
    """They are published for programs."""
    server.at("/robots.txt", reply(b"User-agent: *\nDisallow: /"))
    url = server.at("/feed", reply(FEED, Content_Type="application/rss+xml"))
    with fetcher(server) as ours:
        assert ours.get(url, kind="feed").content == FEED

    assert [asked.path for asked in server.asked] == ["/feed"]


@pytest.mark.parametrize(
    "robots",
    [
        reply(b"", 404),
        reply(b"", 401),
        reply(b"", 410),
        reply(b"", 204),
        reply(b""),
        reply(b"<html>a page instead"),
        redirect("/nowhere"),
        reply(b"\xff\xfe\x00 rubbish", Content_Type="image/png"),
        for_ever(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nAllow: /\n", b"# for ever\n" * 5000),
    ],
)
def test_where_there_are_no_rules_everything_is_permitted(
    server: Misbehaving, robots: Callable[[Client], None]
) -> None:
    """No file, no sense in it, or so much of it that only the beginning is read."""
    server.at("/robots.txt", robots)
    url = server.at("/a", reply())
    with fetcher(server) as ours:
        assert ours.get(url).content == PAGE


@pytest.mark.parametrize(
    ("robots", "why"),
    [
        (reply(b"", 500), "the server has an error (500)"),
        (reply(b"", 503), "the server is not available now (503)"),
        (reply(b"", 429), "it is asked too often (429)"),
        (redirect("/robots.txt"), "it redirects in a circle"),
        (raw(b"rubbish"), "its answer is not proper HTTP"),
        (raw(b""), "the connection was lost: try again later"),
    ],
)
def test_where_the_rules_cannot_be_read_nothing_is_asked(
    server: Misbehaving, robots: Callable[[Client], None], why: str
) -> None:
    """RFC 9309, 2.3.1.4. They are not asked for again for the next page."""
    server.at("/robots.txt", robots)
    server.at("/a", reply())
    with fetcher(server) as ours:
        assert reason(ours, server.url("/a")) == UNREADABLE + why
        asked = len(server.asked)
        assert reason(ours, server.url("/b")) == UNREADABLE + why

    assert server.paths == []
    assert len(server.asked) == asked


def test_a_crawl_delay_is_obeyed_up_to_its_limit(server: Misbehaving) -> None:
    """A site that asks for an hour gets ten seconds; here, a twentieth of one."""
    server.at("/robots.txt", reply(b"User-agent: *\nCrawl-delay: 3600\n"))
    server.at("/", reply())
    since = time.monotonic()
    with fetcher(server, longest_pause_s=0.05) as ours:
        ours.get(server.url())
        ours.get(server.url())

    assert 0.1 <= time.monotonic() - since < 5


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_who_is_busy_is_asked_again_after_a_while(server: Misbehaving, status: int) -> None:
    """Twice, and then it may have passed."""
    url = server.at("/", one_after_another(reply(b"", status), reply(b"", status), reply()))
    slept = Slept()
    with fetcher(server, world=slept.world(), backoff_s=0.01) as ours:
        assert ours.get(url, kind="feed").content == PAGE

    assert slept.waits == [0.01, 0.02]


def test_what_is_always_busy_is_given_up(server: Misbehaving) -> None:
    """After three attempts."""
    url = server.at("/", reply(b"", 503))

    assert refused(url, server=server, kind="feed") == "the server is not available now (503)"
    assert len(server.asked) == 3


@pytest.mark.parametrize(("said", "wait_s"), [("1", 1.0), (formatdate(1_795_521_600.25, usegmt=True), 0.125)])
def test_retry_after_is_respected(server: Misbehaving, said: str, wait_s: float) -> None:
    """In seconds and as a date, as long as there is time."""
    url = server.at("/", one_after_another(reply(b"", 429, Retry_After=said), reply()))
    slept = Slept(now=1_795_521_600 - 0.125)
    since = time.monotonic()
    with fetcher(server, world=slept.world(), backoff_s=0.01) as ours:
        assert ours.get(url, kind="feed").content == PAGE

    assert slept.waits == [wait_s]
    assert time.monotonic() - since >= wait_s  # the whole host rests, whoever asks


def test_nobody_waits_for_a_year(server: Misbehaving) -> None:
    """It is said when to come back, and the server is left in peace."""
    url = server.at("/", reply(b"", 429, Retry_After="31536000"))

    said = refused(url, server=server, kind="feed")
    assert said == "it is asked too often (429); it asks to come back in 365 days"
    assert len(server.asked) == 1


def test_what_has_not_changed_is_not_sent_again(server: Misbehaving, tmp_path: Path) -> None:
    """By its ETag, or by its date; the next run knows both."""
    date = "Mon, 23 Nov 2026 08:00:00 GMT"
    server.at("/tag", one_after_another(reply(ETag='"v1"'), NOT_MODIFIED))
    server.at("/date", one_after_another(reply(Last_Modified=date), NOT_MODIFIED))
    for expected in (False, True):
        with fetcher(server, cache=tmp_path / "c.sqlite") as ours:
            for path in ("/tag", "/date"):
                found = ours.get(server.url(path), kind="feed")
                assert (found.content, found.media_type, found.from_cache) == (PAGE, "text/html", expected)

    assert server.asked[2].headers["if-none-match"] == '"v1"'
    assert server.asked[3].headers["if-modified-since"] == date
    assert "if-none-match" not in server.asked[3].headers


def test_what_has_changed_takes_the_place_of_the_old(server: Misbehaving, tmp_path: Path) -> None:
    """And is what is served from then on."""
    url = server.at(
        "/", one_after_another(reply(ETag='"v1"'), reply(b"<p>new</p>", ETag='"v2"'), NOT_MODIFIED)
    )
    with fetcher(server, cache=tmp_path / "c.sqlite") as ours:
        assert [ours.get(url, kind="feed").content for _ in range(3)] == [PAGE, b"<p>new</p>", b"<p>new</p>"]

    assert server.asked[2].headers["if-none-match"] == '"v2"'


def test_what_is_fresh_is_not_asked_for(server: Misbehaving, tmp_path: Path) -> None:
    """For an hour at most; after that it is asked whether it changed."""
    headers: Any = {"ETag": '"v1"', "Cache_Control": "max-age=86400"}
    url = server.at("/", one_after_another(reply(**headers), NOT_MODIFIED))
    slept = Slept()
    with fetcher(server, world=slept.world(), cache=tmp_path / "c.sqlite") as ours:
        for later, hits in ((0, 1), (3599, 1), (2, 2), (-10_000, 3)):
            slept.now += later
            assert ours.get(url, kind="feed").content == PAGE
            assert len(server.asked) == hits


def test_an_article_of_a_feed_is_asked_for_once(server: Misbehaving, tmp_path: Path) -> None:
    """Until its feed says that it changed, or half a day has passed; a 304 is as good as a new page."""
    url = server.at("/", one_after_another(reply(ETag='"v1"'), NOT_MODIFIED))
    slept = Slept()
    with fetcher(server, world=slept.world(), cache=tmp_path / "c.sqlite") as ours:
        hits = []
        for later, updated in ((0, -90.0), (3600, -90.0), (3600, 5400.0), (60, 5400.0), (43_200, 0.0)):
            slept.now += later
            said = 1_795_521_600.0 + updated if updated else 0.0
            assert ours.get(url, kind="page", updated=said).content == PAGE
            hits.append(len([asked for asked in server.asked if asked.path == "/"]))

    assert hits == [1, 1, 2, 2, 3]


@pytest.mark.parametrize("headers", [{"Cache_Control": "no-store"}, {"Vary": "*"}])
def test_what_may_not_be_kept_is_not(server: Misbehaving, tmp_path: Path, headers: Any) -> None:
    """Nor is what needed a login."""
    server.at("/a", reply(ETag='"v1"', **headers))
    server.at("/b", reply(ETag='"v1"', Cache_Control="max-age=60"))
    with_login = server.url("/b").replace("//", "//ann:secret@")
    with fetcher(server, cache=tmp_path / "c.sqlite") as ours:
        for url in (server.url("/a"), with_login):
            assert [ours.get(url, kind="feed").from_cache for _ in range(2)] == [False, False]

    assert b"secret" not in (tmp_path / "c.sqlite").read_bytes()


def test_offline_what_was_fetched_before_is_served(server: Misbehaving, tmp_path: Path) -> None:
    """With its redirects, however old; and nobody is asked for anything."""
    server.at("/old", redirect("/new", 301))
    server.at("/new", reply(ETag='"v1"'))
    cache = tmp_path / "c.sqlite"
    with fetcher(server, cache=cache) as ours:
        ours.get(server.url("/old"))
    asked = len(server.asked)

    with fetcher(server, cache=cache, offline=True) as ours:
        found = ours.get(server.url("/old"))
        assert (found.url, found.moved_to) == (server.url("/new"), server.url("/new"))
        assert (found.content, found.from_cache) == (PAGE, True)
        assert (
            reason(ours, server.url("/other"))
            == "it was not fetched before, and nothing is asked for offline"
        )
    assert len(server.asked) == asked


def test_what_is_gone_is_forgotten(server: Misbehaving, tmp_path: Path) -> None:
    """Offline it is not served either."""
    url = server.at("/", one_after_another(reply(ETag='"v1"'), reply(b"", 410)))
    cache = tmp_path / "c.sqlite"
    with fetcher(server, cache=cache) as ours:
        ours.get(url, kind="feed")
        assert reason(ours, url, "feed") == "the page is gone for good (410)"
    with fetcher(server, cache=cache, offline=True) as ours:
        assert "not fetched before" in reason(ours, url, "feed")


def test_a_cache_that_cannot_be_used_is_one_notice(server: Misbehaving) -> None:
    """The fetch does not fail."""
    url = server.at("/", reply())
    with fetcher(server, cache=Path("/proc/nowhere/fetched.sqlite")) as ours:
        assert [ours.get(url).content for _ in range(2)] == [PAGE, PAGE]
        assert len(ours.notices) == 1


def test_a_host_is_its_name_whatever_the_port(server: Misbehaving) -> None:
    """Turns are taken at the host; robots.txt belongs to each of its ports."""
    server.at("/", reply())
    net = Net(server, {"news.example": [PUBLIC]})
    with fetcher(server, world=net.world()) as ours:
        ours.get("http://news.example/")
        ours.get("http://news.example:8080/")

    assert [asked.headers["host"] for asked in server.asked if asked.path == "/robots.txt"] == [
        "news.example",
        "news.example:8080",
    ]
