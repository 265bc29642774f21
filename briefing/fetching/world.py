"""What a fetch asks of the machine: names, connections, clocks, rest. Tests give another world.

A connection is only begun here; waiting for it, with the deadline in hand, is the business of network.py.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from threading import Event


def look_up(host: str, port: int) -> Sequence[str]:
    """Return the network addresses of `host`, in the system's order. Raises `OSError`, `UnicodeError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def begin(address: str, port: int) -> socket.socket:
    """Return a socket, not blocking, that is connecting to a network `address`. Raises `OSError`."""
    family, kind, protocol, _, where = socket.getaddrinfo(
        address, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
    )[0]
    connection = socket.socket(family, kind, protocol)
    try:
        connection.settimeout(0)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with suppress(BlockingIOError):  # under way
            connection.connect(where)
    except BaseException:
        connection.close()
        raise
    return connection


def certificates() -> ssl.SSLContext:
    """Return what TLS is verified against: the system's store, or ``SSL_CERT_FILE``, ``SSL_CERT_DIR``."""
    import httpx2

    return httpx2.create_ssl_context()


def proxies() -> Mapping[str, str]:
    """Return the proxies of the environment by scheme; ``no`` holds the hosts that are asked directly."""
    from urllib.request import getproxies_environment

    return getproxies_environment()


def rest(stop: Event, seconds: float) -> None:
    """Wait `seconds`, or until `stop` is set."""
    stop.wait(seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The machine, as far as a fetch knows it. `clock` only runs forward; `now` is the time since 1970."""

    look_up: Callable[[str, int], Sequence[str]] = look_up
    begin: Callable[[str, int], socket.socket] = begin
    certificates: Callable[[], ssl.SSLContext] = certificates
    proxies: Callable[[], Mapping[str, str]] = proxies
    rest: Callable[[Event, float], None] = rest
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
