"""`brief explain`: why a story stands where it does, and why its sentences were chosen: the numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefing.commands.labels import why_labelled
from briefing.commands.standings import called, overview, why_not, why_there
from briefing.commands.summarize import one_article
from briefing.commands.terminal import Language, Method, Points, Verbose, json_line, printable, say, tell
from briefing.errors import UsageError, did_you_mean
from briefing.text.clean import one_line
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.config import Config
    from briefing.grouping import Reason
    from briefing.keypoints.explanation import Rated
    from briefing.models import Across, Article, Briefing, Section, Story

EXAMPLE: Final = "brief explain output/morning-brief-2026-11-24.json s1"
BRIEFINGS: Final = (".json", ".pdf")
_QUOTED: Final = 40
_LINE: Final = 100
_CODE: Final = 12
_OTHER: Final = "The briefing holds other sentences: it was made by another version, or with other settings."
_BEFORE: Final = "The briefing holds other sentences: what earlier editions had printed was not told again."
_LEAST: Final = 0.005
"""A term that adds less than that is not shown: it would be printed as nothing."""


def explain(  # noqa: PLR0913 - one for each flag
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A .json or .pdf that brief build wrote, or one article.")
    ],
    story: Annotated[
        str | None,
        typer.Argument(
            metavar="[STORY]", help="Its id, such as s1, or x1 of what was left out; without: all."
        ),
    ] = None,
    *,
    method: Method = None,
    points: Points = None,
    language: Language = None,
    others: Annotated[
        int, typer.Option(metavar="N", min=0, max=1000, help="So many sentences that were not chosen.")
    ] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    _verbose: Verbose = False,
) -> None:
    """Say why a story stands where it does, and what speaks for and against its sentences."""
    from briefing import pipeline
    from briefing.config import configured

    flags = {"method": method, "points": points, "language": language}
    settings = configured(None, flags, [file])
    if not file.lower().endswith(BRIEFINGS):
        if story:
            raise UsageError(f"{file} is one article, and has no story {story}")
        told = _of_article(one_article(file), settings, others)
        tell(*([_json([_object(told)])] if as_json else map(printable, _lines(told))))
        return
    briefing = pipeline.load(file)
    names = list(_named(briefing))
    if story is not None and story not in names:
        raise UsageError(f"there is no story {story!r}{did_you_mean(story, names)}")
    if story is None and not as_json:
        tell(*map(printable, overview(briefing)))
        say(f"brief: the sentences of one: brief explain {file} s1")
        return
    again = _Again(settings, flags, others)
    wanted = names if story is None else [story]
    if as_json:
        stories = [_object(_of_story(briefing, n, again)) for n in wanted if n.startswith("s")]
        left = [_left(briefing, n) for n in wanted if n.startswith("x")]
        tell(_json(stories, left))
    else:
        tell(*map(printable, _explained(briefing, wanted[0], again)))


def _named(briefing: Briefing) -> Iterator[str]:
    """Yield what stories are called, and what was left out: s1, s2, … and x1, x2, …."""
    yield from (f"s{number}" for number, _ in enumerate(briefing.stories, 1))
    yield from (f"x{number}" for number, _ in enumerate(briefing.left_out, 1))


def _explained(briefing: Briefing, name: str, again: _Again) -> Iterator[str]:
    if name.startswith("s"):
        yield from _lines(_of_story(briefing, name, again))
    else:
        left = briefing.left_out[int(name[1:]) - 1]
        yield from (f"{name}  {called(left)}", *why_not(left))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A story with what speaks for its sentences; `why` says why it stands where it does."""

    name: str
    headline: str
    articles: int
    method: str
    rated: Sequence[Rated]
    why: tuple[str, ...] = ()
    grouped: Sequence[tuple[Article, Reason]] = ()
    """The articles of a story of several, the most central first, and what holds each of them in it."""
    across: Sequence[Across] = ()
    """How alike its languages are, where it is told in several."""
    as_printed: bool = True
    """Whether the sentences chosen now are those that the briefing holds."""
    why_other: str = ""
    """Why they may be others."""
    place: dict[str, Any] = field(default_factory=dict)
    """The same for a program: number, section, rank, standing."""


@dataclass(frozen=True, slots=True)
class _Again:
    """How the sentences of a story are chosen again: as they were, but for the flags that were given."""

    settings: Config
    given: Mapping[str, str | None]
    others: int

    def method(self, briefing: Briefing) -> str:
        return self.settings.method if self.given["method"] else briefing.colophon.method

    def points(self, briefing: Briefing) -> int | None:
        made = dict(briefing.colophon.settings).get("points")
        most = self.settings.at_most_points if self.given["points"] else made
        return most if isinstance(most, int) else None


def _of_article(article: Article, settings: Config, others: int) -> _Told:
    from briefing import pipeline
    from briefing.stories import headline

    rated = pipeline.explained(
        [article],
        method=settings.method,
        at_most=settings.at_most_points,
        language=settings.language,
        others=others,
    )
    return _Told(name="", headline=headline(article), articles=1, method=settings.method, rated=rated)


