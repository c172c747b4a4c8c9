"""String matches against RapidFuzz: 60,000 invented headlines with 100 queries, one thread, identical hits required."""

import argparse
import random

import numpy as np
from corpus import Language
from measuring import seconds, version
from rapidfuzz import fuzz, process

from retold import strings


def headlines(count, seed=1):
    """Runs of an invented language, every seventh an edited copy of an earlier one."""
    rng, pick = np.random.default_rng(seed), random.Random(seed)
    language = Language(rng)
    rows = []
    for i in range(count):
        if i % 7 == 6:
            letters = list(pick.choice(rows))
            for _ in range(pick.randrange(9)):
                letters[pick.randrange(len(letters))] = pick.choice("abcdexyz ")
            rows.append("".join(letters))
        else:
            numbers = language.passage(rng, pick.randrange(7, 15)).tolist()
            rows.append(" ".join(language.words[n] for n in numbers).capitalize())
    return rows


def hits(full, cutoff):
    return np.nonzero(full >= cutoff) if cutoff else np.indices(full.shape).reshape(2, -1)


def line(name, found, ours, theirs):
    print(f"| {name} | {found} | {ours * 1e3:.0f} ms | {theirs * 1e3:.0f} ms | {theirs / ours:.1f} |", flush=True)


def compare_matches(queries, choices, cutoff):
    options = {"score_cutoff": cutoff, "dtype": np.float64, "workers": 1}
    theirs, full = seconds(lambda: process.cdist(queries, choices, **options), 3)
    ours, found = seconds(lambda: strings.matches(queries, choices, cutoff=cutoff, threads=1, progress=False), 3)
    left, right = hits(full, cutoff)
    same = np.array_equal(left, found.left) and np.array_equal(right, found.right)
    if not (same and np.array_equal(full[left, right], found.score)):
        raise SystemExit(f"cutoff {cutoff}: other hits or scores than rapidfuzz")
    line(f"matches, cutoff {cutoff}", len(found), ours, theirs)


def compare_best(queries, choices, cutoff):
    queries = queries[:20]
    options = {"scorer": fuzz.ratio, "limit": 5, "score_cutoff": cutoff}
    theirs, expected = seconds(lambda: [process.extract(q, choices, **options) for q in queries], 5)
    ours, found = seconds(
        lambda: [strings.best_matches(q, choices, cutoff=cutoff, threads=1, progress=False) for q in queries], 5
    )
    for best, pairs in zip(expected, found, strict=True):
        wanted = [(row, score) for _, score, row in best]
        if wanted != list(zip(pairs.right.tolist(), pairs.score.tolist(), strict=True)):
            raise SystemExit("other best matches than rapidfuzz")
    name = "best_matches, 20 queries" + (f", cutoff {cutoff}" if cutoff else "")
    line(name, sum(map(len, found)), ours, theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60_000)
    options = parser.parse_args()
    choices = headlines(options.count)
    queries = choices[:: max(1, options.count // 100)][:100]
    length = sum(map(len, choices)) / len(choices)
    print(
        f"## Matching strings\n\n`ratio` of {len(queries)} queries with {len(choices)} invented headlines of "
        f"{length:.0f} characters, one thread, beside `process.cdist` and `process.extract` of {version('rapidfuzz')}. "
        "Hits and scores are identical. What limits: a pair without a cutoff is 16 bytes to write; one query at a "
        "time touches all choices in Python's memory anew, which takes half of its time and more beside other work; "
        "then sixteen choices of one length go by at once, by AVX-512 where the machine has it, else by AVX2 (some 2.9 "
        "times for `best_matches`), whose counts of characters exclude next to none at the scores of the best. Many "
        "queries in one call of `matches` read the strings once.\n\n"
        "| | hits | retold | rapidfuzz | ratio |\n|---|---:|---:|---:|---:|"
    )
    for cutoff in (0, 60, 80, 90):
        compare_matches(queries, choices, cutoff)
    for cutoff in (None, 80):
        compare_best(queries, choices, cutoff)


if __name__ == "__main__":
    main()
