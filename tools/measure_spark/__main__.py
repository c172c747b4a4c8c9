"""Near copies on Spark: equal to one machine, what they cost, how the cost grows, and beside the published method.

usage: python tools/measure_spark equal --master 'local-cluster[2,1,2048]' --count 60000 --partitions 3 17 --kill 40
       python tools/measure_spark grow --counts 100000 500000 2000000 --words 40
       python tools/measure_spark peer --count 20000

`equal` compares pairs, groups and kept rows with those of one machine, for shuffled rows in so many partitions, with an
executor killed so many seconds after the start if asked. `grow` prints a table of cost by number of documents. `peer`
runs the method of text-dedup beside ours. Articles are generated (tools/generate_articles.py), by the workers.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from pyspark.sql import SparkSession
from pyspark.sql import functions as F  # noqa: N812

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import lsh_program  # noqa: E402
from generate_articles import articles  # noqa: E402
from metering import Meter, kill_one_executor  # noqa: E402

import retold  # noqa: E402
from retold import spark as rs  # noqa: E402

OPTIONS = {"threshold": 0.7, "n": 5}


def session(master: str, memory: str, shuffle_partitions: int, folder: str) -> SparkSession:
    settings = {
        "spark.driver.memory": memory,
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": str(shuffle_partitions),
        "spark.local.dir": folder,
        "spark.log.level": "ERROR",
        "spark.executor.memory": "1g",
        "spark.executorEnv.PYTHONPATH": os.environ.get("PYTHONPATH", ""),
    }
    builder = SparkSession.builder.master(master).appName("measure")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setCheckpointDir(f"{folder}/checkpoints")
    spark.sparkContext.addPyFile(str(HERE.parent / "generate_articles.py"))
    return spark


def writer(words):
    """What makes articles of their numbers, in a worker."""

    def write_articles(batches):
        import pyarrow as pa
        from generate_articles import articles

        made = articles(words=words)
        for batch in batches:
            texts = [made.text(number) for number in batch.column("id").to_pylist()]
            yield pa.RecordBatch.from_arrays([batch.column("id"), pa.array(texts)], names=["id", "text"])

    return write_articles


def generated(spark, count, folder, words):
    """A frame of articles, read from Parquet, as archives are."""
    path = f"{folder}/articles-{count}"
    numbers = spark.range(0, count, numPartitions=max(2, count // 25_000))
    numbers.mapInArrow(writer(words), "id long, text string").write.mode("overwrite").parquet(path)
    return spark.read.parquet(path)


def equal(spark, options, folder):
    """Compares with one machine; ends non-zero at a difference."""
    made = articles(words=options.words)
    texts = [made.text(number) for number in range(options.count)]
    started = time.process_time()
    pairs = retold.near_duplicates(texts, **OPTIONS, method="minhash")
    exact = len(retold.near_duplicates(texts, **OPTIONS))
    print(
        f"one machine: {len(pairs)} pairs of {exact} exact ones, {time.process_time() - started:.1f} s of CPU",
        flush=True,
    )
    labels = retold.groups(pairs, len(texts))
    first = {label: number for number, label in reversed(list(enumerate(labels.tolist())))}
    named = np.unique(np.concatenate([pairs.left, pairs.right])).tolist()
    wanted = {
        "pairs": {(pair.left, pair.right, pair.score) for pair in pairs},
        "groups": {(number, first[labels[number]]) for number in named},
        "kept": set(_kept(texts)),
    }
    frame = generated(spark, options.count, folder, options.words)
    for partitions in options.partitions:
        killer = kill_one_executor(options.kill) if options.kill else None
        shuffled = frame.orderBy(F.xxhash64("id", F.lit(partitions))).repartition(partitions)
        with Meter(spark) as meter:
            found = rs.near_duplicates(shuffled, id="id", **OPTIONS).persist()
            got = {
                "pairs": {(row.left, row.right, row.score) for row in found.collect()},
                "groups": {tuple(row) for row in rs.groups(found).collect()},
                "kept": {row.id for row in rs.dedup(shuffled, id="id", **OPTIONS).select("id").collect()},
            }
        if killer is not None:
            killer.join()
        found.unpersist()
        same = {name: got[name] == wanted[name] for name in wanted}
        counts = ", ".join(f"{len(rows)} {name}" for name, rows in got.items())
        cost = f"{meter.seconds:.0f} s, {meter.cpu:.0f} s of CPU"
        print(
            f"{options.master}, {options.count} articles, {partitions} partitions: {same}, {counts}; {cost}", flush=True
        )
        if not all(same.values()):
            raise SystemExit(1)


def _kept(texts):
    import pandas as pd

    return retold.dedup(pd.DataFrame({"text": texts}), **OPTIONS, method="minhash").index.tolist()


def warm_up(spark, folder, words):
    """Runs once what will be measured, for a compiler that compiles what runs often; the few articles it ran on."""
    few = generated(spark, 3_000, folder, words)
    rs.dedup(few, id="id", **OPTIONS).count()
    return few


def grow(spark, options, folder):
    """A table of cost by the number of documents."""
    print("| documents | step | seconds | CPU seconds | peak MB | shuffled MB | stored MB | rows |")
    print("|---:|---|---:|---:|---:|---:|---:|---:|")
    warm_up(spark, folder, options.words)
    cost: dict[str, list[tuple[int, float, int]]] = {}
    for count in options.counts:
        frame = generated(spark, count, folder, options.words)
        steps = {
            "near_duplicates": lambda frame=frame: rs.near_duplicates(frame, id="id", **OPTIONS),
            "groups": lambda: rs.groups(spark.read.parquet(f"{folder}/near_duplicates")),
        }
        for name, step in steps.items():
            before = _size(f"{folder}/checkpoints")
            with Meter(spark) as meter:
                step().write.mode("overwrite").parquet(f"{folder}/{name}")
            rows = spark.read.parquet(f"{folder}/{name}").count()
            kept = _size(f"{folder}/checkpoints") - before
            numbers = (meter.seconds, meter.cpu, meter.peak / 1e6, meter.shuffled / 1e6, kept / 1e6)
            print(
                f"| {count} | {name} | " + " | ".join(f"{number:.0f}" for number in numbers) + f" | {rows} |",
                flush=True,
            )
            cost.setdefault(name, []).append((count, meter.cpu, meter.shuffled))
        shutil.rmtree(f"{folder}/articles-{count}")
        shutil.rmtree(f"{folder}/checkpoints", ignore_errors=True)
    for name, rows in cost.items():
        if len(rows) > 1:
            slopes = [_exponent([row[0] for row in rows], [row[place] for row in rows]) for place in (1, 2)]
            print(f"{name}: CPU grows as n^{slopes[0]:.2f}, bytes shuffled as n^{slopes[1]:.2f}")


def _exponent(sizes, costs):
    return np.polyfit([math.log(size) for size in sizes], [math.log(cost) for cost in costs], 1)[0]


def _size(folder):
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


def peer(spark, options, folder):
    """Kept rows by our method and by that of text-dedup, each from texts in Parquet."""
    spark.sparkContext.addPyFile(str(HERE / "lsh_program.py"))
    frame = generated(spark, options.count, folder, options.words)
    few = warm_up(spark, folder, options.words)
    lsh_program.kept(few, **OPTIONS)
    with Meter(spark) as own:
        kept = rs.dedup(frame, id="id", **OPTIONS).count()
    print(
        f"retold.spark.dedup: {kept} of {options.count} stay, {own.seconds:.0f} s, {own.cpu:.0f} s of CPU", flush=True
    )
    with Meter(spark) as other:
        kept = lsh_program.kept(frame, **OPTIONS)
    print(f"LSH program: {kept} of {options.count} stay, {other.seconds:.0f} s, {other.cpu:.0f} s of CPU", flush=True)
    print(json.dumps({"wall": other.seconds / own.seconds, "cpu": other.cpu / own.cpu}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["equal", "grow", "peer"])
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--memory", default="2g", help="of the driver")
    parser.add_argument("--shuffle-partitions", type=int, default=8)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--counts", type=int, nargs="+", default=[25_000, 100_000])
    parser.add_argument("--words", type=int, default=300, help="of an article, about")
    parser.add_argument("--partitions", type=int, nargs="+", default=[3, 17])
    parser.add_argument("--kill", type=float, default=0, help="an executor, after so many seconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="measure-spark-") as folder:
        spark = session(options.master, options.memory, options.shuffle_partitions, folder)
        try:
            {"equal": equal, "grow": grow, "peer": peer}[options.what](spark, options, folder)
        finally:
            spark.stop()


if __name__ == "__main__":
    main()
