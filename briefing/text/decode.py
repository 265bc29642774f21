"""Bytes to text, whatever they were written in.

Asked in this order: byte order mark ─▶ UTF-16 or UTF-32 without one ─▶ binary? ─▶ UTF-8 ─▶ what is declared
─▶ UTF-8 with a few broken bytes ─▶ an older encoding, found by what it makes of the text
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from briefing.text.language import language_of

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# first halves of Latin letters in UTF-8; with "Ã" or "Å" no word of an older encoding ends
_CUT_OFF: Final = (b"\xc2", b"\xc3", b"\xc4", b"\xc5")
_UNREADABLE: Final = "\N{REPLACEMENT CHARACTER}"

# of a long text the beginning tells as much as the whole
_LOOKED_AT: Final = 64 * 1024
_CONTROLS: Final = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_MOST_CONTROLS: Final = 0.02
"""Share of control characters; compressed and compiled files have some ten in a hundred, text has none."""

# what browsers read under these names: the larger sets that pages use
_WIDER: Final = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
_STATEFUL_JAPANESE: Final = re.compile(rb"\x1b\$[@B]")

# older encodings of living languages; left to itself the detection finds rare ones as well
_CANDIDATES: Final = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
    "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "mac_roman",
    "cp932", "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip

# the Latin sets put other letters on the same bytes: the language of the outcome decides
_WESTERN: Final = frozenset(
    {"en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "nn", "fi", "is", "ca", "gl", "eu"}
)
_CENTRAL: Final = frozenset({"pl", "cs", "sk", "hu", "sl", "hr", "bs", "sr", "ro", "sq"})
_LATIN: Final = {
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
    "iso8859_2": _CENTRAL,
    "cp1254": frozenset({"tr", "az", "ku"}),
    "mac_roman": _WESTERN,
}
# a symbol behind a letter, a raised figure between letters, a control character: the wrong set
_MISPLACED: Final = re.compile(
    r"(?<=[^\W\d_])(?:[¡-§©¬±´-¸¼-¿÷×\u02c6-\u02dd\u2200-\u22ff]|[¹²³ª°º¯](?=[^\W_]))|[\x80-\x9f]"
)


def decode(content: bytes, *, declared: str = "") -> str:
    """Return the text of `content`; U+FFFD stands for what cannot be read.

    `declared` is the charset that the content, or whoever sent it, names.
    Raises `ValueError` ("binary, not text") for what is no text in any encoding.

    >>> decode("Größe".encode("utf-16"))
    'Größe'
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if wide := _wide(content):
        return content.decode(wide, "replace")
    if _is_binary(content):
        raise ValueError("binary, not text")
    return _narrow(content, _codec(declared))


def _wide(content: bytes) -> str:
    """Return which UTF-16 or UTF-32 it is, told by where the NULs of ASCII characters stand; else nothing."""
    sample = content[:_LOOKED_AT]
    nuls = [sample[start::4].count(0) for start in range(4)]
    if not any(nuls) or len(content) % 2:
        return ""
    quarter = len(sample) // 4
    if min(nuls[2], nuls[3]) > 0.9 * quarter:
        return "utf-32-le"
    if min(nuls[0], nuls[1]) > 0.9 * quarter:
        return "utf-32-be"
    sides = {"utf-16-le": nuls[1] + nuls[3], "utf-16-be": nuls[0] + nuls[2]}
    # where there is white space it tells more: some Chinese characters have a NUL on the other side
    spaces = {encoding: _spaces(sample.decode(encoding, "ignore")) for encoding in sides}
    votes = spaces if any(spaces.values()) else sides
    encoding = max(votes, key=votes.__getitem__)
    is_clear = votes[encoding] > 2 * (sum(votes.values()) - votes[encoding])
    return encoding if is_clear and not _has_stray_nuls(sample) and _is_text(content, encoding) else ""


def _spaces(text: str) -> int:
    return sum(map(text.count, " \n"))


def _has_stray_nuls(sample: bytes) -> bool:
    """Tell whether it is text of single bytes but for a few NULs."""
    without = sample.replace(b"\0", b"")
    return len(without) > 0.75 * len(sample) and not _is_binary(without) and bool(_whole(without, "utf-8"))


def _is_text(content: bytes, encoding: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    sample = text[:_LOOKED_AT]
    return sum(character.isprintable() or character.isspace() for character in sample) > 0.95 * len(sample)


def _is_binary(content: bytes) -> bool:
    sample = content[:_LOOKED_AT]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return content.startswith(b"%PDF-") or controls > _MOST_CONTROLS * len(sample)


def _codec(declared: str) -> str:
    """Return the name of the codec that a declared charset means, nothing when there is none."""
    try:
        name = codecs.lookup(declared.strip()).name
        b" ".decode(name)  # some codecs, such as rot13, are for other things than text
    except (LookupError, ValueError):
        return ""
    # what has been found to be bytes of ASCII and more cannot be UTF-16, whatever it says
    return "" if name.startswith(("utf-16", "utf-32", "utf-7")) else _WIDER.get(name, name)


def _narrow(content: bytes, declared: str) -> str:
    if _STATEFUL_JAPANESE.search(content) and (text := _whole(content, "iso2022_jp")):
        return text
    for encoding in ("utf-8", declared):
        if encoding and (text := _whole(content, encoding)):
            return text
    broken = content.decode("utf-8", "replace")
    right, wrong = _multibyte(broken)
    if right > wrong or (wrong == 1 and content.endswith(_CUT_OFF)):
        return broken
    encoding, makes_sense = _older(content)
    # older encodings hardly ever look like UTF-8 in places; and this one makes no sense of the text
    return broken if right and not makes_sense else content.decode(encoding, "replace")


def _whole(content: bytes, encoding: str) -> str:
    """Return the text when all of it can be read, else nothing."""
    try:
        return content.decode(encoding)
    except UnicodeError:
        return ""


def _multibyte(text: str) -> tuple[int, int]:
    """Return how many characters of more than one byte could be read as UTF-8, and how many could not."""
    wrong = text.count(_UNREADABLE)
    return len(text) - wrong - len(text.encode("ascii", "ignore")), wrong


def _older(content: bytes) -> tuple[str, bool]:
    """Return the likeliest of the older encodings, and whether what it makes of the text is words."""
    from charset_normalizer import from_bytes

    sample = content[:_LOOKED_AT]
    found = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if found and found.encoding not in _LATIN:
        return found.encoding, not _MISPLACED.search(str(found))
    latin = _latin(sample)
    return latin or (found.encoding if found else "cp1252"), bool(latin)


def _latin(sample: bytes) -> str:
    """Return the Latin set under which the text is in one of its languages, with no symbols inside words."""
    for encoding, languages in _LATIN.items():
        text = sample.decode(encoding, "replace")
        if not _MISPLACED.search(text) and language_of(text) in languages:
            return encoding
    return ""
