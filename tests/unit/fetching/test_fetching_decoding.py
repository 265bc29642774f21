"""Bodies unpacked: whole, or refused; never larger than allowed."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.fetching.decoding import whole
from briefing.fetching.refusals import Refused

TEXT = b"The council voted on Monday. " * 40
BROKEN = "its packed content is damaged or cut short"


def chunks(content: bytes, size: int = 7) -> list[bytes]:
    """Return `content` as it may come."""
    return [content[at : at + size] for at in range(0, len(content), size)]


def packed(content: bytes, level: int = 9) -> bytes:
    """Return `content` as gzip packs it, without the time of day."""
    return gzip.compress(content, level, mtime=0)


def short(value: object) -> str:
    """Return how a parameter is named in the report."""
    return repr(value)[:30]


def bare(content: bytes) -> bytes:
    """Return `content` deflated without the header of zlib."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def verdict(sent: list[bytes], coding: str, *, most: int = 10_000, cut: bool = False) -> bytes | str:
    """Return the body, or why it is refused."""
    try:
        return whole(sent, coding, most=most, cut=cut)
    except Refused as refused:
        return refused.reason


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize(
    ("sent", "coding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (packed(TEXT), "gzip"),
        (packed(TEXT), " GZip "),
        (packed(TEXT[:500]) + packed(TEXT[500:]), "x-gzip"),
        (packed(TEXT) + b"\0\0 what a careless server adds", "gzip"),
        (zlib.compress(TEXT), "deflate"),
        (bare(TEXT), "deflate"),
    ],
    ids=short,
)
def test_a_body_is_unpacked_however_it_comes(sent: bytes, coding: str, size: int) -> None:
    """In any pieces; some servers send deflate without its header, or gzip in several members."""
    assert verdict(chunks(sent, size), coding) == TEXT


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "nonsense"])
def test_what_was_not_asked_for_is_refused(coding: str) -> None:
    """So is packing twice, which only bombs do."""
    assert verdict([TEXT], coding) == "its content is packed in a way that was not asked for"


@pytest.mark.parametrize(
    ("sent", "coding"),
    [
        (packed(TEXT)[:-9], "gzip"),
        (packed(TEXT)[:-1], "gzip"),
        (packed(TEXT)[:-8] + bytes(8), "gzip"),
        (zlib.compress(TEXT)[:-1], "deflate"),
        (bare(TEXT)[:-1], "deflate"),
        (TEXT, "gzip"),
        (TEXT, "deflate"),
        (b"".join(packed(b"a") for _ in range(101)), "gzip"),
    ],
    ids=short,
)
def test_no_part_of_a_damaged_body_is_used(sent: bytes, coding: str) -> None:
    """A text that is cut short reads like one that is not."""
    assert verdict(chunks(sent), coding) == BROKEN


def test_an_empty_body_is_empty() -> None:
    """Whatever it is said to be packed with."""
    assert verdict([], "gzip") == b""


def test_a_bomb_costs_no_more_than_the_limit() -> None:
    """A hundred megabytes in a hundred kilobytes are unpacked as far as the limit."""
    bomb = chunks(packed(bytes(50_000_000)), 65536)
    tracemalloc.start()
    try:
        said = verdict(bomb, "gzip", most=1024 * 1024)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert said == "larger than 1 MiB"
    assert peak < 4 * 1024 * 1024


def test_more_may_be_left_away() -> None:
    """Of a robots.txt, only the beginning counts."""
    assert verdict(chunks(packed(TEXT)), "gzip", most=100, cut=True) == TEXT[:100]
    assert verdict(chunks(TEXT), "", most=100, cut=True) == TEXT[:100]


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]))
def test_rubbish_is_refused_and_nothing_else(content: bytes, coding: str) -> None:
    """Whatever comes, it is a body or a reason."""
    assert isinstance(verdict([content], coding), bytes | str)


@given(st.binary(max_size=2000), st.integers(1, 500), st.integers(0, 9))
def test_what_was_packed_comes_out(content: bytes, size: int, level: int) -> None:
    """For any content, in any pieces."""
    assert verdict(chunks(packed(content, level), size), "gzip") == content
    assert verdict(chunks(zlib.compress(content, level), size), "deflate") == content
