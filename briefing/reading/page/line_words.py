"""What lines of furniture say, in English, German, French, Spanish, Italian, Dutch and Portuguese.

Regular expressions, matched from the beginning of a line, whatever its case.
"""

from __future__ import annotations

from typing import Final

CREDITS: Final = (
    (
        r"(?:titel|symbol|archiv|vorschau)?(?:photo|foto|bild|image|picture|illustration|grafik|video|"
        r"beeld|imagen)s?(?:nachweis|quelle|credits?|rechte|graf|graph(?:er|ie)?|"
        r"s?graf[ií]a)?(?: credits?| by| courtesy| von| de| di| par| door)?\s?[:©|]"
    ),
    (
        r"(?:cr[ée]dits?|copyright|bildquellen?|bildrechte|bildnachweise?|textquelle|cr[ée]ditos?|"
        r"immagini?)(?: (?:photos?|fotos?|images?))?\s?[:©]"
    ),
    r"[©ⓒ]",
)

_SHARE: Final = (
    r"(?:share|teilen|partager|compartir|condividi|compartilhar|delen|tweet|twittern|pin|drucken|print"
    r"|imprimer|imprimir|stampa|merken|like|gef[äa]llt mir|me gusta|mi piace|j[’']aime|copy link"
    r"|link kopieren|copier le lien|facebook|twitter|whatsapp|e-?mail|linkedin|telegram|pinterest|xing"
    r"|reddit|flipboard|pocket)"
)
_WITH: Final = (
    r"(?:this|on|via|with|by|auf|mit|bei|sur|en|su|con|op|no|na|diesen|den|the|artikel|article|art[ií]culo|"
    r"articolo|beitrag|story|post|link|page|seite|google\+?|x|und|and|et|y|e|or|oder)"
)
SHARES: Final = (
    rf"{_SHARE}(?:[ ,|/·:]+(?:{_WITH}|{_SHARE}))*[ .:!…]*$",
    r"(?:wird geladen|loading|chargement|cargando|caricamento|laden|carregando)(?: …|\.{3}|…)",
    r"(?:back to (?:the )?top|nach oben|zum seitenanfang|zur[üu]ck(?: zur [üu]bersicht)?|haut de page)\W*$",
    r"(?:volver arriba|torna su|naar boven|voltar ao topo)\W*$",
    (
        r"(?:advertisement|anzeige|werbung|publicit[ée]|publicidad|pubblicit[àa]|advertentie|"
        r"publicidade|sponsored)\W*$"
    ),
)

_NETWORKS: Final = r"(?:facebook|twitter|instagram|telegram|whatsapp|linkedin|youtube|tiktok|x)"
INVITATIONS: Final = (
    rf"(?:please )?(?:follow|like|join|find|add) (?:us|our)\b.{{0,60}}\b(?:on|via)\b.{{0,40}}\b{_NETWORKS}\b",
    rf"follow .{{1,60}} on {_NETWORKS}\b",
    rf".{{0,60}}(?:canal de|channel on|kanal (?:bei|auf)|cha[îi]ne|canale) ?{_NETWORKS}\b",
    r"(?:folge|folgen sie|besuche|abonniere|abonnieren sie) (?:uns|mir|unse?re?n?)\b",
    r"(?:suivez|retrouvez)[- ]nous\b",
    r"(?:s[ií]gue|s[ií]gan|siga|segui|volg|curta)[- ]?(?:nos|ci|ons|me)\b",
    (
        r"(?:sign up|subscribe|register) (?:now |here |today |free )?(?:for|to|"
        r"and)\b.{0,120}\b(?:newsletter|updates|inbox|briefing|alerts)\b"
    ),
    (
        r"(?:subscribe|sign up|subscribe now|jetzt abonnieren|abonnez-vous|suscr[ií]bete|iscriviti|"
        r"abonneer|assine)\W*$"
    ),
    r".{0,80}\bnewsletter (?:abonnieren|bestellen|anmelden)\b",
    (
        r"(?:abonnez-vous|inscrivez-vous|suscr[ií]bete|iscriviti|inscreva-se|assine|"
        r"meld je aan) .{0,80}newsletter"
    ),
    r"(?:download|install) (?:the|our) .{0,40}\bapp\b",
    r"get the latest .{0,120}\b(?:phone|app|inbox|newsletter|email)\b",
    r".{0,60}\balready (?:a |an )?(?:subscriber\b|subscribed\b|member\s?\?)",
    r".{0,60}\bbereits (?:abonnent(?:in)?|abonniert|mitglied|registriert)\s?\?",
    (
        r".{0,40}\b(?:d[ée]j[àa] abonn[ée]|ya (?:eres|es) suscriptor|gi[àa] abbonato|al abonnee|"
        r"j[áa] [ée] assinante)"
    ),
    r"jetzt (?:die )?aktuelle ausgabe\b",
    (
        r".{0,40}\b(?:(?:aktuelle|neue) ausgabe|(?:current|latest|new) issue|nouveau num[ée]ro|"
        r"[úu]ltimo n[úu]mero)\b.{0,80}\b(?:kiosk\w*|\w*kiosk|abo|e-?paper|newsstands?|kiosque|quiosco|"
        r"edicola)\b"
    ),
    (
        r"(?:support|unterst[üu]tze(?:n sie)?|soutenez|apoya|sostieni|steun|apoie) .{1,60}\b(?:spende|"
        r"donate|donation|membership|patreon|paypal|steady)"
    ),
)

