"""What servers do when something is wrong with them: each ends within its bound, with the right reason."""

from __future__ import annotations

import gzip
import resource
import socket
import time
import zlib
from threading import Event
from typing import TYPE_CHECKING

import pytest
from misbehaving import (
    HTML,
    PAGE,
    PUBLIC,
    Client,
    Misbehaving,
    Net,
    fetcher,
    for_ever,
    head,
    one_after_another,
    raw,
    reason,
    redirect,
    refused,
    reply,
    silence,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.fetching.world import World

CLOSED = head(200, {**HTML, "Connection": "close"})
CHUNKED = head(200, {**HTML, "Transfer-Encoding": "chunked"})
TOO_SLOW = "no complete answer within 0.3 seconds"
TOO_LARGE = "larger than 10 MiB"
LOST = "the connection was lost: try again later"
CUT = "its answer breaks off before its end"
IMPROPER = "its answer is not proper HTTP"
DAMAGED = "its packed content is damaged or cut short"


def packed(content: bytes) -> bytes:
    """Return `content` as gzip packs it, without the time of day."""
    return gzip.compress(content, mtime=0)


BOMB = packed(bytes(40 * 1024 * 1024))
DEFLATE_BOMB = zlib.compress(bytes(40 * 1024 * 1024))
UNPACKABLE = "its content is packed in a way that was not asked for"


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    """Give a server on loopback that does what it is told."""
    with Misbehaving() as running:
        yield running


def length(size: int) -> bytes:
    """Return a head that announces `size` bytes."""
    return head(200, {**HTML, "Content-Length": str(size)})


def reset_after(content: bytes) -> Callable[[Client], None]:
    """Return what ends the connection rudely after `content`."""

    def handler(client: Client) -> None:
        client.send(content)
        time.sleep(0.02)
        client.reset()

    return handler


@pytest.mark.parametrize(
    "handler",
    [
        silence,
        for_ever(CLOSED, b"a", every_s=0.02),
        for_ever(b"HTTP/1.1 200 OK\r\nX-A: ", b"a", every_s=0.02),
        for_ever(CHUNKED, b"1\r\na\r\n", every_s=0.02),
        for_ever(b"", b"HTTP/1.1 100 Continue\r\n\r\n", every_s=0.01),
        for_ever(length(9_000_000), b"a", every_s=0.02),
    ],
)
def test_who_is_slow_ends_at_the_deadline(server: Misbehaving, handler: Callable[[Client], None]) -> None:
    """A byte now and then does not make it longer."""
    url = server.at("/slow", handler)
    since = time.monotonic()

    assert refused(url, server=server, deadline_s=0.3, kind="feed") == TOO_SLOW
    assert time.monotonic() - since < 4


def test_the_deadline_is_for_all_hops_together(server: Misbehaving) -> None:
    """Each of these is fast enough by itself."""

    def slow(client: Client) -> None:
        time.sleep(0.12)
        redirect(f"{client.asked.path}x")(client)

    for hop in range(6):
        server.at(f"/{'x' * hop}", slow)

    assert refused(server.url("/"), server=server, deadline_s=0.3, kind="feed") == TOO_SLOW
    assert len(server.paths) <= 3


def test_a_lookup_that_hangs_ends_at_the_deadline(server: Misbehaving) -> None:
    """The name server is a server too."""
    answers = Event()

    def hangs(host: str, port: int) -> list[str]:
        del host, port
        answers.wait()
        return [PUBLIC]

    net = Net(server)
    with fetcher(server, world=net.world(look_up=hangs), deadline_s=0.1) as ours:
        said = reason(ours, "http://news.example/", "feed")
        answers.set()
    assert said == "no complete answer within 0.1 seconds"
    assert net.connected == []


@pytest.mark.parametrize(
    "handler",
    [
        for_ever(CLOSED, b"<p>words</p>" * 5000),
        for_ever(CHUNKED, b"%x\r\n" % 60_000 + b"a" * 60_000 + b"\r\n"),
        for_ever(length(10 * 1024 * 1024 + 1), b"a"),
        for_ever(head(200, {"Content-Encoding": "gzip"}), packed(b"")),
        raw(head(200, {**HTML, "Content-Encoding": "gzip", "Connection": "close"}) + BOMB),
        raw(head(200, {**HTML, "Content-Encoding": "deflate", "Connection": "close"}) + DEFLATE_BOMB),
    ],
    ids=["endless", "endless-chunks", "announced", "endless-gzip", "gzip-bomb", "deflate-bomb"],
)  # fmt: skip
def test_who_sends_too_much_is_left_early(server: Misbehaving, handler: Callable[[Client], None]) -> None:
    """Whether it is much on the wire, or much when it is unpacked; the memory stays small."""
    url = server.at("/much", handler)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert refused(url, server=server, deadline_s=20) in (TOO_LARGE, DAMAGED)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b"", LOST),
        (PAGE, IMPROPER),
        (b"HTTP/1.1 banana split\r\n\r\n", IMPROPER),
        (b"SSH-2.0-OpenSSH_9.2\r\n", IMPROPER),
        (b"HTTP/1.1 200 OK\r\nContent-", IMPROPER),
        (b"HTTP/1.1 200 OK\r\nno header\r\n\r\n", IMPROPER),
        (b"HTTP/1.1 200 OK\r\nX: " + b"a" * 300_000 + b"\r\n\r\n", IMPROPER),
        (b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 5000 + b"\r\n", "it sends too many headers"),
        (head(200, {"Content-Length": "banana"}) + PAGE, IMPROPER),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", IMPROPER),
        (length(9999) + PAGE, CUT),
        (CHUNKED + b"zz\r\nabc\r\n0\r\n\r\n", IMPROPER),
        (CHUNKED + b"3\r\nabcdef\r\n0\r\n\r\n", IMPROPER),
        (CHUNKED + b"%x\r\n" % len(PAGE) + PAGE + b"\r\n", CUT),
        (head(200, {"Content-Encoding": "gzip"}) + packed(PAGE)[:-9], DAMAGED),
        (head(200, {"Content-Encoding": "br"}) + PAGE, UNPACKABLE),
        (head(200, {"Content-Encoding": "gzip, gzip"}), UNPACKABLE),
        (head(200, {"Content-Type": "image/png"}) + b"\x89PNG", "it is no web page but image/png"),
        (head(200, HTML) + b"\x7fELF", "it is no web page but a program"),
        (length(0), "its answer is empty"),
        (head(204, {}), "it answers without a page (204)"),
        (head(206, HTML) + PAGE, "it sends only a part of the page (206)"),
        (head(304, {}), "it says that the page is unchanged, which was never fetched (304)"),
        (head(302, {"Content-Length": "0"}), "it redirects without saying where (302)"),
        (head(300, {"Location": "/b"}), "it redirects without saying where (300)"),
        (head(401, {"WWW-Authenticate": "Basic realm=x"}), "it wants a login (401)"),
        (head(404, {}) + PAGE, "there is no such page (404)"),
        (head(410, {}) + PAGE, "the page is gone for good (410)"),
        (head(500, {}) + PAGE, "the server has an error (500)"),
        (b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", IMPROPER),
    ],
    ids=lambda value: value if isinstance(value, str) else "sent",
)  # fmt: skip
def test_what_is_wrong_is_said(server: Misbehaving, sent: bytes, said: str) -> None:
    """In a reader's words, and nothing of the content is used."""
    url = server.at("/wrong", raw(sent))

    assert refused(url, server=server) == said
    assert len(server.paths) == (3 if said == LOST else 1)


