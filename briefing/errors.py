"""Everything that can go wrong, drawn as a tree. Each carries the exit code that ``brief`` ends with.

    BriefingError                1  failed, nothing written
    ├── InputError               1  one input cannot be used; the pipeline turns it into a LeftOut
    │   └── FetchError           1  … because it cannot be fetched (fetching/refusals.py)
    ├── NothingBuilt             1  no input could be used
    ├── NothingToReport          3  the inputs were read and hold no article
    ├── NotABriefing             1  the file is no briefing that `brief` wrote
    ├── NotVerbatim              1  a sentence does not stand where the briefing says
    ├── OutputError              1  a file cannot be written
    ├── LedgerError              1  the ledger cannot be used; an edition is built without it
    │   └── LedgerBusy           1  … because another build is at work on it
    ├── FilterFailed             1  a filter program that is required did not do its work
    ├── MissingLibrary           1  a library is not there; says what to type
    └── UsageError               2  wrong usage or configuration
        ├── UnknownName          2  no part of that name on the menu
        ├── ConfigError          2  briefing.toml holds mistakes: all of them at once
        └── TemplateError        2  a theme's template holds a mistake: file and line

Every message is one line that names the file or the value, says what is wrong and what to do.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence


class BriefingError(Exception):
    """Something this program knows how to say in one line."""

    exit_code = 1


class InputError(BriefingError):
    """One input cannot be used: `name` of the input and the `reason` in a reader's words."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        """Keep both facts when the error crosses from a worker process."""
        return (type(self), (self.name, self.reason))


class NothingBuilt(BriefingError):
    """None of the inputs could be used; each has been named with its reason."""


class NothingToReport(BriefingError):
    """The inputs were read, and there is no article in them."""

    exit_code = 3


class NotABriefing(BriefingError):
    """The file `name` is no briefing: `why`."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: not a briefing: {why}")
        self.name = name
        self.why = why


class NotVerbatim(BriefingError):
    """Sentences of the briefing `name` do not stand where it says; one line each in `offenders`."""

    def __init__(self, name: str, offenders: Sequence[str]) -> None:
        super().__init__(f"{name}: {len(offenders)} not verbatim: {'; '.join(offenders)}")
        self.name = name
        self.offenders = tuple(offenders)


class OutputError(BriefingError):
    """The file or folder `path` cannot be written: `why`."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: cannot be written: {why}")
        self.path = path
        self.why = why


class LedgerError(BriefingError):
    """The ledger at `place` cannot be used: `why`."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place = place
        self.why = why


class LedgerBusy(LedgerError):
    """Another build is at work on the ledger, longer than was waited for."""


class FilterFailed(BriefingError):
    """The filter program `name`, which is required, did not do its work: `why`."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}, and it is required: nothing is built without it")
        self.name = name
        self.why = why


class MissingLibrary(BriefingError):
    """A library of the system, or of an extra, is missing; the message says what to type."""


class UsageError(BriefingError):
    """Wrong usage or configuration."""

    exit_code = 2


class UnknownName(UsageError):
    """No `kind` of part is called `name`; `known` are those that are."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(known)
        super().__init__(f"unknown {kind} {name!r}{did_you_mean(name, self.known)}")


class ConfigError(UsageError):
    """The configuration `path` holds `mistakes`, one line each."""

    def __init__(self, path: str, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(f"{path}: {mistake}" for mistake in mistakes))
        self.path = path
        self.mistakes = tuple(mistakes)


class TemplateError(UsageError):
    """The template `file` holds a mistake in `line` (0: not known): `what`."""

    def __init__(self, file: str, line: int, what: str) -> None:
        super().__init__(f"{file}{f', line {line}' if line else ''}: {what}")
        self.file = file
        self.line = line
        self.what = what


def why(error: OSError) -> str:
    """Return in one phrase why a file could not be opened."""
    return "no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``": did you mean 'x'?"``, or the list of what there is when nothing is near.

    >>> did_you_mean("lexrank", ["lead", "lex-rank"])
    ": did you mean 'lex-rank'?"
    >>> did_you_mean("qqq", ["lead", "lex-rank"])
    ' (there are: lead, lex-rank)'
    """
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return f": did you mean {near[0]!r}?" if near else f" (there are: {', '.join(names)})"
