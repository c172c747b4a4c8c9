"""A vocabulary that was learned gives every other collection the same columns."""

import pickle

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

import retold

TRAIN = ["мост закрыт", "мост открыт мост", None, "پل بند ہے"]
NEW = ["мост мост закрыт снег", "", "بند"]


def test_terms_are_learned_with_the_number_of_their_texts():
    vocabulary = retold.Tokenizer().fit(TRAIN)
    assert vocabulary.terms == ["закрыт", "мост", "открыт", "بند", "پل", "ہے"]
    assert vocabulary.document_counts.tolist() == [1, 2, 1, 1, 1, 1]
    assert vocabulary.documents == 4
    assert retold.Tokenizer().fit(TRAIN, min_texts=2).terms == ["мост"]
    assert retold.Tokenizer().fit(TRAIN, max_terms=2).terms == ["закрыт", "мост"]


def test_other_texts_get_the_same_columns_and_new_terms_do_not_count():
    matrix = retold.Tokenizer().fit(TRAIN).transform(NEW)
    assert matrix.toarray().tolist() == [[1, 2, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0]]
    assert matrix.has_sorted_indices
    binary = retold.Tokenizer().fit(TRAIN).transform(NEW, "binary")
    assert binary.toarray()[0].tolist() == [1, 1, 0, 0, 0, 0]


@pytest.mark.parametrize(("weight", "judge"), [("count", CountVectorizer), ("tfidf", TfidfVectorizer)])
def test_matrices_are_those_of_scikit_learn(weight, judge):
    train, new = [text or "" for text in TRAIN], NEW
    peer = judge(tokenizer=str.split, token_pattern=None).fit(train)
    vocabulary = retold.Tokenizer().fit(train)
    assert vocabulary.terms == peer.get_feature_names_out().tolist()
    assert np.allclose(vocabulary.transform(new, weight).toarray(), peer.transform(new).toarray())


def test_what_was_learned_weighs_the_same_texts_as_matrix_does():
    matrix, terms = retold.Tokenizer().matrix(TRAIN, "tfidf")
    vocabulary = retold.Tokenizer().fit(TRAIN)
    assert vocabulary.terms == terms
    assert np.allclose(vocabulary.transform(TRAIN, "tfidf").toarray(), matrix.toarray())


def test_an_empty_vocabulary_has_no_columns():
    assert retold.Tokenizer().fit([]).transform(NEW).shape == (3, 0)


def test_vocabularies_can_be_sent():
    vocabulary = pickle.loads(pickle.dumps(retold.Tokenizer(min_length=4).fit(TRAIN)))
    assert repr(vocabulary) == "Vocabulary(3 terms of 4 texts)"
    assert vocabulary.transform(NEW).toarray()[0].tolist() == [1, 2, 0]


@pytest.mark.parametrize("options", [{"min_texts": -1}, {"max_terms": -2}])
def test_numbers_are_not_negative(options):
    with pytest.raises(retold.InvalidArgument, match="a whole number from 0"):
        retold.Tokenizer().fit(TRAIN, **options)


def test_weights_have_names():
    with pytest.raises(retold.InvalidArgument, match="weight='idf'"):
        retold.Tokenizer().fit(TRAIN).transform(NEW, "idf")
