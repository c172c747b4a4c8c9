"""Numbers and dates in languages with short lists, each with words that bound, count and tell from now."""

import pytest

import retold

NUMBERS = [
    ("bg", "Най-малко 30 души изчезнаха", ("Най-малко 30 души", "number", "30", "people", "at_least")),
    ("bg", "щети за 2,5 милиона лева", ("2,5 милиона лева", "money", "2500000", "BGN", None)),
    ("bg", "Двадесет и пет души", ("Двадесет и пет души", "number", "25", "people", None)),
    ("bg", "Около 40 процента от къщите", ("Около 40 процента", "percent", "40", None, "about")),
    ("cs", "Nejméně 30 lidí zmizelo", ("Nejméně 30 lidí", "number", "30", "people", "at_least")),
    ("cs", "škoda 2,5 milionu korun", ("2,5 milionu korun", "money", "2500000", "CZK", None)),
    ("cs", "Dvacet pět lidí čekalo", ("Dvacet pět lidí", "number", "25", "people", None)),
    ("cs", "trvalo to tři týdny", ("tři týdny", "duration", "P3W", "week", None)),
    ("da", "Mindst 30 mennesker er savnet", ("Mindst 30 mennesker", "number", "30", "people", "at_least")),
    ("da", "2,5 millioner kroner", ("2,5 millioner kroner", "money", "2500000", "DKK", None)),
    ("da", "femogtyve mennesker", ("femogtyve mennesker", "number", "25", "people", None)),
    ("da", "halvtreds procent", ("halvtreds procent", "percent", "50", None, None)),
    ("fi", "Ainakin 30 ihmistä katosi", ("Ainakin 30 ihmistä", "number", "30", "people", "at_least")),
    ("fi", "2,5 miljoonaa euroa", ("2,5 miljoonaa euroa", "money", "2500000", "EUR", None)),
    ("fi", "kaksikymmentäviisi ihmistä", ("kaksikymmentäviisi ihmistä", "number", "25", "people", None)),
    ("fi", "kolme viikkoa", ("kolme viikkoa", "duration", "P3W", "week", None)),
    ("he", "לפחות שלושים איש נעדרים", ("לפחות שלושים איש", "number", "30", "people", "at_least")),
    ("he", "2.5 מיליון שקל", ("2.5 מיליון שקל", "money", "2500000", "ILS", None)),
    ("he", "שלושה שבועות", ("שלושה שבועות", "duration", "P3W", "week", None)),
    ("hu", "Legalább 30 ember eltűnt", ("Legalább 30 ember", "number", "30", "people", "at_least")),
    ("hu", "2,5 millió forint", ("2,5 millió forint", "money", "2500000", "HUF", None)),
    ("hu", "huszonöt ember", ("huszonöt ember", "number", "25", "people", None)),
    ("hu", "három hét", ("három hét", "duration", "P3W", "week", None)),
    ("nb", "Minst 30 mennesker er savnet", ("Minst 30 mennesker", "number", "30", "people", "at_least")),
    ("nb", "2,5 millioner kroner", ("2,5 millioner kroner", "money", "2500000", "NOK", None)),
    ("nb", "tjuefem mennesker", ("tjuefem mennesker", "number", "25", "people", None)),
    ("ro", "Cel puțin 30 de oameni", ("Cel puțin 30 de oameni", "number", "30", "people", "at_least")),
    ("ro", "2,5 milioane de lei", ("2,5 milioane de lei", "money", "2500000", "RON", None)),
    ("ro", "douăzeci și cinci de oameni", ("douăzeci și cinci de oameni", "number", "25", "people", None)),
    ("sk", "Najmenej 30 ľudí zmizlo", ("Najmenej 30 ľudí", "number", "30", "people", "at_least")),
    ("sk", "2,5 milióna eur", ("2,5 milióna eur", "money", "2500000", "EUR", None)),
    ("sk", "dvadsaťpäť ľudí", ("dvadsaťpäť ľudí", "number", "25", "people", None)),
    ("sr", "Најмање 30 људи је нестало", ("Најмање 30 људи", "number", "30", "people", "at_least")),
    ("sr", "2,5 милиона динара", ("2,5 милиона динара", "money", "2500000", "RSD", None)),
    ("sr", "двадесет пет људи", ("двадесет пет људи", "number", "25", "people", None)),
    ("es", "Como mucho 30 personas", ("Como mucho 30 personas", "number", "30", "people", "at_most")),
    ("ta", "இருபத்தி ஐந்து பேர்", ("இருபத்தி ஐந்து பேர்", "number", "25", "people", None)),
    ("ta", "சுமார் ஐந்து லட்சம் ரூபாய்", ("சுமார் ஐந்து லட்சம் ரூபாய்", "money", "500000", "INR", "about")),
    ("ta", "மூன்று ஆண்டுகளுக்கு", ("மூன்று ஆண்டுகளுக்கு", "duration", "P3Y", "year", None)),
    ("sr-Latn", "oko 40 odsto kuća", ("oko 40 odsto", "percent", "40", None, "about")),
    ("sr-Latn", "2,5 miliona dinara", ("2,5 miliona dinara", "money", "2500000", "RSD", None)),
]

