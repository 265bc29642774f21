"""A folder shown to this machine's own browser, and to nobody else.

    127.0.0.1 and ::1 ─▶ Host is one of ours? ─▶ a file in the folder? ─▶ its bytes
                              └─ 421                  └─ 404: no listing, no dot file, no way out

A page elsewhere whose name was pointed here (DNS rebinding) asks with its own name in Host, and gets nothing.
"""

from __future__ import annotations

import mimetypes
import socket
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final
from urllib.parse import unquote_to_bytes

from briefing.errors import InputError, OutputError
from briefing.opening import bounded, opened

LOOPBACKS: Final = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
NAMES: Final = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a browser may ask for us."""

LARGEST: Final = 256 * 1024 * 1024
_PATIENCE_S: Final = 10
_INDEX: Final = "index.html"
_KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".epub": "application/epub+zip",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/atom+xml; charset=utf-8",
}
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


@contextmanager
def served(folder: Path, port: int) -> Iterator[str]:
    """Serve `folder` for the time of the block, and give its address; port 0: any that is free.

    Raises `OutputError` when the port is taken.
    """
    with ExitStack() as stack:
        first = _listening(folder, port, *LOOPBACKS[0])
        stack.callback(_stop, first)
        taken = int(first.server_address[1])
        servers = [first]
        # a machine may have no IPv6, or somebody else there
        with suppress(OutputError):
            servers.append(_listening(folder, taken, *LOOPBACKS[1]))
            stack.callback(_stop, servers[-1])
        for server in servers:
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        yield f"http://127.0.0.1:{taken}/"


def _listening(folder: Path, port: int, family: socket.AddressFamily, host: str) -> _Server:
    try:
        return _Server(folder, port, family, host)
    except OSError as error:
        why = f"{error.strerror or error}; name another with --port, or --port 0 for any that is free"
        raise OutputError(f"{host}:{port}", why) from error


def _stop(server: _Server) -> None:
    server.shutdown()
    server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder: Path, port: int, family: socket.AddressFamily, host: str) -> None:
        self.address_family = family
        super().__init__((host, port), partial(_Answer, root=folder.resolve()))

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that left early is nobody's concern."""


class _Answer(BaseHTTPRequestHandler):
    """One question of a browser. Only files are read, and nothing is ever written."""

    timeout = _PATIENCE_S
    server_version = "briefing"
    sys_version = ""
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, root: Path) -> None:
        self._root = root
        super().__init__(*args)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Answer with the file."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer as if with the file."""
        self._answer(with_body=False)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for the user."""

    def _answer(self, *, with_body: bool) -> None:
        if not _is_ours(self.headers.get_all("Host", []), int(self.connection.getsockname()[1])):
            self._say(HTTPStatus.MISDIRECTED_REQUEST, with_body=with_body)
            return
        path = self.path.partition("?")[0].partition("#")[0]
        name = _inside(self._root, path)
        if name is None:
            self._say(HTTPStatus.NOT_FOUND, with_body=with_body)
        elif name.is_dir() and not path.endswith("/"):
            self._say(HTTPStatus.MOVED_PERMANENTLY, with_body=with_body, Location=_folder_at(path))
        else:
            self._file(name / _INDEX if path.endswith("/") else name, with_body=with_body)

    def _file(self, path: Path, *, with_body: bool) -> None:
        try:
            with opened(str(path), root=str(self._root)) as file:
                content = bounded(file, str(path), at_most=LARGEST)
        except (InputError, OSError):
            self._say(HTTPStatus.NOT_FOUND, with_body=with_body)
            return
        self._send(HTTPStatus.OK, content, kind_of(path), with_body=with_body)

    def _say(self, status: HTTPStatus, *, with_body: bool, **headers: str) -> None:
        content = f"{status.value} {status.phrase}\n".encode()
        self._send(status, content, "text/plain; charset=utf-8", with_body=with_body, **headers)

    def _send(
        self, status: HTTPStatus, content: bytes, kind: str, *, with_body: bool, **headers: str
    ) -> None:
        self.send_response(status)
        for name, value in (*_HEADERS.items(), *headers.items()):
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if with_body:
            self.wfile.write(content)


def kind_of(path: Path) -> str:
    """Return the content type of a file by its ending, the same on every machine for what a site holds."""
    ending = path.suffix.lower()
    return _KINDS.get(ending) or mimetypes.types_map.get(ending, "application/octet-stream")


def _is_ours(hosts: Sequence[str], port: int) -> bool:
    """Tell whether the question was put to a name of ours; exactly one must be given."""
    return len(hosts) == 1 and hosts[0].lower() in {f"{name}:{port}" for name in NAMES} | (
        set(NAMES) if port == 80 else set()  # noqa: PLR2004 - browsers leave the usual port out
    )


def _inside(root: Path, path: str) -> Path | None:
    """Return what a path of an address names below `root`; None where it is no plain path."""
    try:
        said = unquote_to_bytes(path).decode()
    except UnicodeDecodeError:
        return None
    parts = [part for part in said.split("/") if part]
    if not said.startswith("/") or any(
        part.startswith(".") or "\\" in part or "\0" in part for part in parts
    ):
        return None
    return root.joinpath(*parts)


def _folder_at(path: str) -> str:
    # two slashes at the beginning would name another host
    return f"/{path.strip('/')}/"
