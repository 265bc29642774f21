"""Any feed to well-formed XML, as people who wrote it by hand meant it, in one linear pass.

    text ─▶ tokens (tags, CDATA, comments) ─▶ a stack of what is open ─▶ XML

Elements that nobody closed are closed, end tags that close nothing are dropped, a `<` that begins no tag is
text, a prefix that nobody declared is declared. So one broken entry cannot take its neighbours with it, and
feedparser's own second parser, which is quadratic in places, is never asked. What a well-formed feed says is
not changed, except that only its first entries are kept, and that elements are set aside (under other names)
which feedparser would take for the entry's own: the title and caption of a picture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from briefing.feeds.attributes import attributes, with_one_colon
from briefing.feeds.prefixes import Prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.feeds.entities import Entities

DEEPEST: Final = 500
"""Elements in elements; a feed that quotes web pages has some twenty."""

MOST_TAGS: Final = 250_000
"""feedparser needs five seconds for so many; a feed of ten entries has a hundred."""

MOST_CATEGORIES: Final = 100
"""Of one entry: feedparser compares each with all others."""

_TOKEN: Final = re.compile(
    r"<!\[CDATA\[|<!--|<\?|<!"
    r"|<(?P<end>/?)(?P<name>[A-Za-z_][A-Za-z0-9_.:-]*+)"
    r"(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>"
    r"|<"
)
_CLOSERS: Final = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>", "<!": ">"}
_CDATA: Final = "<![CDATA["
_ENTRIES: Final = frozenset({"item", "entry"})
_EMPTY: Final = frozenset({"br", "img", "hr", "wbr", "input", "col", "embed", "param", "area"})
_CATEGORIES: Final = frozenset({"category", "keywords", "dc:subject"})
_KEYWORDS: Final = frozenset({"tags", "itunes:keywords", "media:keywords"})
_OF_MEDIA: Final = frozenset({"title", "description", "category", "keywords"})

# feedparser looks for an address in a name in quadratic time: no word of one is so long
_NAMED: Final = frozenset(
    {"author", "creator", "contributor", "managingeditor", "webmaster", "publisher", "owner", "name"}
)
_ENDLESS: Final = re.compile(r"[A-Za-z0-9_.+-]{100,}")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A well-formed feed: `xml`, how many `entries_left` are not in it, whether it `breaks_off`."""

    xml: str
    entries_left: int
    breaks_off: bool


@dataclass(slots=True)
class _Open:
    """An element that is open: its name as it stands in the output, in lower case as given, its prefixes."""

    name: str
    given: str
    prefixes: tuple[str, ...] = ()


def tidied(text: str, root: int, entities: Entities, most_entries: int) -> Tidied:
    """Return the feed whose first element begins at `root` as well-formed XML, with `most_entries` at most.

    Raises `ValueError` with a reader's reason when it is built to keep the parser busy.
    """
    tidier = _Tidier(text, entities, most_entries)
    tidier.run(root)
    return Tidied(tidier.xml(), tidier.entries_left, tidier.breaks_off)


