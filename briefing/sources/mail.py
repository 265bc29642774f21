"""Newsletters: the articles of the messages in a mailbox.

mailbox (an IMAP folder, a Maildir) ─▶ message ─▶ the reader of mail ─▶ Article…   a digest holds several
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.enclosed import Origin, with_enclosed
from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.protocols import Errand, MailMessage


@dataclass(frozen=True, slots=True)
class Mail:
    """The articles of a mailbox."""

    errand: Errand

    def collect(self) -> Iterator[Article | LeftOut]:
        """Yield the articles of each message in the order they arrived; for one without any the reason."""
        if self.errand.mailbox is None:
            raise ValueError(f"no mailbox came with the errand to {self.errand.place}")
        for message in self.errand.mailbox.messages():
            if isinstance(message, LeftOut):
                yield message
                continue
            try:
                yield from self._articles(message)
            except InputError as error:
                yield LeftOut(input=message.name, reason=error.reason)

    def _articles(self, message: MailMessage) -> Iterable[Article]:
        desk = self.errand.desk
        found = desk.read("eml", message.content, path=message.name)
        origin = Origin(reader="eml", content=message.content)
        return with_enclosed(found, origin, desk) if self.errand.pictures else found
