"""Tokenizer.matrix beside scikit-learn's TfidfVectorizer: the same weights from the same tokens, and the time.

The texts are the newsgroups of `../shared/data` where they lie beside the checkout, and the invented corpus.
"""

import argparse
import gzip
import json
from pathlib import Path

from corpus import generate
from measuring import seconds

import retold

NEWSGROUPS = Path(__file__).resolve().parents[3] / "shared" / "data" / "newsgroups.jsonl.gz"


def largest_difference(texts):
    """Between both matrices from retold's tokens."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    tokenizer = retold.Tokenizer()
    vectorizer = TfidfVectorizer(analyzer=lambda row: row)
    theirs = vectorizer.fit_transform(list(tokenizer.tokens_column(texts, threads=1, progress=False)))
    ours, terms = tokenizer.matrix(texts, "tfidf", threads=1, progress=False)
    if terms != list(vectorizer.get_feature_names_out()):
        raise SystemExit("the vocabularies differ")
    difference = abs(ours - theirs).max()
    if difference > 1e-12:
        raise SystemExit(f"weights differ by {difference}")
    return difference


def row(name, texts):
    from sklearn.feature_extraction.text import TfidfVectorizer

    difference = largest_difference(texts)
    tokenizer = retold.Tokenizer()
    ours = seconds(lambda: tokenizer.matrix(texts, "tfidf", threads=1, progress=False), 3)[0]
    theirs = seconds(lambda: TfidfVectorizer().fit_transform(texts), 2)[0]
    same = seconds(lambda: TfidfVectorizer(tokenizer=tokenizer.tokens, token_pattern=None).fit_transform(texts))[0]
    size = sum(len(text.encode("utf-8", "replace")) for text in texts) / 1e6
    print(
        f"| {name} | {len(texts)} | {size:.1f} | {ours:.2f} | {theirs:.2f} | {theirs / ours:.1f} | {same / ours:.1f} "
        f"| {difference:.0e} |"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    try:
        import sklearn
    except ImportError:
        print("## Tokenizer\n\nscikit-learn is not installed.")
        return
    print(
        f'## Tokenizer\n\n`Tokenizer().matrix(texts, "tfidf")` beside TfidfVectorizer of scikit-learn '
        f'{sklearn.__version__}, one thread, seconds of CPU. First as it comes, with its own pattern for words; "same '
        'tokens": with `Tokenizer.tokens` as its tokenizer. The last column is the largest difference of a weight from '
        "the same tokens.\n\n| texts | number | MB | retold s | scikit-learn s | x | same tokens x | difference |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|"
    )
    row("invented articles", generate(options.count).texts)
    if NEWSGROUPS.exists():
        with gzip.open(NEWSGROUPS, "rt", encoding="utf-8") as lines:
            row("newsgroups (`../shared/data`)", [json.loads(line)["text"] for line in lines])


if __name__ == "__main__":
    main()
