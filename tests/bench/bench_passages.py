"""Passages: a column of invented articles with injected copies (recall, MB/s), and two 20 KB texts against difflib."""

import argparse
import difflib
from functools import partial

import numpy as np
from corpus import Language, copied, generate
from measuring import megabytes, seconds

import retold


def two_texts(size=20_000):
    """A text of `size` characters and an edited copy of it."""
    rng = np.random.default_rng(5)
    language = Language(rng)
    body = language.passage(rng, size // 5)
    return tuple(language.write(words, False)[:size] for words in (body, copied(rng, language, body)))


def compare_two():
    a, b = two_texts()
    ours, _ = seconds(lambda: retold.passages(a, b), 5)
    print("| two texts of 20 KB | time | retold | ratio |\n|---|---:|---:|---:|")
    for name, parts in {"characters": (a, b), "words": (a.split(), b.split())}.items():
        theirs, _ = seconds(lambda p=parts: difflib.SequenceMatcher(None, *p).get_matching_blocks())
        print(f"| difflib on {name} | {theirs * 1e3:.0f} ms | {ours * 1e3:.2f} ms | {theirs / ours:.0f} |")


def measure_column(corpus, size, sources):
    call = partial(retold.passages_column, corpus.texts, sources=sources, threads=1, progress=False)
    took, found = seconds(call, 2)
    pairs = set(zip(found.a.tolist(), found.b.tolist(), strict=True))
    wanted = [(int(origin), i) for i, origin in enumerate(corpus.copy_of) if origin >= 0]
    if sources is not None:
        wanted = [(a, b) for a, b in wanted if sources[a] != sources[b]]
    share = sum(pair in pairs for pair in wanted) / max(1, len(wanted))
    name = "all texts" if sources is None else "between sources"
    print(f"| {name} | {size / took:.1f} | {len(found)} | {share:.4f} of {len(wanted)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60_000)
    options = parser.parse_args()
    corpus = generate(options.count)
    size = megabytes(corpus.texts)
    print(
        f"## Shared passages\n\n`retold.passages` of two texts, one an edited copy, beside `difflib`; and "
        f"`retold.passages_column` of {options.count} generated articles, {size:.0f} MB, with furniture and injected "
        "copies: from raw texts to passages with offsets, one thread, and the share of injected pairs that is found.\n"
    )
    compare_two()
    print("\n| column | MB/s | passages | injected pairs found |\n|---|---:|---:|---:|")
    for sources in (None, corpus.sources):
        measure_column(corpus, size, sources)


if __name__ == "__main__":
    main()
