"""The whole of briefing, step by step."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from builders import article, brief

import briefing
from briefing import pipeline
from briefing.config import Config, SourceBlock
from briefing.errors import (
    MissingLibrary,
    NotABriefing,
    NothingBuilt,
    NothingToReport,
    NotVerbatim,
    UnknownName,
)
from briefing.models import LeftOut, Story
from briefing.typesetting.job import Job
from briefing.workers import Crew

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

DAY = date(2026, 11, 24)
FERRY = article("The ferry is back. It sails at nine. Tickets cost 4 crowns.", headline="Ferry", language="")
PORT_AGAIN = article("Die Brücke ist am Montag eröffnet worden.", language="de")
PORT = article("Der Hafen war neun Tage lang geschlossen. Am Montag öffnet er wieder.", language="")
_Item = TypeVar("_Item")


def test_what_the_package_exports_is_there() -> None:
    """Each public name can be had, and nothing else is promised."""
    assert all(getattr(briefing, name) is not None for name in briefing.__all__)
    assert dir(briefing) == sorted(briefing.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'summarise'"):
        _ = briefing.summarise


def test_files_come_in_their_order_and_what_cannot_be_used_is_named(tmp_path: Path) -> None:
    """One bad input never stops the others."""
    (tmp_path / "b.txt").write_text("Bridge opens\n\nA bridge opened on Monday.\n")
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "c.txt").write_text("Ferry returns\n\nThe ferry is back.\n")

    articles, left_out = pipeline.collect([str(tmp_path)])

    assert [found.headline for found in articles] == ["Bridge opens", "Ferry returns"]
    assert [left.input for left in left_out] == [str(tmp_path / "a.txt")]


def test_an_input_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    """The second time it is left out, with that reason."""
    file = tmp_path / "a.txt"
    file.write_text("Ferry returns\n\nThe ferry is back.\n")

    articles, left_out = pipeline.collect([str(file), str(file)])

    assert len(articles) == 1
    assert left_out == (LeftOut(input=str(file), reason="named twice: read once"),)


def test_an_article_that_is_given_twice_is_told_once() -> None:
    """The page counts it once, and says so."""
    made = brief(FERRY, FERRY)

    assert len(made.articles) == len(made.stories) == len(made.bottom_line) == 1
    assert made.left_out == (LeftOut(input="Ferry", reason="given twice: told once"),)


def test_the_language_of_each_article_is_known() -> None:
    """What an article does not say is found in its words."""
    assert [told.language for told in brief(FERRY, PORT).articles] == ["en", "de"]


def test_a_language_that_is_asked_for_goes_for_all() -> None:
    """Also against what an article says of itself."""
    made = pipeline.brief([FERRY, PORT], title="Brief", edition=DAY, language="fr")

    assert [told.language for told in made.articles] == ["fr", "fr"]


def test_the_page_is_in_the_language_of_most_articles_or_in_that_which_is_asked_for() -> None:
    """Its own words are meant; the articles are left in theirs."""
    made = [
        pipeline.brief([FERRY, PORT, PORT_AGAIN], title="Brief", edition=DAY, page_language=asked)
        for asked in ("auto", "fr")
    ]

    assert [each.language for each in made] == ["de", "fr"]
    assert {told.language for told in made[1].articles} == {"en", "de"}
    assert ("page_language", "fr") in made[1].colophon.settings


def test_a_language_that_the_page_has_no_words_for_is_refused(tmp_path: Path) -> None:
    """Before anything is read; a theme may bring its words."""
    asked = Config(page_language="sv", output=str(tmp_path), source=(SourceBlock(path="nowhere"),))

    with pytest.raises(UnknownName, match="unknown language of the page 'sv'"):
        pipeline.build(asked, edition=DAY)


def test_the_colophon_says_how_it_was_made() -> None:
    """Program, method and settings, so that anybody can make it again."""
    made = pipeline.brief(
        [FERRY], title="Brief", edition=DAY, method="luhn", points=2, stories=5, language="en"
    )

    assert (made.colophon.by, made.colophon.method) == (f"briefing {briefing.__version__}", "luhn")
    assert made.colophon.settings == (
        ("points", 2), ("stories", 5), ("in_full", 12), ("language", "en"),
    )  # fmt: skip


TOLD_TWICE = (
    article(
        "Dockers at Port Carrow voted to end the strike. Ana Ruiz leads the union.", headline="Strike over"
    ),
    article(
        "The strike of the dockers at Port Carrow is over, said Ana Ruiz. The union voted.", headline="Vote"
    ),
)


def test_one_event_is_one_story() -> None:
    """Under the headline of its most central article; what tells another event stays apart."""
    made = brief(TOLD_TWICE[0], FERRY, TOLD_TWICE[1])
    story = made.stories[0]

    assert [len(told.articles) for told in made.stories] == [2, 1]
    assert story.headline == story.central.headline


def test_the_same_articles_in_another_order_make_the_same_stories() -> None:
    """To the last key point; only what stands alike on the page may change places."""
    one, other = brief(*TOLD_TWICE, FERRY), brief(FERRY, *reversed(TOLD_TWICE))

    assert {_said(story) for story in one.stories} == {_said(story) for story in other.stories}


def _said(story: Story) -> tuple[object, ...]:
    return story.headline, story.articles, story.key_points, story.voices


def test_grouping_may_be_strict() -> None:
    """The colophon says so; where it is as usual it says nothing."""
    made = pipeline.brief([FERRY], title="Brief", edition=DAY, grouping="strict")

    assert dict(made.colophon.settings)["grouping"] == "strict"
    assert "grouping" not in dict(brief(FERRY).colophon.settings)
    with pytest.raises(UnknownName, match="did you mean 'strict'"):
        pipeline.brief([FERRY], title="Brief", edition=DAY, grouping="stric")


def test_what_holds_a_story_together_is_known() -> None:
    """Each article with its likeness to the others; of a story of one there is nothing to say."""
    made = brief(*TOLD_TWICE, FERRY)
    together, alone = made.stories
    held = pipeline.held_together(made, together)

    assert [told for told, _ in held] == list(together.articles)
    assert all("Ruiz" in dict(reason.terms) for _, reason in held)
    assert pipeline.held_together(made, alone) == ()


def test_the_number_of_points_is_what_was_asked_for() -> None:
    """At most so many of each story."""
    made = pipeline.brief([FERRY], title="Brief", edition=DAY, points=2)

    assert [point.text for point in made.stories[0].key_points] == [
        "The ferry is back.",
        "Tickets cost 4 crowns.",
    ]


def test_a_title_is_one_clean_line() -> None:
    """It becomes a heading, a file's name and a subject."""
    assert brief(FERRY, title=" Morning\n\tBrief\udcff\x1b ").title == "Morning Brief"