DATES = [  # the anchor is a Friday, 9 May 2031
    ("bg", "преди три години", "2028"),
    ("bg", "миналия вторник", "2031-05-06"),
    ("bg", "на 3 май 2031 г.", "2031-05-03"),
    ("cs", "před třemi lety", "2028"),
    ("cs", "včera", "2031-05-08"),
    ("cs", "příští úterý", "2031-05-13"),
    ("da", "for tre år siden", "2028"),
    ("da", "i går", "2031-05-08"),
    ("fi", "kolme vuotta sitten", "2028"),
    ("fi", "ensi viikolla", "2031-W20"),
    ("he", "לפני שלוש שנים", "2028"),
    ("he", "אתמול", "2031-05-08"),
    ("hu", "tegnap", "2031-05-08"),
    ("hu", "három héttel ezelőtt", "2031-W16"),
    ("hu", "2031. május 3-án", "2031-05-03"),
    ("hu", "A 2030. december 12-i ülés", "2030-12-12"),
    ("hu", "2031. május", "2031-05"),
    ("hu", "március 15.", "2031-03-15"),
    ("nb", "for tre år siden", "2028"),
    ("ro", "acum trei ani", "2028"),
    ("ro", "marțea trecută", "2031-05-06"),
    ("sk", "pred tromi rokmi", "2028"),
    ("sk", "včera", "2031-05-08"),
    ("sr", "пре три године", "2028"),
    ("sr", "прошлог уторка", "2031-05-06"),
    ("sr-Latn", "pre tri godine", "2028"),
    ("th", "วันที่ 14 มีนาคม 2574", "2031-03-14"),  # of the Buddhist era
    ("th", "14 มี.ค. 2031", "2031-03-14"),
]

DOZENS = [  # words that count by the dozen or by about ten, twenty and so on, and nouns that only stand behind numbers
    ("de", "Mehr als ein Dutzend Orte", "12", "at_least"),
    ("de", "Zwei Dutzend Boote", "24", None),
    ("fr", "Une quinzaine de maisons", "15", "about"),
    ("es", "Una veintena de casas", "20", "about"),
    ("it", "Un centinaio di persone", "100", None),
    ("nl", "Een twintigtal huizen", "20", "about"),
    ("pl", "Tuzin osób", "12", None),
    ("pl", "Dwa tuziny łodzi", "24", None),
    ("ru", "Дюжина человек", "12", None),
    ("ru", "Два десятка домов", "20", None),
    ("ru", "Полтора десятка домов", "15", None),
    ("uk", "Два десятки будинків", "20", None),
    ("el", "Δύο δωδεκάδες βάρκες", "24", None),
    ("hi", "दो दर्जन नावें", "24", None),
    ("ur", "ایک درجن افراد", "12", None),
    ("bn", "এক ডজন মানুষ", "12", None),
    ("id", "Selusin orang", "12", None),
    ("vi", "Ba chục ngôi nhà", "30", None),
    ("cs", "Tucet lidí", "12", None),
    ("fi", "Kymmenkunta taloa", "10", "about"),
    ("bg", "Десетина къщи", "10", "about"),
    ("zh", "全市十二处道路被淹", "12", None),
    ("zh", "二十三栋房屋", "23", None),
    ("zh", "十几艘船沉没", "10", "about"),
    ("ko", "스물세 명이 다쳤다", "23", None),
    ("ko", "십여 명이 다쳤다", "10", "about"),
    ("ru", "Свет погас в 12 городах", "12", None),  # no hour
    ("es", "Ayudan a las 12 empresas", "12", None),
]

