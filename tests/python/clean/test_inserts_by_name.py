"""Lines told by names the page gives elsewhere: the site's address, a sponsor, heads that tell one another."""

from __future__ import annotations

import retold

MENU = ["Vale Times", "News", "County", "Sport", "Obituaries", "Log in"]
FOOT = ["Share", "More from the county", "Mill to reopen in May", "© 2031 Lower Weir Publishing"]
HEAD = ["Silent mill on the lower weir to grind again", "By Oona Larch", "12 March 2031"]
STORY = [
    "The mill on the lower weir will turn again in May, after a winter in which nobody could say who owned its wheel.",
    "The council bought the building on Tuesday for 410,000 pounds. “It was that or watch it fall into the river,” "
    "said the clerk, Ellen Marsh.",
    "Volunteers have cleared eleven skips of plaster from the upper floor since the autumn.",
    "The first flour should be ready by the end of the summer.",
]


def read(*lines: str) -> retold.Page:
    return retold.clean("\n".join(lines))


def kept(*lines: str) -> list[str]:
    return [b.text for b in read(*lines).blocks if b.kept]


def test_line_with_an_address_at_the_site_is_no_part_of_the_story() -> None:
    own = "Letters and pictures of the old mill on the lower weir are welcome at mill@valetimes.example."
    other = "The clerk asks whoever knows more to write to mill@council.example before the end of May."
    assert own not in kept(*MENU, *HEAD, *STORY[:2], own, *STORY[2:], *FOOT)
    assert other in kept(*MENU, *HEAD, *STORY[:2], other, *STORY[2:], *FOOT)


def test_line_that_names_the_sponsor_is_an_advert() -> None:
    advert = "Your pension deserves better than a drawer. See how Tillman & Rae can help."
    page = read(*MENU, *HEAD, "Presented by Tillman & Rae", *STORY[:2], advert, *STORY[2:], *FOOT)
    assert next(b.label for b in page.blocks if b.text == advert) == "advert"


def test_what_stands_behind_a_label_of_adverts_need_be_no_name() -> None:
    advert = "Sponsored by the council"
    line = "Work is paid for by the council, which bought the building on Tuesday, and by nobody else so far."
    assert line in kept(*MENU, *HEAD, advert, *STORY[:2], line, *STORY[2:], *FOOT)


def test_heading_that_begins_like_a_byline_names_nobody() -> None:
    lines = [*MENU, HEAD[0], HEAD[2], STORY[0], "BY THE NUMBERS", *STORY[1:], *FOOT]
    assert read(*lines).byline is None
    assert "BY THE NUMBERS" in kept(*lines)


def test_initials_of_a_photographer_are_a_credit() -> None:
    caption = "Le meunier dans son atelier, jeudi. Photo A.-L. P."
    menu = ["Le Courrier du Val", "À la une", "Communes", "Sports", "Je m'abonne"]
    head = ["À Lussac, le dernier moulin se tait", "Par Anne Péchard", "Publié le 3 février 2031 à 18h30"]
    story = [
        "Il a moulu le grain de trois générations. Samedi, Robert Vial a fermé la vanne du moulin.",
        "« Les gens jettent, maintenant », dit-il sans amertume. Il lui reste quatorze sacs que personne ne réclame.",
        "La mairie espère installer un potier dans le local.",
    ]
    assert caption not in kept(*menu, *head, caption, *story, "Les plus lus", "Mentions légales")


def test_line_of_two_days_is_no_part_of_the_story() -> None:
    days = "11/03/2031 09h42 Atualizado 11/03/2031 11h10"
    menu = ["Ir para o conteúdo", "Portal do Vale", "Política", "Cidades", "Esportes", "Cidades"]
    story = [
        "A ponte que liga Lagoa Nova a Mirante foi fechada depois que o rio subiu quatro metros em seis horas.",
        "Segundo a Defesa Civil, um dos pilares cedeu 12 centímetros. Ninguém ficou ferido.",
        "“Ouvi um estalo e parei o caminhão. Foi Deus”, disse o motorista Adilson Brito.",
    ]
    deck = "Motoristas precisam usar desvio de 23 km; não há previsão de liberação"
    title = "Chuva forte fecha ponte que liga Lagoa Nova a Mirante"
    lines = [
        *menu,
        title,
        deck,
        "Por Débora Queiroz, Portal do Vale",
        days,
        *story,
        "Mais lidas",
        "Concurso abre vagas",
    ]
    assert days not in kept(*lines)
    assert read(*lines).date == "2031-03-11"


