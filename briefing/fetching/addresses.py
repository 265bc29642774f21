"""Which network addresses belong to the public. Pure: an address as text in, yes or no out.

The table is written out, because what `ipaddress` calls private or global differs between the patch releases
of one Python. It follows the registries of special-purpose addresses (RFC 6890 and its updates), strictly:
what is deprecated, or set aside for documentation, is refused as well, for no page is published there.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

_CLOSED_4: Final = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network, and the unspecified address
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by carriers (CGNAT); a cloud's metadata at 100.100.100.200
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a cloud's host, seen from its guests, though the number is a public one
        "169.254.0.0/16",  # link-local; metadata of most clouds at 169.254.169.254
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays of 6to4, deprecated
        "192.168.0.0/16",  # private
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)

# only this part is in use; loopback, link-local, unique local (fd00:ec2::254 too) and multicast lie outside
_OPEN_6: Final = IPv6Network("2000::/3")
_CLOSED_6: Final = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarks
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation
    )
)
_SIX_TO_FOUR: Final = IPv6Network("2002::/16")
_NAT64: Final = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Return whether `address` may be asked for a page. Where a v4 address is embedded, it decides.

    >>> [is_public(each) for each in ("93.184.216.34", "10.0.0.1", "::ffff:10.0.0.1", "64:ff9b::5db8:d822")]
    [True, False, False, True]
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, IPv4Address):
        return not any(parsed in network for network in _CLOSED_4)
    embedded = _embedded(parsed)
    if embedded is not None:
        return is_public(str(embedded))
    return parsed in _OPEN_6 and not any(parsed in network for network in _CLOSED_6)


def literal(host: str) -> str:
    """Return the network address that `host` spells out, in whatever spelling; nothing when it is a name.

    >>> literal("0x7f.1"), literal("2130706433"), literal("::1"), literal("localhost"), literal("example.org")
    ('127.0.0.1', '127.0.0.1', '::1', '127.0.0.1', '')
    """
    if host == "localhost" or host.endswith(".localhost"):
        return "127.0.0.1"
    try:
        return str(IPv6Address(host)) if ":" in host else socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, ValueError):
        return ""


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """Return the v4 address that packets to `address` end up at, for mapped, 6to4 and NAT64 addresses."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if address in _SIX_TO_FOUR:
        return IPv4Address(int(address) >> 80 & 0xFFFFFFFF)
    return address.ipv4_mapped
