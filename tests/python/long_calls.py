"""Every call that may take long, with a text or column for which it does."""

import contextlib
import functools
import pickle
import random

import numpy as np
import pytest

import retold
from retold import strings, tokenize

# What a first call loads, so that Ctrl-C meets the call and not an import.
pytest.importorskip("scipy.sparse")
with contextlib.suppress(ImportError):
    import pyarrow  # noqa: F401

SENTENCES = (
    "The harbour master closed the old bridge on Monday, {} officials said. ",
    "Der Fluss stieg in der Nacht um {} Meter; „niemand schlief“, sagte Lena Tarn. ",
    "پل در ساعت {} بسته شد و مردم به مدرسه رفتند. ",
    "Жители вышли на площадь, их было {}, и ждали автобуса. ",
    "昨夜、川の水が{}回あふれ、住民は学校に避難しました。",
)


@functools.cache
def page_text():
    draw = random.Random(7)
    return "".join(draw.choice(SENTENCES).format(draw.randrange(10_000)) for _ in range(20_000))


def text_of(characters):
    return (page_text() * (1 + characters // len(page_text())))[:characters]


def texts_of(count, words):
    draw = random.Random(8)
    vocabulary = [f"w{number}" for number in range(5000)]
    return [" ".join(draw.choices(vocabulary, k=words)) for _ in range(count)]


def repeated(text, count):
    return text * count


def numbered(text, count, numbers=1_000_000):
    return [text.format(number % numbers) for number in range(count)]


def letters(count, alphabet="ab"):
    return "".join(random.Random(count).choices(alphabet, k=count))


def minutes(lines, seed):
    """What a hundred people said of the houses of a town, a line each."""
    draw = random.Random(seed)
    return "\n".join(
        f"{draw.choice('ABCDEFGH')}na {draw.choice('KLMNPRST')}older denied that house {line} costs "
        f"{draw.randrange(100, 900)} euros, and “nobody lives in house {line},” said Tom {draw.choice('KLMNPRST')}erg."
        for line in range(lines)
    )


def chain_of_pairs():
    count = len(numbered("pair {}", 1_000_000))
    left = np.arange(count, dtype=np.uint32)
    return retold.Pairs(left, left + 1, np.ones(count))


def index_of(texts):
    index = retold.Index(n=3)
    index.add(list(range(len(texts))), texts)
    return index


def short_inputs():
    """What to put in the place of those above to make every call a short one."""
    page, texts, of_letters, lines = page_text()[:3000], texts_of, letters, minutes
    return {
        "text_of": lambda characters: page[: 2000 + characters % 10],
        "texts_of": lambda count, words: texts(min(count, 30), min(words, 50)),
        "repeated": lambda text, count: text * 20,
        "numbered": lambda text, *_: [text.format(number) for number in range(20)],
        "letters": lambda count, *of: of_letters(300 + count % 2, *of),
        "minutes": lambda _, seed: lines(5, seed),
    }


def markup():
    return retold.clean_html("<p>" + text_of(8_000_000).replace(". ", ".<p>"), mode="off")


def compared():
    return retold.compare([minutes(1000, number) for number in range(4)])


def take(texts):
    with retold.CopyFilter() as copies:
        copies.take(texts)


NEAR_COPY = "The bridge closed at {} and cars went over the old one instead, officials of the town said on Monday."
CUES = """{"format": "retold-cues", "version": 1, "name": "own", "cues": [{"phrase": "niemand", "label": "comment"}]}"""

# What is made ready, and the call that would take long: on an idle machine half a second or more.
CALLS = {
    "words": (lambda: text_of(60_000_000), tokenize.words),
    "sentences": (lambda: text_of(100_000_000), tokenize.sentences),
    "graphemes": (lambda: text_of(30_000_000), tokenize.graphemes),
    "paragraphs": (lambda: text_of(20_000_000).replace(". ", ".\n\n") * 8, tokenize.paragraphs),
    "shingles": (lambda: text_of(30_000_000), lambda x: tokenize.shingles(x, 5)),
    "words_column": (lambda: [text_of(30_000_000)] * 3, tokenize.words_column),
    "normalize": (lambda: text_of(50_000_000), lambda x: retold.normalize(x, form="NFKD", fold=True)),
    "fix_encoding": (lambda: text_of(8_000_000).encode().decode("latin-1"), retold.fix_encoding),
    "decode_entities": (lambda: repeated("Tarn &amp; S&ouml;hne &#8222;", 3_000_000), retold.decode_entities),
    "decode": (lambda: text_of(30_000_000).encode("utf-16"), retold.decode),
    "clean": (lambda: text_of(30_000_000).replace(". ", ".\n"), retold.clean),
    "clean_html": (lambda: "<p>" + text_of(12_000_000).replace(". ", ".<p>"), retold.clean_html),
    "annotate": (lambda: text_of(3_000_000), retold.annotate),
    "quotes": (lambda: text_of(8_000_000), retold.quotes),
    "numbers": (lambda: text_of(12_000_000), retold.numbers),
    "names": (lambda: text_of(8_000_000), retold.names),
    "levenshtein": (lambda: (letters(600_000), letters(600_001)), lambda x: strings.levenshtein(*x)),
    "partial_ratio": (lambda: (letters(60_000), letters(300_000)), lambda x: strings.partial_ratio(*x)),
    "jaro": (lambda: (letters(600_000, "abc"), letters(600_001, "abc")), lambda x: strings.jaro(*x)),
    "matches": (lambda: texts_of(20_000, 12), lambda x: strings.matches(x, x, cutoff=0.2)),
    "near_duplicates": (lambda: texts_of(20_000, 150), lambda x: retold.near_duplicates(x, threshold=0.1, n=1)),
    "near_duplicates that are many": (
        lambda: numbered("the harbour bridge closed at {} for ships", 40_000, 24),
        lambda x: retold.near_duplicates(x, threshold=0.5),
    ),
    "Comparison.from_json": (
        lambda: '{"documents": [' + repeated("{}, ", 10_000_000) + "{}]}",
        retold.Comparison.from_json,
    ),
    "clean_column": (lambda: [text_of(2_000_000).replace(". ", ".\n")] * 20, retold.clean_column),
    "clean_html_column": (lambda: ["<p>" + text_of(2_000_000).replace(". ", ".<p>")] * 20, retold.clean_html_column),
    "annotate_column": (lambda: [text_of(1_000_000)] * 10, retold.annotate_column),
    "passages_column": (lambda: texts_of(40_000, 600), retold.passages_column),
    "Tokenizer.matrix": (lambda: texts_of(40_000, 400), lambda x: retold.Tokenizer().matrix(x)),
    "nearest": (lambda: texts_of(20_000, 120), lambda x: retold.nearest(x, k=10)),
    "minhash_column": (lambda: texts_of(40_000, 500), lambda x: retold.minhash_column(x, permutations=512)),
    "passages": (lambda: texts_of(2, 3_000_000), lambda x: retold.passages(*x)),
    "frequencies": (lambda: texts_of(20_000, 400), tokenize.frequencies),
    "collocations": (lambda: texts_of(20_000, 400), tokenize.collocations),
    "compare": (
        lambda: dict(enumerate(map(text_of, (600_000, 600_007, 500_000)))),
        retold.compare,
    ),
    "Comparison.facts": (
        lambda: retold.compare([minutes(2000, number) for number in range(4)]),
        lambda x: x.facts,
    ),
    "best_matches": (lambda: texts_of(400_000, 12), lambda x: strings.best_matches(x[0], x, measure="partial_ratio")),
    "index.query": (lambda: index_of([letters(2_000_000)] * 2), lambda x: x.query(letters(30_000_000, "ab "))),
    "index.add": (lambda: texts_of(20_000, 300), lambda x: retold.Index(n=3).add(list(range(len(x))), x)),
    "dates": (lambda: text_of(12_000_000), retold.dates),
    "similarity": (lambda: (text_of(30_000_000), text_of(30_000_001)), lambda x: retold.similarity(*x)),
    "normalize_column": (
        lambda: [text_of(5_000_000)] * 10,
        lambda x: retold.normalize_column(x, form="NFKD", fold=True),
    ),
    "fix_encoding_column": (
        lambda: [text_of(2_000_000).encode().decode("latin-1")] * 10,
        retold.fix_encoding_column,
    ),
    "decode_entities_column": (
        lambda: [repeated("Tarn &amp; S&ouml;hne &#8222;", 500_000)] * 10,
        retold.decode_entities_column,
    ),
    "sentences_column": (lambda: [text_of(10_000_000)] * 15, tokenize.sentences_column),
    "graphemes_column": (lambda: [text_of(5_000_000)] * 10, tokenize.graphemes_column),
    "shingles_column": (lambda: [text_of(5_000_000)] * 10, lambda x: tokenize.shingles_column(x, 5)),
    "Tokenizer.tokens": (
        lambda: text_of(30_000_000),
        lambda x: retold.Tokenizer(stem=True, language="en").tokens(x),
    ),
    "Tokenizer.fit": (lambda: texts_of(40_000, 400), lambda x: retold.Tokenizer().fit(x)),
    "Template.learn": (lambda: [text_of(500_000).replace(". ", ".\n")] * 60, retold.Template.learn),
    "groups": (chain_of_pairs, lambda x: retold.groups(x, len(x) + 1)),
    "Decoded.edits": (lambda: retold.decode(text_of(3_000_000).encode("utf-16")), lambda x: x.edits),
    "Edited.edits": (
        lambda: retold.decode_entities(repeated("Tarn &amp; S&ouml;hne &#8222;", 500_000)),
        lambda x: x.edits,
    ),
    "Comparison.to_json": (
        lambda: retold.compare([minutes(4000, number) for number in range(2)]),
        lambda x: x.to_json(),
    ),
    "Pair.aligned": (
        lambda: retold.compare([minutes(4000, number) for number in range(2)]),
        lambda x: next(iter(x.pairs)).aligned,
    ),
    "index.remove": (
        lambda: index_of(numbered("house {}", 400_000)),
        lambda x: x.remove(range(len(x))),
    ),
    "paragraphs_column": (
        lambda: [text_of(5_000_000).replace(". ", ".\n\n")] * 40,
        tokenize.paragraphs_column,
    ),
    "guess_language": (lambda: text_of(100_000_000), tokenize.guess_language),
    "kwic": (lambda: texts_of(20_000, 400), lambda x: tokenize.kwic(x, "w77")),
    "keyness": (lambda: texts_of(20_000, 400), lambda x: tokenize.keyness(x[::2], x[1::2])),
    "Tokenizer.fit of frequent words": (
        lambda: texts_of(40_000, 400),
        lambda x: retold.Tokenizer().fit(x, min_texts=2),
    ),
    "indel": (lambda: (letters(600_000), letters(600_001)), lambda x: strings.indel(*x)),
    "ratio": (lambda: (letters(600_000), letters(600_001)), lambda x: strings.ratio(*x)),
    "jaro_winkler": (lambda: (letters(600_000, "abc"), letters(600_001, "abc")), lambda x: strings.jaro_winkler(*x)),
    "token_sort_ratio": (lambda: texts_of(2, 300_000), lambda x: strings.token_sort_ratio(*x)),
    "token_set_ratio": (
        lambda: (texts_of(1, 300_000)[0], " ".join(numbered("a{}", 300_000))),
        lambda x: strings.token_set_ratio(*x),
    ),
    "matches by a function": (lambda: texts_of(2000, 12), lambda x: strings.matches(x, x, measure=lambda a, b: 50.0)),
    "Pairs.explain": (
        lambda: retold.near_duplicates([text_of(3_000_000), text_of(3_000_007)], threshold=0.1, n=1),
        lambda x: x.explain(0),
    ),
    "CopyFilter.take": (lambda: texts_of(40_000, 300), take),
    "CopyFilter.take of near copies": (lambda: numbered(NEAR_COPY, 60_000), take),
    "Tokenizer.matrix of chosen words": (
        lambda: texts_of(40_000, 400),
        lambda x: retold.Tokenizer(keep=lambda words: [word != "w7" for word in words]).matrix(x),
    ),
    "dedup": (lambda: pytest.importorskip("pyarrow").table({"text": texts_of(40_000, 300)}), retold.dedup),
    "Page.blocks": (lambda: retold.clean(text_of(6_000_000).replace(". ", ".\n")), lambda x: x.blocks),
    "Page, pickled": (lambda: retold.clean(text_of(6_000_000).replace(". ", ".\n")), pickle.dumps),
    "Page, unpickled": (
        lambda: pickle.dumps(retold.clean(text_of(6_000_000).replace(". ", ".\n"))),
        pickle.loads,
    ),
    "clean with cues": (
        lambda: text_of(6_000_000).replace(". ", ".\n"),
        lambda x: retold.clean(x, rules=[retold.Cues.from_json(CUES)]),
    ),
    "Page.to_markdown": (markup, lambda x: x.to_markdown()),
    "Page.to_html": (markup, lambda x: x.to_html()),
    "Index, pickled": (lambda: index_of(texts_of(20_000, 300)), pickle.dumps),
    "Index, unpickled": (lambda: pickle.dumps(index_of(texts_of(20_000, 300))), pickle.loads),
    "Index.ids": (lambda: index_of(numbered("house {}", 1_600_000)), lambda x: x.ids()),
    "Template.from_json": (lambda: '{"lines": [' + repeated("{}, ", 10_000_000) + "{}]}", retold.Template.from_json),
    "Cues.from_json": (lambda: '{"cues": [' + repeated("{}, ", 10_000_000) + "{}]}", retold.Cues.from_json),
    "Comparison.statements": (compared, lambda x: x.statements),
    "Comparison.timeline": (compared, lambda x: x.timeline),
    "Comparison.flags": (compared, lambda x: x.flags),
    "Comparison.omissions": (compared, lambda x: x.omissions(0)),
    "Comparison.to_html": (compared, lambda x: x.to_html()),
}
