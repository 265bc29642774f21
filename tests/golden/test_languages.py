"""A small edition in German and in Arabic, with everything on it that a page may say of its own accord.

Compared with what is stored beside this file; ``pytest --update`` writes it again.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, NamedTuple

import pytest

import briefing
from briefing.models import (
    Article,
    Before,
    Briefing,
    Colophon,
    Difference,
    Figure,
    FullName,
    KeyPoint,
    LeftOut,
    Prospect,
    Quote,
    Section,
    Sentence,
    Span,
    Story,
)

EXPECTED = Path(__file__).parent / "languages"
MONDAY: Final = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


class Texts(NamedTuple):
    """What the publications of a language say."""

    title: str
    headline: str
    before: str
    point: str
    quote: str
    speaker: str
    surname: str
    counted: str
    figure: str
    ahead: str
    when: str
    publication: str


TEXTS: Final = {
    "de": Texts(
        title="Morgenlage",
        headline="Deich bei Altwerder gebrochen",
        before="Der Sturm kam am Sonntagabend.",
        point="Der Deich bei Altwerder ist auf 60 Metern gebrochen.",
        quote="„Wir haben es kommen sehen“, sagte Lühr.",
        speaker="Friederike Lühr",
        surname="Lühr",
        counted="14 Menschen starben.",
        figure="14",
        ahead="Das Kabinett berät am Dienstag.",
        when="am Dienstag",
        publication="Hafenblatt",
    ),
    "ar": Texts(
        title="موجز الصباح",
        headline="انكسار السد في الميناء القديم",
        before="هبت العاصفة مساء الأحد.",
        point="انكسر السد في الميناء القديم على طول 60 مترًا.",
        quote="«كنا نتوقع ذلك»، قالت سليم.",
        speaker="ليلى سليم",
        surname="سليم",
        counted="قُتل 14 شخصًا.",
        figure="14",
        ahead="تبحث الحكومة الأمر يوم الثلاثاء.",
        when="يوم الثلاثاء",
        publication="صحيفة المنارة",
    ),
}


def articles(language: str) -> tuple[Article, ...]:
    """Return five articles of five publications; only the first of them has a headline of its own."""
    said = TEXTS[language]
    text = f"{said.before} {said.point} {said.quote} {said.speaker} {said.counted} {said.ahead}"
    names = [said.publication, "Post", "Lamp", "Wire", "Bote", ""]
    return tuple(
        Article(
            text=text,
            headline=said.headline if number == 0 else f"{said.headline} ({number})",
            publication=name,
            url=f"https://p{number}.example/1" if name else "",
            published=MONDAY if number < 2 else None,
            language=language,
        )
        for number, name in enumerate(names)
    )


def sentence(article: Article, text: str) -> Sentence:
    """Return the sentence `text` of `article`."""
    start = article.text.index(text)
    return Sentence(text=text, start=start, end=start + len(text), paragraph=0)


def span(article: Article, text: str) -> Span:
    """Return the words `text` of `article`."""
    start = article.text.index(text)
    return Span(text=text, start=start, end=start + len(text))


def full_name(article: Article, said: Texts) -> FullName:
    """Return who the bare surname is."""
    where = span(article, said.speaker)
    return FullName(surname=said.surname, text=where.text, start=where.start, end=where.end)


def figure(article: Article, said: Texts) -> Figure:
    """Return what `article` counts."""
    return Figure(
        article=article, sentence=sentence(article, said.counted), figure=span(article, said.figure)
    )


def told(language: str) -> Story:
    """Return a story with all that may stand in one."""
    said, carriers = TEXTS[language], articles(language)
    first, second = carriers[:2]
    return Story(
        headline=said.headline,
        articles=carriers,
        key_points=(
            KeyPoint(
                sentence=sentence(first, said.point),
                article=first,
                salience=0.9,
                context=sentence(first, said.before),
                names=(full_name(first, said),),
                carried_by=carriers[:5],
            ),
        ),
        voices=((first, *carriers[2:5]), (second,), (carriers[5],)),
        label="developing",
        news=carriers[:3],
        before=(Before(edition=date(2026, 11, 1), headline=said.headline),),
        placed_by="",
        watched=("60",),
        quotes=(
            Quote(
                sentence=sentence(first, said.quote),
                article=first,
                words=span(first, said.quote[1:].partition("“")[0].partition("»")[0]),
                speaker=span(first, said.surname),
                name=full_name(first, said),
            ),
        ),
        numbers=(figure(first, said),),
        watch=(
            Prospect(
                sentence=sentence(first, said.ahead),
                article=first,
                when=span(first, said.when),
                first=date(2026, 11, 24),
                last=date(2026, 12, 1),
            ),
        ),
        differences=(
            Difference(
                kind="dead",
                reports=(figure(first, said), figure(second, said)),
            ),
        ),
    )


def edition(language: str) -> Briefing:
    """Return an edition of two stories, one of them in brief."""
    story = told(language)
    alone = Story(
        headline="Ferry returns",
        articles=(Article(text="The ferry is back.", headline="Ferry returns", language="en"),),
        key_points=(),
    )
    point = KeyPoint(
        sentence=Sentence(text="The ferry is back.", start=0, end=18, paragraph=0),
        article=alone.articles[0],
        salience=1.0,
    )
    brief = Story(
        headline=alone.headline, articles=alone.articles, key_points=(point,), rank="brief", label="new"
    )
    return Briefing(
        title=TEXTS[language].title,
        edition=date(2026, 11, 24),
        language=language,
        colophon=Colophon(by="briefing", method="nutgraf"),
        articles=(*story.articles, *brief.articles),
        bottom_line=story.key_points,
        sections=(Section(title="Stories", stories=(story, brief)),),
        left_out=(LeftOut(input="notes.txt", reason="it is empty"),),
    )


@pytest.mark.parametrize("language", TEXTS)
def test_a_page_speaks_its_language(language: str, pytestconfig: pytest.Config) -> None:
    """What is not of the articles is in the language of the page, and what is not in it says so."""
    stored = EXPECTED / f"{language}.md"
    made = briefing.render(edition(language), "md").decode()
    if pytestconfig.getoption("--update"):
        stored.write_text(made, encoding="utf-8")
        return

    assert made == stored.read_text(encoding="utf-8")


def test_every_stored_page_is_claimed_by_a_test() -> None:
    """An orphan would look like a promise that nobody keeps."""
    assert {path.stem for path in EXPECTED.iterdir()} == set(TEXTS)


@pytest.mark.parametrize(
    ("language", "opens"), [("de", '<html lang="de">'), ("ar", '<html lang="ar" dir="rtl">')]
)
def test_the_html_says_what_it_speaks(language: str, opens: str) -> None:
    """A screen reader takes the right voice, and a browser begins on the right side."""
    assert opens in briefing.render(edition(language), "html").decode()
