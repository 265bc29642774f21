"""Whether the text of an entry is the whole piece, or a teaser of it.

Said by the text alone and never by where the feed puts it, for feeds are wrong both ways. The measurements
are in docs/decisions/0009-feeds.md.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.text.clean import one_line
from briefing.text.unspaced import without_unspaced

if TYPE_CHECKING:
    from briefing.feeds.entry_text import EntryText

FEWEST_WORDS: Final = 60
"""Fewer are a teaser, or a piece so short that nothing is lost by looking at its page."""

SURE_WORDS: Final = 250
"""So many are no teaser, even in one paragraph."""

FEWEST_PARAGRAPHS: Final = 4
"""Between the two, a piece has several paragraphs; a teaser has one, two, or three."""

FULLER: Final = 2.0
"""So many times as long as the summary beside it, a content is more than another summary."""

_WORDS: Final = re.compile(r"\w+")
_ENDED: Final = re.compile(r"[.!?…。！？؟۔।॥։።:][\"'”’»“«)\]」』】）*]*$")


def is_whole(text: EntryText, *, beside: int = 0) -> bool:
    """Tell whether `text` is the whole piece; `beside` it stands a summary of so many characters."""
    words = words_in(" ".join(paragraph.text for paragraph in text.paragraphs))
    if text.is_cut or words < FEWEST_WORDS:
        return False
    if words >= SURE_WORDS:
        return True
    is_fuller = beside > 0 and text.size >= FULLER * beside
    return _ends_like_a_sentence(text) and (is_fuller or len(text.paragraphs) >= FEWEST_PARAGRAPHS)


def words_in(text: str) -> int:
    """Return how many words there are; where no spaces are written, two characters count as one.

    >>> words_in("The ferry is back."), words_in("渡轮恢复通航")
    (4, 3)
    """
    spaced, unspaced = without_unspaced(text)
    return len(_WORDS.findall(spaced)) + unspaced


def _ends_like_a_sentence(text: EntryText) -> bool:
    return bool(_ENDED.search(one_line(text.paragraphs[-1].text[-200:])))
