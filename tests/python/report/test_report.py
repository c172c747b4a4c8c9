"""The report as HTML: what it says, that it escapes everything, what it leaves out."""

import json
import re
from html.parser import HTMLParser

import pytest

from retold.compare import Comparison
from retold.report import Limits, to_html

FIGURES = ("text", "containment_a", "containment_b", "words", "lead", "names", "numbers", "aligned_a", "aligned_b")
HERALD = [
    "The tram depot in Brennick will close on May 3.",
    "Forty drivers move to Osthaven, said Ulla Fenn.",
    "Nobody was asked.",
]
EXPRESS = [
    "On May 8 the depot in Brennick closes.",
    "Rain is expected.",
    "Forty drivers move to Osthaven, said Ulla Fenn.",
    "Somebody was asked.",
]
RETELLING = {
    "relation": "retelling",
    "aligned": [
        ("paraphrase", 0, 0, [("number", "May 3", "May 8")]),
        ("same", 1, 2, []),
        ("edited", 2, 3, [("negation", "Nobody", "Somebody")]),
    ],
    "only_b": [1],
}


def spans(sentences):
    starts = [sum(len(s) + 1 for s in sentences[:i]) for i in range(len(sentences))]
    return [[start, start + len(s)] for start, s in zip(starts, sentences, strict=True)]


def change(kind, a, b, *, group, texts, places):
    def find(words, side, number):
        start = places[side][number][0] + texts[side][number].index(words)
        return [start, start + len(words)]

    return {"kind": kind, "a": find(a, 0, group[1]), "b": find(b, 1, group[2])}


def pair_json(number_a, number_b, texts, pair):
    places = [spans(text) for text in texts]
    alignment = {
        "aligned": [
            {
                "kind": group[0],
                "a": [places[0][group[1]]],
                "b": [places[1][group[2]]],
                "score": 0.5,
                "changes": [change(*item, group=group, texts=texts, places=places) for item in group[3]],
            }
            for group in pair.get("aligned", [])
        ],
        "only_a": [places[0][i] for i in pair.get("only_a", [])],
        "only_b": [places[1][i] for i in pair.get("only_b", [])],
        "direction": pair.get("direction", []),
    }
    figures = {
        "a": number_a,
        "b": number_b,
        "relation": pair["relation"],
        "score": pair.get("score", 0.5),
        "margin": 0.1,
        "runner_up": "same_story",
        "aspects": dict.fromkeys(FIGURES, 0.25) | {"time": None, "embedding": None},
    }
    return figures | {"alignment": alignment} if "aligned" in pair else figures


def make(pages, pairs, story=(0, 1)):
    """A comparison from {id: sentences} and {(a, b): pair}; the other pairs are unrelated."""
    texts = list(pages.values())
    documents = [
        {
            "id": id,
            "title": spans(text)[0],
            "date": "",
            "language": "",
            "background": False,
            "raw": "\n".join(text),
            "body": spans(text),
            "sentences": spans(text),
        }
        for id, text in pages.items()
    ]
    every = [(a, b) for a in range(len(texts)) for b in range(a + 1, len(texts))]
    made = [pair_json(a, b, (texts[a], texts[b]), pairs.get((a, b), {"relation": "unrelated"})) for a, b in every]
    stories = [{"documents": list(story), "label": "x", "score": 0.5}] if story else []
    told = {"format": "retold.comparison/1", "offsets": "code_points", "documents": documents}
    return Comparison.from_json(json.dumps(told | {"pairs": made, "stories": stories, "topics": []}))


@pytest.fixture
def comparison():
    return make({"herald": HERALD, "express": EXPRESS}, {(0, 1): RETELLING})


