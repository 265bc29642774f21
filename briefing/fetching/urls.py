"""Addresses of pages: read once, by one parser, into a value that everything after it uses.

    text ─▶ Target (scheme, host in ASCII, port, path with query; the login apart)

So there are no two opinions on which host an address names. Fragments are dropped, a trailing dot of the host
too; a login is kept beside the address, is never shown, and is no part of `Target.url`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

import httpx2

from briefing.fetching.refusals import Refused
from briefing.text.clean import one_line

_PORTS: Final = {"http": 80, "https": 443}
_MOST_PORT: Final = 65535
_LONGEST: Final = 8 * 1024
"""Characters; servers refuse longer addresses, and a page full of them would fill the memory."""
_SHOWN: Final = 300
_NO_ADDRESS: Final = "it redirects to something that is no address"

_SCHEME: Final = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_LOGIN: Final = re.compile(r"(?<=//)[^/?#]*@")
_ANY_LOGIN: Final = re.compile(r"(?<=//).*@")
_SECRET: Final = re.compile(
    r"(?i)(?<=[?&;])([^=&;#]*(?:token|key|secret|passw|auth|sig|session|credential)[^=&;#]*=)[^&;#]+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An http or https address, in pieces that need no more checking."""

    scheme: str
    host: str
    """In ASCII and small letters, without brackets and trailing dot."""
    port: int
    path: str
    """Begins with ``/``, percent-encoded, with the query."""
    login: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def place(self) -> str:
        """Host and port as one writes them: ``example.org:443``, ``[::1]:8080``."""
        return place(self.host, self.port)

    @property
    def unusual_port(self) -> int | None:
        """The port, where it is not the one of the scheme."""
        return None if self.port == _PORTS[self.scheme] else self.port

    @property
    def authority(self) -> str:
        """Host and port as the Host header says them: the port only where it is not the usual one."""
        return self.place if self.unusual_port else self.place.rpartition(":")[0]

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a login or a robots.txt is valid for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address, without login and fragment."""
        return self.origin + self.path


def place(host: str, port: int) -> str:
    """Return host and port as one writes them."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def target(text: str) -> Target:
    """Return what the address `text` says. Raises `Refused` when nothing can be asked there."""
    scheme = _SCHEME.match(text)
    if scheme is None:
        raise Refused("not an address: begin it with https://")
    if scheme[1].lower() not in _PORTS:
        raise Refused(
            f"{one_line(scheme[1].lower(), 20)} addresses are not fetched: give one with http or https"
        )
    return _target(_parsed(text.strip()))


def followed(here: Target, location: str) -> Target:
    """Return where `here` sends us. A login in `location` is dropped: whoever redirects cannot know one.

    Raises `Refused` for another scheme, and where the way leads from https to http.
    """
    there = _joined(here, location.strip())
    if there.scheme not in _PORTS:
        raise Refused(f"it redirects to {one_line(there.scheme, 20)}:, which is not followed")
    if here.scheme == "https" and there.scheme == "http":
        raise Refused(
            "it redirects from https to http, which is not followed: give the http address if you mean it"
        )
    found = _target(there)
    return Target(
        scheme=found.scheme, host=found.host, port=found.port, path=found.path, login=_kept(here, found)
    )


def shown(text: str) -> str:
    """Return the address as it may be printed: without login, without secrets in the query, on one line.

    >>> shown("https://ann:secret@example.org/feed?token=abc&page=2")
    'https://example.org/feed?token=…&page=2'
    """
    bare = (_LOGIN if _is_readable(text) else _ANY_LOGIN).sub("", text)
    return one_line(_SECRET.sub(r"\1…", bare), _SHOWN)


def _joined(here: Target, location: str) -> httpx2.URL:
    try:
        said = httpx2.URL(location)
        # "http:///x" names no host; joined, it would silently mean ours
        if said.scheme in _PORTS and not said.raw_host:
            raise Refused(_NO_ADDRESS)
        return httpx2.URL(here.url).join(said)
    except (httpx2.InvalidURL, ValueError) as error:
        raise Refused(_NO_ADDRESS) from error


def _kept(here: Target, there: Target) -> tuple[str, str] | None:
    return here.login if here.origin == there.origin else None


def _is_readable(text: str) -> bool:
    try:
        target(text)
    except Refused:
        return False
    return True


def _parsed(text: str) -> httpx2.URL:
    if len(text) > _LONGEST:
        raise Refused("not an address: too long")
    try:
        return httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError) as error:
        raise Refused("not an address that can be read: check its spelling") from error


def _target(url: httpx2.URL) -> Target:
    host = url.raw_host.decode("ascii").removesuffix(".")
    port = _PORTS[url.scheme] if url.port is None else url.port
    path = url.raw_path.decode("ascii")
    if not host:
        raise Refused("not an address: it names no host")
    if not 0 < port <= _MOST_PORT:
        raise Refused("not an address: there is no such port")
    if len(path) > _LONGEST:
        raise Refused("not an address: too long")
    login = (url.username, url.password) if url.userinfo else None
    return Target(scheme=url.scheme, host=host, port=port, path=path, login=login)
