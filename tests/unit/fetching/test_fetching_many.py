"""Many addresses at once: in order, in bounded memory, and ended when they are to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest
from misbehaving import (
    PAGE,
    PUBLIC,
    Client,
    Misbehaving,
    Net,
    fetcher,
    for_ever,
    reply,
    silence,
)

from briefing.fetching import Fetched, Fetcher, FetchError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DRIP = for_ever(b"HTTP/1.1 200 OK\r\n\r\n", b"a", every_s=0.02)


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    """Give a server on loopback that does what it is told."""
    with Misbehaving() as running:
        yield running


def ours_running() -> list[str]:
    """Return the threads of fetchers that are alive."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(("fetch", "lookup"))]


def test_results_come_in_the_order_of_the_addresses(server: Misbehaving) -> None:
    """Whichever is there first; what fails is a value among them."""

    def later(client: Client) -> None:
        time.sleep(0.01 * (9 - int(client.asked.path[1:])))
        reply(client.asked.path.encode())(client)

    urls = [server.at(f"/{number}", later) for number in range(8)]
    urls[3] = server.url("/none")
    urls[5] = "ftp://example.org/"
    with fetcher(server) as ours:
        found = list(ours.get_all(urls))

    assert [one.content if isinstance(one, Fetched) else one.reason for one in found] == [
        b"/0", b"/1", b"/2", "there is no such page (404)", b"/4",
        "ftp addresses are not fetched: give one with http or https", b"/6", b"/7",
    ]  # fmt: skip
    assert isinstance(found[3], FetchError)
    assert (found[3].name, found[3].status) == (server.url("/none"), 404)


def test_addresses_are_taken_up_as_fast_as_they_are_done(server: Misbehaving) -> None:
    """So that any number of them takes the same memory."""
    url = server.at("/", reply())
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield url

    with fetcher(server, threads=2) as ours:
        results = ours.get_all(endless(), kind="feed")
        for _ in range(20):
            assert isinstance(next(results), Fetched)
        assert taken <= 20 + 2 * 2


def test_hosts_are_asked_side_by_side_and_each_in_turn(server: Misbehaving) -> None:
    """Three hosts with four pages each: all three have been asked before one is asked for its second page."""
    pages = [f"http://{host}.example/{page}" for host in "abc" for page in range(4)]
    for page in range(4):
        server.at(f"/{page}", reply())
    net = Net(server, {f"{host}.example": [PUBLIC] for host in "abc"})
    since = time.monotonic()
    with fetcher(server, world=net.world(), pause_s=0.05, at_once=2, threads=12) as ours:
        found = list(ours.get_all(pages))

    assert [one.url for one in found if isinstance(one, Fetched)] == pages
    assert time.monotonic() - since >= 0.2  # four pauses, for a robots.txt and four pages
    assert [asked.path for asked in server.asked[:3]] == ["/robots.txt"] * 3
    assert len({asked.headers["host"] for asked in server.asked[:3]}) == 3


def test_the_robots_txt_of_a_host_is_read_once_by_however_many(server: Misbehaving) -> None:
    """The others wait for who reads it."""

    def slow(client: Client) -> None:
        time.sleep(0.05)
        reply(b"User-agent: *\nDisallow: /closed")(client)

    server.at("/robots.txt", slow)
    urls = [server.at(f"/{number}", reply()) for number in range(8)]
    with fetcher(server) as ours:
        assert all(isinstance(one, Fetched) for one in ours.get_all(urls))

    assert sum(asked.path == "/robots.txt" for asked in server.asked) == 1


def test_nothing_runs_on_after_the_end(server: Misbehaving) -> None:
    """Whoever leaves early leaves nothing behind: no thread, and nobody who waits."""
    urls = [server.at("/first", reply()), *(server.at(f"/{number}", DRIP) for number in range(9))]
    since = time.monotonic()
    with fetcher(server, deadline_s=30) as ours:
        assert isinstance(next(ours.get_all(urls, kind="feed")), Fetched)

    assert time.monotonic() - since < 5
    assert ours_running() == []


def interrupted(ours: Fetcher, urls: list[str]) -> None:
    """Fetch `urls`, and be interrupted when all of them are under way."""

    def addresses() -> Iterator[str]:
        yield from urls
        time.sleep(0.1)
        raise KeyboardInterrupt

    list(ours.get_all(addresses(), kind="feed"))


@pytest.mark.parametrize("handler", [silence, DRIP, reply(b"", 503, Retry_After="20")])
def test_ctrl_c_ends_everything_at_once(server: Misbehaving, handler: Callable[[Client], None]) -> None:
    """Wherever it is: before an answer, in a body, between two attempts, in line."""
    urls = [server.at(f"/{number}", handler) for number in range(9)]
    since = time.monotonic()
    with pytest.raises(KeyboardInterrupt), fetcher(server, deadline_s=30, at_once=2) as ours:
        interrupted(ours, urls)

    assert time.monotonic() - since < 5
    assert ours_running() == []


_PROGRAM = """
import sys
from briefing.fetching import Fetcher, Settings
with Fetcher(Settings(allow_private=frozenset({sys.argv[1]}), pause_s=0)) as ours:
    print("begun", flush=True)
    for one in ours.get_all([f"http://{sys.argv[1]}/drip"] * 40, kind="feed"):
        print(one)
"""


def test_ctrl_c_ends_a_program(server: Misbehaving) -> None:
    """Soon, with nothing left open, and as Python ends then."""
    server.at("/drip", DRIP)
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    command = [sys.executable, "-W", "error", "-X", "dev", "-c", _PROGRAM, server.place]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "begun\n"
        while not server.asked:
            time.sleep(0.01)
        since = time.monotonic()
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=20)

    assert time.monotonic() - since < 5
    assert said.splitlines()[-1] == "KeyboardInterrupt"
    assert "Warning" not in said


def test_one_fetcher_serves_many_threads(server: Misbehaving) -> None:
    """`get` may be called from anywhere."""
    url = server.at("/", reply())
    found: list[bytes] = []
    with fetcher(server) as ours:
        threads = [threading.Thread(target=lambda: found.append(ours.get(url).content)) for _ in range(9)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert found == [PAGE] * 9
