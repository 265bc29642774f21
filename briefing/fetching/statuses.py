"""What an HTTP status means to a reader. Pure."""

from __future__ import annotations

from typing import Final

OK: Final = frozenset({200, 203})
NOT_MODIFIED: Final = 304
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
FOR_GOOD: Final = frozenset({301, 308})
NO_LONGER_THERE: Final = frozenset({404, 410})
BUSY: Final = frozenset({429, 502, 503, 504})

_REASONS: Final = {
    204: "it answers without a page",
    205: "it answers without a page",
    206: "it sends only a part of the page",
    304: "it says that the page is unchanged, which was never fetched",
    400: "it does not understand the request",
    401: "it wants a login",
    402: "it wants to be paid",
    403: "it does not let us in",
    404: "there is no such page",
    405: "it does not let us in",
    406: "it has no form of the page that can be read here",
    407: "the proxy wants a login",
    410: "the page is gone for good",
    421: "it is not the server of that name",
    429: "it is asked too often",
    451: "it is withheld for legal reasons",
    500: "the server has an error",
    501: "the server has an error",
    502: "the server behind it does not answer",
    503: "the server is not available now",
    504: "the server behind it does not answer",
    511: "the network wants a login",
}
_CLASSES: Final = {
    1: "it answers nothing that can be read",
    2: "it answers without a page",
    3: "it redirects without saying where",
    4: "it refuses the request",
    5: "the server has an error",
}
_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR


def reason(status: int, *, retry_after_s: float | None = None) -> str:
    """Return in a reader's words what `status` means, and when to come back where the server says so.

    >>> reason(404), reason(503, retry_after_s=7200)
    ('there is no such page (404)', 'the server is not available now (503); it asks to come back in 2 hours')
    """
    said = _REASONS.get(status) or _CLASSES.get(status // 100, _CLASSES[1])
    back = "" if retry_after_s is None else f"; it asks to come back in {duration(retry_after_s)}"
    return f"{said} ({status}){back}"


def duration(seconds: float) -> str:
    """Return a span of time in its largest whole unit, rounded up.

    >>> duration(1), duration(61), duration(86400)
    ('1 second', '2 minutes', '1 day')
    """
    for length, unit in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if seconds >= length:
            return _counted(-(-seconds // length), unit)
    return _counted(max(1, -(-seconds // 1)), "second")


def _counted(number: float, unit: str) -> str:
    return f"{number:.0f} {unit}{'' if number == 1 else 's'}"
