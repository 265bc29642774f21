"""Where things are kept for a user: what can be had again, such as pages and cut type, and what was done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Return where what can be had again is kept: under ``$XDG_CACHE_HOME``, else ``~/.cache``.

    >>> cache_folder({"XDG_CACHE_HOME": "/var/cache/me"}).as_posix()
    '/var/cache/me/briefing'
    """
    return _folder(environment, "XDG_CACHE_HOME", Path(".cache"))


def state_folder(environment: Mapping[str, str]) -> Path:
    """Return where what was done is remembered: under ``$XDG_STATE_HOME``, else ``~/.local/state``.

    >>> state_folder({"XDG_STATE_HOME": "/var/state/me"}).as_posix()
    '/var/state/me/briefing'
    """
    return _folder(environment, "XDG_STATE_HOME", Path(".local", "state"))


def _folder(environment: Mapping[str, str], name: str, usual: Path) -> Path:
    # the XDG specification: a path that is not absolute is to be ignored
    asked = Path(environment.get(name, ""))
    folder = asked if asked.is_absolute() else Path(environment.get("HOME") or Path.home(), usual)
    return folder / "briefing"
