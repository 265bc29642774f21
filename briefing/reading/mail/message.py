"""One message of mail to its articles: mostly one, of a digest several.

    bytes ─▶ parts ─▶ a digest of messages (RFC 2046, RFC 1153)?   each its own article
                  ─▶ its text ─▶ several stories (mail/digest.py)?  each its own article
                              ─▶ else one article; messages sent along with it follow

Of several, the second and later are called ``mail.eml#2``, ``mail.eml#3``: no two share a `path`. Where that
is a message in a folder already, ``mail.mbox#7``, its second article is ``mail.mbox#7.2``.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.reading.mail.article import articles_of_text
from briefing.reading.mail.body import body_of, refuse_encrypted
from briefing.reading.mail.parts import MOST_PARTS, message_of
from briefing.reading.mail.statement import headline, places, statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.models import Article
    from briefing.reading.mail.parts import Part

MOST_BYTES: Final = 25 * 1024 * 1024
"""A larger message is no letter; mail servers refuse it as well."""

TOO_LARGE: Final = "larger than 25 MiB"

ENOUGH_WORDS: Final = 25
"""A message with fewer words of its own that carries another one only hands it on."""

_NOTICES: Final = frozenset({"delivery-status", "disposition-notification", "feedback-report"})

_OF_FOLDER: Final = re.compile(r"#\d+$")
_PREAMBLE: Final = re.compile(r"^-{70}[ ]*$", re.MULTILINE)
_LETTER: Final = re.compile(r"^-{30}[ ]*$", re.MULTILINE)
FEWEST_LETTERS: Final = 2


def articles_of_message(content: bytes, *, path: str) -> tuple[Article, ...]:
    """Return the articles of one message; raises `InputError` with a reader's reason when there is none."""
    if len(content) > MOST_BYTES:
        raise InputError(path, TOO_LARGE)
    if not content.strip():
        raise InputError(path, "empty file: there is no message in it")
    found = _articles(message_of(content, path=path), path)
    return tuple(
        replace(article, path=_numbered(path, number)) for number, article in enumerate(found, start=1)
    )


def _numbered(path: str, number: int) -> str:
    if number == 1:
        return path
    return f"{path}.{number}" if _OF_FOLDER.search(path) else f"{path}#{number}"


def _articles(message: Part, path: str, *, is_bundled: bool = False) -> list[Article]:
    """Return the articles of a message; `is_bundled` when a digest holds it: then it is none itself."""
    _refuse(message, path)
    if bundled := _bundled(message):
        return _issue(bundled, message, path)
    carried = list(_of_each(_carried(message), path))
    try:
        body = body_of(message, path=path)
    except InputError:
        if carried:
            return carried
        raise
    if not is_bundled and (letters := list(_letters(body.plain, path))):
        return _issue(letters, message, path)
    return carried if carried and body.words < ENOUGH_WORDS else [*articles_of_text(message, body), *carried]


def _refuse(message: Part, path: str) -> None:
    """Raise `InputError` where nobody can read it, or only a machine wrote it."""
    refuse_encrypted(message, path=path)
    kind = message.parameters.get("report-type", "").lower()
    kinds = {part.kind.partition("/")[2] for part in message.parts}
    if message.kind == "multipart/report" and (kind in _NOTICES or not kinds.isdisjoint(_NOTICES)):
        raise InputError(path, "a notice of the mail system about another message: no article")


def _bundled(message: Part) -> list[Part]:
    """Return the messages of a digest (RFC 2046), wherever in the message it stands."""
    for part in _own_parts(message):
        if part.kind == "multipart/digest":
            return [each.parts[0] for each in part.parts if each.kind.startswith("message/") and each.parts]
    return []


def _carried(message: Part) -> Iterator[Part]:
    """Yield the messages that were sent along with it."""
    for part in _own_parts(message):
        if part.kind.startswith("message/"):
            yield from part.parts


def _own_parts(part: Part) -> Iterator[Part]:
    """Yield a part and those in it, but nothing of the messages in it."""
    yield part
    for each in () if part.kind.startswith("message/") else part.parts:
        yield from _own_parts(each)


def _letters(text: str, path: str) -> Iterator[Part]:
    """Yield the messages of a digest in plain text (RFC 1153), none where it is no such digest."""
    if not _PREAMBLE.search(text):
        return
    letters = _LETTER.split(_PREAMBLE.split(text, maxsplit=1)[1])
    if len(letters) > MOST_PARTS:
        raise InputError(path, f"no article: the message has more than {MOST_PARTS:,} parts")
    for letter in letters if len(letters) >= FEWEST_LETTERS else ():
        with suppress(InputError):
            message = message_of(letter.strip().encode(), path=path)
            if message.header.has("from"):  # the footer has a subject at most
                yield message


def _issue(messages: Sequence[Part], digest: Part, path: str) -> list[Article]:
    """Return the articles of the messages in a digest, published by whoever published that."""
    said = statement(digest.header)
    found = [
        replace(
            article,
            headline=headline(article.headline, places(digest.header)),
            publication=said.publication or article.publication,
            published=article.published or said.published,
        )
        for article in _of_each(messages, path)
    ]
    if not found:
        raise InputError(path, "a digest without a text: none of its messages holds one")
    return found


def _of_each(messages: Iterable[Part], path: str) -> Iterator[Article]:
    for message in messages:
        with suppress(InputError):
            yield from _articles(message, path, is_bundled=True)
