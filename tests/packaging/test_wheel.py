"""What is installed works outside the checkout, offline."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
# any attempt to reach another machine ends the process with a traceback
NO_NETWORK = """
import sys

def refuse(event, args):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
        raise OSError(f"network refused: {event} {args}")

sys.addaudithook(refuse)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the sdist and the wheel that is built of the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of programs of a fresh environment that holds the wheel and no network."""
    place = tmp_path_factory.mktemp("venv")
    venv.create(place, with_pip=False)
    packages = next(place.glob("lib/python*/site-packages"))
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(packages)  # noqa: S202 - our own wheel, built a moment ago
    # the libraries are the ones under test; the checkout itself, installed there for editing, is not
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (packages / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    (packages / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return place / "bin"


def run(programs: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run `brief` of the fresh environment in `folder`."""
    command = [str(programs / "python"), "-m", "briefing", *words]
    environment = {"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_holds_what_the_press_needs(built: Path) -> None:
    """Themes, seeds, the schema and the type marker are inside; tests are not."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())

    assert names >= {
        "briefing/_templates/default/briefing.md",
        "briefing/_seeds/14-ships-bell.txt",
        "briefing/schema/briefing-1.json",
        "briefing/py.typed",
    }
    assert not [name for name in names if name.startswith("tests")]


def test_the_sdist_keeps_templates_and_seeds_at_the_top(built: Path) -> None:
    """Somebody who unpacks the source finds what the README names."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as source:
        tops = {name.split("/")[1] for name in source.getnames() if "/" in name}

    assert tops >= {
        "briefing",
        "templates",
        "seeds",
        "tests",
        "Makefile",
        "README.md",
        "LICENSE",
        "constraints.txt",
    }


def test_an_installed_press_briefs_without_checkout_and_network(installed: Path, tmp_path: Path) -> None:
    """init, build and verify work from the wheel alone; the promise of the aeroplane."""
    where = subprocess.run(
        [str(installed / "python"), "-c", "import briefing; print(briefing.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    begun = run(installed, tmp_path, "init")
    made = run(installed, tmp_path, "build", "--edition", "2026-11-24")
    proved = [
        run(installed, tmp_path, "verify", f"output/morning-brief-2026-11-24.{form}")
        for form in ("json", "pdf")
    ]

    assert Path(where.stdout.strip()).is_relative_to(installed.parent)
    assert begun.returncode == 0, begun.stderr
    assert made.stdout.splitlines() == [
        f"output/morning-brief-2026-11-24.{form}" for form in ("md", "html", "pdf", "json")
    ], made.stderr
    verbatim = "31 of 31 key points verbatim, 16 of 16 sentences beside them\n"
    enclosed = "31 of 31 printed so on its pages, 14 articles enclosed\n"
    assert [done.stdout for done in proved] == [verbatim, verbatim + enclosed]