CLOCKS = [
    ("en", "The train left at 7.15 on Monday.", "T07:15"),
    ("en", "Fire crews arrived at 3.05.", "T03:05"),
    ("de", "Der Zug fuhr um 7.15 ab.", "T07:15"),
    ("pl", "Pociąg odjechał o 7.15.", "T07:15"),
    ("cs", "Vlak odjel v 7.15.", "T07:15"),
    ("uk", "Потяг відійшов о 7.15.", "T07:15"),
]

NO_CLOCKS = [
    ("en", "Shares closed at 7.15 after a weak day."),
    ("en", "The rate stands at 3.15 per cent."),
    ("en", "The pound stood at 1.15 against the euro."),
    ("pl", "Ceny wzrosły o 7.15 procent."),
    ("de", "Der Kurs stieg um 7.15 Euro."),
]

HOLIDAYS = [  # Easter Sunday of 2026: 5 April, of the eastern churches 12 April
    ("en", "on Easter Monday 2026", "2026-04-06"),
    ("en", "It closed on Good Friday.", "2031-04-11"),
    ("en", "Sales rose last Thanksgiving.", "2030-11-28"),
    ("en", "It will open next Easter.", "2032-03-28"),
    ("en", "Father's Day of 2015", "2015-06-21"),
    ("de", "An Pfingsten 2026", "2026-05-24"),
    ("fr", "le lundi de Pentecôte 2025", "2025-06-09"),
    ("it", "Nella sua città natale, a Pasqua 2026.", "2026-04-05"),
    ("pl", "W Wielki Piątek 2026", "2026-04-03"),
    ("ru", "На Пасху 2026 года", "2026-04-12"),
    ("el", "το Πάσχα του 2026", "2026-04-12"),
    ("sv", "På midsommarafton 2026", "2026-06-19"),
    ("ja", "2030年のクリスマスに", "2030-12-25"),
    ("zh", "2026年感恩节", "2026-11-26"),
    ("ko", "2026년 성탄절", "2026-12-25"),
]

HYPHENS = [("It ends in mid-May.", "mid-May"), ("In late-April it ended.", "late-April")]

NO_HOLIDAYS = ["The Easter Rising began there.", "They sailed to Easter Island.", "Mayor Noel Christmas spoke."]


@pytest.mark.parametrize(("language", "text", "value", "bound"), DOZENS)
def test_dozens_and_tens_are_counted(language, text, value, bound):
    assert [(slot.value, slot.bound) for slot in retold.numbers(text, language=language)] == [(value, bound)]


@pytest.mark.parametrize(("language", "text", "value"), CLOCKS)
def test_hours_with_a_full_stop_are_times_and_no_numbers(language, text, value):
    slots = retold.annotate(text, language=language).slots
    assert [slot.value for slot in slots if slot.type in ("time", "number")] == [value]


@pytest.mark.parametrize(("language", "text"), NO_CLOCKS)
def test_prices_and_rates_are_no_times(language, text):
    assert not [slot for slot in retold.annotate(text, language=language).slots if slot.type == "time"]


@pytest.mark.parametrize(("language", "text", "value"), HOLIDAYS)
def test_holidays_that_move_have_their_day(language, text, value):
    assert [slot.value for slot in retold.dates(text, anchor="2031-05-09", language=language)] == [value]


@pytest.mark.parametrize(("text", "written"), HYPHENS)
def test_a_hyphen_may_join_the_part_of_a_month(text, written):
    assert [slot.span.text for slot in retold.dates(text, language="en")] == [written]


@pytest.mark.parametrize("text", NO_HOLIDAYS)
def test_names_with_a_holiday_in_them_are_no_dates(text):
    assert not retold.dates(text, anchor="2031-05-09", language="en")


@pytest.mark.parametrize(("language", "text", "expected"), NUMBERS)
def test_numbers_have_their_words(language, text, expected):
    found = retold.numbers(text, language=language)
    assert [(s.span.text, s.type, s.value, s.unit, s.bound) for s in found] == [expected]


@pytest.mark.parametrize(("language", "text", "value"), DATES)
def test_dates_have_their_words(language, text, value):
    assert [slot.value for slot in retold.dates(text, anchor="2031-05-09", language=language)] == [value]
