"""HTML pages whose markup says what the words do not: lists that count down, forms, links alone, odd scripts."""

from __future__ import annotations

import retold

STORY = [
    "The mill on the lower weir will turn again in May, after a winter in which nobody could say who owned it.",
    "The council bought the building on Tuesday for 410,000 pounds, the clerk, Ellen Marsh, told reporters.",
    "Volunteers have cleared eleven skips of plaster from the upper floor since the autumn, and found a bell.",
]
TITLE = "Silent mill on the lower weir to grind again"


def html(body: str, head: str = "", lang: str = "en") -> str:
    menu = '<nav><a href="/">Vale Times</a> <a href="/n">News</a> <a href="/s">Sport</a></nav>'
    return f'<html lang="{lang}"><head><title>{TITLE}</title>{head}</head><body>{menu}{body}</body></html>'


def story(*between: str, above: str = "") -> str:
    parts = [f"<p>{STORY[0]}</p>", *between, *(f"<p>{text}</p>" for text in STORY[1:])]
    return f"<main><h1>{TITLE}</h1>{above}{''.join(parts)}</main>"


def test_list_that_counts_down() -> None:
    items = "".join(
        f"<li>{name} Mill, whose wheel still turns when the rain comes.</li>" for name in ("Low", "Hob", "Top")
    )
    down = retold.clean_html(html(story(f"<ol reversed>{items}</ol>"))).to_markdown()
    assert "3. Low Mill" in down
    assert "1. Top Mill" in down
    assert "9. Hob Mill" in retold.clean_html(html(story(f'<ol reversed start="10">{items}</ol>'))).to_markdown()


def test_script_in_single_quotes() -> None:
    script = (
        "<script type='application/ld+json'>{'@type': 'NewsArticle', 'headline': '" + TITLE + "', "
        "'datePublished': '2031-07-09T08:00:00+02:00', 'author': {'@type': 'Person', 'name': 'Ruth O'Dell'}}</script>"
    )
    page = retold.clean_html(html(story(), script))
    assert page.date == "2031-07-09"
    assert page.byline == "Ruth O'Dell"


def test_paragraph_that_is_a_link_sends_elsewhere() -> None:
    insert = "Tram stops for barge eleven times a day"
    link = f'<p><strong><a href="/1">{insert}</a></strong></p>'
    assert insert not in retold.clean_html(html(story(link))).text
    within = '<p>The clerk wants a <a href="/4">wheel that turns faster</a>, which would cost nine million.</p>'
    assert "wheel that turns faster" in retold.clean_html(html(story(within))).text


def test_line_beside_a_button_says_what_the_form_is_for() -> None:
    label = "Recevez chaque soir l'essentiel de la vallée"
    form = f'<div><p>{label}</p><input type="email"><button>S\'inscrire</button></div>'
    assert label not in retold.clean_html(html(story(form))).text


def test_consent_above_the_headline() -> None:
    consent = (
        "Avec votre accord, nous et nos 812 partenaires utilisons des cookies pour stocker, consulter et traiter des "
        "données personnelles comme votre visite sur ce site."
    )
    body = (
        f"<div><h2>Votre vie privée compte</h2><p>{consent}</p><button>Accepter et fermer</button></div>"
        "<article><h1>La foire aux oignons déménage</h1><p>Après 140 ans sur la place, elle s'installera au bord du "
        "canal dès septembre</p><p>Par Lucie Abadie</p><p>La foire aux oignons de Sarlande quittera la place du "
        "Marché, dont les pavés s'affaissent, pour le quai du canal.</p><p>« On vendra les mêmes oignons », promet le "
        "maire, Paul Estève. Quarante exposants ont déjà signé.</p></article>"
    )
    page = retold.clean_html(f"<html lang='fr'><head><title>La foire</title></head><body>{body}</body></html>")
    assert consent not in page.text
    assert "Sarlande" in page.text


def test_author_above_the_day_and_below_a_long_deck() -> None:
    deck = "<p>Council pays 410,000 pounds for a wheel that nobody in the valley would own any more</p>"
    page = retold.clean_html(html(story(above="<p>Moira Deasy</p><p>8 October 2031</p>")))
    assert page.byline == "Moira Deasy"
    assert "Moira" not in page.text
    signed = retold.clean_html(html(story(above=deck + "<p>By Moira Deasy</p>")))
    assert signed.byline == "Moira Deasy"
    assert "By Moira" not in signed.text


