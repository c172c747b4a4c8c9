"""The names of who wrote a page, out of the lines below its headline."""

import pytest

import retold

STORIES = {
    "en": (
        "Storm closes the harbour for days",
        "The harbour was closed on Monday after a storm that came from the west and broke two piers. Nobody was hurt.\n"
        "The mayor, who had warned of the weak piers for years, asked for money from the capital at once.\n"
        "Workers began to clear the quay before dawn and hope to open it again by Friday.",
    ),
    "es": (
        "Una tormenta cierra el puerto varios días",
        "El puerto cerró el lunes después de una tormenta que llegó del oeste y rompió dos muelles.\n"
        "La alcaldesa, que había advertido durante años sobre los muelles débiles, pidió dinero a la capital.\n"
        "Los obreros empezaron a limpiar el muelle antes del amanecer y esperan abrirlo el viernes.",
    ),
    "de": (
        "Sturm schließt den Hafen für Tage",
        "Der Hafen wurde am Montag geschlossen, nachdem ein Sturm aus dem Westen zwei Molen zerstört hatte.\n"
        "Die Bürgermeisterin, die seit Jahren vor den schwachen Molen gewarnt hatte, bat die Hauptstadt um Geld.\n"
        "Arbeiter begannen vor Sonnenaufgang, den Kai zu räumen, und hoffen auf Freitag.",
    ),
    "ko": (
        "폭풍으로 항구 며칠간 폐쇄",
        "서쪽에서 온 폭풍이 방파제 두 곳을 부수면서 월요일 항구가 폐쇄됐다. 다친 사람은 없다.\n"
        "방파제가 약하다고 여러 해 경고해 온 시장은 곧바로 정부에 예산을 요청했다.\n"
        "일꾼들은 새벽부터 부두를 치우기 시작했고 금요일에는 다시 열 수 있을 것으로 본다.",
    ),
    "ru": (
        "Буря закрыла порт на несколько дней",
        "Порт закрыли в понедельник после бури, которая пришла с запада и сломала два пирса. Никто не пострадал.\n"
        "Мэр, который годами предупреждал о слабых пирсах, попросил денег у столицы.\n"
        "Рабочие начали расчищать причал до рассвета и надеются открыть его в пятницу.",
    ),
}


def page_with(language, lines):
    title, story = STORIES[language]
    return retold.clean(f"Home\nNews\nSport\n{title}\n{lines}\n{story}\nMore\nAbout us\nContact")


@pytest.mark.parametrize(
    ("language", "lines", "byline"),
    [
        ("en", "By Ana Rell\n3 May 2031", "Ana Rell"),
        ("en", "Ana Rell, Harbour Correspondent\n3 May 2031", "Ana Rell"),
        ("en", "Words: Ana Rell  Photos: Tom Krone\n3 May 2031", "Ana Rell"),
        ("en", "Written by Ana Rell | Updated 3 May 2031", "Ana Rell"),
        ("en", "ANA RELL\nStaff Reporter\n3 May 2031", "ANA RELL"),
        ("en", "By ANA RELL and TOM KRONE\n3 May 2031", "ANA RELL, TOM KRONE"),
        ("en", "By Reuters\n3 May 2031", "Reuters"),
        ("es", "Por Tomás Etxeberria\n3 de mayo de 2031", "Tomás Etxeberria"),
        ("es", "Lucía Armengol | Valdemora\n3 de mayo de 2031", "Lucía Armengol"),
        ("es", "Lucía Armengol\nMadrid - 3 MAY 2031 - 08:45", "Lucía Armengol"),
        ("de", "Von Lena Tarn, Hamburg\n3. Mai 2031", "Lena Tarn"),
        ("de", "Lena Tarn / dpa\n3. Mai 2031", "Lena Tarn"),
        ("de", "Lena Tarn, 3. Mai 2031, 10:15 Uhr", "Lena Tarn"),
        ("ru", "Анна Рель\n3 мая 2031", "Анна Рель"),
        ("ru", "Текст: Анна Рель, фото: Том Крон\n3 мая 2031", "Анна Рель"),
    ],
)
def test_a_byline_is_the_names_alone(language, lines, byline):
    page = page_with(language, lines)
    assert page.byline == byline
    start, end = page.evidence["byline"].span
    assert byline.split(", ")[0] in page.raw[start:end]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "By Our Correspondent"),
        ("en", "By Staff"),
        ("en", "Aldmouth Bureau"),
        ("en", "Business Desk"),
        ("en", "Read Next"),
        ("en", "Edited by: Ana Rell"),
        ("es", "Redacción"),
    ],
)
def test_desks_and_other_work_are_no_author(language, line):
    assert page_with(language, f"{line}\n3 May 2031").byline is None


@pytest.mark.parametrize(
    ("language", "lines", "names"),
    [
        ("de", "Ein Bericht von Petra Hoff\n7. Mai 2031", "Petra Hoff"),
        ("de", "Von unserer Reporterin Petra Hoff\n7. Mai 2031", "Petra Hoff"),
        ("de", "Ressort: Küste Autorin: Petra Hoff\n7. Mai 2031", "Petra Hoff"),
        ("en", "Story by Anna Weir, photos by Tom Gall\nMay 7, 2031", "Anna Weir"),
        ("en", "ANNA WEIR\nMay 7, 2031", "ANNA WEIR"),
        ("en", "Reporting by Anna Weir in Holm; Editing by Tom Gall\nMay 7, 2031", "Anna Weir"),
        ("en", "By Anna Weir with agencies\nMay 7, 2031", "Anna Weir"),
        ("es", "Por Marta Ruiz, en Cádiz\n7 de mayo de 2031", "Marta Ruiz"),
        ("ru", "Корреспондент: Пётр Ильин\n7 мая 2031", "Пётр Ильин"),
        ("ko", "한지우 기자 jwhan@nasan.example\n2031.05.07", "한지우"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(language, lines, names):
    assert page_with(language, lines).byline == names


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Von Montag bis Freitag"),
        ("de", "Von unserem Server gesendet"),
        ("de", "Präsentiert von Möbel Kranz"),
        ("de", "Fot. Marek Lis"),
        ("en", "Edited by: Anna Weir"),
        ("en", "Listen to this story, read by Anna Weir"),
    ],
)
def test_lines_that_only_sound_like_a_byline_give_none(language, line):
    assert page_with(language, line).byline is None


def test_greek_sentence_that_begins_as_bylines_do_belongs_to_the_story() -> None:
    story = "Το παλιό πλοίο θα μείνει στο λιμάνι, είπε η δήμαρχος Άννα Κρητικού.\nΤο αγόρασε ο σύλλογος για 800 ευρώ."
    last = "Από την άνοιξη θα ταξιδεύει πάλι με παιδιά."
    lines = ["Φωνή της Ακτής", "Αρχική", "Τοπικά", "Πλοίο μένει στο λιμάνι", "Του Ηλία Βέργου", "3 Μαΐου 2031"]
    page = retold.clean("\n".join([*lines, story, last, "Διαβάστε επίσης", "Έκλεισε ο φούρνος", "© Φωνή της Ακτής"]))
    assert page.text.endswith(last)
