"""Into a mail server: the connection made secure, the greeting heard, the user logged in; or why not.

A password goes nowhere before the certificate is verified, or the other end is known to be this machine.
"""

from __future__ import annotations

import imaplib
from typing import TYPE_CHECKING, Final

from briefing.mailboxes.dialogue import client_over
from briefing.mailboxes.trouble import Broken, meaning, repeated

if TYPE_CHECKING:
    import ssl

    from imapclient import IMAPClient

    from briefing.mailboxes.account import Account
    from briefing.mailboxes.wire import Wire

_NO_IMAP: Final = "the server does not speak IMAP here: check host and port"


def greeted(wire: Wire) -> IMAPClient:
    """Return the conversation after the greeting."""
    try:
        return client_over(wire)
    except imaplib.IMAP4.abort as error:
        raise Broken(repeated(_NO_IMAP, error)) from error
    except imaplib.IMAP4.error as error:
        raise Broken(repeated("the server refuses the connection", error)) from error


def secured(client: IMAPClient, trust: ssl.SSLContext) -> None:
    """Begin TLS in the conversation, or end here."""
    if not client.has_capability("STARTTLS"):
        raise Broken("the server offers no STARTTLS: nothing was sent")
    try:
        client.starttls(trust)
    except imaplib.IMAP4.error as error:
        raise Broken("the server refuses STARTTLS: nothing was sent") from error


def log_in(client: IMAPClient, account: Account, secret: str, hidden: tuple[str, ...]) -> None:
    """Say who asks. What the server answers to a wrong password is not repeated: it may be the password."""
    try:
        _say_who(client, account, secret)
    except imaplib.IMAP4.error as error:
        # IMAPClient takes whatever goes wrong here for a refusal; what it was stands behind
        cause = error.__context__
        meant = meaning(cause if isinstance(cause, imaplib.IMAP4.error) else error, hidden)
        if isinstance(meant, Broken):
            raise meant from None
        if "[UNAVAILABLE]" in str(error):
            raise Broken("the server cannot check passwords just now: try again later") from None
        raise Broken(f"login refused for {account}: check {account.secret}") from None


def _say_who(client: IMAPClient, account: Account, secret: str) -> None:
    offered = client.capabilities()
    if account.login == "xoauth2":
        client.oauth2_login(account.user, secret)
    elif b"AUTH=PLAIN" in offered:
        client.plain_login(account.user, secret)
    elif b"LOGINDISABLED" in offered:
        raise Broken("the server takes no password over this connection: check security and port")
    elif _fits_login(account.user, secret):
        client.login(account.user, secret)
    else:
        raise Broken(f"the server has no login for {account.user} that can send letters beyond ASCII")


def _fits_login(user: str, secret: str) -> bool:
    """Whether both can be sent with LOGIN: imaplib puts quotation marks around the secret alone."""
    return user.isascii() and secret.isascii() and not set(user) & set(' "\\(){%*]')
