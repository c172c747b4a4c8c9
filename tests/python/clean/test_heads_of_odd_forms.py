"""Heads and inserts of recipes, logs and pictures, and rows that are no headlines."""

from __future__ import annotations

import pytest

import retold

FOOT = ["More from this part", "A shed full of clocks", "Where the geese went", "© 2034 Weald Gazette"]
STORY = [
    "The last slate was laid on the roof of the covered market in Weald on Friday, two years after the fire.",
    "Traders who had sold their cheese from the car park moved back the same evening, by hand cart.",
    "The clock above the gate still shows ten past four, the minute at which the flames reached it.",
]


def blocks(*lines: str) -> dict[str, retold.Block]:
    return {b.text: b for b in retold.clean("\n".join(lines)).blocks}


def test_what_a_recipe_says_above_its_figures_is_no_notice() -> None:
    words = [
        "My aunt made these when the geese flew over, and she would not say who had taught her the trick with vinegar.",
        "They keep for a week in a tin, provided that nobody knows where the tin is.",
    ]
    figures = ["Makes 12", "20 min", "180 g flour", "90 g butter", "2 eggs", "1 spoon of vinegar"]
    steps = [
        "1. Rub the butter into the flour, add the eggs and the vinegar, and let the dough rest for an hour.",
        "2. Roll it out, cut twelve rounds and bake them until they are the colour of a fox.",
        "3. Let them cool on a rack before you hide them.",
    ]
    found = blocks("Larder", "Cakes  Pies  Soups", "Vinegar biscuits", "Print", *words, *figures, *steps, *FOOT)
    assert all(found[line].kept for line in [*words, *figures[2:], *steps])


def test_the_first_and_last_times_of_a_log_stay() -> None:
    log = [
        "16:10", "The wind has dropped. The harbour master lets two trawlers out.",
        "15:35", "Boats are being carried up Mill Street. A brass band carries one of them.",
        "14:50", "The slipway has gone under water, and nobody may park on the quay.",
        "14:20", "We begin our log. The flood gate was shut at noon.",
    ]  # fmt: skip
    found = blocks("Weald Gazette", "News  Sport  Tides  Fish", "High tide: the log", *log, *FOOT)
    assert all(found[line].kept for line in log)


@pytest.mark.parametrize(
    "insert",
    [
        "Promoted: The stair lift that sings as it climbs",
        "Publireportage: Ein Treppenlift, der beim Fahren singt",
    ],
)
def test_a_line_that_calls_itself_an_advert_goes(insert: str) -> None:
    found = blocks("Weald Gazette", "News", "Sport", "Roof on", "4 May 2034", *STORY[:2], insert, STORY[2], *FOOT)
    assert not found[insert].kept
    assert found[insert].label == "advert"
    assert all(found[line].kept for line in STORY)


def test_a_line_that_is_no_more_than_a_credit_makes_the_one_above_a_caption() -> None:
    shown = "The clock above the gate of the market, in about 1931."
    found = blocks("Weald Gazette", "News", "Sport", "Roof on", "4 May 2034", shown, "Archive photo", *STORY, *FOOT)
    assert (found[shown].label, found["Archive photo"].label) == ("caption", "credit")
    assert all(found[line].kept for line in STORY)


def test_the_place_and_day_behind_a_double_stroke_are_a_caption() -> None:
    story = [
        "樫村の市場の屋根が三日、火事から二年ぶりに葺き終わった。村の人たちは拍手で祝った。",
        "駐車場でチーズを売っていた商人たちは、その日の夜に手押し車で戻ってきた。",
        "門の上の時計は今も四時十分を指したままだ。",
    ]
    caption = "屋根が葺き終わった市場＝3日、樫村"
    found = blocks(
        "樫村新聞",
        "トップ",
        "地域",
        "市場に屋根戻る",
        "2034年5月4日",
        *story[:2],
        caption,
        story[2],
        "関連記事",
        "雁はどこへ",
    )
    assert found[caption].label == "caption"
    assert all(found[line].kept for line in story)


def test_a_row_of_items_is_no_headline() -> None:
    page = retold.clean(
        "\n".join(["Larder", "Cakes  Pies  Soups  Knives", "Six ways to hide a tin of cakes", *STORY, *FOOT])
    )
    assert page.title == "Six ways to hide a tin of cakes"


