"""Folders of mail come out as the articles of their messages."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.models import Article, LeftOut
from briefing.protocols import Streams
from briefing.readers.mbox import Mbox

FROM = "From a@x.example Mon Nov 23 08:00:00 2026\n"
DIGEST = (
    "From: l@x.example\nContent-Type: multipart/digest; boundary=b\n\n"
    "--b\n\nFrom: a@x.example\n\nOne.\n--b\n\nFrom: b@x.example\n\nTwo.\n--b--\n"
)


def read(content: str) -> list[tuple[str, str]]:
    """Return path and text of each article."""
    return [(article.path, article.text) for article in Mbox().read(content.encode(), path="m.mbox")]


def test_every_message_is_read() -> None:
    """Each under a path of its own, the articles of a digest as well."""
    letter = "From: a@x.example\nSubject: Ferry\n\nIt sails.\n"

    assert read(f"{FROM}{letter}\n{FROM}{DIGEST}\n{FROM}{letter}") == [
        ("m.mbox#1", "It sails."),
        ("m.mbox#2", "One."),
        ("m.mbox#2.2", "Two."),
        ("m.mbox#3", "It sails."),
    ]


def test_a_broken_message_stops_no_other() -> None:
    """It is left out."""
    assert read(f"{FROM}garbage\n\n{FROM}From: a@x.example\n\nIt sails.\n") == [("m.mbox#2", "It sails.")]


def test_a_single_message_is_read_under_this_name_too() -> None:
    """As a folder of one."""
    assert read("From: a@x.example\nSubject: Ferry\n\nIt sails.\n") == [("m.mbox#1", "It sails.")]


def test_a_folder_is_read_as_a_stream() -> None:
    """What cannot be used is named where it stands."""
    content = f"{FROM}From: a@x.example\n\nIt sails.\n\n{FROM}From: b@x.example\n\n".encode()
    found = list(Mbox().stream(content.splitlines(keepends=True), path="m.mbox"))

    assert isinstance(Mbox(), Streams)
    assert [each.path for each in found if isinstance(each, Article)] == ["m.mbox#1"]
    assert [each.input for each in found if isinstance(each, LeftOut)] == ["m.mbox#2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "not a folder of mail"),
        ("Just a text.\n", "not a folder of mail"),
        (f"{FROM}From: a@x.example\n\n", "empty message"),
        (
            f"{FROM}From: a@x.example\n\n{FROM}From: b@x.example\n\n",
            "none of its 2 messages holds an article",
        ),
    ],
)
def test_what_holds_no_article_says_why(content: str, reason: str) -> None:
    """In one line."""
    with pytest.raises(InputError, match=reason):
        read(content)
