import pandas as pd
import pytest

import retold

TEXTS = pd.Series(["Мост, мост и снег", None, "снег и лёд", "پل پل"], index=["a", "b", "c", "d"])


def test_terms_are_counted_the_most_frequent_first():
    assert list(retold.frequencies(TEXTS)) == [
        ("и", 2, 2, 2 / 9),
        ("мост", 2, 1, 2 / 9),
        ("снег", 2, 2, 2 / 9),
        ("پل", 2, 1, 2 / 9),
        ("лёд", 1, 1, 1 / 9),
    ]


def test_groups_come_in_the_order_of_their_texts_and_missing_labels_are_left_out():
    table = retold.frequencies(TEXTS, by=["юг", "юг", None, 7])
    assert list(table) == [
        ("юг", "мост", 2, 1, 0.5),
        ("юг", "и", 1, 1, 0.25),
        ("юг", "снег", 1, 1, 0.25),
        ("7", "پل", 2, 1, 1.0),
    ]
    assert table.to_pandas().columns.tolist() == ["group", "term", "count", "texts", "share"]


def test_terms_may_be_runs_and_those_of_a_tokenizer():
    assert retold.frequencies(TEXTS, n=2)[0] == ("и лёд", 1, 1, 1 / 6)
    tokenizer = retold.Tokenizer(stop_words=["и"], min_length=3)
    assert retold.frequencies(TEXTS, tokenizer=tokenizer).term == ["мост", "снег", "лёд"]


def test_nothing_to_count_is_an_empty_table():
    assert len(retold.frequencies([None, ""])) == 0
    assert len(retold.frequencies([], by=[])) == 0


@pytest.mark.parametrize(
    ("by", "told"), [(["x"], "by=1 labels: must be as many as texts, which are 4"), ("x", "by='x'")]
)
def test_labels_are_one_for_each_text(by, told):
    with pytest.raises(retold.InvalidArgument, match=told):
        retold.frequencies(TEXTS, by=by)
