"""Where a sentence may end: each mark (. ! ? … 。 ।) with what closes behind it and what comes next.

In `He said: "It rains." We went home.` the first stop has the marks `.`, the closers `"`, the word before
`rains` and the following word `We`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_BEFORE = re.compile(r"[^\s\"'“”„«»‹›‘’`()\[\]{/,–—]+(?=\s*$)")
_AHEAD = re.compile(
    r"\s*(?P<opening>(?:[\"'“”„«»‹›‘’‚`(\[{¿¡—–―\-*_•]\s*){0,6}+)"
    r"(?:(?P<word>[^\W_]{1,30}(?:['’][^\W\d_]{1,20})?))?",
)
_SPACED_QUOTE = re.compile(r"[ \xa0]?\"(?=\s|$)|(?<=\S)\"")
_LONGEST_WORD = 40
"""Characters looked at before a mark; no abbreviation is longer."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that may end a sentence; offsets are those of `text`.

    `kind` is "hard" (ends a sentence wherever it stands), "soft" (white space follows) or "glued" (the white
    space is missing).
    """

    text: str
    kind: str
    mark: int
    close: int
    end: int
    opening: str
    following: str
    following_at: int

    @property
    def marks(self) -> str:
        """The marks themselves: ".", "?!", "…"."""
        return self.text[self.mark : self.close]

    @property
    def closers(self) -> str:
        """The quotes, brackets and note numbers behind the marks."""
        return self.text[self.close : self.end]

    @property
    def word_before(self) -> str:
        """The word the mark stands behind, without opening quotes and brackets; "" when there is none."""
        found = _WORD_BEFORE.search(self.text, max(0, self.mark - _LONGEST_WORD), self.mark)
        return found.group() if found else ""

    @property
    def before_period(self) -> bool:
        """Whether a full stop is glued to the word that comes next: "A. Smith", "Mr. Hill"."""
        at = self.following_at + len(self.following)
        return self.text[at : at + 1] == "."


def stops(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Stop]:
    """Yield every stop in a span, in order, but the one at its very end."""
    counted, quotes = start, 0
    for found in pattern.finditer(text, start, end):
        quotes += text.count('"', counted, found.end())
        counted = found.end()
        at = found.end()
        # A straight quote says by its number whether it closes: the second, fourth, … of a paragraph does.
        shut = _SPACED_QUOTE.match(text, at, end) if quotes % 2 else None
        stop = _stop(text, found, shut.end() if shut else at, end)
        if stop.end < end:
            yield stop


def _stop(text: str, found: re.Match[str], at: int, end: int) -> Stop:
    kind = found.lastgroup or ""
    ahead = _AHEAD.match(text, at, end)
    opening, word = (ahead["opening"], ahead["word"] or "") if ahead else ("", "")
    return Stop(
        text=text,
        kind=kind,
        mark=found.start(),
        close=found.end(kind),
        end=at,
        opening=opening,
        following=word,
        following_at=ahead.end("opening") if ahead else at,
    )
