"""Which words show that a sentence leans on what stands before it, or is no part of a report; per language.

Plain data, written by hand, in small letters, with straight apostrophes; `phrases` are parted by commas,
`words` by spaces. What follows an apostrophe is no part of an English word ("it's" is "it"); in French and
Italian it is a word of its own, and the apostrophe belongs to the one before ("c' est").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_NOTHING: Final[frozenset[str]] = frozenset()


def words(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as one string."""
    return frozenset(listed.split())


def phrases(listed: str) -> frozenset[str]:
    """Return the phrases of a list that is written as one string, parted by commas."""
    return frozenset(listed.split(", "))


@dataclass(frozen=True)
class Words:
    """The lists of one language.

    `pronouns`        openings whose antecedent stands before: "they", "both", "il suo"
    `demonstratives`  the same, but the day of print is meant when one of `times` follows: "this week"
    `before_verbs`    the same, but only before one of `verbs`: "das ist", not "das Haus"
    `subjects`        pronouns that lean behind a comma when no name stands before it: "On Monday, she left" …
    `impersonal`      … unless one of these follows: "he said", "il faut"
    `connectives`     openings that join a sentence to the one before: "but", "as a result"
    `halting`         connectives only when a comma follows at once: "First, …" but "First Lady …"
    `leads`           prepositions that join it when one of `pointers` follows: "among them", "after this"
    `harmless`        longer openings that stand alone although a shorter one would not: "it is unclear"
    `articles`        before one of `nouns`, known only from what stands before: "the move" …
    `qualifiers`      … also with one of these between: "the latest move" …
    `definers`        … unless one of these follows and says which: "the decision by", "the man who" …
    `agents`          … or one of these a word later: "la decisión tomada por"
    `auxiliaries`     verbs behind "the county" or "the new rule" that show nothing follows that says which …
    `unique`          … unless the noun names what there is only one of: "the government", "the weather"
    `bare`            nouns that are known from before without any article: Russian "инцидент"
    `credits`         openings of what is no part of a report: "photo:", "follow us"
    `remarks`         the same anywhere in a sentence: "contributed to this report"
    `bylines`         the word before the writer's name: "By Jane Doe"
    `stamps`          the word before the time of printing: "Updated"
    `calendar`        months and days of the week, long and short, as they stand in such a stamp
    """

    pronouns: frozenset[str] = _NOTHING
    demonstratives: frozenset[str] = _NOTHING
    times: frozenset[str] = _NOTHING
    before_verbs: frozenset[str] = _NOTHING
    verbs: frozenset[str] = _NOTHING
    subjects: frozenset[str] = _NOTHING
    impersonal: frozenset[str] = _NOTHING
    connectives: frozenset[str] = _NOTHING
    halting: frozenset[str] = _NOTHING
    leads: frozenset[str] = _NOTHING
    pointers: frozenset[str] = _NOTHING
    harmless: frozenset[str] = _NOTHING
    articles: frozenset[str] = _NOTHING
    qualifiers: frozenset[str] = _NOTHING
    nouns: frozenset[str] = _NOTHING
    definers: frozenset[str] = _NOTHING
    agents: frozenset[str] = _NOTHING
    auxiliaries: frozenset[str] = _NOTHING
    unique: frozenset[str] = _NOTHING
    bare: frozenset[str] = _NOTHING
    credits: frozenset[str] = _NOTHING
    remarks: frozenset[str] = _NOTHING
    bylines: frozenset[str] = _NOTHING
    stamps: frozenset[str] = _NOTHING
    calendar: frozenset[str] = _NOTHING


ENGLISH: Final = Words(
    pronouns=phrases(
        "i, me, my, mine, we, us, our, ours, you, he, him, his, she, her, hers, it, its, they, them, "
        "their, theirs, here, there, who, whom, whose, which, both, another, such, others, neither, one "
        "of them, some of them, many of them, most of them, all of them, none of them, each of them, both "
        "of them, two of them, one of these, some of these, many of these, all of this, much of this, "
        "part of this, none of this, all of these, most of these, one of those, some of those, many of "
        "those, most of those, all that, not that, none of that, much of that, two others, three others, "
        "several others, many others, some others, all were, all are, all have, all had, most were, most "
        "are, most have, many were, many are, many have, some were, some are, some have, few were, few are, "
        "few have, none was, none were, none is, none has, that way, this way"
    ),
    demonstratives=words("this that these those"),
    times=phrases(
        "year, week, month, morning, afternoon, evening, weekend, summer, autumn, fall, winter, spring, "
        "season, term, century, decade, quarter, days, christmas, easter, monday, tuesday, wednesday, "
        "thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, "
        "september, october, november, december, coming, past year, past week, past month, past weekend, "
        "past summer"
    ),
    subjects=words("he she"),
    impersonal=words(
        "said says told tells added adds wrote writes explained explains recalled recalls insisted argued "
        "warned noted suggested continued"
    ),
    connectives=phrases(
        "but, and, or, nor, so, yet, however, moreover, furthermore, meanwhile, still, also, then, thus, "
        "hence, therefore, instead, nevertheless, nonetheless, besides, otherwise, additionally, "
        "afterward, afterwards, later, similarly, likewise, consequently, accordingly, indeed, finally, "
        "plus, conversely, alternatively, subsequently, elsewhere, ultimately, eventually, thereafter, "
        "thereby, anyway, specifically, admittedly, in addition, in contrast, by contrast, by comparison, "
        "in comparison, in fact, in turn, in response, in return, in other words, in short, in sum, in "
        "particular, in any case, in any event, in reality, in the meantime, in the process, in the end, "
        "in the same, in a similar, in doing so, in so doing, on the other hand, on the one hand, on the "
        "contrary, on top of, as a result, as a consequence, as such, as well, as for, for example, for "
        "instance, for one thing, for his part, for her part, for its part, for their part, for now, for "
        "the same, at the time, at the same time, at one point, at first, at the other, at the same, "
        "after all, that said, even so, even then, even now, even worse, even better, if so, if not, if "
        "that, if this, more importantly, most importantly, worse still, better still, what is more, of "
        "course, no wonder, not only that, not so, not surprisingly, to be sure, to be fair, to make "
        "matters worse, since then, until then, by then, till then, from then on, from there, back then, "
        "only then, just then, up to now, the same, the other, the others, a day later, a week later, a "
        "month later, a year later, an hour later, days later, weeks later, months later, years later, "
        "hours later, minutes later, moments later, seconds later, soon after, shortly after, shortly "
        "afterwards, shortly thereafter, soon afterwards, two days later, two weeks later, two years "
        "later, three days later, three years later, the next day, the following day, the next morning, "
        "the following year, the next year, that same, all the same, all the while, along the way, "
        "because of that, because of this, this means, that means, so far so good, one day later, once "
        "there, once again, over there"
    ),
    halting=words(
        "first second secondly third thirdly fourth lastly earlier overall again now once granted well no "
        "yes yeah true sure right okay ok oh soon"
    ),
    leads=words(
        "about above after against along amid among around at because before behind below beneath beside "
        "between beyond by despite during for from in inside into like near of off on over since through "
        "throughout to toward towards under unlike until upon via when while with within without"
    ),
    pointers=words("this that these those them him it there which whom"),
    harmless=phrases(
        "it is with, it was with, it is unclear, it was unclear, it remains unclear, it is not clear, it "
        "was not clear, it is not known, it is not yet clear, it was not immediately clear, it remains to "
        "be seen, it emerged, it has emerged, it takes, it took, it costs, those who, those with, those "
        "without, those wishing, for those who, to those who, of those who, among those who, with those "
        "who, like those who, her majesty, his holiness, his majesty, so far, so called, at first sight, "
        "at first glance, still life, still photos, still images, this is cnn, yet another"
    ),
    articles=words("the this that these those such"),
    qualifiers=words(
        "latest new same proposed alleged accused entire whole former current other original recent young "
        "older elderly injured missing unidentified unnamed deadly fatal controversial surprise planned "
        "joint final"
    ),
    nouns=words(
        "two three four five six seven eight nine ten pair trio duo couple latter former reason result "
        "results rest move moves decision decisions announcement news incident incidents attack attacks "
        "attacker attackers blast explosion shooting crash collision accident fire blaze raid robbery "
        "killing killings death deaths murder tragedy disaster event events episode affair scandal "
        "controversy dispute row debate protest protests report reports statement comment comments remark "
        "remarks speech letter message email tweet post interview footage video clip image photo "
        "photograph picture pictures study survey poll findings finding research figure figures data "
        "total number numbers increase rise fall drop decline deal agreement accord contract plan plans "
        "proposal proposals project scheme program programme initiative measure measures law bill "
        "legislation rule rules ruling verdict sentence charge charges case lawsuit suit trial hearing "
        "investigation inquiry probe vote election meeting talks summit visit trip ceremony match game "
        "win victory defeat loss goal change changes practice process problem issue situation crisis "
        "company firm group organisation organization agency team club band school hospital site building "
        "house vessel ship boat plane aircraft jet flight vehicle car truck bus train device product book "
        "film movie show series song album man men woman women boy boys girl girls teenager teenagers "
        "teen child children baby student suspect suspects victim victims driver gunman gunmen shooter "
        "officer officers passenger passengers defendant defendants prosecutor judge jury lawyer family "
        "parents mother father brother sister son daughter husband wife friend friends star singer actor "
        "actress striker midfielder defender goalkeeper forward player manager coach author artist "
        "director minister senator congressman spokesman spokeswoman spokesperson official officials "
        "researchers scientists authors patient patients plaintiff"
    ),
    definers=words(
        "of by to for from in at on who whose that which where when behind between against with over "
        "about into after outside inside near during involving including known called named responsible "
        "accused suspected"
    ),
    auxiliaries=words(
        "is are was were isn't aren't wasn't weren't has have had hasn't haven't hadn't will would won't "
        "wouldn't can could can't cannot couldn't may might must should shall does did do doesn't didn't "
        "don't said says told took takes made makes came comes went goes gave gives got gets became "
        "becomes began begins found finds left leaves showed shows saw sees held holds kept keeps brought "
        "ran runs rose fell lost won grew also never still now then"
    ),
    unique=words(
        "government president world weather sun moon pope queen king prince police public economy "
        "military army navy media press internet web church senate house parliament congress court "
        "supreme market markets dollar euro pound war sea sky rain snow earth planet universe nation "
        "country state bible left right rich poor young old elderly dead living west east north south "
        "past future present truth time day night morning weekend first second third last next most best "
        "worst more less fewer average typical only united national international federal british "
        "american french german russian chinese european asian african white whole flu coronavirus "
        "pandemic virus climate constitution capital prime vatican pentagon kremlin fed"
    ),
    credits=phrases(
        "photo:, photos:, photo by, photograph:, photographs:, photography:, picture:, pictures:, "
        "pictured:, image:, images:, image copyright, image caption, image source, image credit, media "
        "caption, video:, audio:, caption:, file photo, file picture, file image, above:, below:, left:, "
        "right:, top:, bottom:, photo gallery, in pictures:, source:, sources:, credit:, credits:, "
        "courtesy of, illustration by, graphic:, getty images, read more, read also, read next, read the "
        "full, read our, read this:, also read, see also, see more, see photos, more:, more on, more "
        "from, more stories, related:, related stories, related articles, related content, related "
        "topics, recommended:, recommended stories, don't miss:, watch:, watch now, watch the video, "
        "watch live, watch more, listen:, listen to the, listen now, click here, click on, click through, "
        "click to, tap here, scroll down, swipe, continue reading, story continues, article continues, "
        "subscribe, sign up, sign in, log in, register now, register for, join the conversation, join us "
        "on, get the latest, get our, get a free, download our, download the app, follow us, follow me, "
        "follow @, follow him on, follow her on, follow them on, you can follow, find us on, like us on, "
        "share this, share your, share on, tweet us, email us, e-mail us, email this, e-mail to, email to "
        "a, contact us, contact the, send us, have you got a story, do you have a story, got a story, got "
        "a tip, tell us, let us know, what do you think, comment below, comments are, leave a comment, "
        "post a comment, view comments, show comments, please keep your comments, copyright, c) 20, c) "
        "19, ©, all rights reserved, this material may not, entire contents of this, editor's note, "
        "editors' note, editors note, correction:, corrections:, clarification:, an earlier version of "
        "this, a previous version of this, this story has been, this story was originally, this story "
        "originally, this article has been, this article was originally, this article originally, this "
        "article first, this post has been, this page was, disclaimer:, disclosure:, the opinions "
        "expressed in this, the views expressed in this, the opinions expressed here, views expressed "
        "are, advertisement, sponsored:, sponsored by, promoted:, paid for by, we use cookies, this site "
        "uses, this website uses, by continuing to, cookie policy, cookie settings, accept all, privacy "
        "policy, terms of use, terms and conditions, terms of service, newsletter, breaking news alerts, "
        "most read, most popular, trending:, top stories, back to top, print this, skip to, opinion:, "
        "gallery:, live:, quiz:, hide caption, toggle caption, enlarge this, associated press writer, "
        "reporting by, editing by, writing by, additional reporting, compiled by, edited by, transcript:, "
        "view a series, view photos, view gallery, slideshow, previous story"
    ),
    remarks=phrases(
        "all rights reserved, for your personal, to stay up to date on the latest, contributed to this "
        "report, contributed to this story, contributed to this "
        "article, contributed reporting, contributed from, e-mail to a friend, email to a friend, follow "
        "us on, follow him on twitter, follow her on twitter, follow me on, on twitter at @, sign up for "
        "our, sign up to our, subscribe to our, our newsletter, daily newsletter, privacy policy, click "
        "here, click on the link, opens in new, opens in a new, in a file photo, in this file photo, in a "
        "file picture, file photo., in an undated photo, in this undated, in an undated picture, in a "
        "handout photo, handout/, /getty images, (getty images), via getty images, /reuters, /afp, /ap "
        "photo, (ap photo, (photo by, (photo:, photo credit, photo courtesy, photograph by, solely those "
        "of the, in the comments below, comments section below, |, », in the box below, see the full "
        "list, scroll down for, on twitter @, on twitter at http"
    ),
    bylines=words("by from"),
    stamps=phrases(
        "published, updated, last updated, first published, originally published, posted, last modified, "
        "modified, created, last edited, story updated, first posted, date created, update"
    ),
    calendar=words(
        "january february march april may june july august september october november december jan feb "
        "mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday "
        "sunday mon tue tues wed thu thur thurs fri sat sun"
    ),
)


