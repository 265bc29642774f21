"""The line under the headline of a web page: as the page marks it, or as it describes itself there.

A line that is longer than a line is the lead of the text, and belongs to it.
"""

from __future__ import annotations

import re
from itertools import dropwhile, islice
from typing import TYPE_CHECKING, Final

from briefing.reading.page.lines import is_furniture_line
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

LONGEST_DEK: Final = 200
"""Characters; a longer text is the beginning of the article."""

LONGEST_LEAD: Final = 1_200
"""Characters; a longer one under the headline is the article itself."""

_BEGINNING: Final = 80
"""Characters; a paragraph that is longer and not marked begins the text."""

_NEAR: Final = 60
"""So many elements after the headline may come before the line under it."""

_DEK: Final = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|stand-?first|sub-?title|sub-?head(?:ing|line)?|strap-?line|chapo|chapeau|article-?summary|"
    r"unter-?(?:titel|zeile)|sous-?titre|sub-?t[ií]tulo|bajada|copete|entradilla|sotto-?titolo|ondertitel|linha-?fina)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_LETTERS: Final = re.compile(r"\W+")


def key(text: str) -> str:
    """Return the letters and figures only: what is compared when one text may repeat another."""
    return _LETTERS.sub("", text).casefold()


def line_under_headline(page: HtmlElement, headline: str) -> str:
    """Return the line or the lead that the page marks under its `headline`, before the text begins."""
    heading = next((h1 for h1 in page.iter("h1") if key(h1.text_content()) == key(headline)), None)
    if heading is None:
        return ""
    under = heading.getnext()
    after = dropwhile(lambda element: element is not heading, page.iter("*"))
    for element in islice(after, 1, _NEAR):
        if _is_marked(element) or (element is under and element.tag == "h2"):
            text = one_line(element.text_content())
            if _may_be_one(text):
                return "" if key(text) in key(headline) else text
        if element.tag == "p" and len(one_line(element.text_content())) > _BEGINNING:
            break
    return ""


def _is_marked(element: HtmlElement) -> bool:
    return bool(_DEK.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}"))


def _may_be_one(text: str) -> bool:
    return 0 < len(text) <= LONGEST_LEAD and not _BY.match(text) and not is_furniture_line(text)


def shown_description(description: str, above: Iterable[str]) -> str:
    """Return the description when people see it `above` the text, and it is no excerpt cut short."""
    if not description or description.endswith(("…", "...")):
        return ""
    return description if key(description) in set(map(key, above)) else ""
