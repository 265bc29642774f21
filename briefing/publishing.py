"""A folder of editions as a website: what is there is read, proved, and handed to `website/`.

    output/*.json ─┐                        ┌─▶ editions/NAME.html (.pdf .md .json): the bytes of the edition
    output/*.pdf ──┴▶ proved ─▶ Edition ─┬──┼─▶ index, months, stories, search, feed
                     what is none: named ┘  └─▶ what has changed is written

The folder alone is the truth: a site can be made of editions that came from another machine. An edition that
cannot be proved is not published.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing import wire
from briefing.collecting import Watch, unwatched
from briefing.errors import InputError, NotABriefing, NothingToReport, NotVerbatim
from briefing.opening import bounded, opened, why_not
from briefing.text.slug import slug
from briefing.typesetting.attachment import attached
from briefing.typesetting.job import Job
from briefing.website.atom import FILE as FEED
from briefing.website.atom import feed
from briefing.website.editions import Edition, edition_of
from briefing.website.following import followed, pages_of
from briefing.website.lookup import index
from briefing.website.pages import FORMS, Site, pages
from briefing.website.placing import Place, placed

if TYPE_CHECKING:
    from briefing.models import Briefing
    from briefing.recall import Recall

LARGEST: Final = 256 * 1024 * 1024
"""Bytes of a file; what is larger is no edition."""

_RECORDS: Final = (".json", ".pdf")
# what a Markdown file shows is called after what is in it (typesetting/illustrations.py)
_SHOWN: Final = re.compile(r"[\w-]+-[0-9a-f]{10}\.(?:svg|png|jpg)")
_PAGES: Final = (".html", ".md", ".epub")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What became of a folder of editions."""

    editions: int
    stories: int
    written: int
    removed: int
    unchanged: int
    left_out: tuple[str, ...]
    """What is not on the site, and why: a line each."""
    kept: tuple[str, ...]
    """Files that are no longer part of the site, and that somebody has changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a site is to be: of which briefing, under which address, in which look."""

    name: str = ""
    """The slug of the briefing's title; empty: of all."""
    url: str = ""
    forms: tuple[str, ...] = tuple(FORMS)
    theme: str = "default"
    page: str = "A4"
    is_listed: bool = True


@dataclass(frozen=True, slots=True)
class _Found:
    """An edition, and its files by their names on the site: where they are, or what had to be printed."""

    edition: Edition
    files: Mapping[str, Path | bytes]


def published(
    folder: Path, site: Path, wish: Wish, *, recall: Recall | None = None, watch: Watch = unwatched
) -> Published:
    """Make the website of the editions in `folder`, in the folder `site`; return what was done.

    Raises `NothingToReport` where there is no edition, `OutputError` where one file cannot be written, and
    `TemplateError` for a mistake in the theme; the pages that were there stay then.
    """
    left_out: list[str] = []
    stems = _stems(folder, left_out)
    found = list(_found(folder, watch("reading editions", stems, len(stems)), wish, recall, left_out))
    if not found:
        raise NothingToReport("\n".join([f"{folder}: no edition in it; type: brief build", *left_out]))
    editions = tuple(
        sorted((each.edition for each in found), key=lambda each: (each.day, each.stem), reverse=True)
    )
    stories = followed(editions)
    whole = Site(
        name=_name(editions),
        editions=editions,
        stories=stories,
        theme=wish.theme,
        is_listed=wish.is_listed,
    )
    made = list(pages(whole))
    looked_up = [
        (f"search/{name}", content) for name, content in index(editions, pages_of(stories), whole.speech)
    ]
    feed_of = feed(whole.name, editions, url=wish.url, speech=whole.speech)
    with placed(site) as place:
        place.announce(
            [path for each in found for path in _paths(each)]
            + [path for path, _ in (*made, *looked_up)]
            + [FEED]
        )
        place.write(watch("writing editions", _contents(found), None))
        # what is linked is there before what links to it; the last are the ways in
        place.write(watch("writing pages", (*looked_up[:-1], *made[:-1]), None))
        place.write((looked_up[-1], made[-1], (FEED, feed_of)))
        place.finish()
    return _account(place, whole, left_out)