def test_a_short_last_sentence_below_a_line_that_names_another_story_stays() -> None:
    story = [
        "Çarşının çatısına cuma günü son kiremit kondu. Yangının üzerinden iki yıl geçti.",
        "Peynirlerini otoparkta satan esnaf aynı akşam el arabalarıyla yerine döndü.",
    ]
    insert = "İlginizi çekebilir: Kazlar nereye gitti"
    found = blocks("Vadi Gazetesi", "SPOR", "YAŞAM", "Çarşıya çatı", "04.05.2034", *story, insert, "Saat hâlâ duruyor.",
                   "ÇOK OKUNANLAR", "Saatlerle dolu baraka")  # fmt: skip
    assert found["Saat hâlâ duruyor."].kept
    assert not found[insert].kept


def test_an_advert_above_a_recipes_figures_does_not_part_them_from_it() -> None:
    words = [
        "My aunt made this soup when the geese flew over, and she would not say who had taught her about plums.",
        "It keeps for a week in the cellar, provided that nobody knows where the cellar is.",
    ]
    figures = ["For 6 people", "Takes 40 min", "Shopping", "2 beetroots", "1 onion", "6 plums", "900 ml water"]
    steps = [
        "1. Cut the beetroots and the onion and let them sweat.",
        "2. Add the plums and the water and leave it be.",
    ]
    found = blocks(
        "Larder", "Cakes  Pies  Soups", "Plum soup for geese", *words, "Advertisement", *figures, *steps, *FOOT
    )
    assert all(found[line].kept for line in [*words, *figures, *steps])


def test_a_list_of_figures_without_numbers_stays_between_sentences() -> None:
    words = "Mein Onkel backte diesen Fladen nur, wenn die Gänse zogen, und niemand durfte ihm dabei zusehen."
    items = [
        "Für 2 Bleche",
        "Zutaten",
        "600 g Mehl",
        "150 g Schmalz",
        "3 Eier",
        "1 Prise Kümmel",
        "Salz",
        "Zubereitung",
    ]
    steps = [
        "Das Mehl mit dem Schmalz verkneten, die Eier und den Kümmel dazugeben und eine Stunde ruhen lassen.",
        "Den Teig dünn ausrollen und mit einer Gabel einstechen.",
        "Bei starker Hitze backen, bis er Blasen wirft und duftet.",
    ]
    found = blocks("Herd", "Kuchen    Suppen    Brot", "Fladen für Gänsetage", "von Ilse Kamp", words, *items, *steps,
                   "Rezept drucken", "Das passt dazu", "Suppe mit Pflaumen", "© 2034 Herd")  # fmt: skip
    assert all(found[line].kept for line in [words, *items[2:6], *steps])


def test_line_ups_beside_other_labels_stay() -> None:
    story = [
        "Vor 90 Zuschauern verlor der Verein am Sonntag in Holzen, weil der Torwart die Sonne im Gesicht hatte.",
        "Den einzigen Treffer erzielte Jonas Kamp mit dem Rücken.",
    ]
    line_up = "Aufstellung: Rehm – Kamp, Dorn, Vogt – Stiller (55. Bock), Maas, Petri – Lenz, Hofer, Ude Kamp"
    goals = "Tore: 0:1 Zeller (4.), 1:1 Kamp (31.), 1:2 Zeller (80.)"
    last = "Danach gab es Suppe, die der Torwart nicht sah."
    found = blocks("SV Holzen", "Verein", "Termine", "Holzen verliert gegen die Sonne", "4. Mai 2034", *story,
                   line_up, goals, last, "Zurück", "Satzung | Impressum")  # fmt: skip
    assert found[line_up].kept


def test_a_caption_ends_with_the_name_of_the_byline() -> None:
    caption = "The clock above the gate. Una Pell for Weald"
    found = blocks("Weald", "News", "Sport", "Roof on", "Una Pell", "4 May 2034", *STORY[:2], caption, STORY[2], *FOOT)
    assert found[caption].label == "caption"
    sentence = "The clock above the gate was wound by Una Pell for Weald."
    found = blocks("Weald", "News", "Sport", "Roof on", "Una Pell", "4 May 2034", *STORY[:2], sentence, STORY[2], *FOOT)
    assert found[sentence].kept


