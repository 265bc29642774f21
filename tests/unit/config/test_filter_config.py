"""What the reader wants of the edition, as the configuration says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import Config, configured, read
from briefing.errors import ConfigError
from briefing.interests import Interests, SectionRule

WISHES = """
in_full = 20
[filter]
include = ["harbour*"]
exclude = ["horoscope*", "ECB|European Central Bank"]
boost = { "central bank*" = 2, "ferry" = 0.5 }
watch = ["Ana Ruiz"]
program = ["./my-filter", "--flag", ""]
time_limit = 5
required = true

[[section]]
title = "Economy"
match = ["central bank*"]
categories = ["business*"]
at_most = 5
weight = 1.5

[[source]]
path = "news"
weight = 4
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder of its own the current one, and return it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(text: str, path: str = "briefing.toml") -> Path:
    """Write a configuration and return where."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_every_wish_is_read() -> None:
    """In the words that the steps below know."""
    config = read(written(WISHES))

    assert config.interests == Interests(
        include=("harbour*",),
        exclude=("horoscope*", "ECB|European Central Bank"),
        boost=(("central bank*", 2.0), ("ferry", 0.5)),
        watch=("Ana Ruiz",),
        sections=(
            SectionRule(
                title="Economy",
                match=("central bank*",),
                categories=("business*",),
                at_most=5,
                weight=1.5,
            ),
        ),
    )
    assert config.source[0].weight == 4.0
    assert config.at_most_in_full == 20


def test_wishes_survive_flags() -> None:
    """A flag changes what it names and nothing else."""
    config = configured(written(WISHES), {"title": "Press"}, [])

    assert config.interests == read(Path("briefing.toml")).interests
    assert config.filter_program is not None
    assert config.filter_program.words[1:] == ("--flag", "")


def test_a_program_is_meant_from_the_folder_of_the_file(here: Path) -> None:
    """One without a slash is looked for where programs are."""
    config = read(written(WISHES, "press/briefing.toml"))
    named = read(written('[filter]\nprogram = ["my-filter"]', "press/named.toml"))

    assert config.filter_program is not None
    assert named.filter_program is not None
    assert config.filter_program.words[0] == str(here / "press" / "my-filter")
    assert (config.filter_program.limit_s, config.filter_program.is_required) == (5, True)
    assert named.filter_program.words == ("my-filter",)


def test_without_a_word_nothing_is_asked_for() -> None:
    """Everything is told, and no program is run."""
    assert Config().interests == Interests()
    assert Config().filter_program is None
    assert Config(in_full="all").at_most_in_full is None


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ('[filter]\nexclude = "x"', 'line 2: exclude in [filter]: must be a list like ["harbour"'),
        ('[filter]\nexclude = ["a|"]', 'line 2: exclude in [filter]: "a|" has nothing on one side of a |'),
        (
            '[filter]\nwatch = ["*"]',
            'line 2: watch in [filter]: "*" has a * that is not at the end of a word',
        ),
        ('[filter]\nboost = ["x"]', "line 2: boost in [filter]: must be a table like"),
        ('[filter]\nboost = { "x" = 5 }', 'line 2: boost in [filter]: "x" must be from 0.25 to 4, not 5'),
        ('[filter]\nboost = { "x" = "2" }', 'line 2: boost in [filter]: "x" must be a number, not "2"'),
        ('[filter]\nboost = { "x*y" = 2 }', 'line 2: boost in [filter]: "x*y" has a * that is not'),
        ('[filter]\nprogram = "./f"', 'line 2: program in [filter]: must be a list like ["./my-filter"'),
        ('[filter]\nprogram = [""]', "line 2: program in [filter]: must begin with the name of a program"),
        ("[filter]\ntime_limit = 0", "line 2: time_limit in [filter]: must be a whole number from 1 to 3600"),
        ('[filter]\nexlude = ["x"]', 'line 2: unknown key "exlude" in [filter]: did you mean "exclude"?'),
        ('filter = "x"', "line 1: filter: must be written as [filter] and, on the next line, exclude"),
        ('[[section]]\ntitle = "a"\nweight = 0.1', "line 3: weight in [[section]]: must be from 0.25 to 4"),
        (
            '[[section]]\ntitle = "a"\nweight = true',
            "line 3: weight in [[section]]: must be a number",
        ),
        ('[[section]]\ntitle = "a"\nmatch = ["b*b"]', 'line 3: match in [[section]]: "b*b" has a *'),
        ('[[section]]\ntitle = "a"\ncategories = []', "line 3: categories in [[section]]: must be a list"),
        ('[[source]]\npath = "a"\nexclude = ["|"]', 'line 3: exclude in [[source]]: "|" has nothing'),
        (
            f'[filter]\nwatch = ["{"a " * 3000}b"]',
            f'line 2: watch in [filter]: "{"a " * 38}a… is longer than 500 characters: write several',
        ),
        ("in_full = 0", 'line 1: in_full: must be "all" or a whole number from 1 up, not 0'),
    ],
)
def test_a_mistake_is_said_in_plain_words_with_its_line(text: str, mistake: str) -> None:
    """With what was wrong in which pattern."""
    with pytest.raises(ConfigError) as caught:
        read(written(text))

    assert any(line.startswith(mistake) for line in caught.value.mistakes), caught.value.mistakes
