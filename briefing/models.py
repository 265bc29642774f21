r"""The spine: the values that travel through the press, each frozen, each holding its origin.

    Article ─▶ Document(Sentence…) ─▶ KeyPoint ─▶ Story ─▶ Section ─▶ Briefing

Units, said once: text is `str`, in NFC with ``\n`` line ends and one blank line between paragraphs, when
it came through a reader; offsets are Unicode code points into `Article.text`; times are aware, in UTC;
salience is 0..1, higher carries more; languages are ISO 639-1 codes, ``und`` when nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

UNKNOWN_LANGUAGE = "und"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of an article as its publication gives it: where it is, and what is said of it."""

    url: str = ""
    """Its address on the web; empty: it has none."""
    part: str = ""
    """What it is called in the file that holds the article, or beside it; empty: it is not there."""
    sha256: str = ""
    """Of the bytes that came with the article, in hexadecimal; empty: nobody has them yet."""
    alt: str = ""
    """What is to be seen on it, for those who do not see it."""
    caption: str = ""
    credit: str = ""
    """Who made it, or who gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published piece as received. What the publication did not say is empty, never guessed."""

    text: str
    headline: str = ""
    dek: str = ""
    byline: str = ""
    publication: str = ""
    url: str = ""
    path: str = ""
    published: datetime | None = None
    language: str = UNKNOWN_LANGUAGE
    headings: tuple[int, ...] = ()
    """Numbers of the paragraphs of `text` that are headings, counted from 0."""
    section: str = ""
    """The section of the page that its source is meant for; empty: none in particular."""
    is_excerpt: bool = False
    """Whether `text` is only what a feed gives of the article, because its page could not be read."""
    subjects: tuple[str, ...] = ()
    """What its publication files it under: the categories of a feed, the keywords of a page."""
    weight: float | None = None
    """What the reader gave its source or a filter program gave it, 0.25 to 4; None: nobody said."""
    section_by: str = ""
    """What meant it for `section` where that was not its source: the filter program."""
    pictures: tuple[Picture, ...] = ()
    """The best first; empty also where the reader wants none."""

    @property
    def name(self) -> str:
        """What to call it in a message: where it came from, else its headline."""
        return self.path or self.url or self.headline or "an article without a name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A unit of extraction with its place: `text` is `article.text[start:end]`."""

    text: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article read into its sentences, in the order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FullName:
    """Who a bare surname means: `text` is `article.text[start:end]`, before the sentence that holds it."""

    surname: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """A chosen sentence of an article, and how much of the article it carries (0..1).

    What a reader needs beside it is kept beside it: the sentence itself is never changed.
    """

    sentence: Sentence
    article: Article
    salience: float
    context: Sentence | None = None
    """The sentence before it, where it leans on that one and that one is not printed."""
    names: tuple[FullName, ...] = ()
    """The full names of the surnames in it that no key point before it has introduced."""
    section: str = ""
    """The heading it stands under in a long article."""
    carried_by: tuple[Article, ...] = ()
    """The articles of its story that say it, of wire copies one, its own first; empty in a story of one."""

    @property
    def text(self) -> str:
        """The sentence, as published."""
        return self.sentence.text

    @property
    def start(self) -> int:
        """Where it begins in `article.text`, in code points."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where it ends in `article.text`: the code point after its last."""
        return self.sentence.end


