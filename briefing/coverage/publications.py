"""Who published an article, so that two feeds of one publication count once.

    url ─▶ host ─▶ registrable domain ─▶ its newsroom     bbc.co.uk, bbc.com ─▶ bbc.com
    no url, or a host that carries what others publish ─▶ the name, as names.py reads it

The registrable domain is what somebody registered: ``gazette.co.uk``, by the public suffix list, whose
private part tells the sites of one host apart: ``ann.blogspot.com``. The list is data of a library, read
when the first host is looked up, and never fetched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from briefing.coverage.names import plain
from briefing.coverage.newsrooms import CARRIERS, NEWSROOMS
from briefing.models import Article

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_HOST: Final = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]*")


def publications(articles: Sequence[Article]) -> tuple[str, ...]:
    """Return for each article who published it: a domain, else a name; empty where neither is known.

    The values are for telling publications apart, not for print. An article of a story that comes without an
    address, as mail does, belongs to the publication of the same name that comes with one.

    >>> publications([Article(text="", url="https://www.bbc.co.uk/news/1", publication="BBC News"),
    ...               Article(text="", publication="BBC News - World")])
    ('bbc.com', 'bbc.com')
    """
    domains = [domain_of(article) for article in articles]
    names = [plain(article.publication) for article in articles]
    known = {
        name: domain
        for name, domain in zip(reversed(names), reversed(domains), strict=True)
        if domain and name
    }
    return tuple(
        domain or known.get(name, "") or name or host(article.url)
        for article, domain, name in zip(articles, domains, names, strict=True)
    )


def domain_of(article: Article) -> str:
    """Return the domain that stands for the newsroom of an article; empty where only its name can tell."""
    name = article.publication.strip().casefold()
    domain = registrable(host(article.url))
    if (not domain or domain in CARRIERS) and _HOST.fullmatch(name):
        domain = registrable(name)
    return "" if domain in CARRIERS else NEWSROOMS.get(domain, domain)


def host(url: str) -> str:
    """Return the host of an address in small letters; empty where it has none."""
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def registrable(name: str) -> str:
    """Return the domain that was registered, of the name of a host; empty for numbers and public suffixes.

    >>> registrable("news.gazette.co.uk"), registrable("ann.blogspot.com"), registrable("127.0.0.1")
    ('gazette.co.uk', 'ann.blogspot.com', '')
    """
    return (_suffixes().privatesuffix(name) or "") if _HOST.fullmatch(name) else ""


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
