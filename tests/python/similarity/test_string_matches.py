"""Matches of two lists of strings: RapidFuzz's dense matrix is the judge; own measures, also native ones."""

import ctypes
import random

import numba
import numpy as np
import pytest
import scipy
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel, Jaro, JaroWinkler, Levenshtein

import retold
from retold import InvalidArgument, strings

WORDS = ["ferry", "sinks", "off", "coast", "mayor", "opens", "new", "bridge", "dozens", "missing", "after", "rain"]
WORDS += ["паром", "затонул", "渡轮", "沉没", "پل", "شہر", "😀"]
SIMILARITIES = {
    "ratio": (fuzz.ratio, 70),
    "partial_ratio": (fuzz.partial_ratio, 80),
    "token_sort_ratio": (fuzz.token_sort_ratio, 75),
    "token_set_ratio": (fuzz.token_set_ratio, 80),
    "jaro": (Jaro.similarity, 0.75),
    "jaro_winkler": (JaroWinkler.similarity, 0.8),
}
DISTANCES = {"levenshtein": (Levenshtein.distance, 14), "indel": (Indel.distance, 16)}


def headlines(count, seed):
    rng = random.Random(seed)
    rows = []
    for _ in range(count):
        if rows and rng.random() < 0.4:
            letters = list(rng.choice(rows))
            for _ in range(rng.randrange(6)):
                letters[rng.randrange(len(letters))] = rng.choice("abcxyzж橋 ")
            rows.append("".join(letters))
        else:
            rows.append(" ".join(rng.choices(WORDS, k=rng.randrange(1, 14))))
    return rows


QUERIES, CHOICES = headlines(40, 1), headlines(300, 1)


@pytest.mark.parametrize("name", SIMILARITIES | DISTANCES)
def test_hits_and_scores_are_those_of_comparing_all_pairs(name):
    scorer, cutoff = (SIMILARITIES | DISTANCES)[name]
    full = process.cdist(QUERIES, CHOICES, scorer=scorer, dtype=np.float64)
    left, right = np.nonzero(full <= cutoff if name in DISTANCES else full >= cutoff * (1 - 1e-12))
    found = strings.matches(QUERIES, CHOICES, measure=name, cutoff=cutoff)
    assert 0 < len(found) < full.size
    np.testing.assert_array_equal(found.left, left)
    np.testing.assert_array_equal(found.right, right)
    np.testing.assert_array_equal(found.score, full[left, right])


def test_without_a_cutoff_all_pairs_are_reported():
    found = strings.matches(QUERIES, CHOICES)
    np.testing.assert_array_equal(found.score, process.cdist(QUERIES, CHOICES, dtype=np.float64).ravel())


@pytest.mark.parametrize("name", ["ratio", "token_set_ratio", "levenshtein"])
def test_best_matches_are_the_first_of_all(name):
    scorer, _ = (SIMILARITIES | DISTANCES)[name]
    judged = process.extract(QUERIES[3], CHOICES, scorer=scorer, limit=7)
    found = strings.best_matches(QUERIES[3], CHOICES, measure=name, k=7)
    assert [(row, score) for _, score, row in judged] == [(p.right, p.score) for p in found]


def test_nulls_match_nothing_and_surrogates_are_text():
    found = strings.matches(["\ud800x", None], [None, "\ud800x", "\ud801x"], cutoff=60)
    assert [(p.left, p.right) for p in found] == [(0, 1)]


def shared_letters(a, b):
    return len(set(a) & set(b)) / max(1, len(set(a) | set(b)))


def test_a_python_callable_is_a_measure():
    found = strings.matches(QUERIES, CHOICES, measure=shared_letters, cutoff=0.5)
    expected = [
        (i, j, shared_letters(a, b))
        for i, a in enumerate(QUERIES)
        for j, b in enumerate(CHOICES)
        if shared_letters(a, b) >= 0.5
    ]
    assert [(p.left, p.right, p.score) for p in found] == expected
    best = strings.best_matches(QUERIES[0], CHOICES, measure=shared_letters, k=3)
    assert best.score.tolist() == sorted((shared_letters(QUERIES[0], c) for c in CHOICES), reverse=True)[:3]


