"""Fields of a header are read leniently: whatever stands in them, nothing raises."""

from __future__ import annotations

import random

import pytest

from briefing.reading.mail.fields import header_of, kind_of, mailboxes, parameters, words


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (b"Ferry returns", "Ferry returns"),
        (b"=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        (b"=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
        (b"=?iso-8859-1*en?q?caf=E9_noir?=", "café noir"),
        (b"=?utf-8?b?R3LD?= =?utf-8?b?vMOfZQ==?=", "Grüße"),
        (b"=?utf-8?q?one?= two =?utf-8?q?three?=", "one two three"),
        (b"=?windows-1252?q?=93quoted=94?=", "“quoted”"),
        (b"=?utf-8?q?wrong =E9 charset?=", "wrong é charset"),
        (b"=?no-such-charset?q?caf=C3=A9?=", "café"),
        (b"=?iso-2022-jp?b?GyRCJV4bKEI=?=", "マ"),
        (b"=?utf-8?b?R3LDvMOfZQ?=", "Grüße"),
        (b"=?utf-8?b?!!!?=", ""),
        (b"=?utf-8?q?never closed", "=?utf-8?q?never closed"),
        ("Fähre, roh".encode(), "Fähre, roh"),
        (b"F\xe4hre in Latin-1", "Fähre in Latin-1"),
        (b"=?utf-8?q?Hello=0D=0ABcc:_x=40y?=", "Hello Bcc: x@y"),
        (b"a\x00b\x1b[31mc", "ab[31mc"),
        (b"=?utf-8?q?=E2=80=AEevil?=", "evil"),
    ],
)
def test_words_are_what_people_read(raw: bytes, read: str) -> None:
    """Encoded words of any charset, raw bytes, split letters; controls and line breaks go."""
    assert words(raw) == read


def test_the_charset_of_the_body_helps() -> None:
    """Bytes of a field that names no charset are often in that of the text."""
    assert words("渡輪回來了".encode("big5"), "big5") == "渡輪回來了"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"Jane Doe <jane@example.org>", (("Jane Doe", "jane@example.org"),)),
        (b'"Doe, Jane" <jane@example.org>', (("Doe, Jane", "jane@example.org"),)),
        (b"jane@example.org (Jane Doe)", (("Jane Doe", "jane@example.org"),)),
        (b"jane@example.org", (("", "jane@example.org"),)),
        (b"a@x.example, Bob <b@x.example>", (("", "a@x.example"), ("Bob", "b@x.example"))),
        (b'"Jane \\"Ace\\" Doe" <j@x.example>', (('Jane "Ace" Doe', "j@x.example"),)),
        (b"=?utf-8?q?J=C3=B6rg?= <j@x.example>", (("Jörg", "j@x.example"),)),
        (b'"=?utf-8?q?J=C3=B6rg?=" <j@x.example>', (("Jörg", "j@x.example"),)),
        (b"Pete(A nice \\) chap) <pete@x.example>", (("Pete", "pete@x.example"),)),
        (b"undisclosed recipients: ;", ()),
        (b"<", ()),
        (b"a@[", ()),
    ],
)
def test_mailboxes_are_names_and_addresses(raw: bytes, found: tuple[tuple[str, str], ...]) -> None:
    """In all the ways in which they are written, and in some in which they must not be."""
    assert mailboxes(raw) == found


def test_a_header_ends_at_the_empty_line() -> None:
    """Folded lines belong to the field above them, also those of white space only."""
    header, body = header_of([b"Subject: one", b"  two", b" ", b"\tthree", b"To: a@x.example", b"", b"text"])

    assert header.fields == (("subject", b"one two  three"), ("to", b"a@x.example"))
    assert body == 6


def test_a_line_that_is_no_field_is_passed_over() -> None:
    """One that fields follow is damage; one that text follows is text."""
    header, body = header_of([b"Subject: one", b"garbage here", b"To: a@x.example", b"Text begins", b"more"])

    assert [name for name, _ in header.fields] == ["subject", "to"]
    assert body == 3


def test_the_first_of_two_that_says_something_counts() -> None:
    """Doubled fields are common, empty ones as well."""
    header, _ = header_of([b"Subject:", b"Subject: one", b"Subject: two"])

    assert header.text("subject") == "one"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"text/html; charset=utf-8", {"charset": "utf-8"}),
        (b'text/plain; charset="utf-8"; format=flowed', {"charset": "utf-8", "format": "flowed"}),
        (b"multipart/mixed; boundary=----=_Part=1", {"boundary": "----=_Part=1"}),
        (b"multipart/mixed; BOUNDARY=a; boundary=b", {"boundary": "a"}),
        (b"x/y; name*0*=utf-8''f%C3%A4hre; name*1=.txt", {"name": "fähre.txt"}),
        (b'x/y; name="=?utf-8?q?f=C3=A4hre?="', {"name": "fähre"}),
        (b"x/y; ;;; =a; b", {}),
        (b'x/y; charset="never closed', {"charset": "never closed"}),
    ],
)
def test_parameters_are_read_in_every_form(raw: bytes, found: dict[str, str]) -> None:
    """Quoted, bare, cut into pieces, encoded in the wrong way."""
    assert parameters(raw) == found


@pytest.mark.parametrize(
    ("raw", "kind"),
    [(b"Text/HTML", "text/html"), (b" text / plain ; x", "text/plain"), (b"text", ""), (b"", ""), (b"/", "")],
)
def test_a_type_is_two_words(raw: bytes, kind: str) -> None:
    """In any case, with white space around."""
    assert kind_of(raw) == kind


def test_nothing_raises() -> None:
    """Fields made of the signs that break parsers are read as something."""
    dice = random.Random(7)  # noqa: S311 - dice, no secret
    signs = "=?utf8bqQB\"<>@[](),;:*'% \\\t-_/a1é\x00\x1b"
    for _ in range(3000):
        raw = "".join(dice.choices(signs, k=dice.randrange(40))).encode()
        read = words(raw)
        mailboxes(raw)
        parameters(raw)
        kind_of(raw)

        assert "\n" not in read
