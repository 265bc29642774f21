"""Files and folders: every article, and for what cannot be used the reason."""

from __future__ import annotations

import gzip
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desks import Served, Shelf, errand

from briefing import registry
from briefing.models import Article, LeftOut
from briefing.protocols import Errand
from briefing.sources.files import MAX_BYTES, Files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXT = "Tram approved\n\nThe council voted on Monday. Work begins in spring.\n"
KINDS = ".txt, .md, .html, .pdf, .docx, .odt, .epub, .eml, .mbox"


def collect(place: Path | str) -> list[Article | LeftOut]:
    """Return all that a place holds."""
    return list(Files(errand(str(place))).collect())


def reason(place: Path | str) -> str:
    """Return why a place gave nothing."""
    (only,) = collect(place)
    assert isinstance(only, LeftOut)
    assert only.input == str(place)
    return only.reason


def seen(found: list[Article | LeftOut], folder: Path) -> list[str]:
    """Return what was found, each by its path in the folder, with the reason of what was left out."""
    return [
        f"{one.input}: {one.reason}" if isinstance(one, LeftOut) else one.path.removeprefix(f"{folder}/")
        for one in found
    ]


def write(path: Path, content: str | bytes = TEXT) -> Path:
    """Write a file and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    """Each kind of file has its reader, whatever the case of its ending."""
    plain = write(tmp_path / "a.TXT")
    markdown = write(tmp_path / "b.md", "# Tram approved\n\nThe *council* voted.\n")
    page = write(tmp_path / "c.html", "<h1>Tram approved</h1><p>The council voted.</p>")

    found = [one for place in (plain, markdown, page) for one in collect(place)]

    assert [one.headline for one in found if isinstance(one, Article)] == ["Tram approved"] * 3
    assert [one.path for one in found if isinstance(one, Article)] == [str(plain), str(markdown), str(page)]


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    """All folders in it as well; the order is that of the characters, on every machine."""
    for name in ("b.txt", "a/z.txt", "a.txt", "a/b/c.md", "Z.html"):
        write(tmp_path / name)

    assert seen(collect(tmp_path), tmp_path) == ["Z.html", "a.txt", "a/b/c.md", "a/z.txt", "b.txt"]


def test_paths_are_those_the_user_gave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative folder gives relative paths."""
    write(tmp_path / "news" / "a.txt")
    monkeypatch.chdir(tmp_path)

    assert [one.path for one in collect("news") if isinstance(one, Article)] == ["news/a.txt"]
    assert [one.path for one in collect("./news/") if isinstance(one, Article)] == ["./news/a.txt"]


def test_hidden_files_and_readmes_are_no_articles(tmp_path: Path) -> None:
    """They are left alone and not even listed; named by the user they are read."""
    for name in (".hidden.txt", ".git/a.txt", "README.md", "readme.txt", "sub/README", "a.txt"):
        write(tmp_path / name)

    assert seen(collect(tmp_path), tmp_path) == ["a.txt"]
    assert isinstance(collect(tmp_path / "README.md")[0], Article)


