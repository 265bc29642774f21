"""The connection to a mail server: every wait has an end, and no line and no answer is longer than allowed.

    look up ─▶ connect ─▶ (TLS, the certificate verified) ─▶ lines and bytes

Reads into a buffer of its own, so that nothing said before STARTTLS is taken for something said under TLS.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from briefing.errors import why
from briefing.mailboxes.account import is_local
from briefing.mailboxes.trouble import Broken

if TYPE_CHECKING:
    from briefing.mailboxes.budget import Budget

LONGEST_LINE: Final = 1_000_000
"""As in imaplib: a search in a large mailbox is answered in one line."""

_AT_ONCE: Final = 64 * 1024
_LOST: Final = "the connection was lost"


class Wire:
    """A connection to `host`; close it."""

    def __init__(self, host: str, port: int, budget: Budget) -> None:
        self.host = host
        self._budget = budget
        self._buffer = bytearray()
        self.socket = _connected(host, port, budget)

    def secure(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        if self._buffer:
            raise Broken("the server said something before the connection was secure: nothing was sent")
        try:
            self.socket.settimeout(self._budget.left_s())
            self.socket = context.wrap_socket(self.socket, server_hostname=self.host)
        except ssl.SSLCertVerificationError as error:
            said = error.verify_message.rstrip(".")
            hint = "" if "ostname" in said or "IP" in said else " (name a private authority with tls_ca)"
            raise Broken(f"the certificate of {self.host} is not to be trusted: {said}{hint}") from error
        except TimeoutError:
            raise Broken("no secure connection: the server did not answer in time") from None
        except (OSError, ValueError) as error:
            raise Broken("no secure connection: the server does not speak TLS here: check port") from error

    def is_within_this_machine(self) -> bool:
        """Whether the other end is an address of the loopback network."""
        return is_local(self.socket.getpeername()[0])

    def line(self) -> bytes:
        """Return the next line with its end."""
        begin = 0
        while (end := self._buffer.find(b"\n", begin)) < 0:
            begin = len(self._buffer)
            if begin > LONGEST_LINE:
                raise Broken(f"the server sent a line of more than {LONGEST_LINE:,} bytes")
            self._receive()
        return self._take(end + 1)

    def exactly(self, size: int) -> bytes:
        """Return the next `size` bytes."""
        self._budget.allow(size - len(self._buffer))
        while len(self._buffer) < size:
            self._receive()
        return self._take(size)

    def send(self, content: bytes) -> None:
        """Send all of it."""
        try:
            self.socket.settimeout(self._budget.left_s())
            self.socket.sendall(content)
        except OSError as error:
            self._budget.left_s()  # says so when it was the time
            raise Broken(_LOST) from error

    def close(self) -> None:
        """End the connection."""
        self.socket.close()

    def _receive(self) -> None:
        try:
            self.socket.settimeout(self._budget.left_s())
            received = self.socket.recv(_AT_ONCE)
        except OSError as error:
            self._budget.left_s()  # says so when it was the time
            raise Broken(_LOST) from error
        if not received:
            raise Broken(_LOST)
        self._budget.count(len(received))
        self._buffer += received

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken


def _connected(host: str, port: int, budget: Budget) -> socket.socket:
    failed: OSError | None = None
    for address in _addresses(host, port, budget):
        connection = socket.socket(address[0], socket.SOCK_STREAM)
        try:
            connection.settimeout(budget.left_s())
            connection.connect(address[1])
        except OSError as error:
            connection.close()
            failed = error
        except BaseException:
            connection.close()
            raise
        else:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection
    budget.left_s()  # says so when it was the time
    raise Broken(f"no connection to {host}:{port}: {why(failed) if failed else 'it has no address'}")


_Address = tuple[socket.AddressFamily, tuple[object, ...]]


def _addresses(host: str, port: int, budget: Budget) -> tuple[_Address, ...]:
    """Return the addresses of a host. The system's lookup cannot be interrupted: a thread waits for it."""
    found: queue.SimpleQueue[tuple[_Address, ...] | None] = queue.SimpleQueue()

    def look_up() -> None:
        answer = None
        with suppress(OSError, UnicodeError):
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answer = tuple((entry[0], entry[4]) for entry in entries)
        found.put(answer)

    threading.Thread(target=look_up, name="lookup", daemon=True).start()
    try:
        addresses = found.get(timeout=budget.left_s())
    except queue.Empty:
        addresses = None
    if addresses is None:
        raise Broken(f"no server called {host} can be found: check host, and whether there is a network")
    return addresses
