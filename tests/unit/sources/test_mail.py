"""Mailboxes: the articles of their messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from desks import Shelf

from briefing.collecting import Visit, collect
from briefing.models import Article, LeftOut
from briefing.protocols import Errand
from briefing.sources.mail import Mail
from briefing.visiting import is_maildir, visit_to_place

SAID = "Dockers in Port Carrow voted on Friday to end the strike that had closed the harbour for nine days."
HEAD = (
    "From: Harbour Post <news@post.example>\r\nSubject: Strike ends\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000"
)
LETTER = f"{HEAD}\r\n\r\n{SAID} The harbour opens on Monday at six.\r\n\r\n{SAID}\r\n".encode()


@dataclass(frozen=True)
class Letter:
    """A message as a mailbox hands it out."""

    content: bytes
    name: str


@dataclass
class Box:
    """A mailbox that holds what it was given, and counts how often it was told to remember."""

    held: list[Letter | LeftOut]
    commits: list[int] = field(default_factory=list)

    def messages(self) -> Iterator[Letter | LeftOut]:
        """Hand them out."""
        yield from self.held

    def commit(self) -> None:
        """Remember."""
        self.commits.append(len(self.held))


def test_each_message_is_an_article_and_the_others_are_left_out() -> None:
    """What the mailbox could not give, and what the reader could not use, with their reasons."""
    gone = LeftOut(input="imap://post.example/INBOX;UID=2", reason="larger than 25 MiB")
    box = Box(
        [
            Letter(LETTER, "imap://post.example/INBOX;UID=1"),
            gone,
            Letter(b"", "imap://post.example/INBOX;UID=3"),
        ]
    )
    first, second, third = Mail(Errand(place="imap://post.example", desk=Shelf(), mailbox=box)).collect()

    assert isinstance(first, Article)
    assert (first.headline, first.path) == ("Strike ends", "imap://post.example/INBOX;UID=1")
    assert second == gone
    assert isinstance(third, LeftOut)
    assert box.commits == []


def test_an_errand_without_a_mailbox_is_a_mistake_of_ours() -> None:
    """It is said at once."""
    with pytest.raises(ValueError, match="no mailbox came with the errand"):
        list(Mail(Errand(place="imap://post.example", desk=Shelf())).collect())


def test_a_visit_with_a_mailbox_reads_mail() -> None:
    """Whatever its place is called."""
    box = Box([Letter(LETTER, "a.opml")])
    articles, _ = collect([Visit(place="a.opml", mailbox=box)], Shelf())

    assert [each.headline for each in articles] == ["Strike ends"]


def test_a_maildir_is_known_by_its_folders(tmp_path: Path) -> None:
    """Named like any folder; nothing in it is touched."""
    for name in ("cur", "new", "tmp"):
        (tmp_path / "box" / name).mkdir(parents=True)
    letter = tmp_path / "box" / "new" / "1795420800.M1P1.host"
    letter.write_bytes(LETTER)
    articles, left_out = collect([visit_to_place(str(tmp_path / "box"))], Shelf())

    assert is_maildir(str(tmp_path / "box"))
    assert not is_maildir(str(tmp_path))
    assert ([each.headline for each in articles], left_out) == (["Strike ends"], ())
    assert letter.read_bytes() == LETTER
