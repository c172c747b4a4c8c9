"""The method that text-dedup and others publish for Spark, written here as a reference to measure beside ours.

MinHash with LSH: words by a regular expression, runs of five words hashed by SHA-1 to 32 bits, 128 permutations
(a h + b) mod (2^61 - 1) in NumPy, bands to buckets by groupByKey, each bucket a star of edges, components by
alternating stars on RDDs, the least member of each stays. Candidates are not verified, as there.
"""

from __future__ import annotations

import hashlib
import re

import numpy as np

PRIME = np.uint64((1 << 61) - 1)
HIGHEST = np.uint64((1 << 32) - 1)
NOT_WORDS = re.compile(r"\W+")
PERMUTATIONS = 128


def permutations(seed: int = 42) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.RandomState(seed)
    a = rng.randint(1, 2**32 - 1, PERMUTATIONS, dtype=np.uint64)
    return a, rng.randint(0, 2**32 - 1, PERMUTATIONS, dtype=np.uint64)


def keys(row, n: int, rows: int, permuted: tuple[np.ndarray, np.ndarray]):
    """((band, bytes), number) for each band of a text."""
    (number, text), (a, b) = row, permuted
    words = [word for word in NOT_WORDS.split(text.lower()) if word]
    runs = {" ".join(words[at : at + n]) for at in range(max(1, len(words) - n + 1))}
    hashes = np.array([int.from_bytes(hashlib.sha1(run.encode()).digest()[:4], "little") for run in runs], np.uint64)
    signature = (((hashes[:, None] * a + b) % PRIME) & HIGHEST).min(axis=0)
    for band in range(PERMUTATIONS // rows):
        yield (band, signature[band * rows : (band + 1) * rows].tobytes()), number


def star(bucket):
    members = sorted(set(bucket))
    return [(member, members[0]) for member in members[1:]]


def large_star(group):
    node, near = group[0], list(group[1])
    least = min([node, *near])
    return [(other, least) for other in near if other > node]


def small_star(group):
    node, near = group[0], list(group[1])
    least = min(near)
    return [(other, least) for other in {*near, node} if other != least]


def components(edges):
    """(node, least node of its component) for every node but the least."""
    edges, before = edges.distinct().cache(), None
    while True:
        both = edges.flatMap(lambda edge: [edge, edge[::-1]])
        large = both.groupByKey().flatMap(large_star).distinct()
        edges = large.map(lambda edge: (max(edge), min(edge))).groupByKey().flatMap(small_star).distinct().cache()
        state = edges.count(), edges.map(lambda edge: edge[0] * 31 + edge[1]).sum()
        if state == before:
            return edges
        before = state


def kept(frame, threshold: float, n: int) -> int:
    """How many rows of a frame with `id` and `text` stay."""
    # The published choice of bands weighs the areas of false positives and false negatives alike: 25 bands of 5 rows
    # at .7 for 128 permutations.
    rows = {0.5: 3, 0.7: 5, 0.8: 9}[threshold]
    permuted = permutations()
    meeting = frame.select("id", "text").rdd.flatMap(lambda row: keys(row, n, rows, permuted))
    edges = meeting.groupByKey().flatMap(lambda bucket: star(bucket[1])).cache()
    gone = components(edges).map(lambda edge: (edge[0], None))
    return frame.select("id").rdd.map(lambda row: (row[0], None)).subtractByKey(gone).count()
