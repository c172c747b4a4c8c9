"""Explanations of pairs: shared shingles and terms as spans in both texts, with weights that add up to the score."""

import pickle

import pandas as pd
import pyarrow as pa
import pytest

import retold
from retold import InvalidArgument

A = "Officials said: the ferry sank off the coast on Monday night, with eighty people on board."
B = "😀 «THE FERRY sank off the coast on Monday», сообщили власти. Паром затонул."
C = "Мэр открыл новый мост через реку вчера утром."


def pairs_of(texts, **options):
    return retold.near_duplicates(texts, threshold=0.1, n=3, **options)


@pytest.mark.parametrize("measure", ["jaccard", "containment"])
def test_shared_shingles_have_spans_in_both_texts(measure):
    pairs = pairs_of([A, C, B], measure=measure)
    found = pairs.explain(0)
    assert (found.pair.left, found.pair.right, found.measure) == (0, 2, measure)
    assert found.shared[0].text == "the ferry sank"
    for shingle in found.shared:
        for left, right in zip(shingle.left, shingle.right, strict=True):
            assert A[slice(*left)].casefold() == B[slice(*right)].casefold()
    assert sum(shingle.weight for shingle in found.shared) == pytest.approx(found.pair.score)
    assert [A[slice(*span)] for span in found.spans("left")] == ["the ferry sank off the coast on Monday"]
    assert [B[slice(*span)] for span in found.spans("right")] == ["THE FERRY sank off the coast on Monday"]


def test_terms_have_the_weight_that_the_cosine_gives_them():
    pairs = retold.nearest([A, C, B, "the the the rain"], k=1)
    at = pairs.left.tolist().index(2)
    found = pairs.explain(at)
    assert found.pair.right == 0
    assert sum(shingle.weight for shingle in found.shared) == pytest.approx(found.pair.score)
    assert found.shared[-1].weight < found.shared[0].weight


@pytest.mark.parametrize("column", [lambda t: pd.Series(t, index=[7, 0, 3]), pa.array], ids=["pandas", "pyarrow"])
def test_rows_are_found_by_position_in_any_column(column):
    pairs = pairs_of(column([A, C, B]))
    assert pairs.explain(-1).left_text == A
    assert "Officials" in pairs._repr_html_()


def test_after_pickling_the_texts_must_be_given():
    pairs = pickle.loads(pickle.dumps(pairs_of([A, C, B])))
    with pytest.raises(InvalidArgument, match="texts"):
        pairs.explain(0)
    assert pairs.explain(0, texts=[A, C, B]) == pairs_of([A, C, B]).explain(0)


def test_pairs_that_do_not_exist_are_an_index_error():
    with pytest.raises(IndexError):
        pairs_of([A, C, B]).explain(1)


def test_pairs_of_string_measures_have_nothing_to_explain():
    with pytest.raises(InvalidArgument, match="string measure"):
        retold.strings.matches(["a"], ["a"]).explain(0)


def test_html_marks_what_is_shared_and_escapes_the_rest():
    hostile = "<script>alert(1)</script> " + A
    html = pairs_of([hostile, B]).explain(0)._repr_html_()
    assert "<script" not in html
    assert ">the ferry sank off the coast on Monday</mark>" in html
