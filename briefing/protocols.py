"""The sockets: what a part must offer to go on the menu (registry.py), and how its factory is called.

    Source      where articles come from         SourceFactory(errand)  -> Source
    Reader      bytes of one format to articles  ReaderFactory()        -> Reader
    Summarizer  which sentences matter           SummarizerFactory()    -> Summarizer (Selector, Explainer)
    Encoder     what texts mean, as vectors      (multilingual.encoder)
    Renderer    a briefing to bytes              RendererFactory()      -> Renderer (Accompanied)
    Deliverer   hands the bytes over             DelivererFactory(place) -> Deliverer
    Ledger      remembers what was printed       LedgerFactory(place)    -> Ledger and Archive

A socket has one or two methods; an extra power is a second socket.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, Self, TypeVar, runtime_checkable

from briefing.models import Article, Briefing, Document, Illustration, LeftOut
from briefing.records import Hit, Kept, Memory, Question, Record
from briefing.wanted import Parts, Wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Given = TypeVar("_Given")
_Done = TypeVar("_Done")


class Fetched(Protocol):
    """What stood at an address: the bytes, unpacked, and where they came from in the end."""

    @property
    def url(self) -> str:
        """The address after all redirects."""
        ...

    @property
    def content(self) -> bytes:
        """The bytes."""
        ...

    @property
    def media_type(self) -> str:
        """What the server says they are, such as ``text/html``; empty when it does not say."""
        ...

    @property
    def charset(self) -> str:
        """The encoding that the server names; empty when it names none."""
        ...


Kind = Literal["any", "page", "feed", "picture"]
"""What is fetched: ``"any"``: a page or a feed, whichever it is; a feed needs no permission of robots.txt."""


class Desk(Protocol):
    """What a source works with: it fetches what stands elsewhere, and reads what it got."""

    def get(self, url: str, *, kind: Kind, updated: datetime | None = None) -> Fetched:
        """Return what stands at `url`; `InputError` says why that cannot be had.

        `updated` is when a feed says that its page changed: one that was fetched since is good enough.
        """
        ...

    def answered(self, url: str, *, kind: Kind) -> datetime | None:
        """Return when `url` last answered as it should; None where nobody remembers."""
        ...

    def read(
        self, reader: str, content: bytes, *, path: str, parts: Parts | None = None
    ) -> tuple[Article, ...]:
        """Return the articles in `content`, read by the reader of that name, maybe in another process.

        `parts` are for readers that `TakeParts`; others pass over them.
        """
        ...

    def do(self, work: Callable[[_Given], _Done], given: _Given) -> _Done:
        """Return ``work(given)``, maybe done by another process; `work` is known by name in a module."""
        ...

    def keep(self, content: bytes) -> str:
        """Put by the bytes of a picture until the page is made; return their SHA-256 in hexadecimal.

        Returns nothing when no more can be put by.
        """
        ...


class MailMessage(Protocol):
    """One message as it came, and what to call it."""

    @property
    def content(self) -> bytes:
        """Its bytes, head and body."""
        ...

    @property
    def name(self) -> str:
        """Where it lies, without anybody's password."""
        ...


class Mailbox(Protocol):
    """Messages that wait to be read; what was read is remembered when the edition stands."""

    def messages(self) -> Iterator[MailMessage | LeftOut]:
        """Yield the messages in the order they arrived; for those that cannot be had, the reason."""
        ...

    def commit(self) -> None:
        """Remember how far it was read."""
        ...


