"""A build that is killed, and the one after it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from served import Site, serving

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID = "Dockers in Port Carrow voted on Friday to end strike number {0}, which had closed the harbour. "
ITEM = "<item><title>Report {0}</title><link>{{site}}/{0}.html</link><description>…</description></item>"
PAGES = {
    "/feed.xml": (
        "application/rss+xml",
        f"<rss version='2.0'><channel><title>Post</title>{''.join(map(ITEM.format, 'abcd'))}</channel></rss>",
    ),
    **{
        f"/{name}.html": (
            "text/html",
            f"<body><article><h1>Report {name}</h1><p>{SAID.format(name) * 4}</p></article></body>",
        )
        for name in "abcd"
    },
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Serve a feed of four pages to a folder whose configuration names it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with serving(PAGES) as there:
        Path("briefing.toml").write_text(
            f'formats = ["json"]\n[network]\nallow_private = ["{there.host}"]\n'
            f'[[source]]\nurl = "{there.at("/feed.xml")}"\n',
            encoding="utf-8",
        )
        yield there


def killed_when(site: Site, path: str) -> None:
    """Start a build in a process of its own, and kill it when it asks for `path`."""
    command = [sys.executable, "-m", "briefing", "build", "--quiet", "--edition", "2026-11-24"]
    build = subprocess.Popen(command, env=os.environ)
    while path not in site.asked:
        assert build.poll() is None
        time.sleep(0.01)
    build.kill()
    assert build.wait() < 0


def test_what_was_fetched_before_it_was_killed_is_not_fetched_again(site: Site) -> None:
    """And the edition after it has every article."""
    killed_when(site, "/c.html")
    assert list(Path("output").glob("*")) == []

    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 0
    (made,) = Path("output").glob("*.json")
    edition = json.loads(made.read_text(encoding="utf-8"))
    assert {article["headline"] for article in edition["articles"]} == {f"Report {name}" for name in "abcd"}
    assert edition["left_out"] == []
    assert [site.asked.count(f"/{name}.html") for name in "abd"] == [1, 1, 1]
