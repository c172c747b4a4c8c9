"""Stories that stand in a page's JSON-LD alone, marks around <q>, and bytes that pages should not have."""

import json
import pickle

import pytest

import retold

STORY = (
    "Der Stadtrat von Tarn beschloss am Dienstagabend, die alte Brücke über den Fluss für zwei Jahre zu sperren.",
    "Ingenieure hätten Risse in drei der sieben Pfeiler gefunden, sagte die Bürgermeisterin, „sehr tiefe“.",
    "Busse fahren ab Montag eine andere Strecke, und Schüler müssen eine halbe Stunde früher aus dem Haus.",
)
SHELL = (
    "<nav><a href=/>Start</a></nav><h1>Brücke gesperrt</h1><p>Wir verwenden Cookies, um die Seite zu verbessern.</p>"
)


def page_of(body, ascii_only=True, shell=SHELL, breaks=lambda script: script):
    article = {
        "@type": "NewsArticle",
        "headline": "Brücke gesperrt",
        "author": {"@type": "Person", "name": "Ana Sol"},
        "articleBody": body,
    }
    script = breaks(json.dumps(article, ensure_ascii=ascii_only))
    head = f'<title>Brücke gesperrt - Bote</title><script type="application/ld+json">{script}</script>'
    return f"<html lang=de><head>{head}</head><body>{shell}</body></html>"


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("body", ["\n\n".join(STORY), "".join(f"<p>{text}</p>" for text in STORY), list(STORY)])
@pytest.mark.parametrize("shell", [SHELL, "<div id=root></div>"])
def test_a_story_in_json_alone_is_read_there(body, ascii_only, shell):
    page = retold.clean_html(page_of(body, ascii_only, shell))
    assert page.text.split("\n") == list(STORY)
    assert "json_ld_story_read" in page.flags
    assert (page.title, page.byline) == ("Brücke gesperrt", "Ana Sol")
    kept = [block for block in page.blocks if block.kept]
    assert all("JSON-LD" in block.reason for block in kept)
    start, end = page.html_span(kept[1].start, kept[1].end)
    assert json.loads(f'"{page.html[start:end]}"') == STORY[1]
    assert pickle.loads(pickle.dumps(page)).text == page.text


def test_broken_json_is_read_as_far_as_it_goes():
    cut = retold.clean_html(page_of(" ".join(STORY), breaks=lambda script: script[:-30]))
    assert cut.text.startswith(" ".join(STORY[:2]))
    bare = retold.clean_html(
        page_of(
            "\n".join(STORY), False, breaks=lambda s: s.replace("\\n", "\n").replace("„sehr", '"sehr').replace("“", '"')
        )
    )
    assert bare.text.split("\n")[1] == STORY[1].replace("„", '"').replace("“", '"')


ARTICLE = {"@type": "NewsArticle", "headline": "Brücke gesperrt", "articleBody": "\n".join(STORY)}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps({"@graph": [{"@type": "WebSite", "name": "Bote"}, ARTICLE]}),
        json.dumps([{"@type": "Organization", "name": "Bote"}, ARTICLE]),
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE).replace('"', "&quot;"),
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE | {"articleBody": "&lt;p&gt;" + "&lt;/p&gt;&lt;p&gt;".join(STORY)}),
        json.dumps({"headline": "Brücke gesperrt", "articleBody": "\n".join(STORY)}),
        json.dumps({"@type": "BlogPosting", "headline": "Brücke gesperrt", "text": "\n".join(STORY)}),
        json.dumps(
            {
                "@type": "LiveBlogPosting",
                "headline": "Brücke gesperrt",
                "liveBlogUpdate": [{"@type": "BlogPosting", "articleBody": text} for text in STORY],
            }
        ),
    ],
)
def test_the_forms_of_json_that_pages_have(script):
    head = f'<title>Brücke gesperrt - Bote</title><script type="application/ld+json">{script}</script>'
    page = retold.clean_html(f"<html lang=de><head>{head}</head><body>{SHELL}</body></html>")
    assert page.text.split("\n") == list(STORY)
    first = next(block for block in page.blocks if block.kept)
    start, end = page.html_span(first.start, first.end)
    assert page.html[start:end].startswith("Der Stadtrat von Tarn")


def test_the_article_of_another_page_is_not_read():
    page = retold.clean_html(page_of("\n".join(STORY)).replace("Br\\u00fccke gesperrt", "Schnee f\\u00e4llt im Mai", 1))
    assert "json_ld_story_read" not in page.flags


def test_a_story_that_the_page_shows_is_read_where_it_is_shown():
    shown = "<h1>Brücke gesperrt</h1>" + "".join(f"<p>{text}</p>" for text in STORY)
    page = retold.clean_html(page_of("\n".join(STORY), shell=shown))
    assert page.text.split("\n") == list(STORY)
    assert "json_ld_story_read" not in page.flags
    assert "json_ld_story_read" not in retold.clean_html(page_of("\n".join(STORY)), mode="off").flags


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>He said <q>go</q>.", "He said “go”."),
        ("<html lang=de><p>Sie: <q>Ja, <q>nein</q></q>.", "Sie: „Ja, ‚nein‘“."),
        ("<html lang=fr-FR><p><q>Oui</q>", "«Oui»"),
        ("<html lang=ja><p><q>はい</q>", "「はい」"),
        ("<p>He said <q>“go”</q> and “<q>stay</q>”.", "He said “go” and “stay”."),
        ("<p>He said <q>&ldquo;go&rdquo;</q>", "He said “go”"),
        ("<p>a <q>b<p>c</q> d", "a “b”\nc d"),
        ("<p>a <q hidden>b</q> c <q></q>d", "a c d"),
    ],
)
def test_quotations_have_the_marks_that_browsers_show(html, text):
    page = retold.clean_html(html, mode="off")
    assert page.raw == text
    for at, mark in enumerate(page.raw):
        if mark in "“„" and "&" not in html and "<q>" in html:
            start, end = page.html_span(at, at + 1)
            assert page.html[start:end] in ("<q>", "</q>", mark)


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=utf-8><p>Café für alle".encode() + b"\xe9</p>",
        '<?xml version="1.0" encoding="UTF-8"?><p>Мост'.encode() + b"\x80</p>",
        '<meta charset="utf-8"><p>Größe f\u00fc'.encode()[:-1],
    ],
)
def test_one_stray_byte_does_not_beat_what_a_short_page_declares(data):
    assert retold.decode(data).encoding == "utf-8"
    page = retold.clean_html(data, mode="off")
    assert page.raw.replace("\N{REPLACEMENT CHARACTER}", "") in ("Café für alle", "Мост", "Größe f")


def test_bytes_without_any_utf8_are_not_what_they_declare():
    assert retold.clean_html(b"<meta charset=utf-8><p>Caf\xe9 est ferm\xe9", mode="off").raw == "Café est fermé"


def test_no_output_has_a_nul():
    story = "".join(f"<p>{text}</p>" for text in STORY)
    page = retold.clean_html(
        f"<title>Bri\0dge</title><h1>Bri\0dge clo\0sed</h1>{story}<p>It \0rained<pre>a\0b</pre>", mode="off"
    )
    assert page.title == "Bridge closed"
    assert "\0" not in page.text + page.to_html() + page.to_markdown()
