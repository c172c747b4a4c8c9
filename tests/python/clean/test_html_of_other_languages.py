"""Pages of languages and makers that the weights have hardly seen: text, title, day, author and language."""

import pytest

import retold

if not retold.about()["html"]:
    pytest.skip("this build reads no HTML", allow_module_level=True)


def menu(*words):
    return "<ul>" + "".join(f"<li><a href=/{i}>{word}</a></li>" for i, word in enumerate(words)) + "</ul>"


CZECH = [
    "Přístavní rada v úterý rozhodla uzavřít severní molo pro všechna plavidla delší než čtyřicet metrů, uvedla její "
    "předsedkyně po zasedání, které trvalo do půlnoci.",
    "Rybáři žádali tříměsíční odklad, protože jižní molo nemůže jejich lodě přijmout, dokud neskončí bagrování.",
]
HEBREW = [
    "מועצת הנמל החליטה ביום שלישי לסגור את המזח הצפוני לכל כלי השיט שאורכם עולה על ארבעים מטרים, אמרה יושבת הראש.",
    "הדייגים ביקשו דחייה של שלושה חודשים, משום שהמזח הדרומי אינו יכול לקלוט את סירותיהם לפני שתסתיים החפירה בסתיו.",
]
BENGALI = [
    "বন্দর পরিষদ মঙ্গলবার চল্লিশ মিটারের বেশি লম্বা সব জাহাজের জন্য উত্তর ঘাট বন্ধ করার সিদ্ধান্ত নিয়েছে, চেয়ারপারসন জানিয়েছেন।",
    "জেলেরা তিন মাস সময় চেয়েছিলেন, কারণ শরতে খননকাজ শেষ হওয়ার আগে দক্ষিণ ঘাট তাদের নৌকা নিতে পারবে না।",
]
THAI = [
    "คณะกรรมการท่าเรือมีมติเมื่อวันอังคารให้ปิดท่าเทียบเรือด้านเหนือสำหรับเรือทุกลำที่ยาวเกินสี่สิบเมตร ประธานกล่าวหลังการประชุม",
    "ชาวประมงขอเลื่อนออกไปสามเดือน เพราะท่าเรือด้านใต้ไม่สามารถรับเรือของพวกเขาได้จนกว่าการขุดลอกจะเสร็จสิ้นในฤดูใบไม้ร่วง",
]
UKRAINIAN = [
    "Портова рада у вівторок вирішила закрити північний причал для всіх суден, довших за сорок метрів.",
    "Рибалки просили відстрочку на три місяці, бо південний причал не прийме їхні човни, поки не закінчать роботи.",
]
PAGES = {
    "cells of a layout": (
        f"<html lang=cs><title>Severní molo se uzavře | Přístavní listy</title><body><table><tr><td colspan=3>"
        f"{menu('Domů', 'Zprávy', 'Sport')}<tr><td>{menu('Kraje', 'Ekonomika')}<td><font size=5><b>Severní molo se "
        f"uzavře</b></font><br><small>6. května 2031, Jana Nováková</small><br><br>{'<br><br>'.join(CZECH)}<br><br>"
        f"<td>{menu('Deset klobouků na jaro', 'Vyhrajte auto')}</table><center>© 2031 Přístavní listy</center>",
        (CZECH, "Severní molo se uzavře", "Jana Nováková", "cs"),
    ),
    "microdata alone": (
        f"<html lang=he dir=rtl><title>המזח הצפוני ייסגר</title><nav>{menu('ראשי', 'חדשות')}</nav><div itemscope "
        f"itemtype='http://schema.org/NewsArticle'><h1 itemprop=headline>המזח הצפוני ייסגר</h1><span itemprop=author>"
        f"נועה לוי</span> <span itemprop=datePublished content='2031-05-06T10:00:00+03:00'>היום</span><div "
        f"itemprop=articleBody>{''.join(f'<p>{text}</p>' for text in HEBREW)}</div></div>",
        (HEBREW, "המזח הצפוני ייסגר", "נועה לוי", "he"),
    ),
    "lines of one element": (
        f"<html lang=bn><title>উত্তর ঘাট বন্ধ হচ্ছে | বন্দর বার্তা</title>{menu('প্রচ্ছদ', 'খেলা')}<h1>উত্তর ঘাট বন্ধ হচ্ছে</h1>"
        f"<div class=meta>প্রকাশ: ০৬ মে ২০৩১, ১৪:০৭</div><div>{'<br><br>'.join(BENGALI)}</div>",
        (BENGALI, "উত্তর ঘাট বন্ধ হচ্ছে", None, "bn"),
    ),
    "no spaces in the title": (
        f"<html lang=th><title>ปิดท่าเทียบเรือเหนือ – ข่าวท่าเรือ</title><meta property=og:site_name content=ข่าวท่าเรือ>"
        f"<header>{menu('หน้าแรก', 'กีฬา')}</header><div class=entry-content><h1>"
        f"ปิดท่าเทียบเรือเหนือ</h1><div>6 พฤษภาคม 2574 เวลา 14:07 "
        f"น.</div>{''.join(f'<p>{text}</p>' for text in THAI)}</div>",
        (THAI, "ปิดท่าเทียบเรือเหนือ", None, "th"),
    ),
    "the author behind the day": (
        f"<html lang=uk><title>Північний причал закриють | Портові вісті</title>{menu('Головна', 'Спорт')}<h1>"
        f"Північний причал закриють</h1><div>06.05.2031, 14:07 | Автор: Олена Коваль</div>"
        f"<div>{'<br>'.join(UKRAINIAN)}</div>"
        f"{menu('Десять капелюхів на весну', 'Виграйте авто')}",
        (UKRAINIAN, "Північний причал закриють", "Олена Коваль", "uk"),
    ),
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_another_language_is_read_as_its_readers_do(kind):
    html, (story, title, author, language) = PAGES[kind]
    page = retold.clean_html(html)
    assert page.text.split("\n") == story
    assert (page.title, page.date, page.byline, page.language) == (title, "2031-05-06", author, language)
