"""What was cut once is kept; a cache that cannot be used costs nothing but time."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from disks import as_nobody, no_larger_than

from briefing.typesetting.typecase import case, kept


class Punch:
    """Cuts the same bytes each time, and counts."""

    def __init__(self, made: bytes = b"a face") -> None:
        self.made = made
        self.times = 0

    def __call__(self) -> bytes:
        """Cut."""
        self.times += 1
        return self.made


def test_what_is_cut_once_is_not_cut_again(tmp_path: Path) -> None:
    """And stands alone in its folder."""
    punch = Punch()

    assert [kept("a.ttf", punch, folder=tmp_path / "new") for _ in range(3)] == [b"a face"] * 3
    assert punch.times == 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.ttf"]


def test_a_face_of_no_letters_is_kept_as_well(tmp_path: Path) -> None:
    """That there is nothing is known."""
    punch = Punch(b"")

    assert [kept("a.ttf", punch, folder=tmp_path) for _ in range(2)] == [b"", b""]
    assert punch.times == 1


@pytest.mark.parametrize("change", [lambda held: held[:-1], lambda held: held + b"x", lambda _: b""])
def test_what_is_damaged_is_cut_again(change: object, tmp_path: Path) -> None:
    """A torn file prints nobody's page."""
    assert callable(change)
    kept("a.ttf", Punch(), folder=tmp_path)
    whole = (tmp_path / "a.ttf").read_bytes()
    (tmp_path / "a.ttf").write_bytes(change(whole))

    assert kept("a.ttf", Punch(), folder=tmp_path) == b"a face"
    assert (tmp_path / "a.ttf").read_bytes() == whole


def test_where_nothing_can_be_kept_it_is_cut(tmp_path: Path) -> None:
    """A file where the folder should be, a folder where the file should be: no error, nothing left lying."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "b.ttf" / "in the way").mkdir(parents=True)

    assert kept("a.ttf", Punch(), folder=tmp_path / "file") == b"a face"
    assert kept("b.ttf", Punch(), folder=tmp_path) == b"a face"
    assert kept("c.ttf", Punch(), folder=Path(os.devnull)) == b"a face"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.ttf", "file"]


def test_a_full_disk_stops_nothing(tmp_path: Path) -> None:
    """The file that was begun is taken away."""
    with no_larger_than(50_000):
        found = kept("a.ttf", Punch(bytes(100_000)), folder=tmp_path)

    assert found == bytes(100_000)
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_may_not_be_written_is_read() -> None:
    """What is in it is taken, what is not is cut."""
    # not in a folder of pytest's, which nobody else may look into
    with TemporaryDirectory() as name:
        folder = Path(name)
        kept("a.ttf", Punch(b"kept"), folder=folder)
        folder.chmod(0o755)
        (folder / "a.ttf").chmod(0o644)
        said = as_nobody(lambda: [kept(f"{name}.ttf", Punch(), folder=folder).decode() for name in "ab"])

        assert said == ["kept", "a face"]
        assert [path.name for path in folder.iterdir()] == ["a.ttf"]


def test_many_may_cut_the_same_at_once(tmp_path: Path) -> None:
    """Each finds it whole or cuts it itself."""
    made = bytes(range(256)) * 4000
    with ThreadPoolExecutor(16) as together:
        found = list(together.map(lambda _: kept("a.ttf", Punch(made), folder=tmp_path), range(64)))

    assert set(found) == {made}
    assert [path.name for path in tmp_path.iterdir()] == ["a.ttf"]


def test_the_case_lies_in_the_user_s_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of this version of the fonts and of how they are cut; nowhere, for who has no home."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert case().parent == tmp_path / "briefing" / "type"
    assert len(case().name) == 16

    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "")
    monkeypatch.setattr(Path, "home", _nobody)

    assert kept("a.ttf", Punch()) == b"a face"


def _nobody() -> Path:
    raise RuntimeError("Could not determine home directory.")