GERMAN: Final = Words(
    pronouns=phrases(
        "er, sie, es, ihm, ihn, ihnen, ihr, ihre, ihrem, ihren, ihrer, ihres, sein, seine, seinem, "
        "seinen, seiner, seines, ich, mir, mich, mein, meine, meinem, meinen, meiner, wir, uns, unser, "
        "unsere, unserem, unseren, unserer, du, dies, jene, jener, jenes, jenem, jenen, dessen, deren, "
        "derer, beide, beiden, beides, dort, hier, dorthin, ersterer, erstere, letzterer, letztere, "
        "letzteres, derselbe, dieselbe, dasselbe, dieselben, derselben, demselben, solche, solcher, "
        "solches, solchen, solch, viele von ihnen, einige von ihnen, einer von ihnen, eine von ihnen, "
        "keiner von ihnen, die meisten von ihnen, all das, all dies, alles das, die beiden, der beiden, "
        "den beiden, das alles, ein anderer, eine andere, ein anderes, andere, keiner, keines, manche "
        "davon, zwei weitere, drei weitere, vier weitere"
    ),
    demonstratives=words("diese dieser dieses diesem diesen"),
    times=phrases(
        "jahr, jahres, woche, monat, morgen, abend, nachmittag, vormittag, mittag, nacht, wochenende, "
        "sommer, herbst, winter, frühjahr, frühling, saison, jahrhundert, montag, dienstag, mittwoch, "
        "donnerstag, freitag, samstag, sonnabend, sonntag, januar, februar, märz, april, mai, juni, juli, "
        "august, september, oktober, november, dezember, tage, tagen"
    ),
    before_verbs=words("das die der dem den"),
    verbs=words(
        "ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden "
        "wurde wurden würde würden soll sollen sollte sollten kann können konnte konnten könnte könnten "
        "muss müssen musste mussten müsse müsste darf dürfen durfte will wollen wollte wollten sagt sagte "
        "sagten teilte teilten berichtete berichteten berichtet bestätigte meldete meldeten erklärte "
        "erklärten bedeutet bedeute gilt gelte galt macht machte machen zeigt zeigte zeigen liegt lag "
        "liegen geht ging gehen führt führte führten gab gaben gibt heißt hieß kommt kam kamen kommen "
        "reicht steht stand stehen betrifft betraf ergab gelang gelingt passt nennt bleibt blieb brachte "
        "bringt entspricht entsprach klingt sieht dürfte dürften widerspricht widersprach hilft ändert "
        "änderte hängt hing findet fand freut schließt"
    ),
    connectives=phrases(
        "aber, und, oder, doch, denn, sondern, jedoch, allerdings, dennoch, trotzdem, gleichwohl, "
        "dagegen, hingegen, indes, indessen, unterdessen, inzwischen, währenddessen, derweil, zudem, "
        "außerdem, ferner, überdies, darüber hinaus, ebenso, ebenfalls, gleichfalls, auch, zugleich, "
        "gleichzeitig, dabei, damit, dadurch, dafür, daher, dahinter, damals, danach, daneben, daran, "
        "darauf, daraufhin, daraus, darin, darüber, darum, darunter, davon, davor, dazu, dazwischen, "
        "deshalb, deswegen, demnach, demzufolge, demgegenüber, infolgedessen, folglich, somit, mithin, "
        "also, nämlich, dann, anschließend, schließlich, letztlich, schlussendlich, später, zuvor, "
        "vorher, nachher, hinterher, seitdem, seither, stattdessen, anstatt dessen, andernfalls, sonst, "
        "ansonsten, immerhin, freilich, zwar, vielmehr, tatsächlich, so, ähnlich, entsprechend, "
        "dementsprechend, hierbei, hierfür, hierzu, hierin, hiermit, hieraus, hinzu kommt, hinzu kommen, "
        "hinzu kam, nichtsdestotrotz, nichtsdestoweniger, einerseits, andererseits, anderseits, erstens, "
        "zweitens, drittens, zum einen, zum anderen, zum beispiel, beispielsweise, im gegenteil, im "
        "gegensatz dazu, im gegenzug, im vergleich dazu, im übrigen, in der folge, in der tat, in der "
        "zwischenzeit, in diesem zusammenhang, mit anderen worten, aus diesem grund, aus diesen gründen, "
        "auf diese weise, auf der anderen seite, auf der einen seite, zu dieser zeit, zu diesem "
        "zeitpunkt, zur gleichen zeit, zur selben zeit, am selben tag, am gleichen tag, am tag darauf, am "
        "nächsten tag, am folgenden tag, ein jahr später, ein jahr zuvor, wenig später, kurz darauf, kurz "
        "danach, kurz zuvor, tags darauf, wochen später, monate später, jahre später, stunden später, "
        "zwei tage später, zwei jahre später, bis dahin, von dort, von da an, unter anderem, unter ihnen, "
        "nicht nur das, mehr noch, so etwa, eben, gerade deshalb, genau das, genau dies, dasselbe gilt, "
        "gleiches gilt, ähnliches gilt, das gleiche gilt, des weiteren, kein wunder, trotz allem, "
        "umgekehrt, genauso, insgesamt aber, nun aber, nur so, erst dann, erst danach, und so, wobei, "
        "weshalb, woraufhin, wodurch, demgemäß, dank ihm, dank ihr"
    ),
    halting=words("nein ja gut stimmt"),
    leads=words(
        "an auf aus bei durch für gegen hinter in im am vom zum beim mit nach neben ohne seit trotz über "
        "um unter von vor während wegen zu zwischen laut"
    ),
    pointers=words(
        "diesem dieser diesen dieses diese dies ihm ihr ihnen ihn deren dessen jenem jener jenen denen"
    ),
    harmless=phrases(
        "es ist unklar, es war unklar, es ist noch unklar, es bleibt unklar, es ist nicht bekannt, es "
        "wird erwartet, es kam zu, es kommt zu, so viel wie, so viele wie, so groß wie, so genannte, so "
        "genannten, auch wenn, so wie, damit die, damit der, damit das"
    ),
    articles=words("der die das dem den des dieser diese dieses diesem diesen"),
    qualifiers=words(
        "neue neuen neuer neues jüngste jüngsten mutmaßliche mutmaßlichen verletzte verletzten junge "
        "jungen alte alten ganze ganzen gesamte gesamten tödliche tödlichen geplante geplanten gemeinsame "
        "gemeinsamen damalige damaligen ehemalige ehemaligen"
    ),
    nouns=words(
        "zwei drei vier fünf sechs paar duo trio ehepaar schritt entscheidung entscheidungen beschluss "
        "ankündigung nachricht vorfall vorfalls vorfälle zwischenfall angriff angriffe angreifer anschlag "
        "explosion unfall unfalls unglück unglücks zusammenstoß brand feuer überfall tat täter täterin "
        "mord tod tragödie katastrophe ereignis ereignisse affäre skandal streit debatte protest proteste "
        "bericht berichte erklärung mitteilung kommentar äußerung äußerungen rede brief schreiben "
        "botschaft interview aufnahme aufnahmen video bild bilder foto fotos studie untersuchung umfrage "
        "ergebnis ergebnisse zahlen zahl daten anstieg rückgang zuwachs abkommen vereinbarung vertrag "
        "plan pläne vorschlag vorschläge projekt programm maßnahme maßnahmen gesetz gesetzes "
        "gesetzentwurf regelung regel regeln urteil strafe anklage fall fälle prozess verfahren "
        "ermittlungen ermittlung abstimmung wahl treffen gespräch gespräche verhandlungen gipfel besuch "
        "reise spiel partie sieg niederlage treffer führung änderung änderungen entwicklung problem "
        "probleme thema situation lage krise firma unternehmen unternehmens konzern gruppe organisation "
        "behörde team mannschaft verein club band schule krankenhaus gebäude haus schiff boot flugzeug "
        "maschine fahrzeug wagen auto lastwagen zug gerät produkt buch film serie lied album mann männer "
        "mannes frau frauen junge jungen mädchen jugendliche jugendlichen kind kinder baby schüler "
        "schülerin student studentin verdächtige verdächtigen verdächtiger tatverdächtige tatverdächtigen "
        "opfer opfers fahrer fahrers fahrerin autofahrer schütze schützen beamte beamten polizisten "
        "polizist passagiere insassen angeklagte angeklagten richter jury anwalt familie eltern mutter "
        "vater bruder schwester sohn tochter ehemann ehefrau freund freunde freundin sänger sängerin "
        "schauspieler schauspielerin stürmer verteidiger torwart torhüter spieler trainer autor autorin "
        "künstler künstlerin regisseur minister ministerin senator sprecher sprecherin forscher "
        "wissenschaftler patient patienten kläger politiker politikerin verletzten toten grund folge"
    ),
    definers=words(
        "der die das des dem den dessen deren von vom zur zum zu für gegen über um aus in im am an auf "
        "bei mit ohne zwischen nach vor wegen durch unter dass wonach ob wer was wo namens hinter beim "
        "eines einer dieses dieser seines seiner ihres ihrer"
    ),
    auxiliaries=words(
        "ist sind war waren hat haben hatte hatten wird werden wurde wurden will wollen wollte wollten "
        "kann können konnte konnten soll sollen sollte sollten muss müssen musste mussten darf dürfen "
        "dürfte dürften mag sagte sagten gilt galt bleibt blieb liegt lag steht stand kommt kam gibt gab "
        "geht ging findet fand"
    ),
    unique=words(
        "regierung bundesregierung polizei welt sonne erde papst kanzler kanzlerin bundeskanzler "
        "bundeskanzlerin präsident bundespräsident könig königin bundestag bundesrat union eu nato uno "
        "spd cdu csu fdp afd grünen linke linken linkspartei bahn post kirche wirtschaft börse dax euro "
        "dollar winter sommer herbst frühling krieg mensch menschen deutschen deutsche bund länder "
        "kommunen opposition koalition presse öffentlichkeit jugend internet wetter klimawandel pandemie "
        "meisten ersten erste letzte zweite dritte beste durchschnittliche westen osten norden süden"
    ),
    credits=phrases(
        "foto:, fotos:, bild:, bilder:, bildunterschrift, bildrechte, bildquelle, symbolbild, archivbild, "
        "archivfoto, video:, quelle:, quellen:, grafik:, illustration:, lesen sie auch, lesen sie hier, "
        "lesen sie mehr, mehr lesen, mehr zum thema, mehr dazu, mehr infos, mehr informationen, "
        "weiterlesen, weitere informationen, weitere artikel, weitere nachrichten, auch interessant, das "
        "könnte sie auch, siehe auch, zum artikel, zum thema, hier klicken, klicken sie, jetzt anmelden, "
        "jetzt abonnieren, jetzt registrieren, jetzt lesen, melden sie sich, abonnieren sie, newsletter, "
        "folgen sie uns, folge uns, folgt uns, teilen sie, artikel teilen, jetzt teilen, auf facebook "
        "teilen, kommentare, kommentar schreiben, diskutieren sie, schreiben sie uns, copyright, ©, alle "
        "rechte vorbehalten, anzeige, werbung, korrektur:, korrekturhinweis, hinweis der redaktion, "
        "anmerkung der redaktion, anm. d. red, transparenzhinweis, in einer früheren version, in einer "
        "früheren fassung, dieser artikel wurde, dieser artikel erschien, dieser artikel ist zuerst, "
        "dieser text erschien, diese seite verwendet, wir verwenden cookies, diese website verwendet, "
        "cookie-einstellungen, datenschutz, impressum, drucken, nach oben, zur startseite, startseite, "
        "meistgelesen, die redaktion behält, mit material von, redaktion:, autor:, autorin:, sendung:, "
        "stand:, live-ticker, newsticker, bildergalerie, fotostrecke"
    ),
    remarks=phrases(
        "alle rechte vorbehalten, (foto:, (bild:, foto:, /dpa, /afp, /reuters, /imago, getty images, "
        "unseren newsletter, folgen sie uns, datenschutzerklärung, mit material der, hier klicken, "
        "klicken sie hier, picture alliance, picture-alliance, |"
    ),
    bylines=words("von"),
    stamps=phrases(
        "aktualisiert, aktualisiert am, zuletzt aktualisiert, veröffentlicht, veröffentlicht am, stand, "
        "erstellt, erstellt am, erschienen, letzte änderung"
    ),
    calendar=words(
        "januar februar märz april mai juni juli august september oktober november dezember jan feb mär "
        "apr jun jul aug sep sept okt nov dez montag dienstag mittwoch donnerstag freitag samstag "
        "sonnabend sonntag mo di mi do fr sa so"
    ),
)


