"""Editions as the site knows them, said shortly: ``edition("2026-11-24", telling("Ferry returns"))``."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from builders import article

import briefing
from briefing.text.slug import slug
from briefing.website.editions import Edition, Point, Telling

if TYPE_CHECKING:
    from pathlib import Path

SAID = "The ferry to Great Merrin sails again on Monday after nine days in the yard, the harbour office said."


def telling(  # noqa: PLR0913 - as many as a telling has
    headline: str = "Ferry returns",
    *sentences: str,
    thread: str = "",
    before: tuple[tuple[date, str], ...] = (),
    keys: tuple[str, ...] = ("https://gazette.example/ferry",),
    anchor: str = "ferry-returns",
    label: str = "",
    language: str = "",
    publication: str = "Harbour Gazette",
    url: str = "https://gazette.example/ferry",
) -> Telling:
    """Return a story as one edition tells it, in these sentences."""
    return Telling(
        headline=headline,
        anchor=anchor,
        thread=thread,
        before=before,
        keys=keys,
        label=label,
        language=language,
        publication=publication,
        url=url,
        publications=1,
        articles=1,
        points=tuple(
            Point(text=text, number=number, publication=publication, url=url)
            for number, text in enumerate(sentences or (SAID,), 1)
        ),
        beside=(),
    )


def edition(
    day: str = "2026-11-24",
    *tellings: Telling,
    title: str = "Morning Brief",
    stem: str = "",
    forms: tuple[str, ...] = ("pdf", "md", "json"),
    bottom_line: tuple[str, ...] = (SAID,),
) -> Edition:
    """Return the edition of that day, which tells these stories."""
    return Edition(
        stem=stem or f"{slug(title)}-{day}",
        title=title,
        day=date.fromisoformat(day),
        language="en",
        bottom_line=bottom_line,
        tellings=tellings or (telling(),),
        articles=1,
        forms=forms,
    )


def print_edition(
    folder: Path, day: str, text: str = SAID, *, title: str = "Morning Brief", forms: str = "md html json"
) -> str:
    """Write an edition of one article into `folder`, as a build without memory does; return its stem."""
    told = article(text, headline=text.partition(",")[0], url=f"https://gazette.example/{len(text)}")
    made = briefing.brief([told], title=title, edition=date.fromisoformat(day))
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{slug(title)}-{day}"
    for form in forms.split():
        (folder / f"{stem}.{form}").write_bytes(briefing.render(made, form))
    return stem


def changed(path: Path, old: str, new: str) -> None:
    """Put something else into a text file."""
    said = path.read_text(encoding="utf-8")
    assert old in said, json.dumps(old)
    path.write_text(said.replace(old, new), encoding="utf-8")
