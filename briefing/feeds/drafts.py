"""What a feed says of an entry, whatever its format, and the entry that it makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.feeds.entry_text import Body, EntryText, entry_text
from briefing.feeds.fields import possible
from briefing.feeds.values import Entry
from briefing.feeds.whole import is_whole
from briefing.models import UNKNOWN_LANGUAGE, Picture

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry with its texts as the feed gives them: `contents`, and the `summaries` beside them."""

    headline: str = ""
    url: str = ""
    byline: str = ""
    publication: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    categories: tuple[str, ...] = ()
    contents: tuple[Body, ...] = ()
    summaries: tuple[Body, ...] = ()
    guid: str = ""
    language: str = UNKNOWN_LANGUAGE
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDraft:
    """A feed whose entries are not yet read: a text where an entry is broken, its reason."""

    title: str = ""
    url: str = ""
    language: str = UNKNOWN_LANGUAGE
    updated: datetime | None = None
    drafts: tuple[Draft | str, ...] = ()
    entries_left: int = 0
    breaks_off: bool = False


def entry_of(draft: Draft, now: datetime | None) -> Entry | None:
    """Return the entry of a draft; None when it has neither a title, nor a link, nor a text."""
    contents = [entry_text(body, draft.headline) for body in draft.contents]
    summaries = [entry_text(body, draft.headline) for body in draft.summaries if body not in draft.contents]
    best = max([*contents, *summaries], key=lambda text: text.size, default=EntryText())
    if not (draft.headline or draft.url or best.paragraphs):
        return None
    shorter = max((text.size for text in summaries if text is not best), default=0)
    updated = possible(draft.updated, now)
    return Entry(
        headline=draft.headline,
        url=draft.url,
        byline=draft.byline,
        publication=draft.publication,
        published=possible(draft.published, now) or updated,
        updated=updated,
        categories=draft.categories,
        text="\n\n".join(paragraph.text for paragraph in best.paragraphs),
        headings=tuple(number for number, paragraph in enumerate(best.paragraphs) if paragraph.is_heading),
        is_whole=is_whole(best, beside=shorter),
        guid=draft.guid,
        language=draft.language,
        pictures=draft.pictures,
    )
