"""Three days of editions from the same two feeds and a mailbox: a newspaper that knows what it printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from mail_servers import PASSWORD, VARIABLE, dovecot, message
from served import serving

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator

FERRY = (
    "The ferry to Great Merrin sails again on Monday after nine days in the yard, the harbour office said."
    " It broke down on the tenth of November with forty people on board, and was towed to Port Carrow by a"
    " fishing boat that happened to pass. Tickets that were bought for those days remain valid until March."
)
CRACK = (
    " A crack was found in the second engine on Tuesday morning and the ferry was taken out of service again"
    " by its owner, who speaks of weeks. The mayor has asked the region for a replacement, and the school of"
    " Great Merrin stays closed because its teachers live on the mainland."
)
BRIDGE = (
    "A bridge opened on Monday in Hallowick, four years late and at twice the price. The mayor spoke for an"
    " hour about the winters that it had survived unfinished, while a band waited on the other bank."
)
BELL = (
    "Librarians in Tarn have found the bell of the coaster Perpetua, which sank in 1931, inside a crate"
    " that was labelled hymn books. A receipt shows that a diver sold it for four crowns and a bicycle."
)
FAIR = (
    "Forty stalls and a carousel from Ostrava stand on the market of Lowmere since Monday. The fair pays"
    " for the roof of the church, as it has since a storm took the old one in the winter of 1893."
)
SNOW = (
    "Snow closed the pass above Ettal for the first time this autumn. Drivers of lorries waited in the inn,"
    " which ran out of soup at eight; the plough came at ten from the other side of the mountain."
)
CONFIG = """title = "Harbour News"
formats = ["md", "json"]
[network]
allow_private = ["{host}"]
[[source]]
url = "http://{host}/gazette.xml"
[[source]]
url = "http://{host}/post.xml"
[[source]]
imap = "127.0.0.1"
port = {port}
user = "anna"
tls_ca = "{ca}"
password_env = "{variable}"
"""


def feed(title: str, *entries: tuple[str, str, str]) -> tuple[str, str]:
    """Return a feed of entries: name, headline, text."""
    items = "".join(
        f"<item><title>{headline}</title><link>{{site}}/{name}</link><guid>{name}</guid>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        for name, headline, text in entries
    )
    return "application/rss+xml", f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"


class Town:
    """What the feeds hold on a day, and the letters that come."""

    def __init__(self, pages: dict[str, tuple[str, str]], write: Any) -> None:
        self._pages = pages
        self._write = write

    def publish(self, gazette: list[tuple[str, str, str]], post: list[tuple[str, str, str]]) -> None:
        """Put these entries into the two feeds, and their texts on their pages."""
        self._pages["/gazette.xml"] = feed("The Gazette", *gazette)
        self._pages["/post.xml"] = feed("The Post", *post)
        for name, headline, text in (*gazette, *post):
            page = f"<title>{headline}</title><article><h1>{headline}</h1><p>{text}</p></article>"
            self._pages[f"/{name}"] = ("text/html", page)

    def write(self, subject: str, text: str) -> None:
        """Send a letter."""
        self._write(message(subject) + f"\r\n{text}\r\n".encode())


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    """Stand in an empty folder with a configuration of two feeds and a mailbox."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv(VARIABLE, PASSWORD)
    pages: dict[str, tuple[str, str]] = {}
    with dovecot() as server, serving(pages) as site:
        account = server.account("anna")
        Path("briefing.toml").write_text(
            CONFIG.format(host=site.host, port=account.port, ca=account.tls_ca, variable=VARIABLE),
            encoding="utf-8",
        )
        yield Town(pages, lambda content: server.put("anna", content))


def edition(day: str) -> dict[str, tuple[str | None, int]]:
    """Return for each headline of the day's edition its label and how many of its articles are new."""
    assert run(["build", "--edition", day, "--quiet", "--fresh"]) == 0
    made = json.loads(Path(f"output/harbour-news-{day}.json").read_text(encoding="utf-8"))
    return {
        story["headline"]: (story["label"], len(story["new_articles"]))
        for section in made["sections"]
        for story in section["stories"]
    }


def files() -> dict[str, bytes]:
    """Return the files of the editions."""
    return {path.name: path.read_bytes() for path in Path("output").glob("harbour-*")}


def test_three_days_of_editions_read_like_one_newspaper(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing comes twice, what goes on says so, mail is printed once, and all of it is found."""
    ferry, bridge = ("ferry", "Ferry sails again", FERRY), ("bridge", "Bridge opens", BRIDGE)
    town.publish([ferry], [bridge])
    town.write("Letter of Monday", BELL)
    monday = edition("2026-11-23")
    printed = files()
    assert edition("2026-11-23") == monday
    assert files() == printed  # the letter is in the mailbox no longer, and stands where it stood

    # the same two entries, one of them grown and under another headline, and a third
    grown = ("ferry", "Ferry out of service", FERRY + CRACK)
    town.publish([grown], [bridge, ("fair", "Fair opens", FAIR)])
    tuesday = edition("2026-11-24")

    # nothing but what was printed
    assert run(["build", "--edition", "2026-11-25", "--quiet"]) == 3
    town.write("Letter of Wednesday", SNOW)
    wednesday = edition("2026-11-25")

    assert monday == {
        "Ferry sails again": (None, 1),
        "Bridge opens": (None, 1),
        "Letter of Monday": (None, 1),
    }
    assert tuesday == {"Ferry out of service": ("developing", 1), "Fair opens": ("new", 1)}
    assert wednesday == {"Letter of Wednesday": ("new", 1)}
    page = Path("output/harbour-news-2026-11-24.md").read_text(encoding="utf-8")
    assert "Reported on 23 November 2026: *Ferry sails again*" in page
    capsys.readouterr()
    assert run(["search", "perpetua"]) == 0
    assert capsys.readouterr().out.startswith("2026-11-23  Letter of Monday\n")


def test_a_letter_that_a_rule_left_out_alone_is_read_again(town: Town) -> None:
    """Nothing was printed that day, so the mailbox was not read on; without the rule it is told."""
    town.publish([("ferry", "Ferry sails again", FERRY)], [])
    edition("2026-11-23")
    plain = Path("briefing.toml").read_text(encoding="utf-8")
    Path("briefing.toml").write_text(f'{plain}\n[filter]\nexclude = ["letter*"]\n', encoding="utf-8")
    town.write("Letter of Tuesday", BELL)
    assert run(["build", "--edition", "2026-11-24", "--quiet"]) == 3
    assert run(["build", "--edition", "2026-11-24", "--quiet"]) == 3
    Path("briefing.toml").write_text(plain, encoding="utf-8")

    assert edition("2026-11-25") == {"Letter of Tuesday": ("new", 1)}
    assert run(["build", "--edition", "2026-11-26", "--quiet"]) == 3
