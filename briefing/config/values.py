"""Checks of single values of a configuration: each returns the value, or raises `ValueError`.

    "points = 90" ─▶ count("auto", 50) ─▶ ValueError: must be "auto" or a whole number from 1 to 50, not 90

They read after `key: `, in the words of whoever writes TOML.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from briefing import registry
from briefing.errors import UnknownName
from briefing.interests import LEAST_WEIGHT, MOST_WEIGHT
from briefing.text.clean import one_line
from briefing.text.patterns import mistake_in

if TYPE_CHECKING:
    from collections.abc import Callable

AUTO: Final = "auto"
ALL: Final = "all"

SITE_FORMATS: Final = ("pdf", "md", "json", "epub")
"""In which formats a site can offer its editions, beside HTML."""

MOST_PORT: Final = 65_535

HTTP: Final = re.compile("https?://.", re.IGNORECASE)
"""How an address on the network begins."""

_FORMAT: Final = partial(registry.check, "renderer")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_REGIONAL: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HOST: Final = re.compile(r"(?:[\w.-]+|\[[0-9a-fA-F:.]+\]):(\d{1,5})", re.ASCII)
_LONGEST_SPOKEN: Final = 80
_WORDS: Final = '["harbour", "ferry"]'


def text(value: object) -> str:
    """Return text that is one line."""
    if not isinstance(value, str):
        raise ValueError(f"must be text in quotes, not {spoken(value)}")  # noqa: TRY004 - pydantic collects ValueErrors
    if not value.strip() or any(character in value for character in "\n\r\0"):
        raise ValueError("must be one line of text")
    return value


def path(value: object) -> str:
    """Return what may be the path of a file or folder."""
    # a file's name may hold anything; what cannot be opened, the source says
    if not isinstance(value, str) or not value:
        raise ValueError(f"must be the path of a file or folder, not {spoken(value)}")
    return value


def spoken(value: object) -> str:
    """Return a value of TOML as its writer knows it."""
    if isinstance(value, (str, bool, int, float)):
        return one_line(json.dumps(value, ensure_ascii=False), _LONGEST_SPOKEN)
    kinds: dict[type, str] = {list: "a list", tuple: "a list", dict: "a table"}
    if value in ([], ()):
        return "an empty list"
    return kinds.get(type(value), "a date or time")


def on_the_menu(check: Callable[[str], str], value: object) -> str:
    """Return a name that `check` knows; what it says of another is what is wrong."""
    try:
        return check(text(value))
    except UnknownName as error:
        raise ValueError(str(error)) from error


def language(value: object) -> str:
    """Return "auto" or what may be the code of a language."""
    if value != AUTO and not _LANGUAGE.fullmatch(text(value)):
        raise ValueError(f'must be "auto" or a code of two or three letters like "en", not {spoken(value)}')
    return str(value)


def page_language(value: object) -> str:
    """Return "auto" or what may be the code of a language, maybe with a region."""
    if value != AUTO and not _REGIONAL.fullmatch(text(value)):
        raise ValueError(f'must be "auto" or a code like "en" or "pt-PT", not {spoken(value)}')
    return str(value)


def count(word: str | None, most: int | None, value: object) -> object:
    """Return a number from 1 to `most`, or `word`; a number written as text is what a flag gives."""
    number = int(value) if isinstance(value, str) and re.fullmatch("[0-9]{1,9}", value) else value
    if word and value == word:
        return value
    if isinstance(number, bool) or not isinstance(number, int) or number < 1 or (most and number > most):
        upto = f"from 1 to {most}" if most else "from 1 up"
        wanted = f'"{word}" or a' if word else "a"
        raise ValueError(f"must be {wanted} whole number {upto}, not {spoken(number)}")
    return number


def yes_or_no(value: object) -> object:
    """Return true or false."""
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {spoken(value)}")  # noqa: TRY004 - as in text
    return value


def formats(value: object) -> tuple[str, ...]:
    """Return the names of formats, each once."""
    if not isinstance(value, (list, tuple)):
        raise ValueError(f'must be a list like ["md", "pdf"], not {spoken(value)}')  # noqa: TRY004 - as in text
    if not value:
        raise ValueError("name at least one")
    forms = tuple(on_the_menu(_FORMAT, form) for form in value)
    if twice := [form for form, times in Counter(forms).items() if times > 1]:
        raise ValueError(f"{twice[0]!r} is named twice")
    return forms


def url(value: object) -> str:
    """Return an address on the network."""
    if not isinstance(value, str) or not HTTP.match(value) or len(value.split()) != 1:
        raise ValueError(f"must be an address that begins with http:// or https://, not {spoken(value)}")
    return value


def site_url(value: object) -> str:
    """Return the address of a folder on the network, with a slash at its end; empty: there is none."""
    if value == "":
        return ""
    address = url(value)
    if any(mark in address for mark in "?#"):
        raise ValueError(f"must be the address of a folder, without ? and #, not {spoken(value)}")
    return f"{address.rstrip('/')}/"


def site_formats(value: object) -> tuple[str, ...]:
    """Return formats that a site offers beside HTML; none is a choice."""
    if not isinstance(value, (list, tuple)):
        raise ValueError(f'must be a list like ["pdf", "md"], not {spoken(value)}')  # noqa: TRY004 - as in text
    for form in value:
        one_of(("html", *SITE_FORMATS), form)
    return tuple(form for form in SITE_FORMATS if form in value)


def one_of(words: tuple[str, ...], value: object) -> object:
    """Return one of the words."""
    if value not in words:
        known = ", ".join(f'"{word}"' for word in words)
        raise ValueError(f"must be one of {known}, not {spoken(value)}")
    return value


def phrases(value: object, *, like: str = _WORDS) -> tuple[str, ...]:
    """Return a list of texts, one at least; `like` shows one where there is none."""
    if not isinstance(value, (list, tuple)) or not value:
        raise ValueError(f"must be a list like {like}, not {spoken(value)}")
    return tuple(map(text, value))


def selectors(value: object) -> tuple[str, ...]:
    """Return a list of CSS selectors."""
    from briefing.reading.page.chosen_parts import is_selector

    if not isinstance(value, (list, tuple)) or not value:
        raise ValueError(f'must be a list like [".story", "#promo"], not {spoken(value)}')
    rules = tuple(map(text, value))
    for rule in rules:
        if not is_selector(rule):
            raise ValueError(f"{spoken(rule)} is no CSS selector")
    return rules


def patterns(value: object) -> tuple[str, ...]:
    """Return a list of patterns (text/patterns.py), one at least."""
    return tuple(map(_pattern, phrases(value)))


def _pattern(written: str) -> str:
    if mistake := mistake_in(written):
        raise ValueError(f"{spoken(written)} {mistake}")
    return written


def weight(value: object) -> float:
    """Return a number from a quarter to four."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"must be a number, not {spoken(value)}")  # noqa: TRY004 - as in text
    if not LEAST_WEIGHT <= value <= MOST_WEIGHT:
        raise ValueError(f"must be from {LEAST_WEIGHT:g} to {MOST_WEIGHT:g}, not {spoken(value)}")
    return float(value)


