"""Comparing: CPU time of one thread and peak memory as pages double, copies found, look-alike pages, all findings."""

import argparse

import numpy as np
from corpus import generate
from measuring import collections, megabytes, peak_bytes, seconds

import retold
from retold import samples

TEMPLATE = (
    "{a} beat {b} {x}-{y} on {day} before {crowd} spectators.\n\n"
    "{one} scored after {m} minutes, and {two} followed with {n} minutes left to play. "
    "The coach of {a} praised his side, while that of {b} spoke of a deserved defeat.\n\n"
    "{a} stay in the race for the title and now meet {c} away from home."
)


def bulletins(count):
    """Match reports from one template, each about a match of its own."""
    rng = np.random.default_rng(1)
    clubs = [
        f"{a}{b}" for a in ("Nor", "Tar", "Bel", "Hes", "Aun", "Mir") for b in ("wick", "ford", "dal", "port", "mar")
    ]
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for _ in range(count):
        a, b, c = rng.choice(clubs, 3, replace=False)
        x, y, m, n, crowd = (
            int(rng.integers(low, high)) for low, high in ((2, 6), (0, 2), (2, 45), (2, 40), (500, 9000))
        )
        one, two = (f"{rng.choice(clubs)[:4]}an {rng.choice(clubs)}son" for _ in range(2))
        day = rng.choice(days)
        yield TEMPLATE.format(a=a, b=b, c=c, x=x, y=y, m=m, n=n, crowd=crowd, one=one, two=two, day=day)


def compared(texts):
    """The comparison of one thread; cleaning is not part of it."""
    pages = list(retold.clean_column(texts, progress=False, mode="off"))
    return seconds(lambda: retold.compare(pages, threads=1, progress=False))


def row(name, texts, before=None):
    time, result = compared(texts)
    grown = "" if before is None else f"{time / before:.2f}"
    memory = peak_bytes(lambda: retold.compare(texts, threads=1, progress=False))
    size = megabytes(texts)
    print(
        f"| {name} | {len(texts):,} | {size:.1f} | {time:.2f} s | {grown} | {memory / 1e6 / size:.1f} | "
        f"{len(result.pairs):,} | {len(result.stories):,} |",
        flush=True,
    )
    return time, result


def everything(pages):
    """A comparison with all that is found when it is asked for."""
    result = retold.compare(pages, threads=1, progress=False)
    found = [result.facts, result.statements, result.timeline, result.flags, result.stories]
    return result, found, [result.omissions(document.id) for document in result]


def print_few():
    """The pages of a story, and a thousand pages."""
    print("| pages | time |\n|---|---|")
    time, _ = seconds(lambda: everything(samples.load()), rounds=5)
    print(f"| five pages of one story, raw, with all findings | {1000 * time:.0f} ms |")
    pages = list(retold.clean_column(generate(1000, words=400).texts, progress=False, mode="off"))
    time, (_, found, _) = seconds(lambda: everything(pages))
    print(f"| 1,000 generated pages, with all findings ({len(found[0]):,} facts) | {time:.1f} s |\n", flush=True)


def check_copies(result, copy_of):
    """Copies stand in one story with their original; some were cut and changed too much for it."""
    story = {id: number for number, group in enumerate(result.stories) for id in group.documents}
    copies = [(str(i), str(origin)) for i, origin in enumerate(copy_of.tolist()) if origin >= 0]
    found = sum(story.get(a, a) == story.get(b, b) for a, b in copies)
    if found < 0.9 * len(copies):
        raise SystemExit(f"only {found} of {len(copies)} copies stand in a story with their original")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    options = parser.parse_args()
    print(
        "## Comparing pages\n\n`compare`, one thread. No peer does all of it: what is read off is how "
        "time and memory grow.\n"
    )
    print_few()
    print("Time of comparing cleaned pages; memory of `compare` of the texts at its peak, as a multiple of the texts.")
    print("Generated pages have 400 words.\n")
    print("| pages | count | MB | time | times the half | memory / text | pairs kept | stories |")
    print("|---|---|---|---|---|---|---|---|")
    before = None
    corpus = generate(options.count, words=400)
    for share in (4, 2, 1):
        count = options.count // share
        before, result = row("generated, a third copies", corpus.texts[:count], before)
        check_copies(result, corpus.copy_of[:count])
    before = None
    for count in (400, 800):
        before, result = row("match reports of one template", list(bulletins(count)), before)
    time, facts = seconds(lambda: result.facts)
    for name, texts in collections():
        row(name, texts)
    print(f"\nFacts of 800 match reports: {time:.2f} s, {len(facts):,} facts.")


if __name__ == "__main__":
    main()