def test_short_appeal_below_the_story() -> None:
    appeal = "Was this letter forwarded to you? Sign up here."
    assert appeal not in kept(*MENU, *HEAD, *STORY, appeal, *FOOT)


def test_headings_of_lists_and_sections_stay() -> None:
    recipe = [
        "My grandmother made this every Friday, and it still tastes of her kitchen. Use undyed fish.",
        "Ingredients", "500g smoked haddock, skinned", "3 leeks, sliced", "60g butter", "400ml whole milk",
        "Method", "1. Poach the fish in the milk for eight minutes, then lift it out and flake it.",
        "2. Soften the leeks in the butter over a low heat until they give up.",
        "3. Stir in the milk, season, fold in the fish and tip into a dish.",
    ]  # fmt: skip
    lines = [*MENU, "Smoked haddock and leek pie", "By Maud Ferris", "Print", *recipe, "You may also like", *FOOT]
    assert {"Ingredients", "Method"} <= set(kept(*lines))


def test_day_of_a_dateline_is_the_page_s() -> None:
    story = ["PORT SENNET, May 7, 2031 — Orbell Marine opened a quay for ships that burn hydrogen.", *STORY[1:]]
    assert read(*MENU, "Orbell Marine opens hydrogen quay", *story, *FOOT).date == "2031-05-07"


def test_author_who_says_where_he_is() -> None:
    lines = [
        *MENU,
        "Thornaby 3-2 Carrick Rovers: Late header sinks leaders",
        "Kev Dunmore at Holm Park",
        "10 February 2031",
        *STORY,
    ]
    assert read(*lines, *FOOT).byline == "Kev Dunmore"


def test_deck_of_two_sentences_is_not_the_headline() -> None:
    title = "The last ferryman of Gull Sound"
    deck = "For fifty-one years one man rowed the mail across. Then the bridge came"
    story = [
        "On the morning the bridge opened, Walter Inskip rowed across the sound as he had every day since 1972.",
        "He told me this in his kitchen, with the radio on. “I had the oars out before I remembered,” he said.",
        "The sound is eleven hundred yards wide at the old landing, and in winter it freezes badly, in plates.",
    ]
    lines = ["Menu", "The Tide Review", "Essays", "Fiction", "Shop", title, deck, "By Rosa Acht", "September 14, 2031"]
    assert read(*lines, *story, "More from this issue", "About").title == title


def test_byline_that_looks_like_a_line_of_the_poem_is_none() -> None:
    poem = [
        "Eleven rows of quince, and under them", "the lake the engineers put down like a plate,",
        "carefully, so nothing spilled.", "A ladder. The bell my uncle rang",
        "for the pickers, who came up singing", "out of the low fog, out of the year.",
    ]  # fmt: skip
    note = "Tamsin Okafor grew up in the Vale of Arrow. Her second collection is forthcoming."
    lines = ["The Lantern Quarterly", "Archive", "Submit", "Donate", "Poetry", "Inventory of the Drowned Orchard"]
    page = read(*lines, "by Tamsin Okafor", *poem, note, "Print this poem", "Next poem", "© 2031 The Lantern Quarterly")
    text = [b.text for b in page.blocks if b.kept]
    assert set(poem) <= set(text)
    assert not {"by Tamsin Okafor", note} & set(text)


def test_table_of_results_below_the_story() -> None:
    results = [
        "Women", "1 Anna Petrie (Lochvale) 1:42:07 (record)", "2 Shona Blake (Carn) 1:49:55",
        "3 Mairi Dunn (Cos) 1:51:20", "Men", "1 Calum Reid (Shettle) 1:29:14", "2 Owen Pryce (Eryr) 1:30:02",
        "3 Jack Steel (Lochvale) 1:30:48",
    ]  # fmt: skip
    lines = [*MENU, "Hill race: Petrie breaks record on Ben Corr", HEAD[2], *STORY, *results, "Tweet", *FOOT]
    assert set(results) <= set(kept(*lines))
    teasers = ["1 Man finds wallet lost in 1974", "2 Snow totals: who got the most?", "3 Baker wins a prize"]
    assert not set(teasers) & set(kept(*MENU, *HEAD, *STORY, "Most read", *teasers, *FOOT))


