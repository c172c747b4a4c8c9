"""A Python callable as a measure runs on the caller's thread, and what it does is seen."""

import threading

import pytest

import retold
from retold import strings

QUERIES = ["мост", "پل", "bridge", None, "bridge", "", "b"]
CHOICES = ["bridges", "橋", "мосты", None, ""]


@pytest.mark.parametrize("kind", [list, "arrow", "numpy"])
def test_every_pair_is_given_as_it_is(kind):
    queries, choices = QUERIES, CHOICES
    if kind == "arrow":
        pa = pytest.importorskip("pyarrow")
        queries, choices = pa.array(QUERIES, pa.large_string()), pa.array(CHOICES)
    elif kind == "numpy":
        import numpy as np

        queries, choices = np.array(QUERIES, object), np.array(CHOICES, object)
    seen = []

    def measure(a, b):
        seen.append((a, b))
        return len(a) - len(b)

    found = strings.matches(queries, choices, measure=measure)
    expected = [(a, b) for a in QUERIES if a is not None for b in CHOICES if b is not None]
    assert seen == expected
    assert [row.score for row in found] == [len(a) - len(b) for a, b in expected]


def test_it_runs_on_the_thread_of_the_call():
    threads = set()
    strings.matches(["a"] * 40, ["b"] * 40, measure=lambda a, b: threads.add(threading.get_ident()) or 1.0)
    assert threads == {threading.get_ident()}


def test_an_error_comes_out_as_it_is_and_a_wrong_value_is_named():
    with pytest.raises(ZeroDivisionError):
        strings.matches(["a"], ["b"], measure=lambda a, b: 1 / 0)
    with pytest.raises(retold.InvalidArgument, match="measure='close': must return a number"):
        strings.best_matches("a", ["b"], measure=lambda a, b: "close")


def test_progress_counts_pairs():
    told = []
    strings.matches(["a"] * 30, ["b"] * 30, measure=lambda a, b: 0.0, progress=lambda *now: told.append(now))
    assert told[-1] == (900, 900)
