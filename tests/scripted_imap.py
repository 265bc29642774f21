"""An IMAP server on 127.0.0.1 that does what a test tells it: as it should, but for its faults.

    with serving(Script(messages={7: b"…"}, faults={"BODY": cut})) as port: ...

A fault takes over one command: it is given the conversation and the tag to answer to. `heard` tells
afterwards what the client said.
"""

from __future__ import annotations

import base64
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


class Talk:
    """The server's side of one conversation."""

    def __init__(self, connection: socket.socket, over: threading.Event) -> None:
        self.connection = connection
        self._over = over
        self._rest = b""

    def say(self, *lines: str | bytes) -> None:
        """Send lines, each with its end."""
        for line in lines:
            self.send((line.encode() if isinstance(line, str) else line) + b"\r\n")

    def send(self, content: bytes) -> None:
        """Send bytes as they are."""
        self.connection.sendall(content)

    def hear(self) -> str:
        """Return the next line; `ConnectionError` when the client has hung up."""
        while b"\n" not in self._rest:
            received = self.connection.recv(65_536)
            if not received:
                raise ConnectionError
            self._rest += received
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode("utf-8", "replace").rstrip("\r")

    def secure(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self.connection = context.wrap_socket(self.connection, server_side=True)

    def hang(self) -> None:
        """Say nothing until the test is over."""
        self._over.wait(30)

    def cut(self) -> None:
        """Hang up."""
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)
        raise ConnectionError


Fault = Callable[[Talk, str], None]


@dataclass
class Script:
    """What a server holds and how it behaves; it takes every password that `refuses` does not say no to."""

    messages: Mapping[int, bytes] = field(default_factory=dict)
    faults: Mapping[str, Fault] = field(default_factory=dict)
    offers: str = "IMAP4rev1 AUTH=PLAIN"
    folders: tuple[str, ...] = ("INBOX",)
    uidvalidity: int | None = 1
    sizes: Mapping[int, int] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    heard: list[str] = field(default_factory=list)

    def play(self, talk: Talk) -> None:
        """Hold one conversation."""
        if not self._fault("GREETING", talk, "*"):
            talk.say("* OK ready")
        while True:
            line = talk.hear()
            self.heard.append(line)
            tag, _, rest = line.partition(" ")
            name = _name(rest)
            if not self._fault(name, talk, tag):
                getattr(self, f"_{name.lower()}", self._unknown)(talk, tag, rest)

    def _fault(self, name: str, talk: Talk, tag: str) -> bool:
        fault = self.faults.get(name)
        if fault:
            fault(talk, tag)
        return fault is not None

    def _unknown(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say(f"{tag} BAD what?")

    def _capability(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say(f"* CAPABILITY {self.offers}", f"{tag} OK done")

    def _authenticate(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say("+")
        self.heard.append(base64.b64decode(talk.hear()).decode())
        talk.say(f"{tag} OK welcome")

    def _login(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say(f"{tag} OK welcome")

    def _starttls(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say(f"{tag} OK begin")
        assert self.tls is not None
        talk.secure(self.tls)

    def _list(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say(*(f'* LIST () "/" "{name}"' for name in self.folders), f"{tag} OK done")

    def _examine(self, talk: Talk, tag: str, rest: str) -> None:
        if rest.partition(" ")[2].strip('"') not in self.folders:
            talk.say(f"{tag} NO [NONEXISTENT] no such mailbox")
            return
        talk.say(f"* {len(self.messages)} EXISTS", "* 0 RECENT", "* FLAGS ()")
        if self.uidvalidity is not None:
            talk.say(f"* OK [UIDVALIDITY {self.uidvalidity}] valid")
        talk.say(f"{tag} OK [READ-ONLY] open")

    def _search(self, talk: Talk, tag: str, rest: str) -> None:
        after = int(re.findall(r"UID (\d+):\*", rest)[0])
        # as real servers do: "8:*" means the last one as well when that is number 7
        found = [uid for uid in sorted(self.messages) if uid >= after] or sorted(self.messages)[-1:]
        talk.say(f"* SEARCH {' '.join(map(str, found))}", f"{tag} OK done")

    def _heads(self, talk: Talk, tag: str, rest: str) -> None:
        for uid in self._asked(rest):
            head = self.messages[uid].partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            size = self.sizes.get(uid, len(self.messages[uid]))
            known = f'RFC822.SIZE {size} INTERNALDATE "24-Nov-2026 06:00:00 +0000"'
            fields = f"BODY[HEADER.FIELDS (FROM LIST-ID)]<0> {{{len(head)}}}"
            talk.send(f"* {uid} FETCH (UID {uid} {known} {fields}\r\n".encode() + head + b")\r\n")
        talk.say(f"{tag} OK done")

    def _body(self, talk: Talk, tag: str, rest: str) -> None:
        begin, length = (int(number) for number in re.findall(r"<(\d+)\.(\d+)>", rest)[0])
        for uid in self._asked(rest):
            piece = self.messages[uid][begin : begin + length]
            talk.send(
                f"* {uid} FETCH (UID {uid} BODY[]<{begin}> {{{len(piece)}}}\r\n".encode() + piece + b")\r\n"
            )
        talk.say(f"{tag} OK done")

    def _logout(self, talk: Talk, tag: str, _rest: str) -> None:
        talk.say("* BYE", f"{tag} OK done")
        talk.cut()

    def _asked(self, rest: str) -> list[int]:
        return [uid for uid in map(int, rest.split()[2].split(",")) if uid in self.messages]


def _name(rest: str) -> str:
    words = rest.upper().split() or [""]
    if words[0] == "UID":
        return "SEARCH" if words[1] == "SEARCH" else "BODY" if "BODY.PEEK[]" in rest else "HEADS"
    return words[0]


@contextmanager
def serving(script: Script, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[int]:
    """Play `script` to whoever connects, one after the other, and yield the port."""
    over = threading.Event()
    with socket.create_server((host, 0)) as listener:
        player = threading.Thread(target=_play, args=(script, listener, tls, over), daemon=True)
        player.start()
        try:
            yield listener.getsockname()[1]
        finally:
            over.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            player.join(10)


def _play(script: Script, listener: socket.socket, tls: ssl.SSLContext | None, over: threading.Event) -> None:
    while not over.is_set():
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        connection.settimeout(10)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        talk = Talk(connection, over)
        try:
            if tls:
                talk.secure(tls)
            script.play(talk)
        except OSError:
            pass  # the client has hung up, or the test is over
        finally:
            talk.connection.close()
            connection.close()