RIGHTS: Final = (
    r".{0,80}(?:all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s)",
    r".{0,80}(?:todos los derechos reservados|tutti i diritti riservati|alle rechten voorbehouden)",
    r".{0,80}todos os direitos reservados",
    r"(?:\(c\)|copyright)\s?(?:\(c\)|©|by|19|20)",
)

MORE: Final = tuple(
    rf"(?:{said})\s?(?:[:»>→]|$)"
    for said in (
        r"(?:also |please )?read(?: (?:more|also|next|on|this|full story|the full))?|see also",
        r"also (?:read|see)",
        r"watch(?: also)?|related(?: story| article)?|more on this",
        r"(?:mehr )?lesen sie(?: auch| mehr| hier| dazu| weiter)?|lies auch|mehr (?:zum thema|dazu|infos?)",
        r"auch interessant|weiterlesen|siehe auch|passend dazu",
        r"(?:à )?lire(?: aussi| [ée]galement| la suite)|[àa] lire|voir aussi|sur le même sujet",
        r"(?:lea|leer|lee|le[ae] aqu[ií]|ver|vea|mira)(?: también| además| más)|[tl]e puede interesar",
        r"leggi(?: anche| tutto)|vedi anche|lees(?: ook| meer| verder)|bekijk ook",
        r"leia(?: também| mais)|veja também|saiba mais",
        r"(?:zobacz|czytaj|przeczytaj)(?: (?:także|też|również|więcej))?",
    )
)

LABELS: Final = (
    r"(?:last |first )?(?:updated|published|posted|modified)(?: (?:on|at))?\b.{0,20}\d",
    (
        r"(?:zuletzt )?(?:ver[öo]ffentlich(?:t|ung)|aktualisiert|erschienen|ge[äa]ndert|erstellt|"
        r"stand)\b.{0,20}\d"
    ),
    r"(?:publi[ée]e?|mise? [àa] jour|modifi[ée]e?)\b.{0,20}\d",
    r"(?:publicad[oa]|actualizad[oa]|pubblicat[oa]|aggiornat[oa]|gepubliceerd|atualizad[oa])\b.{0,20}\d",
    r"(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|leestijd)\b",
    (
        r"\d+ ?(?:min|minutes?|minuten|minutos|minuti)\.? (?:read|lesezeit|de lecture|de lectura|"
        r"di lettura|leestijd)"
    ),
    r"(?:photo|foto|image|picture|illustration)s? (?:by|courtesy|von|par|de|di|door|via) ",
    r"(?:tel|telefon|phone|fax|mobil|e-?mail|mail)\.?\s?:",
)
"""Day and length of an article, ways to reach somebody: short, and no sentences."""