@pytest.mark.parametrize(
    "sent",
    [
        head(200, HTML) + PAGE,
        length(len(PAGE)) + PAGE + b"<p>what the server sends too much</p>",
        b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 10 + length(len(PAGE)) + PAGE,
        head(200, {**HTML, "Content-Length": "5", "Transfer-Encoding": "chunked"})
        + b"%x\r\n" % len(PAGE) + PAGE + b"\r\n0\r\n\r\n",
        head(200, {**HTML, **{f"Set-Cookie-{number}": "x" * 200 for number in range(300)}}) + PAGE,
        head(200, {**HTML, "Content-Encoding": "gzip"}) + packed(PAGE),
    ],
    ids=["no-length", "too-much", "early-hints", "two-lengths", "many-cookies", "gzip"],
)  # fmt: skip
def test_what_is_only_odd_is_taken(server: Misbehaving, sent: bytes) -> None:
    """And the next question is not answered with the rest of it."""
    server.at("/odd", raw(sent))
    server.at("/next", reply(b"<p>next</p>"))
    with fetcher(server) as ours:
        assert ours.get(server.url("/odd")).content == PAGE
        assert ours.get(server.url("/next")).content == b"<p>next</p>"


@pytest.mark.parametrize(
    ("handler", "hits"),
    [(reset_after(b""), 3), (reset_after(length(9999) + PAGE), 3), (reset_after(b"HTTP/1.1 200"), 3)],
)
def test_a_connection_that_is_reset_is_tried_three_times(
    server: Misbehaving, handler: Callable[[Client], None], hits: int
) -> None:
    """And no more."""
    url = server.at("/reset", handler)

    assert refused(url, server=server) == LOST
    assert len(server.paths) == hits


