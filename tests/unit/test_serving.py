"""A folder shown to this machine's own browser, and to nobody else."""

from __future__ import annotations

import http.client
import os
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefing.errors import OutputError
from briefing.serving import kind_of, served


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """Serve a folder with a page, beside which lies what nobody may see; give the port."""
    site = tmp_path / "site"
    (site / "stories").mkdir(parents=True)
    (site / "empty").mkdir()
    (site / "index.html").write_bytes(b"<h1>Brief</h1>")
    (site / "we ird#100%.html").write_bytes(b"odd")
    (site / "stories/index.html").write_bytes(b"stories")
    (site / ".briefing-site.json").write_bytes(b"{}")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "way").symlink_to(tmp_path)
    os.mkfifo(site / "pipe.txt")
    with served(site, 0) as address:
        yield urlsplit(address).port or 0


def asked(
    port: int, path: str, *, host: str = "", method: str = "GET", at: str = "127.0.0.1"
) -> tuple[int, bytes, Mapping[str, str]]:
    """Return what a path is answered with: status, body, headers."""
    connection = http.client.HTTPConnection(at, port, timeout=10)
    try:
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{port}")
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.getheaders())
    finally:
        connection.close()


def test_files_are_shown_with_what_they_are(port: int) -> None:
    """A folder shows its index, at the address with a slash; nothing is kept or guessed by the browser."""
    status, body, headers = asked(port, "/?q=1")

    assert (status, body) == (200, b"<h1>Brief</h1>")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert asked(port, "/stories/")[:2] == (200, b"stories")
    assert asked(port, "/we%20ird%23100%25.html")[:2] == (200, b"odd")
    moved = asked(port, "//stories")
    assert (moved[0], moved[2]["Location"]) == (301, "/stories/")


def test_only_the_head_is_given_where_that_was_asked(port: int) -> None:
    """And nothing but GET and HEAD is understood."""
    status, body, headers = asked(port, "/index.html", method="HEAD")

    assert (status, body, headers["Content-Length"]) == (200, b"", "14")
    assert asked(port, "/index.html", method="POST")[0] == 501


@pytest.mark.parametrize(
    "path",
    [
        *("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/stories/../../secret.txt"),
        *("/stories/%2e%2e/%2e%2e/secret.txt", "/..%5csecret.txt", "//etc/passwd", "/%2fetc%2fpasswd"),
        *("/link.txt", "/way/secret.txt", "/pipe.txt", "/index.html%00.txt", "/%ff"),
        *("/.briefing-site.json", "/empty/", "/stories/nothing.html", "/index.html/", "*", "secret.txt"),
    ],
)
def test_nothing_but_the_files_of_the_folder_is_shown(port: int, path: str) -> None:
    """No way leads out of it, no folder is listed, no pipe is waited for, and no dot file is one of it."""
    status, body, _ = asked(port, path)

    assert (status, body) == (404, b"404 Not Found\n")


@pytest.mark.parametrize(
    "host", ["rebound.example", "127.0.0.1", "127.0.0.1:1", "localhost.rebound.example:{port}"]
)
def test_another_name_than_ours_gets_nothing(port: int, host: str) -> None:
    """A page elsewhere whose name was pointed here would read the archive in its visitor's browser."""
    assert asked(port, "/", host=host.format(port=port))[0] == 421


@pytest.mark.parametrize("host", ["localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
def test_all_names_of_this_machine_are_ours(port: int, host: str) -> None:
    """Whichever the reader types."""
    assert asked(port, "/", host=host.format(port=port))[0] == 200


def test_a_question_without_host_or_with_two_gets_nothing(port: int) -> None:
    """Neither comes from a browser."""
    for hosts in ("", f"Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}\r\n"):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall(f"GET / HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n".encode())

            assert connection.recv(100).startswith(b"HTTP/1.1 421 ")


def test_ipv6_of_this_machine_is_served_as_well(port: int) -> None:
    """A browser that takes localhost for ::1 finds it, where there is IPv6."""
    try:
        assert asked(port, "/", host=f"[::1]:{port}", at="::1")[0] == 200
    except OSError:
        pytest.skip("this machine has no ::1")


def test_nobody_but_this_machine_can_ask(port: int) -> None:
    """Its other addresses answer nothing."""
    with pytest.raises(OSError), socket.create_connection(("127.0.0.2", port), timeout=1):  # noqa: PT011 - refused or unreachable
        pass


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    """With what to type."""
    with served(tmp_path, 0) as address:
        port = urlsplit(address).port or 0
        with (
            pytest.raises(OutputError, match=f"127.0.0.1:{port}: .*name another with --port"),
            served(tmp_path, port),
        ):
            pass
    with served(tmp_path, port) as again:
        assert again == address


def test_kinds_do_not_depend_on_the_machine() -> None:
    """Some have .js for text/plain, which a browser then refuses to run."""
    assert {ending: kind_of(Path(f"a{ending}")) for ending in (".js", ".xml", ".PDF", ".md", ".weird")} == {
        ".js": "text/javascript; charset=utf-8",
        ".xml": "application/atom+xml; charset=utf-8",
        ".PDF": "application/pdf",
        ".md": "text/markdown; charset=utf-8",
        ".weird": "application/octet-stream",
    }
