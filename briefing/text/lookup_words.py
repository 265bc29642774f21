"""Words as an archive looks them up: folded, so that ``café`` is found by ``CAFE``.

The index and the question are cut by the same rule, whatever the database, so that both find the same.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from briefing.text.words import SPACELESS

_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_WORD: Final = re.compile(rf"[{SPACELESS}]|[^\W_{SPACELESS}]+")
_LONGEST: Final = 64
"""What is longer is cut: a database takes no word without end."""


def lookup_words(text: str) -> list[str]:
    """Return the words of `text` folded: no capitals, no accents; of scripts without spaces each character.

    >>> lookup_words("Das Café in Zürich-Nord; 東京!")
    ['das', 'cafe', 'in', 'zurich', 'nord', '東', '京']
    """
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())).casefold()
    # Korean is taken apart by NFKD, and put together again here
    return [word[:_LONGEST] for word in _WORD.findall(unicodedata.normalize("NFC", plain))]
