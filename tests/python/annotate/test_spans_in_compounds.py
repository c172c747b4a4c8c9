"""Ages and lengths of time within compounds, and days that come again and are none of the calendar."""

import pytest

import retold

SPANS = [
    ("en", "The 23-year-old, named in court papers, left.", ("23-year-old", "P23Y", None)),
    ("en", "A 10-day strike began.", ("10-day", "P10D", None)),
    ("en", "It was a five-week course.", ("five-week", "P5W", None)),
    ("it", "Un 47enne è stato fermato.", ("47enne", "P47Y", None)),
    ("it", "La trentenne è uscita.", ("trentenne", "P30Y", None)),
    ("sv", "En 8-årig pojke hittades.", ("8-årig", "P8Y", None)),
    ("nl", "Een 23-jarige vrouw liep weg.", ("23-jarige", "P23Y", None)),
    ("de", "Ein dreijähriges Kind weinte.", ("dreijähriges", "P3Y", None)),
    ("de", "Nach zweitägiger Suche kam er.", ("zweitägiger", "P2D", None)),
    ("ru", "Пропала пятилетняя девочка.", ("пятилетняя", "P5Y", None)),
    ("uk", "Зникла п'ятирічна дівчинка.", ("п'ятирічна", "P5Y", None)),
    ("pl", "Zaginął czteroletni chłopiec.", ("czteroletni", "P4Y", None)),
    ("tr", "Bir buçuk saat bekledik.", ("Bir buçuk saat", "PT1.5H", None)),
]


@pytest.mark.parametrize(("language", "text", "span"), SPANS)
def test_ages_and_lengths_in_compounds_are_durations(language, text, span):
    found = [s for s in retold.numbers(text, language=language) if s.type == "duration"]
    assert [(s.span.text, s.value, s.bound) for s in found] == [span]


AGAIN = [
    ("en", "Every Tuesday the market opens; every other Friday it does not."),
    ("de", "Jeden Winter steht das Wasser, jeden Dienstag ist Markt."),
    ("fr", "Chaque hiver la rue est coupée, tous les lundis aussi."),
    ("es", "Cada invierno se inunda; todos los lunes hay mercado."),
    ("it", "Ogni estate torna, ogni martedì c'è il mercato."),
    ("pt", "Cada inverno é assim; todas as terças há feira."),
    ("nl", "Elke winter staat het onder water, iedere dinsdag is er markt."),
    ("pl", "Każdej zimy tu zalewa."),
    ("ru", "Каждую зиму дорогу заносит."),
    ("uk", "Кожної зими дорогу замітає."),
    ("sv", "Varje vinter fryser det."),
    ("el", "Κάθε χειμώνα πνιγόμαστε, κάθε Τρίτη έχει λαϊκή."),
    ("ja", "損失は1日90万円に上る。"),
]


@pytest.mark.parametrize(("language", "text"), AGAIN)
def test_days_that_come_again_are_no_dates(language, text):
    assert not retold.dates(text, anchor="2031-05-09", language=language)


def test_a_day_of_the_month_before_a_clock_is_a_date():
    assert [s.value for s in retold.dates("式は1日3時に始まる。", anchor="2031-05-09", language="ja")] == ["2031-05-01"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("el", "Την 28η Οκτωβρίου θα γίνει παρέλαση.", "2031-10-28"),
        ("de", "Der Weg bleibt bis Montag zu.", "2031-05-12"),
        ("it", "La strada resta chiusa fino a lunedì.", "2031-05-12"),
        ("de", "Der Weg war gesperrt, sagte er am Montag.", "2031-05-05"),
    ],
)
def test_days_with_ordinals_and_deadlines(language, text, value):
    assert [s.value for s in retold.dates(text, anchor="2031-05-09", language=language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("ko", "비가 300㎜ 이상 내릴 것이다.", ("300㎜ 이상", "300", "mm", "at_least")),
        ("ja", "雨は300㎜以上になる。", ("300㎜以上", "300", "mm", "at_least")),
        ("zh", "面积20㎡。", ("20㎡", "20", "m2", None)),
    ],
)
def test_signs_of_one_character_are_units(language, text, amount):
    assert [(s.span.text, s.value, s.unit, s.bound) for s in retold.numbers(text, language=language)] == [amount]
