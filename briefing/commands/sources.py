"""`brief sources`: where the articles come from, whether that works, and another source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefing.commands.terminal import Verbose, json_line, printable, say, tell
from briefing.errors import InputError, UsageError, did_you_mean
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing.checking import Checked
    from briefing.config import Config

EXAMPLE: Final = "brief sources; brief sources add https://gazette.example/"
_NOUNS: Final = {
    "files": ("article", "articles"),
    "page": ("article", "articles"),
    "mail": ("article", "articles"),
    "feed": ("entry", "entries"),
    "list of feeds": ("feed", "feeds"),
}

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def sources(
    context: typer.Context,
    *,
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", metavar="FILE", help="Configuration; else ./briefing.toml."),
    ] = None,
    opml: Annotated[
        bool, typer.Option("--opml", help="Print the feeds as OPML, for other programs; nothing is checked.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    _verbose: Verbose = False,
) -> None:
    """List the sources of briefing.toml and check each. Exit with 1 if something is wrong with one."""
    from briefing.config import configured

    if context.invoked_subcommand is not None:
        return
    settings = configured(config, {}, [])
    if opml:
        tell(_opml(settings))
        return
    ill = False
    for place, each in _checked(settings):
        ill = ill or bool(each and each.wrong)
        tell(_object(place, each) if as_json else printable(_line(place, each)))
    if ill:
        raise typer.Exit(1)


def _checked(settings: Config) -> Iterator[tuple[str, Checked | None]]:
    """Yield each source with what stands there, None for one that is paused."""
    from briefing.checking import checked
    from briefing.desk import Newsdesk
    from briefing.visiting import visit_to
    from briefing.workers import Crew

    with Crew(1) as crew, Newsdesk(crew, settings.fetching) as desk:
        for block in settings.source:
            if block.paused:
                yield block.place, None
            else:
                yield from ((block.place, each) for each in checked([visit_to(block)], desk))


def _opml(settings: Config) -> str:
    from briefing.feeds import FeedLink, write_opml

    links = [
        FeedLink(title=block.url, url=block.url, folder=block.section)
        for block in settings.source
        if block.url and block.type == "feed"
    ]
    return write_opml(links, settings.title).decode().rstrip("\n")


def _line(place: str, checked: Checked | None) -> str:
    if checked is None:
        return f"paused   {place}"
    if checked.wrong:
        last = f" (last answered on {_day(checked.answered)})" if checked.answered else ""
        return f"WRONG    {place}: {checked.wrong}{last}"
    newest = f", newest {checked.newest.date().isoformat()}" if checked.newest else ""
    title = f", “{checked.title}”" if checked.title else ""
    kind = "" if checked.kind == "files" else f"{checked.kind}, "
    return f"ok       {place}: {kind}{counted(checked.found, *_NOUNS[checked.kind])}{newest}{title}"


def _day(moment: datetime) -> str:
    # who asks lives by the clock on the wall
    return moment.astimezone().date().isoformat()


def _object(place: str, checked: Checked | None) -> str:
    shown: dict[str, Any] = {"place": place, "paused": checked is None}
    if checked:
        shown |= {
            "kind": checked.kind,
            "title": checked.title or None,
            "found": checked.found,
            "newest": checked.newest.isoformat() if checked.newest else None,
            "wrong": checked.wrong or None,
            "answered": checked.answered.isoformat(timespec="seconds") if checked.answered else None,
        }
    return json_line(shown)


@app.command(epilog="\b\nExample:\n  brief sources add https://gazette.example/ --section World")
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="A feed, or a page that has one.")],
    *,
    section: Annotated[str | None, typer.Option(metavar="TITLE", help="The section it is meant for.")] = None,
    config: Annotated[
        Path, typer.Option("--config", "-c", metavar="FILE", help="Configuration to add it to.")
    ] = Path("briefing.toml"),
    _verbose: Verbose = False,
) -> None:
    """Find the feed of a page and add it to briefing.toml, whose comments stay as they are."""
    from briefing.checking import feed_at
    from briefing.config import read
    from briefing.desk import Newsdesk
    from briefing.workers import Crew

    if not config.exists():
        raise UsageError(f"{config}: no such file; type: brief init")
    settings = read(config)
    if section and settings.sections and section not in settings.sections:
        raise UsageError(
            f"--section: no [[section]] is called {section!r}{did_you_mean(section, settings.sections)}"
        )
    with Crew(1) as crew, Newsdesk(crew, settings.fetching) as desk:
        feed = feed_at(url, desk)
    if feed.url in settings.inputs:
        raise InputError(feed.url, f"it is in {config} already")
    _append(config, _block(feed.url, section))
    say(f"added {feed.url} to {config}: “{feed.title}”, {counted(feed.entries, 'entry', 'entries')}")


def _block(url: str, section: str | None) -> str:
    # a string of JSON is one of TOML
    lines = ["", "[[source]]", f"url = {json.dumps(url)}", 'type = "feed"']
    return "\n".join([*lines, *([f"section = {json.dumps(section)}"] if section else []), ""])


def _append(config: Path, block: str) -> None:
    """Write the file with the block behind what it says, whole or not at all."""
    from briefing.deliverers.folder import Folder

    said = config.read_text(encoding="utf-8")
    ended = said if said.endswith("\n") else f"{said}\n"
    there = config.resolve()
    Folder(str(there.parent)).deliver({there.name: (ended + block).encode()})
