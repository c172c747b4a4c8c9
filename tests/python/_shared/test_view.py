"""What notebooks show: escaped, small, without scripts, on any ground, in both directions, and what is left out."""

import re
import shutil
from html.parser import HTMLParser

import pandas as pd
import pytest
from playwright import sync_api

import retold
from retold import samples
from retold._shared.view import cell, grid, marked

HOSTILE = "<script>alert('x')</script> & \ud800 " + "آ" * 3000 + "x" * 300
STORY = "یہ پرانا پل سیلاب کے بعد بند ہے اور بہار میں کھلے گا"
TEXTS = [HOSTILE, None, STORY, STORY + " حکام", *[f"Снег {n} закрыл перевал на всю ночь" for n in range(30)]]
SERIES = pd.Series(TEXTS, index=[f"<i>{n}</i>" for n in range(len(TEXTS))], dtype=object)
PAGES = samples.load()


def template():
    told = (
        "The {0} of the old town was opened again on Monday.\nPeople came to the {0} from all over, said the mayor.\n"
    )
    return retold.Template.learn([told.format(n * "x") + HOSTILE for n in range(4)], sources=["<b>"] * 4)


def index():
    found = retold.Index()
    found.add(["<a>", 7], [STORY, HOSTILE])
    return found


RESULTS = {
    "Pages": lambda: retold.clean_column(SERIES),
    "BlockTable": lambda: retold.clean_column(SERIES).blocks,
    "EditedColumn": lambda: retold.normalize_column(SERIES),
    "EditTable": lambda: retold.normalize_column(SERIES).edits,
    "Edited": lambda: retold.normalize(HOSTILE + "  e\u0301"),
    "TokenColumn": lambda: retold.words_column(SERIES),
    "SpanColumn": lambda: retold.sentences_column(TEXTS),
    "ShingleColumn": lambda: retold.shingles_column(TEXTS),
    "FlatSpans": lambda: retold.words_column(SERIES).flat(),
    "SpanLists": lambda: retold.words_column(SERIES).lists(),
    "TermLists": lambda: retold.Tokenizer().tokens_column(TEXTS),
    "Vocabulary": lambda: retold.Tokenizer().fit(TEXTS),
    "frequencies": lambda: retold.frequencies(TEXTS),
    "keyness": lambda: retold.keyness(TEXTS, ["<b>", "x"] * 17),
    "kwic": lambda: retold.kwic(SERIES, "script"),
    "Pairs": lambda: retold.near_duplicates(SERIES, threshold=0.1, n=2),
    "Passages": lambda: retold.passages_column([STORY, STORY, HOSTILE, HOSTILE]),
    "GroupTable": lambda: retold.describe_groups(retold.near_duplicates([STORY, STORY]), [0, 0]),
    "Explanation": lambda: retold.near_duplicates([STORY + HOSTILE * 9] * 2).explain(0),
    "Spans": lambda: retold.sentences("<b>Ein Satz.</b> " * 90),
    "Tokens": lambda: retold.words(HOSTILE + STORY),
    "Template": template,
    "Index": index,
    "Comparison": lambda: retold.compare(PAGES | {"<b>": HOSTILE}),
    "Pair": lambda: retold.compare({"<b>": HOSTILE + STORY, "b": STORY + HOSTILE}).pairs[0],
    "Pair of samples": lambda: retold.compare(PAGES).pair("aune_herald", "coast_wire"),
    "annotate": lambda: retold.annotate(HOSTILE + '\n"It 40 <b>," said Ada <i>Krone.'),
    "a long page": lambda: retold.annotate('"We saw 12 boats on 3 May," said Ada Krone of Tarn. 市长王芳。\n' * 3000),
    "a long line": lambda: retold.annotate('"We saw 12 boats on 3 May," said Ada Krone of Tarn. ' * 9000),
    "Annotations": lambda: retold.annotate_column(SERIES),
    "blocks": lambda: retold.clean(HOSTILE + "\n" + STORY).blocks,
    "pairs": lambda: retold.compare({str(n): text for n, text in SERIES.dropna().items()}).pairs,
    "table of pairs": lambda: retold.compare(PAGES).table("pairs"),
    "table of facts": lambda: retold.compare(PAGES | {"<b>": HOSTILE}).table("facts"),
    "one fact": lambda: retold.compare(PAGES).facts[0],
    "one statement": lambda: retold.compare(PAGES).statements[0],
    "one block": lambda: retold.clean(HOSTILE + "\n" + STORY).blocks[0],
    "Document": lambda: retold.compare({"<b>": HOSTILE + "\n" + STORY, "b": STORY}).documents[0],
}


