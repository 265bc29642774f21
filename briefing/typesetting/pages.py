"""The sizes of paper and of screens that a page is set for.

    A4, Letter                       a margin column beside the text
    A4 landscape, Letter landscape   two columns of stories
    A5                               one column without a margin
    A5 landscape                     as A4, less high
    eink, eink-large                 the screens of e-readers, 91 x 122 and 157 x 210 mm

What a size changes stands in style sheets of the theme, ``pages/*.css``, read behind its ``print.css``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from briefing.errors import UnknownName


@dataclass(frozen=True, slots=True)
class Page:
    """A size: `size` as CSS says it, `sheets` the theme's files that fit the page to it, in their order."""

    size: str
    sheets: tuple[str, ...] = ()


PAGES: Final = {
    "A4": Page("A4"),
    "A4 landscape": Page("A4 landscape", ("pages/narrow.css", "pages/landscape.css")),
    "Letter": Page("letter"),
    "Letter landscape": Page("letter landscape", ("pages/narrow.css", "pages/landscape.css")),
    "A5": Page("A5", ("pages/narrow.css", "pages/a5.css")),
    "A5 landscape": Page("A5 landscape", ("pages/a5-landscape.css",)),
    "eink": Page("91mm 122mm", ("pages/narrow.css", "pages/eink.css")),
    "eink-large": Page("157mm 210mm", ("pages/narrow.css", "pages/eink.css", "pages/eink-large.css")),
}
"""Every size by its name."""

AUTO: Final = "auto"
"""The size that the theme is made for."""

USUAL: Final = "A4"
"""The size where neither the reader nor the theme names one."""

_BETWEEN: Final = re.compile(r"[\s_-]+")


def check_page(page: str) -> str:
    """Return the name of a page size as it is listed, or "auto"; else raise `UnknownName`.

    >>> check_page("a4-landscape"), check_page("EINK large")
    ('A4 landscape', 'eink-large')
    """
    for name in (AUTO, *PAGES):
        if _plain(name) == _plain(page):
            return name
    raise UnknownName("page size", page, PAGES)


def _plain(name: str) -> str:
    return _BETWEEN.sub(" ", name.strip().lower())
