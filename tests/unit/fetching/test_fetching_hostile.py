"""The hostile server beside the project: every endpoint ends within its bound, with the right verdict."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from misbehaving import DIRECT

from briefing.fetching import Fetched, Fetcher, FetchError, Settings
from briefing.fetching.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER: Final = Path(__file__).resolve().parents[4] / "shared" / "hostile" / "server.py"

if not SERVER.is_file():
    pytest.skip("the hostile server is not beside the project", allow_module_level=True)

TOO_SLOW: Final = "no complete answer within 0.5 seconds"
TOO_LARGE: Final = "larger than 10 MiB"
IMPROPER: Final = "its answer is not proper HTTP"
PACKED: Final = "its content is packed in a way that was not asked for"
LOST: Final = "the connection was lost: try again later"
PRIVATE: Final = "it leads into a private network ("
FETCHED: Final = ""

VERDICTS: Final = {
    "/loop": "it redirects in a circle",
    "/chain?n=30": "it redirects more than 5 times",
    "/drip": TOO_SLOW, "/drip-headers": TOO_SLOW, "/silent": TOO_SLOW, "/100-flood": TOO_SLOW,
    "/slow-then-ok": TOO_SLOW,
    "/endless": TOO_LARGE, "/endless-chunked": TOO_LARGE,
    "/gzip-bomb": TOO_LARGE, "/deflate-bomb": TOO_LARGE, "/gzip-bomb2": PACKED, "/br-claim": PACKED,
    "/gzip-truncated": "its packed content is damaged or cut short",
    "/cl-short": "its answer breaks off before its end",
    "/cl-bad": IMPROPER, "/cl-two": IMPROPER, "/huge-header": IMPROPER, "/bad-status": IMPROPER,
    "/http09": IMPROPER,
    "/many-headers": "it sends too many headers",
    "/reset": LOST, "/close": LOST,
    "/429": "it is asked too often (429); it asks to come back in 2 seconds",
    "/429-far": "it is asked too often (429); it asks to come back in 365 days",
    "/429-date": "it is asked too often (429); it asks to come back in ",
    "/500": "the server has an error (500)", "/404": "there is no such page (404)",
    "/410": "the page is gone for good (410)", "/401": "it wants a login (401)",
    "/204": "it answers without a page (204)", "/206": "it sends only a part of the page (206)",
    "/redir-file": "it redirects to file:, which is not followed",
    "/redir-ftp": "it redirects to ftp:, which is not followed",
    "/redir-gopher": "it redirects to gopher:, which is not followed",
    "/redir-data": "it redirects to data:, which is not followed",
    "/redir-js": "it redirects to javascript:, which is not followed",
    "/redir-nohost": "it redirects to something that is no address",
    "/redir-empty": "it redirects without saying where (302)",
    "/redir-crlf": FETCHED, "/redir-relative": FETCHED,
    "/ctype-exe": "it is no web page but a program", "/image": "it is no web page but image/png",
    "/empty": "its answer is empty",
}  # fmt: skip
"""Why what is not fetched is not; what is missing here is fetched, or is a redirect to a private address."""


@pytest.fixture(scope="module")
def hostile() -> Iterator[dict[str, Any]]:
    """Give where the server listens, for the time of these tests."""
    with subprocess.Popen(
        [sys.executable, str(SERVER)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdout
        try:
            yield json.loads(running.stdout.readline())
        finally:
            running.terminate()


def fetcher(hostile: dict[str, Any], deadline_s: float) -> Fetcher:
    """Return a fetcher that may ask the main port, and not that of the canary."""
    allowed = frozenset(hostile[which].partition("//")[2] for which in ("http", "tls") if hostile[which])
    settings = Settings(
        deadline_s=deadline_s, pause_s=0.0, at_once=16, backoff_s=0.01, threads=4, allow_private=allowed
    )
    return Fetcher(settings, world=World(proxies=dict))


def asked(place: str, path: str) -> Any:
    """Return what the server says of itself."""
    with DIRECT.open(place + path) as answer:
        return json.load(answer)


def kind_of(path: str) -> Any:
    """Return what is asked for at an endpoint."""
    return "feed" if "feed" in path or path == "/etag" else "page"


def verdict(path: str) -> str:
    """Return how the reason begins for an endpoint."""
    return VERDICTS.get(path, PRIVATE if path.startswith("/redir-") else FETCHED)


def wrongly(hostile: dict[str, Any], paths: list[str], deadline_s: float) -> dict[str, str]:
    """Return what was said of those endpoints of which something else should have been said."""
    wrong = {}
    with fetcher(hostile, deadline_s) as ours:
        for kind in ("page", "feed"):
            these = [path for path in paths if kind_of(path) == kind]
            outcomes = ours.get_all([hostile["http"] + path for path in these], kind=kind)
            for path, found in zip(these, outcomes, strict=True):
                said = FETCHED if isinstance(found, Fetched) else found.reason
                if not said.startswith(verdict(path)) or (said and not verdict(path)):
                    wrong[path] = said
    return wrong


def test_every_endpoint_ends_within_its_bound_with_the_right_verdict(hostile: dict[str, Any]) -> None:
    """And nothing ever arrives at the canary."""
    paths = [path for path in asked(hostile["http"], "/") if path not in ("/ssrf/<name>", "/cookie-bomb")]
    slow = [path for path in paths if verdict(path) == TOO_SLOW or path.startswith("/429")]
    since = time.monotonic()

    assert wrongly(hostile, slow, 0.5) == {}
    assert time.monotonic() - since < 0.5 * len(slow) + 1
    assert wrongly(hostile, [path for path in paths if path not in slow], 15) == {}
    assert [path for path in asked(hostile["canary"], "/_hits") if path.startswith("/ssrf")] == []


def test_a_bomb_of_cookies_is_refused_or_taken_without_them(hostile: dict[str, Any]) -> None:
    """It is just above the 100 KiB of headers that are taken when they come in pieces."""
    with fetcher(hostile, 15) as ours:
        (found, _) = ours.get_all([f"{hostile['http']}/cookie-bomb", f"{hostile['http']}/ok"])

    assert isinstance(found, Fetched) or found.reason == IMPROPER
    assert not any("Cookie" in each["headers"] for each in asked(hostile["http"], "/_log"))


def test_nobody_is_asked_more_than_three_times(hostile: dict[str, Any]) -> None:
    """Whatever goes wrong there."""
    asked(hostile["http"], "/_reset")
    with fetcher(hostile, 15) as ours:
        list(ours.get_all([hostile["http"] + path for path in ("/reset", "/close", "/503?always", "/500")]))
    hits = asked(hostile["http"], "/_hits")

    assert {path: hits[path] for path in ("/reset", "/close", "/503", "/500")} == {
        "/reset": 3, "/close": 3, "/503": 3, "/500": 1,
    }  # fmt: skip


def test_a_certificate_of_its_own_is_not_trusted(hostile: dict[str, Any]) -> None:
    """Whatever else is allowed."""
    if not hostile["tls"]:
        pytest.skip("the hostile server found no openssl")
    with fetcher(hostile, 15) as ours:
        (found,) = ours.get_all([f"{hostile['tls']}/ok"])

    assert isinstance(found, FetchError)
    assert found.reason.startswith("its certificate is not to be trusted")
