"""The article in a text document: what stands over it, which of its paragraphs are headings.

headline    a paragraph set as a title; else one near the top that says what the file declares as its title;
            else a heading at the very top; else the declared title; else a first line that is no sentence
dek         set as a subtitle; else the line under the headline that is no sentence
byline      "By …" near the headline, or set as its author; else the author whom the file declares
published   a day that stands alone near the headline, or is set as the date

When a file was made or last saved is no day of publication: it is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.models import Article
from briefing.reading.declared import language, moment, web_address
from briefing.reading.front_lines import (
    LONGEST_DEK,
    LONGEST_HEADLINE,
    byline,
    day,
    is_sentence,
    key,
    may_head,
    plausible_author,
    plausible_title,
)
from briefing.reading.office.blocks import MOST_CHARACTERS, TOO_LONG
from briefing.reading.pictures import chosen
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from briefing.reading.office.blocks import Block, Office

_NEAR_TOP: Final = 8
_UNDER: Final = 4
"""So many paragraphs under the headline may say who wrote it and when."""

_NUMBERED: Final = re.compile(r"(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.)]?\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Front:
    """What stands over the text, and the numbers of the blocks that say it."""

    headline: str = ""
    dek: str = ""
    byline: str = ""
    published: datetime | None = None
    numbers: frozenset[int] = frozenset()


def article(found: Office, path: str) -> Article:
    """Return the article of a document; `ValueError` when there is no text in it."""
    if not found.blocks:
        raise ValueError("there is no text in it")
    if sum(len(block.text) for block in found.blocks) > MOST_CHARACTERS:
        raise ValueError(TOO_LONG)
    said, over = found.said, _front(found)
    body = [block for number, block in enumerate(found.blocks) if number not in over.numbers]
    if not body:
        # what is nothing but a headline is the text
        over, body = _Front(), list(found.blocks)
    return Article(
        text="\n\n".join(block.text for block in body),
        headline=over.headline,
        dek=over.dek or one_line(said.dek, LONGEST_DEK),
        byline=over.byline or one_line(said.byline, LONGEST_HEADLINE) or plausible_author(said.author),
        publication=one_line(said.publication, LONGEST_HEADLINE),
        url=web_address(said.url),
        path=path,
        published=over.published or moment(said.published),
        language=language(said.language),
        headings=_headings(body),
        pictures=chosen(found.pictures),
    )


def _front(found: Office) -> _Front:
    blocks = found.blocks
    headline, place = _headline(blocks, plausible_title(found.said.title))
    under = range(place.stop, min(place.stop + _UNDER, len(blocks) - 1)) if headline else range(0)
    by = next((number for number in under if _byline(blocks[number])), None)
    on = next((number for number in under if _day(blocks[number])), None)
    rest = [number for number in under if number not in (by, on)]
    dek = _dek(blocks, rest)
    again = (n for n, block in enumerate(blocks[:_NEAR_TOP]) if headline and key(block.text) == key(headline))
    taken = (*place, *(n for n in (by, on, dek) if n is not None), *again)
    return _Front(
        headline=headline,
        dek=one_line(blocks[dek].text) if dek is not None else "",
        byline=_byline(blocks[by]) if by is not None else "",
        published=_day(blocks[on]) if on is not None else None,
        numbers=frozenset(taken),
    )


def _headline(blocks: Sequence[Block], declared: str) -> tuple[str, range]:
    """Return the headline and the place of the blocks that say it: an empty one where none does."""
    top = blocks[:_NEAR_TOP]
    if titled := [number for number, block in enumerate(top) if block.role == "title"]:
        return _titled(top, titled[0])
    same = [number for number, block in enumerate(top) if declared and key(block.text) == key(declared)]
    if same:
        return one_line(top[same[0]].text), range(same[0], same[0] + 1)
    if top[0].level and not _is_one_of_many(blocks):
        return one_line(top[0].text), range(1)
    if declared and _is_about(declared, blocks):
        return declared, range(0)
    return (one_line(top[0].text), range(1)) if _is_headline(blocks) else ("", range(0))


def _titled(top: Sequence[Block], start: int) -> tuple[str, range]:
    """Return the title and its place: it may be broken into several paragraphs."""
    end = start + 1
    while end < len(top) and top[end].role == "title":
        end += 1
    title = one_line(" ".join(block.text for block in top[start:end]))
    return (title, range(start, end)) if len(title) <= LONGEST_HEADLINE else ("", range(0))


def _is_one_of_many(blocks: Sequence[Block]) -> bool:
    """Tell whether the first heading is numbered, and others are of its level: one of a part."""
    first = blocks[0]
    is_numbered = first.is_item or bool(_NUMBERED.match(first.text))
    return is_numbered and sum(block.level == first.level for block in blocks) > 1


def _is_about(declared: str, blocks: Sequence[Block]) -> bool:
    """Tell whether a declared title can be that of this text: copies keep that of the first file."""
    text = key(" ".join(block.text for block in blocks))
    words = [key(word) for word in declared.split() if len(key(word)) > 3]  # noqa: PLR2004 - "the", "und"
    return 2 * sum(word in text for word in words) >= len(words)


def _is_headline(blocks: Sequence[Block]) -> bool:
    """Tell whether the first paragraph of a text without headings is its headline."""
    first = blocks[0]
    if len(blocks) == 1 or first.is_item or not may_head(first.text, LONGEST_HEADLINE):
        return False
    is_question = first.text.endswith(("?", "!", "？", "！", "؟"))
    return is_question or not is_sentence(first.text)


def _dek(blocks: Sequence[Block], under: list[int]) -> int | None:
    """Return the number of the line under the headline."""
    styled = [number for number in under if blocks[number].role == "dek"]
    if styled:
        return styled[0] if len(blocks[styled[0]].text) <= LONGEST_DEK else None
    first = next((number for number in under if not blocks[number].level), None)
    if first is None or first != under[0] or blocks[first].is_item or is_sentence(blocks[first].text):
        return None
    # a line over another line, or over nothing, is a list or a letterhead
    is_over_text = any(is_sentence(block.text) for block in blocks[first + 1 : first + _UNDER])
    return first if is_over_text and may_head(blocks[first].text, LONGEST_DEK) else None


def _byline(block: Block) -> str:
    if block.role == "byline" and len(block.text) <= LONGEST_HEADLINE:
        return byline(block.text) or one_line(block.text)
    return "" if block.is_item else byline(block.text)


def _day(block: Block) -> datetime | None:
    return None if block.is_item else day(block.text)


def _headings(body: Sequence[Block]) -> tuple[int, ...]:
    """Return the numbers of the headings; in a text without them those of short lines in bold."""
    numbers = [number for number, block in enumerate(body) if _is_heading(block)]
    numbers = numbers or [number for number in range(len(body) - 1) if _is_bold_heading(body, number)]
    return tuple(numbers) if len(numbers) < len(body) else ()


def _is_heading(block: Block) -> bool:
    return bool(block.level or block.role == "title") and len(block.text) <= LONGEST_HEADLINE


def _is_bold_heading(body: Sequence[Block], number: int) -> bool:
    """Tell whether a line in bold stands over text that is not."""
    block, following = body[number], body[number + 1]
    stands_out = block.is_bold and not following.is_bold
    return stands_out and not block.is_item and may_head(block.text) and not block.text.endswith((".", ":"))
