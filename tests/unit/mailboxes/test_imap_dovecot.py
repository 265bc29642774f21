"""An IMAP folder on a real server: Dovecot, on this machine."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mail_servers import PASSWORD, VARIABLE, Dovecot, dovecot, message

from briefing.mailboxes import Filter, Imap, JsonState, Message, Secret
from briefing.mailboxes import message as sizes
from briefing.models import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    """Start the server once for all tests of this module: each has a user of its own."""
    with dovecot() as running:
        yield running


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)


def subjects(found: list[Message | LeftOut]) -> list[str]:
    """Return the subject of each message, and the reason of what was left out."""
    return [
        one.reason
        if isinstance(one, LeftOut)
        else one.content.partition(b"Subject: ")[2].splitlines()[0].decode()
        for one in found
    ]


def visit(source: Imap) -> list[str]:
    """Return what one visit brings."""
    return subjects(list(source.messages()))


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_message_comes_as_it_was_sent(server: Dovecot, security: str) -> None:
    """To the byte, with its place and the time it arrived, over both ways to be secure."""
    user = f"bytes-{security}"
    sent = message("Fähre kehrt zurück")
    server.put(user, sent)
    account = server.account(user, security=security)

    found = list(Imap(account).messages())

    assert found == [
        Message(
            content=sent,
            name=f"imap://127.0.0.1:{account.port}/INBOX;UID=1",
            received=datetime(2026, 11, 24, 6, tzinfo=UTC),
        )
    ]


def test_nothing_is_changed(server: Dovecot) -> None:
    """No message is marked as seen, and one that nobody has been told of is still new."""
    server.put("flags", message("One"), message("Two"))
    visit(Imap(server.account("flags")))

    with server.client("flags") as client:
        opened = client.select_folder("INBOX", readonly=True)
        flags = client.get_flags([1, 2])

    assert opened[b"RECENT"] == 2
    assert not any(b"\\Seen" in each for each in flags.values())


def test_what_was_read_is_not_fetched_again(server: Dovecot, tmp_path: Path) -> None:
    """A visit after a commit brings what has come since, in the order it came."""
    state = JsonState(tmp_path / "state.json")
    server.put("again", message("One"), message("Two"))
    first = Imap(server.account("again"), state=state)
    came_first = visit(first)
    first.commit()
    second = Imap(server.account("again"), state=state)
    came_second = visit(second)
    second.commit()
    server.put("again", message("Three"))

    assert (came_first, came_second) == (["One", "Two"], [])
    assert visit(Imap(server.account("again"), state=state)) == ["Three"]


def test_without_a_commit_everything_comes_again(server: Dovecot, tmp_path: Path) -> None:
    """An edition that was not built has read nothing."""
    state = JsonState(tmp_path / "state.json")
    server.put("crash", message("One"))

    assert visit(Imap(server.account("crash"), state=state)) == ["One"]
    assert visit(Imap(server.account("crash"), state=state)) == ["One"]


def test_a_commit_in_the_middle_remembers_what_was_taken(server: Dovecot, tmp_path: Path) -> None:
    """Who stops after one message is given the others the next time."""
    state = JsonState(tmp_path / "state.json")
    server.put("half", message("One"), message("Two"), message("Three"))
    source = Imap(server.account("half"), state=state)
    messages = source.messages()
    next(messages)
    messages.close()  # type: ignore[attr-defined]  # it is a generator
    source.commit()

    assert visit(Imap(server.account("half"), state=state)) == ["Two", "Three"]


def test_a_folder_that_was_made_anew_is_read_anew(server: Dovecot, tmp_path: Path) -> None:
    """Its numbers begin again: the UIDVALIDITY says that they mean other messages."""
    state = JsonState(tmp_path / "state.json")
    server.put("anew", message("One"), message("Two"), folder="News")
    first = Imap(server.account("anew"), "News", state=state)
    visit(first)
    first.commit()
    with server.client("anew") as client:
        client.delete_folder("News")
    server.put("anew", message("Other"), folder="News")

    assert visit(Imap(server.account("anew"), "News", state=state)) == ["Other"]


def test_a_folder_may_have_an_umlaut(server: Dovecot) -> None:
    """Names of folders travel in modified UTF-7."""
    server.put("umlaut", message("One"), folder="Zeitung & Köln")

    (found,) = Imap(server.account("umlaut"), "Zeitung & Köln").messages()

    assert isinstance(found, Message)
    assert found.name.endswith("/Zeitung & Köln;UID=1")


def test_an_unknown_folder_names_those_that_are_near(server: Dovecot) -> None:
    """Whatever their case, and wherever they lie."""
    server.put("near", message("One"), folder="Newsletter")
    server.put("near", message("One"), folder="Städte")

    assert visit(Imap(server.account("near"), "Newsleter")) == [
        "there is no folder 'Newsleter': did you mean 'Newsletter'?"
    ]
    assert visit(Imap(server.account("near"), "städte")) == [
        "there is no folder 'städte': did you mean 'Städte'?"
    ]
    assert visit(Imap(server.account("near"), "Zzz")) == [
        "there is no folder 'Zzz' (there are: 'INBOX', 'Newsletter', 'Städte')"
    ]


def test_a_wrong_password_is_named_by_its_reference(server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason says who was refused where and what to check; not the password."""
    monkeypatch.setenv("OTHER", "wrong-one")

    found = visit(Imap(server.account("wrong", secret=Secret("env", "OTHER"))))

    assert found == ["login refused for wrong at 127.0.0.1: check password_env OTHER"]


