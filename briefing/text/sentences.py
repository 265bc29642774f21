"""Where each sentence of a plain text begins and ends.

    text ─▶ paragraphs ─▶ list items ─▶ stops that end a sentence ─▶ spans of at most 2,000 characters

A stop is a mark (. ! ? … 。 ।) with the quotes and brackets that close behind it. It is asked, in this order:

    is it inside brackets, or the [...] of an omission?      then it ends nothing
    does a small letter follow?                              then the sentence goes on
    does the speaker follow a closing quote?                 then the sentence goes on
    is the word before an abbreviation, initial or ordinal?  then only before a word that opens sentences

In doubt nothing is cut: a key point of two sentences reads well, half a sentence does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.text.abbreviations import DOMAINS, NAMES_WITH_A_MARK
from briefing.text.paragraphs import paragraphs
from briefing.text.sentence_rules import rules_for
from briefing.text.stops import stops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.text.sentence_rules import Rules
    from briefing.text.stops import Stop

LONGEST_SENTENCE = 2_000
"""Characters; a longer one is cut at a semicolon, a comma, white space, or anywhere."""

_BULLET = re.compile(r"(?:[•‣▪◦●○■□►▶⁃∙]\s*|[-*–·]\s+)(?=.*?\w)", re.DOTALL)
_INLINE_BULLET = re.compile(r"(?<=\s)[•‣▪●⁃]\s*(?=\w)")
_FIRST_NUMBER = re.compile(r"(?:[•⁃]\s*)?\(?(1|a)(\.\)|[.)])\s")
_NUMBER = re.compile(r"(?<=\s)\(?(\d{1,3}|[a-z])(\.\)|[.)])\s+(?=\w)")
_SELF_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,5})")
_BRACKETS = re.compile(
    r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]|（[^（）]{0,400}）|《[^《》]{0,80}》|〈[^〈〉]{0,80}〉",
)
_OMISSION = re.compile(r"[\[(]\s?$")
_BARE_MARKS = re.compile(r"[.!?…][ .!?…]{0,9}[\"'”’»)]{0,3}(?=\s|$)")
_SPACE = re.compile(r"\s*")
_ELLIPSIS = re.compile(r"…+|\.[ \xa0.]+")
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONG_WORD = re.compile(r"[^\W\d_A-Z]{6,}")
_SPEAKER_DASH = re.compile(r"[,.!?…»\"“]\s*[—–-]\s*[^\W\d_]")
_GOES_ON = frozenset(",;:)]}/")
_OPENING_QUOTE = {'"': '"', "”": "“„”", "“": "„", "»": "«", "«": "»", "’": "‘", "'": "'"}
_LONGEST_TITLE = 80
_LONGEST_SPEECH = 400


def sentences(text: str, language: str = "en") -> list[tuple[int, int, int]]:
    """Return (start, end, paragraph number) of every sentence, in order, stripped and never empty.

    Offsets are code points of `text` as given. `language` is an ISO 639-1 code; any other is read by the
    rules that hold everywhere. No sentence crosses a paragraph or is longer than 2,000 characters; a bullet
    before it is not part of it.
    """
    rules = rules_for(language)
    return [
        (start, end, number)
        for number, (first, last) in enumerate(paragraphs(text))
        for item_start, item_end in _items(text, first, last, rules)
        for sentence_start, sentence_end in _cut(text, item_start, item_end, rules)
        for start, end in _shorten(text, sentence_start, sentence_end)
    ]


def _items(text: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """Yield the items of a list that was written into one paragraph, or the paragraph whole."""
    cuts = [found.start() for found in _INLINE_BULLET.finditer(text, start, end)]
    first = _FIRST_NUMBER.match(text, start, end)
    # Where "2. Mai" is a date, only "2)" is surely an item.
    if first and not cuts and not (rules.dotted_ordinals and first[2] == "."):
        cuts = _numbered_items(text, end, first)
    for item_start, item_end in zip([start, *cuts], [*cuts, end], strict=True):
        yield from _trim(text, item_start, item_end)


def _numbered_items(text: str, end: int, first: re.Match[str]) -> list[int]:
    """Return where the items 2, 3, 4 … (b, c, d …) of a list begin whose first is already found."""
    cuts = []
    expected = _after(first[1])
    for found in _NUMBER.finditer(text, first.end(), end):
        if found[1] == expected and found[2] == first[2]:
            cuts.append(found.start())
            expected = _after(expected)
    return cuts


def _after(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span without the white space around it and the bullet before it, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    bullet = _BULLET.match(text, start, end)
    if bullet:
        start = bullet.end()
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph or list item."""
    brackets = [found.span() for found in _BRACKETS.finditer(text, start, end)]
    begin = start
    for stop in stops(text, start, end, rules.stop):
        if not _is_inside(stop, begin, brackets) and _ENDS[stop.kind](stop, begin, rules):
            yield from _trim(text, begin, stop.end)
            begin = _SPACE.match(text, stop.end, end).end()  # type: ignore[union-attr]  # matches anywhere
    yield from _trim(text, begin, end)


