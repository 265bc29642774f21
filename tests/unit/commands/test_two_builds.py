"""Two builds at once, each a process of its own, from one feed into one folder."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from served import Site, serving

from briefing import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MONDAY, TUESDAY = "2026-11-23", "2026-11-24"
SAID = {
    "Ferry": "The ferry to Great Merrin sails again after nine days in the yard, the harbour office said.",
    "Organ": "Mice have eaten the bellows of the organ in Halvmark, and a choir sang to pay for new ones.",
    "Chess": "A pupil of nine has beaten the champion of Karsk in twenty-six moves, and apologised for it.",
}
ITEM = "<item><title>{0}</title><link>{{site}}/{0}.html</link><description>…</description></item>"
PAGES = {
    "/feed.xml": (
        "application/rss+xml",
        f"<rss version='2.0'><channel><title>Post</title>{''.join(map(ITEM.format, SAID))}</channel></rss>",
    ),
    **{
        f"/{name}.html": ("text/html", f"<article><h1>{name}</h1><p>{text} {name} {text}</p></article>")
        for name, text in SAID.items()
    },
}
WAITING = """#!/bin/sh
touch began
while [ ! -e go ]; do sleep 0.02; done
cat > /dev/null
"""
"""A program of the reader's that keeps a build where it is, with the ledger in its hands."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Serve the feed to an empty folder whose configuration names it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Path("waiting").write_text(WAITING)
    Path("waiting").chmod(0o755)
    with serving(PAGES) as there:
        Path("briefing.toml").write_text(
            f'formats = ["md", "json"]\nworkers = 1\n[network]\nallow_private = ["{there.host}"]\n'
            f'[filter]\nprogram = ["./waiting"]\n[[source]]\nurl = "{there.at("/feed.xml")}"\n',
            encoding="utf-8",
        )
        yield there


def started(day: str) -> subprocess.Popen[str]:
    """Start a build."""
    command = [sys.executable, "-m", "briefing", "build", "--quiet", "--edition", day]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


def ended(build: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for the end of a build: exit code, stderr."""
    _, said = build.communicate()
    return build.returncode, said


def until(holds: Callable[[], bool], build: subprocess.Popen[str]) -> None:
    """Wait for something that a running build brings about."""
    while not holds():
        assert build.poll() is None, ended(build)
        time.sleep(0.01)


def both(site: Site, first: str, second: str) -> tuple[tuple[int, str], tuple[int, str]]:
    """Build two editions, the second coming to the ledger while the first is at it: exit codes, stderr."""
    one = started(first)
    until(Path("began").exists, one)
    other = started(second)
    until(lambda: site.asked.count("/feed.xml") > 1, other)
    Path("go").touch()
    return ended(one), ended(other)


def files(folder: str = "output") -> dict[str, bytes]:
    """Return the files of the editions."""
    return {path.name: path.read_bytes() for path in Path(folder).glob("morning-*")}


def kept() -> list[tuple[str, str, int]]:
    """Return the editions of a ledger that is whole: day, state, articles."""
    with closing(sqlite3.connect("output/ledger.sqlite")) as ledger:
        assert ledger.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert ledger.execute("PRAGMA foreign_key_check").fetchall() == []
        return ledger.execute(
            "SELECT e.day, e.state, count(g.story) FROM editions e LEFT JOIN given g ON g.edition = e.id"
            " GROUP BY e.id ORDER BY e.day"
        ).fetchall()


def printed(day: str) -> set[str]:
    """Return the headlines of an edition whose every sentence stands in its article."""
    return {article.headline for article in load(f"output/morning-brief-{day}.json").articles}


def test_of_one_edition_both_print_the_same(site: Site) -> None:
    """The first of all: there was no ledger yet. The files are those that one build alone prints."""
    assert both(site, MONDAY, MONDAY) == ((0, ""), (0, ""))
    together = files()
    assert kept() == [(MONDAY, "printed", 3)]

    Path("output").rename("before")
    assert ended(started(MONDAY)) == (0, "")
    assert files() == together == files("before")


def test_of_two_days_the_second_tells_nothing_again(site: Site) -> None:
    """It waits, and knows the first edition of all, which was not begun to be kept when it came."""
    first, (code, said) = both(site, MONDAY, TUESDAY)

    assert (first, code) == ((0, ""), 3)
    assert "3 articles: printed in the edition of 2026-11-23" in said
    assert printed(MONDAY) == set(SAID)
    assert kept() == [(MONDAY, "printed", 3), (TUESDAY, "silent", 0)]


def test_with_a_ledger_it_is_the_same(site: Site) -> None:
    """What came between the editions is told by one of them."""
    Path("go").touch()
    assert ended(started("2026-11-20")) == (0, "")
    Path("began").unlink()
    Path("go").unlink()
    site.asked.clear()
    name, text = (
        "Bell",
        "Librarians in Tarn have found the bell of the coaster Perpetua in a crate of hymn books.",
    )
    feed = PAGES["/feed.xml"][1].replace("<item>", ITEM.format(name) + "<item>", 1)
    more = {"/feed.xml": ("application/rss+xml", feed), f"/{name}.html": PAGES["/Ferry.html"]}
    more[f"/{name}.html"] = ("text/html", f"<article><h1>{name}</h1><p>{text} {text}</p></article>")
    with pytest.MonkeyPatch.context() as today:
        for path, page in more.items():
            today.setitem(PAGES, path, page)
        first, (code, _) = both(site, MONDAY, TUESDAY)

    assert (first, code) == ((0, ""), 3)
    assert printed(MONDAY) == {"Bell"}


def test_a_build_that_tells_nothing_leaves_no_folder_behind(site: Site) -> None:
    """It was made to be locked; the next build makes its own, also one that waited for it."""
    Path("waiting").write_text('#!/bin/sh\nsed \'s/.*\\("id": "[^"]*"\\).*/{\\1, "keep": false}/\'\n')

    assert ended(started(MONDAY))[0] == 3
    assert site.asked
    assert not Path("output").exists()
