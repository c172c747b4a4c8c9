"""Letters keep their first and last lines; pleas for money amid a story go, in any language."""

from __future__ import annotations

import pytest

import retold

TOP = ["Weald Gazette", "News", "Letters", "Sport", "Log in"]
FOOT = ["More from our readers", "The well is dry again", "Nobody likes the new roof", "© 2034 Weald Gazette"]


def kept(*lines: str) -> list[str]:
    return [b.text for b in retold.clean("\n".join(lines)).blocks if b.kept]


LETTERS = {
    "en": (
        "To the editor,",
        "The bench by the pond was taken away in March, and since then my husband and I have had to stand.",
        "We are both over eighty, and the pond is the only place where the ducks still know us by our hats.",
        ["With kind regards,", "Winifred Tull"],
    ),
    "de": (
        "Sehr geehrte Damen und Herren,",
        "seit März fehlt die Bank am Teich, und seitdem müssen mein Mann und ich beim Füttern der Enten stehen.",
        "Wir sind beide über achtzig, und der Teich ist der einzige Ort, an dem man uns noch an den Hüten erkennt.",
        ["Mit besten Grüßen", "Wilma Tüll"],
    ),
    "es": (
        "Señora directora:",
        "En marzo quitaron el banco que había junto al estanque y desde entonces mi marido y yo estamos de pie.",
        "Los dos tenemos más de ochenta años, y el estanque es el único sitio donde los patos nos conocen.",
        ["Un cordial saludo,", "Guillermina Tull"],
    ),
}


@pytest.mark.parametrize("language", LETTERS)
def test_letters_keep_their_address_and_signature(language: str) -> None:
    address, first, second, close = LETTERS[language]
    lines = kept(*TOP, "The bench by the pond", "4 May 2034", address, first, second, *close, *FOOT)
    assert lines == [address, first, second, *close]


def test_a_line_with_a_comma_in_a_menu_is_no_address() -> None:
    story = LETTERS["en"][1:3]
    lines = kept(*TOP, "Pictures, sound,", "The bench by the pond", "4 May 2034", *story, *FOOT)
    assert lines == list(story)


STORIES = {
    "en": [
        "The last slate was laid on the roof of the covered market in Weald on Friday, two years after the fire.",
        "Traders who had sold their cheese from the car park moved back the same evening, by hand cart.",
        "The clock above the gate still shows ten past four, the minute at which the flames reached it.",
    ],
    "de": [
        "Auf dem Dach der Markthalle in Holzen liegt seit Freitag wieder der letzte Ziegel, zwei Jahre nach dem Brand.",
        "Die Händler, die ihren Käse auf dem Parkplatz verkauft hatten, zogen noch am Abend mit Handkarren um.",
        "Die Uhr über dem Tor zeigt weiter zehn nach vier, die Minute, in der die Flammen sie erreichten.",
    ],
    "fr": [
        "La dernière ardoise du toit des halles de Lormont a été posée vendredi, deux ans après l'incendie.",
        "Les marchands, qui vendaient leurs fromages sur le parking, ont déménagé le soir même en charrette.",
        "L'horloge du portail marque toujours quatre heures dix, la minute où les flammes l'ont atteinte.",
    ],
}
STORIES |= {
    "ca": [
        "A la teulada del mercat de Vallmoll hi ha des de divendres l'última teula, dos anys després del foc.",
        "Els venedors, que despatxaven el formatge a l'aparcament, van tornar el mateix vespre amb carretons.",
        "El rellotge de la porta encara marca les quatre i deu, el minut en què hi van arribar les flames.",
    ],
    "hu": [
        "Péntek óta újra cserép fedi a holzi vásárcsarnokot, két évvel azután, hogy leégett a teteje.",
        "Az árusok, akik addig a parkolóban mérték a sajtot, még aznap este visszaköltöztek kézikocsival.",
        "A kapu fölötti óra most is négy óra tízet mutat, azt a percet, amikor elérték a lángok.",
    ],
}
PLEAS = {
    "en": [
        "Our newsroom has no owner and no shareholders. Readers like you keep it alive with £3 a month.",
        "We need your help to go on. Become a supporter for the price of a coffee a week.",
        "Unlimited access from $2 a week. You can cancel whenever you like.",
    ],
    "de": [
        "Guter Journalismus kostet Geld. Mit Ihrem Beitrag und einer Spende helfen Sie unserer Redaktion.",
        "Weiterlesen? Jetzt einen Monat kostenlos testen, danach 7 Euro im Monat, jederzeit kündbar.",
    ],
    "ca": [
        "Si aquest article t'ha agradat, fes-te subscriptor per 3 € al mes.",
    ],
    "hu": ["Ha fontosnak tartja a szabad sajtót és az újságírást, támogassa lapunkat havi 900 forinttal!"],
    "fr": [
        "Notre rédaction vit grâce à ses lecteurs. Soutenez-nous par un don, dès 5 euros par mois.",
        "Weald Gazette est un journal associatif. Pour nous aider, adhérez ou faites un don.",
    ],
}
TELLS_OF_MONEY = {
    "en": "A stall costs £40 a month, and the council has promised that nobody will have to pay before May.",
    "de": "Ein Stand kostet 40 Euro im Monat, und der Rat hat versprochen, dass bis Mai niemand zahlen muss.",
    "fr": "Un étal coûte 40 euros par mois, et la mairie a promis que personne ne paierait avant le mois de mai.",
}


