"""How far a fetch may go: limits, manners, and what is allowed beyond the public network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefing.userfolders import cache_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits and manners. Sizes are in bytes, times in seconds; the defaults are what is promised."""

    deadline_s: float = 30.0
    """For one address: lookup, connections, hops, retries and the body; waiting in line is not counted."""
    connect_s: float = 10.0
    """For one attempt to connect to one network address."""
    most_wire: int = 10 * MIB
    most_decoded: int = 10 * MIB
    most_hops: int = 5
    most_retries: int = 2
    backoff_s: float = 1.0
    """Before the first retry; twice as long before the second."""
    at_once: int = 2
    """Requests under way at one host."""
    pause_s: float = 0.5
    """Between the beginnings of two requests to one host, unless its robots.txt asks for more."""
    longest_pause_s: float = 10.0
    """A Crawl-delay that asks for more than this is taken for this."""
    threads: int = 32
    """Addresses under way at once, in `get_all`; most of them wait for their host."""
    allow_private: frozenset[str] = frozenset()
    """``host:port`` as in the address (``localhost:8080``, ``[::1]:8080``) that may lie in a private net."""
    proxy_resolves: bool = False
    """With a proxy: leave looking up and judging host names to it; spelt-out addresses are judged here."""
    offline: bool = False
    """Serve what was fetched before, ask nobody."""
    cache: Path | None = None
    """The file that keeps what was fetched; None keeps nothing. `user_cache` says where it belongs."""
    most_cache: int = 256 * MIB


def user_cache(environment: Mapping[str, str]) -> Path:
    """Return the cache file of the user: under ``$XDG_CACHE_HOME``, else ``~/.cache``.

    >>> user_cache({"XDG_CACHE_HOME": "/var/cache/me"}).as_posix()
    '/var/cache/me/briefing/fetched.sqlite'
    """
    return cache_folder(environment) / "fetched.sqlite"