def test_row_of_credits_is_a_byline() -> None:
    credits = "Words: Fergus Tait. Pictures: Ishbel Orr"
    page = read(*MENU, HEAD[0], HEAD[2], credits, *STORY, *FOOT)
    assert next(b.label for b in page.blocks if b.text == credits) == "byline"


def test_player_and_its_chapters() -> None:
    chapters = ["02:10 How to count a bridge", "14:45 The flood of 1966", "31:20 What counts as one", "44:02 The last"]
    notes = [
        "In 1951 a postman named Aldo Ferr set out to cross every bridge in Italy on foot. He kept a tally.",
        "This week we visit his granddaughter, who still has the notebooks, and try to find the bridge he gave up on.",
        "In this episode",
    ]
    lines = [
        "The Long Detour",
        "Episodes",
        "About",
        "Merch",
        "Episode 112: The man who counted bridges",
        "Jun 27, 2031",
    ]
    text = kept(
        *lines, "00:00 / 52:18", "Subscribe: Apple Podcasts | Spotify | RSS", *notes, *chapters, "Episode 113 →"
    )
    assert set(chapters) <= set(text)
    assert "00:00 / 52:18" not in text


def test_headline_in_quotation_marks_above_its_deck() -> None:
    title = "«La nieve no vuelve a quien la vende»"
    deck = "Julián Arbor, guarda del refugio de Piedra durante cuarenta años"
    story = [
        "Julián Arbor abrió el refugio en 1984 con una estufa y seis literas. Se jubila en mayo.",
        "¿Cómo era el valle cuando llegó?",
        "No había carretera. Subíamos la harina con dos mulas, y a veces la mula se volvía sola.",
        "¿Qué ha cambiado más?",
        "La gente pregunta por el wifi antes que por el tiempo.",
    ]
    lines = ["El Cierzo", "Actualidad", "Cultura", "Firmas", title, deck, "Marina Solé", "25 de febrero de 2031"]
    assert read(*lines, *story, "Te puede interesar", "El último pastor", "Aviso legal").title == title


def test_sentence_case_headline_above_a_longer_deck() -> None:
    title = "Beetle ears inspire a quieter drone"
    deck = "Engineers copy a structure that lets dung beetles fly almost silently"
    story = [
        "Drones could become much quieter thanks to a fringe that engineers found on the wing cases of dung beetles.",
        "In a wind tunnel the fringe cut the noise of a rotor by 11 decibels, the team reports in a journal.",
        "“We expected two or three,” said Dr Lena Obuya, who led the study. “We checked the microphone for a week.”",
    ]
    lines = ["Skip to main content", "Northmoor University", "Study", "Research", "Alumni", title, deck]
    page = read(*lines, "13 February 2031", "By Tessa Quill", *story, "Accessibility", "Freedom of information")
    assert page.title == title
    assert deck in [b.text for b in page.blocks if b.kept]


def test_two_short_last_sentences_behind_an_insert() -> None:
    menu = ["Știri", "Economie", "Sport", "Sănătate", "Vremea"]
    story = [
        "Podul vechi peste Bistra din Lunca va rămâne închis până pe 10 mai, a anunțat luni primăria.",
        "Inginerii au găsit fisuri la doi piloni. „Nu riscăm vieți pentru zece minute”, a spus primarul Vasile Ciob.",
    ]
    ends = ["Reparația costă 3,2 milioane de lei.", "Fondurile vin din buget."]
    lines = [
        *menu,
        "Podul vechi din Lunca rămâne închis până în mai",
        "de Ioana Drag",
        "19 februarie 2031, 09:30",
        *story,
    ]
    text = kept(*lines, "CITEȘTE ȘI: Bacul pornește din aprilie", *ends, "Cele mai citite", "Ninge la munte")
    assert set(ends) <= set(text)


def test_headline_in_single_marks_above_its_deck() -> None:
    title = "‘I never wanted a shop, I wanted a door’"
    deck = "Locksmith Ivo Marek on sixty years of letting people in"
    talk = [
        "Ivo Marek is sitting behind a counter he built in 1971, filing a key for a church that burned down.",
        "Why do you still open on Sundays?",
        "Because that is when people lock themselves out. They come back from Mass and their hands are empty.",
        "What is the strangest lock you have opened?",
        "A piano. There was a letter in it, and I did not read it.",
    ]
    lines = ["Harbour Review", "People", "Places", "Archive", "Join", "The Interview", title, deck]
    page = read(*lines, "Words by Priya Nandan", "22 April 2031", *talk, "More interviews", "The woman who tunes bells")
    assert page.title == title
