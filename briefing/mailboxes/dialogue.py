"""IMAPClient over our own connection: its protocol, our limits.

imaplib says which of its methods may be overridden: exactly those that touch the socket are. IMAPClient has
one place where its imaplib object is made, and that one is taken over.
"""

from __future__ import annotations

import imaplib
from typing import TYPE_CHECKING

from briefing.mailboxes.trouble import Broken

if TYPE_CHECKING:
    import ssl

    from imapclient import IMAPClient

    from briefing.mailboxes.wire import Wire


class Dialogue(imaplib.IMAP4):
    """imaplib's side of the conversation, over a `Wire` that is open already."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        super().__init__(wire.host)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:
        """Take the connection as it is."""
        del port, timeout
        self.host = host
        self.sock = self._wire.socket

    def read(self, size: int) -> bytes:
        """Return `size` bytes of a literal."""
        return self._wire.exactly(size)

    def readline(self) -> bytes:
        """Return a line."""
        return self._wire.line()

    def send(self, data: bytes) -> None:  # type: ignore[override]  # typeshed wants a buffer, imaplib sends bytes
        """Send it."""
        self._wire.send(data)

    def shutdown(self) -> None:
        """Close the connection."""
        self._wire.close()

    def starttls(self, ssl_context: ssl.SSLContext | None = None) -> tuple[str, list[bytes]]:  # type: ignore[override]  # typeshed says Any
        """Ask for TLS and begin it; what is offered is asked anew, since nobody vouched for it before."""
        answer, said = self._simple_command("STARTTLS")
        if answer != "OK" or ssl_context is None:
            raise Broken("the server refuses STARTTLS: nothing was sent")
        self._wire.secure(ssl_context)
        self.sock = self._wire.socket
        self.untagged_responses.clear()
        self._get_capabilities()
        return answer, said


def client_over(wire: Wire) -> IMAPClient:
    """Return an IMAPClient that has heard the greeting. Raises whatever imaplib does, and `Broken`."""
    from imapclient import IMAPClient

    class Client(IMAPClient):  # type: ignore[misc]  # it ships no type information
        def _create_IMAP4(self) -> Dialogue:  # noqa: N802 - its name there
            return Dialogue(wire)

    client = Client(wire.host, ssl=False)
    client.normalise_times = False
    client._imap.debug = 0  # noqa: SLF001 - it asks for each line to be logged, the one with the password too
    return client
