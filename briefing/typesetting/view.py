"""A briefing as the plain values a template is given: dicts, lists, strings, numbers, dates.

Nothing here is escaped: the template says with a filter where each value goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain, groupby
from typing import Any, Final, NamedTuple

from briefing.coverage import carriers, coverage, publications
from briefing.models import Article, Before, Briefing, Illustration, KeyPoint, Section, Story
from briefing.sifting import summed
from briefing.text.clean import one_line
from briefing.text.unspaced import without_unspaced
from briefing.typesetting.block_view import Instance, instances, shown_blocks
from briefing.typesetting.encode import HEADLINE
from briefing.typesetting.headings import title_of
from briefing.typesetting.illustrations import NOTHING, file_name, folder_of, of_story, window_of
from briefing.typesetting.overview import of_page
from briefing.typesetting.speech import Speech
from briefing.typesetting.tellings import also_covered, central, is_file, known_publication, publication
from briefing.typesetting.words import anchors, minutes

MOST_BEFORE: Final = 3
"""So many earlier editions are named under a story."""

_NAMED: Final = 4
"""Names that stand beside a key point; others are counted."""

_LISTED: Final = 20
"""So many stories fit into the contents of a first page, each in two lines."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")

_Place = tuple[Article, int, int]
_Shown = Callable[[Story], dict[str, Any]]


class _Cited(NamedTuple):
    """A sentence that the page quotes, and where it stands."""

    text: str
    article: Article
    start: int
    end: int

    @property
    def place(self) -> _Place:
        return (self.article, self.start, self.end)


def view(
    briefing: Briefing, speech: Speech, *, folder: str = "", prints: Mapping[str, bytes] = NOTHING
) -> dict[str, Any]:
    """Return what ``briefing.md`` is filled with, on a page that speaks so; templates/README.md lists it.

    `folder` is where the Markdown finds what the edition shows; empty: the one called like its files.
    `prints` are the pictures that can be shown, by their SHA-256.
    """
    cited = _cited(briefing)
    numbers = {quoted.place: n for n, quoted in enumerate(cited, 1)}
    place = folder or folder_of(briefing)
    shown = _shown_in(briefing, place, speech, prints)
    glance = [_illustration(each, place) for each in of_page(briefing, speech)]
    sections = _sections(briefing, numbers, speech, shown, has_glance=bool(glance))
    told = [story for section in sections for story in (*section["stories"], *section["briefs"])]
    where = {point["number"]: story["anchor"] for story in told for point in story["key_points"]}
    return {
        "words": speech.words,
        "title": briefing.title,
        "edition": briefing.edition,
        "language": speech.code,
        "period": _period(briefing.articles, speech),
        "articles": len(briefing.articles),
        "stories": len(told),
        "minutes": minutes(_words(briefing)),
        "bottom_line": [
            {
                "text": point.text,
                "number": numbers[_place(point)],
                "anchor": where.get(numbers[_place(point)], ""),
            }
            for point in briefing.bottom_line
        ],
        "glance": glance,
        "sections": sections,
        "sources": [_source(quoted, numbers, speech) for quoted in cited],
        "left_out": [{"input": left.input, "reason": left.reason} for left in summed(briefing.left_out)],
        "colophon": {
            "by": briefing.colophon.by,
            "method": briefing.colophon.method,
            "settings": dict(briefing.colophon.settings),
        },
    }


def _shown_in(briefing: Briefing, folder: str, speech: Speech, prints: Mapping[str, bytes]) -> _Shown:
    """Return what tells of each story what is shown of it, its files being in `folder`."""
    window = window_of(briefing)

    def shown(story: Story) -> dict[str, Any]:
        of = {illustration.name: illustration for illustration in of_story(story, window, speech, prints)}
        return {
            "sparkline": _illustration(of["coverage"], folder) if "coverage" in of else None,
            "picture": _illustration(of["picture"], folder) if "picture" in of else None,
        }

    return shown


