"""The tables of `briefing.toml`: ``[memory]``, ``[network]``, ``[filter]``, ``[[section]]``, ``[[source]]``.

A table is a frozen class here, a field of `Config` (whole.py), and a line of `TABLES`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Final, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from briefing.config import values
from briefing.config.values import AUTO, MOST_PORT
from briefing.interests import SectionRule
from briefing.protocols import FullText

if TYPE_CHECKING:
    from briefing.mailboxes import Account

MOST_DAYS: Final = 36_500
MOST_SECONDS: Final = 3_600

_SENDERS: Final = '["@gazette.example", "Harbour Weekly"]'
_LISTS: Final = '["weekly.gazette.example"]'
_SHOWN_BY: Final = '["pass", "show", "mail"]'
_OF_MAIL: Final = (
    *("user", "folder", "security", "login", "port", "tls_ca", "senders", "lists"),
    *("password_env", "password_file", "password_cmd", "password_keyring", "password_credential"),
)
"""The keys that mean something beside ``imap`` alone."""


class NetworkBlock(BaseModel):
    """``[network]``: how far a fetch may go."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    allow_private: Annotated[tuple[str, ...], BeforeValidator(values.hosts_and_ports)] = ()
    offline: Annotated[bool, BeforeValidator(values.yes_or_no)] = False


class MemoryBlock(BaseModel):
    """``[memory]``: where it is remembered what was printed, and for how long."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: Annotated[bool, BeforeValidator(values.yes_or_no)] = True
    path: Annotated[str, BeforeValidator(values.path)] = ""
    database_env: Annotated[str, BeforeValidator(values.text)] = ""
    keep_days: Annotated[int, BeforeValidator(partial(values.count, None, MOST_DAYS))] = 400
    quiet_after: Annotated[int, BeforeValidator(partial(values.count, None, MOST_DAYS))] = 3

    @model_validator(mode="after")
    def _is_one_ledger(self) -> Self:
        if self.path and self.database_env:
            raise ValueError("name a path or a database_env, one of them")
        return self


class SectionBlock(BaseModel):
    """One ``[[section]]``: a named part of the page."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Annotated[str, BeforeValidator(values.text)]
    match: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    categories: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    at_most: Annotated[int | None, BeforeValidator(partial(values.count, None, None))] = None
    weight: Annotated[float | None, BeforeValidator(values.weight)] = None

    @property
    def rule(self) -> SectionRule:
        """What it asks for."""
        return SectionRule(**self.model_dump())


class FilterBlock(BaseModel):
    """``[filter]``: which articles of all sources are told, how high they stand, and what is marked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    include: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    exclude: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    boost: Annotated[dict[str, float], BeforeValidator(values.weights)] = Field(default_factory=dict)
    watch: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    program: Annotated[tuple[str, ...], BeforeValidator(values.command)] = ()
    time_limit: Annotated[int, BeforeValidator(partial(values.count, None, MOST_SECONDS))] = 30
    required: Annotated[bool, BeforeValidator(values.yes_or_no)] = False


class SourceBlock(BaseModel):
    """One ``[[source]]``: a place that articles come from, and which of them are wanted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Annotated[str, BeforeValidator(values.path)] = ""
    url: Annotated[str, BeforeValidator(values.url)] = ""
    imap: Annotated[str, BeforeValidator(values.text)] = ""
    user: Annotated[str, BeforeValidator(values.text)] = ""
    folder: Annotated[str, BeforeValidator(values.text)] = "INBOX"
    security: Annotated[str, BeforeValidator(partial(values.one_of, ("tls", "starttls", "none")))] = "tls"
    login: Annotated[str, BeforeValidator(partial(values.one_of, ("password", "xoauth2")))] = "password"
    port: Annotated[int, BeforeValidator(partial(values.count, None, MOST_PORT))] = Field(default=0)
    tls_ca: Annotated[str, BeforeValidator(values.path)] = ""
    senders: Annotated[tuple[str, ...], BeforeValidator(partial(values.phrases, like=_SENDERS))] = ()
    lists: Annotated[tuple[str, ...], BeforeValidator(partial(values.phrases, like=_LISTS))] = ()
    password_env: Annotated[str, BeforeValidator(values.text)] = ""
    password_file: Annotated[str, BeforeValidator(values.path)] = ""
    password_cmd: Annotated[tuple[str, ...], BeforeValidator(partial(values.command, like=_SHOWN_BY))] = ()
    password_keyring: Annotated[str, BeforeValidator(values.text)] = ""
    password_credential: Annotated[str, BeforeValidator(values.text)] = ""
    type: Annotated[Literal["any", "feed"], BeforeValidator(partial(values.one_of, ("any", "feed")))] = "any"
    full_text: Annotated[FullText, BeforeValidator(partial(values.one_of, ("auto", "feed", "page")))] = "auto"
    section: Annotated[str, BeforeValidator(values.text)] = Field(default="")
    language: Annotated[str, BeforeValidator(values.language)] = AUTO
    include: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    exclude: Annotated[tuple[str, ...], BeforeValidator(values.patterns)] = ()
    weight: Annotated[float | None, BeforeValidator(values.weight)] = None
    select: Annotated[tuple[str, ...], BeforeValidator(values.selectors)] = ()
    remove: Annotated[tuple[str, ...], BeforeValidator(values.selectors)] = ()
    days: Annotated[int | None, BeforeValidator(partial(values.count, None, MOST_DAYS))] = None
    at_most: Annotated[int | None, BeforeValidator(partial(values.count, None, None))] = None
    paused: Annotated[bool, BeforeValidator(values.yes_or_no)] = False
    pictures: Annotated[bool | None, BeforeValidator(values.yes_or_no)] = None

    @model_validator(mode="after")
    def _is_one_place(self) -> Self:
        if sum(map(bool, (self.path, self.url, self.imap))) != 1:
            raise ValueError("name a path, a url or an imap server, one of them")
        if self.imap and not self.user:
            raise ValueError("an imap server wants a user")
        if not self.imap and (of_mail := [key for key in _OF_MAIL if key in self.model_fields_set]):
            raise ValueError(f"{of_mail[0]} is for a mailbox on a server: it wants imap")
        return self

    @property
    def place(self) -> str:
        """Where it is: a path or an address."""
        return self.path or self.url or f"imap://{self.imap}/{self.folder}"

    @property
    def account(self) -> Account:
        """The mailbox's account on its server. Raises `UsageError` for one that cannot be used."""
        from briefing.mailboxes import Account, NoSecret, secret_of

        secret = secret_of(self.password)
        if secret is None:
            raise NoSecret("password_env", f"say where the password of {self.user} at {self.imap} is kept")
        return Account(
            host=self.imap,
            user=self.user,
            secret=secret,
            security=self.security,
            login=self.login,
            port=self.port,
            tls_ca=self.tls_ca,
        )

    @property
    def password(self) -> dict[str, object]:
        """Where the password is kept: what the block says of it, never the password."""
        kinds = ("env", "file", "cmd", "keyring", "credential")
        return {key: value for kind in kinds if (value := getattr(self, key := f"password_{kind}"))}


TABLES: Final[dict[str, tuple[str, type[BaseModel]]]] = {
    "memory": ("[memory]", MemoryBlock),
    "network": ("[network]", NetworkBlock),
    "filter": ("[filter]", FilterBlock),
    "section": ("[[section]]", SectionBlock),
    "source": ("[[source]]", SourceBlock),
}
"""How each table is written in the file, and what may stand in it."""
