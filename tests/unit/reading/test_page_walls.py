"""What stands on a page instead of its article is said in one line, and no article is taken for a wall."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.readers.html import Html
from briefing.reading.page.walls import CONSENT, LOGIN, MISSING, PAYWALL, ROBOT, SCRIPT

LEDE = "The council approved the new tram line on Monday after a long debate that lasted until midnight."
LONG = "".join(f"<p>{LEDE} That is what speaker {number} said.</p>" for number in range(16))
NOT_FREE = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
)


def text(body: str, head: str = "") -> str:
    """Return the text of the article of a page."""
    return Html().read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), path="a.html")[0].text


def reason(body: str, head: str = "") -> str:
    """Return why there is no article on a page."""
    with pytest.raises(InputError) as error:
        text(body, head)
    return error.value.reason


@pytest.mark.parametrize(
    "wall",
    [
        "Subscribe to continue reading. Already a subscriber? Log in.",
        "This article is for subscribers.",
        "Jetzt weiterlesen mit einem Abo. Bereits Abonnent?",
        "Dieser Artikel ist exklusiv für Abonnenten.",
        "La suite est réservée aux abonnés. Déjà abonné ?",
        "Contenido exclusivo para suscriptores. ¿Ya eres suscriptor?",
        "Contenuto riservato agli abbonati. Sei già abbonato?",
        "Dit artikel is alleen voor abonnees. Al abonnee?",
        "Conteúdo exclusivo para assinantes. Já é assinante?",
    ],
)
@pytest.mark.parametrize(
    "place", ["<p>{}</p>", "<div class=paywall-overlay><p>{}</p></div>", "<aside>{}</aside>"]
)
def test_a_teaser_before_a_paywall_is_no_article(wall: str, place: str) -> None:
    """Wherever on the page the wall stands."""
    assert reason(f"<article><h1>Trams</h1><p>{LEDE}</p></article>{place.format(wall)}") == PAYWALL


def test_a_page_that_says_that_it_is_not_free_needs_more_text() -> None:
    """A long teaser and "already a subscriber": only together they are a wall."""
    teaser = f"<article>{LONG[:900]}</p></article><div>Already a subscriber?</div>"

    assert reason(teaser, NOT_FREE) == PAYWALL
    assert text(teaser).startswith(LEDE)


def test_a_whole_text_is_an_article_whatever_the_page_says() -> None:
    """Some pages send it and hide it only from those who run scripts."""
    assert text(f"<article>{LONG}</article><p>Subscribe to continue reading.</p>", NOT_FREE).startswith(LEDE)


@pytest.mark.parametrize(
    "wall",
    [
        "<p>We and our partners store data on your device, such as cookies.</p><button>Accept all</button>",
        "<p>Wir nutzen Cookies und bitten um Ihre Einwilligung.</p><button>Alle akzeptieren</button>",
        "<p>Nos partenaires et nous déposons des cookies.</p><button>Tout accepter</button>",
        "<p>Usamos cookies y pedimos su consentimiento antes de seguir.</p><button>Aceptar todo</button>",
        "<p>Usiamo i cookie e chiediamo il consenso prima di continuare.</p><button>Accetta tutti</button>",
        "<p>Wij plaatsen cookies en vragen daarvoor uw toestemming.</p><button>Alles accepteren</button>",
        "<p>Usamos cookies e pedimos o seu consentimento antes.</p><button>Aceitar todos</button>",
        '<div class="consent-modal"><p>We use cookies.</p><button>I agree</button></div>',
    ],
)
def test_a_page_that_asks_for_consent_first_is_no_article(wall: str) -> None:
    """It says nothing but that."""
    assert reason(f"<div>{wall}</div>") == CONSENT


def test_an_article_about_cookies_is_no_wall() -> None:
    """Nobody is asked to accept anything; and in a longer one somebody may be."""
    about = "<p>The court ruled on Monday that consent to cookies must be given freely.</p>"

    assert text(f"<article>{about}</article>").startswith("The court")
    assert text(f"<article>{about * 20}</article><button>Accept all</button>").startswith("The court")


@pytest.mark.parametrize(
    "wall",
    [
        "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
        "<p>Please turn on JavaScript and reload the page.</p>",
        "<p>Bitte aktivieren Sie JavaScript in Ihrem Browser.</p>",
        "<p>Veuillez activer JavaScript pour continuer.</p>",
        "<p>Por favor, active JavaScript en su navegador.</p>",
        "<p>Abilita JavaScript per continuare.</p>",
        "<p>Schakel JavaScript in om verder te gaan.</p>",
        "<p>Ative o JavaScript para continuar.</p>",
    ],
)
def test_a_page_that_a_script_has_to_fill_is_no_article(wall: str) -> None:
    """There is no text in it."""
    assert reason(wall) == SCRIPT


@pytest.mark.parametrize(
    "wall",
    [
        "<h1>One moment</h1><p>We are checking your browser before you go on.</p>",
        "<p>Please verify that you are human by completing the captcha below.</p>",
        "<p>Our systems have detected unusual traffic from your network.</p>",
        "<p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>",
        "<p>Confirmez que vous n'êtes pas un robot.</p>",
        "<p>Confirma que no eres un robot.</p>",
        "<p>Conferma che non sei un robot.</p>",
        "<p>Bevestig dat u geen robot bent.</p>",
        "<p>Confirme que você não é um robô.</p>",
    ],
)
def test_a_check_for_robots_is_no_article(wall: str) -> None:
    """The article is behind it."""
    assert reason(f"<div>{wall}</div>") == ROBOT


@pytest.mark.parametrize(
    "wall",
    [
        "Please log in to read this article.", "Sign in to continue.",
        "Bitte melden Sie sich an, um fortzufahren.",
        "Connectez-vous pour lire la suite.", "Inicie sesión para continuar.", "Accedi per continuare.",
        "Log in om verder te lezen.", "Faça login para continuar.",
    ],
)  # fmt: skip
def test_a_page_that_asks_to_log_in_is_no_article(wall: str) -> None:
    """It says nothing but that."""
    assert reason(f"<main><h1>Trams</h1><p>{wall}</p></main>") == LOGIN


@pytest.mark.parametrize(
    "wall",
    [
        "404 - Page not found", "This page does not exist", "The page could not be found",
        "Seite nicht gefunden", "Der Artikel ist nicht mehr verfügbar", "Page introuvable",
        "Página no encontrada", "Pagina non trovata", "Pagina niet gevonden", "Página não encontrada",
    ],
)  # fmt: skip
def test_an_error_that_is_sent_as_a_page_is_no_article(wall: str) -> None:
    """Whether its title or its text says so."""
    said = "<p>Perhaps you followed an old link, or made a mistake in the address.</p>"

    assert reason(f"<h1>{wall}</h1>{said}") == MISSING
    assert reason(said, f"<title>{wall}</title>") == MISSING


@pytest.mark.parametrize(
    "short",
    [
        "404 people were brought to safety from the ferry on Monday, the coast guard said.",
        "Police found no robot in the house, only a man who said that he was tired.",
        "The council asks all members to log their hours in a book from next week on.",
        "The newspaper has more subscribers than ever, its publisher said on Monday.",
        "Members of the public were denied access to the hall for an hour on Monday.",
    ],
)
def test_a_short_report_is_an_article(short: str) -> None:
    """It only uses the same words."""
    assert text(f"<header>Already a subscriber?</header><article><p>{short}</p></article>") == short