def test_an_exception_of_the_measure_leaves_the_call():
    def fails(a, b):
        raise KeyError(a)

    with pytest.raises(KeyError, match="x"):
        strings.matches(["x"], ["y"], measure=fails)


@strings.NativeMeasure
def bytes_in_common(a, a_size, b, b_size, _):
    """Stands for compiled code: it gets what compiled code would get."""
    left, right = ctypes.string_at(a, a_size), ctypes.string_at(b, b_size)
    return float(len(set(left) & set(right)))


@pytest.mark.parametrize("wrap", [lambda f: f, scipy.LowLevelCallable], ids=["ctypes", "LowLevelCallable"])
@pytest.mark.parametrize("threads", [1, 2])
def test_a_native_function_is_a_measure(wrap, threads):
    found = strings.matches(QUERIES[:5], CHOICES[:50], measure=wrap(bytes_in_common), cutoff=9, threads=threads)
    expected = [
        (i, j, float(len(set(a.encode()) & set(b.encode()))))
        for i, a in enumerate(QUERIES[:5])
        for j, b in enumerate(CHOICES[:50])
    ]
    assert [(p.left, p.right, p.score) for p in found] == [row for row in expected if row[2] >= 9]
    assert retold.similarity("bridge", "ridge", wrap(bytes_in_common)) == 5.0


def test_a_native_function_gets_its_user_data():
    @strings.NativeMeasure
    def from_user_data(a, a_size, b, b_size, data):
        return ctypes.cast(data, ctypes.POINTER(ctypes.c_double))[0]

    value = ctypes.c_double(2.5)
    own = scipy.LowLevelCallable(from_user_data, ctypes.cast(ctypes.pointer(value), ctypes.c_void_p))
    assert strings.matches(["a"], ["b"], measure=own).score.tolist() == [2.5]


def test_arguments_are_checked():
    wrong = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda x: x)
    for measure in ("cosine", 3, wrong, scipy.LowLevelCallable(wrong)):
        with pytest.raises(InvalidArgument, match="measure"):
            strings.matches(["a"], ["b"], measure=measure)
    with pytest.raises(InvalidArgument, match="k=-1"):
        strings.best_matches("a", ["b"], k=-1)
    with pytest.raises(InvalidArgument, match="cutoff"):
        strings.matches(["a"], ["b"], measure="indel", cutoff=-2)


def test_progress_reaches_the_end():
    seen = []
    strings.matches(QUERIES, CHOICES, cutoff=90, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (40, 40)


PROTOTYPE = ctypes.CFUNCTYPE(
    ctypes.c_double,
    ctypes.POINTER(ctypes.c_uint8),
    ctypes.c_uint64,
    ctypes.POINTER(ctypes.c_uint8),
    ctypes.c_uint64,
    ctypes.c_void_p,
)


class CompiledFunction:
    """Has what a cfunc of Numba has: the function as ctypes sees it, and its address."""

    def __init__(self, function):
        self.ctypes = PROTOTYPE(function)
        self.address = ctypes.cast(self.ctypes, ctypes.c_void_p).value


def test_a_compiled_function_as_numba_makes_it_is_a_measure():
    first_bytes = CompiledFunction(lambda a, a_size, b, b_size, _: float(a_size > 0 < b_size and a[0] == b[0]))
    found = strings.matches(["abc", "жа"], ["a", "ж", ""], measure=first_bytes, cutoff=1)
    assert [(p.left, p.right) for p in found] == [(0, 0), (1, 1)]


def test_a_cfunc_of_numba_is_a_measure():
    kinds = numba.types
    text = kinds.CPointer(kinds.uint8)

    @numba.cfunc(kinds.double(text, kinds.size_t, text, kinds.size_t, kinds.voidptr))
    def same_start(a, a_size, b, b_size, _):
        n = 0
        while n < min(a_size, b_size) and a[n] == b[n]:
            n += 1
        return n / max(1, min(a_size, b_size))

    found = strings.matches(["ferry"], ["ferry sinks", "fire"], measure=same_start)
    assert found.score.tolist() == [1.0, 0.25]
