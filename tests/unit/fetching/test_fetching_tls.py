"""Secure connections: the certificate is verified for the name, at the address that was judged."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from typing import TYPE_CHECKING

import pytest
from misbehaving import PAGE, PUBLIC, Client, Misbehaving, Net, fetcher, for_ever, reason, redirect, reply

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.fetching.world import World

UNTRUSTED = "its certificate is not to be trusted: "

if shutil.which("openssl") is None:
    pytest.skip("openssl, which makes the certificates of these tests, is not there", allow_module_level=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a certificate for news.example that its own key has signed, key included."""
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    asked = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test"
    named = [
        "-addext",
        "subjectAltName=DNS:news.example",
        "-keyout",
        str(file),
        "-out",
        str(file.with_suffix(".crt")),
    ]
    subprocess.run([*asked.split(), *named], check=True, capture_output=True)
    file.write_text(file.read_text() + file.with_suffix(".crt").read_text())
    return file


@pytest.fixture
def server() -> Iterator[Misbehaving]:
    """Give a server on loopback that does what it is told."""
    with Misbehaving() as running:
        yield running


@pytest.fixture
def secure(certificate: Path) -> Iterator[Misbehaving]:
    """Give a server that speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Misbehaving(tls=context) as running:
        yield running


def world(net: Net, certificate: Path | None) -> World:
    """Return a world that trusts the certificate, or only those of the system."""
    if certificate is None:
        return net.world()
    return net.world(certificates=lambda: ssl.create_default_context(cafile=str(certificate)))


def names(server: Misbehaving) -> Net:
    """Return a network in which two names lead to the server."""
    return Net(server, {"news.example": [PUBLIC], "other.example": [PUBLIC]})


def test_a_secure_page_is_fetched_for_its_name(secure: Misbehaving, certificate: Path) -> None:
    """Connected to the judged address, verified for the name."""
    secure.at("/", reply())
    net = names(secure)
    with fetcher(secure, world=world(net, certificate)) as ours:
        assert ours.get("https://news.example/").content == PAGE

    assert set(net.connected) == {(PUBLIC, 443)}


def test_the_wrong_name_and_an_unknown_signer_are_not_trusted(secure: Misbehaving, certificate: Path) -> None:
    """There is no setting for that."""
    net = names(secure)
    with fetcher(secure, world=world(net, certificate)) as ours:
        assert reason(ours, "https://other.example/").startswith(f"{UNTRUSTED}Hostname mismatch")
    with fetcher(secure, world=world(net, None)) as ours:
        assert reason(ours, "https://news.example/", "feed") == f"{UNTRUSTED}self-signed certificate"
    assert secure.asked == []


def test_from_https_to_http_is_not_followed(secure: Misbehaving, certificate: Path) -> None:
    """What comes then may be anybody's words."""
    secure.at("/", redirect("http://news.example/"))
    net = names(secure)
    with fetcher(secure, world=world(net, certificate)) as ours:
        said = reason(ours, "https://news.example/", "feed")

    assert said.startswith("it redirects from https to http, which is not followed")
    assert net.connected == [(PUBLIC, 443)]


def test_a_slow_secure_page_ends_at_the_deadline(secure: Misbehaving, certificate: Path) -> None:
    """As one that is not secure."""
    secure.at("/", for_ever(b"HTTP/1.1 200 OK\r\n\r\n", b"a", every_s=0.02))
    with fetcher(secure, world=world(names(secure), certificate), deadline_s=0.3) as ours:
        assert reason(ours, "https://news.example/", "feed") == "no complete answer within 0.3 seconds"


def test_a_server_that_does_not_speak_tls_is_refused(server: Misbehaving) -> None:
    """Whether it answers something else, or takes the connection and says nothing."""
    with fetcher(server, world=names(server).world(), deadline_s=0.3) as ours:
        assert reason(ours, "https://news.example/", "feed") == "no complete answer within 0.3 seconds"
    with (
        Misbehaving(greeting=b"220 mail.example ready\r\n") as mail,
        fetcher(mail, world=names(mail).world()) as ours,
    ):
        said = reason(ours, "https://news.example/", "feed")
    assert said == "no secure connection can be made: it does not speak TLS as it should"


def test_a_secure_page_comes_through_a_proxy(certificate: Path) -> None:
    """In a tunnel; the certificate is that of the page."""
    net_names = {"news.example": [PUBLIC], "proxy.intern": ["10.0.0.1"]}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Misbehaving() as proxy:

        def tunnel(client: Client) -> None:
            client.send(b"HTTP/1.1 200 Connected\r\n\r\n")
            with context.wrap_socket(client.connection, server_side=True) as inner:
                inner.recv(4096)
                inner.sendall(
                    b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n\r\n" + PAGE
                )

        proxy.at("news.example:443", tunnel)
        net = Net(proxy, dict(net_names))
        there = net.world(
            certificates=lambda: ssl.create_default_context(cafile=str(certificate)),
            proxies=lambda: {"https": "proxy.intern:3128"},
        )
        with fetcher(proxy, world=there) as ours:
            assert ours.get("https://news.example/", kind="feed").content == PAGE
        assert net.connected == [("10.0.0.1", 3128)]
