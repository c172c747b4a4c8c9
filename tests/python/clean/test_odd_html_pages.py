"""Pages of other kinds, as sites and their makers leave them: what their readers see, and what nobody reads."""

import pytest

import retold

if not retold.about()["html"]:
    pytest.skip("this build reads no HTML", allow_module_level=True)

STORY = [
    "The harbour board voted on Tuesday to close the northern pier to all vessels longer than forty "
    "metres, its chairwoman said after a meeting that lasted until midnight.",
    "Fishermen had asked for a delay of three months, because the southern pier cannot take their "
    "boats before the dredging is finished in the autumn.",
    "The ministry will pay for two thirds of the works; the rest has to come from the town, which "
    "raised its fees only last year.",
]
RUSSIAN = [
    "Портовый совет во вторник проголосовал за закрытие северного пирса для всех судов длиннее "
    "сорока метров, сообщила его председатель.",
    "Рыбаки просили отсрочку на три месяца, потому что южный пирс не примет их лодки до окончания "
    "дноуглубительных работ осенью.",
    "Министерство оплатит две трети работ, остальное должен найти город, который повысил сборы лишь в прошлом году.",
]
URDU = [
    "بندرگاہ کے بورڈ نے منگل کے روز شمالی گھاٹ کو چالیس میٹر سے لمبے تمام جہازوں کے لیے بند کرنے کے "
    "حق میں ووٹ دیا، چیئرپرسن نے بتایا۔",
    "ماہی گیروں نے تین ماہ کی مہلت مانگی تھی کیونکہ جنوبی گھاٹ خزاں میں کھدائی مکمل ہونے سے پہلے ان "
    "کی کشتیاں نہیں لے سکتا۔",
]
JAPANESE = [
    "港湾委員会は火曜日、長さ四十メートルを超えるすべての船に対して北桟橋を閉鎖することを決めたと委員長が深夜まで続いた会議の後に述べた。",
    "漁業者らは秋に浚渫が終わるまで南桟橋に漁船を入れられないとして、三か月の延期を求めていた。",
]


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


