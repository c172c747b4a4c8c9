"""Which rows go: copies of a row that stays, and never by a chain."""

import retold
from retold.similarity.keep_first import keep_first


def test_nothing_goes_by_a_chain_of_likenesses():
    chain = retold.Pairs([0, 1, 2], [1, 2, 3], [0.9, 0.8, 0.9])
    assert keep_first(chain, ones_are_equal=True) == {1: (0, 0.9), 3: (2, 0.9)}


def test_a_row_with_the_set_of_one_that_went_goes_with_it():
    pairs = retold.Pairs([0, 1], [1, 2], [0.9, 1.0])
    assert keep_first(pairs, ones_are_equal=True) == {1: (0, 0.9), 2: (0, 0.9)}
    assert keep_first(pairs, ones_are_equal=False) == {1: (0, 0.9)}
