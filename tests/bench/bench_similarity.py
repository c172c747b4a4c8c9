"""Near duplicates, signatures and tf-idf neighbours against datasketch, rensa and sparse_dot_topn, answers checked.

All times are CPU seconds of this process (one thread each) in one run over one generated corpus (`corpus.py`). Every
tool starts from the raw texts: peers get their words from `str.lower().split()`, the fastest tokenising Python has.

    python tests/bench/bench_similarity.py --count 60000

Peers run on `--peer-count` of the texts and are compared by texts a second.
"""

import argparse
import resource
import time

from corpus import generate

import retold

THRESHOLD = 0.5


def timed(call):
    """(CPU seconds, result)"""
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def peak_megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def keys(pairs):
    return set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))


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
    from rensa import RMinHash, RMinHashLSH

    index, found = RMinHashLSH(THRESHOLD, 128, 32), set()
    for i, text in enumerate(texts):
        signature = RMinHash(num_perm=128, seed=1)
        signature.update(word_shingles(text))
        found.update((j, i) for j in index.query(signature))
        index.insert(i, signature)
    return found


def row(name, seconds, megabytes, more=""):
    print(f"{name:<12}{seconds:8.2f} s {megabytes / seconds:7.0f} MB/s  {more}", flush=True)


def bench_near_duplicates(texts, megabytes, peer_texts):
    seconds, exact = timed(lambda: retold.near_duplicates(texts, threshold=THRESHOLD, threads=1))
    row("exact", seconds, megabytes, f"{len(exact)} pairs, peak {peak_megabytes():.0f} MB")
    seconds, _ = timed(lambda: retold.minhash_column(texts, threads=1))
    row("signatures", seconds, megabytes)
    own_seconds, found = timed(lambda: retold.near_duplicates(texts, threshold=THRESHOLD, method="minhash", threads=1))
    row("minhash", own_seconds, megabytes, f"recall {len(keys(found) & keys(exact)) / len(exact):.4f}")
    truth = keys(retold.near_duplicates(peer_texts, threshold=THRESHOLD))
    share = len(peer_texts) / len(texts)
    for name, call in (("datasketch", datasketch_pairs), ("rensa", rensa_pairs)):
        seconds, pairs = timed(lambda call=call: call(peer_texts))
        recall = len(pairs & truth) / len(truth)
        speedup = seconds / (own_seconds * share)
        row(name, seconds, megabytes * share, f"recall {recall:.4f}; minhash above is {speedup:.1f}x")


def folded_words(text):
    return [str(word).casefold() for word in retold.words(text)]


def bench_nearest(texts):
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sparse_dot_topn import sp_matmul_topn

    matrix = csr_matrix(TfidfVectorizer(analyzer=folded_words, sublinear_tf=True).fit_transform(texts))
    other = matrix.T.tocsr()
    for k in (None, 10):
        own_seconds, pairs = timed(
            lambda k=k: retold.nearest(texts, k=k, threshold=None if k else THRESHOLD, threads=1)
        )
        options = {"top_n": k + 1} if k else {"top_n": len(texts), "threshold": THRESHOLD}
        seconds, product = timed(lambda options=options: sp_matmul_topn(matrix, other, n_threads=1, **options).tocoo())
        print(f"tf-idf {'top 10' if k else THRESHOLD}: {own_seconds:.2f} s from texts, sparse_dot_topn {seconds:.2f} s")
        print(f"  from a finished matrix: {seconds / own_seconds:.2f}x", flush=True)
        if k:
            apart = product.row != product.col
            print(f"  sums of scores {pairs.score.sum():.6f} and {product.data[apart].sum():.6f}")
        else:
            theirs = {(a, b) for a, b in zip(product.row.tolist(), product.col.tolist(), strict=True) if a < b}
            print(f"  {len(theirs)} pairs, {len(theirs ^ keys(pairs))} differ")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=60_000)
    parser.add_argument("--peer-count", type=int, default=4_000)
    parser.add_argument("--nearest-count", type=int, default=20_000)
    options = parser.parse_args()
    texts = generate(options.count).texts
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} texts, {megabytes:.0f} MB; {peak_megabytes():.0f} MB before")
    bench_near_duplicates(texts, megabytes, texts[: options.peer_count])
    bench_nearest(texts[: options.nearest_count])


if __name__ == "__main__":
    main()
