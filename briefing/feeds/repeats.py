"""Entries that a feed holds more than once, each once.

Two of three must agree: what the feed calls it, its address, its title. So a title that was changed later
makes no second entry, and a feed that calls all its entries the same, or links them all to its home page,
keeps them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.feeds.fields import EARLIEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.feeds.values import Entry


def once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return each entry once: the newest of those that repeat each other, where the first of them stood."""
    kept: list[Entry] = []
    place: dict[tuple[str, str, str], int] = {}
    for entry in entries:
        keys = list(_keys(entry))
        number = next((place[key] for key in keys if key in place), len(kept))
        if number == len(kept):
            kept.append(entry)
        elif _age(entry) > _age(kept[number]):
            kept[number] = entry
        for key in keys:
            place.setdefault(key, number)
    return tuple(kept)


def _age(entry: Entry) -> float:
    return (entry.updated or entry.published or EARLIEST).timestamp()


def _keys(entry: Entry) -> Iterator[tuple[str, str, str]]:
    title = entry.headline or entry.text
    if entry.guid:
        yield "called and linked", entry.guid, entry.url
        if title:
            yield "called and titled", entry.guid, title
    if entry.url and title:
        yield "linked and titled", entry.url, title
