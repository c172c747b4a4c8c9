"""retold.clean on forms other than the plain report, in several languages and layouts."""

import pytest

import retold

MENU = {
    "en": (
        "Home\nNews\nCounty\nSport\nObituaries\nLog in",
        "Share\nMore from the county\nMill to reopen in May\n© 2031 Vale Times",
    ),
    "de": (
        "Startseite\nRegion\nSport\nKultur\nAnmelden",
        "Teilen\nMehr aus der Region\nMühle öffnet im Mai\nImpressum\nDatenschutz",
    ),
    "es": (
        "Portada\nComarca\nDeportes\nCultura\nIniciar sesión",
        "Compartir\nMás noticias\nEl molino abre en mayo\nAviso legal",
    ),
    "tr": ("Anasayfa\nGündem\nSpor\nYaşam\nGiriş yap", "Paylaş\nİlgili haberler\nDeğirmen mayısta açılıyor\nKünye"),
    "ru": (
        "Главная\nРегион\nСпорт\nКультура\nВойти",
        "Поделиться\nЧитайте также\nМельница откроется в мае\nО редакции",
    ),
    "fr": (
        "Accueil\nRégion\nSports\nCulture\nSe connecter",
        "Partager\nÀ lire aussi\nLe moulin rouvre en mai\nMentions légales",
    ),
}

LIVE = {
    "fr": [
        "Direct : le fleuve monte, trois quartiers évacués",
        "19h10",
        "Le pont rouvre aux piétons",
        "La mairie a levé l'interdiction après une visite des ingénieurs.",
        "17h45",
        "Gymnase ouvert aux habitants",
        "Quatre-vingts lits ont été installés dans le gymnase du centre.",
        "16h20",
        "Pic attendu dans la nuit",
        "Le fleuve pourrait atteindre cinq mètres vers deux heures du matin.",
    ],
}


def page_of(language, lines):
    above, below = MENU[language]
    return f"{above}\n" + "\n".join(lines) + f"\n{below}\n"


def lost(page, lines):
    """The lines of a story that are neither text nor title."""
    kept = {block.text for block in page.blocks if block.kept} | {page.title}
    return [line for line in lines if line not in kept]


@pytest.mark.parametrize("language", LIVE)
def test_a_live_page_keeps_the_entries_of_every_time(language):
    page = retold.clean(page_of(language, LIVE[language]))
    sentences = [line for line in LIVE[language] if line.endswith(".")]
    assert [line for line in sentences if line not in page.text] == []
    assert page.title is None or page.title == LIVE[language][0]


def test_the_heading_of_a_slide_show_is_kept_once_at_most():
    heading = "Crue sur le vieux quai"
    shots = [
        f"{heading}\n{who} près du quai, lundi." for who in ("Une barque", "Deux pompiers", "Le maire", "Un chien")
    ]
    story = [
        "Le vieux quai restera fermé jusqu'au printemps, a annoncé lundi la mairie après une visite des ingénieurs.",
        "Le courant a creusé sous les dalles, et deux marches ont disparu, selon le rapport remis vendredi.",
        "Les commerçants du quai craignent un hiver sans clients, car la rue voisine est en travaux.",
    ]
    page = retold.clean(page_of("fr", ["Le vieux quai fermé jusqu'au printemps", *shots, *story]))
    assert page.text.count(heading) <= 1
    assert lost(page, story) == []
