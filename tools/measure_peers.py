"""Near copies on one machine beside text-dedup and datatrove, each from a file of texts to the rows that stay.

    python -m venv peers && peers/bin/pip install text-dedup 'datatrove[io,processing]' spacy
    python tools/measure_peers.py --count 60000 --peers peers/bin/python

Every method runs in a process of its own, on one process's worth of workers, with its usual settings for a threshold of
about .7 and runs of five words; reading, tokenising and writing are part of it. Articles are generated.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate_articles import articles

OWN = """
import sys, pandas as pd, retold
frame = pd.read_parquet(sys.argv[1])
kept = retold.dedup(frame, threshold=0.7, n=5, method="minhash", threads=1)
kept.to_parquet(sys.argv[2] + "/kept.parquet")
print(len(kept))
"""

# text-dedup's own program, and how many rows it left.
TEXT_DEDUP = """-m text_dedup.minhash --path parquet --data_files {file} --split train --cache_dir {folder}/cache
--output {folder}/kept --column text --ngram 5 --threshold 0.7 --num_perm 128 --num_proc 1 --hash_func {hash}"""
COUNT = "import datasets, sys; print(len(datasets.load_from_disk(sys.argv[1])))"

# The four stages of datatrove's example, whose 14 bands of 8 rows have their step at about .72.
DATATROVE = """
import sys
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig
from datatrove.pipeline.readers import ParquetReader
from datatrove.pipeline.writers import ParquetWriter
file, folder = sys.argv[1:]
config = MinhashConfig(n_grams=5, num_buckets=14, hashes_per_bucket=8)
reader = ParquetReader(file, text_key="text", id_key="id")
stages = [
    (1, [reader, MinhashDedupSignature(folder + "/signed", config=config)]),
    (14, [MinhashDedupBuckets(folder + "/signed", folder + "/buckets", config=config)]),
    (1, [MinhashDedupCluster(folder + "/buckets", folder + "/gone", config=config)]),
    (1, [reader, MinhashDedupFilter(folder + "/gone"), ParquetWriter(folder + "/kept")]),
]
for number, (tasks, pipeline) in enumerate(stages):
    LocalPipelineExecutor(pipeline, tasks=tasks, workers=1, logging_dir=f"{folder}/logs{number}").run()
import pyarrow.parquet as pq, pathlib
print(sum(pq.read_metadata(path).num_rows for path in pathlib.Path(folder, "kept").rglob("*.parquet")))
"""


def write_articles(count, words, path):
    """The collection as a Parquet file: id, text."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    made = articles(words=words)
    texts = [made.text(number) for number in range(count)]
    pq.write_table(pa.table({"id": [str(number) for number in range(count)], "text": texts}), path)
    return sum(map(len, texts))


def measure(command, folder):
    """(what it printed, wall seconds, CPU seconds, peak MB of the largest process) of a command."""
    environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
    started = time.monotonic()
    with open(f"{folder}/log", "wb") as log:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment)
        told = child.stdout.read().decode()
        _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(Path(folder, "log").read_text(errors="replace")[-2000:])
    return told, time.monotonic() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def run(python, program, file, folder):
    """The same for a method, with the rows that stay."""
    os.makedirs(folder)
    if program in ("sha1", "xxh3"):
        arguments = TEXT_DEDUP.format(file=file, folder=folder, hash=program).split()
        told, *cost = measure([python, *arguments], folder)
        told, *_ = measure([python, "-c", COUNT, f"{folder}/kept"], folder)
    else:
        told, *cost = measure([python, "-c", program, file, folder], folder)
    shutil.rmtree(folder)
    return int(told.split()[-1]), *cost


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=60_000)
    parser.add_argument("--words", type=int, default=300, help="of an article, about")
    parser.add_argument("--peers", help="a Python that has text-dedup and datatrove")
    parser.add_argument("--only", nargs="+", help="names of methods")
    options = parser.parse_args()
    methods = {"retold.dedup": (sys.executable, OWN)}
    if options.peers:
        methods["text-dedup, xxh3"] = options.peers, "xxh3"
        methods["text-dedup, SHA-1"] = options.peers, "sha1"
        methods["datatrove"] = options.peers, DATATROVE
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/articles.parquet"
        characters = write_articles(options.count, options.words, file)
        print(f"{options.count:,} articles, {characters / 1e6:.0f} million characters\n")
        print("| method | stay | seconds | CPU seconds | x CPU | peak MB |\n|---|---:|---:|---:|---:|---:|", flush=True)
        own = None
        for name, (python, program) in methods.items():
            if options.only and name not in options.only:
                continue
            kept, seconds, cpu, peak = run(python, program, file, f"{folder}/run")
            own = own or cpu
            print(f"| {name} | {kept:,} | {seconds:.0f} | {cpu:.1f} | {cpu / own:.1f} | {peak:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
