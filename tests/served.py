"""A small web server on 127.0.0.1 for tests: it serves a dict of paths, and remembers what was asked for."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass
class Site:
    """Where the server is, and what it was asked for."""

    host: str
    asked: list[str] = field(default_factory=list)

    def at(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://{self.host}{path}"


@contextmanager
def serving(pages: Mapping[str, tuple[str, str | bytes]]) -> Iterator[Site]:
    """Serve pages, path to media type and text, with ``{site}`` for the server's own address, or bytes.

    The text of what is of the type ``redirect`` is where it leads to.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            kind, told = pages.get(self.path, ("", ""))
            content = told if isinstance(told, bytes) else told.replace("{site}", site.at("")).encode()
            if kind == "redirect":
                self.send_response(302)
                self.send_header("Location", content.decode())
                self.end_headers()
                return
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("ETag", f'"{hash(content)}"')
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
