"""Web pages: the article out of the page, without its furniture.

    bytes ─▶ page ─┬▶ what it says about itself (reading/webpage.py)
                   ├▶ its prose (reading/prose.py)
                   └▶ what stands instead of an article (reading/page/walls.py) ─▶ Article, or the reason

The headline, the line under it and the byline are fields of the article and not repeated in its text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from briefing.errors import InputError
from briefing.models import Article
from briefing.reading.page.chosen_parts import cut
from briefing.reading.page.dek import LONGEST_DEK, key, line_under_headline, shown_description
from briefing.reading.page.parse import page_of
from briefing.reading.page.walls import Doubt, wall
from briefing.reading.prose import Paragraph, Prose, prose_of
from briefing.reading.webpage import Statement, statement
from briefing.wanted import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_LEADING: Final = 6
"""So many paragraphs at the top may repeat the headline, the line under it and the byline."""


@dataclass(frozen=True, slots=True)
class Html:
    """Reads ``.html``; `parts` of the page are the article, where somebody has said so."""

    parts: Parts = field(default_factory=Parts)

    def taking(self, parts: Parts) -> Html:
        """Return the reader that takes these parts."""
        return Html(parts)

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the one article of a web page; `InputError` says what stands there instead."""
        page = page_of(content, path)
        said = statement(page, path)
        cut(page, self.parts, path)
        # what a page gives to machines is all of it: where parts were chosen, it is none of them
        found = prose_of(page, "" if self.parts.select else said.body)
        lines = [paragraph.text for paragraph in found.paragraphs]
        if reason := wall(page, Doubt(title=said.title, paragraphs=lines, is_free=said.is_free)):
            raise InputError(path, reason)
        if not lines:
            raise InputError(path, "no article text found in this page")
        return (_article(page, said, found, path),)


def _article(page: HtmlElement, said: Statement, found: Prose, path: str) -> Article:
    under = line_under_headline(page, said.title) or shown_description(said.description, found.above)
    dek = under if len(under) <= LONGEST_DEK else ""
    with_lead = found.paragraphs if dek else _with_lead(under, found.paragraphs)
    kept = _without_repeats(with_lead, said, dek)
    body = kept or with_lead
    return Article(
        text="\n\n".join(paragraph.text for paragraph in body),
        headline=said.title if kept else "",
        dek=dek,
        byline=said.author,
        publication=said.site,
        url=said.url,
        path=path,
        published=said.published,
        language=said.language,
        headings=tuple(number for number, paragraph in enumerate(body) if paragraph.is_heading),
        subjects=said.subjects,
        pictures=said.pictures,
    )


def _with_lead(lead: str, found: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs after the lead, which some pages keep outside the text."""
    is_there = key(lead) in key(" ".join(paragraph.text for paragraph in found))
    return found if is_there else (Paragraph(lead), *found)


def _without_repeats(found: Sequence[Paragraph], said: Statement, dek: str) -> list[Paragraph]:
    """Leave out the paragraphs at the top, and the headings, that only repeat a field."""
    repeated = {key(field) for field in (said.title, dek, said.author, f"by {said.author}") if field}
    title = key(said.title)
    return [
        paragraph
        for number, paragraph in enumerate(found)
        if not (number < _LEADING and key(paragraph.text) in repeated)
        and not (paragraph.is_heading and key(paragraph.text) == title)
    ]
