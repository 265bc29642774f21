"""What a mail server can do wrong: each is said in one line, and what came before it is kept."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from mail_servers import VARIABLE, message
from scripted_imap import Script, Talk, serving

from briefing.errors import UsageError
from briefing.mailboxes import Account, Filter, Imap, JsonState, Limits, Message, Reached, Secret
from briefing.models import LeftOut

if TYPE_CHECKING:
    from pathlib import Path

    from scripted_imap import Fault

PASSWORD = "quay-Lantern-9"  # noqa: S105 - of nobody
QUICK = Limits(command_s=0.5)
THREE = {1: message("One"), 2: message("Two"), 5: message("Five")}


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)


def account(port: int, *, host: str = "127.0.0.1", login: str = "password") -> Account:
    """Return an account on a scripted server, which speaks without TLS."""
    secret = Secret("env", VARIABLE)
    return Account(host=host, port=port, user="anna", secret=secret, security="none", login=login)


def visit(script: Script, *, state: JsonState | None = None, limits: Limits | None = None) -> list[str]:
    """Return the subjects, and the reasons of what was left out; what was read is remembered."""
    with serving(script) as port:
        source = Imap(account(port), state=state, limits=limits)
        found = list(source.messages())
        source.commit()
    assert not any(PASSWORD in str(one) for one in found)
    return [said(one) for one in found]


def said(one: Message | LeftOut) -> str:
    """Return what a message is about, or why something was left out."""
    if isinstance(one, LeftOut):
        return one.reason
    return one.content.partition(b"Subject: ")[2].splitlines()[0].decode()


def saying(*lines: str) -> Fault:
    """Answer with these lines; ``{tag}`` stands for the tag."""
    return lambda talk, tag: talk.say(*(line.replace("{tag}", tag) for line in lines))


def cut(talk: Talk, _tag: str) -> None:
    """Hang up."""
    talk.cut()


def hang(talk: Talk, _tag: str) -> None:
    """Say nothing more."""
    talk.hang()


def drip(talk: Talk, _tag: str) -> None:
    """Say so little that no single wait is long."""
    for _ in range(100):
        talk.send(b"* ")
        talk._over.wait(0.05)  # noqa: SLF001 - the end of the test


def flood(talk: Talk, _tag: str) -> None:
    """Send lines without end."""
    while True:
        talk.send((b"* OK " + b"x" * 9_000 + b"\r\n") * 20)


def one_line_without_end(talk: Talk, _tag: str) -> None:
    """Send a line without end."""
    while True:
        talk.send(b"x" * 65_536)


def short(talk: Talk, _tag: str) -> None:
    """Announce more than comes."""
    talk.say("* 1 FETCH (UID 1 BODY[]<0> {100}", "short")
    talk.cut()


def echo(talk: Talk, tag: str) -> None:
    """Repeat the password in plain text and as it was sent."""
    talk.say("+")
    talk.say(f"{tag} NO {talk.hear()} {PASSWORD}")


FAULTS = {
    "busy": (
        "GREETING",
        saying("* BYE Too many connections"),
        "refuses the connection: Too many connections",
    ),
    "web server": (
        "GREETING",
        saying("HTTP/1.1 400 Bad Request"),
        "does not speak IMAP here: check host and port",
    ),
    "mute": ("GREETING", hang, "the server did not answer within 0.5 s"),
    "drip": ("GREETING", drip, "the server did not answer within 0.5 s"),
    "gone at once": ("GREETING", cut, "the connection was lost"),
    "flood": ("CAPABILITY", flood, "the server sent more than 2 MiB in answer to one question"),
    "long line": ("CAPABILITY", one_line_without_end, "the server sent a line of more than 1,000,000 bytes"),
    "refused": (
        "AUTHENTICATE",
        saying("{tag} NO [AUTHENTICATIONFAILED] no"),
        "login refused for anna at 127.0.0.1",
    ),
    "echo": (
        "AUTHENTICATE",
        echo,
        "login refused for anna at 127.0.0.1: check password_env BRIEF_TEST_PASSWORD",
    ),
    "later": ("AUTHENTICATE", saying("{tag} NO [UNAVAILABLE] no"), "cannot check passwords just now"),
    "bye at login": (
        "AUTHENTICATE",
        saying("* BYE Go away", "{tag} NO no"),
        "ended the conversation: Go away",
    ),
    "bye with password": (
        "AUTHENTICATE",
        saying(f"* BYE {PASSWORD}", "{tag} NO no"),
        "ended the conversation",
    ),
    "nonsense at login": (
        "AUTHENTICATE",
        saying(f"what {PASSWORD}?"),
        "the server's answer cannot be understood",
    ),
    "strange validity": (
        "EXAMINE",
        saying("* OK [UIDVALIDITY x] what", "{tag} OK done"),
        "the server's answer cannot be understood",
    ),
    "no permission": (
        "EXAMINE",
        saying("{tag} NO none of yours"),
        "'INBOX' cannot be opened: the server says: none",
    ),
    "search refused": ("SEARCH", saying("{tag} NO not today"), "the server says: not today"),
    "search nonsense": ("SEARCH", saying("* SEARCH 1 2 (((", "{tag} OK done"), "cannot be understood"),
    "heads nonsense": ("HEADS", saying("* 1 FETCH (UID", "{tag} OK done"), "cannot be understood"),
    "no such time": (
        "HEADS",
        saying('* 1 FETCH (UID 1 INTERNALDATE "24-Nov-2026 06:00:00 +9999")', "{tag} OK done"),
        "cannot be understood",
    ),
    "nested": ("HEADS", saying("* 1 FETCH " + "(" * 5_000, "{tag} OK done"), "cannot be understood"),
    "announces too much": (
        "BODY",
        saying("* 1 FETCH (UID 1 BODY[]<0> {99999999999}"),
        "more than 2 MiB in answer",
    ),
    "announces digits": (
        "BODY",
        saying("* 1 FETCH (UID 1 BODY[]<0> {" + "9" * 9_000 + "}"),
        "cannot be understood",
    ),
    "announces more than comes": (
        "BODY",
        short,
        "the connection was lost: 3 of 3 new messages are left for the next time",
    ),
    "bye": (
        "BODY",
        saying("* BYE Shutting down", "{tag} NO no"),
        "the server ended the conversation: Shutting down",
    ),
    "hangs in the middle": ("BODY", hang, "did not answer within 0.5 s: 3 of 3 new messages are left"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said(name: str) -> None:
    """In one line, which ends in bounded time and space and never holds the password."""
    at, fault, reason = FAULTS[name]

    found = visit(
        Script(messages=THREE, faults={at: fault}), limits=QUICK if "did not answer" in reason else None
    )

    assert len(found) == 1
    assert reason in found[0]
    assert "\n" not in found[0]
    assert len(found[0]) < 400


def test_a_folder_is_missed_without_a_list() -> None:
    """A server that does not say which folders there are has said at least what it says."""
    faults = {"EXAMINE": saying("{tag} NO no such mailbox"), "LIST": saying("{tag} NO none of yours")}

    assert visit(Script(faults=faults)) == [
        "the folder 'INBOX' cannot be opened: the server says: no such mailbox"
    ]


def test_a_lost_connection_keeps_what_came(tmp_path: Path) -> None:
    """The rest is named with its number, and asked for the next time; nothing comes twice."""
    state = JsonState(tmp_path / "state.json")
    faults = {"BODY": after_one(cut)}

    found = visit(Script(messages=THREE, faults=faults), state=state)
    next_time = visit(Script(messages=THREE), state=state)
    last_time = visit(Script(messages=THREE), state=state)

    assert found == ["One", "the connection was lost: 2 of 3 new messages are left for the next time"]
    assert (next_time, last_time) == (["Two", "Five"], [])


def after_one(fault: Fault) -> Fault:
    """Give the first message as it should be, then commit the fault."""
    given: list[str] = []

    def behave(talk: Talk, tag: str) -> None:
        if given:
            fault(talk, tag)
        given.append(tag)
        content = THREE[1]
        talk.send(f"* 1 FETCH (UID 1 BODY[]<0> {{{len(content)}}}\r\n".encode() + content + b")\r\n")
        talk.say(f"{tag} OK done")

    return behave


def test_a_message_that_is_not_given_is_left_out_alone() -> None:
    """Also one that is gone, which is no news, and one whose content is not said."""

    def answer(talk: Talk, tag: str) -> None:
        turns.append(tag)
        if len(turns) == 1:
            talk.say(f"{tag} NO [SERVERBUG] damaged")
        elif len(turns) == 2:
            talk.say(f"{tag} OK gone")
        else:
            talk.say("* 5 FETCH (UID 5 BODY[]<0> NIL)", f"{tag} OK done")

    turns: list[str] = []

    assert visit(Script(messages=THREE, faults={"BODY": answer})) == [
        "the server says: [SERVERBUG] damaged",
        "the server does not give it",
    ]


def test_a_message_said_to_be_too_large_is_not_asked_for() -> None:
    """Its size is asked first."""
    script = Script(messages=THREE, sizes={2: 30 * 1024 * 1024})

    assert visit(script) == ["One", "larger than 25 MiB", "Five"]
    assert not any("UID FETCH 2 (BODY" in line for line in script.heard)


def test_a_message_that_lies_about_its_size_is_cut_off() -> None:
    """What it is said to measure is not believed: so many pieces come, and no more."""

    def endless(talk: Talk, tag: str) -> None:
        begin = pieces.count(None) * 1024 * 1024
        pieces.append(None)
        talk.send(f"* 1 FETCH (UID 1 BODY[]<{begin}> {{{1024 * 1024}}}\r\n".encode() + b"x" * 1024 * 1024)
        talk.say(")", f"{tag} OK done")

    pieces: list[None] = []

    assert visit(Script(messages={1: message("One")}, faults={"BODY": endless})) == ["larger than 25 MiB"]
    assert len(pieces) == 26


def test_nothing_but_reading_is_asked_for() -> None:
    """EXAMINE and PEEK; no command that could change a flag."""
    script = Script(messages=THREE)
    visit(script)
    asked = " ".join(line.partition(" ")[2] for line in script.heard)

    assert "EXAMINE" in asked
    assert "BODY.PEEK[]" in asked
    assert not any(word in asked for word in ("SELECT", "STORE", "BODY[", "RFC822 ", "EXPUNGE", "APPEND"))


def test_the_last_message_does_not_come_again(tmp_path: Path) -> None:
    """Servers answer "what came after 5" with 5 when nothing did."""
    state = JsonState(tmp_path / "state.json")
    state.save(Reached(1, 5))

    assert visit(Script(messages=THREE), state=state) == []
    assert state.load() == Reached(1, 5)


@pytest.mark.parametrize("validity", [None, 0])
def test_without_uidvalidity_nothing_is_remembered(tmp_path: Path, validity: int | None) -> None:
    """Numbers that nobody vouches for mean nothing the next time."""
    state = JsonState(tmp_path / "state.json")

    assert visit(Script(messages=THREE, uidvalidity=validity), state=state) == ["One", "Two", "Five"]
    assert state.load() is None


def test_a_search_that_is_refused_is_asked_wider() -> None:
    """A server that cannot search in fields is asked for everything new; the filter holds all the same."""

    def refuse(talk: Talk, tag: str) -> None:
        tried.append(tag)
        if len(tried) == 1:
            talk.say(f"{tag} BAD unknown key HEADER")
        else:
            talk.say("* SEARCH 1 2", f"{tag} OK done")

    tried: list[str] = []
    mails = {1: message("One", fields="List-Id: <a.example.org>\r\n"), 2: message("Two")}
    with serving(Script(messages=mails, faults={"SEARCH": refuse})) as port:
        source = Imap(account(port), asked=Filter(list_ids=("a.example.org",)))

        assert [said(one) for one in source.messages()] == ["One"]


def test_many_messages_are_looked_through_in_turns() -> None:
    """The newest fifty first, until there are enough."""
    mails = {uid: message(f"Number {uid}") for uid in range(1, 121)}
    script = Script(messages=mails)
    with serving(script) as port:
        found = list(Imap(account(port), asked=Filter(at_most=60)).messages())

    assert said(found[0]) == "older messages left alone: 60, since the 60 newest are wanted"
    assert [said(one) for one in found[1:]] == [f"Number {uid}" for uid in range(61, 121)]
    assert sum("HEADER.FIELDS" in line for line in script.heard) == 2


def test_not_everything_is_looked_through() -> None:
    """For a sender who has never written, a large mailbox is not searched from end to end."""
    mails = {uid: message(f"Number {uid}") for uid in range(1, 121)}
    with serving(Script(messages=mails)) as port:
        asked = Filter(senders=("Somebody",))
        found = list(Imap(account(port), asked=asked, limits=Limits(most_heads=100)).messages())

    assert [said(one) for one in found] == [
        "older messages left alone: 20, since only the 100 newest are looked through"
    ]


def test_the_visit_as_a_whole_is_bounded() -> None:
    """A server that answers each question just in time does not go on for ever."""

    def slow(talk: Talk, tag: str) -> None:
        talk._over.wait(0.2)  # noqa: SLF001 - the end of the test
        talk.say(f"{tag} OK gone")

    mails = {uid: message("One") for uid in range(1, 50)}

    (reason,) = visit(Script(messages=mails, faults={"BODY": slow}), limits=Limits(collection_s=0.7))

    assert "the server took longer than 0.7 s in all" in reason


def test_a_server_that_wants_login_is_given_it() -> None:
    """The older command, where PLAIN is not offered; what it cannot carry is not sent."""
    script = Script(messages=THREE, offers="IMAP4rev1")

    assert visit(script) == ["One", "Two", "Five"]
    assert any("LOGIN anna" in line for line in script.heard)


def test_letters_beyond_ascii_are_not_sent_with_login(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error that the library would raise holds the password: it is not asked."""
    monkeypatch.setenv(VARIABLE, "kühn")

    assert visit(Script(offers="IMAP4rev1")) == [
        "the server has no login for anna that can send letters beyond ASCII"
    ]


