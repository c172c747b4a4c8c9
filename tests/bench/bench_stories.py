"""Stories on public sets of news by event: beside the rules of two peers, and how often a score is right."""

import gzip
import json
import sys
from collections import Counter, defaultdict
from itertools import combinations

import numpy as np
from measuring import SHARED, seconds
from sklearn.feature_extraction.text import TfidfVectorizer

import retold

SETS = ("events_triples", "events_five_outlets", "events_outlets")
ONE_STORY = {"duplicate", "reprint", "contains", "retelling", "same_story"}
BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
FIRST_SENTENCES = 5  # of a lead
THRESHOLDS = np.arange(0.1, 0.65, 0.05)


def articles(name):
    """The texts of a set, the event of each, and the dates, None where they are not known."""
    with gzip.open(SHARED / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [
        " ".join(row["sentences"]).replace(" \\n", "\n\n") if "sentences" in row else f"{row['title']}\n\n{row['text']}"
        for row in rows
    ]
    return texts, [row["event"] for row in rows], [row.get("date") for row in rows]


def best_cosine(texts, gold):
    """The threshold of the tf-idf cosine, as scikit-learn counts, that is best on this set, and its pairs."""
    rows = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    likeness = np.triu((rows @ rows.T).toarray(), 1)
    found = {least: set(zip(*np.nonzero(likeness >= least), strict=True)) for least in THRESHOLDS}
    return max(found.items(), key=lambda item: pair_f1(item[1], gold))


def leads(texts):
    """Title and first sentences."""
    return [" ".join(list(retold.sentences(text))[: FIRST_SENTENCES + 1]) for text in texts]


def connected(pairs, count):
    """Groups of pages that pairs connect, as sets."""
    group = [{page} for page in range(count)]
    for a, b in pairs:
        if group[a] is not group[b]:
            group[a] |= group[b]
            for page in group[b]:
                group[page] = group[a]
    return group


def pair_f1(found, gold):
    return 2 * len(found & gold) / max(1, len(found) + len(gold))


def bcubed_f1(group, events):
    """Of the groups in which pages stand (Bagga and Baldwin 1998)."""
    members = defaultdict(set)
    for page, event in enumerate(events):
        members[event].add(page)
    both = [len(group[page] & members[event]) for page, event in enumerate(events)]
    precision = np.mean([n / len(group[page]) for page, n in enumerate(both)])
    recall = np.mean([n / len(members[event]) for n, event in zip(both, events, strict=True)])
    return 2 * precision * recall / (precision + recall)


def compared(texts, dates):
    time, result = seconds(lambda: retold.compare(texts, dates=dates, threads=1, progress=False))
    rows = [(int(row.a), int(row.b), row.relation, row.score) for row in result.pairs.ranked()]
    group = [{page} for page in range(len(texts))]
    for story in result.stories:
        pages = {int(id) for id in story.documents}
        for page in pages:
            group[page] = pages
    return time, rows, group


def row(name, found, group, gold, events):
    print(f"| {name} | {pair_f1(found, gold):.3f} | {bcubed_f1(group, events):.3f} |")


def measure(name, dated, tally):
    texts, events, dates = articles(name)
    gold = {(a, b) for a, b in combinations(range(len(texts)), 2) if events[a] == events[b]}
    time, rows, group = compared(texts, dates if dated else None)
    label = f"{name}, {len(texts):,} articles{', dates given' if dated else ''}"
    row(f"{label}: retold ({time:.0f} s)", {(a, b) for a, b, told, _ in rows if told in ONE_STORY}, group, gold, events)
    for a, b, _, score in rows:
        place = int(np.searchsorted(BINS, score, side="right")) - 1
        tally[label][place, (a, b) in gold] += 1
    if dated:
        return
    for peer, of in (("tf-idf cosine of whole texts", texts), ("of leads, as RNewsflow does", leads(texts))):
        least, pairs = best_cosine(of, gold)
        row(f"{label}: {peer}, best threshold {least:.2f}", pairs, connected(pairs, len(texts)), gold, events)


def calibration(tally):
    heads = [f"{low:.1f}" for low in BINS[:-1]]
    print(f"\n| share of pairs with a score from | {' | '.join(heads)} |")
    print("|---|" + "---|" * len(heads))
    for label, counts in tally.items():
        cells = []
        for place in range(len(heads)):
            right, wrong = counts[place, True], counts[place, False]
            cells.append(f"{right / (right + wrong):.2f} of {right + wrong:,}" if right + wrong else "–")
        print(f"| {label} | {' | '.join(cells)} |")


def main():
    missing = [name for name in SETS if not (SHARED / f"{name}.jsonl.gz").exists()]
    if missing:
        sys.exit(f"the sets are not there: {', '.join(missing)}")
    print("## Stories\n\nPairs of one event and groups, beside two rules of peers in the same run, each at")
    print("the threshold that is best on the very set; groups of peers are what their pairs connect.")
    print("The weights of retold were fitted on these sets: docs/comparing.md has figures by folds and of unseen sets.")
    print("Here the point is the second table: how often two pages with a score tell one event.\n")
    print("| set and method | pair F1 | B-cubed F1 |\n|---|---|---|")
    tally = defaultdict(Counter)
    for name in SETS:
        for dated in (False, True) if name != "events_five_outlets" else (False,):
            measure(name, dated, tally)
    calibration(tally)


if __name__ == "__main__":
    main()
