"""Values of the spine as bytes, and back to what equals them: what is kept of work that was done before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter

from briefing.models import Article, Document, Sentence, Story
from briefing.wire import read_story, story_to_wire
from briefing.wire.form import WireStory


def packed_articles(articles: Sequence[Article]) -> bytes:
    """Return `articles` as JSON; `ValueError` where a text holds half a character."""
    return _articles().dump_json(tuple(articles))


def unpacked_articles(packed: bytes) -> tuple[Article, ...]:
    """Return the articles of `packed_articles`."""
    return _articles().validate_json(packed)


def packed_document(document: Document) -> bytes:
    """Return `document` as JSON: its language, and where its sentences stand."""
    places = [(each.start, each.end, each.paragraph) for each in document.sentences]
    return json.dumps([document.article.language, places]).encode()


def unpacked_document(packed: bytes, article: Article) -> Document:
    """Return the document that was made of `article`."""
    language, places = json.loads(packed)
    known = replace(article, language=language)
    return Document(
        article=known,
        sentences=tuple(
            Sentence(text=known.text[start:end], start=start, end=end, paragraph=paragraph)
            for start, end, paragraph in places
        ),
    )


def packed_stories(stories: Sequence[Story], articles: Sequence[Article]) -> bytes:
    """Return `stories`, which were all told of `articles`, as JSON, without their texts."""
    ids = {article: f"a{number}" for number, article in enumerate(articles)}
    return json.dumps([story_to_wire(story, "s1", ids) for story in stories]).encode()


def unpacked_stories(packed: bytes, articles: Sequence[Article]) -> tuple[Story, ...]:
    """Return the stories that were told of `articles`."""
    ids = {f"a{number}": article for number, article in enumerate(articles)}
    return tuple(read_story(wire, ids, "") for wire in _stories().validate_json(packed))


@cache
def _stories() -> TypeAdapter[tuple[WireStory, ...]]:
    return TypeAdapter(tuple[WireStory, ...])


@cache
def _articles() -> TypeAdapter[tuple[Article, ...]]:
    return TypeAdapter(tuple[Article, ...])
