"""The languages that pages can be in: a file of words for each, the shipped ones and those of a theme.

templates/locale/en.toml     under all others: what a language has no words for is said in English
templates/locale/de.toml     over it
mine/locale/de.toml          over both, on pages of the theme "mine"
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from briefing.errors import TemplateError, UnknownName
from briefing.typesetting import wordtable
from briefing.typesetting.speech import Speech
from briefing.typesetting.themes import DEFAULT, LOCALE, folders, shipped
from briefing.typesetting.wordtable import Table

ENGLISH: Final = "en"

_CODE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_Files = tuple[tuple[str, Path, int], ...]


def speech(language: str = ENGLISH, theme: str = DEFAULT) -> Speech:
    """Return how pages of `theme` speak `language`; English where nobody has written its words.

    A code with a region, such as ``pt-BR``, is looked for as it is, then without. Raises `TemplateError` with
    the file and line of a mistake.
    """
    where = _folders(theme)
    spoken = [
        code for code in _codes(language) if any((folder / f"{code}.toml").is_file() for folder in where)
    ]
    layers = [ENGLISH, *(code for code in reversed(spoken) if code != ENGLISH)]
    return _read(layers[-1], tuple(layer for code in layers for layer in _layers(code, where)))


def languages(theme: str = DEFAULT) -> dict[str, str]:
    """Return the languages that pages of `theme` speak: code to its own name, sorted."""
    files = {path.stem for folder in _folders(theme) for path in folder.glob("*.toml")}
    return {code: speech(code, theme).table.name for code in sorted(files) if _CODE.fullmatch(code)}


def check(language: str, theme: str = DEFAULT) -> str:
    """Return `language` where pages of `theme` speak it; else raise `UnknownName`."""
    if speech(language, theme).code not in _codes(language):
        raise UnknownName("language of the page", language, languages(theme))
    return language


def _codes(language: str) -> tuple[str, ...]:
    """Return the language with its region, and without; nothing of what is no code."""
    if not _CODE.fullmatch(language):
        return ()
    return tuple(dict.fromkeys((language, language.partition("-")[0])))


def _folders(theme: str) -> tuple[Path, ...]:
    """Return the folders of words, those under the others first."""
    return tuple(folder / LOCALE for folder in (shipped("templates"), *reversed(folders(theme))))


def _layers(code: str, where: tuple[Path, ...]) -> _Files:
    files = (folder / f"{code}.toml" for folder in where)
    # a file that somebody changes while a page is served is read again
    return tuple((code, path, path.stat().st_mtime_ns) for path in files if path.is_file())


@cache
def _read(language: str, layers: _Files) -> Speech:
    table: Table | None = None
    last = ""
    for code, path, _ in layers:
        babel = table.babel if table and code == last else code.replace("-", "_")
        # the English words of a theme may be more than those of ours: it has a page of its own
        table = wordtable.read(_text(path), file=str(path), babel=babel, under=table, adds=code == ENGLISH)
        last = code
    if table is None:
        raise TemplateError(f"{LOCALE}/{ENGLISH}.toml", 0, "is not there")
    return Speech(language, table)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(str(path), 0, f"cannot be read: {error}") from error