def _account(place: Place, site: Site, left_out: Sequence[str]) -> Published:
    return Published(
        editions=len(site.editions),
        stories=len(site.stories),
        written=place.written,
        removed=place.removed,
        unchanged=len(place.kept) - place.written,
        left_out=tuple(left_out),
        kept=tuple(str(place.folder / path) for path in place.left),
    )


def _name(editions: Sequence[Edition]) -> str:
    """Return what the site is called: as the newest edition of its largest briefing."""
    names = [edition.name for edition in editions]
    largest = max(dict.fromkeys(names), key=names.count)
    return next(edition.title for edition in editions if edition.name == largest)


def _stems(folder: Path, left_out: list[str]) -> list[str]:
    """Return the names of what may be editions, sorted; a page without its record is named."""
    try:
        there = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise NothingToReport(f"{folder}: {why_not(error)}; type: brief build") from error
    records = {path.stem for path in there if path.suffix in _RECORDS}
    for path in there:
        if path.suffix in _PAGES and path.stem not in records and path.is_file():
            left_out.append(f"{path}: it has no .json or .pdf beside it that says what it quotes")
            records.add(path.stem + path.suffix)
    return sorted({path.stem for path in there if path.suffix in _RECORDS})


def _found(
    folder: Path, stems: Iterable[str], wish: Wish, recall: Recall | None, left_out: list[str]
) -> Iterator[_Found]:
    for stem in stems:
        try:
            briefing = _briefing(folder, stem)
            if not wish.name or slug(briefing.title) == wish.name:
                yield _edition(folder, stem, briefing, wish, recall)
        except NotVerbatim as error:
            first, more = error.offenders[0], len(error.offenders) - 1
            said = f"{error.name}: not verbatim: {first}{f' (and {more} more)' if more else ''}"
            left_out.append(f"{said}; it is not published")
        except (NotABriefing, InputError) as error:
            left_out.append(str(error))


def _edition(folder: Path, stem: str, briefing: Briefing, wish: Wish, recall: Recall | None) -> _Found:
    forms = tuple(form for form in wish.forms if (folder / f"{stem}.{form}").is_file())
    page: Path | bytes = folder / f"{stem}.html"
    if isinstance(page, Path) and not page.is_file():
        page = Job(briefing=briefing, theme=wish.theme, page=wish.page, recall=recall).rendered("html")
    files = {f"{stem}.html": page} | {f"{stem}.{form}": folder / f"{stem}.{form}" for form in forms}
    if "md" in forms:
        files |= _shown_by(folder / f"{stem}.md")
    text = _content(page).decode(errors="replace")
    return _Found(edition_of(briefing, stem=stem, page=text, forms=forms, theme=wish.theme), files)


def _shown_by(markdown: Path) -> dict[str, Path | bytes]:
    """Return the files that a Markdown file shows out of the folder beside it, by their names on the site."""
    beside = markdown.with_suffix("")
    if not beside.is_dir() or beside.is_symlink():
        return {}
    text = _content(markdown).decode(errors="replace")
    there = sorted(path for path in beside.iterdir() if _SHOWN.fullmatch(path.name) and path.name in text)
    return {f"{beside.name}/{path.name}": path for path in there}


def _briefing(folder: Path, stem: str) -> Briefing:
    path = next(path for ending in _RECORDS if os.path.lexists(path := folder / f"{stem}{ending}"))
    name = str(path)
    if not stem.isprintable():
        raise NotABriefing(ascii(name), "its name cannot stand in an address")
    content = _content(path)
    record = attached(content, name=name) if path.suffix == ".pdf" else content
    return wire.from_wire(wire.parse(record, name=name), name=name)


def _content(path: Path | bytes) -> bytes:
    if isinstance(path, bytes):
        return path
    try:
        with opened(str(path)) as file:
            return bounded(file, str(path), at_most=LARGEST)
    except OSError as error:
        raise InputError(str(path), why_not(error)) from error


def _paths(found: _Found) -> Iterator[str]:
    yield from (f"editions/{name}" for name in found.files)


def _contents(found: Iterable[_Found]) -> Iterator[tuple[str, bytes]]:
    for each in found:
        for path, file in zip(_paths(each), each.files.values(), strict=True):
            yield path, _content(file)
