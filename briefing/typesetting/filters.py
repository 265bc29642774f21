"""What a template may write behind a bar, or call; templates/README.md says what each does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from briefing.typesetting.encode import (
    HEADLINE,
    PHRASE,
    SENTENCE,
    file_name,
    illustration,
    inert,
    link_target,
    marked,
    outlet,
)
from briefing.typesetting.speech import Speech
from briefing.typesetting.words import content, linked, quoted

_PLAIN: Final[dict[str, Callable[..., Any]]] = {
    "headline": lambda text: inert(text, HEADLINE),
    "sentence": lambda text: inert(text, SENTENCE),
    "phrase": lambda text: inert(text, PHRASE),
    "file_name": file_name,
    "outlet": outlet,
    "marked": marked,
    "target": link_target,
    "linked": linked,
    "illustration": illustration,
    "quoted": quoted,
    "content": content,
}


def filters(speech: Speech) -> dict[str, Callable[..., Any]]:
    """Return the filters of a page that speaks so."""
    return _PLAIN | {
        "day": speech.day,
        "short_day": speech.short_day,
        "long_day": speech.long_day,
        "month": speech.month,
        "month_alone": speech.month_alone,
        "number": speech.number,
        "counted": speech.counted,
        "listed": speech.listed,
        "named": named,
    }


def named(entries: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the publication of each entry, inert, as a link where it has an address."""
    return [linked(outlet(entry), entry["url"]) for entry in entries]
