"""`brief serve`: the site, shown to this machine's own browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from briefing.commands.site import folder_of, made_of, told
from briefing.commands.terminal import Editions, Ledger, Quiet, Verbose, say, tell, watch
from briefing.errors import UsageError

EXAMPLE: Final = "brief serve --port 8080"
PORT: Final = 8000


def serve(  # noqa: PLR0913 - one for each flag
    place: Annotated[
        str | None,
        typer.Argument(metavar="[DIR]", help="A site; else site/ beside the editions, made if need be."),
    ] = None,
    *,
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65_535, help="0: any that is free.")] = PORT,
    config: Ledger = None,
    output: Editions = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the site to this machine's own browser until Ctrl-C, and print its address.

    It listens on 127.0.0.1 and ::1 alone. Where there is no site yet, it is made first.
    """
    from briefing.config import without_sources
    from briefing.serving import served

    settings = without_sources(config, {"output": output})
    folder = folder_of(settings, place)
    if not Path(folder, "index.html").is_file():
        if place:
            raise UsageError(f"{place}: no site in it; type: brief site {place}")
        made = made_of(settings, None, None, watch=watch(quiet=quiet, verbose=verbose))
        if not quiet:
            say(f"no site yet: made {folder}", *told(made))
    with served(folder, port) as address:
        tell(address)
        if not quiet:
            say("Ctrl-C ends it")
        _until_stopped()


def _until_stopped() -> None:
    from threading import Event

    try:
        Event().wait()
    except KeyboardInterrupt:
        return
