"""What the pages of a PDF, and the articles enclosed in it, say of the `briefing.json` it carries.

`wire.offenders` proves the data; a reader holds the page. So each key point is looked for among the words of
the page (read_aloud.py), without what setting changes: line ends, hyphens, ligatures, marks and signs that a
font may not have. A page need not print all of its data (a theme or an editor chose), so that a sentence
which is not there is only not counted; one of which half is there is printed otherwise than it was published,
and that is an offence.

What is read from the right is not looked for: a PDF holds its letters in the order of the eye, and whoever
puts them back guesses.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefing import wire
from briefing.text.clean import one_line
from briefing.typesetting.attachment import all_attached
from briefing.typesetting.enclosures import NAME, texts
from briefing.typesetting.encode import SENTENCE
from briefing.typesetting.read_aloud import read_aloud

_SHORTEST_HALF: Final = 16
"""Letters of half a sentence by which it is known again; what is shorter may stand anywhere."""

_NOT_COMPARED: Final = {"Zs", "Zl", "Zp", "Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Mc", "Pd", "So", "Sk"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How much of a briefing its PDF shows, and one line for each thing that it shows otherwise.

    `printed` of the `sought` key points stand on the pages, word for word; `enclosed` articles are those of
    the data.
    """

    printed: int
    sought: int
    enclosed: int
    wrong: tuple[str, ...] = ()


def evidence(pdf: bytes, briefing: wire.WireBriefing, *, name: str) -> Evidence:
    """Compare the pages and the enclosed articles of `pdf` with the `briefing` that it carries.

    Raises `NotABriefing` when it cannot be read.
    """
    carried = all_attached(pdf, name=name)
    articles = {file: content for file, content in carried.items() if file != NAME}
    strange = _strange(briefing, articles)
    sought, found, changed = _compared(briefing, _letters(read_aloud(pdf, name=name)))
    none = ["none of its key points is on its pages"] if sought and not found else []
    return Evidence(
        printed=found,
        sought=sought,
        enclosed=len(articles) - len(strange),
        wrong=(*none, *changed, *strange),
    )


def _strange(briefing: wire.WireBriefing, articles: Mapping[str, bytes]) -> list[str]:
    """Return one line for each enclosed file that is not an article of the briefing."""
    own = {text.name: text.content for text in texts(briefing)}
    return [
        f"{file} is not the article that {NAME} holds" if file in own else f"{file} is none of its articles"
        for file, content in articles.items()
        if own.get(file) != content
    ]


def _compared(briefing: wire.WireBriefing, page: str) -> tuple[int, int, list[str]]:
    """Return how many key points were looked for on the page and found, and a line for each it changed."""
    asked = {place: text for place, text in _points(briefing) if not _is_from_the_right(text)}
    sought = {place: _letters(one_line(text, SENTENCE).removesuffix("…")) for place, text in asked.items()}
    missing = [place for place, letters in sought.items() if letters not in page]
    rest = page
    # a sentence that is there is not another one like it, changed
    for letters in (letters for place, letters in sought.items() if missing and place not in missing):
        rest = rest.replace(letters, "\n")
    changed = [
        f"article {place[0]}: “{one_line(asked[place], 80)}” is printed otherwise than it was published"
        for place in missing
        if _half_is_in(rest, sought[place])
    ]
    return len(sought), len(sought) - len(missing), changed


def _points(briefing: wire.WireBriefing) -> Iterator[tuple[tuple[str, int], str]]:
    for section in briefing.sections:
        for story in section.stories:
            yield from (((point.article, point.start), point.text) for point in story.key_points)
    yield from (((point.article, point.start), point.text) for point in briefing.bottom_line)


def _letters(text: str) -> str:
    whole = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in whole if unicodedata.category(letter) not in _NOT_COMPARED)


def _half_is_in(page: str, letters: str) -> bool:
    half = len(letters) // 2
    return half >= _SHORTEST_HALF and (letters[:half] in page or letters[-half:] in page)


def _is_from_the_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
