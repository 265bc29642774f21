"""What to say of a folder that cannot be opened."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

from briefing.text.clean import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 5
_LONGEST: Final = 80


def unknown(folder: str, names: Sequence[str], said: str) -> str:
    """Return why a folder cannot be opened: it is not there, and these are near; or what the server `said`.

    >>> unknown("Newsletter", ["INBOX", "Newsletters"], "the server says: no")
    "there is no folder 'Newsletter': did you mean 'Newsletters'?"
    """
    if folder in names or not names:
        return f"the folder {folder!r} cannot be opened: {said}"
    shown = [repr(one_line(name, _LONGEST)) for name in _nearest(folder, names)]
    if shown:
        return f"there is no folder {folder!r}: did you mean {' or '.join(shown)}?"
    there = ", ".join(repr(one_line(name, _LONGEST)) for name in sorted(names)[:_MOST])
    more = ", …" if len(names) > _MOST else ""
    return f"there is no folder {folder!r} (there are: {there}{more})"


def _nearest(folder: str, names: Sequence[str]) -> list[str]:
    """Return the names that are alike, as a whole or in their last part, whatever their case."""
    forms = {form: name for name in names for form in (name.casefold(), name.casefold()[-len(folder) :])}
    near = difflib.get_close_matches(folder.casefold(), forms, n=_MOST, cutoff=0.6)
    return list(dict.fromkeys(forms[form] for form in near))[:3]
