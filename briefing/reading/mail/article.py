"""The articles that the text of a message is: one, or each story of a digest, with the fields of its header.

What a field says already is not repeated in the text: the headline, the byline and the day above it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.models import Article
from briefing.reading.declared import moment
from briefing.reading.mail.blocks import headings
from briefing.reading.mail.digest import entries
from briefing.reading.mail.statement import statement
from briefing.reading.pictures import chosen
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reading.mail.blocks import Block
    from briefing.reading.mail.body import Body
    from briefing.reading.mail.digest import Entry
    from briefing.reading.mail.parts import Part
    from briefing.reading.mail.statement import Statement

_LEADING: Final = 6
"""So many blocks at the top may repeat the headline, the date and the byline."""

_MOST_DATE_WORDS: Final = 6
_MOST_NAMES: Final = 9
_DAY_AND_MONTH: Final = 2
_ANY_YEAR: Final = 2000
_WEEKDAY: Final = re.compile(r"[^\W\d_]{2,12}day,?\s+", re.IGNORECASE)
_BYLINE: Final = re.compile(r"(?:By|Von|Par|Por|Di|Door):?\s+(?P<names>[^\W\d_a-z].{1,80})")
_FROM: Final = re.compile(r"\s+(?:from|at|of|von|de|[|@–·-])\s+(?=\S)")
_LETTERS: Final = re.compile(r"\W+")


def articles_of_text(message: Part, body: Body) -> list[Article]:
    """Return the articles that the text of a message is: one, or each story of a digest."""
    charset = next(
        (part.parameters["charset"] for part in message.walk() if "charset" in part.parameters), ""
    )
    said = statement(message.header, charset)
    found = [_story(entry, said, body) for entry in entries(body.blocks)]
    return found or [_whole(said, body)]


def _story(entry: Entry, said: Statement, body: Body) -> Article:
    headline = one_line(entry.headline) or said.headline
    url = entry.url or (body.url if not entry.headline else "")
    return _article(_top(entry.blocks, headline), said, body, headline=headline, url=url)


def _whole(said: Statement, body: Body) -> Article:
    """Return the whole text as one article, without what its fields say already."""
    text = [block for block in body.blocks if block.text]
    blocks = [block for block in text if not block.is_call] or text
    headline, blocks = (said.headline, blocks) if said.headline else _headed(blocks)
    title = _key(headline)
    link = next((block.link for block in blocks[:_LEADING] if _key(block.text) == title and block.link), "")
    said, blocks = _signed(said, blocks)
    url = body.url or said.url or link
    article = _article(_top(blocks, headline), said, body, headline=headline, url=url)
    # of a digest nobody knows which of its stories they belong to
    return replace(article, pictures=chosen(body.pictures))


class _Top(NamedTuple):
    """What the first blocks say that is no text, and the blocks without it."""

    dek: str
    byline: str
    blocks: Sequence[Block]


def _top(blocks: Sequence[Block], headline: str) -> _Top:
    title = _key(headline)
    first = blocks[:_LEADING]
    byline = next((named for block in first if (named := _byline(block))), "")
    dek = next((under for block, under in pairwise(first) if _key(block.text) == title), None)
    dek = dek if dek and dek.level and sum(block.level == dek.level for block in blocks) == 1 else None
    kept = [
        block
        for number, block in enumerate(blocks)
        if number >= _LEADING
        or not (block is dek or _key(block.text) == title or _byline(block) or _is_date(block))
    ]
    return _Top(dek.text if dek else "", byline, kept) if kept else _Top("", "", blocks)


def _signed(said: Statement, blocks: list[Block]) -> tuple[Statement, list[Block]]:
    """Return the author and the publication apart where the sender is "Jane Doe from The Letter".

    That this is two names is known when the first of them stands over the text by itself.
    """
    for block in blocks[:_LEADING]:
        rest = said.publication.removeprefix(block.text)
        if rest != said.publication and (found := _FROM.match(rest)):
            house = rest[found.end() :]
            return replace(said, byline=block.text, publication=house), [b for b in blocks if b is not block]
    return said, blocks


def _article(top: _Top, said: Statement, body: Body, *, headline: str, url: str) -> Article:
    numbers = headings(top.blocks)
    return Article(
        text="\n\n".join(block.text for block in top.blocks),
        headline=headline,
        dek=one_line(top.dek),
        byline=top.byline or said.byline,
        publication=said.publication,
        url=url,
        published=said.published,
        language=body.language,
        headings=numbers if len(numbers) < len(top.blocks) else (),
    )


def _headed(blocks: list[Block]) -> tuple[str, list[Block]]:
    """Return the headline that the text itself begins with, and the rest."""
    if len(blocks) > 1 and 0 in headings(blocks):
        return one_line(blocks[0].text), blocks[1:]
    return "", blocks


def _byline(block: Block) -> str:
    found = _BYLINE.fullmatch(block.text)
    return one_line(found["names"]) if found and block.words <= _MOST_NAMES and not block.is_sentence else ""


def _is_date(block: Block) -> bool:
    """Tell whether a block says nothing but a day."""
    if block.words > _MOST_DATE_WORDS or not any(map(str.isdigit, block.text)):
        return False
    day = _WEEKDAY.sub("", block.text)
    return moment(day) is not None or (
        block.words <= _DAY_AND_MONTH and moment(f"{day} {_ANY_YEAR}") is not None
    )


def _key(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