@dataclass(slots=True)
class _Tidier:
    text: str
    entities: Entities
    most_entries: int
    entries_left: int = 0
    breaks_off: bool = False
    _out: list[str] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)
    _prefixes: Prefixes = field(default_factory=Prefixes)
    _never_closed: set[str] = field(default_factory=set)
    _tags: int = 0
    _entry: str = ""
    _entries: int = 0
    _categories: int = 0

    def run(self, at: int) -> None:
        last = self.text.rfind(">")
        # behind the last tag stands at most the beginning of another
        while (match := _TOKEN.search(self.text, at)) and match.start() < last:
            self._characters(self.text[at : match.start()])
            token = match.group()
            if match["name"]:
                at = self._end(match) if match["end"] else self._start(match)
            elif token == _CDATA:
                at = self._cdata(match.end())
            elif token in _CLOSERS:
                at = self._closed(token, match.end())
            else:
                at = match.end()
                self._count()
                self._characters("&lt;")
            if self._out and not self._stack:
                return
        self._characters(self.text[at : match.start() if match else None])
        self.breaks_off = bool(self._stack)
        self._close(0)

    def xml(self) -> str:
        return "".join([*self._out[:1], self._prefixes.missing(), *self._out[1:]])

    def _characters(self, text: str) -> None:
        if text and self._stack:
            self._out.append(self.entities.resolved(self._short(text)).replace(">", "&gt;"))

    def _short(self, text: str) -> str:
        """Return `text` as it is; in a name without endless words, and so that pieces do not join to one."""
        is_name = self._stack[-1].given.rpartition(":")[2] in _NAMED
        return f"{_ENDLESS.sub('', text)} " if is_name else text

    def _closed(self, opener: str, at: int) -> int:
        """Return where a comment or an instruction ends; one that never ends is only its beginning."""
        end = -1 if opener in self._never_closed else self.text.find(_CLOSERS[opener], at)
        if end < 0:
            self._never_closed.add(opener)
            return at
        return end + len(_CLOSERS[opener])

    def _cdata(self, at: int) -> int:
        after = self._closed(_CDATA, at)
        if after == at or not self._stack:
            return after
        section = self.text[at : after - len("]]>")]
        if (early := self._end_of_broken(section)) >= 0:
            section, after = section[:early], at + early
        self._out.append(f"{_CDATA}{self._short(section)}]]>")
        return after

    def _end_of_broken(self, section: str) -> int:
        """Return where a section really ends that nobody closed, so that it reaches into the next entry."""
        another = section.find(_CDATA)
        if another < 0 or not self._entry or f"</{self._entry}" not in section[:another].lower():
            return -1
        return section.find(f"</{self._stack[-1].name}")

    def _count(self) -> None:
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise ValueError(f"it has more than {MOST_TAGS:,} elements")

    def _start(self, match: re.Match[str]) -> int:
        self._count()
        name = match["name"]
        given = name.lower()
        if given.rpartition(":")[2] in _ENTRIES and self._entry in {"", given} and self._stack:
            if self._entries == self.most_entries:
                return self._skip(name, match.start())
            self._begin_entry(given)
        is_closed = match["rest"].endswith("/") or given in _EMPTY
        said = attributes(match["rest"].removesuffix("/"))
        declared = self._prefixes.enter(said)
        opened = _Open(self._named(name, given), given, declared)
        self._prefixes.use([opened.name, *said])
        # two pieces, so that the declarations that the root lacks can be put between them
        self._out += [f"<{opened.name}", f"{self._printed(said)}>"]
        self._stack.append(opened)
        if is_closed:
            self._close(len(self._stack) - 1)
        elif len(self._stack) > DEEPEST:
            raise ValueError("it is nested too deeply")
        return match.end()

    def _begin_entry(self, given: str) -> None:
        self._entry = given
        self._entries += 1
        self._categories = 0
        inside = next((number for number, opened in enumerate(self._stack) if opened.given == given), None)
        if inside:  # what is the root is not closed
            self._close(inside)

    def _skip(self, name: str, at: int) -> int:
        """Return where the last entry ends; all from here to there are counted and left."""
        last = self.text.rfind(f"</{name}", at)
        end = self.text.find(">", last) + 1 if last >= 0 else 0
        self.entries_left = max(self.text.count(f"</{name}", at), 1)
        return end or len(self.text)

    def _printed(self, said: Mapping[str, str]) -> str:
        return "".join(f' {name}="{self.entities.resolved(value)}"' for name, value in said.items())

    def _named(self, name: str, given: str) -> str:
        """Return the name of an element in the output: another where feedparser would misunderstand it."""
        name = with_one_colon(name)
        prefix, _, local = name.rpartition(":")
        if prefix == "xmlns":
            return f"other-{local}"
        if given in _CATEGORIES:
            self._categories += 1
        is_too_many = given in _CATEGORIES and self._categories > MOST_CATEGORIES
        is_of_media = self._prefixes.is_media(prefix) and local.lower() in _OF_MEDIA
        if is_too_many or is_of_media or given in _KEYWORDS:
            return f"{prefix}:other-{local}" if prefix else f"other-{local}"
        return name

    def _end(self, match: re.Match[str]) -> int:
        given = match["name"].lower()
        for number in range(len(self._stack) - 1, -1, -1):
            if self._stack[number].given == given:
                self._close(number)
                break
        return match.end()

    def _close(self, number: int) -> None:
        """Close what is open from the `number`th element on, the innermost first."""
        while len(self._stack) > number:
            opened = self._stack.pop()
            self._out.append(f"</{opened.name}>")
            self._prefixes.leave(opened.prefixes)