HEADS: Final = (
    # more to read
    (
        r"(?:related|similar|recommended|further|more|other|latest|recent|popular|trending|most (?:read|"
        r"popular|viewed)|top)(?: \w+)? (?:articles?|stories|posts?|news|topics|reading|content|links?|"
        r"coverage|reads?|videos?|items?)"
    ),
    r"(?:more|latest) from .{1,30}|more on this(?: \w+)?",
    r"(?:related|recommended|read (?:more|next|also)|see also|most read|up next|more news|trending(?: now)?)",
    r"(?:you (?:may|might) (?:also )?(?:like|be interested).*|what to read next|editors?[’']? picks?)",
    r"(?:recommended for you|don[’']t miss.*)",
    (
        r"(?:weitere|[äa]hnliche|verwandte|empfohlene|passende|neueste|aktuelle|andere|beliebte|"
        r"meistgelesene) (?:\w+ )?(?:artikel|beitr[äa]ge|themen|meldungen|news|nachrichten|videos?|"
        r"links|inhalte|storys|topthemen.*)"
    ),
    r"weitere pressemitteilungen",
    r"mehr (?:zum thema|dazu|aus .{1,30}|von .{1,30}|zu diesem .{1,20}|lesen|artikel|news)",
    (
        r"(?:das k[öo]nnte (?:sie|dich|euch).*|auch interessant|lesen sie (?:auch|mehr)|zum weiterlesen|"
        r"meistgelesen)"
    ),
    r"(?:empfehlungen|weiterf[üu]hrende (?:links?|informationen|artikel|literatur))",
    r"articles? (?:li[ée]s?|similaires?|connexes|r[ée]cents|recommand[ée]s?)|sur le même (?:sujet|th[èe]me)",
    r"[àa] lire (?:aussi|[ée]galement|ensuite)|lire aussi|voir aussi",
    r"plus d[e’'] ?(?:sujets|articles|actualit[ée]s|infos?|contenus?)",
    r"vous (?:aimerez|pourriez) .{1,40}|les plus (?:lus|lues|populaires)",
    r"(?:noticias|art[ií]culos) relacionad[oa]s|relacionad[oa]s|te (?:puede|podr[ií]a) interesar.*",
    r"le puede interesar.*|lo m[áa]s (?:le[ií]do|visto)|m[áa]s (?:noticias|informaci[óo]n)",
    r"lea tambi[ée]n|ver m[áa]s",
    r"articoli (?:correlati|simili|recenti)|potrebbe(?:ro)? interessarti.*|leggi anche|pi[ùu] letti",
    r"altri articoli",
    r"gerelateerde? (?:artikelen|nieuws)|lees ook|meer (?:nieuws|lezen|over dit \w+)|meest gelezen",
    r"ook interessant",
    r"(?:not[ií]cias|artigos) relacionad[oa]s|leia tamb[ée]m|veja tamb[ée]m|mais lidas",
    r"voc[êe] .{0,20}gostar.*",
    r"(?:zobacz|czytaj|przeczytaj)(?: (?:także|też|również|więcej))?",
    # who wrote it, who can be asked, what is wanted of the reader
    r"(?:about|[üu]ber) (?:the author|the authors|den autor|die autorin|die autoren)",
    r"[àa] propos de l[’']auteur.*",
    r"sobre (?:el autor|la autora|o autor|a autora)|l[’']autore|sull[’']autore|over de auteur",
    r"(?:media|press|presse|medien|f[üu]r journalisten)[ -]?(?:contacts?|kontakte?)",
    r"contacts? (?:presse|prensa|stampa)",
    r"(?:our |unser )?newsletter",
    r"(?:share|teilen|partager|compartir|condividi)(?: (?:this|on|mit|auf|sur|en|su)\b.{0,25})?",
    r"(?:customer |reader )?reviews?|(?:kunden)?(?:bewertungen|rezensionen)|(?:vos )?avis|rese[ñn]as",
    r"recensioni",
    # how it is filed, what it rests on
    r"tags?|schlagw[öo]rter|schlagworte|stichworte|topics?|mots[- ]cl[ée]s|etiquetas",
    r"categor(?:y|ies|[ií]as?)",
    r"kategorien?|quellen?(?:angaben|nachweise?|verzeichnis)?|bildquellen?|einzelnachweise|fu(?:ß|ss)noten",
    r"sources?|references|footnotes|r[ée]f[ée]rences|fuentes|fonti|bronnen",
)

COMMENTS: Final = (
    (
        r"(?:(?:\d+|no|bisher keine|noch keine|keine|aucun|sin|nessun|geen|nenhum) )?(?:comments?|"
        r"kommentare?|commentaires?|comentarios?|commenti|reacties|"
        r"coment[áa]rios?)(?: \(?\d+\)?)?[\s:]*$"
    ),
    r"(?:leave|post|write|add) (?:a |your )?(?:comment|reply)\W*$",
    r"(?:leave a reply|join the (?:conversation|discussion))\W*$",
    r"(?:schreibe?|hinterlasse?) (?:einen?|dein(?:en)?) kommentar",
    r"kommentar (?:schreiben|hinterlassen|verfassen)\W*$",
    r"(?:laisser|ajouter) un commentaire|deja (?:un|una|tu) (?:comentario|respuesta)|lascia un commento",
    r"deixe um coment[áa]rio",
)

READ_ON: Final = (
    (
        r"to (?:view|read|see|continue reading) (?:the|this) (?:full|rest|whole|entire|"
        r"complete)?.{0,40}(?:subscribe|log ?in|sign ?in|register)"
    ),
    r"(?:subscribe|sign in|register|log in) to (?:continue|keep|read|unlock|view)",
    r"(?:weiterlesen|jetzt lesen) .{0,30}(?:abo\b|abonnement)",
    r"(?:abonnez-vous|connectez-vous) pour (?:lire|continuer)",
    r"suscr[ií]b(?:ete|ase) para (?:seguir|continuar|leer)|abbonati per (?:continuare|leggere)",
    r"assine para (?:continuar|ler)",
)
"""What a publisher demands at the foot of a text that is cut short."""
