"""`briefing.toml` and flags → one frozen `Config`; below `pipeline.py` nobody knows it.

    flags ─────────────────────────┐
    briefing.toml ─▶ TOML ─▶ checks ─▶ Config      every mistake at once, each with its line

Relative paths in the file are meant from the file's folder, those of flags from the current one.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from briefing import registry
from briefing.errors import ConfigError, UnknownName, UsageError, did_you_mean, why
from briefing.protocols import FullText
from briefing.typesetting import themes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from briefing.fetching import Settings

FILE: Final = "briefing.toml"
SEEDS: Final = "seeds"
MOST_POINTS: Final = 50
MOST_WORKERS: Final = 64
# pieces of work, three for an article: to read it, to cut it into sentences, to choose among them; a process
# takes as long to start as that takes for some hundred articles
_PATIENCE: Final = 600
_MOST_OF_OURS: Final = 8
MOST_PORT: Final = 65_535
MOST_DAYS: Final = 36_500
AUTO: Final = "auto"
ALL: Final = "all"

Place = tuple[str | int, ...]
"""Where a value stands in the file: ``("source", 0, "path")``."""

_FLAGS: Final = {"formats": "--format", "source": "INPUT"}
_LONGEST: Final = 1024 * 1024
_METHOD: Final = partial(registry.check, "summarizer")
_FORMAT: Final = partial(registry.check, "renderer")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_TABLES: Final = {"source": "[[source]]", "section": "[[section]]", "network": "[network]"}
_HOST: Final = re.compile(r"(?:[\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}")
_HTTP: Final = re.compile("https?://.", re.IGNORECASE)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be text in quotes, not {_spoken(value)}")  # noqa: TRY004 - pydantic collects ValueErrors
    if not value.strip() or any(character in value for character in "\n\r\0"):
        raise ValueError("must be one line of text")
    return value


def _path(value: object) -> str:
    # a file's name may hold anything; what cannot be opened, the source says
    if not isinstance(value, str) or not value:
        raise ValueError(f"must be the path of a file or folder, not {_spoken(value)}")
    return value


def _spoken(value: object) -> str:
    """Return a value of TOML as its writer knows it."""
    if isinstance(value, (str, bool, int, float)):
        return json.dumps(value, ensure_ascii=False)
    kinds: dict[type, str] = {list: "a list", tuple: "a list", dict: "a table"}
    return kinds.get(type(value), "a date or time")


def _on_the_menu(check: Callable[[str], str], value: object) -> str:
    try:
        return check(_text(value))
    except UnknownName as error:
        raise ValueError(str(error)) from error


def _language(value: object) -> str:
    if value != AUTO and not _LANGUAGE.fullmatch(_text(value)):
        raise ValueError(f'must be "auto" or a code of two or three letters like "en", not {_spoken(value)}')
    return str(value)


def _count(word: str | None, most: int | None, value: object) -> object:
    """Return a number from 1 to `most`, or `word`; a number written as text is what a flag gives."""
    number = int(value) if isinstance(value, str) and re.fullmatch("[0-9]{1,9}", value) else value
    if word and value == word:
        return value
    if isinstance(number, bool) or not isinstance(number, int) or number < 1 or (most and number > most):
        upto = f"from 1 to {most}" if most else "from 1 up"
        spoken = f'"{word}" or a' if word else "a"
        raise ValueError(f"must be {spoken} whole number {upto}, not {_spoken(number)}")
    return number


def _yes_or_no(value: object) -> object:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {_spoken(value)}")  # noqa: TRY004 - as in _text
    return value


def _formats(value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f'must be a list like ["md", "pdf"], not {_spoken(value)}')  # noqa: TRY004 - as in _text
    if not value:
        raise ValueError("name at least one")
    forms = tuple(_on_the_menu(_FORMAT, form) for form in value)
    if twice := [form for form, times in Counter(forms).items() if times > 1]:
        raise ValueError(f"{twice[0]!r} is named twice")
    return forms


def _url(value: object) -> str:
    if not isinstance(value, str) or not _HTTP.match(value) or len(value.split()) != 1:
        raise ValueError(f"must be an address that begins with http:// or https://, not {_spoken(value)}")
    return value


def _one_of(words: tuple[str, ...], value: object) -> object:
    if value not in words:
        known = ", ".join(f'"{word}"' for word in words)
        raise ValueError(f"must be one of {known}, not {_spoken(value)}")
    return value


def _phrases(value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not value:
        raise ValueError(f'must be a list like ["harbour", "ferry"], not {_spoken(value)}')
    return tuple(map(_text, value))


def _private(value: object) -> tuple[str, ...]:
    hosts = _phrases(value)
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise ValueError(f'must name host and port, like "localhost:8080", not {_spoken(host)}')
    return hosts


class NetworkBlock(BaseModel):
    """``[network]``: how far a fetch may go."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    allow_private: Annotated[tuple[str, ...], BeforeValidator(_private)] = ()
    offline: Annotated[bool, BeforeValidator(_yes_or_no)] = False


