"""Secrets by reference: had from where the configuration says, and said nowhere."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from briefing.mailboxes import NoSecret, Secret, secret_of
from briefing.running import NotRun, printed_by

if TYPE_CHECKING:
    from pathlib import Path

VALUE = "quay-Lantern-9"


def kept(path: Path, content: bytes = VALUE.encode() + b"\n", mode: int = 0o600) -> Secret:
    """Return the reference to a file that holds a secret."""
    path.write_bytes(content)
    path.chmod(mode)
    return Secret("file", str(path))


def program(code: str) -> Secret:
    """Return the reference to a program of Python."""
    return Secret("cmd", (sys.executable, "-c", code))


def why(secret: Secret) -> str:
    """Return why a secret cannot be had; what it is stands nowhere in the error."""
    with pytest.raises(NoSecret) as caught:
        secret.resolve()
    assert VALUE not in repr(caught.value) + str(caught.value)
    assert str(caught.value).startswith(str(secret))
    return caught.value.why


def test_a_variable_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first line, in UTF-8."""
    monkeypatch.setenv("BRIEF_TEST_SECRET", "kühn")

    assert Secret("env", "BRIEF_TEST_SECRET").resolve() == "kühn"


@pytest.mark.parametrize(
    ("value", "reason"), [(None, "not set"), ("", "it is empty"), (os.fsdecode(b"\xff"), "it is not UTF-8")]
)
def test_a_variable_that_will_not_do(monkeypatch: pytest.MonkeyPatch, value: str | None, reason: str) -> None:
    """Each is said with the name of the variable."""
    monkeypatch.delenv("BRIEF_TEST_SECRET", raising=False)
    if value is not None:
        monkeypatch.setenv("BRIEF_TEST_SECRET", value)

    assert reason in why(Secret("env", "BRIEF_TEST_SECRET"))


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\nuser: anna\n"])
def test_the_first_line_of_a_file(tmp_path: Path, end: bytes) -> None:
    """Blanks at its ends belong to it."""
    assert kept(tmp_path / "secret", b" quay " + end).resolve() == " quay "


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620])
def test_a_file_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    """The reason says what to type."""
    assert why(kept(tmp_path / "secret", mode=mode)) == "others may read it: type chmod 600"


def test_a_stricter_file_is_taken(tmp_path: Path) -> None:
    """Readable is enough."""
    assert kept(tmp_path / "secret", mode=0o400).resolve() == VALUE


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Whoever owns it can change it."""
    secret = kept(tmp_path / "secret")
    os.chown(tmp_path / "secret", 65_534, 65_534)

    assert why(secret) == "it belongs to somebody else: make it your own"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A pipe would let everybody wait."""
    os.mkfifo(tmp_path / "pipe", 0o600)

    assert why(Secret("file", str(tmp_path / "pipe"))) == "not a regular file"
    assert why(Secret("file", str(tmp_path))) == "not a regular file"
    assert why(Secret("file", str(tmp_path / "none"))) == "no such file or folder"
    assert why(kept(tmp_path / "long", b"x" * 20_000)) == "longer than 16 KiB: this is no secret"
    assert why(kept(tmp_path / "nul", b"quay\0\n")) == "it is not text"


def test_the_first_line_that_a_program_prints() -> None:
    """No shell is between, and what follows is left alone."""
    assert program(f"print({VALUE!r}); print('user: anna')").resolve() == VALUE


def test_a_program_that_fails(capfd: pytest.CaptureFixture[str]) -> None:
    """What it printed is not repeated, on neither of the streams."""
    failing = program(f"import sys; print({VALUE!r}); print({VALUE!r}, file=sys.stderr); sys.exit(3)")

    assert why(failing) == "it ended with 3: run it by hand to see why"
    assert why(program("pass")) == "it is empty"
    assert why(Secret("cmd", ("/no/such/program", VALUE))) == "no such file or folder"
    assert why(program("while True: print('x' * 1000)")) == "longer than 16 KiB: this is no secret"
    assert VALUE not in "".join(capfd.readouterr())


@pytest.mark.parametrize("code", ["time.sleep(60)", "sys.stdout.close(); os.close(1); time.sleep(60)"])
def test_a_program_that_does_not_end_is_killed(code: str) -> None:
    """With whatever it has started."""
    words = (
        sys.executable,
        "-c",
        f"import os, sys, time, subprocess; subprocess.Popen(['sleep', '60']); {code}",
    )

    with pytest.raises(NotRun, match="did not end within"):
        printed_by(words, most_bytes=100, limit_s=0.3)


def test_a_program_is_given_nothing_to_read() -> None:
    """One that asks is not waited for."""
    assert program("import sys; print(len(sys.stdin.read()) or 'nothing')").resolve() == "nothing"


def test_a_credential_of_systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Handed over in a folder that only the service can enter; a name cannot lead out of it."""
    kept(tmp_path / "imap", mode=0o440)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))

    assert Secret("credential", "imap").resolve() == VALUE
    assert why(Secret("credential", "../imap")) == "must be a name, not a path"
    monkeypatch.delenv("CREDENTIALS_DIRECTORY")
    assert "not started by systemd" in why(Secret("credential", "imap"))


def test_a_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Service and user name what is kept; the service may hold strokes, the user none."""
    keyring = ModuleType("keyring")
    keyring.get_password = lambda *asked: {("mail/imap", "anna"): VALUE}.get(asked)  # type: ignore[attr-defined]  # a stand-in
    monkeypatch.setitem(sys.modules, "keyring", keyring)

    assert Secret("keyring", "mail/imap/anna").resolve() == VALUE
    assert why(Secret("keyring", "mail/ben")) == "nothing is kept there: type keyring set mail ben"


def test_a_keyring_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing extra says what to type; a locked one what its backend calls it."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert why(Secret("keyring", "mail/anna")) == (
        "the library is missing: type pip install 'briefing-press[keyring]'"
    )

    def locked(*_asked: str) -> str:
        raise PermissionError(VALUE)

    keyring = ModuleType("keyring")
    keyring.get_password = locked  # type: ignore[attr-defined]  # a stand-in
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    assert why(Secret("keyring", "mail/anna")) == "the keyring does not open: PermissionError"


def test_a_reference_shows_where_and_never_what() -> None:
    """The arguments of a program may say more than they should."""
    secret = Secret("cmd", ("echo", VALUE), key="token")

    assert (str(secret), repr(secret)) == ("token_cmd echo", "Secret(token_cmd echo)")


def test_the_reference_in_a_block_of_the_configuration() -> None:
    """One, or none; under the name that the block calls it by."""
    assert secret_of({"host": "imap.example.org"}) is None
    assert secret_of({"password_env": "X"}) == Secret("env", "X")
    assert secret_of({"token_cmd": ["oama", "access"]}, "token") == Secret("cmd", ("oama", "access"), "token")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"password": VALUE}, "password: a secret does not belong into the configuration"),
        ({"password_env": "X", "password_file": "y"}, "password_file: there is password_env already"),
        ({"password_cmd": "pass show x"}, "password_cmd: must be a list: the program and its arguments"),
        ({"password_cmd": []}, "password_cmd: must be a list"),
        ({"password_env": ""}, "password_env: must be text"),
        ({"password_file": 3}, "password_file: must be text"),
        ({"password_file": ["a"]}, "password_file: must be text"),
    ],
)
def test_a_reference_that_is_none(values: dict[str, object], reason: str) -> None:
    """The key is named, what stands there is not."""
    with pytest.raises(NoSecret) as caught:
        secret_of(values)

    assert reason in str(caught.value)
    assert VALUE not in str(caught.value)
