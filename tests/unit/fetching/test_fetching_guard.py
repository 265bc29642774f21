"""No request reaches a private address, on any hop. Tried with lookups and connections that are stubs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from misbehaving import PAGE, PUBLIC, Misbehaving, Net, fetcher, reason, redirect, refused, reply

from briefing.fetching.world import World, look_up

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator, Sequence

PRIVATE = "it leads into a private network"
PRIVATE_ADDRESSES = [
    "127.0.0.1", "10.0.0.1", "172.16.5.5", "192.168.1.1", "169.254.169.254", "fd00:ec2::254", "100.64.0.1",
    "0.0.0.0",  # noqa: S104 - not bound to
    "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "ff02::1", "::ffff:10.0.0.1", "2002:7f00:1::",
    "64:ff9b::a9fe:a9fe", "168.63.129.16",
]  # fmt: skip


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    """Give a server on loopback that does what it is told."""
    with Misbehaving() as running:
        yield running


def no_connection(address: str, port: int) -> socket.socket:
    """Stand where a connection would be made, and be the end of the test."""
    raise AssertionError((address, port))


@pytest.mark.parametrize("kind", ["page", "feed", "any", "picture"])
@pytest.mark.parametrize("address", PRIVATE_ADDRESSES)
def test_a_name_with_a_private_address_is_not_asked(server: Misbehaving, address: str, kind: str) -> None:
    """Neither for its robots.txt nor for anything else."""
    net = Net(server, {"evil.example": [address]})

    with fetcher(server, world=net.world()) as ours:
        said = reason(ours, "http://evil.example/", kind)
    assert said == f"{PRIVATE} ({address}): not asked unless evil.example:80 is allowed"
    assert net.connected == []


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f.1", "0x7f000001", "0177.1", "127.1", "127.0.0.1.", "0", "[::1]", "[::]",
     "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "a.example@127.0.0.1", "a:b@[::1]",
     "169.254.169.254", "2852039166", "0xa9fea9fe", "[fd00:ec2::254]", "[fe80::1]", "10.0.0.1"],
)  # fmt: skip
def test_odd_spellings_resolve_through_the_same_check(server: Misbehaving, host: str) -> None:
    """What the system makes of a number is what is judged; a literal asks no name server."""
    world = World(look_up=look_up, begin=no_connection, proxies=dict)

    for scheme in ("http", "https"):
        said = refused(f"{scheme}://{host}/", server=server, world=world)
        assert said.startswith(PRIVATE), said


def test_a_public_address_is_connected_to_as_it_was_judged(server: Misbehaving) -> None:
    """The name is looked up once for a connection, and the Host header says the name."""
    server.at("/", reply())
    net = Net(server, {"xn--bcher-kva.example": [PUBLIC]})

    with fetcher(server, world=net.world()) as ours:
        assert ours.get("http://bücher.example./", kind="feed").content == PAGE
    assert net.connected == [(PUBLIC, 80)]
    assert net.looked_up == ["xn--bcher-kva.example"]
    assert server.asked[0].headers["host"] == "xn--bcher-kva.example"


def test_a_name_that_changes_its_address_gains_nothing(server: Misbehaving) -> None:
    """Rebinding: public when it is judged, private a moment later. The next connection is judged again."""
    server.at("/", redirect("/again"))
    addresses = [[PUBLIC], ["127.0.0.1"]]
    net = Net(server)

    def rebinding(host: str, port: int) -> Sequence[str]:
        del host, port
        return addresses.pop(0)

    with fetcher(server, world=net.world(look_up=rebinding)) as ours:
        assert reason(ours, "http://evil.example/", "feed").startswith(PRIVATE)
    assert net.connected == [(PUBLIC, 80)]
    assert server.paths == ["/"]


def test_of_several_addresses_only_the_public_are_tried(server: Misbehaving) -> None:
    """In their order."""
    server.at("/", reply())
    net = Net(server, {"mixed.example": ["10.0.0.1", "fd00::1", PUBLIC, "1.1.1.1"]})

    with fetcher(server, world=net.world()) as ours:
        ours.get("http://mixed.example/", kind="feed")
    assert net.connected == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "to",
    [
        "http://intern.example/",
        "//intern.example/",
        "https://intern.example/",
        "http://user@intern.example:22/",
    ],
)
def test_every_hop_is_judged(server: Misbehaving, to: str) -> None:
    """A public page cannot send us into a private network; neither can a robots.txt."""
    server.at("/", redirect(to))
    server.at("/robots.txt", redirect(to))
    net = Net(server, {"news.example": [PUBLIC], "intern.example": ["10.0.0.1"]})

    with fetcher(server, world=net.world()) as ours:
        assert reason(ours, "http://news.example/", "feed").startswith(f"{PRIVATE} (10.0.0.1)")
        for kind in ("page", "picture"):
            assert reason(ours, "http://news.example/", kind).startswith(f"{PRIVATE} (10.0.0.1)")
    assert {address for address, _ in net.connected} == {PUBLIC}


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:70/_x",
        "data:text/html,x",
        "javascript:x",
    ],
)
def test_a_redirect_stays_on_the_web(server: Misbehaving, to: str) -> None:
    """No file is opened, whatever a server says."""
    url = server.at("/", redirect(to))

    scheme = to.partition(":")[0]
    assert refused(url, server=server) == f"it redirects to {scheme}:, which is not followed"


def test_what_is_allowed_is_one_port_of_one_host(server: Misbehaving) -> None:
    """Not the next port, and not the same place by another name."""
    server.at("/", reply())
    net = Net(server, {"localhost": ["127.0.0.1"], "127.0.0.1": ["127.0.0.1"], "::1": ["::1"]})
    allowed = frozenset({"LOCALHOST:8080", "[::1]:8080"})

    with fetcher(server, world=net.world(), allow_private=allowed) as ours:
        assert ours.get("http://localhost:8080/", kind="feed").content == PAGE
        assert ours.get("http://[::1]:8080/", kind="feed").content == PAGE
        assert reason(ours, "http://localhost:8081/", "feed").startswith(PRIVATE)
        assert reason(ours, "http://127.0.0.1:8080/", "feed").startswith(PRIVATE)
    assert net.connected == [("127.0.0.1", 8080), ("::1", 8080)]
    assert [asked.headers["host"] for asked in server.asked] == ["localhost:8080", "[::1]:8080"]


def test_a_login_is_sent_to_its_own_host_and_shown_to_nobody(server: Misbehaving) -> None:
    """Not to the host that it redirects to."""
    server.at("/a", redirect("/b"))
    server.at("/b", redirect("http://other.example/c"))
    server.at("/c", reply(b"", 403))
    net = Net(server, {"news.example": [PUBLIC], "other.example": [PUBLIC]})

    with fetcher(server, world=net.world()) as ours, pytest.raises(Exception, match="403") as caught:
        ours.get("http://ann:secret@news.example/a", kind="feed")
    sent = {asked.path: asked.headers.get("authorization") for asked in server.asked}
    assert sent == {"/a": "Basic YW5uOnNlY3JldA==", "/b": "Basic YW5uOnNlY3JldA==", "/c": None}
    assert str(caught.value) == "http://news.example/a: it does not let us in (403)"


def test_nothing_that_a_server_sets_is_sent_back(server: Misbehaving) -> None:
    """No cookie."""
    server.at("/", redirect("/b"))
    server.at("/b", reply(Set_Cookie="id=1", Location="x"))
    with fetcher(server) as ours:
        ours.get(server.url("/b"))
        ours.get(server.url("/"))

    assert not any("cookie" in asked.headers or "referer" in asked.headers for asked in server.asked)
