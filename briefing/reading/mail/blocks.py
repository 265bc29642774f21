"""What a mail is made of once its format is forgotten: headings, paragraphs, rules, and where they lead.

text/plain (mail/plain.py) ─┐
                            ├▶ Block… ─▶ without furniture ─▶ one article, or several
text/html  (mail/page.py)  ─┘
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.reading.declared import web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_HEADING: Final = 120
"""Characters; a longer line is text, however bold."""

MOSTLY: Final = 0.5
"""Share of the letters of a block that must be links for it to be one."""

_MOST_WORDS: Final = 20
_SENTENCE_END: Final = re.compile(r"[.!?…:;,。！？：；،؟۔।॥։።]\s?[\"'”’»“‹›«)\]」』》）]*$")
_ITEM: Final = re.compile(r"[-*–•‣◦·]\s|\d{1,3}[.)]\s")
_USER: Final = re.compile(r"https?://[^/?#]*@", re.IGNORECASE)

# more than the name of a button, in which the rest of a story is behind a link
_CALL: Final = re.compile(
    r"(?:>+|→|»|›|\[)?\s*(?:"
    r"(?:(?:click|tap) (?:here )?(?:to )?)?"
    r"(?:read|learn|find out|see|view|get|continue|keep|watch|listen|more|full)\b.{0,40}?"
    r"(?:more|on|here|story|article|post|reading|it|now|online|episode|video|full|details|report|analysis|interview)"
    r"|read|more|details|continue|click here|listen(?: now)?|watch(?: now)?|full (?:story|article|text)"
    r"|link|url|source|web"
    r"|(?:jetzt |hier )?(?:weiter ?lesen|mehr (?:lesen|erfahren|dazu)|zum (?:artikel|beitrag)|weiter)"
    r"|ganzen artikel lesen|lesen sie (?:mehr|weiter)"
    r"|lire (?:la suite|l['’]article|plus)|en savoir plus|la suite"
    r"|(?:leer|ver|seguir) (?:m[aá]s|leyendo|art[ií]culo|la noticia)"
    r"|continuar? (?:a leggere|a ler|lendo)|leggi (?:tutto|di pi[uù]|l['’]articolo)"
    r"|(?:leia|ler|saiba) mais|lees (?:meer|verder)|meer lezen"
    r")\s*(?:\]|→|»|›|>+|…|\.\.\.|:|\.)*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph on one line, a heading, a link by itself, or a rule."""

    text: str = ""
    level: int = 0
    """1 to 6 for a heading that is marked as one."""
    is_bold: bool = False
    """All of it is set like a heading."""
    is_rule: bool = False
    anchors: tuple[tuple[str, str], ...] = ()
    """The words and the address of every link in it; the words of a bare address are empty."""
    linked: float = 0.0
    """Share of its letters that are links."""

    @property
    def words(self) -> int:
        """How many words it holds."""
        return len(self.text.split())

    @property
    def is_sentence(self) -> bool:
        """Tell whether it ends like one."""
        return bool(_SENTENCE_END.search(self.text))

    @property
    def is_call(self) -> bool:
        """Tell whether it is nothing but a link to where the story goes on."""
        return bool(self.anchors) and (
            not self.text or (self.linked > MOSTLY and bool(_CALL.fullmatch(self.text)))
        )

    @property
    def link(self) -> str:
        """Where it leads, when most of it is a link."""
        return self.anchors[0][1] if self.anchors and (self.linked > MOSTLY or not self.text) else ""

    @property
    def may_head(self) -> bool:
        """Tell whether it can be the heading of what follows."""
        if not self.text or self.is_call or self.words > _MOST_WORDS or len(self.text) > LONGEST_HEADING:
            return False
        return not _ITEM.match(self.text) and any(map(str.isalpha, self.text))


def address(value: str) -> str:
    """Return an address of the web, nothing for any other and for one with a user's name in it."""
    found = web_address("".join(value.split()))
    return "" if _USER.match(found) else found


def headings(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the numbers of those blocks that stand like headings over what follows."""
    like = [_is_like_a_heading(block) for block in blocks]
    last = len(blocks) - 1
    # a row of unmarked ones is a list, and the last block stands over nothing
    return tuple(
        number
        for number, block in enumerate(blocks)
        if number < last
        and like[number]
        and (block.level or not (like[number + 1] or (number and like[number - 1])))
    )


def _is_like_a_heading(block: Block) -> bool:
    if block.level:
        return block.may_head
    return block.may_head and (block.is_bold or not block.is_sentence) and not block.text[0].islower()


def words_in(blocks: Iterable[Block]) -> int:
    """Return how many words the blocks hold together."""
    return sum(block.words for block in blocks)
