"""Passages: a column of invented articles with injected copies (recall, MB/s), and two 20 KB texts against difflib."""

import argparse
import difflib
import time

import numpy as np
from corpus import Language, copied, generate

import retold


def seconds(call, runs=3):
    """CPU seconds of this process, the least of some runs, and the last result."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        result = call()
        times.append(time.process_time() - start)
    return min(times), result


def two_texts(size=20_000):
    """A text of `size` characters and an edited copy of it."""
    rng = np.random.default_rng(5)
    language = Language(rng)
    body = language.passage(rng, size // 5)
    return tuple(language.write(words, False)[:size] for words in (body, copied(rng, language, body)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60_000)
    options = parser.parse_args()
    a, b = two_texts()
    ours, _ = seconds(lambda: retold.passages(a, b))
    for name, parts in {"characters": (a, b), "words": (a.split(), b.split())}.items():
        theirs, _ = seconds(lambda p=parts: difflib.SequenceMatcher(None, *p).get_matching_blocks(), 1)
        print(f"two texts: retold {ours * 1e3:.2f} ms, difflib on {name} {theirs * 1e3:.0f} ms, {theirs / ours:.0f} x")

    corpus = generate(options.count)
    size = sum(len(text.encode()) for text in corpus.texts) / 1e6
    for sources in (None, corpus.sources):
        took, found = seconds(
            lambda s=sources: retold.passages_column(corpus.texts, sources=s, threads=1, progress=False), 1
        )
        pairs = set(zip(found.a.tolist(), found.b.tolist(), strict=True))
        wanted = [(int(o), i) for i, o in enumerate(corpus.copy_of) if o >= 0]
        if sources is not None:
            wanted = [(o, i) for o, i in wanted if sources[o] != sources[i]]
        share = sum(pair in pairs for pair in wanted) / max(1, len(wanted))
        print(
            f"column of {size:.0f} MB {'with' if sources is not None else 'without'} sources: {size / took:.1f} MB/s, "
            f"{len(found)} passages, {share:.4f} of {len(wanted)} injected pairs found"
        )


if __name__ == "__main__":
    main()