def test_other_kinds_of_files_are_listed(tmp_path: Path) -> None:
    """A folder of everything tells what of it was not read."""
    write(tmp_path / "a.txt")
    write(tmp_path / "photo.jpg")
    write(tmp_path / "noending")

    assert seen(collect(tmp_path), tmp_path) == [
        "a.txt",
        f"{tmp_path}/noending: not a kind of file that is read ({KINDS})",
        f"{tmp_path}/photo.jpg: not a kind of file that is read ({KINDS})",
    ]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    """It is named with what was looked for."""
    assert reason(tmp_path) == f"no articles in this folder (looked for {KINDS})"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.txt", b"", "empty file: there is no text in it"),
        ("spaces.md", b" \n", "empty file: there is no text in it"),
        ("binary.txt", bytes(range(256)) * 4, "binary, not text: save the article as text, Markdown or HTML"),
        ("page.html", b"<html></html>", "no article text found in this page"),
        ("report.xyz", b"%PDF-1.4", f"not a kind of file that is read ({KINDS})"),
    ],
)
def test_a_bad_file_is_left_out_and_the_others_are_read(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    """One bad input never stops the others."""
    bad = write(tmp_path / name, content)
    write(tmp_path / "a.txt")
    write(tmp_path / "z.txt")

    assert seen(collect(tmp_path), tmp_path) == ["a.txt", f"{bad}: {why}", "z.txt"]
    assert reason(bad) == why


@pytest.mark.parametrize("place", ["no/such/place", "nothing.txt", "nothing.pdf", "", "a.txt/b.txt"])
def test_what_is_not_there_is_called_so(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its kind would be."""
    write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)

    assert reason(place) == "no such file or folder"


def test_names_that_cannot_be_are_left_out() -> None:
    """A name may be too long, or hold what no name can; no terminal is sent what could harm it."""
    assert reason("x" * 300 + ".txt") == "no such file or folder: the name is too long"
    assert collect("a\0b\x1b.txt") == [LeftOut(input="a\ufffdb\ufffd.txt", reason="no such file or folder")]


@pytest.mark.parametrize("place", ["gopher://example.org/a", "file:///etc/passwd", "FTP://example.org"])
def test_an_address_is_not_fetched(place: str) -> None:
    """The reason says what to do instead."""
    assert reason(place) == "only http and https addresses are fetched"


@pytest.mark.skipif(
    os.geteuid() == 0, reason="root may read every file: run as another user to see it refused"
)
def test_a_file_without_permission_is_left_out(tmp_path: Path) -> None:
    """It is named, and the others are read."""
    closed = write(tmp_path / "closed.txt")
    closed.chmod(0)

    assert reason(closed) == "no permission to read it"


def test_a_refusal_of_the_system_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root may read everything, the system's refusal is played."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    file = write(tmp_path / "closed.txt")
    monkeypatch.setattr(os, "open", refuse)

    assert reason(file) == "no permission to read it"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nobody writes into it, and reading would wait for ever."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    assert reason(pipe) == "not a regular file"
    assert seen(collect(tmp_path), tmp_path)[0] == f"{pipe}: not a regular file"


def test_sockets_and_devices_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device may never end, and reading can do something to it."""
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")

        assert reason("socket.txt") == "not a regular file"

    assert reason("/dev/zero") == "not a regular file"
    Path("zero.txt").symlink_to("/dev/zero")
    assert reason("zero.txt") == "not a regular file"


def test_a_link_that_the_user_names_is_followed(tmp_path: Path) -> None:
    """He knows where it leads."""
    write(tmp_path / "elsewhere" / "a.txt")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "elsewhere" / "a.txt")
    folder = tmp_path / "folder"
    folder.symlink_to(tmp_path / "elsewhere")

    assert seen(collect(link), tmp_path) == ["link.txt"]
    assert seen(collect(folder), folder) == ["a.txt"]


def test_no_link_leads_out_of_a_folder(tmp_path: Path) -> None:
    """A folder from outside could hold a link to any file of this machine."""
    secret = write(tmp_path / "secret.txt", "Nobody may read this.")
    folder = tmp_path / "news"
    write(folder / "a.txt")
    (folder / "b.txt").symlink_to(secret)
    (folder / "c").symlink_to(tmp_path)
    (folder / "d.txt").symlink_to("nowhere.txt")
    (folder / "e.txt").symlink_to("e.txt")
    (folder / "f.txt").symlink_to("a.txt")
    (folder / "g").symlink_to(".")

    assert seen(collect(folder), folder) == [
        "a.txt",
        f"{folder}/b.txt: a link out of the folder",
        f"{folder}/c: a link out of the folder",
        f"{folder}/d.txt: a link that leads nowhere",
        f"{folder}/e.txt: a link that leads back to itself",
        "f.txt",
        f"{folder}/g: a link to a folder: its files are read where they are",
    ]


def test_a_folder_beside_with_a_longer_name_is_outside(tmp_path: Path) -> None:
    """Paths are compared by their parts, not by their letters."""
    secret = write(tmp_path / "news-secret" / "a.txt")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "b.txt").symlink_to(secret)

    assert "a link out of the folder" in seen(collect(tmp_path / "news"), tmp_path)[0]


