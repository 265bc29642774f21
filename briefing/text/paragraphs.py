"""Where each paragraph of a plain text begins and ends.

    text ─▶ lines ─▶ blocks (a blank line always separates) ─▶ paragraphs

Within a block a single line break is either the end of a paragraph or white space in the middle of one:

    every line a paragraph     lines end like sentences or are headings, the next one starts like a sentence
    hard-wrapped prose         lines break where the next word would not have fitted

The second shape needs evidence: somewhere in the text a line that stops in mid-sentence is followed by one
that starts in lower case (or a block of three lines or more, all full). Those lines also show how wide the
text was set. A break is then white space when the next word would not have fitted into that width; a line
that stops short of it was ended on purpose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from briefing.text.abbreviations import EVERYWHERE_NEVER, words

WIDEST_WRAP = 100
"""Characters; nobody wraps prose by hand wider than this, so a longer line is a paragraph."""

NARROWEST_WRAP = 30
"""Characters; shorter lines that start in lower case are more often a list than a column of prose."""

_FEWEST_BREAKS = 2
"""Lines that fill their width by chance are not rare; two in a row are."""

_HANGING = 2
"""Characters; a line of Chinese may be one shorter than the widest, where a mark hangs over its end."""

_STRONG_MARK = re.compile(r"[•‣▪◦●○■□►▶⁃∙]\s*\S")
_WEAK_MARK = re.compile(r"(?:[-*–·]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_SENTENCE_END = re.compile(r"(?:[.!?…。！？｡؟۔।॥։။።፧]|[.!?…]\s[»”])[\"'”’»“«)\]」』】）》]*$")
_SHORT_LAST_WORD = re.compile(r"(?:^|[^\w-])\w{1,3}\.$")
_OPEN_ENDED = re.compile(r"(?:[,(\[—–]|\w-)$")
_FIRST_WORD = re.compile(r"\S{1,40}")
_WIDE_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# Articles and conjunctions: no heading ends with one, a wrapped line often does.
_UNFINISHED = words(
    "a an the of and or der dem des ein eine einen einem einer und oder vom zum zur im am le la les un une "
    "des du et ou au aux el los las una y del al il lo gli uno e ed della delle dei nel nella um uma dos",
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line without the white space around it; empty when blank."""

    start: int
    end: int
    indent: int
    text: str


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a block was set: its wrapped width (0: not wrapped), its widest line, how it ends."""

    width: int
    widest: int
    finished: bool


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the span of every paragraph: in order, apart, without white space at the ends, never empty."""
    lines = _lines(text)
    width = _width(lines)
    found: list[tuple[int, int]] = []
    for block in _blocks(lines):
        found.extend(_block_paragraphs(block, width))
    return found


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        start = at + indent if bare else at
        lines.append(_Line(start, start + len(bare), indent, bare))
        at += len(raw)
    return lines


def _blocks(lines: list[_Line]) -> list[list[_Line]]:
    blocks: list[list[_Line]] = [[]]
    for line in lines:
        if line.text:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _width(lines: list[_Line]) -> int:
    """Return how wide the text was wrapped, or 0 when nothing shows that it was."""
    wrapped = [len(a.text) for a, b in pairwise(lines) if _runs_on(a, b) and len(a.text) <= WIDEST_WRAP]
    return max(wrapped, default=0)


def _runs_on(line: _Line, following: _Line) -> bool:
    """Tell whether a sentence certainly goes on from one line to the next."""
    if not line.text or not following.text or _stands_alone(line) or _stands_alone(following):
        return False
    return not _is_finished(line, following) and _starts_small(following) and not _is_item(following)


def _is_finished(line: _Line, following: _Line) -> bool:
    """Tell whether a line ends like a sentence; "Mr." does not, nor any short word before a small letter."""
    if not _SENTENCE_END.search(line.text) or _ends_with_title(line):
        return False
    return not (_SHORT_LAST_WORD.search(line.text) and _starts_small(following))


def _starts_small(line: _Line) -> bool:
    """Tell whether a line starts with a small letter, and not with a name like "iPhone"."""
    return line.text[0].islower() and not line.text[1:2].isupper()


def _block_paragraphs(block: list[_Line], width: int) -> list[tuple[int, int]]:
    """Return the paragraphs of a block: its lines, joined where a break is only white space."""
    widest = max(len(line.text) for line in block)
    finished = bool(_SENTENCE_END.search(block[-1].text))
    shown = _width(block) or width or (widest if finished and _is_evenly_set(block, widest) else 0)
    setting = _Setting(width=shown, widest=widest, finished=finished)
    item = block[0] if _is_item(block[0]) else None
    start, end = block[0].start, block[0].end
    found: list[tuple[int, int]] = []
    for line, following in pairwise(block):
        if _joins(line, following, item, setting):
            end = following.end
            continue
        found.append((start, end))
        start, end = following.start, following.end
        item = following if _is_item(following) else None
    return [*found, (start, end)]


def _is_evenly_set(block: list[_Line], widest: int) -> bool:
    """Tell whether three lines or more are all as full as they can be, and most stop in mid-sentence.

    So German is found out whose lines all happen to break before a noun.
    """
    pairs = list(pairwise(block))
    unfinished = sum(not _is_finished(line, following) for line, following in pairs)
    if len(pairs) < _FEWEST_BREAKS or 2 * unfinished <= len(pairs) or any(map(_is_item, block)):
        return False
    return all(_is_full(line, following, widest) for line, following in pairs)


def _joins(line: _Line, following: _Line, item: _Line | None, setting: _Setting) -> bool:
    """Tell whether the break between two lines of a block is only white space; `item` holds `line`."""
    if _stands_alone(line) or _stands_alone(following) or _STRONG_MARK.match(following.text):
        return False
    finished = _is_finished(line, following)
    may_list = item or finished or line.text.endswith(":") or not setting.width
    if may_list and _WEAK_MARK.match(following.text):
        return False
    if item and following.indent > item.indent:
        return True
    if not finished and (_starts_small(following) or _is_unfinished(line)):
        return len(line.text) >= NARROWEST_WRAP or setting.finished
    if not finished and _is_uncased(following.text[0]):
        return _is_full(line, following, setting.widest)
    return bool(setting.width) and _is_full(line, following, setting.width)


def _is_item(line: _Line) -> bool:
    return bool(_STRONG_MARK.match(line.text) or _WEAK_MARK.match(line.text))


def _stands_alone(line: _Line) -> bool:
    """Tell whether a line holds no letter or figure: a rule, an underline, a row of stars."""
    return not any(character.isalnum() for character in line.text)


def _is_unfinished(line: _Line) -> bool:
    """Tell whether a line ends as neither a sentence nor a heading does: with a comma, an article, "Mr."."""
    return bool(_OPEN_ENDED.search(line.text)) or _last_word(line) in _UNFINISHED or _ends_with_title(line)


def _ends_with_title(line: _Line) -> bool:
    return line.text.endswith(".") and _last_word(line)[:-1].casefold() in EVERYWHERE_NEVER


def _last_word(line: _Line) -> str:
    return line.text.rsplit(None, 1)[-1]


def _is_uncased(character: str) -> bool:
    return character.isalpha() and character.lower() == character.upper()


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted into `width` characters."""
    # a line that is itself wider was not wrapped there
    if width > WIDEST_WRAP or len(line.text) > width:
        return False
    if _WIDE_LETTER.match(following.text):
        return len(line.text) + _HANGING > width
    word = _FIRST_WORD.match(following.text)
    return len(line.text) + 1 + (word.end() if word else 0) > width