def test_times_with_a_letter_head_the_entries_of_a_log() -> None:
    log = [
        "18h20", "Le vent tombe. Le port laisse sortir deux chalutiers.",
        "17h05", "On porte les barques dans la rue du Moulin. Une fanfare en porte une.",
        "15h40", "La cale est sous l'eau. Il est interdit de stationner sur le quai.",
        "14h10", "Nous ouvrons ce journal. La vanne a été fermée à midi.",
    ]  # fmt: skip
    found = blocks("Radio Lormont", "Direct   Sport   Marées   Pêche", "Grande marée : le journal", *log,
                   "Les plus lus", "Un hangar plein d'horloges", "CGU - Mentions légales")  # fmt: skip
    assert all(found[line].kept for line in log)


def test_the_last_line_of_a_page_is_no_link_to_a_story() -> None:
    last = "This letter was sent to everybody who once asked for it at the well."
    found = blocks("Weald Gazette", "News", "Sport", "Roof on", "4 May 2034", *STORY, *FOOT[:3], last)
    assert (found[last].kept, found[last].label) == (False, "legal")


def test_the_story_goes_on_behind_a_request() -> None:
    story = [
        "When I was nine, my sister and I fed the geese on the weir every evening, and they told nobody.",
        "I took her grandson there last week with a bag of crusts. There were no geese and no weir.",
        "But somebody had left a bag of crusts on the rail, as if he knew.",
        "If you were that man with the green hat, he waited until it was dark to thank you.",
    ]
    request = "Want more like this in your inbox? Join our free mailing list"
    note = "Una Pell is a retired lock keeper and writes every month."
    found = blocks("Weald Gazette", "News", "Views", "Nobody feeds the geese", "Una Pell", "4 May 2034", *story[:3],
                   request, story[3], "Feed them again.", note, *FOOT)  # fmt: skip
    assert all(found[line].kept for line in [*story, "Feed them again."])
    assert not found[request].kept
    assert not found[note].kept


def test_headings_like_others_of_the_story_stay() -> None:
    parts = [
        ("Brush them", "Nobody likes it, the goose least of all, but it has to be done before the frost."),
        ("Weigh them", "Use the scale in the mill. The miller has stopped asking questions."),
        ("Name them", "It makes everything harder, and that is why we do it."),
        ("Let them go", "Open the gate at noon. They know the way to the weir."),
        ("Miss them", "There is no cure for it."),
    ]
    lines = [line for part in parts for line in part]
    lead = "The geese are leaving and the shed is cold. This is how we get them ready at home."
    found = blocks(
        "Hearth", "Garden / Birds", "5 ways to part from a goose", "by Una Pell", "11 Oct 2031", lead, *lines, *FOOT
    )
    assert all(found[line].kept for line in [lead, *lines])


def test_a_result_above_the_names_of_those_who_scored_stays() -> None:
    story = [
        "W ostatniej minucie bramkarz Holzy pobiegł pod bramkę gości i plecami wyrównał na dwa do dwóch.",
        "Goście prowadzili już dwiema bramkami po strzałach Zellera.",
    ]
    result = "Holza Górna - Zella Stara 2:2 (0:1)"
    goals = "Bramki: Kamp (78. karny), Rehm (90+4.) - Zeller (31.), Zeller (55.)."
    found = blocks("Sport Holza", "Piłka  Żużel  Tabele", "Plecy bramkarza dały punkt", "04.05.2034, 19:48", *story,
                   result, goals, "Widzów: 90.", "Zobacz też", "Żużel: tor za mokry")  # fmt: skip
    assert found[result].kept


def test_a_question_above_another_question_is_no_turn_of_an_interview() -> None:
    turns = [
        "Q. When did you mend your first clock?",
        "A. In 1969. It had lost a hand to a goose. Its owner paid me to say nothing.",
        "Q. What do you use for the hands?",
        "A. Brass. It does not argue, and it keeps its colour in the rain.",
    ]
    more = ["Q. Is there one that you would not sell?", "A. The grey one. It has been in four floods."]
    headline = "Why Is Everybody Wearing Clogs?"
    found = blocks("Weald", "News", "Sport", "The man who mends clocks", "Una Pell", "4 May 2034",
                   "Walt Kamp has a barn full of clocks, none of which agree. He spoke to me over three afternoons.",
                   *turns, "Editors' Picks", "The Best Soup Is in a Mill", headline, *more, "© 2034 Weald")  # fmt: skip
    assert not found[headline].kept
    assert all(found[line].kept for line in [*turns, *more])


