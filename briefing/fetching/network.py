"""Connections that reach only checked addresses, and cannot outlive their budget.

    host ─▶ looked up ─▶ each address judged ─▶ connected to that very address ─▶ TLS for the name

The address that was judged is the one that is connected to: between the two, nobody looks the name up again.
Sockets never block; each wait has the deadline in hand, and ends when everything is to stop.
"""

from __future__ import annotations

import os
import select
import socket
import ssl
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

import httpcore2

from briefing.fetching.budget import SLICE_S
from briefing.fetching.refusals import Lost, Unreachable
from briefing.fetching.urls import place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.fetching.budget import Budget, Meter
    from briefing.fetching.lookup import Lookup
    from briefing.fetching.world import World

_Outcome = TypeVar("_Outcome")

_LOST: Final = "the connection was lost: try again later"


class Stream(httpcore2.NetworkStream):
    """One connection. What it reads is counted; every wait has an end."""

    def __init__(self, connection: socket.socket, budget: Budget, meter: Meter) -> None:
        self._connection = connection
        self._budget = budget
        self._meter = meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come, at most `max_bytes`; the deadline of the budget holds, not `timeout`."""
        del timeout
        try:
            received = self._patiently(partial(self._connection.recv, max_bytes), select.POLLIN)
        except OSError as error:
            raise Lost(_LOST) from error
        self._meter.count(len(received))
        if self._meter.ended and not self._meter.received:
            raise Lost(_LOST)
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        del timeout
        rest = memoryview(buffer)
        try:
            while rest:
                rest = rest[self._patiently(partial(self._connection.send, rest), select.POLLOUT) :]
        except OSError as error:
            # the engine knows that a server may answer and close before it has heard all
            raise httpcore2.WriteError(str(error)) from error

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Return the connection with TLS, the certificate verified for `server_hostname`."""
        del timeout
        try:
            secure = ssl_context.wrap_socket(
                self._connection, server_hostname=server_hostname, do_handshake_on_connect=False
            )
            self._connection = secure
            self._patiently(secure.do_handshake, select.POLLIN)
        except ssl.SSLCertVerificationError as error:
            raise Unreachable(f"its certificate is not to be trusted: {error.verify_message}") from error
        except (ssl.SSLError, ValueError) as error:
            raise Unreachable(
                "no secure connection can be made: it does not speak TLS as it should"
            ) from error
        except OSError as error:
            raise Lost(_LOST) from error
        return self

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def _patiently(self, attempt: Callable[[], _Outcome], event: int) -> _Outcome:
        while True:
            try:
                self._budget.left_s()
                return attempt()
            except (BlockingIOError, InterruptedError):
                _wait(self._connection, event, self._budget.left_s())
            except ssl.SSLWantReadError:
                _wait(self._connection, select.POLLIN, self._budget.left_s())
            except ssl.SSLWantWriteError:
                _wait(self._connection, select.POLLOUT, self._budget.left_s())


class Network(httpcore2.NetworkBackend):
    """Makes the connection of one request. Only a `proxy`, which the user has named, is not judged."""

    def __init__(self, world: World, lookup: Lookup, budget: Budget, meter: Meter, connect_s: float) -> None:
        self._world = world
        self._lookup = lookup
        self._budget = budget
        self._meter = meter
        self._connect_s = connect_s
        self._streams: list[Stream] = []
        self.proxy = ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> Stream:
        """Return a connection to the first address of `host` that may be asked and that answers."""
        del timeout, local_address, socket_options
        if place(host, port) == self.proxy:
            addresses = self._lookup.all_of(host, port, self._budget)
        else:
            addresses = self._lookup.open_to_us(host, port, self._budget)
        failure = OSError()
        for address in addresses:
            try:
                self._streams.append(Stream(self._connected(address, port), self._budget, self._meter))
            except OSError as error:
                failure = error
            else:
                return self._streams[-1]
        raise Unreachable(_why_not(failure)) from failure

    def close(self) -> None:
        """End what was connected, whatever became of it: the engine loses sight of one whose TLS failed."""
        for stream in self._streams:
            stream.close()

    def _connected(self, address: str, port: int) -> socket.socket:
        """Return a socket that is connected to `address`. Raises `OSError` when it is not to be had."""
        connection = self._world.begin(address, port)
        try:
            self._wait_for(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _wait_for(self, connection: socket.socket) -> None:
        end = self._world.clock() + self._connect_s
        while not _wait(connection, select.POLLOUT, self._budget.left_s()):
            if self._world.clock() > end:
                raise TimeoutError
        if failed := connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            raise OSError(failed, os.strerror(failed))


def _wait(connection: socket.socket, event: int, left_s: float) -> bool:
    """Wait a moment for `event`, at most `left_s`; return whether it is there."""
    poll = select.poll()
    poll.register(connection, event)
    return bool(poll.poll(min(left_s, SLICE_S) * 1000))


def _why_not(error: OSError) -> str:
    if isinstance(error, TimeoutError):
        return "it does not answer: is it down?"
    if isinstance(error, ConnectionRefusedError):
        return "it refuses the connection: is it down?"
    return "it cannot be reached: is there a network?"
