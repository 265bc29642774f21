"""A real IMAP server for tests: Dovecot, rootless, on 127.0.0.1, with certificates of its own.

    with dovecot() as server:
        server.put("anna", message("The ferry is back"))
        server.account("anna")

Each test takes a user of its own, who exists as soon as he is named. Nothing leaves the machine: the server
listens on the loopback network alone and has no way to send.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from imapclient import IMAPClient

from briefing.mailboxes import Account, Secret

PASSWORD = 'gauge"Ferry-7ü'  # noqa: S105 - of nobody
VARIABLE = "BRIEF_TEST_PASSWORD"
_PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

_SETTINGS = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
ssl = yes
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
ssl_dh =
disable_plaintext_auth = yes
auth_mechanisms = {mechanisms}
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 0
mail_max_userip_connections = 100
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {secure}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True, kw_only=True)
class Certificates:
    """The certificate of an authority, and of a server that it vouches for."""

    authority: Path
    server: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """Return the server's side of TLS."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server, self.key)
        return context


def certificates(folder: Path, names: str = "IP:127.0.0.1,IP:127.0.0.2") -> Certificates:
    """Make certificates for a server of these names; the test skips where there is no openssl."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed: type apt-get install openssl")
    made = Certificates(authority=folder / "ca.pem", server=folder / "server.pem", key=folder / "server.key")
    new = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    # Python 3.13 verifies strictly: an authority says what its key is for
    vouches = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"]
    _openssl(
        *new, *vouches, "-subj", "/CN=test authority", "-keyout", folder / "ca.key", "-out", made.authority
    )
    leaf = ["-addext", f"subjectAltName={names}", "-addext", "basicConstraints=critical,CA:FALSE"]
    signed: list[str | Path] = ["-CA", made.authority, "-CAkey", folder / "ca.key"]
    _openssl(*new, *leaf, *signed, "-subj", "/CN=mail", "-keyout", made.key, "-out", made.server)
    return made


def _openssl(*words: str | Path) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True, timeout=30)


@dataclass(frozen=True, kw_only=True)
class Dovecot:
    """A server that runs: `port` speaks TLS, `plain` speaks it after STARTTLS."""

    folder: Path
    port: int
    plain: int
    authority: Path

    def account(self, user: str, *, security: str = "tls", secret: Secret | None = None) -> Account:
        """Return the account of a user, whoever it is."""
        return Account(
            host="127.0.0.1",
            port=self.port if security == "tls" else self.plain,
            user=user,
            secret=secret or Secret("env", VARIABLE),
            security=security,
            tls_ca=str(self.authority),
        )

    @contextmanager
    def client(self, user: str) -> Iterator[IMAPClient]:
        """Speak to the server as the user's mail program does."""
        context = ssl.create_default_context(cafile=str(self.authority))
        with IMAPClient("127.0.0.1", self.port, ssl_context=context, timeout=10) as client:
            client.plain_login(user, PASSWORD)
            yield client

    def put(self, user: str, *messages: bytes, folder: str = "INBOX", at: datetime | None = None) -> None:
        """Put messages into a folder of the user's, which is made if it is not there."""
        with self.client(user) as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            for content in messages:
                client.append(folder, content, (), at or datetime(2026, 11, 24, 6, tzinfo=UTC))


@contextmanager
def dovecot() -> Iterator[Dovecot]:
    """Start a server and stop it again; the test skips where Dovecot is not installed."""
    if _PROGRAM is None:
        pytest.skip("Dovecot is not installed: type apt-get install dovecot-imapd")
    folder = Path(tempfile.mkdtemp(prefix="briefing-dovecot-"))
    try:
        server = _prepared(folder)
        program = _started(folder)
        try:
            _wait_for(server, program)
            yield server
        finally:
            program.terminate()
            program.wait(10)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepared(folder: Path) -> Dovecot:
    for name in ("run", "state", "mail", "home"):
        (folder / name).mkdir()
    made = certificates(folder)
    secure, plain = _free_ports()
    user = _user()
    values = {"user": user.pw_name, "uid": user.pw_uid, "gid": user.pw_gid, "group": _group(user)}
    settings = _SETTINGS.format(
        folder=folder, secure=secure, plain=plain, password=PASSWORD, mechanisms="plain login", **values
    )
    (folder / "dovecot.conf").write_text(settings, encoding="utf-8")
    return Dovecot(folder=folder, port=secure, plain=plain, authority=made.authority)


def _started(folder: Path) -> subprocess.Popen[bytes]:
    # rootless: root lends it the user that came with it, anybody else runs it as himself
    user = _user()
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user.pw_uid, user.pw_gid)
    whose = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    words = [str(_PROGRAM), "-F", "-c", str(folder / "dovecot.conf")]
    return subprocess.Popen(words, stdin=subprocess.DEVNULL, **whose)  # type: ignore[call-overload, no-any-return]


def _user() -> pwd.struct_passwd:
    return pwd.getpwnam("dovecot") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def _group(user: pwd.struct_passwd) -> str:
    import grp

    return grp.getgrgid(user.pw_gid).gr_name


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        return one.getsockname()[1], other.getsockname()[1]


def _wait_for(server: Dovecot, program: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and program.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 1):
            return
        time.sleep(0.05)
    said = (server.folder / "log").read_text(errors="replace") if (server.folder / "log").exists() else ""
    pytest.fail(f"Dovecot did not start: {said[-2_000:]}")


def message(
    subject: str, *, sender: str = "Harbour Weekly <news@weekly.example.org>", fields: str = ""
) -> bytes:
    """Return a small message."""
    head = f"From: {sender}\r\nTo: anna@example.org\r\nSubject: {subject}\r\n{fields}"
    return f"{head}\r\n{subject}. It sails at nine.\r\n".encode()
