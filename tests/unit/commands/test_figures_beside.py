"""`brief build` and `brief render`: the figures that stand beside the Markdown."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pictures import png

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "morning-brief-2026-11-24"
ARTICLE = """---
title: Dockers end strike, report {0}
publication: Paper {0}
date: 2026-11-23T{0:02}:15:00Z
---

Dockers at Harrow harbour voted to end the nine-day port strike, paper {0} says.

The union said {0} of the members accepted a rise of 9.5 percent over two years at Harrow harbour.
"""


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to an empty folder with twelve articles of one story, an hour apart."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    write(range(1, 13))
    return tmp_path


def write(numbers: Sequence[int]) -> None:
    """Write the articles of these numbers, and no others."""
    Path("in").mkdir(exist_ok=True)
    for old in Path("in").iterdir():
        old.unlink()
    for number in numbers:
        Path(f"in/{number:02}.md").write_text(ARTICLE.format(number), encoding="utf-8")


def build(*forms: str) -> list[str]:
    """Build the edition in these formats; return the files in the output, by their path there."""
    flags = [flag for form in forms for flag in ("-f", form)]

    assert run(["build", "in", "--edition", "2026-11-24", "--quiet", *flags]) == 0
    return sorted(str(p.relative_to("output")) for p in Path("output").rglob("*") if p.is_file())


def shown() -> list[str]:
    """Return the paths that the Markdown refers to."""
    return re.findall(r"!\[.*?\]\((\S+)", Path(f"output/{NAME}.md").read_text(encoding="utf-8"))


@pytest.mark.usefixtures("there")
def test_markdown_alone_brings_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """And its path is the one line on stdout, as it always was."""
    files = [file for file in build("md") if "ledger" not in file]

    assert files == sorted([f"{NAME}.md", *shown()])
    assert len(shown()) == 1
    assert capsys.readouterr().out == f"output/{NAME}.md\n"


@pytest.mark.usefixtures("there")
def test_html_alone_brings_none() -> None:
    """It holds them itself."""
    assert [file for file in build("html") if "ledger" not in file] == [f"{NAME}.html"]
    assert "<svg" in Path(f"output/{NAME}.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("there")
def test_a_program_is_told_of_both(capsys: pytest.CaptureFixture[str]) -> None:
    """The files by their format, and what stands beside them."""
    run(["build", "in", "--edition", "2026-11-24", "--quiet", "--json", "-f", "md", "-f", "html"])
    said = json.loads(capsys.readouterr().out)

    assert said["files"] == {"md": f"output/{NAME}.md", "html": f"output/{NAME}.html"}
    assert said["beside"] == [f"output/{path}" for path in shown()]


@pytest.mark.usefixtures("there")
def test_the_same_edition_built_again_replaces_them() -> None:
    """What it does not show any more is gone, and the folder with the last of it."""
    build("md")
    (before,) = shown()
    write(range(1, 12))
    build("md")
    (after,) = shown()

    assert before != after
    assert [path.name for path in Path("output", NAME).iterdir()] == [Path(after).name]
    write(range(1, 3))
    build("md")
    assert not Path("output", NAME).exists()


@pytest.mark.usefixtures("there")
def test_the_ledger_counts_them_and_lists_the_edition_as_before(capsys: pytest.CaptureFixture[str]) -> None:
    """An edition whose figure is gone was not delivered whole; its line names the formats alone."""
    build("md", "json")
    capsys.readouterr()

    assert run(["editions"]) == 0
    assert f"output/{NAME}.{{json,md}}" in capsys.readouterr().out
    assert run(["editions", "--json"]) == 0
    assert [Path(file).suffix for file in json.loads(capsys.readouterr().out)["files"]] == [
        ".json", ".md", ".svg",
    ]  # fmt: skip


@pytest.mark.usefixtures("there")
def test_two_processes_write_the_same_figures() -> None:
    """Whatever the hash seed and the time zone."""
    made = []
    for seed in ("0", "4242"):
        command = [sys.executable, "-m", "briefing", "build", "in", "--edition", "2026-11-24", "-f", "md"]
        environment = os.environ | {
            "PYTHONHASHSEED": seed, "TZ": f"UTC{int(seed) % 7}", "PYTHONPATH": os.pathsep.join(sys.path),
        }  # fmt: skip
        subprocess.run([*command, "-o", seed], env=environment, check=True, capture_output=True)
        files = sorted(path for path in Path(seed).rglob("*") if path.suffix in {".md", ".svg"})
        made.append([(str(path.relative_to(seed)), path.read_bytes()) for path in files])

    assert made[0] == made[1]
    assert len(made[0]) == 2


def rendered(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[str, str]:
    """Print the edited Markdown as HTML; return it, and what was said."""
    capsys.readouterr()

    assert run(["render", f"output/{NAME}.md", "-f", "html", *more]) == 0
    return Path(f"output/{NAME}.html").read_text(encoding="utf-8"), capsys.readouterr().err


def test_an_edited_file_is_printed_with_its_figures(there: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Those of the edition, changed or not, and a picture of the editor's."""
    build("md", "html")
    first = Path(f"output/{NAME}.html").read_text(encoding="utf-8")
    assert rendered(capsys) == (first, "")

    (there / "output" / "ship.png").write_bytes(png())
    page = there / "output" / f"{NAME}.md"
    page.write_text(
        page.read_text("utf-8").replace("## Sources", "## Note\n\n![A ship.](ship.png)\n\n## Sources")
    )
    html, said = rendered(capsys)

    assert "<svg" in html
    assert '<figure><img src="data:image/png;base64,' in html
    assert said == ""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "no such file or folder"),
        (b"<svg", "not an SVG that can be drawn"),
        (b"x" * (9 * 1024**2), "larger than 8 MiB"),
        (b"<svg>" + b" " * 2**19, "larger than a drawing may be"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "entities"),
        (b"GIF89a", "not an SVG, PNG or JPEG"),
    ],
)
def test_a_figure_that_cannot_be_shown_is_named_and_the_page_printed(
    there: Path, content: bytes | None, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Missing, broken, huge or a bomb: the words are there, without a hole."""
    build("md")
    (path,) = shown()
    if content is None:
        (there / "output" / path).unlink()
    else:
        (there / "output" / path).write_bytes(content)
    html, said = rendered(capsys)

    assert said.count("not shown: ") == 1
    assert f"not shown: {path}: " in said
    assert reason in said
    assert "<svg" not in html
    assert "Dockers end strike" in html


def test_a_script_in_a_figure_is_not_printed(there: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What else is in it is, and the line says what is missing."""
    build("md")
    (path,) = shown()
    file = there / "output" / path
    file.write_bytes(file.read_bytes().replace(b"</svg>", b"<script>alert(1)</script></svg>"))
    html, said = rendered(capsys)

    assert "<svg" in html
    assert "alert" not in html
    assert said == f"{path}: drawn without script; what is saved as PNG is shown whole\n"


@pytest.mark.usefixtures("there")
def test_markdown_that_was_moved_shows_what_lies_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing of where it was."""
    build("md")
    Path("elsewhere").mkdir()
    Path("elsewhere/mine.md").write_bytes(Path(f"output/{NAME}.md").read_bytes())
    capsys.readouterr()

    assert run(["render", "elsewhere/mine.md", "-f", "html"]) == 0
    assert "no such file or folder" in capsys.readouterr().err
    assert "<svg" not in Path("elsewhere/mine.html").read_text(encoding="utf-8")
