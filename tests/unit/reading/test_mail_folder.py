"""An mbox is cut into its messages as it streams by."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.reading.mail import folder as mail_folder
from briefing.reading.mail.folder import articles_of_folder, messages
from briefing.reading.mail.message import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

FROM = "From a@x.example Mon Nov 23 08:00:00 2026\n"
ONE = "From: a@x.example\nSubject: One\n\nThe ferry is back.\n"
TWO = "From: b@x.example\nSubject: Two\n\nIt sails at nine.\n"


def cut(text: str) -> list[str]:
    """Return the messages of an mbox."""
    return [content.decode() for _, content in messages(BytesIO(text.encode()))]


def test_messages_are_cut_at_their_from_lines() -> None:
    """Numbered from 1."""
    found = list(messages(BytesIO(f"{FROM}{ONE}\n{FROM}{TWO}".encode())))

    assert [number for number, _ in found] == [1, 2]
    assert cut(f"{FROM}{ONE}\n{FROM}{TWO}") == [f"{ONE}\n", TWO]


def test_line_ends_and_marks_do_not_matter() -> None:
    """CRLF, a byte order mark before the first line."""
    assert len(cut("\ufeff" + f"{FROM}{ONE}\n{FROM}{TWO}".replace("\n", "\r\n"))) == 2


def test_a_missing_blank_line_is_forgiven() -> None:
    """A dated From line over a header begins a message."""
    assert len(cut(f"{FROM}{ONE}{FROM}{TWO}")) == 2


def test_an_undated_from_line_needs_the_blank_line() -> None:
    """And a field that headers have."""
    assert len(cut(f"{FROM}{ONE}\nFrom b@x.example\n{TWO}")) == 2
    assert len(cut(f"{FROM}{ONE}From b@x.example\n{TWO}")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "From the island we heard nothing.\nIt rained.\n",
        "\nFrom the island we heard nothing.\nNote: it rained.\n",
        "From Monday on, Mon Nov 23 08:00:00 2026,\nthe ferry sails.\n",
        " From a@x.example Mon Nov 23 08:00:00 2026\nSubject: x\n",
    ],
)
def test_sentences_that_begin_with_from_are_text(line: str) -> None:
    """What stands around them tells."""
    assert cut(f"{FROM}{ONE}{line}") == [f"{ONE}{line}"]


def test_from_lines_are_unescaped() -> None:
    """Of mboxo and mboxrd; quotations stay what they are."""
    assert cut(f"{FROM}{ONE}>From here on\n>>From there\n> From\n") == [
        f"{ONE}From here on\n>From there\n> From\n"
    ]


def test_a_folder_that_is_cut_off_keeps_what_there_is() -> None:
    """Inside a header, or right after a From line."""
    assert cut(f"{FROM}{ONE}\n{FROM}Subj") == [f"{ONE}\n", "Subj"]
    assert cut(f"{FROM}{ONE}\n{FROM}Subject: T") == [f"{ONE}\n", "Subject: T"]
    assert cut(f"{FROM}{ONE}\n{FROM}") == [f"{ONE}\n", ""]


def test_what_is_no_folder_holds_no_messages() -> None:
    """A text, nothing; the reader is told so."""
    assert cut("Text.\n") == cut("") == []
    with pytest.raises(InputError, match="not a folder of mail"):
        list(articles_of_folder([b"Text.\n"], path="m.mbox"))


def test_a_single_message_is_a_folder_of_one() -> None:
    """Saved under that name by somebody."""
    assert cut(ONE) == [ONE]
    assert cut(f"\n{ONE}\n{FROM}{TWO}") == [f"{ONE}\n", TWO]


def test_pieces_of_lines_will_do() -> None:
    """So that nobody has to hold a line without an end; only where a line begins can a message."""
    content = f"{FROM}{ONE}xFrom a@x.example\n\n{FROM}{TWO}".encode()
    file = BytesIO(content)

    assert list(messages(iter(lambda: file.readline(64), b""))) == list(messages(BytesIO(content)))


def test_a_large_message_is_cut_and_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not held, the reason is said, the others go on."""
    monkeypatch.setattr(mail_folder, "MOST_BYTES", 200)
    large = ONE + "a" * 70 + "\n" + ("b" * 70 + "\n") * 50

    assert [len(content) for content in map(str.encode, cut(f"{FROM}{large}\n{FROM}{TWO}"))] == [
        201,
        len(TWO),
    ]


def test_a_stream_is_read_as_it_is_asked_for() -> None:
    """The first message is there before the second has been read."""

    def lines() -> Iterator[bytes]:
        yield from BytesIO(f"{FROM}{ONE}\n{FROM}{TWO}".encode())
        pytest.fail("read to the end")

    assert next(messages(lines()))[0] == 1


def test_broken_messages_are_left_out_by_name() -> None:
    """With the reason, between those that are read."""
    broken = "From: c@x.example\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n"
    found = list(
        articles_of_folder(BytesIO(f"{FROM}{ONE}\n{FROM}{broken}\n{FROM}{TWO}".encode()), path="m.mbox")
    )

    assert [each.path if isinstance(each, Article) else each.input for each in found] == [
        "m.mbox#1",
        "m.mbox#2",
        "m.mbox#3",
    ]
    assert isinstance(found[1], LeftOut)
    assert found[1].reason.startswith("encrypted")


def test_one_message_too_large_is_named() -> None:
    """Here with the limit as it is."""
    lines = [FROM.encode(), ONE.encode()] + [b"a" * 99 + b"\n"] * (MOST_BYTES // 100 + 1)

    assert list(articles_of_folder(lines, path="m.mbox")) == [
        LeftOut(input="m.mbox#1", reason="larger than 25 MiB")
    ]
