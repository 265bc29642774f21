"""The menu, and how other packages add to it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from desks import errand

from briefing import registry
from briefing.errors import UnknownName

SHOUT = """
class Shout:
    def render(self, job):
        return job.briefing.title.upper().encode()

class First:
    def salience(self, document):
        return [1.0 if n == 0 else 0.0 for n, _ in enumerate(document.sentences)]

"""


def test_ours_come_first_and_by_the_names_that_scripts_rely_on() -> None:
    """Formats and methods are spelled as the documentation spells them."""
    assert registry.names("renderer")[:4] == ("md", "html", "pdf", "json")
    assert {"lead", "lex-rank", "text-rank", "lsa", "luhn"} <= set(registry.names("summarizer"))


def test_a_name_gives_the_factory_of_its_part() -> None:
    """Each kind has its own door."""
    made = [
        registry.source("files")(errand("seeds")),
        registry.reader("txt")(),
        registry.summarizer("lead")(),
        registry.renderer("md")(),
        registry.deliverer("folder")("output"),
    ]

    assert [type(part).__name__ for part in made] == ["Files", "PlainText", "Lead", "Markdown", "Folder"]


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("summarizer", "lexrank", "unknown method 'lexrank': did you mean 'lex-rank'?"),
        ("renderer", "pfd", "unknown format 'pfd': did you mean 'pdf'?"),
        ("deliverer", "zzz", "unknown deliverer 'zzz' (there are: folder)"),
    ],
)
def test_an_unknown_name_is_said_in_the_user_s_words(kind: str, name: str, said: str) -> None:
    """A summarizer is called a method, a renderer a format; what is near is proposed."""
    with pytest.raises(UnknownName) as caught:
        registry.check(kind, name)

    assert str(caught.value) == said
    assert caught.value.known == registry.names(kind)


def test_check_returns_a_known_name() -> None:
    """So that it can be used in place."""
    assert registry.check("renderer", "pdf") == "pdf"


def other_package(folder: Path, entries: str) -> None:
    """Put a package with entry points into a folder, as pip would install it."""
    (folder / "shouting.py").write_text(SHOUT)
    info = folder / "shouting-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(entries)


def run(folder: Path, code: str) -> str:
    """Return what the code prints in a fresh interpreter that also sees `folder`."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.append({str(folder)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr
    return done.stdout.strip()


def test_another_package_adds_a_part_by_an_entry_point(tmp_path: Path) -> None:
    """A format and a method of somebody else's work like ours, and stand behind them."""
    entries = "[briefing.renderer]\nshout = shouting:Shout\n[briefing.summarizer]\nfirst = shouting:First\n"
    other_package(tmp_path, entries)
    code = (
        "import briefing, datetime\nfrom briefing import registry\n"
        "print(registry.names('renderer')[-1], registry.names('summarizer')[-1])\n"
        "article = briefing.Article(text='It rains. It pours.', language='en')\n"
        "day = datetime.date(2026, 11, 24)\n"
        "made = briefing.brief([article], title='Brief', edition=day, method='first', points=1)\n"
        "print(made.stories[0].key_points[0].text, briefing.render(made, 'shout').decode())"
    )

    assert run(tmp_path, code) == "shout first\nIt rains. BRIEF"


def test_a_name_of_ours_cannot_be_taken(tmp_path: Path) -> None:
    """Installing a package never changes what `md` means."""
    other_package(tmp_path, "[briefing.renderer]\nmd = shouting:Shout\n")
    code = (
        "from briefing import registry; print(registry.renderer('md').__module__, registry.names('renderer'))"
    )

    assert run(tmp_path, code) == "briefing.renderers.markdown ('md', 'html', 'pdf', 'json', 'epub')"


def test_a_part_is_not_loaded_before_it_is_asked_for(tmp_path: Path) -> None:
    """Listing and checking names imports nothing of anybody's."""
    other_package(tmp_path, "[briefing.renderer]\nshout = shouting:Shout\n")
    code = (
        "from briefing import registry\nregistry.check('renderer', 'shout')\n"
        "print(sorted(name for name in sys.modules if name.startswith(('shouting', 'briefing.renderers'))))"
    )

    assert run(tmp_path, code) == "[]"
