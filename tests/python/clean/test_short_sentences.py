"""Pages of short sentences, last sentences below inserts, points above the byline, names without capitals."""

from __future__ import annotations

import pytest

import retold


def clean(*lines: str) -> retold.Page:
    return retold.clean("\n".join(lines))


def kept(*lines: str) -> list[str]:
    return [b.text for b in clean(*lines).blocks if b.kept]


SHORT = {
    "fi": (
        ["Etusivu", "Uutiset", "Urheilu", "Kirjaudu"],
        "Laituri suljettu",
        ["Vanha laituri pysyy suljettuna kevääseen, kunta ilmoitti tiistaina.",
         "Sukeltajat löysivät pohjasta kolme halkeamaa.",
         "Kunnanjohtajan mukaan korjaus maksaa enemmän kuin luultiin."],
        "Piditkö jutusta? Seuraa meitä Facebookissa, niin et jää mistään paitsi.",
        ["Jaa", "Luetuimmat", "Tori aukeaa lauantaina", "Tietosuoja"],
    ),
    "zh": (
        ["首页", "新闻", "体育", "登录"],
        "码头关闭",
        ["海城旧码头将关闭至春天，市政府周二宣布。", "潜水员在水下发现三处裂缝。",
         "市长说，码头修理费用比预计的更高。"],
        "喜欢这篇文章吗？欢迎关注我们的微信公众号，不错过任何消息。",
        ["分享到微信", "相关阅读", "夜市周五开放", "© 2034 海城日报"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", SHORT)
def test_pages_of_short_sentences_have_headline_and_requests(language: str) -> None:
    top, title, story, ask, foot = SHORT[language]
    page = clean(*top, title, "2034-03-12", *story, *foot)
    assert page.title == title
    assert [b.text for b in page.blocks if b.kept] == story
    assert kept(*top, title, "2034-03-12", *story[:2], ask, story[2], *foot) == story


def test_sentences_below_a_form_end_the_story() -> None:
    story = [
        "Remedios Osorio, que afinó durante seis décadas los pianos de media provincia, murió el lunes en Almenara.",
        "Nació en 1938 sobre una mercería, entre dos mudanzas. «Mi cuna fue un estuche», solía decir.",
        "Aprendió el oficio de su tía y no lo enseñó a nadie, porque nadie se lo pidió.",
        "En 2021 el conservatorio le compró el diapasón. Ella lo visitaba los martes.",
        "Le sobreviven dos hijas y un loro sin nombre.",
    ]
    top = ["Saltar al contenido", "Inicio", "Comarca", "Esquelas", "Muere Remedios Osorio, la afinadora", "Teo Vila"]
    form = "Recibe cada mañana las noticias de la comarca en tu correo"
    foot = ["Lo último", "La plaza nueva ya tiene nombre", "Aviso legal · Privacidad · Cookies"]
    assert kept(*top, "9 ene 2034", *story[:3], form, *story[3:], *foot) == story


def test_three_words_below_an_advert_end_the_story() -> None:
    story = [
        "Tahle omáčka nevoní jen koprem, ale celou chalupou. Teta ji vařila každý pátek a nikdy dvakrát stejně.",
        "Kopr nasekejte a povařte ve smetaně, dokud nezhoustne.",
        "Vejce uvařte natvrdo a rozkrojte na půlky.",
        "Podávejte s bramborem.",
    ]
    top = ["Vařečka", "Polévky", "Moučníky", "Koprovka jako od tety", "30. 11. 2034"]
    assert kept(*top, *story[:3], "Reklama", story[3], "Vytisknout", "Další recepty", "Kulajda") == story


def test_answer_that_the_headline_quotes_stays() -> None:
    talk = [
        "Almut Reiz hält vierzig Bienenvölker auf dem Dach einer Papierfabrik. Wir trafen sie beim Schleudern.",
        "Frau Reiz, wie oft werden Sie gestochen?",
        "Am Tag vielleicht dreimal. An schlechten Tagen zehnmal.",
        "Lohnt sich das alles?",
        "Der Honig ist nur das Beiwerk.",
        "Wovon?",
        "Vom Zuhören lebe ich, und das Zuhören lernt man nur im Stock.",
    ]
    top = ["Bergblatt", "Leben", "Politik", "Sport", "„Der Honig ist nur das Beiwerk“", "Henner Quast", "16. Mai 2034"]
    page = clean(*top, *talk, "Mehr zum Thema", "Wie man eine Hecke liest", "Impressum")
    assert page.title == "„Der Honig ist nur das Beiwerk“"
    assert [b.text for b in page.blocks if b.kept] == talk


def test_points_stand_between_headline_and_byline() -> None:
    points = [
        "Trams between Mill Lane and the quay will fall from 20 to 14 an hour",
        "The operator blames wages and a shortage of drivers",
        "Riders say the last tram home will now leave at 9",
    ]
    story = [
        "The company that runs the trams of Vale said on Monday that it would drop a third of them from October.",
        "Vale Tramways said that wages had risen since the spring, and that it could not fill nine posts.",
        "Riders fear for the last tram home, which nurses of the late shift take to Mill Lane.",
    ]
    top = ["Vale Post", "Home  Business  Opinion", "Vale tram operator to cut a third of its runs", "Key points"]
    page = clean(*top, *points, "Idris Bell", "September 18, 2034", "Email", *story, "Recommended", "About", "Careers")
    assert page.title == "Vale tram operator to cut a third of its runs"
    assert (page.byline, page.date) == ("Idris Bell", "2034-09-18")
    assert [b.text for b in page.blocks if b.kept][1:] == [*points, *story]


@pytest.mark.parametrize(
    ("title", "name", "day", "story"),
    [
        (
            "رجال الإطفاء ينقذون قطة من بئر",
            "هدى الشامي",
            "15 مارس 2034",
            ["عمل أربعة من رجال الإطفاء ثلاث ساعات يوم الأحد لإنقاذ قطة سقطت في بئر قديمة في الواحة.",
             "وقالت صاحبة البيت إنها سمعت صوتا غريبا تحت الأرض وظنت أنه جارها.",
             "والقطة بخير بعد أن فحصها الطبيب البيطري في المدينة."],
        ),
        (
            "הכבאים חילצו חתול מבאר",
            "נעמה לוינגר",
            "01.07.2034",
            ["ארבעה כבאים עבדו ביום ראשון שלוש שעות כדי לחלץ חתול שנפל לבאר ישנה בכפר יעל.",
             "בעלת הבית סיפרה ששמעה רעש מוזר מתחת לאדמה וחשבה שזה השכן שלה.",
             "החתול נבדק אצל וטרינר בעיר ומצבו טוב."],
        ),
    ],
)  # fmt: skip
def test_names_of_scripts_without_capitals(title: str, name: str, day: str, story: list[str]) -> None:
    page = clean("Menu", "Home", "News", title, name, day, *story, "Share", "Related", "© 2034")
    assert (page.title, page.byline) == (title, name)


def test_who_edited_is_no_author() -> None:
    page = clean(
        "首页", "新闻", "民生", "旧码头改建公园", "2034-09-01 08:32", "（责任编辑：林珊）",
        "海城旧码头公园昨日正式开园，市民可免费入园参观，首日共有三千人入园。",
        "公园占地约六万平方米，保留了原有的两座吊塔和一段铁轨，孩子们可以上去玩。",
        "分享到：", "相关新闻", "轮渡票价下调",
    )  # fmt: skip
    assert page.byline is None


def test_time_of_a_log_may_have_a_word() -> None:
    log = [
        "शाम 6:42 बजे", "नावें बंद रहेंगी", "कल दोपहर तक कोई नाव नहीं चलेगी।", "शाम 5:15 बजे", "पेड़ गिरा",
        "स्टेशन के पास रेल लाइन पर एक पेड़ गिर गया है और गाड़ियां रुकी हैं।", "शाम 4:50 बजे", "स्कूल बंद",
        "मंगलवार को सभी स्कूल बंद रहेंगे।",
    ]  # fmt: skip
    top = ["होम", "देश", "राज्य", "खेल", "लॉग इन", "लाइव: तूफान से सरयू में नावें बंद"]
    assert kept(*top, *log, "शेयर करें", "यह भी पढ़ें", "शनिवार से खुलेगी मंडी", "गोपनीयता नीति") == log
