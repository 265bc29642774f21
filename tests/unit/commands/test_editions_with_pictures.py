"""Editions with pictures, against a server on 127.0.0.1: what is fetched, and what is said of the rest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from photos import bomb, encoded, photo, scene
from served import Site, serving

from briefing.cli import run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FERRY = "The ferry sails again from Port Carrow. Its engine had been under repair since June. Fares stay. "
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def page(picture: str) -> str:
    """Return a page that gives others this picture to show."""
    return (
        f"<html><head><title>Ferry</title><meta property='og:image' content='{{site}}{picture}'>"
        "<meta property='og:image:alt' content='A ferry at its pier'></head>"
        f"<body><article><h1>Ferry sails again</h1><p>{FERRY * 3}</p></article></body></html>"
    )


def _moving() -> bytes:
    frames = [scene(seed=seed).convert("P") for seed in (1, 2)]
    return encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])


GOOD = {"photo.jpg": ("image/jpeg", photo(1200, 800)), "moving.gif": ("image/gif", _moving())}
BAD: Mapping[str, tuple[str, bytes | str, str]] = {
    "bomb.png": ("image/png", bomb(10_000, 10_000), "it has 10,000 x 10,000 pixels: more than is decoded"),
    "cut.jpg": ("image/jpeg", photo()[:5000], "it is broken: image file is truncated"),
    "script.png": ("image/svg+xml", SVG, "it is no picture that is printed but image/svg+xml"),
    "lies.jpg": (
        "image/jpeg",
        SVG,
        "it is no picture that is printed, though its server calls it image/jpeg",
    ),
    "tiny.jpg": ("image/jpeg", photo(200, 150), "it is too small to be printed: 200 x 150 pixels"),
    "large.jpg": ("image/jpeg", b"\xff\xd8\xff" + bytes(11 * 1024 * 1024), "larger than 10 MiB"),
    "inside.jpg": ("redirect", "http://127.0.0.1:9/a.jpg", "a private"),
    "gone.jpg": ("", "", "(404)"),
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Serve pages with pictures to a folder whose configuration allows it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    files: dict[str, tuple[str, str | bytes]] = {f"/{name}": held for name, held in GOOD.items()}
    files |= {f"/{name}": (kind, held) for name, (kind, held, _) in BAD.items()}
    pages = {f"/{name}.html": ("text/html", page(f"/{name}")) for name in (*GOOD, *BAD)}
    with serving({**files, **pages}) as there:
        Path("briefing.toml").write_text(
            f'formats = ["json"]\n[network]\nallow_private = ["{there.host}"]\n', encoding="utf-8"
        )
        yield there


def edition() -> Any:
    """Return the edition that was built."""
    (path,) = Path("output").glob("*.json")
    return json.loads(path.read_text(encoding="utf-8"))


def story() -> Any:
    """Return the one story of the edition."""
    return edition()["sections"][0]["stories"][0]


@pytest.mark.parametrize("name", GOOD)
def test_the_picture_of_an_article_is_fetched_and_developed(site: Site, name: str) -> None:
    """The briefing says what it is, and holds no bytes of it."""
    assert run(["build", site.at(f"/{name}.html"), "--pictures"]) == 0
    assert story()["picture"]["article"] == "a1"
    assert edition()["articles"][0]["pictures"][0]["alt"] == "A ferry at its pier"
    assert f"/{name}" in site.asked


def test_nothing_is_fetched_that_nobody_asked_for(site: Site) -> None:
    """Without the flag there are no pictures, and no trace of them."""
    assert run(["build", site.at("/photo.jpg.html")]) == 0
    assert site.asked == ["/robots.txt", "/photo.jpg.html"]
    assert story()["picture"] is None
    assert edition()["articles"][0]["pictures"] == []


@pytest.mark.parametrize("name", BAD)
def test_a_picture_that_cannot_be_printed_is_left_out_with_its_reason(site: Site, name: str) -> None:
    """The story stays, and so does the edition."""
    assert run(["build", site.at(f"/{name}.html"), "--pictures", "--strict"]) == 0
    (left,) = edition()["left_out"]

    assert story()["picture"] is None
    assert left["input"] == site.at(f"/{name}")
    assert left["reason"].startswith("no picture is printed with “Ferry sails again”: ")
    assert BAD[name][2] in left["reason"]


def test_a_second_build_asks_for_no_picture_again(site: Site) -> None:
    """It is in the cache of pages, and what was made of it in the other."""
    for _ in range(2):
        assert run(["build", site.at("/photo.jpg.html"), "--pictures"]) == 0

    assert site.asked.count("/photo.jpg") == 1


def test_offline_a_picture_comes_out_of_the_cache(site: Site) -> None:
    """Or not at all."""
    run(["build", site.at("/photo.jpg.html"), "--pictures"])
    first = story()["picture"]
    site.asked.clear()

    assert run(["build", site.at("/photo.jpg.html"), "--pictures", "--offline"]) == 0
    assert story()["picture"] == first
    assert site.asked == []


def test_one_source_may_have_pictures_and_another_none(site: Site) -> None:
    """What its block says goes before what the file says."""
    with Path("briefing.toml").open("a", encoding="utf-8") as file:
        file.write(f'[[source]]\nurl = "{site.at("/photo.jpg.html")}"\npictures = true\n')
        file.write(f'[[source]]\nurl = "{site.at("/moving.gif.html")}"\n')
    assert run(["build"]) == 0
    assert "/photo.jpg" in site.asked
    assert "/moving.gif" not in site.asked


def test_a_saved_page_has_its_pictures_fetched_only_where_they_are_wanted(site: Site) -> None:
    """Who reads a page that was saved yesterday is nobody's business."""
    Path("saved.html").write_text(page("/photo.jpg").replace("{site}", site.at("")), encoding="utf-8")

    assert run(["build", "saved.html"]) == 0
    assert site.asked == []
    assert run(["build", "saved.html", "--pictures"]) == 0
    assert "/photo.jpg" in site.asked
