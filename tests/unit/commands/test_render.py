"""`brief render`: what stands beside the Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_is_no_briefing_beside_the_markdown_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A PDF saved as .json carries no record; the page is printed all the same, and the line says why."""
    (tmp_path / "brief.md").write_text(
        "# Brief\n\n## Stories\n\n### Ferry\n\n- It is back.\n", encoding="utf-8"
    )
    (tmp_path / "brief.json").write_bytes(b"%PDF-1.7 torn")

    code = run(["render", str(tmp_path / "brief.md"), "-f", "html"])

    assert code == 0
    assert "left out:" in capsys.readouterr().err
    assert (tmp_path / "brief.html").is_file()