class SectionBlock(BaseModel):
    """One ``[[section]]``: a named part of the page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Annotated[str, BeforeValidator(_text)]


class SourceBlock(BaseModel):
    """One ``[[source]]``: a place that articles come from, and which of them are wanted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Annotated[str, BeforeValidator(_path)] = ""
    url: Annotated[str, BeforeValidator(_url)] = ""
    imap: Annotated[str, BeforeValidator(_text)] = ""
    user: Annotated[str, BeforeValidator(_text)] = ""
    folder: Annotated[str, BeforeValidator(_text)] = "INBOX"
    security: Annotated[str, BeforeValidator(partial(_one_of, ("tls", "starttls", "none")))] = "tls"
    port: Annotated[int, BeforeValidator(partial(_count, None, MOST_PORT))] = Field(default=0)
    tls_ca: Annotated[str, BeforeValidator(_path)] = ""
    senders: Annotated[tuple[str, ...], BeforeValidator(_phrases)] = ()
    lists: Annotated[tuple[str, ...], BeforeValidator(_phrases)] = ()
    password_env: Annotated[str, BeforeValidator(_text)] = ""
    password_file: Annotated[str, BeforeValidator(_path)] = ""
    password_cmd: Annotated[tuple[str, ...], BeforeValidator(_phrases)] = ()
    password_keyring: Annotated[str, BeforeValidator(_text)] = ""
    password_credential: Annotated[str, BeforeValidator(_text)] = ""
    type: Annotated[Literal["any", "feed"], BeforeValidator(partial(_one_of, ("any", "feed")))] = "any"
    full_text: Annotated[FullText, BeforeValidator(partial(_one_of, ("auto", "feed", "page")))] = "auto"
    section: Annotated[str, BeforeValidator(_text)] = Field(default="")
    language: Annotated[str, BeforeValidator(_language)] = AUTO
    include: Annotated[tuple[str, ...], BeforeValidator(_phrases)] = ()
    exclude: Annotated[tuple[str, ...], BeforeValidator(_phrases)] = ()
    days: Annotated[int | None, BeforeValidator(partial(_count, None, MOST_DAYS))] = None
    at_most: Annotated[int | None, BeforeValidator(partial(_count, None, None))] = None
    paused: Annotated[bool, BeforeValidator(_yes_or_no)] = False

    @model_validator(mode="after")
    def _is_one_place(self) -> Self:
        if sum(map(bool, (self.path, self.url, self.imap))) != 1:
            raise ValueError("name a path, a url or an imap server, one of them")
        if self.imap and not self.user:
            raise ValueError("an imap server wants a user")
        return self

    @property
    def place(self) -> str:
        """Where it is: a path or an address."""
        return self.path or self.url or f"imap://{self.imap}/{self.folder}"

    @property
    def password(self) -> dict[str, object]:
        """Where the password is kept: what the block says of it, never the password."""
        kinds = ("env", "file", "cmd", "keyring", "credential")
        return {key: value for kind in kinds if (value := getattr(self, key := f"password_{kind}"))}


class Config(BaseModel):
    """What to build, of what, and how: checked, so that nobody below asks again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Annotated[str, BeforeValidator(_text)] = "Morning Brief"
    language: Annotated[str, BeforeValidator(_language)] = AUTO
    method: Annotated[str, BeforeValidator(partial(_on_the_menu, _METHOD))] = registry.DEFAULT_METHOD
    points: Annotated[int | Literal["auto"], BeforeValidator(partial(_count, AUTO, MOST_POINTS))] = AUTO
    stories: Annotated[int | Literal["all"], BeforeValidator(partial(_count, ALL, None))] = ALL
    theme: Annotated[str, BeforeValidator(partial(_on_the_menu, themes.check))] = themes.DEFAULT
    page: Annotated[str, BeforeValidator(partial(_on_the_menu, themes.check_page))] = themes.PAGES[0]
    formats: Annotated[tuple[str, ...], BeforeValidator(_formats)] = ("md", "html", "pdf", "json")
    output: Annotated[str, BeforeValidator(_text)] = "output"
    workers: Annotated[int | Literal["auto"], BeforeValidator(partial(_count, AUTO, MOST_WORKERS))] = AUTO
    network: NetworkBlock = Field(default_factory=NetworkBlock)
    section: tuple[SectionBlock, ...] = Field(default=())
    source: tuple[SourceBlock, ...] = Field(default=())

    @property
    def sections(self) -> tuple[str, ...]:
        """The titles of the sections, in the order of the page."""
        return tuple(block.title for block in self.section)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The places that articles come from, in their order."""
        return tuple(block.place for block in self.source)

    @property
    def processes(self) -> int:
        """How many processes may work: what the file says, else as many as the machine has processors."""
        return min(_MOST_OF_OURS, os.cpu_count() or 1) if self.workers == AUTO else self.workers

    @property
    def patience(self) -> int:
        """How much work there must be before processes are started: none where a number was asked for."""
        return _PATIENCE if self.workers == AUTO else 0

    @property
    def fetching(self) -> Settings:
        """How far a fetch may go; what was fetched is kept in the user's cache."""
        from briefing.fetching import Settings, user_cache

        return Settings(
            allow_private=frozenset(self.network.allow_private),
            offline=self.network.offline,
            cache=user_cache(os.environ),
        )

    @property
    def at_most_points(self) -> int | None:
        """The most key points of a story; None: by its length."""
        return None if self.points == AUTO else self.points

    @property
    def at_most_stories(self) -> int | None:
        """The most stories of the edition; None: all."""
        return None if self.stories == ALL else self.stories


