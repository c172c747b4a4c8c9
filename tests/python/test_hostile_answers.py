"""Callables that answer something else, names with lone surrogates, and messages: what a caller sees of them."""

import pytest

import retold
from retold import strings

TEXT = "Menu\nThe mayor opened the new bridge on Monday, officials said."
TEXTS = ["the mayor opened it", "the mayor opened it", None, "پل کھلا"]


@pytest.mark.parametrize("value", [None, "x", b"x", [1], object(), 10**400, "\ud800"])
def test_a_callable_that_returns_something_else_is_named(value):
    for call in (
        lambda: strings.matches(["a"], ["b"], measure=lambda a, b: value),
        lambda: strings.best_matches("a", ["b"], measure=lambda a, b: value),
        lambda: retold.similarity("a", "b", lambda a, b: value),
    ):
        with pytest.raises(retold.InvalidArgument, match="measure"):
            call()
    with pytest.raises(retold.InvalidArgument, match="embedder"):
        retold.compare([TEXT, TEXT], embedder=lambda texts: value)
    if value is not None:  # None leaves a block as it is
        with pytest.raises(retold.InvalidArgument, match="rules"):
            retold.clean(TEXT, rules=[lambda blocks: [value] * len(blocks)])
    for wrong in (value, [], [value]):
        with pytest.raises(retold.InvalidArgument, match="rules"):
            retold.clean(TEXT, rules=[lambda blocks, wrong=wrong: wrong])
        with pytest.raises(retold.InvalidArgument, match="keep"):
            retold.Tokenizer(keep=lambda words, wrong=wrong: [] if wrong else wrong).tokens(TEXT)


@pytest.mark.parametrize(
    "verdict", [(), ("nav",), ("nav", "why", "more"), (1, "why"), ("nav", 1), ("news", "why"), "na"]
)
def test_a_rule_gives_a_label_and_a_reason(verdict):
    with pytest.raises(retold.InvalidArgument, match="rules"):
        retold.clean(TEXT, rules=[lambda blocks: [verdict] * len(blocks)])


def test_what_a_callable_raises_is_raised():
    def fail(*_):
        raise LookupError("mine")

    for call in (
        lambda: strings.matches(["a"], ["b"], measure=fail),
        lambda: retold.clean(TEXT, rules=[fail]),
        lambda: retold.compare([TEXT, TEXT], embedder=fail),
        lambda: retold.Tokenizer(keep=fail).tokens(TEXT),
        lambda: retold.words_column(TEXTS * 1000, progress=fail),
    ):
        with pytest.raises(LookupError, match="mine"):
            call()


def test_lone_surrogates_are_names_like_others():
    half = "\ud800"
    made = retold.Index(n=1)
    made.add([half, "b"], ["one two", "three"])
    assert made.ids() == [half, "b"]
    assert half in made
    assert "\udfff" not in made
    assert made.query("one two", threshold=0.5)[0].id == half
    made.remove([half])
    assert made.ids() == ["b"]
    assert retold.clean(TEXT, source=half) == retold.clean(TEXT)
    known = retold.Template.learn([TEXT + "\na", TEXT + "\nb"], sources=[half, half])
    assert list(known.sites) == [half]
    ruled = retold.clean(TEXT, rules=[lambda blocks: [("nav", half)] * len(blocks)])
    assert all(block.reason.endswith(half) for block in ruled.blocks)
    assert retold.compare({half: TEXT, "b": TEXT}).pair(half, "b").relation == "duplicate"


def test_a_message_of_the_package_is_short_whoever_raises_it():
    error = retold.InvalidArgument("خبر" * 1000)
    assert str(error) == "خبر" * 166 + "خ" + "…"
    assert str(retold.Error("short")) == "short"
    assert str(retold.DataError("a" * 500)) == "a" * 500
