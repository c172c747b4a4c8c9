"""The exact join on 2,000 texts against counting every shared shingle: all thresholds, both measures, any order."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

import retold

THRESHOLDS = [round(0.05 * step, 2) for step in range(2, 20)]
COUNT = 2000


def invent(rng, vocabulary, length):
    return vocabulary[(len(vocabulary) * rng.random(length) ** 3).astype(int)]


@pytest.fixture(scope="module")
def texts():
    """Articles with copies of all degrees, excerpts, roundups and the menus of eight outlets."""
    rng = np.random.default_rng(11)
    stems = ("bel", "kor", "tas", "زمین", "ново", "ニュース", "ข่าว", "خبر", "vel", "dun")
    vocabulary = np.array([f"{stem}{number}" for number in range(300) for stem in stems])
    menus = [invent(rng, vocabulary, 12) for _ in range(8)]
    bodies = []
    for row in range(COUNT):
        kind = rng.random()
        if row < 20 or kind < 0.55:
            body = invent(rng, vocabulary, int(rng.integers(3, 120)))
        else:
            body = bodies[rng.integers(len(bodies))].copy()
            if kind < 0.8:
                body[rng.random(len(body)) < rng.random() * 0.2] = "changed"
            elif kind < 0.9:
                body = body[: int(rng.integers(1, len(body) + 1))]
            else:
                body = np.concatenate([body, bodies[rng.integers(len(bodies))]])[:300]
        bodies.append(body)
    return [" ".join([*(menus[row % 8] if row % 3 else ()), *body]) for row, body in enumerate(bodies)]


@pytest.fixture(scope="module")
def counted(texts):
    """Rows, columns (row < column), shared shingles of the pairs that share any, and the sizes of the sets."""
    sets = [np.unique(retold.shingles(text, n=3).hashes) for text in texts]
    sizes = np.array([len(own) for own in sets])
    columns = np.unique(np.concatenate(sets), return_inverse=True)[1]
    ends = np.concatenate([[0], np.cumsum(sizes)])
    matrix = csr_matrix((np.ones(len(columns), np.int64), columns, ends))
    shared = (matrix @ matrix.T).tocoo()
    above = shared.row < shared.col
    return shared.row[above], shared.col[above], shared.data[above], sizes


def scores_of(counted, measure):
    rows, columns, shared, sizes = counted
    if measure == "jaccard":
        return shared / (sizes[rows] + sizes[columns] - shared)
    return shared / np.minimum(sizes[rows], sizes[columns])


@pytest.mark.parametrize("measure", ["jaccard", "containment"])
def test_every_pair_at_every_threshold_is_found_with_its_score(texts, counted, measure):
    rows, columns, _, _ = counted
    scores = scores_of(counted, measure)
    assert (scores >= 0.95).sum() > 20
    for threshold in THRESHOLDS:
        wanted = scores >= threshold
        order = np.lexsort((columns[wanted], rows[wanted]))
        found = retold.near_duplicates(texts, threshold=threshold, measure=measure, n=3)
        assert np.array_equal(found.left, rows[wanted][order]), threshold
        assert np.array_equal(found.right, columns[wanted][order]), threshold
        assert np.array_equal(found.score, scores[wanted][order]), threshold


@pytest.mark.parametrize("options", [{}, {"measure": "containment"}, {"method": "minhash"}])
def test_neither_threads_nor_the_order_of_texts_change_a_byte(texts, options):
    found = retold.near_duplicates(texts, threshold=0.5, n=3, threads=1, **options)
    again = retold.near_duplicates(texts, threshold=0.5, n=3, threads=5, **options)
    assert [column.tobytes() for column in (found.left, found.right, found.score)] == [
        column.tobytes() for column in (again.left, again.right, again.score)
    ]
    order = np.random.default_rng(12).permutation(COUNT)
    turned = retold.near_duplicates([texts[row] for row in order], threshold=0.5, n=3, **options)
    ends = np.sort(np.stack([order[turned.left], order[turned.right]]), axis=0)
    back = np.lexsort((ends[1], ends[0]))
    assert np.array_equal(ends[0][back], found.left)
    assert np.array_equal(ends[1][back], found.right)
    assert turned.score[back].tobytes() == found.score.tobytes()


def test_minhash_finds_nearly_all_of_them(texts):
    exact = retold.near_duplicates(texts, threshold=0.5, n=3)
    found = retold.near_duplicates(texts, threshold=0.5, n=3, method="minhash")
    pairs = set(zip(exact.left.tolist(), exact.right.tolist(), exact.score.tolist(), strict=True))
    own = set(zip(found.left.tolist(), found.right.tolist(), found.score.tolist(), strict=True))
    assert own <= pairs
    assert len(own) >= 0.97 * len(pairs)


def test_an_option_of_the_exact_method_is_named_as_it_was_given():
    with pytest.raises(retold.InvalidArgument, match="max_df=3: must not be given with method minhash"):
        retold.near_duplicates(["ایک دو", "один два"], method="minhash", max_df=3)
