"""Wrong calls of what counts, draws and annotates: the answer is a result or a retold.Error that names the argument."""

import inspect
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

import retold

spec = spec_from_file_location("hostile_calls", Path(__file__).with_name("test_hostile_calls.py"))
hostile_calls = module_from_spec(spec)
spec.loader.exec_module(hostile_calls)
TEXT, TEXTS = hostile_calls.TEXT, hostile_calls.TEXTS
TERMS = {"texts": TEXTS, "tokenizer": retold.Tokenizer(), "threads": 1, "progress": False}
LABELS = ["a", "b", "a", "b"]

VERBS = {
    "annotate": (
        retold.annotate,
        {
            "page_or_text": TEXT,
            "anchor": "2031-05-09",
            "language": "en",
            "aliases": {"the mayor": "Ada Krone"},
            "fact_types": (),
        },
    ),
    "names": (retold.names, {"text": TEXT, "language": "en", "aliases": None}),
    "collocations": (retold.collocations, {**TERMS, "measure": "npmi", "min_count": 1}),
    "frequencies": (retold.frequencies, {**TERMS, "by": LABELS, "n": 1}),
    "keyness": (retold.keyness, {**TERMS, "labels": LABELS, "measure": "chi2", "n": 1, "min_count": 1}),
    "kwic": (
        retold.kwic,
        {"texts": TEXTS, "pattern": "may*", "width": 3, "ids": [1, 2, 3, 4], "threads": 1, "progress": False},
    ),
}
METHODS = {
    "Tokenizer.fit": (
        retold.Tokenizer().fit,
        {"texts": TEXTS, "min_texts": 1, "max_terms": 3, "threads": 1, "progress": False},
    ),
    "Vocabulary.transform": (
        retold.Tokenizer().fit(TEXTS).transform,
        {"texts": TEXTS, "weight": "tfidf", "threads": 1, "progress": False},
    ),
    "TermLists.ngrams": (retold.Tokenizer().tokens_column(TEXTS).ngrams, {"n": 2}),
}
CALLS = VERBS | METHODS
OTHER_NAMES = {"page_or_text": ["text"], "labels": ["labels"], "tokenizer": ["tokenizer"], "fact_types": ["fact"]}


def problems_of(call, right, *, but=()):
    found = {}
    for name in right:
        for kind, value in hostile_calls.HOSTILE.items():
            problem = None if (name, kind) in but else hostile_calls.problem_of(call, {**right, name: value}, name)
            if problem is not None:
                found[f"{name}={kind}"] = problem
    return found


@pytest.mark.parametrize("verb", CALLS)
def test_a_wrong_argument_is_named_in_a_few_words(verb):
    call, right = CALLS[verb]
    assert problems_of(call, right, but={("progress", "class")}) == {}


@pytest.mark.parametrize("verb", CALLS)
def test_the_right_arguments_are_taken(verb):
    call, right = CALLS[verb]
    call(**right)


@pytest.mark.parametrize("verb", VERBS)
def test_every_argument_is_tried(verb):
    call, right = VERBS[verb]
    assert set(right) == set(inspect.signature(call).parameters)


def test_every_public_function_is_tried():
    tried = VERBS.keys() | hostile_calls.VERBS.keys()
    public = {name for name in retold.__all__ if inspect.isfunction(getattr(retold, name))}
    assert public - tried == set()
    assert {"annotate", "clean", "compare", "similarity"} <= tried  # modules that can be called


@pytest.mark.parametrize("text", ["\ud800", "الف\ud800", "a\0b"])
def test_aliases_may_hold_any_characters(text):
    assert retold.names(f"Then {text} spoke.", aliases={text: "Ada Krone"}, language="en")[0].canonical == "Ada Krone"
    assert retold.annotate(TEXT, aliases={"the mayor": text}).names[0].canonical == text
    assert retold.annotate_column([TEXT], aliases={text: text})[0] is not None


def plots():
    pytest.importorskip("matplotlib").use("agg")
    from retold import plot

    comparison = retold.compare({"a": TEXT, "b": TEXT})
    pages = retold.clean_column([TEXT, TEXT])
    return {
        "similarity_map": (plot.similarity_map, {"comparison": comparison, "max_pages": 2, "ax": None}),
        "timeline": (plot.timeline, {"comparison": comparison, "max_stories": 2, "ax": None}),
        "who_copies_whom": (plot.who_copies_whom, {"comparison": comparison, "sources": None, "max_pages": 2}),
        "kept_by_source": (plot.kept_by_source, {"pages": pages, "sources": ["x", "y"], "max_sources": 2}),
        "keyness": (plot.keyness, {"table": retold.keyness(["a b", "c"], ["x", "y"]), "label": "x", "top": 2}),
        "passage_map": (plot.passage_map, {"pair": comparison.pair("a", "b"), "ax": None}),
    }


@pytest.mark.parametrize(
    "name", ["keyness", "kept_by_source", "passage_map", "similarity_map", "timeline", "who_copies_whom"]
)
def test_a_wrong_argument_of_a_plot_is_named(name):
    from matplotlib.pyplot import close

    call, right = plots()[name]
    call(**right)
    assert problems_of(call, right) == {}
    close("all")
