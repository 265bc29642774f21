"""In which ways a sentence leans on what stands before it, in nine languages."""

from __future__ import annotations

import pytest

from briefing.text.leaning import WEIGHTS, flaws, leanings, leans
from briefing.text.stamps import stamp as without_stamp

PRONOUN = [
    ("en", "He left the harbour before dawn on Friday."),
    ("en", "“They never told the crew,” Marta Quill said."),
    ("en", "This changed the price of every ticket sold."),
    ("en", "Both say that the pier is safe to use."),
    ("en", "There is no word from the dredging company."),
    ("en", "On Monday, she signed the contract for the new pier."),
    ("de", "Er verließ den Hafen vor Tagesanbruch."),
    ("de", "Das sagte eine Sprecherin der Reederei."),
    ("de", "Diese Fähre fährt seit dem Frühjahr nicht mehr."),
    ("de", "Seine Mannschaft blieb in Husum zurück."),
    ("fr", "Il a quitté le port avant l’aube."),
    ("fr", "C’est la troisième panne du bac en un an."),
    ("fr", "Leur bateau est resté à quai tout l’hiver."),
    ("fr", "Ces bateaux ne quittent plus le port."),
    ("fr", "Lundi, elle a signé le contrat du nouveau quai."),
    ("es", "Ella dejó el puerto antes del alba."),
    ("es", "Esto cambió el precio de todos los billetes."),
    ("es", "Sus barcos siguen en el puerto de Vigo."),
    ("es", "Lo anunció la naviera en una nota."),
    ("pt", "Ele deixou o porto antes do amanhecer."),
    ("pt", "Isso mudou o preço de todos os bilhetes."),
    ("pt", "Seus barcos continuam no porto de Aveiro."),
    ("pt", "Esse barco não volta ao porto."),
    ("it", "Lui ha lasciato il porto prima dell’alba."),
    ("it", "Questo è il terzo guasto del traghetto."),
    ("it", "Il suo traghetto è rimasto a Genova."),
    ("it", "Entrambi hanno venduto la loro quota."),
    ("nl", "Hij verliet de haven voor zonsopgang."),
    ("nl", "Deze veerboot vaart sinds het voorjaar niet meer."),
    ("nl", "Het werd de langste winter van de rederij."),
    ("nl", "Hun schip bleef achter in Den Helder."),
    ("ru", "Он покинул порт до рассвета."),
    ("ru", "Это изменило цену каждого билета."),
    ("ru", "Их паром остался в Мурманске."),
    ("ru", "По данным полиции, он покинул порт ночью."),
    ("el", "Αυτός έφυγε από το λιμάνι πριν την αυγή."),
    ("el", "Αυτό άλλαξε την τιμή κάθε εισιτηρίου."),
    ("el", "Και οι δύο πούλησαν το μερίδιό τους."),
    ("el", "Του είπε ότι η προβλήτα είναι ασφαλής."),
]

DISCOURSE = [
    ("en", "However, the ferry kept to its winter timetable."),
    ("en", "As a result, Port Carrow lost two sailings."),
    ("en", "Among them was the oldest boat of the fleet."),
    ("en", "First, the crew has to be paid in full."),
    ("de", "Allerdings fuhr die Fähre weiter nach Plan."),
    ("de", "Zum Beispiel fehlt in Husum ein Kran."),
    ("de", "Nach diesem Sturm blieb der Hafen geschlossen."),
    ("de", "Doch die Reederei widersprach den Plänen."),
    ("fr", "Mais le bac a gardé ses horaires d’hiver."),
    ("fr", "En revanche, le port de Saint-Brieuc reste ouvert."),
    ("fr", "D’ailleurs, le quai n’a jamais été réparé."),
    ("fr", "Selon lui, le quai sera réparé au printemps."),
    ("es", "Sin embargo, el barco mantuvo su horario."),
    ("es", "Por otro lado, el puerto de Vigo sigue abierto."),
    ("es", "Pero la naviera no quiso pagar la multa."),
    ("pt", "No entanto, o barco manteve o horário."),
    ("pt", "Além disso, o porto de Aveiro continua fechado."),
    ("pt", "Mas a empresa Brisa não pagou a multa."),
    ("it", "Tuttavia il traghetto ha mantenuto l’orario."),
    ("it", "D’altra parte, il porto di Genova resta aperto."),
    ("it", "Nel frattempo la compagnia Brezza ha chiuso."),
    ("nl", "Maar de veerboot hield zijn dienstregeling aan."),
    ("nl", "Aan de andere kant blijft Den Helder open."),
    ("nl", "Volgens hem is de steiger veilig."),
    ("ru", "Однако паром сохранил зимнее расписание."),
    ("ru", "Кроме того, порт Мурманска закрыт."),
    ("ru", "По его словам, причал безопасен."),
    ("el", "Ωστόσο, το πλοίο κράτησε το δρομολόγιο."),
    ("el", "Για παράδειγμα, ο Πειραιάς μένει ανοιχτός."),
    ("el", "Από την άλλη, η προβλήτα μένει κλειστή."),
]

