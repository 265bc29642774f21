"""The words of Markdown: what a human reads of a line or a paragraph, without the marks.

    characters ─▶ tokens (code, escapes, links, images, tags, entities) ─▶ emphasis ─▶ text

Every step is linear in the length of the text, whatever it holds: a bracket, a mark or a quote that is never
closed stays what it is. (The `markdown` library needs more than twenty seconds for 20 kB of ``[``.)
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_TOKEN: Final = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<address><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>)"
    r"|(?P<tag></?[A-Za-z](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<footnote>\[\^[^\s\[\]]{1,80}\])"
    r"|(?P<opening>!?\[)"
    r"|(?P<closing>\])"
    r"|(?P<mark>\*+|_+|~~)"
)
# what follows the label of a link: an address and perhaps a title in parentheses, or the name of a reference
_TARGET: Final = re.compile(
    r"\([ ]?(?:<[^<>]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:[ ](?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ ]?\)"
)
_REFERENCE: Final = re.compile(r"\[(?P<name>[^\[\]]{0,200})\]")
_LONGEST_NAME: Final = 200


@dataclass(slots=True)
class _Piece:
    """A piece of the text; a `mark` of emphasis until it has met its partner."""

    text: str
    mark: str = ""
    before: str = ""
    after: str = ""


def words(text: str, references: AbstractSet[str] = frozenset()) -> str:
    """Return what a human reads of a paragraph of Markdown on one line: links keep their labels, images go.

    `references` are the names for which the file gives an address, as `reference_name` writes them.

    >>> words("A **bold** [claim](https://example.org), 5 * 3 and a snake_case_name &amp; more")
    'A bold claim, 5 * 3 and a snake_case_name & more'
    """
    return "".join(piece.text for piece in _without_emphasis(_pieces(text, references)))


def reference_name(label: str) -> str:
    """Return the form in which two references are the same: case and white space do not count."""
    return " ".join(label.split()).casefold()


def _without_emphasis(pieces: list[_Piece]) -> list[_Piece]:
    """Take away the marks that meet a partner; the others are text."""
    waiting: dict[str, list[_Piece]] = {"*": [], "_": [], "~": []}
    for piece in pieces:
        if not piece.mark:
            continue
        opens, closes = _flanks(piece)
        if closes:
            _close(piece, waiting[piece.mark])
        if opens and piece.text:
            waiting[piece.mark].append(piece)
    return pieces


def _close(closing: _Piece, waiting: list[_Piece]) -> None:
    while closing.text and waiting:
        length = min(len(closing.text), len(waiting[-1].text))
        closing.text = closing.text[length:]
        waiting[-1].text = waiting[-1].text[length:]
        if not waiting[-1].text:
            waiting.pop()


def _flanks(mark: _Piece) -> tuple[bool, bool]:
    """Return whether a mark may open and whether it may close, by CommonMark's rule of flanking.

    Between two figures it is a sign of multiplication, whatever CommonMark says.
    """
    before, after = mark.before, mark.after
    if before.isdigit() and after.isdigit():
        return False, False
    opens = not after.isspace() and (_is_word(after) or not _is_word(before))
    closes = not before.isspace() and (_is_word(before) or not _is_word(after))
    if mark.mark == "_":
        return opens and not (closes and _is_word(before)), closes and not (opens and _is_word(after))
    return opens, closes


def _is_word(character: str) -> bool:
    return character.isalnum()


def _pieces(text: str, references: AbstractSet[str]) -> list[_Piece]:
    """Return the pieces of the text: only marks of emphasis are left of the markup."""
    pieces: list[_Piece] = []
    openings: list[tuple[int, int]] = []  # of brackets: number of the piece, end in the text
    code = _CodeRuns(text)
    at = 0
    while match := _TOKEN.search(text, at):
        pieces.append(_Piece(text[at : match.start()]))
        at = match.end()
        if match.lastgroup == "opening":
            openings.append((len(pieces), at))
            pieces.append(_Piece(match.group()))
        elif match.lastgroup == "closing" and openings:
            at = _close_bracket(match, pieces, openings.pop(), references)
        elif match.lastgroup == "code":
            at, inside = code.span(match)
            pieces.append(_Piece(inside))
        else:
            pieces.append(_plain(match))
    pieces.append(_Piece(text[at:]))
    return pieces


def _plain(match: re.Match[str]) -> _Piece:
    """Return what is read of an escape, an address, a tag, an entity, a footnote's number or a mark."""
    found = match.group()
    match match.lastgroup:
        case "escape":
            return _Piece(found[1:])
        case "address":
            return _Piece(found[1:-1])
        case "entity":
            return _Piece(html.unescape(found))
        case "tag" | "footnote":
            return _Piece(" " if found[1:3].lower() == "br" else "")
        case "mark":
            return _mark(match)
        case _:
            return _Piece(found)


def _mark(match: re.Match[str]) -> _Piece:
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(start - 1, 0) : start] or " ", text[end : end + 1] or " "
    return _Piece(match.group(), mark=text[start], before=before, after=after)


def _close_bracket(
    match: re.Match[str], pieces: list[_Piece], opening: tuple[int, int], references: AbstractSet[str]
) -> int:
    """Take away the brackets of a link, or a whole image; return where the text goes on."""
    number, label_start = opening
    end = _target_end(match, label_start, references)
    if end < 0:
        pieces.append(_Piece(match.group()))
        return match.end()
    if pieces[number].text.startswith("!"):
        del pieces[number:]
    else:
        pieces[number] = _Piece("")
    return end


def _target_end(match: re.Match[str], label_start: int, references: AbstractSet[str]) -> int:
    """Return where the target of a link ends, -1 where there is none."""
    text, label_end = match.string, match.start()
    if target := _TARGET.match(text, match.end()):
        return target.end()
    if not references or label_end - label_start > _LONGEST_NAME:
        return -1
    label = reference_name(text[label_start:label_end])
    if reference := _REFERENCE.match(text, match.end()):
        name = reference_name(reference["name"]) or label
        if name in references:
            return reference.end()
    return match.end() if label in references else -1


class _CodeRuns:
    """The runs of backticks in a text by their length: a span of code ends at the next of the same length."""

    def __init__(self, text: str) -> None:
        self._starts: dict[int, list[int]] = {}
        for run in re.finditer("`+", text):
            self._starts.setdefault(len(run.group()), []).append(run.start())

    def span(self, opening: re.Match[str]) -> tuple[int, str]:
        """Return where the span ends and what is in it; when it never ends, the backticks themselves."""
        length = len(opening.group())
        starts = self._starts.get(length, [])
        following = bisect_left(starts, opening.end())
        if following == len(starts):
            return opening.end(), opening.group()
        end = starts[following]
        return end + length, opening.string[opening.end() : end].strip()