def test_a_method_that_does_not_exist_is_refused_before_any_work() -> None:
    """Nothing is read or computed for it."""

    def worked(stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
        raise AssertionError(f"{stage}: {items}, {total}")

    with pytest.raises(UnknownName, match="unknown method 'lexrank': did you mean 'lex-rank'"):
        pipeline.brief([FERRY], title="Brief", edition=DAY, method="lexrank", watch=worked)


def test_several_processes_make_the_same_briefing() -> None:
    """The order is that of the articles, whoever is ready first."""
    articles = [
        article(f"The ferry {n} is back. It sails at nine.", headline=f"Ferry {n}") for n in range(40)
    ]
    alone = pipeline.brief(articles, title="Brief", edition=DAY)

    with Crew(2) as crew:
        assert pipeline.brief(articles, title="Brief", edition=DAY, crew=crew) == alone


def test_whoever_watches_sees_each_stage_and_its_length() -> None:
    """That is all a progress bar needs."""
    seen: list[tuple[str, int | None]] = []

    def watch(stage: str, items: Iterable[_Item], total: int | None) -> Iterable[_Item]:
        seen.append((stage, total))
        return items

    pipeline.brief([FERRY, PORT], title="Brief", edition=DAY, watch=watch)

    assert seen == [("reading sentences", 2), ("summarising", 2)]


def test_key_points_of_a_text() -> None:
    """Offsets are code points into the text as it was given."""
    text = "🚢 The ferry is back.\n\nIt sails at nine. Tickets cost 4 crowns."
    points = briefing.key_points(text, at_most=2)

    assert [text[point.start : point.end] for point in points] == [point.text for point in points]
    assert [point.sentence.paragraph for point in points] == [0, 1]


@pytest.mark.parametrize("form", ["json", "pdf"])
def test_a_briefing_is_loaded_from_what_was_written(form: str, tmp_path: Path) -> None:
    """The PDF carries its data with it."""
    made = brief(FERRY, PORT, left_out=[LeftOut(input="a.txt", reason="it is empty")])
    file = tmp_path / f"brief.{form}"
    file.write_bytes(briefing.render(made, form))

    assert briefing.load(file) == made
    assert briefing.load(str(file)) == made


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no such file"),
        (b"", "neither the JSON nor the PDF"),
        (b"%PDF-1.7 broken", "the PDF cannot be read"),
        (b"# Morning Brief\n", "neither the JSON nor the PDF"),
    ],
)
def test_a_file_that_is_no_briefing_is_named(content: bytes | None, said: str, tmp_path: Path) -> None:
    """With what is wrong with it."""
    file = tmp_path / "brief.json"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(NotABriefing) as caught:
        briefing.load(file)

    assert str(caught.value).startswith(f"{file}: not a briefing: ")
    assert said in str(caught.value)


