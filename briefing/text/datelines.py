"""Datelines: the place, date and agency that open a report, and are no part of its first sentence."""

from __future__ import annotations

import re
from typing import Final

# such as: PORT CARROW, 23 November — · LONDON, England (Reuters) -- · Paris (AFP) – · Vigo (EFE).- · (CNN);
# where the stop of that ends a sentence, ".- " is left of it; "Vigo (EFE)The port" has lost the blank between
_GREAT: Final = r"[^\W\d_a-zß-öø-ÿ]"
_AGENCY: Final = (
    r"\((?:AFP|ANSA|AP|APA|ATS|BBC|Belga|Bloomberg|CNN|DPA|dpa|EFE|IANS|Kyodo|Lusa|NTB|PA|PTI|Reuters|RTR|SDA"
    r"|SID|TASS|UPI|Xinhua)\)"
)
_DASH: Final = r"\s{0,3}(?:--|—|–|\s-\s|\.\s?[-–—])\s{0,3}"
_GLUED: Final = rf"(?=[\"“„«‘']?{_GREAT})"
_DATELINE: Final = re.compile(
    rf"{_GREAT}{{2}}(?:{_GREAT}|[.'’ -]){{1,38}}(?:,[^—–()\n]{{1,40}}?)?(?:\s?{_AGENCY})?{_DASH}"
    rf"|{_GREAT}[^—–()\n!?]{{1,40}}{_AGENCY}(?:{_DASH}|{_GLUED})"
    rf"|\.\s?[-–—]\s{{1,3}}|{_AGENCY}(?:{_DASH})?\s?"
    rf"|\([A-Z][^()\n]{{1,30}}\)(?:\s{{0,3}}(?:--|—|–)\s{{0,3}}|{_GLUED})"
)


def dateline(sentence: str) -> int:
    """Return how many characters of `sentence` are its dateline and the dash behind it; 0: it has none.

    >>> line = "PORT CARROW, 23 November — The ferry is back."
    >>> line[dateline(line):]
    'The ferry is back.'
    >>> dateline("NATO — the alliance — agreed.")
    0
    """
    found = _DATELINE.match(sentence)
    rest = sentence[found.end() :] if found else ""
    # "NATO — the alliance —" is no dateline: a sentence begins behind one
    return 0 if not rest or rest[0].islower() else len(sentence) - len(rest)