def configured(file: Path | None, flags: Mapping[str, object], inputs: Sequence[str]) -> Config:
    """Return the configuration of `file` (None: ``./briefing.toml`` if it is there) with `flags` over it.

    A flag of None or without members was not given. `inputs` take the place of the file's sources; where
    there are neither, the folder ``seeds`` does. Raises `ConfigError` for the file, `UsageError` for flags.
    """
    found = file or (Path(FILE) if Path(FILE).exists() else None)
    values = (read(found) if found else Config()).model_dump(exclude_defaults=True)
    given = {name: value for name, value in flags.items() if value not in (None, [], ())}
    if inputs:
        given["source"] = [{"url" if _HTTP.match(place) else "path": place} for place in inputs]
    elif not values.get("source") and Path(SEEDS).is_dir():
        values["source"] = [{"path": SEEDS}]
    config = _checked_flags({**values, **given})
    if not config.source:
        raise UsageError("nothing to brief: name files or folders (brief build FOLDER), or type: brief init")
    return config


def _checked_flags(values: Mapping[str, object]) -> Config:
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        # the values of the file have been checked before: what is wrong now is a flag
        details = error.errors(include_url=False)
        names = [str(detail["loc"][0]) for detail in details]
        raise UsageError(
            "\n".join(
                f"{_FLAGS.get(name, f'--{name}')}: {_reason(detail)}"
                for name, detail in zip(names, details, strict=True)
            )
        ) from error


def read(path: Path) -> Config:
    """Return what the file says, its relative paths made relative to its folder.

    Raises `ConfigError` with every mistake at once.
    """
    text = _decoded(path)
    try:
        config = Config.model_validate(_rebased(_parsed(path, text), path.parent))
        mistakes = list(_unknown_sections(config))
    except ValidationError as error:
        mistakes = [(detail["loc"], _mistake(detail)) for detail in error.errors(include_url=False)]
    if mistakes:
        places = places_of(text)
        lines = sorted((_line(places, loc), what) for loc, what in mistakes)
        raise ConfigError(str(path), [f"line {line}: {what}" for line, what in lines])
    return config


def _unknown_sections(config: Config) -> Iterator[tuple[Place, str]]:
    """Yield each source meant for a section that no block names; without such blocks any name will do."""
    titles = config.sections
    for number, block in enumerate(config.source):
        if titles and block.section and block.section not in titles:
            what = f"section in [[source]]: no [[section]] is called {block.section!r}"
            yield (
                ("source", number, "section"),
                f"{what}{did_you_mean(block.section, titles)}".replace("'", '"'),
            )


def _decoded(path: Path) -> str:
    try:
        # a device has no end, and no configuration is that long
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
        if len(content) > _LONGEST:
            raise ConfigError(str(path), ["longer than 1 MiB: this is no configuration"])
    except OSError as error:
        raise ConfigError(str(path), [why(error)]) from error
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(str(path), [f"line {line}: not UTF-8: save the file in that encoding"]) from error


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(str(path), [_syntax(str(error))]) from error


def _syntax(said: str) -> str:
    r"""Return what tomllib says with the place in front.

    >>> _syntax("Invalid value (at line 3, column 5)")
    'line 3, column 5: invalid value'
    """
    found = re.fullmatch(r"(?P<what>.*) \(at (?P<place>.*)\)", said, re.DOTALL)
    place, what = (found["place"], found["what"]) if found else ("not TOML", said)
    return f"{place}: {what[:1].lower()}{what[1:]}"


