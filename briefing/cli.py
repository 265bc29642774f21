"""The command line: joins the commands; every way out of it is a line on stderr and an exit code.

    brief ─┬─ init        begin here              ├─ explain     why a sentence was chosen
           ├─ build       the main job            ├─ methods     what chooses sentences
           ├─ render      edited Markdown again   ├─ templates   themes, and a copy to change
           ├─ summarize   one article             ├─ doctor      what this machine offers
           ├─ verify      every sentence stands   ├─ sources     where articles come from
           ├─ editions    what was printed        ├─ search      a word in all of it
           └─ site        all of it as a website  └─ serve       that, in this machine's browser

Nothing heavy is loaded before a command needs it: `brief --help` must not wait.
"""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import typer

from briefing import __version__
from briefing.commands import (
    build,
    doctor,
    editions,
    explain,
    init,
    methods,
    render,
    search,
    serve,
    site,
    sources,
    summarize,
    templates,
    verify,
)
from briefing.commands.terminal import say, tell
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable

FAILED: Final = 1
WRONG_USAGE: Final = 2
STOPPED: Final = 130
"""Exit code after Ctrl-C: 128 and the number of the signal."""

app = typer.Typer(
    name="brief",
    epilog="\b\nExample:\n  brief init && brief build",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich takes longer to load than all else that help needs
)

_COMMANDS: Final[tuple[tuple[Callable[..., None], str], ...]] = (
    (init.init, init.EXAMPLE),
    (build.build, build.EXAMPLE),
    (render.render, render.EXAMPLE),
    (summarize.summarize, summarize.EXAMPLE),
    (verify.verify, verify.EXAMPLE),
    (explain.explain, explain.EXAMPLE),
    (search.search, search.EXAMPLE),
    (site.site, site.EXAMPLE),
    (serve.serve, serve.EXAMPLE),
    (methods.methods, methods.EXAMPLE),
    (doctor.doctor, doctor.EXAMPLE),
)
for command, example in _COMMANDS:
    app.command(epilog=f"\b\nExample:\n  {example}")(command)
app.add_typer(sources.app, name="sources", epilog=f"\b\nExample:\n  {sources.EXAMPLE}")
app.add_typer(editions.app, name="editions", epilog=f"\b\nExample:\n  {editions.EXAMPLE}")
app.add_typer(templates.app, name="templates", epilog=f"\b\nExample:\n  {templates.EXAMPLE}")


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the value alone
    if wanted:
        tell(f"brief {__version__}")
        raise typer.Exit


@app.callback()
def brief(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version and leave.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Make one briefing of many articles; every key point is a sentence somebody really published."""


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    # cron and systemd end a program this way; it stops as it does at Ctrl-C, with nothing half-written
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; what goes wrong is said on stderr."""
    code, lines = _attempted(arguments)
    # said when the error is gone, and with it the progress bar that it held: it would wipe the line away
    say(*lines)
    return code


def _attempted(arguments: list[str]) -> tuple[int, list[str]]:
    try:
        return _done(arguments), []
    except BrokenPipeError:
        # who read our output has left; nobody is there to be told, not even when Python closes stdout
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED, []
    except BriefingError as error:
        return error.exit_code, [f"brief: {line}" for line in str(error).splitlines()]
    except (KeyboardInterrupt, typer.Abort):
        return STOPPED, ["brief: stopped"]
    except Exception as error:  # noqa: BLE001 - the last door: what nobody foresaw is said in one line
        return _unforeseen(error, arguments)


def _done(arguments: list[str]) -> int:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # paths and JSON are bytes to whoever reads them, whatever the terminal is set to
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = app(arguments or ["--help"], prog_name="brief", standalone_mode=False)
    sys.stdout.flush()
    if code == STOPPED:  # newer Typers turn the interrupt into this code
        raise KeyboardInterrupt
    return int(code or 0)


def _unforeseen(error: Exception, arguments: list[str]) -> tuple[int, list[str]]:
    if wrong_usage := getattr(error, "format_message", None):  # Typer's own, wherever it keeps the class
        asked = getattr(getattr(error, "ctx", None), "command_path", "brief")
        return WRONG_USAGE, [f"brief: {wrong_usage()} (try: {asked} --help)"]
    if "--verbose" in arguments:
        return FAILED, traceback.format_exc().splitlines()
    what = f"{type(error).__name__}: {next(iter(str(error).splitlines()), '')}"
    hint = "run again with --verbose to see where"
    return FAILED, [f"brief: something went wrong that should not: {what}; {hint}"]
