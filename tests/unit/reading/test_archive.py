"""A zip is looked at before anything in it is unpacked."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from zips import zipped

from briefing.reading import archive
from briefing.reading.archive import Archive


def refused(content: bytes, name: str = "a.xml") -> str:
    """Return why a member of a zip is not read."""
    with pytest.raises(ValueError, match=r"\w") as error:
        Archive(content).read(name)
    return str(error.value)


def test_a_member_is_read_by_its_name() -> None:
    """Case and the slashes of Windows do not count, as Word has it; what is not there is empty."""
    held = Archive(zipped({"word\\Document.xml": "text", "a b.xhtml": "page"}))

    assert held.read("word/document.xml") == b"text"
    assert held.read("a%20b.xhtml") == b"page"
    assert held.read("nothing.xml") == b""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file: there is no text in it"),
        (b" \n", "empty file: there is no text in it"),
        (b"Just a text.", "not what its ending says: it is no zip archive"),
        (b"%PDF-1.7 ...", "a PDF by its content: give it the ending .pdf"),
        (b"{\\rtf1 text}", "an RTF file by its content: save it in the format of its ending"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", "an old Word file: save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected with a password: save it without one",
        ),
        (zipped({"a.xml": "text" * 100})[:60], "damaged or cut off: save or download it again"),
    ],
)
def test_what_is_no_zip_is_called_what_it_is(content: bytes, reason: str) -> None:
    """The reason says what to do."""
    assert refused(content) == reason


def test_a_bomb_is_measured_and_not_unpacked() -> None:
    """Forty megabytes of zeros are forty kilobytes in the zip."""
    assert refused(zipped({"a.xml": b"\0" * (33 << 20)})).startswith("unpacked it is larger than 32 MiB")


def test_all_that_is_unpacked_counts() -> None:
    """What is small enough by itself is too much when it is asked for again and again."""
    held = Archive(zipped({"a.xml": b"\0" * (30 << 20)}))
    for _ in range(3):
        held.read("a.xml")

    with pytest.raises(ValueError, match="unpacked it is larger than 100 MiB"):
        held.read("a.xml")


def test_what_nobody_asks_for_costs_nothing() -> None:
    """A picture of any size, or a zip in the zip, is never unpacked."""
    held = Archive(
        zipped({"a.xml": "text", "picture.bmp": b"\0" * (33 << 20), "inner.zip": zipped({"b": "x"})})
    )

    assert held.read("a.xml") == b"text"


def test_a_directory_that_lies_about_a_size_is_found_out() -> None:
    """No more is unpacked than the directory said, and then the sum is wrong."""
    content = zipped({"a.xml": b"x" * 100_000})
    place = content.rindex(b"PK\x01\x02") + 24

    assert refused(content[:place] + struct.pack("<I", 10) + content[place + 4 :]) == archive.DAMAGED


def test_members_that_share_bytes_are_refused() -> None:
    """So a few kilobytes could be unpacked a thousand times: each directory entry leads to the same place."""
    content = zipped({"a.xml": b"x" * 100, "b.xml": b"y" * 100})
    place = content.rindex(b"PK\x01\x02") + 42

    assert refused(content[:place] + struct.pack("<I", 0) + content[place + 4 :]) == (
        "damaged: files in it lie on top of each other"
    )


def test_many_members_are_refused_before_they_are_listed() -> None:
    """No article has five thousand parts."""
    assert refused(b"PK" + b"PK\x01\x02" * 5_001) == "more than 5,000 files in it: no article"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused_when_asked_for() -> None:
    """One program would read the first, another the last."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as both:
        for text in ("one", "other"):
            both.writestr("a.xml", text)
        both.writestr("b.xml", "text")

    assert refused(buffer.getvalue()) == "damaged: two files in it are called a.xml"
    assert Archive(buffer.getvalue()).read("b.xml") == b"text"


def test_an_encrypted_member_is_refused() -> None:
    """Its flag says so."""
    content = zipped({"a.xml": "text"})
    place = content.rindex(b"PK\x01\x02") + 8

    assert (
        refused(content[:place] + b"\x01" + content[place + 1 :])
        == "protected with a password: save it without one"
    )


def test_only_the_two_usual_ways_of_packing_are_read() -> None:
    """The others know no limit while they unpack."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_BZIP2) as packed:
        packed.writestr("a.xml", "text")

    assert refused(buffer.getvalue()) == "packed in a way that is not read: save it again"
