"""`brief render`: an edited Markdown briefing, printed again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefing.commands.terminal import Page, Theme, Verbose, say, tell, watch
from briefing.errors import InputError, NotABriefing, UsageError, why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EXAMPLE: Final = "brief render output/morning-brief-2026-11-24.md"
ENDINGS: Final = (".md", ".markdown")
FORMATS: Final = ("html", "pdf")
"""What is printed when nobody says what."""
MOST_BYTES: Final = 8 * 1024**2
"""Of a picture beside the Markdown."""


def render(  # noqa: PLR0913 - one for each flag
    file: Annotated[Path, typer.Argument(metavar="FILE.md", help="What `brief build` wrote and you edited.")],
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="DIR", help="Where the files go; else beside FILE."),
    ] = None,
    formats: Annotated[
        list[str] | None,
        typer.Option("--format", "-f", metavar="FORMAT", help="html, pdf or epub; else the first two."),
    ] = None,
    theme: Theme = None,
    page: Page = None,
    verbose: Verbose = False,
) -> None:
    """Print an edited Markdown briefing again.

    The JSON beside it, if there is one, rides along in the PDF, so that `brief verify` can prove it.
    Drawings and pictures that it shows are read from its own folder and the folders in it.
    """
    from briefing.config import configured
    from briefing.deliverers import folder
    from briefing.pipeline import printed
    from briefing.typesetting.job import Job

    flags = {
        "output": output or str(file.parent),
        "formats": _asked(formats or FORMATS),
        "theme": theme,
        "page": page,
    }
    settings = configured(None, flags, [str(file)])
    job = Job.again(_made(file), theme=settings.theme, page=settings.page, beside=_beside(file))
    files, missing = printed(
        job,
        settings.formats,
        name=file.stem,
        folder=folder.check(settings.output),
        watch=watch(verbose=verbose),
    )
    tell(*files)
    say(*missing, *job.notices)


def _asked(formats: Sequence[str]) -> Sequence[str]:
    for form in formats:
        if form in ("md", "json"):
            raise UsageError(f"--format: Markdown is printed as html, pdf or epub, not as {form}")
    return formats


def _made(file: Path) -> dict[str, bytes]:
    """Return the Markdown, and the JSON beside it when it is a briefing."""
    made = {"md": _markdown(file)}
    beside = file.with_suffix(".json")
    if beside.is_file():
        from briefing import pipeline, wire

        try:
            record = pipeline.record(beside)
            wire.parse(record, name=str(beside))
            made["json"] = record
        except NotABriefing as error:
            say(f"left out: {error}")
    return made


def _beside(file: Path) -> Callable[[str], bytes]:
    """Return what reads the files that the Markdown shows: only those below its own folder."""
    from briefing.opening import beside

    return lambda path: beside(file.parent, path, at_most=MOST_BYTES)


def _markdown(file: Path) -> bytes:
    if file.suffix.lower() not in ENDINGS:
        raise UsageError(f"{file}: not a Markdown file: give the .md that brief build wrote")
    try:
        content = file.read_bytes()
        content.decode()
    except OSError as error:
        raise InputError(str(file), why(error)) from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(str(file), f"line {line} is not UTF-8: save the file in that encoding") from error
    return content