@pytest.mark.parametrize(("language", "plea"), [(key, plea) for key, pleas in PLEAS.items() for plea in pleas])
def test_pleas_for_money_amid_a_story_go(language: str, plea: str) -> None:
    story = STORIES[language]
    assert kept(*TOP, "Roof on", "4 May 2034", *story[:2], plea, story[2], *FOOT) == story


@pytest.mark.parametrize("language", TELLS_OF_MONEY)
def test_prices_that_a_story_tells_stay(language: str) -> None:
    story = [*STORIES[language][:2], TELLS_OF_MONEY[language], STORIES[language][2]]
    assert kept(*TOP, "Roof on", "4 May 2034", *story, *FOOT) == story


def test_the_terms_of_an_offer_behind_the_story_go() -> None:
    story = STORIES["en"][:2]
    wall = ["Subscribe to go on reading", "All of it for $2 a week. Cancel any time.", "Why the Gazette?"]
    assert kept(*TOP, "Roof on", "4 May 2034", *story, *wall, *FOOT) == story


def test_a_letter_in_a_script_without_capitals_keeps_its_signature() -> None:
    letter = [
        "편집장님께,",
        "연못가의 의자를 삼월에 치우셨더군요. 그 뒤로 남편과 저는 서서 오리를 봅니다.",
        "우리는 둘 다 여든이 넘었고, 오리들은 모자를 보고서야 우리를 알아봅니다.",
        "김순자 드림",
    ]
    foot = ["많이 본 기사", "우물이 또 말랐다", "새 지붕을 반기는 이 없어", "구독 문의 02-000-0000"]
    assert kept("골짜기신문", "뉴스   사람   독자마당", "[독자편지] 연못가의 의자", *letter, *foot) == letter


def test_a_wall_above_its_buttons_goes() -> None:
    story = STORIES["en"][:2]
    wall = ["This story is for Weald Gazette members", "Open it and all the others for a month, on us."]
    page = kept(
        "Weald Gazette", "News", "Sport", "Roof on", "4 May 2034", *story, *wall, "Start your trial", "Log in", *FOOT
    )
    assert page == story


def test_a_short_last_sentence_behind_a_request_stays() -> None:
    story = [
        "Minha tia fazia este bolo quando os gansos passavam, e ninguém podia olhar para a panela.",
        "Misture o fubá com os ovos e o leite, sem pressa e sem batedeira, até o braço cansar.",
        "Asse por quarenta minutos em forno baixo e não abra a porta para espiar.",
    ]
    request = "Gostou? Compartilhe com as vizinhas e siga a gente no Insta!"
    page = kept("Panela", "RECEITAS  DOCES  BLOG", "Bolo dos gansos", *story, request, "Coma no dia seguinte.",
                "Veja também", "Pão sem segredo")  # fmt: skip
    assert page == [*story, "Coma no dia seguinte."]
