"""Whose mailbox it is, on which server, and how that server is spoken to: checked before anybody connects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final

from briefing.errors import UsageError, why

if TYPE_CHECKING:
    import ssl

    from briefing.mailboxes.secret import Secret

PORTS: Final = {"tls": 993, "starttls": 143, "none": 143}
"""The ways to secure a connection, each with its usual port."""

LOGINS: Final = ("password", "xoauth2")

_HOST: Final = re.compile(r"[^\s/@\[\]?#%\x00-\x20\x7f]{1,253}")
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A user on an IMAP server. `UsageError` says what is wrong with it.

    `security` is ``tls`` from the first byte on, ``starttls``, or ``none``, which is for servers on this
    machine alone. Certificates are always verified: against the authorities of the system, or against those
    in the file `tls_ca`. With `login` ``xoauth2`` the secret is a token.
    """

    host: str
    user: str
    secret: Secret
    security: str = "tls"
    port: int = 0
    tls_ca: str = ""
    login: str = "password"

    def __post_init__(self) -> None:
        if not _HOST.fullmatch(self.host):
            raise UsageError(f"host {self.host!r} is not the name of a server, like imap.example.org")
        if not self.user or _UNPRINTABLE.search(self.user):
            raise UsageError(f"user {self.user!r} is not the name of a user")
        if self.security not in PORTS:
            raise UsageError(f"security {self.security!r}: there is {', '.join(PORTS)}")
        if self.login not in LOGINS:
            raise UsageError(f"login {self.login!r}: there is {', '.join(LOGINS)}")
        if self.security == "none" and not is_local(self.host):
            reason = "is for a server on this machine: a password would be sent in the clear"
            raise UsageError(f'security = "none" {reason}: say "tls" or "starttls"')

    def __str__(self) -> str:
        return f"{self.user} at {self.host}"

    @property
    def where(self) -> tuple[str, int]:
        """Host and port."""
        return self.host, self.port or PORTS[self.security]

    @property
    def place(self) -> str:
        """The address of the server, without the user: ``imap://imap.example.org``."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        usual = self.port in (0, PORTS[self.security])
        return f"imap://{host}" if usual else f"imap://{host}:{self.port}"

    def trust(self) -> ssl.SSLContext:
        """Return what the certificate is verified against. Raises `UsageError`."""
        import ssl

        try:
            return ssl.create_default_context(cafile=self.tls_ca or None)
        except ssl.SSLError as error:
            raise UsageError(f"tls_ca {self.tls_ca}: there is no certificate in it") from error
        except OSError as error:
            raise UsageError(f"tls_ca {self.tls_ca}: {why(error)}") from error


def is_local(host: str) -> bool:
    """Whether the name can only mean this machine; where it leads is looked at again after connecting.

    >>> is_local("localhost"), is_local("127.0.0.9"), is_local("::1"), is_local("imap.example.org")
    (True, True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
