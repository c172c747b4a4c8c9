"""Who stands for whom, and names whose words other lists know: invented sentences."""

import pytest

import retold

KINDS = [
    ("en", "Tobias Renn slept through it.", "Tobias Renn", "person"),
    ("ru", "Глава района Виктор Гордеев молчит.", "Виктор Гордеев", "person"),
    ("en", "Thieves broke into a shop on Bank Street.", "Bank Street", "place"),
    ("en", "The fine for Tidewell Energy was high.", "Tidewell Energy", "organisation"),
    ("ja", "主催の日本音楽協会は発表した。", "日本音楽協会", "organisation"),
    ("zh", "居民赵敏对记者说，水很干净。", "赵敏", "person"),
    ("hi", "ज़िला मजिस्ट्रेट राकेश मिश्रा ने कहा कि सड़क बंद है।", "राकेश मिश्रा", "person"),
    ("en", "Police in Varnhem are looking for the owner.", "Varnhem", "place"),
    ("fa", "استاندار ناصر بختیاری وعده داد که راه باز شود.", "ناصر بختیاری", "person"),
    ("hi", "60 वर्षीय गीता देवी ने कहा कि पानी नहीं है।", "गीता देवी", "person"),
    ("hi", "दुकानदार मीना कुमारी ने कहा कि सड़क बंद है।", "मीना कुमारी", "person"),
]


@pytest.mark.parametrize(("language", "text", "canonical", "kind"), KINDS)
def test_words_of_other_lists_tell_no_wrong_kind(language, text, canonical, kind):
    assert (canonical, kind) in [(name.canonical, name.kind) for name in retold.names(text, language=language)]


def test_an_age_with_the_article_stands_for_who_was_named():
    text = "Mayor Tobias Renn was asleep. “My dog saved me,” says the 68-year-old beekeeper."
    assert [quote.speaker for quote in retold.quotes(text, language="en")] == ["Tobias Renn"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The head of the bank, Julian Ortel, said no."),
        ("es", "Lo dijo el jefe de bomberos, Julian Ortel, tras el incendio."),
        ("fr", "C'est ce qu'a dit le directeur de la banque, Julian Ortel, lundi."),
        ("it", "Lo ha detto il direttore della banca, Julian Ortel, ieri."),
    ],
)
def test_who_stands_behind_the_comma_of_an_office_is_a_person(language, text):
    names = {name.canonical: name.kind for name in retold.annotate(text, language=language).names}
    assert names["Julian Ortel"] == "person"