ANAPHOR = [
    ("en", "The decision surprised the harbour board."),
    ("en", "The latest move came without a warning."),
    ("en", "The 41-year-old was released on Tuesday."),
    ("en", "The report, which nobody had read, was withdrawn."),
    ("de", "Die Entscheidung überraschte den Hafenrat."),
    ("de", "Der 41-Jährige wurde am Dienstag freigelassen."),
    ("de", "Den Vorfall bestätigte die Wasserschutzpolizei."),
    ("fr", "La décision a surpris le conseil du port."),
    ("fr", "L’homme a été libéré mardi à Saint-Brieuc."),
    ("es", "La decisión sorprendió a la junta del puerto."),
    ("es", "Este accidente cerró el muelle dos días."),
    ("es", "El hombre salió en libertad el martes."),
    ("pt", "A decisão surpreendeu a junta do porto."),
    ("pt", "O homem foi libertado na terça-feira."),
    ("it", "La decisione ha sorpreso il consiglio del porto."),
    ("it", "L’uomo è stato liberato martedì a Genova."),
    ("nl", "Het besluit verraste het havenbestuur."),
    ("nl", "De man werd dinsdag vrijgelaten."),
    ("ru", "Инцидент произошёл ночью в порту."),
    ("ru", "Данное решение удивило совет порта."),
    ("el", "Η απόφαση ξάφνιασε το συμβούλιο."),
    ("el", "Ο άνδρας αφέθηκε ελεύθερος την Τρίτη."),
]

ALONE = [
    ("en", "The decision by Port Carrow to close the pier surprised nobody."),
    ("en", "The man who sold the ferry lives in Dunmore."),
    ("en", "This week the harbour board meets in Dunmore."),
    ("en", "Those who bought a ticket will be repaid."),
    ("en", "It is unclear whether the ferry will sail again."),
    ("en", "First Lady Ann Marr opened the pier on Sunday."),
    ("en", "The Union of dockers called off its strike."),
    ("en", "On Monday, Marta Quill said she would resign."),
    ("de", "Das Schifffahrtsamt sperrt den Hafen von Husum."),
    ("de", "Die Entscheidung des Hafenrats überraschte niemanden."),
    ("de", "Der Mann, der die Fähre verkaufte, lebt in Husum."),
    ("de", "Diese Woche tagt der Hafenrat in Husum."),
    ("de", "Die Reederei Nordwind verkauft zwei ihrer Fähren."),
    ("fr", "La décision du conseil du port n’a surpris personne."),
    ("fr", "Ce lundi, le conseil du port se réunit à Brest."),
    ("fr", "Le bac de Saint-Brieuc reprend son service."),
    ("fr", "L’acteur breton Yann Kerdrel a vendu le bac."),
    ("fr", "Ceux qui ont un billet seront remboursés."),
    ("es", "La decisión del puerto de Vigo sorprendió a todos."),
    ("es", "Este lunes se reúne la junta del puerto de Vigo."),
    ("es", "Los barcos de la naviera Brisa vuelven a Vigo."),
    ("es", "La decisión tomada por la naviera sorprendió a todos."),
    ("pt", "A decisão do porto de Aveiro surpreendeu todos."),
    ("pt", "Os barcos da empresa Brisa voltam a Aveiro."),
    ("pt", "Nos Estados Unidos, o preço do bilhete subiu."),
    ("it", "La decisione del porto di Genova ha sorpreso tutti."),
    ("it", "La compagnia Brezza vende due dei suoi traghetti."),
    ("it", "Questo mese il consiglio del porto si riunisce."),
    ("it", "Lo Stato pagherà il nuovo molo di Genova."),
    ("nl", "Het besluit van het havenbestuur verraste niemand."),
    ("nl", "Het havenbestuur vergadert in Den Helder."),
    ("nl", "Deze week vergadert het havenbestuur."),
    ("nl", "’s Avonds vaart de veerboot van Den Helder niet."),
    ("ru", "Порт Мурманска закрыт до понедельника."),
    ("ru", "В этом году порт Мурманска закрыт."),
    ("ru", "Те, кто купил билет, получат деньги назад."),
    ("ru", "Инцидент с паромом произошёл в Мурманске."),
    ("el", "Η απόφαση του συμβουλίου ξάφνιασε τους πάντες."),
    ("el", "Το λιμάνι του Πειραιά μένει κλειστό."),
    ("el", "Του Πειραιά το λιμάνι μένει κλειστό."),
    ("el", "Οι ναυτικοί του Πειραιά απεργούν."),
]

