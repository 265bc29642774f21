"""`brief explain`: why a story stands where it does, and why its sentences were chosen: the numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from briefing.commands.summarize import one_article
from briefing.commands.terminal import Language, Method, Points, Verbose, printable, say, tell
from briefing.errors import UsageError, did_you_mean
from briefing.text.clean import one_line
from briefing.text.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.config import Config
    from briefing.keypoints.explanation import Rated
    from briefing.models import Article, Briefing

EXAMPLE: Final = "brief explain output/morning-brief-2026-11-24.json s1"
BRIEFINGS: Final = (".json", ".pdf")
_QUOTED: Final = 40
_LEAST: Final = 0.005
"""A term that adds less than that is not shown: it would be printed as nothing."""


def explain(  # noqa: PLR0913 - one for each flag
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A .json or .pdf that brief build wrote, or one article.")
    ],
    story: Annotated[
        str | None, typer.Argument(metavar="[STORY]", help="Its id, such as s1; without: a line for each.")
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
    if file.lower().endswith(BRIEFINGS):
        briefing = pipeline.load(file)
        told = list(_of_briefing(briefing, story, settings, given=flags, others=others))
    elif story:
        raise UsageError(f"{file} is one article, and has no story {story}")
    else:
        told = [_of_article(one_article(file), settings, others)]
    if as_json:
        tell(json.dumps({"stories": [_object(each) for each in told]}, ensure_ascii=False))
    elif len(told) > 1:
        tell(*(printable(line) for line in _overview(told)))
        say(f"brief: the sentences of one: brief explain {file} s1")
    else:
        tell(*(printable(line) for each in told for line in _lines(each)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A story with what speaks for its sentences; `place` counts the stories from 1."""

    id: str
    headline: str
    place: int
    of: int
    articles: int
    method: str
    rated: Sequence[Rated]
    as_printed: bool = True
    """Whether the sentences chosen now are those that the briefing holds."""


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
    return _Told(
        id="", headline=headline(article), place=1, of=1, articles=1, method=settings.method, rated=rated
    )


def _of_briefing(
    briefing: Briefing, wanted: str | None, settings: Config, *, given: dict[str, str | None], others: int
) -> Iterator[_Told]:
    """Yield the story that is wanted, or all; method and points are those it was made with unless given."""
    from briefing import pipeline

    made = dict(briefing.colophon.settings)
    method = settings.method if given["method"] else briefing.colophon.method
    most = settings.at_most_points if given["points"] else made.get("points")
    ids = {f"s{number}": story for number, story in enumerate(briefing.stories, 1)}
    if wanted is not None and wanted not in ids:
        raise UsageError(f"there is no story {wanted!r}{did_you_mean(wanted, list(ids))}")
    for number, (name, story) in enumerate(ids.items(), 1):
        if wanted in {None, name}:
            rated = pipeline.explained(
                story.articles, method=method, at_most=most if isinstance(most, int) else None, others=others
            )
            chosen = {(r.article, r.sentence.start, r.sentence.end) for r in rated if r.is_chosen}
            yield _Told(
                id=name,
                headline=story.headline,
                place=number,
                of=len(ids),
                articles=len(story.articles),
                method=method,
                rated=rated,
                as_printed=chosen == {(p.article, p.start, p.end) for p in story.key_points},
            )


def _overview(told: Sequence[_Told]) -> Iterator[str]:
    yield f"{len(told)} stories, in the order in which their articles were given; method {told[0].method}"
    for each in told:
        best = each.rated[0] if each.rated else None
        yield f"{each.id:4} {_strength(best) if best else 'nothing to quote':14} {each.headline}"


def _lines(told: _Told) -> Iterator[str]:
    name = f"{told.id}  " if told.id else ""
    yield f"{name}{told.headline}"
    yield f"{_standing(told)}{counted(told.articles, 'article', 'articles')}, method {told.method}"
    if not told.as_printed:
        yield "The briefing holds other sentences: it was made by another version, or with other settings."
    yield from ("", "chosen", "")
    for rated in (rated for rated in told.rated if rated.is_chosen):
        yield from _sentence(rated)
    others = [rated for rated in told.rated if not rated.is_chosen]
    if others:
        yield from ("not chosen, the best", "")
    for rated in others:
        yield from _sentence(rated)


def _standing(told: _Told) -> str:
    if told.of == 1:
        return ""
    return f"Story {told.place} of {told.of}, in the order in which their articles were given. "


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
        "id": told.id or None,
        "headline": told.headline,
        "place": told.place,
        "method": told.method,
        "as_printed": told.as_printed,
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


def _rounded(value: float | None) -> float | None:
    # the sum turns -0.0 into 0.0
    return None if value is None else round(value, 4) + 0.0
