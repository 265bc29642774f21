"""Build an edition of many feeds from a local server, a tenth of whose hosts are ill; print what it took.

    python benchmarks/collecting.py [feeds] [entries] [workers] [--no-pdf]        (40 10 2)

Each feed has a host of its own (127.1.0.1, 127.1.0.2 …), which serves its pages too: 30 made-up sentences
with furniture around, 40 KB in all, about what a page of a newspaper takes to read. Of ten hosts one is ill:
it drips, hangs, resets, sends without end, or redirects for ever. The edition is made to the end: Markdown,
HTML, PDF and JSON. Printed are wall time, CPU and memory of a first build, and of a second one in which
nothing has changed; which requests the server saw; and the CPU that it takes to extract the pages alone (from
a sample).
"""

from __future__ import annotations

import asyncio
import multiprocessing
import resource
import socket
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import date
from itertools import accumulate
from pathlib import Path
from random import Random

from briefing.collecting import Visit, collect
from briefing.desk import Newsdesk
from briefing.fetching import Settings
from briefing.pipeline import brief
from briefing.recall import Recall
from briefing.registry import reader
from briefing.typesetting.job import Job
from briefing.workers import Crew

PORT = 8931
ILLS = ("drip", "hang", "reset", "endless", "loop")
SENTENCES = 30
SAMPLE = 40
SEEN: Counter[str] = Counter()
"""What the server was asked for, in the process of the server."""

BOTH = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def main() -> None:
    """Serve, build twice, and print."""
    counts = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    feeds, entries, workers = (*counts, *(40, 10, 2)[len(counts) :])
    with_pdf = "--no-pdf" not in sys.argv
    server = multiprocessing.Process(target=_serve, args=(feeds, entries), daemon=True)
    server.start()
    time.sleep(1)
    hosts = [host(number) for number in range(feeds)]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            allow_private=frozenset(f"{each}:{PORT}" for each in hosts), cache=Path(folder, "cache.sqlite")
        )
        for name in ("first build", "second build"):
            # each in a process of its own, so that none has the memory of the one before
            with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as one:
                print(
                    f"{name:<14}", one.submit(_build, hosts, settings, workers, with_pdf).result(), flush=True
                )
            print(f"{'':<14} asked for: {_asked()}", flush=True)
    print(f"{'one by one':<14}", _one_by_one(feeds, entries))
    server.terminate()


def _build(hosts: list[str], settings: Settings, workers: int, with_pdf: bool) -> str:  # noqa: FBT001 - by place
    began, cpu = time.monotonic(), _cpu()
    visits = [Visit(place=f"http://{each}:{PORT}/feed.xml", kind="feed") for each in hosts]
    recall = Recall(settings.cache and settings.cache.with_name("done.sqlite"))
    with closing(recall):
        with Crew(workers, recall=recall) as crew:
            with Newsdesk(crew, settings) as desk:
                articles, left_out = collect(visits, desk)
            collected = time.monotonic() - began
            edition = brief(articles, title="Many", edition=date(2026, 11, 24), left_out=left_out, crew=crew)
        job = Job(briefing=edition, recall=recall)
        for form in ("md", "html", "json"):
            job.rendered(form)
        taken, before_pdf = time.monotonic() - began, _cpu()
        memory = sum(resource.getrusage(who).ru_maxrss for who in BOTH)
        if with_pdf:
            job.rendered("pdf")
    return (
        f"{len(articles)} articles, {len(edition.left_out)} left out; {taken:.1f} s, "
        f"{collected:.1f} of it collecting; {before_pdf - cpu:.1f} CPU s; "
        f"{memory // 1024} MB (this process and the largest worker); "
        f"its PDF: {_cpu() - before_pdf:.1f} CPU s"
    )


def _cpu() -> float:
    each = (resource.getrusage(who) for who in BOTH)
    return sum(used.ru_utime + used.ru_stime for used in each)


def _asked() -> str:
    """Return what the server was asked since the last time, by status."""
    with closing(socket.create_connection((host(0), PORT))) as line:
        line.sendall(b"GET /asked HTTP/1.1\r\n\r\n")
        return b"".join(iter(lambda: line.recv(4096), b"")).partition(b"\r\n\r\n")[2].decode()


def _one_by_one(feeds: int, entries: int) -> str:
    pages = [_page(1, number).encode() for number in range(SAMPLE)]
    html = reader("html")()
    html.read(pages[0], path="")
    began = time.process_time()
    for page in pages:
        html.read(page, path="")
    each = (time.process_time() - began) / SAMPLE
    return f"{each * 1000:.1f} CPU ms to extract a page: {each * feeds * entries:.1f} s for all of them"