BOILERPLATE = [
    ("en", "Photo: Marta Quill"),
    ("en", "Read more: the pier that nobody wanted."),
    ("en", "All rights reserved."),
    ("en", "By Marta Quill and Tom Marr."),
    ("en", "Published: 14:11 GMT, 3 March 2013."),
    ("en", "Tom Marr contributed to this report."),
    ("en", "Editor's note: Marta Quill writes about ports."),
    ("en", "The harbour board | Port Carrow News"),
    ("de", "Foto: Marta Quill"),
    ("de", "Lesen Sie auch: der Hafen, den keiner wollte."),
    ("de", "Alle Rechte vorbehalten."),
    ("de", "Von Marta Quill."),
    ("de", "Aktualisiert am 3. März 2013, 14:11 Uhr."),
    ("fr", "Crédit photo : Marta Quill."),
    ("fr", "Lire aussi : le quai dont personne ne voulait."),
    ("fr", "Tous droits réservés."),
    ("fr", "Par Marta Quill."),
    ("fr", "Publié le 3 mars 2013 à 14h11."),
    ("es", "Foto: Marta Quill."),
    ("es", "Lea también: el muelle que nadie quería."),
    ("es", "Síguenos en todas las redes."),
    ("es", "Por Marta Quill."),
    ("es", "Actualizado el 3 de marzo de 2013 a las 14:11."),
    ("pt", "Foto: Marta Quill."),
    ("pt", "Leia também: o cais que ninguém queria."),
    ("pt", "Todos os direitos reservados."),
    ("pt", "Por Marta Quill."),
    ("pt", "Publicado em 3 de março de 2013 às 14h11."),
    ("it", "Foto: Marta Quill."),
    ("it", "Leggi anche: il molo che nessuno voleva."),
    ("it", "Riproduzione riservata."),
    ("it", "Di Marta Quill."),
    ("it", "Pubblicato il 3 marzo 2013 alle 14:11."),
    ("nl", "Foto: Marta Quill."),
    ("nl", "Lees ook: de steiger die niemand wilde."),
    ("nl", "Volg ons op alle kanalen."),
    ("nl", "Door Marta Quill."),
    ("nl", "Bijgewerkt op 3 maart 2013 om 14:11 uur."),
    ("ru", "Фото: Марта Квилл."),
    ("ru", "Читайте также: причал, который никому не нужен."),
    ("ru", "Все права защищены."),
    ("ru", "Автор Марта Квилл."),
    ("ru", "Обновлено 3 марта 2013, 14:11."),
    ("el", "Φωτογραφία: Μάρτα Κουίλ."),
    ("el", "Διαβάστε επίσης: η προβλήτα που δεν ήθελε κανείς."),
    ("el", "Πολιτική απορρήτου."),
    ("el", "Της Μάρτα Κουίλ."),
    ("el", "Ενημερώθηκε 3 Μαρτίου 2013, 14:11."),
]

STAMPED = [
    ("en", "Updated Jul 7, 2012 6:40 PM ET ", "The harbour board sells its ferry."),
    ("en", "Updated Jul 7 , 2012 6:40 PM ET ", "The harbour board sells its ferry."),
    (
        "en",
        "PUBLISHED: 14:11 EST, 3 March 2013 . | . UPDATED: 15:02 EST, 3 March 2013 . ",
        "The pier is shut.",
    ),
    ("en", "By Jane Doe, Staff Writer — ", "The pier at Port Carrow is shut."),
    ("en", "By Marta Quill , USA TODAY ", "Dockers end their strike."),
    ("en", "updated 8:10 AM EDT , Tue July 29 , 2014 ", "Dockers end their strike."),
    ("en", "12/28/2015 AT 04:50 PM EST ", "Dockers end their strike."),
    ("en", "Photograph : Marta Quill/Getty Images ", "The pier is shut."),
    ("en", "Friday , May 5th 2000 , 2:12AM ", "Dockers end their strike."),
    ("en", "By. Marta Quill. PUBLISHED:. 14:11 EST, 3 March 2013. ", "The pier is shut."),
    ("de", "Von Marta Quill — ", "Der Hafen ist zu und bleibt es."),
    ("de", "Aktualisiert am 3. März 2013, 14:11 Uhr ", "Der Hafen ist zu und bleibt es."),
    ("fr", "Publié le 3 mars 2013 à 14h11 ", "Le port est fermé."),
    ("es", "Actualizado el 3 de marzo de 2013 a las 14:11 ", "El puerto está cerrado."),
    ("pt", "Publicado em 3 de março de 2013 às 14h11 ", "O porto está fechado."),
    ("it", "Pubblicato il 3 marzo 2013 alle 14:11 ", "Il porto è chiuso."),
    ("nl", "Bijgewerkt op 3 maart 2013 om 14:11 ", "De haven is dicht."),
    ("ru", "Обновлено 3 марта 2013, 14:11 ", "Порт Мурманска закрыт."),
    ("el", "Ενημερώθηκε 3 Μαρτίου 2013, 14:11 ", "Το λιμάνι μένει κλειστό."),
]

