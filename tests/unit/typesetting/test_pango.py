"""A machine without Pango."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

# as weasyprint behaves where the library is missing: advice on stdout, then an OSError while it is imported
WITHOUT = """
import sys, types

class Without:
    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            print("WeasyPrint could not import some external libraries.")
            raise OSError("cannot load library 'libpango-1.0-0'")

sys.meta_path.insert(0, Without())
sys.argv = ["brief", *sys.argv[1:]]
from briefing.cli import main
main()
"""


def brief(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `brief` as on a machine without Pango."""
    command = [sys.executable, "-c", WITHOUT, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_other_formats_come_out_and_the_line_says_what_to_type(tmp_path: Path) -> None:
    """A missing system library costs the PDF alone; nothing but our own words is on stdout."""
    (tmp_path / "ferry.txt").write_text("The ferry is back. It sails at nine.", encoding="utf-8")

    done = brief(tmp_path, "build", "ferry.txt", "--json", "--edition", "2026-11-24")

    assert done.returncode == 0
    assert sorted(json.loads(done.stdout)["files"]) == ["html", "json", "md"]
    assert "apt-get install libpango-1.0-0" in done.stderr


def test_a_pdf_alone_is_a_failure(tmp_path: Path) -> None:
    """Nothing was written, and the exit code says so."""
    (tmp_path / "ferry.txt").write_text("The ferry is back. It sails at nine.", encoding="utf-8")

    done = brief(tmp_path, "build", "ferry.txt", "-f", "pdf")

    assert (done.returncode, done.stdout) == (1, "")
    assert "apt-get install libpango-1.0-0" in done.stderr
