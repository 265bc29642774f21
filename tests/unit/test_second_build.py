"""A second build of what has not changed: the same bytes, for next to nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.config import Config, SourceBlock
from briefing.models import Article
from briefing.typesetting import themes

DAY = date(2026, 11, 24)
FORMS = ("md", "html", "json")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a cache and a folder of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def built(*, fresh: bool = False, theme: str = "default", forms: tuple[str, ...] = FORMS) -> dict[str, bytes]:
    """Build the seeds, and return the files by their ending."""
    config = Config(
        source=(SourceBlock(path=str(themes.shipped("seeds"))),), formats=forms, theme=theme, workers=1
    )
    done = pipeline.build(config, edition=DAY, fresh=fresh)
    assert done.notices == ()
    return {Path(file).suffix: Path(file).read_bytes() for file in done.files}


def test_what_is_recalled_is_what_is_made_fresh() -> None:
    """To the byte, in every format."""
    forms = (*FORMS, "pdf")
    first = built(forms=forms)

    assert built(forms=forms) == first
    assert built(forms=forms, fresh=True) == first


def test_a_reader_is_not_asked_twice(home: Path) -> None:
    """A file of the same bytes is not read again, one that changed is."""
    (home / "seeds").mkdir()
    file = home / "seeds" / "ferry.txt"
    file.write_text("Ferry returns\n\nThe ferry is back. It sails at nine.\n", encoding="utf-8")
    config = Config(source=(SourceBlock(path="seeds"),), formats=("json",), workers=1)
    headlines = []
    for text in ("", "", "New: "):
        file.write_text(text + file.read_text(encoding="utf-8"), encoding="utf-8")
        (article,) = pipeline.build(config, edition=DAY).briefing.articles
        headlines.append(article.headline)

    assert headlines == ["Ferry returns", "Ferry returns", "New: Ferry returns"]


def test_a_theme_that_changed_prints_anew(home: Path) -> None:
    """Whichever of its files it was."""
    theme = home / "mine"
    theme.mkdir()
    before = built(theme=str(theme))
    (theme / "print.css").write_text("/* another sheet */", encoding="utf-8")
    after = built(theme=str(theme))

    assert b"another sheet" in after[".html"]
    assert before[".md"] == after[".md"]


def test_a_cache_that_cannot_be_written_stops_nothing(home: Path) -> None:
    """The edition is built, and a notice says so."""
    (home / "cache").write_text("a file where a folder should be", encoding="utf-8")
    config = Config(source=(SourceBlock(path=str(themes.shipped("seeds"))),), formats=("md",), workers=1)
    done = pipeline.build(config, edition=DAY)

    assert len(done.files) == 1
    assert [notice.partition(": ")[2] for notice in done.notices] == [
        "nothing is kept for the next time: Not a directory"
    ]
    assert isinstance(done.briefing.articles[0], Article)