def weights(value: object) -> dict[str, float]:
    """Return a table of patterns and their weights."""
    if not isinstance(value, dict) or not value:
        raise ValueError(f'must be a table like {{ "harbour" = 2.0 }}, not {spoken(value)}')
    return {_pattern(text(written)): _weighed(written, given) for written, given in value.items()}


def _weighed(written: str, given: object) -> float:
    try:
        return weight(given)
    except ValueError as error:
        raise ValueError(f"{spoken(written)} {error}") from error


def command(value: object, *, like: str = '["./my-filter", "--flag"]') -> tuple[str, ...]:
    """Return a program and its arguments; `like` shows one where there is none."""
    if not isinstance(value, (list, tuple)) or not value or not all(isinstance(w, str) for w in value):
        raise ValueError(f"must be a list like {like}, not {spoken(value)}")
    if not value[0] or any("\0" in word for word in value):
        raise ValueError("must begin with the name of a program")
    return tuple(value)


def hosts_and_ports(value: object) -> tuple[str, ...]:
    """Return a list of hosts, each with its port."""
    hosts = phrases(value, like='["localhost:8080"]')
    for host in hosts:
        named = _HOST.fullmatch(host)
        if not named or not 1 <= int(named[1]) <= MOST_PORT:
            raise ValueError(f'must name host and port, like "localhost:8080", not {spoken(host)}')
    return hosts
