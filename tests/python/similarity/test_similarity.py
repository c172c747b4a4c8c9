import pickle
from collections import Counter
from datetime import datetime, timedelta, timezone
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

import retold

RNG_SEED = 5
WORDS = [
    f"{stem}{end}"
    for stem in ("mar", "bel", "kor", "tas", "une", "rif", "زمین", "ново", "ニュ", "ก")
    for end in range(40)
]


def story(rng, length=120):
    return " ".join(rng.choice(WORDS, length))


@pytest.fixture(scope="module")
def texts():
    """Originals and copies of all degrees."""
    rng = np.random.default_rng(RNG_SEED)
    out = []
    for _ in range(150):
        body = story(rng, int(rng.integers(20, 200))) if len(out) < 10 or rng.random() < 0.4 else str(rng.choice(out))
        words = body.split()
        for at in np.flatnonzero(rng.random(len(words)) < rng.random() * 0.1):
            words[at] = rng.choice(WORDS)
        out.append(" ".join(words))
    return out


def counted(texts, threshold):
    sets = [set(retold.shingles(text, n=5).hashes.tolist()) for text in texts]
    shared = Counter()
    for a, b in combinations(range(len(texts)), 2):
        shared[a, b] = len(sets[a] & sets[b])
    scores = {(a, b): s / (len(sets[a]) + len(sets[b]) - s) for (a, b), s in shared.items() if s}
    return {pair: score for pair, score in scores.items() if score >= threshold}


def as_dict(pairs):
    return {(pair.left, pair.right): pair.score for pair in pairs}


@pytest.mark.parametrize("threshold", [0.1, 0.5, 0.9])
def test_exact_is_what_counting_shared_shingles_gives(texts, threshold):
    assert as_dict(retold.near_duplicates(texts, threshold=threshold)) == counted(texts, threshold)


def test_scores_equal_those_of_two_texts(texts):
    pairs = retold.near_duplicates(texts, threshold=0.4)
    assert len(pairs) > 20
    for pair in list(pairs)[:50]:
        assert pair.score == retold.similarity(texts[pair.left], texts[pair.right])
    for pair in list(retold.near_duplicates(texts, threshold=0.4, measure="containment"))[:50]:
        assert pair.score == retold.similarity(texts[pair.left], texts[pair.right], "overlap")


def test_minhash_reports_exact_scores(texts):
    exact = as_dict(retold.near_duplicates(texts, threshold=0.5))
    found = as_dict(retold.near_duplicates(texts, threshold=0.5, method="minhash"))
    assert found.items() <= exact.items()
    assert len(found) >= 0.97 * len(exact)