FRENCH: Final = Words(
    pronouns=phrases(
        "il, elle, ils, elles, lui, eux, je, j', moi, me, nous, vous, tu, mon, ma, mes, notre, nos, son, "
        "sa, ses, leur, leurs, c', cela, ça, ceci, celui-ci, celle-ci, ceux-ci, celles-ci, celui-là, "
        "celle-là, ceux-là, celles-là, celui, celle, ceux, celles, l' un, l' une, l' autre, les uns, les "
        "deux, tous deux, toutes deux, y, ici, là-bas, dont, lequel, laquelle, lesquels, lesquelles, qui, "
        "tous les deux, certains d' entre eux, certaines d' entre elles, la plupart d' entre eux, "
        "plusieurs d' entre eux, beaucoup d' entre eux, aucun d' entre eux, l' intéressé, l' intéressée, "
        "les intéressés, ce dernier, cette dernière, ces derniers, ces dernières, tout cela, tout ça, "
        "tout ceci, voilà, un autre, une autre, d' autres, le sien, la sienne, de telles, de tels, une "
        "telle, un tel, deux autres, trois autres, quatre autres, plusieurs autres"
    ),
    demonstratives=words("cet cette ces ce"),
    times=phrases(
        "année, semaine, matin, soir, nuit, mois-ci, été, automne, hiver, saison, lundi, mardi, mercredi, "
        "jeudi, vendredi, samedi, dimanche, après-midi, week-end, jours-ci, derniers jours, dernières "
        "semaines, derniers mois, dernières années, dernières heures, janvier, février, mars, avril, mai, "
        "juin, juillet, août, septembre, octobre, novembre, décembre, printemps, midi"
    ),
    before_verbs=words("le la les l'"),
    verbs=words("voilà voici"),
    subjects=words("il elle ils elles"),
    impersonal=words("y faut faudra fallait semble s' reste en est existe suffit manque n'"),
    connectives=phrases(
        "mais, et, ou, or, donc, car, ni, pourtant, cependant, toutefois, néanmoins, ainsi, aussi, alors, "
        "ensuite, puis, enfin, d' ailleurs, par ailleurs, en outre, de plus, en plus, qui plus est, de "
        "surcroît, du reste, en effet, en fait, en réalité, au contraire, en revanche, par contre, à l' "
        "inverse, inversement, d' autre part, d' une part, d' un autre côté, d' un côté, de même, de son "
        "côté, de leur côté, pour sa part, pour leur part, quant à, quant au, quant aux, de son propre "
        "aveu, en conséquence, par conséquent, c' est pourquoi, c' est ainsi, dès lors, du coup, dans ce "
        "cas, dans ce cadre, dans ce contexte, dans ces conditions, dans le même temps, dans un deuxième "
        "temps, dans un second temps, dans la foulée, pendant ce temps, entre-temps, entretemps, en "
        "attendant, à ce moment-là, à ce stade, à ce jour-là, à cette occasion, à l' époque, au même "
        "moment, à la suite de, à son tour, à leur tour, après cela, après quoi, après tout, auparavant, "
        "autrefois, depuis lors, plus tard, peu après, quelques jours plus tard, quelques heures plus "
        "tard, quelques mois plus tard, quelques années plus tard, un an plus tard, deux ans plus tard, "
        "deux jours plus tard, le lendemain, la veille, le même jour, ce jour-là, cette année-là, par "
        "exemple, notamment, en particulier, autrement dit, en d' autres termes, en somme, bref, "
        "finalement, au final, en définitive, en fin de compte, certes, bien sûr, bien entendu, "
        "effectivement, résultat, malgré tout, malgré cela, quoi qu' il en soit, sinon, également, "
        "parallèlement, simultanément, surtout, d' abord, tout d' abord, dans un premier temps, "
        "premièrement, deuxièmement, troisièmement, d' où, là encore, là aussi, pour autant, reste que, à "
        "noter que, idem, pis, pire, mieux, même chose, même constat, pour cela, pour ce faire, à ses "
        "yeux, selon lui, selon elle, selon eux, d' après lui, d' après elle, de quoi, pas question, "
        "parmi eux, parmi elles, entre eux, avec lui, avec elle, chez lui, à partir de là"
    ),
    halting=words("oui non soit bon mieux pis là depuis résultat"),
    leads=words(
        "à après avant avec chez contre dans de depuis derrière dès devant durant en entre envers lors "
        "malgré parmi pendant pour par sans selon sous sur vers"
    ),
    pointers=words(
        "cela ça ce cette ces cet celui-ci celle-ci ceux-ci lui elle eux elles quoi lequel laquelle "
        "lesquels lesquelles ceci"
    ),
    harmless=phrases(
        "il faut, il fallait, il faudra, il est possible, il est important, il est interdit, il est "
        "nécessaire, il est encore trop, il existe, il reste, il suffit, il manque, celui qui, celle qui, "
        "ceux qui, celles qui, celui de, celle de, celles de, ceux de, ce lundi, ce mardi, ce mercredi, "
        "ce jeudi, ce vendredi, ce samedi, ce dimanche, ce matin, ce soir, ce week-end, ce mois-ci, ce "
        "printemps, en ce moment, en ce début, à ce jour, en ce qui, pour ce qui, de ce qui, sa majesté, "
        "et si, et demi, ou encore, aussi bien, ainsi que, alors que, alors qu', puisque, même si, même "
        "s', surtout que, quant à l', qui est, qui sont, qui a, qui va, dans ce pays, pour sa part de, de "
        "plus en plus, notamment grâce, d' ici, en plus de, en plus d', en plus du, en plus des, ce que, "
        "ce qu', ce qui, ce dont, il y a deux, il y a trois, il y a quatre, il y a cinq, il y a dix, il y "
        "a vingt, il y a quelques, il y a un an, il y a plusieurs, il y a plus de, il y a tout juste, il "
        "y a une semaine, il y a un mois, il y a un siècle"
    ),
    articles=words("le la les l' cet cette ces ce"),
    qualifiers=words("nouvelle nouveau nouveaux même jeune jeunes deux trois quatre cinq"),
    nouns=words(
        "décision décisions annonce nouvelle incident incidents attaque attaques assaillant assaillants "
        "agresseur attentat explosion accident accidents collision incendie feu braquage meurtre drame "
        "tragédie catastrophe événement événements épisode affaire scandale polémique controverse dispute "
        "débat manifestation manifestations rapport communiqué déclaration déclarations commentaire "
        "propos discours lettre message interview entretien vidéo image images photo photos cliché "
        "clichés enquête étude sondage résultat résultats chiffre chiffres données hausse baisse "
        "augmentation diminution chute accord contrat plan projet proposition propositions programme "
        "initiative mesure mesures loi texte règle règles verdict peine condamnation procès audience "
        "investigations vote scrutin élection réunion rencontre sommet visite voyage cérémonie match "
        "partie victoire défaite but changement changements problème question situation crise entreprise "
        "société firme groupe organisation agence association équipe club école hôpital établissement "
        "bâtiment maison navire bateau avion appareil vol véhicule voiture camion train bus produit livre "
        "ouvrage film série chanson album homme hommes femme femmes garçon garçons fille filles "
        "adolescent adolescente adolescents enfant enfants bébé étudiant étudiante suspect suspects "
        "suspecte victime victimes conducteur conductrice tireur policiers passagers prévenu accusé "
        "accusés juge avocat avocate famille parents mère père frère sœur fils mari épouse ami amis "
        "chanteur chanteuse acteur actrice comédien comédienne attaquant défenseur gardien joueur "
        "entraîneur auteur artiste réalisateur ministre sénateur député porte-parole chercheurs "
        "scientifiques patient patients plaignant plaignante jeune sexagénaire quinquagénaire "
        "quadragénaire trentenaire septuagénaire octogénaire individu individus malfaiteurs malfaiteur"
    ),
    definers=words(
        "de du des d' à au aux pour par qui que qu' dont où contre entre sur avec en dans sans selon "
        "visant concernant intitulé intitulée baptisé baptisée nommé nommée chargé chargée menée mené "
        "lancée lancé organisée organisé survenu survenue publiée publié réalisée réalisé accusé "
        "soupçonné"
    ),
    agents=words("par"),
    auxiliaries=words(
        "est sont était étaient sera seront serait seraient a ont avait avaient aura auront aurait "
        "auraient va vont allait peut peuvent pouvait pourra pourrait pourraient doit doivent devait "
        "devra devrait devraient fait font faisait reste restent n'est n'a n'ont a-t-il se s'est"
    ),
    unique=words(
        "gouvernement président présidente premier première ministre monde météo soleil terre pape reine "
        "roi police gendarmerie justice public économie armée presse internet église sénat assemblée "
        "parlement marché bourse euro dollar guerre mer ciel pluie neige france état union gauche droite "
        "politiques français française parisiens pays nord sud est ouest plupart moitié passé avenir "
        "temps jour nuit matin coronavirus covid-19 pandémie épidémie climat élysée"
    ),
    credits=phrases(
        "photo:, photos:, photo d'illustration, photo prise, crédit photo, crédits photo, crédit:, "
        "image:, images:, vidéo:, vidéo., légende:, infographie:, source:, sources:, lire aussi, à lire "
        "aussi, à lire également, lire également, lire la suite, lire plus, lire l'article, lire:, voir "
        "aussi, à voir aussi, à voir, voir la vidéo, voir plus, en savoir plus, pour en savoir plus, pour "
        "aller plus loin, sur le même sujet, cliquez ici, cliquer ici, cliquez sur, abonnez-vous, "
        "s'abonner, inscrivez-vous, je m'abonne, je m'inscris, connectez-vous, se connecter, déjà abonné, "
        "cet article est réservé, article réservé, il vous reste, recevez, suivez-nous, suivez "
        "l'actualité, retrouvez toute, retrouvez nos, retrouvez-nous, rejoignez-nous, partager, partagez, "
        "commentaires, commenter, réagissez, réagir, écrivez-nous, copyright, ©, tous droits réservés, "
        "publicité, correction:, rectificatif, erratum, note de la rédaction, la rédaction vous, mise à "
        "jour:, mis à jour:, cet article a été, cet article est paru, nous utilisons des cookies, ce site "
        "utilise, en poursuivant votre navigation, politique de confidentialité, mentions légales, "
        "newsletter, haut de page, retour en haut, imprimer, accueil, les plus lus, propos recueillis "
        "par, par la rédaction, avec afp, avec agence, avec agences, avec reuters, l'essentiel à retenir, "
        "écouter:, diaporama, podcast, regardez la vidéo, regarder la vidéo, écoutez:"
    ),
    remarks=phrases(
        "tous droits réservés, (photo:, (photo d', crédit photo, crédits photo, photo d'illustration, "
        "/afp, /reuters, getty images, notre newsletter, nos newsletters, suivez-nous sur, cliquez ici, à "
        "lire aussi, propos recueillis par, (avec afp), politique de confidentialité, |"
    ),
    bylines=words("par"),
    stamps=phrases(
        "publié, publié le, mis à jour, mis à jour le, mise à jour, modifié, modifié le, posté, posté le, "
        "créé le, actualisé, actualisé le, mis en ligne"
    ),
    calendar=words(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr "
        "avr juil sept oct nov déc lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven "
        "sam dim"
    ),
)