class Tags(HTMLParser):
    """Counts what is opened and closed, and collects the text."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.wrong = [], set(), []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.mark.parametrize("name", RESULTS)
def test_a_view_is_small_escaped_and_whole(name):
    html = RESULTS[name]()._repr_html_()
    html.encode()
    assert len(html.encode()) <= 50_000
    tags = Tags()
    tags.feed(html)
    assert tags.open == tags.wrong == []
    assert tags.seen <= {
        "div",
        "strong",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "mark",
        "span",
        "bdi",
        "small",
        "br",
        "ul",
        "li",
    }
    assert 'dir="auto"' in html


@pytest.mark.parametrize("name", RESULTS)
def test_a_view_has_the_colours_of_its_notebook(name):
    html = RESULTS[name]()._repr_html_()
    colours = set(re.findall(r"(?:color|background):([^;\"]+)", html))
    assert all(colour == "inherit" or re.fullmatch(r"rgba\(\d+,\d+,\d+,\.[1-4]\d*\)", colour) for colour in colours)
    assert "#" not in re.sub(r"&#x?\w+;", "", html)


@pytest.mark.parametrize("name", RESULTS)
def test_a_repr_is_short(name):
    assert len(repr(RESULTS[name]())) < 200


def test_ids_name_the_rows_and_the_rest_is_counted():
    html = retold.clean_column(SERIES)._repr_html_()
    assert "&lt;i&gt;3&lt;/i&gt;" in html
    assert "24 more rows" in html


def test_two_pages_stand_side_by_side_with_their_changes_marked():
    html = RESULTS["Pair of samples"]()._repr_html_()
    assert html.count("<mark") > 5
    assert "reprint" in html
    assert "only aune_herald" in html


def test_words_are_marked_in_their_texts():
    html = retold.words_column(["пал мост", None])._repr_html_()
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", html) == ["пал", "мост"]


def test_cells_and_rows():
    assert [cell(value) for value in (None, float("nan"), 1.23456, "a\nb", True)] == ["–", "–", "1.235", "a b", "True"]
    assert cell("ы" * 1000) == "ы" * 239 + "…"
    assert "3 more rows" in grid(("a",), [["x"]], 3)
    cut = marked("long text", [(0, 4), (5, 9)], 6)
    assert re.findall(">([^<>]+)</mark>", cut) == ["long", "t"]
    assert cut.endswith("</mark>…")


def test_what_several_ranges_cover_is_shown_once():
    html = marked("one two three four", [(0, 13), (4, 18)])
    assert "".join(re.findall(">([^<>]+)<", html)) == "one two three four"
    assert re.sub("<[^>]+>", "", retold.shingles_column(["a b c d e f"])._repr_html_()).count("a b c d e f") == 1


# JupyterLab's rules for tables in outputs.
LAB = "table{font-size:12px;table-layout:fixed}td,th{padding:.5em;white-space:normal;max-width:none}"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
@pytest.mark.parametrize("width", [1200, 400])
def test_no_view_is_wider_than_its_page_and_prose_is_never_a_thread(width, tmp_path):
    views = "".join(make()._repr_html_() for make in RESULTS.values())
    (tmp_path / "views.html").write_text(f"<meta charset=utf-8><style>{LAB}</style>{views}", encoding="utf-8")
    with sync_api.sync_playwright() as program:
        browser = program.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((tmp_path / "views.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        narrow = "cells => cells.filter(c => c.innerText.length > 60).map(c => c.clientWidth).filter(w => w < 110)"
        assert page.eval_on_selector_all("td", narrow) == []
        browser.close()
