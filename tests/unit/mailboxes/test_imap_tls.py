"""TLS: nothing is said to a server that nobody vouches for, and nothing it said before is believed after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mail_servers import VARIABLE, Certificates, certificates, message
from scripted_imap import Script, serving

from briefing.mailboxes import Account, Imap, Limits, Secret
from briefing.models import LeftOut

if TYPE_CHECKING:
    from pathlib import Path

    from scripted_imap import Talk

PASSWORD = "quay-Lantern-9"  # noqa: S105 - of nobody


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Make the certificates once."""
    return certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)


def visit(script: Script, made: Certificates, security: str, *, trusted: bool = True) -> list[str]:
    """Return the names of the messages, and the reasons of what was left out."""
    with serving(script, tls=made.context() if security == "tls" else None) as port:
        account = Account(
            host="127.0.0.1",
            port=port,
            user="anna",
            secret=Secret("env", VARIABLE),
            security=security,
            tls_ca=str(made.authority) if trusted else "",
        )
        found = list(Imap(account).messages())
    return [one.reason if isinstance(one, LeftOut) else one.name.rpartition(";")[2] for one in found]


def heard_nothing_secret(script: Script) -> bool:
    """Whether neither a name nor a password was sent."""
    return not any(
        word in line for line in script.heard for word in ("anna", PASSWORD, "LOGIN", "AUTHENTICATE")
    )


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_messages_come_over_tls(made: Certificates, security: str) -> None:
    """From the first byte on, or once both have agreed to."""
    offers = "IMAP4rev1 STARTTLS AUTH=PLAIN"
    script = Script(messages={3: message("One")}, offers=offers, tls=made.context())

    assert visit(script, made, security) == ["UID=3"]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_stranger_is_told_nothing(made: Certificates, security: str) -> None:
    """His certificate is good, but nobody we know has signed it."""
    script = Script(offers="IMAP4rev1 STARTTLS AUTH=PLAIN", tls=made.context())

    (reason,) = visit(script, made, security, trusted=False)

    assert reason.startswith("the certificate of 127.0.0.1 is not to be trusted")
    assert heard_nothing_secret(script)


def test_starttls_that_is_not_offered_ends_the_visit(made: Certificates) -> None:
    """Whoever strips the offer gets no password for it."""
    script = Script()

    assert visit(script, made, "starttls") == ["the server offers no STARTTLS: nothing was sent"]
    assert heard_nothing_secret(script)


def test_starttls_that_is_refused_ends_the_visit(made: Certificates) -> None:
    """Also when the server says that the user is known already."""
    offers = "IMAP4rev1 STARTTLS"
    refused = Script(offers=offers, faults={"STARTTLS": lambda talk, tag: talk.say(f"{tag} NO not now")})
    known = Script(offers=offers, faults={"GREETING": lambda talk, _tag: talk.say("* PREAUTH welcome anna")})

    for script in (refused, known):
        assert visit(script, made, "starttls") == ["the server refuses STARTTLS: nothing was sent"]
        assert heard_nothing_secret(script)


def test_what_is_said_before_tls_is_not_believed_after(made: Certificates) -> None:
    """A line smuggled in behind the answer to STARTTLS would be taken for the server's own."""

    def smuggle(talk: Talk, tag: str) -> None:
        talk.send(f"{tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n".encode())

    script = Script(offers="IMAP4rev1 STARTTLS", faults={"STARTTLS": smuggle})

    assert visit(script, made, "starttls") == [
        "the server said something before the connection was secure: nothing was sent"
    ]
    assert heard_nothing_secret(script)


def test_a_server_without_tls_is_told_nothing(made: Certificates) -> None:
    """It speaks plainly on the port that is meant for TLS."""
    script = Script()
    with serving(script) as port:
        secret = Secret("env", VARIABLE)
        account = Account(host="127.0.0.1", port=port, user="anna", secret=secret, tls_ca=str(made.authority))
        (found,) = Imap(account).messages()

    assert isinstance(found, LeftOut)
    assert found.reason == "no secure connection: the server does not speak TLS here: check port"
    assert heard_nothing_secret(script)


def test_a_server_that_does_not_answer_is_not_waited_for(made: Certificates) -> None:
    """It takes the connection, and nothing more."""
    with serving(Script(faults={"GREETING": lambda talk, _tag: talk.hang()})) as port:
        secret = Secret("env", VARIABLE)
        account = Account(host="127.0.0.1", port=port, user="anna", secret=secret, tls_ca=str(made.authority))
        (found,) = Imap(account, limits=Limits(connect_s=0.3)).messages()

    assert isinstance(found, LeftOut)
    assert found.reason == "no secure connection: the server did not answer in time"


@pytest.mark.parametrize(("content", "why"), [(None, "no such file"), ("nothing", "no certificate in it")])
def test_an_authority_that_cannot_be_read(tmp_path: Path, content: str | None, why: str) -> None:
    """The reason names the file."""
    path = tmp_path / "ca.pem"
    if content:
        path.write_text(content)
    secret = Secret("env", VARIABLE)
    account = Account(host="imap.example.org", user="anna", secret=secret, tls_ca=str(path))

    (found,) = Imap(account).messages()

    assert isinstance(found, LeftOut)
    assert found.reason.startswith(f"tls_ca {path}: ")
    assert why in found.reason
