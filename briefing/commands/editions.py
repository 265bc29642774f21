"""`brief editions`: what was printed, day by day; shown, and forgotten."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefing.commands.terminal import Editions, Ledger, Named, Verbose, json_line, printable, say, tell
from briefing.errors import NothingToReport, UsageError
from briefing.text.counted import counted
from briefing.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.records import Kept

EXAMPLE: Final = "brief editions; brief editions show newest; brief editions forget --older-than 90"
NEWEST: Final = "newest"

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def editions(
    context: typer.Context,
    *,
    config: Ledger = None,
    output: Editions = None,
    title: Named = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")] = False,
    _verbose: Verbose = False,
) -> None:
    """List the editions that were printed, the newest first, and the days on which nothing was new."""
    if context.invoked_subcommand is not None:
        return
    kept = _kept(config, output, title)
    for each in kept:
        tell(json_line(_object(each)) if as_json else printable(_line(each)))
    if not kept:
        say("no editions yet; type: brief build")


@app.command(epilog="\b\nExample:\n  brief editions show newest")
def show(
    day: Annotated[str, typer.Argument(metavar="DAY|newest", help="Its day, such as 2026-11-24.")] = NEWEST,
    *,
    config: Ledger = None,
    output: Editions = None,
    title: Named = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    _verbose: Verbose = False,
) -> None:
    """Show the stories and files of one edition."""
    printed = [each for each in _kept(config, output, title) if each.state == "printed"]
    wanted = [each for each in printed if day == NEWEST or each.day == _day(day)]
    if not wanted:
        raise NothingToReport(f"no edition of {day} is known; those that are: brief editions")
    if as_json:
        tell(json_line(_object(wanted[0])))
    else:
        tell(*(printable(line) for line in _page(wanted[0])))


@app.command(epilog="\b\nExample:\n  brief editions forget --older-than 90")
def forget(
    day: Annotated[str | None, typer.Argument(metavar="[DAY]", help="Its day, such as 2026-11-24.")] = None,
    *,
    older_than: Annotated[
        int | None,
        typer.Option(metavar="DAYS", min=1, help="All that are so many days older than the newest."),
    ] = None,
    config: Ledger = None,
    output: Editions = None,
    title: Named = None,
    _verbose: Verbose = False,
) -> None:
    """Forget an edition, and what only it has printed: that may be told again. Its files stay."""
    from briefing.config import without_sources
    from briefing.remembering import archive

    if (day is None) == (older_than is None):
        raise UsageError("say a DAY, or --older-than DAYS")
    settings = without_sources(config, {"output": output, "title": title})
    name = slug(settings.title)
    with archive(settings) as opened:
        kept = opened.editions(name) if opened else ()
        asked = _day(day) if day else None
        before = kept[0].day - timedelta(days=older_than) if kept and older_than else None
        gone = opened.forget(name, day=asked, before=before) if opened and kept else 0
    say(f"forgot {counted(gone, 'edition', 'editions')} of {name}; files were left where they are")


def _kept(config: Path | None, output: str | None, title: str | None) -> Sequence[Kept]:
    from briefing.config import without_sources
    from briefing.remembering import archive

    with archive(without_sources(config, {"output": output, "title": title})) as opened:
        return opened.editions(slug(title) if title else "") if opened else ()


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise UsageError(f"{said!r} is not a day: write YYYY-MM-DD, like 2026-11-24") from None


def _line(kept: Kept) -> str:
    return f"{kept.day}  {kept.name}  {_count(kept)}{f'  {_files(kept)}' if kept.files else ''}"


def _count(kept: Kept) -> str:
    if not kept.stories:
        return "nothing new"
    return (
        f"{counted(len(kept.stories), 'story', 'stories')}, {counted(kept.articles, 'article', 'articles')}"
    )


def _files(kept: Kept) -> str:
    """Return the files as a shell would write them: ``output/name-day.{html,json}``."""
    first, *rest = _files_themselves(kept)
    if not rest:
        return str(Path(kept.folder, first))
    endings = ",".join(Path(file).suffix[1:] for file in (first, *rest))
    return f"{Path(kept.folder, Path(first).stem)}.{{{endings}}}"


def _files_themselves(kept: Kept) -> list[str]:
    """Return the files of the edition without those that its Markdown shows."""
    return [file for file in kept.files if "/" not in file]


def _page(kept: Kept) -> Iterator[str]:
    yield f"{kept.title}, {kept.day}: {_count(kept)}"
    for headline, label in kept.stories:
        yield f"  {label:<10}  {headline}" if label else f"  {headline}"
    yield from (str(Path(kept.folder, file)) for file in kept.files)


def _object(kept: Kept) -> dict[str, Any]:
    return {
        "edition": kept.day.isoformat(),
        "name": kept.name,
        "title": kept.title,
        "state": kept.state,
        "built": kept.built.isoformat().replace("+00:00", "Z"),
        "stories": [{"headline": headline, "label": label or None} for headline, label in kept.stories],
        "articles": kept.articles,
        "files": [str(Path(kept.folder, file)) for file in kept.files],
    }
