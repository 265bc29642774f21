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
    from briefing.summarizers.sumy import LIMITS

    names = registry.names("summarizer")
    width = max(map(len, names))
    for name in names:
        mark = "*" if name == Config().method else " "
        limit = f" Rates the first {LIMITS[name]} sentences." if name in LIMITS else ""
        tell(f"{mark} {name:{width}}  {_said(name)}{limit}")


def _said(name: str) -> str:
    """Return the first line of what the method's part says of itself."""
    from briefing import registry

    try:
        part = registry.summarizer(name)
    except ImportError as error:
        return f"cannot be loaded: {error}"
    line = (inspect.getdoc(part) or "").partition("\n")[0].removeprefix("Return ")
    return line[:1].upper() + line[1:]