def test_a_forged_briefing_is_not_loaded(tmp_path: Path) -> None:
    """Each sentence is proved on the way in."""
    data = json.loads(briefing.render(brief(FERRY), "json"))
    data["bottom_line"][0]["text"] = "The ferry is gone."
    file = tmp_path / "brief.json"
    file.write_text(json.dumps(data))

    with pytest.raises(NotVerbatim, match=r"the bottom line: “The ferry is gone\.” is not in article a1"):
        briefing.load(file)


def test_a_format_that_does_not_exist_is_refused() -> None:
    """What is near is proposed."""
    with pytest.raises(UnknownName, match=r"unknown format 'pfd': did you mean 'pdf'\?"):
        briefing.render(brief(FERRY), "pfd")


class WithoutPango(Job):
    """A print job on a machine that cannot make a PDF."""

    def rendered(self, form: str) -> bytes:
        """Return any format but that."""
        if form == "pdf":
            raise MissingLibrary("no PDF: type apt-get install pango")
        return super().rendered(form)


def test_a_format_that_cannot_be_made_stops_no_other(tmp_path: Path) -> None:
    """HTML and Markdown must still come out, and what to type is handed on."""
    job = WithoutPango(briefing=brief(FERRY))
    files, missing = pipeline.printed(job, ["md", "pdf", "json"], name="brief", folder=str(tmp_path))

    assert files == (str(tmp_path / "brief.md"), str(tmp_path / "brief.json"))
    assert missing == ("no PDF: type apt-get install pango",)


def test_when_no_format_can_be_made_nothing_is_written(tmp_path: Path) -> None:
    """Then it is an error."""
    with pytest.raises(MissingLibrary):
        pipeline.printed(
            WithoutPango(briefing=brief(FERRY)), ["pdf"], name="brief", folder=str(tmp_path / "output")
        )
    assert not (tmp_path / "output").exists()


def config(tmp_path: Path, *places: str) -> Config:
    """Return the configuration that builds from these places of the folder."""
    sources = tuple(SourceBlock(path=str(tmp_path / place)) for place in places)
    return Config(
        title="Häfen & Brücken", source=sources, output=str(tmp_path / "out"), formats=("md", "json")
    )


def test_an_edition_is_built_into_files_named_after_it(tmp_path: Path) -> None:
    """Title and day, in the formats that were asked for."""
    (tmp_path / "a.txt").write_text("Ferry returns\n\nThe ferry is back.\n")
    built = pipeline.build(config(tmp_path, "a.txt", "b.txt"), edition=DAY)

    names = ("häfen-brücken-2026-11-24.md", "häfen-brücken-2026-11-24.json")
    assert built.files == tuple(str(tmp_path / "out" / name) for name in names)
    assert briefing.load(built.files[1]) == built.briefing
    assert [left.input for left in built.briefing.left_out] == [str(tmp_path / "b.txt")]


def test_without_an_article_nothing_is_written(tmp_path: Path) -> None:
    """An empty folder is nothing to report; a file that cannot be read is a failure."""
    (tmp_path / "empty").mkdir()

    with pytest.raises(NothingToReport, match="empty: no articles in this folder"):
        pipeline.build(config(tmp_path, "empty"), edition=DAY)
    with pytest.raises(NothingBuilt, match=r"no article could be read\n.*a\.txt: no such file or folder"):
        pipeline.build(config(tmp_path, "a.txt"), edition=DAY)
    assert not (tmp_path / "out").exists()


def test_when_every_source_is_paused_that_is_said(tmp_path: Path) -> None:
    """Nothing was asked, so nobody knows whether there is anything new."""
    source = SourceBlock(path=str(tmp_path), paused=True)

    with pytest.raises(NothingToReport, match="every source is paused"):
        pipeline.build(Config(source=(source,), output=str(tmp_path / "out")), edition=DAY)
