import pytest

import retold

TEXTS = ["новый мост", "новый мост", "старый дом", None]


@pytest.mark.parametrize(("measure", "score"), [("npmi", 1.0), ("log_dice", 14.0), ("log_likelihood", 3.819085)])
def test_the_score_of_neighbours_that_never_part(measure, score):
    # Three places: the pair in two of them. 2 (2 ln 1.5 + ln 3) is the log-likelihood.
    found = retold.collocations(TEXTS, measure=measure)
    assert next(iter(found))[:5] == ("новый", "мост", 2, 2, 2)
    assert found.score.tolist() == [pytest.approx(score, abs=1e-6)]


def test_neighbours_do_not_cross_texts_and_rare_ones_are_left_out():
    assert len(retold.collocations(["a b", "b a"], min_count=2)) == 0
    assert [row[:2] for row in retold.collocations(["پل بند", "c d"], min_count=1)] == [("c", "d"), ("پل", "بند")]
    assert len(retold.collocations([])) == 0


def test_pairs_rarer_than_chance_are_negative():
    texts = ["a a", "a a", "a a", "a b", "c b", "c b"]
    scores = {row[:2]: row[5] for row in retold.collocations(texts, min_count=1)}
    assert scores[("a", "b")] < 0 < scores[("c", "b")]


def test_measures_have_names():
    with pytest.raises(retold.InvalidArgument, match="measure='t': must be"):
        retold.collocations(TEXTS, measure="t")