def test_a_certificate_of_another_authority_is_refused(server: Dovecot) -> None:
    """Without the private authority nobody vouches for the server."""
    account = server.account("trust")
    stranger = type(account)(host="127.0.0.1", port=account.port, user="trust", secret=account.secret)

    (reason,) = visit(Imap(stranger))

    assert reason.startswith("the certificate of 127.0.0.1 is not to be trusted: ")
    assert reason.endswith(" (name a private authority with tls_ca)")


def test_a_certificate_for_another_name_is_refused(server: Dovecot) -> None:
    """The server is whom the certificate names, or it is told nothing."""
    account = server.account("name")
    other = type(account)(
        host="localhost", port=account.port, user="name", secret=account.secret, tls_ca=account.tls_ca
    )

    (reason,) = visit(Imap(other))

    assert reason.startswith("the certificate of localhost is not to be trusted: Hostname mismatch")


def test_senders_and_lists_are_chosen(server: Dovecot) -> None:
    """The server is asked for them, and its answer is looked at again."""
    server.put(
        "choice",
        message("Weekly", fields="List-Id: Harbour <weekly.example.org>\r\n"),
        message("Similar", sender="evil@news.weekly.example.org.example.net"),
        message("Below", sender="a@mail.weekly.example.org"),
        message("Encoded", sender="=?utf-8?q?F=C3=A4hre?= <x@example.net>"),
    )

    def of(asked: Filter) -> list[str]:
        return visit(Imap(server.account("choice"), asked=asked))

    assert of(Filter(senders=("news@weekly.example.org",))) == ["Weekly"]
    assert of(Filter(senders=("@weekly.example.org",))) == ["Weekly", "Below"]
    assert of(Filter(senders=("fähre", "A@MAIL.weekly.example.org"))) == ["Below", "Encoded"]
    assert of(Filter(list_ids=("weekly.example.org",))) == ["Weekly"]
    assert of(Filter(list_ids=("*",))) == ["Weekly"]
    assert of(Filter(senders=("@example.net",), list_ids=("*",))) == []


def test_the_newest_since_a_day_are_chosen(server: Dovecot) -> None:
    """What came before the day was not asked for; what is too many is said."""
    for day in (20, 21, 22, 23):
        server.put("since", message(f"Day {day}"), at=datetime(2026, 11, day, 0, 30, tzinfo=UTC))

    def of(asked: Filter) -> list[str]:
        return visit(Imap(server.account("since"), asked=asked))

    assert of(Filter(since=date(2026, 11, 22))) == ["Day 22", "Day 23"]
    assert of(Filter(at_most=1)) == ["older messages left alone: 3, since the 1 newest are wanted", "Day 23"]


def test_a_deleted_message_is_not_read(server: Dovecot) -> None:
    """As in every mail program, even while it has not been expunged."""
    server.put("deleted", message("One"), message("Two"))
    with server.client("deleted") as client:
        client.select_folder("INBOX")
        client.delete_messages([1])

    assert visit(Imap(server.account("deleted"))) == ["Two"]


def test_a_large_message_comes_in_pieces(server: Dovecot) -> None:
    """Of one MiB each; whole in the end, also when the last piece is exactly full."""
    head = message("Large")
    sent = head + b"x" * (2 * sizes.MIB - len(head) - 2) + b"\r\n"
    server.put("large", sent, sent + b"more\r\n")

    found = [one.content for one in Imap(server.account("large")).messages() if isinstance(one, Message)]

    assert found == [sent, sent + b"more\r\n"]


def test_a_message_that_is_too_large_is_left_out_by_name(server: Dovecot) -> None:
    """It is not fetched, and the others are there."""
    server.put("huge", message("One"), message("Huge") + b"x" * sizes.MOST_BYTES, message("Two"))

    found = list(Imap(server.account("huge")).messages())

    assert subjects(found) == ["One", "larger than 25 MiB", "Two"]
    assert isinstance(found[1], LeftOut)
    assert found[1].input.endswith("/INBOX;UID=2")