class Reader(HTMLParser):
    """Collects tags and the visible text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text.append(data)


def visible(html):
    return " ".join("".join(Reader(html.partition("</head>")[2] or html).text).split())


def test_the_verdict_says_in_words_what_the_pages_are(comparison):
    text = visible(to_html(comparison))
    assert text.startswith("All 2 pages tell one story")
    assert "herald and express: one retells the other; nothing tells which came first." in text


def test_the_page_that_came_first_is_named_with_its_sign():
    sign = {"kind": "credit", "first": 0, "weight": 0.7, "text": "express names herald as its source"}
    pair = {**RETELLING, "direction": [sign]}
    text = visible(
        "<body>" + to_html(make({"herald": HERALD, "express": EXPRESS}, {(0, 1): pair})).partition("<body>")[2]
    )
    assert "express retells herald, by the signs found" in text
    assert "express names herald as its source" in text


def test_numbers_and_denials_that_differ_come_first(comparison):
    html = to_html(comparison)
    table = html[html.index('<table class="differences">') :].partition("</table>")[0]
    assert re.findall(r'<mark class="c-(\w+)">(.*?)</mark>', table) == [
        ("number", "3"), ("number", "8"), ("negation", "Nobody"), ("negation", "Somebody"),
    ]  # fmt: skip


def test_every_aligned_group_is_one_row_and_lone_sentences_stand_in_reading_order(comparison):
    grid = to_html(comparison).partition('<div class="grid">')[2]
    rows = re.findall(r'<div class="row (k-\w+|lone)"', grid)
    assert rows == ["k-paraphrase", "lone", "k-same", "k-edited"]
    assert visible(grid).count("not in herald") == 1


def test_changed_words_are_marked_and_say_what_the_other_page_has(comparison):
    html = to_html(comparison)
    assert '<mark class="c-number" title="a number differs: “May 8” in express">3</mark>' in html


def test_what_is_absent_is_not_there(comparison):
    html = to_html(make({"a": ["One."], "b": ["Two."]}, {}, story=None))
    assert 'id="differences"' not in html
    assert 'id="flags"' not in html
    assert "2 pages, no two of which tell the same story" in visible(html)


HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "<!--<script>",
    "]]><script>alert(1)//",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "javascript:alert(1)",
    "<base href=//evil.example>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "\x00<scr\x00ipt>",
    "a\u202egnp.exe\u200b\ufeff\x1b[31m",
    "نص <b>عريض</b> \u2067",
    "{{7*7}} ${7*7} <%= 7 %>",
]


def test_hostile_texts_never_become_markup():
    pages = {f"{text}#{i}": [text, f"{text} again.", "plain"] for i, text in enumerate(HOSTILE)}
    same = {"relation": "reprint", "aligned": [("same", 0, 0, []), ("edited", 2, 2, [("number", "plain", "plain")])]}
    pairs = {(a, b): same for a in range(len(HOSTILE)) for b in range(a + 1, len(HOSTILE))}
    read = Reader(to_html(make(pages, pairs)))
    assert {"script", "img", "svg", "iframe", "base", "object", "link"}.isdisjoint(read.tags)
    assert [name for name, _ in read.attributes if name.startswith("on") or name in ("src", "style", "autofocus")] == []
    assert all(value.startswith("#") for name, value in read.attributes if name == "href")
    shown = "".join(read.text)
    for text in HOSTILE[:12]:
        assert text.replace("\x00", "NUL") in shown


def test_what_does_not_show_is_made_visible():
    html = to_html(make({"a": ["x\u202ey\u200bz\x07", "می\u200cخواهم 👩\u200d🚒"], "b": ["q"]}, {}, story=None))
    assert "\u202e" not in html
    assert "\u200b" not in html
    assert '<span class="unseen" title="U+202E RIGHT-TO-LEFT OVERRIDE">RLO</span>' in to_html(
        make({"a\u202e": ["x"], "b": ["y"]}, {}, story=None)
    )


def test_joiners_that_a_script_needs_stay():
    pages = {"a": ["می\u200cخواهم 👩\u200d🚒", "x"], "b": ["می\u200cخواهم 👩\u200d🚒", "y"]}
    html = to_html(make(pages, {(0, 1): {"relation": "reprint", "aligned": [("same", 0, 0, [])]}}))
    assert "می\u200cخواهم 👩\u200d🚒" in html


def test_the_policy_allows_the_style_and_nothing_else(comparison):
    html = to_html(comparison)
    assert re.search(r"default-src &#x27;none&#x27;; style-src &#x27;sha256-[\w+/=]{44}&#x27;", html)
    assert html.count("<style") == 1
    assert "http:" not in html.replace("http-equiv", "")
    assert "https:" not in html


def test_limits_are_kept_and_said():
    pages = {f"page {i}": [f"Sentence {i}.", "Shared."] for i in range(12)}
    pairs = {
        (a, b): {"relation": "same_story", "aligned": [("same", 1, 1, [])]} for a in range(12) for b in range(a + 1, 12)
    }
    html = to_html(make(pages, pairs, story=range(12)), limits=Limits(matrix=5, pairs=7, pages=3))
    text = visible(html)
    assert "5 of 12 pages in the matrix; the rest is in the JSON." in text
    assert "7 of 66 pairs side by side, the closest first; the rest is in the JSON." in text
    assert html.count('<details class="pair') == 7


def test_close_pairs_beyond_those_listed_are_counted():
    pages = {f"page {i}": [f"Sentence {i}.", "Shared."] for i in range(5)}
    pairs = {(a, b): {"relation": "reprint", "aligned": []} for a in range(5) for b in range(a + 1, 5)}
    assert "… and 2 more close pairs." in visible(to_html(make(pages, pairs, story=range(5))))


def test_the_same_comparison_gives_the_same_report(comparison):
    assert to_html(comparison) == to_html(Comparison.from_json(comparison.to_json())) == comparison.to_html()


def test_a_comparison_writes_its_report(comparison, tmp_path):
    path = tmp_path / "new" / "report.html"
    assert comparison.to_html(path) == path.read_text(encoding="utf-8")
    assert [entry.name for entry in path.parent.iterdir()] == ["report.html"]
