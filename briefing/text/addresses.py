"""One form for all addresses of one article, to tell whether two of them lead to the same.

    https://m.Gazette.example:443/a/?utm_source=rss&b=2&a=1#top ─▶ https://gazette.example/a?a=1&b=2

It is for comparing, not for asking: nobody promises that a page stands there. Dropped are what says how a
reader came (tracking.py), the AMP and mobile forms, the fragment, and what RFC 3986, section 6, calls
equal. Kept is everything else: two addresses that differ in their path or in any other parameter stay two.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, parse_qs, parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit

from briefing.text.tracking import CHANNELS, NAMES, PREFIXES, WAYS

_PORTS: Final = {"http": 80, "https": 443}
_LONGEST: Final = 8 * 1024
"""Characters; what is longer is no address that a server answers."""

_ASCII: Final = "".join(map(chr, range(0x21, 0x7F)))
_IN_PATH: Final = "!$&'()*+,;=:@-._~"
_NAME: Final = re.compile(r"[\w.~:-]+", re.ASCII)
_DEVICES: Final = frozenset({"www", "www2", "www3", "m", "mobile", "amp"})
# under these a name is registered: m.co.uk is a site, and no mobile form of co.uk
_SECOND_LEVEL: Final = re.compile(r"(?:ac|co|com|edu|go|gob|gouv|gov|ne|net|or|org)\.[a-z]{2}")
_AMP: Final = re.compile(
    r"(?<=[^/])(?:/+amp(?:\.html?)?/*$|\.amp(?=(?:\.html?)?$))|^/amp(?=/[^/])", re.IGNORECASE
)

# an AMP page shown by somebody else: /c/s/ is followed by the host and path; s says https
_CACHES: Final = re.compile(r"(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$")
_VIEWERS: Final = re.compile(r"^(?:google\.[a-z.]{2,6}|bing\.com)$")
_CACHED: Final = re.compile(r"^/(?:[a-z]/)?(s/)?(?=[^/]+\.[^/])")
_VIEWED: Final = re.compile(r"^/amp/(s/)?(?=[^/]+\.[^/])")

# (host, path, parameter): a page that only sends on, and where it says to
_REDIRECTS: Final = (
    (re.compile(r"^google\.[a-z.]{2,6}$"), "/url", ("url", "q")),
    (re.compile(r"^lm?\.facebook\.com$"), "/l.php", ("u",)),
    (re.compile(r"^out\.reddit\.com$"), "", ("url",)),
    (re.compile(r"^youtube\.com$"), "/redirect", ("q",)),
    (re.compile(r"^linkedin\.com$"), "/redir/redirect", ("url",)),
    (re.compile(r"^bing\.com$"), "/news/apiclick.aspx", ("url",)),
    (re.compile(r"(?:^|\.)safelinks\.protection\.outlook\.com$"), "", ("url",)),
    (re.compile(r"^slack-redir\.net$"), "/link", ("url",)),
)


def canonical(address: str) -> str:
    """Return the one form of an http(s) address; anything else as it is, without white space around it.

    The same text comes back when it is asked again. http and https are one, and so are a host with and
    without ``www.``, ``m.``, ``mobile.`` or ``amp.``. Routes behind ``#!`` and ``#/`` are kept.

    >>> canonical("http://www.gazette.example/2026/ferry/amp/?fbclid=x&page=2#comments")
    'https://gazette.example/2026/ferry?page=2'
    >>> canonical("https://www-gazette-example.cdn.ampproject.org/c/s/www.gazette.example/ferry")
    'https://gazette.example/ferry'
    >>> canonical("notes/ferry.txt")
    'notes/ferry.txt'
    """
    form, said = address.strip(), ""
    # it ends: what was in a frame has a frame less, and a form without frames is its own
    while form != said:
        said, form = form, _once(form)
    return form


def is_home(address: str) -> bool:
    """Tell whether an address names a host and no page of it: the articles behind it change from day to day.

    >>> is_home("https://www.gazette.example/?utm_source=rss"), is_home("https://gazette.example/?p=7")
    (True, False)
    """
    return not any(urlsplit(canonical(address))[2:])


def _once(address: str) -> str:
    try:
        parts = _split(address)
        return (_within(parts) or _form(parts)) if parts else address
    except ValueError:
        return address


def _split(address: str) -> SplitResult | None:
    if len(address) > _LONGEST:
        return None
    parts = urlsplit(quote(address, safe=_ASCII, errors="replace"))
    named = parts.scheme.lower() in _PORTS and _NAME.fullmatch(_ascii((parts.hostname or "").rstrip(".")))
    return parts if named else None


def _within(parts: SplitResult) -> str:
    """Return the address that an AMP cache, a viewer or a redirecting page has in its own, if it has one."""
    host = _host(parts.hostname or "")
    shown = (_CACHES.search(host) and _CACHED.match(parts.path)) or (
        _VIEWERS.match(host) and _VIEWED.match(parts.path)
    )
    if shown:
        query = f"?{parts.query}" if parts.query else ""
        return f"{'https' if shown[1] else 'http'}://{parts.path[shown.end() :]}{query}"
    for hosts, path, names in _REDIRECTS:
        if hosts.search(host) and (not path or parts.path == path):
            asked = parse_qs(parts.query, encoding="utf-8", errors="replace")
            return next((asked[name][0] for name in names if name in asked and _split(asked[name][0])), "")
    return ""


def _form(parts: SplitResult) -> str:
    scheme = parts.scheme.lower()
    port = parts.port
    place = _host(parts.hostname or "")
    if port is not None and port != _PORTS[scheme]:
        place = f"{place}:{port}"
    query = _query(parts.query)
    route = parts.fragment if parts.fragment[:1] in {"!", "/"} else ""
    return f"https://{place}{_path(parts.path)}{'?' if query else ''}{query}{'#' if route else ''}{route}"


def _host(name: str) -> str:
    """Return the host in ASCII and small letters, without what names only a device."""
    said = name.lower().rstrip(".")
    if ":" in said:
        return f"[{said}]"
    labels = _ascii(said).split(".")
    while len(labels) > 2 and labels[0] in _DEVICES and not _is_suffix(labels[1:]):  # noqa: PLR2004 - name and top
        labels = labels[1:]
    # en.m.encyclopedia.example
    if len(labels) > 3 and labels[1] == "m":  # noqa: PLR2004 - a language, the device, name and top
        labels = [labels[0], *labels[2:]]
    return ".".join(labels)


def _ascii(host: str) -> str:
    try:
        return unquote_to_bytes(host).decode("utf-8").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host


def _is_suffix(labels: list[str]) -> bool:
    return _SECOND_LEVEL.fullmatch(".".join(labels)) is not None


def _path(path: str) -> str:
    """Return the path with its percent signs in one form, without dots, AMP and the last slashes."""
    kept: list[str] = []
    for segment in path.split("/")[1:]:
        plain = quote(unquote_to_bytes(segment), safe=_IN_PATH)
        if plain == "..":
            kept = kept[:-1]
        elif plain != ".":
            kept.append(plain)
    bare = "/" + "/".join(kept).rstrip("/")
    while (shorter := _AMP.sub("", bare, count=1).rstrip("/")) != bare:
        bare = shorter
    return bare


def _query(query: str) -> str:
    """Return the parameters that say which page it is, by name; those of one name in their order."""
    # as Latin-1 every byte is a character, and comes back as it was
    given = parse_qsl(query, keep_blank_values=True, encoding="latin-1")
    meant = [(name, value) for name, value in given if not _is_tracking(name.lower(), value.lower())]
    return urlencode(sorted(meant, key=lambda each: each[0]), encoding="latin-1")


def _is_tracking(name: str, value: str) -> bool:
    return name in NAMES or name.startswith(PREFIXES) or (name in WAYS and value in CHANNELS)
