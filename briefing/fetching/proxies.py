"""Which proxy stands between us and an address. Pure: the proxies of the environment go in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx2

from briefing.fetching.refusals import Refused
from briefing.fetching.urls import place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.fetching.urls import Target

_USUAL_PORT = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A proxy that speaks HTTP, and the login for it."""

    host: str
    port: int
    login: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def place(self) -> str:
        """Host and port as one writes them."""
        return place(self.host, self.port)


def proxy_for(target: Target, proxies: Mapping[str, str]) -> Proxy | None:
    """Return the proxy for `target`, None when it is asked directly.

    `proxies` is what ``http_proxy``, ``https_proxy``, ``all_proxy`` and ``no_proxy`` say, under what stands
    before the underscore.
    """
    named = proxies.get(target.scheme) or proxies.get("all")
    if not named or _is_direct(target, proxies.get("no", "")):
        return None
    return _proxy(named if "://" in named else f"http://{named}", f"{target.scheme}_proxy")


def _is_direct(target: Target, exceptions: str) -> bool:
    """Return whether ``no_proxy`` names the host, a domain above it, either with its port, or ``*``."""
    names = exceptions.lower().replace(",", " ").split()
    domains = [name.removeprefix("*").removeprefix(".") for name in names]
    return "*" in names or any(
        f".{where}".endswith(f".{domain}") for where in (target.host, target.place) for domain in domains
    )


def _proxy(text: str, variable: str) -> Proxy:
    try:
        url = httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError) as error:
        raise Refused(f"the proxy in {variable} is no address") from error
    if url.scheme != "http" or not url.raw_host:
        raise Refused(f"the proxy in {variable} is not one that is spoken to in http://")
    login = (url.username, url.password) if url.userinfo else None
    return Proxy(host=url.raw_host.decode("ascii"), port=url.port or _USUAL_PORT, login=login)
