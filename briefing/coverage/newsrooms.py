"""Domains that belong together, where the registrable domain alone does not say so.

A line is one newsroom: editions of one publication in several countries, a domain it moved from, its short
one. Papers that share only an owner are not one: they report for themselves. Whoever is missing here counts
once for each of its domains; nothing worse follows.
"""

from __future__ import annotations

from typing import Final

_DOMAINS: Final = (
    "aljazeera.com aljazeera.net",
    "ansa.it ansamed.info",
    "apnews.com ap.org",
    "bbc.com bbc.co.uk bbci.co.uk bbc.in",
    "bloomberg.com bloomberg.co.jp",
    "businessinsider.com insider.com",
    "cctv.com cntv.cn",
    "cnn.com cnn.it cnn.co.jp",
    "dailymail.co.uk dailymail.com",
    "derstandard.at derstandard.de",
    "dw.com dw.de",
    "express.co.uk the-express.com",
    "faz.net faz.de",
    "franceinfo.fr francetvinfo.fr",
    "huffpost.com huffingtonpost.com huffingtonpost.co.uk",
    "independent.co.uk the-independent.com",
    "interfax.ru interfax.com",
    "kyodonews.net kyodonews.jp kyodo.co.jp",
    "lemonde.fr lemde.fr",
    "mirror.co.uk themirror.com",
    "nhk.or.jp nhk.jp",
    "nytimes.com nyti.ms nyt.com",
    "politico.eu politico.de",
    "rainews.it rainews24.it",
    "reuters.com reuters.co.uk reut.rs",
    "rferl.org svoboda.org radiosvoboda.org azattyq.org svaboda.org",
    "ria.ru rian.ru",
    "rt.com russiatoday.com",
    "sky.com skynews.com skynews.co.uk",
    "spiegel.de spon.de",
    "sueddeutsche.de sz.de",
    "tagesschau.de tagesschau24.de ard.de",
    "tass.ru tass.com itar-tass.com",
    "theguardian.com guardian.co.uk guardian.com gu.com theguardian.co.uk",
    "thetimes.co.uk thetimes.com thesundaytimes.co.uk timesonline.co.uk",
    "thesun.co.uk the-sun.com thesun.ie",
    "tuoitre.vn tuoitrenews.vn",
    "washingtonpost.com wapo.st",
    "xinhuanet.com news.cn",
    "yna.co.kr yonhapnews.co.kr yonhapnews.com",
    "zdf.de zdfheute.de heute.de",
)

NEWSROOMS: Final = {domain: line.split()[0] for line in _DOMAINS for domain in line.split()}
"""Which domain stands for the newsroom of a registrable domain."""

CARRIERS: Final = frozenset({
    "apple.news", "beehiiv.com", "buttondown.com", "buttondown.email", "dailyhunt.in", "facebook.com",
    "feedburner.com", "feedly.com", "flipboard.com", "ghost.io", "go.com", "google.com",
    "inoreader.com", "linkedin.com", "list-manage.com", "mailchi.mp", "medium.com",
    "microsoftstart.com", "msn.com", "news360.com", "newsbreak.com", "pressreader.com", "reddit.com",
    "sendgrid.net", "smartnews.com", "substack.com", "t.co", "tumblr.com", "twitter.com",
    "wordpress.com", "x.com", "yahoo.co.jp", "yahoo.com", "youtube.com",
})  # fmt: skip
"""Domains under which many publications appear: there the name says whose an article is, not the host."""
