"""The blocks of a Markdown text: headings, paragraphs and list items as a human reads them.

    lines ─▶ what nobody reads goes (comments, scripts, tables, figures, code, definitions)
          ─▶ blocks ─▶ the words of each (markup.py)

Tables and fenced code are left out: they are no sentences. Marks of quotations and lists go, the numbers of
numbered lists stay. One pass over the lines, each looked at a fixed number of times.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from briefing.reading.markup import reference_name, words
from briefing.text.clean import clean, unwrap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_UNREAD: Final = re.compile(r"<(script|style|table|figure|iframe|svg|template)\b", re.IGNORECASE)
_BLOCK_TAG: Final = re.compile(
    r"</?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|footer|h[1-6]|header|hr|li"
    r"|main|nav|ol|p|section|summary|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)

_HEADING: Final = re.compile(r"(#{1,6})(?:\s|$)")
_BULLET: Final = re.compile(r"[-*+•‣▪◦](?:\s+(?:\[[ xX]\]\s+)?|$)")
_NUMBER: Final = re.compile(r"(\d{1,9})[.)]\s+")
_FENCE: Final = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_DEFINITION: Final = re.compile(
    r"\[(?P<name>[^\[\]^][^\[\]]{0,200})\]:\s?(?:<[^<>]*>|\S+)(?:\s(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
)
_FOOTNOTE: Final = re.compile(r"\[\^[^\[\]]{1,80}\]:")
_TABLE_RULE: Final = re.compile(r"[|:\s-]+")
_ATTRIBUTES: Final = re.compile(r"\{:[^{}]*\}")
_SENTENCE_END: Final = re.compile(r"[.!?…。！？][\"'”’»)*_]*$")


@dataclass(frozen=True, slots=True)
class Block:
    """One block as read: on one line; `level` is 0, of a heading 1 to 6."""

    text: str
    level: int = 0


@dataclass(slots=True)
class _Raw:
    """A block while it is collected: its lines of Markdown, and the number of a numbered item."""

    lines: list[str] = field(default_factory=list)
    level: int = 0
    number: str = ""
    is_item: bool = False


def blocks(text: str) -> list[Block]:
    """Return the blocks of a Markdown text that has been cleaned."""
    reader = _Reader(_readable(text).split("\n"))
    reader.run()
    found = (Block(_read(raw, reader.references), raw.level) for raw in reader.found)
    return [block for block in found if block.text]


def _read(raw: _Raw, references: AbstractSet[str]) -> str:
    line = unwrap("\n".join(raw.lines))
    # entities may have brought back what was cleaned away
    text = unwrap(clean(words(line, references)))
    return f"{raw.number}{text}" if text else ""


def _readable(text: str) -> str:
    """Return the text without comments and elements that hold no prose, tags of blocks as blank lines."""
    return _BLOCK_TAG.sub("\n\n", _without_unread(_without_comments(text)))


def _without_comments(text: str) -> str:
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    # one that is never closed is no comment: it must not swallow the rest
    return "".join([*parts, text[at:].replace("<!--", "")])


def _without_unread(text: str) -> str:
    parts: list[str] = []
    unclosed: set[str] = set()
    kept = at = 0
    while start := _UNREAD.search(text, at):
        name = start[1].lower()
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE)
        end = None if name in unclosed else closing.search(text, start.end())
        if end is None:
            unclosed.add(name)
            at = start.end()
        else:
            parts.append(text[kept : start.start()])
            kept = at = end.end()
    return "".join([*parts, text[kept:]])


class _Reader:
    """Goes over the lines once and collects the blocks."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.found: list[_Raw] = []
        self.references: set[str] = set()
        self._lines = lines
        self._at = 0
        self._open: _Raw | None = None
        self._is_quoted = False
        self._is_footnote = False
        self._fences = {mark: _Fences(lines, mark) for mark in "`~"}

    def run(self) -> None:
        """Read all lines."""
        while self._at < len(self._lines):
            self._at += 1
            self._line(self._unquoted(self._lines[self._at - 1].strip()))
        self._end()

    def _end(self) -> None:
        if self._open and self._open.lines:
            self.found.append(self._open)
        self._open = None

    def _unquoted(self, line: str) -> str:
        """Return the line without the marks of a quotation, which begins a block of its own."""
        if not line.startswith(">"):
            return line
        if not self._is_quoted:
            self._end()
        self._is_quoted = True
        return line.lstrip("> ")

    def _line(self, line: str) -> None:
        if not line:
            self._end()
            self._is_quoted = self._is_footnote = False
        elif self._is_footnote:
            return
        elif _is_rule(line):
            self._rule(line)
        elif (line := self._item(line)) and not self._is_left_out(line):
            self._text(line)

    def _rule(self, line: str) -> None:
        """End a block at a rule; one under a single line makes a heading of it."""
        above = self._open
        if above and not above.is_item and len(above.lines) == 1 and not _SENTENCE_END.search(above.lines[0]):
            above.level = {"=": 1, "-": 2}.get(line[0], 0) if " " not in line else 0
        self._end()

    def _item(self, line: str) -> str:
        """Return the line without its marks of lists; a new item begins a block."""
        at, number, is_item = 0, "", False
        while bullet := _BULLET.match(line, at):
            at, is_item = bullet.end(), True
        numbered = _NUMBER.match(line, at)
        # a line that begins with a number in the middle of a paragraph is text, unless a list begins at 1
        if numbered and (is_item or not self._open or self._open.is_item or numbered[1] == "1"):
            at, is_item, number = numbered.end(), True, f"{numbered[1]}. "
        if is_item:
            self._end()
            self._open = _Raw(number=number, is_item=True)
        return line[at:]

    def _is_left_out(self, line: str) -> bool:
        """Tell whether the line, with those that belong to it, is none that people read as text."""
        if fence := _FENCE.match(line):
            self._end()
            self._at = self._fences[line[0]].end(self._at, len(fence.group()))
        elif self._is_table(line):
            self._end()
            self._skip_table()
        elif _FOOTNOTE.match(line):
            self._end()
            self._is_footnote = True
        elif definition := self._definition(line):
            self.references.add(reference_name(definition["name"]))
        else:
            return bool(_ATTRIBUTES.fullmatch(line))
        return True

    def _definition(self, line: str) -> re.Match[str] | None:
        return None if self._open and self._open.lines else _DEFINITION.fullmatch(line)

    def _is_table(self, line: str) -> bool:
        rule = self._lines[self._at].strip("> ") if self._at < len(self._lines) else ""
        return "|" in line and "|" in rule and "-" in rule and bool(_TABLE_RULE.fullmatch(rule))

    def _skip_table(self) -> None:
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            self._at += 1

    def _goes_on_with_item(self) -> bool:
        return self._lines[self._at - 1].startswith("  ") and bool(self.found) and self.found[-1].is_item

    def _text(self, line: str) -> None:
        if heading := _HEADING.match(line):
            self._end()
            self.found.append(_Raw([_heading(line[heading.end() :])], level=len(heading[1])))
            return
        self._open = self._open or _Raw(is_item=self._goes_on_with_item())
        self._open.lines.append(line.removesuffix("\\"))


def _is_rule(line: str) -> bool:
    marks = line.replace(" ", "")
    return len(marks) >= len("---") and marks[0] in "-*_=" and not marks.strip(marks[0])


def _heading(text: str) -> str:
    """Return a heading without the marks that may close it."""
    bare = text.rstrip("#")
    return bare if not bare or bare[-1].isspace() else text


class _Fences:
    """The lines that can close fenced code of one kind."""

    def __init__(self, lines: Sequence[str], mark: str) -> None:
        every = ((number, line.strip("> ")) for number, line in enumerate(lines))
        found = [(number, bare) for number, bare in every if len(bare) >= len("```") and not bare.strip(mark)]
        self._numbers = [number for number, _ in found]
        self._lengths = [len(bare) for _, bare in found]
        # the longest from each on, so that what is never closed is known without looking through the rest
        self._longest = list(accumulate(reversed(self._lengths), max))[::-1]

    def end(self, at: int, length: int) -> int:
        """Return the line after the fence that closes one of `length`; `at` itself when none does."""
        place = bisect_left(self._numbers, at)
        if place == len(self._numbers) or self._longest[place] < length:
            return at
        while self._lengths[place] < length:
            place += 1
        return self._numbers[place] + 1
