"""Lines that are no text of an article by what they say: shares, credits, "read more", comments, rights.

    line ─▶ furniture by itself · head of a part that is furniture · end of the text · nothing of the kind

Only short lines are looked at: a sentence of an article may well begin with "Photo".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from briefing.reading.page import line_words as said

LONGEST_LINE: Final = 240
"""Characters; what is longer is read as text, whatever it says."""

LONGEST_HEAD: Final = 60
"""Characters; a longer line is the head of nothing, and no label."""


def _any_of(*lists: Iterable[str]) -> re.Pattern[str]:
    each = "|".join(f"(?:{pattern})" for patterns in lists for pattern in patterns)
    return re.compile(rf"[\W_]*(?:{each})", re.IGNORECASE)


_LINE: Final = _any_of(said.CREDITS, said.SHARES, said.INVITATIONS, said.RIGHTS, said.MORE)
_LABEL: Final = _any_of(said.LABELS)
_HEAD: Final = _any_of(said.HEADS, said.COMMENTS)
_END: Final = _any_of(said.COMMENTS, said.READ_ON)
_AROUND_HEADS: Final = " \t:.!…»›>#–-"
_STOP: Final = (".", "!", "?")


def is_furniture_line(text: str) -> bool:
    """Tell whether a line says nothing of the article: a credit, a button, an invitation, a link to more.

    >>> is_furniture_line("Photo: Jane Doe / Agency"), is_furniture_line("The photo shows the bridge.")
    (True, False)
    """
    if len(text) <= LONGEST_HEAD and not text.endswith(_STOP) and _LABEL.match(text):
        return True
    return len(text) <= LONGEST_LINE and bool(_LINE.match(text))


def is_head_of_furniture(text: str) -> bool:
    """Tell whether what follows a line is no text of the article: other articles, comments, sources.

    >>> is_head_of_furniture("Related articles"), is_head_of_furniture("More rain for the valley")
    (True, False)
    """
    return len(text) <= LONGEST_HEAD and bool(_HEAD.fullmatch(text.strip(_AROUND_HEADS)))


def is_end_of_text(text: str) -> bool:
    """Tell whether nothing of the article follows a line: comments, or the demand to subscribe to read on.

    >>> is_end_of_text("12 Comments"), is_end_of_text("Comments were few.")
    (True, False)
    """
    return len(text) <= LONGEST_LINE and bool(_END.match(text))
