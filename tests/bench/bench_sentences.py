"""Sentences beside ICU, syntok, pySBD, sentencex and BlingFire: MB/s of one core; a matrix beside scikit-learn.

The text is a file of your own (UTF-8, one document per line or any), or the invented corpus of corpus.py. Peers that
are not installed are left out.
"""

import argparse
import json
import time
from pathlib import Path

from corpus import generate

import retold


def seconds(call, rounds=3):
    """CPU seconds of this process, the least of some runs, and the last result."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        result = call()
        times.append(time.process_time() - start)
    return min(times), result


def icu_peer():
    import icu

    iterator = icu.BreakIterator.createSentenceInstance(icu.Locale("en"))

    def count(text):
        iterator.setText(text)
        return sum(1 for _ in iterator)

    return count


def syntok_peer():
    from syntok import segmenter

    return lambda text: sum(len(list(part)) for part in segmenter.process(text))


def pysbd_peer():
    import pysbd

    split = pysbd.Segmenter(language="en", clean=False)
    return lambda text: len(split.segment(text))


def sentencex_peer():
    import sentencex

    return lambda text: len(list(sentencex.segment("en", text)))


def blingfire_peer():
    import blingfire

    return lambda text: blingfire.text_to_sentences(text).count("\n") + 1


# name: (how to get it, share of the text it is given, because some are very slow)
PEERS = {
    "ICU (PyICU)": (icu_peer, 1.0),
    "BlingFire": (blingfire_peer, 1.0),
    "sentencex": (sentencex_peer, 0.3),
    "syntok": (syntok_peer, 0.02),
    "pySBD": (pysbd_peer, 0.005),
}


def compare_sentences(texts):
    size = sum(len(text.encode("utf-8")) for text in texts)
    ours, found = seconds(lambda: retold.sentences_column(texts, language="en", threads=1))
    one, _ = seconds(lambda: [retold.sentences(text, language="en") for text in texts])
    print(f"{'retold, column':16} {size / 1e6 / ours:9.1f} MB/s {len(found.starts):9} sentences")
    print(f"{'retold, one text':16} {size / 1e6 / one:9.1f} MB/s")
    for name, (make, share) in PEERS.items():
        try:
            peer = make()
        except ImportError:
            print(f"{name:16} is not installed")
            continue
        part = texts[: max(1, int(len(texts) * share))]
        part_size = sum(len(text.encode("utf-8")) for text in part)
        theirs, count = seconds(lambda p=peer, t=part: sum(p(text) for text in t), rounds=1 if share < 1 else 3)
        speed = part_size / theirs
        print(f"{name:16} {speed / 1e6:9.1f} MB/s {count:9} sentences, retold {size / ours / speed:.1f} x")


def compare_matrix(texts):
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError:
        print("scikit-learn is not installed")
        return
    tokenizer = retold.Tokenizer()
    ours, (matrix, terms) = seconds(lambda: tokenizer.matrix(texts, "tfidf", threads=1))
    theirs, _ = seconds(lambda: TfidfVectorizer().fit_transform(texts), rounds=1)
    print(f"matrix: retold {ours:.2f} s, TfidfVectorizer {theirs:.2f} s, {theirs / ours:.1f} x")
    rows = list(tokenizer.tokens_column(texts[:500]))
    vectorizer = TfidfVectorizer(analyzer=lambda row: row)
    same = vectorizer.fit_transform(rows)
    matrix, terms = tokenizer.matrix(texts[:500], "tfidf")
    equal = terms == list(vectorizer.get_feature_names_out())
    print(f"largest difference on the same tokens {abs(matrix - same).max():.1e}, equal terms: {equal}")


def read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in lines]
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="JSON lines with a field text, or one text per line")
    parser.add_argument("--count", type=int, default=4000)
    options = parser.parse_args()
    texts = read(options.file) if options.file else generate(options.count).texts
    compare_sentences(texts)
    compare_matrix(texts)


if __name__ == "__main__":
    main()
