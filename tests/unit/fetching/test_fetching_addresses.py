"""Which network addresses belong to the public."""

from __future__ import annotations

import pytest

from briefing.fetching.addresses import is_public, literal

CLOSED = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",  # noqa: S104 - not bound to
    "127.0.0.1", "127.255.0.1",
    "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1",
    "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::2", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1",
    "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1", "100::1", "5f00::1",
    "4000::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::ffff:0:127.0.0.1",
    "2002:7f00:1::", "2002:a00:1::1", "2002:a9fe:a9fe::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::808:808", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "", "example.org", "1.2.3", "999.1.1.1", "0x7f.1", "2130706433", "[::1]",
]  # fmt: skip
OPEN = [
    "1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1",
    "192.0.1.1", "192.169.0.1", "198.17.255.255", "198.20.0.1", "223.255.255.255",
    "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001::200e", "2001:200::1",
    "::ffff:93.184.216.34", "64:ff9b::5db8:d822", "2002:5db8:d822::1",
]  # fmt: skip


@pytest.mark.parametrize("address", CLOSED)
def test_closed_addresses_are_not_public(address: str) -> None:
    """Private, local, reserved, documentation, metadata; also where such a v4 address is embedded."""
    assert not is_public(address)


@pytest.mark.parametrize("address", OPEN)
def test_other_addresses_are_public(address: str) -> None:
    """The neighbours of each closed network are open."""
    assert is_public(address)


@pytest.mark.parametrize(
    "spelling", ["127.0.0.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "127.1"]
)
def test_every_spelling_of_an_address_is_one(spelling: str) -> None:
    """C libraries read decimal, octal and hexadecimal numbers, and leave out what is nought."""
    assert literal(spelling) == "127.0.0.1"


@pytest.mark.parametrize("name", ["example.org", "1.example", "deadbeef", "xn--bcher-kva.example", "a:b"])
def test_a_name_spells_no_address(name: str) -> None:
    """What has to be looked up is a name."""
    assert literal(name) == ""


@pytest.mark.parametrize("name", ["localhost", "any.localhost"])
def test_localhost_is_loopback_without_being_looked_up(name: str) -> None:
    """RFC 6761 says so."""
    assert literal(name) == "127.0.0.1"