SPANISH: Final = Words(
    pronouns=phrases(
        "él, ella, ellos, ellas, ello, esto, eso, aquello, ésta, éste, éstos, éstas, ése, ésa, aquél, "
        "aquélla, aquellos, aquellas, aquel, aquella, su, sus, suyo, suya, yo, mi, mis, me, nosotros, "
        "nos, nuestro, nuestra, nuestros, nuestras, tú, usted, ustedes, le, les, ambos, ambas, otro, "
        "otra, otros, otras, tal, tales, allí, ahí, aquí, allá, uno de ellos, una de ellas, algunos de "
        "ellos, muchos de ellos, la mayoría de ellos, todos ellos, todas ellas, ninguno de ellos, cada "
        "uno de ellos, dos de ellos, todo esto, todo ello, todo eso, el mismo, la misma, los mismos, las "
        "mismas, dicho, dicha, dichos, dichas, quien, quienes, cuyo, cuya, las dos, los dos, este último, "
        "esta última, estos últimos, el primero, se trata, se trataba, se trató, hay, había, hubo"
    ),
    demonstratives=words("ese esa esos esas"),
    times=phrases("año, semana, mes, mañana, tarde, noche"),
    before_verbs=words("lo la los las este esta estos estas"),
    verbs=words(
        "ha han había habían hizo hicieron hace hacen dijo dijeron dice dicen anunció anunciaron explicó "
        "explicaron confirmó confirmaron aseguró afirmó es son fue fueron era eran será serán sería "
        "significa supone permite permitirá convierte tiene tienen tenía incluye demuestra ocurre ocurrió "
        "sucede sucedió pasa puede pueden debe deben está están estaba estaban considera consideran "
        "detuvieron detuvo llevó llevaron acusó acusan acusa encontró encontraron acompañan acompaña "
        "recoge sabe"
    ),
    subjects=words("él ella"),
    impersonal=words("dijo dice"),
    connectives=phrases(
        "pero, y, e, o, u, ni, mas, sino, sin embargo, no obstante, aun así, así, así pues, así que, "
        "además, asimismo, igualmente, también, tampoco, incluso, entonces, luego, después, más tarde, "
        "posteriormente, finalmente, por último, en fin, mientras tanto, entretanto, por tanto, por lo "
        "tanto, por eso, por ello, por esto, por esta razón, por este motivo, por consiguiente, en "
        "consecuencia, como consecuencia, como resultado, de ahí, de este modo, de esta manera, de esta "
        "forma, de esa manera, de hecho, en realidad, en efecto, efectivamente, en cambio, por el "
        "contrario, al contrario, por otra parte, por otro lado, por un lado, por una parte, por su "
        "parte, por su lado, a su vez, de igual modo, de igual forma, del mismo modo, de la misma manera, "
        "en este sentido, en ese sentido, en ese momento, en aquel momento, en este caso, en ese caso, en "
        "este contexto, en ese contexto, en cuanto a, en cualquier caso, en todo caso, de todos modos, de "
        "todas formas, con todo, a pesar de ello, a pesar de eso, a pesar de esto, pese a ello, pese a "
        "todo, por ejemplo, en concreto, en particular, es decir, o sea, en otras palabras, en resumen, "
        "en definitiva, en suma, al final, al mismo tiempo, a la vez, a continuación, acto seguido, al "
        "día siguiente, el mismo día, ese día, un día después, un año después, años después, días "
        "después, horas después, meses después, dos días después, desde entonces, hasta entonces, para "
        "entonces, entre ellos, entre ellas, entre otros, junto a él, según él, según ella, con ello, "
        "para ello, tras ello, a todo ello, eso sí, claro que, por supuesto, desde luego, es más, ahora "
        "bien, en primer lugar, en segundo lugar, en tercer lugar, otra de, otro de, lo mismo, lo "
        "anterior, previamente, anteriormente, a raíz de, de lo contrario, tal como, aunque no"
    ),
    halting=words("sí no bueno claro primero segundo mientras"),
    leads=words(
        "a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras junto"
    ),
    pointers=words(
        "él ella ellos ellas ello esto eso ese esa esos esas aquel aquella dicho dicha éste ésta ambos ambas"
    ),
    harmless=phrases(
        "su majestad, su santidad, quienes quieran, luego de, después de, otra vez, así como, además de, "
        "e incluso, tal vez, tal y, lo que, el mismo día, antes de, ni siquiera, esta es la historia, "
        "después del, luego del, aquellos que, aquellas que, aquel que, aquella que, o bien, junto a ella"
    ),
    articles=words("el la los las este esta estos estas"),
    qualifiers=words(
        "nuevo nueva nuevos nuevas presunto presunta presuntos joven jóvenes mismo misma dos tres cuatro "
        "cinco"
    ),
    nouns=words(
        "decisión decisiones anuncio noticia incidente incidentes suceso sucesos hecho hechos ataque "
        "ataques atacante agresor atentado explosión tiroteo accidente choque colisión incendio fuego "
        "robo asalto asesinato crimen muerte tragedia desastre acontecimiento episodio caso escándalo "
        "polémica controversia disputa debate protesta protestas informe comunicado declaración "
        "declaraciones comentario comentarios palabras discurso carta mensaje entrevista vídeo video "
        "imagen imágenes foto fotografía fotografías grabación estudio encuesta sondeo resultado "
        "resultados cifra cifras datos dato aumento alza subida caída descenso acuerdo contrato pacto "
        "plan proyecto propuesta propuestas programa iniciativa medida medidas ley norma normas fallo "
        "sentencia veredicto condena acusación juicio proceso audiencia investigación votación elección "
        "reunión encuentro cumbre visita viaje ceremonia partido victoria derrota gol cambio cambios "
        "problema situación crisis empresa compañía firma grupo organización agencia entidad equipo club "
        "escuela hospital edificio casa buque barco avión aeronave vuelo vehículo coche auto camión tren "
        "autobús producto libro obra película serie canción disco hombre hombres mujer mujeres chico "
        "chica niño niña niños joven jóvenes menor menores adolescente bebé estudiante sospechoso "
        "sospechosos víctima víctimas conductor conductora pistolero agentes pasajeros acusado acusada "
        "acusados detenido detenida detenidos procesado juez jueza abogado familia padres madre padre "
        "hermano hermana hijo hija marido esposa amigo amigos cantante actor actriz delantero defensa "
        "portero jugador futbolista entrenador técnico autor autora artista director ministro ministra "
        "senador diputado portavoz mandatario investigadores científicos paciente pacientes pareja "
        "fallecido fallecidos heridos resto razón motivo asunto tema responsable texto tipo forma "
        "cuestión fenómeno método sistema lugar región ciudad localidad"
    ),
    definers=words(
        "de del que para por a al en entre contra con sobre donde cuyo cuya quien sin según tras ante "
        "llamado llamada titulado titulada denominado denominada encargado responsable realizado "
        "realizada publicado publicada presentado presentada"
    ),
    agents=words("por"),
    auxiliaries=words(
        "es son era eran fue fueron será serán sería ha han había habían habrá tiene tienen tenía puede "
        "pueden podría podrán debe deben está están estaba estaban dijo afirmó va van queda no se"
    ),
    unique=words(
        "gobierno presidente presidenta mundo sol tierra papa reina rey policía justicia economía "
        "ejército prensa iglesia senado congreso parlamento mercado bolsa euro dólar guerra mar cielo "
        "lluvia país estado unión izquierda derecha norte sur este oeste mayoría mitad primer primera "
        "última último próxima próximo coronavirus pandemia clima españoles gente"
    ),
    credits=phrases(
        "foto:, fotos:, fotografía:, imagen:, imágenes:, vídeo:, video:, pie de foto, crédito:, fuente:, "
        "fuentes:, infografía:, lea también, lee también, leer más, lea más, lee más, lea además, ver "
        "más, ver también, vea también, mira también, te puede interesar, le puede interesar, también te "
        "puede, también lea, más información, más noticias, noticias relacionadas, artículos "
        "relacionados, haz clic, haga clic, pulse aquí, pincha aquí, suscríbete, suscríbase, regístrate, "
        "regístrese, inicia sesión, síguenos, síganos, sigue toda, sigue leyendo, continuar leyendo, "
        "únete, comparte, compartir, comentarios, comenta, deja tu comentario, escríbenos, copyright, ©, "
        "derechos reservados, todos los derechos reservados, publicidad, anuncio:, fe de errores, "
        "corrección:, rectificación:, nota del editor, nota de la redacción, nota de redacción, este "
        "artículo fue, este artículo ha sido, este artículo se publicó, esta nota fue, usamos cookies, "
        "utilizamos cookies, este sitio usa, este sitio utiliza, esta web utiliza, política de "
        "privacidad, aviso legal, boletín, newsletter, volver arriba, imprimir, inicio, lo más leído, lo "
        "más visto, con información de, redacción, galería:, descarga la app, recibe"
    ),
    remarks=phrases(
        "todos los derechos reservados, derechos reservados, (foto:, foto:, /efe, (efe, /afp, /reuters, "
        "getty images, nuestro boletín, nuestra newsletter, síguenos en, haz clic aquí, haga clic aquí, "
        "política de privacidad, con información de, contribuyó a este, contribuyó con, |"
    ),
    bylines=words("por"),
    stamps=phrases(
        "publicado, publicado el, actualizado, actualizado el, actualizada, última actualización, "
        "publicada, creado, creado el, modificado"
    ),
    calendar=words(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
        "diciembre ene feb mar abr may jun jul ago sep sept oct nov dic lunes martes miércoles jueves "
        "viernes sábado domingo lun mié jue vie sáb dom"
    ),
)


