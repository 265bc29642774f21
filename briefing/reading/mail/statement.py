"""What a message says about itself in its header: headline, byline, publication, date, address, language.

Nothing is guessed, and there is no clock here: "in the future" means later than the day it was received.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from briefing.models import UNKNOWN_LANGUAGE
from briefing.reading.declared import language, moment
from briefing.reading.mail.blocks import address
from briefing.reading.mail.fields import mailboxes, words
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from briefing.reading.mail.fields import Header

LONGEST_HEADLINE: Final = 500
LONGEST_NAME: Final = 200

_REPLY: Final = re.compile(
    r"(?:re|fwd?|aw|wg|sv|vs|tr|rv|antw|odp|ynt|res|enc|doorst|回复|回覆|答复|转发|轉寄)\s?"
    r"(?:[\[(]\d{1,3}[\])]|\^\d{1,3})?\s?[:：]\s*",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"\[([^\[\]]{1,60})\]\s*")
_VIA: Final = re.compile(
    r"\s+(?:via|per|über)\s+(?P<list>.{1,100})$|\s*[(\[]via\s(?P<there>[^()\[\]]{1,100})[)\]]$"
    r"|\s+on behalf of\s.*$",
    re.IGNORECASE,
)
_LIST_ID: Final = re.compile(r"(?P<name>[^<>]*)<\s*(?P<id>[^<>]*)>?|(?P<bare>.+)")
_CODE: Final = re.compile(r"(?=\w*\d)(?=\w*[a-z])\w{6,}|[0-9a-f]{8,}|\d{4,}", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[\W_]+")
_HOST_LABELS: Final = re.compile(
    r"(?:(?:www|e?mail|mailer|news|newsletters?|lists?|e|m|mg|info|send|reply|bounces?|updates?)\d*\.)+"
    r"(?=[^.]+\.[^.]+)"
)

# who writes from here is a person: the house that carries the letters publishes none
_LETTER_BOXES: Final = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "yahoo.com",
        "ymail.com",
        "aol.com",
    }
    | {
        "icloud.com",
        "me.com",
        "mac.com",
        "gmx.de",
        "gmx.net",
        "gmx.at",
        "gmx.ch",
        "web.de",
        "t-online.de",
        "freenet.de",
    }
    | {
        "proton.me",
        "protonmail.com",
        "fastmail.com",
        "mailbox.org",
        "posteo.de",
        "orange.fr",
        "free.fr",
        "laposte.net",
    }
    | {
        "libero.it",
        "mail.ru",
        "yandex.ru",
        "qq.com",
        "163.com",
        "126.com",
        "zoho.com",
        "hey.com",
        "comcast.net",
    }
)
_LIST_FIELDS: Final = (
    "list-id",
    "list-unsubscribe",
    "list-post",
    "list-archive",
    "x-mailing-list",
    "x-campaign-id",
)
_FIRST_YEAR: Final = 1971
_LAST_YEAR: Final = 2199
_A_DAY: Final = timedelta(days=1)
_RECEIVED_DATE: Final = re.compile(r";([^;]*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a message says about itself; empty what it does not say."""

    headline: str = ""
    byline: str = ""
    publication: str = ""
    published: datetime | None = None
    url: str = ""
    language: str = UNKNOWN_LANGUAGE


def statement(header: Header, charset: str = "") -> Statement:
    """Return what a header says; `charset` is that of the body, for fields that name none."""
    names = [
        (_name(name), where) for name, where in mailboxes(header.raw("from") or header.raw("sender"), charset)
    ]
    byline = ", ".join(dict.fromkeys(name for name, _ in names if name))
    via = _VIA.search(next(iter(mailboxes(header.raw("from"), charset)), ("", ""))[0])
    publication = _list_name(header) or _named(via) or _of_newsletter(header, byline) or _house(names)
    return Statement(
        headline=headline(words(header.raw("subject"), charset), places(header)),
        byline="" if _key(byline) == _key(publication) else byline,
        publication=publication,
        published=_published(header),
        url=address(header.plain("archived-at").strip("<>")),
        language=language(header.plain("content-language").partition(",")[0]),
    )


def headline(subject: str, lists: str = "") -> str:
    """Return a subject without "Re:", "Fwd:" and the tag that a list puts before it.

    A tag in brackets belongs to a list when it repeats one of its names in `lists`; "[Update]" stays.

    >>> headline("Re: [ferries] AW: [Update] The ferry is back", "ferries@lists.example.org")
    '[Update] The ferry is back'
    """
    rest = subject
    while True:
        if found := _REPLY.match(rest):
            rest = rest[found.end() :]
        elif (tag := _TAG.match(rest)) and _key(tag[1]) and _key(tag[1]) in _key(lists):
            rest = rest[tag.end() :]
        else:
            return one_line(rest or subject, LONGEST_HEADLINE)


def _key(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def places(header: Header) -> str:
    """Return the names and addresses of the lists that a message may have come by."""
    fields = ("to", "cc", "list-id", "list-post", "reply-to", "sender", "delivered-to")
    return " ".join(header.text(name) for name in fields)


def _name(written: str) -> str:
    """Return the name of a mailbox without "via …" and quotes; an address is no name."""
    name = _VIA.sub("", written).strip("\"'‘’“” ")
    return "" if "@" in name else one_line(name, LONGEST_NAME)


def _named(via: re.Match[str] | None) -> str:
    return one_line((via["list"] or via["there"] or "").strip("\"'"), LONGEST_NAME) if via else ""


def _list_name(header: Header) -> str:
    """Return the name that List-Id gives a list; what a program numbered is no name."""
    found = _LIST_ID.match(header.text("list-id"))
    name = one_line((found["name"] or found["bare"] or "").strip("\"' ") if found else "", LONGEST_NAME)
    is_name = name and "@" not in name and not _CODE.search(name) and any(map(str.isalpha, name))
    return name if is_name and not (" " not in name and "." in name) else ""


def _of_newsletter(header: Header, name: str) -> str:
    """Return the sender's name where many get the same letter, and none of them can write to all."""
    is_bulk = header.plain("precedence").lower() in ("bulk", "list", "junk")
    is_discussion = header.plain("list-post").lower().startswith("<mailto:") or header.has("in-reply-to")
    return name if (is_bulk or header.has(*_LIST_FIELDS)) and not is_discussion else ""


def _house(names: list[tuple[str, str]]) -> str:
    """Return the domain of the first sender, without the label of its mail server."""
    domain = one_line(names[0][1].rpartition("@")[2].lower() if names else "")
    host = _HOST_LABELS.sub("", domain, count=1) if _HOST_LABELS.match(domain) else domain
    is_host = "." in host.strip(".") and not set(host) & set(" []()<>\"'")
    return host[:LONGEST_NAME] if is_host and host not in _LETTER_BOXES else ""


def _published(header: Header) -> datetime | None:
    """Return when it was sent, else received; a date that cannot be is none."""
    stamps = [_RECEIVED_DATE.search(words(raw)) for raw in header.every("received")]
    received = [found for stamp in stamps if stamp and (found := _moment(stamp[1]))]
    sent = _moment(header.text("date"))
    if sent and received and sent > max(received) + _A_DAY:
        sent = None
    return sent or (received[0] if received else None)


def _moment(written: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(written[:100])
        found = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    # IndexError and TypeError: parsedate_to_datetime on strings that it does not expect
    except (ValueError, OverflowError, IndexError, TypeError):
        later = moment(written)
        if later is None:
            return None
        found = later
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None