def test_a_reset_may_pass(server: Misbehaving) -> None:
    """The second attempt succeeds."""
    url = server.at("/reset", one_after_another(reset_after(b""), reply()))
    with fetcher(server) as ours:
        assert ours.get(url).content == PAGE


@pytest.mark.parametrize("hops", [1, 5])
def test_five_redirects_are_followed(server: Misbehaving, hops: int) -> None:
    """The address that is returned is the last."""
    for hop in range(hops):
        server.at(f"/{hop}", redirect(f"{hop + 1}#part"))
    server.at(f"/{hops}", reply())
    with fetcher(server) as ours:
        assert ours.get(server.url("/0")).url == server.url(f"/{hops}")


def test_the_sixth_redirect_and_a_circle_are_refused(server: Misbehaving) -> None:
    """A circle as soon as it is one."""
    for hop in range(9):
        server.at(f"/{hop}", redirect(f"/{hop + 1}"))
    server.at("/a", redirect("/b"))
    server.at("/b", redirect("/a"))

    assert refused(server.url("/0"), server=server) == "it redirects more than 5 times"
    assert refused(server.url("/a"), server=server) == "it redirects in a circle"
    assert server.paths == [*(f"/{hop}" for hop in range(6)), "/a", "/b"]


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [([301], 1), ([308, 301], 2), ([302], 0), ([301, 302], 1), ([302, 301], 0), ([303, 307], 0)],
)
def test_where_an_address_has_moved_for_good_is_said(
    server: Misbehaving, statuses: list[int], moved: int
) -> None:
    """As far as every hop until there was one for good."""
    for hop, status in enumerate(statuses):
        server.at(f"/{hop}", redirect(f"/{hop + 1}", status))
    server.at(f"/{len(statuses)}", reply())
    with fetcher(server) as ours:
        assert ours.get(server.url("/0")).moved_to == (server.url(f"/{moved}") if moved else "")


def nobody_there(server: Misbehaving, error: Exception) -> World:
    """Return a world in which no connection can be made."""

    def begin(address: str, port: int) -> socket.socket:
        del address, port
        raise error

    return Net(server, {"news.example": [PUBLIC, "1.1.1.1"]}).world(begin=begin)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ConnectionRefusedError(), "it refuses the connection: is it down?"),
        (TimeoutError(), "it does not answer: is it down?"),
        (OSError(101, "Network is unreachable"), "it cannot be reached: is there a network?"),
    ],
)
def test_a_host_that_is_not_there_is_not_asked_for_its_robots_txt_again(
    server: Misbehaving, error: Exception, said: str
) -> None:
    """The second page of a dead host costs nothing."""
    with fetcher(server, world=nobody_there(server, error)) as ours:
        assert reason(ours, "http://news.example/a") == said
        assert reason(ours, "http://news.example/b") == said
        assert (
            reason(ours, "http://elsewhere.example/") == "there is no host of that name: check its spelling"
        )


def test_a_port_where_nobody_listens_is_refused(server: Misbehaving) -> None:
    """By a real connection, on loopback."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

    said = refused(f"http://127.0.0.1:{port}/", server=server, allow_private=frozenset({f"127.0.0.1:{port}"}))
    assert said == "it refuses the connection: is it down?"


def test_a_host_that_does_not_take_the_connection_is_left_soon(server: Misbehaving) -> None:
    """Its backlog is full: the connection stays half-open. The next address may answer."""
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        for taken in (first, second):
            taken.settimeout(0)
            taken.connect_ex(("127.0.0.1", port))
        allowed = frozenset({f"127.0.0.1:{port}"})
        since = time.monotonic()

        said = refused(f"http://127.0.0.1:{port}/", server=server, allow_private=allowed, connect_s=0.1)
        assert said == "it does not answer: is it down?"
        assert time.monotonic() - since < 4