def _rebased(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return the values with paths that the file means from its own folder."""
    if folder.resolve() == Path.cwd():
        folder = Path()
    meant = dict(values)
    if "output" in meant:
        meant["output"] = _in(folder, meant["output"])
    if meant.get("theme", themes.DEFAULT) not in themes.names():
        meant["theme"] = _in(folder, meant["theme"])
    if isinstance(blocks := meant.get("source"), list):
        meant["source"] = [_rebased_block(block, folder) for block in blocks]
    return meant


def _rebased_block(block: object, folder: Path) -> object:
    if not isinstance(block, dict):
        return block
    paths = ("path", "tls_ca", "password_file")
    return {key: _in(folder, value) if key in paths else value for key, value in block.items()}


def _in(folder: Path, value: object) -> object:
    if not isinstance(value, str) or not value.strip() or "://" in value:
        return value
    return str(folder / Path(value).expanduser())


def _line(places: Mapping[Place, int], loc: Place) -> int:
    """Return the line of the value at `loc`, or of what is nearest around it."""
    return next((places[loc[:end]] for end in range(len(loc), 0, -1) if loc[:end] in places), 1)


def _mistake(detail: ErrorDetails) -> str:
    *around, key = detail["loc"]
    if isinstance(key, int):  # a block as a whole
        return f"{around[0]}: {_reason(detail)}"
    inside = f" in {_TABLES[str(around[0])]}" if around else ""
    if detail["type"] == "extra_forbidden":
        blocks: dict[str | int, type[BaseModel]] = {
            "source": SourceBlock,
            "section": SectionBlock,
            "network": NetworkBlock,
        }
        known = blocks.get(around[0] if around else "", Config).model_fields
        return f'unknown key "{key}"{inside}{did_you_mean(key, known)}'.replace("'", '"')
    if detail["type"] == "missing":
        return f"{key} is missing{inside}"
    return f"{key}{inside}: {_reason(detail)}"


def _reason(detail: ErrorDetails) -> str:
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return 'must be written as [[source]] and, on the next line, path = "…"'


_PIECE: Final = re.compile(
    r"""
      \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}       # text over several lines
    | "(?:\\.|[^"\\\n])*" | '[^'\n]*'                    # text
    | \#[^\n]* | [\[\]{}=\n] | [^\s"'#\[\]{}=]+ | [^\S\n]+  # comment, mark, bare word, blank
    """,
    re.VERBOSE | re.DOTALL,
)


def places_of(toml: str) -> dict[Place, int]:
    r"""Return on which line each key and table of a well-formed TOML text begins, counted from 1.

    >>> places_of('title = "a"\n[[source]]\npath = "b"')
    {('title',): 1, ('source',): 2, ('source', 0): 2, ('source', 0, 'path'): 3}
    """
    places: dict[Place, int] = {}
    tables: Counter[Place] = Counter()
    table: Place = ()
    for line, head in _statements(toml):
        if head.startswith("[["):
            table = _numbered(_keys(head[2:-2]), tables)
            tables[table] += 1
            places.setdefault(table, line)
            table = (*table, tables[table] - 1)
            places[table] = line
        elif head.startswith("["):
            table = _numbered(_keys(head[1:-1]), tables)
            places.setdefault(table, line)
        else:
            keys = (*table, *_keys(head))
            for end in range(len(table) + 1, len(keys) + 1):
                places.setdefault(keys[:end], line)
    return places


def _statements(toml: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of every table's head and of every key, without the value."""
    line, depth, head, began, in_value = 1, 0, "", 1, False
    for piece in _PIECE.findall(toml + "\n"):
        if piece == "\n" and not depth:
            if head.strip():
                yield began, head.strip()
            head, in_value = "", False
        elif piece == "=":
            in_value = True
        elif not in_value and not piece.startswith("#"):
            began = line if not head.strip() else began
            head += piece
        depth += (piece in ("[", "{")) - (piece in ("]", "}"))
        line += piece.count("\n")


def _keys(dotted: str) -> tuple[str, ...]:
    """Return the parts of a key, as TOML itself reads them."""
    inner: Any = tomllib.loads(f"{dotted} = 0")
    keys = []
    while isinstance(inner, dict):
        (key, inner), *_ = inner.items()
        keys.append(key)
    return tuple(keys)


def _numbered(keys: Place, tables: Mapping[Place, int]) -> Place:
    """Return the place of a table, with the number of the block for each array of tables it lies in."""
    place: Place = ()
    for key in keys[:-1]:
        place = (*place, key)
        if tables.get(place):
            place = (*place, tables[place] - 1)
    return (*place, *keys[-1:])
