"""A message is cut into its parts, however it was damaged."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.reading.mail.parts import DEEPEST, MOST_PARTS, Part, message_of


def message(text: str) -> Part:
    """Return the tree of a message."""
    return message_of(text.encode(), path="a.eml")


def kinds(part: Part) -> list[str]:
    """Return the types of all parts, in order."""
    return [each.kind for each in part.walk()]


def mixed(*parts: str, boundary: str = "b", closed: bool = True) -> str:
    """Return a multipart message."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    end = f"--{boundary}--\n" if closed else ""
    return f"From: a@x.example\nContent-Type: multipart/mixed; boundary={boundary}\n\n{body}{end}"


def test_a_plain_message_is_one_part() -> None:
    """Without a type it is plain text."""
    found = message("From: a@x.example\nSubject: Hi\n\nText.\n")

    assert (found.kind, found.body, found.header.text("subject")) == ("text/plain", b"Text.\n", "Hi")


def test_line_ends_do_not_matter() -> None:
    """CRLF, and the lone CR of old machines."""
    text = "From: a@x.example\n\nOne.\nTwo.\n"

    assert (
        message(text.replace("\n", "\r\n")).body == message(text.replace("\n", "\r")).body == b"One.\nTwo.\n"
    )


def test_the_line_of_an_mbox_before_it_is_no_header() -> None:
    """Single messages are often saved with it."""
    assert message("From a@x.example Mon Jan  1 00:00:00 2001\nFrom: b@x.example\n\nText").body == b"Text"


def test_parts_are_cut_at_the_boundary() -> None:
    """The line end before it belongs to it; what stands before and after is for old programs."""
    text = mixed("\nOne.\n", "Content-Type: text/html\n\n<p>Two").replace(
        "\n\n--b", "\n\nOld programs.\n--b", 1
    )

    assert [part.body for part in message(text + "After.").parts] == [b"One.\n", b"<p>Two"]


def test_a_cut_off_message_keeps_what_there_is() -> None:
    """The last part ends where the message does, perhaps inside the closing line."""
    assert message(mixed("\nOne.", "\nTwo.", closed=False)).parts[1].body == b"Two.\n"
    assert message(mixed("\nOne.", boundary="abcdef").removesuffix("ef--\n")).parts[0].body == b"One.\n"


def test_boundaries_that_begin_alike_are_told_apart() -> None:
    """The boundary of the inner multipart is often that of the outer with more behind it."""
    inner = "Content-Type: multipart/alternative; boundary=bb\n\n--bb\n\nOne.\n--bb--\n"

    assert kinds(message(mixed(inner, "\nTwo."))) == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/plain",
    ]


@pytest.mark.parametrize("said", ["", "; boundary=other", "; boundary="])
def test_a_boundary_that_is_not_said_is_found(said: str) -> None:
    """Where the header forgets it or names another, the first line that looks like one is it."""
    text = f"From: a@x.example\nContent-Type: multipart/mixed{said}\n\n--b\n\nOne.\n--b\n\nTwo.\n--b--\n"

    assert [part.body for part in message(text).parts] == [b"One.", b"Two."]


def test_a_multipart_without_parts_is_text() -> None:
    """Better the text than nothing."""
    found = message("From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\nJust text.\n")

    assert (found.kind, found.body) == ("text/plain", b"Just text.\n")


def test_the_parts_of_a_digest_are_messages() -> None:
    """Without a type of their own (RFC 2046, 5.1.5)."""
    text = mixed("\nFrom: b@x.example\nSubject: One\n\nText.").replace("mixed", "digest")
    found = message(text)

    assert kinds(found) == ["multipart/digest", "message/rfc822", "text/plain"]
    assert found.parts[0].parts[0].header.text("subject") == "One"


def test_a_message_inside_may_be_encoded() -> None:
    """It must not be, and is."""
    inner = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nRnJvbTogYkB4CgpUZXh0Lg=="

    assert message(mixed(inner)).parts[0].parts[0].body == b"Text."


def test_what_is_no_message_is_refused() -> None:
    """Some field that all messages have must be there."""
    with pytest.raises(InputError, match="not a mail message"):
        message("The council met on Monday.\nNote: it rained.\n")


def test_nesting_ends() -> None:
    """Deep trees are refused, and cost nothing."""
    header = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5000))

    with pytest.raises(InputError, match="nested too deeply"):
        message(f"From: a@x.example\n{header}\nText")
    with pytest.raises(InputError, match="nested too deeply"):
        message("From: a@x.example\n" + "Content-Type: message/rfc822\n\n" * (DEEPEST + 1))


def test_parts_are_counted() -> None:
    """Also those in messages inside."""
    with pytest.raises(InputError, match="more than 1,000 parts"):
        message(mixed(*["\nText."] * MOST_PARTS))
    assert len(message(mixed(*["\nText."] * (MOST_PARTS - 1))).parts) == MOST_PARTS - 1


def test_files_are_known_by_name_or_disposition() -> None:
    """Some programs give one, some the other."""
    found = message(
        mixed(
            "Content-Disposition: attachment\n\nx",
            "Content-Type: text/plain; name=a.txt\n\nx",
            "Content-Disposition: inline\n\nx",
        )
    )

    assert [part.is_attachment for part in found.parts] == [True, True, False]
