"""Text made fit for a file's name."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# file systems allow 255 bytes; the day and the ending of the name come behind
_MOST_BYTES: Final = 96
_NOT_IN_NAMES: Final = re.compile(r"[\W_]+")


def slug(text: str, fallback: str = "briefing") -> str:
    """Return `text` as lower-case words joined by hyphens: no path, no dot, no space, at most 96 bytes.

    >>> slug("The Morning Brief, no. 7"), slug("../../etc/passwd"), slug("…")
    ('the-morning-brief-no-7', 'etc-passwd', 'briefing')
    """
    plain = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFKC", text).lower()).strip("-")
    # surrogates cannot stand in a name, half a character neither
    short = plain.encode(errors="ignore")[:_MOST_BYTES].decode(errors="ignore").strip("-")
    return short or fallback
