"""How newsletters word what is no part of their text, in the languages we meet most.

Patterns are looked for in a block, whatever its case; `mail/furniture` says how long that may be.
"""

from __future__ import annotations

import re
from typing import Final


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# "View in browser": where the same text stands on the web
ON_THE_WEB: Final = _any(
    r"\b(?:view|read|open|see) (?:\S+ ){0,4}(?:in|on) (?:your |a |the )?(?:web ?)?(?:browser|web\b|app\b)",
    r"\b(?:view|read|open|see) (?:\S+ ){0,3}online\b|^(?:view|read) (?:web|full) version",
    r"^(?:view )?(?:web|online|browser) ?version\b",
    r"\b(?:trouble|problems?|difficult\w+) (?:\S+ )?(?:viewing|reading|seeing|displaying)",
    r"(?:can['’]?t|cannot|unable to) (?:see|read|view) |\bno images\?",
    r"\bimages? (?:are )?not (?:displayed|showing)|not display(?:ing|ed) (?:correctly|properly)",
    r"\bim (?:web)?browser\b.{0,20}(?:ansehen|anzeigen|öffnen|lesen|betrachten)",
    r"\bonline[ -]?(?:version|ansicht)\b|\bwebansicht\b|\bonline (?:ansehen|lesen|anzeigen)",
    r"(?:nicht|falsch) (?:richtig |korrekt )?(?:dargestellt|angezeigt)",
    r"\bversion en ligne|dans (?:votre|un|le) navigateur|(?:lire|voir|consulter) (?:\S+ ){0,3}en ligne",
    r"\b(?:ver|leer|abrir) (?:\S+ ){0,5}(?:navegador|en l[ií]nea|online)|\bversi[oó]n (?:online|web)",
    r"\b(?:nel|sul) (?:tuo )?browser|\bversione (?:online|web)",
    r"\b(?:ver|abrir|leia) (?:\S+ ){0,4}(?:no navegador|online)",
    r"\bin (?:je|uw|de) browser|\bbekijk (?:\S+ ){0,4}online|\bonline ?versie",
)

# the end of a newsletter: what follows is addresses, rights and reasons
FOOTER: Final = _any(
    r"\bunsubscribe\b|\bopt[ -]?out\b|\bmanage (?:\S+ ){0,3}(?:preferences|subscriptions?|settings)",
    r"\b(?:update|change|edit) (?:\S+ ){0,3}(?:preferences|subscription|profile|email address)",
    r"\bemail preferences\b|\byou(?:['’]re| are)? (?:have )?(?:currently )?receiv(?:ing|ed) this\b",
    r"\bthis (?:e-?mail|newsletter|message) (?:was|has been|is) sent (?:to|by)\b",
    r"\byou (?:have )?received this",
    r"\byou(?:['’]re| are) subscribed\b|\bbecause you (?:\S+ ){0,3}(?:subscribed|signed up|opted)",
    r"\babbestellen\b|\babmelden\b|\baustragen\b|\bsie erhalten dies|\bdu erhältst dies",
    r"\bprofil (?:ändern|bearbeiten)|\bse désabonner|\bdésabonnement|\bdésinscri(?:re|ption)",
    r"\bvous recevez (?:cet|ce)|\bgérer (?:vos|mes) préférences",
    r"\b(?:cancelar|anular) (?:\S+ ){0,2}suscripción|\bdar(?:se|te|me)? de baja|\brecibes? este",
    r"\bha recibido este|\bannulla(?:re)? (?:\S+ ){0,2}iscrizione|\bdisiscri",
    r"\bcancella(?:ti|re) (?:\S+ ){0,2}iscrizione|\bricevi questa",
    r"\bcancelar (?:\S+ ){0,2}(?:inscrição|assinatura)|\bdescadastr",
    r"\bvocê (?:está recebendo|recebeu) est|\b(?:afmelden|uitschrijven)\b|\b(?:u|je) ontvangt deze",
    r"\bотписаться\b|\bwypisz\b|\bavregistrera\b|\bafmeld\b",
)

# lines that may stand anywhere and say nothing
LINE: Final = _any(
    r"^(?:©|\(c\)|copyright\b).{0,150}$|\ball rights reserved\b|^alle rechte vorbehalten",
    r"^tous droits réservés",
    r"^(?:forward|share|send) (?:this |it )?(?:\S+ ){0,2}(?:to|with) (?:a |your )?friend",
    r"^(?:was this (?:e-?mail |newsletter )?forwarded to you|forwarded this (?:e-?mail|newsletter))",
    r"^thanks for reading .{1,80}\b(?:subscribe|share)\b|^this (?:post|newsletter) is (?:public|free)\b",
    r"^did someone forward|^(?:not a subscriber|new here)\?",
    r"^(?:sign up|subscribe)(?: (?:here|now|today|for free))?\W*$|^(?:follow|find|like|join) us\b.{0,60}$",
    r"^(?:share|tweet|like|comment|restack|follow|print|save)(?: (?:this|post|it)){0,2}\W*$",
    r"^(?:privacy(?: (?:policy|notice|statement))?|terms(?: (?:of|and|&) \w+)?|contact(?: us)?)\W*$",
    r"^(?:about(?: us)?|advertise(?: with us)?|help|faq|imprint|impressum|datenschutz|archives?)\W*$",
    r"^(?:please )?(?:do not|don['’]t) reply to this|^add .{0,60} to your (?:address book|contacts|safe)",
    r"^(?:presented|brought to you|powered|supported|sponsored) by\b.{0,60}$|^together with\b.{0,40}$",
    r"^präsentiert von\b.{0,60}$|^(?:get|download) (?:\S+ ){0,3}app\b.{0,40}$",
    r"^(?:return|back) to top\W*$|^(?:zurück )?nach oben\W*$|^jump to\b.{0,40}$",
    r"^(?:in this (?:edition|issue|newsletter)|table of contents|contents|today['’]s topics)\W*$",
    r"^(?:inhalt|in dieser ausgabe)\W*$|^-{2,}\s?forwarded message\b|^begin forwarded message",
    r"\bthis (?:message|e-?mail) has been scanned\b|^sent from my \w+",
)

# what stands over a block that somebody paid for
SPONSOR: Final = re.compile(
    r"\W*(?:(?:a (?:message|word) from|from) (?:our|the|today['’]s) (?:sponsors?|partners?)"
    r"|advertisements?|ad|sponsored(?: (?:content|post|message))?|our sponsors?|today['’]s sponsor"
    r"|(?:paid|sponsor) (?:post|content|message|spotlight)|partner content|in partnership with .{1,40}"
    r"|anzeige|werbung|gesponsert(?:er beitrag)?|publicité|publicidad|patrocinad[oa]|contenido patrocinado"
    r"|pubblicità|publicidade|advertentie|annons|reklama|реклама)\W*",
    re.IGNORECASE,
)

SOCIAL: Final = frozenset(
    {"facebook", "twitter", "x", "instagram", "linkedin", "youtube", "mastodon", "bluesky", "threads"}
    | {"telegram", "whatsapp", "pinterest", "rss", "reddit", "discord", "xing", "email", "e-mail", "tiktok"}
    | {"spotify", "podcast", "share", "tweet", "forward", "like", "follow", "us", "on", "and", "the"}
    | {"website", "web"}
)
