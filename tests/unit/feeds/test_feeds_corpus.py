"""Other people's feeds: each is read or refused in one line, and says what the comment in it expects.

The files are feedparser's, miniflux's and reader's own tests. feedparser's say what they expect as Python:
``not bozo and entries[0]['title'] == 'Example'``. What is compared is what we give as well, in our shape: of
a title or a text the words, of a date the moment, of an author the name.
"""

from __future__ import annotations

import ast
import html
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from briefing.errors import InputError
from briefing.feeds import Entry, Feed, read_feed
from briefing.feeds.drafts import Draft
from briefing.feeds.opening import opened
from briefing.feeds.syndication import draft_of_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FEEDS: Final = Path(__file__).parents[4] / "shared" / "data" / "feeds"
ADDRESS: Final = "http://127.0.0.1:8097/feed.xml"
NO_FEEDS: Final = frozenset({"LICENSE"})

EXPECT: Final = re.compile(r"Expect:\s*(.*)")
HEADER: Final = re.compile(r"Header:\s*([\w-]+):\s*(.*)")

pytestmark = pytest.mark.skipif(
    not FEEDS.is_dir(), reason="no feeds beside this checkout (../shared/data/feeds)"
)


@dataclass(frozen=True)
class Expected:
    """One comparison of a file: where feedparser has the value, and the value."""

    path: str
    value: object


def files() -> list[Path]:
    """Return all files of the corpus but the licences, in a fixed order."""
    return sorted(path for path in FEEDS.rglob("*") if path.is_file() and path.name not in NO_FEEDS)


def headers(content: bytes) -> dict[str, str]:
    """Return what the comment in a file says that the server sent with it."""
    return {name.lower(): value.strip() for name, value in HEADER.findall(content.decode("latin-1"))}


def read(content: bytes) -> Feed:
    """Return the feed of a file as if it came from its server."""
    sent = headers(content)
    return read_feed(
        content, url=sent.get("content-location", ADDRESS), content_type=sent.get("content-type", "")
    )


def expected(content: bytes) -> Iterator[Expected]:
    """Yield the equalities with a literal that the comment in a file states."""
    for encoding in (
        "utf-8",
        "utf-16",
        "utf-32",
        "utf-16-le",
        "utf-16-be",
        "utf-32-le",
        "utf-32-be",
        "latin-1",
    ):
        try:
            found = EXPECT.search(content.decode(encoding))
        except UnicodeError:
            continue
        if found:
            yield from equalities(found[1].strip())
            return


def equalities(written: str) -> Iterator[Expected]:
    """Yield each ``path == literal`` of an expression; nothing is executed."""
    try:
        tree = ast.parse(written.removesuffix("-->").strip(), mode="eval").body
    except SyntaxError:
        return
    for part in tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]:
        if isinstance(part, ast.Compare) and len(part.ops) == 1 and isinstance(part.ops[0], ast.Eq):
            try:
                yield Expected(ast.unparse(part.left), ast.literal_eval(part.comparators[0]))
            except ValueError:
                continue


def words(value: object) -> str:
    """Return the words of an HTML text without its tags and without white space."""
    text = str(value)
    for _ in range(2):
        text = re.sub(r"<!--.*?-->|</?[A-Za-z][^<>]*>", "", text, flags=re.DOTALL)
        text = html.unescape(text)
    return re.sub(r"[\s\u200b]+", "", text)


def moment(value: object) -> datetime | None:
    """Return the moment that nine numbers name."""
    if not isinstance(value, tuple):
        return None
    year, month, day, hour, minute, second = value[:6]
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def address(value: object) -> str:
    """Return an address of the web; others are nothing to us."""
    return str(value) if str(value).startswith(("http:", "https:")) else ""


def name(value: object) -> str:
    """Return the name of an author without the e-mail address."""
    return re.sub(r"\s*\(?[\w.+-]+@[\w.-]+\)?", "", str(value))


def verbatim(value: object) -> str:
    """Return a text as it is."""
    return str(value)


