"""`brief templates`: the themes, and a copy of one to change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from briefing.commands.terminal import Verbose, say, tell

EXAMPLE: Final = "brief templates copy default mytheme && brief build --theme mytheme"

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def templates(context: typer.Context, *, _verbose: Verbose = False) -> None:
    """List the themes: name, page, purpose; and the languages."""
    from briefing.typesetting import locales, themes

    if context.invoked_subcommand is None:
        for name in themes.names():
            tell(f"{name}  {themes.usual_page(name)}  {themes.about(name)}")
        spoken = ", ".join(f"{code} {name}" for code, name in locales.languages().items())
        tell(f"languages of the page: {spoken}")


@app.command(epilog=f"\b\nExample:\n  {EXAMPLE}")
def copy(
    theme: Annotated[str, typer.Argument(metavar="THEME", help="A name that brief templates lists.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the copy goes; it is made.")],
    *,
    _verbose: Verbose = False,
) -> None:
    """Copy a theme into a folder of yours, to change it, and print the files."""
    from briefing.typesetting import themes

    for path in themes.copy(theme, folder):
        tell(str(path))
    say(f"change what you like, then type: brief build --theme {folder}")
