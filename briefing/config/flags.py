"""Flags over the file: the configuration of one command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from briefing.config.file import read
from briefing.config.mistakes import reason
from briefing.config.values import HTTP
from briefing.config.whole import Config
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FILE: Final = "briefing.toml"
SEEDS: Final = "seeds"

_FLAGS: Final = {
    "formats": "--format", "page_language": "--page-language", "source": "INPUT", "site_url": "--url",
    "site_formats": "--format",
}  # fmt: skip


def configured(file: Path | None, flags: Mapping[str, object], inputs: Sequence[str]) -> Config:
    """Return the configuration of `file` (None: ``./briefing.toml`` if it is there) with `flags` over it.

    A flag of None or without members was not given. `inputs` take the place of the file's sources; where
    there are neither, the folder ``seeds`` does. Raises `ConfigError` for the file, `UsageError` for flags.
    """
    values, given = _said(file, flags)
    if inputs:
        given["source"] = [{"url" if HTTP.match(place) else "path": place} for place in inputs]
    elif not values.get("source") and Path(SEEDS).is_dir():
        values["source"] = [{"path": SEEDS}]
    config = _checked_flags({**values, **given})
    if not config.source:
        raise UsageError("nothing to brief: name files or folders (brief build FOLDER), or type: brief init")
    return config


def without_sources(file: Path | None, flags: Mapping[str, object]) -> Config:
    """Return the configuration as `configured` does, for a command that asks no source."""
    values, given = _said(file, flags)
    return _checked_flags({**values, **given})


def _said(file: Path | None, flags: Mapping[str, object]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the file says, and what the flags do."""
    found = file or (Path(FILE) if Path(FILE).exists() else None)
    values = (read(found) if found else Config()).model_dump(exclude_defaults=True)
    return values, {name: value for name, value in flags.items() if value not in (None, [], ())}


def _checked_flags(values: Mapping[str, object]) -> Config:
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        # the values of the file have been checked before: what is wrong now is a flag
        details = error.errors(include_url=False)
        names = [str(detail["loc"][0]) for detail in details]
        raise UsageError(
            "\n".join(
                f"{_FLAGS.get(name, f'--{name}')}: {reason(detail)}"
                for name, detail in zip(names, details, strict=True)
            )
        ) from error