OURS_OF_FEED: Final[dict[str, tuple[Callable[[Feed], object], Callable[[object], object]]]] = {
    "feed['title']": (lambda feed: words(feed.title), words),
    "feed['title_detail']['value']": (lambda feed: words(feed.title), words),
    "feed['link']": (lambda feed: feed.url, address),
    "feed['links'][0]['href']": (lambda feed: feed.url, address),
    "feed['updated_parsed']": (lambda feed: feed.updated, moment),
}
OURS: Final[dict[str, tuple[Callable[[Entry], object], Callable[[object], object]]]] = {
    "['title']": (lambda entry: words(entry.headline), words),
    "['title_detail']['value']": (lambda entry: words(entry.headline), words),
    "['link']": (lambda entry: entry.url, address),
    ".link": (lambda entry: entry.url, address),
    "['links'][0]['href']": (lambda entry: entry.url, address),
    "['description']": (lambda entry: words(entry.text), words),
    "['summary']": (lambda entry: words(entry.text), words),
    ".summary": (lambda entry: words(entry.text), words),
    "['summary_detail']['value']": (lambda entry: words(entry.text), words),
    "['content'][0]['value']": (lambda entry: words(entry.text), words),
    "['author']": (lambda entry: entry.byline, name),
    "['author_detail']['name']": (lambda entry: entry.byline, name),
    "['published_parsed']": (lambda entry: entry.published, moment),
    "['updated_parsed']": (lambda entry: entry.updated, moment),
    "['created_parsed']": (lambda entry: entry.published, moment),
    "['id']": (lambda entry: entry.guid, verbatim),
    "['guid']": (lambda entry: entry.guid, verbatim),
    "['category']": (lambda entry: "".join(entry.categories[:1]), verbatim),
    "['tags'][0]['term']": (lambda entry: "".join(entry.categories[:1]), verbatim),
    "['tags'][1]['term']": (lambda entry: "".join(entry.categories[1:2]), verbatim),
    "['source']['title']": (lambda entry: entry.publication, verbatim),
}


def first_entry(content: bytes, feed: Feed) -> Entry:
    """Return the first entry; when it is left out, for it has no title, link and text, what else it says."""
    if feed.entries or not feed.left_out:
        return feed.entries[0] if feed.entries else Entry()
    draft = draft_of_xml(opened(content, ADDRESS), ADDRESS, 1).drafts[0]
    assert isinstance(draft, Draft)
    return Entry(
        byline=draft.byline,
        publication=draft.publication,
        published=draft.published,
        updated=draft.updated,
        categories=draft.categories,
        guid=draft.guid,
    )


def compared(content: bytes, feed: Feed, wanted: Expected) -> tuple[object, object] | None:
    """Return what we have and what the file expects, None where we do not have such a thing."""
    if found := OURS_OF_FEED.get(wanted.path):
        ours, shaped = found
        return ours(feed), shaped(wanted.value)
    at = OURS.get(wanted.path.removeprefix("entries[0]"))
    if at is None or not wanted.path.startswith("entries[0]"):
        return None
    first = first_entry(content, feed)
    return at[0](first), at[1](wanted.value)


def test_every_file_is_read_or_refused_in_one_line() -> None:
    """No exception, no warning, no hang: a feed, or a reason."""
    refused: list[str] = []
    for path in files():
        try:
            read(path.read_bytes())
        except InputError as error:
            refused.append(f"{path.relative_to(FEEDS)}: {error.reason}")

    assert len(files()) > 1300
    assert not [line for line in refused if "\n" in line or "could not be read" in line]
    assert len(refused) < 16


def test_the_files_say_what_they_expect() -> None:
    """So many of all comparisons hold; the others are explained in docs/decisions/0009-feeds.md."""
    outcome: Counter[bool] = Counter()
    differing: list[str] = []
    for path in files():
        content = path.read_bytes()
        for wanted in expected(content):
            try:
                pair = compared(content, read(content), wanted)
            except InputError as error:
                pair = (error.reason, wanted.value)
            if pair is not None:
                outcome[pair[0] == pair[1]] += 1
                if pair[0] != pair[1]:
                    differing.append(f"{path.relative_to(FEEDS)} {wanted.path}: {pair[0]!r}, not {pair[1]!r}")

    assert outcome.total() > 780
    assert outcome[True] / outcome.total() > 0.97, "\n".join(differing)
