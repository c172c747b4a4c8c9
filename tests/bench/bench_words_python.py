"""words(text) and words_column from Python beside re.findall, and how columns use two cores."""

import argparse
import os
import re
import time

from corpus import generate
from measuring import seconds

import retold


def check(text):
    tokens = retold.words(text)
    pieces = [text[start:end] for start, end in zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)]
    if pieces != list(tokens) or set(re.findall(r"[A-Za-z]+", text)) - set(re.findall(r"[A-Za-z]+", " ".join(pieces))):
        raise SystemExit("words do not stand where they are said to")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10)
    options = parser.parse_args()
    texts = generate(int(options.megabytes * 250)).texts
    long = "\n".join(texts)[: int(options.megabytes * 1e6)]
    check(long[:200_000])
    pattern = re.compile(r"\w+")
    print(
        f"## Words from Python\n\nOne str of {len(long) / 1e6:.0f} million invented characters: `words(text)` gives "
        'starts, ends and kinds as arrays; `re.findall(r"\\w+", text)` a list of str, `finditer` the same spans.\n\n'
        "| text | words ms | findall ms | x | finditer spans ms | x |\n|---|---:|---:|---:|---:|---:|"
    )
    for name, text in {"some curly quotes": long, "ASCII only": long.encode("ascii", "replace").decode()}.items():
        ours = seconds(lambda t=text: retold.words(t), 5)[0]
        theirs = seconds(lambda t=text: pattern.findall(t), 2)[0]
        spans = seconds(lambda t=text: [match.span() for match in pattern.finditer(t)])[0]
        print(
            f"| {name} | {ours * 1e3:.1f} | {theirs * 1e3:.0f} | {theirs / ours:.1f} | {spans * 1e3:.0f} "
            f"| {spans / ours:.1f} |"
        )
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores < 2:
        print("\nOne core only: no figure for two threads.")
        return
    column = texts * 4
    size = sum(map(len, column)) / 1e6
    wall, cpu = scaling(column)
    print(
        f"\n`words_column` on {size:.0f} MB takes {wall[1] * 1e3:.0f} ms on one thread and {wall[2] * 1e3:.0f} ms on "
        f"two: {wall[1] / wall[2]:.2f} x (wall time, the least of several in turns; other work changes it). "
        f"CPU time of both runs: {cpu[1] * 1e3:.0f} ms and {cpu[2] * 1e3:.0f} ms."
    )


def scaling(column):
    """Least wall and CPU seconds by number of threads, taken in turns."""
    wall, cpu = {1: 9e9, 2: 9e9}, {1: 9e9, 2: 9e9}
    for _ in range(9):
        for threads in (1, 2):
            start, used = time.perf_counter(), time.process_time()
            retold.words_column(column, threads=threads, progress=False)
            wall[threads] = min(wall[threads], time.perf_counter() - start)
            cpu[threads] = min(cpu[threads], time.process_time() - used)
    return wall, cpu


if __name__ == "__main__":
    main()
