"""The plain text of a mail as blocks: what its sender wrote, rules, underlined headings, and links.

Addresses that stand behind words are their links and no text; a line that is nothing but one leads to the
rest of a story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.reading.mail.blocks import Block, address
from briefing.reading.mail.lines import has_words, own_lines
from briefing.text.clean import clean, unwrap
from briefing.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULE: Final = re.compile(r"\s*(?:([-=_*~#•·—–+.])(?:\s?\1){2,}|[-=_*~#]{3,})\s*")
_UNDERLINE: Final = re.compile(r"(?:={3,}|-{3,}|~{3,}|\^{3,}|\*{3,})")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"\[\]]*[^\s<>\"\[\].,;:!?)]", re.IGNORECASE)
_BRACKETED: Final = re.compile(
    r"\s?(?:<\s?(https?://[^<>\s]+)\s?>|[(\[]\s?(https?://[^\s()\[\]<>]+)\s?[)\]])", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r"[^\W_]\s*$|[,(–-]\s*$")
"""The end of a line in mid-sentence."""

_NEAR: Final = 60
"""So many characters before an address may be the words of the link."""

_LABEL_WORDS: Final = 6
"""Words of a line such as "Read more: https://…"."""

_SHORTER: Final = 2
"""So many signs shorter than the line above it a rule may be."""


def plain_blocks(text: str, *, is_flowed: bool = False, delsp: bool = False) -> list[Block]:
    """Return the blocks of a plain text; `is_flowed` and `delsp` as its Content-Type says."""
    lines = own_lines(clean(text), is_flowed=is_flowed, delsp=delsp)
    return [block for segment in _segments(list(_apart(lines))) for block in _blocks(*segment)]


def _apart(lines: list[str]) -> Iterator[str]:
    """Yield the lines, one that is nothing but an address apart from a sentence that ended before it."""
    before = ""
    for line in lines:
        is_address = _ADDRESS.fullmatch(line.strip().strip("<>"))
        yield from ("", line, "") if is_address and not _GOES_ON.search(before) else (line,)
        before = line


def _segments(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what stands between rules, and what is underlined: with ``text``, ``heading`` or ``rule``."""
    waiting: list[str] = []
    for number, line in enumerate(lines):
        if not _RULE.fullmatch(line):
            waiting.append(line)
            continue
        above = lines[number - 1].strip() if number else ""
        if waiting and _is_underline(line.strip(), above) and not has_words("".join(waiting[-2:-1])):
            yield "text", "\n".join(waiting[:-1])
            yield "heading", above
        else:
            yield "text", "\n".join(waiting)
            yield "rule", line
        waiting = []
    yield "text", "\n".join(waiting)


def _is_underline(rule: str, above: str) -> bool:
    """Tell whether a rule is as wide as the line above it, so that it makes that a heading."""
    is_one = bool(_UNDERLINE.fullmatch(rule)) and has_words(above)
    return is_one and len(above) <= len(rule) + _SHORTER


def _blocks(kind: str, text: str) -> Iterator[Block]:
    if kind == "rule":
        yield Block(is_rule=True)
        return
    for start, end in paragraphs(text):
        block = _block(text[start:end], level=2 if kind == "heading" else 0)
        if block.text or block.anchors:
            yield block


def _block(text: str, *, level: int) -> Block:
    """Return a paragraph without the addresses that stand behind its words, and with those as its links."""
    anchors: list[tuple[str, str]] = []

    def taken(match: re.Match[str]) -> str:
        words = match.string[max(match.start() - _NEAR, 0) : match.start()]
        anchors.append((words, address(match[1] or match[2])))
        return " " if match.string[match.end() : match.end() + 1].isalnum() else ""

    line = unwrap(_BRACKETED.sub(taken, text))
    bare = _ADDRESS.findall(line)
    rest = " ".join(_ADDRESS.sub("", line).split())
    anchors += [(rest if len(rest) < _NEAR else "", address(found)) for found in bare]
    found = tuple((words, where) for words, where in anchors if where)
    if not has_words(rest):
        return Block(anchors=found)
    is_label = bool(bare) and len(rest.split()) <= _LABEL_WORDS  # "Read more: https://…"
    return Block(text=rest if is_label else line, level=level, anchors=found, linked=1.0 if is_label else 0.0)
