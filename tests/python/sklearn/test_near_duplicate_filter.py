import numpy as np
import pandas as pd
import pytest
from sklearn.exceptions import NotFittedError

import retold
from retold.sklearn import NearDuplicateFilter

BRIDGE = "یہ پرانا پل سیلاب کے بعد بند ہے اور بہار میں کھلے گا"
TEXTS = [BRIDGE, "Снег закрыл перевал на всю ночь", BRIDGE + " حکام", None, "Снег закрыл перевал на всю ночь!"]


def test_copies_of_earlier_texts_are_marked():
    found = NearDuplicateFilter(n=3).fit(TEXTS)
    assert found.duplicate_of_.tolist() == [-1, -1, 0, -1, 1]
    assert found.kept_.tolist() == [0, 1, 3]
    assert found.score_[4] == 1.0
    assert np.isnan(found.score_[0])
    assert NearDuplicateFilter(n=3).fit_predict(TEXTS).tolist() == [1, 1, -1, 1, -1]


def test_new_texts_are_held_against_those_that_were_seen():
    found = NearDuplicateFilter(n=3).fit(TEXTS)
    assert found.predict([BRIDGE, "东京下雪了", None, ""]).tolist() == [-1, 1, 1, 1]


def test_texts_and_labels_go_together():
    series, labels = pd.Series(TEXTS, index=list("abcde")), np.array([1, 2, 3, 4, 5])
    texts, kept = NearDuplicateFilter(n=3).fit_resample(series, labels)
    assert texts.index.tolist() == ["a", "b", "d"]
    assert kept.tolist() == [1, 2, 4]
    assert NearDuplicateFilter(n=3).fit_resample(TEXTS, None) == ([TEXTS[0], TEXTS[1], None], None)


def test_excerpts_are_copies_by_containment():
    texts = ["one two three four five six seven", "two three four five six"]
    assert NearDuplicateFilter().fit_predict(texts).tolist() == [1, 1]
    assert NearDuplicateFilter(measure="containment").fit_predict(texts).tolist() == [1, -1]


def test_wrong_use_is_told():
    with pytest.raises(NotFittedError):
        NearDuplicateFilter().predict(TEXTS)
    with pytest.raises(retold.InvalidArgument, match="threshold"):
        NearDuplicateFilter(threshold=0).fit(TEXTS)
    with pytest.raises(retold.InvalidArgument, match="X=a DataFrame with the columns 'a', 'b'"):
        NearDuplicateFilter().fit(pd.DataFrame({"a": ["x"], "b": ["y"]}))
