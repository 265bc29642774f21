"""The lines that stand over a text, each told by itself: a byline, a day, what may be a headline.

What a file declares beside its text is often left over from another file, or filled in by a program. It is
believed only where it can be meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.reading.declared import moment
from briefing.text.clean import one_line

if TYPE_CHECKING:
    from datetime import datetime

LONGEST_HEADLINE: Final = 250
LONGEST_DEK: Final = 400
LONGEST_HEADING: Final = 120
"""Characters; a longer line is text, however it is set."""

_SENTENCE_END: Final = re.compile(r"[.!?…:;,。！？：；،؟۔।॥։።]\s?[\"'”’»“‹›«)\]」』》）]*$")
_ITEM: Final = re.compile(r"[-*–•‣◦·]\s|\d{1,3}[.)]\s")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")

_BY: Final = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR):?\s+(?P<names>\S.*)")
_NAME: Final = re.compile(r"[^\W\d_][\w.'’-]*,?")
_BETWEEN_NAMES: Final = frozenset(
    {"and", "und", "et", "y", "e", "en", "&", "de", "da", "do", "du", "del", "der", "den", "di", "la", "le"}
    | {"van", "von", "of", "the", "in", "for"}
)
_MOST_NAMES: Final = 14
_LONGEST_DAY: Final = 40
_DAY: Final = re.compile(r"(?=.*\d)[\w\s.,/-]*\b(?:19|20)\d\d\b[\w\s.,/:+-]*")

# what programs fill in, and templates ask for
_NO_TITLE: Final = re.compile(
    r"untitled.*|unbenannt.*|sans titre.*|sin título.*|microsoft word.*"
    r"|(?:document|dokument|documento|doc|file)[ _-]?\d*"
    r"|(?:title|titel|titre|título|titolo)|\[.*\]|powerpoint.*|normal(?:\.dotm?)?|template"
    r"|(?:.*[\\/])?\S+\.(?:docx?|dotx?|pdf|odt|ott|rtf|tex|txt|pages|html?|epub|pptx?|xlsx?)",
    re.IGNORECASE,
)
_NO_AUTHOR: Final = re.compile(
    r".*\b(?:user|admin|administrator|benutzer|utilisateur|usuario|utente|gebruiker|owner|unknown|unbekannt|author|autor)\b.*"
    r"|(?:microsoft|apache|google|libreoffice|openoffice|calibre|pandoc|python)\b.*|hp inc\.?|un-?named",
    re.IGNORECASE,
)


def key(text: str) -> str:
    """Return the letters and figures only: what is compared when one line may repeat another."""
    return _NOT_LETTERS.sub("", text).casefold()


def is_sentence(text: str) -> bool:
    """Tell whether a paragraph ends like a sentence, or leads to what follows."""
    return bool(_SENTENCE_END.search(text))


def may_head(text: str, longest: int = LONGEST_HEADING) -> bool:
    """Tell whether a line may stand over a text: short, with a letter, no item of a list."""
    return len(text) <= longest and not _ITEM.match(text) and any(map(str.isalpha, text))


def byline(text: str) -> str:
    """Return who wrote it when a line says nothing else, as printed but without "By".

    >>> byline("By Jane Doe and John Roe"), byline("By the time it was over")
    ('Jane Doe and John Roe', '')
    """
    found = _BY.fullmatch(text) if len(text) <= LONGEST_HEADLINE else None
    names = found["names"].split() if found else []
    are_names = names and len(names) <= _MOST_NAMES and all(map(_is_part_of_a_name, names))
    return one_line(" ".join(names)) if are_names and not _is_between(names[-1]) else ""


def day(text: str) -> datetime | None:
    """Return the moment that a line names when it says nothing else.

    >>> day("23 November 2026"), day("The bridge of 2026 is open")
    (datetime.datetime(2026, 11, 23, 0, 0, tzinfo=datetime.timezone.utc), None)
    """
    return moment(text) if len(text) <= _LONGEST_DAY and _DAY.fullmatch(text) else None


def plausible_title(declared: str) -> str:
    """Return a declared title unless a program made it up.

    >>> plausible_title("Microsoft Word - notes2.docx"), plausible_title("Tram line approved")
    ('', 'Tram line approved')
    """
    title = one_line(declared)
    return title if may_head(title, LONGEST_HEADLINE) and not _NO_TITLE.fullmatch(title) else ""


def plausible_author(declared: str) -> str:
    """Return a declared author who has a name of two words or more, no account and no program.

    >>> plausible_author("Jane Doe"), plausible_author("jdoe2"), plausible_author("Microsoft Office User")
    ('Jane Doe', '', '')
    """
    name = one_line(declared)
    words = name.split()
    is_short = len(name) <= LONGEST_HEADLINE and 1 < len(words) <= _MOST_NAMES
    is_name = is_short and all(map(_is_part_of_a_name, words))
    return name if is_name and not is_made_up(name) else ""


def is_made_up(author: str) -> bool:
    """Tell whether a declared author is what programs write where nobody is named.

    >>> is_made_up("Unknown"), is_made_up("Voltaire")
    (True, False)
    """
    return not any(map(str.isalpha, author)) or bool(_NO_AUTHOR.fullmatch(author))


def _is_between(word: str) -> bool:
    return word in _BETWEEN_NAMES


def _is_part_of_a_name(word: str) -> bool:
    return _is_between(word) or (bool(_NAME.fullmatch(word)) and not word[0].islower())
