"""Wrong calls: whatever is given for any argument of any public call, the answer is a result or a retold.Error that
names the argument in a few words."""

import inspect
import types

import numpy as np
import pyarrow as pa
import pytest

import retold
from retold import report, strings

TEXT = "Menu\nThe mayor opened the new bridge on Monday, officials said."
TEXTS = ["the mayor opened it", "the mayor opened it", None, "پل کھلا"]
HTML = "<nav>Menu</nav><p>The mayor opened the new bridge on Monday, officials said."
CUES = '{"format":"retold-cues","version":1,"name":"x","cues":[]}'


class Broken:
    """Nothing about it can be asked."""

    def __repr__(self):
        raise RuntimeError("no repr")

    def __bool__(self):
        raise RuntimeError("no truth")

    def __eq__(self, other):
        raise RuntimeError("no equality")

    __hash__ = None


HOSTILE = {
    "None": None,
    "True": True,
    "0": 0,
    "-1": -1,
    "10**30": 10**30,
    "-10**5000": -(10**5000),
    "1.5": 1.5,
    "nan": float("nan"),
    "-inf": float("-inf"),
    "complex": 1j,
    "bytes": b"x\xff",
    "long str": "x" * 100_000,
    "Urdu": "خبر" * 10_000,
    "surrogate": "\ud800",
    "NUL": "a\0b",
    "empty": "",
    "list": [],
    "mixed list": ["a", 1],
    "nested list": [[["a"]]],
    "dict": {"a": 1},
    "set": {"a"},
    "class": int,
    "callable": lambda *given: given,
    "module": types,
    "array": np.zeros((2, 2)),
    "array of one": np.array([1.5]),
    "object": object(),
    "broken": Broken(),
}


def index():
    made = retold.Index(n=1)
    made.add(["a"], ["one two"])
    return made


def page():
    return retold.clean(TEXT)


def pairs():
    return retold.near_duplicates(TEXTS, n=2)


def comparison():
    return retold.compare({"a": TEXT, "b": TEXT})


MEASURES = {
    name: (getattr(strings, name), {"a": "one", "b": "two", "cutoff": 1})
    for name in (
        "levenshtein",
        "indel",
        "jaro",
        "jaro_winkler",
        "ratio",
        "partial_ratio",
        "token_sort_ratio",
        "token_set_ratio",
    )
}
WORDS = {
    "language": "auto",
    "keep": "all",
    **dict.fromkeys(("urls", "emails", "mentions", "hashtags", "hyphens"), True),
}
FORMS = {"form": "NFC", **dict.fromkeys(("fold", "spaces", "invisibles", "quotes"), True)}
COLUMN = {"texts": TEXTS, "threads": 1, "progress": False}
NAMED = {**COLUMN, "ids": [1, 2, 3, 4]}
OF_HTML = {"comments": True, "tables": False}
CLEAN = {"template": None, "language": "auto", "mode": "auto", "rules": ()}
SENTENCES = {"language": "auto", "newlines": "auto", "split_quotes": True, "abbreviations": ()}
JOIN = {
    "threshold": 0.5,
    "measure": "jaccard",
    "n": 2,
    "unit": "word",
    "method": "minhash",
    "permutations": 16,
    "seed": 1,
    "verify": True,
    "identical": "all",
    "max_df": None,
    "sources": [1, 2, 3, 4],
    "times": [1, 2, 3, 4],
    "window": 5,
    "max_pairs": 100,
}

FRAME = {
    "frame": pa.table({"text": TEXTS, "id": ["a", "b", "c", "d"], "site": ["x", "y", "x", "y"], "day": [1, 2, 3, 4]}),
    "text": "text",
    "id": "id",
    "source": "site",
    "keep": "oldest",
    "date": "day",
    "threshold": 0.5,
    "measure": "jaccard",
    "n": 2,
    "method": "exact",
    "threads": 1,
    "progress": False,
}

