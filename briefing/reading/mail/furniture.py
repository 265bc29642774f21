"""The blocks of a mail without its furniture: "view in browser", the footer, what was paid for.

    top      the line that leads to the web, date lines are kept to their fields
    inside   labelled advertisements, rows of links, "follow us"
    bottom   from the line on that says why one gets this and how to stop it

Only what words itself as furniture goes: a paragraph about unsubscribing has no such link and is long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.reading.mail.blocks import MOSTLY, words_in
from briefing.reading.mail.furniture_words import FOOTER, LINE, ON_THE_WEB, SOCIAL, SPONSOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reading.mail.blocks import Block

_SHORT: Final = 30
"""Words; a longer block is text, whatever it says, except in the footer."""

_LONGEST: Final = 2_000
"""Characters; in some texts a word has a million."""

_LONG_FOOTER: Final = 80
_MOST_OF_AN_ADVERTISEMENT: Final = 150
_MOST_BLOCKS: Final = 20
_MENU_WORDS: Final = 12
_LONGEST_ADDRESS: Final = 20
"""Words of a line with the name, the street and the number of a house."""

_ORDER: Final = re.compile(
    r"\W*(?:to |um |pour |para |per |om )|\W*(?:click|tap|klicken|cliquez|haga clic|clicca)", re.IGNORECASE
)
_BARS: Final = re.compile(r"\s[|•·/]\s")


def on_the_web(blocks: Sequence[Block]) -> str:
    """Return where the same text stands on the web, as the mail itself says."""
    for block in blocks:
        said = [link for words, link in block.anchors if ON_THE_WEB.search(words)]
        if said:
            return said[0]
        if block.words <= _SHORT and len(block.anchors) == 1 and ON_THE_WEB.search(block.text):
            return block.anchors[0][1]
    return ""


def without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks that are text, headings, rules, or calls that lead to the rest of a story."""
    kept = _without_advertisements(_without_footer(blocks))
    return [block for block in kept if not _is_furniture(block)]


def _is_furniture(block: Block) -> bool:
    if block.is_rule:
        return False
    is_short = block.words <= _SHORT and len(block.text) <= _LONGEST
    if is_short and (LINE.search(block.text) or (block.anchors and ON_THE_WEB.search(block.text))):
        return True
    if not any(map(str.isalnum, block.text)):
        return not block.anchors
    return not block.is_call and (_says_goodbye(block) or _is_menu(block))


def _says_goodbye(block: Block) -> bool:
    """Tell whether a block is of those that only footers have."""
    if block.words > _LONG_FOOTER or len(block.text) > _LONGEST or not FOOTER.search(block.text):
        return False
    # prose that mentions it neither links to it nor tells how it is done
    return bool(block.anchors or _ORDER.match(block.text) or FOOTER.match(block.text) or "@" in block.text)


def _is_menu(block: Block) -> bool:
    """Tell whether a block is a row of links, or of the names of networks."""
    names = re.findall(r"[\w-]+", block.text.casefold())
    if names and SOCIAL.issuperset(names) and (block.anchors or len(names) > 1):
        return True
    is_row = len(block.anchors) > 1 and block.linked > MOSTLY and not block.is_sentence
    return is_row and (block.words <= _MENU_WORDS or bool(_BARS.search(block.text)))


def _without_footer(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks before the footer: the first goodbye with most of the text above it."""
    whole, above = words_in(blocks), 0
    for number, block in enumerate(blocks):
        if 2 * above >= whole - block.words and above and _says_goodbye(block):
            return _without_loose_ends(blocks[:number])
        above += block.words
    return blocks


def _without_loose_ends(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without the names and addresses of the house just above the goodbye."""
    last = len(blocks)
    while last and (blocks[last - 1].is_rule or _is_loose(blocks[last - 1])):
        last -= 1
    return blocks[:last] if words_in(blocks[:last]) else blocks


def _is_loose(block: Block) -> bool:
    if _is_furniture(block):
        return True
    has_figures = any(map(str.isdigit, block.text))
    return not block.is_sentence and not block.is_call and block.words <= _LONGEST_ADDRESS and has_figures


def _without_advertisements(blocks: Sequence[Block]) -> list[Block]:
    found: list[Block] = []
    number = 0
    while number < len(blocks):
        if SPONSOR.fullmatch(blocks[number].text):
            number = _end_of_advertisement(blocks, number + 1)
        else:
            found.append(blocks[number])
            number += 1
    return found


def _end_of_advertisement(blocks: Sequence[Block], start: int) -> int:
    """Return where the advertisement ends whose label stands before `start`.

    At a rule, at a second heading, after its call. Where none of them comes soon, only the label is one.
    """
    has_text, words = False, 0
    for number, block in enumerate(blocks[start : start + _MOST_BLOCKS], start=start):
        if block.is_rule:
            return number
        if has_text and (block.level or (block.is_bold and block.may_head) or SPONSOR.fullmatch(block.text)):
            return number
        if has_text and block.is_call:
            return number + 1
        words += block.words
        if words > _MOST_OF_AN_ADVERTISEMENT:
            break
        has_text = has_text or (bool(block.words) and not block.level and not block.is_bold)
    return start
