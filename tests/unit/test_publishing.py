"""A folder of editions as a website."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from archives import SAID, changed, print_edition

from briefing.errors import NothingToReport, OutputError
from briefing.publishing import Published, Wish, published

MORE = "The ferry to Great Merrin was taken out of service again on Tuesday, its owner said."
BELL = "A bell was found in Tarn, in a crate that nobody had opened for sixty years, the librarians said."


def made(folder: Path, wish: Wish = Wish(), site: str = "site") -> Published:  # noqa: B008 - frozen
    """Make the site of a folder, within it."""
    return published(folder, folder / site, wish)


def started(folder: Path, *words: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start `brief site` in a process of its own."""
    command = [sys.executable, "-m", "briefing", "site", "-o", str(folder), "--quiet", *words]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)


def there(folder: Path) -> dict[str, bytes]:
    """Return all files in a folder, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_edition_is_there_byte_for_byte(tmp_path: Path) -> None:
    """Its page, and the formats beside it, under the names they have."""
    stem = print_edition(tmp_path, "2026-11-24")
    (tmp_path / f"{stem}.pdf").write_bytes(b"%PDF of whatever bytes")
    before = there(tmp_path)
    what = made(tmp_path)

    assert (what.editions, what.left_out) == (1, ())
    assert there(tmp_path / "site/editions") == before


def test_what_the_markdown_shows_is_there_as_well(tmp_path: Path) -> None:
    """Where the Markdown is; nothing else that lies in the folder beside it."""
    stem = print_edition(tmp_path, "2026-11-24")
    (tmp_path / stem).mkdir()
    for name in ("coverage-0123456789.svg", "coverage-9876543210.svg", "notes.txt"):
        (tmp_path / stem / name).write_text(name)
    with (tmp_path / f"{stem}.md").open("a") as file:
        file.write(f"\n![Bars]({stem}/coverage-0123456789.svg) and {stem}/notes.txt\n")
    made(tmp_path)
    assert set(there(tmp_path / "site/editions" / stem)) == {"coverage-0123456789.svg"}

    made(tmp_path, Wish(forms=("pdf",)))
    assert not (tmp_path / "site/editions" / stem).exists()


def test_a_site_needs_no_more_than_the_json(tmp_path: Path) -> None:
    """The page of an edition is printed again where there is none, as the build would have printed it."""
    stem = print_edition(tmp_path / "all", "2026-11-24")
    print_edition(tmp_path / "one", "2026-11-24", forms="json")
    made(tmp_path / "one")

    page = (tmp_path / "one/site/editions" / f"{stem}.html").read_bytes()
    assert page == (tmp_path / "all" / f"{stem}.html").read_bytes()


def test_a_pdf_alone_is_an_edition(tmp_path: Path) -> None:
    """It carries its record."""
    pytest.importorskip("weasyprint")
    print_edition(tmp_path, "2026-11-24", forms="pdf")

    assert made(tmp_path).editions == 1


def test_the_same_editions_make_the_same_site(tmp_path: Path) -> None:
    """To the byte, in two processes with different seeds of their hashes, wherever it is made."""
    for day, text in (("2026-11-23", SAID), ("2026-11-24", MORE), ("2026-11-25", BELL)):
        print_edition(tmp_path, day, text)
    for seed in ("1", "2"):
        assert started(tmp_path, str(tmp_path / seed), PYTHONHASHSEED=seed).wait() == 0

    assert there(tmp_path / "1") == there(tmp_path / "2")


def test_a_day_more_writes_only_what_it_changes(tmp_path: Path) -> None:
    """The pages of other days stay; an edition that is taken away takes its pages along."""
    print_edition(tmp_path, "2026-10-30", BELL)
    print_edition(tmp_path, "2026-11-23")
    made(tmp_path)
    before = there(tmp_path / "site")
    stem = print_edition(tmp_path, "2026-11-24", MORE)
    made(tmp_path)
    after = there(tmp_path / "site")
    same = {path for path in before if after.get(path) == before[path]}

    assert {"2026-10.html", "site.css", "editions/morning-brief-2026-11-23.html"} <= same
    assert f"editions/{stem}.json" in after
    for form in ("md", "html", "json"):
        (tmp_path / f"{stem}.{form}").unlink()
    assert made(tmp_path).removed > 0
    assert there(tmp_path / "site") == before
    assert made(tmp_path).written == 0


def test_what_is_no_edition_is_named_and_stops_no_other(tmp_path: Path) -> None:
    """Foreign, damaged, never ending or nameless: each with its reason, in the order of the names."""
    print_edition(tmp_path, "2026-11-24")
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "b.json").write_bytes(b"\xff\xfe")
    (tmp_path / "c.pdf").write_bytes(b"no PDF")
    (tmp_path / "d.json").write_text("[" * 100_000)
    os.mkfifo(tmp_path / "e.json")
    (tmp_path / "f.json").symlink_to("nowhere")
    (tmp_path / "g\n.json").write_text("{}")
    (tmp_path / "h.json").mkdir()
    (tmp_path / "notes.md").write_text("# Notes")
    what = made(tmp_path)
    said = "\n".join(what.left_out).replace(f"{tmp_path}/", "")

    assert what.editions == 1
    assert re.findall(r"(?m)^'?([^:]+):", said) == [
        *("notes.md", "a.json", "b.json", "c.pdf", "d.json", "e.json", "f.json", r"g\n.json'", "h.json"),
    ]
    assert "a.json: not a briefing: schema: is missing" in said
    assert "e.json: not a regular file" in said
    assert "notes.md: it has no .json or .pdf beside it" in said


def test_an_edition_that_is_not_verbatim_is_not_published(tmp_path: Path) -> None:
    """It is named with the first sentence that does not stand, and leaves the site when it was on it."""
    print_edition(tmp_path, "2026-11-23", BELL)
    stem = print_edition(tmp_path, "2026-11-24")
    made(tmp_path)
    changed(tmp_path / f"{stem}.json", "nine days", "ten days")
    what = made(tmp_path)

    assert what.editions == 1
    (said,) = what.left_out
    assert said.startswith(f"{tmp_path}/{stem}.json: not verbatim: article a1")
    assert said.endswith("it is not published")
    assert not (tmp_path / "site/editions" / f"{stem}.html").exists()


def test_of_several_briefings_one_can_be_chosen(tmp_path: Path) -> None:
    """All of them together are called after the one with most editions."""
    print_edition(tmp_path, "2026-11-23", title="Harbour News")
    print_edition(tmp_path, "2026-11-24", MORE, title="Harbour News")
    print_edition(tmp_path, "2026-11-25", BELL, title="World")
    both, one = made(tmp_path, site="all"), made(tmp_path, Wish(name="world"), "world")

    assert (both.editions, one.editions) == (3, 1)
    assert "<h1>Harbour News</h1>" in (tmp_path / "all/index.html").read_text()
    assert "<h1>World</h1>" in (tmp_path / "world/index.html").read_text()


def test_what_is_offered_beside_html_can_be_chosen(tmp_path: Path) -> None:
    """JSON, and the PDF that carries it, hold the whole text of every article: not all may publish that."""
    stem = print_edition(tmp_path, "2026-11-24")
    made(tmp_path)
    made(tmp_path, Wish(forms=("md",)))

    assert set(there(tmp_path / "site/editions")) == {f"{stem}.html", f"{stem}.md"}


def test_without_editions_nothing_is_made(tmp_path: Path) -> None:
    """No folder, and a site that is there stays as it is."""
    with pytest.raises(NothingToReport, match="no edition in it; type: brief build"):
        made(tmp_path)
    with pytest.raises(NothingToReport, match="nowhere: no such file or folder"):
        made(tmp_path / "nowhere")
    assert there(tmp_path) == {}

    stem = print_edition(tmp_path, "2026-11-24", forms="json")
    made(tmp_path)
    (tmp_path / f"{stem}.json").unlink()
    with pytest.raises(NothingToReport):
        made(tmp_path)
    assert (tmp_path / "site/index.html").is_file()


def test_a_full_disk_leaves_whole_pages(tmp_path: Path) -> None:
    """A folder stands where a page belongs: it is named, and no page is torn or half."""
    print_edition(tmp_path, "2026-11-24")
    made(tmp_path)
    before = there(tmp_path / "site")
    (tmp_path / "site/index.html").unlink()
    (tmp_path / "site/index.html").mkdir()
    print_edition(tmp_path, "2026-11-25", MORE)
    with pytest.raises(OutputError, match=r"index\.html: cannot be written"):
        made(tmp_path)
    assert [path for path in there(tmp_path / "site") if path.startswith(".")] == [".briefing-site.json"]

    (tmp_path / "site/index.html").rmdir()
    made(tmp_path)
    kept = {path for path in before if not path.startswith("search/")}
    assert kept < set(there(tmp_path / "site"))


def test_two_at_once_make_one_whole_site(tmp_path: Path) -> None:
    """One waits for the other; what stands in the end is what each alone would have made."""
    for day, text in (("2026-11-23", SAID), ("2026-11-24", MORE)):
        print_edition(tmp_path, day, text)
    at_once = [started(tmp_path) for _ in range(3)]
    assert [each.wait() for each in at_once] == [0, 0, 0]

    together = there(tmp_path / "site")
    made(tmp_path, site="alone")
    assert together == there(tmp_path / "alone")
    listed = json.loads(together.pop(".briefing-site.json"))["briefing-site/1"]
    assert set(listed) == set(together)
