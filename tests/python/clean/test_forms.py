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

LISTS = {
    "de": [
        "Fünf Dinge für die Wattwanderung",
        "Wer ins Watt geht, braucht wenig. Aber dieses Wenige darf nicht fehlen, sagt Wattführerin Elke Thoms.",
        "1. Gezeitenkalender",
        "Das Wasser kommt schneller zurück, als man laufen kann.",
        "2. Alte Schuhe",
        "Muscheln schneiden tief, und der Schlick behält gern einen Stiefel.",
        "3. Kompass",
        "Im Nebel hilft kein Telefon.",
        "4. Trillerpfeife",
        "Sie wiegt nichts und ist weit zu hören.",
        "5. Geduld",
        "Der Seehund zeigt sich nur, wem er traut.",
    ],
    "es": [
        "Cuatro trucos para dormir en el tren",
        "Los trenes nocturnos vuelven a la comarca. Así descansan quienes viajan en ellos cada semana.",
        "1. Elija la litera de abajo",
        "Arriba hace calor y el techo suena.",
        "2. Lleve tapones",
        "Siempre hay alguien que ronca desde la primera estación.",
        "3. Cene antes",
        "El vagón cafetería cierra a las diez.",
        "4. No mire el reloj",
        "El tren llega cuando llega.",
    ],
    "ru": [
        "Что взять с собой на остров",
        "Паром ходит раз в неделю, а магазин на острове закрыт. Вот что советуют местные жители.",
        "1) Сапоги",
        "Дороги на острове размыло ещё весной.",
        "2) Фонарь",
        "Свет выключают в десять вечера.",
        "3) Хлеб",
        "Пекарня работает только по субботам.",
        "4) Терпение",
        "Обратный паром часто опаздывает.",
    ],
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
    "tr": [
        "Canlı: Fırtına limanı kapattı",
        "21:05",
        "Feribotlar limanda kaldı",
        "İşletme müdürü yarın öğleden önce sefer yapılmayacağını söyledi.",
        "19:40",
        "Okullar tatil edildi",
        "Valilik ilçedeki bütün okulların salı günü kapalı olacağını duyurdu.",
        "18:15",
        "Ağaç raylara devrildi",
        "Tren seferleri değirmen yakınında devrilen ağaç yüzünden durdu.",
    ],
}


def page_of(language, lines):
    above, below = MENU[language]
    return f"{above}\n" + "\n".join(lines) + f"\n{below}\n"


def lost(page, lines):
    """The lines of a story that are neither text nor title."""
    kept = {block.text for block in page.blocks if block.kept} | {page.title}
    return [line for line in lines if line not in kept]


@pytest.mark.parametrize("language", LISTS)
def test_a_list_keeps_its_numbered_headings(language):
    page = retold.clean(page_of(language, LISTS[language]))
    assert lost(page, LISTS[language]) == []
    assert MENU[language][1].split("\n")[-1] not in page.text


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


CONSENT = {
    "de": (
        [
            "Wir schätzen Ihre Privatsphäre",
            "Wir und unsere Partner speichern Daten auf Ihrem Gerät, um Ihnen Anzeigen zu zeigen, die zu Ihnen passen.",
            "Sie können Ihre Einwilligung jederzeit zurücknehmen; sie gilt dreizehn Monate und nur für dieses Angebot.",
            "Einige Partner verarbeiten Ihre Daten auf anderer Grundlage, der Sie in der Liste widersprechen können.",
        ],
        [
            "Die alte Brücke bleibt bis zum Frühjahr gesperrt",
            "Die alte Brücke über die Aue bleibt bis zum Frühjahr gesperrt, teilte die Stadt am Montag mit.",
            "Taucher hatten gesehen, dass die Strömung die Pfeiler der Brücke an drei Stellen unterspült hat.",
        ],
    ),
    "es": (
        [
            "Valoramos su privacidad",
            "Nosotros y nuestros socios guardamos datos en su aparato para mostrarle anuncios que encajen con usted.",
            "Puede retirar su consentimiento en cualquier momento; vale trece meses y solo para este sitio.",
        ],
        [
            "El puente viejo sigue cerrado hasta la primavera",
            "El puente viejo sobre el río sigue cerrado hasta la primavera, según anunció el lunes el ayuntamiento.",
            "Los buzos vieron que la corriente ha socavado los pilares del puente en tres puntos.",
        ],
    ),
}


