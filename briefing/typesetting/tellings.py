"""Who else tells a story, as plain values: every article but the one under whose headline it stands.

    up to 12 others   The Lamp: Strike ends, carried also by Gazette, Courier    a line for each text
    more              Gazette, carried also by Courier · The Lamp (3 articles)   an entry a publication

Copies of one text stand behind the fullest of them, so that a reader sees what is one report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import PurePath
from typing import Any, Final

from briefing.coverage import publications
from briefing.models import Article, Story
from briefing.stories import headline
from briefing.text.clean import one_line
from briefing.typesetting.speech import Speech
from briefing.typesetting.words import outlet

_IN_FULL: Final = 12
"""Other articles; more are folded to their publications."""
_MOST: Final = 60
"""Entries of a folded list, and names of copies: a page is no directory."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")

_Voice = tuple[Article, ...]


def central(story: Story) -> Article:
    """Return the article under whose headline the story stands."""
    return next((each for each in story.articles if headline(each) == story.headline), story.articles[0])


def publication(article: Article, speech: Speech) -> str:
    """Return what to call who published an article: as it says, else its host, else its file's name.

    Where it says neither who published it nor where it came from, the page says that.
    """
    return known_publication(article) or speech.words["nobody"]


def known_publication(article: Article) -> str:
    """Return what to call who published an article; empty where nobody knows."""
    return _publisher(article) or PurePath(one_line(article.path)).name


def is_file(article: Article) -> bool:
    """Tell whether what an article is called is no more than the name of a file."""
    return bool(article.path) and not _publisher(article)


def _publisher(article: Article) -> str:
    return one_line(article.publication) or outlet(article.url)


def foreign(article: Article, story: Story) -> str:
    """Return the language of an article where it is another than that of the story, else nothing."""
    # an article may say anything of its language; a page says only what is a code
    is_code = _LANGUAGE.fullmatch(article.language)
    return article.language if is_code and article.language != story.central.language else ""


def also_covered(story: Story, speech: Speech) -> tuple[list[dict[str, Any]], int]:
    """Return who else tells a story, and how many articles are not named there."""
    others = len(story.articles) - 1
    voices = list(_others(story))
    if others <= _IN_FULL:
        return [_in_full(voice, story, speech) for voice in voices], 0
    of = dict(zip(story.articles, publications(story.articles), strict=True))
    entries = list(_folded(voices, of, speech))
    shown = entries[:_MOST]
    return shown, sum(entry["articles"] for entry in entries[_MOST:])


def _others(story: Story) -> Iterator[_Voice]:
    """Yield the voices, that of the headline first; without it where nobody else prints its text."""
    first = central(story)
    voices = story.voices or tuple((each,) for each in story.articles)
    for voice in sorted(voices, key=lambda voice: first not in voice):
        if first not in voice:
            yield tuple(voice)
        elif len(voice) > 1:
            yield (first, *(each for each in voice if each != first))


def _in_full(voice: _Voice, story: Story, speech: Speech) -> dict[str, Any]:
    said = one_line(voice[0].headline)
    is_new = said.casefold() != one_line(story.headline).casefold()
    return {
        **_entry(voice, voice[1:], speech),
        "headline": said if is_new else "",
        "language": foreign(voice[0], story) if is_new else "",
        "articles": 1,
    }


def _folded(voices: Sequence[_Voice], of: dict[Article, str], speech: Speech) -> Iterator[dict[str, Any]]:
    """Yield an entry for each text that has copies, then one for each publication with texts of its own."""
    for voice in (voice for voice in voices if len(voice) > 1):
        entry = _entry(voice, _once(voice, of), speech)
        # who prints the same text is named; a page of links to one text would serve nobody
        copies = [{**copy, "url": ""} for copy in entry["copies"]]
        yield {**entry, "copies": copies, "articles": len(voice)}
    alone = [voice[0] for voice in voices if len(voice) == 1]
    place = {name: number for number, name in enumerate(dict.fromkeys(of[each] for each in alone))}
    for _, told in groupby(sorted(alone, key=lambda each: place[of[each]]), key=of.__getitem__):
        articles = tuple(told)
        yield {**_entry(articles, (), speech), "articles": len(articles)}


def _once(voice: _Voice, of: dict[Article, str]) -> list[Article]:
    """Return the copies of a voice, one for each publication that is not its speaker's."""
    first = {of[each]: each for each in reversed(voice[1:])}
    return [each for each in voice[1:] if first[of[each]] is each and of[each] != of[voice[0]]]


def _entry(articles: Sequence[Article], copies: Iterable[Article], speech: Speech) -> dict[str, Any]:
    named = [
        {"publication": publication(each, speech), "is_file": is_file(each), "url": each.url}
        for each in copies
    ]
    return {
        "publication": publication(articles[0], speech),
        "is_file": is_file(articles[0]),
        "headline": "",
        "language": "",
        "url": articles[0].url,
        "copies": named[:_MOST],
        "more": len(named[_MOST:]),
    }
