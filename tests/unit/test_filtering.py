"""The filter program: what it is asked, what it may say, and what happens when it fails."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from builders import article

from briefing.errors import FilterFailed
from briefing.filtering import FilterProgram, filtered

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.models import Article, LeftOut

FERRY = article(
    "The ferry is back.",
    headline="Ferry returns",
    publication="Harbour Post",
    url="https://post.example/ferry",
    published=datetime(2026, 11, 23, 8, tzinfo=UTC),
)
STARS = article("Aries will travel. \U0001f410", headline="Your horoscope", path="stars.txt")

ANSWERS = """
import json, sys
said = json.loads(sys.argv[1])
for line in sys.stdin:
    asked = json.loads(line)
    if asked["id"] in said:
        print(json.dumps({"id": asked["id"], **said[asked["id"]]}))
"""


def program(code: str, *arguments: str, limit_s: float = 20, is_required: bool = False) -> FilterProgram:
    """Return a filter program of Python."""
    words = (sys.executable, "-c", code, *arguments)
    return FilterProgram(words=words, limit_s=limit_s, is_required=is_required)


def answers(**said: object) -> FilterProgram:
    """Return a program that says this of the articles of these ids, and nothing of others."""
    return program(ANSWERS, json.dumps(said))


def prints(*lines: str) -> FilterProgram:
    """Return a program that prints these lines, whatever it is asked."""
    return program("import sys; sys.stdin.read(); print(sys.argv[1])", "\n".join(lines))


def trouble(left_out: tuple[LeftOut, ...]) -> str:
    """Return what is said of the program itself, the only thing left out."""
    (left,) = left_out
    assert left.input.startswith("filter program python")
    assert not left.nothing_failed
    return left.reason


def test_it_is_asked_about_every_article_in_a_line_of_json(tmp_path: Path) -> None:
    """What the publication did not say is null."""
    path = tmp_path / "asked"
    filtered([FERRY, STARS], program("import sys; open(sys.argv[1], 'w').write(sys.stdin.read())", str(path)))
    ferry, stars = map(json.loads, path.read_text(encoding="utf-8").splitlines())

    assert ferry == {
        "id": "a1", "headline": "Ferry returns", "publication": "Harbour Post",
        "url": "https://post.example/ferry", "path": None, "published": "2026-11-23T08:00:00Z",
        "section": None, "subjects": [], "language": "en", "text": "The ferry is back.",
    }  # fmt: skip
    assert (stars["id"], stars["published"], stars["text"]) == ("a2", None, STARS.text)


def test_what_it_drops_is_left_out_with_its_reason() -> None:
    """And its own name where it gives none."""
    _, left_out = filtered(
        [FERRY, STARS], answers(a1={"keep": False, "reason": "old\nnews"}, a2={"keep": False})
    )

    assert [(left.input, left.reason, left.rule) for left in left_out] == [
        ("https://post.example/ferry", "old news", "filter program"),
        ("stars.txt", f"dropped by the {answers().name}", "filter program"),
    ]
    assert all(left.nothing_failed for left in left_out)


def test_it_may_weigh_an_article_and_say_where_it_belongs() -> None:
    """What it says nothing of stays as it is."""
    kept, left_out = filtered([FERRY, STARS], answers(a1={"weight": 1.5, "section": "Port"}))

    ferry, stars = kept
    assert (ferry.weight, ferry.section, ferry.section_by) == (1.5, "Port", "filter program")
    assert (stars, left_out) == (STARS, ())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("nonsense", "it is no JSON"),
        ("[1]", "it is no object"),
        ('{"keep": false}', "it has no id that was asked about"),
        ('{"id": "a9", "keep": false}', "it has no id that was asked about"),
        ('{"id": "a1", "keep": "no"}', 'its keep is "no"'),
        ('{"id": "a1", "keep": false, "reason": 3}', "its reason is 3"),
        ('{"id": "a1", "weight": 9}', "its weight is not from 0.25 to 4"),
        ('{"id": "a1", "weight": NaN}', "its weight is not from 0.25 to 4"),
        ('{"id": "a1", "weight": true}', "its weight is no number"),
        ("[" * 5000, "it is no JSON"),
        ("\udcff", "it is no JSON"),
    ],
)
def test_a_line_that_says_nothing_usable_keeps_its_article(line: str, why: str) -> None:
    """It is counted and the first is named; the other lines count as they are."""
    kept, (ill, dropped) = filtered([FERRY, STARS], prints(line, "", '{"id": "a2", "keep": false}'))

    assert kept == (FERRY,)
    assert ill.reason.startswith("1 line not understood, line 1: ")
    assert why in ill.reason
    assert ill.reason.endswith(": the articles are kept")
    assert dropped.input == "stars.txt"


def test_of_two_words_on_an_article_the_first_counts() -> None:
    """The second is not understood."""
    twice = prints('{"id": "a1", "keep": true}', '{"id": "a1", "keep": false}')
    kept, left_out = filtered([FERRY], twice)

    assert kept == (FERRY,)
    assert "line 2: a second word on a1" in trouble(left_out)


@pytest.mark.parametrize(
    ("ill", "why"),
    [
        (
            program("import sys; sys.exit('no model\\nthere')"),
            "it ended with 1: run it by hand to see why (there)",
        ),
        (program("import time; time.sleep(60)", limit_s=0.5), "it did not end within 0.5 s"),
        (program("while True: print('y' * 1000)"), "it printed more than 12,288 bytes"),
        (program("import os; os.kill(os.getpid(), 9)"), "it ended with -9"),
        (FilterProgram(words=("/nowhere/my-filter",)), "it cannot be run: No such file or directory"),
        (FilterProgram(words=("/",)), "it cannot be run: Permission denied"),
    ],
)
def test_a_program_that_fails_loses_no_article(ill: FilterProgram, why: str) -> None:
    """It is named on the page with the reason, and everything is kept."""
    kept, (left,) = filtered([FERRY, STARS], ill)

    assert kept == (FERRY, STARS)
    assert left.input.startswith("filter program ")
    assert left.reason.startswith(why)
    assert not left.nothing_failed


def test_a_verdict_before_a_failure_does_not_count() -> None:
    """Half an answer may be the wrong half."""
    half = program("""print('{"id": "a1", "keep": false}', flush=True); raise SystemExit(1)""")

    assert filtered([FERRY], half)[0] == (FERRY,)


@pytest.mark.parametrize("code", ["raise SystemExit(1)", "print('nonsense')"])
def test_a_required_program_that_fails_stops_the_press(code: str) -> None:
    """Who says so would rather have no edition than one unfiltered."""
    with pytest.raises(FilterFailed, match="it is required"):
        filtered([FERRY], program(code, is_required=True))


def test_nothing_is_asked_of_it_without_an_article() -> None:
    """It is not even started."""
    assert filtered([], FilterProgram(words=("/nowhere",), is_required=True)) == ((), ())


def test_it_knows_no_secret_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of the environment it has the search path and the like."""
    monkeypatch.setenv("BRIEF_IMAP_PASSWORD", "quay-Lantern-9")
    path = tmp_path / "environment"
    filtered(
        [FERRY], program("import os, sys; open(sys.argv[1], 'w').write(repr(dict(os.environ)))", str(path))
    )
    known = path.read_text(encoding="utf-8")

    assert "PATH" in known
    assert "quay-Lantern-9" not in known


def test_it_is_run_without_a_shell(tmp_path: Path) -> None:
    """What looks like a command in an argument is an argument."""
    path = tmp_path / "made"
    filtered([FERRY], program("pass", f"; touch {path}", f"$(touch {path})"))

    assert not path.exists()


def told(articles: tuple[Article, ...]) -> list[str]:
    """Return their headlines."""
    return [each.headline for each in articles]


def test_the_same_articles_come_back_in_their_order() -> None:
    """Whatever the order of the answers."""
    backwards = prints('{"id": "a2", "weight": 2}', '{"id": "a1", "weight": 1}')

    assert told(filtered([FERRY, STARS], backwards)[0]) == ["Ferry returns", "Your horoscope"]
