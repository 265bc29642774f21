"""Files of the user's, opened safely: what an edited Markdown refers to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing.errors import InputError
from briefing.opening import beside

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a Markdown file, with pictures, links and a secret outside."""
    here = tmp_path / "output"
    (here / "brief").mkdir(parents=True)
    (here / "brief" / "a plot.svg").write_bytes(b"plot")
    (here / ".hidden").write_bytes(b"hidden")
    (tmp_path / "secret.png").write_bytes(b"secret")
    (here / "out").symlink_to(tmp_path)
    (here / "brief" / "link.png").symlink_to(here / "brief" / "a plot.svg")
    os.mkfifo(here / "pipe.png")
    return here


@pytest.mark.parametrize("path", ["brief/a plot.svg", "brief/a%20plot.svg"])
def test_what_lies_below_the_folder_is_read(path: str, folder: Path) -> None:
    """By the path that the Markdown has for it."""
    assert beside(folder, path, at_most=100) == b"plot"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.png", "brief/../../secret.png", "%2e%2e/secret.png", "/etc/passwd", "//host/x.png", "",
        "out/secret.png", "brief/link.png", ".hidden", "brief", "gone.png", "pipe.png", "C:/x.png",
        "..\\secret.png", "file:///etc/passwd", "https://evil.example/x.png", "a\0b", "a%00b", "x" * 5000,
        "brief/a plot.svg/x",
    ],
)  # fmt: skip
def test_nothing_leads_out_of_the_folder(path: str, folder: Path) -> None:
    """No step up, no link, no device, nothing hidden; the reason names the path."""
    with pytest.raises(InputError) as raised:
        beside(folder, path, at_most=100)

    assert raised.value.name == path


def test_what_is_too_large_is_not_read(folder: Path) -> None:
    """Measured before, and while it is read."""
    (folder / "huge.png").write_bytes(b"x" * 101)

    with pytest.raises(InputError, match=r"huge\.png: larger than"):
        beside(folder, "huge.png", at_most=100)


def test_a_folder_that_is_reached_by_a_link_is_a_folder(folder: Path, tmp_path: Path) -> None:
    """Where the output lies is the user's affair."""
    (tmp_path / "linked").symlink_to(folder)

    assert beside(tmp_path / "linked", "brief/a plot.svg", at_most=100) == b"plot"