PORTUGUESE: Final = Words(
    pronouns=phrases(
        "ele, ela, eles, elas, isto, isso, aquilo, aquele, aquela, aqueles, aquelas, seu, sua, seus, "
        "suas, o seu, a sua, os seus, as suas, dele, dela, deles, delas, eu, me, meu, minha, meus, "
        "minhas, nós, nosso, nossa, nossos, nossas, você, vocês, lhe, lhes, ambos, ambas, outro, outra, "
        "outros, outras, um outro, uma outra, os outros, as outras, tal, tais, lá, ali, aí, aqui, um "
        "deles, uma delas, alguns deles, muitos deles, a maioria deles, todos eles, nenhum deles, cada um "
        "deles, dois deles, tudo isso, tudo isto, o mesmo, a mesma, os mesmos, as mesmas, quem, cujo, "
        "cuja, os dois, as duas, este último, esta última, estes últimos, trata-se, tratava-se, "
        "tratou-se, um dos quais, os quais, há, havia, houve"
    ),
    demonstratives=words("esse essa esses essas"),
    times=phrases("ano, semana, mês, manhã, tarde, noite"),
    before_verbs=words("este esta estes estas o a os as"),
    verbs=words(
        "é são foi foram era eram será serão seria significa permite permitirá tem têm tinha inclui "
        "mostra ocorre ocorreu acontece aconteceu pode podem deve devem está estão estava estavam há"
    ),
    subjects=words("ele ela eles elas"),
    impersonal=words("disse diz afirmou"),
    connectives=phrases(
        "mas, e, ou, nem, porém, contudo, todavia, entretanto, no entanto, ainda assim, mesmo assim, "
        "assim, além disso, além do mais, além disto, também, tampouco, então, depois, mais tarde, "
        "posteriormente, finalmente, por fim, por último, enquanto isso, entrementes, portanto, por isso, "
        "por conseguinte, por esse motivo, por essa razão, por este motivo, por esta razão, logo, em "
        "consequência, como consequência, como resultado, daí, dessa forma, desta forma, desse modo, "
        "deste modo, dessa maneira, desta maneira, de fato, de facto, na verdade, na realidade, com "
        "efeito, efetivamente, em contrapartida, em contraste, pelo contrário, ao contrário, por outro "
        "lado, por um lado, por sua vez, por seu lado, por seu turno, já, da mesma forma, do mesmo modo, "
        "igualmente, nesse sentido, neste sentido, nesse momento, naquele momento, nesse caso, neste "
        "caso, nesse contexto, neste contexto, nessa altura, na altura, na época, na ocasião, quanto a, "
        "quanto ao, quanto à, em todo caso, em todo o caso, de qualquer forma, de qualquer modo, apesar "
        "disso, apesar disto, apesar de tudo, por exemplo, em particular, ou seja, isto é, em outras "
        "palavras, por outras palavras, em resumo, em suma, afinal, no fim, no final, ao mesmo tempo, em "
        "seguida, a seguir, logo depois, pouco depois, no dia seguinte, no mesmo dia, um dia depois, um "
        "ano depois, anos depois, dias depois, horas depois, meses depois, desde então, até então, até "
        "lá, a partir daí, entre eles, entre elas, entre outros, segundo ele, segundo ela, para ele, para "
        "ela, com isso, com isto, para isso, para isto, em vez disso, ao invés disso, claro que, é claro, "
        "aliás, ademais, outrossim, ora, pois, em primeiro lugar, em segundo lugar, anteriormente, antes "
        "disso, caso contrário, daqui, só que, até porque, até que enfim, nada disso, mais do que isso, "
        "de resto"
    ),
    halting=words("sim não bom claro primeiro"),
    leads=words("a ante após com contra de desde durante em entre para perante por sem sob sobre segundo"),
    pointers=words("ele ela eles elas isso isto esse essa esses essas aquele aquela ambos ambas aquilo"),
    harmless=phrases(
        "sua majestade, sua santidade, depois de, depois do, depois da, depois dos, depois das, depois "
        "que, assim como, assim que, já a, já o, já são, outra vez, logo após, tal como, ou então, "
        "entretanto em, os dois países, até agora, aqueles que, aquelas que, aquele que, aquela que, e "
        "se, os outros países, à medida, a mesma coisa que, há um ano, há dois, há três, há quatro, há "
        "cinco, há dez, há anos, há meses, há mais de, há pouco"
    ),
    articles=words("o a os as este esta estes estas"),
    qualifiers=words(
        "novo nova novos novas suposto suposta jovem jovens mesmo mesma dois duas três quatro cinco"
    ),
    nouns=words(
        "decisão decisões anúncio notícia incidente incidentes ocorrência facto fato factos fatos ataque "
        "ataques agressor atacante atentado explosão tiroteio acidente choque colisão incêndio fogo roubo "
        "assalto assassinato assassínio homicídio crime morte tragédia desastre acontecimento episódio "
        "caso escândalo polêmica polémica controvérsia disputa debate protesto protestos relatório "
        "comunicado declaração declarações comentário comentários palavras discurso carta mensagem "
        "entrevista vídeo imagem imagens foto fotos fotografia gravação estudo pesquisa sondagem "
        "inquérito resultado resultados número números dados aumento alta subida queda descida acordo "
        "contrato pacto plano projeto projecto proposta propostas programa iniciativa medida medidas lei "
        "norma normas regra regras sentença veredicto condenação acusação julgamento processo audiência "
        "investigação votação eleição reunião encontro cimeira cúpula visita viagem cerimônia cerimónia "
        "jogo partida vitória derrota gol golo mudança mudanças problema situação crise empresa companhia "
        "firma grupo organização agência entidade equipe equipa clube escola hospital prédio edifício "
        "casa navio barco avião aeronave voo veículo carro caminhão camião trem comboio ônibus autocarro "
        "produto livro obra filme série canção disco álbum homem homens mulher mulheres menino menina "
        "rapaz rapariga criança crianças jovem jovens adolescente adolescentes bebê bebé estudante "
        "suspeito suspeitos suspeita vítima vítimas motorista condutor atirador agentes policiais "
        "passageiros acusado acusada acusados réu juiz juíza advogado família pais mãe pai irmão irmã "
        "filho filha marido esposa amigo amigos cantor cantora ator atriz actor actriz avançado zagueiro "
        "goleiro jogador treinador técnico autor autora artista diretor ministro ministra senador "
        "deputado porta-voz governante investigadores pesquisadores cientistas paciente pacientes casal "
        "dupla trio resto razão motivo assunto tema responsável texto tipo forma questão assembleia "
        "fenômeno fenómeno método sistema local região cidade"
    ),
    definers=words(
        "de do da dos das que para por pelo pela a ao à aos em no na nos nas entre contra com sobre onde "
        "cujo cuja sem segundo após chamado chamada intitulado intitulada denominado responsável "
        "realizado realizada publicado publicada feito feita"
    ),
    agents=words("por pelo pela pelos pelas"),
    auxiliaries=words(
        "é são era eram foi foram será serão seria tem têm tinha tinham terá pode podem poderá deve devem "
        "está estão estava estavam vai vão disse afirmou fica não se"
    ),
    unique=words(
        "governo presidente presidenta mundo sol terra papa rainha rei polícia justiça economia exército "
        "imprensa igreja senado congresso parlamento mercado bolsa euro dólar real guerra mar céu chuva "
        "país estado união esquerda direita norte sul leste oeste maioria metade primeira primeiro última "
        "último próxima próximo coronavírus pandemia clima brasileiros portugueses"
    ),
    credits=phrases(
        "foto:, fotos:, fotografia:, imagem:, imagens:, vídeo:, legenda:, crédito:, fonte:, fontes:, "
        "infografia:, infográfico:, leia também, leia mais, leia ainda, leia a íntegra, ler mais, ler "
        "também, veja também, veja mais, veja o vídeo, ver mais, saiba mais, confira também, mais "
        "notícias, mais informações, notícias relacionadas, clique aqui, clique para, carregue aqui, "
        "assine, inscreva-se, cadastre-se, subscreva, registe-se, faça login, iniciar sessão, siga-nos, "
        "siga o, siga a, nos siga, junte-se, compartilhe, compartilhar, partilhe, partilhar, comentários, "
        "comente, deixe o seu comentário, deixe seu comentário, escreva-nos, copyright, ©, direitos "
        "reservados, todos os direitos reservados, publicidade, anúncio:, errata, correção:, correcção:, "
        "nota do editor, nota da redação, nota da redacção, este artigo foi, esta reportagem foi, este "
        "texto foi, esta matéria foi, usamos cookies, utilizamos cookies, este site usa, este site "
        "utiliza, este sítio utiliza, política de privacidade, termos de uso, boletim, newsletter, voltar "
        "ao topo, imprimir, mais lidas, mais lidos, com informações de, com informações da, com agências, "
        "com lusa, galeria:, baixe o app, receba, colaborou, colaboraram"
    ),
    remarks=phrases(
        "todos os direitos reservados, direitos reservados, (foto:, foto:, /lusa, /afp, /reuters, getty "
        "images, nossa newsletter, nosso boletim, siga-nos no, clique aqui, política de privacidade, com "
        "informações da, colaborou para esta, contribuiu para esta, |"
    ),
    bylines=words("por"),
    stamps=phrases(
        "publicado, publicado em, atualizado, atualizado em, atualizada em, actualizado, actualizado em, "
        "última atualização, criado em, modificado em, postado em"
    ),
    calendar=words(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro jan fev "
        "mar abr mai jun jul ago set out nov dez segunda-feira terça-feira quarta-feira quinta-feira "
        "sexta-feira sábado domingo seg ter qua qui sex sáb dom"
    ),
)