def test_a_server_that_takes_no_password_is_given_none() -> None:
    """It has said so before it was asked."""
    script = Script(offers="IMAP4rev1 LOGINDISABLED")

    assert visit(script) == ["the server takes no password over this connection: check security and port"]
    assert not any(PASSWORD in line for line in script.heard)


def test_a_token_is_sent_as_one() -> None:
    """XOAUTH2, as Gmail and Exchange want it."""
    script = Script(messages=THREE)
    with serving(script) as port:
        found = list(Imap(account(port, login="xoauth2")).messages())

    assert len(found) == 3
    assert f"user=anna\1auth=Bearer {PASSWORD}\1\1" in script.heard


@pytest.mark.parametrize(
    ("host", "port", "place"),
    [
        ("imap.example.org", 0, "imap://imap.example.org"),
        ("imap.example.org", 993, "imap://imap.example.org"),
        ("::1", 1143, "imap://[::1]:1143"),
    ],
)
def test_a_place_names_no_user(host: str, port: int, place: str) -> None:
    """It is printed; the usual port is not said."""
    assert Account(host=host, port=port, user="anna", secret=Secret("env", VARIABLE)).place == place


def test_nobody_listens() -> None:
    """The reason names host and port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    (found,) = Imap(account(port)).messages()

    assert said(found) == f"no connection to 127.0.0.1:{port}: Connection refused"


def test_a_host_that_is_not_there() -> None:
    """Names under .invalid exist nowhere."""
    secret = Secret("env", VARIABLE)
    stranger = Account(host="mail.invalid", user="anna", secret=secret)

    (found,) = Imap(stranger).messages()

    assert "no server called mail.invalid can be found" in said(found)


def test_without_a_secret_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason names the reference."""
    monkeypatch.delenv(VARIABLE)
    script = Script()

    assert visit(script) == [f"password_env {VARIABLE}: this variable is not set in the environment"]
    assert script.heard == []


def test_a_damaged_state_is_not_written_over(tmp_path: Path) -> None:
    """Whoever knows better decides; until then nothing is read twice."""
    path = tmp_path / "state.json"
    path.write_text('{"uidvalidity": 1, "last_uid": ')
    script = Script(messages=THREE)

    (reason,) = visit(script, state=JsonState(path))

    assert "is damaged: remove it to start anew" in reason
    assert script.heard == []
    assert path.read_text() == '{"uidvalidity": 1, "last_uid": '


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"security": "none", "host": "imap.example.org"}, "a password would be sent in the clear"),
        ({"security": "auto"}, "there is tls, starttls, none"),
        ({"host": "imap.example.org/x"}, "is not the name of a server"),
        ({"user": "anna\r\nA1 LOGOUT"}, "is not the name of a user"),
        ({"login": "ntlm"}, "there is password, xoauth2"),
    ],
)
def test_an_account_is_checked_at_the_door(wrong: dict[str, str], why: str) -> None:
    """Before anybody connects."""
    values = {"host": "imap.example.org", "user": "anna", **wrong}

    with pytest.raises(UsageError, match=why):
        Account(secret=Secret("env", VARIABLE), **values)  # type: ignore[arg-type]  # what a file may say