@pytest.mark.parametrize("language", CONSENT)
def test_a_consent_text_above_the_page_does_not_cost_its_story(language):
    consent, story = CONSENT[language]
    above, below = MENU[language]
    page = retold.clean("\n".join([*consent, above, *story, below]))
    assert lost(page, story) == []


@pytest.mark.parametrize(
    "report",
    [
        "Harbour Works Limited Partnership\nsaid it will build a second pier in the north of the bay, where the old\n"
        "one was lost to a storm.\n    The work begins in May.\n",
        "Vale Mills Group and Aune Bank\nInc said they will build a second mill in the north of the valley, where the\n"
        "old one was lost to a fire.\n    The work begins in May.\n",
        "Net 12 vs 14\nRevs 107 vs 99\nThe mill sold more flour than in any other year, its owner said on Friday.\n",
    ],
)
def test_the_first_line_of_a_report_that_goes_on_is_no_headline(report):
    page = retold.clean(report)
    assert page.title is None
    assert page.text.split() == report.split()


def test_a_clean_report_loses_no_part_of_a_sentence_to_a_phrase():
    text = (
        "The mill earned 31 cents a\nshare on sales of 14 million crowns, its owner said on Monday.\n"
        "The board will pay a dividend of two crowns a\nshare. Nobody on the board had expected\n"
        "credit from the bank to become so dear.\n"
    )
    page = retold.clean(text, language="en")
    assert page.title is None
    assert page.text.split() == text.split()


SALT = [
    "Researchers in Aldmouth have measured how much salt the melting snow carries from the roads into the river.",
    "By their count thirty tonnes reach the river in a single week, most of it from the bridge by the market.",
    "The town will spread sand on its roads from next winter, the head of the road service said on Monday.",
    "Anglers say there are no pike left below the bridge, which the researchers have not looked into so far.",
]
OTHER_STORIES = [
    (
        "Spring comes early",
        "Spring comes to the theatre sooner than to the street. The season opens with a comedy about bakers.",
    ),
    (
        "The last sitting",
        "The assembly has ended its work, with flowers and long speeches. What comes next, few would say.",
    ),
    (
        "Trains for gardeners",
        "The head of the station tells why trains run less often in summer. He does not expect a change.",
    ),
    (
        "Waiting for change",
        "What may we expect of the economy? Two professors and a banker answer, and speak of the weather.",
    ),
    (
        "The lighthouse shines",
        "Volunteers have mended the old lighthouse on the cape. The keeper's log was found in the cellar.",
    ),
    (
        "Fame and horses",
        "Many want to be known and few succeed: a painter who drew nothing but horses. His house is for sale.",
    ),
    (
        "A quarrel in the sauna",
        "The ministry gave us one more matter to quarrel about. Our columnist listened for three evenings.",
    ),
    (
        "Thanks to the doctors",
        "I want to thank the doctors who saved my father in the night of Saturday. They had been up for hours.",
    ),
]


def test_other_stories_told_below_the_story_are_not_part_of_it():
    rubrics = ["//Politics", "//Society", "//Culture", "//Town"]
    below = [line for i, told in enumerate(OTHER_STORIES) for line in (rubrics[i % 4], *told)]
    above = ["Home", "News", "Politics", "Economy", "Sport", "Culture", "Sign in", "Register"]
    lines = [*above, "Road salt reaches the river", *SALT, "Comments", "Write a comment", *below, "About us", "Contact"]
    page = retold.clean("\n".join(lines))
    assert lost(page, SALT) == []
    assert sum(told in page.text for _, told in OTHER_STORIES) <= 2


def test_a_story_above_the_menu_is_no_notice():
    story = [
        "BRENDEL, 3 May (Aune Wire) – The chess player Olav Torvald has reached the last four on the island of Skerry.",
        "In the round before he beat the champion in three long games, two of which ended far beyond midnight.",
    ]
    menu = ["Latest", "World", "Sport", "Weather", "Markets", "Opinion", "Archive", "Contact", "Print"]
    terms = [
        "Use of texts of Aune Wire",
        "Under the agreement between Aune Wire and its readers, texts of Aune Wire may be used for private reading.",
        "Whoever uses texts of Aune Wire elsewhere names Aune Wire as the source and links to the page of the text.",
        "All rights in texts of Aune Wire are protected, and any other use needs the agreement of Aune Wire.",
    ]
    page = retold.clean("\n".join(["Aune Wire", *story, *menu, *terms, "© Aune Wire"]))
    assert lost(page, story) == []
