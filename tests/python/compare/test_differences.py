"""Which word-level changes count as differences in what is said."""

import pytest

from retold.compare.differences import differences
from retold.compare.results import Aligned, Change, Pair, Span


def pair(kind, change, a, b, *, relation="retelling"):
    sides = (Span("p", 10, 10 + len(a), 2, a), Span("q", 30, 30 + len(b), 4, b))
    group = Aligned(kind, (sides[0],), (sides[1],), 0.5, (Change(change, *sides),))
    return Pair("p", "q", relation, 0.5, 0.1, "reprint", (), {}, (group,), sentences_compared=True)


def found(*arguments, **options):
    return [(d.kind, d.a.text, d.b.text) for d in differences(pair(*arguments, **options))]


def test_one_number_against_one_number_counts_even_in_a_paraphrase():
    assert found("paraphrase", "number", "14, the mayor of the town wrote", "24") == [("number", "14", "24")]
    assert found("edited", "number", "at least 3,500", "٣٬٥٠٠") == [("number", "3,500", "٣٬٥٠٠")]


def test_the_number_keeps_its_place():
    (difference,) = differences(pair("edited", "number", "on\nMay 14", "24"))
    assert (difference.a.start, difference.a.end, difference.a.line) == (17, 19, 3)


@pytest.mark.parametrize(
    ("kind", "change", "a", "b"),
    [
        ("edited", "number", "34 cracks", "34 cracks,"),  # the same number
        ("paraphrase", "number", "from 3 to 5", "8"),  # which one?
        ("paraphrase", "number", "34", "many"),  # no number against it
        ("edited", "number", "34", ""),  # left out, which is an omission
        ("edited", "name", "", "TNA"),
        ("paraphrase", "name", "Kelder Review", "Hesk Standard"),  # long runs differ anyhow
        ("edited", "name", "the mayor of Brennick and his deputy", "Fenn"),
        ("paraphrase", "negation", "nobody there", "somebody"),
        ("edited", "wording", "big", "large"),
    ],
)
def test_what_cannot_be_laid_side_by_side_does_not_count(kind, change, a, b):
    assert found(kind, change, a, b) == []


def test_names_and_denials_count_where_most_words_are_the_same():
    assert found("edited", "name", "Kelder Review", "Hesk Standard") == [("name", "Kelder Review", "Hesk Standard")]
    assert found("edited", "negation", "", "not") == [("negation", "", "not")]
    assert found("edited", "number", "three", "many") == [("number", "three", "many")]


@pytest.mark.parametrize("relation", ["same_topic", "unrelated"])
def test_pages_of_different_stories_do_not_contradict_each_other(relation):
    assert found("edited", "number", "3", "8", relation=relation) == []