ITALIAN: Final = Words(
    pronouns=phrases(
        "lui, lei, loro, egli, ella, essi, esse, esso, essa, ciò, costui, costei, costoro, suo, sua, "
        "suoi, sue, il suo, la sua, i suoi, le sue, un suo, una sua, il loro, la loro, i loro, le loro, "
        "io, mi, mio, mia, il mio, la mia, i miei, le mie, noi, ci, nostro, nostra, il nostro, la nostra, "
        "i nostri, le nostre, voi, tu, gli ha, gli hanno, gli è, entrambi, entrambe, tutti e due, i due, "
        "le due, lì, là, qui, altri, altre, un altro, un' altra, l' altro, l' altra, gli altri, le altre, "
        "tale, tali, uno di loro, una di loro, alcuni di loro, molti di loro, la maggior parte di loro, "
        "tutti loro, nessuno di loro, ognuno di loro, uno di questi, una di queste, due di loro, tutto "
        "questo, tutto ciò, lo stesso, la stessa, gli stessi, le stesse, chi, cui, il quale, la quale, i "
        "quali, le quali, quest' ultimo, quest' ultima, questi ultimi, queste ultime, si tratta, si "
        "trattava, si è trattato, ne, c', ci sono, ci è"
    ),
    demonstratives=words("quel quell' quello quella quei quegli quelle"),
    times=phrases("anno, settimana, mese, mattina, sera, notte"),
    before_verbs=words("questo questa questi queste lo la li le"),
    verbs=words(
        "è sono era erano sarà saranno sarebbe ha hanno aveva avevano fu furono significa vuol permette "
        "consente comporta dimostra rende può possono deve devono accade riguarda porta spiega spiegano "
        "dice dicono riferisce riferiscono rivela rivelano annuncia scrive sostiene afferma conferma "
        "confermano riporta racconta ricorda"
    ),
    connectives=phrases(
        "ma, e, ed, o, oppure, né, però, tuttavia, eppure, nondimeno, ciononostante, ciò nonostante, "
        "nonostante ciò, così, inoltre, anche, pure, neanche, nemmeno, neppure, poi, quindi, dunque, "
        "pertanto, perciò, allora, infine, alla fine, intanto, nel frattempo, frattanto, più tardi, in "
        "seguito, successivamente, poco dopo, subito dopo, di conseguenza, per questo, per questa "
        "ragione, per questo motivo, in questo modo, in tal modo, di fatto, infatti, in effetti, in "
        "realtà, invece, al contrario, viceversa, d' altra parte, d' altronde, del resto, da un lato, "
        "dall' altro, dall' altra, da una parte, dal canto suo, da parte sua, dal suo canto, a sua volta, "
        "a loro volta, allo stesso modo, analogamente, parimenti, in questo senso, in tal senso, in quel "
        "momento, in questo caso, in quel caso, in tal caso, in questo contesto, quanto a, quanto al, "
        "quanto alla, in ogni caso, ad ogni modo, a ogni modo, comunque, malgrado ciò, malgrado questo, "
        "per esempio, ad esempio, in particolare, cioè, ossia, ovvero, in altre parole, in altri termini, "
        "insomma, in sintesi, in conclusione, allo stesso tempo, al tempo stesso, nello stesso tempo, "
        "contemporaneamente, al contempo, il giorno dopo, il giorno seguente, il giorno successivo, lo "
        "stesso giorno, quel giorno, un anno dopo, anni dopo, giorni dopo, ore dopo, mesi dopo, due "
        "giorni dopo, da allora, fino ad allora, da lì, da qui, tra loro, fra loro, tra questi, tra cui, "
        "fra questi, tra questi c' è, secondo lui, secondo lei, per lui, per lei, con lui, con lei, "
        "certo, naturalmente, per di più, oltre a ciò, oltretutto, peraltro, semmai, piuttosto, anzi, "
        "prima di tutto, innanzitutto, in primo luogo, in secondo luogo, altrimenti, in caso contrario, "
        "insieme a lui, dopodiché, dopo di che, eccetto questo, non solo, a quel punto, a questo punto, a "
        "tal fine, a questo proposito, in proposito, al riguardo, ecco perché"
    ),
    halting=words("sì no bene dopo"),
    leads=words(
        "a ad con contro da di dopo durante entro fra in per presso prima secondo senza sopra sotto su "
        "tra verso oltre nonostante malgrado"
    ),
    pointers=words(
        "lui lei loro questo questa questi queste ciò quel quello quella quei quelle cui essi esse quest' "
        "quell'"
    ),
    harmless=phrases(
        "sua maestà, sua santità, sua eminenza, chi ha, chi non, chi vuole, chi è, così come, poi che, "
        "anche se, e se, ne bis, quelli che, quelle che, quello che, quella che, quelli di, quella di, "
        "quello di, quella del, quello del, ciò che, la stessa cosa che, un altro modo, certo che, gli "
        "altri paesi, le due coree, i due paesi, oltre a, altri due, altri tre, altre due, altre tre"
    ),
    articles=words("il lo la i gli le l' questo questa questi queste quest'"),
    qualifiers=words(
        "nuovo nuova nuovi nuove presunto presunta giovane giovani due tre quattro cinque stesso stessa"
    ),
    nouns=words(
        "decisione decisioni annuncio notizia incidente incidenti episodio episodi fatto fatti attacco "
        "attacchi aggressore attentatore attentato esplosione sparatoria scontro collisione incendio rogo "
        "rapina furto omicidio delitto morte tragedia disastro evento eventi vicenda caso scandalo "
        "polemica controversia disputa dibattito protesta proteste rapporto comunicato dichiarazione "
        "dichiarazioni commento commenti parole discorso lettera messaggio intervista video immagine "
        "immagini foto fotografia filmato studio ricerca sondaggio risultato risultati cifra cifre dati "
        "dato aumento rialzo crescita calo crollo accordo contratto patto piano progetto proposta "
        "proposte programma iniziativa misura misure provvedimento legge norma norme regola regole "
        "sentenza verdetto condanna accusa processo udienza indagine indagini inchiesta voto votazione "
        "elezione riunione incontro vertice visita viaggio cerimonia partita gara vittoria sconfitta gol "
        "cambiamento modifica problema situazione crisi azienda società compagnia ditta gruppo "
        "organizzazione agenzia ente squadra club scuola ospedale edificio casa nave barca aereo velivolo "
        "volo veicolo auto vettura camion treno autobus prodotto libro opera film serie canzone disco "
        "album uomo uomini donna donne ragazzo ragazza ragazzi bambino bambina bambini minore minorenne "
        "adolescente giovane giovani neonato studente studentessa sospettato sospetti vittima vittime "
        "conducente autista agenti passeggeri imputato imputata imputati arrestato fermato giudice "
        "avvocato famiglia genitori madre padre fratello sorella figlio figlia marito moglie amico amici "
        "cantante attore attrice attaccante difensore portiere giocatore calciatore allenatore tecnico "
        "autore autrice artista regista ministro ministra senatore deputato portavoce ricercatori "
        "scienziati paziente pazienti coppia duo trio resto motivo ragione argomento tema testo tipo "
        "forma questione fenomeno metodo sistema luogo regione città"
    ),
    definers=words(
        "di del della dello dell' dei degli delle d' che per da dal dalla a al alla in nel nella tra fra "
        "contro con su sul sulla dove cui senza secondo dopo chiamato chiamata intitolato intitolata "
        "denominato responsabile realizzato realizzata pubblicato pubblicata"
    ),
    agents=words("da dal dalla dai dagli dall'"),
    auxiliaries=words(
        "è sono era erano sarà saranno sarebbe ha hanno aveva avevano avrà avrebbe può possono potrà "
        "potrebbe deve devono dovrà dovrebbe sta stanno va vanno resta viene vengono non si"
    ),
    unique=words(
        "governo presidente premier mondo sole terra papa regina re polizia giustizia economia esercito "
        "stampa chiesa senato camera parlamento mercato borsa euro dollaro guerra mare cielo pioggia "
        "paese stato unione sinistra destra nord sud est ovest maggioranza metà prima primo ultima ultimo "
        "prossima prossimo coronavirus pandemia clima italiani gente"
    ),
    credits=phrases(
        "foto:, fotografia:, immagine:, immagini:, video:, didascalia:, credito:, crediti:, fonte:, "
        "fonti:, infografica:, leggi anche, leggi tutto, leggi di più, leggi l'articolo, leggi:, per "
        "approfondire, approfondisci, guarda anche, guarda il video, vedi anche, scopri di più, potrebbe "
        "interessarti, ti potrebbe interessare, articoli correlati, notizie correlate, clicca qui, clicca "
        "per, abbonati, iscriviti, registrati, accedi, seguici, segui la diretta, unisciti, condividi, "
        "commenti, commenta, lascia un commento, scrivici, copyright, ©, riproduzione riservata, tutti i "
        "diritti riservati, pubblicità, errata corrige, correzione:, rettifica:, nota della redazione, "
        "nota dell'editore, questo articolo è stato, questo sito utilizza, questo sito usa, utilizziamo i "
        "cookie, usiamo i cookie, continuando a navigare, informativa sulla privacy, privacy policy, "
        "newsletter, torna su, torna all'inizio, stampa, i più letti, più letti, redazione, a cura di, a "
        "cura della, galleria:, scarica l'app, ricevi, ascolta"
    ),
    remarks=phrases(
        "tutti i diritti riservati, riproduzione riservata, (foto:, foto:, foto di, /ansa, (ansa), /afp, "
        "/reuters, getty images, nostra newsletter, seguici su, clicca qui, informativa sulla privacy, ha "
        "collaborato, |"
    ),
    bylines=words("di"),
    stamps=phrases(
        "pubblicato, pubblicato il, aggiornato, aggiornato il, aggiornato alle, ultimo aggiornamento, "
        "ultima modifica, modificato il, creato il"
    ),
    calendar=words(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
        "gen feb mar apr mag giu lug ago set sett ott nov dic lunedì martedì mercoledì giovedì venerdì "
        "sabato domenica lun mer gio ven sab dom"
    ),
)


DUTCH: Final = Words(
    pronouns=phrases(
        "hij, zij, ze, hem, haar, hen, hun, zijn, ik, mij, me, mijn, wij, we, ons, onze, jij, je, jullie, "
        "u, uw, dit, dat, daar, hier, er, beide, beiden, laatstgenoemde, eerstgenoemde, dergelijke, "
        "zulke, wie, wiens, een van hen, een aantal van hen, sommigen van hen, velen van hen, de meesten "
        "van hen, geen van hen, geen van beiden, al deze, al die, al dit, dit alles, dat alles, het "
        "andere, de andere, anderen, een ander, een andere, dezelfde, hetzelfde, de twee, allebei"
    ),
    demonstratives=words("deze die dit dat"),
    times=phrases(
        "week, maand, zomer, herfst, winter, lente, ochtend, middag, avond, nacht, dagen, weken, "
        "zaterdag, zondag, maandag, dinsdag, woensdag, donderdag, vrijdag, eeuw, jaar, weekend, "
        "weekeinde, voorjaar, najaar, seizoen"
    ),
    before_verbs=words("het"),
    verbs=words(
        "is was heeft had wordt werd gaat ging zou kan kon moet moest mag zal blijkt bleek lijkt betreft "
        "betrof betekent ligt lag staat stond komt kwam duurde duurt gebeurde maakt zijn waren bleef "
        "blijft"
    ),
    connectives=phrases(
        "maar, en, of, want, dus, doch, noch, echter, toch, desondanks, niettemin, desalniettemin, "
        "evenwel, daarentegen, daarnaast, daarbij, daarbovenop, bovendien, voorts, verder, ook, eveneens, "
        "tevens, evenzeer, daarom, daardoor, daarmee, daarna, daarop, daarvoor, daarover, daaruit, "
        "daarin, daaronder, daartegen, daartoe, daarvan, daarvandaan, daarachter, hierdoor, hiermee, "
        "hierna, hierop, hiervoor, hierover, hieruit, hierin, hieronder, hiertoe, hiervan, hierbij, dan, "
        "toen, vervolgens, later, nadien, achteraf, intussen, ondertussen, inmiddels, tegelijk, "
        "tegelijkertijd, uiteindelijk, ten slotte, tenslotte, tot slot, sindsdien, tot dan toe, tot die "
        "tijd, vanaf dat moment, op dat moment, in dat geval, in die tijd, in plaats daarvan, in "
        "tegenstelling daarmee, in werkelijkheid, in feite, inderdaad, immers, namelijk, bijvoorbeeld, "
        "zo, zodoende, aldus, bijgevolg, dientengevolge, met andere woorden, kortom, aan de andere kant, "
        "aan de ene kant, enerzijds, anderzijds, ten eerste, ten tweede, ten derde, op zijn beurt, op "
        "haar beurt, op hun beurt, van zijn kant, om die reden, om deze reden, vandaar, als gevolg "
        "hiervan, als gevolg daarvan, desgevraagd, onder hen, onder meer, volgens hem, volgens haar, "
        "dezelfde dag, diezelfde dag, een dag later, een jaar later, een week later, jaren later, dagen "
        "later, maanden later, uren later, even later, kort daarna, kort daarop, niet veel later, de "
        "volgende dag, de dag erna, een dag eerder, eerder, voordien, overigens, trouwens, weliswaar, "
        "althans, evenmin, evengoed, anders, sterker nog, erger nog, geen wonder, natuurlijk, het enige, "
        "hetzelfde geldt, al met al, en dus, integendeel"
    ),
    halting=words("nee ja goed nou"),
    leads=words(
        "aan achter bij binnen boven buiten door in langs met na naast om onder op over sinds tegen "
        "tijdens tot tussen uit van vanaf vanwege via volgens voor wegens zonder ondanks"
    ),
    pointers=words("hem haar hen hun dit dat deze die wie"),
    harmless=phrases(
        "het gaat om, wie wil, die zomer, zijne majesteit, hare majesteit, toen de, toen het, toen een, "
        "of het, zo ver, verder dan, later dit jaar, later deze week, later deze maand, eerder dit jaar, "
        "eerder deze week, eerder deze maand, hier en daar, dat de, of de, dan wel, zo snel, zo veel"
    ),
    articles=words("de het deze die dit dat"),
    qualifiers=words("nieuwe vermeende jonge hele twee drie vier vijf gewonde omstreden"),
    nouns=words(
        "twee drie vier stap besluit besluiten beslissing aankondiging nieuws incident incidenten voorval "
        "aanval aanvallen aanvaller aanslag explosie schietpartij ongeluk ongeval botsing brand overval "
        "inbraak moord dood drama tragedie ramp gebeurtenis gebeurtenissen affaire schandaal ophef ruzie "
        "discussie debat protest protesten rapport verklaring mededeling opmerking opmerkingen uitspraken "
        "toespraak brief bericht interview beelden video foto filmpje opnames onderzoek studie peiling "
        "resultaat resultaten uitslag cijfer cijfers gegevens stijging daling toename afname deal akkoord "
        "overeenkomst contract plan plannen voorstel voorstellen project programma initiatief maatregel "
        "maatregelen wet wetsvoorstel regel regels uitspraak vonnis oordeel straf aanklacht zaak "
        "rechtszaak proces zitting stemming verkiezing vergadering bijeenkomst overleg top bezoek reis "
        "wedstrijd duel zege overwinning nederlaag doelpunt treffer verandering veranderingen wijziging "
        "probleem problemen situatie crisis bedrijf onderneming concern groep organisatie instantie ploeg "
        "team club band school ziekenhuis gebouw huis woning schip boot vliegtuig toestel vlucht voertuig "
        "auto wagen vrachtwagen trein bus apparaat product boek film serie nummer album man mannen vrouw "
        "vrouwen jongen jongens meisje meisjes tiener tieners kind kinderen baby student studente "
        "verdachte verdachten dader daders slachtoffer slachtoffers bestuurder automobilist schutter "
        "agent agenten passagiers inzittenden rechter advocaat familie ouders moeder vader broer zus zoon "
        "dochter echtgenoot vriend vrienden vriendin zanger zangeres acteur actrice spits verdediger "
        "doelman keeper speler trainer coach auteur schrijver kunstenaar regisseur minister woordvoerder "
        "woordvoerster onderzoekers wetenschappers patiënt patiënten stel duo trio tweetal drietal "
        "politicus bewindsman reden gevolg rest"
    ),
    definers=words(
        "van door om te tot voor naar in op aan bij uit met over tegen tussen onder achter die dat wie "
        "waar waarbij waarin waarop waarvan of zonder volgens tijdens na genaamd"
    ),
    auxiliaries=words(
        "is zijn was waren heeft hebben had hadden wordt worden werd werden zal zullen zou zouden kan "
        "kunnen kon konden mag mogen mocht moet moeten moest moesten gaat gaan ging komt komen kwam staat "
        "stond blijft bleef zei zegt"
    ),
    unique=words(
        "regering kabinet premier politie wereld zon aarde paus koning koningin overheid kamer senaat "
        "euro dollar oorlog economie beurs pers kerk zee lucht regen sneeuw winter zomer unie meeste "
        "eerste laatste tweede derde beste helft coronavirus pandemie klimaat staat rechtbank"
    ),
    credits=phrases(
        "foto:, foto's:, beeld:, video:, bijschrift:, bron:, bronnen:, lees ook, lees meer, lees verder, "
        "lees hier, lees het hele, bekijk ook, bekijk hier, bekijk de, zie ook, meer over, meer nieuws, "
        "gerelateerd, ook interessant, klik hier, klik op, abonneer, meld je aan, meld u aan, schrijf je "
        "in, schrijf u in, inloggen, log in, registreer, volg ons, volg het laatste, volg via, deel dit, "
        "deel op, delen, reacties, reageer, reageren, stuur ons, tip de redactie, copyright, ©, alle "
        "rechten voorbehouden, advertentie, correctie:, rectificatie, noot van de redactie, redactie:, in "
        "een eerdere versie, dit artikel is, dit artikel verscheen, dit bericht is, wij gebruiken "
        "cookies, we gebruiken cookies, deze website gebruikt, deze site gebruikt, cookiebeleid, "
        "privacybeleid, privacyverklaring, algemene voorwaarden, nieuwsbrief, naar boven, terug naar "
        "boven, meest gelezen, best gelezen, met medewerking van, luister, download de app, ontvang, "
        "liveblog"
    ),
    remarks=phrases(
        "alle rechten voorbehouden, (foto:, foto:, © anp, /anp, /afp, /reuters, getty images, onze "
        "nieuwsbrief, volg ons op, klik hier, privacyverklaring, werkte mee aan dit, |"
    ),
    bylines=words("door"),
    stamps=phrases(
        "gepubliceerd, gepubliceerd op, bijgewerkt, bijgewerkt op, laatst bijgewerkt, laatste update, "
        "geplaatst, geplaatst op, aangepast, aangepast op, laatst gewijzigd"
    ),
    calendar=words(
        "januari februari maart april mei juni juli augustus september oktober november december jan feb "
        "mrt apr jun jul aug sep sept okt nov dec maandag dinsdag woensdag donderdag vrijdag zaterdag "
        "zondag ma di wo do vr za zo"
    ),
)


