"""What an archive costs: of many pages at once, and of a new day in archives of several sizes."""

import resource
import tempfile
import time
from pathlib import Path

from invented import short_texts

import retold

PART = 20_000


def size(options):
    """Ingests generated short texts and finds their near copies."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder, "news.duckdb")
        with retold.Corpus.open(path, memory_limit=f"{options.memory * 2 // 5}MB") as corpus:
            steps = {
                "add": lambda: corpus.add(r for p in range(options.pages // PART) for r in short_texts(PART, p)),
                "clean": lambda: corpus.clean(mode="off", progress=False),
                "near_duplicates": lambda: corpus.near_duplicates(progress=False),
            }
            for step, work in steps.items():
                done = work()
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                seconds = f"{time.monotonic() - started:.0f} s, processor {time.process_time():.0f} s"
                print(f"{step}: {done}, {seconds}, peak {peak:.0f} MB", flush=True)
        print(f"file {path.stat().st_size / 2**20:.0f} MB")


def days(options):
    """A table of the processor time of each step for a day, by how many pages of earlier days there are."""
    print(
        "| pages before | pages of the day | add | clean | near_duplicates | stories | stories of a day without news |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    for count in options.pages:
        with (
            tempfile.TemporaryDirectory(dir=options.folder) as folder,
            retold.Corpus.open(Path(folder, "news.duckdb")) as corpus,
        ):
            before = count // options.new
            corpus.add((row for part in range(before) for row in short_texts(options.new, part)), progress=False)
            steps = [
                lambda corpus=corpus: corpus.clean(mode="off", progress=False),
                lambda corpus=corpus: corpus.near_duplicates(progress=False),
                lambda corpus=corpus: corpus.stories(progress=False),
            ]
            for step in steps:
                step()
            rows = list(short_texts(options.new, before))
            spent = []
            for step in (lambda: corpus.add(rows, progress=False), *steps, steps[-1]):  # noqa: B023  runs at once
                started = time.process_time()
                step()
                spent.append(time.process_time() - started)
            print(f"| {count} | {options.new} | " + " | ".join(f"{cpu:.2f} s" for cpu in spent) + " |", flush=True)
