"""What a mail server can do wrong, as values that travel inside the package; `reason` is what a reader sees.

Broken       the conversation is over, and so is this visit
Declined     the server does not give what was asked for; the next question may be answered
"""

from __future__ import annotations

import imaplib
import re
from typing import Final

from briefing.text.clean import one_line

LONGEST: Final = 160
"""So much is repeated of what a server says."""

NOT_UNDERSTOOD: Final = "the server's answer cannot be understood"

# how imaplib and IMAPClient introduce the words of a server
_PREFIX: Final = re.compile(
    r"^(?:command: \w+ => |\w+ failed: |\w+ command error: (?:BAD|NO) )+", re.IGNORECASE
)
_LIST: Final = re.compile(r"^\[b?(['\"])(.*)\1\]$", re.DOTALL)


class Broken(Exception):
    """Nothing more can be asked: `reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Declined(Exception):
    """One question was answered with no: `reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def meaning(error: imaplib.IMAP4.error, hidden: tuple[str, ...] = ()) -> Broken | Declined:
    """Return what an error of imaplib's or IMAPClient's means; what is `hidden` is not repeated."""
    from imapclient.exceptions import ProtocolError

    if isinstance(error, ProtocolError) or "unexpected" in str(error):
        return Broken(repeated(NOT_UNDERSTOOD, error, hidden))
    if isinstance(error, imaplib.IMAP4.abort):
        return Broken(repeated("the server ended the conversation", error, hidden))
    return Declined(repeated("the server says", error, hidden))


def repeated(introduction: str, error: Exception, hidden: tuple[str, ...] = ()) -> str:
    """Return the introduction with the server's words after it, if they say anything that may be shown.

    >>> repeated("the server says", ValueError("command: FETCH => Too many connections"))
    'the server says: Too many connections'
    """
    said = error.args[0] if error.args else ""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    text = _PREFIX.sub("", text).removeprefix("* BYE ")
    text = one_line(_LIST.sub(r"\2", text), LONGEST)
    shown = bool(text) and not any(secret in text for secret in hidden)
    return f"{introduction}: {text}" if shown else introduction
