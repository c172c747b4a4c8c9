"""Passages of two texts, seen from Python: spans in code points of the raw texts."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import retold
from retold import InvalidArgument, Passage, passages, passages_column

WORDS = ["ferry", "Sank", "off", "coast", "паром", "затонул", "پل", "شہر", "渡轮", "橋", "ไฟไหม้"]
WORDS += ["😀", "\ud800", "“quoted”", "\x00"]


def test_spans_are_code_points_of_the_raw_texts():
    shared = "the ferry with eighty people on board sank on Monday night"
    a = "😀 Черно. " + shared.upper() + "!"
    b = "ناگہانی: “" + shared + "” 橋"
    (found,) = passages(a, b)
    assert a[found.a_start : found.a_end] == shared.upper()
    assert b[found.b_start : found.b_end] == shared
    assert (found.words, found.score, found.kind) == (11, 1.0, "same")


def test_edited_passages_say_how_much_is_equal():
    a = "Officials said: the ferry with 80 people on board sank on Monday night off the coast."
    b = "The ferry, with 80 people on board, sank late on Monday night. Rescue teams are out."
    (found,) = passages(a, b)
    assert b[found.b_start : found.b_end] == "The ferry, with 80 people on board, sank late on Monday night"
    assert (found.words, found.kind) == (11, "edited")
    assert found.score == 2 * 11 / (11 + 12)


def test_scripts_without_spaces_have_passages():
    shared = "昨天晚上一艘载有八十人的渡轮在海岸附近沉没"
    (found,) = passages("甲乙。" + shared + "。", "丙丁," + shared + "!")
    assert found.kind == "same"
    assert found.words >= 8


@given(a=st.lists(st.sampled_from(WORDS), max_size=40), b=st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_spans_inside_it(a, b):
    left, right = " ".join(a), " ".join(b)
    for p in passages(left, right, min_words=2):
        assert 0 <= p.a_start < p.a_end <= len(left)
        assert 0 <= p.b_start < p.b_end <= len(right)
        assert p.words >= 2
        assert 0.5 <= p.score <= 1
        if p.kind == "same":
            spans = left[p.a_start : p.a_end], right[p.b_start : p.b_end]
            assert retold.shingles(spans[0], 1).hashes.tolist() == retold.shingles(spans[1], 1).hashes.tolist()


@given(words=st.lists(st.sampled_from(WORDS), min_size=8, max_size=30))
@settings(max_examples=30, deadline=None)
def test_a_text_shares_all_of_itself(words):
    text = " ".join(words)
    count = len(retold.words(text))
    found = passages(text, text)
    assert any(p.words == count and p.kind == "same" for p in found) == (count >= 8)


def test_passages_are_values():
    one = passages("a b c d e f g h", "a b c d e f g h")[0]
    assert one == Passage(0, 15, 0, 15, 8, 1.0, "same")
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(AttributeError):
        one.words = 3


def test_min_words_is_checked():
    with pytest.raises(InvalidArgument, match="min_words=0"):
        passages("a", "a", min_words=0)


QUOTE = "we have never seen so much rain in one single night"


def test_a_column_gives_rows_and_code_points():
    texts = ["😀 He said: " + QUOTE, None, "Nothing here.", "«" + QUOTE + "» сказала она"]
    found = passages_column(texts)
    ((a, b, p),) = list(found)
    assert (a, b) == (0, 3)
    assert texts[0][p.a_start : p.a_end] == QUOTE == texts[3][p.b_start : p.b_end]
    assert list(found.to_pandas().columns) == [
        "a",
        "b",
        "a_start",
        "a_end",
        "b_start",
        "b_end",
        "words",
        "score",
        "kind",
    ]
    assert found.to_pyarrow().num_rows == 1
    assert pickle.loads(pickle.dumps(found)) == found
    assert ">same</td>" in found._repr_html_()


def test_texts_of_one_source_are_not_compared():
    texts = [QUOTE, QUOTE, QUOTE + " more"]
    assert [(a, b) for a, b, _ in passages_column(texts, sources=["x", "x", "y"])] == [(0, 2), (1, 2)]
    assert len(passages_column(texts, sources=[None, None, None])) == 3
    with pytest.raises(InvalidArgument, match="sources"):
        passages_column(texts, sources=["x"])
    with pytest.raises(InvalidArgument, match="sources"):
        passages_column(texts, sources=[])


def test_a_column_gives_the_same_for_any_number_of_threads():
    texts = [f"{i} {QUOTE} {' '.join(str(i * k) for k in range(2, 40))}" for i in range(400)]
    assert passages_column(texts, threads=1) == passages_column(texts, threads=3)


def test_no_texts_share_no_passages():
    assert len(passages_column([])) == 0
    assert len(passages_column(["", None])) == 0


def test_a_slice_is_a_table():
    text = "one two three four five six seven eight nine ten"
    found = retold.passages_column([text, text, text], ids=["a", "b", "c"])
    assert list(found[1:]) == list(found)[1:]
    assert found[:0].ids == ["a", "b", "c"]
    assert found[::-1][0] == found[-1]
