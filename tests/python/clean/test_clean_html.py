"""Pages given as HTML: what is the story, where it stands in the source, and what the page says of itself."""

import pickle

import pytest

import retold

if not retold.about()["html"]:
    pytest.skip("this build reads no HTML", allow_module_level=True)

STORY = [
    "The old bridge over the river was closed on Monday, the mayor said, after engineers found cracks in two pillars.",
    "Lorries will have to take the long way round through the valley for at least six weeks, the council added.",
    "Shopkeepers in the lower town fear for their trade &amp; ask for <b>help</b> from the regional government.",
    "A ferry that was taken out of service years ago may be brought back, if its engine can still be repaired.",
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Bridge closed after cracks found | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="og:title" content="Bridge closed after cracks found">
<link rel="canonical" href="https://harbour.example/bridge">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Bridge closed after cracks found", "datePublished": "2031-05-06T08:00:00Z", "dateModified": "2031-05-07",
"author": [{{"@type": "Person", "name": "Jane Doe"}}, {{"@type": "Person", "name": "Ольга Ко"}}],}}</script></head>
<body><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article class="article-body"><h1>Bridge closed after cracks found</h1>
{"".join(f"<p>{text}</p>" for text in STORY)}
<div hidden>Secret words.</div></article>
<aside class="related sidebar"><ul><li><a href="/a">Ten hats for spring</a></li>
<li><a href="/b">Win a car</a></li></ul></aside>
<footer class="site-footer"><p>© 2031 Harbour Media. All rights reserved.</p></footer></body></html>"""


def test_the_story_is_kept_and_its_furniture_is_not():
    page = retold.clean_html(PAGE)
    assert page.text.split("\n") == [
        text.replace("&amp;", "&").replace("<b>", "").replace("</b>", "") for text in STORY
    ]
    assert "Secret" not in page.raw
    assert all(page.raw[b.start : b.end] == b.text for b in page.blocks)
    assert all(b.reason for b in page.blocks)


def test_spans_lead_into_the_html():
    page = retold.clean_html(PAGE)
    at = page.raw.index("& ask for help")
    start, end = page.html_span(at, at + len("& ask for help"))
    assert page.html == PAGE
    assert page.html[start:end] == "&amp; ask for <b>help"


def test_a_page_says_who_wrote_it_and_when():
    page = retold.clean_html(PAGE)
    assert page.title == "Bridge closed after cracks found"
    assert page.date == "2031-05-06"
    assert page.byline == "Jane Doe, Ольга Ко"
    assert page.outlet == "Harbour Post"
    assert page.language == "en"
    assert page.evidence["modified"].value == "2031-05-07"
    assert page.evidence["url"].value == "https://harbour.example/bridge"
    date = page.evidence["date"]
    assert date.origin == "json-ld"
    assert PAGE[slice(*date.span)] == "2031-05-06T08:00:00Z"


@pytest.mark.parametrize(
    ("head", "field", "wanted"),
    [
        ('<meta name="author" content="Staff">', "byline", None),
        ('<meta name="author" content="@harbour">', "byline", None),
        ('<meta name="author" content="By Ana Sol and Li Wei">', "byline", "Ana Sol, Li Wei"),
        ('<meta property="article:published_time" content="2031-02-30">', "date", None),
        ('<meta name="date" content="6 May 2031">', "date", "2031-05-06"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-06', "date", "2031-05-06"),
        (  # marks that nobody escaped
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A "no" to rain, again","w":9}',
            "title",
            'A "no" to rain, again',
        ),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ana "Red" Sol"}, "w":9}',
            "byline",
            'Ana "Red" Sol',
        ),
    ],
)
def test_what_a_head_says_is_weighed(head, field, wanted):
    page = retold.clean_html(f"<head>{head}</script></head><p>It rained in the hills on Monday.</p>")
    assert getattr(page, field) == wanted


def test_bytes_are_decoded_by_what_they_say():
    html = '<meta charset="windows-1251"><p>Мост закрыли в понедельник, сообщил мэр города.</p>'
    page = retold.clean_html(html.encode("cp1251"), mode="off")
    assert page.raw == "Мост закрыли в понедельник, сообщил мэр города."
    assert page.html == html


@pytest.mark.parametrize("html", ["<p>It rained.</p>", b"<p>It rained.</p>"])
def test_an_encoding_that_is_none_is_an_error(html):
    with pytest.raises(retold.InvalidArgument, match=r"^encoding=klingon"):
        retold.clean_html(html, encoding="klingon")


def test_columns_are_like_single_pages_and_pages_pickle():
    one = retold.clean_html(PAGE, url="https://harbour.example/bridge")
    column = retold.clean_html_column([PAGE, None, PAGE.encode()], urls=["https://harbour.example/bridge", None, None])
    assert column[0] == one
    assert column[1] is None
    again = pickle.loads(pickle.dumps(one))
    assert again == one
    assert again.html_span(0, 4) == one.html_span(0, 4)
    assert again.evidence == one.evidence


@pytest.mark.parametrize(
    "html", ["", "<", "\x00", "\ud800<p>\udfff", "<!--", "<div>" * 2000, "&#" + "1" * 5000, b"\xff\xfe<"]
)
def test_bad_markup_is_data(html):
    page = retold.clean_html(html)
    assert all(page.raw[b.start : b.end] == b.text for b in page.blocks)


def test_a_page_of_text_has_no_html():
    page = retold.clean("One line.")
    assert page.html is None
    with pytest.raises(retold.Error, match="not given as HTML"):
        page.html_span(0, 1)


def test_clean_reads_html_as_html_and_says_so():
    page = retold.clean(PAGE)
    assert page.text == retold.clean_html(PAGE).text
    assert "read_as_html" in page.flags
    assert page.html == PAGE
    column = retold.clean_column([PAGE, STORY[0], None])
    assert column[0] == page
    assert "read_as_html" not in column[1].flags


@pytest.mark.parametrize(
    "text",
    [
        "The tag <p> begins a paragraph, and <div> a division.",
        "<p> is how a paragraph begins.",
        "<3 is a heart",
        "<Reuters> The ferry sailed. </Reuters>",
        "یہ <b>متن</b> ہے۔",
    ],
)
def test_prose_with_tags_in_it_stays_text(text):
    page = retold.clean(text)
    assert page.raw == text
    assert page.html is None


def test_pages_of_a_folder_may_be_html(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n".join(STORY), encoding="utf-8")
    comparison = retold.compare(tmp_path)
    assert comparison.document("a").page.html == PAGE
    assert comparison.document("a").title is not None
    assert comparison.pair("a", "b").relation in {"duplicate", "reprint", "contains"}


@pytest.mark.parametrize("tag", ["nonsense-tag!!", "", None, 7])
def test_a_language_that_is_no_tag_is_refused(tag):
    for verb in (lambda: retold.clean_html(PAGE, language=tag), lambda: retold.clean_html_column([], language=tag)):
        with pytest.raises(retold.InvalidArgument, match=r"^language="):
            verb()


def test_a_tag_takes_the_nearest_lists():
    assert "cues:en" in retold.clean_html(PAGE, language="en_GB").capabilities


@pytest.mark.parametrize(
    ("stated", "language"), [("pt_br", "pt-BR"), ("not a tag!!", "und"), ("auto", "und"), ("", "und")]
)
def test_a_stated_language_is_a_tag_or_none(stated, language):
    page = retold.clean_html(f"<html lang='{stated}'><body><p>Olav Holm, Oslo 12:30</p></body></html>")
    assert page.language == language
    assert len(retold.compare([page]).documents) == 1


COMMENTS = """<section class="comments"><h2>2 comments</h2><ul>
<li><b>Ole</b><div class="comment-text"><p>Nobody asked us who live by the river.</p></div></li>
<li><b>علی</b><div class="comment-text"><p>پل کب کھلے گا؟</p></div></li></ul></section>"""
TABLE = "<table><tr><th>Pillar</th><th>Cracks</th></tr><tr><td>North</td><td>12</td></tr></table>"


def with_more(more):
    return PAGE.replace("</article>", f"{more}</article>")


def test_comments_are_kept_apart_on_request():
    html = PAGE.replace("<aside", COMMENTS + "<aside")
    page = retold.clean_html(html, comments=True)
    assert [block.text for block in page.comments] == ["Nobody asked us who live by the river.", "پل کب کھلے گا؟"]
    assert page.text == retold.clean_html(PAGE).text
    assert retold.clean_html(html).comments == ()
    short = "<p>It rained on Monday, the mayor said, and it will again.<p class=comment-body>At long last, we waited!"
    assert [block.text for block in retold.clean_html(short, comments=True).comments] == ["At long last, we waited!"]
    assert pickle.loads(pickle.dumps(page)).comments == page.comments
    pages = retold.clean_html_column([html, None], comments=True)
    assert pages[0].comments == page.comments


def test_tables_can_be_left_out():
    html = with_more(TABLE)
    with_table = retold.clean_html(html, mode="off")
    without = retold.clean_html(html, mode="off", tables=False)
    assert "Cracks" in with_table.text
    assert "Cracks" not in without.text
    assert "in a table" in next(block.reason for block in without.blocks if block.text == "Cracks")
    assert "Cracks" not in retold.clean_html_column([html], tables=False)[0].text


def test_pictures_and_code_come_on_request():
    html = with_more(
        '<img src="/bridge.jpg" alt="Мост"><p>So it was.</p><pre>if a:\n\n    b()</pre><p>And so it stays.</p>'
    )
    page = retold.clean_html(html, mode="off")
    assert "![Мост](</bridge.jpg>)" in page.to_markdown(images=True)
    assert "bridge.jpg" not in page.to_markdown()
    assert '<img src="/bridge.jpg" alt="Мост">' in page.to_html(images=True)
    assert "    if a:\n\n        b()\n" in page.to_markdown()


def test_a_story_behind_a_wall_is_read_and_says_so():
    lead, *rest = [f"<p>{text}</p>" for text in STORY * 3]
    html = f"<article><h1>Bridge closed</h1>{lead}<div style='display:none'>{''.join(rest)}</div></article>"
    page = retold.clean_html(html)
    assert STORY[3] in page.text
    assert "hidden_text_read" in page.flags


@pytest.mark.parametrize(
    ("language", "other", "wanted"),
    [
        ("en-US", "", "2031-06-05"),
        ("en-GB", "", "2031-05-06"),
        ("fr", "", "2031-05-06"),
        ("en", "", None),
        ("en", "<p>Read on 25/04/2031</p>", "2031-05-06"),
        ("en-GB", "<p>Read on 04/25/2031</p>", "2031-06-05"),
    ],
)
def test_the_page_tells_which_is_the_day(language, other, wanted):
    story = "".join(f"<p>{text}</p>" for text in STORY)
    html = f"<html lang={language}><article><h1>Bridge closed</h1><p>06/05/2031</p>{story}</article>{other}"
    assert retold.clean_html(html).date == wanted
