"""Keyness of hand-counted tables: 4 of 10 words against 2 of 20 is a ratio of four."""

import math

import polars as pl
import pytest

import retold

TEXTS = ["мост " * 4 + "снег " * 6, "мост " * 2 + "снег " * 18, None]
LABELS = ["север", "юг", "юг"]


@pytest.mark.parametrize(
    ("measure", "score", "p"),
    [
        # (4 - 2)² / 2 + (2 - 4)² / 4 + (6 - 8)² / 8 + (18 - 16)² / 16
        ("chi2", 3.75, 0.05280751),
        # 2 (4 ln 2 + 2 ln 0.5 + 6 ln 0.75 + 18 ln 1.125)
        ("log_likelihood", 3.5605931, 0.05916888),
        ("log_ratio", 2.0, math.nan),
    ],
)
def test_the_score_of_a_table_that_was_counted_by_hand(measure, score, p):
    rows = list(retold.keyness(TEXTS, LABELS, measure=measure))
    label, term, found, chance, *counts = rows[0]
    assert (label, term) == ("север", "мост")
    assert found == pytest.approx(score, abs=1e-6)
    assert chance == pytest.approx(p, abs=1e-4, nan_ok=True)
    assert counts == [4, 2, 0.4, 0.1]
    assert [row[:2] for row in rows] == [("север", "мост"), ("север", "снег"), ("юг", "снег"), ("юг", "мост")]
    assert rows[3][2] == pytest.approx(-score, abs=1e-6)


def test_a_term_that_the_rest_lacks_has_a_finite_ratio():
    rows = {row[1]: row[2] for row in retold.keyness(["a a b", "b b c"], [1, 2], measure="log_ratio") if row[0] == "1"}
    assert rows == {"a": 2.0, "b": -1.0, "c": -1.0}


def test_three_labels_are_each_held_against_the_others():
    table = retold.keyness(pl.Series(["x", "y", "z z"]), pl.Series(["a", "b", "c"]))
    assert [label for label, term, score, *_ in table if score > 0] == ["a", "b", "c"]
    assert table[0][4:] == (1, 0, 1.0, 0.0)


def test_equal_use_is_no_evidence():
    assert list(retold.keyness(["x y", "x y"], [1, 2], measure="chi2").score) == [0.0, 0.0, 0.0, 0.0]


def test_rare_terms_can_be_left_out_and_runs_counted():
    assert set(retold.keyness(["x x y", "x z"], [1, 2], min_count=2).term) == {"x"}
    assert "پل بند" in retold.keyness(["پل بند", "x"], [1, 2], n=2).term


@pytest.mark.parametrize(
    ("labels", "options", "told"),
    [
        (["a", "a", "a"], {}, "must be at least two different labels"),
        (["a"], {}, "labels=1 labels"),
        (LABELS, {"measure": "pmi"}, "measure='pmi': must be 'log_likelihood'"),
    ],
)
def test_wrong_arguments_are_told(labels, options, told):
    with pytest.raises(retold.InvalidArgument, match=told):
        retold.keyness(TEXTS, labels, **options)
