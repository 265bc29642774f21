"""The seeds briefed for one day, in every format, compared with what is stored beside this file.

``pytest --update`` writes it again. The type in the HTML is left out, and the hashes in its policy: they
change with fontTools. The PDF is compared by what it says; its bytes depend on the libraries of the system,
so that only their being equal twice is tested.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

import briefing
from briefing.typesetting.fonts import without_screen_faces

ROOT = Path(__file__).resolve().parent.parent.parent
EXPECTED = Path(__file__).parent / "expected"
NAME = "morning-brief-2026-11-24"
FORMS = ("md", "html", "json", "pdf.txt")
PAGE_NUMBER = re.compile(r"(?:p\.)?\d+")
HASH = re.compile(r"sha256-[\w+/=]+")
BUILD = "from briefing.cli import main; main()"


@cache
def edition() -> briefing.Briefing:
    """Return the briefing of the seeds; their paths are as a user in the checkout names them."""
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        articles, left_out = briefing.collect(["seeds"])
    finally:
        os.chdir(here)
    return briefing.brief(articles, title="Morning Brief", edition=date(2026, 11, 24), left_out=left_out)


def said_by(pdf: bytes) -> str:
    """Return the outline and the sorted words of a PDF; line and page breaks are the system's affair."""
    document = PdfDocument(pdf)
    try:
        titles = [f"{'  ' * mark.level}{mark.get_title()}" for mark in document.get_toc()]
        words = " ".join(page.get_textpage().get_text_range() for page in document).split()
    finally:
        document.close()
    return (
        "\n".join([*titles, "", *sorted({word for word in words if not PAGE_NUMBER.fullmatch(word)})]) + "\n"
    )


@pytest.mark.parametrize("form", FORMS)
def test_the_seeds_print_as_they_did(form: str, pytestconfig: pytest.Config) -> None:
    """A change of the page is seen, read and committed, never met by a reader first."""
    stored = EXPECTED / f"{NAME}.{form}"
    made = (
        said_by(briefing.render(edition(), "pdf"))
        if form == "pdf.txt"
        else HASH.sub("sha256-…", without_screen_faces(briefing.render(edition(), form).decode()))
    )
    if pytestconfig.getoption("--update"):
        stored.write_text(made, encoding="utf-8")
        return

    assert made == stored.read_text(encoding="utf-8")


def test_every_stored_page_is_claimed_by_a_test() -> None:
    """An orphan would look like a promise that nobody keeps."""
    assert {path.name for path in EXPECTED.iterdir()} == {f"{NAME}.{form}" for form in FORMS}


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    """Neither the clock, nor the order of sets, nor the place has a say in any of the four formats."""
    made = [_build(tmp_path / seed, seed) for seed in ("0", "4242")]

    assert made[0] == made[1]
    assert sorted(made[0]) == [f"{NAME}.{form}" for form in ("html", "json", "md", "pdf")]


def _build(folder: Path, seed: str) -> dict[str, str]:
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": f"UTC{int(seed) % 7}"}
    command = [sys.executable, "-c", BUILD, "build", "seeds", "--edition", "2026-11-24", "-o", str(folder)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    # the ledger beside them says when they were built
    made = (path for path in folder.iterdir() if path.stem == NAME)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in made}
