"""Where what can be had again is kept for a user: what was fetched, what was done, the type that was cut."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Return the user's folder for it: under ``$XDG_CACHE_HOME``, else ``~/.cache``.

    >>> cache_folder({"XDG_CACHE_HOME": "/var/cache/me"}).as_posix()
    '/var/cache/me/briefing'
    """
    # the XDG specification: a path that is not absolute is to be ignored
    asked = Path(environment.get("XDG_CACHE_HOME", ""))
    folder = asked if asked.is_absolute() else Path(environment.get("HOME") or Path.home(), ".cache")
    return folder / "briefing"
