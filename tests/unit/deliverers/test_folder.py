"""Into a folder: each file whole or not at all."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.deliverers.folder import Folder, stands
from briefing.errors import OutputError

FILES = {"brief.md": b"# Brief\n", "brief.json": b"{}\n"}
FULL = """
import resource, signal, sys
from briefing.deliverers.folder import Folder
from briefing.errors import OutputError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    Folder(sys.argv[1]).deliver({"brief.md": b"new", "brief.pdf": b"x" * 100_000})
except OutputError as error:
    print(error)
"""


def held(folder: Path) -> dict[str, bytes]:
    """Return what the folder holds, hidden files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_and_their_paths_returned(tmp_path: Path) -> None:
    """In the order they were given, into a folder that is made."""
    folder = tmp_path / "deep" / "output"

    assert Folder(str(folder)).deliver(FILES) == tuple(str(folder / name) for name in FILES)
    assert held(folder) == FILES


def test_an_older_edition_is_replaced(tmp_path: Path) -> None:
    """And what else lies there is left alone."""
    (tmp_path / "brief.md").write_bytes(b"old")
    (tmp_path / "notes.md").write_bytes(b"mine")

    Folder(str(tmp_path)).deliver(FILES)

    assert held(tmp_path) == FILES | {"notes.md": b"mine"}


def test_a_full_disk_leaves_the_old_edition_whole(tmp_path: Path) -> None:
    """No file is torn, none is new, and nothing else is left behind."""
    old = {"brief.md": b"old words", "brief.pdf": b"old pages"}
    Folder(str(tmp_path)).deliver(old)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert done.stdout == f"{tmp_path / 'brief.pdf'}: cannot be written: File too large\n"
    assert held(tmp_path) == old


def test_a_target_that_is_a_folder_leaves_the_old_edition_whole(tmp_path: Path) -> None:
    """What cannot be replaced is seen before anything is."""
    (tmp_path / "brief.md").write_bytes(b"old")
    (tmp_path / "brief.json").mkdir()

    with pytest.raises(OutputError, match=r"brief\.json: cannot be written: Is a directory"):
        Folder(str(tmp_path)).deliver(FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.json", "brief.md"]
    assert (tmp_path / "brief.md").read_bytes() == b"old"


@pytest.mark.parametrize("place", ["taken", "taken/deeper"])
def test_a_folder_that_is_a_file_is_named(place: str, tmp_path: Path) -> None:
    """The file stays as it is."""
    (tmp_path / "taken").write_bytes(b"a file")

    with pytest.raises(OutputError, match="cannot be written: "):
        Folder(str(tmp_path / place)).deliver(FILES)
    assert held(tmp_path) == {"taken": b"a file"}


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    """What it leads to belongs to somebody."""
    (tmp_path / "victim").write_bytes(b"precious")
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "brief.md").symlink_to(tmp_path / "victim")
    (folder / "brief.json").symlink_to(tmp_path)

    Folder(str(folder)).deliver(FILES)

    assert (tmp_path / "victim").read_bytes() == b"precious"
    assert not any(path.is_symlink() for path in folder.iterdir())
    assert held(folder) == FILES


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_permissions_are_those_the_user_gives_to_new_files(mask: int, mode: int, tmp_path: Path) -> None:
    """Not those of a temporary file, which nobody else may read."""
    before = os.umask(mask)
    try:
        Folder(str(tmp_path)).deliver(FILES)
        assert os.umask(mask) == mask
    finally:
        os.umask(before)

    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {mode}


def test_a_killed_writer_leaves_whole_files_only(tmp_path: Path) -> None:
    """Killed at any moment, each name holds the old or the new content to the last byte."""
    code = (
        "import sys\nfrom briefing.deliverers.folder import Folder\n"
        "for n in range(10**9):\n"
        "    Folder(sys.argv[1]).deliver({'brief.md': str(n % 10).encode() * 2_000_000})\n"
        "    if n == 0: print('ready', flush=True)\n"
    )
    for pause in (0.01, 0.033, 0.057):
        with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            try:
                writer.wait(pause)
            except subprocess.TimeoutExpired:
                writer.kill()
        content = (tmp_path / "brief.md").read_bytes()

        assert len(content) == 2_000_000
        assert len(set(content)) == 1


def test_no_files_are_no_trouble(tmp_path: Path) -> None:
    """Whoever wants no format gets none."""
    assert Folder(str(tmp_path)).deliver({}) == ()


MARKS = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}


def test_what_was_delivered_stands(tmp_path: Path) -> None:
    """Every file as it was meant to be."""
    Folder(str(tmp_path)).deliver(FILES)

    assert stands(str(tmp_path), MARKS)


