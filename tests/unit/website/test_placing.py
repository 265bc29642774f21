"""The folder of the site: what is written, what goes, what stays."""

from __future__ import annotations

import fcntl
import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.errors import OutputError
from briefing.website.placing import MANIFEST, Place, placed


def made(folder: Path, files: dict[str, bytes]) -> Place:
    """Make a site of these files."""
    with placed(folder, patience_s=0) as place:
        place.announce(files)
        place.write(files.items())
        place.finish()
    return place


def there(folder: Path) -> dict[str, bytes]:
    """Return all files in a folder but the manifest, by path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    """A page that says the same keeps its time, so that a copy to a server takes only what is new."""
    made(tmp_path, {"index.html": b"old", "stories/a.html": b"a"})
    before = (tmp_path / "stories/a.html").stat()
    place = made(tmp_path, {"index.html": b"new", "stories/a.html": b"a"})

    assert (place.written, place.removed, place.left) == (1, 0, [])
    assert (tmp_path / "stories/a.html").stat() == before
    assert there(tmp_path) == {"index.html": b"new", "stories/a.html": b"a"}


def test_what_is_no_longer_part_of_it_goes_and_what_is_others_stays(tmp_path: Path) -> None:
    """An empty folder of ours goes with its last page; a file that somebody put there keeps its folder."""
    made(tmp_path, {"index.html": b"i", "stories/a.html": b"a", "editions/e.html": b"e"})
    (tmp_path / "stories/notes.txt").write_bytes(b"theirs")
    place = made(tmp_path, {"index.html": b"i"})

    assert place.removed == 2
    assert there(tmp_path) == {"index.html": b"i", "stories/notes.txt": b"theirs"}
    assert not (tmp_path / "editions").exists()


def test_a_page_that_somebody_has_changed_is_not_removed(tmp_path: Path) -> None:
    """It is named, and stays known: restored, it would go the next time."""
    made(tmp_path, {"index.html": b"i", "stories/a.html": b"a"})
    (tmp_path / "stories/a.html").write_bytes(b"changed")
    place = made(tmp_path, {"index.html": b"i"})

    assert (place.removed, place.left) == (0, ["stories/a.html"])
    (tmp_path / "stories/a.html").write_bytes(b"a")
    assert made(tmp_path, {"index.html": b"i"}).removed == 1


def test_a_file_of_somebody_else_in_the_way_stops_all(tmp_path: Path) -> None:
    """Nothing is written over it, and nothing else is written either."""
    (tmp_path / "index.html").write_bytes(b"theirs")
    with pytest.raises(
        OutputError, match=r"index\.html: cannot be written: it is there, and not of this site"
    ):
        made(tmp_path, {"feed.xml": b"f", "index.html": b"ours"})

    assert there(tmp_path) == {"index.html": b"theirs"}


def test_a_link_in_the_way_is_somebody_elses(tmp_path: Path) -> None:
    """Also one that leads nowhere."""
    (tmp_path / "index.html").symlink_to("nowhere")
    with pytest.raises(OutputError, match="not of this site"):
        made(tmp_path, {"index.html": b"ours"})


def test_what_was_killed_is_made_whole_the_next_time(tmp_path: Path) -> None:
    """The paths were announced before: what stands at them is ours, whatever had been written."""
    with placed(tmp_path) as place:
        place.announce(["index.html", "stories/a.html", "stories/b.html"])
        place.write([("stories/a.html", b"a"), ("stories/b.html", b"b")])
    made(tmp_path, {"index.html": b"i", "stories/a.html": b"new"})

    assert there(tmp_path) == {"index.html": b"i", "stories/a.html": b"new"}


def test_killed_between_two_states_no_page_is_taken_for_changed(tmp_path: Path) -> None:
    """It says what one of the two runs wrote; which of them, nobody has to know."""
    made(tmp_path, {"index.html": b"i", "stories/a.html": b"old"})
    with placed(tmp_path) as place:
        place.announce(["index.html", "stories/a.html"])
        place.write([("stories/a.html", b"new")])
    place = made(tmp_path, {"index.html": b"i"})

    assert (place.removed, place.left) == (1, [])


def test_nothing_outside_the_folder_is_ever_touched(tmp_path: Path) -> None:
    """The manifest may have been edited by anybody: it is believed only of files that we would write."""
    theirs = tmp_path / "theirs.txt"
    theirs.write_bytes(b"theirs")
    site = tmp_path / "site"
    made(site, {"index.html": b"i"})
    said = json.loads((site / MANIFEST).read_bytes())
    said["briefing-site/1"] |= {"../theirs.txt": "", str(theirs): "", ".hidden": "", "a/../../theirs.txt": ""}
    (site / MANIFEST).write_text(json.dumps(said))
    made(site, {"index.html": b"i"})

    assert theirs.read_bytes() == b"theirs"


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"briefing-site/1": 7}', b'{"briefing-site/2": {}}', b"[" * 10**6]
)
def test_a_damaged_manifest_is_named(tmp_path: Path, content: bytes) -> None:
    """What is ours is not guessed."""
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(OutputError, match="damaged"), placed(tmp_path):
        pass


def test_one_process_is_at_work_on_a_site(tmp_path: Path) -> None:
    """The other waits, and says so when it has waited long enough."""
    lock = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    with pytest.raises(OutputError, match="another brief site is at work on it"):
        made(tmp_path, {"index.html": b"i"})
    os.close(lock)

    assert made(tmp_path, {"index.html": b"i"}).written == 1


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    """Its path goes through a file."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"file/site: cannot be written: Not a directory"):
        made(tmp_path / "file/site", {"index.html": b"i"})


def test_what_stands_beside_a_markdown_file_stays_beside_it(tmp_path: Path) -> None:
    """Also where the Markdown alone has changed; with the last file of a folder the folders go."""
    shown = f"editions/e/coverage-{sha256(b'bars').hexdigest()[:10]}.svg"
    made(tmp_path, {"editions/e.md": b"old", shown: b"bars"})
    made(tmp_path, {"editions/e.md": b"new", shown: b"bars"})
    assert there(tmp_path) == {"editions/e.md": b"new", shown: b"bars"}

    assert made(tmp_path, {"index.html": b"i"}).removed == 2
    assert [path.name for path in sorted(tmp_path.iterdir())] == [MANIFEST, "index.html"]
