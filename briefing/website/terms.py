"""Words as the search of the site looks them up: what is put into the index, and what a reader types.

`site.js` cuts and folds what is typed by the same rules; both get the classes of characters from here.
Scripts without spaces give every two characters that stand together, and the last one by itself, so that a
single character is found as the beginning of something.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from briefing.text.words import MARKS, SPACELESS

LONGEST: Final = 32
"""Code points of a word; what is longer is cut."""

_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_WORD: Final = re.compile(rf"(?P<run>[{SPACELESS}]+)|(?:[^\W_{SPACELESS}]|[{MARKS}])+")


def folded(text: str) -> str:
    """Return `text` without capitals and accents; both rules are ones that browsers know as well.

    >>> folded("Straße, CAFÉ, ﬁne, ΟΔΟΣ, Ærø")
    'strasse, cafe, fine, οδοσ, ærø'
    """
    plain = unicodedata.normalize("NFKD", text).upper().lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain)).replace("ς", "σ")
    # Korean is taken apart by NFKD, and put together again here
    return unicodedata.normalize("NFC", bare)


def terms(text: str) -> Iterator[str]:
    """Yield what `text` is found by.

    >>> list(terms("Zürich-Nord 東京都"))
    ['zurich', 'nord', '東京', '京都', '都']
    """
    for found in _WORD.finditer(folded(text)):
        if run := found["run"]:
            yield from (run[at : at + 2] for at in range(len(run)))
        else:
            yield found[0][:LONGEST]
