"""A small server that does what servers do when something is wrong with them, and worlds that lead to it.

    with Misbehaving() as server:
        server.at("/drip", drip)
        with fetcher(server) as ours:
            ours.get(server.url("/drip"))

It listens on loopback. Names and public addresses exist only in a stubbed `World`, whose connections all end
here: nothing is ever sent anywhere else.
"""

from __future__ import annotations

import socket
import struct
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, Final, Self
from urllib.request import ProxyHandler, build_opener

from briefing.fetching import Fetcher, FetchError, Settings
from briefing.fetching.world import World, begin

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping, Sequence

PAGE: Final = b"<!doctype html><title>Tram approved</title><p>The council voted on Monday.</p>"
FEED: Final = b"<?xml version='1.0'?><rss version='2.0'><channel><title>Town</title></channel></rss>"
HTML: Final = {"Content-Type": "text/html; charset=utf-8"}

DIRECT: Final = build_opener(ProxyHandler({}))
"""Asks a server of a test in the plain way, past any proxy."""

PUBLIC: Final = "93.184.216.34"
"""An address that a stubbed lookup may give; connections to it are led to the server of the test."""


@dataclass(frozen=True)
class Asked:
    """One request as it arrived: the path, and the headers by their small names."""

    path: str
    headers: Mapping[str, str]


@dataclass
class Client:
    """Who asks, seen from the server."""

    connection: socket.socket
    asked: Asked
    nth: int
    """How often this path was asked for, this time included."""
    over: Event

    def send(self, raw: bytes) -> None:
        """Send bytes as they are."""
        self.connection.sendall(raw)

    def reset(self) -> None:
        """End the connection rudely."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


def raw(content: bytes) -> Callable[[Client], None]:
    """Return what sends `content` and nothing else."""
    return lambda client: client.send(content)


def head(status: int, headers: Mapping[str, str]) -> bytes:
    """Return the beginning of an answer."""
    lines = [f"HTTP/1.1 {status} So", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode()


def reply(content: bytes = PAGE, status: int = 200, **headers: Any) -> Callable[[Client], None]:
    """Return what answers as it should; underscores of `headers` stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    whole = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(content)), **named}
    return raw(head(status, whole) + content)


def redirect(to: str, status: int = 302) -> Callable[[Client], None]:
    """Return what sends on to another address."""
    return reply(b"", status, Location=to)


def one_after_another(*handlers: Callable[[Client], None]) -> Callable[[Client], None]:
    """Return what does something else each time it is asked; the last for ever."""
    return lambda client: handlers[min(client.nth, len(handlers)) - 1](client)


def for_ever(first: bytes, again: bytes, *, every_s: float = 0.0) -> Callable[[Client], None]:
    """Return what sends `first`, then `again` without end."""

    def handler(client: Client) -> None:
        client.send(first)
        while not client.over.wait(every_s):
            client.send(again)

    return handler


def silence(client: Client) -> None:
    """Say nothing until everything is over."""
    client.over.wait()


@dataclass
class Misbehaving:
    """The server. Paths without a handler are 404."""

    tls: ssl.SSLContext | None = None
    greeting: bytes = b""
    """What is said before anything is asked."""
    asked: list[Asked] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._handlers: dict[str, Callable[[Client], None]] = {}
        self._over = Event()
        self._lock = Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[Thread] = []
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listening.getsockname()[1]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        with self._lock:
            for connection in self._open:
                _shut(connection)
        for thread in self._threads:
            thread.join()
        self._listening.close()

    @property
    def place(self) -> str:
        """Host and port, as `allow_private` names them."""
        return f"127.0.0.1:{self.port}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt apart."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def url(self, path: str = "/") -> str:
        """Return the address of a path."""
        return f"http://{self.place}{path}"

    def at(self, path: str, handler: Callable[[Client], None]) -> str:
        """Do `handler` where `path` is asked for; return the address."""
        self._handlers[path] = handler
        return self.url(path)

    def _start(self, work: Callable[[], None]) -> None:
        thread = Thread(target=work)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with self._lock:
                self._open.add(connection)
            self._start(partial(self._serve, connection))

    def _serve(self, connection: socket.socket) -> None:
        try:
            with (
                connection if self.tls is None else self.tls.wrap_socket(connection, server_side=True) as ours
            ):
                self._answer(ours)
        except OSError:
            pass  # who asks may go at any time
        finally:
            with self._lock:
                self._open.discard(connection)
            connection.close()

    def _answer(self, connection: socket.socket) -> None:
        connection.sendall(self.greeting)
        request = b""
        while b"\r\n\r\n" not in request:
            received = connection.recv(4096)
            if not received:
                return
            request += received
        first, *rest = request.split(b"\r\n\r\n")[0].decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in rest)}
        asked = Asked(first.split()[1], headers)
        with self._lock:
            self.asked.append(asked)
            nth = sum(each.path == asked.path for each in self.asked)
        handler = self._handlers.get(asked.path.partition("?")[0], reply(b"nothing", 404))
        handler(Client(connection, asked, nth, self._over))


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def settings(server: Misbehaving, **changes: Any) -> Settings:
    """Return settings that allow the server, and wait for nothing that need not be waited for."""
    usual = {
        "deadline_s": 5.0,
        "pause_s": 0.0,
        "at_once": 16,
        "backoff_s": 0.01,
        "threads": 8,
        "allow_private": frozenset({server.place}),
    }
    return Settings(**{**usual, **changes})


def fetcher(server: Misbehaving, *, world: World | None = None, **changes: Any) -> Fetcher:
    """Return a fetcher that may ask the server."""
    return Fetcher(settings(server, **changes), world=world or World(proxies=dict))


def reason(ours: Fetcher, url: str, kind: Any = "page") -> str:
    """Return why `url` cannot be fetched."""
    try:
        found = ours.get(url, kind=kind)
    except FetchError as error:
        return error.reason
    raise AssertionError(found)


def refused(url: str, *, server: Misbehaving, kind: Any = "page", **changes: Any) -> str:
    """Return why a fetcher of its own cannot fetch `url`."""
    with fetcher(server, **changes) as ours:
        return reason(ours, url, kind)


@dataclass
class Net:
    """A network that is not there: names with their addresses, and where connections really go."""

    server: Misbehaving
    names: dict[str, Sequence[str]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)

    def world(self, **changes: Any) -> World:
        """Return the world in which this is the network."""
        return World(**{"look_up": self._look_up, "begin": self._begin, "proxies": dict, **changes})

    def _look_up(self, host: str, port: int) -> Sequence[str]:
        del port
        self.looked_up.append(host)
        if host not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return self.names[host]

    def _begin(self, address: str, port: int) -> socket.socket:
        self.connected.append((address, port))
        return begin("127.0.0.1", self.server.port)
