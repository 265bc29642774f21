"""`brief methods`: what can choose the sentences."""

from __future__ import annotations

import inspect
from typing import Final

from briefing.commands.terminal import Verbose, tell

EXAMPLE: Final = "brief methods; brief build seeds --method lex-rank"


def methods(*, _verbose: Verbose = False) -> None:
    """List what can choose the sentences. The one with * does when nobody says."""
    from briefing import registry
    from briefing.config import Config

    names = registry.names("summarizer")
    width = max(map(len, names))
    for name in names:
        mark = "*" if name == Config().method else " "
        tell(f"{mark} {name:{width}}  {_said(name)}")


def _said(name: str) -> str:
    """Return the first line of what the method says of itself, and how much of a long text it rates."""
    from briefing import registry
    from briefing.rating import most_rated

    try:
        part = registry.summarizer(name)
    except ImportError as error:
        return f"cannot be loaded: {error}"
    line = (inspect.getdoc(part) or "").partition("\n")[0].removeprefix("Return ")
    most = most_rated(part())
    cut = (
        f" Of more than {most:,} sentences it rates the {most:,} that nutgraf finds most salient."
        if most
        else ""
    )
    return line[:1].upper() + line[1:] + cut