ALL, REST = paragraphs(STORY), paragraphs(STORY[1:])
FIRST = paragraphs(STORY[:1])
NAV = '<ul class="nav"><li><a href="/">Start page</a></li><li><a href="/s">Sports desk</a></li></ul>'
FOOT = '<div id="footer">© 2031 Harbour Media Ltd. All rights reserved. <a href="/imprint">Imprint</a></div>'
CUT = STORY[0][:30] + "<ps-tooltip>" + STORY[0][30:60] + "</ps-tooltip>" + STORY[0][60:]
PAGES = {  # the page, what of it is the story, what is not
    "custom elements": (f"{NAV}<x-root><x-article>{ALL}</x-article></x-root>{FOOT}", STORY, ["Sports", "All rights"]),
    "unknown inline elements": (f"<article><p>{CUT}</p>{REST}</article>", STORY, []),
    "AMP": (
        f"<html ⚡><amp-sidebar><ul><li><a href=/>Start page</a></ul></amp-sidebar><main><h1>Pier</h1>{ALL}</main>",
        STORY,
        ["Start page"],
    ),
    "right to left": (
        f"<html dir=rtl lang=ur><header><a href=/>صفحہ اول</a><a href=/s>کھیل</a></header><section class=story-detail>"
        f"{paragraphs(URDU)}</section><footer>جملہ حقوق محفوظ ہیں</footer>",
        URDU,
        ["صفحہ اول", "جملہ حقوق"],
    ),
    "divisions for paragraphs": (
        f"<div class=gnav><a href=/>トップ</a><a href=/s>スポーツ</a></div><div class=honbun><div>{JAPANESE[0]}</div>"
        f"<div>{JAPANESE[1]}</div></div>",
        JAPANESE,
        ["スポーツ"],
    ),
    "comments in comments": (
        f"<article><!-- <p>hidden one</p> <!-- -->{FIRST}<!-->{REST}<!-- x --!></article>",
        STORY,
        ["hidden one"],
    ),
    "scripts in comments in scripts": (
        f"<article><script><!-- <script>'<p>evil line</p>'</script> --></script>{ALL}</article>",
        STORY,
        ["evil"],
    ),
    "what is not for this reader": (
        f"<article><template><p>later words</p></template>{FIRST}<noscript>Enable scripts</noscript>"
        f'<p style="DISPLAY : none !important">ghost</p><p aria-hidden="true">ghost</p><p hidden>ghost</p>{REST}',
        STORY,
        ["later", "Enable", "ghost"],
    ),
    "formulas and drawings": (
        f"<article>{FIRST}<p>Its depth is <math><mi>d</mi><mo>=</mo><mn>12</mn></math> metres, which "
        f"<svg><title>drawn</title><text>drawn</text></svg>is too little for the largest boats of the fleet.</p>{REST}",
        [*STORY, "d=12 metres, which is too little"],
        ["drawn"],
    ),
    "frames": (f"<frameset cols=20%,80%><frame src=a><noframes>{ALL}</noframes></frameset>", STORY, []),
    "tables that lay out": (
        f"<table><tr><td width=150><a href=/>Start page</a><br><a href=/s>Sports desk</a></td><td><font size=2>"
        f"<b>Pier closed</b><br><br>{'<br><br>'.join(STORY)}</font></td></tr></table>",
        STORY,
        ["Sports desk"],
    ),
    "nothing is closed": (f"<html><body><div><div><p>{'<p>'.join(STORY)}", STORY, []),
    "capitals": (f'<?xml version="1.0"?><HTML XMLNS="x"><BODY><DIV CLASS="Story">{ALL}</DIV></BODY></HTML>', STORY, []),
    "no characters": (f"<article>\x00<p>x</p>\x00{ALL}\x0b</article>", STORY, []),
    "code": (
        f"<article><h1>Tides</h1>{FIRST}<pre><code>for tide in tides:\n    print(tide)\n</code></pre>{REST}</article>",
        [*STORY, "for tide in tides:", "print(tide)"],
        [],
    ),
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_what_its_reader_sees(kind):
    html, story, furniture = PAGES[kind]
    page = retold.clean_html(html)
    assert [text for text in story if text not in page.text] == []
    assert [text for text in furniture if text in page.text] == []


BROKEN = (
    '{"@type":"NewsArticle","headline":"Pier closed to ships","datePublished":"2031-05-06","author":{"name":"Ana Sol"}'
)
GRAPH = (
    '{"@graph":[{"@type":"Organization","name":"Post"},{"@type":["NewsArticle"],"headline":"Pier closed to ships",'
    '"datePublished":"2031-05-06","author":[{"@type":"Person","name":"Ana Sol"}]}]}'
)


@pytest.mark.parametrize("data", [BROKEN + ', "x": "a\nb", // c\n}', BROKEN, GRAPH])
def test_json_ld_is_read_however_it_is_written(data):
    crumbs = '[{"@type":"BreadcrumbList","itemListElement":[{"name":"Sport"}]},{"@type":"WebSite","name":"Post"}]'
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in (crumbs, data))
    page = retold.clean_html(f"<head>{scripts}</head><article>{ALL}</article>")
    assert (page.title, page.date, page.byline) == ("Pier closed to ships", "2031-05-06", "Ana Sol")


@pytest.mark.parametrize(
    ("said", "encoding", "hint", "texts"),
    [
        (None, "utf-16-le", None, RUSSIAN),
        (None, "utf-16-be", None, RUSSIAN),
        ("iso-8859-1", "utf-8", None, RUSSIAN),
        ("utf-8", "cp1251", None, RUSSIAN),
        ("iso-8859-1", "koi8-r", "koi8-r", RUSSIAN),
        ("Shift_JIS", "shift_jis", None, JAPANESE),
    ],
)
def test_bytes_are_read_whatever_the_page_says_of_them(said, encoding, hint, texts):
    head = f'<meta charset="{said}">' if said else ""
    data = f"<html><head>{head}</head><body><div class=text>{paragraphs(texts)}</div></body></html>".encode(encoding)
    assert retold.clean_html(data, encoding=hint).text.split("\n") == texts
