"""Bytes put by until the page is made."""

from __future__ import annotations

import hashlib

from briefing.stash import Stash


def test_what_is_kept_comes_back() -> None:
    """Each under its SHA-256."""
    stash = Stash()
    names = [stash.keep(content) for content in (b"first", b"the second", b"")]

    assert names == [hashlib.sha256(content).hexdigest() for content in (b"first", b"the second", b"")]
    assert [stash.get(name) for name in names] == [b"first", b"the second", b""]
    stash.close()


def test_the_same_bytes_are_kept_once() -> None:
    """However often they come: beyond the limit too, where they are there already."""
    stash = Stash(most=5)

    assert stash.keep(b"first") == stash.keep(b"first") != ""
    stash.close()


def test_beyond_the_limit_nothing_is_kept() -> None:
    """Whoever asks is told by an empty name."""
    stash = Stash(most=8)
    stash.keep(b"first")

    assert stash.keep(b"second") == ""
    assert stash.get(hashlib.sha256(b"second").hexdigest()) == b""
    stash.close()


def test_a_closed_stash_holds_nothing() -> None:
    """And can be closed again."""
    stash = Stash()
    name = stash.keep(b"first")
    stash.close()
    stash.close()

    assert stash.get(name) == b""
