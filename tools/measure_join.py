"""Joins generated sketches on disk, as `near_duplicates(..., store=)` does, and shows time, memory and disk.

    python tools/measure_join.py --texts 20000000 --memory 4000

A fifth of the sketches are near copies of another one, with a Jaccard similarity of .85; the rest share nothing.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path

import duckdb
import numpy as np

from retold.similarity.band_join import TABLES, BandSettings, find_candidates, store_sketches

STARTED = time.monotonic()


def measure(options):
    """One run."""
    bands, batch = BandSettings().bands, 200_000
    random_of = np.random.default_rng(3)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder, "join.duckdb")
        with duckdb.connect(str(path), config={"memory_limit": f"{options.memory}MB"}) as database:
            database.execute(f"SET preserve_insertion_order = false; {TABLES}")
            for first in range(0, options.texts, batch):
                size = min(batch, options.texts - first)
                keys = random_of.integers(1, 2**64, (size, bands), dtype=np.uint64)
                copies = random_of.choice(size, size // 5, replace=False)
                agree = random_of.random((len(copies), bands)) < 0.85**4  # Jaccard .85, four numbers a band
                keys[copies] = np.where(agree, keys[random_of.integers(0, size, len(copies))], keys[copies])
                prints = np.arange(first + 1, first + size + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
                store_sketches(database, keys, prints, np.full(size, 50, dtype=np.uint32))
            say(f"{options.texts} sketches stored")
            candidates = find_candidates(database, bands, 10**9, lambda done, total: say(f"{done} of {total} bands"))
        say(f"{candidates} candidates; file {path.stat().st_size / 2**20:.0f} MB")


def say(what):
    """What is done, and what it took until now."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds = f"{time.monotonic() - STARTED:.0f} s, processor {time.process_time():.0f} s"
    print(f"{what}: {seconds}, peak {peak:.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=20_000_000)
    parser.add_argument("--memory", type=int, default=4000, help="MB that the database may use")
    parser.add_argument("--folder", help="where the file is made; default: the system's")
    measure(parser.parse_args())


if __name__ == "__main__":
    main()
