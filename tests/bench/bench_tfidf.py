"""Texts near each other by tf-idf, beside the product of the same matrix by sparse_dot_topn: same pairs and scores."""

import argparse

from corpus import generate
from measuring import collections, keys, seconds, version

import retold

THRESHOLD = 0.5
K = 10


def terms_of(text):
    """The words as `nearest` compares them."""
    return retold.shingles(text, n=1).hashes.tolist()


def matrix_of(texts):
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfVectorizer

    return csr_matrix(TfidfVectorizer(analyzer=terms_of, sublinear_tf=True).fit_transform(texts))


def check_pairs(name, pairs, product):
    theirs = {(a, b) for a, b in zip(product.row.tolist(), product.col.tolist(), strict=True) if a < b}
    if theirs != keys(pairs):
        raise SystemExit(f"{name}: {len(theirs ^ keys(pairs))} pairs differ")


def check_scores(name, pairs, product):
    theirs = product.data[product.row != product.col].sum()
    if abs(pairs.score.sum() - theirs) > 1e-6 * theirs:
        raise SystemExit(f"{name}: the scores add up to {pairs.score.sum()}, those of the product to {theirs}")


def compare(name, texts):
    joined, pairs = seconds(lambda: retold.nearest(texts, k=None, threshold=THRESHOLD, threads=1, progress=False), 3)
    topped, nearest = seconds(lambda: retold.nearest(texts, k=K, threads=1, progress=False), 3)
    if not version("sparse_dot_topn"):
        print(f"| {name}, from {THRESHOLD} | {joined:.2f} s | absent | |")
        print(f"| {name}, nearest {K} | {topped:.2f} s | absent | |")
        return
    from sparse_dot_topn import sp_matmul_topn

    matrix = matrix_of(texts)
    other = matrix.T.tocsr()
    options = {"threshold": THRESHOLD, "n_threads": 1}
    theirs, product = seconds(lambda: sp_matmul_topn(matrix, other, top_n=len(texts), **options).tocoo(), 3)
    check_pairs(name, pairs, product)
    print(f"| {name}, from {THRESHOLD}: {len(pairs)} pairs | {joined:.2f} s | {theirs:.2f} s | {theirs / joined:.1f} |")
    theirs, product = seconds(lambda: sp_matmul_topn(matrix, other, top_n=K + 1, n_threads=1).tocoo(), 3)
    check_scores(name, nearest, product)
    print(f"| {name}, nearest {K} | {topped:.2f} s | {theirs:.2f} s | {theirs / topped:.1f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5_000)
    options = parser.parse_args()
    peer = version("sparse_dot_topn") or "sparse_dot_topn (absent)"
    print(
        f"## Neighbours by tf-idf\n\n`retold.nearest` from raw texts, weights included, beside {peer} from a finished "
        f"matrix; one thread each. Pairs and sums of scores are the same. {options.count} generated articles; so many "
        "texts of the collections in ../shared if it is there. The least of three runs each. What limits with k: of "
        "short texts a third of the time goes into cutting and weighing them, which the peer is spared; of long "
        "ones the table of common terms, which is read from beyond the second cache once for some hundred queries.\n\n"
        "| | retold | sparse_dot_topn | ratio |\n|---|---:|---:|---:|"
    )
    compare("generated", generate(options.count).texts)
    for name, texts in collections():
        compare(name, [text for text in texts if text.split()][: options.count])


if __name__ == "__main__":
    main()
