"""One edition of everything: feeds, a page, a list of feeds, a folder of many kinds, and a mailbox."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from mail_servers import PASSWORD, VARIABLE, dovecot, message
from served import serving

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator

# no two of them tell one event: in each the people, the place and what they decided are others
SAID = "{0}men of {0}port voted on Friday for the {0}cut, which had closed the {0}works since {0}day. "
FEED = """<rss version='2.0'><channel><title>Post {0}</title><item><title>Feed {0}</title>
<link>{{site}}/{0}.html</link><description>Dockers …</description></item></channel></rss>"""
LIST = "<opml version='2.0'><body><outline type='rss' text='Post' xmlUrl='{site}/c.xml'/></body></opml>"


def page(name: str) -> tuple[str, str]:
    """Return a web page with an article."""
    said = SAID.format(name) * 4
    return "text/html", f"<body><article><h1>Page {name}</h1><p>{said}</p></article></body>"


def letter(subject: str) -> bytes:
    """Return a message with an article."""
    return message(subject) + f"\r\n{SAID.format(subject) * 3}\r\n".encode()


PAGES = {
    **{f"/{name}.html": page(name) for name in "abcd"},
    **{f"/{name}.xml": ("application/rss+xml", FEED.format(name)) for name in "abc"},
}
CONFIG = """formats = ["json"]
[network]
allow_private = ["{host}"]
[[section]]
title = "Feeds"
[[section]]
title = "Files"
[[section]]
title = "Mail"
[[source]]
url = "http://{host}/a.xml"
section = "Feeds"
[[source]]
url = "http://{host}/b.xml"
section = "Feeds"
[[source]]
url = "http://{host}/d.html"
section = "Feeds"
[[source]]
path = "feeds.opml"
section = "Feeds"
[[source]]
path = "folder"
section = "Files"
[[source]]
imap = "127.0.0.1"
port = {port}
user = "anna"
tls_ca = "{ca}"
password_env = "{variable}"
section = "Mail"
"""


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """Build it once in a folder of its own; what is left there can be built again."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv(VARIABLE, PASSWORD)
    folder = Path("folder")
    folder.mkdir()
    Path(folder, "a.txt").write_text(f"Text\n\n{SAID.format('text') * 3}\n", encoding="utf-8")
    Path(folder, "b.eml").write_bytes(letter("Letter"))
    Path(folder, "c.docx").write_bytes(b"PK\x03\x04 no zip after all")
    with dovecot() as server, serving(PAGES) as site:
        server.put("anna", letter("Newsletter"))
        account = server.account("anna")
        Path("feeds.opml").write_text(LIST.replace("{site}", site.at("")), encoding="utf-8")
        Path("briefing.toml").write_text(
            CONFIG.format(host=site.host, port=account.port, ca=account.tls_ca, variable=VARIABLE),
            encoding="utf-8",
        )
        yield {"site": site, "server": server}


def built() -> dict[str, list[str]]:
    """Return the headlines of the edition by section, and what was left out of it."""
    (path,) = Path("output").glob("*.json")
    made = json.loads(path.read_text(encoding="utf-8"))
    shutil.rmtree("output")
    told = {each["title"]: [story["headline"] for story in each["stories"]] for each in made["sections"]}
    return {**told, "left out": [left["input"] for left in made["left_out"]]}


def test_every_article_is_in_its_place_or_left_out(edition: dict[str, Any]) -> None:
    """In the order of the configuration; built again, the mail that was read is not read again."""
    first = {
        "Feeds": ["Page a", "Page b", "Page d", "Page c"],
        "Files": ["Text", "Letter"],
        "left out": ["folder/c.docx"],
    }

    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 0
    assert built() == {**first, "Mail": ["Newsletter"]}
    edition["site"].asked.clear()
    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 0
    assert built() == first


def test_what_was_not_delivered_is_read_again(edition: dict[str, Any]) -> None:
    """An edition that could not be written leaves the mail where it was."""
    del edition
    Path("output").touch()

    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 1
    Path("output").unlink()
    assert run(["build", "--quiet", "--edition", "2026-11-24"]) == 0
    assert built()["Mail"] == ["Newsletter"]