# Every public function, with a right value for each of its arguments.
VERBS = {
    "clean": (retold.clean, {"text": TEXT, "source": None, **CLEAN}),
    "annotate_column": (
        retold.annotate_column,
        {
            **NAMED,
            "sources": None,
            "anchors": ["2031-05-09", None, None, None],
            "language": "auto",
            "aliases": None,
            "fact_types": (),
        },
    ),
    "dates": (retold.dates, {"text": TEXT, "anchor": "2024-05-01", "language": "en"}),
    "numbers": (retold.numbers, {"text": TEXT, "language": "en"}),
    "quotes": (retold.quotes, {"text": TEXT, "language": "en"}),
    "dedup": (retold.dedup, FRAME),
    "duplicates": (retold.duplicates, {**FRAME, "keep": "longest"}),
    "clean_column": (retold.clean_column, {**NAMED, "sources": None, **CLEAN}),
    "clean_html": (
        retold.clean_html,
        {"html": HTML, "source": None, "url": None, "encoding": None, **CLEAN, **OF_HTML},
    ),
    "clean_html_column": (
        retold.clean_html_column,
        {"pages": [HTML, None], "sources": None, "urls": None, "ids": [1, 2], **CLEAN, "threads": 1, "progress": False}
        | OF_HTML,
    ),
    "compare": (
        retold.compare,
        {
            "pages": [TEXT, TEXT],
            "sources": ["x", None],
            "dates": ["2031-05-01", None],
            "window": 2,
            "embedder": None,
            "fact_types": (),
            "language": "auto",
            "threads": 1,
            "progress": False,
        },
    ),
    "about": (retold.about, {}),
    "same_name": (retold.same_name, {"a": "Mira Solvay", "b": "M. Solvay"}),
    "decode": (retold.decode, {"data": b"abc", "hint": "utf-8"}),
    "normalize": (retold.normalize, {"text": TEXT, **FORMS}),
    "normalize_column": (retold.normalize_column, {**NAMED, **FORMS}),
    "fix_encoding": (retold.fix_encoding, {"text": TEXT}),
    "fix_encoding_column": (retold.fix_encoding_column, NAMED),
    "decode_entities": (retold.decode_entities, {"text": TEXT}),
    "decode_entities_column": (retold.decode_entities_column, NAMED),
    "words": (retold.words, {"text": TEXT, **WORDS}),
    "words_column": (retold.words_column, {**NAMED, **WORDS}),
    "graphemes": (retold.graphemes, {"text": TEXT}),
    "graphemes_column": (retold.graphemes_column, NAMED),
    "paragraphs": (retold.paragraphs, {"text": TEXT}),
    "paragraphs_column": (retold.paragraphs_column, NAMED),
    "sentences": (retold.sentences, {"text": TEXT, **SENTENCES}),
    "sentences_column": (retold.sentences_column, {**NAMED, **SENTENCES}),
    "shingles": (retold.shingles, {"text": TEXT, "n": 2, "unit": "word"}),
    "shingles_column": (retold.shingles_column, {**NAMED, "n": 2, "unit": "char"}),
    "similarity": (retold.similarity, {"a": TEXT, "b": TEXT, "measure": "jaccard", "n": 2, "unit": "word"}),
    "near_duplicates": (retold.near_duplicates, {**NAMED, **JOIN, "store": None}),
    "minhash_column": (retold.minhash_column, {**COLUMN, "permutations": 16, "n": 2, "unit": "word", "seed": 1}),
    "nearest": (
        retold.nearest,
        {
            **NAMED,
            "queries": TEXTS,
            "query_ids": ["a", "b", "c", "d"],
            "k": 2,
            "measure": "tfidf",
            "threshold": 0.1,
            "n": 1,
            "weights": None,
            "max_pairs": 100,
        },
    ),
    "groups": (retold.groups, {"pairs": pairs(), "size": 4, "link": "core"}),
    "describe_groups": (retold.describe_groups, {"pairs": pairs(), "labels": [0, 0, 1, 2]}),
    "passages": (retold.passages, {"a": TEXT, "b": TEXT, "min_words": 2}),
    "passages_column": (retold.passages_column, {**NAMED, "min_words": 2, "sources": [1, 2, 3, 4]}),
    "strings.matches": (
        strings.matches,
        {
            "queries": TEXTS,
            "choices": TEXTS,
            "measure": "ratio",
            "cutoff": 50,
            "max_pairs": 100,
            "threads": 1,
            "progress": False,
        },
    ),
    "strings.best_matches": (
        strings.best_matches,
        {"query": "the", "choices": TEXTS, "measure": "ratio", "k": 2, "cutoff": 50, "threads": 1, "progress": False},
    ),
    **{f"strings.{name}": call for name, call in MEASURES.items()},
}

