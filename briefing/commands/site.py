"""`brief site`: all editions as a website, a folder that any web server can offer and any browser open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefing.commands.terminal import Editions, Ledger, Named, Quiet, Theme, Verbose, say, tell, watch
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.collecting import Watch
    from briefing.config import Config
    from briefing.publishing import Published

EXAMPLE: Final = "brief site --url https://press.example/brief/ -f pdf"
FOLDER: Final = "site"
NOT_WHOLE: Final = 4
"""Exit code: made, but with --strict something was left out."""


def site(  # noqa: PLR0913 - one for each flag
    place: Annotated[
        str | None,
        typer.Argument(metavar="[DIR]", help="Where the site goes; else site/ beside the editions."),
    ] = None,
    *,
    config: Ledger = None,
    output: Editions = None,
    title: Named = None,
    url: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Address that the folder will have; the feed needs it for its links."
        ),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="Offer the editions as pdf, md, json, epub as well, where they are there; may be repeated;"
            " html: as nothing else. Else as all.",
        ),
    ] = None,
    noindex: Annotated[bool, typer.Option("--noindex", help="Ask search engines not to list it.")] = False,
    theme: Theme = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 4 when an edition could not be published.")
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a website of all editions: months, stories through the days, search, a feed.

    It needs no server: open its index.html, or put the folder on any. Only what has changed is written.
    """
    from briefing.config import without_sources

    flags = {"output": output, "site_url": url, "site_formats": formats, "theme": theme}
    settings = without_sources(config, flags)
    if noindex:
        settings = settings.model_copy(update={"site_listed": False})
    made = made_of(settings, place, title, watch=watch(quiet=quiet, verbose=verbose))
    tell(str(Path(folder_of(settings, place), "index.html")))
    if not quiet:
        say(*told(made))
    if strict and made.left_out:
        raise typer.Exit(NOT_WHOLE)


def folder_of(settings: Config, place: str | None) -> Path:
    """Return the folder of the site."""
    return Path(place) if place else Path(settings.output, FOLDER)


def made_of(settings: Config, place: str | None, title: str | None, *, watch: Watch) -> Published:
    """Make the site of the editions that the configuration names, and return what was done."""
    from contextlib import closing

    from briefing.publishing import Wish, published
    from briefing.recall import Recall
    from briefing.text.slug import slug

    wish = Wish(
        name=slug(title) if title else "",
        url=settings.site_url,
        forms=settings.site_formats,
        theme=settings.theme,
        page=settings.page,
        is_listed=settings.site_listed,
    )
    with closing(Recall(settings.recall)) as recall:
        return published(Path(settings.output), folder_of(settings, place), wish, recall=recall, watch=watch)


def told(made: Published) -> Iterator[str]:
    """Yield what was done, and what was not."""
    editions = counted(made.editions, "edition", "editions")
    stories = counted(made.stories, "story followed", "stories followed")
    files = f"{counted(made.written, 'file', 'files')} written, {made.removed:,} removed"
    yield f"{editions}, {stories}; {files}, {made.unchanged:,} as they were"
    yield from (f"left out: {line}" for line in made.left_out)
    yield from (f"kept: {path}: no longer part of the site, but changed by hand" for path in made.kept)