RUSSIAN: Final = Words(
    pronouns=phrases(
        "он, она, оно, они, его, её, ее, их, ему, ей, им, ими, ним, него, нее, неё, них, свой, свою, "
        "своё, свое, свои, себя, это, то, тот, та, те, того, той, тому, там, туда, оттуда, здесь, тут, "
        "оба, обе, обоих, такой, такая, такое, такие, таких, такую, я, мне, меня, мой, моя, мои, мы, нам, "
        "нас, наш, наша, наше, наши, ты, вы, вам, вас, ваш, кто, который, которая, которые, которое, один "
        "из них, одна из них, некоторые из них, многие из них, большинство из них, все они, каждый из "
        "них, никто из них, двое из них, все это, всё это, другой, другая, другие, сам он, сама она, "
        "остальные, первый из них, второй из них, этого, этому, об этом, о нём, о нем, о ней, о них, у "
        "него, у нее, у неё, у них, у нас, у меня"
    ),
    demonstratives=words("этот эта эти этой этим этих этими эту"),
    times=phrases(
        "летом, осенью, зимой, весной, утром, вечером, год, неделя, неделю, месяц, лето, зима, осень, "
        "весна, выходные, сезон, ночью"
    ),
    before_verbs=words("тем"),
    verbs=words("временем"),
    subjects=words("он она они"),
    impersonal=words("сказал сказала отметил отметила добавил добавила пояснил пояснила"),
    connectives=phrases(
        "но, а, и, или, да и, однако, однако же, зато, тем не менее, тем временем, между тем, впрочем, "
        "при этом, при том, притом, причем, причём, кроме того, помимо этого, помимо того, более того, к "
        "тому же, вдобавок, также, тоже, также как, затем, потом, после этого, после чего, после того, "
        "позже, позднее, впоследствии, наконец, в итоге, в результате, в конце концов, в конечном итоге, "
        "поэтому, потому, следовательно, таким образом, тогда, тогда же, итак, значит, в связи с этим, в "
        "этой связи, по этой причине, из-за этого, вследствие этого, благодаря этому, несмотря на это, "
        "вместе с тем, в то же время, одновременно, параллельно, в это время, в этот момент, в тот "
        "момент, в тот же день, в тот день, на тот момент, в этом случае, в таком случае, в противном "
        "случае, иначе, напротив, наоборот, с другой стороны, с одной стороны, в свою очередь, со своей "
        "стороны, в частности, например, к примеру, так же, аналогично, иными словами, другими словами, "
        "то есть, в действительности, на самом деле, действительно, в самом деле, конечно, разумеется, по "
        "его словам, по ее словам, по её словам, по их словам, по его мнению, по ее мнению, по её мнению, "
        "по их мнению, по их данным, по его данным, по данным источника, как он отметил, как она "
        "отметила, как он пояснил, на следующий день, днем ранее, днём ранее, на день раньше, через день, "
        "через год, спустя год, спустя день, с тех пор, до этого, ранее, вместо этого, среди них, в их "
        "числе, в том числе, во-первых, во-вторых, в-третьих, что касается, ведь, именно поэтому, именно "
        "так, отсюда, вот, вот почему, тем самым, кстати, дело в том, речь идет, речь идёт, речь шла, то "
        "же, за это, для этого, кроме них, а также, так же как"
    ),
    halting=words("нет да так словом"),
    leads=words(
        "в во на с со к ко о об от до из у по за над под при про для без через после перед между против "
        "вокруг среди около"
    ),
    pointers=words(
        "этом этого этому этим этой эту эти этих нем нём него нее неё ней ним ними них которого котором "
        "которой которых"
    ),
    harmless=phrases(
        "тот кто, те кто, то что, в том что, о том что, по той причине, так называемый, так называемая, "
        "так называемые, так называемого, в том числе, ранее в понедельник, а если, и все же, его "
        "величество, ее величество, её величество, его святейшество, вот уже, в этом году, в этом месяце, "
        "на этой неделе, в этом сезоне, в эту субботу, в это воскресенье, в эти выходные, в этот "
        "понедельник, в эту пятницу, о том как, за то что, до того как, после того как, с тем чтобы, "
        "вместе с тем что, в то время как, между тем как"
    ),
    articles=words(
        "данный данная данное данного данной этот эта это эти этого этой такой такое такие указанный "
        "указанная указанное указанные упомянутый упомянутая упомянутое вышеупомянутый соответствующее "
        "соответствующий соответствующая"
    ),
    qualifiers=words("новый новая новое новые"),
    nouns=words(
        "шаг решение решения заявление новость инцидент инцидента случай случаи нападение атака атаки "
        "теракт взрыв стрельба авария аварии дтп столкновение пожар ограбление кража убийство гибель "
        "смерть трагедия катастрофа событие события эпизод дело скандал спор конфликт дискуссия акция "
        "протест протесты отчет доклад сообщение комментарий слова высказывание высказывания речь письмо "
        "послание интервью видео видеозапись запись снимок снимки фото кадры исследование опрос результат "
        "результаты показатель показатели данные цифра цифры рост падение снижение сделка соглашение "
        "договор контракт план планы предложение предложения проект программа инициатива мера меры закон "
        "законопроект документ правило правила приговор вердикт постановление указ наказание обвинение "
        "суд процесс слушание расследование голосование выборы встреча заседание переговоры саммит визит "
        "поездка церемония матч игра победа поражение гол изменение изменения проблема вопрос ситуация "
        "кризис тема компания фирма группа организация ведомство агентство команда клуб школа больница "
        "здание дом судно корабль самолет самолёт вертолет рейс автомобиль машина грузовик поезд автобус "
        "продукт книга фильм сериал песня альбом мужчина мужчины женщина женщины мальчик девочка "
        "подросток подростки ребенок ребёнок дети студент подозреваемый подозреваемые пострадавший "
        "пострадавшие жертва жертвы водитель стрелок полицейские пассажиры обвиняемый судья адвокат семья "
        "родители мать отец брат сестра сын дочь муж жена друг друзья певец певица актер актёр актриса "
        "нападающий защитник вратарь игрок тренер автор художник режиссер режиссёр министр сенатор "
        "депутат представитель ученые учёные пациент пациенты чиновник политик территория регион тип вид "
        "метод подход система причина итог"
    ),
    definers=words(
        "который которая которое которые о об по с со на в во из от между против под для что где когда кто"
    ),
    bare=words(
        "инцидент происшествие подозреваемый подозреваемая подозреваемые задержанный задержанные "
        "задержанная пострадавший пострадавшие погибший погибшие злоумышленник злоумышленники нападавший "
        "нападавшие собеседник документ законопроект авария трагедия стороны"
    ),
    credits=phrases(
        "фото:, фотография:, фото ©, видео:, источник:, источники:, иллюстрация:, инфографика:, читайте "
        "также, читать также, читать далее, читать полностью, читайте подробнее, подробнее, смотрите "
        "также, смотреть также, по теме, другие новости, ещё по теме, еще по теме, новости по теме, "
        "нажмите, кликните, подписывайтесь, подпишитесь, подписаться, зарегистрируйтесь, войдите, войти, "
        "следите за, присоединяйтесь, поделиться, поделитесь, комментарии, комментировать, оставить "
        "комментарий, пишите нам, напишите нам, копирайт, copyright, ©, все права защищены, реклама, на "
        "правах рекламы, исправление:, уточнение:, примечание редакции, от редакции, прим. ред, этот "
        "материал был, этот сайт использует, мы используем, используя сайт, файлы cookie, политика "
        "конфиденциальности, пользовательское соглашение, рассылка, наверх, версия для печати, "
        "распечатать, самое читаемое, популярное, главное за, автор:, редактор:, текст:, скачать "
        "приложение, при использовании материалов, перепечатка, скриншот"
    ),
    remarks=phrases(
        "все права защищены, (фото:, фото:, /тасс, /риа новости, / риа новости, /reuters, /afp, getty "
        "images, подписывайтесь на, подпишитесь на, читайте также:, политика конфиденциальности, в нашем "
        "telegram, в наш telegram, ссылка на источник обязательна, |"
    ),
    bylines=words("автор"),
    stamps=phrases(
        "опубликовано, обновлено, дата публикации, последнее обновление, создано, изменено, размещено"
    ),
    calendar=words(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля "
        "марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг "
        "сен сент окт ноя нояб дек понедельник вторник среда четверг пятница суббота воскресенье пн вт ср "
        "чт пт сб вс"
    ),
)


