"""What can go wrong, and how it is said."""

from __future__ import annotations

import pickle

import pytest

from briefing import errors
from briefing.errors import (
    BriefingError,
    ConfigError,
    FilterFailed,
    InputError,
    LedgerBusy,
    LedgerError,
    MissingLibrary,
    NotABriefing,
    NothingBuilt,
    NothingToReport,
    NotVerbatim,
    OutputError,
    TemplateError,
    UnknownName,
    UsageError,
    did_you_mean,
)

EXIT_CODES = [
    (InputError("a.txt", "it is empty"), 1),
    (NothingBuilt("none of 3 inputs could be used"), 1),
    (NothingToReport("no article in them"), 3),
    (NotABriefing("a.json", "it is a list"), 1),
    (NotVerbatim("a.json", ["story s1"]), 1),
    (OutputError("out", "the disk is full"), 1),
    (FilterFailed("filter program f", "it ended with 3"), 1),
    (MissingLibrary("no PDF"), 1),
    (UsageError("wrong"), 2),
    (LedgerError("output/ledger.sqlite", "damaged"), 1),
    (LedgerBusy("output/ledger.sqlite", "busy"), 1),
    (UnknownName("method", "led", ["lead"]), 2),
    (ConfigError("briefing.toml", ["line 3: points: a number"]), 2),
    (TemplateError("briefing.md", 3, "'nope' is undefined"), 2),
]


@pytest.mark.parametrize(("error", "code"), EXIT_CODES)
def test_each_error_carries_its_exit_code(error: BriefingError, code: int) -> None:
    """Scripts tell by the number what happened: 1 failed, 2 wrong usage, 3 nothing new."""
    assert error.exit_code == code


def test_the_tree_of_the_docstring_is_whole() -> None:
    """Every error of the module stands in the drawing at its top, and in this test."""
    classes = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, BriefingError)
    }
    tried = {type(error).__name__ for error, _ in EXIT_CODES} | {"BriefingError"}

    assert classes == tried
    assert all(f" {name} " in (errors.__doc__ or "") for name in classes)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (InputError("a.txt", "it is empty"), "a.txt: it is empty"),
        (NotABriefing("a.json", "it is a list"), "a.json: not a briefing: it is a list"),
        (NotVerbatim("a.json", ["one", "two"]), "a.json: 2 not verbatim: one; two"),
        (OutputError("out", "the disk is full"), "out: cannot be written: the disk is full"),
        (UnknownName("method", "led", ["lead", "luhn"]), "unknown method 'led': did you mean 'lead'?"),
        (TemplateError("briefing.md", 3, "no"), "briefing.md, line 3: no"),
        (TemplateError("briefing.md", 0, "no"), "briefing.md: no"),
    ],
)
def test_an_error_says_what_and_where_in_one_line(error: BriefingError, said: str) -> None:
    """The file or the value comes first, then what is wrong."""
    assert str(error) == said


def test_mistakes_of_a_configuration_come_all_at_once() -> None:
    """One line for each, and each names the file."""
    error = ConfigError("briefing.toml", ["points: not a number", "them: did you mean 'theme'?"])

    assert str(error) == "briefing.toml: points: not a number\nbriefing.toml: them: did you mean 'theme'?"
    assert error.mistakes == ("points: not a number", "them: did you mean 'theme'?")


def test_an_input_error_survives_the_way_from_another_process() -> None:
    """Both facts are there on the other side."""
    arrived = pickle.loads(pickle.dumps(InputError("a.txt", "it is empty")))  # noqa: S301 - our own bytes

    assert (arrived.name, arrived.reason, str(arrived)) == ("a.txt", "it is empty", "a.txt: it is empty")


def test_what_is_near_is_proposed_and_otherwise_what_there_is() -> None:
    """A slip of a finger gets one name, a guess gets the list."""
    assert did_you_mean("pfd", ["md", "pdf"]) == ": did you mean 'pdf'?"
    assert did_you_mean("epub", ["pdf", "md"]) == " (there are: md, pdf)"
