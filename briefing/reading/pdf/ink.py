"""How the letters of a PDF are set: their size, direction and weight, and whether anybody can see them."""

from __future__ import annotations

import ctypes
import math
import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfObject, PdfPage, PdfTextPage

SMALLEST: Final = 1.0
"""Points; smaller text is for machines."""

MOST_BOXES: Final = 50
"""A page with more boxes of colour is not searched for white text on white."""

_MOST_OBJECTS: Final = 5_000
_DEEPEST: Final = 3
_MOST_MARKS: Final = 8
_ARTIFACT: Final = "Artifact\0".encode("utf-16-le")
_QUARTER: Final = math.pi / 2
_ASKEW: Final = 0.05
_LONGEST_NAME: Final = 200
_BOLD: Final = re.compile(rb"bold|black|heavy|semibold|demi|cmbx|sfbx|cmssbx|[-,]bd\b", re.IGNORECASE)
_FORCED_BOLD: Final = 1 << 18
_BOLDEST: Final = 700

# text render modes of PDF: filled and stroked is bold by force; 3 and 7 leave no ink
_BOLD_MODE: Final = 2
_UNSEEN_MODES: Final = frozenset({3, 7})

# types of page objects in pdfium: paths, pictures, shadings, forms
_PATH: Final = 2
_PICTURE: Final = 3
_COLOURED: Final = (_PATH, _PICTURE, 4, 5)
_PALEST: Final = 240


class Ink(NamedTuple):
    """How letters are set: `size` in points (0: not to be read), `turn` in quarters (None: slanted)."""

    size: float
    turn: int | None
    is_bold: bool
    is_seen: bool
    is_white: bool
    is_artifact: bool = False
    """Marked as no part of the text: running heads and page numbers of tagged files."""


NONE: Final = Ink(0.0, 0, is_bold=False, is_seen=False, is_white=False)
"""That of what pdfium has added: the ends of lines."""


def inks(letters: PdfTextPage) -> Iterator[Ink]:
    """Yield the ink of each letter of a page; letters that were set together share one."""
    from pypdfium2 import raw

    last, ink = 0, NONE
    for number in range(letters.count_chars()):
        found = raw.FPDFText_GetTextObject(letters, number)
        if not found:
            yield NONE
            continue
        if (address := ctypes.addressof(found.contents)) != last:
            mode, is_artifact = raw.FPDFTextObj_GetTextRenderMode(found), _is_artifact(found)
            last, ink = address, _ink(letters, number, mode)._replace(is_artifact=is_artifact)
        yield ink


def _ink(letters: PdfTextPage, number: int, mode: int) -> Ink:
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(letters, number, matrix)
    size = raw.FPDFText_GetFontSize(letters, number) * math.hypot(matrix.c, matrix.d)
    colour = [ctypes.c_uint(0) for _ in "rgba"]
    is_known = raw.FPDFText_GetFillColor(letters, number, *colour)
    red, green, blue, alpha = (part.value for part in colour)
    is_legible = SMALLEST <= size < math.inf and not (is_known and not alpha)
    return Ink(
        size=size if is_legible else 0.0,
        turn=_turn(math.atan2(matrix.b, matrix.a)),
        is_bold=mode == _BOLD_MODE or _is_bold(letters, number),
        is_seen=mode not in _UNSEEN_MODES,
        is_white=bool(is_known) and min(red, green, blue) > _PALEST and mode not in _UNSEEN_MODES,
    )


def _is_artifact(found: object) -> bool:
    from pypdfium2 import raw

    for number in range(min(raw.FPDFPageObj_CountMarks(found), _MOST_MARKS)):
        name, size = ctypes.create_string_buffer(len(_ARTIFACT)), ctypes.c_ulong(0)
        buffer = ctypes.cast(name, ctypes.POINTER(raw.FPDF_WCHAR))
        mark = raw.FPDFPageObj_GetMark(found, number)
        raw.FPDFPageObjMark_GetName(mark, buffer, len(_ARTIFACT), size)
        if name.raw == _ARTIFACT and size.value == len(_ARTIFACT):
            return True
    return False


def _turn(angle: float) -> int | None:
    """Return how many quarters text is turned to the left, None when it runs askew."""
    quarters = angle / _QUARTER
    return round(quarters) % 4 if abs(quarters - round(quarters)) < _ASKEW else None


def _is_bold(letters: PdfTextPage, number: int) -> bool:
    from pypdfium2 import raw

    flags, name = ctypes.c_int(0), ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(letters, number, name, _LONGEST_NAME, flags)
    is_forced = flags.value & _FORCED_BOLD or raw.FPDFText_GetFontWeight(letters, number) >= _BOLDEST
    return bool(is_forced or _BOLD.search(name.value))


class Background:
    """What lies under the letters of a page; looked at when somebody asks, once."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page
        self._boxes: list[tuple[float, float, float, float]] | None = None

    def is_dark_at(self, box: tuple[float, float, float, float]) -> bool:
        """Tell whether white letters in `box` (left, bottom, right, top) may be seen."""
        if self._boxes is None:
            self._boxes = list(islice(self._dark(), MOST_BOXES + 1))
        if len(self._boxes) > MOST_BOXES:
            return True
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return any(left <= x <= right and low <= y <= high for left, low, right, high in self._boxes)

    def has_picture(self) -> bool:
        """Tell whether there is a picture on the page: it may be that of a scanned one."""
        found = islice(self._page.get_objects(filter=[_PICTURE], max_depth=_DEEPEST), 1)
        return any(True for _ in found)

    def _dark(self) -> Iterator[tuple[float, float, float, float]]:
        from pypdfium2 import PdfiumError

        for found in islice(self._page.get_objects(max_depth=1), _MOST_OBJECTS):
            try:
                if found.type in _COLOURED and not _is_pale(found):
                    yield found.get_bounds()
            except PdfiumError:
                continue


def _is_pale(found: PdfObject) -> bool:
    """Tell whether a path leaves white paper white: not filled, or filled with white."""
    from pypdfium2 import raw

    if found.type != _PATH:
        return False
    mode, stroke = ctypes.c_int(0), ctypes.c_int(0)
    raw.FPDFPath_GetDrawMode(found, mode, stroke)
    colour = [ctypes.c_uint(0) for _ in "rgba"]
    is_known = raw.FPDFPageObj_GetFillColor(found, *colour)
    red, green, blue, alpha = (part.value for part in colour)
    return not mode.value or bool(is_known and (not alpha or min(red, green, blue) > _PALEST))
