"""`brief doctor`: what this machine offers, and what to type where something is missing."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from briefing import __version__
from briefing.commands.terminal import Verbose, tell
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXAMPLE: Final = "brief doctor"


def doctor(*, _verbose: Verbose = False) -> None:
    """Look whether this machine has what a briefing needs. Exit with 1 if something is missing."""
    tell(f"ok       Python {platform.python_version()}")
    tell(f"ok       briefing {__version__}")
    missing = 0
    for name, look in _NEEDED.items():
        try:
            tell(f"ok       {name}: {look()}")
        except (BriefingError, ImportError, OSError, ValueError) as error:
            tell(f"missing  {name}: {error}")
            missing += 1
        if name == "fonts":
            for said in _boxes():
                tell(f"note     {said}")
    if missing:
        raise typer.Exit(1)


def _boxes() -> Iterator[str]:
    """Yield what is missing only for writings that this machine may never print."""
    from briefing.typesetting.letters import packages, wanting

    try:
        names = wanting()
    except BriefingError:
        # what is missing for any PDF is said already
        return
    if names:
        boxes = f"letters: no font has {', '.join(names)}, a PDF shows boxes"
        yield f"{boxes}; type: apt-get install {packages(names)}"


def _pdf() -> str:
    from briefing.typesetting.pango import load_weasyprint

    load_weasyprint()
    import weasyprint
    from weasyprint.text.ffi import pango

    return f"WeasyPrint {weasyprint.__version__}, Pango {_dotted(pango.pango_version())}"


def _dotted(number: int) -> str:
    """Return Pango's version as people write it: 15012 is 1.50.12."""
    return f"{number // 10_000}.{number // 100 % 100}.{number % 100}"


def _fonts() -> str:
    from briefing.errors import MissingLibrary
    from briefing.typesetting.fonts import font_folders

    files = [path for folder in font_folders() for path in folder.glob("*.ttf")]
    if not files:
        raise MissingLibrary(
            "those of the page are not installed; type: pip install --force-reinstall briefing-press"
        )
    return ", ".join(sorted({path.stem.partition("[")[0] for path in files}))


def _theme() -> str:
    from briefing.errors import MissingLibrary
    from briefing.typesetting.themes import DEFAULT, shipped

    folder = shipped("templates") / DEFAULT
    if not (folder / "briefing.md").is_file():
        raise MissingLibrary(f"{folder} is not there; type: pip install --force-reinstall briefing-press")
    return str(folder)


def _languages() -> str:
    from briefing.text.language import language_of

    found = language_of("The harbour was closed for nine days and opens again on Monday.")
    if found != "en":
        raise ValueError(f"the model took English for {found!r}")
    return "the model is there"


def _words() -> str:
    from briefing.typesetting.locales import languages

    return ", ".join(languages())


def _output() -> str:
    from briefing.config import FILE, Config, read
    from briefing.deliverers import folder

    settings = read(Path(FILE)) if Path(FILE).exists() else Config()
    return f"{folder.check(settings.output)} can be written"


_NEEDED: Final[dict[str, Callable[[], str]]] = {
    "PDF": _pdf,
    "fonts": _fonts,
    "theme": _theme,
    "languages": _languages,
    "words of the page": _words,
    "output": _output,
}
