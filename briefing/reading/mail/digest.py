"""A newsletter that tells several stories, as several; by rules that a reader can check.

    blocks ─▶ those that can head a story ─▶ a heading and all under it ─▶ Entry…

It is a digest when at least three entries of one kind hold 25 words or more each, and at least half of these
lead somewhere: the heading itself is a link, or a line under it is nothing but one. The sections of an essay
have headings as well, and links inside their sentences; they lead nowhere as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.mail.blocks import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.reading.mail.blocks import Block

FEWEST: Final = 3
ENOUGH_WORDS: Final = 25
"""Words of an entry that counts."""

BRIEF_WORDS: Final = 8
"""Words of one that is kept when the others have shown that it is a digest."""

INTRODUCTION: Final = 40
"""Words before the first entry that are an article of their own and no greeting."""

_KINDS: Final = ("1", "2", "3", "4", "bold", "rule")
_LABEL_WORDS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One story of a digest: its heading, where it leads, and its blocks; the introduction has no heading."""

    headline: str = ""
    url: str = ""
    blocks: tuple[Block, ...]

    @property
    def words(self) -> int:
        """How many words stand under the heading."""
        return words_in(self.blocks)


def entries(blocks: Sequence[Block]) -> list[Entry]:
    """Return the stories of a digest in their order, none when the mail tells one."""
    best: list[Entry] = []
    first = 0
    for kind in _KINDS:
        starts = [number for number, block in enumerate(blocks) if _starts(blocks, number, kind)]
        found = [_entry(blocks, start, _end(blocks, start, kind)) for start in starts]
        if _is_digest(found) and _counting(found) > _counting(best):
            best, first = found, starts[0]
    kept = [entry for entry in best if _is_worth(entry)]
    return [*_introduction(blocks[:first]), *kept] if kept else []


def _starts(blocks: Sequence[Block], number: int, kind: str) -> bool:
    block = blocks[number]
    if not block.may_head:
        return False
    if kind == "rule":
        return (not number or blocks[number - 1].is_rule) and not (block.is_sentence and not block.level)
    if kind == "bold":
        return not block.level and block.is_bold
    return block.level == int(kind)


def _end(blocks: Sequence[Block], start: int, kind: str) -> int:
    """Return where an entry ends: at the next of its kind, at a heading of more weight, at a rule."""
    for number in range(start + 1, len(blocks)):
        block = blocks[number]
        if _starts(blocks, number, kind) or block.is_rule:
            return number
        if kind != "rule" and block.level and (kind == "bold" or block.level < int(kind)):
            return number
    return len(blocks)


def _entry(blocks: Sequence[Block], start: int, end: int) -> Entry:
    heading, under = blocks[start], list(blocks[start + 1 : end])
    text = [block for block in under if block.text and not block.is_call]
    calls = [block.link for block in under if block.is_call]
    # the label of the next story ("WORLD") stands over its heading, and so at the end of this one
    while len(text) > 1 and not text[-1].is_sentence and text[-1].words <= _LABEL_WORDS:
        text.pop()
    url = heading.link or next(iter(calls), "")
    return Entry(headline=heading.text, url=url, blocks=tuple(text))


def _is_digest(found: Sequence[Entry]) -> bool:
    counting = [entry for entry in found if entry.words >= ENOUGH_WORDS]
    linked = {entry.url for entry in counting if entry.url}
    return len(counting) >= FEWEST and 2 * len(linked) >= len(counting)


def _counting(found: Sequence[Entry]) -> int:
    return sum(entry.words >= ENOUGH_WORDS for entry in found)


def _is_worth(entry: Entry) -> bool:
    return entry.words >= ENOUGH_WORDS or (bool(entry.url) and entry.words >= BRIEF_WORDS)


def _introduction(blocks: Sequence[Block]) -> Iterator[Entry]:
    text = tuple(block for block in blocks if block.text and not block.is_call)
    if words_in(block for block in text if block.is_sentence) >= INTRODUCTION:
        yield Entry(blocks=text)
