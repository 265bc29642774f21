"""`brief sources` and an edition from the network, against a server on 127.0.0.1."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from served import Site, serving

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID = "Dockers in Port Carrow voted on Friday to end the strike that had closed the harbour for nine days. "
FEED = """<rss version='2.0'><channel><title>Harbour Post</title><link>{site}/</link>
<item><title>Strike ends</title><link>{site}/strike.html</link><description>Dockers …</description>
<pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Gone</title><link>{site}/gone.html</link><description>…</description></item></channel></rss>"""
LIST = """<opml version='2.0'><body><outline text='Port'>
<outline type='rss' text='Post' xmlUrl='{site}/feed.xml'/></outline></body></opml>"""
HOME = "<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head></html>"
PAGES = {
    "/feed.xml": ("application/rss+xml", FEED),
    "/strike.html": ("text/html", f"<body><article><h1>Strike ends</h1><p>{SAID * 4}</p></article></body>"),
    "/": ("text/html", HOME),
    "/list.opml": ("text/x-opml", LIST),
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Serve the pages to a folder whose configuration allows it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with serving(PAGES) as there:
        Path("briefing.toml").write_text(
            f'# mine\nformats = ["json"]\n[network]\nallow_private = ["{there.host}"]  # here\n',
            encoding="utf-8",
        )
        yield there


def add(text: str) -> None:
    """Write more into the configuration."""
    with Path("briefing.toml").open("a", encoding="utf-8") as file:
        file.write(text)


def edition() -> dict[str, object]:
    """Return the edition that was built."""
    (path,) = Path("output").glob("*.json")
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_an_edition_of_a_feed_has_its_pages_and_says_what_is_missing(site: Site) -> None:
    """The page behind the entry is read; the one that is gone is left out."""
    add(f'[[source]]\nurl = "{site.at("/feed.xml")}"\nsection = "Port"\n')

    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 0
    made = json.dumps(edition())
    assert SAID.strip() in made
    assert '"title": "Port"' in made
    assert f'"input": "{site.at("/gone.html")}", "reason": "there is no such page (404)"' in made


def test_a_list_of_feeds_is_its_feeds_each_in_its_folder(site: Site) -> None:
    """A file or an address."""
    Path("list.opml").write_text(PAGES["/list.opml"][1].replace("{site}", site.at("")), encoding="utf-8")
    add('[[source]]\npath = "list.opml"\n')

    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 0
    assert '"title": "Port"' in json.dumps(edition())


def test_offline_what_was_fetched_before_is_used(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """And what was not is left out with that reason; nobody is asked."""
    add(f'[[source]]\nurl = "{site.at("/strike.html")}"\n')
    run(["build", "--quiet", "--edition", "2026-11-24"])
    add(f'[[source]]\nurl = "{site.at("/feed.xml")}"\n')
    site.asked.clear()
    capsys.readouterr()

    assert run(["build", "--offline", "--edition", "2026-11-24"]) == 0
    assert site.asked == []
    assert "1 story from 1 article" in (said := capsys.readouterr().err)
    assert f"left out: {site.at('/feed.xml')}: " in said


def test_an_address_can_be_named_on_the_command_line(site: Site) -> None:
    """Like a file."""
    assert run(["build", site.at("/strike.html"), "--quiet", "--edition", "2026-11-24"]) == 0
    assert '"headline": "Strike ends"' in json.dumps(edition())


def test_every_source_is_listed_with_its_state(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """What works, what does not, what is paused; 1 when something is wrong."""
    Path("empty.txt").touch()
    add(
        f'[[source]]\nurl = "{site.at("/feed.xml")}"\n[[source]]\nurl = "{site.at("/strike.html")}"\n'
        f'[[source]]\nurl = "{site.at("/nowhere")}"\n[[source]]\npath = "empty.txt"\n'
        f'[[source]]\npath = "later"\npaused = true\n[[source]]\nurl = "{site.at("/list.opml")}"\n'
    )

    assert run(["sources"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"ok       {site.at('/feed.xml')}: feed, 2 entries, newest 2026-11-23, “Harbour Post”",
        f"ok       {site.at('/strike.html')}: page, 1 article, “Strike ends”",
        f"WRONG    {site.at('/nowhere')}: there is no such page (404)",
        "WRONG    empty.txt: empty.txt: empty file: there is no text in it",
        "paused   later",
        f"ok       {site.at('/list.opml')}: list of feeds, 1 feed",
    ]
    assert site.asked.count("/gone.html") == 0


def test_sources_as_json_are_one_object_a_line(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """For scripts."""
    add(f'[[source]]\nurl = "{site.at("/feed.xml")}"\n')

    assert run(["sources", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "place": site.at("/feed.xml"),
        "paused": False,
        "kind": "feed",
        "title": "Harbour Post",
        "found": 2,
        "newest": "2026-11-23T08:00:00+00:00",
        "wrong": None,
        "answered": None,
    }


def test_of_a_source_that_fails_it_is_said_when_it_last_answered(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that a bad morning and a dead feed can be told apart."""
    add(f'[[source]]\nurl = "{site.at("/feed.xml")}"\n')
    assert run(["sources"]) == 0
    monkeypatch.delitem(PAGES, "/feed.xml")
    capsys.readouterr()

    assert run(["sources"]) == 1
    today = datetime.now().astimezone().date().isoformat()
    wrong = "there is no such page (404)"
    assert capsys.readouterr().out == (
        f"WRONG    {site.at('/feed.xml')}: {wrong} (last answered on {today})\n"
    )


def test_the_feed_of_a_page_is_added_and_the_comments_stay(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once; the second time it is there already."""
    before = Path("briefing.toml").read_text(encoding="utf-8")

    assert run(["sources", "add", site.at("/"), "--section", "Port"]) == 0
    added = Path("briefing.toml").read_text(encoding="utf-8")
    assert added == f'{before}\n[[source]]\nurl = "{site.at("/feed.xml")}"\ntype = "feed"\nsection = "Port"\n'
    assert "added" in capsys.readouterr().err
    assert run(["sources", "add", site.at("/feed.xml")]) == 1
    assert "it is in briefing.toml already" in capsys.readouterr().err


def test_a_page_without_a_feed_adds_nothing(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The configuration stays as it is."""
    before = Path("briefing.toml").read_text(encoding="utf-8")

    assert run(["sources", "add", site.at("/strike.html")]) == 1
    assert "no feed, and the page names none" in capsys.readouterr().err
    assert Path("briefing.toml").read_text(encoding="utf-8") == before


def test_feeds_are_printed_as_opml(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Other programs take them, and `brief` takes them back."""
    add(f'[[source]]\nurl = "{site.at("/feed.xml")}"\ntype = "feed"\nsection = "Port"\n')

    assert run(["sources", "--opml"]) == 0
    Path("mine.opml").write_text(capsys.readouterr().out, encoding="utf-8")
    assert site.asked == []
    assert run(["build", "mine.opml", "--quiet", "--edition", "2026-11-24"]) == 0
    assert '"title": "Port"' in json.dumps(edition())
