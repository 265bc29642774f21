r"""Which messages of a mailbox are asked for, told by the time they arrived and two fields of their head.

    since    ─▶ the first day
    senders  ─▶ From     "news@example.org" that address · "@example.org" the domain and those below it
                         "Harbour Weekly" words in the field, as people see it
    list_ids ─▶ List-Id  "weekly.example.org" · "*" whatever list there is
    at_most  ─▶ the newest so many

Of several senders one must fit, of several lists as well; where both are given, both. Neither field proves
who wrote a message: anybody can write anything into them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING, Final

from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message as Head

AT_MOST: Final = 200
ANY: Final = "*"

LONGEST_HEAD: Final = 64 * 1024
_LONGEST_FIELD: Final = 2_000
_END_OF_HEAD: Final = re.compile(rb"\r?\n\r?\n")
_QUOTED: Final = re.compile(r'"(?:\\.|[^"\\])*"|\([^()]*\)')
_BRACKETS: Final = re.compile(r"<([^<>]*)>")
_LIST_ID: Final = re.compile(r"<([^<>]*)>\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which messages are asked for; the default is the newest `AT_MOST`, whoever wrote them."""

    senders: tuple[str, ...] = ()
    list_ids: tuple[str, ...] = ()
    since: date | None = None
    at_most: int = AT_MOST

    def is_recent(self, received: datetime | None) -> bool:
        """Whether a message that arrived then is recent enough; of one without a time nobody can say no."""
        return not (self.since and received) or received.astimezone(UTC).date() >= self.since

    def admits(self, content: bytes) -> bool:
        """Whether the head of a message, with or without the rest of it, names who and what is asked for."""
        if not (self.senders or self.list_ids):
            return True
        head = BytesHeaderParser().parsebytes(_END_OF_HEAD.split(content[:LONGEST_HEAD], maxsplit=1)[0])
        return self._has_sender(head) and self._has_list(head)

    def _has_sender(self, head: Head) -> bool:
        fields = tuple(_fields(head, "from"))
        addresses = [address for field in fields for address in addresses_in(field)]
        seen = " ".join(map(_as_seen, fields)).casefold()
        return not self.senders or any(_is_sender(each, addresses, seen) for each in self.senders)

    def _has_list(self, head: Head) -> bool:
        found = {_list_id(field) for field in _fields(head, "list-id")}
        wanted = {each.lower() for each in self.list_ids}
        return not wanted or bool(found & wanted) or bool(found and ANY in wanted)


def _fields(head: Head, name: str) -> Iterator[str]:
    return (str(field)[:_LONGEST_FIELD] for field in head.get_all(name, []))


def addresses_in(field: str) -> list[str]:
    """Return the addresses in a From field, in small letters; those in names and comments are none.

    email.utils.getaddresses takes names for addresses, and nested brackets bring it down.

    >>> addresses_in('"news@example.org" <A@example.net>, b@example.net (c@example.org)')
    ['a@example.net', 'b@example.net']
    """
    parts = _QUOTED.sub(" ", field).lower().split(",")
    bracketed = (_BRACKETS.findall(part) for part in parts)
    return [(found[-1] if found else part).strip() for part, found in zip(parts, bracketed, strict=True)]


def _is_sender(wanted: str, addresses: list[str], seen: str) -> bool:
    if wanted.startswith("@"):
        domains = (address.rpartition("@")[2] for address in addresses)
        return any(f".{domain}".endswith(f".{wanted[1:].lower()}") for domain in domains)
    return wanted.lower() in addresses if "@" in wanted else wanted.casefold() in seen


def _as_seen(field: str) -> str:
    try:
        return one_line(str(make_header(decode_header(field))))
    except (HeaderParseError, LookupError, ValueError):
        return one_line(field)


def _list_id(field: str) -> str:
    """Return the identifier in a List-Id field: what stands in angle brackets, else all of it.

    >>> _list_id("Harbour Weekly <Weekly.example.org>")
    'weekly.example.org'
    """
    found = _LIST_ID.search(field)
    return (found[1] if found else field).strip().lower()
