"""Bodies come out of their encodings, damaged or wrongly declared."""

from __future__ import annotations

import base64

import pytest

from briefing.reading.mail.charsets import MOST_TEXT, text, unwrapped
from briefing.reading.mail.parts import Part, message_of


def part(body: bytes, *fields: str) -> Part:
    """Return a part with a body as it was sent."""
    header = "".join(f"{field}\n" for field in ("From: a@x.example", *fields))
    return message_of(header.encode() + b"\n" + body, path="a.eml")


@pytest.mark.parametrize(
    ("encoding", "body", "meant"),
    [
        ("quoted-printable", b"Gr=C3=BC=\n=C3=9Fe", "Grüße"),
        ("Quoted-Printable;", b"caf=E9", "café"),
        ("quoted-printable", b"broken =ZZ and =4", "broken =ZZ and =4"),
        ("BASE64", base64.b64encode("Grüße".encode()), "Grüße"),
        ("base64", b"R3LD\n vMOf\n\nZQ", "Grüße"),
        ("base64", b"R3LD*vMO\x00fZQ==", "Grüße"),
        ("base64", b"VGV4dC4=\n\nList footer in plain letters", "Text.\n\nList footer in plain letters"),
        ("base64", b"Not encoded at all.", "Not encoded at all."),
        ("base64", b"VGV4\nVA==\nVGV4dA==", "TexTText"),
        ("7-bit", b"Text.", "Text."),
        ("", b"Text.", "Text."),
    ],
)
def test_transfer_encodings_are_undone(encoding: str, body: bytes, meant: str) -> None:
    """What is damaged is passed over, what is not encoded stays."""
    assert text(part(body, f"Content-Transfer-Encoding: {encoding}")).strip() == meant


@pytest.mark.parametrize(
    ("charset", "body", "meant"),
    [
        ("utf-8", "Grüße".encode(), "Grüße"),
        ("us-ascii", "Grüße".encode(), "Grüße"),
        ("iso-8859-1", b"\x93caf\xe9\x94", "“café”"),
        ("ks_c_5601-1987", "배가 왔다".encode("euc_kr"), "배가 왔다"),
        ("no-such-charset", "Grüße".encode(), "Grüße"),
        ("rot13", b"Text.", "Text."),
        ("utf-7", b"Gr+APwA3w-e", "Grüße"),
        ("iso-2022-kr", "배가".encode("iso2022_kr"), "배가"),
    ],
)
def test_charsets_are_repaired(charset: str, body: bytes, meant: str) -> None:
    """Declared rightly, wrongly, or not known to anybody."""
    assert text(part(body, f"Content-Type: text/plain; charset={charset}")) == meant


def test_a_page_may_declare_its_own_charset() -> None:
    """Where the header of the part does not."""
    page = '<meta charset="windows-1251"><p>Паром</p>'.encode("cp1251")

    assert "Паром" in text(part(page, "Content-Type: text/html"))


def test_pictures_are_no_text() -> None:
    """Said in a reader's words."""
    with pytest.raises(ValueError, match="binary, not text"):
        text(part(bytes(range(256)) * 4, "Content-Transfer-Encoding: binary"))


def test_a_text_as_long_as_several_novels_is_none() -> None:
    """Nothing after it would be done in seconds."""
    with pytest.raises(ValueError, match="as long as several novels"):
        text(part(b"a" * (2 * 1024 * 1024 + 1)))
    with pytest.raises(ValueError, match="as long as several novels"):
        text(part(b"a" * (MOST_TEXT["text/html"] + 1), "Content-Type: text/html"))


def test_an_unknown_encoding_is_none() -> None:
    """It mostly says 8-bit in some other way."""
    assert unwrapped(b"Text.", "x-unknown") == b"Text."
