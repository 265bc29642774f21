"""Which proxy stands between us and an address, and what goes through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from misbehaving import PAGE, PUBLIC, Misbehaving, Net, fetcher, reason, reply

from briefing.fetching.proxies import Proxy, proxy_for
from briefing.fetching.refusals import Refused
from briefing.fetching.urls import target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NEWS = "http://news.example/a?b=c"


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    """Give a server on loopback that does what it is told."""
    with Misbehaving() as running:
        yield running


@pytest.mark.parametrize(
    ("proxies", "expected"),
    [
        ({}, None),
        ({"http": "http://proxy.example:3128"}, Proxy(host="proxy.example", port=3128)),
        ({"http": "proxy.example:3128"}, Proxy(host="proxy.example", port=3128)),
        ({"http": "http://a:s%20e@proxy.example"}, Proxy(host="proxy.example", port=80, login=("a", "s e"))),
        ({"all": "http://proxy.example"}, Proxy(host="proxy.example", port=80)),
        ({"https": "http://proxy.example"}, None),
        ({"http": "http://proxy.example", "no": "other.example, news.example"}, None),
        ({"http": "http://proxy.example", "no": ".example"}, None),
        ({"http": "http://proxy.example", "no": "*.example"}, None),
        ({"http": "http://proxy.example", "no": "*"}, None),
        ({"http": "http://proxy.example", "no": "news.example:80"}, None),
        ({"http": "proxy.example", "no": "ews.example,news.example:8"}, Proxy(host="proxy.example", port=80)),
    ],
)  # fmt: skip
def test_the_environment_names_the_proxy(proxies: Mapping[str, str], expected: Proxy | None) -> None:
    """And whom to ask without it."""
    assert proxy_for(target(NEWS), proxies) == expected


@pytest.mark.parametrize(
    "text", ["socks5://proxy.example", "https://proxy.example", "http://", "http://[::1", "://"]
)
def test_a_proxy_that_cannot_be_spoken_to_is_named(text: str) -> None:
    """By its variable, without its login."""
    with pytest.raises(Refused, match="the proxy in http_proxy is"):
        proxy_for(target(NEWS), {"http": text})


def through(server: Misbehaving, names: dict[str, list[str]]) -> Net:
    """Return a network in which the proxy, on a private address, is the server of the test."""
    return Net(server, {"proxy.intern": ["10.0.0.1"], **names})


PROXIES = {"http": "http://ann:secret@proxy.intern:3128", "https": "http://proxy.intern:3128"}


def test_a_page_comes_through_the_proxy(server: Misbehaving) -> None:
    """The proxy itself may lie in a private network: the user has named it."""
    server.at("http://news.example/a", reply())
    net = through(server, {"news.example": [PUBLIC]})

    with fetcher(server, world=net.world(proxies=lambda: PROXIES)) as ours:
        assert ours.get(NEWS, kind="feed").content == PAGE

    (asked,) = server.asked
    assert net.connected == [("10.0.0.1", 3128)]
    assert (asked.path, asked.headers["host"]) == (NEWS, "news.example")
    assert asked.headers["proxy-authorization"] == "Basic YW5uOnNlY3JldA=="


@pytest.mark.parametrize("addresses", [["10.1.1.1"], [PUBLIC, "127.0.0.1"], ["::ffff:169.254.169.254"]])
def test_the_proxy_is_not_asked_for_a_private_address(server: Misbehaving, addresses: list[str]) -> None:
    """Its name is looked up here before; one private address among several is enough."""
    net = through(server, {"news.example": addresses})

    with fetcher(server, world=net.world(proxies=lambda: PROXIES)) as ours:
        assert reason(ours, NEWS).startswith("it leads into a private network (")
    assert net.connected == []


def test_a_name_that_only_the_proxy_knows_may_be_left_to_it(server: Misbehaving) -> None:
    """Where the settings say so; an address that is spelt out is judged here all the same."""
    server.at("http://news.example/a", reply())
    net = through(server, {})
    world = net.world(proxies=lambda: PROXIES)

    with fetcher(server, world=world) as ours:
        assert reason(ours, NEWS) == "there is no host of that name: check its spelling"
    with fetcher(server, world=world, proxy_resolves=True) as ours:
        assert ours.get(NEWS, kind="feed").content == PAGE
        for host in ("169.254.169.254", "0x7f.1", "[::1]", "localhost"):
            assert reason(ours, f"http://{host}/", "feed").startswith("it leads into a private network (")
    assert len(net.connected) == 1


def test_a_proxy_that_says_no_is_quoted(server: Misbehaving) -> None:
    """A secure page goes through a tunnel, and the proxy may refuse to dig it."""
    net = through(server, {"news.example": [PUBLIC]})
    server.at("news.example:443", reply(b"", 407))

    with fetcher(server, world=net.world(proxies=lambda: PROXIES)) as ours:
        assert reason(ours, "https://news.example/", "feed") == "the proxy does not let us through (407 So)"


def test_the_environment_is_heard(server: Misbehaving, monkeypatch: pytest.MonkeyPatch) -> None:
    """``http_proxy`` and ``no_proxy``, as everywhere."""
    from briefing.fetching.world import proxies

    monkeypatch.setenv("http_proxy", "http://proxy.intern:3128")
    monkeypatch.setenv("no_proxy", f"localhost, {server.place}")
    url = server.at("/feed", reply())

    with fetcher(server, world=Net(server, {"127.0.0.1": ["127.0.0.1"]}).world(proxies=proxies)) as ours:
        assert ours.get(url, kind="feed").content == PAGE
