"""What an edition shows beside its words."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from builders import ENGLISH, edition, story
from drawings import parsed
from fakes import Printed

import briefing
from briefing.models import Section
from briefing.typesetting.embedding import embed
from briefing.typesetting.illustrations import file_name, illustrations
from briefing.typesetting.job import Job

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.models import Briefing

NEWEST = datetime(2026, 11, 24, 5, 40, tzinfo=UTC)
FORMS = ("html", "pdf")


def hours(*back: float) -> list[datetime]:
    """Return times so many hours before the newest."""
    return [NEWEST - timedelta(hours=each) for each in back]


def dockers() -> Briefing:
    """Return an edition whose lead has articles enough to show their coverage, and another story has not."""
    return edition(
        story("Dockers end strike", hours(0, 1, 3, 3.2, 6, 9, 9, 9.5, 12, 20, 30)),
        story("Ferry returns", hours(2, 8)),
    )


def test_the_coverage_is_said_in_a_sentence_with_its_figures() -> None:
    """Whoever does not see the bars knows what they show."""
    (shown,) = illustrations(dockers(), ENGLISH)

    assert shown.alt == (
        "The bars count 11 articles from 22 November 2026, 22:00 UTC to 24 November 2026, 06:00 UTC:"
        " at most 3 within 2 hours, 2 in the last 2."
    )
    assert shown.caption == "Articles every 2 hours"
    assert parsed(shown.content).findtext("title") == shown.alt


def test_days_are_said_as_days() -> None:
    """Where publications give no time."""
    days = [datetime(2026, 11, day, tzinfo=UTC) for day in (21, 22, 22, 22, 22, 23, 23, 23, 24, 24)]
    (shown,) = illustrations(edition(story("Dockers end strike", days)), ENGLISH)

    assert shown.alt == (
        "The bars count 10 articles from 21 November 2026 to 24 November 2026:"
        " at most 4 on one day, 2 on the last."
    )
    assert shown.caption == "Articles a day"


def test_all_stories_are_shown_on_one_scale() -> None:
    """So that two sparklines can be compared: one story is older."""
    old, new = story("Old", hours(*range(30, 42))), story("New", hours(*range(12)))
    widths = {parsed(shown.content).get("width") for shown in illustrations(edition(old, new), ENGLISH)}

    assert len(widths) == 1


@pytest.mark.parametrize("times", [hours(*range(9)), [None] * 40, hours(*[1] * 40)])
def test_an_edition_that_has_nothing_to_show_shows_nothing(times: list[datetime | None]) -> None:
    """Few articles, none with a time, or all in one hour: no figure, no folder, no hole."""
    quiet = edition(story("Ferry returns", times))

    assert illustrations(quiet, ENGLISH) == ()
    assert briefing.companions(quiet) == {}
    assert b"![" not in briefing.render(quiet, "md")
    assert b"<svg" not in briefing.render(quiet, "html")


def test_a_story_in_brief_has_no_room_for_bars() -> None:
    """It is one line."""
    assert illustrations(edition(story("Ferry returns", hours(*range(12)), rank="brief")), ENGLISH) == ()


def test_a_file_is_called_by_what_is_in_it() -> None:
    """Two that differ never share a name, whatever edition they are of."""
    (shown,) = illustrations(dockers(), ENGLISH)
    digest = hashlib.sha256(shown.content).hexdigest()

    assert file_name(shown) == f"coverage-{digest[:10]}.svg"


def test_the_markdown_refers_to_the_files_that_come_with_it() -> None:
    """To each of them, and to no other."""
    files = briefing.companions(dockers())
    (path,) = re.findall(r"!\[.*?\]\((\S+) ", briefing.render(dockers(), "md").decode())

    assert list(files) == [path]
    assert path.startswith("morning-brief-2026-11-24/coverage-")
    assert files[path] == illustrations(dockers(), ENGLISH)[0].content


@pytest.mark.parametrize("title", ["../../etc", "Été: 1/2", "a b(c)[d]", "…", "新聞"])
def test_the_folder_is_safe_whatever_the_edition_is_called(title: str) -> None:
    """One folder, no way out of it, and the page finds what is in it."""
    busy = edition(story("Dockers", hours(*range(12))), title=title)
    (path,) = briefing.companions(busy)

    assert re.fullmatch(r"[\w-]+-2026-11-24/coverage-[0-9a-f]{10}\.svg", path)
    assert b"<svg" in briefing.render(busy, "html")


def test_a_theme_that_shows_no_coverage_brings_no_file(tmp_path: Path) -> None:
    """What nothing refers to is not written."""
    (tmp_path / "briefing.md").write_text("# {{ title | headline }}\n", encoding="utf-8")

    assert briefing.companions(dockers(), theme=str(tmp_path)) == {}


def test_html_and_pdf_hold_the_figure_itself() -> None:
    """With the words that the Markdown has for it; neither brings a file."""
    (shown,) = illustrations(dockers(), ENGLISH)
    page = briefing.render(dockers(), "html").decode()

    assert page.count("<svg") == 1
    assert f"<title>{shown.alt}</title>" in page
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#|https://paper\.example|data:)""", page)
    assert [briefing.companions(dockers(), form) for form in FORMS] == [{}, {}]


def test_a_pdf_with_figures_is_tagged_and_the_same_twice() -> None:
    """The figure is read aloud by its words."""
    one, two = (briefing.render(dockers(), "pdf") for _ in range(2))

    assert one == two
    assert Printed(one).is_tagged
    assert Printed(one).figures == [illustrations(dockers(), ENGLISH)[0].alt]


def test_an_edited_file_prints_what_the_edition_printed() -> None:
    """Read back from beside the Markdown, to the byte."""
    files = briefing.companions(dockers())
    job = Job.again(
        {"md": briefing.render(dockers(), "md")}, theme="default", page="A4", beside=files.__getitem__
    )

    assert job.rendered("html") == briefing.render(dockers(), "html")
    assert job.notices == []


def test_an_image_that_nobody_finds_is_taken_out() -> None:
    """The last wall, should one have passed the others."""
    assert embed('<p><img alt="a > b" src="x.png">z<img alt="c"></p>', lambda _: None) == "<p>z</p>"


def test_sections_do_not_hide_a_story() -> None:
    """What is shown is shown wherever the story stands."""
    apart = edition(
        Section(title="World", stories=(story("A", hours(*range(12))),)),
        Section(title="Economy", stories=(story("B", hours(*range(0, 24, 2))),)),
    )

    assert briefing.render(apart, "html").count(b'class="sparkline"') == 2