def _illustration(shown: Illustration, folder: str) -> dict[str, str]:
    path = f"{folder}/{file_name(shown)}"
    return {"path": path, "alt": shown.alt, "caption": shown.caption, "credit": shown.credit}


def _sections(
    briefing: Briefing, numbers: dict[_Place, int], speech: Speech, shown: _Shown, *, has_glance: bool
) -> list[dict[str, Any]]:
    # the ids that outline.py will give the headings, in the order of the page
    before = [_line(briefing.title)]
    before += [speech.words["bottom_line"]] if briefing.bottom_line else []
    before += [speech.words["contents"]] if len(briefing.stories) > 1 else []
    before += [speech.words["glance"]] if has_glance else []
    headings = [[*map(_line, _headings(section, speech))] for section in briefing.sections]
    ids = iter(anchors([*before, *chain.from_iterable(headings)])[len(before) :])
    sections = [
        _section(section, [next(ids) for _ in lines], numbers, speech, shown)
        for section, lines in zip(briefing.sections, headings, strict=True)
    ]
    is_long = sum(len(section["stories"]) for section in sections) > _LISTED
    return [{**section, **_listed(section["stories"], is_long=is_long)} for section in sections]


def _listed(stories: list[dict[str, Any]], *, is_long: bool) -> dict[str, Any]:
    """Return what the contents name of a section: of a long page not the shorter stories, but how many."""
    folded = [story for story in stories if is_long and story["rank"] == "short"]
    return {
        "listed": [story for story in stories if story not in folded],
        "shorter": len(folded),
        "shorter_anchor": folded[0]["anchor"] if folded else "",
    }


def _headings(section: Section, speech: Speech) -> list[str]:
    """Return the headings of a section in their order: its title, its stories, and one over its briefs."""
    told, briefs = _by_room(section)
    over_briefs = [speech.words["brief"]] if briefs else []
    return [title_of(section, speech), *(story.headline for story in told), *over_briefs]


def _by_room(section: Section) -> tuple[list[Story], list[Story]]:
    """Return the stories with a headline of their own, and those in brief."""
    told = [story for story in section.stories if story.rank != "brief"]
    return told, [story for story in section.stories if story.rank == "brief"]


def _section(
    section: Section, ids: list[str], numbers: dict[_Place, int], speech: Speech, shown: _Shown
) -> dict[str, Any]:
    told, briefs = _by_room(section)
    title, *anchors_of_stories = ids
    return {
        "title": title_of(section, speech),
        "anchor": title,
        "stories": [
            _story(story, name, numbers, speech) | shown(story)
            for story, name in zip(told, anchors_of_stories, strict=False)
        ],
        # all briefs stand under one heading, and so at one address
        "briefs": [_story(story, ids[-1], numbers, speech) | shown(story) for story in briefs],
        "briefs_anchor": ids[-1] if briefs else "",
    }


def _line(heading: str) -> str:
    return one_line(heading, HEADLINE)


def _story(story: Story, anchor: str, numbers: dict[_Place, int], speech: Speech) -> dict[str, Any]:
    first = story.articles[0]
    alone = len(story.articles) == 1
    told = coverage(story)
    others, more = also_covered(story, speech)
    points = [_point(point, numbers, story.articles) for point in story.key_points]
    return {
        "headline": story.headline,
        "anchor": anchor,
        "rank": story.rank,
        "watched": list(story.watched),
        # said only where it is another than the page's, so that it is read aloud and hyphenated rightly
        "language": _code(first.language) if first.language != speech.code.partition("-")[0] else "",
        "publication": publication(central(story), speech),
        "is_file": is_file(central(story)),
        "url": central(story).url,
        "publications": list(dict.fromkeys(publication(each, speech) for each in story.articles)),
        "coverage": {"publications": told.publications, "articles": told.articles},
        "also_covered": others,
        "not_named": more,
        "articles": len(story.articles),
        "byline": one_line(first.byline) if alone else "",
        "published": _day(first) if alone else None,
        "label": speech.words[story.label] if story.label else "",
        "new_articles": len(story.news) if story.label == "developing" else 0,
        "before": [{"edition": told.edition, "headline": told.headline} for told in _lately(story)],
        "is_excerpt": all(article.is_excerpt for article in story.articles),
        "key_points": points,
        "parts": [
            {"title": title, "key_points": [shown for _, shown in part]}
            for title, part in groupby(
                zip(story.key_points, points, strict=True), key=lambda each: each[0].section
            )
        ],
        **shown_blocks(story, lambda of: numbers[_passage(of).place], speech),
    }


