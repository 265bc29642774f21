"""What the name of a paragraph style says, in the languages of word processors.

Word and LibreOffice write the names of their own styles in English, whatever language they speak; other
programs, and people who make their own styles, do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LOWEST_LEVEL: Final = 9
"""Of a heading; 1 is the highest."""

_HEADING: Final = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|encabezado|cabeçalho|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor"
    r"|başlık|заголовок|επικεφαλίδα|标题|標題|見出し|제목)\s?(?P<level>[1-9])(?:\s.*)?"
)
_UNREAD: Final = re.compile(
    r"(?:toc|contents|inhalt|index|tm|table of figures|illustration index|table index)"
    r"(?: heading|\s?\d| title)"
    r"|table of figures|index heading|toc heading|source code|preformatted text"
    r"|(?:.* )?(?:caption|beschriftung|légende|leyenda|didascalia|bijschrift)"
)
_ROLES: Final = {
    "title": {"title", "titel", "titre", "título", "titulo", "titolo", "headline", "tytuł", "otsikko"}
    | {"标题", "標題", "表題", "제목"},
    "dek": {"subtitle", "untertitel", "sous-titre", "subtítulo", "sottotitolo", "ondertitel", "副标题"}
    | {"dek", "deck", "standfirst"},
    "byline": {"byline", "author", "authors", "autor", "auteur", "autore", "verfasser"},
    "day": {"date", "datum", "fecha"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a style makes of a paragraph: a heading of a level, or one of the lines over a text."""

    level: int = 0
    role: str = ""
    """``title``, ``dek``, ``byline``, ``day``; ``unread`` what is no part of the text."""

    def __bool__(self) -> bool:
        """Tell whether the style says anything."""
        return bool(self.level or self.role)


NOTHING: Final = Meaning()

_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RIGHT_TO_LEFT: Final = re.compile(r"[\u0590-\u08ff]")


def script(text: str) -> str:
    """Return the family of scripts of a text: word processors keep a language for each.

    >>> script("bridge"), script("橋が開く"), script("جسر")
    ('latin', 'east asian', 'right to left')
    """
    if _EAST_ASIAN.search(text):
        return "east asian"
    return "right to left" if _RIGHT_TO_LEFT.search(text) else "latin"


def meaning(name: str) -> Meaning:
    """Return what a style of this name makes of a paragraph.

    >>> meaning("heading 2"), meaning("Titre1"), meaning("Untertitel")
    (Meaning(level=2, role=''), Meaning(level=1, role=''), Meaning(level=0, role='dek'))
    """
    # LibreOffice writes what may not stand in a name as _20_
    spoken = " ".join(name.replace("_20_", " ").casefold().split())[:80]
    if heading := _HEADING.fullmatch(spoken):
        return Meaning(level=int(heading["level"]))
    if _UNREAD.fullmatch(spoken):
        return Meaning(role="unread")
    return Meaning(role=next((role for role, names in _ROLES.items() if spoken in names), ""))