def test_a_large_file_is_measured_and_not_read(tmp_path: Path) -> None:
    """Five gigabytes are refused at once."""
    sparse = write(tmp_path / "sparse.txt", b"")
    os.truncate(sparse, 5 * 1024**3)

    assert reason(sparse) == "larger than 10 MiB"


@pytest.mark.parametrize(("extra", "is_read"), [(0, True), (1, False)])
def test_the_limit_is_ten_mebibytes(tmp_path: Path, *, extra: int, is_read: bool) -> None:
    """The last byte that fits is read, the next is refused."""
    file = write(tmp_path / "a.txt", b"x" * (MAX_BYTES + extra))

    assert isinstance(collect(file)[0], Article) is is_read


def test_a_deep_folder_is_read(tmp_path: Path) -> None:
    """Folders are walked without recursion."""
    write(tmp_path.joinpath(*["d"] * 800, "a.txt"))

    assert len(collect(tmp_path)) == 1


@pytest.fixture
def plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Install a package that adds a reader for files ending in ``.odd``, with this body."""

    def install(body: str) -> None:
        write(
            tmp_path / "site" / "odd_reader.py",
            f"class Odd:\n    def read(self, content, *, path):\n        {body}\n",
        )
        write(
            tmp_path / "site" / "odd-1.dist-info" / "METADATA",
            "Metadata-Version: 2.1\nName: odd\nVersion: 1\n",
        )
        write(
            tmp_path / "site" / "odd-1.dist-info" / "entry_points.txt",
            "[briefing.reader]\nodd = odd_reader:Odd\n",
        )
        monkeypatch.syspath_prepend(str(tmp_path / "site"))
        forget()

    def forget() -> None:
        sys.modules.pop("odd_reader", None)
        registry._parts.cache_clear()  # noqa: SLF001 - what is installed is looked up once in a process

    yield install
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("raise ValueError('a year of 0\\n')", "could not be read: a year of 0"),
        ("return self.read(content, path=path)", "could not be read: maximum recursion depth exceeded"),
        ("return content.decode('ascii')", "could not be read: 'ascii' codec can't decode"),
        ("raise MemoryError", "could not be read: MemoryError"),
        ("return {}[path]", "could not be read: "),
        ("return ()", "there is no article in it"),
    ],
)
def test_a_reader_that_breaks_on_its_content_stops_nothing(
    tmp_path: Path, plug_in: Callable[[str], None], body: str, why: str
) -> None:
    """The file is left out with what the reader said; nothing is silently lost."""
    plug_in(body)

    assert reason(write(tmp_path / "a.odd", "Größe")).startswith(why)


def test_a_mistake_in_the_program_is_seen(tmp_path: Path, plug_in: Callable[[str], None]) -> None:
    """What is no fault of the content is not hidden among the files that were left out."""
    plug_in("return self.no_such_name")

    with pytest.raises(AttributeError):
        collect(write(tmp_path / "a.odd"))


def test_the_readers_of_other_packages_are_asked(tmp_path: Path, plug_in: Callable[[str], None]) -> None:
    """Endings come from the registry alone, and so does what the messages name."""
    plug_in("raise ValueError('odd')")
    write(tmp_path / "news" / "a.odd")
    write(tmp_path / "news" / "b.xyz")

    assert seen(collect(tmp_path / "news"), tmp_path) == [
        f"{tmp_path}/news/a.odd: could not be read: odd",
        f"{tmp_path}/news/b.xyz: not a kind of file that is read ({KINDS}, .odd)",
    ]


def test_a_packed_file_is_read_by_its_inner_ending(tmp_path: Path) -> None:
    """Named by itself or found in a folder."""
    packed = write(tmp_path / "news" / "tram.txt.gz", gzip.compress(TEXT.encode()))

    assert [one.headline for one in collect(packed) if isinstance(one, Article)] == ["Tram approved"]
    assert seen(collect(tmp_path / "news"), tmp_path / "news") == ["tram.txt.gz"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(TEXT.encode())[:-9], "damaged: it cannot be unpacked"),
        (b"no gzip at all", "damaged: it cannot be unpacked"),
        (gzip.compress(b"x" * (MAX_BYTES + 1)), "larger than 10 MiB when it is unpacked"),
    ],
    ids=["cut", "none", "large"],
)
def test_a_packed_file_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, said: str) -> None:
    """A small file may unpack to an endless one."""
    assert reason(write(tmp_path / "tram.txt.gz", content)) == said


def test_a_packed_file_of_an_unknown_kind_is_not_read(tmp_path: Path) -> None:
    """An archive of many files is none of an article."""
    assert reason(write(tmp_path / "all.tar.gz", b"x")).startswith("not a kind of file that is read")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ferry.url", "[InternetShortcut]\r\nURL=https://post.example/ferry?a=1&b=2\r\n"),
        (
            "ferry.webloc",
            "<plist><dict><key>URL</key><string>https://post.example/ferry?a=1&amp;b=2</string></dict></plist>",
        ),
    ],
)
def test_a_shortcut_leads_to_the_page_behind_it(tmp_path: Path, name: str, content: str) -> None:
    """As browsers save it."""
    shortcut = write(tmp_path / name, content)
    said = "The ferry is back after nine days in the yard. It sails at nine. " * 5
    desk = Shelf({"https://post.example/ferry?a=1&b=2": Served(f"<h1>Ferry</h1><p>{said}</p>".encode())})
    (found,) = Files(Errand(place=str(shortcut), desk=desk)).collect()

    assert isinstance(found, Article)
    assert (found.url, found.path) == ("https://post.example/ferry?a=1&b=2", "")


@pytest.mark.parametrize("content", ["", "URL=file:///etc/passwd", "URL=javascript:alert(1)", "nothing"])
def test_a_shortcut_that_leads_nowhere_is_left_out(tmp_path: Path, content: str) -> None:
    """Only to http and https addresses."""
    assert reason(write(tmp_path / "a.url", content)) == "a shortcut without an http address"


LETTER = "From a@post.example Mon Nov 23 08:00:00 2026\nFrom: Post <a@post.example>\nSubject: {0}\n\n{1}\n\n"
NEWS = (
    "The ferry to Great Merrin is back after nine days in the yard, the harbour office said on Monday. " * 2
)


def test_a_folder_of_mail_in_one_file_is_read_message_by_message(tmp_path: Path) -> None:
    """Packed or not; each is named by its number."""
    mail = "".join(LETTER.format(f"Ferry {number}", NEWS) for number in range(3)).encode()
    plain = collect(write(tmp_path / "a.mbox", mail))
    packed = collect(write(tmp_path / "b.mbox.gz", gzip.compress(mail)))

    assert seen(plain, tmp_path) == ["a.mbox#1", "a.mbox#2", "a.mbox#3"]
    assert [one.headline for one in packed if isinstance(one, Article)] == ["Ferry 0", "Ferry 1", "Ferry 2"]


def test_of_a_damaged_folder_of_mail_what_can_be_read_is_read(tmp_path: Path) -> None:
    """And the file is named with what is wrong."""
    mail = "".join(LETTER.format(f"Ferry {number}", NEWS) for number in range(400)).encode()
    found = collect(write(tmp_path / "a.mbox.gz", gzip.compress(mail)[:-200]))

    assert isinstance(found[-1], LeftOut)
    assert found[-1].reason == "damaged: it cannot be unpacked"
    assert sum(isinstance(one, Article) for one in found) > 100


def test_a_feed_that_was_saved_is_its_entries(tmp_path: Path) -> None:
    """Those that are whole in it; the pages of the others are fetched."""
    items = "".join(
        f"<item><title>{name}</title><link>https://post.example/{name}</link><description>{text}</description></item>"
        for name, text in (("whole", NEWS * 14), ("teaser", NEWS + " …"))
    )
    saved = write(
        tmp_path / "news.rss", f"<rss version='2.0'><channel><title>Post</title>{items}</channel></rss>"
    )
    whole, teaser = collect(saved)

    assert isinstance(whole, Article)
    assert isinstance(teaser, Article)
    assert (whole.url, whole.publication, whole.is_excerpt) == ("https://post.example/whole", "Post", False)
    assert teaser.is_excerpt


def test_a_page_that_calls_itself_a_feed_is_left_out(tmp_path: Path) -> None:
    """With what it is."""
    assert "web page" in reason(write(tmp_path / "news.rss", "<!doctype html><p>News</p>"))
