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


@pytest.mark.parametrize(("language", "text", "expected"), NUMBERS)
def test_numbers_have_their_words(language, text, expected):
    found = retold.numbers(text, language=language)
    assert [(s.span.text, s.type, s.value, s.unit, s.bound) for s in found] == [expected]


@pytest.mark.parametrize(("language", "text", "value"), DATES)
def test_dates_have_their_words(language, text, value):
    assert [slot.value for slot in retold.dates(text, anchor="2031-05-09", language=language)] == [value]
