"""The table of quality: scores by hand, each fault by a sentence that has it, and the evaluator as oracle."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from briefing.workers import Crew

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).parents[3]
SHARED: Final = ROOT.parent / "shared"
EVALUATOR: Final = SHARED / "eval" / "evaluate.py"

sys.path.append(str(ROOT / "benchmarks"))  # scripts, not a package
import quality  # noqa: E402 - found by the line above
from standalone import FAULTS, faults  # noqa: E402 - as above

FERRY = "The ferry is back. It sails at nine."


def question(*references: str, text: str = FERRY) -> quality.Question:
    """Return a question about `text` with these references, as they are given."""
    return quality.Question(id="a", asked="", text=text, references=references)


def mark(r1: float = 0.0, r2: float = 0.0, **said: Any) -> quality.Mark:
    """Return a mark; what is not said is nothing."""
    nothing: dict[str, Any] = {"faults": (), "verbatim": 0, "words": 0, "repeated": 0, "missing": False}
    rouge = {"rouge1": r1, "rouge2": r2, "rougeLsum": 0.0}
    return quality.Mark(rouge=rouge, **(nothing | said))


def result(*marks: quality.Mark) -> quality.Result:
    """Return the result of a method with these marks, that took a second."""
    return quality.Result(method="lead", marks=marks, cpu_s=1.0)


def rouge(reference: str, *points: str) -> tuple[float, ...]:
    """Return R1, R2 and RLsum of key points against one reference, to four places."""
    return tuple(round(each, 4) for each in quality.marked((question(reference), points)).rouge.values())


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    """Return a file with these rows as JSON, one a line."""
    path = folder / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_rouge_by_hand() -> None:
    """Two of three words and one of two pairs stand among four words and three pairs."""
    assert rouge("The ferry is back.", "The ferry sails.") == (0.5714, 0.4, 0.5714)


def test_words_are_compared_by_their_stems() -> None:
    """A plural is the same word."""
    assert rouge("ferries sailing", "ferry sails") == (1.0, 1.0, 1.0)


def test_key_points_stand_on_lines_of_their_own() -> None:
    """RLsum compares sentence by sentence, so that their order does not matter."""
    assert rouge("The ferry sails.\nA bell rings.", "A bell rings.", "The ferry sails.")[2] == 1.0


def test_several_references_are_averaged() -> None:
    """One that says the same and one that says something else: half."""
    pair = (question("The ferry is back.", "Nothing else happened"), ("The ferry is back.",))

    assert quality.marked(pair).rouge["rouge1"] == 0.5


@pytest.mark.parametrize(
    ("reference", "lines"),
    [
        ("It sails. A bell rings! “So it does.” 3 o'clock", 4),
        ("It sails. and then … a bell rings at 9.30", 1),
        ("It sails … (A bell rings.)", 2),
        ("It sails. A bell rings.\nSo it does. Twice.", 2),
    ],
)
def test_a_reference_in_one_piece_is_cut_into_sentences(tmp_path: Path, reference: str, lines: int) -> None:
    """Before a capital, a figure or an opening mark; one that has lines keeps them."""
    path = written(tmp_path, {"id": 1, "text": FERRY, "summary": reference})

    (cut,) = quality.questions(path)[0].references
    assert len(cut.split("\n")) == lines


def test_the_product_is_not_shown_the_references(tmp_path: Path) -> None:
    """What is asked holds id, title, text or documents, and language, and nothing else."""
    told = {"id": 1, "title": "Ferry", "text": FERRY, "language": "en"}
    path = written(tmp_path, told | {"summary": "s", "references": ["r"], "systems": {}, "source": "x"})

    (only,) = quality.questions(path)
    assert json.loads(only.asked) == told
    assert only.references == ("r",)


def test_several_articles_are_one_text(tmp_path: Path) -> None:
    """Documents are texts or objects with one; a key point may stand in any."""
    documents = ["The ferry is back.", {"text": "A bell rings.", "title": "Bell"}]
    path = written(tmp_path, {"id": 1, "documents": documents, "summary": "s"})

    assert quality.questions(path)[0].text == "The ferry is back. A bell rings."


def test_only_the_first_lines_are_read(tmp_path: Path) -> None:
    """`--limit` does not look at what comes after."""
    path = written(tmp_path, {"id": 1, "text": FERRY, "summary": "s"}, {"broken": True})

    assert [each.id for each in quality.questions(path, 1)] == [1]


@pytest.mark.parametrize("rows", [[], [{"id": 1, "text": "No reference."}], [{"summary": "No text."}]])
def test_a_file_of_something_else_ends_the_program(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    """One line names the file."""
    with pytest.raises(SystemExit, match=r"set\.jsonl: no articles with references: .+"):
        quality.questions(written(tmp_path, *rows))


def test_a_file_that_is_not_there_ends_the_program(tmp_path: Path) -> None:
    """So does a folder or a wrong name."""
    with pytest.raises(SystemExit, match="no articles with references"):
        quality.questions(tmp_path / "nowhere.jsonl")


def test_key_points_are_texts_or_objects() -> None:
    """An answer without key points is there, and empty; of two with one id the later holds."""
    lines = (
        '{"id": 1, "key_points": ["a"]}\n\n{"id": 1, "key_points": ["b\u2028", {"text": "c"}]}\n{"id": 2}\n'
    )

    assert quality.answers(lines) == {1: ("b\u2028", "c"), 2: ()}


def test_a_point_is_verbatim_but_for_white_space_and_composition() -> None:
    """One blank for a line break, an accent apart from its letter: the same; another case is not."""
    asked = question("s", text="The caf\xe9 on the quay is open.")
    points = ("cafe\u0301 on\n the  quay", "the caf\xe9")

    assert quality.marked((asked, points)).verbatim == 1


def test_words_are_counted_and_repeats_found() -> None:
    """An apostrophe or a stop within a word does not part it; case does not make another point."""
    found = quality.marked((question("s"), ("It isn’t 9.30 a.m.", "it isn’t  9.30 A.M.", "Yes.")))

    assert (found.words, found.repeated, found.missing) == (9, 1, False)


def test_missing_and_empty_answers_count_as_nothing() -> None:
    """Both score 0 and have no key point; only one is missing."""
    missing, empty = (quality.marked((question("The ferry is back."), points)) for points in (None, ()))

    assert (missing.missing, empty.missing) == (True, False)
    assert set(missing.rouge.values()) == set(empty.rouge.values()) == {0.0}
    assert result(missing, empty, mark(faults=((),), repeated=2)).amiss() == (1, 2, 2)


def test_shares_are_of_all_key_points() -> None:
    """Not of articles: one with three points counts three times."""
    three = mark(faults=(("short", "long"), (), ()), verbatim=3, words=12)
    one = mark(faults=(("question",),), verbatim=0, words=4)

    assert (result(three, one).violations(), result(three, one).verbatim()) == (0.5, 0.75)
    assert result(three, one).words() == 8
    assert (result(mark()).violations(), result(mark()).verbatim()) == (0, 0)


def test_an_interval_by_hand() -> None:
    """Of two values the bootstrap draws one twice in a quarter of its samples: the ends are the values."""
    assert str(quality.estimate([0.0, 100.0], 2000)) == "50.00 [0.0, 100.0]"


@pytest.mark.parametrize(
    ("gains", "shown"),
    [
        ((0.01, 0.01), "+1.00 [+1.00, +1.00] *"),
        ((-0.02, -0.02), "-2.00 [-2.00, -2.00] *"),
        ((0.01, -0.01), "+0.00 [-1.00, +1.00]"),
    ],
)
def test_a_difference_is_paired(gains: tuple[float, float], shown: str) -> None:
    """However far the articles lie apart, only what a method gains on each counts; sums are summed first."""
    others = result(mark(0.125, 0.5), mark(0.75, 0.25))
    ours = result(mark(0.125, 0.5 + gains[0]), mark(0.75, 0.25 + gains[1]))

    assert ours.beyond(others, ("rouge1", "rouge2"), 500).signed() == shown
    assert ours.beyond(others, ("rouge1",), 500).mean == 0


FAULTY: Final = {
    "pronoun": (
        "She opened the harbour to all ferries on Monday.",
        "(CNN) -- “Their harbour,” says the mayor, “is open again.”",
        "He’d opened the harbour to all ferries.",
    ),
    "discourse": (
        "However, ferries will sail to the island on Monday.",
        "As a result, ferries will sail to the island.",
    ),
    "anaphor": (
        "The decision was welcomed by fishermen on the island.",
        "The remarks of the mayor were welcomed on the island.",
    ),
    "bare_quote": ("“Ferries will sail again before the winter.”",),
    "broken_quote": ("Ferries will “sail again before the winter comes.",),
    "question": ("Will ferries sail again before the winter?",),
    "boilerplate": (
        "Follow Anna Holm on the island's own network.",
        "Editor’s note: Anna Holm is the harbour master.",
        "Last updated on Monday by the harbour master.",
        "The ferry sailed on Monday, 9:30 a.m. as planned.",
        "Ferries sail again on Monday | Hallow News.",
        "Anna Holm of Hallowick contributed to this report.",
        "Right: ferries in the old harbour of Hallowick.",
        "From Anna Holm in Hallowick Harbour.",
        "(C) 2024 by the Hallowick Harbour Press.",
    ),
    "short": ("Ferries sail again.",),
    "long": (f"Ferries {'now ' * 45}sail.",),
    "fragment": ("ferries will sail to the island on Monday.",),
    "unterminated": ("Ferries will sail to the island on Monday",),
}


@pytest.mark.parametrize(
    ("fault", "point"), [(fault, each) for fault, them in FAULTY.items() for each in them]
)
def test_each_fault_is_found_and_no_other(fault: str, point: str) -> None:
    """A sentence that has one fault."""
    assert faults(point) == (fault,)


def test_every_fault_has_a_case() -> None:
    """The cases above are whole."""
    assert list(FAULTY) == list(FAULTS)


@pytest.mark.parametrize(
    "point",
    [
        "Ferries will sail to the island again on Monday.",
        "“Ferries will sail again,” said the mayor, “before the winter.”",
        "Ferries will sail again,” the mayor of Hallowick said.",
        f"Ferries {'now ' * 43}sail.",
        "Hers-Haven opened its harbour to ferries.",
        "The decisive vote was cast by fishermen.",
    ],
)
def test_what_can_be_read_alone_has_no_fault(point: str) -> None:
    """Near misses of each rule."""
    assert faults(point) == ()


def test_several_faults_come_in_order() -> None:
    """A contraction both points back and joins on; of nothing there is nothing to read."""
    assert faults("However, it sank.") == ("discourse", "short")
    assert faults("that’s it") == ("pronoun", "discourse", "short", "fragment", "unterminated")
    assert faults("") == ("bare_quote", "short")


ROWS: Final[tuple[dict[str, Any], ...]] = (
    {"id": "one", "text": f"{FERRY}\n", "language": "en", "summary": "The ferry is back."},
    {"id": 2, "documents": ["A bell rings in town.", {"text": "A bell rings in town."}], "summary": "None."},
)


@pytest.mark.parametrize("length", [("--points", "1"), ("--words", "4")])
def test_the_product_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], length: Sequence[str]
) -> None:
    """The lead of one article is its reference, of the other it has nothing in common with it."""
    path = written(tmp_path, *ROWS)
    asked = quality.arguments([str(path), *length, "--boot", "200"])
    with Crew(1) as crew:
        quality.print_table(path, ["lead"], asked, crew)

    title, _, head, row, *_ = capsys.readouterr().out.splitlines()
    assert title == f"set.jsonl, {' '.join(length)}"
    assert re.split(r"\s{2,}", head)[-3:] == ["R1 − lead", "R1+R2 − lead", "articles/s"]
    assert re.split(r"\s{2,}", row)[:3] == ["lead", "2", "50.00 [0.0, 100.0]"]
    assert re.split(r"\s{2,}", row)[5:-1] == ["4", "50.0", "100.00", "0/0/0", "–", "–"]


def test_the_script_prints_markdown(tmp_path: Path) -> None:
    """As it is typed, with its processes: the method compared with has a line of its own."""
    out = script(str(written(tmp_path, *ROWS)), "--method", "random", "--points", "1", "--format", "markdown")

    lines = out.splitlines()
    assert lines[2].startswith("| method | n | R1 | R2 | RLsum | words | violations % |")
    assert lines[3] == f"| --- |{' ---: |' * 11}"
    assert [line.split(" | ")[0] for line in lines[4:6]] == ["| random", "| lead"]
    assert "articles/s: per second of CPU, the start of the process included." in lines


def test_points_or_words() -> None:
    """Not both."""
    with pytest.raises(SystemExit):
        quality.arguments(["--points", "3", "--words", "60"])


def test_without_rouge_score_it_says_what_to_type() -> None:
    """One line, and nothing is measured."""
    path = str(ROOT / "benchmarks" / "quality.py")
    code = (
        f"import runpy, sys; sys.modules['rouge_score'] = None; runpy.run_path({path!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "benchmarks")},
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "rouge-score is not installed; type: pip install rouge-score\n"


def script(*words: str) -> str:
    """Return what the script prints."""
    command = [sys.executable, str(ROOT / "benchmarks" / "quality.py"), *words]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def leads(given: Sequence[quality.Question]) -> list[dict[str, Any]]:
    """Return answers that quote the beginning: two pieces that end in a full stop."""
    pieces = [re.split(r"(?<=\.) ", each.text)[:2] for each in given]
    return [{"id": each.id, "key_points": found} for each, found in zip(given, pieces, strict=True)]


def spoilt(given: Sequence[quality.Question]) -> list[dict[str, Any]]:
    """Return answers that are not even all there: one in five each is spoilt in a way of its own."""
    rows = leads(given)
    for row in rows[1::5]:
        row["key_points"] = []
    for row in rows[2::5]:
        row["key_points"] = [{"text": each} for each in (row["key_points"][0], row["key_points"][0].upper())]
    for row in rows[3::5]:
        row["key_points"] = ["However, he said “that is not in the text", *row["key_points"]]
    return [row for place, row in enumerate(rows) if place % 5 != 4]


def judged(inputs: Path, ours: Path, others: Path, out: Path) -> dict[str, Any]:
    """Return what the evaluator says of the first 40 articles."""
    words = [str(inputs), str(ours), "--versus", str(others), "--limit", "40", "--json", str(out)]
    subprocess.run([sys.executable, str(EVALUATOR), *words], stdout=subprocess.DEVNULL, check=False)
    told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return told


def results(given: Sequence[quality.Question], answers: Path) -> quality.Result:
    """Return our result for the answers in a file."""
    found = quality.answers(answers.read_text(encoding="utf-8"))
    return result(*(quality.marked((each, found.get(each.id))) for each in given))


def rounded(found: quality.Estimate) -> list[float]:
    """Return the three numbers as the evaluator writes them."""
    return [round(each, 2) for each in (found.mean, found.low, found.high)]


@pytest.mark.parametrize("name", ["cnndm_validation500.jsonl", "orangesum_valid300_fr.jsonl"])
def test_the_evaluator_says_the_same(tmp_path: Path, name: str) -> None:
    """Of spoilt answers, and of how far they are from whole ones: every number to the last digit printed."""
    inputs = SHARED / "data" / "summaries" / name
    if not (EVALUATOR.exists() and inputs.exists()):
        pytest.skip(f"the evaluator and {name} are not beside this checkout (../shared/eval, ../shared/data)")
    given = quality.questions(inputs, 40)
    (tmp_path / "ours").mkdir()
    ours, others = written(tmp_path / "ours", *spoilt(given)), written(tmp_path, *leads(given))
    theirs = judged(inputs, ours, others, tmp_path / "told.json")
    bad, good = results(given, ours), results(given, others)

    for key, measure in zip(("r1", "r2", "rl"), quality.MEASURES, strict=True):
        assert rounded(bad.rouge(measure, 2000)) == theirs[key]
        assert rounded(bad.beyond(good, (measure,), 2000)) == theirs[f"d{key}"]
    assert bad.amiss() == (theirs["missing"], theirs["empty"], theirs["duplicates"]) == (8, 16, 8)
    assert (bad.words(), bad.verbatim(), bad.violations()) == (
        theirs["words"],
        theirs["verbatim"],
        theirs["violations"],
    )
    found = [each for one in bad.marks for each in one.faults]
    assert {name: sum(name in each for each in found) / len(found) for name in FAULTS} == theirs["by"]
