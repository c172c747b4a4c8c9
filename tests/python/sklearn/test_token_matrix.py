"""TokenMatrix in the places where people use vectorizers."""

import pickle

import numpy as np
import pandas as pd
import pytest
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline

import retold
from retold.sklearn import CleanText, TokenMatrix

TEXTS = ["мост закрыт", "мост открыт", "снег и лёд", "лёд на реке", "пробка: мост", "снег", "мост стоит", "лёд"]
LABELS = [1, 1, 0, 0, 1, 0, 1, 0]


def test_a_pipeline_with_a_grid_search_learns():
    steps = make_pipeline(CleanText(mode="off"), TokenMatrix(), LogisticRegression())
    grid = {"tokenmatrix__weight": ["count", "tfidf"], "tokenmatrix__min_length": [1, 3]}
    search = GridSearchCV(steps, grid, cv=2).fit(TEXTS, LABELS)
    assert search.predict(["мост", "снег идёт"]).tolist() == [1, 0]


def test_columns_are_named_by_their_terms():
    matrix = TokenMatrix(weight="count", sparse_output=False).set_output(transform="pandas")
    frame = matrix.fit_transform(pd.Series(TEXTS[:3], index=[7, 8, 9]))
    assert frame.columns.tolist() == ["закрыт", "и", "лёд", "мост", "открыт", "снег"]
    assert frame.loc[9].tolist() == [0, 1, 1, 0, 0, 1]


def test_a_column_of_a_frame_can_be_chosen():
    frame = pd.DataFrame({"text": TEXTS, "words": [2] * 8})
    for chosen in ("text", ["text"]):
        columns = make_column_transformer((TokenMatrix(weight="binary"), chosen), ("passthrough", ["words"]))
        assert columns.fit_transform(frame).shape == (8, 11)


@pytest.mark.parametrize("texts", [np.array(TEXTS, dtype=object)[:, None], np.array(TEXTS), tuple(TEXTS)])
def test_arrays_of_one_column_are_columns(texts):
    assert TokenMatrix().fit(texts).transform(texts).shape == (8, 10)


def test_options_are_those_of_the_tokenizer():
    matrix = TokenMatrix(min_texts=2, stop_words=["снег"], keep=lambda types: [len(t) < 5 for t in types]).fit(TEXTS)
    assert matrix.get_feature_names_out().tolist() == ["лёд", "мост"]
    assert TokenMatrix(max_terms=1).fit(TEXTS).get_feature_names_out().tolist() == ["мост"]
    with pytest.raises(retold.InvalidArgument, match="min_length=-1"):
        TokenMatrix(min_length=-1).fit(TEXTS)


def test_a_fitted_matrix_can_be_sent():
    matrix = pickle.loads(pickle.dumps(TokenMatrix().fit(TEXTS)))
    assert matrix.transform(["мост"]).nnz == 1
