"""Near duplicates of a generated corpus beside datasketch and rensa: speed from raw texts, recall, memory.

Peers get their words from `str.lower().split()`, the fastest tokenising Python has, and run on `--peer-count` of the
texts; they are compared by bytes a second.
"""

import argparse

from corpus import generate
from measuring import collections, keys, megabytes, peak_bytes, seconds, version

import retold

THRESHOLD = 0.5


def word_shingles(text, n=5):
    words = text.lower().split()
    return [" ".join(words[i : i + n]) for i in range(max(1, len(words) - n + 1))]


def datasketch_pairs(texts):
    from datasketch import MinHash, MinHashLSH

    index, found = MinHashLSH(num_perm=128, params=(32, 4)), set()
    for i, text in enumerate(texts):
        signature = MinHash(num_perm=128)
        signature.update_batch([shingle.encode() for shingle in word_shingles(text)])
        found.update((j, i) for j in index.query(signature))
        index.insert(i, signature)
    return found


def rensa_pairs(texts):
    """By `update`, the documented way that reads every shingle."""
    from rensa import RMinHash, RMinHashLSH

    index, found = RMinHashLSH(THRESHOLD, 128, 32), set()
    for i, text in enumerate(texts):
        signature = RMinHash(num_perm=128, seed=1)
        signature.update(word_shingles(text))
        found.update((j, i) for j in index.query(signature))
        index.insert(i, signature)
    return found


def near_duplicates(texts, **options):
    return retold.near_duplicates(texts, threshold=THRESHOLD, threads=1, progress=False, **options)


def line(name, took, size, recall="", more=("", "")):
    columns = (name, f"{size / took:.1f}", f"{took:.2f} s of {size:.0f} MB", recall, *more)
    print(f"| {' | '.join(columns)} |", flush=True)


def measure_own(texts, size):
    """Lines of retold; the seconds a megabyte of minhash."""
    memory = peak_bytes(lambda: near_duplicates(texts, method="minhash"))
    beside = "" if memory is None else f"{memory / len(texts):.0f} bytes a text"
    rapid, found = seconds(lambda: near_duplicates(texts, method="minhash"), 2)
    memory = peak_bytes(lambda: near_duplicates(texts))
    whole = "" if memory is None else f"{memory / size / 1e6:.2f} x the text"
    took, exact = seconds(lambda: near_duplicates(texts), 2)
    if keys(found) - keys(exact):
        raise SystemExit("minhash reports pairs that the exact join does not")
    line(f"exact, {len(exact)} pairs", took, size, "1", (whole, ""))
    signing, _ = seconds(lambda: retold.minhash_column(texts, threads=1, progress=False), 2)
    line("signatures alone", signing, size)
    line("minhash, verified", rapid, size, f"{len(keys(found)) / len(exact):.4f}", (beside, ""))
    return rapid / size


def measure_peers(texts, own):
    size = megabytes(texts)
    truth = keys(near_duplicates(texts))
    for name, call in (("datasketch", datasketch_pairs), ("rensa", rensa_pairs)):
        if not version(name):
            print(f"| {name} (absent) | | | | | |")
            continue
        took, pairs = seconds(lambda call=call: call(texts))
        recall = len(pairs & truth) / max(1, len(truth))
        line(version(name), took, size, f"{recall:.4f}", ("", f"minhash {took / size / own:.1f} x"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=60_000)
    parser.add_argument("--peer-count", type=int, default=2_000)
    options = parser.parse_args()
    texts = generate(options.count).texts
    size = megabytes(texts)
    print(
        f"## Near duplicates\n\n{len(texts)} generated articles, {size:.0f} MB, with furniture and injected copies; "
        f"word 5-grams, Jaccard from {THRESHOLD}, 128 permutations, from raw texts to pairs. Recall is of the pairs of "
        "the exact join, which the tests prove equal to counting. Memory is beside the texts. Peers get "
        f"`text.lower().split()` and {options.peer_count} of the texts. The other collections are read from ../shared "
        "if it is there.\n\n| | MB/s | time | recall | memory | ratio |\n|---|---:|---:|---:|---:|---:|"
    )
    own = measure_own(texts, size)
    measure_peers(texts[: options.peer_count], own)
    for name, rows in collections():
        took, pairs = seconds(lambda rows=rows: near_duplicates(rows))
        line(f"exact, {name}, {len(pairs)} pairs", took, megabytes(rows), "1")
        took, found = seconds(lambda rows=rows: near_duplicates(rows, method="minhash"))
        recall = f"{len(keys(found) & keys(pairs)) / max(1, len(pairs)):.4f}"
        line(f"minhash, {name}", took, megabytes(rows), recall)


if __name__ == "__main__":
    main()
