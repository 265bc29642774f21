"""Themes: a folder of templates each; where they are, and the environment that fills them.

A theme is named (a folder below the shipped ``templates/``) or is a folder of the user's. A file that the
user's folder does not hold is taken from the shipped theme ``default``, and a user's template may extend
the one it shadows: ``{% extends "!briefing/default/briefing.md" %}``. Its ``theme.toml`` says in a line what
the theme is for, and which page it is made for.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import OutputError, TemplateError, UnknownName, why
from briefing.typesetting.filters import filters
from briefing.typesetting.pages import AUTO, PAGES, USUAL, Page, check_page

if TYPE_CHECKING:
    from jinja2 import Environment

    from briefing.typesetting.speech import Speech

PACKAGE: Final = Path(__file__).resolve().parent.parent
DEFAULT: Final = "default"
LOCALE: Final = "locale"
"""The folder of the words of the page, beside the themes and in a theme."""
SHEETS: Final = ("base", "print", "browser", "screen", "theme")
"""The style sheets of a theme, each a file ``NAME.css``; the last one is what a theme adds to the others."""

_ABOUT: Final = "theme.toml"

# what a template can make Python raise; one that includes itself never ends
_MISTAKES: Final = (
    ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError,
)  # fmt: skip


def shipped(folder: str) -> Path:
    """Return where the shipped folder ``templates`` or ``seeds`` is: inside the wheel, else the checkout."""
    inside = PACKAGE / f"_{folder}"
    return inside if inside.is_dir() else PACKAGE.parent / folder


def names() -> tuple[str, ...]:
    """Return the names of the shipped themes, sorted."""
    return tuple(
        sorted(path.name for path in shipped("templates").iterdir() if path.is_dir() and path.name != LOCALE)
    )


def check(theme: str) -> str:
    """Return `theme` when it is the name of a shipped theme or a folder; else raise `UnknownName`."""
    if theme not in names() and not (theme and Path(theme).is_dir()):
        raise UnknownName("theme", theme, names())
    return theme


def copy(theme: str, folder: Path) -> tuple[Path, ...]:
    """Copy a shipped theme into `folder`, never over a file that is there; return the files written."""
    if theme not in names():
        raise UnknownName("theme", theme, names())
    source = shipped("templates") / theme
    files = {p: folder / p.relative_to(source) for p in sorted(source.rglob("*")) if p.is_file()}
    for target in files.values():
        if target.exists():
            raise OutputError(str(target), "it is there already; name another folder")
    target = folder
    try:
        for path, target in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    except OSError as error:
        for written in files.values():
            with suppress(OSError):
                written.unlink(missing_ok=True)
        raise OutputError(str(target), error.strerror or str(error)) from error
    return tuple(files.values())


def folders(theme: str) -> tuple[Path, ...]:
    """Return the folders a theme's files are looked for in, first found wins."""
    own = shipped("templates") / check(theme) if theme in names() else Path(theme)
    default = shipped("templates") / DEFAULT
    return (own,) if own == default else (own, default)


def state(theme: str) -> str:
    """Return what changes when a file of the theme does, or of a theme that it may borrow from."""
    kept = (shipped("templates"), *folders(theme))
    files = ((path, path.stat()) for folder in kept for path in sorted(folder.rglob("*")) if path.is_file())
    return repr([(str(path), found.st_size, found.st_mtime_ns) for path, found in files])


def about(theme: str) -> str:
    """Return in one line what a theme is for; nothing where it does not say."""
    return _says(theme, "about")


def page_of(theme: str, page: str) -> Page:
    """Return the size called `page`; of "auto" the one that the theme is made for."""
    name = check_page(page)
    return PAGES[usual_page(theme) if name == AUTO else name]


def usual_page(theme: str) -> str:
    """Return the name of the page size that a theme is made for. `TemplateError`: there is none called so."""
    try:
        said = check_page(_says(theme, "page") or USUAL)
    except UnknownName as error:
        raise TemplateError(str(folders(theme)[0] / _ABOUT), 0, str(error)) from error
    return USUAL if said == AUTO else said


def _says(theme: str, key: str) -> str:
    file = folders(theme)[0] / _ABOUT
    try:
        said = tomllib.loads(_read(file)) if file.exists() else {}
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise TemplateError(str(file), int(line[1]) if line else 0, str(error)) from error
    value = said.get(key, "")
    if not isinstance(value, str):
        raise TemplateError(str(file), 0, f"{key} must be a text in quotation marks")
    return " ".join(value.split())


def styles(theme: str, page: Page) -> dict[str, str]:
    """Return the style sheets of a theme by their names, the printed one fitted to `page`.

    Raises `TemplateError` for a file of the user's that holds a mistake, with its line.
    """
    sheets = {name: text_of(theme, f"{name}.css") for name in SHEETS}
    fitted = (sheets["print"], *(text_of(theme, name) for name in page.sheets))
    return sheets | {"print": "\n".join(fitted)}


def text_of(theme: str, file: str) -> str:
    """Return the text of a theme's file that is not a template, such as a style sheet.

    `TemplateError` names the file; of a style sheet of the user's that holds a mistake also the line.
    """
    path = _found(theme, file)
    text = _read(path)
    if path.suffix == ".css" and not path.is_relative_to(shipped("templates")):
        from briefing.typesetting.style_sheets import first_slip

        if slip := first_slip(text):
            raise TemplateError(str(path), *slip)
    return text


def fill(theme: str, template: str, values: Mapping[str, Any], speech: Speech) -> str:
    """Return `template` of `theme` filled with `values`, in the language of the page.

    `TemplateError` names the file and the line.

    Values are plain data: the environment is sandboxed and immutable, undefined names are errors, and
    HTML templates escape what they are given.
    """
    from jinja2 import TemplateError as JinjaError
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    environment = _environment(folders(theme), speech)
    try:
        return environment.get_template(template).render(values)
    except TemplateSyntaxError as error:
        raise TemplateError(
            error.filename or error.name or template, error.lineno, str(error.message)
        ) from error
    except TemplateNotFound as error:
        raise TemplateError(str(error.name), 0, f"no such template in theme {theme!r}") from error
    except OSError as error:
        raise TemplateError(
            error.filename or str(_found(theme, template)), 0, f"cannot be read: {why(error)}"
        ) from error
    except (JinjaError, *_MISTAKES) as error:
        file, line = _place(error, folders(theme))
        raise TemplateError(file or template, line, str(error) or type(error).__name__) from error


def _found(theme: str, file: str) -> Path:
    for folder in folders(theme):
        if (folder / file).exists():
            return folder / file
    raise TemplateError(file, 0, f"no such file in theme {theme!r}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(str(path), 0, f"cannot be read: {error}") from error


@cache
def _environment(where: tuple[Path, ...], speech: Speech) -> Environment:
    from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    ours = FileSystemLoader(shipped("templates"))
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*map(FileSystemLoader, where), PrefixLoader({"!briefing": ours})]),
        undefined=StrictUndefined,
        autoescape=lambda name: bool(name) and str(name).endswith(".html"),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.clear()
    environment.globals["say"] = speech.say
    environment.filters.update(filters(speech))
    return environment


def _place(error: BaseException, where: tuple[Path, ...]) -> tuple[str, int]:
    # jinja rewrites the traceback so that its frames name the template's own file and line
    place = ("", 0)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if any(Path(file).is_relative_to(folder) for folder in where):
            place = (file, trace.tb_lineno)
        trace = trace.tb_next
    return place
