"""A folder of mail in one file, as mail programs and archives of lists export it.

    lines ─▶ messages (reading/mail/folder.py) ─▶ each by itself ─▶ Article…

A message without an article is left out, and the others go on.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.reading.mail.folder import articles_of_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Mbox:
    """Reads ``.mbox``, as a stream where it is given one: a folder may be larger than the memory."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the articles of all messages, in their order."""
        found = list(self.stream(BytesIO(content), path=path))
        articles = tuple(each for each in found if isinstance(each, Article))
        if not articles:
            raise InputError(path, _reason([each for each in found if isinstance(each, LeftOut)]))
        return articles

    def stream(self, lines: Iterable[bytes], *, path: str) -> Iterator[Article | LeftOut]:
        """Yield the articles of each message, and of a message without one the reason.

        `lines` may come in pieces; raises `InputError` where there is no message at all.
        """
        return articles_of_folder(lines, path=path)


def _reason(left_out: Sequence[LeftOut]) -> str:
    if len(left_out) == 1:
        return left_out[0].reason
    return f"none of its {len(left_out):,} messages holds an article; the first: {left_out[0].reason}"
