"""Forms whose lines tell one another: the first entry of a log, items of recipes, refrains, last answers."""

from __future__ import annotations

import retold


def kept(*lines: str) -> list[str]:
    return [b.text for b in retold.clean("\n".join(lines)).blocks if b.kept]


def test_first_entry_of_a_log_has_its_time() -> None:
    log = [
        "21:47", "El fuego, estabilizado",
        "El director de extinción da por estabilizado el flanco norte. Los vecinos de Peñalba podrán volver mañana.",
        "20:10", "Los hidroaviones se retiran hasta el amanecer. Quedan en tierra 140 efectivos.",
        "18:32", "Cortada la carretera A-214",
        "La Guardia Civil corta la A-214 entre Peñalba y el embalse por el humo.",
        "17:05", "Una vecina, Rosario Gil, se niega a dejar sus cabras. «Si ellas no bajan, yo tampoco», dice.",
    ]  # fmt: skip
    lines = ["Diario del Alcor", "Última hora", "Deportes", "Televisión", "Incendio en la sierra de Alcor, en directo"]
    deck = "El fuego ha quemado 1.900 hectáreas y obliga a desalojar tres pueblos"
    text = kept(*lines, deck, "12/08/2031 - 21:47 CEST", "Compartir", *log, "Más noticias", "La feria cambia de fecha")
    assert set(log) <= set(text)


def test_items_of_a_recipe_stay_with_their_list() -> None:
    recipe = [
        "Складники", "500 г борошна", "200 г масла", "1 кг вишень без кісточок", "150 г цукру", "Приготування",
        "1. Порубайте масло з борошном і цукром.", "2. Дві третини тіста викладіть у форму.",
        "3. Зверху насипте вишні й накрийте рештою тіста.",
    ]  # fmt: skip
    lines = [
        "Смачна піч",
        "Рецепти",
        "Поради",
        "Відео",
        "Бабусин пиріг із кислими вишнями",
        "1 липня 2031",
        "Леся Барн",
    ]
    lead = "Цей пиріг бабуся пекла щоліта, коли шпаки ще не встигли об'їсти вишню коло хати."
    assert set(recipe) <= set(kept(*lines, lead, *recipe, "Поділитися", "Схожі рецепти", "Сирники без борошна"))


def test_poem_may_say_its_title_again() -> None:
    title = "Ce que la digue ne retient pas"
    poem = [
        "Le soir les barques rentrent sans personne", "et l'eau les range, une à une,", "comme on couche des enfants.",
        "Ma mère comptait les lampes sur la jetée.", "Il en manquait toujours une.", title,
        "nous l'appelons le vent.",
    ]  # fmt: skip
    note = "Solène Marchand vit à Saint-Quay. Elle a publié deux recueils."
    lines = ["Revue des Deux Quais", "Numéros", "Auteurs", "S'abonner", "Poésie", title, "par Solène Marchand", *poem]
    assert kept(*lines, note, "Partager", "Poème suivant", "© Revue des Deux Quais") == poem
    story = [
        "The mill on the lower weir will turn again in May, after a winter in which nobody could say who owned it."
    ] * 3
    told = [f"{text} So said the clerk of the council on day {day}." for day, text in enumerate(story)]
    page = [
        "Vale Times",
        "News",
        "Sport",
        "Log in",
        "Mill to turn again in May",
        *told[:2],
        "Mill to turn again in May",
    ]
    assert "Mill to turn again in May" not in kept(*page, told[2], "Share", "Log in")


def test_last_answer_of_an_interview() -> None:
    talk = [
        "متى بدأت الصيد؟", "كنت في الثالثة عشرة. مرض أبي، وكان لا بد أن يأكل إخوتي.", "ما الذي تغير؟",
        "السمك قل، والصيادون كثروا، والشباك صارت من بلاستيك.", "هل تخاف البحر؟", "من لا يخافه لا يعود.",
    ]  # fmt: skip
    lines = ["الرئيسية", "ثقافة", "اقتصاد", "رياضة", "حوارات", "«البحر لا يعيد ما أخذ»", "15 يونيو 2031"]
    lead = "يعمل أبو جابر صيادا في ميناء الصيادين منذ خمسين عاما، ويستعد لبيع مركبه في الخريف."
    assert set(talk) <= set(kept(*lines, lead, *talk, "شارك المقال", "مواضيع ذات صلة", "صانع الشباك الأخير"))


def test_last_sentence_behind_a_picture() -> None:
    story = [
        "The ferry between Corr and the mainland will run through the night from June, a first since the war.",
        "The operator said it had hired nine deckhands and “a great deal of coffee”.",
        "Bookings open on Friday.",
    ]
    caption = "The ferry at its berth in Corr. Picture: I. Cumming"
    last = "Islanders have asked for the night boat since 1974."
    lines = ["Islands Gazette", "News", "Weather", "Tides", "Jobs", "Ferry to run at night from June", "Iain Cumming"]
    text = kept(*lines, "14 May 2031", *story, caption, last, "Share on WhatsApp", "Most popular", "Seal moves in")
    assert caption not in text
    assert last in text


def test_word_for_reading_in_a_script_without_capitals() -> None:
    insert = "წაიკითხეთ აგრეთვე: თევზის ფასი გაიზარდა"
    story = [
        "ქალაქის ძველი ბაზარი 1 ივნისიდან ორი თვით დაიხურება, განაცხადა ორშაბათს მერიამ.",
        "სამოცდასამი გამყიდველი დროებით მდინარის პირას, კარვებში გადავა.",
        "„ქირა არ შეიცვლება“, – თქვა მერის მოადგილემ. სამუშაოები 2 მილიონი ლარი დაჯდება.",
    ]
    lines = [
        "მთავარი",
        "საზოგადოება",
        "ბიზნესი",
        "სპორტი",
        "ძველი ბაზარი ივნისში დაიხურება",
        "20 მაისი 2031",
        *story[:2],
    ]
    text = kept(*lines, insert, story[2], "სხვა სიახლეები", "ხვალ წვიმას ელიან")
    assert insert not in text
    assert story[2] in text


def test_letter_to_readers_may_ask_them_for_something() -> None:
    letter = [
        "From Monday you will need an account to comment on our stories. I want to explain why.",
        "Last year we removed 41,000 of your comments, most of them written by the same nine people.",
        "An account costs you nothing. We will ask for your email address and the first half of your postcode.",
        "If you disagree, write to me. I read everything that you send, if not always twice.",
        "You have put up with us for a hundred years, and we would like to keep your company for a hundred more.",
    ]
    lines = ["Ely Times", "News", "Sport", "Jobs", "Notices", "Note to readers: we are changing our comments"]
    assert set(letter) <= set(kept(*lines, "By Carol Venn, editor", "1st February 2031", *letter, "Facebook", "Email"))
