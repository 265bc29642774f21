"""`briefing.toml` read and checked: every mistake at once, each with its line.

Relative paths in the file are meant from the file's folder.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from briefing.config.mistakes import mistake
from briefing.config.places import Place, places_of
from briefing.config.whole import Config
from briefing.errors import ConfigError, UsageError, did_you_mean, why
from briefing.typesetting import themes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LONGEST: Final = 1024 * 1024


def read(path: Path) -> Config:
    """Return what the file says, its relative paths made relative to its folder.

    Raises `ConfigError` with every mistake at once.
    """
    text = _decoded(path)
    try:
        config = Config.model_validate(_rebased(_parsed(path, text), path.parent))
        mistakes = [*_unknown_sections(config), *_sections_named_twice(config), *_wrong_accounts(config)]
    except ValidationError as error:
        mistakes = [(detail["loc"], mistake(detail)) for detail in error.errors(include_url=False)]
    if mistakes:
        places = places_of(text)
        lines = sorted((_line(places, loc), what) for loc, what in mistakes)
        raise ConfigError(str(path), [f"line {line}: {what}" for line, what in lines])
    return config


def _unknown_sections(config: Config) -> Iterator[tuple[Place, str]]:
    """Yield each source meant for a section that no block names; without such blocks any name will do."""
    titles = config.sections
    for number, block in enumerate(config.source):
        if titles and block.section and block.section not in titles:
            what = f"section in [[source]]: no [[section]] is called {block.section!r}"
            yield (
                ("source", number, "section"),
                f"{what}{did_you_mean(block.section, titles)}".replace("'", '"'),
            )


def _sections_named_twice(config: Config) -> Iterator[tuple[Place, str]]:
    """Yield each section of a title that stands before it: a story could not tell them apart."""
    for number, title in enumerate(config.sections):
        if title in config.sections[:number]:
            yield ("section", number, "title"), f'title in [[section]]: there is a section "{title}" already'


def _wrong_accounts(config: Config) -> Iterator[tuple[Place, str]]:
    """Yield each mailbox that cannot be used as it is described; nobody asks what is paused."""
    for number, block in enumerate(config.source):
        if block.imap and not block.paused:
            try:
                _ = block.account
            except UsageError as error:
                yield ("source", number), f"source: {error}"


def _decoded(path: Path) -> str:
    try:
        # a device has no end, and no configuration is that long
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
        if len(content) > _LONGEST:
            raise ConfigError(str(path), ["longer than 1 MiB: this is no configuration"])
    except OSError as error:
        raise ConfigError(str(path), [why(error)]) from error
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(str(path), [f"line {line}: not UTF-8: save the file in that encoding"]) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(str(path), [_syntax(str(error))]) from error


def _syntax(said: str) -> str:
    r"""Return what tomllib says with the place in front.

    >>> _syntax("Invalid value (at line 3, column 5)")
    'line 3, column 5: invalid value'
    """
    found = re.fullmatch(r"(?P<what>.*) \(at (?P<place>.*)\)", said, re.DOTALL)
    place, what = (found["place"], found["what"]) if found else ("not TOML", said)
    return f"{place}: {what[:1].lower()}{what[1:]}"


def _rebased(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return the values with paths that the file means from its own folder."""
    if folder.resolve() == Path.cwd():
        folder = Path()
    meant = dict(values)
    if "output" in meant:
        meant["output"] = _in(folder, meant["output"])
    if meant.get("theme", themes.DEFAULT) not in themes.names():
        meant["theme"] = _in(folder, meant["theme"])
    if isinstance(block := meant.get("memory"), dict):
        meant["memory"] = _rebased_block(block, folder)
    if isinstance(blocks := meant.get("source"), list):
        meant["source"] = [_rebased_block(block, folder) for block in blocks]
    if isinstance(table := meant.get("filter"), dict):
        meant["filter"] = _rebased_program(table, folder)
    return meant


def _rebased_block(block: object, folder: Path) -> object:
    if not isinstance(block, dict):
        return block
    paths = ("path", "tls_ca", "password_file")
    return {key: _in(folder, value) if key in paths else value for key, value in block.items()}


def _rebased_program(table: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return the table with its program meant from `folder`, unless it is a bare name to be looked for."""
    words = table.get("program")
    if not (isinstance(words, list) and words and isinstance(words[0], str) and "/" in words[0]):
        return table
    # a path of one part would be looked for like a name
    found = str(Path(folder, Path(words[0]).expanduser()).absolute())
    return {**table, "program": [found, *words[1:]]}


def _in(folder: Path, value: object) -> object:
    if not isinstance(value, str) or not value.strip() or "://" in value:
        return value
    return str(folder / Path(value).expanduser())


def _line(places: Mapping[Place, int], loc: Place) -> int:
    """Return the line of the value at `loc`, or of what is nearest around it."""
    return next((places[loc[:end]] for end in range(len(loc), 0, -1) if loc[:end] in places), 1)
