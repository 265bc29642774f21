"""`brief build`: the main job."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefing.commands.terminal import (
    Language,
    Method,
    Page,
    Points,
    Quiet,
    Theme,
    Verbose,
    Workers,
    json_line,
    say,
    tell,
    watch,
)
from briefing.errors import NothingToReport, UsageError
from briefing.sifting import summed
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.config import Config
    from briefing.memory import Since
    from briefing.pipeline import Built

EXAMPLE: Final = 'brief build articles/ notes.md --title "Morning Brief" -f pdf -f html'
NOT_WHOLE: Final = 4
"""Exit code: built, but with --strict something was left out."""


def build(  # noqa: PLR0913 - one for each flag
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[INPUT]...",
            help="Files, folders, addresses of pages and feeds; - reads a list from stdin, one a line."
            " Without: the sources of briefing.toml, else seeds/.",
        ),
    ] = None,
    *,
    config: Annotated[
        Path | None,
        typer.Option(
            "--config", "-c", metavar="FILE", help="Configuration; else ./briefing.toml if it is there."
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="DIR", help="Where the files go; else output/.")
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="md, html, pdf, json or epub; else the first four.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Name at the top of the page.")] = None,
    edition: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="The day it is for; else today.")
    ] = None,
    method: Method = None,
    points: Points = None,
    stories: Annotated[
        str | None, typer.Option(metavar="N|all", help="Most stories on the page; the rest is listed.")
    ] = None,
    language: Language = None,
    page_language: Annotated[
        str | None,
        typer.Option(
            metavar="auto|xx", help="Language of the page's own words; auto: that of most articles."
        ),
    ] = None,
    theme: Theme = None,
    page: Page = None,
    pictures: Annotated[
        bool, typer.Option("--pictures", help="Print a picture with each story told in full.")
    ] = False,
    workers: Workers = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="last|24h|DAY",
            help="Tell what is new since the last edition, or was published since; with sources of"
            " briefing.toml: last.",
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Tell also what earlier editions have printed.")
    ] = False,
    even_if_empty: Annotated[
        bool, typer.Option("--even-if-empty", help="Print an edition also when nothing is new.")
    ] = False,
    offline: Annotated[
        bool, typer.Option("--offline", help="Use what was fetched before; open no connection.")
    ] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Read, choose and print everything anew; recall nothing.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 4 when something could not be used.")
    ] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object instead of the paths.")
    ] = False,
) -> None:
    """Build the edition and print the paths of its files.

    Articles that could not be used are listed in it, each with its reason.
    """
    from briefing.config import configured
    from briefing.deliverers import folder
    from briefing.pipeline import build as built_by

    day = _day(edition)
    flags = {
        "output": output, "formats": formats, "title": title, "method": method, "points": points,
        "stories": stories, "language": language, "page_language": page_language, "theme": theme,
        "page": page, "workers": workers, "pictures": pictures or None,
    }  # fmt: skip
    settings = configured(config, flags, _listed(inputs or ()))
    if offline:
        settings = settings.model_copy(
            update={"network": settings.network.model_copy(update={"offline": True})}
        )
    folder.check(settings.output)
    built = built_by(
        settings,
        edition=day,
        since=_since(since, day, everything=everything, by_hand=bool(inputs) or _is_a_trial(settings)),
        even_if_empty=even_if_empty,
        fresh=fresh,
        watch=watch(quiet=quiet, verbose=verbose),
    )
    tell(*([json_line(_as_object(built))] if as_json else built.files))
    if not quiet:
        say(*_told(built))
    if strict and (built.missing or not all(left.nothing_failed for left in built.briefing.left_out)):
        raise typer.Exit(NOT_WHOLE)


def _since(said: str | None, day: date, *, everything: bool, by_hand: bool) -> Since:
    """Return what counts as told before: what is named by hand is wanted, whatever was printed."""
    from briefing.memory import EVERYTHING, since_of

    if said and everything:
        raise UsageError("--since and --all: say one of them")
    if said is None:
        return EVERYTHING if everything or by_hand else since_of("last", day)
    return since_of(said, day)


def _is_a_trial(settings: Config) -> bool:
    """Tell whether nothing is briefed but the seeds, which are there to be looked at again and again."""
    from briefing.config import SEEDS

    return all(Path(block.path).name == SEEDS for block in settings.source)


def _day(text: str | None) -> date:
    """Return the day `text` names; today by the local clock when nobody said."""
    if text is None:
        return datetime.now().astimezone().date()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    # fromisoformat takes weeks and days without hyphens as well
    if day is None or day.isoformat() != text:
        raise UsageError(f"--edition: {text!r} is not a day: write YYYY-MM-DD, like 2026-11-24")
    return day


def _listed(inputs: Sequence[str]) -> Sequence[str]:
    """Return the inputs, for ``-`` those that stdin lists."""
    if "-" not in inputs:
        return inputs
    lines = [line for line in sys.stdin.read().split("\n") if line.strip()]
    listed = [each for place in inputs for each in (lines if place == "-" else [place])]
    if not listed:
        raise NothingToReport("stdin lists no input")
    return listed


def _told(built: Built) -> Iterator[str]:
    briefing = built.briefing
    stories, articles = len(briefing.stories), len(briefing.articles)
    yield f"{counted(stories, 'story', 'stories')} from {counted(articles, 'article', 'articles')}"
    yield from (f"left out: {left.input}: {left.reason}" for left in summed(briefing.left_out))
    yield from built.missing
    yield from built.notices


def _as_object(built: Built) -> dict[str, object]:
    briefing = built.briefing
    return {
        "edition": briefing.edition.isoformat(),
        "title": briefing.title,
        "stories": len(briefing.stories),
        "articles": len(briefing.articles),
        "key_points": sum(len(story.key_points) for story in briefing.stories),
        "files": {Path(file).suffix[1:]: file for file in built.files},
        **({"beside": list(built.beside)} if built.beside else {}),
        "left_out": [{"input": left.input, "reason": left.reason} for left in briefing.left_out],
        "missing": list(built.missing),
    }