def test_sentence_that_begins_like_a_byline_names_nobody() -> None:
    lead = "<p>From April every house in Marlow gets four bins in place of two. This is what goes where.</p>"
    assert retold.clean_html(html(story(above=lead))).byline is None


def test_foot_of_a_korean_story() -> None:
    body = (
        "<h3>섬마을 등대, 100년 만에 문 연다</h3><div>입력 2031.05.12 09:20 | 김하늘 기자</div>"
        "<div>남해군은 1931년 세워진 해도 등대를 다음 달 1일부터 일반에 공개한다고 12일 밝혔다.<br><br>"
        "등대 높이는 24미터로, 나선형 계단 98개를 올라야 꼭대기에 닿는다. 하루 관람객은 60명으로 제한된다.<br><br>"
        '등대지기로 30년을 일한 박정호 씨는 "이제 혼자가 아니라서 좋다"고 말했다.<br><br>'
        "김하늘 기자 sky@namhae.example<br>&lt;저작권자 ⓒ 남해신문, 무단 전재 및 재배포 금지&gt;</div>"
    )
    page = retold.clean_html(html(body, lang="ko"))
    assert page.byline == "김하늘"
    assert "sky@" not in page.text
    assert "ⓒ" not in page.text


def test_form_around_a_button_deeper_down() -> None:
    label = "Täglich die wichtigsten Nachrichten aus dem Wiedtal"
    form = f"<div><p>{label}</p><form><input><button>Anmelden</button></form></div>"
    assert label not in retold.clean_html(html(story(form))).text
    field = "<form><label>Your email</label><input><button>Send</button></form>"
    assert "Your email" not in retold.clean_html(html(story() + field)).text


def test_headings_of_boxes_below_the_story() -> None:
    boxes = (
        '<div class="s"><h3>Wer ist online?</h3><p>Mitglieder in diesem Forum: roggenrolf und 14 Gäste</p></div>'
        '<div class="s"><h3>Statistik</h3><p>Beiträge insgesamt 81204 • Themen insgesamt 6120 • Neuestes Mitglied: '
        "pumpernickel</p></div><div>Powered by BrotBoard</div>"
    )
    posts = (
        '<div class="p"><p class="a">von krume77 » 4. Jan 2031, 10:12</p><div>Meine Brote reißen jedes Mal '
        "an der Seite auf, obwohl ich tief einschneide und vier Stunden gehen lasse. Was mache ich falsch?</div></div>"
        '<div class="p"><p class="a">von roggenrolf » 4. Jan 2031, 11:40</p><div>Untergare. Vier Stunden sind '
        "im Januar nichts, lass den Teig über Nacht in der Küche und schau auf ihn, nicht auf die Uhr.</div></div>"
        '<div class="p"><p class="a">von krume77 » 6. Jan 2031, 08:02</p><div>Über Nacht hat geholfen, danke. '
        "Die Kruste hat beim Abkühlen geknistert und es ist kein Riss zu sehen.</div></div>"
    )
    menu = (
        '<div id="page-header"><a href="/">Brotforum</a><a href="/faq">FAQ</a><a href="/reg">Registrieren</a>'
        '<a href="/in">Anmelden</a></div><h2><a href="/t">Sauerteig reißt immer</a></h2>'
    )
    head = "<head><title>Sauerteig reißt immer - Brotforum</title></head>"
    page = retold.clean_html(f'<html lang="de">{head}<body>{menu}{posts}{boxes}</body></html>')
    assert "Untergare" in page.text
    assert "Statistik" not in page.text


def test_table_of_data_between_paragraphs() -> None:
    table = (
        '<table><thead><tr><th>Kandydat</th><th colspan="2">Głosy</th></tr><tr><th></th><th>liczba</th><th>procent</th>'
        "</tr></thead><tbody><tr><td>Grażyna Zych</td><td>1 204</td><td>61</td></tr><tr><td>Jan Kos</td><td>502</td>"
        "<td>25</td></tr></tbody></table>"
    )
    body = (
        "<article><h1>Wyniki wyborów w Lipinach</h1><p>Ewa Sowa, 8 kwietnia 2031</p><p>O fotel wójta walczyło "
        f"troje kandydatów. Druga tura nie będzie potrzebna, podała w nocy komisja.</p>{table}<p>Frekwencja "
        "wyniosła 58 procent i była najwyższa od dwudziestu lat.</p></article>"
    )
    page = retold.clean_html(f"<html lang='pl'><title>Wyniki</title><body>{body}</body></html>")
    assert "| Grażyna Zych | 1 204 | 61 |" in page.to_markdown()
