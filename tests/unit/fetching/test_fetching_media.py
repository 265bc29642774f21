"""What an answer is."""

from __future__ import annotations

import pytest
from photos import photo

from briefing.fetching.media import Kind, charset, judged, language
from briefing.fetching.refusals import Refused

PAGE = b"<!DOCTYPE html><p>The council voted.</p>"
FEED = b"<?xml version='1.0'?><rss version='2.0'/>"
EPUB = "application/epub+zip"


def verdict(kind: Kind, declared: str, content: bytes) -> str:
    """Return the type of an answer, or why it is refused."""
    try:
        return judged(kind, declared, content)
    except Refused as refused:
        return refused.reason


@pytest.mark.parametrize(
    ("declared", "content", "found"),
    [
        ("text/html; charset=utf-8", PAGE, "text/html"),
        ("TEXT/HTML", PAGE, "text/html"),
        ("", PAGE, "text/html"),
        ("nonsense", PAGE, "text/html"),
        ("application/octet-stream", b"\xef\xbb\xbf\n  <html>", "text/html"),
        ("", b"Plain words.", "text/plain"),
        ("", "Wörter".encode("utf-16"), "text/plain"),
        ("text/html", b"%PDF-1.7\n", "application/pdf"),
        (EPUB, b"PK\x03\x04...", EPUB),
        ("application/octet-stream", b"\x7fELF\x02", "it is no web page but a program"),
        ("text/html", b"\x89PNG\r\n", "it is no web page but image/png"),
        ("image/png", b"?", "it is no web page but image/png"),
        ("text/html", b"PK\x03\x04...", "it is no web page but application/zip"),
        ("", b"a\0b\0c", "it is no web page but something that cannot be read"),
        ("text/html", b"", "its answer is empty"),
        ("text/html", b" \n\0\n ", "its answer is empty"),
    ],
)
def test_the_bytes_are_believed_before_the_header(declared: str, content: bytes, found: str) -> None:
    """Servers say what they like."""
    assert verdict("page", declared, content) == found


@pytest.mark.parametrize(
    ("kind", "declared", "content", "found"),
    [
        ("feed", "application/rss+xml", FEED, "application/rss+xml"),
        ("feed", "text/html", FEED, "text/html"),
        ("feed", "", FEED, "application/xml"),
        ("feed", "", b'{"version": "1"}', "application/json"),
        ("feed", "text/html", b"%PDF-1.7", "it is no feed but application/pdf"),
        ("page", "application/rss+xml", FEED, "it is no web page but application/rss+xml"),
        ("any", "application/rss+xml", FEED, "application/rss+xml"),
        ("any", "text/html", PAGE, "text/html"),
        ("any", "video/mp4", b"....", "it is no web page or feed but video/mp4"),
        ("robots", "video/mp4", b"", "text/plain"),
    ],
)
def test_a_feed_is_taken_however_it_is_declared(
    kind: Kind, declared: str, content: bytes, found: str
) -> None:
    """Its parser will tell what it really is."""
    assert verdict(kind, declared, content) == found


@pytest.mark.parametrize(
    ("declared", "content", "found"),
    [
        ("image/jpeg", photo(), "image/jpeg"),
        ("text/html", photo(kind="PNG"), "image/png"),
        ("", photo(kind="AVIF"), "image/avif"),
        ("image/jpeg", PAGE, "it is no picture that is printed, though its server calls it image/jpeg"),
        ("image/svg+xml", b"<svg onload='x()'/>", "it is no picture that is printed but image/svg+xml"),
        ("image/bmp", b"BM....", "it is no picture that is printed but image/bmp"),
        ("", b"RIFF....WAVE", "it is no picture that is printed"),
        ("image/png", b"", "its answer is empty"),
    ],
)
def test_a_picture_is_what_its_bytes_are(declared: str, content: bytes, found: str) -> None:
    """The header is not believed at all."""
    assert verdict("picture", declared, content) == found


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("text/html; charset=UTF-8", "utf-8"),
        ('text/html;charset="shift_jis"; x=y', "shift_jis"),
        ("text/html; charset=x-no-such", "x-no-such"),
        ("text/html; charset=", ""),
        ("text/html", ""),
        ("text/html; charset=a\x01b", "a"),
    ],
)
def test_the_charset_is_what_is_declared(declared: str, found: str) -> None:
    """Whether it is true, the reader finds out."""
    assert charset(declared) == found


def test_the_language_is_the_first_that_is_declared() -> None:
    """And nothing, where that is none."""
    assert [language(said) for said in ("de-CH, fr", "EN", "klingon!", "")] == ["de-ch", "en", "", ""]
