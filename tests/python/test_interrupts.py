"""Ctrl-C ends every long call at once, and leaves its objects fit for the next call."""

import contextlib
import functools
import random
import signal
import sys
import time

import numpy as np
import pytest

import retold
from retold import strings, tokenize

# What a first call loads, so that Ctrl-C meets the call and not an import.
pytest.importorskip("scipy.sparse")
with contextlib.suppress(ImportError):
    import pyarrow  # noqa: F401

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="setitimer")

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


def chain_of_pairs(count=1_000_000):
    left = np.arange(count, dtype=np.uint32)
    return retold.Pairs(left, left + 1, np.ones(count))


def index_of(texts):
    index = retold.Index(n=3)
    index.add(list(range(len(texts))), texts)
    return index


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
    "decode_entities": (lambda: "Tarn &amp; S&ouml;hne &#8222;" * 3_000_000, retold.decode_entities),
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
        lambda: [f"the harbour bridge closed at {hour % 24} for ships" for hour in range(40_000)],
        lambda x: retold.near_duplicates(x, threshold=0.5),
    ),
    "Comparison.from_json": (lambda: '{"documents": [' + "{}, " * 10_000_000 + "{}]}", retold.Comparison.from_json),
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
    "decode_entities_column": (lambda: ["Tarn &amp; S&ouml;hne &#8222;" * 500_000] * 10, retold.decode_entities_column),
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
    "Edited.edits": (lambda: retold.decode_entities("Tarn &amp; S&ouml;hne &#8222;" * 500_000), lambda x: x.edits),
    "Comparison.to_json": (
        lambda: retold.compare([minutes(4000, number) for number in range(2)]),
        lambda x: x.to_json(),
    ),
    "Pair.aligned": (
        lambda: retold.compare([minutes(4000, number) for number in range(2)]),
        lambda x: next(iter(x.pairs)).aligned,
    ),
    "index.remove": (
        lambda: index_of([f"house {number}" for number in range(400_000)]),
        lambda x: x.remove(range(400_000)),
    ),
}


def cpu_seconds_until_stopped(call, prepared, after=0.02):
    """CPU time from Ctrl-C, which comes when the call has used so many seconds, to the exception; None if it was over.

    The system presses, as for a user: a thread would first have to be let in by the call that it is to end.
    """
    running = True

    def press(_signal, _frame):
        if running:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGPROF, press)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, after)
    try:
        call(prepared)
    except KeyboardInterrupt:
        return time.process_time() - began - after
    finally:
        running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return None


@pytest.mark.parametrize("name", CALLS)
def test_ctrl_c_ends_a_call(name):
    prepare, call = CALLS[name]
    took = cpu_seconds_until_stopped(call, prepare())
    assert took is not None, "the call ended before"
    # On an idle machine that is a fifth of a second for each of two threads.
    assert took < 0.4


def test_ctrl_c_ends_saving_and_loading(tmp_path):
    index = index_of(texts_of(20_000, 300))
    index.save(tmp_path / "index")
    took = cpu_seconds_until_stopped(retold.Index.load, tmp_path / "index")
    assert took is not None
    assert took < 0.4
    took = cpu_seconds_until_stopped(index.save, tmp_path / "other")
    assert took is not None
    assert took < 0.4
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_what_a_stopped_call_was_given_serves_the_next():
    index = retold.Index(n=3)
    texts = texts_of(20_000, 300)
    assert cpu_seconds_until_stopped(lambda x: index.add(list(range(len(x))), x), texts) is not None
    index.add(["ده"], ["پل در ساعت هشت بسته شد"])
    assert [match.id for match in index.query("پل در ساعت هشت بسته شد")][:1] == ["ده"]
    tokenizer = retold.Tokenizer(stem=True, language="en")
    assert cpu_seconds_until_stopped(tokenizer.tokens_column, texts) is not None
    assert [str(stem) for stem in tokenizer.tokens("Bridges were closed")] == ["bridg", "were", "close"]