def test_what_was_never_delivered_does_not_stand(tmp_path: Path) -> None:
    """Neither where no file is there, nor where the folder is not."""
    (tmp_path / ".briefing-1-brief.md").write_bytes(FILES["brief.md"])

    assert not stands(str(tmp_path), MARKS)
    assert not stands(str(tmp_path / "nowhere"), MARKS)
    assert not (tmp_path / "brief.md").exists()


def test_a_delivery_that_was_killed_half_way_is_brought_to_its_end(tmp_path: Path) -> None:
    """One file had its name, the other was finished and waits for it."""
    (tmp_path / "brief.md").write_bytes(FILES["brief.md"])
    (tmp_path / ".briefing-1-brief.json").write_bytes(FILES["brief.json"])

    assert stands(str(tmp_path), MARKS)
    assert held(tmp_path) == FILES


def test_half_a_delivery_that_cannot_be_ended_does_not_stand(tmp_path: Path) -> None:
    """What waits is not what was to be delivered: nothing is touched."""
    (tmp_path / "brief.md").write_bytes(FILES["brief.md"])
    (tmp_path / ".briefing-1-brief.json").write_bytes(b"{")
    before = held(tmp_path)

    assert not stands(str(tmp_path), MARKS)
    assert held(tmp_path) == before


def named(content: bytes, name: str = "coverage") -> str:
    """Return what a file beside the Markdown is called, by what is in it."""
    return f"brief/{name}-{hashlib.sha256(content).hexdigest()[:10]}.svg"


def below(folder: Path) -> dict[str, bytes]:
    """Return all files in the folder and those in it, by their path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_files_beside_the_markdown_stand_in_a_folder_of_their_own(tmp_path: Path) -> None:
    """Written before what refers to them, and their paths returned like any other."""
    files = {named(b"<svg/>"): b"<svg/>", **FILES}

    assert Folder(str(tmp_path)).deliver(files) == tuple(str(tmp_path / name) for name in files)
    assert below(tmp_path) == files


def test_what_the_edition_shows_no_more_is_cleared_away(tmp_path: Path) -> None:
    """Of the files that are as their names say; what an editor put there or changed is the editor's."""
    kept, gone, edited = named(b"kept"), named(b"gone"), named(b"edited")
    folder = Folder(str(tmp_path))
    folder.deliver({kept: b"kept", gone: b"gone", edited: b"edited", **FILES})
    (tmp_path / edited).write_bytes(b"by hand")
    (tmp_path / "brief" / "ship.png").write_bytes(b"mine")

    folder.deliver({kept: b"kept", **FILES})

    assert below(tmp_path) == {kept: b"kept", edited: b"by hand", "brief/ship.png": b"mine", **FILES}


def test_a_folder_that_holds_nothing_any_more_goes(tmp_path: Path) -> None:
    """An edition without figures has none beside it."""
    folder = Folder(str(tmp_path))
    folder.deliver({named(b"gone"): b"gone", **FILES})

    folder.deliver(FILES)

    assert [path.name for path in sorted(tmp_path.iterdir())] == ["brief.json", "brief.md"]


def test_without_the_markdown_nothing_beside_it_is_touched(tmp_path: Path) -> None:
    """The Markdown of an earlier build still refers to it."""
    folder = Folder(str(tmp_path))
    folder.deliver({named(b"shown"): b"shown", **FILES})

    folder.deliver({"brief.json": b"{}", "other.md": b"# Other"})

    assert (tmp_path / named(b"shown")).read_bytes() == b"shown"


def test_a_folder_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    """Nor cleared: it is somebody's, and leads out of the output."""
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / Path(named(b"theirs")).name).write_bytes(b"theirs")
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "brief").symlink_to(victim)

    with pytest.raises(OutputError, match="a link, not a folder"):
        Folder(str(folder)).deliver({named(b"new"): b"new", **FILES})
    Folder(str(folder)).deliver(FILES)

    assert below(victim) == {Path(named(b"theirs")).name: b"theirs"}
    assert (folder / "brief.md").read_bytes() == FILES["brief.md"]


def test_a_file_where_the_folder_should_be_stops_the_delivery(tmp_path: Path) -> None:
    """Before anything takes its name."""
    (tmp_path / "brief").write_bytes(b"a file")

    with pytest.raises(OutputError, match="cannot be written: File exists"):
        Folder(str(tmp_path)).deliver({named(b"new"): b"new", **FILES})
    assert held(tmp_path) == {"brief": b"a file"}


def test_a_delivery_that_was_killed_is_brought_to_its_end_with_what_it_shows(tmp_path: Path) -> None:
    """All was on the disk; of the names one had been taken."""
    files = {named(b"<svg/>"): b"<svg/>", **FILES}
    marks = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    (tmp_path / "brief.json").write_bytes(files["brief.json"])
    for number, name in enumerate(set(files) - {"brief.json"}):
        (tmp_path / f".briefing-{number}-{name.replace('/', '-')[-32:]}").write_bytes(files[name])

    assert stands(str(tmp_path), marks)
    assert below(tmp_path) == files
