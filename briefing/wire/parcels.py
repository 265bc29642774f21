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


def packed_story(story: Story, articles: Sequence[Article]) -> bytes:
    """Return `story`, which was told of `articles`, as JSON, without their texts."""
    ids = {article: f"a{number}" for number, article in enumerate(articles)}
    return json.dumps(story_to_wire(story, "s1", ids)).encode()


def unpacked_story(packed: bytes, articles: Sequence[Article]) -> Story:
    """Return the story that was told of `articles`."""
    wire = WireStory.model_validate_json(packed)
    return read_story(wire, {f"a{number}": article for number, article in enumerate(articles)}, "")


@cache
def _articles() -> TypeAdapter[tuple[Article, ...]]:
    return TypeAdapter(tuple[Article, ...])
