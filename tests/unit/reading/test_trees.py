"""XML from outside makes a tree, or a sentence that says why not."""

from __future__ import annotations

import pytest

from briefing.reading.trees import local, page, text_of, tree, value, walk


def refused(content: bytes | str) -> str:
    """Return why XML is not read."""
    with pytest.raises(ValueError, match=r"\w") as error:
        tree(content.encode() if isinstance(content, str) else content, "a.xml")
    return str(error.value)


def test_names_and_attributes_are_read_without_their_namespaces() -> None:
    """What a file calls its prefixes is its own business."""
    root = tree(b'<x:a xmlns:x="urn:x" x:name="value"><x:b>te<i/>xt</x:b></x:a>', "a.xml")

    assert (local(root), value(root, "name"), value(root, "other"), text_of(root)) == (
        "a",
        "value",
        "",
        "text",
    )


def test_the_named_characters_of_html_are_understood() -> None:
    """Books use them, and name a document type that is not loaded."""
    doctype = b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.example.org/xhtml11.dtd">'

    assert text_of(tree(doctype + b"<p>caf&eacute;&nbsp;&amp;&nbsp;bar</p>", "a.xml")) == "café & bar"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "content",
    [
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l9;</a>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]><a/>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "y">]><a/>'.encode("utf-16"),
        '<!DOCTYPE a SYSTEM "x.dtd"><a>&nobodyknows;</a>',
    ],
)
def test_entities_are_refused(content: bytes | str) -> None:
    """A billion laughs, the files of this machine and addresses are not even looked at."""
    assert "a.xml declares entities, which are not read" in refused(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<a>" * 10_000 + "</a>" * 10_000, "nested too deeply to be read whole"),
        ("<a/>" * 1_000_001, "a.xml has more than 1,000,000 tags: give the part of it that is the article"),
        ("<a><b></a>", "damaged: a.xml is not right XML (Opening and ending tag mismatch: b line 1 and a"),
        ("", "damaged: a.xml is not right XML (Document is empty"),
        ("<a>&#0;</a>", "damaged: a.xml is not right XML"),
        ("<?xml version='1.0' encoding='cp037'?><a/>".encode("cp037"), "damaged: a.xml is not right XML"),
    ],
)
def test_what_is_not_right_is_refused_in_one_line(content: bytes | str, reason: str) -> None:
    """Never a part of it."""
    said = refused(content)

    assert said.startswith(reason)
    assert "\n" not in said


def test_a_page_that_is_not_right_xml_is_read_as_browsers_read_it() -> None:
    """Many books hold such pages."""
    root = page(
        "<?xml version='1.0' encoding='utf-8'?><html><body><p>Größe<br>and & more</body></html>".encode(), "a"
    )

    assert text_of(root) == "Größeand & more"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<p>" + b"<div>" * 10_000 + b"text", "nested too deeply"),
        (b"<p " + b" ".join(b"a%d=1" % n for n in range(30_000)) + b">text", "more than 25,000 attributes"),
        (b"<p>&broken <!ENTITY x>", "declares entities"),
    ],
)
def test_a_hostile_page_is_refused(content: bytes, reason: str) -> None:
    """The tolerant parser has its limits, too."""
    with pytest.raises(ValueError, match=reason):
        page(content, "a.xhtml")


def test_a_walk_passes_over_what_nobody_reads() -> None:
    """What follows it is told."""
    root = tree(b"<a><b><c/></b>tail<d/></a>", "a.xml")
    seen = [(event, local(element)) for event, element in walk(root, lambda element: local(element) == "b")]

    assert seen == [("start", "a"), ("passed", "b"), ("start", "d"), ("end", "d"), ("end", "a")]