def host(number: int) -> str:
    """Return the address of a host."""
    return f"127.1.{number // 250}.{number % 250 + 1}"


def _serve(feeds: int, entries: int) -> None:
    asyncio.run(_served(feeds, entries))


async def _served(feeds: int, entries: int) -> None:
    servers = [
        await asyncio.start_server(_Host(number, entries).answer, host(number), PORT)
        for number in range(feeds)
    ]
    await asyncio.gather(*(server.serve_forever() for server in servers))


class _Host:
    def __init__(self, number: int, entries: int) -> None:
        self.number = number
        self.entries = entries
        self.ill = ILLS[number // 10 % len(ILLS)] if number % 10 == 3 else ""

    async def answer(self, incoming: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        """Answer one request, or be ill."""
        try:
            asked = await incoming.readuntil(b"\r\n\r\n")
            path = asked.split()[1].decode()
            known = f'If-None-Match: "{path}"'.encode() in asked
            await (getattr(self, f"_{self.ill}")(out) if self.ill else self._well(path, out, known=known))
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            out.close()

    async def _well(self, path: str, out: asyncio.StreamWriter, *, known: bool) -> None:
        is_feed = path == "/feed.xml"
        if path == "/asked":
            said = ", ".join(f"{times} {what}" for what, times in sorted(SEEN.items())) or "nothing"
            SEEN.clear()
            out.write(b"HTTP/1.1 200 OK\r\n\r\n" + said.encode())
            return
        if path == "/robots.txt":
            out.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            return
        SEEN[f"{'feeds' if is_feed else 'pages'} ({304 if known else 200})"] += 1
        if known:
            out.write(b"HTTP/1.1 304 Not Modified\r\n\r\n")
            return
        content = (self._feed() if is_feed else _page(self.number, int(path.strip("/")))).encode()
        kind = "application/rss+xml" if is_feed else "text/html"
        fields = (f"Content-Type: {kind}", f'ETag: "{path}"', f"Content-Length: {len(content)}", "", "")
        out.write("\r\n".join(("HTTP/1.1 200 OK", *fields)).encode() + content)
        await out.drain()

    async def _drip(self, out: asyncio.StreamWriter) -> None:
        out.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n")
        while True:
            out.write(b"<")
            await out.drain()
            await asyncio.sleep(0.5)

    async def _hang(self, _: asyncio.StreamWriter) -> None:
        await asyncio.sleep(600)

    async def _reset(self, out: asyncio.StreamWriter) -> None:
        out.transport.abort()

    async def _endless(self, out: asyncio.StreamWriter) -> None:
        out.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>")
        while True:
            out.write(b"x" * 65536)
            await out.drain()

    async def _loop(self, out: asyncio.StreamWriter) -> None:
        out.write(b"HTTP/1.1 302 Found\r\nLocation: /feed.xml?again\r\nContent-Length: 0\r\n\r\n")

    def _feed(self) -> str:
        items = "".join(
            f"<item><title>Report {n} of {self.number}</title><link>http://{host(self.number)}:{PORT}/{n}</link>"
            "<description>…</description></item>"
            for n in range(self.entries)
        )
        return f"<rss version='2.0'><channel><title>Host {self.number}</title>{items}</channel></rss>"


def _page(number: int, entry: int) -> str:
    lot = Random(1000 * number + entry)  # noqa: S311 - a lot, not a secret
    shares = list(accumulate(1 / rank for rank in range(1, 801)))
    words = [f"n{str(rank).translate(str.maketrans('0123456789', 'aeioublmrt'))}s" for rank in range(800)]
    said = [
        " ".join(lot.choices(words, cum_weights=shares, k=18)).capitalize() + "." for _ in range(SENTENCES)
    ]
    body = "".join(f"<p>{' '.join(said[at : at + 3])}</p>" for at in range(0, SENTENCES, 3))
    links = "".join(
        f"<li class='teaser'><a href='/{n}'><img alt='' src='/{n}.jpg'><span>Another report {n}</span></a>"
        f"<p><time>{n} minutes ago</time> <em>Desk {n % 7}</em></p></li>"
        for n in range(150)
    )
    head = f"<!doctype html><html lang='en'><head><title>Report {entry}</title></head><body>"
    article = f"<article><h1>Report {entry} of {number}</h1>{body}</article>"
    return f"{head}<nav><ul>{links}</ul></nav>{article}<footer><ul>{links}</ul></footer></body></html>"


if __name__ == "__main__":
    main()
