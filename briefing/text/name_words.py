"""Words that tell a person's name from other capitalised words; plain data, in small letters."""

from __future__ import annotations

from typing import Final

from briefing.text.leaning_words import words

PARTICLES: Final = (
    "al", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter",
    "van", "von", "zu",
)  # fmt: skip

TITLES: Final = words(
    "mr mrs ms miss dr prof professor sir dame lord lady rev reverend fr father sister saint pope bishop "
    "archbishop cardinal rabbi imam sheikh king queen prince princess duke duchess emperor sultan emir "
    "president vice-president premier minister chancellor secretary ambassador envoy senator sen rep "
    "representative congressman congresswoman governor gov mayor councillor councilman councilwoman "
    "commissioner judge justice attorney prosecutor sheriff deputy officer detective inspector "
    "superintendent constable trooper sergeant sgt lieutenant lt captain capt major maj colonel col "
    "general gen admiral adm commander chief director chairman chairwoman chair spokesman spokeswoman "
    "spokesperson coach manager editor author actor actress singer bodyguard headmaster herr frau präsident "
    "präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerin bürgermeister bürgermeisterin "
    "sprecher sprecherin richter richterin trainer m mme mlle monsieur madame ministre président "
    "présidente maire juge señor señora sr sra don doña presidente presidenta alcalde alcaldesa ministra "
    "juez jueza senhor senhora ministro prefeito juiz signor signora dottor dottoressa sindaco giudice "
    "meneer mevrouw dhr mevr burgemeester minister-president rechter господин госпожа президент премьер "
    "министр мэр губернатор судья κύριος κυρία πρόεδρος πρωθυπουργός υπουργός δήμαρχος"
)

SAYING: Final = words(
    "said says told tells added adds asked asks wrote writes explained argued argues warned warns "
    "insisted noted notes recalled replied announced admitted claimed claims believes thinks tweeted "
    "testified acknowledged who sagte sagt erklärte betonte meinte schrieb kündigte warnte forderte dit "
    "déclaré déclare affirmé affirme expliqué explique annoncé ajouté estime dijo afirmó explicó aseguró "
    "declaró señaló añadió indicó disse afirmou explicou declarou acrescentou detto dichiarato spiegato "
    "affermato aggiunto dice zei zegt vertelde verklaarde schreef сказал сказала заявил заявила отметил "
    "отметила сообщил сообщила είπε δήλωσε τόνισε ανέφερε"
)

ENDINGS: Final = words("jr sr ii iii iv")

# a row of words with one of these is an institution, a place or a thing
INSTITUTIONS: Final = words(
    "academy act administration agency airlines airport army assembly association avenue bank bay beach "
    "board bridge bureau center central centre church city club co college commission committee company "
    "conference congress corp corporation council county court cup day democrats department district east "
    "embassy fund force forces foundation group hall harbor harbour hill hospital hotel house inc "
    "institute international island islands journal lake league library ltd mall market ministry mountain "
    "museum nations new news north office organization palace park parliament party place plaza police "
    "port post press prison province republic republicans river road saint san school sea senate service "
    "society south square stadium state states station store street studios system team temple theater "
    "theatre times tower town trust union united university valley village war west world bundestag "
    "bundesrat universität stadt straße platz partei verein ville rue parti université conseil assemblée "
    "ciudad calle partido universidad consejo cidade rua praça universidade conselho città via piazza "
    "partito università consiglio stad straat plein partij universiteit raad"
)

# surnames that are as often something else: months, days, points of the compass, common titles
AMBIGUOUS: Final = words(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday christmas easter god internet"
)

# what a capitalised word behind one of these names is a place
PLACE_PREPOSITIONS: Final = words("in at near from to across around outside inside")
