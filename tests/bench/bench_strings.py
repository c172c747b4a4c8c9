"""String matches against RapidFuzz: 60,000 invented headlines with 100 queries, one thread, identical hits required."""

import argparse
import random
import time

import numpy as np
from corpus import Language
from rapidfuzz import process

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


def seconds(call):
    """CPU seconds of this process, the least of three runs, and the last result."""
    times = []
    for _ in range(3):
        start = time.process_time()
        result = call()
        times.append(time.process_time() - start)
    return min(times), result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60_000)
    options = parser.parse_args()
    choices = headlines(options.count)
    queries = choices[:: max(1, options.count // 100)][:100]
    print(f"{len(choices)} headlines of {sum(map(len, choices)) / len(choices):.0f} characters, {len(queries)} queries")
    for cutoff in (0, 60, 80, 90):
        theirs, full = seconds(
            lambda c=cutoff: process.cdist(queries, choices, score_cutoff=c, dtype=np.float64, workers=1)
        )
        ours, found = seconds(lambda c=cutoff: strings.matches(queries, choices, cutoff=c, threads=1, progress=False))
        left, right = np.nonzero(full >= cutoff) if cutoff else np.indices(full.shape).reshape(2, -1)
        same = np.array_equal(left, found.left) and np.array_equal(right, found.right)
        same = same and np.array_equal(full[left, right], found.score)
        print(
            f"cutoff {cutoff}: retold {ours * 1e3:.0f} ms, rapidfuzz {theirs * 1e3:.0f} ms, {theirs / ours:.1f} x, "
            f"{len(found)} hits, identical: {same}"
        )


if __name__ == "__main__":
    main()
