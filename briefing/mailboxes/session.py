"""One visit to an IMAP server: to read, and never to change anything.

    Session(account) ─▶ examine(folder) ─▶ search ─▶ heads ─▶ content ─▶ close

Folders are opened with EXAMINE and messages taken with BODY.PEEK, so that not even a flag is set. Every
question is put through `_asked`, which turns whatever comes of it into an answer, `Declined` or `Broken`.
"""

from __future__ import annotations

import imaplib
from base64 import b64encode
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

from briefing.mailboxes.budget import PIECE, Budget
from briefing.mailboxes.entrance import greeted, log_in, secured
from briefing.mailboxes.folders import unknown
from briefing.mailboxes.message import MOST_BYTES, TOO_LARGE
from briefing.mailboxes.trouble import NOT_UNDERSTOOD, Broken, Declined, meaning, repeated
from briefing.mailboxes.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from imapclient import IMAPClient

    from briefing.mailboxes.account import Account
    from briefing.mailboxes.budget import Limits
    from briefing.mailboxes.searching import Criteria

_Answer = TypeVar("_Answer")

HEADS_AT_ONCE: Final = 50
MOST_UID: Final = 2**32 - 1
_MOST_FOLDERS: Final = 2_000
_CLOSING_S: Final = 2.0

# a field may be as long as its sender likes: no more of it is taken than a filter looks at
_HEAD: Final = ("RFC822.SIZE", "INTERNALDATE", "BODY.PEEK[HEADER.FIELDS (FROM LIST-ID)]<0.8192>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is known of a message before it is taken."""

    uid: int
    size: int
    received: datetime | None
    fields: bytes = field(repr=False)


class Session:
    """A user's visit. Raises `Broken`, and what `Account.trust` and `Secret.resolve` raise; close it."""

    def __init__(self, account: Account, limits: Limits) -> None:
        self._trust = account.trust()
        secret = account.secret.resolve()
        self._hidden = _forms(account, secret)
        self._budget = Budget(limits)
        self._wire: Wire | None = None
        self._client: IMAPClient = None
        try:
            wire = self._asked(lambda: self._connected(account), limits.connect_s)
            self._client = self._asked(lambda: greeted(wire))
            if account.security == "starttls":
                self._asked(lambda: secured(self._client, self._trust))
            self._asked(lambda: log_in(self._client, account, secret, self._hidden))
        except BaseException:
            self.close()
            raise

    def examine(self, folder: str) -> int:
        """Open a folder for reading and return its UIDVALIDITY, 0 when it has none that can be relied on."""
        try:
            answer = self._asked(lambda: self._client.select_folder(folder, readonly=True))
        except Declined as error:
            raise Broken(unknown(folder, self._folders(), error.reason)) from error
        validity = answer.get(b"UIDVALIDITY", 0)
        return validity if isinstance(validity, int) and 0 < validity <= MOST_UID else 0

    def search(self, narrow: Criteria, wide: Criteria, *, after: int) -> list[int]:
        """Return the UIDs beyond `after` that the server finds, in their order."""
        try:
            found = self._asked(lambda: self._client.search(narrow))
        except Declined:
            found = self._asked(lambda: self._client.search(wide))
        # "8:*" means the last message as well when that is number 7
        return sorted({uid for uid in found if after < uid <= MOST_UID})

    def heads(self, uids: Sequence[int]) -> list[Head]:
        """Return what is known of at most `HEADS_AT_ONCE` messages, without those that are gone."""
        return self._asked(lambda: _heads(uids, self._client.fetch(uids, _HEAD)))

    def content(self, uid: int) -> bytes | None:
        """Return the whole message, None when it is gone. Raises `Declined` when it is too large."""
        content = b""
        while len(content) <= MOST_BYTES:
            piece = self._piece(uid, len(content))
            if piece is None:
                return None
            content += piece
            if len(piece) != PIECE:
                break
        if len(content) > MOST_BYTES:
            raise Declined(TOO_LARGE)
        return content

    def close(self) -> None:
        """Take leave if the server still listens, and hang up."""
        with suppress(Broken, Declined):
            if self._client is not None:
                self._asked(self._client.logout, _CLOSING_S)
        if self._wire is not None:
            self._wire.close()

    def _folders(self) -> list[str]:
        with suppress(Declined):
            return self._asked(
                lambda: [str(name) for _, _, name in self._client.list_folders()[:_MOST_FOLDERS]]
            )
        return []

    def _connected(self, account: Account) -> Wire:
        self._wire = wire = Wire(*account.where, self._budget)
        if account.security == "tls":
            wire.secure(self._trust)
        if account.security == "none" and not wire.is_within_this_machine():
            raise Broken(f"{account.host} is not this machine: nothing was sent without TLS")
        return wire

    def _piece(self, uid: int, begin: int) -> bytes | None:
        asked = f"BODY.PEEK[]<{begin}.{PIECE}>"
        answer = self._asked(lambda: self._client.fetch([uid], [asked]))
        if uid not in answer:
            return None
        piece = _of_body(answer[uid])
        if piece is None and not begin:
            raise Declined("the server does not give it")
        return piece or b""

    def _asked(self, question: Callable[[], _Answer], limit_s: float | None = None) -> _Answer:
        self._budget.begin(limit_s)
        try:
            return question()
        except (Broken, Declined) as error:
            raise self._noted(error) from error.__cause__
        except imaplib.IMAP4.error as error:
            raise self._noted(meaning(error, self._hidden)) from error
        except Exception as error:  # what a server says can make a parser raise anything
            raise self._noted(Broken(repeated(NOT_UNDERSTOOD, error, self._hidden))) from error
        finally:
            self._budget.end()

    def _noted(self, error: Broken | Declined) -> Broken | Declined:
        """Return the error; who has broken off the conversation is not taken leave of."""
        if isinstance(error, Broken):
            self._client = None
        return error


def _forms(account: Account, secret: str) -> tuple[str, ...]:
    """Return the forms in which the secret is sent: what a server echoes of it is not repeated."""
    sent = (f"\0{account.user}\0{secret}", f"user={account.user}\1auth=Bearer {secret}\1\1")
    return secret, *(b64encode(form.encode()).decode() for form in sent)


def _heads(uids: Sequence[int], answer: Mapping[int, Mapping[bytes, Any]]) -> list[Head]:
    return [_head(uid, answer[uid]) for uid in uids if uid in answer]


def _head(uid: int, answer: Mapping[bytes, Any]) -> Head:
    size, received = answer.get(b"RFC822.SIZE"), answer.get(b"INTERNALDATE")
    return Head(
        uid=uid,
        size=size if isinstance(size, int) else 0,
        received=received.astimezone(UTC) if isinstance(received, datetime) and received.tzinfo else None,
        fields=_of_body(answer) or b"",
    )


def _of_body(answer: Mapping[bytes, Any]) -> bytes | None:
    found = next((value for key, value in answer.items() if key.startswith(b"BODY[")), None)
    # a text of digits alone comes as a number
    return str(found).encode() if isinstance(found, int) else found if isinstance(found, bytes) else None
