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
    assert read(*lines, *FOOT).byline == "Kev Dunmore at Holm Park"


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
