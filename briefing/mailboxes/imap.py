"""The messages of an IMAP folder that have come since the last edition.

    how far was it read? ─▶ search ─▶ heads ─▶ filter, the newest N ─▶ one by one ─▶ Message | LeftOut
                                                                             commit() ─▶ read so far

What was read is remembered only at `commit`, when the edition stands: whatever goes wrong before, the next
visit asks for the same messages again. A folder whose UIDVALIDITY has changed is read as if for the first
time. Two sources that ask one folder for different things are two: each remembers its own way (`key`).
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, InputError
from briefing.mailboxes import searching
from briefing.mailboxes.budget import Limits
from briefing.mailboxes.filters import Filter
from briefing.mailboxes.message import MOST_BYTES, TOO_LARGE, Message
from briefing.mailboxes.session import HEADS_AT_ONCE, Session
from briefing.mailboxes.state import Reached
from briefing.mailboxes.trouble import Broken, Declined
from briefing.models import LeftOut
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.mailboxes.account import Account
    from briefing.mailboxes.session import Head
    from briefing.mailboxes.state import State


class Imap:
    """The messages of one folder. Without a `state` nothing is remembered, and each visit is the first."""

    def __init__(
        self,
        account: Account,
        folder: str = "INBOX",
        *,
        asked: Filter | None = None,
        state: State | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.name = f"{account.place}/{one_line(folder)}"
        self._account = account
        self._folder = folder
        self._asked = asked or Filter()
        self._state = state
        self._limits = limits or Limits()
        self._reached: Reached | None = None

    @property
    def key(self) -> str:
        """What this source is remembered by: user, server, folder, and whose messages are asked for."""
        asked = ("from", *sorted(self._asked.senders), "list", *sorted(self._asked.list_ids))
        return "\n".join((self._account.user, self._account.place, self._folder, *asked))

    def messages(self) -> Iterator[Message | LeftOut]:
        """Yield the messages in the order they arrived; for those that cannot be had, the reason."""
        self._reached = None
        try:
            known = self._state.load() if self._state else None
            with closing(Session(self._account, self._limits)) as session:
                yield from self._since(known, session)
        except (Broken, Declined, InputError) as error:
            yield LeftOut(input=self.name, reason=error.reason)
        except BriefingError as error:
            yield LeftOut(input=self.name, reason=str(error))

    def commit(self) -> None:
        """Remember how far the last visit came. Raises `OutputError`."""
        if self._state and self._reached:
            self._state.save(self._reached)

    def _since(self, known: Reached | None, session: Session) -> Iterator[Message | LeftOut]:
        validity = session.examine(self._folder)
        after = known.last_uid if known and known.uidvalidity == validity else 0
        narrow, wide = searching.narrow(self._asked, after), searching.wide(self._asked, after)
        found = session.search(narrow, wide, after=after)
        taken, untouched = self._newest(session, found)
        if untouched:
            yield LeftOut(input=self.name, reason=self._left_alone(untouched, len(taken)))
        yield from self._each(session, validity, taken)
        if found:
            self._come_to(validity, found[-1])

    def _newest(self, session: Session, found: Sequence[int]) -> tuple[list[Head], int]:
        """Return the newest messages asked for, the oldest of them first, and how many came before."""
        taken: list[Head] = []
        rest = list(found)
        while rest and len(taken) < self._asked.at_most and len(found) - len(rest) < self._limits.most_heads:
            rest, batch = rest[:-HEADS_AT_ONCE], rest[-HEADS_AT_ONCE:]
            fitting = [head for head in session.heads(batch) if self._is_asked(head)]
            taken = fitting + taken
        at_most = self._asked.at_most
        return taken[-at_most:], len(rest) + max(len(taken) - at_most, 0)

    def _left_alone(self, older: int, taken: int) -> str:
        enough = f"the {self._asked.at_most} newest are wanted"
        looked = f"only the {self._limits.most_heads:,} newest are looked through"
        why = enough if taken >= self._asked.at_most else looked
        return f"older messages left alone: {older}, since {why}"

    def _is_asked(self, head: Head) -> bool:
        return self._asked.is_recent(head.received) and self._asked.admits(head.fields)

    def _each(self, session: Session, validity: int, heads: Sequence[Head]) -> Iterator[Message | LeftOut]:
        for number, head in enumerate(heads):
            try:
                found = self._taken(session, head)
            except Broken as error:
                waiting = f"{len(heads) - number} of {len(heads)} new messages are left for the next time"
                raise Broken(f"{error.reason}: {waiting}") from error
            self._come_to(validity, head.uid)
            if found:
                yield found

    def _taken(self, session: Session, head: Head) -> Message | LeftOut | None:
        name = f"{self.name};UID={head.uid}"
        if head.size > MOST_BYTES:
            return LeftOut(input=name, reason=TOO_LARGE)
        try:
            content = session.content(head.uid)
        except Declined as error:
            return LeftOut(input=name, reason=error.reason)
        return None if content is None else Message(content=content, name=name, received=head.received)

    def _come_to(self, validity: int, uid: int) -> None:
        self._reached = Reached(validity, uid) if validity else None
