"""Objects of the core are always whole: nothing makes an empty one, and every pickle protocol gives the same again."""

import copy
import inspect
import pickle

import pytest

import retold
from retold import _core

TEXT = "Menu\nThe mayor opened the bridge on Monday, officials said.\nپل پیر کو کھلا۔ 😀"

CLASSES = {
    f"{area}.{name}": item
    for area, module in vars(_core).items()
    if inspect.ismodule(module)
    for name, item in vars(module).items()
    if inspect.isclass(item)
}


def empty_models():
    """Models without a tree."""
    clean = _core.clean
    lines, context, titles, pages = (
        f"features {len(names)} {' '.join(names)} bias 0 trees 0"
        for names in (
            clean.line_feature_names(),
            clean.context_feature_names(),
            clean.headline_feature_names(),
            clean.page_feature_names(),
        )
    )
    return clean.Models.parse(lines=lines, context=context, titles=titles, pages=pages, labels="")


def empty_html_model():
    names = _core.clean.html_feature_names()
    return _core.clean.HtmlModel.parse(f"features {len(names)} {' '.join(names)} bias 0 trees 0")


# An object of each class that Python code can get hold of; what `None` stands for has no equality of its own.
OBJECTS = {
    "clean.Page": lambda: retold.clean(TEXT)._core,
    "clean.Template": lambda: retold.Template.learn([TEXT, TEXT])._core,
    "clean.Cues": lambda: _core.clean.Cues.from_json('{"format":"retold-cues","version":1,"name":"x","cues":[]}'),
    "clean.Models": empty_models,
    "clean.HtmlModel": empty_html_model,
    "compare.Comparison": lambda: retold.compare([TEXT, TEXT])._core,
    "compare.Findings": lambda: retold.compare([TEXT, TEXT])._found,
    "compare.GivenPages": lambda: _core.compare.given_pages(2),
    "similarity.Index": lambda: retold.Index()._core,
    "similarity.SignatureTable": lambda: _core.similarity.SignatureTable.make(16, 0.7),
    "similarity.TermWeights": lambda: retold.nearest(["a b", "a c"]).weights,
    "text.EditMap": lambda: retold.normalize("ﬁne  day")._map,
    "tokenize.TokenTable": lambda: retold.Tokenizer()._table(["a b"], 1, False),
    "tokenize.Tokenizer": lambda: retold.Tokenizer()._handle,
}

RESULTS = {
    "Page": lambda: retold.clean(TEXT),
    "Page of HTML": lambda: retold.clean_html("<nav>Menu</nav><p>پل پیر کو <b>کھلا</b>۔"),
    "Pages": lambda: retold.clean_column([TEXT, None]),
    "Edited": lambda: retold.normalize("ﬁne  day"),
    "Decoded": lambda: retold.decode(b"abc\xff"),
    "EditedColumn": lambda: retold.normalize_column(["ﬁne", None]),
    "Pairs of terms": lambda: retold.nearest(["a b", "a c"]),
    "Pairs": lambda: retold.near_duplicates(["a b", "a b"]),
    "Spans": lambda: retold.sentences(TEXT),
    "Tokens": lambda: retold.words(TEXT),
    "Shingles": lambda: retold.shingles(TEXT),
    "Template": lambda: retold.Template.learn([TEXT, TEXT]),
    "Tokenizer": lambda: retold.Tokenizer(min_length=2),
    "Comparison": lambda: retold.compare([TEXT, TEXT]),
    "Passages": lambda: retold.passages("a b c d", "x a b c d", min_words=2),
}


def test_every_class_of_the_core_is_tried_here():
    assert set(OBJECTS) == set(CLASSES)


@pytest.mark.parametrize("name", CLASSES)
def test_nobody_makes_an_object_that_holds_nothing(name):
    kind = CLASSES[name]
    base = kind.__mro__[1]
    for make in (kind, lambda: kind.__new__(kind), lambda: base.__new__(kind), lambda: object.__new__(kind)):
        with pytest.raises(TypeError):
            make()
    with pytest.raises(TypeError):
        type("Own", (kind,), {})


@pytest.mark.parametrize("name", OBJECTS)
def test_an_object_of_the_core_comes_back_from_every_protocol_or_says_that_it_cannot(name):
    thing = OBJECTS[name]()
    if not hasattr(type(thing), "_restore"):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with pytest.raises(TypeError, match=type(thing).__name__):
                pickle.dumps(thing, protocol)
        for make in (copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match=type(thing).__name__):
                make(thing)
        return
    first = pickle.dumps(thing)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(thing, protocol))
        assert type(again) is type(thing)
        assert pickle.dumps(again) == first
    assert copy.copy(thing) is thing
    assert copy.deepcopy(thing) is thing


@pytest.mark.parametrize("name", RESULTS)
def test_results_are_equal_after_every_protocol_and_copy(name):
    result = RESULTS[name]()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(result, protocol)) == result
    assert copy.copy(result) == result
    assert copy.deepcopy(result) == result


def test_a_copy_of_an_index_is_an_index_of_its_own():
    index = retold.Index(n=1)
    index.add(["a"], ["one two"])
    for other in (copy.copy(index), copy.deepcopy(index), pickle.loads(pickle.dumps(index, 0))):
        other.add(["b"], ["three"])
        assert index.ids() == ["a"]
        assert other.ids() == ["a", "b"]


@pytest.mark.parametrize("name", [name for name in OBJECTS if hasattr(CLASSES[name], "_restore")])
@pytest.mark.parametrize("state", [(), (None,) * 9, ("x",) * 9, (-1,) * 9, ([],) * 9, (b"\xff", [(0, 9, 1)])])
def test_a_pickle_that_somebody_changed_is_a_data_error(name, state):
    with pytest.raises(retold.DataError, match=r"pickled"):
        CLASSES[name](state)


def test_pickled_edits_must_lie_in_their_texts_in_order():
    for rows in ([(0, 5, 0, 1, 1)], [(2, 3, 2, 3, 1), (1, 2, 3, 3, 1)], [(3, 2, 0, 0, 1)]):
        with pytest.raises(retold.DataError):
            _core.text.EditMap((4, 4, rows))
    assert _core.text.EditMap((4, 4, [(0, 2, 0, 1, 1)])).to_raw(0, 1) == (0, 2)