Label = Literal["", "new", "developing", "continuing"]
"""``new``: no earlier edition told it; ``developing``: one did, here is more; ``continuing``: no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """An earlier edition that told a story, by its day, and under which headline."""

    edition: date
    headline: str
    article: str = ""
    """What to call its article through which the story goes on; empty: nobody wrote it down."""
    likeness: float | None = None
    """How alike that article is to the others of the story, 0..1; None: it is one of today's, known by its
    address or its text."""


Rank = Literal["lead", "normal", "short", "brief"]
"""How much room a story has: in large letters, as most, with two points, or in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a story stands among the others, and why: the score is what the three parts make together.

    score = log2(1 + publications) x recency x weight
    """

    score: float
    publications: int
    age_h: float | None
    """Hours from its newest article to the end of the edition's day, in UTC; None: none has a date."""
    recency: float
    """Half as much for each day of age: 0..1."""
    weight: float
    """The highest that the reader gave to anything in it, 0.25 to 4; 1 where nothing was given."""
    weight_by: str = ""
    """What that was given to: its source, its section, a pattern; empty: nothing was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of an article: `text` is `article.text[start:end]`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What somebody said: the passage as published, and in it the words and who said them."""

    sentence: Sentence
    article: Article
    words: Span
    """What was said, without the quotation marks around it and the comma before the closing one."""
    speaker: Span
    """Who said it, as printed in the passage."""
    name: FullName | None = None
    """The full name of a speaker of whom the passage prints only the surname."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A sentence that counts something, and in it the figure."""

    sentence: Sentence
    article: Article
    figure: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """A sentence about what is to come, and the days it names: `first` to `last`, one day or several."""

    sentence: Sentence
    article: Article
    when: Span
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What several articles count differently: the first such figure of each, in the order of publication."""

    kind: Literal["dead", "injured"]
    reports: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """Something to look at beside the words: a plot of what the edition holds, or a picture."""

    name: str
    """What its file is called, before what tells it apart from others and the ending."""
    media_type: Literal["image/svg+xml", "image/png", "image/jpeg"]
    content: bytes
    alt: str
    """What it shows, in full sentences, for whoever does not see it."""
    caption: str = ""
    """What stands under it."""
    credit: str = ""
    """Whose picture it is, as its publication says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """How alike the tellings of a story in two languages are, -1 to 1, by what they mean."""

    one: str
    other: str
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPicture:
    """A picture as it is printed with a story: of which article, and its print (`briefing.pictures`)."""

    article: Article
    picture: Picture
    sha256: str
    """Of the print, in hexadecimal."""
    width: int
    height: int
    """Of the print, in pixels."""

    @property
    def alt(self) -> str:
        """What is to be seen on it; where its publication does not say, what it belongs to."""
        return self.picture.alt.strip() or self.picture.caption.strip() or self.article.headline

    @property
    def credit(self) -> str:
        """Who made it or gave it; where its publication does not say, the publication."""
        return self.picture.credit or self.article.publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event as told by one or more articles, under the headline of the most central."""

    headline: str
    articles: tuple[Article, ...]
    """The most central first."""
    key_points: tuple[KeyPoint, ...]
    voices: tuple[tuple[Article, ...], ...] = ()
    """The articles by the text they print: copies of one text are one voice, the fullest first; empty: nobody
    looked for copies."""
    label: Label = ""
    """What it is to a reader of the edition before; empty where nobody remembers one."""
    news: tuple[Article, ...] = ()
    """Its articles that no earlier edition has printed; empty where nobody remembers one."""
    before: tuple[Before, ...] = ()
    """The earlier editions that told it, the newest first."""
    thread: str = ""
    """Its name from day to day; empty where nobody remembers one."""
    standing: Standing | None = None
    """Where it stands and why; None until the page is composed."""
    rank: Rank = "normal"
    placed_by: str = ""
    """Which rule put it into its section; empty: none, it stands under the title for all others."""
    watched: tuple[str, ...] = ()
    """The patterns of the reader's watch-list that its articles hold."""
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Figure, ...] = ()
    watch: tuple[Prospect, ...] = ()
    differences: tuple[Difference, ...] = ()
    across: tuple[Across, ...] = ()
    """For each two languages it is told in how alike they are; empty where nobody joined languages."""
    picture: PrintedPicture | None = None
    """The picture printed with it; None: none of its articles has one, or the reader wants none."""

    @property
    def central(self) -> Article:
        """The article most like the others, whose headline is the story's."""
        return self.articles[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A named part of the page."""

    title: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was not used, and why, in a reader's words."""

    input: str
    reason: str
    nothing_failed: bool = field(default=False, compare=False)
    """Whether it is left out though nothing went wrong: it is not wanted, or there was nothing."""
    rule: str = ""
    """Which rule of the reader's left it out, as the configuration calls it; empty: none did."""
    headline: str = ""
    """The headline of a story that was left out, whose article `input` is."""
    standing: Standing | None = None
    """Where that story stands among the others; None where it was left out before that was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colophon:
    """How a briefing was made: by which program and method, with which settings."""

    by: str
    method: str
    settings: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One edition: everything a renderer needs, and nothing it must look up."""

    title: str
    edition: date
    language: str
    colophon: Colophon
    articles: tuple[Article, ...] = ()
    bottom_line: tuple[KeyPoint, ...] = ()
    sections: tuple[Section, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories, in the order of the page."""
        return tuple(story for section in self.sections for story in section.stories)
