"""The lines that feeds put around a text: where it appeared first, how to share it, where to read on.

A line that says "read on" is dropped as well, and tells that the text is cut.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from briefing.feeds.furniture_words import APPEARED, OTHER, READ_ON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reading.prose import Paragraph

_LONGEST: Final = 400
"""Characters; a longer paragraph is never furniture, whatever it begins with."""

_FEWEST_WORDS: Final = 12
"""Words; what is as long and ends with a full stop is a sentence, and no link to the rest."""

_LAST: Final = 3
"""So many lines at the end may send the reader on; one further up only points to another piece."""

_READ_ON: Final = rf"(?:{'|'.join(READ_ON)})(?!\w)"
_READ_ON_LINE: Final = re.compile(rf"[\s\[(.…»→›]*{_READ_ON}.{{0,150}}", re.IGNORECASE)
_READ_ON_END: Final = re.compile(rf"(?<=[.!?…\])»”\"'’])\s*[\[(]?{_READ_ON}[^.!?]{{0,150}}[.!?…\])]?$")
_OTHER: Final = re.compile(rf"(?:{'|'.join((*APPEARED, *OTHER))})[\s.!»→]*", re.IGNORECASE)
_CUT: Final = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{2,4})\s*[\])]?|…|\.{3,})\s*$")
_MARK: Final = 20


def without_furniture(found: Sequence[Paragraph]) -> tuple[list[Paragraph], bool]:
    """Return the paragraphs that are text, and whether the end shows that the text goes on elsewhere."""
    sends_on = [_sends_on(paragraph.text) for paragraph in found]
    kept = [
        paragraph
        for paragraph, leads in zip(found, sends_on, strict=True)
        if not leads and not _matches(_OTHER, paragraph.text)
    ]
    is_cut = any(sends_on[-_LAST:])
    if kept:
        text, is_ended = _ended(kept[-1].text)
        kept[-1] = replace(kept[-1], text=text)
        is_cut = is_cut or is_ended
    return [paragraph for paragraph in kept if paragraph.text], is_cut


def _matches(form: re.Pattern[str], text: str) -> bool:
    return len(text) <= _LONGEST and bool(form.fullmatch(text))


def _sends_on(text: str) -> bool:
    is_sentence = text.endswith(".") and not text.endswith("..") and len(text.split()) >= _FEWEST_WORDS
    return not is_sentence and _matches(_READ_ON_LINE, text)


def _ended(text: str) -> tuple[str, bool]:
    """Return a last paragraph without "Read more", with "…" for "[…]", and whether it had either."""
    before, end = text[:-_LONGEST], text[-_LONGEST:]
    shorter = _READ_ON_END.sub("", end)
    mark = _CUT.search(shorter[-_MARK:])
    if not mark:
        return f"{before}{shorter}", shorter != end
    return f"{before}{shorter[: len(shorter) - len(mark.group())]}…", True