GREEK: Final = Words(
    pronouns=phrases(
        "αυτός, αυτή, αυτό, αυτοί, αυτές, αυτά, αυτόν, αυτήν, αυτού, αυτής, αυτών, αυτούς, εκείνος, "
        "εκείνη, εκείνο, εκείνοι, εκείνες, εκείνα, εκείνον, εκείνου, εκείνης, εκείνων, εκείνους, τούτος, "
        "τούτη, τούτο, εγώ, εμένα, εμείς, εμάς, εσύ, εσείς, εκεί, εδώ, αμφότεροι, αμφότερες, αμφότερα, "
        "και οι δύο, και οι δυο, και τα δύο, και οι τρεις, ο ίδιος, η ίδια, το ίδιο, οι ίδιοι, οι ίδιες, "
        "τα ίδια, του ίδιου, της ίδιας, οι δύο, οι δυο, τα δύο, οι δύο τους, άλλος, άλλη, άλλο, άλλοι, "
        "άλλες, άλλα, ένας άλλος, μια άλλη, μία άλλη, ένα άλλο, οι άλλοι, οι υπόλοιποι, τέτοιος, τέτοια, "
        "τέτοιο, τέτοιοι, τέτοιες, ένας από αυτούς, μία από αυτές, μια από αυτές, ένα από αυτά, μερικοί "
        "από αυτούς, πολλοί από αυτούς, οι περισσότεροι από αυτούς, όλοι αυτοί, όλα αυτά, όλες αυτές, όλο "
        "αυτό, κανένας από αυτούς, ποιος, ο οποίος, η οποία, το οποίο, οι οποίοι, οι οποίες, τα οποία, "
        "πρόκειται για, επρόκειτο για"
    ),
    before_verbs=words("τον την το του της τους τις τα"),
    verbs=words(
        "είπε είπαν έκανε έκαναν είχε είχαν έχει έχουν είδε είδαν βρήκε βρήκαν πήρε πήραν ζήτησε ζήτησαν "
        "έδωσε έδωσαν έστειλε ανακοίνωσε δήλωσε κάλεσε συνέλαβαν χτύπησε σκότωσε άφησε"
    ),
    connectives=phrases(
        "αλλά, και, κι, ή, είτε, ούτε, όμως, ωστόσο, εντούτοις, παρόλα αυτά, παρά ταύτα, μολαταύτα, "
        "επίσης, επιπλέον, επιπροσθέτως, ακόμη, ακόμα, έτσι, άρα, επομένως, συνεπώς, οπότε, γι, για αυτό, "
        "γι αυτό, για τον λόγο αυτό, για το λόγο αυτό, εξάλλου, άλλωστε, εξού, μάλιστα, έπειτα, κατόπιν, "
        "αργότερα, στη συνέχεια, εν συνεχεία, τελικά, τέλος, εν τέλει, στο τέλος, εν τω μεταξύ, στο "
        "μεταξύ, παράλληλα, ταυτόχρονα, συγχρόνως, την ίδια στιγμή, την ίδια ώρα, την ίδια μέρα, την ίδια "
        "ημέρα, την επόμενη μέρα, την επομένη, εκείνη την ημέρα, εκείνη τη στιγμή, τότε, από τότε, μέχρι "
        "τότε, έως τότε, ως τότε, αντίθετα, αντιθέτως, αντί αυτού, από την άλλη, από την άλλη πλευρά, από "
        "την πλευρά του, από την πλευρά της, από την πλευρά τους, από τη μία, αφετέρου, αφενός, με τη "
        "σειρά του, με τη σειρά της, για παράδειγμα, παραδείγματος χάρη, επί παραδείγματι, συγκεκριμένα, "
        "ειδικότερα, δηλαδή, με άλλα λόγια, εν ολίγοις, συνοπτικά, πράγματι, όντως, στην πραγματικότητα, "
        "βέβαια, βεβαίως, φυσικά, ασφαλώς, ως αποτέλεσμα, ως εκ τούτου, κατά συνέπεια, σε αυτό το "
        "πλαίσιο, στο πλαίσιο αυτό, σε αυτή την περίπτωση, στην περίπτωση αυτή, με αυτόν τον τρόπο, με "
        "τον τρόπο αυτό, εκτός από αυτό, πέρα από αυτό, ανάμεσά τους, μεταξύ τους, μεταξύ αυτών, μεταξύ "
        "άλλων, σύμφωνα με τον ίδιο, σύμφωνα με την ίδια, κατά τον ίδιο, όσον αφορά, όσο για, όπως είπε, "
        "όπως ανέφερε, όπως δήλωσε, όπως πρόσθεσε, λίγο αργότερα, λίγο μετά, ένα χρόνο αργότερα, χρόνια "
        "αργότερα, μέρες αργότερα, ώρες αργότερα, προηγουμένως, νωρίτερα, πρώτον, δεύτερον, τρίτον, "
        "ομοίως, αναλόγως, διαφορετικά, αλλιώς, ειδάλλως, μόνο που, πάντως, σημειωτέον, μετά από αυτό, "
        "ύστερα από αυτό, εξ ου, παρ όλα αυτά, αντ αυτού"
    ),
    halting=words("ναι όχι λοιπόν μετά ύστερα"),
    leads=words("με σε για από κατά μετά χωρίς προς παρά πριν μέσα ανάμεσα μεταξύ εκτός εναντίον υπό"),
    pointers=words(
        "αυτόν αυτήν αυτό αυτούς αυτές αυτά αυτή αυτού αυτής αυτών εκείνον εκείνη εκείνο εκείνους εκείνες "
        "εκείνα"
    ),
    harmless=phrases(
        "αργότερα φέτος, έτσι κι, αυτός που, αυτή που, αυτοί που, αυτές που, αυτό που, αυτά που, εκείνοι "
        "που, εκείνος που, εκείνη που, αυτή την εβδομάδα, αυτόν τον μήνα, αυτό το καλοκαίρι, αυτό το "
        "σαββατοκύριακο, ακόμη και, ακόμα και, και αν, εδώ και, οι δύο χώρες, το ίδιο το"
    ),
    articles=words("ο η το οι τα τον την τη του της των τους τις αυτός αυτή αυτό"),
    qualifiers=words("νέα νέο νέος νέοι νέες φερόμενος φερόμενη δύο τρεις τρία"),
    nouns=words(
        "κίνηση απόφαση αποφάσεις ανακοίνωση είδηση περιστατικό περιστατικά επίθεση επιθέσεις δράστης "
        "δράστες δράστη έκρηξη πυροβολισμοί δυστύχημα ατύχημα σύγκρουση πυρκαγιά φωτιά ληστεία κλοπή "
        "δολοφονία έγκλημα θάνατος τραγωδία καταστροφή γεγονός γεγονότα επεισόδιο υπόθεση υπόθεσης "
        "σκάνδαλο διαμάχη συζήτηση διαμαρτυρία διαμαρτυρίες έκθεση αναφορά δήλωση δηλώσεις σχόλιο σχόλια "
        "ομιλία επιστολή μήνυμα συνέντευξη βίντεο εικόνα εικόνες φωτογραφία φωτογραφίες μελέτη έρευνα "
        "δημοσκόπηση αποτέλεσμα αποτελέσματα αριθμός στοιχεία αύξηση άνοδος πτώση μείωση συμφωνία "
        "συμφωνίας σύμβαση σχέδιο πρόταση προτάσεις πρόγραμμα πρωτοβουλία μέτρο μέτρα νόμος νόμου "
        "νομοσχέδιο κανόνας κανόνες ποινή ετυμηγορία κατηγορία κατηγορίες δίκη διαδικασία ακρόαση έρευνες "
        "ψηφοφορία εκλογή συνάντηση συνάντησης σύνοδος επίσκεψη ταξίδι τελετή αγώνας νίκη ήττα γκολ "
        "αλλαγή αλλαγές πρόβλημα θέμα κατάσταση κρίση εταιρεία εταιρία εταιρείας επιχείρηση ομάδα ομάδας "
        "οργάνωση οργανισμός υπηρεσία σύλλογος σχολείο νοσοκομείο κτίριο σπίτι πλοίο σκάφος αεροπλάνο "
        "αεροσκάφος πτήση όχημα αυτοκίνητο φορτηγό τρένο λεωφορείο προϊόν βιβλίο ταινία σειρά τραγούδι "
        "άλμπουμ άνδρας άντρας άνδρες άνδρα γυναίκα γυναίκες γυναίκας αγόρι κορίτσι έφηβος έφηβη έφηβοι "
        "παιδί παιδιά μωρό βρέφος φοιτητής φοιτήτρια ύποπτος ύποπτοι ύποπτη θύμα θύματα θύματος οδηγός "
        "οδηγό οδηγού αστυνομικοί αστυνομικός επιβάτες κατηγορούμενος κατηγορούμενη κατηγορούμενοι "
        "δικαστής δικηγόρος οικογένεια γονείς μητέρα πατέρας αδελφός αδελφή γιος κόρη σύζυγος φίλος φίλοι "
        "τραγουδιστής τραγουδίστρια ηθοποιός επιθετικός αμυντικός τερματοφύλακας παίκτης προπονητής "
        "συγγραφέας καλλιτέχνης σκηνοθέτης υπουργός γερουσιαστής βουλευτής εκπρόσωπος ερευνητές "
        "επιστήμονες ασθενής ασθενείς ζευγάρι δίδυμο τραυματίες νεκροί πολιτικός λόγος λόγοι"
    ),
    definers=words(
        "του της των που για με από σε στο στη στην στον στους στις στα κατά μεταξύ εναντίον να ότι όπου "
        "ανάμεσα προς τον την το πίσω"
    ),
    auxiliaries=words(
        "είναι ήταν έχει έχουν είχε είχαν θα μπορεί μπορούν πρέπει δεν γίνεται έγινε είπε δήλωσε "
        "βρίσκεται παραμένει"
    ),
    unique=words(
        "κυβέρνηση πρωθυπουργός πρόεδρος κόσμος ήλιος γη πάπας βασιλιάς βασίλισσα αστυνομία δικαιοσύνη "
        "οικονομία στρατός εκκλησία βουλή αγορά ευρώ δολάριο πόλεμος θάλασσα ουρανός βροχή χώρα ένωση "
        "αριστερά δεξιά περισσότεροι πρώτη πρώτος τελευταία κορονοϊός πανδημία"
    ),
    credits=phrases(
        "φωτογραφία:, φωτογραφίες:, φωτό:, φωτο:, εικόνα:, βίντεο:, πηγή:, πηγές:, λεζάντα:, διαβάστε "
        "επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, διαβάστε εδώ, διάβασε επίσης, "
        "δείτε επίσης, δείτε ακόμη, δείτε το βίντεο, δείτε περισσότερα, περισσότερα:, σχετικά άρθρα, "
        "σχετικές ειδήσεις, κάντε κλικ, πατήστε εδώ, εγγραφείτε, κάντε εγγραφή, συνδεθείτε, γίνετε "
        "συνδρομητής, ακολουθήστε, κάντε like, μοιραστείτε, κοινοποιήστε, σχόλια:, σχολιάστε, γράψτε μας, "
        "στείλτε μας, copyright, ©, με επιφύλαξη παντός, όλα τα δικαιώματα, διαφήμιση, διόρθωση:, "
        "σημείωση του συντάκτη, σημείωση της σύνταξης, το άρθρο αυτό, αυτό το άρθρο, ο ιστότοπος "
        "χρησιμοποιεί, χρησιμοποιούμε cookies, αυτός ο ιστότοπος, πολιτική απορρήτου, όροι χρήσης, "
        "ενημερωτικό δελτίο, newsletter, επιστροφή στην κορυφή, εκτύπωση, δημοφιλή, πιο δημοφιλή, με "
        "πληροφορίες από, επιμέλεια:, ρεπορτάζ:, συντάκτης:"
    ),
    remarks=phrases(
        "όλα τα δικαιώματα διατηρούνται, (φωτογραφία:, (φωτό:, πηγή:, /απε-μπε, απε-μπε/, /afp, /reuters, "
        "getty images, στο newsletter, πολιτική απορρήτου, πατήστε εδώ, κάντε κλικ εδώ, στο google news, "
        "με πληροφορίες από, |"
    ),
    bylines=words("του της γράφει"),
    stamps=phrases(
        "δημοσιεύτηκε, δημοσιεύθηκε, δημοσίευση, ενημερώθηκε, τελευταία ενημέρωση, ενημέρωση, ανανεώθηκε"
    ),
    calendar=words(
        "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος "
        "νοέμβριος δεκέμβριος ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου "
        "σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ιαν φεβ μαρ απρ μάι ιουν ιουλ αυγ σεπ οκτ νοε δεκ "
        "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή"
    ),
)


BY_LANGUAGE: Final = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
    "ru": RUSSIAN,
    "el": GREEK,
}

UNKNOWN: Final = Words()
"""What is known of any other language."""
