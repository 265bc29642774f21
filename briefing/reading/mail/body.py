"""The text of a message: which of its parts it is, as blocks.

alternative   the richest that carries the text: HTML, unless the plain part says more
mixed         the texts in a row, without the files sent along
related       its root; signed: what was signed
none          a file of text sent along, where there is nothing else
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.models import UNKNOWN_LANGUAGE, Picture
from briefing.reading.declared import language
from briefing.reading.mail.blocks import Block, words_in
from briefing.reading.mail.charsets import text
from briefing.reading.mail.furniture import on_the_web, without_furniture
from briefing.reading.mail.hypertext import language_of_page, page_of
from briefing.reading.mail.lines import is_encrypted
from briefing.reading.mail.page import page_blocks
from briefing.reading.mail.pictures import pictures_in
from briefing.reading.mail.plain import plain_blocks

if TYPE_CHECKING:
    from briefing.reading.mail.parts import Part

CARRIES: Final = 0.8
"""The HTML must hold so much of the words that the plain part holds."""

_MARKUP: Final = re.compile(
    r"<(?:html|head|body|p|div|br|table|tr|td|a|span|font|b|i|em|strong|ul|ol|li|h[1-6]|pre|img)\b[^<]*>",
    re.IGNORECASE,
)
_TNEF: Final = ("application/ms-tnef", "application/vnd.ms-tnef")
_SMIME: Final = ("application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a message, without furniture; `plain` is the whole of a plain text, for RFC 1153."""

    blocks: tuple[Block, ...] = ()
    language: str = UNKNOWN_LANGUAGE
    url: str = ""
    plain: str = ""
    pictures: tuple[Picture, ...] = ()
    why_not: tuple[str, ...] = field(default=(), compare=False)

    @property
    def words(self) -> int:
        """How many words it holds."""
        return words_in(self.blocks)


def body_of(message: Part, *, path: str) -> Body:
    """Return the text of a message; `InputError` says why there is none."""
    found = _body(message, with_attachments=False)
    if not found.words and not (found.why_not and not _has_attached_text(message)):
        found = _body(message, with_attachments=True)
    if not found.words:
        raise InputError(path, next(iter(found.why_not), "") or _why_nothing(message))
    said = language(message.header.plain("content-language").partition(",")[0])
    return replace(found, language=found.language if said == UNKNOWN_LANGUAGE else said)


def _has_attached_text(message: Part) -> bool:
    return any(part.is_attachment and part.kind.startswith("text/") for part in message.walk())


def _body(part: Part, *, with_attachments: bool) -> Body:
    """Return the text of a part; `parts` are nested no deeper than the tree allows."""
    if not part.parts:
        is_text = part.kind in _READ and (with_attachments or not part.is_attachment)
        return _leaf(part) if is_text else Body()
    if part.kind.startswith("message/"):
        return Body()  # a message by itself: see mail/message.py
    found = [_body(each, with_attachments=with_attachments) for each in part.parts]
    return _CHOICES.get(part.kind, _in_a_row)(found)


def _leaf(part: Part) -> Body:
    try:
        return _READ[part.kind](part)
    except ValueError as error:
        return Body(why_not=(str(error),))


def _plain(part: Part) -> Body:
    said = part.parameters
    source = text(part)
    if is_encrypted(source):
        return Body(why_not=("encrypted: decrypt the message and save it as text",))
    flowed, delsp = said.get("format", "").lower() == "flowed", said.get("delsp", "").lower() == "yes"
    blocks = plain_blocks(source, is_flowed=flowed, delsp=delsp)
    return Body(
        tuple(without_furniture(blocks)), language=_language(part), url=on_the_web(blocks), plain=source
    )


def _html(part: Part) -> Body:
    source = text(part)
    if not _MARKUP.search(source):
        return _plain(part)
    page = page_of(source)
    blocks = page_blocks(page)
    said = _language(part)
    said = language_of_page(page) if said == UNKNOWN_LANGUAGE else said
    return Body(
        tuple(without_furniture(blocks)), language=said, url=on_the_web(blocks), pictures=pictures_in(page)
    )


def _language(part: Part) -> str:
    return language(part.header.plain("content-language").partition(",")[0])


def _alternative(found: Sequence[Body]) -> Body:
    """Return the last that carries the text: they stand in order of increasing richness."""
    most = max(body.words for body in found)
    chosen = next(
        (body for body in reversed(found) if body.words and body.words >= CARRIES * most), found[-1]
    )
    url = chosen.url or next((body.url for body in found if body.url), "")
    return replace(chosen, url=url, why_not=_reasons(found))


def _first(found: Sequence[Body]) -> Body:
    return next((body for body in found if body.words), replace(found[0], why_not=_reasons(found)))


def _in_a_row(found: Sequence[Body]) -> Body:
    held = [body for body in found if body.words]
    if len(held) > 1 and _says_the_same(held[0], held[1]):
        held = [_alternative(held[:2]), *held[2:]]  # alternatives that are not called so
    if len(held) == 1:
        return replace(held[0], why_not=_reasons(found))
    return Body(
        tuple(block for body in held for block in body.blocks),
        language=held[0].language if held else UNKNOWN_LANGUAGE,
        url=next((body.url for body in held if body.url), ""),
        pictures=tuple(picture for body in held for picture in body.pictures),
        why_not=_reasons(found),
    )


def _says_the_same(one: Body, other: Body) -> bool:
    mine, theirs = ({word for block in body.blocks for word in block.text.split()} for body in (one, other))
    return bool(one.plain) and not other.plain and len(mine & theirs) >= CARRIES * len(mine)


def _reasons(found: Sequence[Body]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for body in found for reason in body.why_not))


_READ: Final[dict[str, Callable[[Part], Body]]] = {"text/plain": _plain, "text/html": _html}
_CHOICES: Final[dict[str, Callable[[Sequence[Body]], Body]]] = {
    "multipart/alternative": _alternative,
    "multipart/related": _first,
    "multipart/signed": _first,
}


def _why_nothing(message: Part) -> str:
    """Return in a reader's words why a message holds no text."""
    kinds = [part.kind for part in message.walk() if not part.parts]
    files = [part.file_name for part in message.walk() if part.file_name]
    if any(kind in _TNEF for kind in kinds) or "winmail.dat" in map(str.lower, files):
        return (
            "its text is inside winmail.dat, which only Outlook reads: ask the sender for HTML or plain text"
        )
    if "text/calendar" in kinds:
        return "an invitation for a calendar: there is no article text in it"
    if files or any(not kind.startswith("text/") for kind in kinds):
        return "no article text in this message: there are only files sent along with it"
    return "empty message: there is no article text in it"


def refuse_encrypted(message: Part, *, path: str) -> None:
    """Raise `InputError` where nobody but the receiver can read the message."""
    root = message.kind
    if root == "multipart/encrypted":
        raise InputError(path, "encrypted: decrypt the message and save it as text")
    if root in _SMIME and "signed" not in message.parameters.get("smime-type", "").lower():
        raise InputError(path, "encrypted: decrypt the message (S/MIME) and save it as text")
    if root in _SMIME:
        raise InputError(path, "signed in a form that hides the text (S/MIME): open it and save the text")
