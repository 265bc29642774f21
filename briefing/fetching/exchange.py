"""One question, one answer, over one connection.

A connection is not used twice: what a server sends too much can then never be taken for the answer to the
next question, and with half a second between two questions little would be saved.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import httpcore2
import httpx2

from briefing.fetching import decoding, statuses
from briefing.fetching.budget import Meter, too_large
from briefing.fetching.network import Network
from briefing.fetching.proxies import proxy_for
from briefing.fetching.refusals import Refused
from briefing.text.clean import one_line

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator, Mapping

    from briefing.fetching.budget import Budget
    from briefing.fetching.lookup import Lookup
    from briefing.fetching.settings import Settings
    from briefing.fetching.urls import Target
    from briefing.fetching.world import World

# the engine refuses more than some 100 KiB of headers by itself; ten thousand small ones fit in that
_MOST_HEADERS: Final = 1000
_DIGITS: Final = 18
_IMPROPER: Final = "its answer is not proper HTTP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered. `content` is read only where the status promises a page."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Exchange:
    """Asks servers, directly or through the proxy that the environment names for them."""

    def __init__(self, settings: Settings, world: World, lookup: Lookup) -> None:
        self._settings = settings
        self._world = world
        self._lookup = lookup

    def ask(
        self, target: Target, headers: Mapping[str, str], budget: Budget, *, most: int, cut: bool = False
    ) -> Answer:
        """Return the answer to a GET of `target`, with at most `most` bytes, unpacked. Raises `Refused`.

        With `cut`, content beyond `most` is left away instead of refused.
        """
        meter = Meter(self._settings.most_wire)
        network = Network(self._world, self._lookup, budget, meter, self._settings.connect_s)
        try:
            with (
                closing(network),
                self._pool(target, network, budget) as pool,
                pool.stream("GET", _url(target), headers=_headers(target, headers)) as answer,
            ):
                return _answer(answer, meter, most=most, cut=cut)
        except httpcore2.ProxyError as error:
            raise Refused(f"the proxy does not let us through ({one_line(str(error), 60)})") from error
        except httpcore2.ProtocolError as error:
            raise Refused(_IMPROPER) from error

    def _pool(self, target: Target, network: Network, budget: Budget) -> httpcore2.ConnectionPool:
        """Return what makes the one connection; where a proxy makes it, the target is judged before."""
        proxy = proxy_for(target, self._world.proxies())
        trusted = self._certificates if target.scheme == "https" else None
        if proxy is None:
            return httpcore2.ConnectionPool(trusted, network_backend=network, max_keepalive_connections=0)
        self._lookup.judge(target.host, target.port, budget, names=not self._settings.proxy_resolves)
        network.proxy = proxy.place
        return httpcore2.HTTPProxy(
            httpcore2.URL(scheme=b"http", host=proxy.host.encode(), port=proxy.port, target=b"/"),
            proxy.login and (proxy.login[0].encode(), proxy.login[1].encode()),
            ssl_context=trusted,
            network_backend=network,
            max_keepalive_connections=0,
        )

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        return self._world.certificates()


def _url(target: Target) -> httpcore2.URL:
    return httpcore2.URL(
        scheme=target.scheme.encode(),
        host=target.host.encode(),
        port=target.unusual_port,
        target=target.path.encode(),
    )


def _headers(target: Target, headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    asked = {"Host": target.authority, **headers}
    return [(name.encode(), value.encode()) for name, value in asked.items()]


def _answer(answer: httpcore2.Response, meter: Meter, *, most: int, cut: bool) -> Answer:
    if len(answer.headers) > _MOST_HEADERS:
        raise Refused("it sends too many headers")
    headers = httpx2.Headers(answer.headers)
    content = b""
    if answer.status in statuses.OK:
        announced = headers.get("content-length", "")
        if not cut and announced.isdecimal() and int(announced[:_DIGITS]) > most:
            raise too_large(most)
        coding = headers.get("content-encoding", "")
        content = decoding.whole(_body(answer, meter), coding, most=most, cut=cut)
    return Answer(status=answer.status, headers=headers, content=content)


def _body(answer: httpcore2.Response, meter: Meter) -> Iterator[bytes]:
    try:
        yield from answer.iter_stream()
    except httpcore2.ProtocolError as error:
        raise Refused("its answer breaks off before its end" if meter.ended else _IMPROPER) from error