def _is_inside(stop: Stop, begin: int, brackets: list[tuple[int, int]]) -> bool:
    """Tell whether the brackets around the stop are still open behind it, or belong to the sentence."""
    at = bisect_right(brackets, (stop.mark, 0)) - 1
    if at < 0 or brackets[at][1] <= stop.mark:
        return False
    # No small letter tells in Chinese that the sentence goes on behind （…。）.
    return brackets[at][1] > stop.end or (stop.kind == "hard" and brackets[at][0] > begin)


def _ends_hard(stop: Stop, _begin: int, rules: Rules) -> bool:
    return not _is_attributed(stop, rules)


def _ends_glued(stop: Stop, _begin: int, rules: Rules) -> bool:
    """Tell whether a sentence ends where the white space was lost; not in an address or an abbreviation."""
    word = stop.word_before
    if not _PLAIN_WORD.fullmatch(word) or stop.following.casefold() in DOMAINS:
        return False
    return rules.ends_after(word, stop.following)


def _ends_soft(stop: Stop, begin: int, rules: Rules) -> bool:
    if _OMISSION.search(stop.text, max(begin, stop.mark - 2), stop.mark) or _goes_on(stop, begin):
        return False
    if _is_attributed(stop, rules) or _is_title(stop, begin, rules) or _is_broken_speech(stop, begin, rules):
        return False
    if stop.marks == ".":
        return _ends_period(stop, begin, rules)
    return stop.word_before.casefold() not in NAMES_WITH_A_MARK or _opens(stop, rules)


def _ends_period(stop: Stop, begin: int, rules: Rules) -> bool:
    if _SELF_NUMBER.fullmatch(stop.text, begin, stop.mark):
        return False
    is_initial = stop.before_period and len(stop.following) == 1 and stop.following.isalpha()
    is_opener = not is_initial and not stop.following.islower()
    return rules.ends_after(stop.word_before, stop.following if is_opener else "")


_ENDS = {"hard": _ends_hard, "soft": _ends_soft, "glued": _ends_glued}


def _opens(stop: Stop, rules: Rules) -> bool:
    return stop.following.casefold() in rules.openers


def _goes_on(stop: Stop, begin: int) -> bool:
    """Tell whether a small letter, a comma, another mark or the like comes next."""
    word = stop.following
    if not word:
        at = stop.following_at
        return stop.text[at : at + 1] in _GOES_ON or _BARE_MARKS.match(stop.text, at) is not None
    if not word[0].islower() or word[1:2].isupper():
        return False
    if stop.closers or _ELLIPSIS.fullmatch(stop.marks):
        return True
    if stop.marks == "." and _LONG_WORD.fullmatch(stop.word_before):
        return False
    # A writer without capitals ("it rained. we stayed in.") shows nothing by a small letter.
    return not stop.text[begin].islower()


def _is_attributed(stop: Stop, rules: Rules) -> bool:
    """Tell whether the speaker of a question or a cry that has just closed is named next."""
    if not rules.speech or not stop.closers or stop.opening or "." in stop.marks:
        return False
    if _opens(stop, rules) and not stop.before_period:
        return False
    return rules.speech.match(stop.text, stop.following_at) is not None


def _is_title(stop: Stop, begin: int, rules: Rules) -> bool:
    """Tell whether the mark belongs to a quoted name in mid-sentence: the play "Who Is It?" Smith wrote."""
    quote = stop.closers[:1]
    if "." in stop.marks or quote not in _OPENING_QUOTE or _opens(stop, rules):
        return False
    first = max(begin, stop.mark - _LONGEST_TITLE)
    opened = max(stop.text.rfind(each, first, stop.mark) for each in _OPENING_QUOTE[quote])
    return opened > first and stop.text[first:opened].rstrip()[-1:].isalnum()


def _is_broken_speech(stop: Stop, begin: int, rules: Rules) -> bool:
    """Tell whether a dash leads back from the speaker into the speech: "– said he. – And more"."""
    if not rules.broken_speech or stop.opening[:1] not in {"—", "–", "-"}:
        return False
    first = max(begin, stop.mark - _LONGEST_SPEECH)
    return _SPEAKER_DASH.search(stop.text, first, stop.mark) is not None


def _shorten(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span, in parts of at most 2,000 characters."""
    while end - start > LONGEST_SENTENCE:
        at = _best_break(text, start, start + LONGEST_SENTENCE)
        yield from _trim(text, start, at)
        start = at
    yield from _trim(text, start, end)


def _best_break(text: str, start: int, limit: int) -> int:
    """Return where to cut: behind the last semicolon, comma or space of the second half, else `limit`."""
    half = start + LONGEST_SENTENCE // 2
    for mark in ("; ", ", ", "；", "，", "、", " ", "\n"):
        at = text.rfind(mark, half, limit)
        if at >= 0:
            return at + len(mark)
    return limit
