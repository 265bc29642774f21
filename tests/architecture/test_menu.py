"""The menu is whole: every part is on it, and everything on it loads."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import pytest

import briefing.registry as menu

PACKAGE = Path(menu.__file__).parent
FAMILIES = {
    "source": "sources",
    "reader": "readers",
    "summarizer": "summarizers",
    "renderer": "renderers",
    "deliverer": "deliverers",
    "ledger": "ledger",
}
# sumy's types and ours: it makes summarizers of the menu usable in sumy, and is none itself
ADAPTERS = {"summarizer": {"sumy"}}
PARTS = [(kind, name, where) for kind, parts in menu.MENU.items() for name, where in parts.items()]


@pytest.mark.parametrize(("kind", "folder"), FAMILIES.items())
def test_every_file_of_a_family_is_on_the_menu(kind: str, folder: str) -> None:
    """A part that nobody can ask for is dead code, or a helper in the wrong room."""
    files = {path.stem for path in (PACKAGE / folder).glob("*.py")} - {"__init__"} - ADAPTERS.get(kind, set())
    served = {where.split(":")[0].rsplit(".", 1)[1] for where in menu.MENU[kind].values()}

    assert files == served


@pytest.mark.parametrize(("kind", "name", "where"), PARTS)
def test_everything_on_the_menu_loads(kind: str, name: str, where: str) -> None:
    """Each line of the table names something that can be called to get the part."""
    assert callable(pkgutil.resolve_name(where)), f"{kind} {name}"


def test_the_menu_lists_every_family() -> None:
    """A family without a line on the menu could not be reached."""
    assert set(menu.MENU) == set(FAMILIES)
