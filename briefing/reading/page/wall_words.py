"""What stands on walls, in English, German, French, Spanish, Italian, Dutch and Portuguese.

Regular expressions that are searched for anywhere, whatever the case.
"""

from __future__ import annotations

from typing import Final

SUBSCRIBERS: Final = (
    r"subscribe (?:now )?(?:to|and) (?:continue|keep|read|unlock|access)",
    r"(?:continue|keep) reading,? .{0,30}subscri",
    r"to (?:read|view|see) (?:the|this) (?:full|whole|rest of|entire|complete).{0,40}subscri",
    (
        r"(?:article|story|content|page) is (?:only |exclusively )?(?:available |reserved )?(?:for|"
        r"to) (?:our |paying |registered )?(?:subscribers|members)"
    ),
    r"(?:subscriber|member|premium)s?[- ](?:only|exclusive) (?:article|story|content)",
    r"you have reached your (?:\w+ )?(?:article )?limit",
    r"(?:weiterlesen|jetzt lesen|lesen sie|lies) .{0,30}(?:abo\b|abonnement|\w\+|plus\b)",
    r"mit .{0,30}abo weiterlesen",
    r"(?:nur|exklusiv) f[üu]r (?:abonnent|mitglieder|digitalabo)",
    (
        r"(?:artikel|inhalt|text|beitrag) ist (?:nur |exklusiv )?(?:f[üu]r )?(?:unsere )?(?:abonnent|"
        r"kostenpflichtig)"
    ),
    r"r[ée]serv[ée]e?s? (?:aux|[àa] nos) abonn[ée]s|abonnez-vous pour (?:lire|continuer|acc[ée]der)",
    r"la suite est r[ée]serv[ée]e",
    r"(?:contenido|art[ií]culo|nota) (?:exclusiv[oa]|es exclusiv[oa]|solo) para (?:nuestros )?suscriptores",
    r"suscr[ií]b(?:ete|ase) para (?:seguir|continuar|leer)",
    r"(?:contenuto|articolo) (?:[èe] )?riservato agli abbonati|abbonati per (?:continuare|leggere)",
    r"(?:alleen|exclusief) voor abonnees|(?:word|neem een) abonn.{0,30}(?:verder|om)",
    r"(?:conte[úu]do|mat[ée]ria|artigo) (?:[ée] )?exclusiv[oa] para assinantes|assine para (?:continuar|ler)",
)

KNOWN_SUBSCRIBERS: Final = (
    r"already (?:a |an )?(?:subscriber|member|subscribed)|bereits (?:abonnent|abonniert|abo\b|registriert)",
    r"d[ée]j[àa] abonn[ée]|ya (?:eres|es|soy) suscriptor|gi[àa] abbonat|(?:al|reeds) abonnee",
    r"j[áa] [ée] assinante",
)

CONSENT: Final = (
    r"\bcookies?\b|\bconsent\b|privacy (?:policy|settings|choices)|personali[sz]ed (?:ads|content)",
    r"\bpartners?\b.{0,60}\b(?:data|store|process)",
    r"datenschutz|einwilligung|zustimm(?:en|ung)|nutzererlebnis|personalisierte werbung",
    r"vie priv[ée]e|consentement|traceurs|privacidad|consentimiento|consenso|toestemming|privacidade",
    r"consentimento",
)

LOGIN: Final = (
    r"(?:log|sign) ?in (?:to|in order to) (?:continue|read|view|see|access)",
    r"(?:please|you (?:must|need to|have to)) (?:log|sign) ?in",
    r"(?:register|create an? (?:free )?account) (?:to|and) (?:continue|read|view)",
    r"(?:melden sie sich|melde dich|loggen sie sich|logge dich) [^.]{0,40}\b(?:an|ein)\b",
    r"(?:einloggen|anmelden),? um (?:weiter|zu lesen)|(?:connectez|identifiez|inscrivez)-vous pour",
    r"inici[ae] sesi[óo]n para|(?:accedi|effettua il login|registrati) per (?:continuare|leggere)",
    r"log in om|(?:fa[çc]a login|entre) para (?:continuar|ler)",
)

SCRIPT: Final = (
    r"(?:enable|activate|turn on|switch on|requires?|needs?|allow|without|support|disabled) java ?script",
    (
        r"java ?script (?:is |must be |to be |seems to be |has been )?(?:required|disabled|enabled|"
        r"turned|not |off)"
    ),
    (
        r"java ?script .{0,60}(?:aktivier|eingeschaltet|deaktiviert|ben[öo]tigt|erforderlich|activ|"
        r"habilit|attiv|abilit)"
    ),
    r"java ?script .{0,60}(?:inschakel|nodig|ativ)",
    (
        r"(?:aktivieren|activez|activer|active|active el|habilit[ae]|attiva(?:re)?|abilita(?:re)?|"
        r"schakel|ative) .{0,30}java ?script"
    ),
)

ROBOTS: Final = (
    r"(?:verify|confirm|prove|checking) .{0,40}(?:human|robot|browser|connection)|are you a (?:human|robot)",
    r"not a robot|\bcaptcha\b|unusual (?:traffic|activity)|automated (?:access|requests|queries)",
    r"access (?:to this page )?(?:has been |is )?(?:denied|blocked)|ddos protection|security check",
    r"just a moment",
    r"kein roboter|ungew[öo]hnliche[rn]? (?:datenverkehr|aktivit)|(?:pas|[êe]tes) un robot",
    r"no (?:eres|soy) un robot|non (?:sei|sono) un robot|geen robot|n[ãa]o (?:[ée]|sou) um rob[ôo]",
)

MISSING: Final = (
    r"(?:error|fehler|erreur|errore?) ?404\b|\b404 ?(?:[-–|:.]|error|not found|$)",
    r"(?:page|article|file|story) (?:(?:was|is|could|can|has)(?: ?not|n[o’']t) (?:be |been )?)found",
    r"(?:page|article|file) not found|(?:page|article|story) (?:is )?no longer (?:available|exists?)",
    r"(?:page|article|story) (?:.{0,30})does(?: not|n[’']t) exist",
    r"(?:seite|artikel|inhalt|beitrag) .{0,40}(?:nicht gefunden|nicht (?:mehr )?(?:vorhanden|verf[üu]gbar))",
    r"(?:seite|artikel) existiert nicht|(?:page|article) .{0,20}(?:introuvable|n[’']existe (?:pas|plus))",
    r"p[áa]gina .{0,20}(?:no (?:encontrada|existe|se encuentra)|n[ãa]o (?:encontrada|existe))",
    r"no se (?:ha encontrado|encontr[óo]|encuentra) la p[áa]gina",
    r"pagina .{0,20}(?:non (?:trovata|esiste|disponibile)|niet (?:gevonden|bestaat))",
)

ACCEPTING: Final = (
    r"(?:accept|allow|reject|agree to) all|i (?:accept|agree)|(?:accept|agree) and (?:continue|close)",
    r"manage (?:settings|preferences|options|cookies)",
    r"alle[ns]? (?:cookies )?(?:akzeptieren|zulassen|ablehnen|zustimmen)|akzeptieren und|zustimmen und",
    r"einverstanden",
    r"(?:tout|j[’']?)(?: ?)accepte|accepter et|tout refuser|continuer sans accepter",
    r"acept(?:ar|o) (?:todo|y )|rechazar todo",
    r"accett(?:a|o) (?:tutt|e )|rifiuta tutt|(?:alles |alle cookies )?(?:accepteren|weigeren)",
    r"aceit(?:ar|o) (?:todos|e )|rejeitar tod",
)
"""What the buttons of a wall of consent say."""
