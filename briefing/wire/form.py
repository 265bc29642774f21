"""The form of `briefing.json`: what each field holds, checked when a file is read."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, FailFast, Field, ValidationError

from briefing.errors import NotABriefing
from briefing.models import UNKNOWN_LANGUAGE, Rank

SCHEMA = "briefing/1"


class _Wire(BaseModel):
    # later versions add fields and rename none, so an older reader passes over what it does not know
    model_config = ConfigDict(frozen=True, extra="ignore")


class WirePicture(_Wire):
    """A picture of an article, as its publication gives it."""

    url: str | None = Field(default=None, description="Its address; null: it has none")
    part: str | None = Field(
        default=None, description="What it is called in the file that holds the article, or beside it"
    )
    sha256: str | None = Field(
        default=None, description="SHA-256 of the bytes that came with the article, in hexadecimal"
    )
    alt: str | None = Field(default=None, description="What is to be seen on it")
    caption: str | None = Field(default=None, description="The words under it")
    credit: str | None = Field(default=None, description="Who made it, or who gave it")


class WireArticle(_Wire):
    """An article of the edition, with its whole text."""

    id: str = Field(description="Name of the article inside this file: a1, a2, …")
    headline: str | None = Field(default=None, description="As published; null where it has none")
    dek: str | None = Field(default=None, description="The line under the headline")
    publication: str | None = Field(default=None, description="Who published it")
    byline: str | None = Field(default=None, description="Who wrote it, as printed")
    url: str | None = Field(default=None, description="Its page")
    path: str | None = Field(default=None, description="The file it was read from, as the user named it")
    published: datetime | None = Field(default=None, description="When, in UTC")
    language: str = Field(default=UNKNOWN_LANGUAGE, description="ISO 639-1; und: unknown")
    words: int = Field(ge=0, description="Words of the text, parted at white space")
    headings: tuple[int, ...] = Field(
        default=(), description="Numbers of the text's paragraphs, from 0, that are headings"
    )
    section: str | None = Field(default=None, description="The section of the page its source is meant for")
    is_excerpt: bool = Field(
        default=False, description="Whether the text is only what a feed gives of the article"
    )
    subjects: tuple[str, ...] = Field(
        default=(),
        description="What its publication files it under: categories of a feed, keywords of a page",
    )
    weight: float | None = Field(
        default=None, ge=0, description="What the reader gave its source, 0.25 to 4; null: nothing was said"
    )
    section_by: str | None = Field(
        default=None, description="What meant it for its section where that was not its source"
    )
    pictures: tuple[WirePicture, ...] = Field(
        default=(), description="Its pictures, the best first; none where the reader wants none"
    )
    sha256: str = Field(description="SHA-256 of the text in UTF-8, in hexadecimal")
    text: str = Field(description="NFC, \\n line ends, one blank line between paragraphs")


class WireSpan(_Wire):
    """Words of an article: `text` is `article.text[start:end]`, in Unicode code points."""

    text: str = Field(description="As published")
    start: int = Field(ge=0, description="Where it begins in the article's text")
    end: int = Field(ge=0, description="The code point after its last")


class WireName(WireSpan):
    """The full name that stands in the article before a bare surname of the key point."""

    surname: str = Field(description="The surname, as the key point has it")


class WireKeyPoint(_Wire):
    """A sentence of an article: `text` is `article.text[start:end]`, in Unicode code points."""

    text: str = Field(description="The sentence, as published")
    article: str = Field(description="Id of its article")
    start: int = Field(ge=0, description="Where it begins in the article's text")
    end: int = Field(ge=0, description="The code point after its last")
    salience: float = Field(ge=0, le=1, description="How much of the article it carries")
    context: WireSpan | None = Field(
        default=None, description="The sentence before it in the same article, where it leans on that one"
    )
    names: tuple[WireName, ...] = Field(default=(), description="Full names of the bare surnames in it")
    section: str | None = Field(
        default=None, description="The heading it stands under in a long article; null elsewhere"
    )
    carried_by: tuple[str, ...] = Field(
        default=(),
        description="Ids of the story's articles that say it, of wire copies one, its own first;"
        " empty in a story of one article",
    )
    publications: int = Field(default=1, ge=1, description="Publications of its story that carry it")


class WireCoverage(_Wire):
    """How many tell a story."""

    publications: int = Field(
        ge=1, description="Publications that tell it in a text of their own; copies of one text are one's"
    )
    articles: int = Field(ge=1, description="Articles that tell it")


class WireBefore(_Wire):
    """An earlier edition that told a story."""

    edition: date = Field(description="The day it was for")
    headline: str = Field(description="The headline of the story in it")
    article: str | None = Field(
        default=None, description="What to call its article through which the story goes on; null: unknown"
    )
    likeness: float | None = Field(
        default=None,
        ge=0,
        description="How alike that article is to the others of the story; null: it is one of this edition's",
    )


class WireAcross(_Wire):
    """Two languages in which a story is told."""

    one: str = Field(description="ISO 639-1")
    other: str = Field(description="ISO 639-1")
    likeness: float = Field(ge=-1, le=1, description="How alike the two tellings are, by what they mean")


class WireStanding(_Wire):
    """Where a story stands among the others: score = log2(1 + publications) x recency x weight."""

    score: float = Field(ge=0, description="The higher, the further in front")
    publications: int = Field(ge=1, description="How many publications tell it")
    age_h: float | None = Field(
        default=None,
        ge=0,
        description="Hours from its newest article to the end of the edition's day, in UTC",
    )
    recency: float = Field(
        ge=0,
        le=1,
        description="Half as much for each day of age; without a date 0.25, as for the day before",
    )
    weight: float = Field(ge=0, description="The highest that the reader gave to anything in it; else 1")
    weight_by: str | None = Field(default=None, description="What that weight was given to")


class WireSentence(WireSpan):
    """A sentence of an article, or those of one quotation."""

    article: str = Field(description="Id of its article")


class WireQuote(WireSentence):
    """What somebody said, in the sentence that says who."""

    quote: WireSpan = Field(description="What was said, without the quotation marks around it")
    speaker: WireSpan = Field(description="Who said it, as the sentence prints it")
    name: WireName | None = Field(
        default=None, description="The full name of a speaker of whom the sentence prints only the surname"
    )


class WireFigure(WireSentence):
    """A sentence that counts something."""

    figure: WireSpan = Field(description="The figure in it")


class WireProspect(WireSentence):
    """A sentence about what is to come."""

    when: WireSpan = Field(description="The words in it that say when")
    from_: date = Field(alias="from", description="The first day they mean, seen from the day of publication")
    to: date = Field(description="The last")


class WireReport(WireFigure):
    """What one article counts."""

    published: datetime | None = Field(default=None, description="When its article was published, in UTC")


class WireDifference(_Wire):
    """What several articles count differently."""

    kind: Literal["dead", "injured"] = Field(description="What they count")
    reports: tuple[WireReport, ...] = Field(description="The first such count of each, the earliest first")


class WirePrintedPicture(_Wire):
    """The picture that is printed with a story."""

    article: str = Field(description="Id of the article that it is a picture of")
    picture: int = Field(ge=0, description="Which of that article's pictures, from 0")
    sha256: str = Field(description="SHA-256 of the JPEG as it is printed, in hexadecimal")
    width: int = Field(ge=1, description="Of the JPEG, in pixels")
    height: int = Field(ge=1, description="Of the JPEG, in pixels")


class WireStory(_Wire):
    """One event, told by one or more articles."""

    id: str = Field(description="Name of the story inside this file: s1, s2, …")
    headline: str = Field(description="The headline of its central article")
    articles: tuple[str, ...] = Field(description="Ids of the articles that tell it, the most central first")
    central: str | None = Field(default=None, description="Id of the article that is most like the others")
    coverage: WireCoverage | None = Field(default=None, description="How many tell it")
    voices: tuple[tuple[str, ...], ...] = Field(
        default=(),
        description="Ids of its articles by the text they print: copies together, the fullest first",
    )
    key_points: tuple[WireKeyPoint, ...] = Field(
        description="Article after article, in the order of the text; what is new first in a developing story"
    )
    label: Literal["new", "developing", "continuing"] | None = Field(
        default=None, description="What it is to a reader of the edition before; null without memory of one"
    )
    new_articles: tuple[str, ...] = Field(
        default=(), description="Ids of its articles that no earlier edition has printed"
    )
    before: tuple[WireBefore, ...] = Field(
        default=(), description="The earlier editions that told it, the newest first"
    )
    thread: str | None = Field(
        default=None, description="The same story has the same thread in every edition; null without memory"
    )
    standing: WireStanding | None = Field(default=None, description="Where it stands and why")
    rank: Rank = Field(default="normal", description="How much room it has on the page")
    placed_by: str | None = Field(default=None, description="Which rule put it into its section")
    watched: tuple[str, ...] = Field(
        default=(), description="The patterns of the watch-list that its articles hold"
    )
    quotes: tuple[WireQuote, ...] = Field(default=(), description="What somebody says about it")
    numbers: tuple[WireFigure, ...] = Field(default=(), description="How much and how many")
    watch: tuple[WireProspect, ...] = Field(default=(), description="What is to come")
    differences: tuple[WireDifference, ...] = Field(
        default=(), description="Where reports give different figures of dead and injured"
    )
    across: tuple[WireAcross, ...] = Field(
        default=(),
        description="Each two languages it is told in; empty where languages were not joined",
    )
    picture: WirePrintedPicture | None = Field(
        default=None, description="The picture printed with it; null: none"
    )


class WireSection(_Wire):
    """A named part of the page."""

    title: str
    stories: tuple[WireStory, ...]


class WireLeftOut(_Wire):
    """What was not used, and why."""

    input: str
    reason: str
    rule: str | None = Field(default=None, description="Which rule of the reader's left it out")
    headline: str | None = Field(default=None, description="The headline of the story, where it was one")
    standing: WireStanding | None = Field(default=None, description="Where that story stands and why")


class WireGenerated(_Wire):
    """How the briefing was made."""

    by: str
    method: str
    settings: dict[str, str | int] = Field(default_factory=dict)


class WireBriefing(_Wire):
    """A briefing: one edition, for one day."""

    schema_: str = Field(alias="schema", pattern=rf"^{SCHEMA}$", description="Name and version of this form")
    title: str
    edition: date = Field(description="The day it is for")
    language: str = Field(
        default=UNKNOWN_LANGUAGE,
        description="The page's: the one most articles are written in, unless another was asked for",
    )
    generated: WireGenerated
    articles: Annotated[tuple[WireArticle, ...], FailFast()]
    bottom_line: Annotated[tuple[WireKeyPoint, ...], FailFast()]
    sections: Annotated[tuple[WireSection, ...], FailFast()]
    left_out: Annotated[tuple[WireLeftOut, ...], FailFast()]


def parse(content: bytes | str, *, name: str) -> WireBriefing:
    """Return what a `briefing.json` says, its form checked but not its truth; `NotABriefing` says why not."""
    try:
        return WireBriefing.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        if first["type"] == "json_invalid":
            raise NotABriefing(
                name, "it is neither the JSON nor the PDF that `brief build` writes"
            ) from error
        why = "is missing" if first["type"] == "missing" else first["msg"]
        place = ".".join(str(step) for step in first["loc"])
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        raise NotABriefing(name, f"{place + ': ' if place else ''}{why}{more}") from error


def fingerprint(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of `briefing.json`, as the package ships it in `briefing/schema/`."""
    return {
        **WireBriefing.model_json_schema(by_alias=True, mode="validation"),
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
    }