UNSTAMPED = [
    ("en", "Friday was the coldest day since 1962."),
    ("en", "Published figures show a fall."),
    ("en", "May 5, 2012 was the day the pier closed."),
    ("en", "By Friday evening the pier was shut."),
    ("en", "At 8:30 a.m. the pier was shut."),
]


def kinds(text: str, language: str = "en") -> list[str]:
    """Return the kinds alone."""
    return [leaning.kind for leaning in leanings(text, language)]


@pytest.mark.parametrize(("language", "text"), PRONOUN)
def test_a_pronoun_at_the_start_leans(language: str, text: str) -> None:
    """Nobody knows who "he" is when the sentence before is left out."""
    assert "pronoun" in kinds(text, language)


@pytest.mark.parametrize(("language", "text"), DISCOURSE)
def test_a_connective_at_the_start_leans(language: str, text: str) -> None:
    """A "however" answers to something; so does "among them"."""
    assert "discourse" in kinds(text, language)


@pytest.mark.parametrize(("language", "text"), ANAPHOR)
def test_a_thing_named_before_leans(language: str, text: str) -> None:
    """The reader has not been told of which decision "the decision" is."""
    assert kinds(text, language) == ["anaphor"]


@pytest.mark.parametrize(("language", "text"), ALONE)
def test_a_sentence_that_says_whom_and_what_stands_alone(language: str, text: str) -> None:
    """What looks like a pronoun, connective or anaphor is none when the next words settle it."""
    assert leanings(text, language) == ()


@pytest.mark.parametrize(("language", "text"), ALONE)
def test_a_plain_sentence_has_no_flaw(language: str, text: str) -> None:
    """Nothing of a report is taken for what stands around it."""
    assert flaws(text, language) == ()


@pytest.mark.parametrize(("language", "text"), BOILERPLATE)
def test_what_stands_around_a_report_is_boilerplate(language: str, text: str) -> None:
    """Credits, bylines, stamps and invitations to read on are no part of a report."""
    assert "boilerplate" in flaws(text, language)


def test_a_long_sentence_is_no_boilerplate() -> None:
    """A lede that was glued to an invitation is still the lede."""
    text = (
        "Read more about the harbour of Port Carrow, where the last ferry of the Quill line "
        "left the pier on Monday with forty passengers and no captain."
    )

    assert flaws(text, "en") == ()


@pytest.mark.parametrize(("language", "stamp", "rest"), STAMPED)
def test_a_stamp_before_a_sentence_can_be_left_out(language: str, stamp: str, rest: str) -> None:
    """When it was printed and who wrote it is not what it says."""
    assert without_stamp(stamp + rest, language) == len(stamp)


@pytest.mark.parametrize(("language", "text"), UNSTAMPED)
def test_a_sentence_that_begins_with_a_date_keeps_it(language: str, text: str) -> None:
    """A date without an hour or a label belongs to the sentence."""
    assert without_stamp(text, language) == 0


def test_a_stamp_alone_is_left_whole() -> None:
    """There is no sentence behind it to show."""
    assert without_stamp("Published: 14:11 GMT, 3 March 2013.", "en") == 0


def test_a_connective_does_not_hide_the_pronoun_behind_it() -> None:
    """Such a sentence leans twice, and weighs what the heavier weighs."""
    text = "But they signed the treaty of Port Carrow."

    assert (kinds(text), leans(text, "en")) == (["discourse", "pronoun"], 1.0)