def _of_story(briefing: Briefing, name: str, again: _Again) -> _Told:
    from briefing import pipeline
    from briefing.wire.standings import before_to_wire, on_the_page

    place = int(name[1:])
    section, story = _standing_at(briefing, place)
    method = again.method(briefing)
    rated = pipeline.explained(
        story.articles, method=method, at_most=again.points(briefing), rank=story.rank, others=again.others
    )
    chosen = {(r.article, r.sentence.start, r.sentence.end) for r in rated if r.is_chosen}
    return _Told(
        name=name,
        headline=story.headline,
        articles=len(story.articles),
        method=method,
        rated=rated,
        grouped=pipeline.held_together(briefing, story),
        across=story.across,
        why=(
            *why_there(story, place=place, of=len(briefing.stories), section=section),
            *why_labelled(story),
        ),
        why_other=_BEFORE if story.before else _OTHER,
        as_printed=chosen == {(p.article, p.start, p.end) for p in story.key_points},
        place={
            "place": place,
            "section": section.title,
            **on_the_page(story),
            "label": story.label or None,
            "before": list(map(before_to_wire, story.before)),
        },
    )


def _standing_at(briefing: Briefing, place: int) -> tuple[Section, Story]:
    return [(section, story) for section in briefing.sections for story in section.stories][place - 1]


def _lines(told: _Told) -> Iterator[str]:
    yield f"{told.name}  {told.headline}" if told.name else told.headline
    yield from told.why
    yield f"{counted(told.articles, 'article', 'articles')}, method {told.method}"
    if not told.as_printed:
        yield told.why_other
    yield from _grouped(told)
    yield from ("", "chosen", "")
    for rated in (rated for rated in told.rated if rated.is_chosen):
        yield from _sentence(rated)
    others = [rated for rated in told.rated if not rated.is_chosen]
    if others:
        yield from ("not chosen, the best", "")
    for rated in others:
        yield from _sentence(rated)


def _grouped(told: _Told) -> Iterator[str]:
    """Yield for each article of a story of several how alike it is to the others, and by which words."""
    if not told.grouped:
        return
    yield from ("", "one story, the most central article first", "")
    for each in told.across:
        yield f"likeness {each.likeness:.2f}  in meaning, {each.one} and {each.other}"
    spoken = Counter(article.language for article, _ in told.grouped)
    for article, reason in told.grouped:
        said = one_line(article.headline or article.name, _LINE)
        if spoken[article.language] == 1:
            yield f"alone in {one_line(article.language, _CODE)}  {said}"
            continue
        yield f"likeness {reason.likeness:.2f}  {said}"
        shown = [f"{word} {adds:+.3f}" for word, adds in reason.terms]
        yield f"   {' · '.join(shown)}"


def _sentence(rated: Rated) -> Iterator[str]:
    turn = f"{rated.turn}. " if rated.is_chosen else ""
    where = f"sentence {rated.number} of {rated.of}{_publication(rated)}"
    yield f"{turn}{_strength(rated)}, {where}{_near(rated)}"
    yield f"   {one_line(rated.sentence.text)}"
    terms = sorted(rated.terms.items(), key=lambda term: -abs(term[1]))
    shown = [f"{name} {value:+.2f}" for name, value in terms if abs(value) >= _LEAST]
    if shown:
        yield f"   {' · '.join(shown)}".replace("-", "\N{MINUS SIGN}")
    yield ""


def _strength(rated: Rated) -> str:
    if rated.score is not None:
        return f"score {rated.score:.2f}".replace("-", "\N{MINUS SIGN}")
    return f"salience {rated.salience:.2f}" if rated.salience is not None else "no salience"


def _publication(rated: Rated) -> str:
    return f" of {rated.article.publication}" if rated.article.publication else ""


def _near(rated: Rated) -> str:
    if not rated.nearest or rated.likeness < _LEAST:
        return ""
    like = f"{rated.likeness:.2f} like “{one_line(rated.nearest.text, _QUOTED)}”"
    return f", repeats: {like}" if rated.turn is None else f", {like}"


def _object(told: _Told) -> dict[str, Any]:
    return {
        "id": told.name or None,
        "headline": told.headline,
        **(told.place or {"place": 1}),
        "method": told.method,
        "as_printed": told.as_printed,
        "grouped": [
            {"article": article.name, "likeness": reason.likeness, "terms": dict(reason.terms)}
            for article, reason in told.grouped
        ],
        "across": [{"one": each.one, "other": each.other, "likeness": each.likeness} for each in told.across],
        "sentences": [
            {
                "text": rated.sentence.text,
                "start": rated.sentence.start,
                "end": rated.sentence.end,
                "publication": rated.article.publication or None,
                "number": rated.number,
                "chosen": rated.is_chosen,
                "turn": rated.turn,
                "salience": _rounded(rated.salience),
                "score": _rounded(rated.score),
                "terms": {name: _rounded(value) for name, value in rated.terms.items()},
                "likeness": _rounded(rated.likeness),
            }
            for rated in told.rated
        ],
    }


def _left(briefing: Briefing, name: str) -> dict[str, Any]:
    from briefing.wire.standings import left_out

    return {"id": name, **left_out(briefing.left_out[int(name[1:]) - 1])}


def _json(stories: Sequence[object], left: Sequence[object] = ()) -> str:
    return json_line({"stories": stories, "left_out": left})


def _rounded(value: float | None) -> float | None:
    # the sum turns -0.0 into 0.0
    return None if value is None else round(value, 4) + 0.0
