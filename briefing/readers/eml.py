"""A message of mail, as mail programs save it: a newsletter, a digest of several, a letter.

bytes ─▶ reading/mail/message.py ─▶ Article…
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.reading.mail.message import articles_of_message
from briefing.reading.mail.pictures import picture_in

if TYPE_CHECKING:
    from briefing.models import Article


@dataclass(frozen=True, slots=True)
class Eml:
    """Reads ``.eml``."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the article of a message, or the articles of a digest."""
        return articles_of_message(content, path=path)

    def picture(self, content: bytes, part: str) -> bytes:
        """Return the bytes of a picture that came in the message."""
        return picture_in(content, part)