def test_a_name_before_the_comma_is_the_antecedent() -> None:
    """Where the sentence itself says who "she" is, nothing is missing."""
    text = "When Marta Quill signed, she bought the pier."

    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pier is shut.”", ["bare quote"]),
        ("‘The pier is shut and nobody told us.’", ["bare quote"]),
        ("“The pier is shut,” Quill said.", []),
        ("The pier is shut,” Quill said.", ["broken quote"]),
        ("“The pier is shut.", ["broken quote"]),
        ("'The pier is shut. Nobody told the crew.", ["broken quote"]),
        ("'Pier of shame' is what Quill calls the quay.", []),
        ("The dockers’ leader says the strike is over.", []),
        ("« Le quai est fermé. »", ["bare quote"]),
        ("„Der Hafen ist zu“, sagte Quill.", []),
    ],
)
def test_a_quotation_needs_its_speaker_and_both_its_marks(text: str, expected: list[str]) -> None:
    """A quotation that nobody says, or half of one, cannot be a bullet."""
    assert kinds(text, "xx") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sold the ferry in spring.", ["fragment"]),
        ("“sold for a song,” Quill said.", ["fragment"]),
        ("iPhone sales fell in every market this year.", []),
        ("example.org was sold for two million.", []),
        ("van Dyck painted the harbour twice.", []),
        ("საქართველოს პრემიერი თბილისში ჩავიდა.", []),
        ("港口关闭了两天。", []),
    ],
)
def test_a_small_letter_at_the_start_shows_a_fragment(text: str, expected: list[str]) -> None:
    """Names that begin small are whole, and so is a script without great letters."""
    assert kinds(text, "xx") == expected


def test_a_sentence_of_more_than_45_words_is_long() -> None:
    """A bullet is read at a glance."""
    text = "Boats " + "sail " * 44

    assert (kinds(text + "."), kinds(text + "home.")) == ([], ["long"])


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Who pays for the pier at Port Carrow?", ("question",)),
        ("en", "“Who pays for the pier at Port Carrow?”", ("question",)),
        ("en", "“Who pays for the new pier?” Quill asked.", ()),
        ("el", "Ποιος πληρώνει για το νέο λιμάνι;", ("question",)),
        ("ja", "誰が港の費用を払うのですか？", ("question",)),
        ("en", "The pier is shut.", ("short",)),
        ("ja", "港は閉鎖。", ("short",)),
        ("ja", "港は二日間閉鎖された。", ()),
        ("en", "The pier at Port Carrow is shut", ("open",)),
        ("en", "The board calls it the “pier of shame.”", ()),
        ("hi", "बंदरगाह दो दिन के लिए बंद है।", ()),
    ],
)
def test_a_key_point_is_a_whole_statement(language: str, text: str, expected: tuple[str, ...]) -> None:
    """A question, a cry and a headline say too little."""
    assert flaws(text, language) == expected


def test_an_unknown_language_is_judged_by_marks_and_shape_alone() -> None:
    """No list, no guess."""
    assert leanings("But he left the pier of Port Carrow.", "xx") == ()


@pytest.mark.parametrize("text", ["", " ", "“", "’", "…", "—", "A", "1"])
def test_next_to_nothing_has_no_stamp(text: str) -> None:
    """What is no sentence is no reason to fail."""
    assert (without_stamp(text, "fr"), leans(text, "fr") <= 1.0) == (0, True)


def test_the_weights_are_those_that_were_measured() -> None:
    """A discourse marker leans less than a pronoun, and length least."""
    assert (WEIGHTS["pronoun"], WEIGHTS["discourse"], WEIGHTS["long"]) == (1.0, 0.7, 0.5)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The county has five new cases a year."),
        ("en", "The recalled products are ground beef."),
        ("en", "The startup wanted a loan of two million crowns."),
        ("de", "Der Landkreis hat fünf neue Fälle im Jahr."),
        ("fr", "Le manège a été fermé pour la saison."),
        ("es", "El puente será cerrado en invierno."),
        ("pt", "A ponte foi fechada no inverno."),
        ("it", "Il ponte sarà chiuso in inverno."),
        ("nl", "De brug wordt in de winter gesloten."),
        ("el", "Η γέφυρα θα κλείσει τον χειμώνα."),
    ],
)
def test_a_subject_that_does_not_say_which_leans(language: str, text: str) -> None:
    """A county was named before; less heavily than "the move", for many a reader knows which."""
    assert [found.kind for found in leanings(text, language)] == ["definite"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The government has five new ministers."),
        ("en", "The county of Carrow has five new cases."),
        ("en", "The Beatles are on sale again."),
        ("en", "The vote in the old town was close."),
        ("de", "Die Polizei hat fünf Fälle gezählt."),
        ("fr", "La police a fermé la rue."),
        ("es", "El gobierno será otro."),
        ("nl", "De regering wordt kleiner."),
    ],
)
def test_what_there_is_only_one_of_does_not_lean(language: str, text: str) -> None:
    """Nor what is said at once: which county, which vote."""
    assert leanings(text, language) == ()