# Methods and constructors.
METHODS = {
    "Pairs": (retold.Pairs, {"left": [0], "right": [1], "score": [0.5]}),
    "Pairs.explain": (pairs().explain, {"index": 0, "texts": TEXTS}),
    "GroupTable": (retold.GroupTable, {"group": [0], "texts": [2], "representative": [0]}),
    "Tokenizer": (
        retold.Tokenizer,
        {"language": "en", "fold": True, "stop_words": "language", "stem": False, "min_length": 1, "keep": None},
    ),
    "Tokenizer.tokens": (retold.Tokenizer().tokens, {"text": TEXT}),
    "Tokenizer.tokens_column": (retold.Tokenizer().tokens_column, COLUMN),
    "Tokenizer.matrix": (retold.Tokenizer().matrix, {**COLUMN, "weight": "tfidf"}),
    "Index": (retold.Index, {"measure": "jaccard", "n": 2, "unit": "word"}),
    "Index.add": (lambda **given: index().add(**given), {"ids": [1, 2, 3, 4], **COLUMN}),
    "Index.remove": (lambda **given: index().remove(**given), {"ids": ["a"]}),
    "Index.query": (index().query, {"text": TEXT, "threshold": 0.5}),
    "Index.save": (index().save, {"path": "saved"}),
    "Index.load": (retold.Index.load, {"path": "missing"}),
    "Template.learn": (retold.Template.learn, {**COLUMN, "sources": ["a"] * 4, "max_pages": 5}),
    "Template.from_json": (retold.Template.from_json, {"json": "{}"}),
    "Template.load": (retold.Template.load, {"path": "missing"}),
    "Template.save": (retold.Template.learn(TEXTS).save, {"path": "saved"}),
    "Template.merge": (retold.Template.learn(TEXTS).merge, {"other": retold.Template.learn(TEXTS)}),
    "Template.lines": (retold.Template.learn(TEXTS).lines, {"source": "a"}),
    "Cues.from_json": (retold.Cues.from_json, {"json": CUES}),
    "Cues.load": (retold.Cues.load, {"path": "missing"}),
    "Page.to_raw": (page().to_raw, {"start": 0, "end": 1}),
    "Page.from_raw": (page().from_raw, {"start": 0, "end": 1}),
    "Page.html_span": (retold.clean_html(HTML).html_span, {"start": 0, "end": 1}),
    "Edited.to_raw": (retold.normalize(TEXT).to_raw, {"start": 0, "end": 1}),
    "Edited.from_raw": (retold.normalize(TEXT).from_raw, {"start": 0, "end": 1}),
    "Comparison.document": (comparison().document, {"id": "a"}),
    "Comparison.pair": (comparison().pair, {"a": "a", "b": "b"}),
    "Comparison.omissions": (comparison().omissions, {"id": "a"}),
    "Comparison.to_json": (comparison().to_json, {"indent": 1}),
    "Comparison.from_json": (retold.Comparison.from_json, {"text": comparison().to_json()}),
    "Comparison.table": (comparison().table, {"kind": "pairs"}),
    "Comparison.to_frame": (comparison().to_frame, {"kind": "pairs"}),
    "Comparison.to_html": (comparison().to_html, {"path": "saved"}),
    "report.to_html": (report.to_html, {"comparison": comparison(), "path": None}),
}
CALLS = VERBS | METHODS

# What a message may call an argument instead of its own name.
OTHER_NAMES = {
    "json": ["JSON"],
    "text": ["JSON"],
    "texts": ["ids=", "sources="],  # as many as there are texts
    "pages": ["not a folder"],
    "query_ids": ["ids="],
    "path": ["cannot write", "cannot read", "cannot make", "cue file", "template"],
    "rules": ["cue file"],
    "store": ["cannot make"],
    "a": ["id="],
    "b": ["id="],
}
# Where a class is as good a callable as any, which raises what it raises.
CALLABLES = ("measure", "embedder", "progress", "keep")


def problem_of(call, given, name):
    """What is wrong with how a call ends; None if it ends well."""
    try:
        call(**given)
    except retold.Error as error:
        message = str(error)
        if len(message) > 500:
            return f"a message of {len(message)} characters"
        if not any(known in message for known in (name, *OTHER_NAMES.get(name, ()))):
            return f"{name} is not named: {message!r}"
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:100]!r}"
    return None


@pytest.mark.parametrize("verb", CALLS)
def test_a_wrong_argument_is_named_in_a_few_words(verb, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call, right = CALLS[verb]
    problems = {}
    for name in right:
        for kind, value in HOSTILE.items():
            if kind == "class" and name in CALLABLES:
                continue
            problem = problem_of(call, {**right, name: value}, name)
            if problem is not None:
                problems[f"{name}={kind}"] = problem
    assert not problems


@pytest.mark.parametrize("verb", CALLS)
def test_the_right_arguments_are_taken(verb, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call, right = CALLS[verb]
    if {"missing", "{}"} & {value for value in right.values() if isinstance(value, str)}:
        with pytest.raises(retold.DataError):
            call(**right)
    else:
        call(**right)


@pytest.mark.parametrize("verb", VERBS)
def test_every_argument_is_tried(verb):
    call, right = VERBS[verb]
    assert set(right) == set(inspect.signature(call).parameters)