FullText = Literal["auto", "feed", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a source is sent for: a place, what is wanted of it, and the desk to work with.

    `full_text` says where the text of a feed's entry comes from: ``"feed"``, its ``"page"``, or ``"auto"``:
    from the feed when it is whole there. With `pictures` the reader wants those of its articles.
    """

    place: str
    desk: Desk
    wanted: Wanted = field(default_factory=Wanted)
    full_text: FullText = "auto"
    mailbox: Mailbox | None = None
    pictures: bool = False


class Source(Protocol):
    """A place articles come from."""

    def collect(self) -> Iterator[Article | LeftOut]:
        """Yield every article of the place, and for what cannot be used the reason, in a fixed order."""
        ...


class Reader(Protocol):
    """One format of a file. Pure: bytes in, articles out, so that it can run behind a wall."""

    def read(self, content: bytes, *, path: str) -> tuple[Article, ...]:
        """Return the articles that `content` holds; `path` is where it came from, for their `path`.

        Raises `InputError` with a reader's reason when there is no article in it.
        """
        ...


@runtime_checkable
class TakesParts(Protocol):
    """An extra power of a reader: it can be told which parts of a page are the article."""

    def taking(self, parts: Parts) -> Reader:
        """Return the reader that takes these parts."""
        ...


@runtime_checkable
class HoldsPictures(Protocol):
    """An extra power of a reader: the files that it reads hold pictures."""

    def picture(self, content: bytes, part: str) -> bytes:
        """Return the bytes of the picture that an article of `content` calls `part`; nothing for none.

        Raises `ValueError` when the file is damaged.
        """
        ...


@runtime_checkable
class Streams(Protocol):
    """An extra power of a reader: it takes a file line by line, however large it is."""

    def stream(self, lines: Iterable[bytes], *, path: str) -> Iterator[Article | LeftOut]:
        """Yield the articles that `lines` hold, and for what cannot be used the reason, as they come."""
        ...


class Summarizer(Protocol):
    """One algorithm that says how much each sentence carries."""

    def salience(self, document: Document) -> Sequence[float]:
        """Return one number for each sentence of `document`, 0..1, higher carries more.

        The same document gives the same numbers, in every process.
        """
        ...


class Choice(NamedTuple):
    """A chosen sentence: which document, which of its sentences, and how much it carries (0..1)."""

    document: int
    place: int
    salience: float


@runtime_checkable
class Selector(Protocol):
    """An extra power of a summarizer: it knows which sentences go together, in one article or in several."""

    def choose(self, documents: Sequence[Document], candidates: Sequence[Sequence[int]]) -> Iterator[Choice]:
        """Yield the sentences to print, the best first, until nothing worth printing is left.

        `documents` tell one event, each in a voice of its own; `candidates` numbers for each of them the
        sentences to choose from. Who asks stops when the budget is spent: later sentences cost nothing.
        """
        ...


@runtime_checkable
class Explainer(Protocol):
    """An extra power of a summarizer: it can say what each of its terms adds."""

    def explain(self, documents: Sequence[Document]) -> Sequence[Sequence[Mapping[str, float]]]:
        """Return for each sentence of each document what each term adds to its score, by name."""
        ...


class Encoder(Protocol):
    """What texts mean, in whatever language, as numbers that can be compared."""

    @property
    def name(self) -> str:
        """Which one it is, with its version: what was joined by it is kept under that."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """The languages it knows: ISO 639-1."""
        ...

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, d) one vector of length 1 for each text; the cosine of two says how alike they are.

        The same texts give the same vectors.
        """
        ...


class PrintJob(Protocol):
    """What a renderer is given: the briefing, how the page looks, and the other renderings."""

    @property
    def briefing(self) -> Briefing | None:
        """The briefing, or None when somebody prints an edited Markdown file again."""
        ...

    @property
    def theme(self) -> str:
        """Name or folder of the theme."""
        ...

    @property
    def page(self) -> str:
        """Name of the page size, a key of `typesetting.pages.PAGES`, or "auto": the theme's own."""
        ...

    def rendered(self, form: str) -> bytes:
        """Return the job in another format, made once: the PDF is made of the HTML, that of the Markdown."""
        ...

    def notice(self, said: str) -> None:
        """Say in one line what the user should know of the printed file though it was printed."""
        ...

    @property
    def prints(self) -> Mapping[str, bytes]:
        """The pictures of its stories, as JPEG, by their SHA-256."""
        ...

    @property
    def folder(self) -> str:
        """Name of the folder beside the Markdown, with the files that it refers to."""
        ...

    def illustration(self, path: str) -> Illustration | None:
        """Return what the Markdown shows under `path`; None, with a notice, where that cannot be had."""
        ...

    def illustrations(self) -> Mapping[str, Illustration]:
        """Return all that the edition shows, by the path under which the Markdown does."""
        ...


class Renderer(Protocol):
    """One way to print a briefing."""

    def render(self, job: PrintJob) -> bytes:
        """Return the whole file. The same job gives the same bytes."""
        ...


@runtime_checkable
class Accompanied(Protocol):
    """An extra power of a renderer: its file refers to others, which are handed over with it."""

    def companions(self, job: PrintJob) -> Mapping[str, bytes]:
        """Return the files that what was printed of `job` refers to, by their path beside it."""
        ...


class Deliverer(Protocol):
    """One way to hand an edition over."""

    def deliver(self, files: Mapping[str, bytes]) -> tuple[str, ...]:
        """Hand over `files` (name to content), each whole or not at all; return where each went."""
        ...


Whole = Callable[[str, Mapping[str, str]], bool]
"""Tells whether files (name to SHA-256) stand in a folder, each as it was meant to be."""


class _Opened(Protocol):
    """What is used within a ``with`` block, and closed behind it."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


class Ledger(_Opened, Protocol):
    """Remembers what was printed. One build at a time is at work on it, until it is closed.

    Every method raises `LedgerError` when it cannot be used, `LedgerBusy` when another build is at work.
    """

    def recall(self, question: Question) -> Memory:
        """Return what it knows before an edition."""
        ...

    def announce(self, record: Record) -> None:
        """Keep what is about to be printed; it counts once its files stand (`settle`)."""
        ...

    def settle(self, whole: Whole) -> None:
        """Count as printed what was announced, also by a build that was killed, where its files stand."""
        ...


class Archive(_Opened, Protocol):
    """An extra power of a ledger: it shows what it keeps, and can forget. Raises `LedgerError`."""

    def editions(self, name: str = "") -> tuple[Kept, ...]:
        """Return the editions of the briefing `name` (empty: of all), the newest first."""
        ...

    def search(
        self, words: Sequence[str], *, name: str = "", since: date | None = None, at_most: int = 20
    ) -> tuple[Hit, ...]:
        """Return where all `words` stand in one article of a briefing, the newest edition first."""
        ...

    def forget(self, name: str, *, day: date | None = None, before: date | None = None) -> int:
        """Forget the edition of a day, or those before one, with what only they printed; return how many."""
        ...


class Bookkeeper(Ledger, Archive, Protocol):
    """A ledger with its archive: what the menu serves."""


SourceFactory = Callable[[Errand], Source]
ReaderFactory = Callable[[], Reader]
SummarizerFactory = Callable[[], Summarizer]
RendererFactory = Callable[[], Renderer]
DelivererFactory = Callable[[str], Deliverer]
LedgerFactory = Callable[[str], Bookkeeper]