def _point(point: KeyPoint, numbers: dict[_Place, int], articles: Sequence[Article]) -> dict[str, Any]:
    names = _also_in(point, articles)
    return {
        "text": point.text,
        "number": numbers[_place(point)],
        "context": point.context.text if point.context else "",
        "names": [{"surname": name.surname, "text": name.text} for name in point.names],
        "publications": carriers(point, articles),
        "also_in": names[:_NAMED],
        "more": len(names[_NAMED:]),
    }


def _lately(story: Story) -> list[Before]:
    """Return the last few earlier editions that told the story, each day once."""
    days = {told.edition: told for told in reversed(story.before)}
    return [days[day] for day in sorted(days, reverse=True)[:MOST_BEFORE]]


def _also_in(point: KeyPoint, articles: Sequence[Article]) -> list[str]:
    """Return the other publications that carry a key point, each once."""
    of = dict(zip(articles, publications(articles), strict=True))
    others = {of[each]: known_publication(each) for each in reversed(point.carried_by)}
    own = of.get(point.article)
    carried = dict.fromkeys(of[each] for each in point.carried_by)
    return [others[key] for key in carried if key != own and others[key]]


def _source(quoted: _Cited, numbers: dict[_Place, int], speech: Speech) -> dict[str, Any]:
    article = quoted.article
    return {
        "number": numbers[quoted.place],
        "text": quoted.text,
        # where its name is all that is known of an article, the whole path leads to it
        "publication": one_line(article.path) if is_file(article) else publication(article, speech),
        "is_file": is_file(article),
        "headline": article.headline,
        "byline": article.byline,
        "published": _day(article),
        "url": article.url,
    }


def _cited(briefing: Briefing) -> list[_Cited]:
    """Return each quoted sentence once, in the order in which the stories quote it."""
    once: dict[_Place, _Cited] = {}
    for each in chain(
        chain.from_iterable(map(_quoted, briefing.stories)), map(_cited_point, briefing.bottom_line)
    ):
        once.setdefault(each.place, each)
    return list(once.values())


def _quoted(story: Story) -> list[_Cited]:
    return [*map(_cited_point, story.key_points), *map(_passage, instances(story))]


def _cited_point(point: KeyPoint) -> _Cited:
    return _Cited(point.text, point.article, point.start, point.end)


def _passage(of: Instance) -> _Cited:
    return _Cited(of.sentence.text, of.article, of.sentence.start, of.sentence.end)


def _place(point: KeyPoint) -> _Place:
    return _cited_point(point).place


def _day(article: Article) -> date | None:
    return article.published.date() if article.published else None


def _code(language: str) -> str:
    # an article may say anything of its language; a page says only what is a code
    return language if _LANGUAGE.fullmatch(language) else ""


def _period(articles: tuple[Article, ...], speech: Speech) -> str:
    days = sorted(article.published.date() for article in articles if article.published)
    return speech.period(days[0], days[-1]) if days else ""


def _words(briefing: Briefing) -> int:
    shown = [quoted.text for story in briefing.stories for quoted in _quoted(story)]
    shown += [story.headline for story in briefing.stories] + [point.text for point in briefing.bottom_line]
    return sum(map(_length, shown))


def _length(text: str) -> int:
    """Return how many words are read."""
    spaced, unspaced = without_unspaced(text)
    return len(spaced.split()) + unspaced
