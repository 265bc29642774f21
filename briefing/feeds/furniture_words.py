"""The words of the lines around the texts of feeds, as regular expressions, in many languages."""

from __future__ import annotations

from typing import Final

# "The post … appeared first on …": what WordPress puts below every entry
APPEARED: Final = (
    r"The post\s.+\s(?:first )?appeared(?: first)? on\s.*",
    r"This (?:article|post|story) (?:was |originally ){0,2}(?:appeared|published) (?:first )?[aio][nt]\s.*",
    r"Der Beitrag\s.+\serschien (?:zuerst )?auf\s.*",
    r"(?:L[’']|Cet )article\s.+\sest apparu en premier sur\s.*",
    r"(?:La entrada|El cargo)\s.+\s(?:se publicó primero en|apareció primero en|aparece primero en)\s.*",
    r"O (?:post|conteúdo)\s.+\s(?:apareceu|aparece) primeiro em\s.*",
    r"L[’']articolo\s.+\s(?:proviene da|sembra essere il primo su)\s.*",
    r"Het bericht\s.+\sverscheen eerst op\s.*",
    r"Artykuł\s.+\spochodzi z serwisu\s.*",
    r"Inlägget\s.+\sdök först upp på\s.*",
    r"Innlegget\s.+\sdukket først opp på\s.*",
    r"Indlægget\s.+\sblev først udgivet på\s.*",
    r"Сообщение\s.+\sпоявились сначала на\s.*",
    r"Запись\s.+\sвпервые появилась\s.*",
)

# what a link to the rest of the text says
READ_ON: Final = (
    "Continue reading", "Keep reading", "Read on", "Read more", "Read (?:the )?whole (?:story|article)",
    "Read (?:the )?full (?:story|article|post|report)", r"Read the rest of (?:this|the) \w+",
    "Read the entire article", "Click here to (?:read|continue)", "Full (?:story|article)",
    r"More(?=\s?[…»→›])", r"\(more…?\)", "Weiterlesen", "Mehr lesen", "Lire la suite", "Lire plus",
    "En savoir plus", "Seguir leyendo", "Leer más", "Continuar leyendo", "Leia mais", "Continu(?:ar|e) lendo",
    "Continua a leggere", "Leggi tutto", "Leggi di più", "Lees (?:meer|verder)", "Verder lezen", "Läs mer",
    "Les mer", "Læs mere", "Lue lisää", "Czytaj (?:więcej|dalej)", "Читать (?:далее|дальше|полностью)",
    "Читати далі", "続きを読む", "阅读全文", "繼續閱讀", "더 보기",
)  # fmt: skip

_PLACES: Final = (
    "Tweet|Facebook|Twitter|X|LinkedIn|Pinterest|Reddit|WhatsApp|Telegram|E-?mail|Print|Pocket|Tumblr|Share|Digg"
    "|Mastodon|Bluesky|Threads"
)
_COUNTED: Final = (
    r"link|comments?|permalink|via|discuss|(?:comments?|article) url: \S+|points: \d+|# comments: \d+"
)

# whole lines that are no text: sharing, comments, categories, advertising, credits of pictures, newsletters
OTHER: Final = (
    r"(?:Share|Share this|Teilen|Partager|Compartir|Compartilhe|Condividi|Like this)(?:\s?:.*)?",
    r"Share (?:on|this|via|it)\b.*",
    rf"(?:(?:{_PLACES})(?:[\s|·•,/]+|$)){{2,}}",
    "Tweet",
    rf"(?:\[?(?:{_COUNTED})\]?(?:[\s|·•]+|$))+",
    r"submitted by\s+/?u/.*",
    r"(?:Filed under|Posted in|Tagged(?: with)?|Tags?|Categories|Category|Schlagworte|Étiquettes)\s?:.*",
    "Advertisements?|Anzeige|Publicité|Publicidad|Werbung|Loading…?",
    "Related(?: posts?| articles?| stories)?:?",
    r"(?:Photo|Photograph|Image|Picture|Featured image)s?(?: credit)?(?:\s?:|\sby\s|\scourtesy\s).{0,150}",
    r"(?:Illustration|Credit|Foto|Bild)\s?:.{0,150}",
    r"(?:Subscribe|Sign up)\b.{0,100}\b(?:newsletters?|updates|podcast)\b.{0,60}",
    r"\d+ comments?|Leave a (?:comment|reply)",
)