@pytest.mark.parametrize("language", ["fa", "ja"])
def test_furniture_around_a_talk_of_few_words_is_seen(language: str) -> None:
    talk = {
        "fa": ["استاد کمال ۷۹ ساله است و هنوز هر پاییز یک بار ساعت برج را کوک می‌کند.",
               "چند ساعت ساخته‌اید؟", "نه تا. سه تا هنوز کار می‌کند.", "از بلندی نمی‌ترسیدید؟",
               "آن بالا بلند نیست، تنهاست."],
        "ja": ["霧しか売り物がないという宿が谷にある。二代目の主人、森口たけさんに話を聞いた。",
               "――客は何をしに来るのですか。", "迷いに来ます。霧が道を隠しますから。", "――夏は寂しくありませんか。",
               "秋の方が寂しいです。霧が晴れてしまうので。"],
    }[language]  # fmt: skip
    head, foot = {
        "fa": (["نامه دره", "خانه  جامعه  فرهنگ  ورزش", "گفت‌وگو با آخرین ساعت‌ساز"],
               ["پربازدیدها", "برف در راه است", "نرخ ساعت امروز", "نقل مطالب با ذکر منبع آزاد است"]),
        "ja": (["谷ノート", "旅 食 人 暮らし", "霧を売る宿の主人に聞く"],
               ["スポンサーリンク", "こちらもどうぞ", "谷の茶屋、最後の一日", "石の積み方"]),
    }[language]  # fmt: skip
    page = retold.clean("\n".join([*head, *talk, *foot]))
    assert page.guard.mode == "full"
    assert [b.text for b in page.blocks if b.kept] == talk


def test_labels_of_what_stands_around_a_story() -> None:
    caption = "The clock above the gate at noon. Photograph: Una Pell"
    note = "Una Pell reports on markets from Weald."
    notice = "(c) Weald Wire 2034"
    foot = "Weald Media Ltd, company register no. 04481207"
    record = ["Document kind: report", "Place: Weald upper town", "Record number: 8841-27"]
    head = ["Weald Gazette", "News", "Sport", "Market roof finished after the fire", "By Una Pell", note, "4 May 2034"]
    found = blocks(*head, *STORY, "Most read", caption, *record, notice, foot)
    assert {line: found[line].label for line in (caption, note, notice, foot)} == {
        caption: "caption",
        note: "byline",
        notice: "legal",
        foot: "legal",
    }
    assert not any(found[line].kept for line in [caption, note, notice, foot, *record])


def test_an_answer_that_the_headline_quotes_stays() -> None:
    answer = "—El barro. No se mira, se escucha con los dedos."
    talk = [
        "La alfarera Blasa Ruiz lleva medio siglo junto al mismo torno. Nos recibe con las manos mojadas.",
        "—¿Qué es lo más difícil?",
        answer,
        "—¿Y si se rompe?",
        "—Entonces hago una maceta.",
    ]
    found = blocks("La Veleta", "Portada | Cultura | Gente", "El barro no se mira, se escucha con los dedos",
                   "Nuria Pell", "20/12/2034 07:00", *talk, "Otras entrevistas",
                   "El pastor que rima", "Aviso legal | Cookies")  # fmt: skip
    assert all(found[line].kept for line in talk)


def test_an_item_of_a_list_is_no_headline() -> None:
    page = retold.clean(
        "\n".join(
            ["Forno", "Antipasti  Primi  Dolci", "Gnocchi di zia", "di Ada Pell",
             "Mia zia diceva che le patate non si contano, si ascoltano. Questa è la loro ricetta.",
             "Ingredienti", "800 g di patate", "2 uova", "250 g di farina", "Preparazione",
             "Lessate le patate e schiacciatele con la farina e le uova.",
             "Formate dei rotoli, tagliateli e cuoceteli in acqua salata.", "Ricette simili", "Zuppa d'orzo"]
        )
    )  # fmt: skip
    assert page.title in (None, "Gnocchi di zia")
    assert "800 g di patate" in page.text
