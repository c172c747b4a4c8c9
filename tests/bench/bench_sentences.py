"""Sentences from Python beside ICU, BlingFire, sentencex, syntok and pySBD: speed of one core, and quality.

The text is a file of your own (JSON lines with a field text, or one text per line), or the invented corpus of
corpus.py. Quality is measured where `../shared/data` and `../shared/eval` lie beside the checkout.
"""

import argparse
import importlib.metadata
import json
import sys
from pathlib import Path

from corpus import generate
from measuring import seconds

import retold

SHARED = Path(__file__).resolve().parents[3] / "shared"
TREEBANK = "English-GUM"


def icu_peer():
    import icu

    iterators = {}

    def split(text, language):
        iterator = iterators.setdefault(language, icu.BreakIterator.createSentenceInstance(icu.Locale(language)))
        units = icu.UnicodeString(text)
        iterator.setText(units)
        start, pieces = 0, []
        for end in iterator:
            pieces.append(str(units[start:end]))
            start = end
        return pieces

    return split


def blingfire_peer():
    import blingfire

    return lambda text, _: blingfire.text_to_sentences(text).split("\n")


def sentencex_peer():
    import sentencex

    return lambda text, language: list(sentencex.segment(language, text))


def syntok_peer():
    from syntok import segmenter

    def split(text, _):
        return [
            "".join(token.spacing + token.value for token in sentence)
            for paragraph in segmenter.process(text)
            for sentence in paragraph
        ]

    return split


def pysbd_peer():
    import pysbd

    splitter = pysbd.Segmenter(language="en", clean=False)
    return lambda text, _: splitter.segment(text)


# distribution: (how to get it, share of the text it is given, because some are very slow)
PEERS = {
    "PyICU": (icu_peer, 0.3),
    "blingfire": (blingfire_peer, 0.3),
    "sentencex": (sentencex_peer, 0.3),
    "syntok": (syntok_peer, 0.01),
    "pysbd": (pysbd_peer, 0.003),
}


def found_peers():
    """(name, split, share) of the peers that are installed; the others are told on stderr."""
    found = []
    for name, (make, share) in PEERS.items():
        try:
            found.append((f"{name} {importlib.metadata.version(name)}", make(), share))
        except ImportError:
            print(f"{name} is not installed", file=sys.stderr)
    return found


def own_sentences(text, language):
    return list(retold.sentences(text, language=language))


def check(texts):
    column = retold.sentences_column(texts, language="en", threads=1)
    for row, text in enumerate(texts):
        spans = retold.sentences(text, language="en")
        if column[row] != list(zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)):
            raise SystemExit(f"text {row}: the column gives other sentences")
        if "".join("".join(spans).split()) != "".join(text.split()):
            raise SystemExit(f"text {row}: the sentences do not hold every character")


def speed_table(texts, peers):
    check(texts[:50])

    def megabytes(part):
        return sum(len(text.encode("utf-8", "replace")) for text in part) / 1e6

    rows = []
    for name, call in {
        "retold, `sentences_column`": lambda: retold.sentences_column(texts, language="en", threads=1, progress=False),
        "retold, `sentences_column`, language guessed": lambda: retold.sentences_column(
            texts, threads=1, progress=False
        ),
        "retold, `sentences` to a list of str": lambda: [own_sentences(text, "en") for text in texts],
    }.items():
        rows.append((name, megabytes(texts) / seconds(call, 3)[0]))
    for name, split, share in peers:
        part = texts[: max(1, int(len(texts) * share))]
        took, _ = seconds(lambda s=split, p=part: [s(text, "en") for text in p], rounds=2 if share > 0.1 else 1)
        rows.append((name, megabytes(part) / took))
    fastest = rows[0][1]
    print("| | MB/s | retold's column is x times faster |\n|---|---:|---:|")
    for name, speed in rows:
        print(f"| {name} | {speed:.3g} | {fastest / speed:.1f} |")


def spans_of(text, pieces):
    """Where pieces of a text stand, told by the characters that are no spaces; some tools change the spaces."""
    ink = [at for at, character in enumerate(text) if not character.isspace()]
    spans, at = [], 0
    for piece in pieces:
        size = sum(not character.isspace() for character in piece)
        if size and at < len(ink):
            spans.append((ink[at], ink[min(at + size, len(ink)) - 1] + 1))
        at += size
    return spans


def quality_table(peers):
    data, scripts = SHARED / "data" / "sentences.jsonl.gz", SHARED / "eval"
    if not (data.exists() and (scripts / "sentences.py").exists()):
        print("\nNo quality here: `../shared` is not beside the checkout.")
        return
    sys.path.insert(0, str(scripts))
    import common
    import sentences as judge

    documents = list(common.rows("sentences", data.parent))
    splitters = [("retold", own_sentences), *((name, split) for name, split, _ in peers)]
    english = [document for document in documents if document["treebank"].endswith(TREEBANK)]
    print(
        f"\nQuality: F1 of sentences with both ends right, {len(english)} documents of {TREEBANK} dev "
        "(`../shared/eval/sentences.py`), in three layouts; the score is their mean.\n\n"
        f"| {TREEBANK} | {' | '.join(judge.LAYOUTS)} | score |\n|---|{'---:|' * (len(judge.LAYOUTS) + 1)}"
    )
    for name, split in splitters:
        figures = [f1(judge, common, english, layout, split) for layout in judge.LAYOUTS]
        print(f"| {name} | {' | '.join(f'{x:.3f}' for x in figures)} | {sum(figures) / len(figures):.3f} |")
    splitters = [(name, split) for name, split in splitters if name == "retold" or name.startswith("PyICU")]
    treebanks = sorted({document["treebank"] for document in documents})
    print(f"\n| paragraphs | {' | '.join(name for name, _ in splitters)} |\n|---|{'---:|' * len(splitters)}")
    for treebank in treebanks:
        part = [document for document in documents if document["treebank"] == treebank]
        figures = [f"{f1(judge, common, part, 'paragraphs', split):.3f}" for _, split in splitters]
        print(f"| {treebank.removeprefix('UD_')} | {' | '.join(figures)} |")


def f1(judge, common, documents, layout, split):
    count = common.Count()
    for document in documents:
        text, gold = judge.LAYOUTS[layout](document["text"], document["spans"])
        language = judge.TAGS[document["treebank"].removeprefix("UD_").split("-")[0]]
        count.add(*judge.compare(text, gold, spans_of(text, split(text, language)))[0])
    return count.f1


def read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines] if path.suffix == ".jsonl" else lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="JSON lines with a field text, or one text per line")
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    texts = read(options.file) if options.file else generate(options.count).texts
    peers = found_peers()
    source = options.file.name if options.file else "invented articles (`tests/bench/corpus.py`)"
    print(
        f"## Sentences\n\nFrom Python, {len(texts)} {source}; slow tools get a part of them. One thread. ICU's own "
        "speed in C++ stands in the section Sentence breaks.\n"
    )
    speed_table(texts, peers)
    quality_table(peers)


if __name__ == "__main__":
    main()