@pytest.mark.parametrize("method", ["exact", "minhash"])
@pytest.mark.parametrize("change", ["prepend", "append", "insert"])
def test_a_word_before_a_footer_after_or_a_line_inside_keeps_the_pair(method, change):
    rng = np.random.default_rng(RNG_SEED)
    originals = [story(rng, 400) for _ in range(60)]
    footer = story(rng, 30)
    edit = {
        "prepend": lambda text: "Exclusive: " + text,
        "append": lambda text: text + "\n" + footer,
        "insert": lambda text: text[: len(text) // 2] + " " + story(rng, 12) + " " + text[len(text) // 2 :],
    }[change]
    pairs = retold.near_duplicates(originals + [edit(text) for text in originals], threshold=0.5, method=method)
    wanted = {(i, i + 60) for i in range(60)}
    assert len(wanted & as_dict(pairs).keys()) >= 57


def test_furniture_alone_is_no_copy():
    rng = np.random.default_rng(RNG_SEED)
    footer = story(rng, 90)
    texts = [story(rng, 60) + "\n" + footer for _ in range(40)]
    assert len(retold.near_duplicates(texts, threshold=0.3)) > 0  # by definition
    pairs = retold.near_duplicates(texts, threshold=0.3, max_df=10)
    assert len(pairs) == 0
    assert pairs.ignored == len(set(retold.shingles(footer).hashes.tolist()))


def test_an_excerpt_is_found_in_a_long_roundup():
    rng = np.random.default_rng(RNG_SEED)
    story_text = story(rng, 100)
    roundup = " ".join([story(rng, 600), story_text, story(rng, 600)])
    texts = [story_text, roundup, story(rng, 100)]
    pairs = retold.near_duplicates(texts, measure="containment")
    assert as_dict(pairs) == {(0, 1): 1.0}
    assert len(retold.near_duplicates(texts)) == 0


def test_thousands_of_identical_copies_stay_linear():
    pairs = retold.near_duplicates(["one two three four five six"] * 20_000, identical="first")
    assert pairs.right.tolist() == list(range(1, 20_000))
    assert set(pairs.left.tolist()) == {0}


@pytest.mark.parametrize("method", ["exact", "minhash"])
def test_empty_short_and_one_word_texts(method):
    texts = ["", None, "...", "word", "Word!", "two words", "", "two words more", "\ud800", "\x00"]
    pairs = retold.near_duplicates(texts, threshold=0.1, method=method)
    assert as_dict(pairs) == {(3, 4): 1.0}


def test_forms_of_one_text_are_one_text():
    forms = [
        ("Der Präsident öffnet die Brücke", "Der Pra\u0308sident o\u0308ffnet die Bru\u0308cke"),
        ("FULL ＷＩＤＴＨ ｎｅｗｓ", "full width NEWS"),
        ("ไทยรัฐ รายงาน ข่าว วันนี้", "ไทยรัฐ รายงาน ข่าว วันนี้"),
        ("東京で新しい橋が開通した", "東京で新しい橋が開通した"),
        ("Minister’s plan", "minister's PLAN"),
    ]
    for a, b in forms:
        assert retold.similarity(a, b, n=2) == 1.0


@pytest.mark.parametrize("method", ["exact", "minhash"])
def test_threads_and_order_change_nothing(texts, method):
    base = retold.near_duplicates(texts, threshold=0.3, method=method, threads=1)
    assert retold.near_duplicates(texts, threshold=0.3, method=method, threads=4) == base
    order = np.random.default_rng(RNG_SEED).permutation(len(texts))
    mixed = retold.near_duplicates([texts[i] for i in order], threshold=0.3, method=method)
    renamed = {tuple(sorted((int(order[p.left]), int(order[p.right])))): p.score for p in mixed}
    assert renamed == as_dict(base)


def test_pairs_within_a_source_are_skipped():
    texts = ["one two three four five"] * 4
    assert as_dict(retold.near_duplicates(texts, sources=["a", "a", None, "b"])).keys() == {
        (0, 2),
        (0, 3),
        (1, 2),
        (1, 3),
        (2, 3),
    }


def test_a_window_takes_numbers_dates_and_strings():
    texts = ["one two three four five"] * 3
    wanted = {(0, 1), (0, 2), (1, 2)} - {(0, 2), (1, 2)}
    day = datetime(2024, 5, 1, tzinfo=timezone.utc)
    for times, window in [
        ([1, 2, 9], 3),
        (np.array([1.0, 2.0, 9.0]), 3.5),
        ([day, day + timedelta(days=1), day + timedelta(days=8)], timedelta(days=3)),
        (["2024-05-01", "2024-05-02T10:00:00", "2024-05-09"], timedelta(days=3)),
        (np.array(["2024-05-01", "2024-05-02", "2024-05-09"], dtype="datetime64[ns]"), timedelta(days=3)),
    ]:
        assert as_dict(retold.near_duplicates(texts, times=times, window=window)).keys() == wanted
    unknown = retold.near_duplicates(texts, times=["2024-05-01", None, "2024-05-09"], window=timedelta(days=3))
    assert as_dict(unknown).keys() == {(0, 1), (1, 2)}


@pytest.mark.parametrize(
    "options",
    [
        {"threshold": 0},
        {"threshold": 1.5},
        {"threshold": float("nan")},
        {"measure": "jacard"},
        {"method": "lsh"},
        {"n": 0},
        {"unit": "byte"},
        {"identical": "some"},
        {"max_df": 0},
        {"method": "minhash", "measure": "containment"},
        {"method": "minhash", "permutations": 0},
        {"sources": ["a"]},
        {"times": [1]},
        {"window": 3},
        {"times": ["yesterday", "today"], "window": timedelta(1)},
        {"times": ["2024-05-01", "2024-05-02"], "window": 3},
        {"progress": 3},
    ],
)
def test_wrong_options_are_refused(options):
    with pytest.raises(retold.InvalidArgument):
        retold.near_duplicates(["a", "b"], **options)


def test_measures_of_two_texts():
    a, b = "one two three four", "two three four five six"
    assert retold.similarity(a, b, n=1) == 3 / 6
    assert retold.similarity(a, b, "containment", n=1) == 3 / 4
    assert retold.similarity(b, a, "containment", n=1) == 3 / 5
    assert retold.similarity(a, b, "dice", n=1) == 6 / 9
    assert retold.similarity(a, b, "overlap", n=1) == 3 / 4
    assert retold.similarity(a, b, "cosine") == pytest.approx(3 / 20**0.5)
    assert 0 < retold.similarity(a, b, "tfidf") < retold.similarity(a, b, "cosine")
    assert retold.similarity("abcd", "abxcd", n=2, unit="char") == 2 / 5
    assert retold.similarity(a, b, lambda x, y: len(x) / len(y)) == len(a) / len(b)
    assert retold.similarity("", "") == 0.0
    with pytest.raises(retold.InvalidArgument):
        retold.similarity(a, b, "euclid")


SYMMETRIC = ["jaccard", "containment", "dice", "overlap", "cosine", "tfidf"]
PHRASES = st.lists(st.sampled_from(["پل", "мост", "shut", "the", "新しい", "c", "2,5"]), min_size=1, max_size=40).map(
    " ".join
)


@pytest.mark.parametrize("measure", SYMMETRIC)
@given(text=PHRASES, n=st.integers(1, 3))
@settings(max_examples=60, deadline=None)
def test_a_text_is_exactly_like_itself(measure, text, n):
    assert retold.similarity(text, text, measure, n=n) == 1.0
    assert retold.similarity(text, text, measure, n=n, unit="char") == 1.0


@pytest.mark.parametrize("measure", sorted(set(SYMMETRIC) - {"containment"}))
@given(a=PHRASES, b=PHRASES)
@settings(max_examples=60, deadline=None)
def test_measures_are_the_same_from_both_sides_and_at_most_one(measure, a, b):
    score = retold.similarity(a, b, measure, n=1)
    assert score == retold.similarity(b, a, measure, n=1)
    assert 0.0 <= score <= 1.0


@given(texts=st.lists(PHRASES, min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
def test_nearest_finds_equal_texts_at_a_threshold_of_one(texts):
    found = retold.nearest([*texts, *texts], k=None, threshold=1.0)
    pairs = dict(zip(zip(found.left.tolist(), found.right.tolist(), strict=True), found.score.tolist(), strict=True))
    assert set(pairs.values()) == {1.0}
    assert all((row, row + len(texts)) in pairs for row in range(len(texts)))


def test_spaces_and_apostrophes_of_another_site_change_no_measure():
    text = "Le maire a dit : « Non, jamais ! » Puis il est parti vers l'école ; 12 500 € ne l'ont pas retenu."
    for space in "\u00a0\u202f\u2009\u2007\u3000":
        for mark in "’‘‛´`′＇ʼ":
            other = text.replace(" ", space).replace("'", mark)
            assert list(retold.words(other)) == [word.replace("'", mark) for word in retold.words(text)]
            for measure in SYMMETRIC:
                assert retold.similarity(text, other, measure, n=2) == 1.0
            assert retold.similarity(text, other, n=4, unit="char") == 1.0
            assert [passage.kind for passage in retold.passages(text, other)] == ["same"]


def test_groups_do_not_chain():
    chain = retold.Pairs([0, 1, 2], [1, 2, 3], [0.9, 0.7, 0.9])
    assert retold.groups(chain, 5).tolist() == [0, 0, 1, 1, 2]
    assert retold.groups(chain, 5, link="any").tolist() == [0, 0, 0, 0, 1]
    for wrong in ({"size": 3}, {"size": 5, "link": "all"}):
        with pytest.raises(retold.InvalidArgument):
            retold.groups(chain, **wrong)


def test_pairs_are_a_table_and_can_be_pickled(texts):
    pairs = retold.near_duplicates(texts, threshold=0.5)
    assert pickle.loads(pickle.dumps(pairs)) == pairs
    assert pairs.to_pandas().columns.tolist() == ["left", "right", "score"]
    assert pairs.to_polars()["score"].to_list() == pairs.score.tolist()
    assert pairs.to_pyarrow().num_rows == len(pairs)
    assert pairs[0] == next(iter(pairs))
    with pytest.raises(AttributeError):
        pairs.left = pairs.right
    with pytest.raises(ValueError, match="read-only"):
        pairs.score[0] = 1


def test_pairs_show_themselves_escaped():
    html = retold.near_duplicates(["<script>alert(1)</script> a b c d"] * 2)._repr_html_()
    assert "&lt;script&gt;" in html
    assert "<script>" not in html


def test_signatures_are_the_same_for_any_threads(texts):
    signatures = retold.minhash_column(texts, permutations=64)
    assert signatures.shape == (len(texts), 64)
    assert signatures.dtype == np.uint64
    assert np.array_equal(signatures, retold.minhash_column(texts, permutations=64, threads=3))
    assert not np.array_equal(signatures, retold.minhash_column(texts, permutations=64, seed=2))
    assert (retold.minhash_column(["", None]) == 2**32 - 1).all()


def test_nearest_equals_cosines_of_all_pairs(texts):
    tokens = [[str(word) for word in retold.words(text)] for text in texts]
    matrix = TfidfVectorizer(analyzer=lambda row: row, sublinear_tf=True).fit_transform(tokens)
    cosines = (matrix @ matrix.T).toarray()
    joined = as_dict(retold.nearest(texts, k=None, threshold=0.5))
    wanted = {(a, b): cosines[a, b] for a, b in combinations(range(len(texts)), 2) if cosines[a, b] >= 0.5}
    assert joined == pytest.approx(wanted)
    np.fill_diagonal(cosines, -1)
    found = retold.nearest(texts, k=3)
    assert found.left.tolist() == [row for row in range(len(texts)) for _ in range(3)]
    assert found.score == pytest.approx(np.sort(cosines, axis=1)[:, :-4:-1].ravel())


def test_recorded_weights_make_later_queries_comparable(texts):
    first = retold.nearest(texts, texts[:5], k=2)
    weights = pickle.loads(pickle.dumps(first)).weights
    later = retold.nearest(texts[:50], texts[:5], k=1, weights=weights)
    assert later.score == pytest.approx(np.ones(5))
    assert retold.nearest(texts, texts[:5], k=2, weights=weights) == first
    for wrong in ({"k": 0}, {"k": None}, {"measure": "bm25"}, {"threshold": 2}):
        with pytest.raises(retold.InvalidArgument):
            retold.nearest(texts, **wrong)


def test_negative_sizes_are_named():
    calls = [
        lambda: retold.similarity("a", "b", n=-1),
        lambda: retold.near_duplicates(["a"], n=-1),
        lambda: retold.shingles("a", -1),
        lambda: retold.minhash_column(["a"], n=-1),
        lambda: retold.Index(n=-1),
    ]
    for call in calls:
        with pytest.raises(retold.InvalidArgument, match="n=-1"):
            call()
    for column_verb in (retold.near_duplicates, retold.words_column, retold.clean_column, retold.normalize_column):
        with pytest.raises(retold.InvalidArgument, match="threads=-1"):
            column_verb(["a"], threads=-1)
